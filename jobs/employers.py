"""Employers: where they work, who to talk to, and each talk or visit with what was said and offered.

A meeting may note for whom it was held; what was offered is kept in general words, never about a named person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

EmployerId = NewType("EmployerId", str)
MeetingId = NewType("MeetingId", str)


class Channel(Enum):
    """How the two talked. Employer contacts are counted over all of these."""

    VISIT = "visit"
    PHONE = "phone"
    EMAIL = "email"
    MET = "met"
    LETTER = "letter"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Site:
    """One place where an employer's work is done."""

    name: str
    address: str = ""
    notes: str = ""  # the way in, the bus, where to park


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody at an employer. `decides`: do they decide about taking people on? None for not known."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""  # the name of a `Site`
    decides: bool | None = None


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer as a service knows it. `does` is one line on what they do; `notes` are the service's own."""

    id: EmployerId
    name: str
    does: str = ""
    sites: tuple[Site, ...] = ()
    contacts: tuple[Contact, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One contact with an employer, on a day. `person_id` says for whom it was; empty for nobody in particular.

    `offered` are adjustments and supports the employer has agreed to in general.
    """

    id: MeetingId
    employer_id: EmployerId
    on: date
    channel: Channel = Channel.MET
    with_whom: str = ""
    said: str = ""
    offered: tuple[str, ...] = ()
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something an employer agreed to before, with the day and who said it."""

    words: str
    on: date
    who: str


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one: spaces and capitals do not count, and no name is nobody's."""
    return bool(one.split()) and one.casefold().split() == other.casefold().split()


def named(employers: Iterable[Employer], name: str) -> Employer | None:
    """Return the employer of this name, or None."""
    return next((employer for employer in employers if same_name(employer.name, name)), None)


def offers(meetings: Iterable[Meeting]) -> tuple[Offer, ...]:
    """Return what was offered in these meetings, newest first; the same words once, from the newest day."""
    found: dict[str, Offer] = {}
    for meeting in sorted(meetings, key=lambda m: m.on, reverse=True):
        for words in meeting.offered:
            found.setdefault(words.casefold().strip(" ."), Offer(words, meeting.on, meeting.with_whom))
    return tuple(found.values())


def matches(employer: Employer, query: str) -> bool:
    """Tell whether every word looked for stands in the employer's name, line, sites or contacts."""
    sites = (f"{site.name} {site.address}" for site in employer.sites)
    contacts = (f"{contact.name} {contact.role}" for contact in employer.contacts)
    text = " ".join((employer.name, employer.does, *sites, *contacts)).casefold()
    return all(word in text for word in query.casefold().split())
