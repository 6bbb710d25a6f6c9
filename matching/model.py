"""What goes into a match and what comes out: profile, weights, contributions, matches.

A number exists only on a person and a job together. Three ledgers are kept apart; the score is the sum of
all contributions (Change ones are negative or zero), exact to 1e-9.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from records.people import Preference, Resource


class Ledger(Enum):
    """The three accounts of a match, never netted against each other."""

    WANT = "want"
    BRING = "bring"
    CHANGE = "change"


class Standing(Enum):
    """How one contribution stands."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person, as matching input. A wish in words alone is with no facet and is left out."""

    resources: tuple[Resource, ...] = ()
    preferences: tuple[Preference, ...] = ()

    def __post_init__(self) -> None:
        """Leave out wishes that no job could be compared with, so that they count nowhere."""
        object.__setattr__(self, "preferences", tuple(p for p in self.preferences if p.facet))


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part counts. The person's own.

    `want` and `bring` are points out of 100 that the two ledgers can reach together (50 and 50 unless
    moved); `order` lists preference ids, most important first (empty: by `Preference.position`). `points` are
    pairs of a preference id and what the person said it weighs (swing or sliders); empty where the order decides.
    """

    want: float = 50.0
    bring: float = 50.0
    order: tuple[str, ...] = ()
    points: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """One named part of a score. `amount` lies in [low, high]; facts still missing make the two differ.

    `code` names the sentence that explains it; the ids say whose words and which task, condition or need
    it joins. `remedy` (Change only) is what could change it: adjust, swap, carve, learn, support or ask.
    """

    id: str
    ledger: Ledger
    amount: float
    low: float
    high: float
    most: float  # the points this part could have brought, at least 0
    standing: Standing
    code: str
    resource_id: str = ""
    preference_id: str = ""
    task_id: str = ""
    facet: str = ""
    activities: tuple[str, ...] = ()
    remedy: str = ""


NEVER_HIDDEN = 0.05
"""A contribution above this part of the range that scores can have always has a line of its own."""


_HAIR = 1e-9  # sums of floats: what lies on the line is shown


@dataclass(frozen=True, slots=True)
class Match:
    """A person and a job together: the score, its range, and every contribution to it."""

    job_id: str
    score: float
    low: float
    high: float
    contributions: tuple[Contribution, ...] = field(default=())
    would_need_to_change: bool = False  # a 'must' is broken; still shown, with the reason

    @property
    def weighty(self) -> frozenset[str]:
        """Return the ids of the contributions that may never be hidden in a rest."""
        range_ = sum(c.most for c in self.contributions if c.code != "want.open")  # open ones take of the rest
        return frozenset(c.id for c in self.contributions if abs(c.amount) > NEVER_HIDDEN * range_ - _HAIR)

    def total(self, ledger: Ledger) -> float:
        """Return the points of one ledger (Change is negative or zero)."""
        return sum(c.amount for c in self.contributions if c.ledger is ledger)
