"""How sure somebody feels, in their own words on a scale of words: asked before and after, and theirs alone.

It is kept for the person. It is no line of any plan, stands in no report, and becomes no number; the specialist sees it
only while the person shares it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

from records.people import PersonId

SurenessId = NewType("SurenessId", str)


class Moment(Enum):
    """When it was asked."""

    BEFORE = "before"
    AFTER = "after"


class Asked(Enum):
    """What is asked."""

    SUITS = "suits"  # I can tell whether a job suits me
    BRING = "bring"  # I can say what I bring
    ALONE = "alone"  # I could do this again without the program


class Sure(Enum):
    """The scale, in words. The words stand in no order of worth, and nothing is worked out of them."""

    NOT_YET = "not_yet"
    A_LITTLE = "a_little"
    FAIRLY = "fairly"
    VERY = "very"


@dataclass(frozen=True, slots=True)
class Sureness:
    """What one person said at one moment. `number` counts up, so that two on one day keep their order."""

    id: SurenessId
    person_id: PersonId
    moment: Moment
    number: int
    on: date
    answers: Mapping[Asked, Sure] = field(default_factory=dict)
    shared: bool = False


def shared_only(found: Iterable[Sureness]) -> tuple[Sureness, ...]:
    """Return what anybody but the person may see."""
    return tuple(one for one in found if one.shared)
