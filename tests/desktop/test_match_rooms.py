"""The rooms of Matches: what would lift a job, side by side, not for me, this one first, why not; and their page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.matches import MatchesPage
from desktop.presenters.match_lifting import LiftState
from desktop.presenters.match_table import Table
from desktop.presenters.matches import MatchesPresenter
from desktop.shell.chores import Chores
from desktop.words.lifting import then_words
from matching.what_if import what_if, what_would_lift
from tests.desktop.conftest import GivenAnswers

Wait = Callable[[], None]


@pytest.fixture
def wait(chores: Chores, qtbot: QtBot) -> Wait:
    return lambda: qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


@pytest.fixture
def matches(session: Session, chores: Chores, prompts: GivenAnswers, wait: Wait) -> Iterator[MatchesPresenter]:
    made = MatchesPresenter(session, chores, prompts)
    made.show_person(MAYA)
    wait()
    yield made
    made.close()


def table_of(matches: MatchesPresenter) -> Table:
    assert matches.table is not None
    return matches.table


def order(matches: MatchesPresenter) -> list[str]:
    return [row.job_id for row in table_of(matches).order]


# What would change it


def test_every_if_holds_what_ranking_again_gives(matches: MatchesPresenter, wait: Wait) -> None:
    matches.lifting.enter()
    matches.choose_row(20)
    wait()
    table, job_id = table_of(matches), matches.open_job
    found = what_would_lift(table.ranking, job_id, table.among)
    lines = matches.lifting.state.lines
    assert [line.then for line in lines] == [then_words(one) for one in found] != []
    for one, line in zip(found, lines, strict=True):
        again = what_if(table.ranking, job_id, one.changes, table.among)
        assert again.place == one.place < one.before_place == table.place(job_id)
        assert line.if_.startswith("If ") and line.if_.endswith(".")


def test_what_is_worked_out_for_one_person_is_shown_to_nobody_once_another_comes(
    matches: MatchesPresenter, wait: Wait
) -> None:
    matches.lifting.enter()
    assert matches.lifting.state.working
    matches.lifting.forget()
    wait()
    assert matches.lifting.state == LiftState()


def test_a_change_begins_where_it_belongs_with_the_job_in_view(
    matches: MatchesPresenter, session: Session, wait: Wait
) -> None:
    matches.lifting.enter()
    matches.choose_row(20)
    wait()
    places: list[str] = []
    matches.place_wanted.connect(places.append)
    matches.lifting.act(0)
    assert places == [matches.lifting.state.lines[0].place] and session.job_id == matches.open_job


def test_the_first_job_is_said_to_be_first_or_is_lifted_no_more(matches: MatchesPresenter, wait: Wait) -> None:
    matches.lifting.enter()
    wait()
    assert matches.lifting.state.lines or "is first already" in matches.lifting.state.nothing


# Side by side


def test_the_next_best_job_stands_beside_the_open_one_with_what_differs_first(matches: MatchesPresenter) -> None:
    matches.choose_job(str(SCHOOL))
    matches.beside.enter()
    state = matches.beside.state
    assert [c.job_id for c in state.columns] == [SCHOOL, next(i for i in order(matches) if i != SCHOOL)]
    for group in state.groups:
        assert [row.differs for row in group.rows] == sorted((row.differs for row in group.rows), reverse=True)
        assert group.differing == sum(row.differs for row in group.rows)


def test_a_third_job_can_be_put_there_and_taken_away(matches: MatchesPresenter, prompts: GivenAnswers) -> None:
    matches.beside.enter()
    third = order(matches)[7]
    prompts.will_answer(job=third)
    matches.beside.choose()
    assert [c.job_id for c in matches.beside.state.columns][2] == third and not matches.beside.state.can_add
    matches.beside.take_away(third)
    assert third not in [c.job_id for c in matches.beside.state.columns]


def test_the_points_beside_each_wish_add_up_to_want(matches: MatchesPresenter) -> None:
    matches.beside.enter()
    wishes = matches.beside.state.groups[0]
    for n, column in enumerate(matches.beside.state.columns):
        assert sum(int(row.cells[n].points.split(" ")[0]) for row in wishes.rows) == column.points.want.value


# Not for me


def decline(matches: MatchesPresenter, prompts: GivenAnswers, job_id: str, reason: str) -> None:
    matches.choose_job(job_id)
    prompts.will_answer(reason=reason)
    matches.decline()


def test_a_no_stays_in_sight_under_its_reason_and_is_not_offered(
    matches: MatchesPresenter, prompts: GivenAnswers, wait: Wait
) -> None:
    first = order(matches)[0]
    matches.asking.enter()
    decline(matches, prompts, first, "Too near my old school.")
    wait()
    assert order(matches)[-1] == first and first not in table_of(matches).top
    assert dict(matches.state.headings)[matches.state.count - 1] == "Not for me: “Too near my old school.” (1 job)"
    assert matches.asking.note_of(first) == ""
    matches.see(first)
    assert "“Too near my old school.”, 24 November 2026." in matches.state.said_no
    assert matches.state.why is not None and "would be" in matches.state.why.heading
    assert matches.row(matches.state.chosen).place == 0


def test_a_no_is_taken_back_by_the_person_or_by_undo(matches: MatchesPresenter, prompts: GivenAnswers) -> None:
    before = order(matches)
    decline(matches, prompts, before[1], "")
    assert matches.state.declined == 1
    assert matches.state.notice.endswith("is at the end, under its reason.")
    matches.undo()
    assert order(matches) == before
    decline(matches, prompts, before[1], "")
    matches.see(before[1])
    matches.take_back()
    assert order(matches) == before and matches.state.said_no == ""


# This one first


def test_a_job_the_person_would_have_first_teaches_the_list_only_on_a_yes(
    matches: MatchesPresenter, session: Session, prompts: GivenAnswers
) -> None:
    matches.choose_row(1)
    before, wishes = order(matches), session.people.preferences(MAYA)
    prompts.will_answer(words="My friend works there.", learn="no")
    matches.put_first()
    (choice,) = session.decisions.choices(MAYA)
    assert (choice.chosen_job_id, choice.listed_job_id) == (before[1], before[0])
    assert session.people.preferences(MAYA) == wishes and matches.state.can_undo
    matches.undo()
    assert session.decisions.choices(MAYA) == ()


def test_the_first_job_is_not_asked_about(matches: MatchesPresenter, prompts: GivenAnswers) -> None:
    matches.choose_row(0)
    assert matches.state.why is not None and not matches.state.why.may_be_first
    matches.put_first()
    assert prompts.forms == []


# Why not ...?


def test_any_job_is_found_by_its_name_even_where_a_filter_hides_it(matches: MatchesPresenter) -> None:
    matches.choose_origin("starter")
    assert "starter" not in {chip.origin for chip in matches.state.chips if chip.on}
    matches.why_not.enter()
    matches.why_not.ask("bike mechanic")
    hit = matches.why_not.state.hits[0]
    matches.why_not.choose(hit.job_id)
    state = matches.why_not.state
    assert "would be" in state.where[0] and any("switched off" in sentence for sentence in state.where)
    matches.why_not.see()
    assert matches.row(matches.state.chosen).job_id == hit.job_id


def test_a_job_that_was_said_no_to_says_so(matches: MatchesPresenter, prompts: GivenAnswers) -> None:
    decline(matches, prompts, str(WORKSHOP), "No bus goes there.")
    matches.why_not.enter()
    matches.why_not.choose(str(WORKSHOP))
    assert any("No bus goes there." in sentence for sentence in matches.why_not.state.where)


# The page


@pytest.fixture
def page(qtbot: QtBot, matches: MatchesPresenter, wait: Wait) -> MatchesPage:
    made = MatchesPage(matches)
    qtbot.addWidget(made)
    made.resize(1162, 700)
    with qtbot.waitExposed(made):
        made.show()
    wait()
    return made


def test_the_rooms_open_by_key_and_only_the_one_in_sight_works(
    page: MatchesPage, matches: MatchesPresenter, qtbot: QtBot, wait: Wait
) -> None:
    why = page.rooms.tabs.findChildren(QPushButton)[0]
    why.setFocus()
    qtbot.keyClick(why, Qt.Key.Key_Right)
    assert page.rooms.tabs.current == 1 and matches.lifting.is_open
    assert not matches.beside.is_open and matches.asking.is_open
    wait()
    page.hide()
    assert not any(room.is_open for room in matches.rooms)


def test_the_question_stands_under_the_job_and_its_button_answers(page: MatchesPage, matches: MatchesPresenter) -> None:
    assert page.rooms.bar.isVisible()
    assert page.firm.text().startswith(matches.asking.state.verdict)
    page.rooms.go(3)
    assert not page.rooms.bar.isVisible()


def test_together_has_words_where_the_work_view_has_ranges(matches: MatchesPresenter) -> None:
    row = matches.row(0)
    assert f"{row.points.total.low} to {row.points.total.high}" in row.name
    assert " to " not in row.name_in_words.split(". ", 1)[1]
    assert "about" in row.name_in_words


def test_together_no_range_of_numbers_is_on_the_page(matches: MatchesPresenter, qtbot: QtBot, wait: Wait) -> None:
    page = MatchesPage(matches, together=True)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    for room in range(3):
        page.rooms.go(room)
        wait()
        texts = [label.text() for label in page.rooms.stack.currentWidget().findChildren(QLabel)]
        assert texts and not [text for text in texts if re.search(r"\(.?\d+ to .?\d+\)|\d–\d", text)]


def test_typing_a_name_and_enter_tells_why_not(page: MatchesPage, matches: MatchesPresenter, qtbot: QtBot) -> None:
    page.rooms.go(4)
    page.why_not.field.setFocus()
    qtbot.keyClicks(page.why_not.field, "bike mech")
    qtbot.keyClick(page.why_not.field, Qt.Key.Key_Return)
    assert matches.why_not.state.title == "Bike mechanic" and page.why_not.field.text() == "bike mech"
