"""Why a record is held at all, and what was told to somebody without permission. Neither has to do with sharing.

The basis for holding a record is said to the person; it is no consent, and giving or taking back a consent does not
touch it. Telling without permission happens only at serious risk; it is logged once and never changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

from records.people import PersonId

HoldingId = NewType("HoldingId", str)
ToldWithoutId = NewType("ToldWithoutId", str)


class Basis(Enum):
    """On what a service may hold a record. The service knows which; the program offers none by itself."""

    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"
    LEGAL_DUTY = "legal_duty"
    CONTRACT = "contract"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Holding:
    """The basis for holding one person's record, from a day on; `told_on` is when the person was told."""

    id: HoldingId
    person_id: PersonId
    on: date
    basis: Basis
    told_on: date | None = None
    notice_version: str = ""  # which privacy notice the person was given
    how: str = ""  # how they were told
    who: str = ""  # who told them


@dataclass(frozen=True, slots=True)
class ToldWithout:
    """That something was told without permission: to whom, what (the least that was needed), why, who decided."""

    id: ToldWithoutId
    person_id: PersonId
    on: date
    reader: str
    what: str
    risk: str
    decider: str
    no_asking: str = ""  # why the person was not asked first, or what they said
    person_told: str = ""  # when and how the person was told of it, or why not yet
