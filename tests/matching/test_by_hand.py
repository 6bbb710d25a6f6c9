"""A match by hand: the sum follows from the cards alone, nothing missing is a penalty, no difference goes untold."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.facets import Range
from jobs.model import Condition, Job, JobId, Task, TaskId
from matching.by_hand import Blank, Cards, Fits, Link, unanswered
from matching.by_hand_compared import Sight, Whose, compared, pairs_compared, program_version, wishes_compared
from matching.by_hand_sum import (
    BRING,
    LADDER,
    WANT,
    HandSum,
    Table,
    by_hand_sum,
    if_changed,
    ladder,
    to_change,
    wish_points,
)
from matching.model import Profile, Weights
from matching.possible_changes import Way
from matching.ranking import RESOURCE_FALL, TASK_FALL, Library, falling, rank
from matching.weights import in_order, is_open, shares
from records.people import Preference, PreferenceId, Resource, ResourceId, Tick, WantToUse, Wish

from .people_and_jobs import NOBODY, UNDERSTANDING, cases, libraries, profiles

TASKS = tuple(f"t{n}" for n in range(9))
THINGS = tuple(f"r{n}" for n in range(5))


def thing(name: str, gladly: WantToUse = WantToUse.FINE, words: str = "x") -> Resource:
    return Resource(ResourceId(name), NOBODY, words, want_to_use=gladly)


def wish(name: str, pile: Wish = Wish.LIKE, place: int = 0, facet: str = "noise") -> Preference:
    return Preference(PreferenceId(name), NOBODY, facet, pile, [0, 1], position=place)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    things = [thing(name, draw(st.sampled_from(WantToUse))) for name in THINGS[: draw(st.integers(0, 5))]]
    wishes = [wish(f"p{n}", draw(st.sampled_from(Wish)), n) for n in range(draw(st.integers(0, 5)))]
    want = draw(st.sampled_from((50, 50, 0, 33, 75, 100)))
    return Table.laid(TASKS[: draw(st.integers(0, 9))], things, wishes, Weights(want, 100 - want))


@st.composite
def laid(draw: st.DrawFn) -> tuple[Cards, Table]:
    table = draw(tables())
    cards = Cards()
    for task in table.task_ids:
        blank = draw(st.sampled_from((None, None, *Blank)))
        if blank:
            cards = cards.leave(task, blank)
        elif table.glad:
            for name in draw(st.lists(st.sampled_from(sorted(table.glad)), max_size=2)):
                cards = cards.link(task, name, part=draw(st.booleans()))
    for preference in table.ordered:
        cards = cards.lay_wish(str(preference.id), draw(st.sampled_from((None, *Fits))))
    for about in to_change(cards, table):
        cards = cards.plan(about, draw(st.sampled_from((None, *Way))))
    return cards, table


def lines_of(found: HandSum) -> float:
    return sum(line.points for line in (*found.wants, *found.tasks, *found.things, *found.changes))


# Laying cards


def test_a_task_holds_answers_or_says_that_there_is_none() -> None:
    cards = Cards().leave("t0", Blank.NOTHING).link("t0", "r0").link("t0", "r1", part=True)
    assert cards.blanks == {} and cards.on("t0") == (Link("t0", "r0"), Link("t0", "r1", True))
    assert cards.leave("t0", Blank.NOT_SURE) == Cards(blanks={"t0": Blank.NOT_SURE})
    assert cards.link("t0", "r0", part=True).on("t0") == (Link("t0", "r1", True), Link("t0", "r0", True))
    assert cards.unlink("t0", "r1").on("t0") == (Link("t0", "r0"),)
    assert not cards.leave("t0", None).laid("t0") and cards.laid("t0")


def test_a_wish_that_fits_after_all_needs_no_change_any_more() -> None:
    cards = Cards().lay_wish("p0", Fits.CLASHES).plan("p0", Way.ASK)
    assert cards.lay_wish("p0", Fits.FITS) == Cards(wishes={"p0": Fits.FITS})
    assert cards.plan("p0", None).ways == {} and cards.lay_wish("p0", None).wishes == {}


def test_cards_of_what_is_gone_are_put_away() -> None:
    cards = Cards().link("t0", "r0").link("t1", "r0").leave("t2", Blank.NOTHING).lay_wish("p0", Fits.FITS)
    kept = cards.plan("t2", Way.LEARN).plan("p1", Way.ASK).kept_to({"t0", "t2"}, {"r0"}, {"p0"})
    assert kept == Cards((Link("t0", "r0"),), {"t2": Blank.NOTHING}, {"p0": Fits.FITS}, {"t2": Way.LEARN})
    assert cards.kept_to({"t0"}, set(), set()) == Cards()


# The sum


@cases
@given(laid())
def test_the_lines_add_up_to_the_score_and_the_score_lies_in_its_range(both: tuple[Cards, Table]) -> None:
    found = by_hand_sum(*both)
    assert lines_of(found) == found.score == found.want + found.bring + found.change
    table = both[1]
    assert found.low <= found.score <= found.high <= table.want + table.bring == WANT + BRING
    assert 0 <= found.want <= table.want and 0 <= found.bring <= table.bring and found.change <= 0
    assert (2 * found.score) % 1 == 0  # halves at most: a pencil can do it


@cases
@given(laid(), st.randoms(use_true_random=False))
def test_the_sum_follows_from_the_cards_alone_in_whatever_order_they_were_laid(
    both: tuple[Cards, Table], luck: st.DataObject
) -> None:
    cards, table = both
    links = list(cards.links)
    luck.shuffle(links)  # type: ignore[attr-defined]
    again = Cards(tuple(links), dict(reversed(cards.blanks.items())), dict(reversed(cards.wishes.items())), cards.ways)
    one, other = by_hand_sum(cards, table), by_hand_sum(again, table)
    assert (one.score, one.low, one.high) == (other.score, other.low, other.high)
    assert (one.want, one.bring, one.change) == (other.want, other.bring, other.change)


@cases
@given(laid(), st.sampled_from(TASKS), st.sampled_from(THINGS), st.booleans())
def test_an_answer_never_lowers_a_job(both: tuple[Cards, Table], task: str, name: str, part: bool) -> None:
    cards, table = both
    if task not in table.task_ids or name not in table.glad or any(ln.resource_id == name for ln in cards.on(task)):
        return
    assert by_hand_sum(cards.link(task, name, part=part), table).bring >= by_hand_sum(cards, table).bring


@cases
@given(laid())
def test_nothing_to_bring_is_never_a_penalty(both: tuple[Cards, Table]) -> None:
    cards, table = both
    nothing = Cards(blanks=dict.fromkeys(table.task_ids, Blank.NOTHING), wishes=cards.wishes)
    bare = replace(table, glad={})
    for_nothing = by_hand_sum(nothing, bare)
    assert for_nothing.bring == (0 if table.task_ids else by_hand_sum(cards, table).bring) >= 0
    assert for_nothing.change == by_hand_sum(cards, table).change


@cases
@given(laid(), st.sampled_from(TASKS))
def test_not_sure_is_never_counted_as_a_no(both: tuple[Cards, Table], task: str) -> None:
    cards, table = both
    if task not in table.task_ids:
        return
    unsure, nothing = (by_hand_sum(cards.leave(task, blank), table) for blank in (Blank.NOT_SURE, Blank.NOTHING))
    assert unsure.bring >= nothing.bring and unsure.high >= nothing.high
    assert by_hand_sum(cards.leave(task, None), table) == unsure


@cases
@given(laid())
def test_what_would_change_only_helps_and_everything_that_clashes_can_be_planned(both: tuple[Cards, Table]) -> None:
    cards, table = both
    wishes = {str(p.id) for p in table.ordered if not is_open(p)}
    clashes = {w for w, fits in cards.wishes.items() if fits in (Fits.CLASHES, Fits.PARTLY)} & wishes
    assert set(to_change(cards, table)) == clashes | set(unanswered(cards, table.task_ids))
    planned = replace(cards, ways=dict.fromkeys(clashes, Way.ASK))
    assert if_changed(planned, table).score >= by_hand_sum(cards, table).score
    assert if_changed(replace(cards, ways={}), table) == by_hand_sum(replace(cards, ways={}), table)


def test_a_task_learnt_counts_on_both_sides_and_one_swapped_away_is_gone() -> None:
    table = Table.laid(TASKS[:2], [thing("r0")], [])
    cards = Cards().link("t0", "r0").leave("t1", Blank.NOTHING)
    assert by_hand_sum(cards, table).bring == 16
    assert if_changed(cards.plan("t1", Way.LEARN), table).bring == 28
    assert if_changed(cards.plan("t1", Way.SUPPORT), table).bring == 22
    swapped = if_changed(cards.plan("t1", Way.SWAP), table)
    assert swapped.bring == 16 and [line.about for line in swapped.tasks] == ["t0"]


def test_everything_fitting_and_answered_is_a_hundred_and_a_must_that_clashes_takes_off_what_the_program_takes() -> (
    None
):
    table = Table.laid(
        TASKS[:7], [thing(f"r{n}") for n in range(7)], [wish("p0", Wish.MUST), wish("p1", Wish.AVOID, 1)]
    )
    cards = Cards(tuple(Link(f"t{n}", f"r{n}") for n in range(7)), {}, {"p0": Fits.FITS, "p1": Fits.FITS})
    assert by_hand_sum(cards, table).score == 100
    broken = by_hand_sum(cards.lay_wish("p0", Fits.CLASHES).lay_wish("p1", Fits.CLASHES), table)
    assert broken.change == -41 and broken.want == 0
    assert by_hand_sum(cards.lay_wish("p0", Fits.NOT_KNOWN), table).low == 100 - table.worth["p0"] - 35


def test_what_somebody_would_rather_not_use_counts_in_part() -> None:
    table = Table.laid(TASKS[:1], [thing("r0", WantToUse.RATHER_NOT)], [])
    assert by_hand_sum(Cards().link("t0", "r0"), table).bring == 8
    assert by_hand_sum(Cards().link("t0", "r0", part=True), table).bring == 8


def test_a_job_without_tasks_stands_in_the_middle_with_everything_open() -> None:
    found = by_hand_sum(Cards(), Table.laid((), [thing("r0")], []))
    assert (found.low, found.bring, found.high) == (0, 15, 50)


# It is the program's own sum


def test_the_ladder_is_the_programs_falling_weights_in_whole_points() -> None:
    assert sum(LADDER) * 2 == BRING
    both = (falling(len(LADDER), TASK_FALL) + falling(len(LADDER), RESOURCE_FALL)) / 2 * BRING / 2
    assert np.abs(np.array(LADDER) - both).max() < 1.2 and list(LADDER) == sorted(LADDER, reverse=True)


@pytest.mark.parametrize("bring", range(0, 101, 2))
def test_the_ladder_reaches_what_bring_can_reach_and_falls(bring: int) -> None:
    steps = ladder(bring)
    assert sum(steps) * 2 == bring and list(steps) == sorted(steps, reverse=True) and len(steps) == len(LADDER)
    assert all(abs(step - of * bring / BRING) <= 1 for step, of in zip(steps, LADDER, strict=True))


@cases
@given(profiles())
def test_a_wish_can_bring_by_hand_what_it_can_bring_in_the_program_to_a_point(profile: Profile) -> None:
    ordered = in_order(profile.preferences, ())
    worth = wish_points(ordered)
    exact = [WANT * share for share in shares(ordered)]
    assert all(abs(worth[str(p.id)] - points) < 1 for p, points in zip(ordered, exact, strict=True))
    assert sum(worth.values()) == (WANT if any(not is_open(p) for p in ordered) else 0)


@cases
@given(st.data(), st.lists(st.sampled_from((Wish.MUST, Wish.MUST_NOT, Wish.LIKE, Wish.AVOID, Wish.FINE)), max_size=4))
def test_where_wishes_fit_or_clash_outright_hand_and_program_add_up_alike(
    data: st.DataObject, piles: list[Wish]
) -> None:
    facets = ("noise", "pace", "teamwork", "variety")
    wishes = [replace(wish(f"p{n}", pile, n, facets[n]), value=[0, 1]) for n, pile in enumerate(piles)]
    asked = [data.draw(st.sampled_from(([0, 1], [4, 4]))) for _ in wishes]
    conditions = tuple(Condition(f, Range(*map(float, ends))) for f, ends in zip(facets, asked, strict=False))
    job = Job(JobId("j"), "Job", tasks=(Task(TaskId("t"), "filing documents"),), conditions=conditions)
    want = data.draw(st.sampled_from((50.0, 0.0, 20.0, 75.0, 100.0)))
    weights = Weights(want, 100 - want)
    version = program_version(rank(Profile((), tuple(wishes)), Library([job], UNDERSTANDING), weights), "j")
    cards = Cards(wishes=version.wishes)
    found = by_hand_sum(cards, Table.laid(("t",), (), wishes, weights))
    assert found.want == pytest.approx(version.want, abs=len(wishes) / 2)
    assert found.change == pytest.approx(version.change)
    assert wishes_compared(cards, version) == ()


# Where the two differ


TWO_TASKS = (Task(TaskId("t0"), "repairing bicycles"), Task(TaskId("t1"), "filing documents"))
PAIRS = st.sets(st.tuples(st.sampled_from(TASKS), st.sampled_from(THINGS)))


@cases
@given(PAIRS, PAIRS)
def test_the_list_of_differences_is_whole_and_the_same_seen_from_either_side(
    hand: set[tuple[str, str]], program: set[tuple[str, str]]
) -> None:
    found = compared(hand, program)
    assert set(found) == hand | program
    assert {p for p, whose in found.items() if whose is Whose.BOTH} == hand & program
    turned = {Whose.HAND: Whose.PROGRAM, Whose.PROGRAM: Whose.HAND, Whose.BOTH: Whose.BOTH}
    assert {p: turned[whose] for p, whose in found.items()} == compared(program, hand)


@cases
@given(profiles(), libraries(), st.data())
def test_every_pair_of_a_real_match_is_told_once(profile: Profile, library: Library, data: st.DataObject) -> None:
    if not library.jobs:
        return
    job = data.draw(st.sampled_from(library.jobs))
    version = program_version(rank(profile, library), str(job.id))
    every = sorted(version.alike)
    links = data.draw(st.lists(st.sampled_from(every), unique=True, max_size=5)) if every else []
    cards = Cards(tuple(Link(task, name) for task, name in links))
    found = pairs_compared(cards, version)
    assert sorted(c.pair for c in found) == sorted({*links, *version.pairs})
    assert all((c.sight is not None) == (c.whose is Whose.HAND) for c in found)


def test_the_persons_word_on_a_pair_wins_and_one_refused_is_gone() -> None:
    job = Job(
        JobId("j"), "Job", tasks=(Task(TaskId("t0"), "repairing bicycles"), Task(TaskId("t1"), "filing documents"))
    )
    mends = replace(thing("r0", words="I fixed punctures for the whole street"), activities={})
    library = Library([job], UNDERSTANDING)
    before = program_version(rank(Profile((mends,)), library), "j")
    assert ("t1", "r0") not in before.pairs
    said = replace(mends, tasks={"t1": Tick.TICKED, "t0": Tick.REFUSED})
    after = program_version(rank(Profile((said,)), library), "j")
    assert set(after.pairs) == {("t1", "r0")} and after.alike[("t0", "r0")] == 0.0
    elsewhere = replace(mends, tasks={"another job's": Tick.TICKED})
    assert program_version(rank(Profile((elsewhere,)), library), "j") == before


def test_a_pair_the_program_does_not_count_says_how_it_is_seen() -> None:
    job = Job(
        JobId("j"), "Job", tasks=(Task(TaskId("t0"), "repairing bicycles"), Task(TaskId("t1"), "filing documents"))
    )
    mends = thing("r0", WantToUse.RATHER_NOT, "I fixed punctures, repairing bicycles")
    version = program_version(rank(Profile((mends,)), Library([job], UNDERSTANDING)), "j")
    assert version.sight(("t0", "r0")) is Sight.RATHER_NOT and version.sight(("t1", "r0")) is Sight.NOT_SEEN


def test_a_wish_read_in_two_ways_is_told_with_both() -> None:
    job = Job(JobId("j"), "Job")
    preference = wish("p0")
    version = program_version(rank(Profile((), (preference,)), Library([job], UNDERSTANDING)), "j")
    found = wishes_compared(Cards(wishes={"p0": Fits.FITS}), version)
    assert [(w.preference_id, w.hand, w.program) for w in found] == [("p0", Fits.FITS, Fits.NOT_KNOWN)]
