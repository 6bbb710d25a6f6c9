"""What makes a review due beside the calendar: a change around the job, levels, something not done, an own day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NewType

from supportplans.actions import Action
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.level_log import counts_from, first_lines, in_use
from supportplans.posts import Changed, Post, PostChange
from supportplans.review_plan import SOON, Reason, Why
from supportplans.reviews import Review, agreed_days

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

    of: str  # the id of the move it began with, as it was first written: putting it right makes no other time of it
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
    log = tuple(moves)
    firsts = first_lines(log)
    dated = ((counts_from(agreement, move), move) for move in in_use(log))
    known = [(on, move) for on, move in dated if on is not None]
    for on, move in sorted(known, key=lambda pair: pair[0]):
        high = agreement.ladder.kind(move.level).early_signs_or_above
        if high and running is None:
            running = Episode(firsts[move.number].id, on, None)
        elif not high and running is not None:
            found.append(Episode(running.of, running.began, on))
            running = None
    return (*found, running) if running else tuple(found)


def after_levels(agreement: SupportAgreement, moves: Iterable[LevelMove], since: date = date.min) -> tuple[Reason, ...]:
    """Return one reason for each episode that began from `since` on, due a week after it ended.

    It waits for an end no longer than four weeks.
    """
    return tuple(
        Reason(Why.LEVEL, e.of, min(e.began + WHILE_IT_LASTS, (e.last + SOON) if e.last else date.max))
        for e in episodes(agreement, moves) if e.began >= since
    )  # fmt: skip


def after_missed(actions: Iterable[Action], today: date) -> tuple[Reason, ...]:
    """Return one reason for each thing that was not done by its day nor in the week after, due at the end of that week.

    What is done in that week needs no review any more; one that is late today has its review ahead.
    """
    missed = (a for a in actions if a.due is not None and a.due < today)
    return tuple(
        Reason(Why.MISSED, a.id, a.due + SOON)
        for a in missed
        if a.due is not None and (a.done_on is None or a.done_on > a.due + SOON)
    )


def own_days(days: Iterable[OwnDay]) -> tuple[Reason, ...]:
    """Return one reason for each day of one's own."""
    return tuple(Reason(Why.OWN, day.id, day.on) for day in days)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What can make a review of a post due beside the calendar: all that the file knows around it."""

    changes: tuple[PostChange, ...] = ()
    own: tuple[OwnDay, ...] = ()
    reviews: tuple[Review, ...] = ()
    levels: tuple[tuple[SupportAgreement, tuple[LevelMove, ...]], ...] = ()
    actions: tuple[Action, ...] = ()


def reasons(post: Post, around: Surroundings, today: date) -> tuple[Reason, ...]:
    """Return every reason beside the calendar; a time at early signs or above counts only where it began in the job."""
    found = [*after_changes(post, around.changes), *own_days(around.own), *agreed_days(around.reviews)]
    for agreement, moves in around.levels:
        found += after_levels(agreement, moves, post.started_on)
    return (*found, *after_missed((a for a in around.actions if (a.due or today) >= post.started_on), today))
