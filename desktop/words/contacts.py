"""Words for the contact log: whom, how, where, how long."""

from __future__ import annotations

from supportplans.contacts import ContactEntry, Way, Where, With

WAYS = {
    Way.MET: "Met", Way.PHONE: "Phone or video call", Way.MESSAGE: "Message", Way.EMAIL: "E-mail", Way.LETTER: "Letter",
}  # fmt: skip
WHERE = {Where.WORK: "At work", Where.OUT: "Out and about, or at home", Where.SERVICE: "At our service"}
OTHERS = {With.EMPLOYER: "An employer", With.OTHER: "Somebody else"}
PRIVATE = "Private to you and {called}. Never printed, never in a report."
EMPLOYER_HELP = "Only for a talk with an employer. That there was one stands at the employer, too; the note does not."
DAY_HELP = "Such as today, yesterday or 3 March 2027."
NOT_YET = "That day is still to come. Write the day it was."
MINUTES_MISTAKE = "Write whole minutes, such as 30, or leave it empty."
EMPLOYER_NEEDED = "Write which employer it was."


def said(entry: ContactEntry, called: str) -> str:
    """Return a contact in a few words: with whom, how, where, how long. Never the note."""
    whom = called if entry.whom is With.PERSON else OTHERS[entry.whom]
    parts = [whom, WAYS[entry.way].lower()]
    parts += [WHERE[entry.where].lower()] if entry.where else []
    parts += [f"{entry.minutes} minutes"] if entry.minutes else []
    parts += ["an employer was there"] if entry.with_employer else []
    return ", ".join(parts)
