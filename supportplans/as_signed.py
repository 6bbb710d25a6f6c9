"""A plan as it was known on the day a version of it was signed: what came later is taken out again.

Versions are kept of the agreement alone. Of an adjustment, what has a day of its own is taken back to that day; words
of it that were changed since count as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from supportplans.actions import Action
from supportplans.model import Adjustment, NegotiationEvent

Known = tuple[Adjustment, Sequence[NegotiationEvent]]


def known_on(known: Iterable[Known], day: date) -> list[Known]:
    """Return the adjustments with what had happened to them by the end of a day.

    One that was first talked about later is not among them. One that was never talked about is.
    """
    found: list[Known] = []
    for adjustment, events in known:
        by_then = [event for event in events if event.on <= day]
        if by_then or not events:
            found.append((_as_it_was(adjustment, day), by_then))
    return found


def _as_it_was(adjustment: Adjustment, day: date) -> Adjustment:
    over = adjustment.ended_on is not None and adjustment.ended_on <= day
    return replace(
        adjustment,
        ended_on=adjustment.ended_on if over else None,
        ended_why=adjustment.ended_why if over else "",
        ratings=tuple(rating for rating in adjustment.ratings if rating.on <= day),
        actions=tuple(_open_again(action, day) for action in adjustment.actions),
        funding=replace(adjustment.funding, steps=tuple(s for s in adjustment.funding.steps if s.on <= day)),
    )


def _open_again(action: Action, day: date) -> Action:
    return replace(action, done_on=None) if action.done_on is not None and action.done_on > day else action
