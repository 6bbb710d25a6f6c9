"""Words for giving a draft out of the file: who it is for, what is held back and why, and what was registered."""

from __future__ import annotations

from supportplans.draft_gate import Audience, Held, Why

AUDIENCES: dict[Audience, str] = {
    Audience.HIRERS: "Whoever hires there", Audience.MANAGER: "The manager alone", Audience.AGENCY: "The agency",
    Audience.PERSON: "My own copy",
}  # fmt: skip
READER_NAMES: dict[Audience, str] = {
    Audience.HIRERS: "Whoever hires", Audience.MANAGER: "The manager", Audience.AGENCY: "The agency",
}  # fmt: skip

HELD_FOR = {
    Why.NO_DECISION: "Nothing has been decided yet about telling {employer}.",
    Why.OTHER_JOB: "What was decided about telling {employer} is for another job there.",
    Why.UNDECIDED: "What to tell {employer} is not decided yet.",
    Why.NOTHING: "It was decided to say nothing to {employer}.",
    Why.LATER: "It was decided to tell {employer} at another time than this.",
    Why.READER: "It was decided not to tell this reader.",
    Why.WORDS: "These are not the words that were chosen for {employer}.",
    Why.NO_CONTACT: "It is not decided that anybody speaks with {employer} for the person.",
    Why.GOES_WITH: "It belongs to a sentence that is held back.",
}
READ_THROUGH = "The program knows many such words, and not all of them. Read it through together before it goes."
OWN = "Everything is in. This copy says that it is the person’s own, and it is registered as such."
NOTHING_HELD = "Nothing was found that has to stay."
ALL_OF_IT = "All of these talking points"
NOTHING_LEFT = "There is nothing in this paper that can go out yet."
CHANGED = "Something has changed since this page was drawn. Look at it again before it goes."
NOT_COPIED = "The clipboard did not take it, so nothing was written down as given; try once more."
CANNOT_SHOW = "The printed face has no letters for {letters}; they stand there as [?]. The Word file has them."
DECIDE = "What to tell is decided on Telling. A sentence comes in when it is decided there, and not before."

WORDING_INTRO = (
    "These words stand on every such paper made here. Words in braces are filled in. No fixed line says anything of "
    "anybody: that is only ever told in the person’s own words."
)
ORDER, ORDER_HELP = "Order of the parts", "One a line, each once."
ORDER_MISTAKE = "Write each part once, one a line: {names}."
WORDED = "Kept. The page shows the new words."
WORDED_BY_HAND = "Kept for new papers. This one was changed by hand, so its words stay as they are."
SHIPPED = "The words are as they came with the program."


def slots_help(slots: tuple[str, ...]) -> str:
    """Return which words of a fixed line are filled in."""
    return f"{' and '.join(f'{{{slot}}}' for slot in slots)} is filled in." if slots else ""


def why_words(held: Held, employer: str) -> str:
    """Return why a sentence is held back, with the words that hold it."""
    said = HELD_FOR[held.why].format(employer=employer or "this employer")
    return f"“{held.words}”: {said[0].lower()}{said[1:]}" if held.words else said


def counts(count: int, held: int) -> str:
    """Return how many sentences are in and how many are held back."""
    return f"{_many(count)} in, {held or 'none'} held back"


def _many(count: int) -> str:
    return "One sentence" if count == 1 else f"{count or 'No'} sentences"


def look_at_words(words: tuple[str, ...]) -> str:
    """Return that the job's own words hold what looks private."""
    if not words:
        return ""
    listed = ", ".join(f"“{w}”" for w in words)
    return f"{listed} is in the job’s own words, so it stays in. It tells nothing of the person."


def registered(how: str, name: str, copy_no: int) -> str:
    """Return that a copy went out and was written down."""
    done = {"print": "Printed", "save": f"Saved as {name}", "copy": "Copied"}[how]
    return f"{done}, and written down as copy {copy_no}."
