"""Versions of what somebody wants: preferences change as people look for work, and none of it is lost.

A version is everything that stood on the piles at one time, with the day, whose words it is and after what it came.
The differences between two versions are worked out when they are looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from records.people import ORDERED, PersonId, Preference

VersionId = NewType("VersionId", str)


class Came(Enum):
    """How a version came about. Sorting cards on one day is one version; every other is one deed."""

    SORTED = "sorted"
    CHOSEN = "chosen"  # after choosing another job than the list's first
    LEARNT = "learnt"  # after starting a job
    BACK = "back"  # an earlier version, taken up again


class Whose(Enum):
    """In whose words it was said."""

    PERSON = "person"
    BOTH = "both"
    SPECIALIST = "specialist"


@dataclass(frozen=True, slots=True)
class Version:
    """All wishes at one time. `number` counts from 1; `day` is None for what stood before versions were kept.

    `after` says what it came after, in words; `who` wrote it down.
    """

    id: VersionId
    person_id: PersonId
    number: int
    day: date | None
    preferences: tuple[Preference, ...]
    came: Came = Came.SORTED
    after: str = ""
    whose: Whose = Whose.PERSON
    who: str = ""


class Kind(Enum):
    """What is different about one wish."""

    ADDED = "added"
    REMOVED = "removed"
    PILE = "pile"
    VALUE = "value"
    WORDS = "words"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of one wish. The places (from 1) are those among the wishes whose order counts."""

    kind: Kind
    before: Preference | None
    after: Preference | None
    place_before: int = 0
    place_after: int = 0


def differences(before: Sequence[Preference], after: Sequence[Preference]) -> tuple[Difference, ...]:
    """Return what is different, in the order of what matters now; nothing where nothing is."""
    pairs = _pairs(before, after)
    found = [d for old, new in pairs for d in _of_one(old, new)]
    paired = {id(old) for old, _ in pairs}
    new_ids = {new.id for _, new in pairs}
    found += [Difference(Kind.ADDED, None, p) for p in _sorted(after) if p.id not in new_ids]
    found += [Difference(Kind.REMOVED, p, None) for p in _sorted(before) if id(p) not in paired]
    return tuple(found + _moves(pairs, before, after))


def _of_one(old: Preference, new: Preference) -> list[Difference]:
    found = []
    if old.wish is not new.wish:
        found.append(Difference(Kind.PILE, old, new))
    if (old.facet, old.value) != (new.facet, new.value):
        found.append(Difference(Kind.VALUE, old, new))
    if old.words != new.words:
        found.append(Difference(Kind.WORDS, old, new))
    return found


def _pairs(before: Sequence[Preference], after: Sequence[Preference]) -> list[tuple[Preference, Preference]]:
    """Return the wishes that are in both, by id, else by the card they are of: one put back and sorted anew is one."""
    by_id = {p.id: p for p in before}
    kept = {p.id for p in after}
    by_card = {_card(p): p for p in before if p.id not in kept and _card(p)}
    pairs = []
    for new in _sorted(after):
        old = by_id.get(new.id) or (by_card.pop(_card(new), None) if _card(new) else None)
        if old is not None:
            pairs.append((old, new))
    return pairs


def _card(preference: Preference) -> str:
    """Return what tells one card from another; nothing for a card of one's own, which is like no other."""
    own = not preference.facet and preference.value is None
    return "" if own else f"{preference.facet}:{preference.value!r}"


def _moves(
    pairs: Sequence[tuple[Preference, Preference]], before: Sequence[Preference], after: Sequence[Preference]
) -> list[Difference]:
    """Return the fewest wishes whose moving makes the one order the other."""
    was, now = _places(before), _places(after)
    both = [(old, new) for old, new in pairs if old.id in was and new.id in now]
    both.sort(key=lambda pair: now[pair[1].id])
    stayed = _longest_rising([was[old.id] for old, _ in both])
    moved = [pair for n, pair in enumerate(both) if n not in stayed]
    return [Difference(Kind.PLACE, old, new, was[old.id], now[new.id]) for old, new in moved]


def _places(preferences: Sequence[Preference]) -> dict[str, int]:
    return {p.id: n for n, p in enumerate((p for p in _sorted(preferences) if p.wish in ORDERED), 1)}


def _sorted(preferences: Sequence[Preference]) -> list[Preference]:
    return sorted(preferences, key=lambda p: (p.position, p.id))


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return where the longest rising part of some numbers stands, itself the most that can have stayed in order."""
    ends: list[int] = []
    where: list[int] = []
    previous: list[int] = []
    for n, number in enumerate(numbers):
        place = bisect_left(ends, number)
        previous.append(where[place - 1] if place else -1)
        ends[place:] = [number, *ends[place + 1 :]]
        where[place:] = [n, *where[place + 1 :]]
    found: set[int] = set()
    at = where[-1] if where else -1
    while at >= 0:
        found.add(at)
        at = previous[at]
    return found
