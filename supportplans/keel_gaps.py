"""Completeness: what an agreement does not say yet, level by level and as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.keel_checks import Check, Found, Looked, Place
from supportplans.levels import Level
from supportplans.model import Kind

PERSON, MANAGER, SPECIALIST, COLLEAGUES = "person", "manager", "specialist", "colleagues"
"""The sides that do something at a level, as `Found.about` names them."""


def gaps(looked: Looked) -> tuple[Found, ...]:
    """Return what is still to be said, the whole agreement first, then its levels in the person's order."""
    levels = (found for plan in looked.agreement.level_plans for found in _at(looked.agreement, plan))
    return (*_whole(looked), *_lasting(looked), *levels)


def _whole(looked: Looked) -> Iterator[Found]:
    agreement = looked.agreement
    if agreement.review_on is None:
        yield Found(Check.NO_REVIEW, Place.BASICS)
    for side, named, doing in (
        (MANAGER, agreement.manager, any(p.all_manager_will for p in agreement.level_plans)),
        (SPECIALIST, agreement.specialist, any(p.specialist_will for p in agreement.level_plans)),
    ):
        if doing and not named.strip():
            yield Found(Check.NO_OWNER, Place.BASICS, about=side)


def _lasting(looked: Looked) -> Iterator[Found]:
    for adjustment in (a for a in looked.adjustments if looked.counts(a)):
        if adjustment.kind in (Kind.TRIAL, Kind.TEMPORARY) and adjustment.until is None:
            yield Found(Check.NO_LAST_DAY, Place.ADJUSTMENT, about=adjustment.title, id=adjustment.id)


def _at(agreement: SupportAgreement, plan: LevelPlan) -> Iterator[Found]:
    level, kind = plan.level, agreement.ladder.kind(plan.level)
    if plan == replace(LevelPlan(level), name=plan.name):
        yield Found(Check.NOTHING_SAID, Place.SIGNS, level)
        return
    if not (plan.signs_at_work or plan.signs_i_notice):
        yield Found(Check.NO_SIGN, Place.SIGNS, level)
    for side, doing in ((PERSON, plan.i_will), (MANAGER, plan.all_manager_will), (SPECIALIST, plan.specialist_will)):
        if not doing and not (side == SPECIALIST and kind is Level.STEADY):
            yield Found(Check.NO_ACTION, Place.DOING, level, side)
    if plan.paused and not plan.cover:
        yield Found(Check.NO_COVER, Place.WORK, level)
    if not plan.in_touch.who:
        yield Found(Check.NO_CONTACT, Place.MOVING, level)
    if kind is not Level.STEADY:
        yield from _ending(plan)


def _ending(plan: LevelPlan) -> Iterator[Found]:
    """A level that is not the steady one needs a way down and an end, or it could stay on for ever by accident."""
    if not plan.step_down:
        check = Check.STEP_UP_ONLY if plan.step_up else Check.NO_STEP_DOWN
        yield Found(check, Place.MOVING, plan.level)
    if plan.limit_days is None:
        yield Found(Check.NO_END, Place.MOVING, plan.level)
