"""Versions of an adjustment and of a way back: what each was from which day, so that a plan signed then is known.

Each save that changes what holds makes a version of the day; several saves of one day are one version, unless both
sides signed in between. A signed version of the agreement names the versions that were on the plan with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NewType

from supportplans.model import Adjustment
from supportplans.returning import ReturnPlan

ThingVersionId = NewType("ThingVersionId", str)
Thing = Adjustment | ReturnPlan


@dataclass(frozen=True, slots=True)
class ThingVersion:
    """A thing as it holds from a day on, until its next version. `number` counts up from 1; `who` wrote it down.

    `holds_from` is None for what stood already when the first version was kept: since when is not known.
    """

    id: ThingVersionId
    person_id: str
    number: int
    holds_from: date | None
    thing: Thing
    who: str = ""


@dataclass(frozen=True, slots=True)
class SignedThing:
    """That a version was on a plan when it was signed, with so many events of its negotiation (0 for a way back)."""

    version: ThingVersionId
    events: int = 0


def first_version(thing: Thing, person_id: str) -> ThingVersion:
    """Return a thing that nobody kept a version of as the one version it ever had."""
    return ThingVersion(ThingVersionId(f"first-{thing.id}"), person_id, 1, None, kept(thing))


def holding(versions: Sequence[ThingVersion], on: date) -> ThingVersion | None:
    """Return the version that holds on a day; None before the first, as far as is known."""
    past = [version for version in versions if version.holds_from is None or version.holds_from <= on]
    return max(past, key=lambda version: version.number, default=None)


def next_version(
    versions: Sequence[ThingVersion], made: ThingVersion, signed: frozenset[ThingVersionId] = frozenset()
) -> ThingVersion | None:
    """Return the version that a save makes, or None where what holds is the same as before.

    `made` is a first version of the day of the save; `signed` are versions that stay as they are, as both signed them.
    """
    newest = max(versions, key=lambda version: version.number, default=None)
    if newest is None:
        return made
    if newest.thing == made.thing:
        return None
    if newest.holds_from == made.holds_from and newest.id not in signed:
        return replace(newest, thing=made.thing, who=made.who)
    days = [day for day in (made.holds_from, newest.holds_from) if day is not None]
    return replace(made, number=newest.number + 1, holds_from=max(days, default=None))


def kept(thing: Thing) -> Thing:
    """Return what a version keeps: notes are no part of what holds."""
    return replace(thing, notes="")
