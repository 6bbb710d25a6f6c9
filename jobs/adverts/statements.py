"""What an advert says, statement by statement: each of a kind, with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jobs.adverts.grid import Columns, columns, ticked
from jobs.adverts.judging import kinds_of
from jobs.adverts.labels import Label, Labelled
from jobs.adverts.model import LineKind, Quoted, Statement
from jobs.adverts.sections import Opens, heading
from jobs.texts.lines import SENTENCE_END, Block, Line, blocks

LONGEST_SENTENCE = 1_500  # characters that settle its kind
FEW_LINES = 3  # a card or a one-line advert says each thing between two commas
_SENTENCE = re.compile(SENTENCE_END + r"|\s+[•●▪·✓✔➢*]\s+|\s\|\s")
_PIECE = re.compile(_SENTENCE.pattern + r"|(?<=[.!?;,])\s+|\s[-–—]\s")
_INLINE = re.compile(r"([A-Z][^:.!?£\d]{2,50}?)\s?:\s+(?=\S)")

Section = LineKind | Opens | None


def read_statements(
    lines: Sequence[Line], labels: Sequence[Labelled], title: Quoted[str] | None
) -> Iterator[Statement]:
    """Yield the statements of an advert in order; headings, labelled facts and the title are none."""
    contacts = {number for label in labels if label.label is Label.CONTACT for number in label.lines}
    facts = {number for label in labels for number in label.lines}
    named = title.lines[0] if title and len(title.value) > 0.6 * _length(lines, title.lines[0]) else -1
    opened = _headings(lines, facts | {named})
    apart = [line.number in facts or line.number == named or line.number in opened for line in lines]
    few = len(lines) <= FEW_LINES
    section: Section = None
    listed = False
    heads: Columns = {}
    for block in blocks(lines, apart):
        number = block.first.number
        if found := columns(block.text):
            heads = found
        elif heads and (row := ticked(block.text, heads)) is not None:
            yield Statement(row[0], row[1], block.numbers(0, len(block.text)))
        elif number in opened:
            section, listed = _entered(opened[number], section), False
        elif number == named:
            continue
        elif number in facts:
            section = section if number in contacts else None  # labelled facts end what stood before them
            if number in contacts:
                yield Statement(LineKind.APPLY, block.text, (number,))
        else:
            if listed and block.first.gap and not block.first.bullet:
                section = None  # a paragraph below a list is no part of it
            listed = block.first.bullet
            yield from _of_block(block, section, few)


def _length(lines: Sequence[Line], number: int) -> int:
    return next((len(line.text) for line in lines if line.number == number), 0)


def _headings(lines: Sequence[Line], others: set[int]) -> dict[int, LineKind | Opens]:
    """Return what each heading opens, by line number."""
    found: dict[int, LineKind | Opens] = {}
    section: Section = None
    for place, line in enumerate(lines):
        if line.number in others:
            continue
        after = lines[place + 1] if place + 1 < len(lines) else None
        if line.number - 1 in others:
            section = None
        opens = heading(line, after, section)
        if opens is not None:
            found[line.number] = opens
            section = _entered(opens, section)
    return found


def _entered(opens: LineKind | Opens, section: Section) -> Section:
    return section if opens is Opens.SAME else opens


def _of_block(block: Block, section: Section, few: bool) -> Iterator[Statement]:
    """Yield the statements of one block; a line of several sentences can be of several kinds."""
    kind = section if isinstance(section, LineKind) else None
    for start, end in _pieces(block, few):
        words = block.text[start:end].strip(" ,;|")
        for each in kinds_of(words[:LONGEST_SENTENCE], kind, block.first.bullet):
            yield Statement(each, words, block.numbers(start, end))


def _pieces(block: Block, few: bool) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; in a short advert each part of one between commas."""
    at = 0
    for cut in (_PIECE if few else _SENTENCE).finditer(block.text):
        if block.text[at : cut.start()].strip():
            yield at, cut.start()
        at = cut.end()
    if block.text[at:].strip():
        yield at, len(block.text)
