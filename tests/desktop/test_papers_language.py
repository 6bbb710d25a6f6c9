"""Papers about a person can be in another language once its catalogue stands; until then it is said how far it is."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from supportplans.tongues import offered, standings
from tests.desktop.conftest import GivenAnswers


def _presenter(session: Session, chores: Chores, prompts: GivenAnswers) -> PapersPresenter:
    made = PapersPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


def test_the_languages_on_offer_are_asked_and_how_far_the_others_are_is_said(
    session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    page = _presenter(session, chores, prompts)
    prompts.will_answer(language="en-GB")
    page.choose_language()
    form = prompts.forms[-1]
    assert form.title == "The language of papers about Maya"
    assert form.fields[0].choices == offered()
    assert all((each.words in form.intro) != each.offered for each in standings())
    assert page.state.notice == "Papers about Maya are in English now."


def test_a_language_that_is_not_offered_any_more_is_english(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    session.history.run(session.looks.save(replace(session.looks.choice(MAYA), language="zz")))
    page = _presenter(session, chores, prompts)
    page.choose_paper("own-copy")
    qtbot.waitUntil(lambda: not page.chores.busy, timeout=30_000)
    drawn = page.desk.drawn
    assert drawn is not None and drawn.pressed.document is not None
    assert drawn.pressed.document.language == "en-GB"
