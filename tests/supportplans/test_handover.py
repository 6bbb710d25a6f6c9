"""Handing over: nothing that was agreed is lost when somebody or something changes around a job."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from supportplans.handover import applied, hand_lines, mark_of, marked, opens, unmarked
from supportplans.model import Adjustment, AdjustmentId, EventId, Move, NegotiationEvent, Party
from supportplans.negotiation import State
from supportplans.posts import Changed, ChangeId, HandMark, Onward, Post, PostChange, PostId

DAY = date(2026, 6, 1)
POST = Post(PostId("p"), "jo", date(2026, 1, 5), "Porter", "Harbour House", manager="Ms Fry")
CHANGE = PostChange(ChangeId("c"), POST.id, DAY, Changed.MANAGER, "Ms Fry", "Priya Shah")
STOOL = Adjustment(AdjustmentId("stool"), "jo", "A stool", "Harbour House", review_on=date(2026, 8, 1))


def events(of: Adjustment, *moves: tuple[Move, Party], who: str = "Ms Fry") -> tuple[NegotiationEvent, ...]:
    return tuple(
        NegotiationEvent(EventId(f"{of.id}{n}"), of.id, n, date(2026, 2, n), party, move,
                         who if party is Party.EMPLOYER else "", starts_on=date(2026, 3, 1) if move is Move.PROMISE
                         else None)
        for n, (move, party) in enumerate(moves, 1)
    )  # fmt: skip


ASKED = ((Move.ASK, Party.PERSON),)
THERE = (*ASKED, (Move.ACCEPT, Party.EMPLOYER), (Move.PROMISE, Party.EMPLOYER), (Move.IN_PLACE, Party.EMPLOYER),
         (Move.CONFIRM, Party.PERSON))  # fmt: skip


def test_only_changes_at_which_things_get_lost_open_a_sheet() -> None:
    opened = {what for what in Changed if opens(replace(CHANGE, what=what))}
    assert opened == {Changed.MANAGER, Changed.ROLE, Changed.SITE, Changed.POLICY}


def test_a_line_says_when_it_was_asked_answered_promised_and_confirmed_and_who_promised() -> None:
    (line,) = hand_lines([(STOOL, events(STOOL, *THERE))], POST, CHANGE)
    assert (line.asked, line.answered) == (date(2026, 2, 1), date(2026, 2, 2))
    assert (line.promised_by, line.promised_for) == ("Ms Fry", date(2026, 3, 1))
    assert (line.in_place, line.confirmed, line.state) == (date(2026, 2, 4), date(2026, 2, 5), State.CONFIRMED)


def test_what_is_in_place_comes_first_and_what_was_taken_back_is_left_out() -> None:
    idea, asked, back = (replace(STOOL, id=AdjustmentId(name)) for name in ("idea", "asked", "back"))
    pairs = [(idea, ()), (asked, events(asked, *ASKED)), (STOOL, events(STOOL, *THERE)),
             (back, events(back, *ASKED, (Move.WITHDRAW, Party.PERSON)))]  # fmt: skip
    assert [line.adjustment.id for line in hand_lines(pairs, POST, CHANGE)] == ["stool", "asked", "idea"]


def test_what_belongs_to_another_employer_is_not_on_the_sheet() -> None:
    other = replace(STOOL, employer="Elsewhere")
    assert hand_lines([(other, ())], POST, CHANGE) == ()
    assert len(hand_lines([(replace(STOOL, employer="harbour  HOUSE"), ())], POST, CHANGE)) == 1


def test_what_had_ended_before_is_left_out_but_what_ends_by_this_sheet_stays_on_it() -> None:
    ended = replace(STOOL, ended_on=DAY - timedelta(1))
    assert hand_lines([(ended, ())], POST, CHANGE) == ()
    mark = HandMark("stool", Onward.ENDS, DAY, DAY - timedelta(1))
    assert len(hand_lines([(ended, ())], POST, marked(CHANGE, mark))) == 1


def test_a_line_is_marked_once_and_the_last_word_counts() -> None:
    change = marked(marked(CHANGE, HandMark("stool", Onward.ON, DAY)), HandMark("stool", Onward.AGAIN, DAY, DAY))
    assert len(change.marks) == 1
    mark = mark_of(change, "stool")
    assert mark is not None and mark.onward is Onward.AGAIN
    assert unmarked(hand_lines([(STOOL, ())], POST, change)) == ()


marks = st.builds(
    lambda onward, days, note: (onward, DAY + timedelta(days), note),
    st.sampled_from(Onward), st.integers(0, 90), st.sampled_from(["", "Ms Shah will see"]),
)  # fmt: skip


@given(st.lists(marks, min_size=1, max_size=6))
def test_whatever_was_said_before_carrying_on_leaves_the_adjustment_as_it_was(
    said: list[tuple[Onward, date, str]],
) -> None:
    now, before = STOOL, None
    for onward, day, note in [*said, (Onward.ON, DAY, "")]:
        held = before.review_before if before and before.onward is Onward.AGAIN else now.review_on
        mark = HandMark("stool", onward, DAY, day, note, held if onward is Onward.AGAIN else None)
        now, before = applied(now, mark, before), mark
    assert now == STOOL


def test_talked_about_again_gives_a_day_and_an_end_gives_the_last_day() -> None:
    again = applied(STOOL, HandMark("stool", Onward.AGAIN, DAY, date(2026, 6, 15)), None)
    ends = applied(STOOL, HandMark("stool", Onward.ENDS, DAY, date(2026, 6, 30), "The till has gone"), None)
    assert again.review_on == date(2026, 6, 15)
    assert (ends.ended_on, ends.ended_why) == (date(2026, 6, 30), "The till has gone")
