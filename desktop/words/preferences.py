"""Words of the card sort: the piles, what is asked, and what is said after a change."""

from __future__ import annotations

PILES: dict[str, tuple[str, str]] = {
    "must": ("Must have", "Must"), "like": ("I’d like", "Like"), "fine": ("Don’t mind", "Don’t mind"),
    "avoid": ("Rather not", "Rather not"), "must_not": ("Not for me", "Not for me"),
    "depends": ("It depends", "It depends"), "unsure": ("Not sure", "Not sure"),
}  # fmt: skip
LATER = "Later"
LATER_HELP = "This one comes again later."
NOT_COUNTED = "Kept and shown. It is not counted: no job says anything about it."
IN_WORDS = "Kept and shown, not counted."
ON_WHAT = "On what does it depend?"
ON_WHAT_HELP = "Such as “on the day”, or “fine with headphones”. It can stay empty."
OWN_WORDS = "In your own words"
OWN_WORDS_HELP = "Why it matters, if you like."
OWN_CARD = "A card of my own"
OWN_CARD_ASKS = "What else matters to you at work?"
OWN_CARD_HELP = "Such as “near my mum’s”, or “a boss who laughs”."
ABOUT = "Is it about one of these?"
ABOUT_HELP = (
    "If it is, jobs can be compared with it. If not, the card is kept and shown with the rest. It is not counted: jobs "
    "do not say anything about it."
)
ABOUT_NOTHING = "None of these: keep it in my words"
TO_PLACE = "To which place?"


def on_pile(title: str, wish: str) -> str:
    """Return the sentence after a card was put on a pile."""
    return f"‘{title}’ is on “{PILES[wish][0]}”."


def is_now(title: str, place: int) -> str:
    """Return the sentence after a card was moved in the order."""
    return f"‘{title}’ is now {place}."


def count_words(cards: int) -> str:
    """Return how many cards lie on a pile."""
    return {0: "no card yet", 1: "1 card"}.get(cards, f"{cards} cards")
