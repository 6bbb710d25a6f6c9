"""Words that papers share: dates, levels, reasons, how far an adjustment has got."""

from __future__ import annotations

from datetime import date

from supportplans.levels import Level
from supportplans.model import Reason
from supportplans.negotiation import State
from supportplans.tongue import tell, to_tell

_MONTHS = (
    to_tell("January"), to_tell("February"), to_tell("March"), to_tell("April"), to_tell("May"), to_tell("June"),
    to_tell("July"), to_tell("August"), to_tell("September"), to_tell("October"), to_tell("November"),
    to_tell("December"),
)  # fmt: skip
_WEEKDAYS = (
    to_tell("Monday"), to_tell("Tuesday"), to_tell("Wednesday"), to_tell("Thursday"), to_tell("Friday"),
    to_tell("Saturday"), to_tell("Sunday"),
)  # fmt: skip

LEVELS = {
    Level.STEADY: "Steady",
    Level.KNOCKED: "Knocked",
    Level.EARLY_SIGNS: "Early signs",
    Level.CRISIS_LOOMING: "Crisis looming",
    Level.AWAY: "Away",
    Level.COMING_BACK: "Coming back",
}
"""The names levels have on screen until the person gives their own. Paper shows the number alone."""

REASONS = {
    Reason.COST: to_tell("cost"),
    Reason.PRACTICALITY: to_tell("hard to do in practice"),
    Reason.WOULD_NOT_HELP: to_tell("it was thought it would not help"),
    Reason.NOT_ENOUGH_INFORMATION: to_tell("not enough information yet"),
    Reason.SAFETY: to_tell("safety"),
    Reason.EFFECT_ON_OTHERS: to_tell("effect on others"),
    Reason.BUSINESS_NEED: to_tell("needs of the business"),
    Reason.POLICY: to_tell("a rule of the organisation"),
    Reason.NOT_COVERED: to_tell("it was said that no rule or law asks for it"),
    Reason.NONE_GIVEN: to_tell("none given"),
}

STANDING = {
    State.IDEA: "Not asked yet",
    State.ASKED: "Asked, not answered yet",
    State.QUESTIONED: "Asked; the employer has a question",
    State.DEFERRED: "Asked; the employer will answer later",
    State.ESCALATED: "Asked again, higher up",
    State.OFFERED: "Answered with another offer",
    State.REFUSED: "Answered with a no",
    State.DECLINED: "The offer was not taken up",
    State.AGREED: "Agreed, no date yet",
    State.TRIAL: "Agreed for a trial",
    State.PROMISED: "Promised",
    State.SAID_IN_PLACE: "The employer says yes; not yet confirmed",
    State.CONFIRMED: "Yes, confirmed",
    State.NOT_HAPPENING: "Agreed, not happening yet",
}


def day(on: date) -> str:
    """Return a date as it is written on every paper: 3 March 2027."""
    return f"{day_of_month(on)} {on.year}"


def day_of_month(on: date) -> str:
    """Return a date without its year: 3 March."""
    return f"{on.day} {tell(_MONTHS[on.month - 1])}"


def months() -> tuple[str, ...]:
    """Return the names of the months of a year."""
    return tuple(tell(name) for name in _MONTHS)


def weekdays() -> tuple[str, ...]:
    """Return the names of the days of a week, Monday first."""
    return tuple(tell(name) for name in _WEEKDAYS)


def belonging_to(name: str) -> str:
    """Return a name with its 's."""
    return name + "’s"  # knows the line of the name, as an f-string would not
