"""Words for checking a paper: which copy it is and how it stands with it, in sentences that alarm nobody."""

from __future__ import annotations

from desktop.words.letters import ANSWERS, left_words
from desktop.words.papers import reader_words
from records.consent import Copy
from supportplans.checking import Found, Letters
from supportplans.wording import day

TITLE = "Check a paper"
SENTENCE = "Which copy is it, is there a newer one, and is every letter as it left?"
CODE, CODE_HELP = "The code at the foot of its pages", "Such as KEEL-7Q4M. Small letters and spaces are fine."
CHECK, CHOOSE = "Check the code", "Choose a file"
FILE, FILE_HELP = "Or its file", "Drop it here, or choose it. It is read and nothing of it is kept."
READING, STOP = "Reading the file …", "Stop reading the file"
KINDS = "Papers (*.pdf *.docx *.html *.txt);;All files (*)"
EMPTY_TITLE = "Nothing checked yet"
EMPTY = "Type the code from a paper, or drop its file. Nothing is changed by looking."
NO_CODE = "A code has four signs after KEEL, such as KEEL-7Q4M. It stands at the foot of every page."
UNKNOWN = {
    True: "None of the papers written down in this file has the code {code}. It may come from another file; a sign may "
          "also have been read as another.",
    False: "None of {whose} papers has the code {code}. A sign may have been read as another.",
}  # fmt: skip
UNKNOWN_FILE = {
    True: "{name} is not a paper that left this file as it is, and no code of one stands in it. A scan or a photo is "
          "checked by its code.",
    False: "{name} is not one of {whose} papers as it left, and no code of one stands in it. A scan or a photo is "
           "checked by its code.",
}  # fmt: skip
SEVERAL = "More than one paper has a code that looks like {code}. Read it from the paper once more, sign by sign."
OF_CODE, OF_FILE = "The code {code}", "The file {name}"
READ_AS = "Read as {code}."
SHARED = "More than one paper has this code. The day, and the name of its reader, say which one it is."
WIDEN, LETTERS = "Look among everybody’s papers", "What became of it, and letters"
NEWEST, ALONE = "It is the newest version for this reader.", "No other version went to this reader."
BOTH = "{called} has the very same paper."
OWN = "{called}’s own copy."
ABOUT = "It is about {name}."
NOT_ASKED = "It has not been asked back."
TO_ASK = "It is to be asked back: the permission has ended, or holds less now."
_LETTERS = {
    Letters.NO_FILE: "The code says which paper it is. Only its file can show that every letter is as it left.",
    Letters.SAME: "The file is letter for letter what left.",
    Letters.OTHER: "The file is not letter for letter what left: it was filled in or changed, or another program saved "
                   "it anew. Read it beside your own copy.",
    Letters.ON_PAPER: "This copy left on paper or as words, so no file can be compared with it letter for letter.",
    Letters.NOT_NOTED: "It left before every letter was noted, so the file cannot be compared with it.",
}  # fmt: skip
LETTERS_ICON = {Letters.SAME: "tick", Letters.OTHER: "question"}


def found_title(copy: Copy) -> str:
    """Return what a paper is, such as 'Work plan, version 2, copy 3'."""
    return f"{copy.document.capitalize()}, version {copy.version}, copy {copy.copy_no}"


def left_line(copy: Copy) -> str:
    """Return when and how a copy left."""
    return f"{left_words(copy)}, on {day(copy.made_on)}."


def whose_line(found: Found, called: str) -> str:
    """Return whose copy it is; `called` is the person it is about."""
    if found.copy.own:
        return OWN.format(called=called or "The person")
    both = f" {BOTH.format(called=called or 'The person')}" if found.both else ""
    return f"For {reader_words(found.copy.recipient)}.{both}"


def version_line(found: Found) -> str:
    """Return whether a newer version went out since to the same reader."""
    newer = found.newer
    if newer is None:
        return NEWEST if found.copy.version > 1 else ALONE
    on = day(newer.made_on)
    return f"A newer version went to this reader on {on}: version {newer.version}, copy {newer.copy_no}."


def back_line(copy: Copy, to_ask: bool) -> str:
    """Return whether a copy was asked back, and what came of it; nothing for a copy that stays."""
    if copy.own:
        return ""
    waits = "" if copy.answer or copy.called_back else ", with no answer yet"
    said = [f"It was asked back on {day(copy.asked_on)}{waits}."] if copy.asked_on else []
    if copy.answer and copy.answered_on:
        said.append(f"{ANSWERS[copy.answer].capitalize()}, {day(copy.answered_on)}.")
    elif copy.called_back:
        said.append(f"It came back on {day(copy.called_back)}.")
    elif to_ask and not copy.asked_on:
        said.append(TO_ASK)
    return " ".join(said) or NOT_ASKED


def letters_line(letters: Letters) -> str:
    """Return whether every letter is as it left."""
    return _LETTERS[letters]
