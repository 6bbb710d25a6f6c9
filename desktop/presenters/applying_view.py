"""What Applying shows: rows, one application with what happened, and what is likely next. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.presenters.adjustment_timeline import EventRow
from desktop.words.applying import STANDS, STEPS, WAYS, WHO
from desktop.words.days import short_day, when
from supportplans.applications import Application, Happened, Step, counted, due, is_open, likely, since, stands
from supportplans.model import Party
from supportplans.wording import day

_EMPLOYERS = frozenset({Step.ACKNOWLEDGED, Step.INTERVIEW, Step.OFFER, Step.NOT_THIS_TIME})


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One application in the list. `over` says that nothing more can come of it."""

    id: str
    title: str
    caption: str
    over: bool

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        return f"{self.title}, {self.caption}"


@dataclass(frozen=True, slots=True)
class StepChoice:
    """Something that may have happened, as a button."""

    step: str
    words: str
    likely: bool


@dataclass(frozen=True, slots=True)
class ApplicationShown:
    """One application, whole."""

    id: str
    title: str
    stands: str
    facts: tuple[tuple[str, str], ...]
    events: tuple[EventRow, ...]
    choices: tuple[StepChoice, ...]
    can_weigh: bool
    job_id: str
    started: bool = False


def row(application: Application, events: Sequence[Happened], today: date) -> ApplicationRow:
    """Return one application in the list."""
    step, on = stands(events), since(events)
    said = STANDS[step].capitalize() + (f", {day(on)}" if on else "")
    ahead = due(application, events)
    if ahead is not None:
        said += f". Next {when(ahead, today)}"
    return ApplicationRow(application.id, heading(application), said, not is_open(events))


def heading(application: Application) -> str:
    """Return what an application is called."""
    return ", ".join(part for part in (application.title or "A job", application.employer) if part)


def shown(
    application: Application, events: Sequence[Happened], today: date, more: tuple[tuple[str, str], ...] = ()
) -> ApplicationShown:
    """Return one application with everything that happened; `more` are further facts about it."""
    step = stands(events)
    ahead = likely(step)
    rest = [s for s in Step if s not in ahead and s is not Step.FOUND]
    choices = tuple(StepChoice(s.value, STEPS[s], s in ahead) for s in (*ahead, *rest))
    open_ = is_open(events)
    return ApplicationShown(
        application.id, heading(application), STANDS[step].capitalize() + ".",
        (*_facts(application, open_, today), *more),
        tuple(_event(event, n) for n, event in enumerate(counted(events), 1)), choices,
        step in (Step.OFFER, Step.INTERVIEW), application.job_id, step is Step.STARTED,
    )  # fmt: skip


def _facts(application: Application, open_: bool, today: date) -> tuple[tuple[str, str], ...]:
    found = []
    if open_:
        by = f", {when(application.next_on, today)}" if application.next_on else ""
        said = f"{application.next_step}{by}, {WHO[application.next_who]}" if application.next_step else "Nothing yet"
        found.append(("Next", said))
        if application.closing:
            found.append(("Closes", f"{day(application.closing)}, {when(application.closing, today)}"))
    found.append(("Came by", WAYS[application.way] if application.way else "not said"))
    return tuple(found)


def _event(event: Happened, number: int) -> EventRow:
    notes = []
    if event.sent:
        notes.append(("Sent:", ", ".join(event.sent)))
    if event.learned:
        notes.append(("For next time:", event.learned))
    party = Party.EMPLOYER if event.step in _EMPLOYERS else Party.PERSON
    on = short_day(event.on)
    return EventRow(str(number), on, "", party, STEPS[event.step], words=event.words, notes=tuple(notes))
