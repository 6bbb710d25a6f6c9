"""A person's plan as papers need it: every line with its class, and what one reader may have today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from records.consent import Line, Recipient, Released, release
from records.consent_store import ConsentStore
from records.database import Database
from records.store import PeopleStore
from supportplans.lines import lines_of
from supportplans.store import PlanStore


def plan_lines(db: Database, person_id: str, organisation: str = "") -> tuple[Line, ...]:
    """Return every line of a person's plan that a reader at `organisation` could be offered, with its class.

    Where the person has plans with several employers, a reader is offered those of their own employer and what
    belongs to none, never another employer's; with one employer, everything. Nobody in particular: everything.
    """
    person, plans = PeopleStore(db).person(person_id), PlanStore(db)
    if person is None:
        return ()
    adjustments, agreements = plans.adjustments(person_id), plans.agreements(person_id)
    decisions = plans.decisions(person_id)
    employers = {a.employer for a in adjustments} | {a.employer for a in agreements}
    here = _own(organisation, employers - {""})
    agreement = next((a for a in agreements if here(a.employer)), None)
    decision = next((d for d in decisions if here(d.employer)), None)
    return lines_of(
        person,
        [(a, plans.events(a.id)) for a in adjustments if here(a.employer)],
        agreement,
        decision,
        ConsentStore(db).share_classes(person_id),
    )


def _own(organisation: str, employers: set[str]) -> Callable[[str], bool]:
    """Return what tells whether an employer's plan may be offered to a reader at an organisation."""
    if not organisation or len({_plain(e) for e in employers}) < 2:
        return lambda _: True
    return lambda employer: not employer or _plain(employer) == _plain(organisation)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def released_plan(db: Database, person_id: str, recipient: Recipient, today: date) -> Released:
    """Return what one reader may have of a person's plan today: the gate is asked, and nothing else."""
    lines = plan_lines(db, person_id, recipient.organisation)
    return release(lines, ConsentStore(db).consents(person_id), recipient, today)
