"""Hard times that are over, read from the level log, and whether looking back at one is still to be offered."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.words.levels import lanes
from records.ids import new_id
from supportplans.episodes import EARLY, AfterSheet, Episode, SheetId, episodes, to_offer
from supportplans.in_force import Record
from supportplans.keel import SupportAgreement
from supportplans.level_log import level_on, levels, stretches


def times_of(agreement: SupportAgreement, record: Record, today: date) -> tuple[Episode, ...]:
    """Return the hard times of an agreement that are over by today, the newest first."""
    steps = [step for step in levels(record.versions, record.moves) if step.day <= today]
    if not steps:
        return ()
    found = stretches(steps, steps[0].day, today, agreement.ladder.start)
    return episodes(found, lambda level: _depth(agreement, level))


def offered(session: Any, agreement: SupportAgreement, record: Record) -> Episode | None:
    """Return the time that looking back at is to be offered, or None: only while things are steady."""
    level, _ = level_on(levels(record.versions, record.moves), session.today, agreement.ladder.start)
    if _depth(agreement, level):
        return None
    return to_offer(times_of(agreement, record, session.today), session.after.sheets(agreement.id))


def new_sheet(agreement: SupportAgreement, episode: Episode, laid_aside: bool = False) -> AfterSheet:
    """Return a sheet about a time with nothing written on it."""
    return AfterSheet(SheetId(new_id()), str(agreement.id), episode.began, laid_aside=laid_aside)


def _depth(agreement: SupportAgreement, level: int) -> int:
    """Return how far from steady a level is: 0, 1, or from `EARLY` on by its lane."""
    ladder = agreement.ladder
    here = ladder.now(level)
    if here == ladder.start:
        return 0
    return EARLY + lanes(ladder)[here] if ladder.kind(here).early_signs_or_above else 1
