"""Words for the review of an advert: what each part is called, and what its facts say."""

from __future__ import annotations

from datetime import date
from math import isinf

from jobs.adverts.decisions import Decision
from jobs.adverts.items import ItemValue, Part
from jobs.adverts.model import Contract, Pattern, Pay, PayUnit, Setting
from supportplans.wording import day

PARTS = {
    Part.TITLE: "Job", Part.EMPLOYER: "Employer", Part.PLACE: "Where", Part.HOURS: "Hours", Part.PATTERN: "When",
    Part.SETTING: "Surroundings", Part.PAY: "Pay", Part.CONTRACT: "Contract", Part.CLOSING: "Closes",
    Part.APPLY: "How to apply", Part.TASK: "Task", Part.ESSENTIAL: "They need", Part.DESIRABLE: "They would like",
    Part.OFFER: "They offer", Part.BOILERPLATE: "Set aside",
}  # fmt: skip
GROUPS: tuple[tuple[str, str, str, tuple[Part, ...]], ...] = (
    ("facts", "The job in short", "briefcase",
     (Part.TITLE, Part.EMPLOYER, Part.PLACE, Part.HOURS, Part.PATTERN, Part.SETTING, Part.PAY, Part.CONTRACT,
      Part.CLOSING, Part.APPLY)),
    ("tasks", "What would be done", "list", (Part.TASK,)),
    ("needs", "What they ask for", "question", (Part.ESSENTIAL, Part.DESIRABLE)),
    ("offers", "What they offer", "hand", (Part.OFFER,)),
    ("aside", "Set aside", "paper", (Part.BOILERPLATE,)),
)  # fmt: skip
"""Groups of the draft: id, title, icon and the parts in it, in the order they are read through."""

STATEMENTS = (Part.TASK, Part.ESSENTIAL, Part.DESIRABLE, Part.OFFER, Part.BOILERPLATE)
STANDS = {None: "Open", Decision.ACCEPTED: "In", Decision.CHANGED: "In, changed", Decision.REJECTED: "Left out"}
PATTERNS = {
    Pattern.EARLY: "early", Pattern.DAY: "daytime", Pattern.EVENING: "evenings", Pattern.NIGHT: "nights",
    Pattern.WEEKENDS: "weekends", Pattern.SHIFTS: "shifts", Pattern.FLEXIBLE: "flexible hours",
    Pattern.NO_WEEKENDS: "no weekends",
}  # fmt: skip
CONTRACTS = {
    Contract.PERMANENT: "permanent", Contract.FIXED_TERM: "for a set time", Contract.TEMPORARY: "temporary",
    Contract.BANK: "as and when, no set hours", Contract.APPRENTICESHIP: "apprenticeship",
}  # fmt: skip
UNITS = {PayUnit.HOUR: "an hour", PayUnit.WEEK: "a week", PayUnit.MONTH: "a month", PayUnit.YEAR: "a year"}
SETTINGS = {
    Setting.INDOORS: "indoors", Setting.OUTDOORS: "outdoors", Setting.HOME: "at home", Setting.VEHICLE: "on the road",
}  # fmt: skip
CUT = "This text is very long. Only the first part was read; the rest was left alone."


def value_words(value: ItemValue) -> str:
    """Return a fact in words: hours, pay, days and choices; text stands as it is."""
    if isinstance(value, Pay):
        part = ", for full-time hours; part hours get part of it" if value.pro_rata else ""
        return f"{_range(value.low, value.high, '£{:,.2f}')} {UNITS[value.unit]}{part}"
    if isinstance(value, tuple):
        return f"{_range(value[0], value[1], '{:g}')} hours a week"
    if isinstance(value, date):
        return day(value)
    for names in (PATTERNS, CONTRACTS, SETTINGS):
        if value in names:
            return str(names[value])  # type: ignore[index]
    return str(value)


def _range(low: float, high: float, form: str) -> str:
    if low == 0 or isinf(high):
        return f"up to {_range(high, high, form)}" if low == 0 else f"from {_range(low, low, form)}"
    first, last = (form.format(end).replace(".00", "") for end in (low, high))
    return first if low == high else f"{first} to {last}"
