"""Changes to the levels of an agreement: one is added, renamed, merged into another, taken away or moved.

Each returns the agreement as it would be. What is merged keeps every word; what is taken away keeps only where its
moves and adjustments went.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.levels import Level, LevelId


def new_level(agreements: Iterable[SupportAgreement]) -> LevelId:
    """Return an id that no level of these agreements ever had; give all of a person's, so that none means two."""
    return 1 + max((rung.id for agreement in agreements for rung in agreement.ladder.rungs), default=max(Level))


def with_level(agreement: SupportAgreement, level: LevelId, kind: Level, name: str, after: LevelId) -> SupportAgreement:
    """Return the agreement with a new level under `after`. Raises ValueError where there is no room."""
    return with_plan(
        replace(agreement, ladder=agreement.ladder.added(level, kind, after)), LevelPlan(level, name.strip())
    )


def renamed(agreement: SupportAgreement, level: LevelId, name: str, kind: Level) -> SupportAgreement:
    """Return the agreement with another name and kind for a level; no name: the kind's own."""
    named = with_plan(agreement, replace(agreement.plan(level), name=name.strip()))
    return replace(named, ladder=named.ladder.as_kind(level, kind))


def merged(agreement: SupportAgreement, level: LevelId, into: LevelId) -> SupportAgreement:
    """Return the agreement where a level is part of another, with all that was written at both."""
    both = _together(agreement.plan(into), agreement.plan(level))
    return with_plan(taken_away(agreement, level, into), both)


def taken_away(agreement: SupportAgreement, level: LevelId, goes_to: LevelId) -> SupportAgreement:
    """Return the agreement without a level and its words; its moves, adjustments and triggers go to another."""
    gone = agreement.plan(level).level
    ladder = agreement.ladder.merged(level, goes_to)
    return replace(agreement, ladder=ladder, plans=tuple(p for p in agreement.plans if p.level != gone))


def moved(agreement: SupportAgreement, level: LevelId, by: int) -> SupportAgreement:
    """Return the agreement with a level further down by so many places, or up where `by` is below 0."""
    return replace(agreement, ladder=agreement.ladder.moved(level, by))


def with_plan(agreement: SupportAgreement, plan: LevelPlan) -> SupportAgreement:
    """Return the agreement with one level written anew; plans are kept in the order of their ids."""
    others = [p for p in agreement.plans if p.level != plan.level]
    return replace(agreement, plans=tuple(sorted((*others, plan), key=lambda p: p.level)))


def _together(stays: LevelPlan, goes: LevelPlan) -> LevelPlan:
    values = {f.name: _both(getattr(stays, f.name), getattr(goes, f.name)) for f in fields(LevelPlan)}
    off = values["adjustments_off"] - values["adjustments_on"]
    limits = [days for days in (stays.limit_days, goes.limit_days) if days is not None]
    return replace(
        stays,
        **{
            **values,
            "level": stays.level,
            "name": stays.name,
            "may_say": stays.may_say,  # none of its own means the rule of the whole agreement
            "adjustments_off": off,
            "limit_days": min(limits, default=None),
        },
    )


def _both(stays: Any, goes: Any) -> Any:
    """Return both of two lists or texts, each thing once; of what can only be one, the one that stays if said."""
    if isinstance(stays, tuple):
        return tuple(dict.fromkeys((*stays, *goes)))
    if isinstance(stays, frozenset):
        return stays | goes
    if isinstance(stays, str) and stays and goes and goes not in stays:
        return f"{stays} {goes}"
    return stays or goes
