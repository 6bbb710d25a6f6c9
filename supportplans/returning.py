"""Coming back to work step by step: weeks with days, hours and duties, and what to do where a step is too much.

Steps follow one another, each so many weeks long; days are worked out and never stored, so that holding or stepping
back shifts everything after it. Fit notes are advice with dates; nothing here judges what they say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import NewType

from supportplans.keel import AgreementId
from supportplans.model import AdjustmentId

ReturnPlanId = NewType("ReturnPlanId", str)
WEEK = timedelta(weeks=1)


class Pay(Enum):
    """How the hours of a step are paid."""

    NOT_SAID = "not_said"
    WORKED = "worked"  # for hours worked
    FULL = "full"
    SICK_AND_WORKED = "sick_and_worked"
    LEAVE = "leave"  # the rest is paid leave
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReturnStep:
    """One step: `weeks` long (from 1), on these days of the week (0 is Monday), `hours` on each of them.

    `again` says why it is there once more: it was held, or stepped back to.
    """

    weeks: int = 1
    days: frozenset[int] = frozenset()
    hours: float | None = None
    duties: str = ""
    place: str = ""
    pay: Pay = Pay.NOT_SAID
    adjustments_on: frozenset[AdjustmentId] = frozenset()
    check_in: str = ""  # who with whom, and when
    again: str = ""

    @property
    def hours_a_week(self) -> float | None:
        """Return the hours of one week, or None where they are not known."""
        return None if self.hours is None or not self.days else self.hours * len(self.days)


class Advice(Enum):
    """What a fit note can suggest. It is advice: what is done is agreed between person and employer."""

    PHASED = "phased"
    DUTIES = "duties"
    HOURS = "hours"
    WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a first and a last day: a fit note, with what it suggests, or an award such as Access to Work."""

    starts_on: date
    ends_on: date
    what: str = ""
    advice: frozenset[Advice] = frozenset()


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """A way back, from a first day on. The rules say when a step is held or stepped back, and when the way is done."""

    id: ReturnPlanId
    agreement_id: AgreementId
    starts_on: date
    steps: tuple[ReturnStep, ...] = ()
    hold_rule: str = ""
    step_back_rule: str = ""
    end_test: str = ""
    before: str = ""  # the talk before the first day, and the first day itself
    fit_notes: tuple[Dated, ...] = ()
    awards: tuple[Dated, ...] = ()
    notes: str = ""  # private to person and specialist


@dataclass(frozen=True, slots=True)
class DatedStep:
    """A step with its days; `place` counts from 0, `week` is the first week it fills, from 1. Both days count."""

    place: int
    week: int
    starts_on: date
    ends_on: date
    step: ReturnStep

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.starts_on <= day <= self.ends_on


def days_at_work(plan: ReturnPlan, since: date, until: date) -> tuple[date, ...]:
    """Return the days somebody is at work in the steps of a way back, from `since` to `until`, both included."""
    found = []
    for at in dated(plan):
        day = max(at.starts_on, since)
        while day <= min(at.ends_on, until):
            if day.weekday() in at.step.days:
                found.append(day)
            day += timedelta(days=1)
    return tuple(found)


def dated(plan: ReturnPlan) -> tuple[DatedStep, ...]:
    """Return the steps with their days, one after the other without a gap."""
    found, week = [], 0
    for place, step in enumerate(plan.steps):
        first = plan.starts_on + week * WEEK
        week_after = week + max(1, step.weeks)
        found.append(DatedStep(place, week + 1, first, plan.starts_on + week_after * WEEK - timedelta(days=1), step))
        week = week_after
    return tuple(found)


def step_on(plan: ReturnPlan, day: date) -> DatedStep | None:
    """Return the step of a day, or None before the first and after the last."""
    return next((found for found in dated(plan) if found.holds(day)), None)


def held(plan: ReturnPlan, place: int, why: str = "Held") -> ReturnPlan:
    """Return the plan where a step (from 0) lasts one week more; everything after it moves a week."""
    step = plan.steps[place]
    return _with(plan, place, replace(step, weeks=max(1, step.weeks) + 1, again=why))


def stepped_back(plan: ReturnPlan, place: int, today: date, why: str = "Stepped back") -> ReturnPlan:
    """Return the plan that goes back for one week to the step before `place`, then does `place` again from its start.

    Whole weeks of `place` that are over by `today` stay where they are, as they happened. The first step is held.
    """
    if place == 0:
        return held(plan, place, why)
    here = dated(plan)[place]
    over = min(max(0, (today - here.starts_on).days // 7), here.step.weeks)
    began = (replace(here.step, weeks=over),) if over else ()
    back = replace(plan.steps[place - 1], weeks=1, again=why)
    return replace(plan, steps=(*plan.steps[:place], *began, back, *plan.steps[place:]))


def inserted(plan: ReturnPlan, place: int, step: ReturnStep) -> ReturnPlan:
    """Return the plan with one more step at a place (from 0)."""
    return replace(plan, steps=(*plan.steps[:place], step, *plan.steps[place:]))


def removed(plan: ReturnPlan, place: int) -> ReturnPlan:
    """Return the plan without a step; what came after it moves up."""
    return replace(plan, steps=(*plan.steps[:place], *plan.steps[place + 1 :]))


def moved(plan: ReturnPlan, place: int, by: int) -> ReturnPlan:
    """Return the plan with a step so many places later (or earlier, below 0), as far as there is room."""
    to = min(max(0, place + by), len(plan.steps) - 1)
    steps = list(plan.steps)
    steps.insert(to, steps.pop(place))
    return replace(plan, steps=tuple(steps))


def _with(plan: ReturnPlan, place: int, step: ReturnStep) -> ReturnPlan:
    return replace(plan, steps=tuple(step if n == place else s for n, s in enumerate(plan.steps)))


class Finding(Enum):
    """Something the plan leaves open, or says twice."""

    NO_STEPS = "no_steps"
    NO_DAYS = "no_days"
    NO_HOURS = "no_hours"
    NO_PAY = "no_pay"
    NO_CHECK_IN = "no_check_in"
    NO_RULE = "no_rule"
    NO_END_TEST = "no_end_test"
    NOTE_GAP = "note_gap"
    NOTE_OVERLAP = "note_overlap"
    AWARD_GAP = "award_gap"
    AWARD_OVERLAP = "award_overlap"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class Found:
    """One finding. `place` is the step it is of, from 0; the days are the first and last it concerns."""

    finding: Finding
    place: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


def findings(plan: ReturnPlan) -> tuple[Found, ...]:
    """Return every gap and overlap, each named; none of them stops anybody."""
    rules = (
        (Finding.NO_STEPS, bool(plan.steps)),
        (Finding.NO_RULE, bool(plan.hold_rule.strip() and plan.step_back_rule.strip())),
        (Finding.NO_END_TEST, bool(plan.end_test.strip())),
    )
    found = [Found(finding) for finding, said in rules if not said]
    found += [one for step in dated(plan) for one in _of_step(step)]
    found += _of_dates(plan, plan.fit_notes, Finding.NOTE_GAP, Finding.NOTE_OVERLAP)
    return (*found, *_of_dates(plan, plan.awards, Finding.AWARD_GAP, Finding.AWARD_OVERLAP))


def _of_step(at: DatedStep) -> list[Found]:
    said = (
        (Finding.NO_DAYS, bool(at.step.days)),
        (Finding.NO_HOURS, at.step.hours is not None),
        (Finding.NO_PAY, at.step.pay is not Pay.NOT_SAID),
        (Finding.NO_CHECK_IN, bool(at.step.check_in.strip())),
    )
    return [Found(finding, at.place, at.starts_on, at.ends_on) for finding, there in said if not there]


def _of_dates(plan: ReturnPlan, dates: Sequence[Dated], gap: Finding, overlap: Finding) -> list[Found]:
    """Return where dates end before the plan does, leave days out between them, or say two things of one day."""
    found = [Found(Finding.BACKWARDS, None, d.starts_on, d.ends_on) for d in dates if d.ends_on < d.starts_on]
    ordered = sorted((d for d in dates if d.ends_on >= d.starts_on), key=lambda d: (d.starts_on, d.ends_on))
    reached: date | None = None
    for one in ordered:
        if reached is not None and one.starts_on <= reached:
            found.append(Found(overlap, None, one.starts_on, min(one.ends_on, reached)))
        elif reached is not None and (one.starts_on - reached).days > 1:
            found.append(Found(gap, None, reached + timedelta(days=1), one.starts_on - timedelta(days=1)))
        reached = max(one.ends_on, reached or one.ends_on)
    steps = dated(plan)
    if reached is not None and steps and reached < steps[-1].ends_on:
        found.append(Found(gap, None, max(reached + timedelta(days=1), plan.starts_on), steps[-1].ends_on))
    return found
