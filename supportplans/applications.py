"""Looking for work: one application is a person and a job, and what happened with it, day by day.

Steps come in any order and any may be left out: people are offered jobs they never applied for. Where an application
stands is worked out from its events. Nothing counts applications, or what became of them, at a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

ApplicationId = NewType("ApplicationId", str)
StepId = NewType("StepId", str)


class Step(Enum):
    """What can happen with an application. NOTE says something without moving it."""

    FOUND = "found"
    TALKED_ABOUT = "talked_about"
    APPLIED = "applied"
    ACKNOWLEDGED = "acknowledged"
    INTERVIEW = "interview"
    OFFER = "offer"
    STARTED = "started"
    NOT_THIS_TIME = "not_this_time"
    WITHDRAWN = "withdrawn"
    NOTE = "note"


ENDED = frozenset({Step.STARTED, Step.NOT_THIS_TIME, Step.WITHDRAWN})
OUT = frozenset({Step.APPLIED, Step.ACKNOWLEDGED, Step.INTERVIEW})
"""Steps after which the next word is the employer's."""


class Way(Enum):
    """How the job was come by."""

    ADVERT = "advert"
    EMPLOYER_CONTACT = "employer_contact"
    WORD_OF_MOUTH = "word_of_mouth"
    AGENCY = "agency"
    SPECULATIVE = "speculative"


class Who(Enum):
    """Who does the next step."""

    PERSON = "person"
    SPECIALIST = "specialist"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Application:
    """One person and one job. `next_step` is what is to be done next, by whom and until when."""

    id: ApplicationId
    person_id: str
    job_id: str = ""
    title: str = ""
    employer: str = ""
    way: Way | None = None
    closing: date | None = None
    next_step: str = ""
    next_on: date | None = None
    next_who: Who = Who.BOTH


@dataclass(frozen=True, slots=True)
class Happened:
    """One event. `words` are what was said, `learned` what helps next time, `sent` what went to the employer.

    `number` counts from 1 within an application. `corrects` is the event this one stands in place of; the one it
    corrects stays in the file. `struck`: the event it corrects did not happen.
    """

    id: StepId
    application_id: ApplicationId
    number: int
    step: Step
    on: date
    words: str = ""
    learned: str = ""
    sent: tuple[str, ...] = ()
    corrects: StepId | None = None
    struck: bool = False


def counted(events: Iterable[Happened]) -> tuple[Happened, ...]:
    """Return the events that stand, by day and then as they were written down; what was corrected gives way."""
    known = sorted(events, key=lambda event: event.number)
    corrected = {event.corrects for event in known if event.corrects}
    return tuple(
        sorted(
            (event for event in known if event.id not in corrected and not event.struck),
            key=lambda event: (event.on, event.number),
        )
    )


def stands(events: Iterable[Happened]) -> Step:
    """Return where an application stands: the last step that is more than a note; FOUND where there is none."""
    moves = [event.step for event in counted(events) if event.step is not Step.NOTE]
    return moves[-1] if moves else Step.FOUND


def since(events: Iterable[Happened]) -> date | None:
    """Return the day an application has stood where it stands since, or None before anything happened."""
    moves = [event for event in counted(events) if event.step is not Step.NOTE]
    return moves[-1].on if moves else None


def likely(step: Step) -> tuple[Step, ...]:
    """Return what is likely to happen after a step, the likeliest first; everything else stays possible."""
    after = {
        Step.FOUND: (Step.TALKED_ABOUT, Step.APPLIED),
        Step.TALKED_ABOUT: (Step.APPLIED, Step.WITHDRAWN),
        Step.APPLIED: (Step.ACKNOWLEDGED, Step.INTERVIEW, Step.NOT_THIS_TIME),
        Step.ACKNOWLEDGED: (Step.INTERVIEW, Step.NOT_THIS_TIME),
        Step.INTERVIEW: (Step.OFFER, Step.NOT_THIS_TIME),
        Step.OFFER: (Step.STARTED, Step.WITHDRAWN),
        Step.STARTED: (),
        Step.NOT_THIS_TIME: (),
        Step.WITHDRAWN: (),
    }
    return after.get(step, ())


def is_open(events: Sequence[Happened]) -> bool:
    """Tell whether anything can still come of it."""
    return stands(events) not in ENDED


def is_out(events: Sequence[Happened]) -> bool:
    """Tell whether the next word is the employer's."""
    return stands(events) in OUT


def due(application: Application, events: Sequence[Happened]) -> date | None:
    """Return the day something is due: the next step's, or the closing date before applying; None for nothing."""
    if not is_open(events):
        return None
    days = [application.next_on] if application.next_step else []
    if stands(events) in (Step.FOUND, Step.TALKED_ABOUT):
        days.append(application.closing)
    known = [day for day in days if day is not None]
    return min(known) if known else None
