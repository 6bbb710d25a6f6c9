"""Lists with headings: the keys that go to an end reach the first and the last row that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.widgets.shelf_list import ShelfList


def test_home_and_end_reach_the_first_and_last_row_past_the_headings(qtbot: QtBot) -> None:
    made = ShelfList("Papers")
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show_groups((("One", (("a", "A", ""), ("b", "B", ""))), ("Two", (("c", "C", ""),)), ("Three", ())), "b")
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.show()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(made, key)
    assert chosen == ["a", "c", "a", "c"]
