"""Words for papers: sections of the consent lens, and what a permission says."""

from __future__ import annotations

from records.consent import Consent, Recipient
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.wording import day

SECTIONS = {
    "name": "Name", "job": "Job", "goes_well": "What goes well", "my_words": "My own words", "agreed": "What we agreed",
    "asking": "Not asked yet", "asked": "Asked, no answer yet", "not_agreed": "Asked, not agreed",
    "review": "When we look again", "if_not_happening": "If something is not happening",
    "keeps_steady": "What keeps me steady", "triggers": "What can change things",
    "crisis": "When a level cannot hold it",
    "contacts": "Whom to get hold of", "absence": "A day away", "colleagues": "What colleagues are told",
    "who_says": "Who says which level it is",
}  # fmt: skip
PARTS = {
    part.id: part.opening[:1].lower() + part.opening[1:] if part.opening[:2] != "I " else part.opening
    for part in LEVEL_PARTS
}
LINE_PARTS = {
    "what": "", "when": "when", "owner": "who does it", "from": "from when", "standing": "how far",
    "why": "why, my words",
    "interim": "until then", "answer": "their answer", "funder": "who pays", "name": "first name",
    "full_name": "whole name",
}  # fmt: skip
WORDING = "May {reader}, and no one else, have the lines that are marked In, until {until}?"


def section_words(section: str) -> str:
    """Return the heading of a section of lines."""
    if section.startswith("level"):
        number, part = section.removeprefix("level").split(".")
        return f"At level {number}: {PARTS[part]}"
    return SECTIONS[section]


def part_words(line_id: str) -> str:
    """Return which part of its thing a line is, or nothing where that is plain."""
    part = line_id.split(":")[-2]
    if part.startswith(ACTION):
        return "who does what"
    return LINE_PARTS.get(part) or (LEADS[part].lower() if part in LEADS else "")


def reader_words(reader: Recipient) -> str:
    """Return a reader with role and organisation."""
    return ", ".join(part for part in (reader.name, reader.role, reader.organisation) if part)


def consent_words(consent: Consent) -> str:
    """Return when and how a permission was given and when it ends."""
    how = f", {consent.how}" if consent.how else ""
    if consent.withdrawn_on:
        return f"Given {day(consent.given_on)}{how}. Taken back {day(consent.withdrawn_on)}."
    return f"Said yes {day(consent.given_on)}{how}. Ends {day(consent.expires_on)}."


def cannot_print(letters: str) -> str:
    """Return what to do about letters the paper cannot write; nothing where it can write all of them."""
    return f"Cannot be printed and stands as [?]: {letters} Other words would print." if letters else ""
