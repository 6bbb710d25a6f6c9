"""Words for a match on screen. One contribution, one plain sentence; nothing is said that no contribution holds."""

from __future__ import annotations

from desktop.words.jobs import FACET_NAMES, QUESTIONS, value_text
from jobs.facets import BadValue, parse_value
from jobs.model import Job
from matching.cards import card_of, is_own
from matching.model import Contribution, Ledger, Standing
from records.people import Preference, Wish

LEDGERS = {Ledger.WANT: "Want", Ledger.BRING: "Bring", Ledger.CHANGE: "Change"}
WISHES = {
    Wish.MUST: "must", Wish.LIKE: "like", Wish.FINE: "don’t mind", Wish.AVOID: "rather not",
    Wish.MUST_NOT: "not for me", Wish.DEPENDS: "it depends", Wish.UNSURE: "not sure",
}  # fmt: skip
STANDINGS = {
    Standing.MET: "met", Standing.PARTLY: "partly met", Standing.NOT_MET: "not met", Standing.UNKNOWN: "not known",
}  # fmt: skip
REMEDIES = {
    "ask": "Ask whether this can be different.",
    "adjust": "An adjustment could change it.",
    "swap": "Those tasks could be swapped with someone.",
    "carve": "The tasks could be put together another way.",
    "learn": "It can be learnt.",
    "support": "Support at work could change it.",
}
MOVES_LITTLE, MOVES = 8, 25  # points; our choice
_MINUS = "−"


def wish_title(preference: Preference) -> str:
    """Return a wish in the person's own words, or, where they gave none, as the facet and value they chose."""
    return preference.words or wish_value(preference)


def card_title(preference: Preference) -> str:
    """Return a wish in few words, as its card says it, with the number where the card asked for one.

    A card of the person's own has no other words than theirs.
    """
    if is_own(preference):
        return preference.words
    card = card_of(preference)
    return card.title if card and not card.ask else wish_value(preference)


def wish_value(preference: Preference) -> str:
    """Return the facet and value of a wish in words."""
    try:
        value = value_text(preference.facet, parse_value(preference.facet, preference.value))
    except BadValue:
        return FACET_NAMES.get(preference.facet, preference.facet)
    return f"{FACET_NAMES[preference.facet]}: {value}"


def job_says(job: Job, facet: str) -> str:
    """Return what a job says on a facet: how it was said where that is kept, else its value; else that it is not."""
    condition = job.condition(facet)
    if condition is None:
        return "not known: ask"
    return condition.words or value_text(facet, condition.value)


def question(job: Job, facet: str) -> tuple[str, str]:
    """Return whom to ask, and the question that would settle a facet."""
    if facet == "travel_minutes":  # no employer knows where somebody lives
        return "Look it up", QUESTIONS[facet]
    return f"Ask {job.employer}" if job.employer else "Ask the employer", QUESTIONS[facet]


def wish_sentence(part: Contribution, wish: Preference, job: Job) -> str:
    """Return one sentence for a part of Want or Change."""
    said = f"“{wish_title(wish)}” ({WISHES[wish.wish]})"
    asks = f"{FACET_NAMES[part.facet].lower()}: {job_says(job, part.facet)}"
    return f"{said}: {STANDINGS[part.standing]}. The job: {asks}."


def signed(points: int) -> str:
    """Return points with a true minus sign."""
    return f"{_MINUS}{-points}" if points < 0 else str(points)


def span(low: int, high: int, between: str = "–") -> str:
    """Return a range of points for a table ('43–48'), or one number where both ends are the same."""
    if low == high:
        return signed(low)
    if low < 0 or high < 0:
        return f"{signed(high)} to {signed(low)}"
    return f"{low}{between}{high}"


def roughly(low: int, value: int, high: int) -> str:
    """Return points that are not all known without a range, as two people read them: 'about 43', '0 so far'."""
    if low == high:
        return signed(value)
    return f"about {signed(value)}" if value else "0 so far"


def may_move(low: int, high: int) -> str:
    """Return in words how far a match may still move (points from low to high)."""
    if low == high:
        return ""
    return "firm" if high - low <= MOVES_LITTLE else "may move" if high - low <= MOVES else "still open"


def ordinal(place: int) -> str:
    """Return a place in words for the first ten, else as '11th'."""
    names = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if place <= len(names):
        return names[place - 1]
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def jobs_count(count: int) -> str:
    """Return a number of jobs in words: '1 job', '12 jobs'."""
    return "1 job" if count == 1 else f"{count} jobs"


def tail_heading(count: int) -> str:
    """Return the words above the jobs that would need to change first."""
    return f"Would need to change first: {jobs_count(count)}, still here, with the reason"


def declined_heading(reason: str, count: int) -> str:
    """Return the words above jobs the person said no to, with their reason as they said it."""
    said = f"“{reason}”" if reason else "no reason said"
    return f"Not for me: {said} ({jobs_count(count)})"
