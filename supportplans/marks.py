"""Days that stand as marks beside the levels: reviews, talks, changes around the job, days of signing.

Whatever table they come from, a timeline needs the day, the kind and a few words; a source is any function that gives
them (see `desktop.app.day_marks`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class MarkKind(Enum):
    """What happened on a day."""

    REVIEW = "review"
    CONTACT = "contact"
    CHANGE = "change"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class DayMark:
    """One thing that happened on a day, in a few words."""

    day: date
    kind: MarkKind
    words: str
