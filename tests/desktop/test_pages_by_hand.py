"""Pages as a hand meets them: keys, clicks, cards carried; on real presenters and a real file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.about_me import AboutMePage
from desktop.pages.home import HomePage, RowButton
from desktop.pages.papers import PapersPage
from desktop.pages.telling import TellingPage
from desktop.presenters.about_me import AboutMePresenter
from desktop.presenters.home import HomePresenter
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.telling import TellingPresenter
from desktop.shell.chores import Chores
from desktop.widgets.buttons import Button
from desktop.widgets.carrying import parcel
from desktop.widgets.chips import Chip
from desktop.widgets.wish_card import WishCard
from desktop.widgets.wish_piles import PileRow
from records.people import Tick, Wish

from .conftest import GivenAnswers


def shown(qtbot: QtBot, page: QWidget, chores: Chores) -> None:
    qtbot.addWidget(page)
    page.resize(1162, 660)
    page.show()
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


# About me


@pytest.fixture
def about(qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers) -> AboutMePage:
    presenter = AboutMePresenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = AboutMePage(presenter, False)
    shown(qtbot, page, chores)
    return page


def test_about_me_leads_on_to_matches(qtbot: QtBot, about: AboutMePage) -> None:
    with qtbot.waitSignal(about.presenter.place_wanted) as wanted:
        about.want.presenter.see_matches()
    assert wanted.args == ["matches"]


def test_words_half_typed_are_there_again_when_the_page_is_made_anew(
    qtbot: QtBot, about: AboutMePage, chores: Chores
) -> None:
    qtbot.keyClicks(about.said, "I fed the")
    again = AboutMePage(about.presenter, True)  # as when the look or the size of text changes
    shown(qtbot, again, chores)
    assert again.said.text() == "I fed the"
    qtbot.keyClicks(again.said, " hens")
    qtbot.keyClick(again.said, Qt.Key.Key_Return)
    assert again.said.text() == "" and about.presenter.half_said == ""


def test_a_number_key_sorts_the_card_from_anywhere_but_a_text(
    qtbot: QtBot, about: AboutMePage, session: Session, chores: Chores
) -> None:
    before = len(session.people.preferences("maya"))
    about.said.setFocus()
    qtbot.keyClick(about.said, Qt.Key.Key_2)
    assert about.said.text() == "2" and len(session.people.preferences("maya")) == before
    about.keep.setFocus()
    qtbot.keyClick(about.keep, Qt.Key.Key_2)
    assert len(session.people.preferences("maya")) == before + 1
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


def test_enter_keeps_what_was_typed_word_for_word(
    qtbot: QtBot, about: AboutMePage, session: Session, chores: Chores
) -> None:
    qtbot.keyClicks(about.said, "I sat with Mr Ade, Tuesdays & Fridays")
    qtbot.keyClick(about.said, Qt.Key.Key_Return)
    assert about.said.text() == ""
    assert session.people.resources("maya")[-1].words == "I sat with Mr Ade, Tuesdays & Fridays"
    assert about.notice.isVisible()
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


def test_nothing_typed_keeps_nothing(qtbot: QtBot, about: AboutMePage, session: Session) -> None:
    before = session.people.resources("maya")
    qtbot.keyClick(about.said, Qt.Key.Key_Return)
    assert session.people.resources("maya") == before and not about.notice.isVisible()


def test_a_guess_is_ticked_with_space_and_refused_with_its_cross(
    qtbot: QtBot, about: AboutMePage, session: Session
) -> None:
    guesses = [chip for chip in about.findChildren(Chip) if not chip.isChecked()]
    first, second = guesses[0], guesses[1]
    codes = first.code, second.code
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert any(chip.hasFocus() and chip.code == codes[0] and chip.isChecked() for chip in about.findChildren(Chip))
    second = next(chip for chip in about.findChildren(Chip) if chip.code == codes[1] and not chip.isChecked())
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(second.width() - 6, second.height() // 2))
    said = {code: tick for r in session.people.resources("maya") for code, tick in r.activities.items()}
    assert said[codes[0]] is Tick.TICKED and said[codes[1]] is Tick.REFUSED


def test_a_number_key_sorts_the_card_on_top(qtbot: QtBot, about: AboutMePage, session: Session) -> None:
    before = len(session.people.preferences("maya"))
    title = about.want.sort._title.text()
    qtbot.keyClick(about.want.sort, Qt.Key.Key_2)
    assert len(session.people.preferences("maya")) == before + 1
    assert about.want.sort._title.text() != title


def test_alt_and_an_arrow_move_a_wish(qtbot: QtBot, about: AboutMePage, session: Session) -> None:
    wishes = sorted(about.findChildren(WishCard), key=lambda card: card.wish.number)
    second = next(card for card in wishes if card.wish.number == 2)
    moved = second.wish.id
    qtbot.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.people.preferences("maya")[0].id == moved


def _cards(about: AboutMePage) -> list[WishCard]:
    return [card for card in about.want.findChildren(WishCard) if card.isVisible()]


def test_a_card_that_moves_keeps_its_widget_and_the_focus(qtbot: QtBot, about: AboutMePage) -> None:
    about.want.presenter.show_order(True)
    before = {card.card_id: card for card in _cards(about)}
    third = next(card for card in before.values() if card.wish.number == 3)
    third.setFocus()
    for _ in range(2):
        qtbot.keyClick(third, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert third.wish.number == 1 and third.hasFocus()
    assert {card.card_id: card for card in _cards(about)} == before
    assert about.want.order.stack.indexOf(third) == 0
    qtbot.keyClick(third, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    assert about.want.order.stack.indexOf(third) == len(before) - 1 and third.hasFocus()


def test_alt_and_a_number_put_a_sorted_card_on_another_pile(qtbot: QtBot, about: AboutMePage, session: Session) -> None:
    card = next(card for card in _cards(about) if card.card_id == "maya-p4")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    moved = next(p for p in session.people.preferences("maya") if p.id == "maya-p4")
    assert moved.wish is Wish.MUST_NOT
    assert card.wish.pile == "Not for me" and card.hasFocus()


def _drop(target: QWidget, card_id: str) -> None:
    mime = parcel(card_id)
    held = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *held)
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    target.dropEvent(QDropEvent(QPointF(5, 5), *held))


def test_cards_are_carried_from_the_deck_to_a_pile_and_from_pile_to_pile(about: AboutMePage, session: Session) -> None:
    rows = {row.wish: row for row in about.want.findChildren(PileRow)}
    title = about.want.sort._title.text()
    _drop(rows["avoid"], about.want.sort.face.card_id)
    assert session.people.preferences("maya")[-1].wish is Wish.AVOID and about.want.sort._title.text() != title
    _drop(rows["like"], "maya-p4")
    assert next(p for p in session.people.preferences("maya") if p.id == "maya-p4").wish is Wish.LIKE


def test_a_card_carried_onto_another_takes_its_place(about: AboutMePage, session: Session) -> None:
    about.want.presenter.show_order(True)
    first = next(card for card in _cards(about) if card.wish.number == 1)
    _drop(first, "maya-p5")
    assert session.people.preferences("maya")[0].id == "maya-p5"


def test_the_menu_of_a_card_offers_every_other_pile(about: AboutMePage) -> None:
    card = next(card for card in _cards(about) if card.card_id == "maya-p4")
    words = [action.text() for action in card.menu().actions() if action.text()]
    assert "To “Not for me”" in words and "To “Rather not”" not in words and "Matters most" in words


def test_what_is_out_of_sight_waits_and_catches_up(qtbot: QtBot, about: AboutMePage, session: Session) -> None:
    about.hide()
    behind = QWidget()
    about.setParent(behind)
    qtbot.addWidget(behind)
    behind.show()
    title = about.want.sort._title.text()
    about.want.presenter.sort_card("like")
    assert about.want.sort._title.text() == title
    about.show()
    assert about.want.sort._title.text() != title
    about.setParent(None)


def test_undo_stands_beside_what_was_done(qtbot: QtBot, about: AboutMePage, session: Session, chores: Chores) -> None:
    before = session.people.resources("maya")
    about.presenter.say("One more thing")
    qtbot.mouseClick(about.notice.undo, Qt.MouseButton.LeftButton)
    assert session.people.resources("maya") == before
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


# Home


def test_a_row_opens_its_person_at_its_place(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter = HomePresenter(session, chores, prompts)
    presenter.show_person("")
    page = HomePage(presenter, False)
    shown(qtbot, page, chores)
    went: list[str] = []
    presenter.thing_wanted.connect(lambda *parts: went.extend(parts))
    qtbot.mouseClick(page.cards["promised"].findChildren(RowButton)[0], Qt.MouseButton.LeftButton)
    assert went[:2] == ["maya", "adjustments"] and session.plans.adjustment(went[2]) is not None


# Papers


def test_space_moves_a_line_and_the_page_follows(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter = PapersPresenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = PapersPage(presenter, False)
    shown(qtbot, page, chores)
    first, shared = presenter.state.pages, presenter.state.shared
    new = presenter.state.new
    page.lens.setCurrentIndex(page.lens.model().index(1, 0))
    qtbot.keyClick(page.lens, Qt.Key.Key_Space)  # a new line goes in, and the cursor is on the next new one
    assert (presenter.state.shared, presenter.state.new) == (shared + 1, new - 1)
    qtbot.waitUntil(lambda: not chores.busy and not presenter.state.rendering, timeout=30_000)
    assert presenter.state.pages != first and page.lens.currentIndex().row() == 1


def test_nothing_can_be_printed_once_permission_is_taken_back(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    presenter = PapersPresenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = PapersPage(presenter, False)
    shown(qtbot, page, chores)
    qtbot.mouseClick(page.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    assert not page.print.isEnabled() and not page.save.isEnabled() and not page.take_back.isVisible()
    assert page.anew.isVisible()


# Telling


def test_the_first_page_of_telling_offers_to_begin(
    qtbot: QtBot, empty_session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    page = TellingPage(TellingPresenter(empty_session, chores, prompts), False)
    shown(qtbot, page, chores)
    offer = next(b for b in page.empty.findChildren(Button) if b.isVisible())
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert prompts.forms and "advise" in prompts.forms[0].intro
