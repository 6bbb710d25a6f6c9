"""Contradictions: where an agreement says two things at once, or something that is not so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from supportplans.keel import LevelPlan
from supportplans.keel_checks import Check, Found, Looked, Place
from supportplans.model import Adjustment, AdjustmentId, Kind
from supportplans.negotiation import State

AGREED = frozenset({State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED})


def clashes(looked: Looked) -> tuple[Found, ...]:
    """Return every contradiction: dates, adjustments level by level, tasks, and what readers were told."""
    levels = (found for plan in looked.agreement.level_plans for found in _at(looked, plan))
    return (*_dates(looked), *_never_on(looked), *levels, *_told(looked))


def _dates(looked: Looked) -> Iterator[Found]:
    agreement = looked.agreement
    start, review = agreement.starts_on, agreement.review_on
    if start and review and review < start:
        yield Found(Check.DATES_MIXED, Place.BASICS)
    elif review and review < looked.today:
        yield Found(Check.REVIEW_PAST, Place.BASICS)
    for adjustment in looked.adjustments:
        until, again = looked.until(adjustment), adjustment.review_on
        if (until and start and until < start) or (until and again and until < again):
            yield Found(Check.DATES_MIXED, Place.ADJUSTMENT, about=adjustment.title, id=adjustment.id)


def _never_on(looked: Looked) -> Iterator[Found]:
    for adjustment in looked.adjustments:
        if adjustment.kind is Kind.SWITCHING and looked.counts(adjustment) and not any(
            adjustment.id in _turned_on(looked, plan) for plan in looked.agreement.level_plans
        ):  # fmt: skip
            yield Found(Check.NEVER_ON, Place.ADJUSTMENT, about=adjustment.title, id=adjustment.id)


def _turned_on(looked: Looked, plan: LevelPlan) -> frozenset[AdjustmentId]:
    ladder = looked.agreement.ladder
    own = {a.id for a in looked.adjustments if a.kind is Kind.SWITCHING and plan.level in ladder.of(a.levels)}
    return frozenset(own | plan.adjustments_on | {c.adjustment_id for c in plan.adjustments_changed})


def _at(looked: Looked, plan: LevelPlan) -> Iterator[Found]:
    known = {adjustment.id: adjustment for adjustment in looked.adjustments}
    for adjustment_id in sorted(_turned_on(looked, plan)):
        adjustment = known.get(adjustment_id)
        if adjustment is None:
            yield Found(Check.ON_GONE, Place.WORK, plan.level, id=adjustment_id)
        elif adjustment_id in plan.adjustments_off:
            yield Found(Check.ON_AND_OFF, Place.WORK, plan.level, adjustment.title, id=adjustment_id)
        else:
            yield from _agreed(looked, plan, adjustment)
    if looked.tasks is not None:
        for words in plan.paused:
            if words not in looked.tasks:
                yield Found(Check.NOT_A_TASK, Place.WORK, plan.level, words)


def _agreed(looked: Looked, plan: LevelPlan, adjustment: Adjustment) -> Iterator[Found]:
    state = looked.states.get(adjustment.id, State.IDEA)
    ended = adjustment.ended(looked.today)
    until = looked.until(adjustment)
    over = until is not None and until < looked.today
    if ended or over or state not in AGREED:
        detail = "ended" if ended or over else state.value
        yield Found(Check.ON_NOT_AGREED, Place.ADJUSTMENT, plan.level, adjustment.title, detail, adjustment.id)


def _told(looked: Looked) -> Iterator[Found]:
    """Two readers differ in one thing, and the difference is in words that no longer stand.

    That one reader was given more than another is the person's choice and no contradiction.
    """
    for (one, first), (other, second) in combinations(sorted(looked.held.items()), 2):
        for slot in sorted({_slot(line) for line in (first ^ second) - looked.current}):
            here, there = ({x for x in lines if _slot(x) == slot} for lines in (first, second))
            if here and there:
                yield Found(Check.TOLD_DIFFERENTLY, Place.PAPERS, about=one, detail=other, id=slot)


def _slot(line_id: str) -> str:
    """Return what a line is about, without the digest of its words."""
    return line_id.rpartition(":")[0]
