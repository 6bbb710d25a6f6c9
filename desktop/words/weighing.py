"""Words for what counts how much, who set it, and for a no with its reason."""

from __future__ import annotations

from datetime import date

from matching.decisions import BY_PERSON, Method, Weighting
from supportplans.wording import day

WHY_NOT_FOR_ME = "Why is it not for you?"
NOBODY_SET = "Nobody has set anything: the order of the cards decides, and Want and Bring count the same."
KEPT = "Kept."
NOTHING_MOVES = "No job would change place."
WHOSE = "Whose choice is it?"
SWING_NEEDS = "The first jobs hardly differ in what is wished for, so there is nothing to weigh up between them."
METHODS = {
    Method.ORDER: "by the order of the cards",
    Method.SWING: "by comparing steps between jobs",
    Method.SLIDERS: "with sliders",
}


def not_for_me(title: str) -> str:
    """Return the title of the form that asks for a reason."""
    return f"{title}: not for me"


def was_declined(called: str, reason: str, on: date | None) -> str:
    """Return what was said of a job, and when."""
    said = f"{called} said “not for me”: “{reason}”" if reason else f"{called} said “not for me”"
    return f"{said}, {day(on)}." if on else f"{said}."


def set_by(weighting: Weighting, called: str) -> str:
    """Return who set what, how and when."""
    who = called if weighting.is_persons else weighting.set_by or "somebody"
    on = f" on {day(weighting.set_on)}" if weighting.set_on else ""
    return f"Set by {who}{on}, {METHODS[weighting.method]}. {balance(round(weighting.want))}"


def balance(want: int) -> str:
    """Return the balance of Want and Bring (points of Want out of 100)."""
    return "Want and Bring count the same." if want == 50 else f"Want counts {want}, Bring {100 - want}."


def whose_choices(called: str, me: str) -> tuple[tuple[str, str], ...]:
    """Return who can have set something, as choices."""
    return ((BY_PERSON, f"{called}’s own"), ("me", f"Set by {me}"))


def overwrite(kept: Weighting, called: str, me: str) -> tuple[str, str, str, str]:
    """Return the question before a specialist's weights take the place of the person's: title, body, safe, act."""
    on = f" on {day(kept.set_on)}" if kept.set_on else ""
    return (
        f"Put {called}’s own weights aside?",
        f"{called} set what counts{on}. If {me}’s take their place, {called}’s stay under “Set before” and can be "
        "used again.",
        f"Leave {called}’s", f"Use {me}’s",
    )  # fmt: skip
