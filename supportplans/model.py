"""Support plans as plain data: adjustments and their negotiation. Agreements are in `keel`, telling in `telling`.

Everything here is private unless it becomes a line (`supportplans.lines`) that passes the gate,
`records.consent.release`. There is no field for a diagnosis. Dates are whole days; a date that can be
worked out from events is not stored.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from supportplans.actions import Action, Rating
from supportplans.funding import Costing, Funding
from supportplans.levels import LevelId
from supportplans.moves import AdjustmentId as AdjustmentId
from supportplans.moves import Channel as Channel
from supportplans.moves import EventId as EventId
from supportplans.moves import Move as Move
from supportplans.moves import NegotiationEvent as NegotiationEvent
from supportplans.moves import Party as Party
from supportplans.moves import Reason as Reason
from supportplans.telling import Contact as Contact
from supportplans.telling import Content as Content
from supportplans.telling import DecisionId as DecisionId
from supportplans.telling import DisclosureDecision as DisclosureDecision
from supportplans.telling import Reader as Reader
from supportplans.telling import Stage as Stage
from supportplans.telling import Telling as Telling
from supportplans.terms import Agreed, PayChange, SafetyCheck


class Kind(Enum):
    """When an adjustment holds. JUST_IN_CASE: agreed and ready, used when the person says so."""

    ALWAYS = "always"
    SWITCHING = "switching"
    JUST_IN_CASE = "just_in_case"
    TRIAL = "trial"
    TEMPORARY = "temporary"


class Cost(Enum):
    """What an adjustment costs the employer: nothing, under about 100 pounds, or more."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One change to a task or a condition of one job. How far it has got is in its negotiation events.

    `in_the_way` is what gets in the way of the task, in the person's words; `effect` what that does to the work,
    told by what happens and never by a name for it; `demands` which of the job's demands it answers. `levels` say
    when a SWITCHING one is on. `until` is the last day of a TRIAL or TEMPORARY one; `ended_on` the day any came to
    an end. `owner` is who does it at work; single things to do are `actions`. `interim` helps while waiting, from
    `interim_on`. `pay_change` is None where neither pay nor contract changes.
    """

    id: AdjustmentId
    person_id: str
    title: str
    employer: str = ""
    job_id: str = ""
    in_the_way: str = ""
    task_id: str = ""
    condition_facet: str = ""
    kind: Kind = Kind.ALWAYS
    levels: frozenset[LevelId] = frozenset()
    until: date | None = None
    interim: str = ""
    owner: str = ""
    cost: Cost | None = None
    funder: str = ""
    catalogue_id: str = ""
    review_on: date | None = None
    notes: str = ""  # private to person and specialist
    demands: tuple[str, ...] = ()
    effect: str = ""
    asked_as: str = ""  # how it is put to the employer, in the person's words
    put_forward_by: str = ""  # whose idea it was: the person, a manager, a union, an adviser
    why_it_helps: str = ""
    alternatives: tuple[str, ...] = ()  # thought about, and not asked for
    expected: str = ""  # what should be different once it is there
    agreed: Agreed = field(default_factory=Agreed)
    interim_on: date | None = None
    actions: tuple[Action, ...] = ()
    funding: Funding = field(default_factory=Funding)
    costing: Costing = field(default_factory=Costing)
    pay_change: PayChange | None = None
    safety: SafetyCheck = field(default_factory=SafetyCheck)
    cover: str = ""  # who steps in, and what it means for others
    ratings: tuple[Rating, ...] = ()
    ended_on: date | None = None
    ended_why: str = ""
    carry_over: str = ""  # what a new manager, site or role needs to know of it

    def ended(self, today: date) -> bool:
        """Tell whether it has come to an end, so that nothing is left to do about it; it still holds on its last day.

        A last day that is still ahead ends nothing yet.
        """
        return self.ended_on is not None and self.ended_on <= today
