"""Words for ideas: what work asks of anybody, whether a thing can come and go, where an idea begins."""

from __future__ import annotations

from collections.abc import Sequence

from supportplans.ideas import Switching

DEMANDS = {
    "standing": "Standing for long", "walking": "Walking", "lifting": "Lifting and carrying",
    "bending": "Bending and reaching", "fine_hand_work": "Small work with the hands", "driving": "Driving",
    "screen_work": "Work at a screen", "heights": "Heights and ladders", "heat": "Heat", "cold": "Cold",
    "wet_or_dirty": "Wet or dirty work", "noise": "Noise", "bright_or_busy_sights": "Bright light, a lot to see",
    "smells": "Smells", "concentration": "Keeping your mind on it", "memory": "Remembering", "reading": "Reading",
    "writing": "Writing", "numbers": "Numbers and money", "many_things_at_once": "Many things at once",
    "fast_pace": "A fast pace", "deadlines": "Dates to keep", "public_contact": "Customers and the public",
    "phone": "The phone", "teamwork": "Working with others", "working_alone": "Working alone",
    "upset_people": "People who are upset or cross", "personal_care": "Washing, dressing, close care",
    "leading_others": "Leading others", "changes_at_short_notice": "Changes at short notice",
}  # fmt: skip
SWITCHING = {
    Switching.YES: "Good to switch on and off with the level.",
    Switching.USUALLY_STEADY: "Mostly the same all the time.",
    Switching.BOTH: "All the time, or only at some levels.",
}  # fmt: skip
ALL, OWN, AWAY = "", "own", "away"
SHELVES = {ALL: "All ideas", OWN: "Our own", AWAY: "Put away"}
COME_AND_GO = "Can come and go"
ANY_DEMAND, ANY_COST = "Any work", "Any cost"
ANYWHERE = "Look through all ideas"
ACCESS_TO_WORK = "Access to Work may help to pay for this, or for part of it. Ask before anything is bought."
NOTHING_MARKED = "Nobody has said yet what this task asks of anybody, so no idea can be found from it."
NOTHING_FOUND = "No idea is found by this. Take a word or a choice away, or ask for something else in your own words."
NOTHING_OWN = "There are none of our own yet. Add one, or bring in those of another service."
NOTHING_AWAY = "Nothing is put away."


def demands_words(demands: Sequence[str]) -> str:
    """Return what work asks, in one line: ‘Noise, the phone’."""
    said = [DEMANDS[d] for d in demands if d in DEMANDS]
    return ", ".join([*said[:1], *(f"{word[0].lower()}{word[1:]}" for word in said[1:])])
