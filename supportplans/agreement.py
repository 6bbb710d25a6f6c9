"""What is in force today, worked out from the level log, and which agreement an adjustment belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from supportplans.agreement_versions import AgreementVersion, holding
from supportplans.keel import AgreementId, LevelMove, LevelPlan, SupportAgreement
from supportplans.level_log import counts_from, in_use
from supportplans.levels import SIX, Ladder, LevelId
from supportplans.model import Adjustment, Kind
from supportplans.posts import one_job


@dataclass(frozen=True, slots=True)
class InForce:
    """The level on a day, since when (None: never moved), its plan and the adjustments that are on."""

    level: LevelId
    since: date | None
    plan: LevelPlan
    adjustments_on: tuple[Adjustment, ...]


def counts(agreement: SupportAgreement, move: LevelMove) -> bool:
    """Tell whether a move was declared by somebody whom the agreement, or the level itself, lets declare it."""
    return counts_from(agreement, move) is not None


def counting(
    agreement: SupportAgreement, moves: Iterable[LevelMove], today: date, versions: Sequence[AgreementVersion] = ()
) -> tuple[tuple[date, LevelMove], ...]:
    """Return the moves that count by `today`, each with the day it counts from; of one day the last written is last.

    What was put right, taken out, or said by somebody who was not to say it, is not among them. With `versions`, the
    one of its day says whose word counted.
    """

    def rule(move: LevelMove) -> SupportAgreement:
        version = holding(versions, move.on)
        return version.agreement if version else agreement

    dated = ((counts_from(rule(move), move), move) for move in in_use(moves))
    past = [(on, move) for on, move in dated if on is not None and on <= today]
    return tuple(sorted(past, key=lambda pair: pair[0]))


def in_force(
    agreement: SupportAgreement, adjustments: Iterable[Adjustment], moves: Iterable[LevelMove], today: date,
    versions: Sequence[AgreementVersion] = (),
) -> InForce:  # fmt: skip
    """Return what holds on `today`. Moves of later days and moves nobody was entitled to make do not count.

    Give the adjustments that have been agreed: this decides which of them are on at the level, not which
    were agreed. `since` is the first day of the present unbroken stretch at the level.
    """
    ladder = agreement.ladder
    level, since = ladder.start, agreement.starts_on
    for on, move in counting(agreement, moves, today, versions):
        if ladder.now(move.level) != level:
            level, since = ladder.now(move.level), on
    plan = agreement.plan(level)
    on_now = tuple(a for a in adjustments if is_on(a, plan, today, ladder))
    return InForce(level, since, plan, on_now)


def is_on(adjustment: Adjustment, plan: LevelPlan, today: date, ladder: Ladder = SIX) -> bool:
    """Tell whether an adjustment is on at the level of `plan` on `today`; its last day counts.

    What the level turns off is off, also one that is otherwise always on.
    """
    if any(last is not None and today > last for last in (adjustment.until, adjustment.ended_on)):
        return False
    if adjustment.id in plan.adjustments_off:
        return False
    if adjustment.kind is not Kind.SWITCHING:
        return True
    changed = any(change.adjustment_id == adjustment.id for change in plan.adjustments_changed)
    return changed or plan.level in ladder.of(adjustment.levels) or adjustment.id in plan.adjustments_on


def belongs(adjustment: Adjustment, agreement: SupportAgreement) -> bool:
    """Tell whether an adjustment is about the agreement's job; one that names neither belongs to all."""
    return one_job(adjustment.job_id, adjustment.employer, agreement.job_id, agreement.employer)


def agreement_of(adjustment: Adjustment, agreements: Iterable[SupportAgreement]) -> SupportAgreement:
    """Return the agreement whose levels an adjustment speaks of: the first it belongs to, or one with the six kinds."""
    found = next((agreement for agreement in agreements if belongs(adjustment, agreement)), None)
    return found or SupportAgreement(AgreementId(""), adjustment.person_id)
