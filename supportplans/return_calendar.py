"""The calendar of a way back to work, drawn from the released lines of its steps and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from records.consent import Line, Released
from supportplans.blocks import (
    Block,
    Bullets,
    Calendar,
    CalendarDay,
    Document,
    Heading,
    Paragraph,
    Step,
    Steps,
    Together,
)
from supportplans.employer_parts import HEADED, ended, name_of, opening, paper, signing
from supportplans.issue import Issue
from supportplans.return_lines import RETURN
from supportplans.step_words import StepSaid, read_step, weekdays_in
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE: Final = to_tell("Coming back to work")
AGREES: Final = to_tell("I agree to this way back.")
_RULES: Final = ("hold", "back", "end")


@dataclass(frozen=True, slots=True)
class Told:
    """One step with its line, and when the two sides talk during it, if that may be told. `number` counts from 1."""

    number: int
    said: StepSaid
    line: Line
    check: Line | None

    @property
    def name(self) -> str:
        """Return what the step is called on every day and beside its words."""
        return tell("Step {n}", n=self.number)

    @property
    def on_a_day(self) -> str:
        """Return what stands on each of its days: which step it is, and how many hours."""
        return tell("{thing}: {words}", thing=self.name, words=self.said.hours) if self.said.hours else self.name


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
    if "before" in lines:
        yield Heading(tell("Before the first day"), mark="door")
        yield Paragraph(ended(lines["before"].text))
    steps = told_steps(lines)
    if steps:
        yield Heading(tell("Day by day"), mark="calendar")
        yield drawn(steps)
    yield from _in_words(lines, steps)
    yield Together((*_rules(lines), signing(released, issue, AGREES)))


def _rules(lines: dict[str, Line]) -> Iterable[Block]:
    said = tuple(ended(lines[name].text) for name in _RULES if name in lines)
    if said:
        yield Heading(tell("If a step is too much, and when it is done"), mark="hand")
        yield Bullets("", said)


def told_steps(lines: dict[str, Line]) -> tuple[Told, ...]:
    """Return the steps that can be drawn, each with its talk."""
    found: list[Told] = []
    for name, line in lines.items():
        said = read_step(line.text) if name.startswith("step") else None
        if said is not None:
            found.append(Told(len(found) + 1, said, line, lines.get("check" + name.removeprefix("step"))))
    return tuple(found)


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


def _in_words(lines: dict[str, Line], steps: tuple[Told, ...]) -> Iterable[Block]:
    """Yield each step in the words of its line, and what no day can show."""
    if steps:
        yield Heading(tell("Step by step"), mark="list")
        yield Steps(tuple(Step(step.name, _said(step)) for step in steps))
    shown = {id(line) for step in steps for line in (step.line, step.check)}
    rest = [line for name, line in lines.items() if name not in (*_RULES, "before") and id(line) not in shown]
    if rest:
        yield Heading(tell("More about the steps"), mark="list")
        yield Bullets("", tuple(ended(line.text) for line in rest))


def _said(step: Told) -> tuple[str, ...]:
    return tuple(ended(line.text) for line in (step.line, step.check) if line is not None)
