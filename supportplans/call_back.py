"""Letters that ask for copies back: one for each reader, naming only the paper, its number and its day.

A letter goes to somebody who may have nothing any more, so no line of the record can be in it. Whatever is changed in
it passes `let_out_letter`: a paragraph that names the person, says a line of the record, or holds a private word stays
behind, and is shown with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from matching.drafts.private_words import private_words
from records.consent import Consent, Copy, Recipient
from supportplans.blocks import Document, Paragraph
from supportplans.draft_paper import loose
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

TITLE = to_tell("Letter")
_SHORT = 4  # letters; a line as short as this stands in too many harmless words


@dataclass(frozen=True, slots=True)
class CallBack:
    """The copies one reader is asked to give back."""

    recipient: Recipient
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Private:
    """What may not be in any letter: the person's names, and what the lines of the record say."""

    names: tuple[str, ...]
    lines: tuple[str, ...] = ()


def to_ask_back(copies: Iterable[Copy], consents: Iterable[Consent], today: date) -> tuple[Copy, ...]:
    """Return the copies that others still have and hold a line they may have no more, the oldest first."""
    may: dict[tuple[str, Recipient], list[frozenset[str]]] = {}
    for consent in consents:
        if consent.in_force(today):
            may.setdefault((consent.person_id, consent.recipient), []).append(consent.line_ids)

    def may_keep(copy: Copy) -> bool:
        return any(copy.given <= ids for ids in may.get((copy.person_id, copy.recipient), ()))

    found = [c for c in copies if c.is_out and c.consent_id is not None and not may_keep(c)]
    return tuple(sorted(found, key=lambda copy: copy.made_at))


def call_backs(copies: Iterable[Copy], consents: Iterable[Consent], today: date) -> tuple[CallBack, ...]:
    """Return what each reader is to be asked for, each reader once."""
    by_reader: dict[Recipient, list[Copy]] = {}
    for copy in to_ask_back(copies, consents, today):
        by_reader.setdefault(copy.recipient, []).append(copy)
    return tuple(CallBack(reader, tuple(group)) for reader, group in by_reader.items())


def letter(call_back: CallBack, who: str, today: date) -> str:
    """Return the words of a letter, paragraphs apart. Nothing in it is of the person."""
    one = len(call_back.copies) == 1
    return "\n\n".join(
        (
            day(today),
            tell("Dear {name},", name=call_back.recipient.name),
            tell("Please give back or destroy this copy. The permission to keep it has ended.")
            if one
            else tell("Please give back or destroy these copies. The permission to keep them has ended."),
            "\n".join(copy_words(copy) for copy in call_back.copies),
            tell("Please tell me what you did and on which day, and whether anybody else has it.")
            if one
            else tell("Please tell me what you did and on which day, and whether anybody else has one."),
            tell("Thank you,\n{name}", name=who) if who else tell("Thank you."),
        )
    )


def copy_words(copy: Copy) -> str:
    """Return a copy by the kind of paper, its number, its day, and how often it was printed where that is not once."""
    made, paper = day(copy.made_on), tell(copy.document.capitalize())
    if copy.sets > 1:
        return tell(
            "{paper}, copy {number}, {day}, printed {times} times",
            paper=paper, number=copy.copy_no, day=made, times=copy.sets,
        )  # fmt: skip
    return tell("{paper}, copy {number}, {day}", paper=paper, number=copy.copy_no, day=made)


_KEY = object()


class PassedLetter:
    """A letter without what was held back. Only `let_out_letter` makes one, and only of one is a paper made."""

    __slots__ = ("held", "recipient", "text")

    def __init__(self, key: object, text: str, recipient: Recipient, held: tuple[str, ...]) -> None:
        if key is not _KEY:
            raise TypeError("only the gate lets a letter out")
        self.text, self.recipient, self.held = text, recipient, held


def let_out_letter(
    text: str, recipient: Recipient, who: str, private: Private, days: Iterable[date] = ()
) -> PassedLetter:
    """Return the letter as it may go: every paragraph that may tell something of the person stays behind.

    `days` are those the letter is about, its own and those of its copies: a line may be nothing but the same day.
    """
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    known = (recipient.name, who, *map(day, days))
    held = tuple(part for part in paragraphs if _tells(part, known, private))
    return PassedLetter(_KEY, "\n\n".join(part for part in paragraphs if part not in held), recipient, held)


def _tells(part: str, known: Sequence[str], private: Private) -> bool:
    part = _without(part, known)
    plain = _plain(part)
    words = set(re.findall(r"\w+", plain))
    if any(bit in words for name in private.names for bit in re.findall(r"\w+", name.casefold()) if len(bit) > 1):
        return True
    said = (_plain(_without(line, known)).strip(" .") for line in private.lines)
    return any(len(line) > _SHORT and line in plain for line in said) or any(private_words(part))


def _without(text: str, known: Iterable[str]) -> str:
    """Return what counts of a text: the reader's own name, who writes, and when, are no secret to the reader."""
    for name in filter(None, known):
        text = re.sub(re.escape(name), " ", text, flags=re.I)
    return text


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def letter_paper(passed: PassedLetter) -> Document:
    """Return the letter as a paper; its lines stay lines."""
    return loose(tell(TITLE), (Paragraph(part) for part in passed.text.split("\n\n") if part))
