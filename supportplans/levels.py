"""The levels of one agreement: an ordered ladder that the person can add to, merge, order and name.

A level has an id that never changes, a kind, and a place. The kind gives its shape and says what it means ('early
signs or above'); the number that is shown is its place on the ladder. A level that was merged into another, or taken
away, is remembered with where it went, so that old moves and adjustments still find a level that stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

LevelId = int
"""Which level it is, for ever. The six that an agreement starts with have the number of their kind; others from 6."""

MOST = 12
"""How many levels can stand on one ladder; more could not be told apart on the day they are needed."""


class Level(IntEnum):
    """The kinds of level. Names are the person's own; a shape belongs to a kind, a number to a place."""

    STEADY = 0
    KNOCKED = 1
    EARLY_SIGNS = 2
    CRISIS_LOOMING = 3
    AWAY = 4
    COMING_BACK = 5

    @property
    def early_signs_or_above(self) -> bool:
        """Tell whether a time at this kind of level is looked at together afterwards; coming back belongs to it."""
        return self >= Level.EARLY_SIGNS


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of a ladder. `into` is where it went when it was merged or taken away; then it has no place."""

    id: LevelId
    kind: Level
    into: LevelId | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What is shown of a level beside its name: the shape of its kind, and its number."""

    kind: Level
    number: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of an agreement in the person's order; without a word said, the six kinds one after another.

    Every method takes any id that was ever a level here and answers for the level that stands for it today. Changes
    return another ladder; one that would leave no level, or tell nothing apart, raises ValueError.
    """

    rungs: tuple[Rung, ...] = tuple(Rung(int(kind), kind) for kind in Level)

    @property
    def standing(self) -> tuple[LevelId, ...]:
        """Return the ids of the levels that have a place, in order."""
        return tuple(rung.id for rung in self.rungs if rung.into is None)

    @property
    def start(self) -> LevelId:
        """Return where an agreement begins: the first steady level, or else the first of all."""
        return next((level for level in self.standing if self.kind(level) is Level.STEADY), self.standing[0])

    def now(self, level: LevelId) -> LevelId:
        """Return the level that stands for `level` today; the start where it was never a level here."""
        for _ in self.rungs:
            rung = self._rung(level)
            if rung is None:
                return self.start
            if rung.into is None:
                return rung.id
            level = rung.into
        return self.start

    def knows(self, level: LevelId) -> bool:
        """Tell whether this was ever a level of the ladder."""
        return self._rung(level) is not None

    def kind(self, level: LevelId) -> Level:
        """Return the kind of the level that stands for `level`."""
        rung = self._rung(self.now(level))
        assert rung is not None
        return rung.kind

    def number(self, level: LevelId) -> int:
        """Return the place, from 0 at the top."""
        return self.standing.index(self.now(level))

    def mark(self, level: LevelId) -> Mark:
        """Return the shape and the number of a level."""
        return Mark(self.kind(level), self.number(level))

    def of(self, levels: frozenset[LevelId]) -> tuple[LevelId, ...]:
        """Return the standing levels that any of `levels` mean, each once, in order. Those never here mean none."""
        meant = {self.now(level) for level in levels if self.knows(level)}
        return tuple(level for level in self.standing if level in meant)

    # Changes

    def added(self, level: LevelId, kind: Level, after: LevelId) -> Ladder:
        """Return the ladder with a new level under `after`."""
        if self.knows(level) or len(self.standing) >= MOST:
            raise ValueError("no room for another level of this id")
        at = self.rungs.index(self._standing_rung(after)) + 1
        return Ladder((*self.rungs[:at], Rung(level, kind), *self.rungs[at:]))

    def merged(self, level: LevelId, into: LevelId) -> Ladder:
        """Return the ladder where `level` has no place any more and means `into`."""
        gone, target = self._standing_rung(level), self._standing_rung(into)
        if gone.id == target.id:
            raise ValueError("a level cannot go into itself")
        return Ladder(tuple(replace(r, into=target.id) if r is gone else r for r in self.rungs))

    def moved(self, level: LevelId, by: int) -> Ladder:
        """Return the ladder with a level `by` places further down (or up, below 0), as far as there is room."""
        order = list(self.standing)
        at = self.number(level)
        to = min(max(0, at + by), len(order) - 1)
        order.insert(to, order.pop(at))
        gone = tuple(rung for rung in self.rungs if rung.into is not None)
        return Ladder((*(self._standing_rung(n) for n in order), *gone))

    def as_kind(self, level: LevelId, kind: Level) -> Ladder:
        """Return the ladder where a level is of another kind."""
        old = self._standing_rung(level)
        return Ladder(tuple(replace(r, kind=kind) if r is old else r for r in self.rungs))

    def _rung(self, level: LevelId) -> Rung | None:
        return next((rung for rung in self.rungs if rung.id == level), None)

    def _standing_rung(self, level: LevelId) -> Rung:
        rung = self._rung(self.now(level))
        assert rung is not None
        return rung


SIX = Ladder()
"""The ladder of an agreement that nobody has changed."""
