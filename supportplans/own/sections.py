"""What the sections and parts of a plan are called on the person's own copy, in the first person."""

from __future__ import annotations

from collections.abc import Iterable

from records.consent import Line
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.meeting_lines import SECTION as MEETING
from supportplans.meeting_lines import meeting_day
from supportplans.return_lines import RETURN
from supportplans.said import level_numbers
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

ABOUT, LEVELS, MORE = "about", "levels", "more"  # headings under which several sections stand
ABOUT_ME = {
    part.NAME: "", part.JOB: to_tell("My job"), part.GOES_WELL: to_tell("What goes well"),
    part.MY_WORDS: to_tell("My own words"),
}  # fmt: skip
"""Sections of a line or two at the top, which stand under one heading; each line says what it is."""
IN_SHORT = {
    keel_lines.WHO_SAYS: to_tell("Who says which level it is"), keel_lines.ABSENCE: to_tell("A day away"),
    keel_lines.DEPUTY: to_tell("Who stands in for my manager"),
    keel_lines.COLLEAGUES: to_tell("What colleagues are told, word for word"),
    part.REVIEW: to_tell("When we look at this again"),
    part.NOT_HAPPENING: to_tell("If something is not happening"),
}  # fmt: skip
"""Sections of a line or two near the end, which stand under one heading in the same way."""
SECTIONS = {
    ABOUT: to_tell("About me"),
    part.AGREED: to_tell("What we agreed"),
    part.ASKED: to_tell("What I asked for, and is still being talked about"),
    part.ASKING: to_tell("What I would like to ask for"),
    part.NOT_AGREED: to_tell("What I asked for, and was not agreed"),
    part.ENDED: to_tell("What ends, or has ended"),
    LEVELS: to_tell("When things change"),
    keel_lines.KEEPS_STEADY: to_tell("What keeps me steady"),
    keel_lines.TRIGGERS: to_tell("What can change things"),
    RETURN: to_tell("Coming back to work, step by step"),
    keel_lines.CRISIS: to_tell("What people at work do on a very hard day"),
    keel_lines.CONTACTS: to_tell("Whom to get hold of, in this order"),
    MORE: to_tell("More of my plan"),
}
PARTS = {
    "name": to_tell("The name I want used"), "full_name": to_tell("My whole name"), "when": to_tell("When"),
    "owner": to_tell("Who does it"), "from": to_tell("From when"), "standing": to_tell("How far it is"),
    "why": to_tell("Why, in my words"), "interim": to_tell("Until then"), "answer": to_tell("Their answer"),
    "funder": to_tell("Who pays"), "asked": to_tell("Asked on"), "promised": to_tell("Said yes"),
    "change": to_tell("A change of it"),
    "review": to_tell("We look at it again on"),
}  # fmt: skip
OF_A_MEETING = {
    "who": to_tell("Who was there"), "next": to_tell("What comes next"), "next_owner": to_tell("Who does it"),
    "next_by": to_tell("By when"),
}  # fmt: skip
LEVEL_OPENINGS = {each.id: each.opening for each in LEVEL_PARTS}
KEPT = {
    "again": to_tell("why a step was taken again"), "agreed_with": to_tell("agreed with"),
    "alternatives": to_tell("what else there was"), "answer": to_tell("what I would answer"),
    "asked_as": to_tell("how I would ask for it"), "attended": to_tell("who was there"),
    "before": to_tell("before the first day"), "by": to_tell("by whom"), "called": to_tell("the name I want used"),
    "carry_over": to_tell("what a new manager needs to know"), "check_in": to_tell("when we talk"),
    "cover": to_tell("who covers"), "deputy": to_tell("who stands in for my manager"),
    "did_not_help": to_tell("what did not help"), "duties": to_tell("what I do then"),
    "effect": to_tell("what it does to the work"), "employer": to_tell("my employer"),
    "end_test": to_tell("how we know it is done"), "ended_why": to_tell("why it ended"),
    "expected": to_tell("what should be different then"), "experience": to_tell("what happened before"),
    "first_sign": to_tell("what came first"), "funder": to_tell("who pays"), "helped": to_tell("what helped"),
    "hold_rule": to_tell("when we hold a step"), "how": to_tell("how"), "in_the_way": to_tell("why, in my words"),
    "in_the_way_words": to_tell("what is in the way"), "interim": to_tell("what helped until then"),
    "job_title": to_tell("my job"), "manager": to_tell("my manager"), "matters": to_tell("what matters"),
    "name": to_tell("name"), "next_owner": to_tell("who does it"), "next_step": to_tell("what comes next"),
    "not_held_words": to_tell("why a review was not held"), "now": to_tell("how it is from then on"),
    "outcome": to_tell("what came of it"), "own_word": to_tell("my own word for it"), "owner": to_tell("who does it"),
    "pay": to_tell("how I am paid"), "phrases": to_tell("words I would use"), "place": to_tell("where"),
    "present": to_tell("who was there"), "put_forward_by": to_tell("whose idea it was"),
    "question": to_tell("what they may ask"), "rather_not": to_tell("what I would rather not answer"),
    "reasons_against": to_tell("reasons against telling"), "reasons_for": to_tell("reasons for telling"),
    "reference": to_tell("the reference of the award"), "role": to_tell("my role"), "said": to_tell("what was said"),
    "said_by": to_tell("said by"), "signs": to_tell("signs"), "signs_i_notice": to_tell("signs only I notice"),
    "site": to_tell("where I work"), "specialist": to_tell("my specialist"),
    "step_back_rule": to_tell("when we go a step back"), "text": to_tell("what is to be done"),
    "title": to_tell("what it is"), "view": to_tell("what I think of it"), "was": to_tell("how it was before"),
    "what": to_tell("what"), "what_would_change": to_tell("what would change the answer"), "when": to_tell("when"),
    "who": to_tell("who said it"), "who_tells": to_tell("who tells"), "why_it_helps": to_tell("why it helps"),
    "with_whom": to_tell("with whom"), "without_naming": to_tell("how to say it without naming it"),
    "words": to_tell("what was said"), "worries": to_tell("what worries me"),
}  # fmt: skip
"""What is kept between person and specialist, by the name of its field; others are called by that name itself."""


def heading_of(section: str) -> str:
    """Return under which heading a section stands, by its name."""
    if section in ABOUT_ME:
        return ABOUT
    if section in IN_SHORT:
        return MORE
    return LEVELS if level_numbers([section]) else section


def in_order(headings: Iterable[str]) -> list[str]:
    """Return headings in the order of the own copy; those it has no place for come last."""
    places = {heading: place for place, heading in enumerate(SECTIONS)}
    return sorted(dict.fromkeys(headings), key=lambda heading: places.get(heading, len(places)))


def section_words(heading: str) -> str:
    """Return the words of a heading."""
    if heading.startswith(MEETING):
        return tell("A meeting on {day}", day=day(meeting_day(heading)))
    return tell(SECTIONS[heading]) if heading in SECTIONS else heading.replace("_", " ").capitalize()


def part_words(line: Line) -> str:
    """Return what a line says of the thing it is about, or nothing where that is plain."""
    kind, name = line.id.split(":")[0], line.id.split(":")[-2]
    if in_short := ABOUT_ME.get(line.section) or IN_SHORT.get(line.section):
        return tell(in_short)
    if line.section.startswith(MEETING):
        return tell(OF_A_MEETING[name]) if name in OF_A_MEETING else ""
    if name.startswith(ACTION):
        return tell("Who does what")
    if kind == "level":
        return tell(LEVEL_OPENINGS.get(name, ""))
    of_adjustment = PARTS.get(name) or LEADS.get(name, "")
    return tell(of_adjustment) if of_adjustment and kind in ("adjustment", "person") else ""
