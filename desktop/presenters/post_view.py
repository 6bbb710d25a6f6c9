"""What the place of the job shows: pure functions from a post and what is around it to rows of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.app.reviewing import Around
from desktop.words import posts as words
from desktop.words.days import short_day, when
from desktop.words.reviews import NOT_HELD, WHYS
from supportplans.handover import opens
from supportplans.posts import Changed, Post, PostChange, on_day
from supportplans.review_plan import Slot, Standing, due
from supportplans.reviews import AGAIN, NotHeld, Review, Stands
from supportplans.rhythm import ContactDue, Rhythm, in_force
from supportplans.wording import day

AHEAD = 2  # how many reviews ahead are shown


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One planned review: why, and when."""

    title: str
    when: str
    late: bool
    due: bool

    @property
    def name(self) -> str:
        """Return what a screen reader says."""
        return f"{self.title}, {self.when}"


@dataclass(frozen=True, slots=True)
class PastRow:
    """One review that was held, or was not and why, or is begun; `id` opens it where there is something to open."""

    id: str
    title: str
    caption: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change around the job, newest first. `hand_over`: what was agreed is to be handed over and is not yet."""

    id: str
    on: str
    title: str
    caption: str
    hand_over: bool = False


@dataclass(frozen=True, slots=True)
class RhythmRow:
    """One thing agreed about support over time."""

    id: str
    title: str
    caption: str


@dataclass(frozen=True, slots=True)
class PostShown:
    """One job, whole."""

    id: str
    title: str
    lasted: str
    over: bool
    facts: tuple[tuple[str, str], ...]
    slots: tuple[SlotRow, ...]
    past: tuple[PastRow, ...]
    changes: tuple[ChangeRow, ...]
    rhythm: tuple[str, str]  # what holds, and when the next contact is due
    rhythms: tuple[RhythmRow, ...]  # before and to come
    contact_late: bool
    can_begin: bool
    begun: str  # the id of a review that was put down half way
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PostState:
    """Everything the page shows. `offers` are applications that say started and have no post yet: (id, words)."""

    person_id: str = ""
    called: str = ""
    posts: tuple[tuple[str, str], ...] = ()
    shown: PostShown | None = None
    offers: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    can_undo: bool = False


def heading(post: Post) -> str:
    """Return what a job is called."""
    return ", ".join(part for part in (post.job_title or "A job", post.employer) if part)


def shown(around: Around, rhythms: Sequence[Rhythm], contact: ContactDue | None, who: str, today: date) -> PostShown:
    """Return one job with everything around it; `who` is the specialist."""
    post, over = around.post, around.post.ended_on is not None and around.post.ended_on < today
    begun = next((r.id for r in reversed(around.reviews) if r.stands is Stands.BEGUN), "")
    now = in_force(rhythms, today)
    return PostShown(
        post.id, heading(post), words.lasted(post.days(today), over), over, _facts(post, around.changes, today),
        tuple(_slots(around.slots, today)), tuple(_past(r) for r in reversed(around.reviews)),
        tuple(_change(c) for c in reversed(around.changes)), _rhythm(now, contact, today, over),
        tuple(_entry(r, today) for r in reversed(rhythms) if r is not now), bool(contact and contact.days_late(today)),
        not over, begun, post.notes,
    )  # fmt: skip


def _facts(post: Post, changes: Sequence[PostChange], today: date) -> tuple[tuple[str, str], ...]:
    now = on_day(post, changes, today)
    hours = [c.now for c in changes if c.what is Changed.HOURS and c.on <= today]
    ended = f"{day(post.ended_on)}. {words.ENDED[post.ended]}." if post.ended_on and post.ended else ""
    facts = (
        ("First day", day(post.started_on)), ("Last day", ended), ("Manager", now.manager), ("Stands in", post.deputy),
        ("Role", now.role), ("Where", now.site), ("Hours", hours[-1] if hours else words.hours_words(post.hours)),
        ("Paid", post.pay),
    )  # fmt: skip
    return tuple((name, said) for name, said in facts if said)


def _slots(slots: Iterable[Slot], today: date) -> Iterable[SlotRow]:
    """Yield what is due, and the next few ahead."""
    known = list(slots)
    ahead = [slot for slot in known if slot.standing is Standing.AHEAD][:AHEAD]
    for slot in (*due(known), *ahead):
        late = slot.standing is Standing.OVERDUE
        yield SlotRow(WHYS[slot.why], when(slot.on, today), late, slot.standing is not Standing.AHEAD)


def _past(review: Review) -> PastRow:
    if review.stands is Stands.BEGUN:
        return PastRow(review.id, f"Begun on {day(review.on)}", "It can be gone on with at any time.", True)
    if review.stands is Stands.NOT_HELD:
        reason = NOT_HELD[review.not_held or NotHeld.OTHER]
        said = f"{reason}. {review.not_held_words}".strip() if review.not_held_words else f"{reason}."
        again = (
            "" if review.not_held is NotHeld.NOT_WANTED else f" Moved to {day(review.next_on or review.on + AGAIN)}."
        )
        return PastRow(review.id, f"{day(review.on)}, not held", said + again)
    here = f"Here: {', '.join(review.attended)}." if review.attended else "Held."
    return PastRow(review.id, day(review.on), f"{_reasons(review.keys)}{here}")


def _reasons(keys: Sequence[str]) -> str:
    known = {why.value: said for why, said in WHYS.items()}
    said = dict.fromkeys(known[key.partition(":")[0]] for key in keys if key.partition(":")[0] in known)
    return f"{', '.join(said)}. " if said else ""


def _change(change: PostChange) -> ChangeRow:
    before = f"Before: {change.was}. " if change.was else ""
    handed = f"Handed over on {day(change.handed_over)}." if change.handed_over else ""
    wanted = opens(change) and change.handed_over is None
    return ChangeRow(change.id, short_day(change.on), f"{words.CHANGED[change.what]}: {change.now}",
                     f"{before}Since {day(change.on)}. {handed}".strip(), wanted)  # fmt: skip


def _rhythm(now: Rhythm | None, contact: ContactDue | None, today: date, over: bool) -> tuple[str, str]:
    if over:
        return "The job has ended, so nothing is due.", ""
    if now is None:
        return words.NO_RHYTHM, ""
    said = _says(now)
    return said, f"Next at the latest: {day(contact.on)}, {_in(contact.on, today)}." if contact else ""


def _in(on: date, today: date) -> str:
    said = when(on, today)
    return said if said != day(on) else f"in {(on - today).days} days"


def _says(rhythm: Rhythm) -> str:
    return f"{words.OFTEN[rhythm.often]}. {words.WAYS[rhythm.way]}{f', {rhythm.who}' if rhythm.who else ''}."


def _entry(rhythm: Rhythm, today: date) -> RhythmRow:
    since = f"From {day(rhythm.from_on)}"
    agreed = f", agreed with {rhythm.agreed_with}" if rhythm.agreed_with else ""
    asked = ", more was asked for" if rhythm.asked else ""
    return RhythmRow(rhythm.id, words.OFTEN[rhythm.often], f"{since}{agreed}{asked}. {words.WAYS[rhythm.way]}.")
