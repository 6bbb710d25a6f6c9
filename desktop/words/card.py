"""Words for choosing what stands on a card for the wallet. Nothing is ticked beforehand."""

from __future__ import annotations

from supportplans.card import MOST, Side

TITLE = "What stands on the card"
INTRO = "Only what you tick or write is on it."
NAME, NO_NAME = "A name", "No name"
SIDES = {
    Side.SEEM: "If I seem like this", Side.PLEASE: "Please", Side.DONT: "Please don’t", Side.RING: "Ring",
}  # fmt: skip
OWN = {
    Side.SEEM: "If I seem like this, in my own words", Side.PLEASE: "Please, in my own words",
    Side.DONT: "Please don’t, in my own words", Side.RING: "Ring somebody else",
}  # fmt: skip
TICK_HELP = f"{MOST} at most, with your own words."
OWN_HELP = "One a line, short. It can stay empty."
RING_HELP = "A name and a number, one a line. It can stay empty."
ANYWHERE = "For anywhere: leave out what names my work"
KEEP = "Put it on the card"
KEPT = "The card is as you chose it."
TOO_MANY = f"{MOST} at most can be read at a glance. Take one or more away."
LONGEST = 80  # letters of a line; more would not be read from a card
TOO_LONG = f"A line of more than {LONGEST} letters does not fit on a card. Say it in fewer words."


def offered_words(text: str, levels: tuple[str, ...]) -> str:
    """Return a line that could stand on a card, with the levels of the plan it is from."""
    return f"{text} ({', '.join(levels)})" if levels else text


def kept_words(left_out: tuple[str, ...]) -> str:
    """Return what is said once a card was chosen, with what is left out because it names work."""
    return f"{KEPT} Left out, as it names work: {'; '.join(left_out)}." if left_out else KEPT
