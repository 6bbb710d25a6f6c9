"""The door of the window: one file at a time, nothing half made, and a lock that no sleep and no dialog gets round."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.bootstrap import build
from desktop.shell.autolock import AutoLock
from desktop.shell.keeper import Keeper
from desktop.shell.settings import Settings
from desktop.shell.window import Window
from records.paths import key_path

from .test_window import PASSPHRASE, keeper, opened, path, settings, texts_in, wait, window

__all__ = ["keeper", "opened", "path", "settings", "window"]  # fixtures of the window


def test_one_file_is_opened_at_a_time(qtbot: QtBot, window: Window, keeper: Keeper, path: Path) -> None:
    window.door.show_unlock(path)
    keeper.unlock(str(path), PASSPHRASE)
    keeper.open_example()
    keeper.begin_making()
    assert not window.door.welcome.isEnabled() and window.stack.currentWidget() is window.door
    qtbot.waitUntil(lambda: keeper.house is not None, timeout=30_000)
    assert keeper.file is not None and keeper.file.path == path and keeper._example is None
    wait(qtbot, keeper)


def test_a_recent_file_out_of_reach_keeps_nobody_out(
    qtbot: QtBot, qapp: QApplication, keeper: Keeper, settings: Settings, path: Path
) -> None:
    for place in (path, path.with_name("a" * 300)):  # the second cannot even be looked at, like a share that is away
        settings.remember_file(place)
    again = build(qapp, settings)
    qtbot.addWidget(again)
    keeper.show_door()
    assert all(path.stem in texts_in(door) for door in (again.door, keeper.window.door))


def test_a_window_closed_while_a_file_is_being_made_leaves_nothing(
    window: Window, keeper: Keeper, tmp_path: Path
) -> None:
    keeper.begin_making()
    target = tmp_path / "new.keel"
    keeper.make(str(target), "Jo Bennett", PASSPHRASE)
    window.close()
    assert not target.exists() and not key_path(target).exists()


def test_closing_over_a_recovery_key_nobody_has_yet_asks_first(
    qtbot: QtBot, window: Window, keeper: Keeper, tmp_path: Path
) -> None:
    keeper.begin_making()
    keeper.make(str(tmp_path / "new.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=30_000)
    assert not window.close() and keeper.sheet.front is not None
    stay, _ = keeper.sheet.front.foot
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert window.isVisible() and window.recovery.waiting
    window.close()
    assert keeper.sheet.front is not None
    qtbot.mouseClick(keeper.sheet.front.foot[1], Qt.MouseButton.LeftButton)
    assert not window.isVisible() and not window.recovery.waiting


def test_the_first_key_after_a_long_sleep_locks_and_goes_nowhere_else(qtbot: QtBot) -> None:
    now = [0.0]
    lock, locked = AutoLock(10, clock=lambda: now[0]), []
    lock.ran_out.connect(lambda: locked.append(True))
    lock.begin()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    assert not lock.eventFilter(QObject(), key) and locked == []
    now[0] = 3600.0  # no tick has come round since: the laptop was asleep
    assert lock.eventFilter(QObject(), key) and locked == [True]
    assert not lock.eventFilter(QObject(), key) and locked == [True]
    lock.end()


def test_locking_closes_a_dialog_that_stands_open(qtbot: QtBot, opened: Keeper) -> None:
    dialog = QDialog(opened.window)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    assert QApplication.activeModalWidget() is dialog
    opened.lock()
    assert not dialog.isVisible()


def test_a_dialog_that_answers_after_the_lock_answers_nothing(qtbot: QtBot, opened: Keeper) -> None:
    opened.lock()
    assert opened.prompts._chosen("/somewhere/else.pdf") == ""


def test_colours_and_keys_can_be_asked_for_before_a_file_is_open(window: Window, keeper: Keeper) -> None:
    keeper.deeds.do("colours")
    assert keeper.sheet.front is not None and keeper.sheet.front.accessibleName() == "Colours"
    keeper.sheet.leave()
    keeper.deeds.do("person")
    assert not keeper.sheet.is_open
