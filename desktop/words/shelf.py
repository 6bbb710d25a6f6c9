"""Words for the shelf of papers: what there is, how far each has got, how it is set, and why lines are held back."""

from __future__ import annotations

from collections.abc import Mapping

from records.consent import Copy
from supportplans.look import Look, Sheet, Size
from supportplans.wording import day

GROUPS = {"employer": "For an employer", "own": "For me", "blank": "To write on"}
GROUPS_WORK = {**GROUPS, "own": "For {called}"}  # where the two do not read together
NOT_MADE = "Not made yet"
CHANGED_SINCE = "Changed since copy {number}"
OWN_PAPER = "Only for {called}, so nobody is asked. It is registered as their own copy."
BLANK_PAPER = "Nobody is named on it. Fill it in with a pen."
NO_READER = "Nobody may read anything yet"
SHORTEN = "Write it shorter on Even keel"
SHORTER = "Hold a line back there, or shorten it."
LEAVE_OFF = "Lines can be left off this page, with L or under Lines. The plan keeps them."
NAMED, NAMED_NAME = "Show these lines", "Show the lines that are too long for this page"
LEFT_OFF = "Left off this paper: {text} The plan keeps it."
BACK_ON = "On this paper again: {text}"
ALL_BACK = "All {n} lines stand on this paper again."
ONE_BACK = "1 line stands on this paper again."
ONLY_IN = "Only a line that is in can be left off a paper."
HOLDS_ALL = "Two sign this paper, so it holds all that this reader may have. Other papers can leave lines off."
NOTHING_OFF = "Nothing is left off this paper. L leaves a line off that is in."
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

LANGUAGE = "Language …"
LANGUAGE_ASK = "The language of papers about {called}"
LANGUAGE_FIELD = "Language"
LANGUAGE_ABOUT = "What {called} and others said, and what was agreed, stays in the words it was said in."
LANGUAGE_SAID = "Papers about {called} are in {language} now."

PDF, WORD, WEB, TEXT = "PDF", "Word", "Web page", "Plain text"
LOCKED = "PDF with a passphrase …"
BOTH, BOTH_NAME = "Two to sign", "Print two copies to sign, one for each side"

MEETING = "Another meeting …"
MEETING_ASK, MEETING_FIELD = "Which meeting is it about?", "The meeting on"
MEETING_ABOUT = "What was said at an older one can be put in line by line, as at the last one."

CARD = "own-card"
CARD_CHOOSE = "Choose what stands on it"
NOTHING_FOR_IT = "Nothing is written down for it yet, and the paper says so."


def too_long_words(by_lines: int, where: tuple[str, ...]) -> str:
    """Return how much a paper is that has to be one side and is more, and where."""
    over = "1 line" if by_lines == 1 else f"{by_lines} lines"
    longest = f" The longest parts are: {', '.join(where)}." if where else ""
    return f"This paper has to be one side, and is {over} too long.{longest}"


def too_much_words(levels: tuple[tuple[str, int], ...]) -> str:
    """Return which levels have more things to do than can be read when they are needed."""
    said = " and ".join(f"{count} things to do at {level[:1].lower()}{level[1:]}" for level, count in levels)
    return f"There are {said}. A page at hand has room for three."


def look_code(look: Look) -> str:
    """Return the code of a look in the list of looks."""
    found = (code for code, (_, size, easy) in LOOKS.items() if (size, easy) == (look.size, look.easy))
    return next(found, "standard")


def newest_copy_words(copy: Copy) -> str:
    """Return how far a paper has got that is as it was when it went out."""
    return f"Version {copy.version}, copy {copy.copy_no}"


def own_copy_words(copy: Copy) -> str:
    """Return when the person last took a paper of their own."""
    return f"Copy {copy.copy_no}, {day(copy.made_on)}"


def look_words(look: Look) -> str:
    """Return how a paper is set, in a few words for the register."""
    return ", ".join((LOOKS[look_code(look)][0], "Letter" if look.sheet is Sheet.LETTER else "A4"))


def held_words(counts: Mapping[str, int], no_place: int) -> str:
    """Return how many lines are held back for each reason, and how many are in and have no place on this paper."""
    held = [words.format(n=counts[code]) for code, words in _HELD.items() if counts.get(code)]
    off = counts.get("left_off", 0)
    said = [f"Left off this paper: {off}, and the plan keeps {'it' if off == 1 else 'them'}."] if off else []
    said += [f"Held back: {', '.join(held)}."] if held else []
    if no_place:
        lines = "1 line that is in has" if no_place == 1 else f"{no_place} lines that are in have"
        said.append(f"{lines} no place on this paper.")
    return " ".join(said)


_HELD = {
    "ended": "{n} as the permission has ended",
    "new": "{n} as nobody has said yet",
    "only_us": "{n} only for the two of you",
    "others": "{n} that another reader has",
    "may": "{n} not put in for this reader",
}


def other_has(names: tuple[str, ...]) -> str:
    """Return who else has a line that the reader in view does not have."""
    return f"in for {names[0]}" if len(names) == 1 else f"in for {len(names)} others" if names else ""
