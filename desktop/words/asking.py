"""Words for the best next question: whom to ask, what, and what became of the answer."""

from __future__ import annotations

from desktop.words.matches import question
from jobs.model import Job
from matching.cards import is_own
from records.people import Preference

ABOVE_NOTHING = "A number above nothing is needed here, such as 40."
WHAT_MATTERS_FORM = ("What matters at work?", "Tick the few that matter most. The rest is asked about last.")


def what_matters_asked(called: str) -> str:
    """Return the question which sides of work matter at all."""
    return f"Which sides of work matter to {called}? A few ticks save many questions."


def said_of(wish: Preference) -> str:
    """Return what was said of a wish that is still open, in quotation marks; a card of their own says it itself."""
    return f"“{wish.words}”" if wish.words and not is_own(wish) else ""


def fact_asked(job: Job, facet: str) -> tuple[str, str]:
    """Return whom to ask about a job, and the question."""
    return question(job, facet)
