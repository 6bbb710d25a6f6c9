"""Words for 'you chose A, the list says B', and for what a job showed once it was started. Never a verdict."""

from __future__ import annotations

from desktop.words.matches import WISHES, card_title
from matching.missed import Side
from records.people import Wish

WHAT_IS_BETTER = "What is better about it?"
WHAT_IS_BETTER_HELP = "Only what comes to mind. It can all stay empty: it is your choice, not the list’s."
OWN_WORDS = "Or in your own words"
LEARN = "Should the list learn from it?"
LEARN_HELP = "If it should, what you picked goes to the top of what you want, as a new version. You can go back."
LEARN_CHOICES = (("no", "No, only keep it"), ("yes", "Yes, it goes to the top of what I want"))
LIST_AGREES = "The list has this one first too."
KEPT = "Kept. It is your choice, not the list’s."
LEARNT = "Kept, and at the top of what you want."

HOPED, NOT_HOPED = "What is as I hoped?", "What is not as I hoped?"
IN_WORDS = "How is it, in my own words?"
LIKED, NOT_LIKED = "What I found I like", "What I found I’d rather not"
LIKED_HELP = "Sides of work this job has. What is picked becomes a card, or moves to that pile."
ON_BOTH = "This stands on both lists. Leave it on one."
LEARNT_TO_DO = "What I learnt to do"
LEARNT_TO_DO_HELP = "In your own words, one thing a line. Each becomes something you bring."
FOUND_OUT = "What I found out"


def chosen_heading(chosen: str, listed: str) -> str:
    """Return the heading of the form about a choice."""
    return f"You chose {chosen}. The list has {listed} first. What did it miss?"


def choice_facts(listed: str, missed: str) -> tuple[tuple[str, str], ...]:
    """Return what is shown of a choice that was kept: which job the list had first, and what it missed."""
    if not missed:
        return ()
    return (("My choice", f"The list had {listed} first. It missed: {missed}" if listed else f"It missed: {missed}"),)


def list_says(listed: str) -> str:
    """Return the calm line that offers to say what the list missed."""
    return f"The list has {listed} first. If it missed something, it can be said."


def after_choosing(chosen: str, listed: str) -> str:
    """Return what a version of preferences came after."""
    return f"After choosing {chosen} over {listed}"


def after_starting(title: str) -> str:
    """Return what a version of preferences came after."""
    return f"After starting {title}"


def side_words(side: Side) -> str:
    """Return a side of work as its card says it."""
    if side.wish is not None:
        return card_title(side.wish)
    return side.card.title if side.card else ""


def hope_words(side: Side) -> str:
    """Return a wish as it was hoped for: what was to be kept away from says so."""
    shunned = side.wish is not None and side.wish.wish in (Wish.AVOID, Wish.MUST_NOT)
    return f"{side_words(side)} ({WISHES[side.wish.wish]})" if side.wish and shunned else side_words(side)


def found_out_note(hoped: tuple[str, ...], not_hoped: tuple[str, ...], words: str) -> str:
    """Return what is written down about a job that was started."""
    parts = [f"As I hoped: {', '.join(hoped)}." if hoped else "", f"Not as I hoped: {', '.join(not_hoped)}."
             if not_hoped else "", words]  # fmt: skip
    return "\n".join(part for part in parts if part)


def what_is_new(title: str, cards: int, resources: int) -> str:
    """Return what Matches says when it opens with what was learnt."""
    changed = {0: "", 1: "1 card changed"}.get(cards, f"{cards} cards changed")
    new = {0: "", 1: "1 new thing you bring"}.get(resources, f"{resources} new things you bring")
    return f"{after_starting(title)}: {' and '.join(part for part in (changed, new) if part)}."
