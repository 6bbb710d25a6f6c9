"""The part of Home about looking for work: what is out and due, and how soon employers are spoken with.

Days from the first meeting with a person to the first contact with an employer for them are how supported employment
keeps the search rapid (the IPS fidelity scale looks for a month). They measure the service, never the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from desktop.presenters.applying_view import heading
from desktop.words.applying import STANDS
from desktop.words.days import days_between, when
from records.people import Person
from supportplans.applications import due, is_out, since, stands

Row = tuple[str, str, str, str, str, bool]
"""Person id, title, caption, end, place and whether it is late, as a row of Home takes them."""

AHEAD_DAYS = 14  # how far ahead something due is on the specialist's mind
NEW_DAYS = 120  # how long after a first meeting its search is still shown


def applications(session: Any, person: Person) -> list[tuple[date, Row]]:
    """Return a person's applications that are out or have something due soon, with the day they are sorted by."""
    today, found = session.today, []
    for application in session.applications.applications(person.id):
        events = session.applications.events(application.id)
        ahead, on = due(application, events), since(events)
        soon = ahead is not None and (ahead - today).days <= AHEAD_DAYS
        if not soon and not is_out(events):
            continue
        said = STANDS[stands(events)] + (f", {days_between(on, today)}" if on and is_out(events) else "")
        step = f". Next: {application.next_step}" if soon and application.next_step else ""
        row = (str(person.id), f"{person.known_as}: {heading(application)}", said.capitalize() + step,
               when(ahead, today) if ahead and soon else "", "applying", bool(ahead and ahead < today))  # fmt: skip
        found.append((ahead if ahead and soon else today + timedelta(days=AHEAD_DAYS), row))
    return found


def first_contacts(session: Any, people: Iterable[Person]) -> list[Row]:
    """Return, for each person met not long ago, how many days went by before an employer was spoken with."""
    today, waiting, done = session.today, [], []
    for person in people:
        if person.created is None or (today - person.created).days > NEW_DAYS:
            continue
        meetings = session.employers.meetings(person_id=str(person.id))
        days = min((m.on for m in meetings), default=None)
        name = (str(person.id), person.name)
        if days is None:
            said = f"{days_between(person.created, today)} since the first meeting, no employer spoken with yet"
            waiting.append((person.created, (*name, said, "", "jobs", False)))
        else:
            took = days_between(person.created, max(days, person.created))
            done.append((person.created, (*name, f"First employer spoken with after {took}", "", "jobs", False)))
    return [row for _, row in (*sorted(waiting), *sorted(done))]


def talks_this_week(session: Any) -> str:
    """Return how many talks with employers there were since Monday, in words."""
    monday = session.today - timedelta(days=session.today.weekday())
    talks = len(session.employers.meetings(monday, session.today))
    return {0: "None this week yet", 1: "One this week"}.get(talks, f"{talks} this week")
