"""Words for jobs on screen: facets and their values, tasks, needs, where a fact came from, what to ask."""

from __future__ import annotations

import math

from desktop.words.days import short_day
from jobs.facets import FACETS, Choices, FacetKind, Range, Value
from jobs.model import Frequency, Importance, JobKind, NeedKind, Provenance, Source
from supportplans.wording import day

FACET_NAMES = {
    "hours_per_week": "Hours a week", "time_of_day": "Time of day", "weekends": "Weekends",
    "shift_regularity": "Shifts", "pay": "Pay a year", "travel_minutes": "Travel", "place": "Place",
    "noise": "Noise", "pace": "Pace", "people_contact": "Meeting people", "teamwork": "With others",
    "supervision": "Shown and checked", "variety": "Change in the day", "physical_effort": "On your feet, lifting",
    "responsibility": "Responsibility", "theme": "Kind of work",
}  # fmt: skip
QUESTIONS = {
    "hours_per_week": "How many hours a week is it?", "time_of_day": "What time does the day start and end?",
    "weekends": "Is there any weekend work?", "shift_regularity": "Are the hours the same each week?",
    "pay": "What does it pay?", "travel_minutes": "How long is the way there?",
    "place": "Where is the work done: indoors, outdoors, at home, on the road?",
    "noise": "How loud is it, and when?", "pace": "How fast does it go at the busiest time?",
    "people_contact": "How much of the day is spent with customers or the public?",
    "teamwork": "Who works alongside, and is it the same people each day?",
    "supervision": "Who shows how things are done, and how often is work looked over?",
    "variety": "Is each day much the same, or different?", "physical_effort": "How much standing and lifting is there?",
    "responsibility": "What would this person answer for?", "theme": "What is the work mostly about?",
}  # fmt: skip
IMPORTANCE = {Importance.ESSENTIAL: "Key", Importance.IMPORTANT: "Matters", Importance.OCCASIONAL: "Now and then"}
FREQUENCY = {
    Frequency.HOURLY: "Every hour", Frequency.DAILY: "Daily", Frequency.WEEKLY: "Weekly",
    Frequency.MONTHLY: "Monthly", Frequency.YEARLY: "Yearly",
}  # fmt: skip
SOURCES = {
    Source.TYPICAL: "Typical, not this job", Source.ADVERT: "Advert", Source.VISIT: "Visit",
    Source.EMPLOYER: "Employer said",
}  # fmt: skip
NEEDS = {
    NeedKind.QUALIFICATION: "Qualification", NeedKind.LICENCE: "Licence", NeedKind.CHECK: "Check",
    NeedKind.EXPERIENCE: "Experience", NeedKind.OTHER: "Also",
}  # fmt: skip
KINDS = {JobKind.OCCUPATION: "typical", JobKind.VACANCY: "vacancy", JobKind.CARVED: "put together for someone"}
ORIGINS = {"starter": "Library", "own": "Our own", "onet": "O*NET", "ncs": "National Careers"}
LONGEST_SAID = 40  # characters of a source's line or person, where there is little room
LEVELS = ("none or little", "a little", "some", "a lot", "nearly all day")
_WORDS = {
    ("weekends", "no"): "no weekends", ("weekends", "yes"): "weekends",
    ("shift_regularity", "fixed"): "the same each week", ("shift_regularity", "rotating"): "shifts that change",
    ("time_of_day", "early"): "early", ("time_of_day", "day"): "daytime", ("time_of_day", "night"): "nights",
    ("time_of_day", "evening"): "evenings", ("place", "home"): "at home", ("place", "vehicle"): "on the road",
}  # fmt: skip


def origin_name(origin: str) -> str:
    """Return what a library or import is called on screen."""
    return ORIGINS.get(origin, origin.replace("_", " ").capitalize())


def choice_word(facet: str, word: str) -> str:
    """Return one choice of a facet in words."""
    return _WORDS.get((facet, word), word)


def value_text(facet: str, value: Value) -> str:
    """Return a facet's value in words, with its unit."""
    if isinstance(value, Choices):
        joined = ", ".join(choice_word(facet, word) for word in value.words)
        return "some weekends, perhaps" if joined == "no weekends, weekends" else joined
    if FACETS[facet].kind is FacetKind.LEVEL:
        return _between(LEVELS[round(value.low)], LEVELS[round(value.high)])
    if facet == "pay":
        return _numbers(value, "£{:,.0f}")
    unit = " minutes" if facet == "travel_minutes" else " hours"
    return _numbers(value, "{:g}") + unit


def source_text(provenance: Provenance) -> str:
    """Return how a fact is known, with its line, person or page and the day, where those are written down."""
    on = day(provenance.on) if provenance.on else ""
    return ", ".join(part for part in (SOURCES[provenance.source], provenance.detail, on) if part)


def source_brief(provenance: Provenance, words: str = "") -> str:
    """Return how a fact is known in little room: a line of an advert that only repeats `words` is left out."""
    said = " ".join(provenance.detail.split())
    same = words.casefold() in said.casefold() or len(said) > LONGEST_SAID
    brief = "" if provenance.source is Source.ADVERT and same else _short(said)
    on = f"{short_day(provenance.on)} {provenance.on.year}" if provenance.on else ""
    return ", ".join(part for part in (SOURCES[provenance.source], brief, on) if part)


def _short(said: str) -> str:
    return said if len(said) <= LONGEST_SAID else said[: LONGEST_SAID - 1].rsplit(" ", 1)[0] + " …"


def share_text(share: float | None) -> str:
    """Return a part of working time in words; nothing where it is not known."""
    return "" if share is None else f"{share * 100:.0f} % of the time"


def _numbers(value: Range, form: str) -> str:
    if math.isinf(value.high):
        return f"{form.format(value.low)} or more"
    if math.isinf(value.low) or value.low == 0 < value.high:
        return f"up to {form.format(value.high)}"
    return _between(form.format(value.low), form.format(value.high))


def _between(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"
