"""Lines about what was asked for, agreed, promised and shared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from records.consent import Consent, Recipient
from supportplans.actions import open_actions
from supportplans.agreement import counting
from supportplans.call_back import to_ask_back
from supportplans.caseload import Caseload, last_in_touch
from supportplans.due import SOON, Due, Matter
from supportplans.funding import AWARDS
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.level_log import in_use, waits
from supportplans.model import Adjustment, NegotiationEvent, Party
from supportplans.negotiation import State, counted, state_of
from supportplans.negotiation_days import (
    asked_on,
    change_since,
    made_to_last,
    promised_for,
    reply_due,
    said_in_place_on,
    waiting_for,
)
from supportplans.wording import LEVELS

_OWED = frozenset({State.ASKED, State.DEFERRED, State.ESCALATED})
_COMING = frozenset({State.AGREED, State.TRIAL, State.PROMISED, State.NOT_HAPPENING})
WAITS = "waits"
"""The detail of a level that waits for the person's yes, in place of its number."""
_OVER = frozenset({State.WITHDRAWN, State.REFUSED, State.DECLINED})


def negotiations(load: Caseload, today: date) -> Iterator[Due]:
    """Yield answers owed, what was agreed and is not there, and what only the person can say."""
    for adjustment in (a for a in load.adjustments if not a.ended(today)):
        events = load.events.get(adjustment.id, ())
        state = state_of(events)
        if state in _OWED:
            yield _line(Matter.ANSWER, adjustment, state, change_since(events) or asked_on(events), reply_due(events))
        elif state in _COMING:
            yield _line(Matter.PROMISED, adjustment, state, _since(events), promised_for(events))
        elif events and waiting_for(events) is Party.PERSON:
            since = said_in_place_on(events) if state is State.SAID_IN_PLACE else _since(events)
            yield _line(Matter.CONFIRM, adjustment, state, since, None)


def around_adjustments(load: Caseload, today: date) -> Iterator[Due]:
    """Yield things to do by a day, reviews of single adjustments, trials and awards that end."""
    for adjustment in load.adjustments:
        events = load.events.get(adjustment.id, ())
        state = state_of(events)
        if state in _OVER or adjustment.ended(today):
            continue
        for action in open_actions(adjustment.actions):
            if action.due is not None and action.due <= today + SOON:
                where = action.name or adjustment.employer
                yield Due(Matter.ACTION, adjustment.person_id, adjustment.id, action.text, where, None, action.due,
                          action.owner.value)  # fmt: skip
        ends = None if made_to_last(events) else adjustment.until
        days = ((Matter.REVIEW, _to_look_at(adjustment), "adjustment"), (Matter.ENDING, ends, "adjustment"),
                (Matter.ENDING, _award_ends(adjustment), "award"))  # fmt: skip
        for matter, on, detail in days:
            if on is not None and on <= today + SOON and (matter is Matter.REVIEW or on >= today - SOON):
                yield Due(matter, adjustment.person_id, adjustment.id, adjustment.title, adjustment.employer, None, on,
                          detail)  # fmt: skip


def agreements(load: Caseload, today: date) -> Iterator[Due]:
    """Yield agreements to look at again, and levels that moved since the two were last in touch."""
    in_touch = last_in_touch(load, today)
    for agreement in load.agreements:
        person, thing = agreement.person_id, agreement.id
        if agreement.review_on is not None and agreement.review_on <= today + SOON:
            yield Due(Matter.REVIEW, person, thing, "", agreement.employer, None, agreement.review_on, "agreement")
        moves = counting(agreement, load.moves.get(agreement.id, ()), today)
        yield from _waiting_levels(load, agreement, moves[-1][1].number if moves else 0, today)
        spoken = in_touch.get(person)
        if not moves or moves[-1][0] < today - SOON or (spoken is not None and spoken > moves[-1][0]):
            continue
        on, last = moves[-1]
        number = str(agreement.ladder.number(last.level))
        yield Due(Matter.LEVEL, person, thing, _level_name(agreement, last), agreement.employer, on, None, number)


def _waiting_levels(load: Caseload, agreement: SupportAgreement, since: int, today: date) -> Iterator[Due]:
    """Yield levels that somebody else named and the person has not said yes to, written after the last that counts."""
    for move in in_use(load.moves.get(agreement.id, ())):
        if move.number > since and move.on <= today and waits(agreement, move):
            yield Due(Matter.LEVEL, agreement.person_id, agreement.id, _level_name(agreement, move),
                      agreement.employer, move.on, None, WAITS)  # fmt: skip


def _level_name(agreement: SupportAgreement, move: LevelMove) -> str:
    return agreement.plan(move.level).name.strip() or LEVELS[agreement.ladder.kind(move.level)]


def decisions(load: Caseload, today: date) -> Iterator[Due]:
    """Yield decisions about telling that are to be looked at again; one that was replaced is not."""
    replaced = {decision.supersedes for decision in load.decisions}
    for decision in load.decisions:
        on = decision.revisit_on
        if decision.id not in replaced and on is not None and on <= today + SOON:
            yield Due(Matter.REVIEW, decision.person_id, decision.id, "", decision.employer, None, on, "telling")


def permissions(load: Caseload, today: date) -> Iterator[Due]:
    """Yield permissions that end soon where no later one is there, and copies that hold what may be had no more."""
    last: dict[tuple[str, Recipient], Consent] = {}
    for consent in (c for c in load.consents if c.in_force(today)):
        key = (consent.person_id, consent.recipient)
        if key not in last or last[key].last_day < consent.last_day:
            last[key] = consent
    for consent in last.values():
        if consent.last_day <= today + SOON:
            yield Due(Matter.CONSENT, consent.person_id, consent.id, consent.recipient.name,
                      consent.recipient.organisation, None, consent.last_day)  # fmt: skip
    counting = {consent.id for consent in load.consents if consent.in_force(today)}
    for copy in to_ask_back(load.copies, load.consents, today):
        about = f"{copy.document}, copy {copy.copy_no}"
        yield Due(Matter.COPY, copy.person_id, copy.id, about, copy.recipient.name, copy.asked_on, None,
                  "less" if copy.consent_id in counting else "")  # fmt: skip


def _line(matter: Matter, adjustment: Adjustment, state: State, since: date | None, on: date | None) -> Due:
    return Due(matter, adjustment.person_id, adjustment.id, adjustment.title, adjustment.employer, since, on,
               state.value)  # fmt: skip


def _to_look_at(adjustment: Adjustment) -> date | None:
    """Return the day it is to be looked at; None once somebody has said since then how it does."""
    on = adjustment.review_on
    return None if on is not None and any(rating.on >= on for rating in adjustment.ratings) else on


def _since(events: tuple[NegotiationEvent, ...]) -> date | None:
    known = counted(events)
    return known[-1].on if known else None


def _award_ends(adjustment: Adjustment) -> date | None:
    return adjustment.funding.award_ends if adjustment.funding.source in AWARDS else None
