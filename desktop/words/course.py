"""Words for how it went: times at a level, adjustments in force, marks beside them, lines of the level log."""

from __future__ import annotations

from datetime import date

from desktop.words.adjustments import Voice
from desktop.words.days import days_between, short_day
from supportplans.in_force import How, Span
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.level_log import counts_from, waits
from supportplans.marks import MarkKind
from supportplans.model import Party
from supportplans.posts import Changed, PostChange
from supportplans.reviews import Review, Stands
from supportplans.wording import day

HOW = {How.ON: "on", How.TRIAL: "on trial", How.READY: "ready", How.INTERIM: "in the meantime",
       How.PROMISED: "agreed, not said to be there yet"}  # fmt: skip
MARKS = {
    MarkKind.REVIEW: ("Reviews", "clock"), MarkKind.CONTACT: ("In touch", "people"),
    MarkKind.CHANGE: ("Changes", "arrows"), MarkKind.SIGNED: ("Signed", "pencil"),
}  # fmt: skip
HEADS = ("When", "What", "How long", "More")
NOTHING_HERE = "Nothing in this time."
_CHANGED = {
    Changed.MANAGER: "Another manager", Changed.ROLE: "Another role", Changed.SITE: "Another site",
    Changed.HOURS: "Other hours", Changed.TECHNOLOGY: "New technology", Changed.POLICY: "A new rule at work",
    Changed.AWARD: "An award", Changed.FIT_NOTE: "A fit note", Changed.ADVICE: "Advice from occupational health",
}  # fmt: skip
_REVIEW = {Stands.BEGUN: "Review begun", Stands.HELD: "Review", Stands.NOT_HELD: "Review not held"}
SAID = {Party.PERSON: "The person", Party.EMPLOYER: "Somebody at work", Party.SPECIALIST: "The specialist"}
LINE_PRIVATE = "Signs, what was done, what helped and the note stay between the two of you."
NOT_THAT_DAY = "That day has not come yet. A level is moved on the day it is said."


def change_mark(change: PostChange) -> str:
    """Return a change around a job in a few words; never its note."""
    return f"{_CHANGED[change.what]}: {change.now}" if change.now else _CHANGED[change.what]


def review_mark(review: Review) -> str:
    """Return a review in a few words; never what was said in it."""
    return _REVIEW[review.stands]


def stretch_sentence(name: str, start: date, till: date, today: date) -> str:
    """Return a time at a level as a sentence; `till` is the first day it did not hold any more."""
    if till > today:
        return f"{name} since {day(start)}, {how_long(start, till, today)}."
    return f"{name} from {day(start)} for {days_between(start, till)}."


def how_long(start: date, till: date, today: date) -> str:
    """Return how long something lasted; what still goes on is counted up to today."""
    if till <= today:
        return days_between(start, till)
    return "since today" if start >= today else f"{days_between(start, today)} so far"


def span_sentence(span: Span, today: date) -> str:
    """Return a time an adjustment was in force as a sentence."""
    how = HOW[span.how]
    if span.end >= today:
        return f"{how[0].upper()}{how[1:]} since {day(span.start)}."
    days = "" if span.start == span.end else f" to {day(span.end)}"
    return f"{how[0].upper()}{how[1:]}, {day(span.start)}{days}."


def who_said(agreement: SupportAgreement, move: LevelMove, voice: Voice) -> str:
    """Return who said so, and whether it counts under the agreement of that day."""
    if move.declared_by is Party.PERSON:
        return voice.verb("said so", "said so")
    who = move.said_by or SAID[move.declared_by]
    if waits(agreement, move):
        return f"{who} said so. It waits for {voice.whose} yes."
    if counts_from(agreement, move) is None:
        return f"{who} said so. It does not count: only {voice.object} can move a level."
    return f"{who} said so" + (f", and {voice.object} agreed" if move.agreed_by_person else "")


def days_words(start: date, end: date) -> str:
    """Return a column of the chart in words; both days count."""
    if start == end:
        return day(start)
    return f"{short_day(start) if start.year == end.year else day(start)} to {day(end)}"
