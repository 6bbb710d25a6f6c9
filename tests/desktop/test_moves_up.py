"""Guess, then look: a wish, a guess, and the places; nothing kept, nothing changed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL, WORKSHOP
from desktop.pages.moves_up import MovesUpPage
from desktop.presenters.moves_up import MovesUpPresenter
from desktop.shell.chores import Chores

from .conftest import GivenAnswers


@pytest.fixture
def guessing(session: Session, chores: Chores, prompts: GivenAnswers) -> MovesUpPresenter:
    made = MovesUpPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def test_a_guess_is_made_and_then_looked_at(guessing: MovesUpPresenter, session: Session, qtbot: QtBot) -> None:
    before = session.people.preferences(MAYA), len(session.history.entries())
    assert guessing.state.enough and [job.id for job in guessing.state.jobs][:2] == [SCHOOL, WORKSHOP]
    guessing.look()
    assert guessing.state.lines == ()
    guessing.choose_wish("maya-p4")
    guessing.guess(str(WORKSHOP))
    guessing.look()
    qtbot.waitUntil(lambda: bool(guessing.state.lines), timeout=30_000)
    assert len(guessing.state.lines) == 2 and guessing.state.said
    assert [line.endswith("You guessed this one.") for line in guessing.state.lines].count(True) == 1
    assert (session.people.preferences(MAYA), len(session.history.entries())) == before


def test_another_wish_begins_anew(guessing: MovesUpPresenter, qtbot: QtBot) -> None:
    guessing.choose_wish("maya-p4")
    guessing.guess("none")
    guessing.look()
    qtbot.waitUntil(lambda: bool(guessing.state.lines), timeout=30_000)
    guessing.choose_wish("maya-p1")
    assert guessing.state.lines == () and not guessing.state.can_look
    assert not any(job.on for job in guessing.state.jobs)


def test_with_too_little_the_page_says_what_it_takes(guessing: MovesUpPresenter, qtbot: QtBot) -> None:
    page = MovesUpPage(guessing, True)
    qtbot.addWidget(page)
    page.resize(1238, 640)
    page.show()
    assert page.area.isVisible() and not page.look.isEnabled()
    guessing.session.person_id = "darren"
    guessing.show_person("darren")
    assert page.empty.isVisible() and not page.area.isVisible()
    assert any("two wishes" in label.text() for label in page.findChildren(QLabel))
