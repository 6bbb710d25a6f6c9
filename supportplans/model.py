"""Support plans as plain data: disclosure decisions, adjustments and their negotiation. Agreements are in `keel`.

Everything here is private unless it becomes a line (`supportplans.lines`) that passes the gate,
`records.consent.release`. There is no field for a diagnosis. Dates are whole days; a date that can be
worked out from events is not stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

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
from supportplans.terms import Agreed, PayChange, SafetyCheck

DecisionId = NewType("DecisionId", str)


class Stage(Enum):
    """When the person thinks of telling."""

    BEFORE_APPLYING = "before_applying"
    APPLICATION = "application"
    INTERVIEW = "interview"
    OFFER = "offer"
    START = "start"
    IN_POST = "in_post"
    AFTER_A_PROBLEM = "after_a_problem"
    NEVER = "never"
    NOT_DECIDED = "not_decided"


class Telling(Enum):
    """How much the person decided to tell. The order carries no advice."""

    NOTHING = "nothing"
    NEEDS = "needs"
    EFFECTS = "effects"
    CHOSEN_WORDS = "chosen_words"
    MORE = "more"
    UNDECIDED = "undecided"


class Reader(Enum):
    """Who might be told."""

    MANAGER = "manager"
    HR = "hr"
    OCCUPATIONAL_HEALTH = "occupational_health"
    COLLEAGUES = "colleagues"
    AGENCY = "agency"


class Content(Enum):
    """What kind of thing might be told."""

    SERVICE_INVOLVED = "service_involved"
    NEEDS = "needs"
    EFFECTS = "effects"
    SIGNS = "signs"
    CHOSEN_LABEL = "chosen_label"
    TREATMENT = "treatment"
    HISTORY = "history"
    CONTACTS = "contacts"


class Contact(Enum):
    """Whether the specialist may speak with the employer."""

    NO = "no"
    ONLY_WITH_ME = "only_with_me"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class DisclosureDecision:
    """What the person decided to tell one employer at one stage. All of it stays private.

    `matrix` maps each reader to the kinds of content the person would tell that reader; absent means none.
    Sureness is the person's own 0 to 10, before and after talking it through. `supersedes` is the decision
    this one takes the place of; old ones are kept. Nothing here recommends for or against telling.
    """

    id: DecisionId
    person_id: str
    employer: str = ""
    job_id: str = ""
    stage: Stage = Stage.NOT_DECIDED
    telling: Telling = Telling.UNDECIDED
    matrix: Mapping[Reader, frozenset[Content]] = field(default_factory=dict)
    reasons_for: tuple[str, ...] = ()
    reasons_against: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()  # the exact words the person would use
    may_contact_employer: Contact = Contact.NO
    who_tells: str = ""
    sure_before: int | None = None
    sure_after: int | None = None
    made_on: date | None = None
    revisit_on: date | None = None
    supersedes: DecisionId | None = None


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
