"""The contact log: when the specialist was in touch with or about a person, and how.

A talk with an employer is a `jobs.employers.Meeting`, which anybody's view of that employer shows. Where it was about a
person, the line of the log names the meeting and keeps what is private: the note, and how long. The two are read
together (`employer_contacts`), so that no talk is ever counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from jobs.employers import Channel, Meeting

ContactEntryId = NewType("ContactEntryId", str)
MOST_MINUTES = 24 * 60


class With(Enum):
    """Whom the specialist was in touch with. OTHER is family, a nurse, another service."""

    PERSON = "person"
    EMPLOYER = "employer"
    OTHER = "other"


class Way(Enum):
    """How they were in touch."""

    MET = "met"
    PHONE = "phone"
    MESSAGE = "message"
    EMAIL = "email"
    LETTER = "letter"


CHANNEL = {Way.MET: Channel.MET, Way.PHONE: Channel.PHONE, Way.MESSAGE: Channel.MESSAGE, Way.EMAIL: Channel.EMAIL,
           Way.LETTER: Channel.LETTER}  # fmt: skip
"""How a contact with an employer alone is written down as a meeting."""


class Where(Enum):
    """Where two people met."""

    WORK = "work"
    OUT = "out"  # a café, a library, at home: anywhere people live their lives
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """One contact on one day. `minutes` is how long it took, from 1; None where nobody said.

    `with_employer`: an employer was there too. `note` is private to person and specialist: it is no line and no part
    of any report, so it can never be printed. `meeting_id` is the talk with an employer that the line goes with.
    """

    id: ContactEntryId
    person_id: str
    on: date
    whom: With = With.PERSON
    way: Way = Way.MET
    where: Where | None = None
    minutes: int | None = None
    with_employer: bool = False
    note: str = ""
    meeting_id: str = ""


@dataclass(frozen=True, slots=True)
class EmployerContact:
    """One contact with an employer, wherever it was written down. `person_id` is empty where it was in general."""

    on: date
    person_id: str
    way: Way


_WAY = {**{channel: way for way, channel in CHANNEL.items()}, Channel.VISIT: Way.MET}


def employer_contacts(meetings: Iterable[Meeting], entries: Iterable[ContactEntry]) -> tuple[EmployerContact, ...]:
    """Return every contact with an employer once, by day: meetings, and contacts at which an employer was there."""
    meetings = tuple(meetings)
    known = {str(meeting.id) for meeting in meetings}
    theirs = [e for e in entries if e.with_employer or e.whom is With.EMPLOYER]
    found = [EmployerContact(m.on, m.person_id, _WAY[m.channel]) for m in meetings]
    found += [EmployerContact(e.on, e.person_id, e.way) for e in theirs if e.meeting_id not in known]
    return tuple(sorted(found, key=lambda contact: contact.on))


def last_with_person(entries: Iterable[ContactEntry], today: date) -> date | None:
    """Return the last day by `today` on which the two were in touch, or None."""
    return max((e.on for e in entries if e.whom is With.PERSON and e.on <= today), default=None)
