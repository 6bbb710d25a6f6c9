"""The five-step track of one adjustment: asked, answered, promised, in place, confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from supportplans.moves import Move, NegotiationEvent, Party
from supportplans.negotiation import State, current_round, stand_of


class Mark(Enum):
    """How a step is drawn. HALF: one side says so. CHANGED: answered with another offer or a no."""

    DONE = "done"
    HALF = "half"
    WAITING = "waiting"
    CHANGED = "changed"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Steps:
    """The five-step track of one adjustment."""

    asked: Mark
    answered: Mark
    promised: Mark
    in_place: Mark
    confirmed: Mark

    @property
    def marks(self) -> tuple[Mark, Mark, Mark, Mark, Mark]:
        """Return the marks, left to right."""
        return (self.asked, self.answered, self.promised, self.in_place, self.confirmed)


_D, _H, _W, _C, _N = Mark.DONE, Mark.HALF, Mark.WAITING, Mark.CHANGED, Mark.NOT_YET
_TRACK: dict[State, tuple[Mark, Mark, Mark, Mark, Mark]] = {
    State.IDEA: (_W, _N, _N, _N, _N),
    State.WITHDRAWN: (_N, _N, _N, _N, _N),
    State.ASKED: (_D, _W, _N, _N, _N),
    State.QUESTIONED: (_D, _H, _N, _N, _N),
    State.DEFERRED: (_D, _H, _N, _N, _N),
    State.ESCALATED: (_D, _W, _N, _N, _N),
    State.OFFERED: (_D, _C, _N, _N, _N),
    State.REFUSED: (_D, _C, _N, _N, _N),
    State.DECLINED: (_D, _C, _N, _N, _N),
    State.AGREED: (_D, _D, _W, _N, _N),
    State.TRIAL: (_D, _D, _W, _N, _N),
    State.PROMISED: (_D, _D, _D, _W, _N),
    State.SAID_IN_PLACE: (_D, _D, _D, _H, _W),
    State.CONFIRMED: (_D, _D, _D, _D, _D),
    State.NOT_HAPPENING: (_D, _D, _D, _W, _N),
}
_NOT_AS_ASKED = frozenset({Move.OFFER, Move.COUNTER_OFFER, Move.REFUSE})


def steps(events: Sequence[NegotiationEvent]) -> Steps:
    """Return the track. An answer that was not the one asked for stays visible after it is agreed.

    What is in place stays done while a change of it is talked about: the change is told by the first steps.
    """
    stand = stand_of(events)
    asked, answered, *rest = _TRACK[stand.state]
    if stand.in_place:
        rest = [Mark.DONE if rest[0] is Mark.NOT_YET else rest[0], Mark.DONE, Mark.DONE]
    changed = any(e.party is Party.EMPLOYER and e.move in _NOT_AS_ASKED for e in current_round(events))
    if answered is Mark.DONE and changed:
        answered = Mark.CHANGED
    return Steps(asked, answered, *rest)
