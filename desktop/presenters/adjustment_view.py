"""What the Adjustments page shows: pure functions from adjustments and their events to rows of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.presenters.adjustment_bar import AnswerBar, answer_bar
from desktop.words.adjustments import (
    CHANNELS,
    COSTS,
    KINDS,
    Voice,
    days_so_far,
    did,
    marks_words,
    speaker,
    turn,
)
from desktop.words.days import short_day
from desktop.words.levels import level_words
from jobs.model import Job
from supportplans.agreement import agreement_of
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, Kind, Move, NegotiationEvent, Party
from supportplans.negotiation import Mark, asked_on, confirmed_on, counted, steps, waiting_for
from supportplans.wording import REASONS, day

Events = tuple[NegotiationEvent, ...]
Pair = tuple[Adjustment, Events]


@dataclass(frozen=True, slots=True)
class AdjustmentRow:
    """One adjustment in the list: its step track, whose turn it is, and how long it has taken."""

    id: str
    title: str
    marks: tuple[Mark, ...]
    says: str
    days: str

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        return ". ".join(part for part in (self.title, self.says, self.days, marks_words(self.marks)) if part)


@dataclass(frozen=True, slots=True)
class EmployerGroup:
    """All adjustments with one employer."""

    employer: str
    note: str
    rows: tuple[AdjustmentRow, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of the timeline. `waits` marks the last, dashed one: nothing has happened there yet."""

    number: str
    on: str
    how: str
    party: Party | None
    lead: str
    rest: str = ""
    words: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    waits: bool = False
    aside: bool = False  # a correction: a line about the record, not a move

    @property
    def name(self) -> str:
        """Return what a screen reader says of the event."""
        quoted = f"“{self.words}”" if self.words else ""
        told = " ".join(f"{lead} {text}" for lead, text in self.notes)
        return " ".join(p for p in (self.number, self.on, self.how, f"{self.lead}{self.rest}", quoted, told) if p)


@dataclass(frozen=True, slots=True)
class AdjustmentDetail:
    """One adjustment, whole. `notes` are private and stay empty when the page is read together."""

    id: str
    title: str
    caption: str
    in_the_way: str
    facts: tuple[tuple[str, str], ...]
    events: tuple[EventRow, ...]
    bar: AnswerBar
    correctable: bool
    person: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class AdjustmentsView:
    """Everything in one voice: by name at work, as ‘you’ when read together."""

    groups: tuple[EmployerGroup, ...] = ()
    detail: AdjustmentDetail | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the words of a view depend on besides the adjustments."""

    voice: Voice
    today: date
    job: Callable[[str], Job | None]
    agreements: Sequence[SupportAgreement] = ()


def view_of(pairs: Sequence[Pair], chosen: str, scene: Scene) -> AdjustmentsView:
    """Return the whole page in one voice."""
    open_ = next((pair for pair in pairs if pair[0].id == chosen), None)
    return AdjustmentsView(_groups(pairs, scene), _detail(*open_, scene) if open_ else None)


def _groups(pairs: Sequence[Pair], scene: Scene) -> tuple[EmployerGroup, ...]:
    by_employer: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_employer.setdefault(pair[0].employer.strip(), []).append(pair)
    return tuple(
        EmployerGroup(name or "No employer named yet", _tally(of), tuple(_row(*pair, scene) for pair in of))
        for name, of in by_employer.items()
    )


def _tally(pairs: Sequence[Pair]) -> str:
    asked = sum(asked_on(events) is not None for _, events in pairs)
    confirmed = sum(confirmed_on(events) is not None for _, events in pairs)
    return f"{asked} asked, {confirmed} confirmed"


def _row(adjustment: Adjustment, events: Events, scene: Scene) -> AdjustmentRow:
    days = "" if scene.voice.you else days_so_far(events, scene.today)
    return AdjustmentRow(str(adjustment.id), adjustment.title, steps(events).marks, turn(events, scene.voice), days)


def _detail(adjustment: Adjustment, events: Events, scene: Scene) -> AdjustmentDetail:
    voice = scene.voice
    return AdjustmentDetail(
        str(adjustment.id), adjustment.title, _caption(adjustment, scene), adjustment.in_the_way,
        _facts(adjustment, events, scene), _timeline(adjustment, events, scene),
        answer_bar(adjustment, events, voice), bool(counted(events)),
        voice.subject, "" if voice.you else adjustment.notes,
    )  # fmt: skip


def _caption(adjustment: Adjustment, scene: Scene) -> str:
    job = scene.job(adjustment.job_id) if adjustment.job_id else None
    task = next((t.words for t in job.tasks if t.id == adjustment.task_id), "") if job else ""
    parts = (task, job.title if job else "", COSTS[adjustment.cost] if adjustment.cost else "")
    return " · ".join(part for part in parts if part)


def _facts(adjustment: Adjustment, events: Events, scene: Scene) -> tuple[tuple[str, str], ...]:
    refused = any(e.move is Move.REFUSE and e.party is Party.EMPLOYER for e in counted(events))
    found = [
        ("Who does it:", adjustment.owner),
        ("Until then:", "" if refused or confirmed_on(events) else adjustment.interim),
        ("When:", _when(adjustment, scene)),
        ("Look again:", day(adjustment.review_on) if adjustment.review_on and not scene.voice.you else ""),
    ]
    return tuple((lead, text) for lead, text in found if text)


def _when(adjustment: Adjustment, scene: Scene) -> str:
    agreement = agreement_of(adjustment, scene.agreements)
    levels = agreement.ladder.of(adjustment.levels)
    if adjustment.kind is Kind.SWITCHING and levels:
        return "comes on at " + ", ".join(level_words(agreement, level) for level in levels)
    until = f", until {day(adjustment.until)}" if adjustment.until else ""
    return "" if adjustment.kind is Kind.ALWAYS else KINDS[adjustment.kind].casefold() + until


# The timeline


def _timeline(adjustment: Adjustment, events: Events, scene: Scene) -> tuple[EventRow, ...]:
    counting = counted(events)
    by_number = {event.number: event for event in events}
    rows = [
        _aside(event, by_number, scene) if event.move is Move.CORRECT else _event(event, adjustment, scene)
        for event in events
        if event in counting or event.move is Move.CORRECT
    ]
    waiting = _waiting(adjustment, events, scene)
    return (*rows, waiting) if waiting else tuple(rows)


def _event(event: NegotiationEvent, adjustment: Adjustment, scene: Scene) -> EventRow:
    who = speaker(event.party, scene.voice, adjustment.employer, event.who)
    return EventRow(
        str(event.number), *_dated(event, scene), event.party, f"{who} {did(event.move, event.party)}",
        _rest(event, scene), event.words, _notes(event, adjustment),
    )  # fmt: skip


def _dated(event: NegotiationEvent, scene: Scene) -> tuple[str, str]:
    return ("", "") if scene.voice.you else (short_day(event.on), CHANNELS[event.channel])


def _rest(event: NegotiationEvent, scene: Scene) -> str:
    if event.starts_on and not scene.voice.you:
        return f", from {day(event.starts_on)}."
    return f", and answers by {day(event.reply_due)}." if event.reply_due and not scene.voice.you else "."


def _notes(event: NegotiationEvent, adjustment: Adjustment) -> tuple[tuple[str, str], ...]:
    refused = event.move is Move.REFUSE and event.party is Party.EMPLOYER
    found = [
        ("Reason given:", f"{REASONS[event.reason]}." if event.reason else ""),
        ("What would change the answer:", event.what_would_change),
        ("Stop-gap until then:", adjustment.interim if refused else ""),
    ]
    return tuple((lead, text) for lead, text in found if text)


def _aside(event: NegotiationEvent, by_number: Mapping[int, NegotiationEvent], scene: Scene) -> EventRow:
    wrong = by_number.get(event.corrects or 0)
    who = speaker(wrong.party, scene.voice, "", wrong.who) if wrong else ""
    told = f" “{who} {did(wrong.move, wrong.party)}” was written down by mistake and does not count." if wrong else ""
    return EventRow("", *_dated(event, scene), None, "Put right.", told, aside=True)


def _waiting(adjustment: Adjustment, events: Events, scene: Scene) -> EventRow | None:
    party = waiting_for(events)
    if party is None:
        return None
    on = ("", "") if scene.voice.you else ("Now", short_day(scene.today))
    who = scene.voice.object if party is Party.PERSON else adjustment.employer or "the employer"
    return EventRow("", *on, None, f"Waiting for {who}.", waits=True)
