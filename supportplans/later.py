"""What was put away until a day: one line of Home, come back on its own. Nothing is ever hidden for good.

A line is named by what it is about and the day it hangs on, so that as soon as that day is another one, it is back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NewType

LaterId = NewType("LaterId", str)


@dataclass(frozen=True, slots=True)
class Later:
    """A line put away; `id` is the line's own. On `until` it is back."""

    id: LaterId
    person_id: str
    until: date


def put_away(laters: Iterable[Later], today: date) -> frozenset[str]:
    """Return the ids of the lines that are away on `today`."""
    return frozenset(str(later.id) for later in laters if today < later.until)
