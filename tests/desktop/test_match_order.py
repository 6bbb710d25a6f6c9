"""What stands in the list, whatever is filtered, declined, weighed or searched: score order, and sums that add up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.match_declining import decline_of
from desktop.presenters.match_points import shown_match
from desktop.presenters.match_table import Table, lay
from desktop.presenters.match_why_not import WhyNotState, account
from desktop.presenters.matches import MatchesPresenter
from desktop.shell.chores import Chores
from matching.decisions import Decline, DeclineId
from matching.model import Profile, Weights
from matching.ranking import Library, rank
from records.people import PersonId
from tests.desktop.conftest import GivenAnswers
from tests.matching.people_and_jobs import cases, libraries, profiles, weights

ONE_FILE = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
STEPS = st.lists(
    st.tuples(st.sampled_from(["filter", "decline", "take back", "weigh", "move", "see"]), st.integers(0, 400)),
    min_size=1, max_size=6,
)  # fmt: skip


@pytest.fixture
def matches(session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot) -> Iterator[MatchesPresenter]:
    made = MatchesPresenter(session, chores, prompts)
    made.show_person(MAYA)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    yield made
    made.close()


def table_of(matches: MatchesPresenter) -> Table:
    assert matches.table is not None
    return matches.table


def do(matches: MatchesPresenter, step: str, number: int) -> None:
    table = table_of(matches)
    job_id = sorted(table.by_id)[number % len(table.by_id)]
    if step == "filter":
        matches.choose_origin(matches.state.chips[number % len(matches.state.chips)].origin)
    elif step == "decline" and job_id not in table.nos:
        reason = ("Too far", "", "I know someone there")[number % 3]
        no = decline_of(matches.session, job_id, {"reason": reason})
        matches.keep(matches.session.decisions.save_decline(no), "")
    elif step == "take back" and table.nos:
        matches.see(sorted(table.nos)[number % len(table.nos)])
        matches.take_back()
    elif step == "weigh":
        matches.weighing.set_balance(number % 101)
        matches.weighing.keep(together=True)
    elif step == "move":
        matches.move_preference_up(matches.state.wanted[number % len(matches.state.wanted)].id)
    elif step == "see":
        matches.see(job_id)


@ONE_FILE
@given(STEPS)
def test_the_order_shown_is_score_order_whatever_is_filtered_declined_or_weighed(
    matches: MatchesPresenter, steps: list[tuple[str, int]]
) -> None:
    for step, number in steps:
        do(matches, step, number)
        state, table = matches.state, table_of(matches)
        offered = state.count - state.declined
        scores = [row.score for row in table.order]
        assert scores[:offered] == sorted(scores[:offered], reverse=True)
        starts = [n for n, _ in state.headings if n >= offered]
        for start, end in pairwise([*starts, state.count]):
            assert scores[start:end] == sorted(scores[start:end], reverse=True)
        for n in {0, number % state.count, offered - 1, state.count - 1}:
            row = matches.row(n)
            assert (row.job_id, row.place) == (table.order[n].job_id, n + 1 if n < offered else 0)
        on = {chip.origin for chip in state.chips if chip.on}
        assert {row.job_id for row in table.order} == {i for i, job in table.by_id.items() if job.origin in on}
        assert not table.among & table.nos.keys()


@st.composite
def tables(draw: st.DrawFn) -> Table:
    profile: Profile = draw(profiles())
    library: Library = draw(libraries())
    weighed: Weights = draw(weights)
    ranking = rank(profile, library, weighed)
    said_no = draw(st.sets(st.sampled_from(sorted(str(job.id) for job in library.jobs)))) if library.jobs else set()
    nos = [
        Decline(DeclineId(job_id), PersonId("ann"), job_id, draw(st.sampled_from(["far", ""])))
        for job_id in sorted(said_no)
    ]
    return lay("ann", "Ann", ranking, {str(job.id): job for job in library.jobs}, nos)


@cases
@given(tables())
def test_no_job_is_lost_and_declined_ones_stand_at_the_end_under_their_reason(table: Table) -> None:
    assert sorted(row.job_id for row in table.order) == sorted(table.by_id)
    reasons = [table.nos[row.job_id].reason for row in table.order[len(table.shown.rows) :]]
    assert len(reasons) == len(table.nos)
    changes = sum(one != other for one, other in pairwise(reasons))
    assert changes + bool(reasons) == len(set(reasons))  # each reason stands once, with its jobs together
    for row in table.shown.rows:
        assert table.place(row.job_id) == table.rows[row.job_id] + 1


@cases
@given(tables())
def test_what_is_said_of_a_job_adds_up_and_nothing_weighty_is_left_out(table: Table) -> None:
    for job_id in table.by_id:
        match, said = table.match(job_id), account(table, job_id, WhyNotState())
        lines = [*said.against, *said.for_, *([said.rest] if said.rest else [])]
        assert sum(one.points for one in lines) == said.total == shown_match(match).total.value
        assert len(said.against) + len(said.for_) >= len([c for c in match.contributions if c.id in match.weighty])
