"""What a person decided about their ranking: how it is weighed, what they said no to, and what they chose instead.

Kept with the day and with who set it, so that nobody's weights are changed in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NewType

from matching.model import Weights
from records.people import PersonId

BY_PERSON = "person"
"""Who set it, where it was the person; else the specialist's name stands there. A code: names can change."""

DeclineId = NewType("DeclineId", str)
ChoiceId = NewType("ChoiceId", str)


class Method(Enum):
    """How the weights came about: from the order of the wishes, from swing questions, or moved by hand."""

    ORDER = "order"
    SWING = "swing"
    SLIDERS = "sliders"


@dataclass(frozen=True, slots=True)
class Weighting:
    """How one person's ranking is weighed. There is one for each person; `points` are by preference id."""

    person_id: PersonId
    want: float = 50.0
    bring: float = 50.0
    method: Method = Method.ORDER
    points: Mapping[str, float] = field(default_factory=dict)  # empty where the order alone decides
    set_by: str = ""
    set_on: date | None = None

    @property
    def is_persons(self) -> bool:
        """Tell whether the person set it."""
        return self.set_by == BY_PERSON

    def weights(self, order: tuple[str, ...] = ()) -> Weights:
        """Return the weights for a ranking, with the wishes in this order."""
        return Weights(self.want, self.bring, order, tuple(sorted(self.points.items())))


@dataclass(frozen=True, slots=True)
class Decline:
    """A job the person said no to, with their reason. It stays in the list and is not offered again."""

    id: DeclineId
    person_id: PersonId
    job_id: str
    reason: str = ""
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """'I chose this one, the list says that one': what the list missed, and the preference made of it, if any."""

    id: ChoiceId
    person_id: PersonId
    chosen_job_id: str
    listed_job_id: str
    what_we_missed: str = ""
    preference_id: str = ""
    on: date | None = None
