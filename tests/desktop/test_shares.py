"""How the room is shared between two panes is people's own: by key or mouse, and there again the next time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.settings import Settings
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.pane_handle import PaneHandle
from desktop.widgets.shares import MOST, SHARES


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    made = Settings(tmp_path / "settings.ini")
    SHARES.begin(made.shares, made.remember_share)
    yield made
    SHARES.begin({}, lambda *_: None)


def _panes(qtbot: QtBot) -> tuple[TwoPanes, QWidget, QWidget, PaneHandle]:
    left, right = QWidget(), QWidget()
    made = TwoPanes(left, right, open_text="Open")
    made.set_shares(1, 1, "papers-own")
    qtbot.addWidget(made)
    made.resize(1100, 400)
    made.show()
    (handle,) = made.findChildren(PaneHandle)
    return made, left, right, handle


def test_keys_and_the_mouse_share_the_room_and_it_is_there_the_next_time(qtbot: QtBot, settings: Settings) -> None:
    first = _panes(qtbot)
    _, left, right, handle = first
    assert abs(left.width() - right.width()) < 3
    QTest.keyClick(handle, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: left.width() < right.width())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(5_000, 5))
    qtbot.waitUntil(lambda: left.width() > 4 * right.width())
    assert settings.shares == {"papers-own": MOST}
    SHARES.begin(settings.shares, settings.remember_share)
    again = _panes(qtbot)
    assert again[1].width() > 4 * again[2].width()


def test_with_room_for_one_pane_only_there_is_nothing_to_share(qtbot: QtBot, settings: Settings) -> None:
    made, *_, handle = _panes(qtbot)
    made.resize(400, 400)
    assert made.narrow and not handle.isVisible()
