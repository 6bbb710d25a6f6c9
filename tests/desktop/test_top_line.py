"""The line above the page says less where there is little room, and never half a word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.keeper import Keeper

from .said import said_by
from .test_whole_way import PASSPHRASE, Hands, keeper

__all__ = ["keeper"]  # a fixture


def _shown(top: QWidget) -> list[QAbstractButton]:
    return [button for button in top.findChildren(QAbstractButton) if button.isVisible()]


def test_together_at_twice_the_size_cuts_no_name_and_no_deed(qtbot: QtBot, keeper: Keeper, tmp_path: Path) -> None:
    hands, looks, window = Hands(qtbot, keeper), keeper.window.looks, keeper.window
    keeper.begin_making()
    keeper.make(str(tmp_path / "ours.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=60_000)
    window.recovery._kept.setChecked(True)
    qtbot.mouseClick(window.recovery._go, Qt.MouseButton.LeftButton)
    keeper.deeds.do("new-person")
    hands.answer(name="Maya Ellison", called="Maya")
    looks.set_together(True)
    try:
        for scale in (1.0, 1.5, 2.0):
            looks.choose_scale(scale)
            hands.still()
            top = hands.house.top
            qtbot.waitUntil(lambda: len(_shown(hands.house.top)) == 3)
            buttons = _shown(top)
            assert top.minimumSizeHint().width() <= top.width()
            assert all(b.width() >= b.sizeHint().width() for b in buttons)
            assert {"Maya and Jo", "Maya and Jo, together"} & said_by(top, hidden=False)
            assert "Hide screen" in buttons[-1].text() and all(b.accessibleName() and b.toolTip() for b in buttons)
    finally:
        looks.choose_scale(1.0)
        looks.set_together(False)
