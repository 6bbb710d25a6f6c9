"""People and what they say of themselves: resources, preferences, stories.

Plain data. Facets and activities are plain text ids here, because the ground floor knows no job.
There is no field for a diagnosis and no score of a person, and there must never be one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

PersonId = NewType("PersonId", str)
ResourceId = NewType("ResourceId", str)
PreferenceId = NewType("PreferenceId", str)
StoryId = NewType("StoryId", str)


class Where(Enum):
    """The area of life a resource comes from; unpaid life counts as much as paid work."""

    HOME = "home"
    CARING = "caring"
    GROWING_UP = "growing_up"
    PAID_WORK = "paid_work"  # work of any kind, paid or not
    VOLUNTEERING = "volunteering"
    HOBBY = "hobby"
    STUDY = "study"
    LIVED_EXPERIENCE = "lived_experience"
    THANKED_FOR = "thanked_for"
    UNASKED = "unasked"


class WantToUse(Enum):
    """How gladly the person would use a resource at work."""

    LOVE = "love"
    LIKE = "like"
    FINE = "fine"
    RATHER_NOT = "rather_not"


class HowSure(Enum):
    """How sure the person feels of one resource. Theirs alone: no ranking and no paper reads it; it is no number."""

    VERY = "very"
    QUITE = "quite"
    A_BIT = "a_bit"
    NOT_YET = "not_yet"


class Wish(Enum):
    """Where the person put a preference card. 'It depends' and 'not sure' are answers too, and never a no."""

    MUST = "must"
    LIKE = "like"
    FINE = "fine"
    AVOID = "avoid"
    MUST_NOT = "must_not"
    DEPENDS = "depends"
    UNSURE = "unsure"


ORDERED = (Wish.MUST, Wish.LIKE, Wish.AVOID, Wish.MUST_NOT)
"""The piles whose cards the person puts in order of what matters."""


class Tick(Enum):
    """What the person said to a suggested activity. Unticked suggestions are not stored."""

    TICKED = "ticked"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone supported. Only a name is needed; `called` is the name they want used."""

    id: PersonId
    name: str
    called: str = ""
    notes: str = ""  # private to person and specialist
    created: date | None = None

    @property
    def known_as(self) -> str:
        """Return the name to use in sentences about the person."""
        return self.called or self.name.split(" ")[0]


@dataclass(frozen=True, slots=True)
class Resource:
    """Something a person brings, in their own words, with the activities they ticked or refused.

    `own_words` says a ticked activity in the person's words, which then stand in place of ours. `prompt` is the id of
    the question it answers. `how_sure` is for the person alone.
    """

    id: ResourceId
    person_id: PersonId
    words: str
    where: Where = Where.HOME
    want_to_use: WantToUse = WantToUse.FINE
    activities: Mapping[str, Tick] = field(default_factory=dict)  # activity id -> what was said
    position: int = 0
    tasks: Mapping[str, Tick] = field(default_factory=dict)  # id of a job's task -> whether this answers it
    own_words: Mapping[str, str] = field(default_factory=dict)  # ticked activity id -> the person's words for it
    how_sure: HowSure | None = None
    prompt: str = ""

    @property
    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the activities the person ticked."""
        return tuple(a for a, tick in self.activities.items() if tick is Tick.TICKED)

    @property
    def refused(self) -> tuple[str, ...]:
        """Return the ids of the activities the person said are not theirs."""
        return tuple(a for a, tick in self.activities.items() if tick is Tick.REFUSED)


@dataclass(frozen=True, slots=True)
class Preference:
    """A wish about one facet of work. `position` is the person's own order, 0 matters most.

    Without a facet it is a card in words alone: kept and shown, and compared with nothing.
    `value` is a `jobs.facets` value in its exchange form (number, text, list or true/false), kept as
    it was given; `jobs.facets.parse_value` makes it comparable with a job's condition.
    """

    id: PreferenceId
    person_id: PersonId
    facet: str
    wish: Wish
    value: object
    words: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """A true story that can prove resources: situation, what I did, what came of it, and where it was.

    `task_ids` are tasks or needs of jobs that the person said it answers.
    """

    id: StoryId
    person_id: PersonId
    title: str
    situation: str = ""
    what_i_did: str = ""
    what_came_of_it: str = ""
    resource_ids: tuple[ResourceId, ...] = ()
    where: str = ""  # as told: a place, a time, or both
    task_ids: tuple[str, ...] = ()
