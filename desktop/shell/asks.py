"""What presenters may ask, answered by the window: sheets over the page, the system's file chooser, the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.presenters.forms import Answers, Form, Question
from desktop.shell.sheet import Sheet


class WindowPrompts:
    """The `Prompts` of the running program."""

    def __init__(self, window: QWidget, sheet: Sheet, printer: Callable[[QWidget, bytes, str], bool]) -> None:
        self._window, self._sheet, self._printer = window, sheet, printer
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else str(Path.home())

    def report(self, sentence: str) -> None:
        """Show one sentence about a fault over the page."""
        self._sheet.show_notice("That did not work", sentence)

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
        """Let a place be chosen to write to; the system asks before it replaces anything."""
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(Path(self._folder) / name), kinds)
        return self._chosen(path)

    def print_paper(self, pdf: bytes, title: str) -> bool:
        """Let a printer be chosen and print exactly these pages."""
        return self._printer(self._window, pdf, title)

    def _chosen(self, path: str) -> str:
        if path:
            self._folder = str(Path(path).parent)
        return path
