"""What the Adjustments page shows: pure functions from adjustments and their events to rows of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.presenters.adjustment_bar import AnswerBar, answer_bar
from desktop.presenters.adjustment_parts import PartShown, parts_shown
from desktop.presenters.adjustment_timeline import EventRow, Telling, timeline
from desktop.presenters.adjustment_track import StepShown, still_missing, track_of
from desktop.words.adjustments import COSTS, KINDS, Voice, days_so_far, ended_words, marks_words, turn
from desktop.words.jobs import FACET_NAMES
from desktop.words.levels import level_words
from jobs.model import Job
from supportplans.adjustment_parts import interim_words
from supportplans.agreement import agreement_of
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, Kind, Move, NegotiationEvent, Party
from supportplans.negotiation import counted
from supportplans.negotiation_days import asked_on, confirmed_on
from supportplans.step_track import Mark, steps
from supportplans.wording import day

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
    track: tuple[StepShown, ...] = ()
    missing: tuple[str, ...] = ()
    parts: tuple[PartShown, ...] = ()
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


def view_of(pairs: Sequence[Pair], open_: Pair | None, scene: Scene) -> AdjustmentsView:
    """Return the whole page in one voice: the list, and the one that is open, which need not be in the list."""
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
    voice, today = scene.voice, scene.today
    ended = adjustment.ended(today)
    says = ended_words(adjustment.ended_on, voice, today) if ended else turn(events, voice, today)
    counts = not voice.you and (not ended or confirmed_on(events) is not None)
    days = days_so_far(events, today) if counts else ""
    return AdjustmentRow(str(adjustment.id), adjustment.title, steps(events).marks, says, days)


def _detail(adjustment: Adjustment, events: Events, scene: Scene) -> AdjustmentDetail:
    voice = scene.voice
    return AdjustmentDetail(
        str(adjustment.id), adjustment.title, _caption(adjustment, scene), adjustment.in_the_way,
        _facts(adjustment, events, scene), timeline(adjustment, events, Telling(voice, scene.today)),
        answer_bar(adjustment, events, voice), bool(counted(events)),
        voice.subject, track_of(events, voice, scene.today, adjustment.ended(scene.today)),
        still_missing(adjustment, events, voice, scene.today),
        parts_shown(adjustment, _when(adjustment, scene), voice, scene.today), "" if voice.you else adjustment.notes,
    )  # fmt: skip


def _caption(adjustment: Adjustment, scene: Scene) -> str:
    job = scene.job(adjustment.job_id) if adjustment.job_id else None
    task = next((t.words for t in job.tasks if t.id == adjustment.task_id), "") if job else ""
    begins = task or FACET_NAMES.get(adjustment.condition_facet, "")
    parts = (begins, job.title if job else "", COSTS[adjustment.cost] if adjustment.cost else "")
    return " · ".join(part for part in parts if part)


def _facts(adjustment: Adjustment, events: Events, scene: Scene) -> tuple[tuple[str, str], ...]:
    refused = any(e.move is Move.REFUSE and e.party is Party.EMPLOYER for e in counted(events))
    found = [
        ("Until then:", "" if refused or confirmed_on(events) else interim_words(adjustment)),
        ("When:", _when(adjustment, scene)),
    ]
    return tuple((lead, text) for lead, text in found if text)


def _when(adjustment: Adjustment, scene: Scene) -> str:
    agreement = agreement_of(adjustment, scene.agreements)
    levels = agreement.ladder.of(adjustment.levels)
    if adjustment.kind is Kind.SWITCHING and levels:
        return "comes on at " + ", ".join(level_words(agreement, level) for level in levels)
    until = f", until {day(adjustment.until)}" if adjustment.until else ""
    return "" if adjustment.kind is Kind.ALWAYS else KINDS[adjustment.kind].casefold() + until
