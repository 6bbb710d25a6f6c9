"""Moves of a negotiation as plain data: who did what, when, how, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NewType

AdjustmentId = NewType("AdjustmentId", str)
EventId = NewType("EventId", str)


class Party(Enum):
    """Who made a move."""

    PERSON = "person"
    EMPLOYER = "employer"
    SPECIALIST = "specialist"


class Channel(Enum):
    """How it was said."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    OTHER = "other"


class Move(Enum):
    """What somebody did in a negotiation. IN_PLACE is the employer's word; only CONFIRM makes it count.

    ASK_INFORMATION asks for papers, rules or facts before an answer; ESCALATE takes it to somebody higher up.
    """

    ASK = "ask"
    QUESTION = "question"
    ASK_INFORMATION = "ask_information"
    GIVE_INFORMATION = "give_information"
    OFFER = "offer"
    COUNTER_OFFER = "counter_offer"
    ACCEPT = "accept"
    ACCEPT_TRIAL = "accept_trial"
    REFUSE = "refuse"
    DEFER = "defer"
    NO_REPLY = "no_reply"
    ESCALATE = "escalate"
    WITHDRAW = "withdraw"
    PROMISE = "promise"
    IN_PLACE = "in_place"
    CONFIRM = "confirm"
    NOT_CONFIRMED = "not_confirmed"
    CORRECT = "correct"


class Reason(Enum):
    """The kind of reason given for a no or a not-yet. NOT_COVERED: it was said that no law asks for it."""

    COST = "cost"
    PRACTICALITY = "practicality"
    WOULD_NOT_HELP = "would_not_help"
    NOT_ENOUGH_INFORMATION = "not_enough_information"
    SAFETY = "safety"
    EFFECT_ON_OTHERS = "effect_on_others"
    BUSINESS_NEED = "business_need"
    POLICY = "policy"
    NOT_COVERED = "not_covered"
    NONE_GIVEN = "none_given"


@dataclass(frozen=True, slots=True)
class NegotiationEvent:
    """One move in a negotiation; never changed afterwards. A mistake is mended with a CORRECT event.

    `number` counts from 1 within its adjustment. `who` spoke; `present` are the others who were there. `starts_on`
    is the day a promise or an 'in place' is for. `alternatives` were offered instead, for a no. The next step has
    one owner and a day. `view` is what the person thinks of it and `note` what the specialist does: both private.
    `copy_id` is the registered copy that was sent, if one was.

    `corrects` is the number of the event that a CORRECT takes out of the reckoning; `instead` is the right version,
    which then counts in its place. The day of a CORRECT is the day of writing; the day it happened is in `instead`.
    """

    id: EventId
    adjustment_id: AdjustmentId
    number: int
    on: date
    party: Party
    move: Move
    who: str = ""
    channel: Channel = Channel.IN_PERSON
    words: str = ""
    reason: Reason | None = None
    what_would_change: str = ""
    reply_due: date | None = None
    starts_on: date | None = None
    corrects: int | None = None
    present: tuple[str, ...] = ()
    alternatives: str = ""
    next_step: str = ""
    next_owner: str = ""
    next_by: date | None = None
    view: str = ""
    note: str = ""
    copy_id: str = ""
    instead: NegotiationEvent | None = None
