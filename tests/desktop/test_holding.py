"""Why a record is held, and what was told without permission: written down apart from all sharing."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.example import MAYA
from desktop.pages.holding import HoldingPage, ToldWithoutPage
from desktop.presenters.holding import HoldingPresenter, ToldWithoutPresenter
from desktop.shell.chores import Chores
from desktop.shell.places import PLACES
from records.holding import Basis
from tests.desktop.conftest import NOW, GivenAnswers


def test_a_basis_is_chosen_by_people_and_kept_with_when_the_person_was_told(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    room = HoldingPresenter(session, chores, prompts)
    room.show_person(MAYA)
    prompts.will_answer()
    room.write()
    assert prompts.mistakes == [{"basis": prompts.mistakes[0]["basis"]}]  # nothing is chosen beforehand
    prompts.will_answer(basis="public_task", told_on="20 November 2026", notice="Notice 3", how="read aloud together")
    room.write()
    (kept,) = session.holdings.holdings(MAYA)
    assert (kept.basis, kept.told_on, kept.who, kept.on) == (
        Basis.PUBLIC_TASK, date(2026, 11, 20), "Jo Bennett", NOW.date()
    )  # fmt: skip
    page = HoldingPage(room, False)
    qtbot.addWidget(page)
    assert room.state.rows == ((
        "A public task, from 24 November 2026",
        "Told on 20 November 2026, read aloud together, by Jo Bennett. Privacy notice: Notice 3.",
    ),)  # fmt: skip
    room.undo()
    assert session.holdings.holdings(MAYA) == ()


def test_telling_without_permission_is_a_fact_with_a_reason_and_a_name(
    session: Session, chores: Chores, prompts: GivenAnswers, qtbot: QtBot
) -> None:
    room = ToldWithoutPresenter(session, chores, prompts)
    room.show_person(MAYA)
    page = ToldWithoutPage(room, False)
    qtbot.addWidget(page)
    prompts.will_answer(reader="The ambulance", what="Where she was")
    room.write()
    assert set(prompts.mistakes[0]) == {"risk", "decider"}
    told = {"reader": "The ambulance", "what": "Where she was", "risk": "She was in danger", "decider": "Jo Bennett"}
    prompts.will_answer(**told)
    room.write()
    assert session.holdings.told_without(MAYA) == () and "cannot be changed" in prompts.questions[0].body
    prompts.will_answer(**told)
    prompts.will_act()
    room.write()
    assert room.state.rows[0][0] == "The ambulance, 24 November 2026" and not room.state.can_undo
    while session.history.can_undo:
        session.history.undo()
    assert len(session.holdings.told_without(MAYA)) == 1


def test_neither_room_is_in_the_rail_or_reached_from_papers() -> None:
    rooms = {place.id: place for place in PLACES}
    assert rooms["holding"].within == rooms["told_without"].within == "about_me"
    assert rooms["letters"].within == "papers"
