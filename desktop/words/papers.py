"""Words for papers: sections of the consent lens, and what a permission says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.words.scripts import by_script
from records.consent import Consent, Line, Recipient
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.meeting_lines import SECTION as MEETING
from supportplans.meeting_lines import meeting_day
from supportplans.wording import day

SECTIONS = {
    "name": "Name", "job": "Job", "goes_well": "What goes well", "my_words": "My own words", "agreed": "What we agreed",
    "asking": "Not asked yet", "asked": "Asked, no answer yet", "not_agreed": "Asked, not agreed",
    "ended": "What ends, or has ended",
    "review": "When we look again", "if_not_happening": "If something is not happening",
    "keeps_steady": "What keeps me steady", "triggers": "What can change things",
    "crisis": "When a level cannot hold it",
    "contacts": "Whom to get hold of", "absence": "A day away", "colleagues": "What colleagues are told",
    "who_says": "Who says which level it is", "coming_back": "Coming back, step by step",
    "deputy": "When the manager is away",
    "letter": "The letter", "work": "What would be done", "proposal": "What was written for them",
}  # fmt: skip
PARTS = {
    part.id: part.opening[:1].lower() + part.opening[1:] if part.opening[:2] != "I " else part.opening
    for part in LEVEL_PARTS
}
LINE_PARTS = {
    "what": "", "when": "when", "owner": "who does it", "from": "from when", "standing": "how far",
    "why": "why, my words",
    "interim": "until then", "answer": "their answer", "funder": "who pays", "name": "first name",
    "full_name": "whole name", "review": "when it is looked at again", "said": "what happened", "words": "words said",
    "due": "when the answer comes", "next": "next step", "next_owner": "next step: who",
    "next_by": "next step: by when", "who": "who was there", "gains": "what they gain", "support": "how we help",
    "hours": "hours", "pay": "pay",
}  # fmt: skip
KEPT_PARTS = {
    "notes": "note", "note": "note", "signs_i_notice": "signs only I notice", "reasons_for": "for telling",
    "reasons_against": "against telling", "view": "what I think of it", "who_tells": "who tells",
    "words": "what was said", "who": "who said it", "present": "who was there", "called": "name to use",
    "first_sign": "what came first", "did_not_help": "what did not help", "in_the_way_words": "what is in the way",
    "not_held_words": "why a review was not held", "was": "before", "now": "from then on", "attended": "who was there",
}  # fmt: skip
NEW_TITLE = "New since last time"
ONLY_US_TITLE = "Only us: never on a paper for somebody else"
STANDINGS = {"new": "New", "only_us": "Only us", "may": "May be shared", "in": "In", "left_off": "Left off",
             "not_here": "In, not here"}  # fmt: skip
HEARD = {**STANDINGS, "left_off": "Left off this paper", "not_here": "In, and not on this paper as things are"}
SHOWS = {"all": "All lines", "new": "New ones", "only_us": "Only us", "may": "May be shared", "in": "In",
         "left_off": "Left off", "named": "What is too long", "different": "Where they differ"}  # fmt: skip

WORDING_VERSION = "2"  # counts up whenever a word of the wording below is changed
NOT_GIVEN = "Nothing is given yet. Choose each line, then read the words together."
ENDED = "This permission has ended. Ask for a new one first."
CHOOSE_FIRST = "Every line is held back. Put in the first one, then read the words together."
PAST = "The last day of this permission has gone by. Change how long it is for, then read the words again."
NEVER = "This stays with the two of you. It is on no paper for anybody else."
NO_WORDS = "No words were kept."
SPOKEN = "A spoken yes needs somebody who heard it. Write who was there."


def section_words(section: str) -> str:
    """Return the heading of a section of lines; one we have no words for yet is called by its own name."""
    if section.startswith("level"):
        number, part = section.removeprefix("level").split(".")
        return f"At level {number}: {PARTS.get(part, part.replace('_', ' '))}"
    if section.startswith(MEETING):
        return f"At the meeting on {day(meeting_day(section))}"
    return SECTIONS.get(section, section.replace("_", " ").capitalize())


def part_words(line_id: str) -> str:
    """Return which part of its thing a line is, or nothing where that is plain."""
    part = line_id.split(":")[-2]
    if part.startswith(ACTION):
        return "who does what"
    return LINE_PARTS.get(part) or (LEADS[part].lower() if part in LEADS else "")


def line_words(line: Line) -> str:
    """Return a line with where it stands, as it is read aloud."""
    where = [section_words(line.section), part_words(line.id)]
    said = f"“{line.text}”" if line.quoted else line.text
    return f"{said} ({', '.join(part for part in where if part)})"


def reader_words(reader: Recipient) -> str:
    """Return a reader with role and organisation."""
    return ", ".join(part for part in (reader.name, reader.role, reader.organisation) if part)


def consent_words(consent: Consent) -> str:
    """Return when and how a permission was given, on what condition, and when it ends."""
    if not consent.given:
        return f"For: {_ended(consent.purpose)} Until {day(consent.last_day)}." if consent.purpose else NOT_GIVEN
    where = [f"at {consent.where}"] if consent.where else []
    there = [f"with {consent.present}"] if consent.present else []
    how = "".join(f", {part}" for part in ([consent.how] if consent.how else []) + where + there)
    if consent.withdrawn_on:
        return f"Given {day(consent.given_on)}{how}. Taken back {day(consent.withdrawn_on)}."
    again = f" Asked again {day(consent.confirmed_on)}." if consent.confirmed_on else ""
    on = f" {_ended(consent.conditions)}" if consent.conditions else ""
    return f"Said yes {day(consent.given_on)}{how}.{again} Ends {day(consent.last_day)}.{on}"


def wording(consent: Consent, called: str, texts: Sequence[str], today: date) -> str:
    """Return exactly what is read aloud before the yes: who, to whom, what, what for, how long, and the way back."""
    starts = consent.starts_on if consent.starts_on and consent.starts_on > today else today
    many = "this line" if len(texts) == 1 else f"these {len(texts)} lines"
    said = [
        f"I am {called}. I say that {reader_words(consent.recipient)} may have {many} about me, and nothing else:",
        *(f"– {text}" for text in texts),
        f"What for: {_ended(consent.purpose)}" if consent.purpose else "",
        f"From {day(starts)} until {day(consent.last_day)}.",
        _ended(consent.conditions) if consent.conditions else "",
        "I can take this back on any day. Then nothing more goes out, and copies are asked back. What has been read "
        "cannot be unread.",
        "If I say no, I get the same support.",
    ]  # fmt: skip
    return "\n".join(line for line in said if line)


def hard_words(level: str) -> str:
    """Return what is said where a yes is asked for while things are hard; nothing where they are not."""
    if not level:
        return ""
    return f"Things are hard just now: {level}. A yes counts, and is asked again when things are steadier."


def put_in_words(count: int) -> str:
    """Return that lines were put in since the words were read."""
    lines = "1 line was" if count == 1 else f"{count} lines were"
    return f"{lines} put in since the words were read together."


def steadier_words(name: str) -> str:
    """Return that a yes given in hard times is to be asked again now."""
    return f"This yes was said when things were hard. They are steadier now: may {name} still have these lines?"


def cannot_print(letters: str) -> str:
    """Return what to do about letters the paper cannot write; nothing where it can write all of them."""
    if not letters:
        return ""
    return f"The typeface has no letters for {by_script(letters)}. They stand as [?]. Other words would print."


def _ended(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?")) else text.rstrip() + "."
