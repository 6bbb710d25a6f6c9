"""A part of About me: something said, with its chips."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.about_view import ResourceShown
from desktop.widgets.buttons import icon_button, link
from desktop.widgets.cards import row
from desktop.widgets.chips import Chip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.text import Said, line, with_icon


class ResourceBox(QWidget):
    """What was said, the activities beside it, and where it comes from."""

    ticked = Signal(str, str)
    refused = Signal(str, str)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, resource: ResourceShown) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.resource = resource
        self._id = resource.id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(7)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Said(resource.words), 1)
        words = resource.words[:40]
        top.addWidget(icon_button("pencil", f"Change “{words}”", self._on_change), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(icon_button("bin", f"Take away “{words}”", self._on_remove), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        if resource.chips:
            holder = QWidget()
            holder.setObjectName("plain")
            flow = FlowLayout(holder, gap=6)
            for chip in resource.chips:
                made = Chip(chip.activity_id, chip.text, chip.ticked)
                made.wanted.connect(self._on_ticked)
                made.refused.connect(self._on_refused)
                flow.addWidget(made)
            column.addWidget(holder)
        stories = {0: "No story yet", 1: "1 story"}.get(resource.stories, f"{resource.stories} stories")
        caption, told = with_icon("clock", resource.caption), with_icon("check-bubble", stories)
        more = link("More", self._on_open, name=f"More about “{words}”")
        column.addWidget(row(caption, told, None, more, spacing=14))
        column.addWidget(line())

    def chips(self) -> list[Chip]:
        """Return the activities, in order."""
        return self.findChildren(Chip)

    def _on_ticked(self, activity_id: str) -> None:
        self.ticked.emit(self._id, activity_id)

    def _on_refused(self, activity_id: str) -> None:
        self.refused.emit(self._id, activity_id)

    def _on_open(self) -> None:
        self.opened.emit(self._id)

    def _on_change(self) -> None:
        self.change_wanted.emit(self._id)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._id)
