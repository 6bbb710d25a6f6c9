"""Read a CV: paste, drop or open one; then its lines to tick, those left out below them, and one button to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from desktop.pages.base import Page
from desktop.presenters.cv_view import CvState
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, with_icon
from desktop.widgets.tick_list import TickList
from desktop.widgets.waiting import Waiting
from desktop.words.cv import LEFT_OUT, TICK_THESE, keep_words

FIRST = "Paste the CV here, or drop a file on this page: a Word file, a PDF or a text."
REVIEW = "Nothing is kept until it is ticked. Space ticks a line, Enter changes its words."


class CvPage(Page):
    """Shows a `CvState`."""

    title = "Read a CV"
    back_to = ("about_me", "About me")

    def build(self) -> None:
        """Make the way in, and the lines."""
        self.setAcceptDrops(True)
        self.again = button("Another CV", on_click=self.presenter.begin_again)
        self.open = button("Open a file", "open", on_click=self.presenter.open_cv)
        self.tools.addWidget(self.open)
        self.tools.addWidget(self.again)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._way_in())
        self.stack.addWidget(self._lines())
        self.body.addWidget(self.stack, 1)
        self.waiting = Waiting("Reading the CV …", "Stop reading the CV")
        self.waiting.stopped.connect(self.presenter.stop)
        self.body.addWidget(self.waiting)

    def _way_in(self) -> QWidget:
        card = Card("The CV", "paper")
        card.add(label(FIRST, "body", wrap=True, tone="soft"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The text of the CV")
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)  # the page takes what is dropped
        self.text.textChanged.connect(self._on_typed)
        card.add(self.text, 1)
        self.read = button("Read it", "", True, self.presenter.read_text)
        card.add(row(with_icon("lock", "It is read on this laptop. Nothing is sent."), None, self.read))
        return card

    def _lines(self) -> QWidget:
        card = Card()
        card.flush()
        self.list = TickList("Lines of the CV")
        self.list.ticked.connect(self.presenter.tick)
        self.list.opened.connect(self.presenter.change)
        card.add(self.list, 1)
        ways = QWidget()
        ways.setObjectName("plain")
        flow = FlowLayout(ways, gap=8)
        self.keep = button("", "", True, self.presenter.keep)
        self.all = button("", on_click=self.presenter.tick_all)
        self.change = button("Change", "pencil", on_click=self._on_change, name="Change the words of this line")
        for part in (self.keep, self.all, self.change):
            flow.addWidget(part)
        card.footer().addWidget(ways, 1)
        return card

    # Showing

    def show_state(self, state: CvState) -> None:
        """Show a state."""
        self.set_head(f"Read a CV: {state.name}" if state.name else "Read a CV", REVIEW if state.read else "")
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(int(state.read))
        self.again.setVisible(state.read)
        self.open.setVisible(not state.read)
        self.waiting.show_progress(state.reading, 0, 0)
        for part in (self.read, self.open):
            part.setEnabled(not state.reading)
        if self.text.toPlainText() != self.presenter.typed:
            with QSignalBlocker(self.text):
                self.text.setPlainText(self.presenter.typed)
        if not state.read:
            return
        self.list.show_groups(((TICK_THESE, state.offered), (LEFT_OUT, state.left_out)))
        every = bool(state.offered) and all(line.ticked for line in state.offered)
        self._name(self.all, "Untick all" if every else "Tick all")
        self.all.setAccessibleDescription("All that is offered.")
        self._name(self.keep, keep_words(state.ticked))
        self.keep.setEnabled(state.ticked > 0)
        self.all.setEnabled(bool(state.offered))

    def _name(self, made: QWidget, words: str) -> None:
        made.setProperty("text", words)
        made.setAccessibleName(words)

    # What widgets tell

    @Slot()
    def _on_typed(self) -> None:
        self.presenter.type_text(self.text.toPlainText())

    @Slot()
    def _on_change(self) -> None:
        self.presenter.change(self.list.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter reads what was pasted, or keeps what is ticked."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.keep if self.stack.currentIndex() else self.read).click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, or text."""
        if _dropped(event) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read a dropped file; dropped text is put where text is pasted."""
        path = _dropped(event)
        event.acceptProposedAction()
        if path is not None:
            self.presenter.read_file(path)
        elif not self.presenter.state.read:
            self.text.insertPlainText(event.mimeData().text())


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
