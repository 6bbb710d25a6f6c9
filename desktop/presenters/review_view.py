"""What the room of a review shows: pure functions from a review and what was shown at it to steps and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.words import reviews as words
from supportplans.blind import Helps, Shown, compared
from supportplans.model import Party
from supportplans.review_plan import Slot
from supportplans.reviews import Item, NotHeld, Review, Stands
from supportplans.wording import day

ADJUSTMENT = "adjustment:"  # what the ref of one begins with
WHO, THINGS, RATING, LEFT, NEXT = range(5)


class Phase(Enum):
    """Where the two-sided answers are."""

    NOTHING = "nothing"  # there is nothing to rate
    PASS = "pass"  # the laptop goes to a side, nothing is in sight
    RATE = "rate"
    COVERED = "covered"  # all sides have covered their answers, nobody has seen both
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One thing to go through. `asked` is the question beside the answer that was chosen, if it has one."""

    ref: str
    title: str
    verdict: str
    said: str
    asked: str


@dataclass(frozen=True, slots=True)
class TakeUpRow:
    """One thing that is to be different after a review, and what can be done about it."""

    ref: str
    title: str
    act: str

    @property
    def name(self) -> str:
        """Return what a screen reader says of the button."""
        return f"{self.act}: {self.title}"


@dataclass(frozen=True, slots=True)
class RateRow:
    """One thing to rate, with the answer of the side that sits at the laptop, as a code."""

    ref: str
    title: str
    helps: str


@dataclass(frozen=True, slots=True)
class BothRow:
    """Both answers side by side: (who, what they said, what it was first if it was changed since)."""

    ref: str
    title: str
    answers: tuple[tuple[str, str, str], ...]
    apart: bool
    places: tuple[tuple[Party, Helps, str], ...] = ()  # side, answer and the first letter of the name, for a picture


@dataclass(frozen=True, slots=True)
class RatingView:
    """The two-sided answers as they may be seen now. `side` is who has, or is to have, the laptop."""

    phase: Phase
    side: str = ""
    other: str = ""
    first: bool = False  # nobody has answered yet: who goes first can still be chosen
    alone: bool = False  # only this side answers
    rows: tuple[RateRow, ...] = ()
    both: tuple[BothRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything the page shows. `round` counts up whenever its fields are to be made anew."""

    title: str = ""
    sentence: str = ""
    open: bool = False  # it can be written in
    step: int = 0
    filled: tuple[bool, ...] = ()
    here: tuple[tuple[str, bool], ...] = ()
    items: tuple[ItemRow, ...] = ()
    rating: RatingView = RatingView(Phase.NOTHING)
    left: str = ""
    mistake: str = ""
    next_planned: str = ""
    summary: tuple[tuple[str, tuple[str, ...]], ...] = ()
    to_take_up: tuple[TakeUpRow, ...] = ()
    notes: str = ""  # never shown read together
    round: int = 0
    notice: str = ""
    can_undo: bool = False


def item_row(item: Item) -> ItemRow:
    """Return one thing to go through."""
    code = item.verdict.value if item.verdict else ""
    asked = words.VERDICT_ASKED.get(item.verdict, "") if item.verdict else ""
    return ItemRow(item.ref, item.title, code, item.said, asked)


def take_up_rows(review: Review) -> tuple[TakeUpRow, ...]:
    """Return the things that are to be different, each with the one step that begins it."""
    return tuple(
        TakeUpRow(i.ref, i.title, words.TAKE_UP[i.verdict] if i.ref.startswith(ADJUSTMENT) else words.TAKE_UP_AGREEMENT)
        for i in review.items
        if i.verdict in words.TAKE_UP
    )


def rating_view(review: Review, shown: Shown | None, at: Party | None, names: dict[Party, str]) -> RatingView:
    """Return what may be seen of the answers while `at` sits at the laptop (None: nobody has taken it)."""
    blind = review.ratings
    if not blind.items:
        return RatingView(Phase.NOTHING)
    if shown is not None:
        return RatingView(Phase.SHOWN, both=_both(review, shown, names))
    if blind.turn is None:
        return RatingView(Phase.COVERED, alone=len(blind.sides) == 1)
    side = blind.turn
    other = next((names[s] for s in (Party.PERSON, Party.EMPLOYER) if s is not side), "")
    if at is not side:
        first, alone = not blind.covered and not blind.ratings, len(blind.sides) == 1
        return RatingView(Phase.PASS, names[side], other, first, alone)
    titles = {item.ref: item.title for item in review.items}
    rows = tuple(RateRow(ref, titles.get(ref, ref), _code(blind.answer(side, ref))) for ref in blind.items)
    return RatingView(Phase.RATE, names[side], other, rows=rows)


def _code(helps: Helps | None) -> str:
    return "" if helps is None else str(int(helps))


def _both(review: Review, shown: Shown, names: dict[Party, str]) -> tuple[BothRow, ...]:
    titles = {item.ref: item.title for item in review.items}
    rows = []
    for each in compared(review.ratings, shown):
        first = dict(each.before)
        answers = tuple(
            (names[side], _said(helps), words.CHANGED_SINCE.format(before=_said(first[side]).lower())
             if side in first else "")
            for side, helps in each.answers
        )  # fmt: skip
        places = tuple((side, helps, names[side][:1].upper()) for side, helps in each.answers if helps is not None)
        rows.append(BothRow(each.item, titles.get(each.item, each.item), answers, each.apart, places))
    return tuple(rows)


def _said(helps: Helps | None) -> str:
    return words.NOTHING_SAID if helps is None else words.HELPS[helps]


def filled(review: Review, shown: Shown | None) -> tuple[bool, ...]:
    """Return which steps hold something."""
    return (
        bool(review.attended), any(item.verdict for item in review.items), shown is not None,
        bool(review.in_the_way or review.words), review.next_on is not None,
    )  # fmt: skip


def reasons(keys: Sequence[str]) -> str:
    """Return why a review is held, as a few words."""
    known = {why.value: said for why, said in words.WHYS.items()}
    said = list(dict.fromkeys(known[key.partition(":")[0]] for key in keys if key.partition(":")[0] in known))
    return "; ".join([*said[:1], *(one[:1].lower() + one[1:] for one in said[1:])])


def sentence(review: Review, job: str) -> str:
    """Return what stands under the title."""
    why = reasons(review.keys)
    return ". ".join(part for part in (job, why, day(review.on)) if part) + "."


def next_planned(slot: Slot | None) -> str:
    """Return which review is planned next, where no other day is agreed."""
    if slot is None:
        return ""
    why = words.WHYS[slot.why]
    return f"Already planned: {day(slot.on)}, {why[:1].lower()}{why[1:]}. A day of our own can come before it."


def summary(review: Review, shown: Shown | None, names: dict[Party, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return everything that was written down, group by group; what is empty is left out."""
    things = [f"{i.title}: {words.VERDICTS[i.verdict].lower()}{f'. {i.said}' if i.said else ''}"
              for i in review.items if i.verdict]  # fmt: skip
    both = [f"{row.title}. {_answers(row)}" for row in _both(review, shown, names)] if shown else []
    left = [words.LEFT[review.in_the_way]] if review.in_the_way else []
    left += [review.in_the_way_words] if review.in_the_way_words else []
    why = [words.NOT_HELD[review.not_held or NotHeld.OTHER]] if review.stands is Stands.NOT_HELD else []
    why += [review.not_held_words] if review.not_held_words else []
    groups = (
        ("Not held", why), ("Who was here", [", ".join(review.attended)]), ("Each thing", things),
        ("How well it works", both), ("Still in the way", left), ("In my own words", [review.words]),
        ("Next", [day(review.next_on)] if review.next_on else []),
    )  # fmt: skip
    return tuple((title, tuple(lines)) for title, lines in groups if any(lines))


def _answers(row: BothRow) -> str:
    said = "; ".join(f"{who}: {helps.lower()}{f' ({since})' if since else ''}" for who, helps, since in row.answers)
    return f"{said}.{' Far apart.' if row.apart else ''}"


def today_or_after(on: date | None, today: date) -> bool:
    """Tell whether a day can be the next one."""
    return on is None or on > today
