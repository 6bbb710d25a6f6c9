"""Consent and THE gate: the one function through which anything leaves the file.

Default deny. A line passes only if the person classed it as consented, a consent that names this very reader
lists it, and that consent is given, not withdrawn and not run out, on the day or on any day the file has seen since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from typing import NewType

from records.people import PersonId
from records.words import Words

ConsentId = NewType("ConsentId", str)
CopyId = NewType("CopyId", str)
DEFAULT_MONTHS, MOST_MONTHS = 6, 12  # how long a consent lasts; nothing lets one last longer
HARD_MONTHS = 1  # how long one lasts that was given while things were hard


class ShareClass(Enum):
    """Who a line is for. New information is PRIVATE until the person classes it."""

    PRIVATE = "private"  # person and specialist only
    SHAREABLE = "shareable"  # may be offered for sharing, not yet agreed
    CONSENTED = "consented"  # agreed, for the readers a consent names


@dataclass(frozen=True, slots=True)
class Recipient:
    """The named reader of a paper: a person in an organisation, never an organisation alone."""

    name: str
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a paper could say. `quoted` marks the person's own words. Ids stay stable over time."""

    id: str
    section: str
    text: str
    share: ShareClass = ShareClass.PRIVATE
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """A person's permission: these lines, to this reader, for this purpose, until that day.

    While it is not `given` it is only being talked about, and lets nothing out. `read_ids` are the lines that stood in
    the wording when it was read; those put in since were each put in by themselves. `seen` is the latest day the file
    has seen since it was given, read off its history: a clock that is put back brings nothing back.
    """

    id: ConsentId
    person_id: PersonId
    recipient: Recipient
    line_ids: frozenset[str]
    given_on: date
    expires_on: date
    purpose: str = ""
    wording: str = ""  # exactly what the person was shown
    how: str = ""  # ink, on screen, spoken with a witness
    conditions: str = ""  # such as: not to be passed on
    withdrawn_on: date | None = None
    given: bool = True
    starts_on: date | None = None  # where that is another day than the one it was given on
    wording_version: str = ""
    where: str = ""
    present: str = ""  # who was there besides the person
    level: str = ""  # what the level of that day was called, where things were hard
    ask_again: bool = False  # given while things were hard: to be asked again when they are steadier
    confirmed_on: date | None = None  # when it was asked again, and stood
    read_ids: frozenset[str] = frozenset()
    seen: date | None = field(default=None, compare=False)

    @property
    def last_day(self) -> date:
        """Return the last day on which it can count: twelve months after it was given at most."""
        return min(self.expires_on, add_months(self.given_on, MOST_MONTHS))

    def in_force(self, today: date) -> bool:
        """Tell whether the consent counts on `today`; the last day counts.

        Once taken back it counts on no day: a clock that is put back brings no permission back.
        """
        starts = max(self.given_on, self.starts_on or self.given_on)
        return self.given and starts <= today and not self.has_run_out(today) and self.withdrawn_on is None

    def has_run_out(self, today: date) -> bool:
        """Tell whether its last day is over, on `today` or on the latest day the file has seen."""
        return max(today, self.seen or today) > self.last_day

    def ended(self, today: date) -> bool:
        """Tell whether it counts no more and never will: it was given, and is taken back or has run out."""
        return self.given and (self.withdrawn_on is not None or self.has_run_out(today))


class Answer(Enum):
    """What became of a copy that was asked back."""

    RETURNED = "returned"
    DESTROYED = "destroyed"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Copy:
    """One print, save or clipboard that left the file. `person_id` is empty where a paper is about nobody.

    `line_ids` are the lines that stand on it, and `was_ids` those told as they had been before ('Before: …').
    `called_back` is the day it came back or was destroyed. `own` marks the person's own copy, which needs no consent.
    `digest` is the SHA-256 of the very bytes that left, in hex; `form` what they were (pdf, docx, txt, html, print),
    and `look` how they looked ('large print 18'). `sets` counts how often it was printed; `pages` says which pages
    were, such as '2-3', and is empty for all of them.
    """

    id: CopyId
    person_id: PersonId
    recipient: Recipient
    document: str
    version: int
    copy_no: int
    made_at: datetime
    how: str  # print, save or copy
    line_ids: frozenset[str]
    check_code: str
    consent_id: ConsentId | None = None
    called_back: date | None = None
    own: bool = False
    asked_on: date | None = None
    answer: Answer | None = None
    answered_on: date | None = None
    digest: str = ""
    form: str = ""
    look: str = ""
    sets: int = 1
    pages: str = ""
    was_ids: frozenset[str] = frozenset()

    @property
    def given(self) -> frozenset[str]:
        """Return the ids of all lines whose words its reader has by it."""
        return self.line_ids | self.was_ids

    @property
    def made_on(self) -> date:
        """Return the day it left, where the laptop is."""
        return self.made_at.astimezone().date()

    @property
    def is_out(self) -> bool:
        """Tell whether somebody else still has it, as far as anybody knows."""
        return not self.own and self.called_back is None

    def answered(self, answer: Answer, on: date) -> Copy:
        """Return the copy with what its reader said when it was asked back."""
        back = None if answer is Answer.NO_ANSWER else on
        return replace(self, answer=answer, answered_on=on, called_back=back)


_KEY = object()


class Released:
    """Lines that passed the gate, for one reader on one day. Only `release` can make one.

    Their words know which line they are (`records.words`), so that a paper made of them can be asked what stands on it.
    """

    __slots__ = ("consents", "lines", "on", "recipient")

    def __init__(
        self,
        key: object,
        lines: tuple[Line, ...],
        recipient: Recipient,
        consents: tuple[Consent, ...],
        on: date,
    ) -> None:
        if key is not _KEY:
            raise TypeError("only the gate releases lines")
        self.lines = lines
        self.recipient = recipient
        self.consents = consents
        self.on = on

    def __eq__(self, other: object) -> bool:
        """Tell whether exactly the same was released, to the same reader, by the same consents, on the same day."""
        if not isinstance(other, Released):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        """Return a hash that goes with being equal."""
        return hash((self.lines, self.recipient, self.consents, self.on))

    def section(self, name: str) -> tuple[Line, ...]:
        """Return the released lines of one section, in order."""
        return tuple(line for line in self.lines if line.section == name)

    @property
    def line_ids(self) -> frozenset[str]:
        """Return the ids of the released lines."""
        return frozenset(line.id for line in self.lines)

    def only(self, line_ids: Iterable[str]) -> Released:
        """Return the same with none but these lines; never one that was not let through."""
        stay = frozenset(line_ids)
        lines = tuple(line for line in self.lines if line.id in stay)
        return Released(_KEY, lines, self.recipient, self.consents, self.on)

    @property
    def until(self) -> date | None:
        """Return the first day on which a consent behind these lines runs out, or None without any."""
        return min((consent.last_day for consent in self.consents), default=None)


def release(lines: Iterable[Line], consents: Iterable[Consent], recipient: Recipient, today: date) -> Released:
    """Return only the lines this reader may have today. Anything in doubt stays behind."""
    valid = tuple(c for c in consents if c.recipient == recipient and c.in_force(today))
    allowed = frozenset[str]().union(*(c.line_ids for c in valid))
    passed = (line for line in lines if line.share is ShareClass.CONSENTED and line.id in allowed)
    told = tuple(replace(line, text=Words(line.text, (line.id,))) for line in passed)
    return Released(_KEY, told, recipient, valid, today)


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month where it is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
