"""Where lines are few the work gets them: heads, views and footers say less, and nothing moves when undo comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.shell.chores import Chores
from desktop.shell.places import PLACES
from desktop.shell.rail import Rail
from desktop.shell.status import StatusLine
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme, current
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Card
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label
from desktop.widgets.view_tabs import ViewTabs

from .conftest import GivenAnswers

LARGE = Theme("light", 2.0)
ROWS = tuple((f"Idea {number}", "What it costs") for number in range(9))


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Begin and end with the plain look."""
    apply(qapp, Theme())
    yield
    apply(qapp, Theme())


def _shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()


def test_nothing_moves_when_there_is_something_to_take_back(qtbot: QtBot) -> None:
    line = StatusLine()
    _shown(qtbot, line, 1366, 30)
    before = line.sizeHint().height()
    line.show_undo("what was said")
    assert line.sizeHint().height() == before


def test_second_lines_leave_a_list_before_names_do(qtbot: QtBot) -> None:
    names = ChoiceList("Ideas")
    names.show_rows(ROWS, 0)
    _shown(qtbot, names, 300, 400)
    assert not names.short
    names.resize(300, 110)
    QApplication.processEvents()
    assert names.short and _seen(names) == 3
    names.show_rows(ROWS[:2], 0)
    assert not names.short


def _seen(view: QListView) -> int:
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return sum(view.viewport().rect().contains(rect) for rect in rects)


def test_where_one_pane_fits_the_footer_of_the_list_stands_beside_the_way_in(qtbot: QtBot) -> None:
    card, words = Card(), label("176 ideas")
    card.footer().addWidget(words)
    panes = TwoPanes(card, QWidget(), open_text="Read this idea")
    _shown(qtbot, panes, 1000, 300)
    assert card.isAncestorOf(words) and words.isVisible()
    panes.resize(600, 300)
    QApplication.processEvents()
    assert not card.isAncestorOf(words) and words.isVisible()
    way_in = next(b for b in panes.findChildren(Button) if b.text() == "Read this idea")
    assert abs(words.mapTo(panes, words.rect().center()).y() - way_in.geometry().center().y()) < 4
    panes.go_in()
    assert not words.isVisible()
    panes.resize(1000, 300)
    QApplication.processEvents()
    assert card.isAncestorOf(words) and words.isVisible()


def test_views_are_one_box_where_lines_are_few(qtbot: QtBot) -> None:
    tabs, told = ViewTabs({"chart": "Chart", "table": "Table"}, "What to look at"), list[str]()
    tabs.chosen.connect(told.append)
    tabs.show_view("chart")
    _shown(qtbot, tabs, 600, 60)
    assert not tabs.box.isVisible()
    tabs.set_folded(True)
    tabs.show_view("table")
    assert tabs.box.isVisible() and tabs.box.currentText() == "Table" and tabs.box.accessibleName() == "What to look at"
    assert not any(chip.isVisible() for chip in tabs._chips.values())
    qtbot.keyClick(tabs.box, Qt.Key.Key_Up)
    assert told == ["chart"]


def test_the_glass_and_the_cross_of_a_search_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    field, told = SearchField("Find a job", "Task, place or word"), list[str]()
    field.textEdited.connect(told.append)
    _shown(qtbot, field, 400, 40)
    assert not field.cross.isVisible()
    field.setText("stool")
    small = field.cross.width()
    apply(qapp, LARGE)
    assert field.cross.isVisible() and field.cross.width() == 2 * small
    qtbot.mouseClick(field.cross, Qt.MouseButton.LeftButton)
    assert field.text() == "" and told == [""] and not field.cross.isVisible()


def test_a_button_that_opens_a_menu_has_room_for_its_arrow(qtbot: QtBot) -> None:
    apply_to, plain = MenuButton("Save as", "paper", [("PDF", int)]), Button(" Save as", "paper")
    for made in (apply_to, plain):
        qtbot.addWidget(made)
        made.ensurePolished()
    assert apply_to.sizeHint().width() >= plain.sizeHint().width() + current().px(18)


def _rail() -> Rail:
    actions = [QAction(text) for text in ("Together", "Hide screen", "Lock", "More")]
    rail = Rail(actions[:3], actions[3])
    rail.kept = actions  # type: ignore[attr-defined]
    rail.show_places([("home", "Home", "home"), ("jobs", "Jobs", "briefcase")], [])
    rail.show_people([(str(number), f"Person {number}") for number in range(20)])
    rail.show_view("", "Jo Bennett", "home", True, False)
    return rail


@pytest.mark.parametrize("look", [Theme(), Theme("light", 1.5), LARGE], ids=lambda look: str(look.scale))
def test_the_foot_of_the_rail_is_whole_and_people_can_be_seen_above_it(
    qtbot: QtBot, qapp: QApplication, look: Theme
) -> None:
    apply(qapp, look)
    rail = _rail()
    _shown(qtbot, rail, rail.width(), 640)
    deeds = [made for made in rail.findChildren(Button) if made.isVisible() and made is not rail.search.cross]
    assert [made.accessibleName() for made in deeds] == ["Together", "Hide screen", "Lock", "More"]
    assert all(made.height() >= made.sizeHint().height() and made.width() >= made.sizeHint().width() for made in deeds)
    assert all(rail.rect().contains(made.parentWidget().geometry()) for made in deeds if made.parentWidget())
    assert _seen(rail.people) >= 2


def test_the_way_back_keeps_its_name_where_it_stands_beside_the_title(
    qtbot: QtBot, qapp: QApplication, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    apply(qapp, LARGE)
    place = next(place for place in PLACES if place.id == "course")
    presenter = place.presenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = place.page(presenter, False)
    _shown(qtbot, page, 1366, 560)
    back = next(b for b in page.findChildren(Button) if b.accessibleName() == "Back to Even keel")
    assert back.isVisible() and back.toolTip() == "Back to Even keel" and page.head_sentence.isHidden()
    assert abs(back.geometry().center().y() - page.head_title.geometry().center().y()) < 8
    page.resize(1366, 1400)
    QApplication.processEvents()
    assert back.text().strip() == "Back to Even keel" and back.geometry().bottom() <= page.head_title.geometry().top()
    qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)


def test_what_happened_with_a_job_is_not_cut_where_lines_are_few(
    qtbot: QtBot, qapp: QApplication, session: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    apply(qapp, LARGE)
    place = next(place for place in PLACES if place.id == "applying")
    presenter = place.presenter(session, chores, prompts)
    presenter.show_person(session.person_id)
    page = place.page(presenter, False)
    _shown(qtbot, page, 1366, 560)
    page.findChild(TwoPanes).go_in()
    for _ in range(3):
        QApplication.processEvents()
    parts = [w for w in page.findChildren(QLabel) if w.isVisible() and w.wordWrap()]
    assert parts and all(w.height() >= w.heightForWidth(w.width()) - 2 for w in parts)
