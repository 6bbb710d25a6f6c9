"""The line above the page, and the head of a page, say less where there is little room, and never half a word."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.keeper import Keeper

from .said import said_by
from .test_three_people import keeper
from .test_whole_way import Hands

__all__ = ["keeper"]  # a fixture


def _shown(top: QWidget) -> list[QAbstractButton]:
    return [button for button in top.findChildren(QAbstractButton) if button.isVisible()]


def test_together_at_twice_the_size_cuts_no_name_and_no_deed(qtbot: QtBot, keeper: Keeper, tmp_path: Path) -> None:
    hands, looks = Hands(qtbot, keeper), keeper.window.looks
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
            hands.go("matches")
            page = hands.house.stack.currentWidget()
            tools = [page.tools.itemAt(n).widget() for n in range(page.tools.count())]
            deeds = [deed for deed in tools if deed is not None and deed.isVisible()]
            qtbot.waitUntil(lambda deeds=deeds: all(deed.width() >= deed.sizeHint().width() for deed in deeds))
            assert "Go for this one" in deeds[-1].text() and all(deed.accessibleName() for deed in deeds)
            assert all(deed.text() or deed.toolTip() for deed in deeds)
    finally:
        looks.choose_scale(1.0)
        looks.set_together(False)
