"""What makes a review due beside the calendar: a change around the job, levels, something not done, an own day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NewType

from supportplans.agreement import counts
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.posts import Changed, Post, PostChange
from supportplans.review_plan import SOON, Reason, Why

OwnDayId = NewType("OwnDayId", str)
WHILE_IT_LASTS = timedelta(days=28)  # the longest a review waits for an episode to end
_WHY = {changed: Why(changed.value) for changed in Changed}


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day somebody chose for a review."""

    id: OwnDayId
    post_id: str
    on: date
    note: str = ""  # private to person and specialist


@dataclass(frozen=True, slots=True)
class Episode:
    """An unbroken time at early signs or above; `last` is the day a lower level began, None while it goes on."""

    of: str  # the id of the move it began with
    began: date
    last: date | None


def after_changes(post: Post, changes: Iterable[PostChange]) -> tuple[Reason, ...]:
    """Return one reason for each change, a week after it; of a change before the first day, a week after that."""
    ours = (change for change in changes if change.post_id == post.id)
    return tuple(Reason(_WHY[c.what], c.id, max(c.on, post.started_on) + SOON) for c in ours)


def episodes(agreement: SupportAgreement, moves: Iterable[LevelMove]) -> tuple[Episode, ...]:
    """Return each unbroken time at early signs or above, by the moves that count, earliest first."""
    found: list[Episode] = []
    running: Episode | None = None
    for move in sorted((m for m in moves if counts(agreement, m)), key=lambda m: (m.on, m.number)):
        high = agreement.ladder.kind(move.level).early_signs_or_above
        if high and running is None:
            running = Episode(move.id, move.on, None)
        elif not high and running is not None:
            found.append(Episode(running.of, running.began, move.on))
            running = None
    return (*found, running) if running else tuple(found)


def after_levels(agreement: SupportAgreement, moves: Iterable[LevelMove]) -> tuple[Reason, ...]:
    """Return one reason for each episode: a week after it ended, and four weeks after it began at the latest."""
    return tuple(
        Reason(Why.LEVEL, e.of, min(e.began + WHILE_IT_LASTS, (e.last + SOON) if e.last else date.max))
        for e in episodes(agreement, moves)
    )


def after_missed(missed: Iterable[tuple[str, date]]) -> tuple[Reason, ...]:
    """Return one reason for each thing that was not done by its day, given as (id, day), a week after that day."""
    return tuple(Reason(Why.MISSED, of, on + SOON) for of, on in missed)


def own_days(days: Iterable[OwnDay]) -> tuple[Reason, ...]:
    """Return one reason for each day of one's own."""
    return tuple(Reason(Why.OWN, day.id, day.on) for day in days)
