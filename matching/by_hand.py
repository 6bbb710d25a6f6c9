"""A match made by hand: one job's tasks and one person's things and wishes as cards, laid by the two of them.

The cards are plain data. Laying one gives a new match; nothing here knows a score (that is `matching.by_hand_sum`), a
word of anybody's or what the program would say (`matching.by_hand_compared`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import NewType, TypeVar

from matching.possible_changes import Way
from records.people import PersonId

HandMatchId = NewType("HandMatchId", str)
T = TypeVar("T")


class Blank(Enum):
    """What lies on a task that nothing answers."""

    NOTHING = "nothing"  # nothing yet
    NOT_SURE = "not_sure"


class Fits(Enum):
    """How a wish lies beside what the job asks."""

    FITS = "fits"
    PARTLY = "partly"
    CLASHES = "clashes"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Link:
    """A thing the person brings, laid on a task. `part`: it answers the task in part."""

    task_id: str
    resource_id: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Everything that was laid for one job. `ways` say what could change a wish or a task (by its id), and how."""

    links: tuple[Link, ...] = ()
    blanks: Mapping[str, Blank] = field(default_factory=dict)
    wishes: Mapping[str, Fits] = field(default_factory=dict)
    ways: Mapping[str, Way] = field(default_factory=dict)

    def on(self, task_id: str) -> tuple[Link, ...]:
        """Return what lies on a task."""
        return tuple(link for link in self.links if link.task_id == task_id)

    def laid(self, task_id: str) -> bool:
        """Tell whether anything was said about a task."""
        return task_id in self.blanks or bool(self.on(task_id))

    def link(self, task_id: str, resource_id: str, *, part: bool = False) -> Cards:
        """Return the cards with a thing laid on a task, wholly or in part."""
        kept = tuple(ln for ln in self.links if (ln.task_id, ln.resource_id) != (task_id, resource_id))
        return replace(self, links=(*kept, Link(task_id, resource_id, part)), blanks=_without(self.blanks, task_id))

    def unlink(self, task_id: str, resource_id: str) -> Cards:
        """Return the cards with a thing taken off a task."""
        kept = tuple(ln for ln in self.links if (ln.task_id, ln.resource_id) != (task_id, resource_id))
        return replace(self, links=kept)

    def leave(self, task_id: str, blank: Blank | None) -> Cards:
        """Return the cards with 'nothing yet' or 'not sure' on a task and nothing else; None clears it."""
        kept = tuple(link for link in self.links if link.task_id != task_id)
        blanks = _without(self.blanks, task_id) | ({task_id: blank} if blank else {})
        return replace(self, links=kept, blanks=blanks)

    def lay_wish(self, preference_id: str, fits: Fits | None) -> Cards:
        """Return the cards with a wish laid beside the job; None takes it back. What fits needs no change."""
        wishes = _without(self.wishes, preference_id) | ({preference_id: fits} if fits else {})
        ways = _without(self.ways, preference_id) if fits is Fits.FITS else self.ways
        return replace(self, wishes=wishes, ways=ways)

    def plan(self, about: str, way: Way | None) -> Cards:
        """Return the cards with what could change a wish or a task; None takes it back."""
        return replace(self, ways=_without(self.ways, about) | ({about: way} if way else {}))

    def kept_to(self, tasks: Collection[str], resources: Collection[str], preferences: Collection[str]) -> Cards:
        """Return the cards that still stand for something: tasks, things and wishes go over time."""
        links = tuple(ln for ln in self.links if ln.task_id in tasks and ln.resource_id in resources)
        blanks = {task: blank for task, blank in self.blanks.items() if task in tasks}
        wishes = {wish: fits for wish, fits in self.wishes.items() if wish in preferences}
        ways = {about: way for about, way in self.ways.items() if about in tasks or about in preferences}
        return Cards(links, blanks, wishes, ways)


@dataclass(frozen=True, slots=True)
class HandMatch:
    """One person's cards for one job, as they lay on a day. There is one for each person and job."""

    id: HandMatchId
    person_id: PersonId
    job_id: str
    cards: Cards = field(default_factory=Cards)
    on: date | None = None


def unanswered(cards: Cards, task_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the tasks on which 'nothing yet' lies, in the job's order."""
    return tuple(task for task in task_ids if cards.blanks.get(task) is Blank.NOTHING)


def _without(known: Mapping[str, T], name: str) -> dict[str, T]:
    return {key: value for key, value in known.items() if key != name}
