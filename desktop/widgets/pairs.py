"""Names and what is said of them, in two columns: the facts of something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets.text import label


def pairs(said: Sequence[tuple[str, str]]) -> QWidget:
    """Return a grid of (name, words), names as wide as the widest."""
    holder = QWidget()
    holder.setObjectName("plain")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (name, words) in enumerate(said):
        grid.addWidget(label(name, "strong"), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words, "body", wrap=True), number, 1)
    return holder
