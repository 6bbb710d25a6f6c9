"""Chips: activities ticked or guessed, areas to choose from. To a screen reader all are check boxes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme.tokens import colour, current

CROSS = 22  # width of the part of a guess that refuses it, at 100 %


class Chip(QAbstractButton):
    """An activity beside somebody's words. A guess is dashed, ends in a question mark and can be refused."""

    wanted = Signal(str)
    refused = Signal(str)

    def __init__(self, code: str, text: str, ticked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(ticked)
        self._ticked = ticked
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text.rstrip("?") if ticked else f"{text.rstrip('?')}, only a guess")
        self.setAccessibleDescription("" if ticked else "Space: this is mine. Delete: this is not mine.")
        self.setToolTip("" if ticked else "Tick it if it is right, cross it if it is not.")
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        """Return room for box, words and, for a guess, the cross."""
        theme = current()
        width = self.fontMetrics().horizontalAdvance(self.text()) + theme.px(44 + (0 if self._ticked else CROSS - 8))
        return QSize(width, theme.px(27))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def _on_clicked(self) -> None:
        self.wanted.emit(self.code)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Refuse where the cross was clicked, tick anywhere else."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if not self._ticked and event.position().x() > self.width() - current().px(CROSS):
            self.setDown(False)
            self.refused.emit(self.code)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick, Delete refuses a guess."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._ticked:
            self.refused.emit(self.code)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, box, words and cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(colour("bring" if self._ticked else "edge"), 1)
        if not self._ticked:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(colour("bring_tint" if self._ticked else "surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self._paint_box(painter, rect)
        painter.setPen(colour("ink"))
        room = rect.adjusted(current().px(32), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if not self._ticked:
            self._paint_cross(painter, rect)
        painter.end()

    def _paint_box(self, painter: QPainter, rect: QRectF) -> None:
        side = current().px(14)
        box = QRectF(rect.x() + current().px(10), rect.center().y() - side / 2, side, side)
        painter.setPen(QPen(colour("bring" if self._ticked else "edge"), 1))
        painter.setBrush(colour("bring" if self._ticked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if self._ticked:
            painter.setPen(QPen(colour("bring_tint"), 1.8))
            path = QPainterPath(QPointF(box.x() + side * 0.22, box.center().y()))
            path.lineTo(box.x() + side * 0.43, box.y() + side * 0.72)
            path.lineTo(box.x() + side * 0.8, box.y() + side * 0.28)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)

    def _paint_cross(self, painter: QPainter, rect: QRectF) -> None:
        reach = current().px(4)
        centre = QPointF(rect.right() - current().px(13), rect.center().y())
        painter.setPen(QPen(colour("soft"), 1.5))
        painter.drawLine(centre - QPointF(reach, reach), centre + QPointF(reach, reach))
        painter.drawLine(centre - QPointF(reach, -reach), centre + QPointF(reach, -reach))


class ChoiceChip(QAbstractButton):
    """One of a few, as a pill; the chosen one is tinted and has a heavier edge."""

    chosen = Signal(str)

    def __init__(self, code: str, text: str, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(on)
        self._on = on
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def choose(self, on: bool) -> None:
        """Show it as the chosen one, or not."""
        self._on = on
        self.setChecked(on)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + current().px(24), current().px(26))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def _on_clicked(self) -> None:
        self.setChecked(self._on)
        self.chosen.emit(self._code)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._on else 1.0
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(colour("sea" if self._on else "edge"), width))
        painter.setBrush(colour("sea_tint" if self._on else "surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(colour("ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
