"""A plan as it was when a version of it was signed: the versions that were on it, else what is known of that day.

A signed version names the adjustments and the way back that were on the plan with it. One that was signed before
versions of them were kept names none; then each is taken as it was held on the day of signing. Of what stood already
when its first version was kept it is not known since when: what has a day of its own is taken back to that day, and
its words count as they were first kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from supportplans.actions import Action
from supportplans.agreement_versions import AgreementVersion
from supportplans.lines import adjustment_lines
from supportplans.model import Adjustment, NegotiationEvent
from supportplans.returning import ReturnPlan
from supportplans.thing_versions import SignedThing, Thing, ThingVersion, first_version, holding

Known = tuple[Adjustment, Sequence[NegotiationEvent]]
Versions = Mapping[str, Sequence[ThingVersion]]


@dataclass(frozen=True, slots=True)
class OnPlan:
    """What was on a plan besides the agreement. Not `sure`: whether the way back stood there by then is not known."""

    known: list[Known]
    way_back: ReturnPlan | None = None
    sure: bool = True


def signs(known: Iterable[Known], ways: Iterable[ReturnPlan], versions: Versions, on: date) -> tuple[SignedThing, ...]:
    """Return what both sides sign with a version of the agreement on a day, without what was taken back by then."""
    pairs = tuple(known)
    last = {str(a.id): max((e.number for e in events), default=0) for a, events in pairs}
    things = [
        SignedThing(version.id, last[str(was.id)])
        for version, (was, events) in _held(pairs, versions, on)
        if adjustment_lines(was, events)
    ]
    found = (holding(_of(way, "", versions), on) for way in ways)
    return (*things, *(SignedThing(version.id) for version in found if version))


def as_signed(
    signed: AgreementVersion, on: date, known: Sequence[Known], ways: Iterable[ReturnPlan], versions: Versions
) -> OnPlan:
    """Return what was on the plan when a version of its agreement was signed on a day. `ways` stand newest first."""
    if signed.signed_with is None:
        return _of_day(known, ways, versions, on)
    there = {version.id: version.thing for each in versions.values() for version in each}
    said = {str(adjustment.id): events for adjustment, events in known}
    was = [(there[each.version], each.events) for each in signed.signed_with if each.version in there]
    pairs: list[Known] = [
        (thing, [e for e in said.get(thing.id, ()) if e.number <= count and e.on <= on])
        for thing, count in was
        if isinstance(thing, Adjustment)
    ]
    back = [thing for thing, _ in was if isinstance(thing, ReturnPlan) and thing.agreement_id == signed.agreement_id]
    return OnPlan(pairs, max(back, key=lambda way: way.starts_on, default=None))


def _of_day(known: Iterable[Known], ways: Iterable[ReturnPlan], versions: Versions, on: date) -> OnPlan:
    pairs = [was for _, was in _held(known, versions, on)]
    found = [version for way in ways if (version := holding(_of(way, "", versions), on))]
    for version in sorted(found, key=_begins, reverse=True):
        assert isinstance(version.thing, ReturnPlan)
        return OnPlan(pairs, version.thing, version.holds_from is not None)
    return OnPlan(pairs)


def _begins(version: ThingVersion) -> date:
    return version.thing.starts_on if isinstance(version.thing, ReturnPlan) else date.min


def _of(thing: Thing, person_id: str, versions: Versions) -> Sequence[ThingVersion]:
    return versions.get(str(thing.id)) or (first_version(thing, person_id),)


def _held(known: Iterable[Known], versions: Versions, on: date) -> Iterable[tuple[ThingVersion, Known]]:
    """Yield the adjustments there were by the end of a day, each with its version and what had been said by then."""
    for adjustment, events in known:
        there = _of(adjustment, adjustment.person_id, versions)
        version = holding(there, on)
        first = version or there[0]
        assert isinstance(first.thing, Adjustment)
        if version is not None and version.holds_from is not None:
            yield version, (first.thing, [event for event in events if event.on <= on])
        elif events or version is not None:
            yield from ((first, was) for was in known_on([(first.thing, events)], on))


def known_on(known: Iterable[Known], day: date) -> list[Known]:
    """Return the adjustments with what had happened to them by the end of a day.

    One that was first talked about later is not among them. One that was never talked about is.
    """
    found: list[Known] = []
    for adjustment, events in known:
        by_then = [event for event in events if event.on <= day]
        if by_then or not events:
            found.append((_as_it_was(adjustment, day), by_then))
    return found


def _as_it_was(adjustment: Adjustment, day: date) -> Adjustment:
    over = adjustment.ended_on is not None and adjustment.ended_on <= day
    return replace(
        adjustment,
        ended_on=adjustment.ended_on if over else None,
        ended_why=adjustment.ended_why if over else "",
        ratings=tuple(rating for rating in adjustment.ratings if rating.on <= day),
        actions=tuple(_open_again(action, day) for action in adjustment.actions),
        funding=replace(adjustment.funding, steps=tuple(s for s in adjustment.funding.steps if s.on <= day)),
    )


def _open_again(action: Action, day: date) -> Action:
    return replace(action, done_on=None) if action.done_on is not None and action.done_on > day else action
