"""Words for Home: what each kind of line is called, where it opens, and what is said where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from supportplans.due import Matter


@dataclass(frozen=True, slots=True)
class Card:
    """How one kind of line stands on Home: title and icon of its card, and what it is called where there is none."""

    title: str
    icon: str
    none: str


CARDS = {
    Matter.ANSWER: Card("Answers awaited", "sliders", "answers"),
    Matter.PROMISED: Card("Agreed, not there yet", "hand", "promises"),
    Matter.CONFIRM: Card("Waiting for the person", "check-bubble", "words to wait for"),
    Matter.HAND_OVER: Card("To be handed over", "people", "changes to hand over"),
    Matter.ACTION: Card("To do by a day", "tick", "things to do"),
    Matter.REVIEW: Card("Reviews due", "calendar", "reviews"),
    Matter.CONTACT: Card("To be in touch with", "person", "calls to make"),
    Matter.LEVEL: Card("Levels moved", "boat", "levels that moved"),
    Matter.APPLICATION: Card("Applications out and due", "arrow-right", "applications"),
    Matter.COPY: Card("Copies to call back", "copy", "copies to call back"),
    Matter.CONSENT: Card("Permissions that end", "lock", "permissions that end"),
    Matter.ENDING: Card("Ending soon", "clock", "things that end"),
    Matter.FIRST: Card("First talk with an employer", "people", "first talks to arrange"),
}
STATES = {
    "questioned": "They have a question", "offered": "Another offer is there", "promised": "Promised",
    "agreed": "Agreed, no day named yet", "trial": "Agreed for a trial, no day named yet",
    "not_happening": "Agreed, but it is not happening",
}  # fmt: skip
ENDS = {"adjustment": "Was agreed until then", "award": "The award ends", "fit_note": "The fit note ends"}
NOTHING_TITLE = "Nothing is due today"
NOTHING = "Every answer is in and everybody was in touch. A good day to call an employer, or to have a long lunch."
NOTHING_HERE = "Nothing is due for this person today."
NOBODY_TITLE, NOBODY = "Nobody here yet", "Start with one person. A first name is enough."
EVERYONE = "Everyone"
UNTIL = (("1", "Tomorrow"), ("monday", "Monday"), ("7", "In a week"), ("14", "In two weeks"), ("day", "Another day"))
DAY_NEEDED = "Write the day it is to come back, from tomorrow on."


def quiet(matters: list[Matter]) -> str:
    """Return in one sentence what there is none of today; nothing where every card has a line."""
    names = [CARDS[matter].none for matter in matters]
    if not names:
        return ""
    return f"None today: {', '.join(names)}." if len(names) > 1 else f"None today: {names[0]}."


def more(count: int) -> str:
    """Return the words of the button that shows the rest of a card."""
    return f"{count} more"


def coming(on: date, today: date) -> str:
    """Return a day at the edge of a line, short enough for a narrow card: in 9 days, today, 142 days late."""
    ahead = (on - today).days
    if ahead < 0:
        return "1 day late" if ahead == -1 else f"{-ahead} days late"
    return ("today", "tomorrow")[ahead] if ahead < 2 else f"in {ahead} days"


def when_past(on: date, today: date) -> str:
    """Return a past day as it stands to today."""
    gone = (today - on).days
    return ("today", "yesterday")[gone] if gone in (0, 1) else f"{gone} days ago"


def ended(on: date, today: date) -> str:
    """Return when something ends or ended."""
    return when_past(on, today) if on < today else coming(on, today)


def late(count: int) -> str:
    """Return how much is late, in words."""
    if not count:
        return "Nothing is late."
    return f"{count} {'thing is' if count == 1 else 'things are'} later than promised."
