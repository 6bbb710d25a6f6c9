"""Rows are as tall as their words, also where a line only just breaks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from desktop.presenters.papers_view import LensLine, LensSection, Standing
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme, current
from desktop.widgets.lens import STATE_WIDTH, Lens
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


@pytest.mark.parametrize("width", range(300, 620, 20))
def test_a_line_of_very_long_words_is_not_cut_in_the_lens(qtbot: QtBot, width: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply(app, Theme())
    words = "Maya " + "Wolfeschlegelsteinhausenbergerdorff-" * 4
    lens = Lens()
    qtbot.addWidget(lens)
    lens.resize(width, 300)
    lens.show_sections((LensSection("Name", (LensLine("a:b:c", words, "whole name", False, Standing.IN),)),))
    index = lens.model().index(1, 0)
    tall = lens.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()
    page = QTextDocument(f"{words}  (whole name)")
    page.setDefaultFont(current().font("body"))
    page.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    page.setDefaultTextOption(option)
    page.setTextWidth(max(60, lens.viewport().width() - current().px(STATE_WIDTH + 24)))
    assert tall >= page.size().height()
