"""What an adjustment means for pay, contract and safety, and what was agreed, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PayChange:
    """That an adjustment changes pay or contract. Nobody has agreed to that until it was confirmed in writing."""

    what: str = ""
    asked_on: date | None = None
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed, in which words and by whom. `authority`: may they agree to it? None while nobody has asked."""

    words: str = ""
    by: str = ""
    role: str = ""
    authority: bool | None = None


@dataclass(frozen=True, slots=True)
class SafetyCheck:
    """The look at health and safety: what there is to look at, who looks, when it was done."""

    what: str = ""
    by: str = ""
    done_on: date | None = None
