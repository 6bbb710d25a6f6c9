"""Telling or not telling: what one person weighed up and decided for one employer, as plain data.

All of it is private. Nothing here recommends for or against telling, nothing is chosen for anybody, and nothing is
worked out from how sure somebody feels. There is no field for a diagnosis: `own_word` is empty unless the person
types a word of their own choosing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import NewType

from records.consent import add_months

DecisionId = NewType("DecisionId", str)
REVISIT_MONTHS = 2  # when a decision is looked at again, unless the person says otherwise


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


BEFORE_AN_OFFER = frozenset({Stage.BEFORE_APPLYING, Stage.APPLICATION, Stage.INTERVIEW})


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
    OWN_WORD = "own_word"  # the one word the person typed for it; offered only once they did
    TREATMENT = "treatment"
    HISTORY = "history"
    CONTACTS = "contacts"


class Contact(Enum):
    """Whether the specialist may speak with the employer."""

    NO = "no"
    ONLY_WITH_ME = "only_with_me"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class IfAsked:
    """A question somebody may ask, and what the person would answer."""

    question: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureDecision:
    """What the person decided to tell one employer at one stage. All of it stays private.

    `matrix` maps each reader to the kinds of content the person would tell that reader; absent means none; `no_one`
    says that nobody is to be told. Sureness is the person's own 0 to 10, before and after. `decided_on` is the day an
    answer was given, 'not decided' being one; without it nothing was said yet. `facts` are the statements of law gone
    through, as id and day checked. `supersedes` is the decision this one takes the place of; old ones are kept.
    `may_contact_employer` is of older files: the answer now stands in `supportplans.speaking`.
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
    matters: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    without_naming: tuple[str, ...] = ()
    own_word: str = ""
    no_one: bool = False
    how: str = ""
    when: str = ""
    with_whom: str = ""
    if_asked: tuple[IfAsked, ...] = ()
    rather_not: tuple[str, ...] = ()
    decided_on: date | None = None
    facts: tuple[str, ...] = ()
    facts_on: date | None = None
    outcome: str = ""
    outcome_on: date | None = None

    def told_to(self, reader: Reader) -> frozenset[Content]:
        """Return what a reader may hear; the person's own word only where there is one."""
        told = frozenset() if self.no_one else self.matrix.get(reader, frozenset())
        return told if self.own_word.strip() else told - {Content.OWN_WORD}


def offered(decision: DisclosureDecision) -> tuple[Content, ...]:
    """Return the kinds of content to choose from: a word of the person's own only once they typed one."""
    return tuple(c for c in Content if c is not Content.OWN_WORD or decision.own_word.strip())


def turned(decision: DisclosureDecision, reader: Reader, content: Content) -> DisclosureDecision:
    """Return the decision with one kind of content told to one reader, or no longer told."""
    told = decision.told_to(reader) ^ {content}
    every = {r: decision.told_to(r) for r in Reader} | {reader: told}
    return replace(decision, matrix={r: c for r, c in every.items() if c}, no_one=False)


def with_no_one(decision: DisclosureDecision, no_one: bool) -> DisclosureDecision:
    """Return the decision with nobody to be told, or with that answer taken back."""
    return replace(decision, no_one=no_one, matrix={} if no_one else decision.matrix)


def more_than_needs(decision: DisclosureDecision) -> bool:
    """Tell whether more is to be told than what the person needs at work; never where nothing is to be said."""
    if decision.telling is Telling.NOTHING:
        return False
    told = frozenset[Content]().union(*(decision.told_to(reader) for reader in Reader))
    return bool(told - {Content.NEEDS}) or decision.telling in (Telling.EFFECTS, Telling.CHOSEN_WORDS, Telling.MORE)


def early_and_more(decision: DisclosureDecision) -> bool:
    """Tell whether more than needs is to be told before there is an offer. It is said, and never held up."""
    return decision.stage in BEFORE_AN_OFFER and more_than_needs(decision)


def two_answers(decision: DisclosureDecision) -> bool:
    """Tell whether how much is to be said, or when, and the ticks of who may hear what do not say the same."""
    told = frozenset[Content]().union(*(decision.told_to(reader) for reader in Reader))
    if decision.telling is Telling.NOTHING or decision.stage is Stage.NEVER:
        return bool(told)
    return decision.telling is Telling.NEEDS and bool(told - {Content.NEEDS})


def begun_again(decision: DisclosureDecision, new_id: str, today: date) -> DisclosureDecision:
    """Return a new decision that begins from one, which stays to be read. What came of the old one stays with it."""
    return replace(
        decision, id=DecisionId(new_id), supersedes=decision.id, made_on=today, decided_on=None,
        sure_before=decision.sure_after, sure_after=None, revisit_on=add_months(today, REVISIT_MONTHS), facts=(),
        facts_on=None, outcome="", outcome_on=None,
    )  # fmt: skip


def newest(every: Sequence[DisclosureDecision]) -> tuple[DisclosureDecision, ...]:
    """Return the decisions that no other takes the place of, in the order given."""
    old = {d.supersedes for d in every if d.supersedes}
    return tuple(d for d in every if d.id not in old)


def before(decision: DisclosureDecision, every: Iterable[DisclosureDecision]) -> tuple[DisclosureDecision, ...]:
    """Return the decisions this one took the place of, newest first; a chain bent into a ring ends where it began."""
    by_id, found = {d.id: d for d in every}, [decision]
    while (old := by_id.get(found[-1].supersedes or DecisionId(""))) is not None and old not in found:
        found.append(old)
    return tuple(found[1:])
