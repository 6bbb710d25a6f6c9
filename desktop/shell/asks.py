"""What presenters may ask, answered by the window: sheets over the page, the system's file chooser, the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.presenters.forms import Answers, Form, Question
from desktop.shell.sheet import Sheet
from records.paths import free_name

NOT_PRINTED = "The printer did not take all the pages, so nothing was written down as given. Look at it and try again."


class PrinterFault(Exception):
    """A printer that does not take a page."""


class WindowPrompts:
    """The `Prompts` of the running program. While `barred` (the window is locked), no dialog's answer counts."""

    def __init__(
        self, window: QWidget, sheet: Sheet, printer: Callable[[QWidget, bytes, str, Callable[[], bool]], bool],
        barred: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._window, self._sheet, self._printer, self._barred = window, sheet, printer, barred
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else str(Path.home())

    @property
    def waiting(self) -> bool:
        """Tell whether something over the page waits for an answer."""
        return self._sheet.is_open

    def report(self, sentence: str) -> None:
        """Show one sentence about a fault over the page."""
        self._sheet.show_fault("That did not work", sentence)

    def fill(self, form: Form, done: Callable[[Answers], None]) -> None:
        """Show a form over the page."""
        self._sheet.show_form(form, done)

    def ask(self, question: Question, done: Callable[[], None]) -> None:
        """Ask over the page."""
        self._sheet.show_question(question, done)

    def open_file(self, title: str, kinds: str) -> str:
        """Let a file be chosen to read."""
        path, _ = QFileDialog.getOpenFileName(self._window, title, self._folder, kinds)
        return self._chosen(path)

    def save_file(self, title: str, name: str, kinds: str) -> str:
        """Let a place be chosen to write to, with a free name offered; the system asks before it replaces anything."""
        offered = free_name(Path(self._folder) / name)
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(offered), kinds)
        return self._chosen(path)

    def print_paper(self, pdf: bytes, title: str, leave: Callable[[], bool] | None = None) -> bool:
        """Let a printer be chosen and print exactly these pages, if `leave` lets them go."""

        def may_leave() -> bool:
            return not self._barred() and (leave is None or leave())

        try:
            return self._printer(self._window, pdf, title, may_leave)
        except PrinterFault:
            self.report(NOT_PRINTED)
            return False

    def _chosen(self, path: str) -> str:
        if self._barred():
            return ""
        if path:
            self._folder = str(Path(path).parent)
        return path
