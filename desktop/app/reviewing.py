"""What the file says about the job somebody has: its agreement and adjustments, reviews due, the next contact due.

Places and Home ask here, so that a review is due everywhere or nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from supportplans.contacts import With
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment
from supportplans.negotiation import State, standing_of
from supportplans.posts import Post, PostChange, about
from supportplans.review_plan import Slot, plan
from supportplans.review_reasons import Surroundings, reasons
from supportplans.reviews import Review, Stands, answers_of
from supportplans.rhythm import ContactDue, next_contact
from supportplans.which_agreement import meant

STANDING = frozenset({State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED,
                      State.NOT_HAPPENING})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Around:
    """Everything around one post that reviews are planned from."""

    post: Post
    changes: tuple[PostChange, ...]
    reviews: tuple[Review, ...]
    slots: tuple[Slot, ...]


def around(session: Any, post: Post, until: date | None = None) -> Around:
    """Return what is around a post, with its reviews planned to `until` (else today)."""
    changes, reviews = session.posts.changes(post.id), session.reviews.reviews(post.id)
    found = Surroundings(
        changes, session.reviews.own_days(post.id), reviews,
        tuple((a, session.plans.level_moves(a.id)) for a in _agreements(session, post)),
        tuple(action for a in _belonging(session, post) for action in a.actions),
    )  # fmt: skip
    slots = plan(post, reasons(post, found, session.today), answers_of(reviews), session.today, until)
    return Around(post, changes, reviews, slots)


def contact_due(session: Any, post: Post) -> ContactDue | None:
    """Return the next contact due as agreed, after the last one in the log or the last review that was held."""
    days = [r.on for r in session.reviews.reviews(post.id) if r.stands is Stands.HELD]
    days += [c.on for c in session.contacts.contacts(post.person_id) if c.whom is With.PERSON]
    return next_contact(post, session.reviews.rhythms(post.id), days, session.today)


def agreement_of(session: Any, post: Post) -> SupportAgreement | None:
    """Return the support agreement of a post, the one that is meant where there are several, or None."""
    return meant(_agreements(session, post))


def _agreements(session: Any, post: Post) -> tuple[SupportAgreement, ...]:
    found: tuple[SupportAgreement, ...] = session.plans.agreements(post.person_id)
    return tuple(a for a in found if about(a.job_id, a.employer, post))


def adjustments_of(session: Any, post: Post) -> tuple[Adjustment, ...]:
    """Return the adjustments of a post that were agreed; what is still talked about is not looked back at."""
    return tuple(a for a in _belonging(session, post) if standing_of(session.plans.events(a.id)) in STANDING)


def _belonging(session: Any, post: Post) -> tuple[Adjustment, ...]:
    """Return the adjustments of a post that have not come to an end."""
    found: tuple[Adjustment, ...] = session.plans.adjustments(post.person_id)
    return tuple(a for a in found if not a.ended(session.today) and about(a.job_id, a.employer, post))
