"""Words around statements of law: where each comes from, when it was checked, and why one is not shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from supportplans.rules import Standing, Statement, Topic, in_force
from supportplans.wording import day

TITLE = "What the rules say"
TOPICS = {
    Topic.PRIVATE: "Keeping it to yourself", Topic.KNOWING: "What an employer has to know",
    Topic.STAFF: "Telling a manager or HR", Topic.OCCUPATIONAL_HEALTH: "Telling occupational health",
    Topic.INDEPENDENT: "Telling somebody apart from the employer",
    Topic.BEFORE_OFFER: "Questions before an offer", Topic.CHANGES: "Changes at work",
    Topic.HANDLING: "What an employer may do with it", Topic.HELP: "Help with costs",
    Topic.EMERGENCY: "Whom to ring in an emergency", Topic.LISTENING: "Whom to ring when it is too much",
}  # fmt: skip
NOT_CHOSEN = "Choose a country first. Until then no rules are shown or printed anywhere."
NONE_IN_FORCE = "No rule that was checked and has not run out is here for this. What you decide does not wait for it."
NOT_ADVICE = "Plain words about the rules, not legal advice."
NEEDED_SOURCE = "Say where this can be looked up."
BEFORE_CHECK = "The day it runs out comes before the day it was checked. Give a later one."


def source_line(statement: Statement) -> str:
    """Return where a statement comes from and when it was checked."""
    checked = f"Checked on {day(statement.checked_on)}" if statement.checked_on else "Not checked yet"
    return f"{statement.source}. {checked}."


def state_of(one: Standing, today: date, seen: date | None) -> str:
    """Return in a few words whether a statement is shown, and if not, why."""
    statement = one.statement
    if one.left_out:
        return "Left out here"
    if statement.checked_on is None or statement.expires_on is None:
        return "Not shown: not checked yet"
    if in_force(statement, today, seen):
        return f"Shown until {day(statement.expires_on)}"
    if statement.checked_on > today:
        return f"Not shown: the clock says it is before {day(statement.checked_on)}"
    if statement.expires_on >= today:
        return "Not shown: this file has seen a later day than the clock says"
    return f"Not shown: ran out on {day(statement.expires_on)}"


def told(statements: Sequence[Statement]) -> tuple[tuple[str, str], ...]:
    """Return statements as pairs of their words and where they come from."""
    return tuple((statement.words, source_line(statement)) for statement in statements)
