"""What presenters may ask, answered by the window: sheets over the page, the system's file chooser, the printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.presenters.forms import Answers, Form, PrintRun, Question
from desktop.shell.print_pages import PrinterFault, PrintingStopped
from desktop.shell.printer import NoPages
from desktop.shell.sheet import Sheet
from desktop.words import papers_out as words
from records.paths import free_name

PrintOn = Callable[[QWidget, bytes, str, Callable[[PrintRun], bool], int], bool]


class WindowPrompts:
    """The `Prompts` of the running program. While `barred` (the window is locked), no dialog's answer counts."""

    def __init__(self, window: QWidget, sheet: Sheet, printer: PrintOn, barred: Callable[[], bool]) -> None:
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

    def print_paper(
        self, pdf: bytes, title: str, leave: Callable[[PrintRun], bool] | None = None, sets: int = 1
    ) -> bool:
        """Let a printer be chosen and print exactly these pages, if `leave` lets them go."""

        def may_leave(run: PrintRun) -> bool:
            return not self._barred() and (leave is None or leave(run))

        try:
            return self._printer(self._window, pdf, title, may_leave, sets)
        except PrinterFault as fault:
            self.report(words.stopped_words(fault.done, fault.pages))
        except PrintingStopped as stopped:
            if stopped.done:  # else nothing came out
                self.report(words.STOPPED)
        except NoPages:
            self.report(words.NO_PAGES)
        return False

    def _chosen(self, path: str) -> str:
        if self._barred():
            return ""
        if path:
            self._folder = str(Path(path).parent)
        return path
