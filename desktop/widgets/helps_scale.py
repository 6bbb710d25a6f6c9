"""Two answers on one line of five steps: a warm circle for the person, a cool square for the manager."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.tokens import colour, current
from desktop.widgets.timeline import paint_node
from desktop.words.reviews import HELPS
from supportplans.blind import Helps
from supportplans.moves import Party

NODE, WIDTH, TALL = 22, 520, 50  # at 100 %


class HelpsScale(QWidget):
    """A picture beside the words, which say the same: screen readers pass over it. Equal answers stand side by side."""

    def __init__(self, places: Sequence[tuple[Party, Helps, str]]) -> None:
        super().__init__()
        self._places = tuple(places)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that grows with the text."""
        return QSize(current().px(WIDTH), current().px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its steps with their words, and where each side stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current()
        width, y = min(self.width(), theme.px(WIDTH)), theme.px(NODE) / 2 + 2
        step = width / len(HELPS)
        painter.setPen(QPen(colour("edge"), 2))
        painter.drawLine(QPointF(step / 2, y), QPointF(width - step / 2, y))
        painter.setFont(theme.font("caption"))
        for helps, words in HELPS.items():
            self._paint_step(painter, step * (helps + 0.5), y, step, words)
        for party, helps, letter in self._places:
            same = sum(other == helps for _, other, _ in self._places) > 1
            aside = (theme.px(NODE) * 0.55 * (-1 if party is Party.PERSON else 1)) if same else 0.0
            side = float(theme.px(NODE))
            rect = QRectF(step * (helps + 0.5) - side / 2 + aside, y - side / 2, side, side)
            paint_node(painter, rect, party, letter)
        painter.end()

    def _paint_step(self, painter: QPainter, x: float, y: float, step: float, words: str) -> None:
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(QPointF(x, y), 4, 4)
        painter.setPen(colour("soft"))
        room = QRectF(x - step / 2, y + current().px(NODE) / 2 + 2, step, current().px(22))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), words)
