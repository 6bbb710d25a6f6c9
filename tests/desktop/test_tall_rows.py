"""Rows are as tall as their words, also where a line only just breaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QTableView
from pytestqt.qtbot import QtBot

from desktop.theme.apply import apply
from desktop.theme.tokens import Theme
from desktop.widgets.tall_rows import fit_rows

PADDING = 24  # of the style sheet, at both sides
WORDS = "Mon, Wed: 4 hours a day, 8 a week"


@pytest.mark.parametrize("width", range(90, 240, 6))
def test_no_line_is_cut_where_qt_breaks_it_earlier_than_the_padding_says(qtbot: QtBot, width: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, Theme())
    table, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(table)
    table.setObjectName("course")
    table.setWordWrap(True)
    model.appendRow([QStandardItem(WORDS)])
    table.setModel(model)
    table.show()
    table.setColumnWidth(0, width)
    fit_rows(table)
    margin = table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1
    room = QRect(0, 0, width - PADDING - 2 * margin, 10_000)
    lines = table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), WORDS).height()
    assert table.rowHeight(0) >= lines + 12
