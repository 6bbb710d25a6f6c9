"""What was said at one meeting about several adjustments: kept as typed while it is written down, then events.

An answer is one or more moves that the rule allows from where an adjustment stands. Where it was never asked for,
an answer says that it was asked for in the same meeting, too; a yes that names a day is a yes and a promise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from supportplans.moves import AdjustmentId, Channel, EventId, Move, NegotiationEvent, Party, Reason
from supportplans.negotiation import ALLOWED, Stand, State, stand_of

Pair = tuple[Move, Party]
_P, _E, _S = Party.PERSON, Party.EMPLOYER, Party.SPECIALIST
_NEW = (State.IDEA, State.WITHDRAWN)
YES = (Move.ACCEPT, Move.ACCEPT_TRIAL)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the fields of one adjustment: the code of the answer, and each field as it was typed."""

    adjustment_id: str
    answer: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Tell whether nothing was written about this adjustment."""
        return not self.answer and not any(text.strip() for text in self.typed.values())


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting that is being written down; one for each person, under the person's id."""

    id: str
    person_id: str
    on: str = ""
    channel: Channel = Channel.IN_PERSON
    spoke: str = ""
    present: str = ""
    said: tuple[Said, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing was written about any adjustment."""
        return all(each.empty for each in self.said)

    def about(self, adjustment_id: str) -> Said:
        """Return what was written about one adjustment."""
        return next((s for s in self.said if s.adjustment_id == adjustment_id), Said(adjustment_id))

    def with_said(self, said: Said) -> MeetingDraft:
        """Return the draft with this in the place of what was written about the same adjustment."""
        rest = tuple(s for s in self.said if s.adjustment_id != said.adjustment_id)
        return replace(self, said=rest if said.empty else (*rest, said))


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that can be written down: its code, and the moves it is made of, in order."""

    code: str
    moves: tuple[Pair, ...]

    @property
    def last(self) -> Pair:
        """Return the move that the words belong to."""
        return self.moves[-1]


_CODES: dict[str, Pair] = {
    "yes": (Move.ACCEPT, _E),
    "trial": (Move.ACCEPT_TRIAL, _E),
    "no": (Move.REFUSE, _E),
    "offer": (Move.COUNTER_OFFER, _E),
    "later": (Move.DEFER, _E),
    "question": (Move.QUESTION, _E),
    "information": (Move.ASK_INFORMATION, _E),
    "day": (Move.PROMISE, _E),
    "there": (Move.IN_PLACE, _E),
    "i-yes": (Move.ACCEPT, _P),
    "i-trial": (Move.ACCEPT_TRIAL, _P),
    "i-no": (Move.REFUSE, _P),
    "happens": (Move.CONFIRM, _P),
    "not-yet": (Move.NOT_CONFIRMED, _P),
    "asked": (Move.ASK, _P),
    "gave": (Move.GIVE_INFORMATION, _S),
    "silence": (Move.NO_REPLY, _S),
    "higher": (Move.ESCALATE, _S),
    "back": (Move.WITHDRAW, _P),
}


def answers(events: Sequence[NegotiationEvent]) -> tuple[Answer, ...]:
    """Return the answers that can be written down from where a negotiation stands."""
    stand = stand_of(events)
    held = () if stand.state is not State.CONFIRMED else YES  # a yes adds nothing to what is happening already
    found = ((code, _moves(stand, pair)) for code, pair in _CODES.items() if pair[0] not in held)
    return tuple(Answer(code, moves) for code, moves in found if moves)


def _moves(stand: Stand, pair: Pair) -> tuple[Pair, ...]:
    if pair in stand.allowed:
        return (pair,)
    asked = (Move.ASK, _P)
    answered = pair[1] is _E and pair[0] not in (Move.PROMISE, Move.IN_PLACE)
    return (asked, pair) if stand.state in _NEW and answered and pair in ALLOWED[State.ASKED] else ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting itself, read from what was typed. `specialist` writes it down."""

    on: date
    channel: Channel
    spoke: str = ""
    present: tuple[str, ...] = ()
    specialist: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was said about one adjustment, read from what was typed."""

    words: str = ""
    reason: Reason | None = None
    what_would_change: str = ""
    alternatives: str = ""
    reply_due: date | None = None
    starts_on: date | None = None
    next_step: str = ""
    next_owner: str = ""
    next_by: date | None = None
    note: str = ""


def events_of(
    answer: Answer, spoken: Spoken, meeting: Meeting, adjustment_id: AdjustmentId, ids: Sequence[str], number: int
) -> tuple[NegotiationEvent, ...]:
    """Return the events that an answer is, numbered from `number`. `ids` are fresh ids, three are enough."""
    moves = list(answer.moves)
    if spoken.starts_on and answer.last[0] in YES:
        moves.append((Move.PROMISE, _E))
    made = [
        NegotiationEvent(
            EventId(ids[n]), adjustment_id, number + n, meeting.on, party, move, _who(party, meeting), meeting.channel,
            present=meeting.present,
        )
        for n, (move, party) in enumerate(moves)
    ]  # fmt: skip
    at = len(answer.moves) - 1
    made[at] = _with_words(made[at], spoken)
    if made[-1].move in (Move.PROMISE, Move.IN_PLACE):
        made[-1] = replace(made[-1], starts_on=spoken.starts_on)
    return tuple(made)


def _who(party: Party, meeting: Meeting) -> str:
    return {Party.EMPLOYER: meeting.spoke, Party.SPECIALIST: meeting.specialist}.get(party, "")


def _with_words(event: NegotiationEvent, spoken: Spoken) -> NegotiationEvent:
    return replace(
        event, words=spoken.words, reason=spoken.reason, what_would_change=spoken.what_would_change,
        alternatives=spoken.alternatives, reply_due=spoken.reply_due, next_step=spoken.next_step,
        next_owner=spoken.next_owner, next_by=spoken.next_by, note=spoken.note,
    )  # fmt: skip
