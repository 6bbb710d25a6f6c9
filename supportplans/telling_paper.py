"""The person's own papers about telling: the weighing, and a sheet to rehearse with. They are for nobody else.

Built of sections that are already in words. Nothing of how sure somebody feels can be among them, and of the rules
only what the caller found to be in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from supportplans.blocks import Bullets, Heading, Paragraph
from supportplans.draft_paper import DraftPaper, PaperBlock
from supportplans.wording import day

WEIGHING, REHEARSAL = "Telling or not: my own notes", "My words, to practise"
FILE_NAMES = {WEIGHING: "my-notes.pdf", REHEARSAL: "my-words.pdf"}  # never a name or an employer in it
OWN = "My own paper. It is for me alone, and nothing on it goes to an employer."
EMPTY = "Nothing is written down here yet."
RULES = "What the rules say"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing under its name. `said`: these are the person's own words, set as such."""

    name: str
    lines: tuple[str, ...]
    said: bool = False


def own_paper(
    title: str, about: str, sections: Iterable[tuple[str, Sequence[Part]]], rules: Sequence[tuple[str, str]], on: date
) -> DraftPaper:
    """Return a paper; `rules` are words and source of what is in force. Parts with nothing in them are left out."""
    found = [block for name, parts in sections for block in _section(name, parts)]
    opening: list[PaperBlock] = [Heading(title, 1), Paragraph(about), Paragraph(f"As it stands on {day(on)}.")]
    return DraftPaper(title, (*opening, *(found or [Paragraph(EMPTY)]), *_rules(rules)), OWN)


def _section(name: str, parts: Sequence[Part]) -> list[PaperBlock]:
    told = [part for part in parts if part.lines]
    if not told:
        return []
    found: list[PaperBlock] = [Heading(name, 2)]
    if not any(part.said for part in told):  # short facts, one a line
        return [*found, Bullets("", tuple(f"{part.name}: {line}" for part in told for line in part.lines))]
    for part in told:
        if part.name and part.name != name:
            found.append(Heading(part.name, 3))
        lines = tuple(quoted(line) if part.said else line for line in part.lines)
        found.append(Bullets("", lines) if len(lines) > 1 else Paragraph(lines[0]))
    return found


def quoted(words: str) -> str:
    """Return somebody's own words in quotation marks."""
    return "“" + words.strip().strip("“”") + "”"


def _rules(rules: Sequence[tuple[str, str]]) -> list[PaperBlock]:
    if not rules:
        return []
    told = [Bullets("", tuple(f"{words} ({source.rstrip('.')}.)" for words, source in rules))]
    return [Heading(RULES, 2), Paragraph("Plain words, not legal advice."), *told]
