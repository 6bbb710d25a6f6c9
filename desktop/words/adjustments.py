"""Words for adjustments and their negotiation: whose turn it is, what was done, what could come next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.words.days import days_between, near_day
from supportplans.catalogue import Caution
from supportplans.missing import Missing
from supportplans.model import Channel, Cost, Kind, Move, NegotiationEvent, Party
from supportplans.negotiation import State, in_place, state_of
from supportplans.negotiation_days import (
    asked_on,
    confirmed_on,
    first_confirmed_on,
    promised_for,
    reply_due,
    stopped_on,
    waiting_days,
)
from supportplans.step_track import Mark
from supportplans.wording import belonging_to

STEPS = ("Asked", "Answered", "Promised", "In place", "Confirmed")
MARKS = {
    Mark.DONE: "done", Mark.HALF: "one side says so", Mark.WAITING: "waited for",
    Mark.CHANGED: "answered with something different or a no", Mark.NOT_YET: "not yet",
}  # fmt: skip
CHANNELS = {
    Channel.IN_PERSON: "in person", Channel.PHONE: "by phone", Channel.EMAIL: "by email", Channel.LETTER: "by letter",
    Channel.MESSAGE: "by message", Channel.OTHER: "another way",
}  # fmt: skip
KINDS = {
    Kind.ALWAYS: "Always", Kind.SWITCHING: "Comes on at some levels", Kind.TRIAL: "A trial first",
    Kind.TEMPORARY: "For a while", Kind.JUST_IN_CASE: "Kept ready, just in case",
}  # fmt: skip
COSTS = {Cost.NONE: "Costs nothing", Cost.LOW: "Costs under £100", Cost.MEDIUM: "Costs more than £100"}
CAUTIONS = {
    Caution.NONE: "",
    Caution.PAY: "Ask first whether it changes the pay.",
    Caution.CONTRACT: "Ask first whether it changes the contract.",
    Caution.POLICY: "See what the employer’s rules say first.",
    Caution.EQUAL_VALUE: "Make sure the work left is worth as much.",
    Caution.NO_PENALTY: "Make sure nobody loses by using it.",
    Caution.SAFETY: "Look at the safety rules first.",
    Caution.COVER: "Settle who does the rest, so that it does not all fall to one person.",
    Caution.SEEN: "Others may see it and ask. Agree first what is said.",
    Caution.OTHERS_AGREE: "Everybody it touches has to say yes first.",
    Caution.GETTING_ON: "Make sure learning and better work are not lost by it.",
    Caution.END_DATE: "Name a day to look again, so that it does not go on by accident.",
}
MISSING = {
    Missing.PAY_CONFIRMED: "a yes in writing to the change of pay or contract",
    Missing.DAY: "a day to start",
    Missing.PERSONS_WORD: "word from {person} that it is happening",
    Missing.OWNER: "somebody who does it",
    Missing.TRIAL_END: "the last day of the trial",
    Missing.ACTION_LATE: "something whose day has passed",
    Missing.AWARD_STAGE: "how far the award is",
    Missing.AWARD_ENDS: "what comes after the award, which ends soon",
    Missing.SAFETY: "the look at health and safety",
    Missing.REVIEW: "a day to look at it again",
}

_DID: dict[tuple[Move, Party | None], str] = {
    (Move.ASK, None): "asked for it",
    (Move.QUESTION, None): "asked a question",
    (Move.ASK_INFORMATION, None): "asked for more information",
    (Move.GIVE_INFORMATION, None): "gave information",
    (Move.ESCALATE, None): "took it higher",
    (Move.OFFER, None): "offered something",
    (Move.COUNTER_OFFER, None): "offered something else",
    (Move.COUNTER_OFFER, Party.PERSON): "asked for something else",
    (Move.ACCEPT, None): "said yes",
    (Move.ACCEPT_TRIAL, None): "said yes to a trial",
    (Move.REFUSE, None): "said no",
    (Move.REFUSE, Party.PERSON): "said no to the offer",
    (Move.DEFER, None): "put the answer off",
    (Move.NO_REPLY, None): "noted that there is no answer yet",
    (Move.WITHDRAW, None): "took it back",
    (Move.PROMISE, None): "promised it",
    (Move.IN_PLACE, None): "said it is in place",
    (Move.CONFIRM, None): "said it is really happening",
    (Move.NOT_CONFIRMED, None): "said it is not happening yet",
    (Move.CORRECT, None): "put the record right",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """How the person is spoken of: by name, or as ‘you’ when the page is read together."""

    called: str
    you: bool = False

    @property
    def subject(self) -> str:
        """Return the person at the start of a sentence."""
        return "You" if self.you else self.called

    @property
    def object(self) -> str:
        """Return the person inside a sentence."""
        return "you" if self.you else self.called

    @property
    def whose(self) -> str:
        """Return ‘Maya’s’ or ‘your’."""
        return "your" if self.you else belonging_to(self.called)

    def verb(self, third: str, second: str) -> str:
        """Return the person with a verb: ‘Maya asks’, ‘You ask’."""
        return f"{self.subject} {second if self.you else third}"


def did(move: Move, party: Party) -> str:
    """Return what a move was, after a name: ‘said no’."""
    return _DID.get((move, party)) or _DID[(move, None)]


def speaker(party: Party, voice: Voice, employer: str, who: str = "") -> str:
    """Return who made a move: a name where one was given, else the side."""
    if party is Party.PERSON:
        return voice.subject
    if party is Party.SPECIALIST:
        return who or "The specialist"
    return who or employer or "The employer"


def move_words(move: Move, party: Party, voice: Voice, specialist: str = "") -> str:
    """Return a move as a choice of a form: ‘The employer said no’, ‘Maya asked for it’."""
    return f"{speaker(party, voice, '', specialist)} {did(move, party)}"


def marks_words(marks: Sequence[Mark]) -> str:
    """Return the step track in words, for a screen reader."""
    return ", ".join(f"{name.lower()}: {MARKS[mark]}" for name, mark in zip(STEPS, marks, strict=True))


def turn(events: Sequence[NegotiationEvent], voice: Voice, today: date) -> str:
    """Return one line that says how far it has got and whose turn it is. Days are left out when it is ‘you’."""
    state = state_of(events)
    who, whose = voice.object, voice.whose[:1].upper() + voice.whose[1:]
    if state is not State.CONFIRMED and in_place(events):
        return f"In place. {_CHANGING[state]}"
    if state is State.PROMISED:
        on = promised_for(events)
        unsaid = f". {NOBODY_SAID}" if on is not None and on <= today else ""
        return f"Promised{_on(' from', on, voice, today)}{unsaid}"
    if state is State.CONFIRMED:
        return f"Confirmed{_on('', confirmed_on(events), voice, today)}"
    if state in (State.ASKED, State.DEFERRED, State.ESCALATED):
        return _awaited(events, state, voice, today)
    return {
        State.IDEA: f"Not asked for yet. {whose} turn when ready",
        State.QUESTIONED: f"The employer asked something. {whose} turn",
        State.OFFERED: f"The employer made an offer. {whose} turn",
        State.REFUSED: "Answered with a no. It can be asked again",
        State.DECLINED: f"{voice.subject} said no to the offer. Both can try again",
        State.AGREED: "Agreed. The employer names a day next",
        State.TRIAL: "Agreed for a trial. The employer names a day next",
        State.SAID_IN_PLACE: f"The employer says yes. Waiting for {who}",
        State.NOT_HAPPENING: "Agreed, not happening yet. The employer’s turn",
        State.WITHDRAWN: f"Taken back by {who}",
    }[state]


NOBODY_SAID = "Nobody has said yet that it is in place"
_CHANGING = {
    State.ASKED: "A change is asked for: waiting for the employer",
    State.QUESTIONED: "A change is asked for, and the employer asked something",
    State.DEFERRED: "A change is asked for, and the answer was put off",
    State.ESCALATED: "A change is asked for, higher up",
    State.OFFERED: "The employer offered something else",
    State.AGREED: "A change is agreed, and no day named",
    State.TRIAL: "A change is agreed for a trial, and no day named",
    State.PROMISED: "A change is promised",
    State.SAID_IN_PLACE: "The employer says that the change is there, too",
}
"""Of what is in place: how far a change of it has got."""


def _awaited(events: Sequence[NegotiationEvent], state: State, voice: Voice, today: date) -> str:
    due = reply_due(events)
    if due and not voice.you:
        return f"Answer {'was ' if due < today else ''}promised by {near_day(due, today)}"
    return {
        State.DEFERRED: "The answer was put off. The employer’s turn",
        State.ESCALATED: "Taken higher. Waiting for the employer",
    }.get(state, "Waiting for the employer")


def ended_words(on: date | None, voice: Voice, today: date) -> str:
    """Return that it has come to an end, and when."""
    return f"Ended{_on('', on, voice, today)}"


def _on(before: str, on: date | None, voice: Voice, today: date) -> str:
    return "" if on is None or voice.you else f"{before} {near_day(on, today)}"


def days_so_far(events: Sequence[NegotiationEvent], today: date) -> str:
    """Return how long it has taken: ‘21 days so far’, ‘9 days, start to end’; nothing before it was asked for."""
    start, count = asked_on(events), waiting_days(events, today)
    if start is None or count is None or state_of(events) is State.WITHDRAWN:
        return ""
    days = days_between(start, start + timedelta(days=count))
    if stopped_on(events) is not None:
        return f"{days} since it stopped"
    if first_confirmed_on(events) != confirmed_on(events):
        return f"{days} the first time"
    return f"{days}, start to end" if confirmed_on(events) else f"{days} so far"
