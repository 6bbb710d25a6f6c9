"""What a match may depend on: what is wished and brought and asked, nothing else; unknown is not no."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jobs.library import load_starter
from jobs.model import Condition, Job, JobId, Task, TaskId
from matching.cards import deck
from matching.changes import with_condition, without_condition, without_task
from matching.model import Ledger, Profile, Standing, Weights
from matching.neutral import neutral
from matching.preferences import _fit, _frozen, parse_value, unknown
from matching.ranking import Library, rank
from matching.uses import uses
from records.people import Preference, PreferenceId, Resource, ResourceId, WantToUse, Wish
from tests.matching.people_and_jobs import (
    NOBODY,
    UNDERSTANDING,
    cases,
    conditions,
    libraries,
    profiles,
    scores,
    things_said,
    wishes,
)


def lone(job: Job) -> Library:
    return Library([job], UNDERSTANDING)


def wish_of(facet: str, kind: Wish, value: object) -> Preference:
    return Preference(PreferenceId("w"), NOBODY, facet, kind, value)


@cases
@given(wishes, conditions, libraries())
def test_a_barrier_touches_only_jobs_that_have_the_condition(wish: Preference, asked: Condition, lib: Library) -> None:
    firm = replace(wish, wish=Wish.MUST)
    for job in lib.jobs:
        (row,) = rank(Profile((), (firm,)), lone(without_condition(job, firm.facet))).rows
        assert row.change == 0
    met = parse_value(firm.facet, firm.value)
    for job in lib.jobs:
        adjusted = with_condition(job, firm.facet, met)
        ranking = rank(Profile((), (firm,)), lone(adjusted))
        assert ranking.rows[0].change == 0 and not ranking.rows[0].would_need_to_change


@cases
@given(profiles(), libraries(), wishes)
def test_a_wish_changes_nothing_off_on_a_job_that_says_nothing_of_its_facet(
    p: Profile, lib: Library, wish: Preference
) -> None:
    more = replace(p, preferences=(*p.preferences, replace(wish, id=PreferenceId("new"), position=99)))
    silent = Library([without_condition(job, wish.facet) for job in lib.jobs], UNDERSTANDING)
    before = {row.job_id: row.change for row in rank(p, silent).rows}
    assert {row.job_id: row.change for row in rank(more, silent).rows} == pytest.approx(before, abs=1e-9)


@cases
@given(profiles(), libraries())
def test_a_task_carved_out_is_nowhere_in_the_match(p: Profile, lib: Library) -> None:
    for job in lib.jobs:
        for task in job.tasks:
            carved = without_task(job, str(task.id))
            match = rank(p, lone(carved)).match(str(job.id))
            assert str(task.id) not in {c.task_id for c in match.contributions}
            assert str(task.id) not in {asked.task_id for asked in uses(match, carved, p).asked}


@cases
@given(profiles(), libraries(), things_said)
def test_adding_a_resource_never_lowers_any_job(p: Profile, lib: Library, more: Resource) -> None:
    for start in (p, replace(p, resources=())):
        before = scores(rank(start, lib))
        added = replace(start, resources=(*start.resources, replace(more, id=ResourceId("new"))))
        after = scores(rank(added, lib))
        assert all(after[job] >= before[job] - 1e-9 for job in before)


@cases
@given(profiles(), libraries(), st.data())
def test_raising_a_wish_never_lowers_jobs_that_meet_it_beside_jobs_that_do_not(
    p: Profile, lib: Library, data: st.DataObject
) -> None:
    assume(len(p.preferences) > 1)
    order = [str(one.id) for one in p.preferences]
    place = data.draw(st.integers(1, len(order) - 1))
    up = data.draw(st.integers(0, place - 1))
    raised = [*order[:up], order[place], *order[up:place], *order[place + 1 :]]
    first, moved = (rank(p, lib, Weights(order=tuple(o))) for o in (order, raised))
    row = first.wishes.ids.index(order[place])
    meet = [str(job.id) for n, job in enumerate(lib.jobs) if first.wishes.value[row, n] >= 1 - 1e-9]
    do_not = [str(job.id) for n, job in enumerate(lib.jobs) if first.wishes.value[row, n] <= 1e-9]
    before, after = scores(first), scores(moved)
    for good in meet:
        for bad in do_not:
            assert after[good] - after[bad] >= before[good] - before[bad] - 1e-9


@cases
@given(profiles(), libraries(), st.data())
def test_a_like_made_a_must_never_lowers_jobs_that_meet_it(p: Profile, lib: Library, data: st.DataObject) -> None:
    assume(p.preferences)
    place = data.draw(st.integers(0, len(p.preferences) - 1))
    like, must = (
        replace(p, preferences=tuple(
            replace(one, wish=pile) if n == place else one for n, one in enumerate(p.preferences)
        ))
        for pile in (Wish.LIKE, Wish.MUST)
    )  # fmt: skip
    first, firm = rank(like, lib), rank(must, lib)
    meet = [n for n in range(len(lib.jobs)) if first.wishes.value[place, n] >= 1 - 1e-9]
    do_not = [n for n in range(len(lib.jobs)) if first.wishes.value[place, n] <= 1e-9]
    before, after, ids = scores(first), scores(firm), [str(job.id) for job in lib.jobs]
    for good in meet:
        for bad in do_not:
            assert after[ids[good]] - after[ids[bad]] >= before[ids[good]] - before[ids[bad]] - 1e-9


@cases
@given(profiles(), libraries(), conditions)
def test_an_answer_lies_in_the_range_that_not_knowing_had(p: Profile, lib: Library, answer: Condition) -> None:
    for job in lib.jobs:
        (open_,) = rank(p, lone(without_condition(job, answer.facet))).rows
        (known,) = rank(p, lone(with_condition(job, answer.facet, answer.value))).rows
        assert known.low >= min(open_.low, known.score) - 1e-9 and known.high <= open_.high + 1e-9
        assert min(open_.low, 0.0) - 1e-9 <= known.score or known.would_need_to_change
        assert known.high - known.low <= open_.high - min(open_.low, known.low) + 1e-9


@cases
@given(wishes)
def test_an_unknown_fact_stands_above_a_no_and_below_a_yes(wish: Preference) -> None:
    found = unknown(wish)
    assert 0 < found.value < 1 and (found.low, found.high, found.known) == (0.0, 1.0, False)


@cases
@given(profiles(), libraries(), wishes)
def test_a_wish_not_settled_moves_no_job_and_widens_the_range(p: Profile, lib: Library, wish: Preference) -> None:
    unsettled = [pile for pile in Wish if pile.value in ("depends", "unsure")]
    for pile in unsettled:
        new = replace(wish, id=PreferenceId("new"), wish=pile, position=99)
        before = {row.job_id: row for row in rank(p, lib).rows}
        for row in rank(replace(p, preferences=(*p.preferences, new)), lib).rows:
            was = before[row.job_id]
            assert row.score == pytest.approx(was.score, abs=1e-9)
            assert row.low <= was.low + 1e-9 and row.high >= was.high - 1e-9


SAME = (
    ("I looked after my nan", "I looked after my grandad", "I looked after my Grandma"),
    ("my mum and her sister", "my dad and his brother", "my father and his brother"),
    ("he showed the lads how to fix bikes", "she showed the girls how to fix bikes"),
    ("I'm a waitress", "I'm a waiter"),
    ("I fix punctures", "I'm 52. I fix punctures", "At least I fix punctures, aged 19"),
    ("I did the dinners", "I have bipolar disorder. I did the dinners", "I have autism. I did the dinners"),
    ("my husband has schizophrenia and I keep the books", "my wife has depression and I keep the books"),
    ("Dave and me sorted bikes", "Priya and me sorted bikes", "Mohammed and me sorted bikes"),
    ("with my friend Rose I mended bikes", "with my friend Mark I mended bikes"),
    ("A 24-year-old helped me cook", "A 61 year old helped me cook"),
)


@cases
@given(st.sampled_from(SAME), st.data(), libraries())
def test_name_gender_age_and_diagnosis_change_nothing(same: tuple[str, ...], data: st.DataObject, lib: Library) -> None:
    one, other = (data.draw(st.sampled_from(same)) for _ in range(2))

    def ranked(words: str) -> list[tuple[str, float, float, float]]:
        said = Resource(ResourceId("r"), NOBODY, words)
        return [(row.job_id, row.score, row.low, row.high) for row in rank(Profile((said,)), lib).rows]

    assert ranked(one) == ranked(other)


@pytest.mark.parametrize("words", ["I add up the till", "I paint with a fine brush stroke", "I will mark the pitch",
                                   "I ran the bar for four years", "forty dinners and two helpers"])  # fmt: skip
def test_words_that_only_look_like_a_name_an_age_or_a_diagnosis_stay(words: str) -> None:
    assert neutral(words) == words


def test_asked_for_more_and_left_unused_are_told_apart() -> None:
    job = Job(JobId("cook"), "Cook", tasks=(
        Task(TaskId("t1"), "preparing meals"), Task(TaskId("t2"), "polishing the moon")
    ))  # fmt: skip
    said = tuple(
        Resource(ResourceId(f"r{n}"), NOBODY, words, want_to_use=glad)
        for n, (words, glad) in enumerate((
            ("I did the dinners, cooking food for customers, preparing meals", WantToUse.LOVE),
            ("I fix punctures", WantToUse.LOVE), ("wrote it all down", WantToUse.FINE),
        ))
    )  # fmt: skip
    person = Profile(said)
    found = uses(rank(person, lone(job)).match("cook"), job, person)
    assert [asked.task_id for asked in found.asked] == ["t2"]
    assert [unused.resource_id for unused in found.unused] == ["r1"]  # r2 is not minded, so nothing is missed


@cases
@given(profiles(), libraries())
def test_what_is_unused_or_asked_points_at_parts_of_the_score_and_never_both_ways(p: Profile, lib: Library) -> None:
    ranking = rank(p, lib)
    for job in lib.jobs:
        match = ranking.match(str(job.id))
        parts = {c.id: c for c in match.contributions if c.ledger is Ledger.BRING}
        found = uses(match, job, p)
        glad = {str(r.id) for r in p.resources if r.want_to_use in (WantToUse.LOVE, WantToUse.LIKE)}
        assert {unused.resource_id for unused in found.unused} <= glad
        for near in (*found.asked, *found.unused):
            assert not near.nearest or parts[near.nearest].standing is not Standing.MET


def test_what_is_usual_is_near_what_the_library_says() -> None:
    library = load_starter()
    strayed = []
    for card in deck():
        wish = wish_of(card.facet, Wish.LIKE, card.value)
        asked = [job.condition(card.facet) for job in library]
        known = [_fit(card.facet, _frozen(parse_value(card.facet, card.value)), _frozen(c.value), False).value
                 for c in asked if c is not None]  # fmt: skip
        if known and abs(sum(known) / len(known) - unknown(wish).value) > 0.12:
            strayed.append(card.id)
    assert strayed == [], "take the counts of matching/data/usual.json anew with matching.usual.count_usual"


def test_every_facet_has_a_middle_even_where_nothing_usual_is_known() -> None:
    assert unknown(wish_of("travel_minutes", Wish.MUST, 30)).value == pytest.approx(0.5)
