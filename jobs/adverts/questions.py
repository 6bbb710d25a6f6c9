"""What an advert does not say, as questions to ask the employer. Unknown is not no."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jobs.adverts.model import AdvertDraft, LineKind


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: `about` is its id, the facet or part it would fill."""

    about: str
    words: str


def _never(pattern: str) -> Callable[[AdvertDraft], bool]:
    cue = re.compile(pattern, re.I)
    return lambda draft: not any(cue.search(line) for line in draft.lines)


_ASKED: tuple[tuple[str, str, Callable[[AdvertDraft], bool]], ...] = (
    ("tasks", "What would somebody do on a usual day?", lambda draft: not draft.of(LineKind.TASK)),
    ("hours_per_week", "How many hours a week is it?", lambda draft: draft.hours is None),
    ("time_of_day", "Which days and times is the work?", lambda draft: not draft.pattern),
    ("pay", "What is the pay?", lambda draft: draft.pay is None),
    ("contract", "Is the job for good, or for a set time?", lambda draft: draft.contract is None),
    ("place", "Where is the work, and how do people get there?", lambda draft: draft.place is None),
    ("setting", "Is the work indoors, outdoors or both?", lambda draft: not draft.settings),
    ("teamwork", "Who would you work with, and how many people are there?",
        _never(r"\bteams?\b|\bcolleagues?\b|\balone\b|\bon your own\b|\balongside\b")),
    ("supervision", "Who shows you the work, and who do you go to with a question?",
        _never(r"\bsupervis|\breport(?:s|ing)? to\b|\bline manager|\bmentor|\bbuddy|\binduction|\btraining\b")),
    ("noise", "How noisy and how busy is it there?",
        _never(r"\bnois[ey]|\bquiet\b|\bloud\b|\bbusy\b|\bfast[- ]paced?\b|\bbustling\b")),
    ("physical_effort", "How much standing, lifting or walking is there?",
        _never(r"\blift|\bstanding\b|\bon your feet\b|\bphysical|\bmanual handling\b|\bheavy\b|\bwalking\b")),
    ("needs", "What do you need to have before you can start?",
        lambda draft: not draft.of(LineKind.ESSENTIAL)),
    ("supports", "What help is there with starting, and later on?",
        _never(r"\btraining\b|\binduction\b|\bsupport (?:from|you|for you)|\bmentor|\bbuddy|adjustments?\b"
               r"|disability confident")),
    ("closing", "Until when can people apply?", lambda draft: draft.closing is None),
    ("apply", "How do people apply?", lambda draft: draft.apply is None),
)  # fmt: skip


def questions(draft: AdvertDraft) -> tuple[Question, ...]:
    """Return what to ask, in the order people would talk about it; nothing that the advert already says."""
    return tuple(Question(about, words) for about, words, silent in _ASKED if silent(draft))
