"""What is different between two versions of what somebody wants, in plain words; and how a version came about."""

from __future__ import annotations

from desktop.words.matches import card_title, ordinal
from desktop.words.preferences import PILES
from matching.cards import is_own
from records.people import Preference
from records.versions import Came, Difference, Kind, Version, Whose
from supportplans.wording import day

BEFORE = "Before versions were kept"
CAME = {
    Came.SORTED: "Cards were sorted", Came.CHOSEN: "After a choice", Came.LEARNT: "After starting a job",
    Came.BACK: "An earlier version, taken up again",
}  # fmt: skip
AFTER_WHAT = "After what did it change?"
AFTER_WHAT_HELP = "Such as “after trying the job at the bakery”. It can stay empty."
WHOSE = "Whose words are these?"
NOTHING = "Nothing that can be seen."


def version_title(version: Version) -> str:
    """Return what a version is called: its day."""
    return day(version.day) if version.day else BEFORE


def came_words(version: Version) -> str:
    """Return what a version came after, in the words that were said, else how it came about."""
    return version.after or CAME[version.came]


def whose_words(version: Version, called: str) -> str:
    """Return in whose words it was said, and who wrote it down."""
    said = {Whose.PERSON: f"In {called}’s own words", Whose.BOTH: "In words of both",
            Whose.SPECIALIST: f"In words of {version.who or 'the specialist'}"}[version.whose]  # fmt: skip
    return f"{said}, written down by {version.who}." if version.who else f"{said}."


def whose_choices(called: str) -> tuple[tuple[str, str], ...]:
    """Return whose words it may be, for a form."""
    return ((Whose.PERSON.value, f"{called}’s own"), (Whose.BOTH.value, "Both of us"),
            (Whose.SPECIALIST.value, "The specialist’s"))  # fmt: skip


def since_heading(version: Version) -> str:
    """Return the heading over what changed since a version."""
    return f"What changed since {day(version.day)}" if version.day else "What changed since then"


def back_after(version: Version) -> str:
    """Return what going back to a version is called afterwards."""
    return f"Back to how it was on {day(version.day)}" if version.day else "Back to how it was at first"


def difference_words(difference: Difference) -> str:
    """Return one difference as a sentence."""
    before, after = difference.before, difference.after
    if before is None:
        assert after is not None
        return f"New: {_title(after)}, on {_pile(after)}."
    if after is None:
        return f"{'Taken away' if is_own(before) else 'Back in the deck'}: {_title(before)}."
    if difference.kind is Kind.PILE:
        return f"{_title(after)}: from {_pile(before)} to {_pile(after)}."
    if difference.kind is Kind.VALUE:
        return f"{_title(before)} is now {_title(after)}."
    if difference.kind is Kind.WORDS:
        return _words(before, after)
    return _place(difference, after)


def _words(before: Preference, after: Preference) -> str:
    if not after.words:
        return f"{_title(after)}: without the words {_quoted(before.words)}"
    was = f" Before: {_quoted(before.words)}" if before.words else ""
    return f"{_title(after)}: {_quoted(after.words)}{was}"


def _quoted(words: str) -> str:
    """Return somebody's words as the end of a sentence, with one full stop and never two."""
    return f"“{words}”" if words.rstrip().endswith((".", "?", "!", "…")) else f"“{words}”."


def _place(difference: Difference, after: Preference) -> str:
    more = "more" if difference.place_after < difference.place_before else "less"
    now, was = ordinal(difference.place_after), ordinal(difference.place_before)
    return f"{_title(after)} matters {more} now: {now}, and was {was}."


def _title(preference: Preference) -> str:
    return f"‘{card_title(preference)}’"


def _pile(preference: Preference) -> str:
    return f"“{PILES[preference.wish.value][0]}”"
