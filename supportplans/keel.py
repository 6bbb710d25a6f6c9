"""A support agreement as plain data: who does what at each level of one job, and the log of levels.

Everything here is private unless it becomes a line (`supportplans.lines`) that passes the gate. Dates are whole days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from supportplans.levels import SIX, Ladder, LevelId
from supportplans.model import AdjustmentId, Party

AgreementId = NewType("AgreementId", str)
LevelMoveId = NewType("LevelMoveId", str)


class MayDeclare(Enum):
    """Who may say that the level has changed. WITH_CHECK: others may; it counts once the person agrees."""

    PERSON_ONLY = "person_only"
    EITHER = "either"
    WITH_CHECK = "with_check"


@dataclass(frozen=True, slots=True)
class ChangedHow:
    """An adjustment that is different at one level, and how."""

    adjustment_id: AdjustmentId
    how: str


@dataclass(frozen=True, slots=True)
class InTouch:
    """Who keeps in touch with whom at one level, how often, and who starts."""

    who: str = ""
    how_often: str = ""
    who_starts: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything was said."""
        return bool(self.who or self.how_often or self.who_starts)


@dataclass(frozen=True, slots=True)
class LevelPlan:
    """Who does what at one level. `signs_i_notice` is private and is never offered for sharing.

    What the manager does is kept by when: within the first hour, the same day, the same week; `manager_will` is what
    has no time said. An adjustment can be on here, on but changed, or off though it is on elsewhere. `paused` are
    tasks in the job's words; `limit_days` is how long the level holds before it is looked at again. `may_say` is who
    may say that this level has come; None: as the whole agreement says.
    """

    level: LevelId
    name: str = ""  # the person's own
    signs_at_work: tuple[str, ...] = ()
    signs_i_notice: tuple[str, ...] = ()
    i_will: tuple[str, ...] = ()
    manager_will: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    do_not_say: tuple[str, ...] = ()
    adjustments_on: frozenset[AdjustmentId] = frozenset()
    who_may_raise: str = ""
    where_when: str = ""  # where and when it is talked about
    manager_first_hour: tuple[str, ...] = ()
    manager_today: tuple[str, ...] = ()
    manager_this_week: tuple[str, ...] = ()
    colleagues_will: tuple[str, ...] = ()
    specialist_will: tuple[str, ...] = ()
    do_not_do: tuple[str, ...] = ()
    adjustments_changed: tuple[ChangedHow, ...] = ()
    adjustments_off: frozenset[AdjustmentId] = frozenset()
    paused: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()  # what moves, and to when
    cover: str = ""  # who does the paused work
    in_touch: InTouch = InTouch()
    limit_days: int | None = None
    at_the_limit: str = ""
    step_up: str = ""  # how to tell that the next level up has come
    step_down: str = ""  # how to tell that it is over
    may_say: MayDeclare | None = None

    @property
    def all_manager_will(self) -> tuple[str, ...]:
        """Return everything the manager does here, the soonest first."""
        return (*self.manager_first_hour, *self.manager_today, *self.manager_this_week, *self.manager_will)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something that can bring a level on. `level` is the likely one."""

    what: str
    where: str = ""
    level: LevelId | None = None
    i_will: str = ""
    manager_will: str = ""


@dataclass(frozen=True, slots=True)
class ContactPerson:
    """Somebody to get hold of, in the order of the list, and only if what `only_if` says is so."""

    name: str
    how: str = ""
    only_if: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """How a day away is reported, to whom and by when, and how both sides keep in touch."""

    how: str = ""
    to: str = ""
    by_when: str = ""
    in_touch: str = ""


@dataclass(frozen=True, slots=True)
class SupportAgreement:
    """What happens at each level in one job. `goes_well` comes first on paper. Versions count up from 1."""

    id: AgreementId
    person_id: str
    job_id: str = ""
    job_title: str = ""
    employer: str = ""
    manager: str = ""
    deputy: str = ""
    goes_well: str = ""
    plans: tuple[LevelPlan, ...] = ()
    may_declare: MayDeclare = MayDeclare.PERSON_ONLY
    if_not_happening: str = ""  # whom to tell, how to raise it
    starts_on: date | None = None
    review_on: date | None = None
    version: int = 1
    notes: str = ""  # private to person and specialist
    ladder: Ladder = SIX
    specialist: str = ""
    triggers: tuple[Trigger, ...] = ()
    keeps_me_steady: tuple[str, ...] = ()
    contacts: tuple[ContactPerson, ...] = ()
    absence: Absence = Absence()
    crisis_words: tuple[str, ...] = ()  # what people at work do when it is more than a level can hold
    colleagues_are_told: str = ""  # the exact words

    def plan(self, level: LevelId) -> LevelPlan:
        """Return the plan for the level that stands for `level`, an empty one where nothing is written yet."""
        here = self.ladder.now(level)
        return next((plan for plan in self.plans if plan.level == here), LevelPlan(here))

    @property
    def level_plans(self) -> tuple[LevelPlan, ...]:
        """Return the plan of every level that stands, in the person's order."""
        return tuple(self.plan(level) for level in self.ladder.standing)


@dataclass(frozen=True, slots=True)
class Deed:
    """Something the agreement says is done at a level: done, with the day where it is known, or not done."""

    words: str
    done: bool = True
    on: date | None = None


@dataclass(frozen=True, slots=True)
class LevelMove:
    """A line in the level log. `agreed_by_person` matters only where others may declare with a check.

    `said_by` is who said so, by name, where it was not the person; `agreed_on` the day the person agreed.
    `mends` is the number of an earlier line this one takes the place of; `taken_out`: it only takes that line out.
    Everything but level and days is private to person and specialist.
    """

    id: LevelMoveId
    agreement_id: AgreementId
    number: int
    on: date
    level: LevelId
    declared_by: Party = Party.PERSON
    note: str = ""  # private to person and specialist
    agreed_by_person: bool = False
    said_by: str = ""
    agreed_on: date | None = None
    signs: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    helped: str = ""
    mends: int = 0
    taken_out: bool = False
