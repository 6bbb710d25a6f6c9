"""The answer bar of an adjustment: the person's answer when it is their turn, else what could come next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.words.adjustments import Voice
from supportplans.model import Adjustment, Move, NegotiationEvent, Party
from supportplans.negotiation import State, allowed_moves, in_place, state_of

_P, _E = Party.PERSON, Party.EMPLOYER
_SAYS_YES, _STOPPED = (Move.CONFIRM, _P), (Move.NOT_CONFIRMED, _P)
_AGAIN = ((Move.ASK, _P), (Move.COUNTER_OFFER, _P), (Move.COUNTER_OFFER, _E), (Move.ACCEPT, _E))
_ANSWERS = ((Move.ACCEPT, _E), (Move.COUNTER_OFFER, _E), (Move.REFUSE, _E), (Move.NO_REPLY, Party.SPECIALIST))
_NEXT: dict[State, tuple[tuple[Move, Party], ...]] = {
    State.IDEA: ((Move.ASK, _P), (Move.OFFER, _E)),
    State.ASKED: _ANSWERS,
    State.QUESTIONED: ((Move.ASK, _P), *_ANSWERS[:3]),
    State.DEFERRED: _ANSWERS,
    State.ESCALATED: _ANSWERS,
    State.OFFERED: ((Move.ACCEPT, _P), (Move.ACCEPT_TRIAL, _P), (Move.REFUSE, _P), (Move.COUNTER_OFFER, _P)),
    State.REFUSED: _AGAIN,
    State.DECLINED: _AGAIN,
    State.AGREED: ((Move.PROMISE, _E), (Move.IN_PLACE, _E), _SAYS_YES),
    State.TRIAL: ((Move.PROMISE, _E), (Move.IN_PLACE, _E), _SAYS_YES),
    State.PROMISED: ((Move.IN_PLACE, _E), _SAYS_YES, _STOPPED),
    State.SAID_IN_PLACE: (_SAYS_YES, _STOPPED),
    State.CONFIRMED: (_STOPPED,),
    State.NOT_HAPPENING: ((Move.PROMISE, _E), (Move.IN_PLACE, _E), _SAYS_YES),
    State.WITHDRAWN: ((Move.ASK, _P),),
}
_PERSON: dict[tuple[Move, Party], str] = {
    _SAYS_YES: "Yes", _STOPPED: "Not yet", (Move.ACCEPT, _P): "Yes", (Move.ACCEPT_TRIAL, _P): "Yes, for a trial",
    (Move.REFUSE, _P): "No", (Move.COUNTER_OFFER, _P): "Something else",
}  # fmt: skip
_BUTTONS: dict[tuple[Move, Party], str] = {
    (Move.ACCEPT, _E): "They said yes", (Move.COUNTER_OFFER, _E): "They offered something else",
    (Move.REFUSE, _E): "They said no", (Move.NO_REPLY, Party.SPECIALIST): "No answer yet",
    (Move.OFFER, _E): "They offered it", (Move.PROMISE, _E): "They named a day",
    (Move.IN_PLACE, _E): "They say it is in place",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BarChoice:
    """One button: what it does, and its words."""

    move: Move
    party: Party
    words: str


@dataclass(frozen=True, slots=True)
class AnswerBar:
    """What stands at the foot of a negotiation. `to_person` marks a question that only the person answers."""

    question: str
    sentence: str
    choices: tuple[BarChoice, ...]
    to_person: bool = False


def answer_bar(adjustment: Adjustment, events: Sequence[NegotiationEvent], voice: Voice) -> AnswerBar:
    """Return the bar for where a negotiation stands; every choice is a move that the rule allows."""
    state, allowed = state_of(events), allowed_moves(events)
    to_person = state in (State.SAID_IN_PLACE, State.OFFERED)
    stopped = in_place(events) and _STOPPED not in _NEXT[state]
    pairs = (*_NEXT[state], _STOPPED) if stopped else _NEXT[state]
    choices = tuple(BarChoice(*pair, _words(pair, state, voice, stopped)) for pair in pairs if pair in allowed)
    return AnswerBar(*_question(state, adjustment, voice), choices, to_person)


def _words(pair: tuple[Move, Party], state: State, voice: Voice, there: bool) -> str:
    if there and pair == _STOPPED:
        return "It has stopped"
    if state in (State.SAID_IN_PLACE, State.OFFERED):
        return _PERSON[pair]
    if pair == _SAYS_YES:
        return f"{voice.verb('says', 'say')} it is happening"
    if pair == _STOPPED:
        return "It has stopped" if state is State.CONFIRMED else f"{voice.verb('says', 'say')} not yet"
    if pair == (Move.COUNTER_OFFER, _P):
        return f"{voice.subject} asked for something else"
    again = "" if state is State.IDEA else " again"
    return _BUTTONS.get(pair) or f"{voice.subject} asked{again}"


def _question(state: State, adjustment: Adjustment, voice: Voice) -> tuple[str, str]:
    they, start = adjustment.employer or "the employer", "" if voice.you else f"{voice.called}, "
    ask = (start + "{}") if start else "{}"
    if state is State.SAID_IN_PLACE:
        return _capital(ask.format("is it really happening?")), "It counts as in place when you say so."
    if state is State.OFFERED:
        return _capital(ask.format("does this offer do?")), "Any answer is fine, and it can be changed later."
    return {
        State.IDEA: ("Not asked for yet", "Asking in person, by phone or in writing all count the same."),
        State.QUESTIONED: ("They asked something first", "Write down what was answered, or what they said next."),
        State.REFUSED: ("A no need not be the end", "Ask again, or try for something near it."),
        State.DECLINED: ("What could come next?", "Either side can put something else forward."),
        State.AGREED: ("Agreed. When does it start?", "Write down the day they name."),
        State.TRIAL: ("Agreed for a trial. When does it start?", "Write down the day they name."),
        State.PROMISED: ("Has it started?", f"It counts when {_says(voice)}, not before."),
        State.CONFIRMED: ("It is happening", "If it stops, say so here, and it is open again."),
        State.NOT_HAPPENING: ("Agreed, and not happening yet", f"Raise it with {they}, and write down what they say."),
        State.WITHDRAWN: ("Taken back", "It can be asked for again at any time."),
    }.get(state, (f"What did {they} say?", "Write it down in their words, whatever it is."))  # fmt: skip


def _says(voice: Voice) -> str:
    return "you say so" if voice.you else f"{voice.called} says so"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
