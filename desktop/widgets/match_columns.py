"""Where the parts of a match row stand, in units of the text's own height, so that everything grows with the text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from matching.model import Ledger

BASE_HEIGHT = 18.6  # the line height of the face at 11 pt and 96 dpi, at which the design's pixels are right
EACH = 71  # the width of one ledger with its gap, which its longest range fits
LEDGERS = (Ledger.WANT, Ledger.BRING, Ledger.CHANGE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The rectangles of one row. `wide` rows have bars at the right of the name, others below it."""

    wide: bool
    place: QRectF
    name: QRectF
    bars: dict[Ledger, QRectF]
    total: QRectF


def scale_of(font: QFont) -> float:
    """Return how much larger than the design's the text is (1.0 at 11 pt and 96 dpi)."""
    return QFontMetricsF(font).height() / BASE_HEIGHT


def is_wide(width: float, scale: float) -> bool:
    """Tell whether bars fit beside the name."""
    return width >= 480 * scale


def row_height(width: float, scale: float) -> float:
    """Return the height of one row."""
    return (50 if is_wide(width, scale) else 76) * scale


def columns(rect: QRectF, scale: float) -> Columns:
    """Return the places of a row's parts within `rect`."""
    wide = is_wide(rect.width(), scale)
    x, y, s = rect.x(), rect.y(), scale
    total = QRectF(rect.right() - 78 * s, y, 68 * s, rect.height())
    place = QRectF(x + 6 * s, y, 30 * s, rect.height() if wide else 38 * s)
    if wide:
        first = total.x() - 3 * EACH * s
        width = (EACH - 9) * s
        bars = {ledger: QRectF(first + n * EACH * s, y, width, rect.height()) for n, ledger in enumerate(LEDGERS)}
        name = QRectF(place.right() + 2 * s, y, first - place.right() - 12 * s, rect.height())
        return Columns(True, place, name, bars, total)
    total = QRectF(total.x(), y, total.width(), 38 * s)
    name = QRectF(place.right() + 2 * s, y, total.x() - place.right() - 8 * s, 38 * s)
    start, each = name.x(), (rect.right() - 12 * s - name.x()) / 3
    bars = {ledger: QRectF(start + n * each, y + 40 * s, each - 8 * s, 30 * s) for n, ledger in enumerate(LEDGERS)}
    return Columns(False, place, name, bars, total)
