"""A way back as it is shown: its weeks beside fit notes and awards, one step in full, and what is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.words.days import short_day
from desktop.words.returning import PAY, dated_words, finding_words, hours_words, weeks_words
from supportplans.returning import WEEK, Dated, DatedStep, ReturnPlan, dated, findings, step_on
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class WeekShown:
    """One week of the calendar: the step it belongs to (from 0), and its cells."""

    place: int
    now: bool
    cells: tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step in full."""

    place: int
    title: str
    days: str
    again: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WayShown:
    """Everything of one way back."""

    title: str
    weeks: tuple[WeekShown, ...]
    step: StepShown | None
    rules: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    awards: tuple[str, ...]
    open: tuple[str, ...]


def way_of(plan: ReturnPlan, place: int, today: date, titles: Mapping[str, str]) -> WayShown:
    """Return a way back with one step (from 0) open."""
    steps = dated(plan)
    now = step_on(plan, today)
    weeks = tuple(_week(plan, at, n, today) for at in steps for n in range(max(1, at.step.weeks)))
    rules = (("Before, and the first day:", plan.before), ("We hold a step when:", plan.hold_rule),
             ("We go one step back when:", plan.step_back_rule), ("It is done when:", plan.end_test))  # fmt: skip
    where = f"Step {now.place + 1} of {len(steps)} is on now." if now else f"From {day(plan.starts_on)}."
    return WayShown(
        where, weeks, _step(steps[place], titles) if place < len(steps) else None,
        tuple((head, text) for head, text in rules if text), tuple(dated_words(d) for d in plan.fit_notes),
        tuple(dated_words(d) for d in plan.awards), tuple(finding_words(f) for f in findings(plan)),
    )  # fmt: skip


def _week(plan: ReturnPlan, at: DatedStep, n: int, today: date) -> WeekShown:
    start = at.starts_on + n * WEEK
    end = start + WEEK - timedelta(days=1)
    now = start <= today <= end
    again = f" ({at.step.again})" if at.step.again and n == 0 else ""
    days = f"{short_day(start)} to {short_day(end)}"
    duties = ", ".join(part for part in (at.step.duties, at.step.place) if part)
    return WeekShown(at.place, now, (
        f"{at.week + n}: {days}{', now' if now else ''}{again}", hours_words(at.step), duties,
        _covered(plan.fit_notes, start, end), _covered(plan.awards, start, end),
    ))  # fmt: skip


def _covered(dates: Sequence[Dated], start: date, end: date) -> str:
    """Return what covers a week: to which day, from which day, all of it, or none."""
    found = [d for d in dates if d.starts_on <= end and d.ends_on >= start]
    if not found:
        return "None" if dates else ""
    return "; ".join(_cover(d, start, end) for d in sorted(found, key=lambda d: d.starts_on))


def _cover(one: Dated, start: date, end: date) -> str:
    words = "All week"
    if one.starts_on > start:
        words = f"From {short_day(one.starts_on)}"
    if one.ends_on < end:
        words = f"To {short_day(one.ends_on)}" if one.starts_on <= start else f"{words} to {short_day(one.ends_on)}"
    return words


def _step(at: DatedStep, titles: Mapping[str, str]) -> StepShown:
    step = at.step
    on = ", ".join(titles[i] for i in sorted(step.adjustments_on) if i in titles)
    facts = (("Days and hours", hours_words(step)), ("What I do", step.duties), ("Where", step.place),
             ("How it is paid", PAY[step.pay]), ("Adjustments on", on), ("Check-in", step.check_in))  # fmt: skip
    return StepShown(
        at.place, weeks_words(at), f"{short_day(at.starts_on)} to {short_day(at.ends_on)}", step.again,
        tuple((head, text) for head, text in facts if text),
    )  # fmt: skip
