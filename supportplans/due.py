"""What is on a specialist's mind on a day, line by line. Each line is worked out from records and the day alone.

A line says that something is owed, comes up or has changed. None counts anything about a person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from supportplans.caseload import Caseload

SOON = timedelta(days=14)  # how far ahead, or back, something is on a specialist's mind


class Matter(Enum):
    """What a line is about, in the order in which a day is looked at."""

    ANSWER = "answer"  # an employer owes an answer
    PROMISED = "promised"  # agreed, and not in place yet
    CONFIRM = "confirm"  # said to be in place; the person has not confirmed it
    HAND_OVER = "hand_over"  # something changed at work, and nobody went through what was agreed
    ACTION = "action"  # something somebody said they would do, by a day
    REVIEW = "review"
    CONTACT = "contact"  # somebody was not in touch as agreed
    LEVEL = "level"  # a level moved since the two were last in touch
    APPLICATION = "application"
    COPY = "copy"  # a copy to call back
    CONSENT = "consent"  # a permission that ends
    ENDING = "ending"  # an award, a fit note, a trial
    FIRST = "first"  # nobody has spoken with an employer for them yet


@dataclass(frozen=True, slots=True)
class Due:
    """One line: whose, what it is about and where, since when, and the day it hangs on. `thing_id` opens it.

    `detail` is a word of the matter itself: a state, a reason or a level by its value, to be put into words. `then` is
    what is to be done next, as somebody wrote it.
    """

    matter: Matter
    person_id: str
    thing_id: str
    about: str = ""
    where: str = ""
    since: date | None = None
    on: date | None = None
    detail: str = ""
    then: str = ""

    @property
    def id(self) -> str:
        """Return the name of the line: what it is about and the day it hangs on, so that a new day is a new line."""
        hangs_on = self.on or self.since
        return f"{self.matter.value}:{self.thing_id}:{self.detail}:{hangs_on.isoformat() if hangs_on else ''}"

    def late(self, today: date) -> bool:
        """Tell whether its day has passed."""
        return self.on is not None and self.on < today


Finder = Callable[[Caseload, date], Iterator[Due]]


def in_order(lines: Iterator[Due], today: date) -> tuple[Due, ...]:
    """Return lines by matter; of one matter what is late first, then what comes next, then what waits longest."""
    places = {matter: place for place, matter in enumerate(Matter)}
    return tuple(
        sorted(lines, key=lambda line: (places[line.matter], line.on or date.max, line.since or today, line.id))
    )
