"""The levels of an agreement on a paper for an employer: each with its picture, and only the parts let through."""

from __future__ import annotations

from collections.abc import Iterable

from records.consent import Line, Released
from supportplans.blocks import Block, Bullets, Heading, Paragraph
from supportplans.employer_parts import spoken
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.said import level_numbers, level_section
from supportplans.tongue import tell

MOST_PICTURES = 10  # there is a picture for levels 0 to 9


def numbers(released: Released) -> tuple[int, ...]:
    """Return the places of the levels that anything was released of, in order."""
    return level_numbers(line.section for line in released.lines)


def part_of(released: Released, number: int, part: str) -> tuple[Line, ...]:
    """Return the released lines of one part of one level."""
    return released.section(level_section(number, part))


def level_mark(number: int) -> str:
    """Return the picture of a level; beyond the ninth the number has to do."""
    return "level-" + str(number) if number < MOST_PICTURES else ""


def level_title(released: Released, number: int) -> str:
    """Return the number of a level with the name the person gives it, if that was released."""
    called = part_of(released, number, "name")
    if called:
        return tell("Level {n}: {name}", n=number, name=called[0].text)
    return tell("Level {n}", n=number)


def levels(released: Released) -> Iterable[Block]:
    """Yield what each level says; a level of which only the name was released is not there."""
    found = [(number, _level(released, number)) for number in numbers(released)]
    if any(blocks for _, blocks in found):
        yield Heading(tell("When things change"), mark="umbrella")
    for number, blocks in found:
        if blocks:
            yield Heading(level_title(released, number), 3, level_mark(number))
            yield from blocks


def _level(released: Released, number: int) -> list[Block]:
    parts = ((told, part_of(released, number, told.id)) for told in LEVEL_PARTS[1:])  # the name is in the heading
    return [_part(tell(told.opening), [spoken(line) for line in lines]) for told, lines in parts if lines]


def _part(opening: str, said: list[str]) -> Block:
    """Return one part of a level: a single thing on the line of its opening, several as a list."""
    return Bullets(opening, tuple(said)) if len(said) > 1 else Paragraph(said[0], opening=opening + ":")
