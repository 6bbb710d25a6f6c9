"""Words for coming back to work step by step."""

from __future__ import annotations

from desktop.words.days import short_day
from supportplans.returning import Advice, Dated, DatedStep, Finding, Found, Pay, ReturnStep
from supportplans.wording import day

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PAY = {
    Pay.NOT_SAID: "Not talked about yet", Pay.WORKED: "For the hours worked", Pay.FULL: "Full pay",
    Pay.SICK_AND_WORKED: "Hours worked, and sick pay for the rest", Pay.LEAVE: "Hours worked, and leave for the rest",
    Pay.OTHER: "Another way, written down elsewhere",
}  # fmt: skip
ADVICE = {
    Advice.PHASED: "A phased return", Advice.DUTIES: "Other duties", Advice.HOURS: "Other hours",
    Advice.WORKPLACE: "Changes at the workplace",
}  # fmt: skip
ADVICE_HELP = "What is ticked on the note. It is advice: what is done is agreed between the two sides."
HEADS = ("Week", "Days and hours", "What I do", "Fit note", "Award")
EMPTY = "Weeks, hours and duties, one step after another, with a rule for when a step is too much."
HELD, BACK = "Held", "Stepped back"
_WHAT = {
    Finding.NO_STEPS: "No step yet", Finding.NO_DAYS: "On which days?", Finding.NO_HOURS: "How many hours?",
    Finding.NO_PAY: "How is it paid?", Finding.NO_CHECK_IN: "Who talks with whom, and when?",
    Finding.NO_RULE: "No rule yet for holding a step or stepping back",
    Finding.NO_END_TEST: "Nothing says yet how you know that the way back is done",
    Finding.NOTE_GAP: "No fit note", Finding.NOTE_OVERLAP: "Two fit notes say something",
    Finding.AWARD_GAP: "No award", Finding.AWARD_OVERLAP: "Two awards",
    Finding.BACKWARDS: "A last day before the first",
}  # fmt: skip


def finding_words(found: Found) -> str:
    """Return one finding as a line."""
    words = _WHAT[found.finding]
    if found.place is not None and found.starts_on:
        return f"Step {found.place + 1}, from {short_day(found.starts_on)}: {words}"
    if found.starts_on and found.ends_on:
        same = found.starts_on == found.ends_on
        return f"{words}: {day(found.starts_on)}" + ("." if same else f" to {day(found.ends_on)}.")
    return f"{words}."


def weeks_words(at: DatedStep) -> str:
    """Return which weeks a step fills."""
    last = at.week + max(1, at.step.weeks) - 1
    return f"Week {at.week}" if last == at.week else f"Weeks {at.week} to {last}"


def hours_words(step: ReturnStep) -> str:
    """Return days and hours of a step."""
    days = ", ".join(DAYS[n][:3] for n in sorted(step.days))
    if step.hours is None:
        return days or "Not talked about yet"
    each = f"{_number(step.hours)} hours"
    week = step.hours_a_week
    return f"{days}: {each} a day, {_number(week)} a week" if week is not None else f"{each} a day"


def dated_words(one: Dated) -> str:
    """Return a note or an award with its days."""
    advice = ", ".join(ADVICE[a].casefold() for a in Advice if a in one.advice)
    parts = [f"{day(one.starts_on)} to {day(one.ends_on)}", one.what, advice]
    return ": ".join((parts[0], "; ".join(p for p in parts[1:] if p))) if any(parts[1:]) else parts[0]


def _number(value: float) -> str:
    return f"{value:g}"
