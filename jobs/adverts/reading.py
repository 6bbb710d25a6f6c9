"""Reads an advert: each line's kind, and the facts it states, as a draft that people look over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from jobs.adverts import cues, facts
from jobs.adverts.dates import read_closing
from jobs.adverts.hours import read_hours, read_pattern
from jobs.adverts.model import AdvertDraft, LineKind, Statement
from jobs.adverts.pay import read_pay

MOST_CHARACTERS = 200_000  # of a text: an advert is never longer, and the rest is not read
HEADING_WORDS, SHORT_HEADING = 8, 5  # a heading is never longer; without a mark of one it is shorter still
_BARE_HEADING = re.compile(
    r"(?:(?:essential|desirable)(?: criteria| skills| requirements| experience| qualifications)?|requirements|benefits"
    r"|qualifications|experience|skills|duties|you(?:'|’)?(?:ll| will)? (?:need|get|do|bring|have|be))\W*",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_PIECE = re.compile(r"(?<=[.!?;,])\s+")  # a card or a one-line advert says each thing between two commas
FEW_LINES = 3
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪◦‣○●■□➢✓✔>]+|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*")


def read_advert(text: str, today: date | None = None) -> AdvertDraft:
    """Return a draft of an advert. Never raises: a text that is no advert is a draft with nothing in it.

    `today` settles a closing date without a year; without it such a date is not known.
    """
    lines = tuple(text[:MOST_CHARACTERS].splitlines())
    title = facts.read_title(lines)
    return AdvertDraft(
        lines,
        tuple(_statements(lines)),
        title,
        facts.read_employer(lines, title),
        facts.read_place(lines),
        read_hours(lines),
        read_pattern(lines),
        read_pay(lines),
        facts.read_contract(lines),
        read_closing(lines, today),
        facts.read_apply(lines),
        facts.read_settings(lines),
        len(text) > MOST_CHARACTERS,
    )


def _statements(lines: Sequence[str]) -> Iterator[Statement]:
    section: LineKind | None = None
    title, few = _title(lines), sum(bool(line.strip()) for line in lines) <= FEW_LINES
    for number, line in enumerate(lines):
        plain = _BULLET.sub("", line).strip()
        if not plain or number == title:
            continue
        heading = _heading(line, plain)
        if heading is not False:
            section = heading if isinstance(heading, LineKind) else None
            continue
        for kind in _line_kinds(line, plain, section, few):
            yield Statement(kind, plain, (number,))


def _title(lines: Sequence[str]) -> int | None:
    """Return the number of the line that only names the job: the first with words, where it is no sentence."""
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None or _SENTENCE.search(lines[first]) or lines[first].rstrip().endswith((".", ":")):
        return None
    return first if len(lines[first].split()) <= HEADING_WORDS else None


def _heading(line: str, plain: str) -> LineKind | bool | None:
    """Return False for a line that is no heading, else the kind of section it opens (None for a section of facts)."""
    words = plain.split()
    if len(words) > HEADING_WORDS or _BULLET.match(line) or plain.endswith((".", ";", ",")) or cues.FACT.match(plain):
        return False
    named = next((kind for kind, cue in cues.HEADINGS if cue.search(plain)), None)
    if plain.endswith((":", "?")) or _BARE_HEADING.fullmatch(plain):
        return named
    if named and (plain.isupper() or plain.istitle()):
        return named
    opens = _opens(plain) or _opens(" ".join(words[1:]))  # ‘Main duties of the job’
    reads_on = opens is not LineKind.BOILERPLATE and (cues.TASK_START.match(plain) or cues.ESSENTIAL.search(plain))
    return opens if opens and len(words) <= SHORT_HEADING and not reads_on else False


def _opens(text: str) -> LineKind | None:
    return next((kind for kind, cue in cues.HEADINGS if cue.match(text)), None)


def _line_kinds(line: str, plain: str, section: LineKind | None, few: bool) -> list[LineKind]:
    """Return every kind a line is of; a line of several sentences can be of several."""
    if cues.FACT.match(plain):
        return []
    if section is LineKind.BOILERPLATE and not cues.TASK_CUE.search(plain):
        return [LineKind.BOILERPLATE]
    in_list = section is not None and bool(_BULLET.match(line))
    if cues.BOILERPLATE.search(_SENTENCE.split(plain)[0]) and not in_list:
        return [LineKind.BOILERPLATE]
    parts = (_PIECE if few else _SENTENCE).split(plain)
    kinds = [kind for part in parts for kind in _sentence_kinds(part, section)]
    return list(dict.fromkeys(kinds))


def _sentence_kinds(sentence: str, section: LineKind | None) -> list[LineKind]:
    if cues.BOILERPLATE.search(sentence) and section is None:
        return []
    if cues.DESIRABLE.search(sentence):
        return [LineKind.DESIRABLE]
    return [_in_section(sentence, section)] if section is not None else _alone(sentence)


def _in_section(plain: str, section: LineKind) -> LineKind:
    """Return the kind of a line in a section, which its own words may still overrule."""
    if section in (LineKind.TASK, LineKind.ESSENTIAL) and cues.OFFER.search(plain) and not cues.TASK_START.match(plain):
        return LineKind.OFFER if not cues.ESSENTIAL.search(plain) else section
    if section is LineKind.TASK and not cues.TASK_START.match(plain) and not cues.TASK_CUE.search(plain):
        strong = re.search(r"\b(?:must|essential|required|experience of|licen[cs]e|dbs|gcse)", plain, re.I)
        return LineKind.ESSENTIAL if strong else section
    return section


def _alone(plain: str) -> list[LineKind]:
    """Return the kinds of a line that stands under no heading; one sentence may tell of two things."""
    kinds = []
    if cues.TASK_CUE.search(plain) or cues.TASK_START.match(plain):
        kinds.append(LineKind.TASK)
    if cues.ESSENTIAL.search(plain) and not cues.TASK_START.match(plain):
        kinds.append(LineKind.ESSENTIAL)
    if cues.OFFER.search(plain) and not cues.TASK_START.match(plain):
        kinds.append(LineKind.OFFER)
    return kinds
