"""The consent lens as data: the whole record, line by line, beside what one reader may have of it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from desktop.words.papers import HEARD, KEPT_PARTS, NEW_TITLE, ONLY_US_TITLE, part_words, section_words
from desktop.words.shelf import other_has
from records.consent import Consent, Line, ShareClass
from supportplans.only_us import Kept


class Standing(Enum):
    """Where a line stands for the reader in view."""

    NEW = "new"  # nobody has said yet
    ONLY_US = "only_us"
    MAY = "may"  # may be shared, and this reader does not have it
    IN = "in"
    LEFT_OFF = "left_off"  # this reader may have it, and the paper in view does without it
    NOT_HERE = "not_here"  # this reader may have it, and as things are it does not stand on the paper in view


class Held(Enum):
    """Why a line is held back."""

    ENDED = "ended"  # the permission it was in has ended
    NEW = "new"
    ONLY_US = "only_us"
    OTHERS = "others"  # in for another reader
    MAY = "may"
    LEFT_OFF = "left_off"


class Show(Enum):
    """Which lines the lens shows."""

    ALL = "all"
    NEW = "new"
    ONLY_US = "only_us"
    MAY = "may"
    IN = "in"
    LEFT_OFF = "left_off"
    NAMED = "named"  # those in the parts that are said to be too long
    DIFFERENT = "different"  # those that two readers do not have alike


@dataclass(frozen=True, slots=True)
class LensLine:
    """One line of the lens. `fixed`: it is never offered for sharing. `other` is how another reader has it.

    `held` is why the reader in view does not have it, and `why` says so where its standing does not.
    """

    id: str
    text: str
    part: str
    quoted: bool
    standing: Standing
    fixed: bool = False
    other: bool | None = None
    held: Held | None = None
    why: str = ""

    @property
    def shared(self) -> bool:
        """Tell whether it stands on the paper for the reader in view."""
        return self.standing is Standing.IN

    @property
    def allowed(self) -> bool:
        """Tell whether the reader in view may have it."""
        return self.standing in (Standing.IN, Standing.LEFT_OFF, Standing.NOT_HERE)

    @property
    def said(self) -> str:
        """Return the words, in marks where they are somebody's own."""
        return f"“{self.text}”" if self.quoted else self.text

    @property
    def name(self) -> str:
        """Return what a screen reader says of the line."""
        whole = ", ".join(bit for bit in (f"{HEARD[self.standing.value]}: {self.said}", self.part, self.why) if bit)
        return whole if self.other is None else f"{whole}. The other reader: {'in' if self.other else 'held back'}"


@dataclass(frozen=True, slots=True)
class LensSection:
    """Lines under one heading."""

    title: str
    lines: tuple[LensLine, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the lens is made of: the classes people gave, the permission in view, and another one beside it.

    `every` are all permissions there are, `left_off` the lines that the paper in view does without, and `on_it` those
    that stand on it, where it is known.
    """

    classes: Mapping[str, ShareClass]
    consent: Consent | None
    today: date
    other: Consent | None = None
    every: tuple[Consent, ...] = ()
    left_off: frozenset[str] = frozenset()
    on_it: frozenset[str] | None = None

    def standing(self, line_id: str) -> Standing:
        """Return where a line stands that the reader may have."""
        if line_id in self.left_off:
            return Standing.LEFT_OFF
        return Standing.IN if self.on_it is None or line_id in self.on_it else Standing.NOT_HERE

    def elsewhere(self, line: Line) -> tuple[str, ...]:
        """Return the names of other readers who have a line today."""
        given = (c for c in self.every if c is not self.consent and c.in_force(self.today))
        has = (c.recipient.name for c in given if line.id in c.line_ids and line.share is ShareClass.CONSENTED)
        return tuple(dict.fromkeys(has))


def lens(lines: Iterable[Line], seen: Seen, kept: Iterable[Kept] = ()) -> tuple[LensSection, ...]:
    """Return every line in its section: new ones first, and at the end what is never offered to anybody."""
    mine, theirs = _may_have(seen.consent, seen.today), _may_have(seen.other, seen.today)
    sections: dict[str, list[LensLine]] = {NEW_TITLE: []}
    for line in lines:
        standing = _standing(line, seen, mine)
        other = None if seen.other is None else line.share is ShareClass.CONSENTED and line.id in theirs
        title = section_words(line.section)
        shown = _held(LensLine(line.id, line.text, part_words(line.id), line.quoted, standing, other=other), line, seen)
        if standing is Standing.NEW:
            shown = replace(shown, part=f"{title}, {shown.part}" if shown.part else title)
            title = NEW_TITLE
        sections.setdefault(title, []).append(shown)
    for row in kept:
        never = LensLine(row.id, row.text, row.part, False, Standing.ONLY_US, fixed=True, held=Held.ONLY_US)
        sections.setdefault(ONLY_US_TITLE, []).append(never)
    return tuple(LensSection(title, tuple(group)) for title, group in sections.items() if group)


def _held(shown: LensLine, line: Line, seen: Seen) -> LensLine:
    """Return the line with why it is held back, where it is."""
    if shown.shared or shown.standing is Standing.NOT_HERE:
        return shown
    if shown.standing is not Standing.MAY:
        return replace(shown, held=Held(shown.standing.value))
    if seen.consent is not None and seen.consent.ended(seen.today) and line.id in seen.consent.line_ids:
        return replace(shown, held=Held.ENDED)
    names = seen.elsewhere(line)
    return replace(shown, held=Held.OTHERS if names else Held.MAY, why=other_has(names))


def held_counts(sections: Iterable[LensSection]) -> dict[str, int]:
    """Return how many lines are held back for each reason; those that are never offered are not counted."""
    counts: dict[str, int] = {}
    for line in every_line(sections):
        if line.held is not None:
            counts[line.held.value] = counts.get(line.held.value, 0) + 1
    return counts


def _may_have(consent: Consent | None, today: date) -> frozenset[str]:
    """Return the lines of a permission that has not ended: in force, still to begin, or being talked about."""
    if consent is None or consent.ended(today):
        return frozenset()
    return consent.line_ids


def _standing(line: Line, seen: Seen, mine: frozenset[str]) -> Standing:
    if line.share is ShareClass.CONSENTED and line.id in mine:
        return seen.standing(line.id)
    if line.id not in seen.classes:
        return Standing.NEW
    return Standing.ONLY_US if line.share is ShareClass.PRIVATE else Standing.MAY


def narrowed(
    sections: Iterable[LensSection], show: Show, search: str, named: frozenset[str] = frozenset()
) -> tuple[LensSection, ...]:
    """Return the lines that are asked for: of one standing, or named, and with every word that is looked for."""
    words = search.casefold().split()
    found = (LensSection(s.title, tuple(n for n in s.lines if _asked(n, show, named) and _has(n, s.title, words)))
             for s in sections)  # fmt: skip
    return tuple(section for section in found if section.lines)


def _asked(line: LensLine, show: Show, named: frozenset[str]) -> bool:
    if show is Show.DIFFERENT:
        return line.other is not None and line.other is not line.allowed
    if show is Show.NAMED:
        return line.id in named
    return show is Show.ALL or line.standing.value == show.value


def _has(line: LensLine, title: str, words: Sequence[str]) -> bool:
    text = f"{title} {line.part} {line.text}".casefold()
    return all(word in text for word in words)


def read_together(sections: Iterable[LensSection]) -> tuple[LensSection, ...]:
    """Return the lens as the two read it together: notes, which no room shows then, are left out."""
    found = (
        replace(s, lines=tuple(line for line in s.lines if not (line.fixed and line.part == KEPT_PARTS["notes"])))
        for s in sections
    )
    return tuple(section for section in found if section.lines)


def every_line(sections: Iterable[LensSection]) -> tuple[LensLine, ...]:
    """Return the lines that can be shared at all."""
    return tuple(line for section in sections for line in section.lines if not line.fixed)


def with_lines(consent: Consent, line_ids: frozenset[str], shared: bool) -> Consent:
    """Return the permission with lines put in or taken out."""
    return replace(consent, line_ids=consent.line_ids | line_ids if shared else consent.line_ids - line_ids)
