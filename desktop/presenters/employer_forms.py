"""The forms of the employers' room as data, and what their answers become."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.visits import CHANNELS
from jobs.employers import Channel, Contact, Employer, Meeting, MeetingId, Site

IN_GENERAL = "One thing a line, in general words. Never who it was for."
_DECIDES = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
_FLAGS: dict[Any, Any] = {None: "", True: "yes", False: "no", "": None, "yes": True, "no": False}
STILL_TO_COME = "That day is still to come. Write the day it was."


def employer_form(employer: Employer | None = None) -> Form:
    """Return the form for a new employer, or for one there is."""
    return Form(
        "The employer" if employer else "A new employer",
        (
            Field("name", "What are they called?", value=employer.name if employer else "", needed=True),
            Field("does", "What do they do, in a line?", value=employer.does if employer else "",
                  help="Such as “Bread and cakes, two shops”."),
            Field("notes", "Notes for yourself", FieldKind.WORDS, employer.notes if employer else "",
                  help="Not shown in Together. Write nothing here about the people you support."),
        ),
        keep="Keep it" if employer else "Add the employer",
        intro="" if employer else "Only a name is needed. Jobs that carry this name are given to it.",
    )  # fmt: skip


def site_form(site: Site | None = None) -> Form:
    """Return the form for a place of work."""
    return Form(
        "A place of work",
        (
            Field("name", "What is the place called?", value=site.name if site else "", needed=True,
                  help="Such as “The shop in Quay Street”."),
            Field("address", "What is the address?", value=site.address if site else ""),
            Field("notes", "How does one get in, and there?", FieldKind.WORDS, site.notes if site else "",
                  help="The bus, the door, where to wait."),
        ),
    )  # fmt: skip


def site_from(answers: Answers) -> Site:
    """Return the place a form was answered with."""
    return Site(answers["name"], answers["address"], answers["notes"])


def contact_form(contact: Contact | None, sites: tuple[Site, ...]) -> Form:
    """Return the form for somebody to talk to."""
    known = contact or Contact("")
    where = (("", "Not said"), *((site.name, site.name) for site in sites))
    fields: tuple[Field, ...] = (
        Field("name", "What are they called?", value=known.name, needed=True),
        Field("role", "What do they do there?", value=known.role),
        Field("phone", "Telephone", value=known.phone),
        Field("email", "E-mail", value=known.email),
        Field("decides", "Do they decide about taking people on?", FieldKind.CHOICE, _FLAGS[known.decides],
              choices=_DECIDES),
    )  # fmt: skip
    if sites:
        fields = (*fields, Field("site", "Where do they work?", FieldKind.CHOICE, known.site, choices=where))
    return Form("Somebody to talk to", fields)


def contact_from(answers: Answers) -> Contact:
    """Return the contact a form was answered with."""
    return Contact(
        answers["name"], answers["role"], answers["phone"], answers["email"], answers.get("site") or "",
        _FLAGS[answers["decides"] or ""],
    )  # fmt: skip


def meeting_form(meeting: Meeting | None, employer: Employer, called: str, mine: bool, today: date) -> Form:
    """Return the form for a talk or a visit. `called` is who is in view, `mine` whether it was held for them.

    Where nobody is in view, or it was held for somebody else, it is not asked for whom it was.
    """
    contacts = ", ".join(contact.name for contact in employer.contacts)
    known = meeting
    fields: tuple[Field, ...] = (
        Field("on", "Which day was it?", FieldKind.DAY, known.on if known else today, needed=True,
              help="Such as today, yesterday or 3 March 2027."),
        Field("channel", "How did you talk?", FieldKind.CHOICE, (known.channel if known else Channel.PHONE).value,
              choices=tuple((channel.value, words) for channel, words in CHANNELS.items())),
        Field("with_whom", "With whom?", value=known.with_whom if known else "",
              help=f"Such as {contacts}." if contacts else "A name and what they do."),
        Field("said", "What was said?", FieldKind.WORDS, known.said if known else ""),
        Field("offered", "What have they agreed to for others before?", FieldKind.LIST,
              known.offered if known else (), help=IN_GENERAL),
    )  # fmt: skip
    if called:
        fields = (*fields, Field("for_person", f"It was for {called}", FieldKind.TICK, mine))
    return Form("A talk or a visit", fields, check=_not_ahead(today))


def meeting_from(answers: Answers, before: Meeting, person_id: str) -> Meeting:
    """Return the meeting a form was answered with; for whom it was stays where that was not asked."""
    person = before.person_id
    if "for_person" in answers:
        person = person_id if answers["for_person"] else ""
    return Meeting(
        MeetingId(before.id), before.employer_id, answers["on"], Channel(answers["channel"]), answers["with_whom"],
        answers["said"], answers["offered"], person,
    )  # fmt: skip


def _not_ahead(today: date) -> Any:
    def check(answers: Answers) -> dict[str, str]:
        return {"on": STILL_TO_COME} if answers["on"] and answers["on"] > today else {}

    return check
