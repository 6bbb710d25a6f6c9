"""Two panes side by side; under about ninety characters of width, one at a time with a button between them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.match_columns import scale_of
from desktop.widgets.pane_handle import PaneHandle
from desktop.widgets.shares import SHARES

NARROW = 760  # design pixels, times the text's scale


class TwoPanes(QWidget):
    """A list and what is open in it. `open_text` names the way in where only one fits; `quiet` leaves it unfilled.

    Where only one fits, the footer of the list stands in one line with the way in.
    """

    narrowed = Signal(bool)
    went_in = Signal(bool)  # where only one fits: whether what is open is the one shown

    def __init__(
        self, left: QWidget, right: QWidget, *, open_text: str, left_share: int = 11, right_share: int = 12,
        narrow: int = NARROW, back_text: str = "Back to the list", quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._left, self._right, self._limit = left, right, narrow
        self._inside = False
        self.narrow = False
        self._lent: QWidget | None = None  # the footer of the list, while it stands in the foot
        self._panes = panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(14)
        panes.addWidget(left, left_share)
        panes.addWidget(right, right_share)
        self._handle: PaneHandle | None = None  # where people can share the room themselves
        self._named = ""
        self._open = button(open_text, "", not quiet, self.go_in)
        self._back = button(back_text, on_click=self.go_back)
        self._foot = foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._open)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(panes, 1)
        whole.addLayout(foot)
        self._lay()

    def set_shares(self, left: int, right: int, name: str = "") -> None:
        """Give the panes other shares of the room; with a `name` people can change them, and they are kept by it."""
        kept = SHARES.of(name) if name else None
        shares = (kept, 100 - kept) if kept is not None else (left, right)
        if name and self._handle is None:
            self._handle = PaneHandle(self)
            self._handle.dragged.connect(self._on_dragged)
            self._handle.stepped.connect(self._on_stepped)
            self._panes.setSpacing(0)
            self._panes.insertWidget(1, self._handle)
            self._handle.setVisible(not self.narrow)
        self._named = name
        self._share(*shares)

    def _share(self, left: int, right: int) -> None:
        self._panes.setStretch(0, left)
        self._panes.setStretch(self._panes.count() - 1, right)

    def _on_dragged(self, x: int) -> None:
        self._choose(round(100 * x / max(1, self.width())))

    def _on_stepped(self, step: int) -> None:
        left, right = self._panes.stretch(0), self._panes.stretch(self._panes.count() - 1)
        self._choose(round(100 * left / max(1, left + right)) + step)

    def _choose(self, share: int) -> None:
        chosen = SHARES.choose(self._named, share)
        self._share(chosen, 100 - chosen)

    def hold_in_foot(self, widget: QWidget) -> None:
        """Take a widget into the foot, beside the way in."""
        self._foot.insertWidget(self._foot.count() - 1, widget)

    def set_open_text(self, text: str) -> None:
        """Name the way in."""
        self._open.setText(text)
        self._open.setAccessibleName(text)

    def allow_in(self, allowed: bool) -> None:
        """Offer the way in, or not while something else is being done."""
        self._open.setEnabled(allowed)

    def set_back_text(self, text: str) -> None:
        """Name the way back."""
        self._back.setText(text)
        self._back.setAccessibleName(text)

    def go_in(self) -> None:
        """Show what is open, where only one pane fits."""
        self._inside = True
        self._lay()

    def go_back(self) -> None:
        """Show the list again."""
        self._inside = False
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.narrow and self._inside:
            self.go_back()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Ask for the wider pane only: the other can give way."""
        wider = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(wider, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether both still fit."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_back"):
            self._lay()

    def _lay(self) -> None:
        before, self.narrow = self.narrow, self.width() < self._limit * scale_of(self.font())
        if before != self.narrow:
            self._share_foot()
            self.narrowed.emit(self.narrow)
        alone = self.narrow and self._inside
        if alone == self._left.isVisibleTo(self):
            self.went_in.emit(alone)
        self._left.setVisible(not alone)
        self._right.setVisible(not self.narrow or self._inside)
        if self._handle is not None:
            self._handle.setVisible(not self.narrow)
        self._open.setVisible(self.narrow and not self._inside)
        self._back.setVisible(self.narrow and self._inside)
        if self._lent is not None:
            self._lent.setVisible(not alone)

    def _share_foot(self) -> None:
        """Take the footer of the list into the foot, or give it back."""
        if not isinstance(self._left, Card):
            return
        if self.narrow:
            self._lent = self._left.lend_foot()
            if self._lent is not None:
                self._foot.insertWidget(1, self._lent, 1)
                self._foot.setStretch(2, 0)  # the gap before the way in
        elif self._lent is not None:
            self._foot.removeWidget(self._lent)
            self._foot.setStretch(1, 1)
            self._lent.show()
            self._left.hold_foot()
            self._lent = None
