"""Two small dialogs over the printer's own: other paper in the printer, and pages on their way to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button
from desktop.widgets.text import label
from desktop.words import papers_out as words

WIDTH = 440


class _Small(QDialog):
    """A title, some words, and buttons at the foot."""

    def __init__(self, window: QWidget | None, title: str, said: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(current().px(WIDTH))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 16, 18, 14)
        self.column.setSpacing(14)
        self.said = label(said, "body", wrap=True)
        self.column.addWidget(self.said)

    def _foot(self, *buttons: Button) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        for made in buttons:
            made.setAutoDefault(False)
            foot.addWidget(made)
        self.column.addLayout(foot)


class OtherPaper(_Small):
    """Asks whether the pages may be printed smaller, or on paper of their own size. Escape leaves it.

    `own` says that the printer has such paper; systems tend to offer the printer's usual paper, whatever was asked for.
    """

    OWN_SIZE = 2  # beside Accepted, which is smaller, and Rejected

    def __init__(self, window: QWidget | None, made: str, has: str, scale: float, own: bool) -> None:
        said = words.SMALLER.format(made=made, has=has, percent=int(scale * 100))
        super().__init__(window, words.OTHER_PAPER, said)
        self.leave = button(words.NOT_NOW, on_click=self.reject)
        self.smaller = button(words.PRINT_SMALLER, primary=not own, on_click=self.accept)
        self.own = button(words.PRINT_ON.format(made=made), primary=True, on_click=self._on_own)
        self.own.setVisible(own)
        self._foot(self.leave, self.smaller, self.own)
        self.leave.setFocus()

    def _on_own(self) -> None:
        self.done(self.OWN_SIZE)


class Printing(_Small):
    """Says which page is on its way. It closes when the printing has ended; leaving it asks that to stop first."""

    def __init__(self, window: QWidget | None, title: str, stop: Callable[[], None]) -> None:
        super().__init__(window, title, "")
        self._stop = stop
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.column.addWidget(self.bar)
        self.stop = button(words.STOP_PRINTING, on_click=self.reject)
        self._foot(self.stop)

    def show_progress(self, done: int, pages: int) -> None:
        """Show that `done` of `pages` pages are printed."""
        self.bar.setRange(0, pages)
        self.bar.setValue(done)
        self.said.setText(words.PRINTING.format(page=min(done + 1, pages), pages=pages))

    def reject(self) -> None:
        """Ask the printing to stop; it tells when it has."""
        self.stop.setEnabled(False)
        self._stop()
