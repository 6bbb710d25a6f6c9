"""What was said at a meeting becomes events that the rule allows, several at once, and as little as was said."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from supportplans.after_meeting import Meeting, MeetingDraft, Said, Spoken, answers, events_of
from supportplans.codec import decode, encode
from supportplans.moves import AdjustmentId, Channel, Move, NegotiationEvent, Party, Reason
from supportplans.negotiation import State, add, state_of
from tests.supportplans.maya import E, P, S
from tests.supportplans.maya import events_of as moves
from tests.supportplans.test_negotiation import negotiations

MEETING = Meeting(date(2027, 3, 9), Channel.PHONE, "Ms Doyle", ("Maya",), "Jo Bennett")
IDS = ("x", "y", "z")
Events = tuple[NegotiationEvent, ...]


def said(events: Events, code: str, spoken: Spoken = Spoken()) -> Events:
    """Return the negotiation with an answer added."""
    answer = next(each for each in answers(events) if each.code == code)
    for event in events_of(answer, spoken, MEETING, AdjustmentId("a"), IDS, len(events) + 1):
        events = add(events, event)
    return events


@given(negotiations(), st.sampled_from((None, date(2027, 3, 12))))
def test_every_answer_that_is_offered_can_be_written_down(events: Events, starts: date | None) -> None:
    for answer in answers(events):
        assert len(said(events, answer.code, Spoken(starts_on=starts))) > len(events)


def test_an_answer_to_what_was_never_asked_for_says_that_it_was_asked() -> None:
    made = said((), "no", Spoken("Not at dinner.", Reason.COST))
    assert [(e.party, e.move, e.words) for e in made] == [(P, Move.ASK, ""), (E, Move.REFUSE, "Not at dinner.")]
    assert state_of(made) is State.REFUSED


def test_a_yes_with_a_day_is_a_yes_and_a_promise() -> None:
    made = said(moves("a", (P, Move.ASK)), "yes", Spoken("Fine.", starts_on=date(2027, 3, 15)))
    assert [e.move for e in made] == [Move.ASK, Move.ACCEPT, Move.PROMISE]
    assert (made[1].words, made[1].starts_on, made[2].starts_on) == ("Fine.", None, date(2027, 3, 15))


def test_each_event_knows_the_meeting_and_who_spoke() -> None:
    theirs, ours = said(moves("a", (P, Move.ASK)), "yes")[-1], said(moves("a", (P, Move.ASK)), "silence")[-1]
    assert (theirs.on, theirs.channel, theirs.who, theirs.present) == (
        MEETING.on, Channel.PHONE, "Ms Doyle", ("Maya",),
    )  # fmt: skip
    assert (ours.party, ours.who) == (S, "Jo Bennett")


def test_only_the_person_says_that_it_is_happening() -> None:
    events = moves("a", (P, Move.ASK), (E, Move.IN_PLACE))
    confirming = [each for each in answers(events) if (Move.CONFIRM, Party.PERSON) in each.moves]
    assert [each.code for each in confirming] == ["happens"]


def test_a_draft_comes_back_as_it_was_typed() -> None:
    draft = MeetingDraft("maya", "maya", "yesterday-ish", Channel.EMAIL, "Ms Doyle", "Jo").with_said(
        Said("side", "no", {"words": "Not at", "reply_due": "frid"})
    )
    assert decode(MeetingDraft, encode(draft)) == draft
    assert draft.with_said(Said("side")).empty
    assert draft.about("side").typed["reply_due"] == "frid"
    assert draft.about("menu").empty
