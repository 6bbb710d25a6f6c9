"""Everything of everybody that a specialist's day hangs on, as plain data: read at once, looked at by `due`.

It holds no more than that: settled negotiations, finished applications and old levels are left out when it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from records.consent import Consent, Copy
from records.people import Person
from supportplans.applications import Application, Happened
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.later import Later
from supportplans.model import Adjustment, DisclosureDecision, NegotiationEvent
from supportplans.posts import Post, PostChange
from supportplans.returning import ReturnPlan
from supportplans.review_reasons import OwnDay
from supportplans.reviews import Review, Stands
from supportplans.rhythm import Rhythm


@dataclass(frozen=True, slots=True)
class Caseload:
    """What is open or coming up. Each mapping is by the id of what its values belong to.

    `contacts` is the last day each person was in touch, `employer_contact` the first day an employer was spoken with
    for them. `consents` are those of the people who have one about to end or a copy out on it.
    """

    people: tuple[Person, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    events: Mapping[str, tuple[NegotiationEvent, ...]] = field(default_factory=dict)
    agreements: tuple[SupportAgreement, ...] = ()
    moves: Mapping[str, tuple[LevelMove, ...]] = field(default_factory=dict)
    decisions: tuple[DisclosureDecision, ...] = ()
    applications: tuple[Application, ...] = ()
    steps: Mapping[str, tuple[Happened, ...]] = field(default_factory=dict)
    posts: tuple[Post, ...] = ()
    changes: Mapping[str, tuple[PostChange, ...]] = field(default_factory=dict)
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    own_days: Mapping[str, tuple[OwnDay, ...]] = field(default_factory=dict)
    rhythms: Mapping[str, tuple[Rhythm, ...]] = field(default_factory=dict)
    consents: tuple[Consent, ...] = ()
    copies: tuple[Copy, ...] = ()
    contacts: Mapping[str, date] = field(default_factory=dict)
    employer_contact: Mapping[str, date] = field(default_factory=dict)
    laters: tuple[Later, ...] = ()
    returns: tuple[tuple[str, ReturnPlan], ...] = ()  # ways back, each with the person's id
    adjusted: frozenset[str] = frozenset()  # the people who have an adjustment, settled ones counted, too


def last_in_touch(load: Caseload, today: date) -> Mapping[str, date]:
    """Return for each person the last day the two were in touch: as the log says, or at a review that was held."""
    found = dict(load.contacts)
    for reviews in load.reviews.values():
        for review in reviews:
            if review.stands is Stands.HELD and review.on <= today:
                found[review.person_id] = max(review.on, found.get(review.person_id, review.on))
    return found
