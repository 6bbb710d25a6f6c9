"""How it went: the chart and its table say the same, the log is added to and put right, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.course import CoursePage
from desktop.presenters.course import CoursePresenter
from desktop.presenters.course_view import Zoom, columns
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.shell.chores import Chores
from supportplans.contacts import ContactEntry, ContactEntryId
from supportplans.keel import Deed, LevelMove, LevelMoveId, MayDeclare
from supportplans.levels import Level
from supportplans.marks import MarkKind
from supportplans.model import Party
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId
from tests.desktop.conftest import GivenAnswers


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> CoursePresenter:
    session.person_id = str(MAYA)
    made = CoursePresenter(session, chores, prompts)
    made.show_person(str(MAYA))
    return made


def _move(session: Session, **more: Any) -> LevelMove:
    move = LevelMove(LevelMoveId("late"), session.plans.agreements(MAYA)[0].id, 4, session.today, Level.AWAY, **more)
    session.history.run(session.plans.save_level_move(move, MAYA))
    return move


@pytest.mark.parametrize("zoom", Zoom)
def test_columns_follow_one_another_without_a_gap_and_hold_today(session: Session, zoom: Zoom) -> None:
    for n in range(0, 400, 13):
        found = columns(zoom, session.today - timedelta(days=n))
        assert all(a.end + timedelta(days=1) == b.start for a, b in pairwise(found))
        assert found[0].start <= session.today - timedelta(days=n) <= found[-1].end


def test_levels_bars_and_marks_stand_on_one_chart(presenter: CoursePresenter, session: Session) -> None:
    post = Post(PostId("p"), MAYA, session.today - timedelta(days=200), employer="Holbrook Primary School")
    session.history.run(session.posts.save_post(post))
    changed = PostChange(ChangeId("c"), post.id, session.today - timedelta(days=9), Changed.MANAGER, now="Sam <b>")
    session.history.run(session.posts.save_change(changed))
    session.history.run(session.contacts.save(ContactEntry(ContactEntryId("k"), MAYA, session.today, note="SECRET")))
    presenter.reload()
    chart = presenter.state.chart
    assert chart is not None
    assert [s.mark.number for s in chart.stretches] == [0, 1, 0, 2]
    assert [row.title for row in chart.rows if row.bars] == [
        "Ten quiet minutes in the staff room at 1.35", "Washing-up side, not the hatch",
    ]  # fmt: skip
    assert {MarkKind.CONTACT, MarkKind.CHANGE} <= {row.kind for row in chart.rows}
    assert "Another manager: Sam <b>" in " ".join(m.words for row in chart.rows for m in row.marks)
    assert "SECRET" not in repr(presenter.state)


def test_the_table_says_what_the_chart_says(presenter: CoursePresenter) -> None:
    chart, table = presenter.state.chart, presenter.state.work.table
    assert chart is not None
    drawn = len(chart.stretches) + sum(len(row.bars) + len(row.marks) for row in chart.rows)
    assert len(table) == drawn and list(table) == sorted(table, key=lambda e: (e.day, e.what), reverse=True)
    assert table[1].cells[1:] == ("2 Early signs", "2 days so far", "Maya said so")
    assert presenter.state.together.table[1].more == "You said so"


def test_the_view_moves_and_zooms_and_comes_back_to_today(presenter: CoursePresenter, session: Session) -> None:
    presenter.look("earlier")
    chart = presenter.state.chart
    assert chart is not None and chart.till <= session.today and presenter.state.can_go_later
    presenter.look("out")
    assert presenter.state.zoom is Zoom.YEAR
    presenter.look("out")
    presenter.look("today")
    assert presenter.state.zoom is Zoom.YEAR and not presenter.state.can_go_later


def test_what_was_done_can_be_added_later_and_undone(
    presenter: CoursePresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.open_line(3)
    prompts.will_answer(signs=("Answers in one word",), more_signs="Humming stopped", done=("Tell Jo the same day",),
                        done_on="yesterday", missed=("Five minutes at 9.45",), helped="Ana.", note="SECRET",
                        )  # fmt: skip
    presenter.add_details()
    move = session.plans.level_moves("keel")[-1]
    assert move.signs == ("Answers in one word", "Humming stopped") and move.helped == "Ana."
    assert move.deeds == (
        Deed("Tell Jo the same day", True, session.today - timedelta(days=1)), Deed("Five minutes at 9.45", False),
    )  # fmt: skip
    assert presenter.state.work.log[0].note == "SECRET" and presenter.state.together.log[0].note == ""
    presenter.undo()
    assert presenter.state.work.log[0].bare


def test_together_a_sign_only_the_person_notices_is_neither_shown_nor_lost(
    presenter: CoursePresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.open_line(3)
    prompts.will_answer(signs=("I lie awake from three",))
    presenter.add_details()
    assert presenter.state.together.log[0].signs == ()
    prompts.will_answer(helped="Ana.")
    presenter.add_details(you=True)
    assert "I lie awake" not in repr(prompts.forms[-1].fields)
    assert session.plans.level_moves("keel")[-1].signs == ("I lie awake from three",)


def test_one_thing_cannot_be_both_done_and_not_done(presenter: CoursePresenter, prompts: GivenAnswers) -> None:
    presenter.open_line(3)
    prompts.will_answer(done=("Tell Jo the same day",), missed=("Tell Jo the same day",))
    presenter.add_details()
    assert "both done and not done" in prompts.mistakes[0]["missed"]


def test_a_line_that_was_wrong_is_put_right_and_stays_in_sight(
    presenter: CoursePresenter, prompts: GivenAnswers, session: Session
) -> None:
    presenter.open_line(3)
    prompts.will_answer(level="1", on="yesterday")
    presenter.mend()
    log = presenter.state.work.log
    assert [(line.second, line.counts) for line in log[:2]] == [
        ("From 0 Steady to 1 Knocked", True), ("2 Early signs. Put right since", False),
    ]  # fmt: skip
    assert log[0].before == "It said 2 Early signs, 22 November 2026." and presenter.state.line == log[0].number
    chart = presenter.state.chart
    assert chart is not None and chart.stretches[-1].mark.number == 1
    presenter.take_out()
    assert [s.mark.number for s in presenter.state.chart.stretches][-1] == 0  # type: ignore[union-attr]
    presenter.undo()
    presenter.undo()
    assert [line.number for line in presenter.state.work.log] == [3, 2, 1]


def test_what_somebody_at_work_says_waits_for_the_persons_yes(presenter: CoursePresenter, session: Session) -> None:
    agreement = session.plans.agreements(MAYA)[0]
    checked = replace(agreement, may_declare=MayDeclare.WITH_CHECK)
    session.history.run(session.plans.save_agreement(checked))
    _move(session, declared_by=Party.EMPLOYER, said_by="Ms Doyle")
    line = presenter.state.work.log[0]
    assert line.waits and line.who == "Ms Doyle said so. It waits for Maya’s yes."
    presenter.open_line(4)
    presenter.agree()
    assert not presenter.state.work.log[0].waits
    assert presenter.state.chart.stretches[-1].mark.number == 4  # type: ignore[union-attr]


def test_where_only_the_person_may_others_do_not_count(presenter: CoursePresenter, session: Session) -> None:
    _move(session, declared_by=Party.EMPLOYER)
    assert "does not count" in presenter.state.work.log[0].who
    assert presenter.state.chart.stretches[-1].mark.number == 2  # type: ignore[union-attr]


# The page


@pytest.fixture
def page(presenter: CoursePresenter, qtbot: QtBot) -> CoursePage:
    made = CoursePage(presenter)
    qtbot.addWidget(made)
    made.resize(1162, 652)
    made.show()
    qtbot.waitExposed(made)
    return made


def _texts(widget: QWidget) -> str:
    return " ".join(found.text() for found in widget.findChildren(QLabel) if found.isVisibleTo(widget))


def test_arrow_keys_read_the_chart_cell_by_cell(page: CoursePage, qtbot: QtBot) -> None:
    chart = page.chart
    chart.setFocus()
    assert "Level: 2 Early signs since 22 November 2026, 2 days so far." in page.cell.text()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert "Ten quiet minutes in the staff room at 1.35: On trial" in chart.accessibleDescription()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert page.cell.text().endswith("Nothing.")
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert page.presenter.state.zoom is Zoom.YEAR
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert page.presenter.state.view == "log" and page.presenter.state.line == 3
    qtbot.waitUntil(lambda: "Nothing was added yet" in _texts(page.log))


def test_without_an_agreement_the_room_says_where_one_is_made(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    made = CoursePresenter(session, chores, prompts)
    made.show_person("samira")
    page = CoursePage(made)
    qtbot.addWidget(page)
    assert page.empty.isVisibleTo(page) and not page.stack.isVisibleTo(page)


def test_a_level_that_others_may_say_asks_who_said_so(session: Session, chores: Chores, prompts: GivenAnswers) -> None:
    keel = EvenKeelPresenter(session, chores, prompts)
    keel.show_person(str(MAYA))
    keel.move_level()
    assert "declared_by" not in [f.id for f in prompts.forms[-1].fields]
    agreement = session.plans.agreements(MAYA)[0]
    session.history.run(session.plans.save_agreement(replace(agreement, may_declare=MayDeclare.WITH_CHECK)))
    prompts.will_answer(level="4", declared_by="employer", said_by="Ms Doyle")
    keel.move_level()
    move = session.plans.level_moves("keel")[-1]
    assert (move.declared_by, move.said_by, move.level) == (Party.EMPLOYER, "Ms Doyle", 4)
    assert keel.state.work.now.level == 2  # it waits for Maya's yes
