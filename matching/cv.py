"""A CV as lines: those that may be something the person brings, to be ticked, and those left out, with the reason.

Nothing is hidden: every word of the text stands in one of the lines, in order. Nothing is made up or put differently.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from jobs.texts.lines import SENTENCE_END, Line, blocks, read_lines
from matching.cv_kinds import LeftOut, heading, is_name_like, is_town_like, left_out, opens_details, opens_references
from records.people import Where

MOST_LINES = 3_000  # of a text that are read; a CV is never longer
HEAD_LINES = 10  # at the top, where name and address stand
_SENTENCE = re.compile(SENTENCE_END)


@dataclass(frozen=True, slots=True)
class CvLine:
    """One sentence or line. `where` is the area of life it seems to be about; `why_not` says why it is not offered."""

    words: str
    where: Where = Where.PAID_WORK
    why_not: LeftOut | None = None

    @property
    def offered(self) -> bool:
        """Tell whether it may be something the person brings."""
        return self.why_not is None


@dataclass(frozen=True, slots=True)
class _Placed:
    """One line of the text with what it is and the area of the part it stands in."""

    line: Line
    where: Where
    why_not: LeftOut | None


def read_cv(text: str) -> tuple[CvLine, ...]:
    """Return the lines of a CV, in order; wrapped lines are joined and several sentences of one line are parted.

    Never raises: of a text that is no CV, every sentence is offered.
    """
    lines = read_lines(text.splitlines()[:MOST_LINES])
    placed = _head_named(list(_placed(lines)))
    by_number = {each.line.number: each for each in placed}
    found: list[CvLine] = []
    for block in blocks(lines, [each.why_not is not None for each in placed]):
        first = by_number[block.first.number]
        if first.why_not is not None:
            found.append(CvLine(block.text, first.where, first.why_not))
        else:
            found += [CvLine(words, first.where, left_out(words)) for words in _sentences(block.text)]
    return tuple(_once(found))


def without_said(lines: Sequence[CvLine], said: Collection[str]) -> tuple[CvLine, ...]:
    """Return the lines with those left out that the person has said already, word for word."""
    known = {_bare(words) for words in said}
    return tuple(
        replace(line, why_not=LeftOut.REPEATED) if line.offered and _bare(line.words) in known else line
        for line in lines
    )


def _placed(lines: Sequence[Line]) -> Iterator[_Placed]:
    """Yield each line with what it is; a heading opens a part, and all of the part with references is left out."""
    where, references = Where.PAID_WORK, False
    for line in lines:
        opened = None if line.bullet else heading(line.text)
        several = _SENTENCE.search(line.text)  # then each of them is looked at by itself
        if opens_references(line.text):
            references = True
            yield _Placed(line, where, LeftOut.REFERENCES)
        elif opens_details(line.text) or opened is not None:
            where, references = opened or where, False
            yield _Placed(line, where, LeftOut.HEADING)
        else:
            yield _Placed(line, where, LeftOut.REFERENCES if references else None if several else left_out(line.text))


def _head_named(placed: list[_Placed]) -> list[_Placed]:
    """Return the lines with the name at the top left out, and with it the town between name and postcode or phone."""
    head = placed[:HEAD_LINES]
    parts = [n for n, each in enumerate(head) if each.why_not is LeftOut.HEADING and not opens_details(each.line.text)]
    head = head[: parts[0]] if parts else head
    reached = [n for n, each in enumerate(head) if each.why_not in (LeftOut.ADDRESS, LeftOut.CONTACT)]
    first = next((n for n, each in enumerate(head) if each.why_not is not LeftOut.HEADING), -1)
    is_cv = bool(parts or reached or first > 0)
    if is_cv and head and head[first].why_not is None and is_name_like(head[first].line.text):
        placed[first] = replace(placed[first], why_not=LeftOut.NAME)
    for n in range(first + 1, reached[-1] if reached else 0):
        if head[n].why_not is None and n > reached[0] and is_town_like(head[n].line.text):
            placed[n] = replace(placed[n], why_not=LeftOut.ADDRESS)
    return placed


def _sentences(text: str) -> Iterator[str]:
    at = 0
    for gap in _SENTENCE.finditer(text):
        yield text[at : gap.start()].strip()
        at = gap.end()
    yield text[at:].strip()


def _once(lines: Sequence[CvLine]) -> Iterator[CvLine]:
    """Yield the lines; what was offered before, word for word, is not offered twice."""
    seen: set[str] = set()
    for line in lines:
        bare = _bare(line.words)
        yield replace(line, why_not=LeftOut.REPEATED) if line.offered and bare in seen else line
        if line.offered:
            seen.add(bare)


def _bare(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".!; ")
