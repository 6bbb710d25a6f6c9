"""One action at the foot of the rail: always in the same spot, and never without its word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.buttons import button
from desktop.widgets.text import label


class RailAction(QWidget):
    """A button with its key at the right; `short` leaves away the key, which waits in a tip, and all but one word."""

    def __init__(self, action: QAction, short: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        name, key = action.text(), action.shortcut().toString().replace("+", " ")
        text = name.split(" ")[0] if short else name
        made = button(text, str(action.data() or ""), on_click=action.trigger, kind="rail", name=name)
        row.addWidget(made, 1)
        if short:
            made.setToolTip(f"{name}  {key}".strip())
            return
        keys = label(key, "caption")
        keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over = QHBoxLayout(made)
        over.setContentsMargins(0, 0, 8, 0)
        over.addStretch(1)
        over.addWidget(keys)
