"""Words for the shelf of papers: what there is, how far each has got, how it is set, and why lines are held back."""

from __future__ import annotations

from collections.abc import Mapping

from records.consent import Copy
from supportplans.look import Look, Size
from supportplans.wording import day

GROUPS = {"employer": "For an employer", "own": "For me", "blank": "To write on"}
GROUPS_WORK = {**GROUPS, "own": "For {called}"}  # where the two do not read together
NOT_MADE = "Not made yet"
CHANGED_SINCE = "Changed since copy {number}"
OWN_PAPER = "Only for {called}, so nobody is asked. It is registered as their own copy."
BLANK_PAPER = "Nobody is named on it. Fill it in with a pen."
NO_READER = "Nobody may read anything yet"
NO_PAGES = "The pages stand here as soon as there is something to show."
NO_READER_SAID = "This paper is made for one reader, by name, with the lines {called} puts in."

LOOKS: Mapping[str, tuple[str, Size, bool]] = {
    "standard": ("Standard", Size.STANDARD, False),
    "large-18": ("Large print, 18", Size.LARGE_18, False),
    "large-20": ("Large print, 20", Size.LARGE_20, False),
    "large-24": ("Large print, 24", Size.LARGE_24, False),
    "easy": ("Easy layout", Size.STANDARD, True),
    "easy-18": ("Easy layout, large", Size.LARGE_18, True),
}
LETTERHEAD = "A name at the top …"
LETTERHEAD_ASK = "The name at the top of the papers"
LETTERHEAD_FIELD = "Name of the service"
LETTERHEAD_WARNING = (
    "The name of a service can tell something about {called}: whoever sees the paper sees it too. Leave it empty and "
    "there is none."
)
LETTERHEAD_SAID = "“{name}” stands at the top of papers about {called} now."
NO_LETTERHEAD = "No name stands at the top."

WORD, WEB, TEXT, LOCKED = "Word", "Web page", "Plain text", "PDF with a passphrase"
BOTH = "Two copies to sign"


def look_code(look: Look) -> str:
    """Return the code of a look in the list of looks."""
    found = (code for code, (_, size, easy) in LOOKS.items() if (size, easy) == (look.size, look.easy))
    return next(found, "standard")


def newest_copy_words(copy: Copy) -> str:
    """Return how far a paper has got that is as it was when it went out."""
    return f"Version {copy.version}, copy {copy.copy_no}"


def own_copy_words(copy: Copy) -> str:
    """Return when the person last took a paper of their own."""
    return f"Copy {copy.copy_no}, {day(copy.made_at.date())}"


def held_words(counts: Mapping[str, int], no_place: int) -> str:
    """Return how many lines are held back for each reason, and how many are in and have no place on this paper."""
    held = [words.format(n=counts[code]) for code, words in _HELD.items() if counts.get(code)]
    said = [f"Held back: {', '.join(held)}."] if held else []
    if no_place:
        lines = "1 line that is in has" if no_place == 1 else f"{no_place} lines that are in have"
        said.append(f"{lines} no place on this paper.")
    return " ".join(said)


_HELD = {
    "ended": "{n} as the permission has ended",
    "new": "{n} as nobody has said yet",
    "only_us": "{n} only for the two of you",
    "others": "{n} in for another reader",
    "may": "{n} not put in for this reader",
}


def other_has(names: tuple[str, ...]) -> str:
    """Return who else has a line that the reader in view does not have."""
    return f"in for {names[0]}" if len(names) == 1 else f"in for {len(names)} others" if names else ""
