"""When reviews are due: for as long as the job lasts, after what happens, and never twice for one reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from records.consent import add_months
from supportplans.actions import Action
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, SupportAgreement
from supportplans.levels import Level
from supportplans.model import Party
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId
from supportplans.review_plan import REGULAR, Answer, Reason, Slot, Standing, Why, due, next_open, plan
from supportplans.review_reasons import (
    OwnDay,
    OwnDayId,
    Surroundings,
    after_changes,
    after_levels,
    after_missed,
    episodes,
    own_days,
    reasons,
)

DAYS = st.dates(date(2020, 1, 1), date(2027, 12, 31))
AFTER = st.integers(0, 1500)


def _post(start: date, end: date | None = None) -> Post:
    return Post(PostId("p"), "jo", start, ended_on=end)


def _days(slots: tuple[Slot, ...], *whys: Why) -> list[date]:
    return [slot.on for slot in slots if slot.why in whys]


def _key(why: Why, of: str = "1") -> frozenset[str]:
    return frozenset({f"{why.value}:{of}"})


def test_the_first_half_year_has_five_reviews_and_then_one_every_half_year() -> None:
    start = date(2026, 3, 2)
    slots = plan(_post(start), (), (), start, until=date(2027, 10, 1))
    assert _days(slots, *REGULAR) == [
        date(2026, 3, 4), date(2026, 3, 9), date(2026, 4, 2), date(2026, 6, 2), date(2026, 9, 2),
        date(2027, 3, 2), date(2027, 9, 2), date(2028, 3, 2),
    ]  # fmt: skip


@st.composite
def held_sometimes(draw: st.DrawFn, start: date) -> list[Answer]:
    """Return answers to regular reviews: held early or late, put off, or left out."""
    keys = [f"{w.value}:1" for w in REGULAR[:-1]] + [f"six_monthly:{n}" for n in range(1, 9)]
    made = []
    for key in draw(st.lists(st.sampled_from(keys), unique=True, max_size=8)):
        on = start + timedelta(days=draw(st.integers(1, 1600)))
        held = draw(st.booleans())
        again = None if held else draw(st.none() | st.just(on + timedelta(days=14)))
        made.append(Answer(frozenset({key}), on, held, again))
    return made


@given(st.data(), DAYS, AFTER)
def test_no_two_regular_reviews_are_more_than_six_months_apart_while_the_job_lasts(
    data: st.DataObject, start: date, passed: int
) -> None:
    today = start + timedelta(days=passed)
    slots = plan(_post(start), (), data.draw(held_sometimes(start)), today)
    first = sorted(slot.first_on for slot in slots if slot.why in REGULAR)
    assert first[0] <= start + timedelta(days=7) and first[-1] > today
    assert all(later <= add_months(before, 6) for before, later in pairwise(first))


@given(DAYS, AFTER, st.integers(0, 400))
def test_nothing_is_planned_after_the_last_day_and_nothing_is_open_once_it_is_past(
    start: date, lasted: int, since: int
) -> None:
    end = start + timedelta(days=lasted)
    today = end + timedelta(days=since)
    reasons = after_missed([Action("a", "x", due=end - timedelta(days=9)), Action("b", "y", due=end)], today)
    slots = plan(_post(start, end), reasons, (), today, until=today + timedelta(days=400))
    assert all(slot.first_on <= end for slot in slots)
    assert since == 0 or not any(slot.is_open for slot in slots)


@given(DAYS, st.lists(st.tuples(st.sampled_from(Changed), st.integers(-20, 900)), max_size=12), AFTER)
def test_each_change_leads_to_exactly_one_review_and_no_reason_comes_twice_on_a_day(
    start: date, changed: list[tuple[Changed, int]], passed: int
) -> None:
    changes = [
        PostChange(ChangeId(f"c{n}"), PostId("p"), start + timedelta(days=days), what)
        for n, (what, days) in enumerate(changed)
    ]
    post, today = _post(start), start + timedelta(days=passed)
    slots = plan(post, after_changes(post, changes), (), today, until=start + timedelta(days=1600))
    for change in changes:
        ours = [slot for slot in slots if f"{change.what.value}:{change.id}" in slot.keys]
        assert len(ours) == 1 and ours[0].why.value == change.what.value
    opened = [(slot.why, slot.on) for slot in slots if slot.is_open]
    assert len(opened) == len(set(opened))


@given(DAYS, st.sampled_from(REGULAR[:-1]), st.integers(0, 170))
def test_holding_one_late_moves_none_of_the_others(start: date, why: Why, late: int) -> None:
    far = start + timedelta(days=1200)
    before = {slot.keys: slot.first_on for slot in plan(_post(start), (), (), start, until=far)}
    on = before[f"{why.value}:1",] + timedelta(days=late)
    after = plan(_post(start), (), [Answer(_key(why), on, held=True)], on, until=far)
    assert {slot.keys: slot.first_on for slot in after} == before
    done = next(slot for slot in after if slot.keys == (f"{why.value}:1",))
    assert done.standing is Standing.HELD and done.days_late(far) == late


def test_a_six_monthly_held_early_pulls_the_next_one_nearer_so_that_no_gap_grows() -> None:
    start = date(2026, 1, 5)
    early = Answer(_key(Why.SIX_MONTHLY), date(2026, 11, 20), held=True)  # six weeks before 5 January
    slots = plan(_post(start), (), [early], date(2026, 12, 1), until=date(2027, 3, 1))
    assert _days(slots, Why.SIX_MONTHLY) == [date(2027, 1, 5), date(2027, 5, 20)]


def test_the_newest_regular_one_takes_up_those_before_it() -> None:
    start = date(2024, 1, 8)
    slots = plan(_post(start), (), (), date(2026, 2, 1))
    assert [slot.on for slot in due(slots)] == [date(2026, 1, 8)] and due(slots)[0].standing is Standing.OVERDUE
    assert sum(slot.standing is Standing.GONE_BY for slot in slots) == 7
    ahead = next(slot for slot in slots if slot.standing is Standing.AHEAD)
    assert ahead.on == date(2026, 7, 8)


def test_one_that_was_put_off_is_due_again_on_its_new_day_and_one_left_out_is_not() -> None:
    start = date(2026, 3, 2)
    put_off = Answer(_key(Why.WEEK_1), date(2026, 3, 9), held=False, again=date(2026, 3, 16))
    left_out = Answer(_key(Why.DAY_3), date(2026, 3, 4), held=False)
    slots = plan(_post(start), (), [put_off, left_out], date(2026, 3, 10))
    day3, week1 = slots[:2]
    assert (day3.standing, week1.standing, week1.on) == (Standing.LEFT_OUT, Standing.DUE, date(2026, 3, 16))
    first = next_open(slots)
    assert first is not None and first.keys == week1.keys


def _move(n: int, on: date, level: Level, by: Party = Party.PERSON) -> LevelMove:
    return LevelMove(LevelMoveId(f"m{n}"), AgreementId("a"), n, on, level, by)


AGREEMENT = SupportAgreement(AgreementId("a"), "jo")


def test_a_week_after_early_signs_have_passed_a_review_is_due_and_knocked_alone_makes_none() -> None:
    began = date(2026, 5, 4)
    moves = [_move(1, began - timedelta(days=9), Level.KNOCKED), _move(2, began, Level.EARLY_SIGNS),
             _move(3, began + timedelta(days=3), Level.CRISIS_LOOMING),
             _move(4, began + timedelta(days=10), Level.STEADY)]  # fmt: skip
    (reason,) = after_levels(AGREEMENT, moves)
    assert reason == Reason(Why.LEVEL, "m2", began + timedelta(days=17))


def test_an_episode_that_goes_on_is_talked_about_after_four_weeks() -> None:
    began = date(2026, 5, 4)
    (reason,) = after_levels(AGREEMENT, [_move(1, began, Level.AWAY)])
    assert reason.on == began + timedelta(days=28)


def test_a_level_that_nobody_was_entitled_to_declare_makes_no_review() -> None:
    assert after_levels(AGREEMENT, [_move(1, date(2026, 5, 4), Level.AWAY, Party.EMPLOYER)]) == ()


@given(DAYS, st.lists(st.tuples(st.integers(1, 40), st.sampled_from(Level)), max_size=12))
def test_each_unbroken_time_at_early_signs_or_above_is_one_episode(start: date, rows: list[tuple[int, Level]]) -> None:
    moves, on = [], start
    for n, (days, level) in enumerate(rows):
        on += timedelta(days=days)
        moves.append(_move(n, on, level))
    high = [False, *(level >= Level.EARLY_SIGNS for _, level in rows)]
    rises = sum(now and not before for before, now in pairwise(high))
    assert len(episodes(AGREEMENT, moves)) == rises == len(after_levels(AGREEMENT, moves))


def test_a_time_whose_first_line_is_put_right_stays_the_same_time_so_its_review_stays_held() -> None:
    began, over = _move(1, date(2026, 5, 4), Level.AWAY), _move(2, date(2026, 5, 20), Level.STEADY)
    mended = replace(began, id=LevelMoveId("right"), number=3, level=Level.EARLY_SIGNS, mends=1)
    (before,), (after,) = (after_levels(AGREEMENT, moves) for moves in ([began, over], [began, over, mended]))
    assert before == after


def test_a_time_that_was_put_right_to_have_begun_before_the_job_makes_no_review_in_it() -> None:
    wrong = _move(1, date(2026, 5, 4), Level.AWAY)
    right = replace(wrong, id=LevelMoveId("right"), number=2, on=date(2026, 2, 20), mends=1)
    post = _post(date(2026, 3, 2))
    for moves, count in (((wrong,), 1), ((wrong, right), 0)):
        assert len(reasons(post, Surroundings(levels=((AGREEMENT, moves),)), date(2026, 6, 1))) == count


def test_two_own_days_on_one_day_are_one_review_that_stands_for_both() -> None:
    start = date(2026, 3, 2)
    on = date(2026, 3, 20)
    days = own_days([OwnDay(OwnDayId("x"), "p", on), OwnDay(OwnDayId("y"), "p", on)])
    own = [slot for slot in plan(_post(start), days, (), start, until=on) if slot.why is Why.OWN]
    assert [slot.keys for slot in own] == [("own:x", "own:y")]


def _missed(today: date, done: date | None = None) -> list[Standing]:
    sheet = Action("sheet", "Send the rota", due=date(2025, 2, 1), done_on=done)
    slots = plan(_post(date(2025, 1, 6)), after_missed([sheet], today), (), today)
    return [slot.standing for slot in slots if slot.why is Why.MISSED]


def test_what_was_not_done_by_its_day_is_talked_about_a_week_later_unless_it_is_done_by_then() -> None:
    assert _missed(date(2025, 2, 1)) == []
    assert _missed(date(2025, 2, 2)) == [Standing.DUE]
    assert _missed(date(2025, 2, 20)) == [Standing.OVERDUE]
    assert _missed(date(2025, 2, 20), date(2025, 2, 5)) == []
    assert _missed(date(2025, 2, 20), date(2025, 2, 15)) == [Standing.OVERDUE]


def test_a_reason_nobody_took_up_for_half_a_year_has_gone_by() -> None:
    assert _missed(date(2025, 7, 1)) == [Standing.OVERDUE]
    assert _missed(date(2025, 9, 1)) == [Standing.GONE_BY]
