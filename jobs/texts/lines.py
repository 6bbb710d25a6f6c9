"""The lines of a text as they are put: their words without bullets and marks, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BULLET = re.compile(
    r"\s*(?:[-–—~*•·▪▫◦‣⁃∙○●■□◆◇➢➤►▶→✓✔✅☑☐>⭐\uf0b7\uf0a7]+(?:\s+|(?=[^\W\d_]))"
    r"|\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z][a-z])|\(?\d{1,2}[.)](?!\d)\s+|\(?(?:[a-h]|i{1,3}|iv|vi{0,3}|ix"
    r"|x)\s?[.)]\s+|o\s+(?=[A-Z]))"
)  # fmt: skip
_MARKS = re.compile(r"^[\s#*_|~=\U0001F000-\U0001FAFF\u2190-\u2bff\ufe0f\u200d]+")
_MARKS_AFTER = re.compile(r"[\s#*_|~=\U0001F000-\U0001FAFF\u2190-\u2bff\ufe0f\u200d]+$")


LONGEST = 20_000  # characters of one line that are read: a whole text can be pasted as one, never more
_MISREAD = (
    ("â€¢", "•"), ("â€™", "’"), ("â€˜", "‘"), ("â€œ", "“"), ("â€\x9d", "”"), ("â€“", "–"), ("â€”", "—"), ("â€¦", "…"),
    ("Â£", "£"), ("Â·", "·"), ("Â\xa0", " "), ("âœ“", "✓"), ("âœ”", "✔"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One line with words in it. `text` is without bullet, marks and outer space; `gap`: an empty line before it.

    `marked` says that it is set off as headings are: by '#', by '**' around it, or by a picture before it.
    """

    number: int
    text: str
    bullet: bool
    gap: bool
    marked: bool
    mark: str = ""  # the bullet or number it begins with


def read_lines(lines: Iterable[str]) -> list[Line]:
    """Return the lines that have words, in order."""
    raws = [_mended(raw) for raw in lines]
    quoted = 3 * sum(raw.startswith(">") for raw in raws) > len(raws)  # an e-mail sent on, '>' before each line
    found: list[Line] = []
    gap = True
    for number, raw in enumerate(raws):
        line = _line(number, raw.lstrip("> ") if quoted else raw, gap)
        gap = line is None
        if line is not None:
            found.append(line)
    return found


def _line(number: int, raw: str, gap: bool) -> Line | None:
    raw = raw[:LONGEST].strip()
    bold = len(raw) > 4 and raw.startswith("**") and raw.rstrip(":").endswith("**")
    bullet = None if bold else _BULLET.match(raw)
    rest = raw[bullet.end() :] if bullet else raw
    text = _MARKS_AFTER.sub("", _MARKS.sub("", rest).rstrip())
    if not any(map(str.isalnum, text)):
        return None
    if bullet and (again := _BULLET.match(text)):
        text = text[again.end() :]
    marked = bold or (not bullet and rest[:1] in "#|")
    return Line(
        number, text.replace("**", ""), bullet is not None, gap, marked, bullet.group().strip() if bullet else ""
    )


def _mended(raw: str) -> str:
    """Return a line without the marks that come of reading UTF-8 as another encoding: ‘itâ€™s’, ‘Â£12’."""
    for wrong, right in _MISREAD if "â" in raw or "Â" in raw else ():
        raw = raw.replace(wrong, right)
    return raw


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that were one line before they were wrapped; `text` is all of them."""

    lines: tuple[Line, ...]
    text: str

    @property
    def first(self) -> Line:
        """Return the line the block begins with."""
        return self.lines[0]

    def numbers(self, start: int, end: int) -> tuple[int, ...]:
        """Return the numbers of the lines on which `text[start:end]` stands."""
        found, at = [], 0
        for line in self.lines:
            if at < end and start < at + len(line.text):
                found.append(line.number)
            at += len(line.text) + 1
        return tuple(found)


LONG = 48  # characters from which a line can have been wrapped
_OPEN = re.compile(
    r"(?:,|\b(?:and|or|of|the|a|an|to|in|for|with|our|your|on|at|by|from|as|that|is|are|be|will|we))$", re.I
)
SENTENCE_END = (
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bNo\.)(?<!\binc\.)"
    r"[\"’)]?\s+(?=[\"‘(]?[A-Z£\d])"
)
"""A pattern for the gap between two sentences of one line."""
_ENDS = re.compile(r"[.!?:;…]\W*$")


def blocks(lines: Sequence[Line], alone: Iterable[bool]) -> list[Block]:
    """Join wrapped lines. `alone` says of each line that it is a heading or a labelled fact, and joins nothing.

    A text of which every line begins like a sentence was hardly wrapped: in it only a line that breaks off goes on.
    """
    wrapped = any(line.text[:1].islower() for line in lines)
    width = max((len(line.text) for line in lines), default=0) if wrapped else 0
    joined: list[list[Line]] = []
    before_alone = True
    for line, by_itself in zip(lines, alone, strict=True):
        if joined and not before_alone and not by_itself and _goes_on(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
        before_alone = by_itself
    return [Block(tuple(each), " ".join(line.text for line in each)) for each in joined]


def _goes_on(before: Line, line: Line, width: int) -> bool:
    """Tell whether a line goes on where the one before it broke off."""
    if line.bullet or line.gap or line.marked or _ENDS.search(before.text):
        return False
    if _OPEN.search(before.text):
        return True
    if line.text[:1].islower():
        return before.bullet or len(before.text) >= LONG or not before.text[:1].islower()
    return len(before.text) >= LONG and 0.8 * width <= len(before.text) <= width <= 110
