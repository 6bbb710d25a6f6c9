"""Words for looking back at a hard time that is over. No blame, no forecast, no number but days."""

from __future__ import annotations

from desktop.words.adjustments import Voice
from desktop.words.days import days_between
from supportplans.episodes import AfterSheet, Episode
from supportplans.wording import day

PARTS = {
    "signs_i_notice": "Signs only I notice", "signs_at_work": "Signs seen at work", "i_will": "I will",
    "manager_will": "My manager will", "say": "Words that help", "do_not_say": "Words better not said",
}  # fmt: skip
ONLY = "Only for {who} and the specialist. None of this ever goes on a paper."
OFFER = "Things are steady again. If you like, look back together at the time from {began}."
NOTHING = "No hard time is over yet, and nothing needs to be written here."
FIRST = "What came first?"
FIRST_HELP = "The very first thing that was different, in your own words."
FIRST_DAY = "On what day was that?"
HELPED = "What helped?"
NOT_HELPED = "What did not help?"
WORDS = "Anything else you want to keep, in your own words"
TO_CHANGE = "What should change in the plan?"


def episode_title(episode: Episode) -> str:
    """Return which time it is."""
    return f"{day(episode.began)} to {day(episode.over)}"


def lead_words(episode: Episode, sheet: AfterSheet | None, peak: str) -> str:
    """Return how long it was from the first sign to the highest level, in words."""
    first = sheet.first_sign_on if sheet and sheet.first_sign_on else None
    start = first or episode.began
    lead = episode.lead(first)
    since = "the first sign" if first else "leaving steady"
    if lead == 0:
        return f"{peak} began at once, on {day(episode.peak_on)}."
    days = days_between(start, episode.peak_on)
    return f"From {since} on {day(start)} to {peak} on {day(episode.peak_on)} it was {days}."


def only_words(voice: Voice) -> str:
    """Return who sees it."""
    return ONLY.format(who=voice.object)


def only_words_together() -> str:
    """Return who sees it, where the two read together."""
    return ONLY.format(who="you")
