"""Filter chips for the list of jobs: one at a time, with a tick on the one that is on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desktop.presenters.match_state import OriginChip
from desktop.theme.icons import paint_icon
from desktop.theme.tokens import colour, current
from desktop.widgets.cards import clear
from desktop.widgets.flow import FlowLayout


class Chip(QCheckBox):
    """A tick box drawn as a pill: tinted and ticked when on."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words and the tick, which grows with the text."""
        words = QFontMetricsF(self._small()).horizontalAdvance(self.text())
        return QSize(round(words) + current().px(24 + (18 if self.isChecked() else 0)), current().px(26))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a chip is never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on the pill."""
        return True

    def _small(self) -> QFont:
        return current().font("caption")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter, on = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, px = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), current().px
        painter.setPen(QPen(colour("sea" if on else "edge"), 1))
        painter.setBrush(colour("sea_tint" if on else "surface"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        left = float(px(12))
        if on:
            side = float(px(14))
            paint_icon(painter, QRectF(px(10), (self.height() - side) / 2, side, side), "tick", "sea")
            left += px(16)
        painter.setFont(self._small())
        painter.setPen(colour("ink"))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()),
                         Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())  # fmt: skip
        painter.end()


class JobChips(QWidget):
    """One chip for each origin; pressing the one that is on shows all again."""

    chosen = Signal(str)

    def __init__(self, name: str, counts: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self._counts = counts
        self._flow = FlowLayout(self, 6)
        self._shown: tuple[OriginChip, ...] = ()
        self.chips: list[Chip] = []

    def show_chips(self, chips: tuple[OriginChip, ...]) -> None:
        """Show the origins; the focus stays where it was."""
        if chips == self._shown:
            return
        if [c.origin for c in chips] != [c.origin for c in self._shown]:
            self._build(chips)
        self._shown = chips
        for made, chip in zip(self.chips, chips, strict=True):
            made.setText(f"{chip.name} {chip.count}" if self._counts else chip.name)
            made.setAccessibleName(f"{chip.name}, {chip.count} jobs" if self._counts else chip.name)
            made.setChecked(chip.on)
            made.updateGeometry()
        self.updateGeometry()

    def _build(self, chips: tuple[OriginChip, ...]) -> None:
        clear(self._flow)
        self.chips = [Chip("") for _ in chips]
        for made, chip in zip(self.chips, chips, strict=True):
            made.setProperty("origin", chip.origin)
            made.clicked.connect(self._on_clicked)
            self._flow.addWidget(made)

    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("origin")))
