"""Words for handing over: what changed, where each agreed thing stands, how it goes on."""

from __future__ import annotations

from datetime import date

from desktop.words.adjustments import NOBODY_SAID, Voice
from desktop.words.days import short_day
from supportplans.adjustment_parts import action_words
from supportplans.handover import HandLine
from supportplans.negotiation import State
from supportplans.posts import Changed, HandMark, Onward, PostChange
from supportplans.wording import STANDING, day

CHANGES = {
    Changed.MANAGER: "New manager", Changed.ROLE: "New role", Changed.SITE: "New place of work",
    Changed.POLICY: "New rule",
}  # fmt: skip
GROUPS = ("In place", "Agreed, not in place yet", "Asked for, still open", "Answered with a no", "Not asked for yet")
ONWARD = {Onward.ON: "Carries on", Onward.AGAIN: "Talk about it again", Onward.ENDS: "Ends"}
NOT_YET = "Not gone through yet"
NOT_HANDED_OVER = "What was agreed has not been gone through with the new side."
STILL = "What was agreed carries on until it has been talked about again."
NOBODY = "No name is written down for the new side, so there is nobody to ask about. Lines can go to a person by name."


def new_reader(voice: Voice, reader: str) -> str:
    """Return that nobody's earlier yes counts for a reader who has come new."""
    return f"{reader} is a new reader. What {voice.object} said yes to for somebody else does not count for {reader}."


def reader_said(voice: Voice, reader: str, given: int, every: int, ended: bool) -> str:
    """Return how far the person has said yes for a reader."""
    if given:
        return f"{voice.verb('has', 'have')} said yes to {given} of {every} lines for {reader}."
    if ended:
        return f"The yes for {reader} has ended, so every line is held back until there is a new one."
    has_not = voice.verb("has not", "have not")
    return f"{has_not} said yes to anything for {reader} yet, so every line is held back."


def change_title(change: PostChange) -> str:
    """Return what changed: ‘New manager: Priya Shah’."""
    name = CHANGES.get(change.what, "A change")
    return f"{name}: {change.now}" if change.now else name


def change_caption(change: PostChange, done: int, every: int) -> str:
    """Return since when, and how far the sheet has got."""
    if change.handed_over:
        return f"Gone through on {day(change.handed_over)}"
    return f"From {short_day(change.on)}. {done} of {every} gone through" if every else f"From {day(change.on)}"


def facts(line: HandLine, level_names: dict[int, str]) -> tuple[tuple[str, str], ...]:
    """Return what is known of one line, each with its lead: days, who promised, what is open, levels."""
    found = (
        ("Asked for", _day(line.asked)),
        ("Answered", _day(line.answered)),
        ("Promised", _promised(line)),
        ("In place", _in_place(line)),
        ("Who does it", line.adjustment.owner),
        ("Open", _open(line)),
        ("Comes on at", ", ".join(_level(n, level_names) for n in line.levels)),
        ("Look again", _day(line.adjustment.review_on)),
        ("Until then", line.adjustment.interim if not line.confirmed else ""),
        ("The new side should know", line.adjustment.carry_over),
    )
    return tuple((lead, words) for lead, words in found if words)


def _day(on: date | None) -> str:
    return day(on) if on else ""


def _promised(line: HandLine) -> str:
    by = f"by {line.promised_by}" if line.promised_by else ""
    start = f"from {day(line.promised_for)}" if line.promised_for else ""
    return ", ".join(bit for bit in (by, start) if bit)


def _in_place(line: HandLine) -> str:
    if line.confirmed:
        return f"{day(line.in_place or line.confirmed)}, confirmed {day(line.confirmed)}"
    return f"{day(line.in_place)}, not confirmed yet" if line.in_place else ""


def _open(line: HandLine) -> str:
    due = f"An answer is due by {day(line.reply_due)}." if line.reply_due else ""
    return " ".join(bit for bit in (due, *(action_words(action) for action in line.to_do)) if bit)


def _level(number: int, names: dict[int, str]) -> str:
    return f"{number} {names[number]}" if names.get(number) else str(number)


def standing(line: HandLine) -> str:
    """Return how far it has got."""
    if line.confirmed and line.state is not State.CONFIRMED:
        return f"{STANDING[State.CONFIRMED]}. A change: {STANDING[line.state]}"
    return f"{STANDING[line.state]}. {NOBODY_SAID}" if line.state is State.PROMISED else STANDING[line.state]


def mark_words(mark: HandMark | None) -> str:
    """Return what was said of a line when it was gone through."""
    if mark is None:
        return NOT_YET
    again = f" on {day(mark.day)}" if mark.day and mark.onward is Onward.AGAIN else ""
    last = f" on {day(mark.day)}" if mark.day and mark.onward is Onward.ENDS else ""
    note = f" {mark.note}" if mark.note else ""
    return f"{ONWARD[mark.onward]}{again}{last}. Said on {day(mark.on)}.{note}"
