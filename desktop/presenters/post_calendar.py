"""Days of a job for a calendar: reviews and check-ins of the year ahead, with neutral words alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from desktop.app.reviewing import agreement_of, around, contact_due
from desktop.presenters.forms import Field, FieldKind, Form
from records.consent import add_months
from supportplans.calendar_file import Entry, Summary
from supportplans.posts import Post
from supportplans.returning import days_at_work
from supportplans.rhythm import planned_contacts

MONTHS = 12
NOTHING = "There is no day to put into a calendar yet: agree how often we are in touch, or choose a day for a review."
INTRO = (
    "A file for a calendar, with the days of the next twelve months. It says “Check-in”, “Catch-up” or “Work day” "
    "and nothing else: no name, no place, no word about why."
)
_WHAT = (("reviews", "Reviews, as “Catch-up”"), ("contacts", "Check-ins, as “Check-in”"),
         ("days", "Days of coming back in steps, as “Work day”"))  # fmt: skip


def calendar_form() -> Form:
    """Return the form that asks what goes into the file."""
    return Form(
        "A calendar file",
        (
            Field("what", "What goes in?", FieldKind.TICKS, tuple(code for code, _ in _WHAT), choices=_WHAT),
            Field("remind", "Remind on the afternoon before", FieldKind.TICK, False),
        ),
        keep="Save it", intro=INTRO,
    )  # fmt: skip


def said_of(count: int, name: str) -> str:
    """Return what is told once the file is there."""
    return f"Saved as {name}: {'1 day' if count == 1 else f'{count} days'}. The file says nothing of anybody."


def entries(session: Any, post: Post, what: Iterable[str], remind: bool) -> tuple[Entry, ...]:
    """Return the days from today to a year ahead."""
    today, until = session.today, add_months(session.today, MONTHS)
    found: list[Entry] = []
    if "reviews" in what:
        slots = around(session, post, until).slots
        ahead = [slot for slot in slots if slot.is_open and today <= slot.on <= until]
        found += [Entry(f"{post.id}:{slot.keys[0]}", slot.on, Summary.CATCH_UP, remind) for slot in ahead]
    if "contacts" in what:
        days = planned_contacts(contact_due(session, post), until)
        found += [Entry(f"{post.id}:{on}", on, Summary.CHECK_IN, remind) for on in days if on >= today]
    if "days" in what:
        found += [Entry(f"{post.id}:{on}", on, Summary.WORK_DAY, remind) for on in _days_back(session, post, until)]
    return tuple(e for e in found if post.ended_on is None or e.on <= post.ended_on)


def _days_back(session: Any, post: Post, until: date) -> tuple[date, ...]:
    """Return the days at work of the newest way back of the post's agreement, from today on."""
    agreement = agreement_of(session, post)
    newest = next(iter(session.after.returns(agreement.id)), None) if agreement else None
    return days_at_work(newest, session.today, until) if newest else ()
