"""A review: a short talk about how the support works, item by item, and what is still in the way.

Nothing in it measures a person. It can be put down half way and taken up again; one that was not held says why.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from typing import NewType

from supportplans.actions import Rating, Works
from supportplans.blind import Blind, Helps, Shown
from supportplans.review_plan import Answer, Reason, Why

ReviewId = NewType("ReviewId", str)
AGAIN = timedelta(days=14)  # until a review that was not held is due once more, where no day was agreed


class Stands(Enum):
    """How far a review is."""

    BEGUN = "begun"
    HELD = "held"
    NOT_HELD = "not_held"


class Verdict(Enum):
    """What becomes of an item."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"
    REPLACE = "replace"


class Left(Enum):
    """Whether something is still in the way."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class NotHeld(Enum):
    """Why a review was not held. NOT_WANTED leaves it out by agreement; after the others it is due again."""

    NOT_WANTED = "not_wanted"
    PERSON_LATER = "person_later"
    EMPLOYER_COULD_NOT = "employer_could_not"
    SPECIALIST_COULD_NOT = "specialist_could_not"
    AWAY = "away"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing looked at. `ref` names what it is of ('adjustment:<id>', 'agreement:<id>'), `title` says it as it was.

    `said` is what is to change, or what takes its place.
    """

    ref: str
    title: str
    verdict: Verdict | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One review of one job. `keys` are the reasons it was held for; `attended` names who was there, in words.

    `in_the_way` is whether the barrier is left, `words` are the person's own.
    """

    id: ReviewId
    post_id: str
    person_id: str
    on: date
    keys: tuple[str, ...] = ()
    stands: Stands = Stands.BEGUN
    attended: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    ratings: Blind = field(default_factory=Blind)
    in_the_way: Left | None = None
    in_the_way_words: str = ""
    words: str = ""
    next_on: date | None = None
    not_held: NotHeld | None = None
    not_held_words: str = ""
    step: str = ""  # where it was put down
    notes: str = ""  # private to person and specialist

    def with_item(self, ref: str, verdict: Verdict | None, said: str = "") -> Review:
        """Return the review with another answer for one item."""
        items = tuple(replace(i, verdict=verdict, said=said) if i.ref == ref else i for i in self.items)
        return replace(self, items=items)


def answers_of(reviews: Iterable[Review]) -> tuple[Answer, ...]:
    """Return what the reviews mean for the plan of reviews; one that is only begun means nothing yet."""
    return tuple(_answer(review) for review in reviews if review.stands is not Stands.BEGUN)


def _answer(review: Review) -> Answer:
    keys = frozenset(review.keys)
    if review.stands is Stands.HELD:
        return Answer(keys, review.on, held=True)
    again = None if review.not_held is NotHeld.NOT_WANTED else review.next_on or review.on + AGAIN
    return Answer(keys, review.on, held=False, again=again)


def agreed_days(reviews: Iterable[Review]) -> tuple[Reason, ...]:
    """Return the days that were agreed at reviews for the next one."""
    held = (review for review in reviews if review.stands is Stands.HELD)
    return tuple(Reason(Why.OWN, f"after-{r.id}", r.next_on) for r in held if r.next_on is not None)


def works(helps: Helps) -> Works:
    """Return an answer in the three words that are kept with an adjustment."""
    if helps >= Helps.MOSTLY:
        return Works.WORKS
    return Works.NOT if helps is Helps.NOT_AT_ALL else Works.PARTLY


def ratings_for(ref: str, review: Review, shown: Shown | None) -> tuple[Rating, ...]:
    """Return what both sides said of one item at a review, as it is kept with the adjustment; nothing unless shown."""
    if shown is None:
        return ()
    said = (r for r in review.ratings.ratings if r.item == ref)
    return tuple(Rating(r.side, works(r.helps), review.on) for r in said)


def barriers(reviews: Iterable[Review]) -> tuple[tuple[date, Left], ...]:
    """Return what was said at each held review about what is still in the way, earliest first."""
    held = (r for r in reviews if r.stands is Stands.HELD and r.in_the_way is not None)
    return tuple(sorted(((r.on, r.in_the_way) for r in held if r.in_the_way), key=lambda pair: pair[0]))
