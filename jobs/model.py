"""A job as a job task analysis: tasks, conditions, needs, supports; each fact with where it came from.

None always means *not known*, which is a value of its own and never counts as zero or as no.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from jobs.facets import Value

JobId = NewType("JobId", str)
TaskId = NewType("TaskId", str)


class Source(Enum):
    """Where a fact came from, weakest first. TYPICAL is of the occupation, not of this job."""

    TYPICAL = "typical"
    ADVERT = "advert"
    VISIT = "visit"
    EMPLOYER = "employer"


STRENGTH = {source: number for number, source in enumerate(Source)}
"""How far a source is to be believed against another: the higher, the nearer to this very job."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one fact came from: `detail` is a line, a person or a page; `on` the day it was learnt."""

    source: Source = Source.TYPICAL
    detail: str = ""
    on: date | None = None


TYPICAL = Provenance()


class JobKind(Enum):
    """An occupation from a library, a vacancy at an employer, or a role carved from tasks."""

    OCCUPATION = "occupation"
    VACANCY = "vacancy"
    CARVED = "carved"


class Importance(Enum):
    """How much a task matters to the job."""

    ESSENTIAL = "essential"
    IMPORTANT = "important"
    OCCASIONAL = "occasional"


class Frequency(Enum):
    """How often a task comes up."""

    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


class NeedKind(Enum):
    """What kind of thing a job asks for before or soon after starting."""

    QUALIFICATION = "qualification"
    LICENCE = "licence"
    CHECK = "check"
    EXPERIENCE = "experience"
    OTHER = "other"


DEMANDS = (
    "standing", "walking", "lifting", "bending", "fine_hand_work", "driving", "screen_work", "heights",
    "heat", "cold", "wet_or_dirty", "noise", "bright_or_busy_sights", "smells",
    "concentration", "memory", "reading", "writing", "numbers", "many_things_at_once",
    "fast_pace", "deadlines", "public_contact", "phone", "teamwork", "working_alone",
    "upset_people", "personal_care", "leading_others", "changes_at_short_notice",
)  # fmt: skip
"""What a task can ask of anybody: physical, sensory, thinking, pace, people. Ids, worded on screen."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a carved task came from: which task of which job, and the version of the job that was carved from."""

    job_id: str
    title: str
    task_id: str
    version: int


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a job. `share` is the part of working time, 0 to 1; demands are ids from `DEMANDS`."""

    id: TaskId
    words: str
    importance: Importance | None = None
    frequency: Frequency | None = None
    share: float | None = None
    activities: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    can_swap: bool | None = None
    detailed: tuple[str, ...] = ()  # the same work in a classification's words (O*NET's DWAs)
    provenance: Provenance = TYPICAL
    lineage: Lineage | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What the job asks or offers on one facet. `words` is how it was said, where it was said."""

    facet: str
    value: Value
    words: str = ""
    provenance: Provenance = TYPICAL


@dataclass(frozen=True, slots=True)
class Need:
    """A qualification, licence or check. `on_the_job`: can it be got after starting?"""

    kind: NeedKind
    words: str
    on_the_job: bool | None = None
    provenance: Provenance = TYPICAL


@dataclass(frozen=True, slots=True)
class Job:
    """A job task analysis. `origin` is the library or import it came from ('starter', 'onet', 'ncs', 'own').

    Hours, pay and place are conditions on their facets. `version` counts up from 1 with every saved change.
    `employer_id` is that of an `Employer`, empty for none; `employer` is then that employer's name.
    `support_sources` are pairs of a support's words and where it came from; one not named there is typical.
    """

    id: JobId
    title: str
    kind: JobKind = JobKind.OCCUPATION
    origin: str = "own"
    employer: str = ""
    summary: str = ""
    other_titles: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    conditions: tuple[Condition, ...] = ()
    needs: tuple[Need, ...] = ()
    supports: tuple[str, ...] = ()
    soc2020: str = ""
    version: int = 1
    employer_id: str = ""
    support_sources: tuple[tuple[str, Provenance], ...] = ()

    def support_source(self, words: str) -> Provenance:
        """Return where a support came from."""
        return dict(self.support_sources).get(words, TYPICAL)

    def condition(self, facet: str) -> Condition | None:
        """Return the condition on `facet`, the most specific source first, or None where not known."""
        found = [c for c in self.conditions if c.facet == facet]
        return max(found, key=lambda c: STRENGTH[c.provenance.source], default=None)
