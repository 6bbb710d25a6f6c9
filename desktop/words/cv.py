"""Words for reading a CV: why a line is left out, and what the page says."""

from __future__ import annotations

from matching.cv_kinds import LeftOut

WHY_NOT = {
    LeftOut.HEADING: "a heading", LeftOut.DATES: "dates alone", LeftOut.NAME: "a name", LeftOut.ADDRESS: "an address",
    LeftOut.CONTACT: "how to reach somebody", LeftOut.PERSONAL: "a personal detail",
    LeftOut.REFERENCES: "about references", LeftOut.NO_WORDS: "no words to use", LeftOut.REPEATED: "said before",
}  # fmt: skip
TICK_THESE = "Tick what is true and worth keeping"
LEFT_OUT = "Left out: these say nothing you bring. Tick one if it does."
CUT = "This text is very long. Only the first part was read; the rest was left alone."
NOTHING_FOUND = "No line of this says something you bring. Look through what was left out, or take another."


def kept_words(count: int) -> str:
    """Return what is said once lines were kept."""
    return "1 thing kept, word for word." if count == 1 else f"{count} things kept, word for word."


def keep_words(count: int) -> str:
    """Return the words of the button that keeps what is ticked."""
    return {0: "Keep what is ticked", 1: "Keep 1 thing"}.get(count, f"Keep {count} things")
