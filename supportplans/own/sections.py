"""What the sections and parts of a plan are called on the person's own copy, in the first person."""

from __future__ import annotations

from records.consent import Line
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.return_lines import RETURN
from supportplans.tongue import tell, to_tell

SECTIONS = {
    part.AGREED: to_tell("What we agreed"),
    part.ASKING: to_tell("What I would like to ask for"),
    part.ASKED: to_tell("What I asked for, and is still being talked about"),
    part.NOT_AGREED: to_tell("What I asked for, and was not agreed"),
    part.ENDED: to_tell("What ends, or has ended"),
    keel_lines.KEEPS_STEADY: to_tell("What keeps me steady"),
    keel_lines.TRIGGERS: to_tell("What can change things"),
    keel_lines.WHO_SAYS: to_tell("Who says which level it is"),
    RETURN: to_tell("Coming back to work, step by step"),
    keel_lines.CRISIS: to_tell("What people at work do when it is more than a level can hold"),
    keel_lines.CONTACTS: to_tell("Whom to get hold of, in this order"),
    keel_lines.ABSENCE: to_tell("A day away, and keeping in touch"),
    keel_lines.COLLEAGUES: to_tell("What colleagues are told, word for word"),
    part.REVIEW: to_tell("When we look at this again"),
    part.NOT_HAPPENING: to_tell("If something is not happening"),
}
ABOUT_ME = {
    part.NAME: "", part.JOB: to_tell("My job"), part.GOES_WELL: to_tell("What goes well"),
    part.MY_WORDS: to_tell("My own words"),
}  # fmt: skip
"""Sections of a line or two at the top, which stand under one heading; each line says what it is."""
PARTS = {
    "name": to_tell("The name I want used"), "full_name": to_tell("My whole name"), "when": to_tell("When"),
    "owner": to_tell("Who does it"), "from": to_tell("From when"), "standing": to_tell("How far it is"),
    "why": to_tell("Why, in my words"), "interim": to_tell("Until then"), "answer": to_tell("Their answer"),
    "funder": to_tell("Who pays"), "asked": to_tell("Asked on"), "promised": to_tell("Said yes"),
}  # fmt: skip
LEVEL_OPENINGS = {each.id: each.opening for each in LEVEL_PARTS}
KEPT = {
    "signs_i_notice": to_tell("signs only I notice"), "reasons_for": to_tell("reasons for telling"),
    "reasons_against": to_tell("reasons against telling"), "view": to_tell("what I think of it"),
    "who_tells": to_tell("who tells"), "words": to_tell("what was said"), "who": to_tell("who said it"),
    "present": to_tell("who was there"), "called": to_tell("the name I want used"), "said": to_tell("what was said"),
    "first_sign": to_tell("what came first"), "helped": to_tell("what helped"),
    "did_not_help": to_tell("what did not help"), "in_the_way_words": to_tell("what is in the way"),
    "not_held_words": to_tell("why a review was not held"), "was": to_tell("how it was before"),
    "now": to_tell("how it is from then on"), "attended": to_tell("who was there"), "matters": to_tell("what matters"),
    "interim": to_tell("what helped until then"), "manager": to_tell("my manager"), "deputy": to_tell("the deputy"),
    "site": to_tell("where I work"), "pay": to_tell("how I am paid"), "employer": to_tell("my employer"),
    "job_title": to_tell("my job"), "role": to_tell("my role"), "experience": to_tell("what happened before"),
    "worries": to_tell("what worries me"), "without_naming": to_tell("how to say it without naming it"),
    "own_word": to_tell("my own word for it"), "how": to_tell("how"), "with_whom": to_tell("with whom"),
    "question": to_tell("what they may ask"), "rather_not": to_tell("what I would rather not answer"),
    "outcome": to_tell("what came of it"), "specialist": to_tell("my specialist"), "signs": to_tell("signs"),
}  # fmt: skip
"""What is kept between person and specialist, by the name of its field; others are called by that name itself."""


def section_words(section: str) -> str:
    """Return the heading of a section that is of no level; those at the top share one."""
    if section in ABOUT_ME:
        return tell("About me")
    return tell(SECTIONS[section]) if section in SECTIONS else section.replace("_", " ").capitalize()


def part_words(line: Line) -> str:
    """Return what a line says of the thing it is about, or nothing where that is plain."""
    kind, name = line.id.split(":")[0], line.id.split(":")[-2]
    if ABOUT_ME.get(line.section):
        return tell(ABOUT_ME[line.section])
    if name.startswith(ACTION):
        return tell("Who does what")
    found = LEVEL_OPENINGS.get(name, "") if kind == "level" else PARTS.get(name) or LEADS.get(name, "")
    return tell(found) if found else ""
