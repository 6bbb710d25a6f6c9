"""The level log: what counts of it, from which day, and which level held when.

A line counts if the agreement of its day lets whoever said so say so. Where others may 'with a check', it waits for the
person's yes and counts from the day of that. A line that was wrong is mended by another that names it; both stay.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from supportplans.agreement_versions import AgreementVersion, holding
from supportplans.keel import LevelMove, MayDeclare, SupportAgreement
from supportplans.levels import Ladder, LevelId
from supportplans.model import Party


class LevelStep(NamedTuple):
    """From `day` on it was `level`; `number` is the line of the log that says so, 0 where none was ever written."""

    day: date
    level: LevelId
    number: int = 0


def in_use(moves: Iterable[LevelMove]) -> tuple[LevelMove, ...]:
    """Return the lines that were not mended or taken out, each in the place of the line it was first written as.

    So a line that is put right later on does not pass over what was written after it on the same day.
    """
    known = tuple(moves)
    mended, firsts = {move.mends for move in known if move.mends}, first_lines(known)
    standing = (move for move in known if move.number not in mended and not move.taken_out)
    return tuple(sorted(standing, key=lambda move: firsts[move.number].number))


def first_lines(moves: Iterable[LevelMove]) -> dict[int, LevelMove]:
    """Return, for the number of each line, the line it was first written as, however often it was put right since."""
    found: dict[int, LevelMove] = {}
    for move in sorted(moves, key=lambda move: move.number):
        found[move.number] = found.get(move.mends, move)
    return found


def waits(agreement: SupportAgreement, move: LevelMove) -> bool:
    """Tell whether a line waits for the person's yes."""
    others = move.declared_by is not Party.PERSON
    return others and _rule(agreement, move) is MayDeclare.WITH_CHECK and not move.agreed_by_person


def counts_from(agreement: SupportAgreement, move: LevelMove) -> date | None:
    """Return the day from which a line counts under an agreement, or None where it does not."""
    rule = _rule(agreement, move)
    if move.declared_by is Party.PERSON or rule is MayDeclare.EITHER:
        return move.on
    if rule is MayDeclare.WITH_CHECK and move.agreed_by_person:
        return max(move.on, move.agreed_on or move.on)
    return None


def _rule(agreement: SupportAgreement, move: LevelMove) -> MayDeclare:
    """Return who may say that the level of a move has come: as the level says, or else the agreement."""
    return agreement.plan(move.level).may_say or agreement.may_declare


def levels(versions: Sequence[AgreementVersion], moves: Iterable[LevelMove]) -> tuple[LevelStep, ...]:
    """Return the levels by day, earliest first, each once for an unbroken time; of one day the last written counts."""
    dated: list[tuple[date, LevelMove]] = []
    for move in in_use(moves):
        version = holding(versions, move.on)
        on = counts_from(version.agreement, move) if version else None
        if on is not None:
            dated.append((on, move))
    last_of_day = dict(sorted(dated, key=lambda pair: pair[0]))
    found: list[LevelStep] = []
    for on, move in last_of_day.items():
        ladder = _ladder(versions, on, move.level)
        level = ladder.now(move.level)
        if level != (ladder.now(found[-1].level) if found else ladder.start):
            found.append(LevelStep(on, level, move.number))
    return tuple(found)


def _ladder(versions: Sequence[AgreementVersion], on: date, level: LevelId) -> Ladder:
    """Return the levels of a day; for a level that came only after it, those of the first version that knows it."""
    version = holding(versions, on)
    assert version is not None
    if version.agreement.ladder.knows(level):
        return version.agreement.ladder
    ladders = (v.agreement.ladder for v in sorted(versions, key=lambda v: v.number))
    return next((ladder for ladder in ladders if ladder.knows(level)), version.agreement.ladder)


def level_on(steps: Sequence[LevelStep], day: date, start: LevelId = 0) -> tuple[LevelId, date | None]:
    """Return the level on a day and since when; `start`, and None, before anything was moved."""
    place = bisect_right(steps, day, key=lambda step: step.day)
    return (steps[place - 1].level, steps[place - 1].day) if place else (start, None)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An unbroken time at one level; `end` is its last day. `number` is the line of the log it began with, or 0."""

    level: LevelId
    start: date
    end: date
    number: int = 0

    @property
    def days(self) -> int:
        """Return how many days it lasted, first and last included."""
        return (self.end - self.start).days + 1


def stretches(steps: Sequence[LevelStep], start: date, end: date, before: LevelId = 0) -> tuple[Stretch, ...]:
    """Return the times at each level between two days, both included; nothing where `end` is before `start`.

    `before` is the level that held until anything was moved.
    """
    if end < start:
        return ()
    level, since = level_on(steps, start, before)
    first = next((s.number for s in reversed(steps) if s.day == since), 0)
    inside = [LevelStep(start, level, first), *(s for s in steps if start < s.day <= end)]
    ends = [date.fromordinal(s.day.toordinal() - 1) for s in inside[1:]] + [end]
    return tuple(Stretch(s.level, s.day, last, s.number) for s, last in zip(inside, ends, strict=True))
