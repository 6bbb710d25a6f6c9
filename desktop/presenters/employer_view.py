"""What the employers' room shows: pure functions from an employer and its meetings to lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop.words.visits import CHANNELS
from jobs.employers import Contact, Employer, Meeting, Site, offers
from jobs.store import JobTitle
from supportplans.wording import day

SOMEBODY_ELSE = "for somebody else"


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """One employer in the list."""

    id: str
    name: str
    second: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A place or a contact: what it is called, and a second line."""

    title: str
    second: str


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """One talk or visit. `others`: it was held for somebody who is not in view, and is not read together."""

    id: str
    title: str
    said: str
    others: bool


@dataclass(frozen=True, slots=True)
class OfferEntry:
    """Something that was agreed to before, with who said so and when; `others` as of its meeting."""

    words: str
    source: str
    others: bool


@dataclass(frozen=True, slots=True)
class VacancyEntry:
    """A job of the employer."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class EmployerShown:
    """A whole employer as shown. `unlinked` are jobs that carry its name and belong to no employer yet."""

    id: str
    name: str
    does: str
    notes: str
    sites: tuple[Entry, ...] = ()
    contacts: tuple[Entry, ...] = ()
    vacancies: tuple[VacancyEntry, ...] = ()
    unlinked: tuple[VacancyEntry, ...] = ()
    offers: tuple[OfferEntry, ...] = ()
    meetings: tuple[MeetingEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class EmployersState:
    """Everything the page shows."""

    query: str = ""
    rows: tuple[EmployerRow, ...] = ()
    total: int = 0
    chosen: int = -1
    shown: EmployerShown | None = None
    notice: str = ""
    can_undo: bool = False


def rows_of(employers: Iterable[Employer], counts: Mapping[str, int]) -> tuple[EmployerRow, ...]:
    """Return list rows; `counts` tells how many jobs an employer has."""
    return tuple(EmployerRow(str(e.id), e.name, e.does or _jobs(counts.get(e.id, 0))) for e in employers)


def shown(
    employer: Employer, meetings: tuple[Meeting, ...], vacancies: tuple[JobTitle, ...],
    unlinked: tuple[JobTitle, ...], person_id: str, called: Callable[[str], str],
) -> EmployerShown:  # fmt: skip
    """Return an employer as shown; `called` names a person, and is asked for others only where nobody is in view."""
    return EmployerShown(
        str(employer.id), employer.name, employer.does, employer.notes,
        tuple(_site(site) for site in employer.sites), tuple(_contact(contact) for contact in employer.contacts),
        tuple(VacancyEntry(t.id, t.title) for t in vacancies), tuple(VacancyEntry(t.id, t.title) for t in unlinked),
        _offers(meetings, person_id), tuple(_meeting(meeting, person_id, called) for meeting in meetings),
    )  # fmt: skip


def of_others(meeting: Meeting, person_id: str) -> bool:
    """Tell whether a meeting was held for somebody who is not in view."""
    return bool(meeting.person_id) and meeting.person_id != person_id


def _jobs(count: int) -> str:
    return "No job yet" if not count else "One job" if count == 1 else f"{count} jobs"


def _site(site: Site) -> Entry:
    return Entry(site.name, ". ".join(part.rstrip(".") for part in (site.address, site.notes) if part))


def _contact(contact: Contact) -> Entry:
    decides = {True: "Decides about taking people on", False: "Does not decide about taking people on", None: ""}
    title = f"{contact.name}, {contact.role}" if contact.role else contact.name
    parts = (contact.phone, contact.email, contact.site, decides[contact.decides])
    return Entry(title, ". ".join(part for part in parts if part))


def _offers(meetings: tuple[Meeting, ...], person_id: str) -> tuple[OfferEntry, ...]:
    """Return the offers of all meetings; one is of others only where no meeting that may be read says it too."""
    open_ones = {offer.words.casefold(): offer for offer in offers(m for m in meetings if not of_others(m, person_id))}
    entries = []
    for offer in offers(meetings):
        ours = open_ones.get(offer.words.casefold())
        said = ours or offer
        source = ", ".join(part for part in (said.who, day(said.on)) if part)
        entries.append(OfferEntry(said.words, source, ours is None))
    return tuple(entries)


def _meeting(meeting: Meeting, person_id: str, called: Callable[[str], str]) -> MeetingEntry:
    others = of_others(meeting, person_id)
    name = called(meeting.person_id) if meeting.person_id and not (others and person_id) else ""
    whose = SOMEBODY_ELSE if others and not name else f"for {name}" if name else ""
    parts = (day(meeting.on), CHANNELS[meeting.channel], meeting.with_whom, whose)
    return MeetingEntry(str(meeting.id), ", ".join(part for part in parts if part), meeting.said, others)
