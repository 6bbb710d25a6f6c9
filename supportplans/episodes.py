"""After a time when things were hard: what the log says of it, and the person's own sheet about it.

A time of this kind begins when the level leaves steady and ends when it is steady again, and had early signs or above
in it. The only number is the lead: days from the first sign to the day the highest level began. It looks back; nothing
here says what will happen (knowledge: plans.md 7.13). All of it stays between person and specialist.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NewType

from supportplans.level_log import Stretch

SheetId = NewType("SheetId", str)
Depth = Callable[[int], int]
"""How far from steady a level is: 0 for steady, 2 from early signs on."""
EARLY = 2


@dataclass(frozen=True, slots=True)
class Episode:
    """One such time. `peak` is the level farthest from steady, `peak_on` its first day; `over` the first steady day."""

    began: date
    over: date
    peak: int
    peak_on: date
    stretches: tuple[Stretch, ...]

    @property
    def days(self) -> int:
        """Return how many days it lasted, up to the first steady day."""
        return (self.over - self.began).days

    def lead(self, first_sign: date | None = None) -> int:
        """Return the days from the first sign to the highest level; without a day for the sign, from leaving steady.

        A sign that was noticed after the highest level began gives 0.
        """
        return max(0, (self.peak_on - (first_sign or self.began)).days)


def episodes(stretches: Sequence[Stretch], depth: Depth) -> tuple[Episode, ...]:
    """Return the times that are over, the newest first. What has not come back to steady yet is not one."""
    found: list[Episode] = []
    away: list[Stretch] = []
    for stretch in stretches:
        if depth(stretch.level) > 0:
            away.append(stretch)
            continue
        if away and max(depth(s.level) for s in away) >= EARLY:
            peak = max(away, key=lambda s: (depth(s.level), -s.start.toordinal()))
            found.append(Episode(away[0].start, stretch.start, peak.level, peak.start, tuple(away)))
        away = []
    return tuple(reversed(found))


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """Something to change in the plan: words for one part of one level. `taken_up` once it is in the agreement."""

    part: str
    level: int
    words: str
    taken_up: bool = False


@dataclass(frozen=True, slots=True)
class AfterSheet:
    """What the person says about one such time, in their words; `began` says which one.

    `first_sign_on` is the day of the first sign where it was before the level was moved. `laid_aside`: not now, thanks.
    """

    id: SheetId
    agreement_id: str
    began: date
    first_sign: str = ""
    first_sign_on: date | None = None
    helped: str = ""
    did_not_help: str = ""
    words: str = ""
    edits: tuple[PlanEdit, ...] = ()
    laid_aside: bool = False

    def took_up(self, place: int) -> AfterSheet:
        """Return the sheet with one of its edits (from 0) marked as being in the agreement."""
        edits = tuple(replace(e, taken_up=True) if n == place else e for n, e in enumerate(self.edits))
        return replace(self, edits=edits)


def to_offer(found: Sequence[Episode], sheets: Sequence[AfterSheet]) -> Episode | None:
    """Return the newest such time if nobody has written or laid aside a sheet about it; older ones are let be."""
    newest = next(iter(found), None)
    known = {sheet.began for sheet in sheets}
    return newest if newest and newest.began not in known else None
