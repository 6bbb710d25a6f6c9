"""The lines of a way back to work: what a paper could carry of it, step by step; each is private until it is classed.

How a step is paid, fit notes with what they suggest, awards and notes are no lines: they go on no paper from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from records.consent import Line
from supportplans.returning import DatedStep, ReturnPlan, dated
from supportplans.said import said
from supportplans.tongue import in_english
from supportplans.wording import day

RETURN = "coming_back"
TALK = "We talk: "
"""How the line begins that says when the two sides talk during a step. It is a part of the line, and so of its id."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@in_english
def return_lines(plan: ReturnPlan, titles: Mapping[str, str]) -> list[Line]:
    """Return the lines of a way back. `titles` are the adjustments that are agreed, by id; no other is named."""
    found = [_line(plan, "before", plan.before)]
    for at in dated(plan):
        found.append(_line(plan, f"step{at.place}", _step(at, titles)))
        check = f"{TALK}{at.step.check_in}" if at.step.check_in.strip() else ""
        found.append(_line(plan, f"check{at.place}", check))
    rules = (("hold", "We hold a step when: ", plan.hold_rule), ("back", "We go one step back when: ",
             plan.step_back_rule), ("end", "It is done when: ", plan.end_test))  # fmt: skip
    found += [_line(plan, part, f"{lead}{text}" if text.strip() else "") for part, lead, text in rules]
    return [line for line in found if line.text]


def _line(plan: ReturnPlan, part: str, text: str) -> Line:
    return said("return", plan.id, part, RETURN, text.strip())


def _step(at: DatedStep, titles: Mapping[str, str]) -> str:
    step = at.step
    days = ", ".join(WEEKDAYS[n] for n in sorted(step.days))
    hours = f"{step.hours:g} hours a day" if step.hours is not None else ""
    on = ", ".join(titles[i] for i in sorted(step.adjustments_on) if i in titles)
    parts = (days, hours, step.duties, step.place, on)
    words = "; ".join(part.strip() for part in parts if part.strip())
    return f"{day(at.starts_on)} to {day(at.ends_on)}: {words}." if words else ""
