"""The five steps of an adjustment with their dates, how long each took, and what is still missing. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.words.adjustments import MARKS, MISSING, STEPS, Voice
from desktop.words.days import short_day
from supportplans.missing import missing
from supportplans.model import Adjustment
from supportplans.moves import NegotiationEvent
from supportplans.negotiation_days import change_since, first_confirmed_on, stopped_on
from supportplans.step_track import Mark, steps
from supportplans.waits import Wait, Waited, three_dates, waits

Events = Sequence[NegotiationEvent]


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step of the track: its day, and how long it took or is taking; empty where there is nothing to say."""

    title: str
    mark: Mark
    on: str = ""
    took: str = ""
    late: bool = False

    @property
    def name(self) -> str:
        """Return what a screen reader says of the step."""
        return ", ".join(part for part in (f"{self.title}: {MARKS[self.mark]}", self.on, self.took) if part)


def track_of(events: Events, voice: Voice, today: date, ended: bool = False) -> tuple[StepShown, ...]:
    """Return the five steps. Read together it has the dates and no counts of days. What has `ended` waits no more."""
    marks, dates = steps(events).marks, three_dates(events)
    found = {each.wait: each for each in waits(events, today) if each.until is not None or not ended}
    answer, asked = found.get(Wait.ANSWER), next(iter(found.values()), None)
    if change_since(events) is not None:  # the days of the first answer say nothing of the change
        answer = None
    elif asked_again(marks):
        answer = found.pop(Wait.PROMISE if stopped_on(events) is None else Wait.CONFIRM, answer)
    on = (
        _short(asked.since if asked else None, today), _short(answer.until if answer else None, today),
        _short(dates.promised, today, "for "), _short(dates.said_in_place, today), _short(dates.confirmed, today),
    )  # fmt: skip
    promise = found.get(Wait.PROMISE)
    unpromised = dates.promised is None and dates.said_in_place is not None  # then it was waited for to be in place
    named, placed = (None, promise) if unpromised else (promise, None)
    stages: tuple[Waited | None, ...] = (None, answer, named, placed, found.get(Wait.CONFIRM))
    if first_confirmed_on(events) != dates.confirmed:  # it stopped once: the days of the first time say nothing here
        stages = tuple(stage if stage and stage.until is None else None for stage in stages)
    return tuple(
        StepShown(title, mark, when, "" if voice.you else _took(stage), bool(stage and stage.overdue and not voice.you))
        for title, mark, when, stage in zip(STEPS, marks, on, stages, strict=True)
    )


def asked_again(marks: Sequence[Mark]) -> bool:
    """Tell whether an answer is waited for now: then the wait stands there, whatever was answered before."""
    return marks[1] in (Mark.WAITING, Mark.HALF)


def still_missing(adjustment: Adjustment, events: Events, voice: Voice, today: date) -> tuple[str, ...]:
    """Return what is missing, each in a few words."""
    return tuple(MISSING[what].format(person=voice.object) for what in missing(adjustment, events, today))


def _short(on: date | None, today: date, before: str = "") -> str:
    if on is None:
        return ""
    return f"{before}{short_day(on)}" + ("" if abs((on - today).days) < 300 else f" {on.year}")


def _took(stage: Waited | None) -> str:
    if stage is None:
        return ""
    if stage.overdue and stage.due is not None:
        return f"due {short_day(stage.due)}"
    days = "1 day" if stage.days == 1 else f"{stage.days} days"
    return days if stage.until else f"{days} so far"
