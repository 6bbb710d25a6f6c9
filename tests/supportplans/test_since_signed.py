"""What changed since a plan was signed: all of it, once, and only what may be told today."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Line, Released, ShareClass, release
from supportplans.as_signed import known_on
from supportplans.blocks import Heading
from supportplans.documents import Issue, employer_plan
from supportplans.employer_parts import name_of
from supportplans.funding import Funding, Source, Stage
from supportplans.keel import LevelPlan, SupportAgreement
from supportplans.lines import lines_of
from supportplans.meeting_lines import is_meeting
from supportplans.moves import Move
from supportplans.reading import read
from supportplans.since_signed import Difference, owner, since
from supportplans.since_words import since_blocks
from tests.supportplans.leaks import case
from tests.supportplans.maya import AGREEMENT, DECISION, MANAGER, MAYA, PLANNED, QUIET, TODAY, E, P, consent, events_of
from tests.supportplans.test_documents import chosen

seeds = st.integers(0, 2**63)
SIGNED = date(2027, 3, 1)


def let_out(
    agreement: SupportAgreement = AGREEMENT, planned: object = PLANNED, held: frozenset[str] = frozenset()
) -> Released:
    """Return a plan as Maya's manager may have it today, without some of its lines."""
    lines = lines_of(MAYA, planned, agreement, (DECISION,), {})  # type: ignore[arg-type]
    ids = frozenset(line.id for line in lines) - held
    return release([replace(n, share=ShareClass.CONSENTED) for n in lines], [consent(ids)], MANAGER, TODAY)


def told(before: Released, now: Released) -> list[str]:
    """Return what the plan says of it, without the heading."""
    blocks = tuple(since_blocks(now, Issue(before=before, before_on=SIGNED)))
    document = replace(employer_plan(now, Issue()), blocks=blocks)
    return list(read(document))[1:]


# Whatever it was, and whatever it is


@given(seeds)
@settings(max_examples=80)
def test_every_difference_is_told_once_and_nothing_else_is(seed: int) -> None:
    a_case = case(Random(seed))
    now, before = a_case.released, a_case.issue.before
    assert before is not None
    found = since(before, now)
    times = Counter(line.id for each in found for line in _once(each))
    assert all(count == 1 for count in times.values())
    named = {owner(line) for line in (*before.lines, *now.lines) if name_of(line) == "what"}
    different = set(before.line_ids ^ now.line_ids) | _moved(before, now)
    lines = {line.id: line for line in (*before.lines, *now.lines)}
    tellable = {i for i in different if not is_meeting(lines[i]) and (not owner(lines[i]) or owner(lines[i]) in named)}
    assert set(times) == tellable


def _once(difference: Difference) -> tuple[Line, ...]:
    """Return the lines of a difference; one that only moved is the same line twice."""
    return tuple({line.id: line for line in difference.lines}.values())


def _moved(before: Released, now: Released) -> set[str]:
    there = {line.id: line.section for line in before.lines if name_of(line) == "what"}
    return {line.id for line in now.lines if there.get(line.id, line.section) != line.section}


@given(chosen)
@settings(max_examples=30)
def test_nothing_is_told_where_nothing_changed(allowed: frozenset[str]) -> None:
    held = frozenset(line.id for line in lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {})) - allowed
    same = let_out(held=held)
    assert since(same, same) == () and told(same, same) == []


@given(chosen)
@settings(max_examples=30)
def test_what_was_taken_back_is_not_told_even_as_something_that_ended(held: frozenset[str]) -> None:
    gone = replace(AGREEMENT, plans=(), goes_well="Other words, as good.", if_not_happening="")
    before, now = let_out(held=held), let_out(gone, held=held)
    assert not [line for each in since(before, now) for line in each.lines if line.id in held]


# In words


def test_nothing_is_said_before_anybody_signed() -> None:
    assert list(since_blocks(let_out(), Issue())) == []
    headings = [b.text for b in employer_plan(let_out(), Issue()).blocks if isinstance(b, Heading)]
    assert not [text for text in headings if text.startswith("Since")]


def test_other_words_for_the_same_thing_are_told_with_what_they_were() -> None:
    now = replace(AGREEMENT, if_not_happening="Ring Jo Bennett.", review_on=date(2027, 4, 1))
    assert told(let_out(), let_out(now)) == [
        "Changed",
        "When this is looked at again: 1 April 2027, or sooner if the work changes. "
        "Before: 22 March 2027, or sooner if the work changes.",
        "If something is not happening: Ring Jo Bennett. "
        "Before: Tell Ms Doyle at the Monday five minutes, or ring Jo Bennett, 01632 960 144, weekdays 9 to 5.",
    ]


def test_one_of_several_signs_is_changed_where_it_is_much_the_same_and_new_where_it_is_not() -> None:
    plan = AGREEMENT.plan(2)
    changed = replace(plan, signs_at_work=("Answers in one word only", "Whistles"))
    now = replace(AGREEMENT, plans=(AGREEMENT.plan(1), changed))
    assert told(let_out(), let_out(now)) == [
        "Added", "Level 2. Signs that can be seen at work: Whistles.",
        "Changed", "Level 2. Signs that can be seen at work: Answers in one word only. Before: Answers in one word.",
        "Ended", "Level 2. Signs that can be seen at work: Skips lunch three days running.",
    ]  # fmt: skip


def test_a_level_that_came_is_told_by_its_name_and_not_line_by_line() -> None:
    now = replace(AGREEMENT, plans=(*AGREEMENT.plans, LevelPlan(3, "Stop", ("Stands still",), say=("Tea?",))))
    assert told(let_out(), let_out(now)) == ["Added", "Level 3: Stop."]
    assert told(let_out(now), let_out()) == ["Ended", "Level 3: Stop."]


def test_a_list_that_came_or_went_as_a_whole_is_told_by_its_name_and_its_lines_stand_once_on_the_paper() -> None:
    without = replace(AGREEMENT, crisis_words=())
    now = replace(AGREEMENT, crisis_words=("Offer the staff room and water", "One person stays"))
    assert told(let_out(without), let_out(now)) == [
        "Added", "On a very hard day: this part is new."
    ]  # fmt: skip
    assert told(let_out(now), let_out(without)) == ["Ended", "On a very hard day: this part is over."]
    one = replace(now, crisis_words=now.crisis_words[:1])
    assert told(let_out(without), let_out(one))[1].endswith(": Offer the staff room and water.")
    assert told(let_out(one), let_out(now)) == ["Added", "On a very hard day: One person stays."]


def test_an_answer_is_told_by_how_far_the_thing_has_got() -> None:
    menu = next(a for a, _ in PLANNED if a.id == "menu")
    answered = events_of("menu", (P, Move.ASK), (E, Move.ACCEPT), (E, Move.PROMISE))
    now = [(menu, answered) if a.id == "menu" else (a, e) for a, e in PLANNED]
    assert told(let_out(), let_out(planned=now)) == ["Changed", "Menu changes told by Friday: Promised."]


def test_an_adjustment_that_came_or_ended_is_told_by_its_name_alone() -> None:
    fewer = [pair for pair in PLANNED if pair[0].id != "side"]
    assert told(let_out(planned=fewer), let_out()) == ["Added", "Washing-up side, not the hatch."]
    short = [(replace(a, ended_on=TODAY) if a.id == "side" else a, e) for a, e in PLANNED]
    assert told(let_out(planned=fewer), let_out(planned=short))[1:] == [
        "Washing-up side, not the hatch. Ended: 10 March 2027."
    ]
    over = [(replace(a, ended_on=TODAY) if a.id == "side" else a, e) for a, e in PLANNED]
    assert told(let_out(), let_out(planned=over)) == ["Ended", "Washing-up side, not the hatch. 10 March 2027."]


def test_several_changes_of_one_thing_stand_together_under_its_name() -> None:
    planned = [
        (replace(a, owner="Sam keeps the room free", expected="A good last hour") if a.id == "quiet" else a, e)
        for a, e in PLANNED
    ]
    words = told(let_out(), let_out(planned=planned))
    assert words == [
        "Changed", "Ten quiet minutes in the staff room at 1.35",
        "Who does it: Sam keeps the room free. Before: Ms Doyle keeps the room free.",
        "What should be different then: A good last hour. Before: No mistakes in the last hour.",
    ]  # fmt: skip


# As it was known on the day


def test_what_happened_after_a_day_is_not_known_on_it() -> None:
    asked = date(2027, 2, 3)
    ((quiet, events),) = known_on([PLANNED[0]], asked)
    assert [event.move for event in events] == [Move.ASK] and quiet.ratings == ()
    assert quiet.funding.steps == () and quiet.title == QUIET.title
    assert known_on([PLANNED[0]], asked - timedelta(days=1)) == []
    award = Funding(Source.ACCESS_TO_WORK).moved(Stage.APPLIED, TODAY)
    over = replace(QUIET, ended_on=TODAY, ended_why="No need any more", funding=award)
    ((then, _),) = known_on([(over, ())], TODAY - timedelta(days=1))
    assert (then.ended_on, then.ended_why, then.funding.steps) == (None, "", ())
    assert known_on([(over, ())], TODAY) == [(over, [])]
