"""The consent lens as data: every line of a plan beside what one reader may have of it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.words.papers import part_words, section_words
from records.consent import Consent, Copy, Line, ShareClass
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class LensLine:
    """One line of the lens; `shared` says whether the chosen reader has it."""

    id: str
    text: str
    part: str
    quoted: bool
    shared: bool

    @property
    def name(self) -> str:
        """Return what a screen reader says of the line."""
        said = f"“{self.text}”" if self.quoted else self.text
        return f"{'In' if self.shared else 'Held back'}: {said}" + (f", {self.part}" if self.part else "")


@dataclass(frozen=True, slots=True)
class LensSection:
    """Lines under one heading."""

    title: str
    lines: tuple[LensLine, ...]


@dataclass(frozen=True, slots=True)
class CopyShown:
    """One copy that is out."""

    id: str
    text: str
    ended: bool
    called_back: bool


def lens(lines: Iterable[Line], consent: Consent | None, today: date) -> tuple[LensSection, ...]:
    """Return the lines in their sections; without a permission in force every line is held back."""
    allowed = consent.line_ids if consent is not None and consent.in_force(today) else frozenset()
    sections: dict[str, list[LensLine]] = {}
    for line in lines:
        shared = line.share is ShareClass.CONSENTED and line.id in allowed
        shown = LensLine(line.id, line.text, part_words(line.id), line.quoted, shared)
        sections.setdefault(section_words(line.section), []).append(shown)
    return tuple(LensSection(title, tuple(group)) for title, group in sections.items())


def with_lines(consent: Consent, line_ids: frozenset[str], shared: bool) -> Consent:
    """Return the permission with lines put in or taken out."""
    return replace(consent, line_ids=consent.line_ids | line_ids if shared else consent.line_ids - line_ids)


def copies_shown(copies: Iterable[Copy], consents: Iterable[Consent], today: date) -> tuple[CopyShown, ...]:
    """Return the register of copies, newest first, with those whose permission has ended marked."""
    in_force = {c.id: c.in_force(today) for c in consents}
    return tuple(
        CopyShown(
            str(c.id),
            f"{_what(c)}, {c.recipient.name}, {day(c.made_at.astimezone().date())}, version {c.version}",
            c.consent_id is not None and not in_force.get(c.consent_id, False), c.called_back is not None,
        )
        for c in copies
    )  # fmt: skip


def _what(copy: Copy) -> str:
    """Return which copy of what; the page is about the work plan, so only other papers are named."""
    number = f"opy {copy.copy_no}"
    return f"C{number}" if copy.document == "work plan" else f"{copy.document.capitalize()}, c{number}"
