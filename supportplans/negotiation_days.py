"""What a negotiation tells when one asks: whose turn it is, and on which day what was asked, promised and confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from supportplans.moves import Move, NegotiationEvent, Party
from supportplans.negotiation import Stand, State, current_round, journey, stand_of, state_of, way


def change_since(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day a change began to be talked about of what is in place; None where none is open."""
    stand = stand_of(events)
    if not stand.in_place or stand.state is State.CONFIRMED:
        return None
    found = way(events)
    last = max(place for place, (_, each) in enumerate(found) if each.state is State.CONFIRMED)
    return found[last + 1][0].on


def waiting_for(events: Sequence[NegotiationEvent]) -> Party | None:
    """Return whose turn it is, or None where nobody is waited for."""
    state = state_of(events)
    if state in (State.QUESTIONED, State.OFFERED, State.SAID_IN_PLACE, State.IDEA):
        return Party.PERSON
    rest = (State.CONFIRMED, State.WITHDRAWN, State.REFUSED, State.DECLINED)
    return None if state in rest else Party.EMPLOYER


def asked_on(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day it was first asked for or offered in this round."""
    return min((e.on for e in current_round(events) if e.move in (Move.ASK, Move.OFFER)), default=None)


def waiting_days(events: Sequence[NegotiationEvent], today: date) -> int | None:
    """Return days from asking to the first confirmation, or to `today`; None before asking.

    Once it was confirmed and has stopped, days since then: it was there in between.
    """
    start, stopped = asked_on(events), stopped_on(events)
    if start is None or stopped is not None:
        return None if stopped is None else max(0, (today - stopped).days)
    return max(0, ((first_confirmed_on(events) or today) - start).days)


def first_confirmed_on(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day the person first confirmed it in this round, whether or not it has stopped since."""
    return next((event.on for event, state in journey(current_round(events)) if state is State.CONFIRMED), None)


def stopped_on(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day it stopped after it had been confirmed; None where it never was, or is again."""
    was, found = False, None
    for event, stand in way(current_round(events)):
        if stand.in_place:
            was, found = True, None
        elif was and found is None:
            found = event.on
    return found


def promised_for(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day the last promise is for (the day it was made where none was named)."""
    return _last(events, Move.PROMISE)


def said_in_place_on(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day from which the employer says it is in place."""
    return _last(events, Move.IN_PLACE)


def confirmed_on(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day the person confirmed it, or None where they have not or it has stopped."""
    before, found = Stand(), None
    for event, stand in way(events):
        if not stand.in_place:
            found = None
        elif event.move is Move.CONFIRM and before.state is not State.CONFIRMED:
            found = event.on
        before = stand
    return found


def on_trial(events: Sequence[NegotiationEvent]) -> bool:
    """Tell whether the last yes was for a trial."""
    yes = [e.move for e in current_round(events) if e.move in (Move.ACCEPT, Move.ACCEPT_TRIAL)]
    return bool(yes) and yes[-1] is Move.ACCEPT_TRIAL


def made_to_last(events: Sequence[NegotiationEvent]) -> bool:
    """Tell whether a yes for good came after one to a trial: then the last day of the trial ends nothing."""
    yes = [e.move for e in current_round(events) if e.move in (Move.ACCEPT, Move.ACCEPT_TRIAL)]
    return Move.ACCEPT_TRIAL in yes and yes[-1] is Move.ACCEPT


ANSWERS = frozenset(
    {
        Move.OFFER, Move.COUNTER_OFFER, Move.ACCEPT, Move.ACCEPT_TRIAL, Move.REFUSE, Move.PROMISE, Move.IN_PLACE,
    }
)  # fmt: skip


PROMISES = frozenset({Move.ACCEPT, Move.ACCEPT_TRIAL, Move.PROMISE})
"""What the employer is held to afterwards: a yes, a yes to a trial, a day that was named."""


def is_answer(event: NegotiationEvent) -> bool:
    """Tell whether the employer answers with it; a question, a not-yet and information are no answers."""
    return event.party is Party.EMPLOYER and event.move in ANSWERS


def reply_due(events: Sequence[NegotiationEvent]) -> date | None:
    """Return the day an answer was promised by, while the employer is waited for and has not answered since."""
    if waiting_for(events) is not Party.EMPLOYER:
        return None
    since = takewhile(lambda event: not is_answer(event), reversed(current_round(events)))
    return next((e.reply_due for e in since if e.reply_due), None)


def _last(events: Sequence[NegotiationEvent], move: Move) -> date | None:
    found = [e for e in current_round(events) if e.move is move]
    return (found[-1].starts_on or found[-1].on) if found else None
