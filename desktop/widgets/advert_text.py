"""The text of an advert as it came, with a margin that says what each line was read as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.presenters.advert_view import LineShown
from desktop.theme.tokens import colour, current

MARGIN = 104  # of the marks at the left, at 100 %


class AdvertText(QPlainTextEdit):
    """Read only. `line_chosen` carries the number of the line that was clicked or reached by arrow key."""

    line_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("The advert, line by line")
        self._lines: tuple[LineShown, ...] = ()
        self._chosen: tuple[int, ...] = ()
        self._margin = _Margin(self)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._on_moved)
        self._fit()

    def show_lines(self, lines: Sequence[LineShown], chosen: tuple[int, ...], jump: bool) -> None:
        """Show an advert; `jump` brings the chosen lines into view."""
        if [one.text for one in lines] != [one.text for one in self._lines]:
            with QSignalBlocker(self):
                self.setPlainText("\n".join(one.text for one in lines))
        self._lines, self._chosen = tuple(lines), chosen
        self._mark()
        if jump and chosen:
            self._go_to(chosen[0])
        self._margin.update()

    def mark_of(self, number: int) -> str:
        """Return what a line was read as."""
        return self._lines[number].mark if 0 <= number < len(self._lines) else ""

    def _mark(self) -> None:
        found = []
        for number, one in enumerate(self._lines):
            token = "sea_tint" if number in self._chosen else "job" if one.mark and not one.aside else ""
            if token:
                found.append(self._selection(number, token))
        self.setExtraSelections(found)

    def _selection(self, number: int, token: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document().findBlockByNumber(number))
        made.cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        made.format.setBackground(colour(token))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return made

    def _go_to(self, number: int) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        with QSignalBlocker(self):
            self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _on_moved(self) -> None:
        number = self.textCursor().blockNumber()
        if number not in self._chosen:
            self.line_chosen.emit(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the line again even where the cursor was there already."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.line_chosen.emit(self.textCursor().blockNumber())

    # The margin

    def _fit(self) -> None:
        self.setViewportMargins(current().px(MARGIN), 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin as tall as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), current().px(MARGIN), inside.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_margin"):
            self._fit()
            self._mark()

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paint a mark beside each line that something was read from, at its first row."""
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), colour("sunken"))
        painter.setFont(current().font("caption"))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        before = self._lines[block.blockNumber() - 1].item if 0 < block.blockNumber() <= len(self._lines) else ""
        while block.isValid() and top <= event.rect().bottom():
            tall = self.blockBoundingRect(block).height()
            number = block.blockNumber()
            if number < len(self._lines):
                self._paint_mark(painter, number, top, tall, before)
                before = self._lines[number].item
            top += tall
            block = block.next()
        painter.end()

    def _paint_mark(self, painter: QPainter, number: int, top: float, tall: float, before: str) -> None:
        one, wide = self._lines[number], self._margin.width()
        if not one.mark:
            return
        bar = current().px(3)
        painter.fillRect(QRect(wide - bar, round(top), bar, round(tall)), colour("edge" if one.aside else "job_bar"))
        if one.item == before:  # a sentence that goes on needs no second mark
            return
        row = painter.fontMetrics().height()
        painter.setPen(colour("ink" if number in self._chosen else "soft"))
        room = QRect(current().px(6), round(top), wide - current().px(14), max(row, self.fontMetrics().lineSpacing()))
        text = painter.fontMetrics().elidedText(one.mark, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


class _Margin(QWidget):
    """The strip at the left of the text; its accessible twin is the list of items at the right."""

    def __init__(self, text: AdvertText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """Return the width the text leaves free."""
        return QSize(current().px(MARGIN), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the text paint its marks."""
        self._text.paint_margin(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line beside the mark."""
        cursor = self._text.cursorForPosition(event.position().toPoint())
        self._text.line_chosen.emit(cursor.blockNumber())
