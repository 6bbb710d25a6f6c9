"""The negotiation of one adjustment as a state machine in plain sight.

`ALLOWED` is the whole rule: from a state, a move by a party leads to a state; whatever is not there is
refused with IllegalMove. Only the person's own CONFIRM leads to CONFIRMED. A CORRECT takes one earlier event
out of the reckoning, or puts the right version in its place, if what is left still follows the rule; the event
itself stays on record. A later CORRECT of the same event counts, not the earlier one.

What the person confirmed is in place until they say that it has stopped, take it back, or the employer says no more
of it. To ask for it again is to ask for a change: what is in place stays in place while that is talked about, and a no
to the change leaves it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum
from typing import NamedTuple

from records.errors import KeelError
from supportplans.moves import Move, NegotiationEvent, Party


class State(Enum):
    """How far an adjustment has got."""

    IDEA = "idea"
    ASKED = "asked"
    QUESTIONED = "questioned"
    OFFERED = "offered"
    REFUSED = "refused"
    DECLINED = "declined"
    DEFERRED = "deferred"
    ESCALATED = "escalated"
    AGREED = "agreed"
    TRIAL = "trial"
    PROMISED = "promised"
    SAID_IN_PLACE = "said_in_place"
    CONFIRMED = "confirmed"
    NOT_HAPPENING = "not_happening"
    WITHDRAWN = "withdrawn"


class IllegalMove(KeelError):
    """A move that the state does not allow; carries `state`, `move` and `party`."""

    def __init__(self, state: State, move: Move, party: Party) -> None:
        super().__init__()
        self.state, self.move, self.party = state, move, party


_P, _E, _S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST
_Table = dict[tuple[Move, Party], State]

_TAKEN_BACK: _Table = {(Move.WITHDRAW, _P): State.WITHDRAWN}
_ASKING: _Table = {(Move.ASK, _P): State.ASKED, (Move.ASK, _S): State.ASKED}
_OURS: _Table = {**_ASKING, (Move.COUNTER_OFFER, _P): State.ASKED, **_TAKEN_BACK}
_HIGHER: _Table = {(Move.ESCALATE, _P): State.ESCALATED, (Move.ESCALATE, _S): State.ESCALATED}
_PLANS: _Table = {
    (Move.OFFER, _E): State.OFFERED,
    (Move.COUNTER_OFFER, _E): State.OFFERED,
    (Move.REFUSE, _E): State.REFUSED,
    (Move.PROMISE, _E): State.PROMISED,
    (Move.IN_PLACE, _E): State.SAID_IN_PLACE,
}
_ANSWERS: _Table = {
    **_PLANS,
    (Move.QUESTION, _E): State.QUESTIONED,
    (Move.ASK_INFORMATION, _E): State.QUESTIONED,
    (Move.ACCEPT, _E): State.AGREED,
    (Move.ACCEPT_TRIAL, _E): State.TRIAL,
    (Move.DEFER, _E): State.DEFERRED,
}
_WORD: _Table = {(Move.CONFIRM, _P): State.CONFIRMED, (Move.NOT_CONFIRMED, _P): State.NOT_HAPPENING}
_DOING: _Table = {**_ASKING, **_TAKEN_BACK, **_PLANS, **_WORD}


def _talk(state: State, heard: State | None = None) -> _Table:
    """Return what passes between the sides and decides nothing: questions, facts asked for and given.

    `heard` is where it goes once the employer was given what they asked for.
    """
    ours = {(move, p): state for move in (Move.QUESTION, Move.ASK_INFORMATION) for p in (_P, _S)}
    given = {(Move.GIVE_INFORMATION, p): heard or state for p in (_P, _S)}
    return {**ours, **given, (Move.GIVE_INFORMATION, _E): state}


def _raised(state: State) -> _Table:
    """Return that it was agreed and is raised higher up because it is not there: it stays agreed."""
    return {(Move.ESCALATE, _P): state, (Move.ESCALATE, _S): state}


def _silence(state: State) -> _Table:
    return {(Move.NO_REPLY, _P): state, (Move.NO_REPLY, _S): state}


ALLOWED: dict[State, _Table] = {
    State.IDEA: {**_OURS, (Move.OFFER, _E): State.OFFERED},
    State.ASKED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.ASKED), **_silence(State.ASKED)},
    State.QUESTIONED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.QUESTIONED, State.ASKED)},
    State.DEFERRED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.DEFERRED), **_silence(State.DEFERRED)},
    State.ESCALATED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.ESCALATED), **_silence(State.ESCALATED)},
    State.REFUSED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.REFUSED)},
    State.DECLINED: {**_OURS, **_ANSWERS, **_HIGHER, **_talk(State.DECLINED)},
    State.OFFERED: {
        **_OURS,
        **_HIGHER,
        **_talk(State.OFFERED),
        (Move.ACCEPT, _P): State.AGREED,
        (Move.ACCEPT_TRIAL, _P): State.TRIAL,
        (Move.REFUSE, _P): State.DECLINED,
        (Move.OFFER, _E): State.OFFERED,
        (Move.COUNTER_OFFER, _E): State.OFFERED,
        (Move.REFUSE, _E): State.REFUSED,
    },
    State.AGREED: {**_DOING, **_talk(State.AGREED), **_raised(State.AGREED)},
    State.TRIAL: {
        **_DOING, **_talk(State.TRIAL), **_raised(State.TRIAL), (Move.ACCEPT, _E): State.AGREED,
    },
    State.PROMISED: {
        **_DOING, **_talk(State.PROMISED), **_raised(State.PROMISED), **_silence(State.PROMISED),
    },
    State.SAID_IN_PLACE: {**_DOING, **_talk(State.SAID_IN_PLACE), **_raised(State.SAID_IN_PLACE)},
    State.NOT_HAPPENING: {
        **_DOING, **_talk(State.NOT_HAPPENING), **_raised(State.NOT_HAPPENING), **_silence(State.NOT_HAPPENING),
    },
    State.CONFIRMED: {
        **{key: to for key, to in _DOING.items() if key[0] not in (Move.PROMISE, Move.IN_PLACE)},
        **_talk(State.CONFIRMED),
        (Move.ACCEPT, _E): State.CONFIRMED,
        (Move.ACCEPT, _P): State.CONFIRMED,
    },
    State.WITHDRAWN: dict(_ASKING),
}  # fmt: skip


OPEN = frozenset({State.ASKED, State.QUESTIONED, State.DEFERRED, State.ESCALATED, State.OFFERED})
"""Where something was asked for or offered and is not answered."""
_NO = frozenset({State.REFUSED, State.DECLINED, State.WITHDRAWN})
_STOPPED = {(Move.NOT_CONFIRMED, _P): State.NOT_HAPPENING}


class Stand(NamedTuple):
    """Where a negotiation stands, and whether what was confirmed is in place meanwhile."""

    state: State = State.IDEA
    in_place: bool = False

    @property
    def allowed(self) -> _Table:
        """Return what may come next, and where it leads as long as nothing is in place."""
        return {**ALLOWED[self.state], **_STOPPED} if self.in_place else ALLOWED[self.state]

    def after(self, to: State) -> Stand:
        """Return where it stands once a move led to a state."""
        if self.in_place and self.state is not State.CONFIRMED and to in _NO:
            return Stand(State.CONFIRMED, True)  # no to a change: what is in place stays as it is
        kept = self.in_place and to is not State.NOT_HAPPENING and to not in _NO
        return Stand(to, kept or to is State.CONFIRMED)


def counted(events: Iterable[NegotiationEvent]) -> tuple[NegotiationEvent, ...]:
    """Return the events that count, in order of their numbers: each as it was last put right, without corrections."""
    ordered = sorted(events, key=lambda event: event.number)
    mended = {event.corrects: event.instead for event in ordered if event.move is Move.CORRECT}
    said = (mended.get(e.number, e) for e in ordered if e.move is not Move.CORRECT)
    return tuple(event for event in said if event is not None)


def way(events: Iterable[NegotiationEvent]) -> list[tuple[NegotiationEvent, Stand]]:
    """Return each event that counts with where it led. Raises IllegalMove where they break the rule."""
    stand, found = Stand(), []
    for event in counted(events):
        to = stand.allowed.get((event.move, event.party))
        if to is None:
            raise IllegalMove(stand.state, event.move, event.party)
        stand = stand.after(to)
        found.append((event, stand))
    return found


def stand_of(events: Iterable[NegotiationEvent]) -> Stand:
    """Return where the events lead, and what is in place. Raises IllegalMove where they break the rule."""
    found = way(events)
    return found[-1][1] if found else Stand()


def state_of(events: Iterable[NegotiationEvent]) -> State:
    """Return where the events lead. Raises IllegalMove where they break the rule."""
    return stand_of(events).state


def in_place(events: Iterable[NegotiationEvent]) -> bool:
    """Tell whether the person confirmed it and nobody has said since that it has ended."""
    return stand_of(events).in_place


def standing_of(events: Iterable[NegotiationEvent]) -> State:
    """Return how far the thing itself has got: CONFIRMED as long as it is in place, whatever change is talked about."""
    stand = stand_of(events)
    return State.CONFIRMED if stand.in_place else stand.state


def journey(events: Iterable[NegotiationEvent]) -> tuple[tuple[NegotiationEvent, State], ...]:
    """Return each event that counts with the state it led to. Raises IllegalMove where they break the rule."""
    return tuple((event, stand.state) for event, stand in way(events))


def allowed_moves(events: Sequence[NegotiationEvent]) -> tuple[tuple[Move, Party], ...]:
    """Return what may come next, corrections apart."""
    return tuple(stand_of(events).allowed)


def add(events: Sequence[NegotiationEvent], event: NegotiationEvent) -> tuple[NegotiationEvent, ...]:
    """Return the events with one more. Raises IllegalMove where the rule or the numbering is broken."""
    state = state_of(events)
    well_made = _mends(events, event) if event.move is Move.CORRECT else not _mending(event)
    if event.number != len(events) + 1 or not well_made:
        raise IllegalMove(state, event.move, event.party)
    longer = (*events, event)
    state_of(longer)
    return longer


def _mending(event: NegotiationEvent) -> bool:
    return event.corrects is not None or event.instead is not None


def _mends(events: Iterable[NegotiationEvent], event: NegotiationEvent) -> bool:
    """Tell whether a correction is about an event that is there, and carries a right version of that very event."""
    right = event.instead
    if right is None:
        return event.corrects in {earlier.number for earlier in counted(events)}
    same = (right.number, right.adjustment_id) == (event.corrects, event.adjustment_id)
    whole = same and right.move is not Move.CORRECT and not _mending(right)
    return whole and any(e.number == event.corrects and e.move is not Move.CORRECT for e in events)


def may_correct(events: Sequence[NegotiationEvent], mend: NegotiationEvent) -> bool:
    """Tell whether a correction leaves something that follows the rule."""
    try:
        add(events, mend)
    except IllegalMove:
        return False
    return True


def correctable(events: Sequence[NegotiationEvent], mend: NegotiationEvent) -> frozenset[int]:
    """Return the numbers of the events that can be taken out of the reckoning; `mend` is any CORRECT, as a form."""
    asked = ((e.number, replace(mend, corrects=e.number, instead=None)) for e in counted(events))
    return frozenset(number for number, one in asked if may_correct(events, one))


def current_round(events: Iterable[NegotiationEvent]) -> tuple[NegotiationEvent, ...]:
    """Return the events that count since it was last taken back, or all of them; a change taken back is no end."""
    found = way(events)
    ends = [i for i, (_, stand) in enumerate(found) if stand.state is State.WITHDRAWN]
    return tuple(event for event, _ in found[ends[-1] + 1 if ends else 0 :])


def settled(events: Iterable[NegotiationEvent]) -> tuple[NegotiationEvent, ...]:
    """Return the events that tell of the thing as it is: without a change that is open, or that came to nothing."""
    kept: list[NegotiationEvent] = []
    change: list[NegotiationEvent] = []
    for event, stand in way(events):
        change.append(event)
        if stand == (State.CONFIRMED, True) and event.move is not Move.CONFIRM and len(change) > 1:
            change.clear()  # there was a no to it
        elif not stand.in_place or stand.state is State.CONFIRMED:
            kept += change
            change.clear()
    return tuple(kept)
