"""Words for copies and the letters that ask for them back."""

from __future__ import annotations

from records.consent import Answer, Copy, Recipient
from supportplans.call_back import copy_words
from supportplans.wording import day

ANSWERS = {Answer.RETURNED: "it came back", Answer.DESTROYED: "it was destroyed", Answer.NO_ANSWER: "no answer"}
HOW = {"print": "printed", "save": "saved", "copy": "copied"}
FORMS = {"pdf": "a PDF", "locked pdf": "a locked PDF", "docx": "a Word file", "txt": "plain text",
         "html": "a web page", "csv": "tables", "json": "a file of jobs or ideas", "ics": "a calendar"}  # fmt: skip
UNREAD = "What has been read cannot be unread. A copy that comes back is still worth having."
SAVED = "Saved as {name}. The copies are noted as asked for today."
PRINTED = "Printed. The copies are noted as asked for today."
COPIED = "Copied. The copies are noted as asked for today."
NOTHING_LEFT = "Every paragraph is held back, so there is no letter to give."
HELD = "Held back, as it may tell of the person:"
NONE = "Nobody has to give anything back here."
NO_COPIES = "No paper has gone out yet. Each print, file and copy is written down here, with its reader."


def copy_title(copy: Copy) -> str:
    """Return a copy as it is listed."""
    return copy_words(copy)


def reader_caption(reader: Recipient, to_ask: int) -> str:
    """Return what stands under a reader's name."""
    if to_ask:
        return "1 copy to ask for" if to_ask == 1 else f"{to_ask} copies to ask for"
    return ", ".join(part for part in (reader.role, reader.organisation) if part)


def left_words(copy: Copy) -> str:
    """Return how a copy left: printed or saved, how often, which pages, and how it looked."""
    how = HOW.get(copy.how, copy.how)
    if copy.how == "save" and copy.form:
        how = f"{how} as {FORMS.get(copy.form, copy.form)}"
    sets = f"{copy.sets} sets" if copy.sets > 1 else ""
    pages = f"pages {copy.pages} only" if copy.pages else ""
    look = copy.look[:1].lower() + copy.look[1:] if copy.look[1:2].islower() else copy.look
    return ", ".join(part for part in (how[:1].upper() + how[1:], sets, pages, look) if part)


def standing(copy: Copy, to_ask: bool) -> str:
    """Return how a copy left, and how it stands with it today, in sentences."""
    left = f"{left_words(copy)}, {_lines(len(copy.given))}"
    code = f", code {copy.check_code}" if copy.check_code else ""
    said = [f"{left}{code}."]
    if copy.own:
        said.append("The person’s own copy.")
    if copy.asked_on:
        said.append(f"Asked for on {day(copy.asked_on)}.")
    if copy.answer and copy.answered_on:
        said.append(f"{ANSWERS[copy.answer].capitalize()}, {day(copy.answered_on)}.")
    elif copy.called_back:
        said.append(f"Called back on {day(copy.called_back)}.")
    elif to_ask:
        said.append("To be asked for: the permission has ended, or holds less now.")
    return " ".join(said)


def _lines(count: int) -> str:
    return {0: "no lines of the record", 1: "1 line"}.get(count, f"{count} lines")
