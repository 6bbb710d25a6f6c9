"""What an adjustment does not say yet though it should by now: each thing named, none hidden, none in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from supportplans.funding import AWARDS
from supportplans.model import Adjustment, Kind
from supportplans.moves import NegotiationEvent
from supportplans.negotiation import State, standing_of
from supportplans.negotiation_days import on_trial

Events = Sequence[NegotiationEvent]
AWARD_SOON = 60  # days: time enough to ask for an award again (plans.md 7)


class Missing(Enum):
    """One thing that is not there."""

    PAY_CONFIRMED = "pay_confirmed"  # it changes pay or contract, and nobody has said so in writing
    DAY = "day"  # agreed, and no day named
    PERSONS_WORD = "persons_word"  # said to be in place; the person has not said so
    OWNER = "owner"  # agreed, and nobody does it
    TRIAL_END = "trial_end"  # a trial without a last day
    ACTION_LATE = "action_late"  # something to do has passed its day
    AWARD_STAGE = "award_stage"  # an award pays, and nothing says how far that is
    AWARD_ENDS = "award_ends"  # an award ends soon, or has ended
    SAFETY = "safety"  # something to look at for health and safety, and nobody has
    REVIEW = "review"  # agreed, and no day to look at it again


_AGREED = frozenset(
    {State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED, State.NOT_HAPPENING}
)


def missing(adjustment: Adjustment, events: Events, today: date) -> tuple[Missing, ...]:
    """Return everything that is missing; nothing once it has ended, was taken back or refused."""
    state = standing_of(events)
    if adjustment.ended(today) or state in (State.WITHDRAWN, State.REFUSED, State.DECLINED):
        return ()
    found = [what for what, lacks in _ALWAYS if lacks(adjustment, today)]
    if state in _AGREED:
        found += _once_agreed(adjustment, events, state)
    return tuple(sorted(found, key=list(Missing).index))


def pay_unconfirmed(adjustment: Adjustment) -> bool:
    """Tell whether it changes pay or contract and that is not confirmed in writing."""
    return adjustment.pay_change is not None and adjustment.pay_change.confirmed_on is None


_ALWAYS: tuple[tuple[Missing, Callable[[Adjustment, date], bool]], ...] = (
    (Missing.PAY_CONFIRMED, lambda a, _: pay_unconfirmed(a)),
    (Missing.ACTION_LATE, lambda a, today: any(action.late(today) for action in a.actions)),
    (Missing.AWARD_STAGE, lambda a, _: a.funding.source in AWARDS and a.funding.stage is None),
    (Missing.AWARD_ENDS, lambda a, today: a.funding.ends_within(AWARD_SOON, today)),
    (Missing.SAFETY, lambda a, _: bool(a.safety.what) and a.safety.done_on is None),
)


def _once_agreed(adjustment: Adjustment, events: Events, state: State) -> list[Missing]:
    trial = adjustment.kind is Kind.TRIAL or on_trial(events)
    lacks = {
        Missing.DAY: state in (State.AGREED, State.TRIAL),
        Missing.PERSONS_WORD: state is State.SAID_IN_PLACE,
        Missing.OWNER: not adjustment.owner and not adjustment.actions,
        Missing.TRIAL_END: trial and adjustment.until is None,
        Missing.REVIEW: adjustment.review_on is None,
    }
    return [what for what, lacking in lacks.items() if lacking]
