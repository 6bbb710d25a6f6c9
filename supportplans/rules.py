"""What the law says, as dated statements of one country. Nothing else in the program states law.

A statement is shown from the day somebody checked it until the day it runs out, and at no other time. It always says
where it comes from and who checked it when. None of it is legal advice, and the words say what holds, never what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from records.consent import add_months

GOOD_FOR_MONTHS = 6  # how long a statement counts after somebody checked it, unless they say otherwise


class Topic(Enum):
    """What a statement is about; places ask for statements by topic."""

    PRIVATE = "private"  # keeping it to oneself
    KNOWING = "knowing"  # what an employer has to know before anything follows
    STAFF = "staff"  # what telling a manager or HR means
    OCCUPATIONAL_HEALTH = "occupational_health"
    INDEPENDENT = "independent"  # services apart from the employer
    BEFORE_OFFER = "before_offer"
    CHANGES = "changes"  # adjustments
    HANDLING = "handling"  # what an employer may do with what was told
    HELP = "help"  # schemes and grants
    EMERGENCY = "emergency"  # whom to ring when somebody is in danger: for every paper
    LISTENING = "listening"  # help when it is too much: the person's own, as who it is for can tell something


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in plain words. Without a day it was checked, or a day it runs out, it is never shown."""

    id: str
    topic: Topic
    words: str
    source: str
    address: str = ""
    checked_on: date | None = None
    expires_on: date | None = None
    checked_by: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The statements that come with the program for one country; `country` is its short code, such as gb."""

    country: str
    name: str
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnRule:
    """A service's own version of a statement, kept beside the shipped one; `id` is country and statement."""

    id: str
    country: str
    statement: Statement
    by: str = ""
    on: date | None = None
    left_out: bool = field(default=False)  # the service does not want it shown


@dataclass(frozen=True, slots=True)
class Standing:
    """One statement as it counts in this file: the service's own version, else the shipped one."""

    statement: Statement
    shipped: Statement | None = None
    own: OwnRule | None = None

    @property
    def left_out(self) -> bool:
        """Tell whether the service took it out."""
        return self.own is not None and self.own.left_out


def own_id(country: str, statement_id: str) -> str:
    """Return the id of a service's own version of a statement."""
    return f"{country}:{statement_id}"


def standing(pack: Pack, own: Iterable[OwnRule]) -> tuple[Standing, ...]:
    """Return each statement of a country once: shipped ones in their order, then what the service added."""
    mine = {rule.statement.id: rule for rule in own if rule.country == pack.country}
    found = []
    for shipped in pack.statements:
        rule = mine.pop(shipped.id, None)
        found.append(Standing(rule.statement if rule else shipped, shipped, rule))
    return (*found, *(Standing(rule.statement, None, rule) for rule in mine.values()))


def in_force(statement: Statement, today: date, seen: date | None = None) -> bool:
    """Tell whether a statement may be shown.

    `seen` is the latest day the file knows of: a clock that was put back brings nothing back that had run out, and
    nothing counts before the day it was checked.
    """
    if statement.checked_on is None or statement.expires_on is None:
        return False
    if not statement.words.strip() or not statement.source.strip():
        return False
    latest = max(today, seen) if seen else today
    return statement.checked_on <= today and latest <= statement.expires_on


def shown(
    found: Iterable[Standing], today: date, seen: date | None = None, topics: Sequence[Topic] = ()
) -> tuple[Statement, ...]:
    """Return the statements that may be shown, by the order of `topics`; without topics all of them."""
    good = [s.statement for s in found if not s.left_out and in_force(s.statement, today, seen)]
    if not topics:
        return tuple(good)
    return tuple(statement for topic in topics for statement in good if statement.topic is topic)


def good_until(checked_on: date) -> date:
    """Return the day a statement checked on a day runs out, unless somebody says otherwise."""
    return add_months(checked_on, GOOD_FOR_MONTHS)
