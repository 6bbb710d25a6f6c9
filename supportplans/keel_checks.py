"""What an agreement does not say yet, and where it says two things at once: each named, none hidden.

Nothing found here stops anybody from keeping or printing an agreement. It is a list to talk about, and every line of it
knows the place where it can be put right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from supportplans.keel import SupportAgreement
from supportplans.levels import LevelId
from supportplans.model import Adjustment, AdjustmentId
from supportplans.negotiation import State


class Check(Enum):
    """One thing that is looked at."""

    NOTHING_SAID = "nothing_said"  # a level without a word
    NO_SIGN = "no_sign"
    NO_ACTION = "no_action"  # of one side
    NO_STEP_DOWN = "no_step_down"
    STEP_UP_ONLY = "step_up_only"
    NO_CONTACT = "no_contact"
    NO_END = "no_end"  # it could stay on for ever by accident
    NO_COVER = "no_cover"
    NO_LAST_DAY = "no_last_day"  # a trial, or something for a while, without one
    NO_REVIEW = "no_review"
    REVIEW_PAST = "review_past"
    DATES_MIXED = "dates_mixed"
    NO_OWNER = "no_owner"  # something to be done by somebody who is not named
    ON_NOT_AGREED = "on_not_agreed"
    ON_GONE = "on_gone"  # an adjustment that is no longer there
    ON_AND_OFF = "on_and_off"
    NEVER_ON = "never_on"  # it comes on at some levels, and no level turns it on
    NOT_A_TASK = "not_a_task"
    TOLD_DIFFERENTLY = "told_differently"


class Place(Enum):
    """Where something is put right: a part of a level, of the agreement, or another place of the program."""

    SIGNS = "signs"
    DOING = "doing"
    WORK = "work"
    MOVING = "moving"
    BASICS = "basics"
    ADJUSTMENT = "adjustment"
    PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: at which level, about what (a title, a side, a name, a section), and where to go for it."""

    check: Check
    place: Place
    level: LevelId | None = None
    about: str = ""
    detail: str = ""
    id: str = ""  # of the adjustment it is about


@dataclass(frozen=True, slots=True)
class Looked:
    """What the checks look at. `held` is which lines each reader has on paper, `current` the lines as they are now.

    `lasting` are the trials that were made to last: their last day ends nothing.
    """

    agreement: SupportAgreement
    today: date
    adjustments: tuple[Adjustment, ...] = ()
    states: Mapping[AdjustmentId, State] = field(default_factory=dict)
    tasks: tuple[str, ...] | None = None  # of the job, in its words; None where no job is known
    held: Mapping[str, frozenset[str]] = field(default_factory=dict)
    current: frozenset[str] = frozenset()
    lasting: frozenset[AdjustmentId] = frozenset()

    def until(self, adjustment: Adjustment) -> date | None:
        """Return the last day of an adjustment, if it has one."""
        return None if adjustment.id in self.lasting else adjustment.until

    def counts(self, adjustment: Adjustment) -> bool:
        """Tell whether anything is still to be said about an adjustment: not once it ended, nor after a no."""
        over = (State.WITHDRAWN, State.REFUSED, State.DECLINED)
        return not adjustment.ended(self.today) and self.states.get(adjustment.id) not in over
