"""What the window keeps out of sight: other people when two look together, everything while it is hidden or locked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.keeper import Keeper
from desktop.shell.places import PLACES

from .test_window import PASSPHRASE, keeper, opened, path, settings, texts_in, wait, window

__all__ = ["keeper", "opened", "path", "settings", "window"]  # fixtures of the window


def test_together_builds_nothing_of_other_people(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    opened.deeds.do("together")
    for place in PLACES:
        if not place.names_others:
            house.go(place.id)
            wait(qtbot, opened)
            shown = texts_in(house.stack) + texts_in(house.top)
            assert "Darren" not in shown and "Samira" not in shown, place.id
    house.go("home")
    assert house.place != "home" and "home" not in house._pages
    opened.deeds.do("together")
    wait(qtbot, opened)


def test_hiding_shows_no_name_and_the_same_key_comes_back(qtbot: QtBot, opened: Keeper) -> None:
    window = opened.window
    before = window.stack.currentWidget()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.stack.currentWidget() is window.curtain
    assert "Maya" not in texts_in(window.curtain) and "Maya" not in window.windowTitle()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.stack.currentWidget() is before


def test_locking_needs_the_passphrase_and_loses_nothing_that_was_being_written(qtbot: QtBot, opened: Keeper) -> None:
    window, house = opened.window, opened.house
    assert house is not None
    house._presenters["about_me"].change_resource("maya-r0")
    assert opened.sheet.isVisible()
    opened.lock()
    assert window.stack.currentWidget() is window.door and not opened.sheet.isVisible()
    assert not window.actions_by_id["undo"].isEnabled()
    opened.unlock("", "wrong words here")
    qtbot.waitUntil(lambda: window.door._mistake.isVisible(), timeout=30_000)
    assert window.stack.currentWidget() is window.door
    opened.unlock("", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is house, timeout=30_000)
    assert opened.sheet.isVisible()
    opened.sheet.leave()


def test_hide_cannot_be_used_to_get_round_the_lock(qtbot: QtBot, opened: Keeper) -> None:
    window = opened.window
    window.toggle_hide()
    opened.lock()
    window.toggle_hide()
    window.toggle_hide()
    assert window.stack.currentWidget() in (window.door, window.curtain)
    if window.stack.currentWidget() is window.curtain:
        window.toggle_hide()
    assert window.stack.currentWidget() is window.door


def test_hiding_hides_a_form_that_is_open_and_gives_it_back(qtbot: QtBot, opened: Keeper) -> None:
    house = opened.house
    assert house is not None
    house.presenter("about_me").change_resource("maya-r0")
    opened.window.toggle_hide()
    assert not opened.sheet.isVisible()
    opened.lock()
    opened.window.toggle_hide()
    assert not opened.sheet.isVisible() and opened.window.stack.currentWidget() is opened.window.door
    opened.unlock("", PASSPHRASE)
    qtbot.waitUntil(lambda: opened.window.stack.currentWidget() is house, timeout=30_000)
    assert opened.sheet.isVisible()
    opened.sheet.leave()
