"""Which adjustments are shown where there are many: by words, and by how they stand. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from supportplans.missing import missing
from supportplans.model import Adjustment
from supportplans.moves import NegotiationEvent, Party
from supportplans.negotiation import State, in_place, state_of
from supportplans.negotiation_days import waiting_for

Events = tuple[NegotiationEvent, ...]
Pair = tuple[Adjustment, Events]

FILTERS = {
    "all": "All", "them": "Employer’s turn", "us": "Our turn", "there": "Happening", "lacks": "Something missing",
    "rest": "No, or taken back",
}  # fmt: skip
MANY = 7  # from so many adjustments on there is something to look through
_RESTS = (State.REFUSED, State.DECLINED, State.WITHDRAWN)

_STANDS: dict[str, Callable[[Adjustment, Events, date], bool]] = {
    "them": lambda a, events, today: waiting_for(events) is Party.EMPLOYER,
    "us": lambda a, events, today: waiting_for(events) is Party.PERSON,
    "there": lambda a, events, today: in_place(events) and not a.ended(today),
    "lacks": lambda a, events, today: bool(missing(a, events, today)),
    "rest": lambda a, events, today: state_of(events) in _RESTS or a.ended(today),
}


def narrowed(pairs: Sequence[Pair], sought: str, only: str, today: date) -> tuple[Pair, ...]:
    """Return the adjustments that stand in this way and hold every one of these words somewhere, in their order."""
    words = sought.casefold().split()
    stands = _STANDS.get(only)
    return tuple(
        (a, events)
        for a, events in pairs
        if (stands is None or stands(a, events, today)) and all(word in _text(a, events) for word in words)
    )


def _text(a: Adjustment, events: Events) -> str:
    said = (part for event in events for part in (event.who, event.words))
    return " ".join((a.title, a.employer, a.in_the_way, a.owner, a.interim, a.effect, *said)).casefold()
