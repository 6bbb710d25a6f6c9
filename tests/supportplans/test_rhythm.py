"""The rhythm of support: it fades only by agreement, comes back at once, and lasts as long as the job."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supportplans.posts import Post, PostId
from supportplans.rhythm import DAYS, Often, Rhythm, RhythmId, in_force, more, next_contact, planned_contacts

START = date(2026, 3, 2)
POST = Post(PostId("p"), "jo", START)
OFTEN = st.sampled_from([often for often in Often if often in DAYS])


def _agreed(n: int, after: int, often: Often, asked: bool = False) -> Rhythm:
    return Rhythm(RhythmId(f"r{n}"), "p", "jo", START + timedelta(days=after), often, asked=asked)


def test_where_nothing_is_agreed_nothing_is_due() -> None:
    assert next_contact(POST, (), (), START) is None
    assert next_contact(POST, [_agreed(1, 0, Often.WHEN_ASKED)], (), START) is None


def test_a_contact_is_due_a_week_after_the_last_where_weekly_is_agreed() -> None:
    due = next_contact(POST, [_agreed(1, 0, Often.WEEKLY)], [START + timedelta(days=5)], START + timedelta(days=20))
    assert due is not None and due.on == START + timedelta(days=12) and due.days_late(START + timedelta(days=20)) == 8


@given(OFTEN, st.integers(0, 400), st.lists(st.integers(0, 400), max_size=5))
def test_more_support_is_there_on_the_very_day_somebody_asks(often: Often, asked: int, contacts: list[int]) -> None:
    today = START + timedelta(days=asked)
    before = [START + timedelta(days=day) for day in contacts if day < asked]
    first = _agreed(1, 0, often)
    again = _agreed(2, asked, more(first), asked=True)
    due = next_contact(POST, [first, again], before, today)
    assert due is not None and due.on == today and due.rhythm is again
    assert DAYS[again.often] <= max(7, DAYS[often]) and (often is Often.TWICE_A_WEEK or again.often != often)
    after = next_contact(POST, [first, again], [*before, today], today)
    assert after is not None and after.on == today + timedelta(days=DAYS[again.often])


@given(OFTEN, OFTEN, st.integers(1, 300), st.integers(0, 300))
def test_a_new_rhythm_never_makes_anything_due_before_it_began(
    old: Often, new: Often, began: int, contact: int
) -> None:
    rhythms = [_agreed(1, 0, old), _agreed(2, began, new)]
    due = next_contact(POST, rhythms, [START + timedelta(days=contact)], START + timedelta(days=400))
    assert due is not None and due.on >= START + timedelta(days=began)


def test_it_lasts_as_long_as_the_job_and_no_longer() -> None:
    rhythms = [_agreed(1, 0, Often.MONTHLY)]
    long_after = START + timedelta(days=3650)
    due = next_contact(POST, rhythms, [long_after - timedelta(days=2)], long_after)
    assert due is not None and due.on == long_after + timedelta(days=29)
    ended = Post(PostId("p"), "jo", START, ended_on=START + timedelta(days=90))
    assert next_contact(ended, rhythms, (), START + timedelta(days=91)) is None


def test_what_was_agreed_last_holds_and_what_is_to_come_does_not_yet() -> None:
    first, second, later = _agreed(1, 0, Often.WEEKLY), _agreed(2, 30, Often.MONTHLY), _agreed(3, 60, Often.WHEN_ASKED)
    assert in_force([later, first, second], START + timedelta(days=45)) is second
    assert in_force([first], START - timedelta(days=1)) is None


def test_planned_contacts_follow_each_other_at_the_agreed_distance() -> None:
    due = next_contact(POST, [_agreed(1, 0, Often.FORTNIGHTLY)], (), START)
    days = planned_contacts(due, START + timedelta(days=50))
    assert days == tuple(START + timedelta(days=n) for n in (14, 28, 42))
    assert planned_contacts(None, START) == ()
