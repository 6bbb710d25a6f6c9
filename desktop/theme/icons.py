"""Our own icons: strokes on a grid of 24, drawn in the colour of the text beside them.

The pictures that stand on paper are icons, too; a few things are drawn another way on a screen.

An icon never stands alone except in a button that has an accessible name.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme.tokens import colour
from supportplans.printing.pictures import pictures

_ASSETS = Path(__file__).resolve().parents[1] / "assets"
_OWN: dict[str, str] = json.loads((_ASSETS / "icons.json").read_text(encoding="utf-8"))
ICONS: dict[str, str] = {**pictures(), **_OWN}  # name -> strokes
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{colour}" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">{strokes}</svg>'
)


def svg(name: str, hex_colour: str) -> QByteArray:
    """Return an icon as SVG text in one colour."""
    return QByteArray(_FRAME.format(colour=hex_colour, strokes=ICONS[name]).encode())


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str = "soft") -> None:
    """Paint an icon into a square in the colour of a token."""
    QSvgRenderer(svg(name, colour(token).name())).render(painter, rect)


class _Engine(QIconEngine):
    """Draws at the moment of painting, so that a new theme or scale needs no new icon."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`; a control that is off is drawn soft."""
        token = "soft" if mode == QIcon.Mode.Disabled else self._token
        paint_icon(painter, QRectF(rect), self._name, token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return _Engine(self._name, self._token)


def icon(name: str, token: str = "ink") -> QIcon:
    """Return an icon that follows the theme. Raises KeyError for a name that is not in `ICONS`."""
    if name not in ICONS:
        raise KeyError(name)
    return QIcon(_Engine(name, token))
