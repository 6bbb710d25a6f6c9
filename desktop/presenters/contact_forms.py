"""The small sheet that writes a contact down, and what its answers become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.presenters.forms import Answers, Check, Field, FieldKind, Form
from desktop.words import contacts as words
from jobs.employers import EmployerId, Meeting, MeetingId
from records.ids import new_id
from supportplans.contacts import CHANNEL, MOST_MINUTES, ContactEntry, ContactEntryId, Way, Where, With

NOT_SAID = (("", "Not said"),)


def contact_form(
    entry: ContactEntry, called: str, today: date, people: Sequence[tuple[str, str]] = (), employer: str = "",
) -> Form:  # fmt: skip
    """Return the sheet. `people` are those to choose from where nobody is in view; then `called` is not said."""
    whom = ((With.PERSON.value, called or "The person"), *((w.value, said) for w, said in words.OTHERS.items()))
    fields: tuple[Field, ...] = (
        Field("whom", "With whom", FieldKind.CHOICE, entry.whom.value, choices=whom),
        Field("way", "How", FieldKind.CHOICE, entry.way.value,
              choices=tuple((w.value, s) for w, s in words.WAYS.items())),
        Field("note", "A note", value=entry.note, help=words.PRIVATE.format(called=called or "them")),
        Field("on", "Which day", FieldKind.DAY, entry.on, needed=True, help=words.DAY_HELP),
        Field("minutes", "How many minutes, if you like", FieldKind.NUMBER, entry.minutes),
        Field("where", "Where, if you met", FieldKind.CHOICE, entry.where.value if entry.where else "",
              choices=(*NOT_SAID, *((w.value, s) for w, s in words.WHERE.items()))),
        Field("employer", "Which employer", value=employer, help=words.EMPLOYER_HELP),
        Field("with_employer", "An employer was there too", FieldKind.TICK, entry.with_employer),
    )  # fmt: skip
    if people:
        about = Field("person", "About whom", FieldKind.CHOICE, entry.person_id, choices=tuple(people), needed=True)
        fields = (about, *fields)
    title = f"In touch about {called}" if called and not people else "In touch"
    return Form(title, fields, check=_check(today), quick=True)


def changed_form(entry: ContactEntry, called: str, today: date) -> Form:
    """Return the sheet for a contact that is written down: with whom it was stays."""
    form = contact_form(entry, called, today)
    kept = tuple(f for f in form.fields if f.id not in ("employer", "whom"))
    return replace(form, title=f"In touch about {called}", fields=kept)


def entry_from(answers: Answers, before: ContactEntry) -> ContactEntry:
    """Return the contact a sheet was answered with."""
    return replace(
        before,
        person_id=str(answers.get("person") or before.person_id),
        on=answers["on"],
        whom=With(answers.get("whom") or before.whom.value),
        way=Way(answers["way"] or before.way.value),
        where=Where(answers["where"]) if answers["where"] else None,
        minutes=int(answers["minutes"]) if answers["minutes"] else None,
        with_employer=bool(answers["with_employer"]),
        note=answers["note"],
    )


def meeting_from(entry: ContactEntry, employer_id: str) -> Meeting:
    """Return the talk with an employer that a contact is. Others may see it, so the note is not in it."""
    return Meeting(
        MeetingId(new_id()), EmployerId(employer_id), entry.on, CHANNEL[entry.way], person_id=entry.person_id
    )


def blank(person_id: str, today: date, last: ContactEntry | None) -> ContactEntry:
    """Return a contact of today with the person, in the way of the last one."""
    way, where = (last.way, last.where) if last else (Way.MET, None)
    return ContactEntry(ContactEntryId(new_id()), person_id, today, way=way, where=where)


def _check(today: date) -> Check:
    def check(answers: Answers) -> dict[str, str]:
        mistakes = {}
        minutes = answers["minutes"]
        if answers["on"] > today:
            mistakes["on"] = words.NOT_YET
        if minutes is not None and not (minutes == int(minutes) and 1 <= minutes <= MOST_MINUTES):
            mistakes["minutes"] = words.MINUTES_MISTAKE
        if answers.get("whom") == With.EMPLOYER.value and not answers["employer"]:
            mistakes["employer"] = words.EMPLOYER_NEEDED
        return mistakes

    return check
