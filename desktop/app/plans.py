"""A person's plan as papers need it: every line with its class, and what one reader may have today."""

from __future__ import annotations

from datetime import date

from records.consent import Line, Recipient, Released, release
from records.consent_store import ConsentStore
from records.database import Database
from records.store import PeopleStore
from supportplans.lines import lines_of
from supportplans.store import PlanStore


def plan_lines(db: Database, person_id: str) -> tuple[Line, ...]:
    """Return every line of a person's plan as it stands in the file, with the class the person gave it."""
    person, plans = PeopleStore(db).person(person_id), PlanStore(db)
    if person is None:
        return ()
    agreements, decisions = plans.agreements(person_id), plans.decisions(person_id)
    return lines_of(
        person,
        [(a, plans.events(a.id)) for a in plans.adjustments(person_id)],
        agreements[0] if agreements else None,
        decisions[0] if decisions else None,
        ConsentStore(db).share_classes(person_id),
    )


def released_plan(db: Database, person_id: str, recipient: Recipient, today: date) -> Released:
    """Return what one reader may have of a person's plan today: the gate is asked, and nothing else."""
    return release(plan_lines(db, person_id), ConsentStore(db).consents(person_id), recipient, today)
