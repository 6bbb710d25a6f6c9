"""What to ask or look for on a visit or in a call, theme by theme: one list for the screen and for the paper form.

The questions and their choices are worded here, because the paper and the screen say the same words in the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Ask(Enum):
    """What kind of answer a question takes."""

    TASKS = "tasks"  # what was done, how often, how long
    LEVEL = "level"  # one of five steps, or the two ends where it changes; and words
    TICKS = "ticks"  # any of a few; and words
    RANGE = "range"  # a number from and a number to; and words
    NUMBER = "number"  # one number
    WORDS = "words"  # their own words
    LIST = "list"  # one thing a line


@dataclass(frozen=True, slots=True)
class VisitQuestion:
    """One question. For LEVEL, TICKS and RANGE the id is a facet's; `choices` are (code, words)."""

    id: str
    words: str
    ask: Ask
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    short: str = ""  # what the answer is called where it is read back


@dataclass(frozen=True, slots=True)
class VisitTheme:
    """A few questions that belong together, and about how many minutes they take."""

    id: str
    title: str
    minutes: float
    questions: tuple[VisitQuestion, ...]


OPENING = "Leave out whatever was not asked. What is left out is not known, and is never taken for no."
CHANGES = "Choose two where it changes through the day."


def _level(facet: str, words: str, short: str, steps: tuple[str, str, str, str, str]) -> VisitQuestion:
    choices = tuple((str(n), step) for n, step in enumerate(steps))
    return VisitQuestion(facet, words, Ask.LEVEL, CHANGES, choices, short)


def _ticks(facet: str, words: str, short: str, choices: tuple[tuple[str, str], ...]) -> VisitQuestion:
    return VisitQuestion(facet, words, Ask.TICKS, "Choose all that are so.", choices, short)


def _said(note: str, words: str, short: str, hint: str = "") -> VisitQuestion:
    return VisitQuestion(note, words, Ask.WORDS, hint, (), short)


VISIT_THEMES: tuple[VisitTheme, ...] = (
    VisitTheme("work", "The work", 3, (
        VisitQuestion("tasks", "What is done, how often, and how long does it take?", Ask.TASKS,
                      "Three or four are plenty. How long: such as 40 min, 2 hours or 25 %.", (), "Tasks"),
    )),
    VisitTheme("hours", "When", 1, (
        VisitQuestion("hours_per_week", "How many hours a week?", Ask.RANGE, "", (), "Hours a week"),
        VisitQuestion("day_hours", "How many hours is one working day?", Ask.NUMBER, "", (), "Hours a day"),
        _ticks("time_of_day", "What part of the day?", "Time of day",
               (("early", "early"), ("day", "daytime"), ("evening", "evenings"), ("night", "nights"))),
        _ticks("weekends", "Any weekends?", "Weekends", (("no", "no weekends"), ("yes", "weekends"))),
        _ticks("shift_regularity", "Are the hours the same each week?", "Shifts",
               (("fixed", "the same each week"), ("rotating", "they change"))),
    )),
    VisitTheme("place", "The place", 1, (
        _ticks("place", "Where is the work done?", "Place",
               (("indoors", "indoors"), ("outdoors", "outdoors"), ("home", "at home"), ("vehicle", "on the road"))),
        _level("noise", "How loud is it, and when?", "Noise",
               ("quiet", "a little noise", "some noise", "loud", "very loud")),
        _level("physical_effort", "How much standing, walking and lifting?", "On your feet, lifting",
               ("sitting down", "a little", "some", "a lot", "nearly all day")),
    )),
    VisitTheme("people", "The people", 1, (
        _level("people_contact", "How much of it is with customers or the public?", "Meeting people",
               ("none", "a little", "some", "a lot", "nearly all day")),
        _level("teamwork", "How much is done with others? Are they the same people each day?", "With others",
               ("alone", "mostly alone", "half and half", "mostly together", "always together")),
        _level("supervision", "How much is shown and looked over, and by whom?", "Shown and checked",
               ("hardly ever", "now and then", "each week", "each day", "all through the day")),
    )),
    VisitTheme("pace", "The pace", 1, (
        _level("pace", "How fast does it go, and when is it busiest?", "Pace",
               ("slow", "steady", "quick at times", "quick", "very fast")),
        _level("variety", "Is each day the same, or different?", "Change in the day",
               ("always the same", "mostly the same", "half and half", "mostly different", "always different")),
    )),
    VisitTheme("days", "Good days and bad days", 1.5, (
        _said("good_day", "What does a good day look like here?", "A good day", "In their own words."),
        _said("bad_day", "And a bad day?", "A bad day", "In their own words."),
    )),
    VisitTheme("room", "Room to move", 1.5, (
        _said("flexible", "What can be done another way, or at another time?", "Open to change"),
        VisitQuestion("supports", "What help is there with starting, and later on?", Ask.LIST,
                      "One thing a line, such as a buddy for the first month.", (), "Help on offer"),
        VisitQuestion("offered", "What have you agreed to for others before, in general?", Ask.LIST,
                      "One thing a line. Never who it was for.", (), "Agreed to before"),
        _said("decides", "Who decides about taking somebody on?", "Who decides"),
        _said("other", "Anything else?", "Also said"),
    )),
)  # fmt: skip

QUESTIONS: dict[str, VisitQuestion] = {q.id: q for theme in VISIT_THEMES for q in theme.questions}
FACET_ASKS = (Ask.LEVEL, Ask.TICKS, Ask.RANGE)
NOTES = tuple(q.id for q in QUESTIONS.values() if q.ask is Ask.WORDS)
