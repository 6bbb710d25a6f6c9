"""The steps of a way back as papers draw them, from the released lines and nothing else.

Each step has a line of its own about when the two sides talk, as each can be held back alone. On paper 'we talk' stands
over them once, and a talk that steps share is said once; what a line says, and so its id and who may have it, stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from records.consent import Line, Released
from records.words import each_once, joined, made_of
from supportplans.blocks import Block, Bullets, Heading, Paragraph, Step, Steps
from supportplans.employer_parts import ended, name_of
from supportplans.return_lines import RETURN, TALK
from supportplans.step_words import StepSaid, read_step
from supportplans.tongue import tell

BEFORE: Final = "before"
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

    @property
    def talk(self) -> str:
        """Return when the two sides talk during it, in the words of its line; nothing where that is not told."""
        said = self.check.text if self.check else ""
        return ended(made_of(said.removeprefix(TALK), (said,))) if said else ""


def told_steps(lines: dict[str, Line]) -> tuple[Told, ...]:
    """Return the steps that can be drawn, each with its talk."""
    found: list[Told] = []
    for name, line in lines.items():
        said = read_step(line.text) if name.startswith("step") else None
        if said is not None:
            found.append(Told(len(found) + 1, said, line, lines.get("check" + name.removeprefix("step"))))
    return tuple(found)


def in_words(steps: Iterable[Told]) -> Steps:
    """Return each step in the words of its line."""
    return Steps(tuple(Step(step.name, (ended(step.line.text),)) for step in steps))


def talks(steps: Sequence[Told], level: int) -> Iterable[Block]:
    """Yield when the two sides talk, under a heading of a level: each talk once, with the steps it is told for."""
    told: dict[str, list[Told]] = {}
    for step in steps:
        if step.talk:
            told.setdefault(step.talk, []).append(step)
    if told:
        yield Heading(tell("We talk"), level, "speech")
        yield Steps(tuple(Step(_those(those, len(steps)), each_once(s.talk for s in those)) for those in told.values()))


def _those(those: Sequence[Told], every: int) -> str:
    """Return some of the steps by name; all of them only where there is more than one."""
    if len(those) == 1:
        return those[0].name
    if len(those) == every:
        return tell("Each step")
    *numbers, last = (str(step.number) for step in those)
    return tell("Steps {numbers} and {last}", numbers=joined(", ", numbers), last=last)


def beside(lines: Mapping[str, Line], steps: Iterable[Told], level: int) -> Iterable[Block]:
    """Yield what is told of steps that cannot be drawn, such as a talk during a step that was held back."""
    shown = {id(line) for step in steps for line in (step.line, step.check)}
    rest = (line for name, line in lines.items() if name not in (*_RULES, BEFORE) and id(line) not in shown)
    yield from _listed(tell("More about the steps"), level, "list", rest)


def rules(lines: Mapping[str, Line], level: int) -> Iterable[Block]:
    """Yield when a step is held or taken back, and when it is done."""
    found = (lines[name] for name in _RULES if name in lines)
    yield from _listed(tell("If a step is too much, and when it is done"), level, "hand", found)


def _listed(heading: str, level: int, mark: str, lines: Iterable[Line]) -> Iterable[Block]:
    said = tuple(ended(line.text) for line in lines)
    if said:
        yield Heading(heading, level, mark)
        yield Bullets("", said)


def step_by_step(released: Released) -> Iterable[Block]:
    """Yield a way back as a part of a paper about more than that; nothing where none was released."""
    lines = {name_of(line): line for line in released.section(RETURN)}
    steps = told_steps(lines)
    if lines:
        yield Heading(tell("Coming back to work, step by step"), mark="calendar")
    if BEFORE in lines:
        yield Paragraph(ended(lines[BEFORE].text))
    if steps:
        yield in_words(steps)
    yield from talks(steps, 3)
    yield from beside(lines, steps, 3)
    yield from rules(lines, 3)
