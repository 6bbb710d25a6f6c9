"""What was said, one box under another. Boxes of what did not change are laid again, not made again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.pages.base import Tall, scrolled
from desktop.presenters.about_view import ResourceShown
from desktop.widgets.about_parts import ResourceBox
from desktop.widgets.match_empty import EmptyPart


class ResourceList(QWidget):
    """Boxes in a scroll area. The place scrolled to, and the focus on a chip, stay through a change."""

    ticked = Signal(str, str)
    refused = Signal(str, str)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str, empty: tuple[str, str]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._shown: Sequence[ResourceShown] | None = None
        self._boxes: list[ResourceBox] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(12, 6, 12, 6)
        self._list.setSpacing(10)
        self._empty = EmptyPart()
        self._empty.show_part("hand", *empty)
        self._inside = Tall()
        self._inside.setLayout(self._list)
        self._area: QScrollArea = scrolled(self._inside, name)
        self._whole = False
        self._inside.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def show_whole(self, whole: bool) -> None:
        """Show every box, for a page that scrolls as a whole, or scroll them in the room there is."""
        self._whole = whole
        self._fit()

    def _fit(self) -> None:
        tall = self._inside.heightForWidth(self._area.viewport().width())
        self._area.setMinimumHeight(max(0, tall) if self._whole else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the boxes were laid out anew."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def show_resources(self, resources: Sequence[ResourceShown]) -> None:
        """Show these, in order."""
        if self._shown == resources:
            return
        self._shown = resources
        place = self._area.verticalScrollBar().value()
        kept = {box.resource: box for box in self._boxes}
        self._boxes = [kept.pop(r) if r in kept else self._box(r) for r in resources]
        while self._list.takeAt(0) is not None:
            pass
        held = [(box.resource.id, chip.code) for box in kept.values() for chip in box.chips() if chip.hasFocus()]
        for gone in kept.values():
            gone.hide()
            gone.deleteLater()
        for part in (self._empty, *self._boxes):
            self._list.addWidget(part)
        self._empty.setVisible(not resources)
        self._list.addStretch(1)
        for chip in [chip for box in self._boxes for chip in box.chips() if (box.resource.id, chip.code) in held]:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(place)

    def _box(self, resource: ResourceShown) -> ResourceBox:
        box = ResourceBox(resource)
        box.ticked.connect(self.ticked)
        box.refused.connect(self.refused)
        box.change_wanted.connect(self.change_wanted)
        box.remove_wanted.connect(self.remove_wanted)
        box.opened.connect(self.opened)
        return box
