"""Words in a painted row: how they are broken, and how tall they are then. Both are one, or words are cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption


def broken(align: Qt.AlignmentFlag) -> QTextOption:
    """Return how lines are broken: between words, and inside one only where it has no room by itself."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def height(font: QFont, text: str, width: float) -> float:
    """Return the height of a text as it is painted in a width, both in pixels."""
    layout = QTextLayout(text, font)
    layout.setTextOption(broken(Qt.AlignmentFlag.AlignTop))
    tall = 0.0
    layout.beginLayout()
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        tall += row.height()
    layout.endLayout()
    return tall
