"""Which paper it is that goes out: its version and copy, who has signed, and what was signed the time before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from records.consent import Released
from supportplans.model import Party
from supportplans.rules import Statement
from supportplans.tongue import tell
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class Signed:
    """That one side signed, and when."""

    party: Party
    on: date


@dataclass(frozen=True, slots=True)
class Issue:
    """Which version and copy this is, and who has signed that version.

    `before` is what this very reader may have today of the lines as they were when a version was signed last, on
    `before_on`. `numbers` are the emergency numbers that count today, from a rules pack. `steady` are the places of the
    steady levels and `at_times` the ids of adjustments that are not always on: a page has to know, even where the line
    that says so was held back, so that it never says 'always' of them. They are never said themselves.
    """

    version: int = 1
    copy_no: int = 1
    signed: tuple[Signed, ...] = ()
    before: Released | None = None
    before_on: date | None = None
    numbers: tuple[Statement, ...] = ()
    steady: frozenset[int] = frozenset()
    at_times: frozenset[str] = frozenset()

    def unsigned(self) -> Issue:
        """Return the same for a paper that is signed by itself, such as the record of a meeting."""
        return replace(self, signed=())

    @property
    def agreed_on(self) -> date | None:
        """Return the day the later of person and employer signed, or None while either has not."""
        days = {s.party: s.on for s in self.signed}
        both = [days[p] for p in (Party.PERSON, Party.EMPLOYER) if p in days]
        return max(both) if len(both) == 2 else None

    def signed_by(self, party: Party) -> str:
        """Return 'Signed on …', or nothing."""
        return next((tell("Signed on {day}", day=day(s.on)) for s in self.signed if s.party is party), "")
