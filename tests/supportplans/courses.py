"""Records of agreements for tests: drawn at random, and a slow reading of them that goes day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from supportplans.agreement import is_on
from supportplans.agreement_versions import AgreementVersion, AgreementVersionId
from supportplans.in_force import How, Record
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, MayDeclare, SupportAgreement
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId, EventId, Kind, Move, NegotiationEvent, Party
from supportplans.negotiation import IllegalMove, State, add, allowed_moves, counted, current_round, in_place, state_of
from supportplans.negotiation_days import on_trial

DAY = date(2027, 1, 1)
LAST = 60
offsets = st.integers(0, LAST)
_LEVELS = st.frozensets(st.sampled_from(Level), max_size=3)
_NAMES = ("a", "b", "c")


def later(days: int) -> date:
    """Return a day so many days after the first."""
    return DAY + timedelta(days=days)


@st.composite
def negotiations(draw: st.DrawFn, name: str) -> tuple[NegotiationEvent, ...]:
    """Draw a negotiation that follows the rule, with days in any order and now and then a correction."""
    events: tuple[NegotiationEvent, ...] = ()
    for n in range(1, draw(st.integers(0, 8)) + 1):
        choices = [*allowed_moves(events), *([(Move.CORRECT, Party.PERSON)] if events else [])]
        move, party = draw(st.sampled_from(choices))
        wrong = draw(st.sampled_from(counted(events))) if move is Move.CORRECT and counted(events) else None
        right = replace(wrong, on=later(draw(offsets))) if wrong and draw(st.booleans()) else None
        starts = draw(st.none() | offsets.map(later)) if move in (Move.PROMISE, Move.IN_PLACE) else None
        event = NegotiationEvent(
            EventId(f"{name}{n}"), AdjustmentId(name), n, later(draw(offsets)), party, move, starts_on=starts,
            corrects=wrong.number if wrong else None, instead=right,
        )  # fmt: skip
        try:
            events = add(events, event)
        except IllegalMove:  # a correction after which the rest would not follow the rule
            break
    return events


@st.composite
def adjustments(draw: st.DrawFn, name: str) -> Adjustment:
    """Draw an adjustment."""
    until = draw(st.none() | offsets.map(later))
    return Adjustment(
        AdjustmentId(name), "maya", name, kind=draw(st.sampled_from(Kind)), levels=draw(_LEVELS), until=until,
        interim=draw(st.sampled_from(("", "in the meantime"))), ended_on=draw(st.none() | offsets.map(later)),
        interim_on=draw(st.none() | offsets.map(later)),
    )  # fmt: skip


@st.composite
def logs(draw: st.DrawFn, most: int = 8) -> tuple[LevelMove, ...]:
    """Draw a level log in which lines may mend others."""
    found: list[LevelMove] = []
    for n in range(1, draw(st.integers(0, most)) + 1):
        on = draw(offsets)
        mends = draw(st.sampled_from((0, 0, 0, max(0, n - 1))))
        found.append(LevelMove(
            LevelMoveId(str(n)), AgreementId("keel"), n, later(on), draw(st.sampled_from(Level)),
            draw(st.sampled_from(Party)), "", draw(st.booleans()), agreed_on=draw(st.none() | offsets.map(later)),
            mends=mends, taken_out=bool(mends) and draw(st.booleans()),
        ))  # fmt: skip
    return tuple(found)


@st.composite
def version_lists(draw: st.DrawFn) -> tuple[AgreementVersion, ...]:
    """Draw the versions of one agreement, at least one."""
    days = sorted(draw(st.lists(offsets, min_size=1, max_size=4)))
    return tuple(
        AgreementVersion(AgreementVersionId(f"v{n}"), AgreementId("keel"), n, later(day), draw(agreements()))
        for n, day in enumerate(days, 1)
    )


@st.composite
def agreements(draw: st.DrawFn) -> SupportAgreement:
    """Draw an agreement that differs in whose word counts and in what each level switches on."""
    names = st.frozensets(st.sampled_from(_NAMES).map(AdjustmentId), max_size=2)
    plans = tuple(LevelPlan(level, adjustments_on=draw(names)) for level in draw(_LEVELS))
    return SupportAgreement(AgreementId("keel"), "maya", plans=plans, may_declare=draw(st.sampled_from(MayDeclare)))


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Draw everything of one agreement."""
    negotiated = tuple((draw(adjustments(name)), draw(negotiations(name))) for name in _NAMES)
    return Record(draw(version_lists()), draw(logs()), negotiated)


def replayed(record: Record, asked: date) -> tuple[int, dict[str, How]]:
    """Return level and adjustments on a day, by going through every day up to it and taking things as they come."""
    level, agreement = 0, record.versions[0].agreement
    known: dict[str, list[NegotiationEvent]] = {a.id: [] for a, _ in record.negotiated}
    for n in range((asked - DAY).days + 1):
        day = later(n)
        for version in record.versions:
            if version.holds_from == day:
                agreement = version.agreement
        for move in sorted(record.moves, key=lambda move: _first_written(record, move)):
            if _counts_first_on(record, move) == day:
                level = int(move.level)
        for adjustment, events in record.negotiated:
            known[adjustment.id] += _come(events, day)
    plan = agreement.plan(Level(level))
    found = ((a, _how(a, known[a.id], plan, asked)) for a, _ in record.negotiated)
    return level, {str(a.id): how for a, how in found if how}


def _first_written(record: Record, move: LevelMove) -> int:
    """Return the number of the line a line was first written as."""
    before = next((m for m in record.moves if m.number == move.mends), None)
    return _first_written(record, before) if before else move.number


def _counts_first_on(record: Record, move: LevelMove) -> date | None:
    if move.taken_out or any(other.mends == move.number for other in record.moves):
        return None
    rule = [v for v in record.versions if v.holds_from <= move.on][-1:] or [record.versions[0]]
    may = rule[0].agreement.may_declare
    if move.declared_by is Party.PERSON or may is MayDeclare.EITHER:
        return move.on
    if may is MayDeclare.WITH_CHECK and move.agreed_by_person:
        return max(move.on, move.agreed_on) if move.agreed_on else move.on
    return None


def _come(events: object, day: date) -> list[NegotiationEvent]:
    """Return what comes on a day; an event waits for those before it."""
    found, latest = [], date.min
    for event in counted(events):  # type: ignore[arg-type]
        latest = max(latest, event.on)
        if latest == day:
            found.append(replace(event, on=day))
    return found


def _how(adjustment: Adjustment, events: list[NegotiationEvent], plan: LevelPlan, day: date) -> How | None:
    state = state_of(events)
    over = [e.move for e in current_round(events)]
    tried = Move.ACCEPT_TRIAL in over and Move.ACCEPT in over[over.index(Move.ACCEPT_TRIAL) :] and not on_trial(events)
    if adjustment.until and adjustment.until < day and not tried:
        return None
    if adjustment.ended_on and adjustment.ended_on < day:
        return None
    if not is_on(replace(adjustment, until=None), plan, day):
        return None
    waits = (State.ASKED, State.QUESTIONED, State.DEFERRED, State.OFFERED, State.ESCALATED, State.NOT_HAPPENING)
    ahead = [e for e in current_round(events) if e.move in (Move.PROMISE, Move.IN_PLACE, Move.CONFIRM)]
    promised = bool(ahead) and ahead[-1].starts_on is not None and ahead[-1].starts_on > day
    agreed = (State.AGREED, State.TRIAL, State.PROMISED, State.SAID_IN_PLACE, State.CONFIRMED)
    if state not in (*waits, *agreed):
        return None
    if not in_place(events) and not (state is State.SAID_IN_PLACE and not promised):
        if adjustment.interim and (adjustment.interim_on or day) <= day:
            return How.INTERIM
        if state in waits or promised:
            return None
        return How.READY if adjustment.kind is Kind.JUST_IN_CASE else How.PROMISED
    if adjustment.kind is Kind.JUST_IN_CASE:
        return How.READY
    return How.TRIAL if on_trial(events) or (adjustment.kind is Kind.TRIAL and not tried) else How.ON
