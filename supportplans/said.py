"""A line made of somebody's words, and the sections that levels have."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from records.consent import Line


def said(kind: str, owner: str, part: str, section: str, text: str, quoted: bool = False) -> Line:
    """Return a line whose id ends in a digest of its words: other words are another line, private again."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
    return Line(f"{kind}:{owner}:{part}:{digest}", section, text, quoted=quoted)


def level_section(number: int, part: str) -> str:
    """Return the section of one part (`keel_lines.LEVEL_PARTS`) of the level at a place."""
    return f"level{number}.{part}"


def level_numbers(sections: Iterable[str]) -> tuple[int, ...]:
    """Return the places of the levels that any of these sections are of, in order."""
    parts = (section.partition(".") for section in sections if section.startswith("level"))
    return tuple(sorted({int(head.removeprefix("level")) for head, dot, _ in parts if dot}))
