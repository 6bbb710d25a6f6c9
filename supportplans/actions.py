"""What somebody does so that an adjustment happens: one verb, one owner, one day. And how both sides find it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from supportplans.moves import Party


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, with exactly one owner: a side, and a name where one is known."""

    id: str
    text: str
    owner: Party = Party.EMPLOYER
    name: str = ""
    due: date | None = None
    done_on: date | None = None

    def late(self, today: date) -> bool:
        """Tell whether it is not done although its day has passed."""
        return self.done_on is None and self.due is not None and self.due < today


def open_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Return what is still to do, soonest first, what has no day last."""
    return tuple(sorted((a for a in actions if a.done_on is None), key=lambda a: a.due or date.max))


def with_action(actions: tuple[Action, ...], action: Action) -> tuple[Action, ...]:
    """Return the actions with this one in its place, or added at the end."""
    if any(a.id == action.id for a in actions):
        return tuple(action if a.id == action.id else a for a in actions)
    return (*actions, action)


def done(actions: tuple[Action, ...], action_id: str, on: date | None) -> tuple[Action, ...]:
    """Return the actions with one done on a day, or not done after all (None)."""
    return tuple(replace(a, done_on=on) if a.id == action_id else a for a in actions)


class Works(Enum):
    """How an adjustment does, as one side finds it. It says something about the adjustment, not about anybody."""

    WORKS = "works"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Rating:
    """What the person or the manager says of an adjustment on a day. `words` are theirs."""

    by: Party
    works: Works
    on: date
    words: str = ""


def latest(ratings: Iterable[Rating], by: Party) -> Rating | None:
    """Return the newest rating of one side; of one day the one written last."""
    mine = [r for r in ratings if r.by is by]
    return max(reversed(mine), key=lambda r: r.on, default=None)
