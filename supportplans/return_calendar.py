"""The calendar of a way back to work, drawn from the released lines of its steps and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from records.consent import Line, Released
from supportplans.blocks import (
    Block,
    Calendar,
    CalendarDay,
    Document,
    Heading,
    Paragraph,
    Together,
)
from supportplans.employer_parts import HEADED, ended, name_of, opening, paper, signing
from supportplans.issue import Issue
from supportplans.return_lines import RETURN
from supportplans.return_steps import BEFORE, Told, beside, in_words, rules, talks, told_steps
from supportplans.step_words import StepSaid, weekdays_in
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE: Final = to_tell("Coming back to work")
AGREES: Final = to_tell("I agree to this way back.")


def on_calendar(line: Line) -> bool:
    """Tell whether a line has a place on the calendar."""
    return line.section in HEADED or line.section == RETURN


def return_calendar(released: Released, issue: Issue) -> Document:
    """Return the calendar."""
    issue = issue.unsigned()
    return paper(TITLE, released, issue, _blocks(released, issue), plan=True)


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from opening(TITLE, to_tell("Coming back to work: {name}"), released)
    lines = {name_of(line): line for line in released.section(RETURN)}
    if not lines:
        if released.lines:
            yield Paragraph(tell("No step of a way back is on this paper."))
        return
    if BEFORE in lines:
        yield Heading(tell("Before the first day"), mark="door")
        yield Paragraph(ended(lines[BEFORE].text))
    steps = told_steps(lines)
    if steps:
        yield Heading(tell("Day by day"), mark="calendar")
        yield drawn(steps)
        yield Heading(tell("Step by step"), mark="list")
        yield in_words(steps)
    yield from talks(steps, 2)
    yield from beside(lines, steps, 2)
    yield Together((*rules(lines, 2), signing(released, issue, AGREES)))


def drawn(steps: tuple[Told, ...]) -> Calendar:
    """Return the weeks from the Monday of the first step to the Sunday of the last."""
    on: dict[date, list[str]] = {}
    for step in steps:
        for each in step.said.on():
            on.setdefault(each, []).append(step.on_a_day)
        for each in _talks(step):
            on.setdefault(each, []).append(tell("We talk"))
    first, last = min(step.said.starts_on for step in steps), max(step.said.ends_on for step in steps)
    monday, sunday = first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
    every = (monday + timedelta(days=n) for n in range((sunday - monday).days + 1))
    caption = tell("From {first} to {last}", first=day(first), last=day(last))
    return Calendar(caption, tuple(CalendarDay(each, tuple(on.get(each, ()))) for each in every))


def _talks(step: Told) -> tuple[date, ...]:
    """Return the days on which the two sides talk, where the words name days of the week."""
    named = weekdays_in(step.check.text) if step.check else frozenset()
    return StepSaid(step.said.starts_on, step.said.ends_on, named, ()).on() if named else ()
