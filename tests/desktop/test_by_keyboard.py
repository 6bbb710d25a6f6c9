"""By keyboard alone: Tab goes as things lie, every control is reached and seen, and a new place has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.bootstrap import build
from desktop.example import MAYA, SCHOOL
from desktop.pages.base import scrolled
from desktop.shell.house import House
from desktop.shell.keeper import Keeper
from desktop.shell.reading_order import bring_into_sight, stops
from desktop.shell.settings import Settings
from desktop.shell.window import Window

from .conftest import PASSPHRASE

ROOMS = ("about_me", "jobs", "matches", "evidence", "adjustments", "hand_over", "even_keel", "course", "papers")
"""Rooms in which parts are made anew, so that the order of making is not the order of reading."""


@pytest.fixture
def window(qtbot: QtBot, example_file: tuple[Path, str], tmp_path: Path) -> Iterator[Window]:
    """The whole window, open on the example with Maya in view."""
    path, _ = example_file
    for ending in ("", ".key"):
        (tmp_path / f"example.keel{ending}").write_bytes(Path(f"{path}{ending}").read_bytes())
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = build(app, Settings(tmp_path / "settings.ini"))
    made.resize(1366, 690)
    made.show()
    made.opening.begin()
    keeper: Keeper = made.opening.keeper
    keeper.unlock(str(tmp_path / "example.keel"), PASSPHRASE)
    qtbot.waitUntil(lambda: keeper.house is not None, timeout=60_000)
    house = keeper.house
    assert house is not None
    house.open_person(str(MAYA))
    house.session.job_id = str(SCHOOL)
    yield made
    qtbot.waitUntil(lambda: not house.busy, timeout=60_000)
    made.close()
    made.deleteLater()


def _house(window: Window) -> House:
    house = window.opening.keeper.house
    assert isinstance(house, House)
    return house


def test_a_place_that_is_entered_by_its_key_has_the_focus(qtbot: QtBot, window: Window) -> None:
    house = _house(window)
    for key in "23456789":
        house._by_key(next(place.id for place in house._places.values() if place.key == f"Ctrl+{key}"))
        focus = window.focusWidget()
        assert focus is not None and house.stack.currentWidget().isAncestorOf(focus), house.place


def test_choosing_places_in_the_rail_keeps_the_focus_there(qtbot: QtBot, window: Window) -> None:
    house = _house(window)
    house.rail.places.setFocus()
    qtbot.keyClick(house.rail.places, Qt.Key.Key_Down)
    qtbot.keyClick(house.rail.places, Qt.Key.Key_Down)
    assert house.place == "matches" and window.focusWidget() is house.rail.places


def test_a_click_on_the_place_that_a_room_is_in_leads_back_to_it(qtbot: QtBot, window: Window) -> None:
    house = _house(window)
    house.go("papers")
    house.go("check")
    places = house.rail.places
    row = places.visualRect(places.currentIndex()).center()
    qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert house.place == "papers"


def test_tab_goes_through_a_room_as_it_lies_and_shows_where_it_is(qtbot: QtBot, window: Window) -> None:
    house = _house(window)
    for room in ROOMS:
        house.go(room)
        _settle(qtbot, house)
        page = house.stack.currentWidget()
        stops(page)[0].setFocus()
        reached = {window.focusWidget()}
        while (now := window.focusWidget()) is not (ways := stops(page))[-1]:
            following = ways[ways.index(now) + 1]
            qtbot.keyClick(now, Qt.Key.Key_Tab)
            assert window.focusWidget() is following and _in_sight(following), (room, following.accessibleName())
            reached.add(following)
        assert reached >= {w for w in page.findChildren(QWidget) if _stops_tab(w)}, room
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert window.focusWidget() is stops(page)[-2], room


def _settle(qtbot: QtBot, house: House) -> None:
    """Let everything finish: what one chore found may begin the next one."""
    for _ in range(4):
        qtbot.waitUntil(lambda: not house.busy, timeout=60_000)
        QApplication.processEvents()


def _stops_tab(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisible()
    return bool(takes) and widget.focusProxy() is None and not isinstance(widget, QRadioButton) and bool(_named(widget))


def _named(widget: QWidget) -> str:
    return widget.accessibleName()


def _in_sight(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            port = above.viewport()
            if not port.rect().intersects(QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())):
                return False
        above = above.parentWidget()
    return True


def test_a_sheet_gives_the_focus_back_to_where_it_was(qtbot: QtBot, window: Window) -> None:
    house, keeper = _house(window), window.opening.keeper
    house.go("papers")
    field = next(w for w in house.stack.currentWidget().findChildren(QLineEdit) if w.isVisible())
    field.setFocus()
    keeper.deeds.do("keys")
    assert keeper.sheet.is_open and keeper.sheet.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not keeper.sheet.is_open and window.focusWidget() is field


def test_reading_order_is_line_by_line_in_a_grid_and_skips_what_tab_cannot_take(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    a, b, c, d, off = (QPushButton(name) for name in "abcde")
    grid = QGridLayout()
    for made, row, column in ((d, 1, 1), (c, 1, 0), (b, 0, 1), (a, 0, 0)):
        grid.addWidget(made, row, column)
    off.setEnabled(False)
    first, second = QRadioButton("one"), QRadioButton("two")
    second.setChecked(True)
    line = QHBoxLayout()
    for radio in (first, second):
        line.addWidget(radio)
    whole = QVBoxLayout(page)
    whole.addWidget(QLabel("words"))
    whole.addLayout(grid)
    whole.addLayout(line)
    whole.addWidget(off)
    page.show()
    assert stops(page) == [a, b, c, d, second]


def test_what_has_the_focus_is_scrolled_into_sight_in_every_area_around_it(qtbot: QtBot) -> None:
    inner, outer, last = QVBoxLayout(), QVBoxLayout(), QPushButton("last")
    for number in range(20):
        inner.addWidget(QPushButton(str(number)))
    inner.addWidget(last)
    outer.addWidget(QPushButton("above"))
    inside = scrolled(inner, "inside")
    inside.setMinimumHeight(300)
    outer.addWidget(inside)
    area = scrolled(outer, "outside")
    qtbot.addWidget(area)
    area.resize(200, 120)
    area.show()
    assert not _in_sight(last)
    bring_into_sight(last)
    assert _in_sight(last)
