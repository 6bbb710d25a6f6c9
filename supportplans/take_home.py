"""The sheet to take home: one job matched by hand as the person laid it, and rows for the next job they find.

It teaches the method without the program: every step is there in plain words, with the numbers that are needed. The
blank sheet holds nothing of anybody. Points are those of `matching.by_hand_sum`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from matching.by_hand_sum import BRING, LADDER, OFF, WANT, wish_points
from records.people import PersonId, Preference, PreferenceId, Wish
from supportplans.blocks import Block, Document, Heading, NewPage, Paragraph, Table, Together
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE = to_tell("Matching a job by hand")
FOOTER = (
    to_tell("This is my own paper. I say who sees it."),
    to_tell("A number is about me and one job together, never about me."),
)
BLANK_FOOTER = (to_tell("A number is about a person and one job together, never about the person."),)
BLANK_WISHES, LEAST = 6, 22.0  # rows; points of height: with the space around it 9 mm, and one side in Letter too
ADDED, ALL = to_tell("Sum"), to_tell("All together")
WANTED, BROUGHT, CHANGED = "star", "hand", "tool"  # pictures of the three steps
STEPS = tuple(str(step) for step in LADDER)
SHARED = (3, 4, 5, 6)  # for so many wishes the blank sheet says how 50 points are shared out

_WISH_WIDTHS, _LADDER_WIDTHS = (0.38, 0.09, 0.28, 0.15, 0.1), (0.08, 0.4, 0.09, 0.34, 0.09)
_CHANGE_WIDTHS = (0.46, 0.4, 0.14)
_WISH_HEAD = (
    to_tell("What I want"), to_tell("Worth"), to_tell("What the job says"), to_tell("Does it fit?"), to_tell("Points"),
)  # fmt: skip
_LADDER_HEAD = (
    to_tell("Step"), to_tell("The work"), to_tell("Points"), to_tell("What is mine"), to_tell("Points"),
)  # fmt: skip
_CHANGE_HEAD = (
    to_tell("What clashes, or has no answer"), to_tell("What could change it"), to_tell("Points off"),
)  # fmt: skip
_JOB_HEAD = (to_tell("Job"), to_tell("Where"), to_tell("Day"))
_SUM_HEAD = (
    to_tell("4. Add up: points of 1"), to_tell("and all points of 2"), to_tell("less points off in 3"),
    to_tell("make"),
)  # fmt: skip
WISHES_HOW = to_tell(
    "Fits: all its points. Partly, or not known yet: half. Clashes: none. What I don’t know, I ask."
)  # fmt: skip
LADDER_HOW = to_tell(
    "The work: each task, best answered first. What is mine: each thing once, most useful first. "
    "Answers it: all of the step. In part, not sure, or rather not use it: half. Nothing yet, or past the last step: 0."
)
CHANGE_HOW = to_tell(
    "A must that clashes: {must} off. A “rather not” that clashes: {rather} off. "
    "Could it be adjusted, swapped, made of other tasks, learnt, supported, or asked about? Then nothing comes off."
)


@dataclass(frozen=True, slots=True)
class SheetWish:
    """A wish with the points it can bring; on the worked example also what the job says, how it fits, and points."""

    words: str
    worth: int
    says: str = ""
    fits: str = ""
    points: str = ""


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """A task, or a thing of the person's, with the points it brings."""

    words: str
    points: str


@dataclass(frozen=True, slots=True)
class SheetChange:
    """What would need to change, and how; `off` are the points it takes off."""

    words: str
    how: str
    off: str


@dataclass(frozen=True, slots=True)
class Example:
    """One job as it was matched by hand. `adds` is the sum in a sentence; `then` what the changes would make of it.

    `want` and `bring` are the points that the two can reach, `steps` those of the ladder, as they are written. `sums`
    are the points of the wishes, of the work and of what is mine, each added up; empty ones are not shown.
    """

    job: str
    employer: str
    wishes: tuple[SheetWish, ...]
    tasks: tuple[SheetAnswer, ...]
    things: tuple[SheetAnswer, ...]
    changes: tuple[SheetChange, ...]
    adds: str
    may: str = ""
    then: str = ""
    want: int = WANT
    bring: int = BRING
    steps: tuple[str, ...] = STEPS
    sums: tuple[str, str, str] = ("", "", "")


def own_sheet(example: Example, on: date) -> Document:
    """Return the person's own paper: their worked example, then rows for the next job with their wishes in place."""
    wishes = [SheetWish(wish.words, wish.worth) for wish in example.wishes]
    blocks = (*_example(example), NewPage(), *_next_job(wishes, example.want, example.steps, first=False))
    made = tell("Made on {day}", day=day(on))
    return Document(tell(TITLE), tell("My own paper"), made, blocks, _told(FOOTER), draft=False)


def blank_sheet() -> Document:
    """Return the sheet with nothing of anybody on it."""
    title = tell("{title}, blank form", title=tell(TITLE))
    return Document(title, blocks=tuple(_next_job(())), footer=_told(BLANK_FOOTER), draft=False)


def shared_out(count: int) -> tuple[int, ...]:
    """Return how 50 points are shared out over so many wishes that are all liked, the most important first."""
    wishes = [
        Preference(PreferenceId(str(n)), PersonId(""), "noise", Wish.LIKE, [0, 1], position=n) for n in range(count)
    ]
    return tuple(wish_points(wishes).values())


def _example(example: Example) -> Iterable[Block]:
    yield Heading(tell("How I matched a job by hand"), 1)
    yield Paragraph(", ".join(filter(None, (example.job, example.employer))), lead=True, mark="briefcase")
    yield Heading(tell("1. What I want, {points} points in all", points=example.want), mark=WANTED)
    rows = tuple((w.words, str(w.worth), w.says, w.fits, w.points) for w in example.wishes)
    worth, (wishes, work, mine) = str(sum(w.worth for w in example.wishes)), example.sums
    total = ((tell(ADDED), worth, "", "", wishes),) if wishes else ()
    yield from _table_or(_told(_WISH_HEAD), rows, _WISH_WIDTHS, tell("No wish was laid."), total)
    yield Heading(tell("2. What I bring, up to {points} points", points=example.bring), mark=BROUGHT)
    steps = tuple(
        (step, t.words if t else "", t.points if t else "", r.words if r else "", r.points if r else "")
        for step, t, r in _ladder(example)
    )
    total = ((tell(ADDED), tell(ALL), work, tell(ALL), mine),) if work or mine else ()
    yield from _table_or(_told(_LADDER_HEAD), steps, _LADDER_WIDTHS, tell("No task of this job is known yet."), total)
    yield Heading(tell("3. What would need to change"), mark=CHANGED)
    changes = tuple((c.words, c.how, c.off) for c in example.changes)
    yield from _table_or(_told(_CHANGE_HEAD), changes, _CHANGE_WIDTHS, tell("Nothing."))
    yield Heading(tell("4. Add it up"), mark="pen")
    yield Paragraph(" ".join(part for part in (example.adds, example.may, example.then) if part))


def _next_job(
    wishes: Sequence[SheetWish], want: int = WANT, ladder: Sequence[str] = STEPS, *, first: bool = True
) -> Iterable[Block]:
    """Yield the rows for the next job; not `first` on a paper that has a title already."""
    under = 2 if first else 3
    yield Heading(tell(TITLE), 1) if first else Heading(tell("The next job I find"))
    yield Table(_told(_JOB_HEAD), (), (0.45, 0.35, 0.2), small=True, least=LEAST)
    yield Heading(tell("1. What I want: share {points} points out, more for what matters more", points=want), under)
    how = tell(WISHES_HOW) if wishes else f"{_sharing()} {tell(WISHES_HOW)}"
    yield Paragraph(how, small=True, mark=WANTED)
    rows = [(wish.words, str(wish.worth), "", "", "") for wish in wishes] or [("",) * 5] * BLANK_WISHES
    yield Table(_told(_WISH_HEAD), tuple(rows), _WISH_WIDTHS, small=True, least=LEAST)
    yield Heading(tell("2. What I bring"), under)
    yield Paragraph(tell(LADDER_HOW), small=True, mark=BROUGHT)
    steps = tuple((step, "", "", "", "") for step in ladder)
    yield Table(_told(_LADDER_HEAD), steps, _LADDER_WIDTHS, small=True, least=LEAST)
    yield Together(tuple(_last_steps(under)))  # the sum is never alone on a page


def _last_steps(level: int) -> Iterable[Block]:
    yield Heading(tell("3. What would need to change"), level)
    yield Paragraph(tell(CHANGE_HOW, must=OFF[True], rather=OFF[False]), small=True, mark=CHANGED)
    yield Table(_told(_CHANGE_HEAD), (("", "", ""),) * 2, _CHANGE_WIDTHS, small=True, least=LEAST)
    yield Table(_told(_SUM_HEAD), (), (0.25,) * 4, small=True, least=LEAST)


def _sharing() -> str:
    shares = (", ".join(str(n) for n in shared_out(count)) for count in SHARED)
    lists = (
        tell("For {count} wishes: {points}.", count=n, points=points) for n, points in zip(SHARED, shares, strict=True)
    )
    return " ".join(lists)


def _ladder(example: Example) -> Iterable[tuple[str, SheetAnswer | None, SheetAnswer | None]]:
    """Yield the rows of the ladder, down to the last task or thing; past its end a step brings nothing."""
    for place, (task, thing) in enumerate(zip_longest(example.tasks, example.things)):
        yield example.steps[place] if place < len(example.steps) else "–", task, thing


def _table_or(
    head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[float, ...], nothing: str,
    total: tuple[tuple[str, ...], ...] = (),
) -> Iterable[Block]:  # fmt: skip
    yield Table(head, (*rows, *total), widths, small=True, total=bool(total)) if rows else Paragraph(nothing)


def _told(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(tell(each) for each in words)
