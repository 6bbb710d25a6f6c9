"""The calendar of a way back holds exactly what the lines of its steps say, on exactly their days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from records.consent import ShareClass, release
from supportplans.blocks import Calendar, Document, Heading, Steps
from supportplans.documents import Issue, employer_plan
from supportplans.lines import lines_of
from supportplans.look import Look, Size
from supportplans.reading import lines_on, read
from supportplans.reflow import reflow
from supportplans.return_calendar import on_calendar, return_calendar
from supportplans.return_lines import TALK, return_lines
from supportplans.returning import ReturnPlan, days_at_work
from supportplans.step_words import read_step
from supportplans.wording import day_of_month
from tests.supportplans.maya import AGREEMENT, DECISION, MANAGER, MAYA, PLANNED, TODAY, consent
from tests.supportplans.test_returning import MONDAY, PLAN, STEP

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
steps = st.lists(
    st.builds(
        replace, st.just(STEP), weeks=st.integers(1, 3), days=st.frozensets(st.integers(0, 6)),
        hours=st.one_of(st.none(), st.sampled_from((1.0, 2.5, 8.0))), duties=words, place=words, check_in=words,
    ),
    min_size=1, max_size=4,
)  # fmt: skip


def paper(plan: ReturnPlan, without: tuple[str, ...] = ()) -> Document:
    lines = [n for n in lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {}, plan) if on_calendar(n)]
    given_ = [replace(n, share=ShareClass.CONSENTED) for n in lines if not any(f":{w}:" in n.id for w in without)]
    return return_calendar(release(given_, [consent(frozenset(n.id for n in given_))], MANAGER, TODAY), Issue())


def drawn(document: Document) -> dict[object, tuple[str, ...]]:
    (calendar,) = [block for block in document.blocks if isinstance(block, Calendar)]
    return {each.on: each.words for each in calendar.days if each.words}


@given(steps)
def test_days_at_work_are_the_days_of_the_plan_and_no_others(made: list[object]) -> None:
    plan = replace(PLAN, steps=tuple(replace(s, duties="Cups", check_in="") for s in made))  # type: ignore[type-var]
    named = [s for s in plan.steps if s.days]
    shown = drawn(paper(plan))
    first, last = MONDAY, MONDAY + timedelta(weeks=20)
    assert set(days_at_work(plan, first, last)) <= set(shown)
    extra = len(plan.steps) - len(named)  # a step that names no days is shown on the day it begins
    assert len(shown) == len(days_at_work(plan, first, last)) + extra
    assert all(said[0].startswith("Step ") for said in shown.values())


@given(steps)
def test_the_days_of_a_calendar_go_on_without_a_gap_from_a_monday_to_a_sunday(made: list[object]) -> None:
    plan = replace(PLAN, steps=tuple(replace(s, duties="Cups") for s in made))  # type: ignore[type-var]
    (calendar,) = [block for block in paper(plan).blocks if isinstance(block, Calendar)]
    days = [each.on for each in calendar.days]
    assert days[0].weekday() == 0 and days[-1].weekday() == 6
    assert all(following - day == timedelta(days=1) for day, following in pairwise(days))


@given(steps)
def test_every_step_line_is_read_back_with_its_days(made: list[object]) -> None:
    plan = replace(PLAN, steps=tuple(replace(s, duties="Cups; saucers") for s in made))  # type: ignore[type-var]
    lines = [line for line in return_lines(plan, {}) if ":step" in line.id]
    for line, step in zip(lines, plan.steps, strict=True):
        said = read_step(line.text)
        assert said is not None and said.days == step.days
        assert (said.ends_on - said.starts_on).days == 7 * step.weeks - 1
        assert said.hours == (f"{step.hours:g} hours a day" if step.hours is not None else "")


@given(st.text(max_size=60))
def test_a_line_that_is_no_step_is_none(text: str) -> None:
    assert read_step(text) is None
    assert read_step(f"31 February 2027 to 2 March 2027: {text}.") is None
    assert read_step(f"3 March 2027 to 2 March 2027: {text}.") is None


def test_a_talk_stands_on_its_days_and_where_none_is_named_in_words_only() -> None:
    shown = drawn(paper(PLAN))
    assert shown[MONDAY + timedelta(days=3)] == ("Step 1: 4 hours a day", "We talk")
    assert shown[MONDAY + timedelta(days=1)] == ("Step 1: 4 hours a day",)
    assert read(paper(PLAN)).count("Ms Doyle, Thursday at 12.") == 1
    unnamed = paper(replace(PLAN, steps=(replace(STEP, check_in="Ms Doyle and I"),)))
    assert not any("We talk" in said for said in drawn(unnamed).values())
    assert "Ms Doyle and I." in read(unnamed)


def talking(*talks: str, without: tuple[str, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """Return who talks and when of a way back with a step for each of these talks: by name of the steps."""
    blocks = list(paper(replace(PLAN, steps=tuple(replace(STEP, check_in=talk) for talk in talks)), without).blocks)
    at = next((n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.text == "We talk"), None)
    found = blocks[at + 1] if at is not None else Steps(())
    assert isinstance(found, Steps)
    return [(step.name, step.items) for step in found.steps]


def test_a_talk_that_is_the_same_in_each_step_is_said_once() -> None:
    assert talking("On Fridays", "On Fridays", "On Fridays") == [("Each step", ("On Fridays.",))]
    assert talking("On Fridays") == [("Step 1", ("On Fridays.",))]


def test_where_it_differs_it_is_told_for_which_steps() -> None:
    assert talking("On Fridays", "At noon", "On Fridays", "On Fridays") == [
        ("Steps 1, 3 and 4", ("On Fridays.",)), ("Step 2", ("At noon.",)),
    ]  # fmt: skip


def test_a_talk_that_was_held_back_or_is_not_there_is_told_of_no_step() -> None:
    assert talking("On Fridays", "", "On Fridays") == [("Steps 1 and 3", ("On Fridays.",))]
    assert talking(*["On Fridays"] * 3, without=("check1",)) == [("Steps 1 and 3", ("On Fridays.",))]
    assert talking("", "") == talking("On Fridays", without=("check0",)) == []


TALKS = st.lists(st.sampled_from(("", "On Fridays", "At noon", "With Jo")), min_size=1, max_size=5)


@given(TALKS, st.sets(st.integers(0, 4)))
def test_each_step_tells_the_talk_that_was_let_through_for_it_and_no_other(talks: list[str], held: set[int]) -> None:
    told = talking(*talks, without=tuple(f"check{n}" for n in held))
    for n, talk in enumerate(talks):
        said = [words for name, words in told if name == "Each step" or str(n + 1) in re.findall(r"\d", name)]
        assert said == ([(f"{talk}.",)] if talk and n not in held else [])


def test_the_work_plan_says_it_in_the_same_way_and_drops_no_line() -> None:
    plan = replace(PLAN, steps=(STEP, STEP))
    lines = [replace(n, share=ShareClass.CONSENTED) for n in return_lines(plan, {})]
    for without in ("none", "step0", "step", "check", "check1", "before"):
        let = [n for n in lines if f":{without}" not in n.id]
        plan_ = employer_plan(release(let, [consent(frozenset(n.id for n in let))], MANAGER, TODAY), Issue())
        said = read(plan_)
        assert lines_on(plan_) == {line.id for line in let}, without  # each talk, though it is said once
        assert all(line.text.removeprefix(TALK).rstrip(".") in " ".join(said) for line in let), without
        assert said.count(f"{STEP.check_in}.") == (without not in ("step", "check")), without


def test_a_step_that_was_held_back_is_on_no_day_and_its_talk_is_only_in_words() -> None:
    document = paper(PLAN, without=("step0",))
    assert min(drawn(document)) == MONDAY + timedelta(days=8)  # type: ignore[type-var]
    assert "4 hours a day" not in " ".join(read(document))
    said = read(document)
    assert said[said.index("More about the steps") + 1] == "We talk: Ms Doyle, Thursday at 12."


def test_the_rules_stand_under_it_and_pay_is_not_told() -> None:
    said = read(paper(PLAN))
    assert said[said.index("If a step is too much, and when it is done") + 1] == "We hold a step when: Hold it."
    assert "It is done when: Two whole weeks at my own hours." in said and "paid" not in " ".join(said)


def test_in_large_print_it_is_a_list_of_days() -> None:
    large = read(reflow(paper(PLAN), Look(Size.LARGE_18)))
    at = large.index(f"Tuesday {day_of_month(MONDAY + timedelta(days=1))}")
    assert large[at + 1] == "Step 1: 4 hours a day"


def test_without_a_step_the_paper_says_so() -> None:
    assert "No step of a way back is on this paper." in read(
        paper(replace(PLAN, steps=()), ("hold", "back", "end", "before"))
    )


def test_what_is_signed_is_the_way_back_as_nobody_has_actions_on_it() -> None:
    assert "I agree to this way back." in read(paper(PLAN)) and "actions" not in "".join(read(paper(PLAN)))
