"""The rhythm of support: how often, by whom and which way, as agreed from a day on; and when the next contact is due.

It fades only where somebody agrees to it, and more of it is there at once when asked for, as long as the job lasts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NewType

from supportplans.posts import Post

RhythmId = NewType("RhythmId", str)


class Often(Enum):
    """How often somebody is in touch, closest first."""

    TWICE_A_WEEK = "twice_a_week"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    EVERY_THREE_MONTHS = "every_three_months"
    WHEN_ASKED = "when_asked"


DAYS = {
    Often.TWICE_A_WEEK: 4, Often.WEEKLY: 7, Often.FORTNIGHTLY: 14, Often.MONTHLY: 31, Often.EVERY_THREE_MONTHS: 92,
}  # fmt: skip
"""The most days from one contact to the next. WHEN_ASKED has none."""


class ByWay(Enum):
    """Which way somebody is in touch."""

    MEET = "meet"
    AT_WORK = "at_work"
    PHONE = "phone"
    VIDEO = "video"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What was agreed from a day on. `who` is in touch, `agreed_with` says with whom it was agreed.

    `asked`: somebody asked for more support, so that the first contact is due on the day itself.
    """

    id: RhythmId
    post_id: str
    person_id: str
    from_on: date
    often: Often
    way: ByWay = ByWay.MEET
    who: str = ""
    agreed_with: str = ""
    note: str = ""  # private to person and specialist
    asked: bool = False


@dataclass(frozen=True, slots=True)
class ContactDue:
    """The next contact as agreed: on this day at the latest."""

    on: date
    rhythm: Rhythm

    def days_late(self, today: date) -> int:
        """Return by how many days it is late; 0 where it is not."""
        return max(0, (today - self.on).days)


def in_force(rhythms: Iterable[Rhythm], today: date) -> Rhythm | None:
    """Return what is agreed on `today`: the entry that began last; of one day the last in the list."""
    begun = [rhythm for rhythm in rhythms if rhythm.from_on <= today]
    return sorted(begun, key=lambda rhythm: rhythm.from_on)[-1] if begun else None


def next_contact(post: Post, rhythms: Iterable[Rhythm], contacts: Iterable[date], today: date) -> ContactDue | None:
    """Return the next contact due as agreed, given the days there was contact; None where none is agreed.

    It counts from the last contact, but a new rhythm asks for nothing before it began. Where more was asked for, it is
    due that very day. After the last day of the job nothing is due.
    """
    rhythm = in_force((r for r in rhythms if r.post_id == post.id), today)
    if rhythm is None or rhythm.often not in DAYS or (post.ended_on is not None and post.ended_on < today):
        return None
    step, begun = timedelta(days=DAYS[rhythm.often]), max(rhythm.from_on, post.started_on)
    last = max((on for on in contacts if on <= today), default=None)
    if rhythm.asked and (last is None or last < rhythm.from_on):
        due = rhythm.from_on
    else:
        due = begun + step if last is None else max(begun, last + step)
    return None if post.ended_on is not None and due > post.ended_on else ContactDue(due, rhythm)


def more(current: Rhythm | None) -> Often:
    """Return how often it is when somebody asks for more: weekly, or twice a week where it is that already."""
    closest = current is not None and current.often in (Often.WEEKLY, Often.TWICE_A_WEEK)
    return Often.TWICE_A_WEEK if closest else Often.WEEKLY


def planned_contacts(due: ContactDue | None, until: date) -> tuple[date, ...]:
    """Return the days contacts fall on if each is held on its day, to `until`."""
    found: list[date] = []
    on = due.on if due else date.max
    while due is not None and on <= until:
        found.append(on)
        on += timedelta(days=DAYS[due.rhythm.often])
    return tuple(found)
