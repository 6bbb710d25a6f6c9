"""What was in force on any day, exactly, however late it is asked and whatever was written down since."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from supportplans.agreement import in_force
from supportplans.agreement_versions import AgreementVersion, AgreementVersionId
from supportplans.in_force import How, Item, Record, Span, on_day, spans, standings
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, MayDeclare
from supportplans.level_changes import with_level
from supportplans.levels import Level
from supportplans.model import Kind, Move, Party
from supportplans.negotiation import State, in_place, stand_of, state_of
from supportplans.negotiation_days import confirmed_on, stopped_on
from tests.supportplans.courses import DAY, LAST, later, logs, negotiations, offsets, records, replayed
from tests.supportplans.maya import AGREEMENT, QUIET, SIDE, E, P, S, adjustment, events_of

FIRST = AgreementVersion(AgreementVersionId("v"), AGREEMENT.id, 1, DAY, AGREEMENT)
ENDING = (Move.REFUSE, Move.WITHDRAW)  # what ends a thing in place where no change of it is talked about
INTERIM = adjustment("yard", "Ten minutes at 1.15", interim="Five minutes at the yard door.")


@given(records(), offsets)
def test_a_day_is_what_going_through_every_day_before_it_leads_to(record: Record, after: int) -> None:
    found = on_day(record, later(after))
    level, on = replayed(record, later(after))
    assert found.level == level
    assert {str(i.adjustment.id): i.how for i in found.items} == on


@given(records(), offsets, st.data())
def test_nothing_of_a_later_day_changes_an_earlier_one(record: Record, after: int, data: st.DataObject) -> None:
    today = later(after)
    before = on_day(record, today)
    more = [replace(m, number=len(record.moves) + n, mends=0, on=later(after + 1 + (m.on - DAY).days))
            for n, m in enumerate(data.draw(logs(3)), 1)]  # fmt: skip
    new = replace(record.versions[-1], number=9, holds_from=later(LAST + after + 1), agreement=AGREEMENT)
    longer = Record((*record.versions, new), (*record.moves, *more), record.negotiated)
    assert on_day(longer, today) == before


@given(records(), offsets)
def test_what_happened_later_in_a_negotiation_changes_no_earlier_day(record: Record, after: int) -> None:
    today = later(after)
    known = tuple(
        (a, [e for e in events if e.move is Move.CORRECT or e.number < _first_after(events, after)])
        for a, events in record.negotiated
    )
    assert on_day(replace(record, negotiated=known), today) == on_day(record, today)


def _first_after(events: object, after: int) -> int:
    return min((e.number for e in events if e.move is not Move.CORRECT and e.on > later(after)), default=99)  # type: ignore[attr-defined]


@given(negotiations("a"))
def test_the_steps_end_where_the_whole_negotiation_ends(events: tuple) -> None:  # type: ignore[type-arg]
    steps = standings(events)
    assert (steps[-1].state if steps else state_of(())) is state_of(events)
    assert [s.day for s in steps] == sorted({s.day for s in steps})


@given(records(), offsets, offsets)
def test_the_bars_of_the_chart_are_the_days_put_together(record: Record, one: int, other: int) -> None:
    start, end = later(min(one, other)), later(max(one, other))
    bars = spans(record, start, end)
    for n in range((end - start).days + 1):
        day = start + timedelta(days=n)
        on = {str(i.adjustment.id): i.how for i in on_day(record, day).items}
        assert {str(b.adjustment.id): b.how for b in bars if b.start <= day <= b.end} == on


def test_what_was_asked_is_not_in_force_and_what_was_agreed_is_once_somebody_says_that_it_is_there() -> None:
    events = events_of("quiet", (P, Move.ASK), (E, Move.ACCEPT_TRIAL), (E, Move.IN_PLACE), start=DAY)
    record = Record((FIRST,), (), ((QUIET, events),))
    assert on_day(record, DAY).items == ()
    assert on_day(record, later(1)).items == (Item(QUIET, How.PROMISED, QUIET.until),)
    assert on_day(record, later(2)).items == (Item(QUIET, How.TRIAL, QUIET.until),)
    assert QUIET.until is not None
    assert on_day(record, QUIET.until).items and not on_day(record, QUIET.until + timedelta(days=1)).items


def test_a_trial_that_was_made_to_last_goes_on_after_its_last_day() -> None:
    events = events_of("quiet", (P, Move.ASK), (E, Move.ACCEPT_TRIAL), (E, Move.ACCEPT), (P, Move.CONFIRM), start=DAY)
    record = Record((FIRST,), (), ((QUIET, events),))
    assert [i.how for i in on_day(record, later(300)).items] == [How.ON]


def test_a_promise_whose_day_has_passed_is_not_in_place_until_somebody_says_so() -> None:
    asked, yes, promised, there = events_of(
        "side", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE), (P, Move.CONFIRM), start=DAY
    )
    side, promised = replace(SIDE, kind=Kind.ALWAYS), replace(promised, starts_on=later(9))
    record = Record((FIRST,), (), ((side, (asked, yes, promised)),))
    assert spans(record, DAY, later(20)) == (
        Span(side, How.PROMISED, later(1), later(1)), Span(side, How.PROMISED, later(9), later(20)),
    )  # fmt: skip
    known = Record((FIRST,), (), ((side, (asked, yes, promised, replace(there, on=later(12)))),))
    assert spans(known, DAY, later(20))[1:] == (
        Span(side, How.PROMISED, later(9), later(11)), Span(side, How.ON, later(12), later(20)),
    )  # fmt: skip


@given(records(), offsets)
def test_nothing_is_on_that_nobody_said_is_there(record: Record, after: int) -> None:
    day = later(after)
    said = {a.id: {s.state for s in standings(events) if s.day <= day} for a, events in record.negotiated}
    for item in on_day(record, day).items:
        if item.how in (How.ON, How.TRIAL):
            assert said[item.adjustment.id] & {State.CONFIRMED, State.SAID_IN_PLACE}


CHANGE = ((P, Move.ASK), (P, Move.COUNTER_OFFER), (E, Move.QUESTION), (E, Move.OFFER), (E, Move.DEFER),
          (S, Move.NO_REPLY), (S, Move.ESCALATE), (P, Move.GIVE_INFORMATION), (E, Move.REFUSE), (P, Move.REFUSE),
          (P, Move.WITHDRAW), (E, Move.ACCEPT), (E, Move.ACCEPT_TRIAL), (E, Move.PROMISE))  # fmt: skip


@given(st.lists(st.sampled_from(CHANGE), max_size=8))
def test_what_is_in_place_stays_in_force_while_a_change_of_it_is_asked_for(said: list[tuple[Party, Move]]) -> None:
    side, events = replace(SIDE, kind=Kind.ALWAYS), [(P, Move.ASK), (E, Move.ACCEPT), (P, Move.CONFIRM), (P, Move.ASK)]
    for pair in said:
        now = stand_of(events_of("side", *events, start=DAY))
        if (pair[1], pair[0]) in now.allowed and not (now.state is State.CONFIRMED and pair[1] in ENDING):
            events.append(pair)
    known = events_of("side", *events, start=DAY)
    assert in_place(known) and confirmed_on(known) == later(2) and stopped_on(known) is None
    found = spans(Record((FIRST,), (), ((side, known),)), later(2), later(20))
    assert {span.how for span in found} <= {How.ON, How.TRIAL}  # on trial where the change was agreed for a trial
    assert sum((span.end - span.start).days + 1 for span in found) == 19
    ended = events_of("side", *events, (P, Move.NOT_CONFIRMED), start=DAY)
    assert not in_place(ended) and on_day(Record((FIRST,), (), ((side, ended),)), later(30)).items == ()


def test_what_is_done_in_the_meantime_holds_until_somebody_says_that_it_is_there() -> None:
    asked, yes, promised, there = events_of(
        "yard", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE), (E, Move.IN_PLACE), start=DAY
    )
    promised, there = replace(promised, on=later(1), starts_on=later(7)), replace(there, on=later(9))
    record = Record((FIRST,), (), ((INTERIM, (asked, yes, promised, there)),))
    assert [i.words for i in on_day(record, DAY).items] == ["Five minutes at the yard door."]
    assert spans(record, DAY, later(20)) == (
        Span(INTERIM, How.INTERIM, DAY, later(8)), Span(INTERIM, How.ON, later(9), later(20)),
    )  # fmt: skip


def test_a_no_ends_it_and_a_correction_means_it_was_never_so() -> None:
    events = events_of("side", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.REFUSE), start=DAY)
    side = replace(SIDE, kind=Kind.ALWAYS)
    assert [bool(on_day(Record((FIRST,), (), ((side, events),)), later(n)).items) for n in (0, 1, 2)] == [
        False, True, False,
    ]  # fmt: skip
    wrong = replace(events[2], number=4, move=Move.CORRECT, party=Party.PERSON, corrects=3, on=later(30))
    assert on_day(Record((FIRST,), (), ((side, (*events, wrong)),)), later(2)).items


def test_the_agreement_of_the_day_says_what_the_level_switches_on() -> None:
    half = adjustment("half", "Half days", kind=Kind.SWITCHING)
    plan = replace(AGREEMENT.plan(Level.EARLY_SIGNS), adjustments_on=frozenset({half.id}))
    others = tuple(p for p in AGREEMENT.plans if p.level != Level.EARLY_SIGNS)
    second = AgreementVersion(
        AgreementVersionId("w"), AGREEMENT.id, 2, later(10), replace(AGREEMENT, plans=(*others, plan))
    )
    yes = events_of("half", (P, Move.ASK), (E, Move.ACCEPT), start=DAY)
    moves = (LevelMove(LevelMoveId("m"), AGREEMENT.id, 1, later(2), Level.EARLY_SIGNS),)
    record = Record((FIRST, second), moves, ((half, yes),))
    assert spans(record, DAY, later(20)) == (Span(half, How.PROMISED, later(10), later(20)),)


def test_with_a_check_a_level_counts_from_the_persons_yes() -> None:
    checked = replace(FIRST, agreement=replace(AGREEMENT, may_declare=MayDeclare.WITH_CHECK))
    said = LevelMove(LevelMoveId("m"), AgreementId("keel"), 1, later(3), Level.KNOCKED, Party.EMPLOYER)
    assert on_day(Record((checked,), (said,)), later(9)).level == Level.STEADY
    agreed = replace(said, agreed_by_person=True, agreed_on=later(5))
    levels = [on_day(Record((checked,), (agreed,)), later(n)).level for n in (4, 5)]
    assert levels == [Level.STEADY, Level.KNOCKED]


def test_a_line_that_is_mended_gives_way_and_one_taken_out_never_was() -> None:
    wrong = LevelMove(LevelMoveId("m"), AgreementId("keel"), 1, later(3), Level.AWAY)
    right = LevelMove(LevelMoveId("n"), AgreementId("keel"), 2, later(3), Level.KNOCKED, mends=1)
    out = replace(right, mends=1, taken_out=True)
    assert on_day(Record((FIRST,), (wrong, right)), later(9)).level == Level.KNOCKED
    assert on_day(Record((FIRST,), (wrong, out)), later(9)).since is None


def test_a_line_put_right_later_does_not_pass_over_what_was_said_after_it_on_that_day() -> None:
    first = LevelMove(LevelMoveId("m"), AgreementId("keel"), 1, later(3), Level.KNOCKED)
    then = LevelMove(LevelMoveId("n"), AgreementId("keel"), 2, later(3), Level.STEADY)
    mend = replace(first, id=LevelMoveId("o"), number=3, level=Level.EARLY_SIGNS, mends=1)
    again = replace(mend, id=LevelMoveId("p"), number=4, level=Level.AWAY, mends=3)
    assert on_day(Record((FIRST,), (first, then, mend, again)), later(9)).level == Level.STEADY
    assert in_force(AGREEMENT, (), (first, then, mend, again), later(9)).level == Level.STEADY


def test_a_level_that_was_added_later_counts_from_the_day_somebody_says_it_held() -> None:
    grey = with_level(AGREEMENT, 6, Level.KNOCKED, "Grey", Level.STEADY)
    second = AgreementVersion(AgreementVersionId("w"), AGREEMENT.id, 2, later(10), grey)
    said = LevelMove(LevelMoveId("m"), AgreementId("keel"), 1, later(8), 6)
    found = on_day(Record((FIRST, second), (said,)), later(12))
    assert (found.level, found.since) == (6, later(8))


def test_without_an_agreement_nothing_is_in_force() -> None:
    assert on_day(Record(()), DAY).version is None and spans(Record(()), DAY, later(9)) == ()
