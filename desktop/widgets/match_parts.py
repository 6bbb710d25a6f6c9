"""Small parts the match, job and evidence pages are made of: named labels, marks, swatches, lines and columns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import colour
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_paint import paint_bar, paint_mark
from desktop.widgets.text import label as text_label
from desktop.widgets.text import plain_tip
from matching.model import Ledger, Standing


def label(text: str = "", role: str = "body", *, tone: str = "", wrap: bool = False, name: str = "") -> QLabel:
    """Return a label in a text role; `name` is said instead of the text where the text alone says too little."""
    made = text_label(text, role, wrap, tone)
    if name:
        made.setAccessibleName(name)
    return made


def frame(name: str) -> QFrame:
    """Return an empty frame; `name` is the style sheet's name for it (card, tint, inset, dashed, plain)."""
    made = QFrame()
    made.setObjectName(name)
    return made


class Mark(QWidget):
    """Met, partly, not met or not known, as a shape. The word beside it carries the meaning."""

    def __init__(self, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = round(17 * scale_of(self.font()))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        side = float(self.sizeHint().width())
        paint_mark(painter, QRectF(0, 0, side, side), self._standing)
        painter.end()


class Swatch(QWidget):
    """A ledger's colour and pattern, beside its name."""

    def __init__(self, ledger: Ledger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        scale = scale_of(self.font())
        return QSize(round(21 * scale), round(12 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the swatch."""
        painter = QPainter(self)
        size = self.sizeHint()
        paint_bar(painter, QRectF(0, 0, size.width(), size.height()), self._ledger, 50, 50)
        painter.end()


class PlaceDisc(QWidget):
    """A place in the person's order, on a disc."""

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = str(place)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int) -> None:
        """Show another place."""
        self._place = str(place)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        side = round(23 * scale_of(self.font()))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("want"))
        painter.setBrush(colour("want_tint"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._place)
        painter.end()


class Lines(QWidget):
    """A text on at most `most` lines, ended with … where it is longer; the whole is its tip and its name."""

    def __init__(self, text: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._most = text, most
        self.setToolTip(plain_tip(text))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        return QSize(80, self.fontMetrics().lineSpacing() * self._most)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that there is room for."""
        painter = QPainter(self)
        painter.setPen(colour("ink"))
        lines, metrics = self._broken(), self.fontMetrics()
        top = max(0, (self.height() - metrics.lineSpacing() * len(lines)) // 2) + metrics.ascent()
        for number, text in enumerate(lines):
            painter.drawText(0, top + number * metrics.lineSpacing(), text)
        painter.end()

    def _broken(self) -> list[str]:
        layout = QTextLayout(self._text, self.font())
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            lines.append(self._text[line.textStart() : line.textStart() + line.textLength()].strip())
            if len(lines) == self._most:
                rest = self._text[line.textStart() :]
                lines[-1] = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
                break
        layout.endLayout()
        return lines


def column(*items: QWidget | QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8) -> QVBoxLayout:
    """Return items one under the other."""
    made = QVBoxLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    for item in items:
        if isinstance(item, QWidget):
            made.addWidget(item)
        else:
            made.addLayout(item)
    return made


def line(*items: QWidget | None, gap: int = 8) -> QHBoxLayout:
    """Return items side by side; None is a stretch."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for item in items:
        if item is None:
            made.addStretch(1)
        else:
            made.addWidget(item)
    return made
