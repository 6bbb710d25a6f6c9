"""Read an advert: paste, drop or open one; then its text at the left and the draft made of it at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page
from desktop.presenters.advert_view import AdvertState
from desktop.widgets.advert_items import AdvertItems
from desktop.widgets.advert_text import AdvertText
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, plain_tip, with_icon
from desktop.widgets.waiting import Waiting

FIRST = "Paste the whole advert here, or drop a file on this page. A text, a web page, a PDF, a Word file or an e-mail."
TYPICAL = "These jobs of the library are like this one. What is taken from one stays marked as typical, not this job."
REVIEW = "Nothing counts until you take it in. Click a line or an item to see where it comes from."


class AdvertPage(Page):
    """Shows an `AdvertState`."""

    title = "Read an advert"
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the way in, and the review."""
        self._jump = -1
        self._asked: object = None
        self._near: object = None
        self.setAcceptDrops(True)
        self.again = button("Another advert", on_click=self.presenter.begin_again)
        self.open = button("Open a file", "open", on_click=self.presenter.open_advert)
        self.tools.addWidget(self.open)
        self.tools.addWidget(self.again)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._way_in())
        self.stack.addWidget(self._review())
        self.body.addWidget(self.stack, 1)
        self.waiting = Waiting("Reading the advert …", "Stop reading the advert")
        self.waiting.stopped.connect(self.presenter.stop)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.notice)

    def _way_in(self) -> QWidget:
        card = Card("The advert", "paper")
        card.add(label(FIRST, "body", wrap=True, tone="soft"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The text of the advert")
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(self.presenter.typed)
        self.text.textChanged.connect(self._on_typed)
        self.text.setAcceptDrops(False)  # the page takes what is dropped
        card.add(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(with_icon("lock", "It is read on this laptop. Nothing is fetched and nothing is sent."), 1)
        self.read = button("Read it", "", True, self.presenter.read_text)
        row.addWidget(self.read)
        card.add_layout(row)
        return card

    def _review(self) -> QWidget:
        left = Card("The advert", "paper")
        left.flush()
        self.advert = AdvertText()
        self.advert.line_chosen.connect(self.presenter.choose_line)
        left.add(self.advert, 1)
        self.line_words = label("", "caption", wrap=True)
        self.use = button("Use this line", "plus", on_click=self.presenter.use_line, kind="small")
        left.footer().addWidget(self.line_words, 1)
        left.footer().addWidget(self.use)
        self.left = left
        self.items = AdvertItems(self._tail())
        self.items.wanted.connect(self._on_wanted)
        self.panes = TwoPanes(left, self._draft(), open_text="See the draft", left_share=5, right_share=6)
        return self.panes

    def _draft(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.items, 1)
        whole.addWidget(self._foot())
        return holder

    def _tail(self) -> QWidget:
        self.ask = QVBoxLayout()
        self.ask.setSpacing(6)
        self.ask_card = Card("Not in the advert", "question")
        self.ask_card.add_layout(self.ask)
        self.near_row = QWidget()
        self.near_row.setObjectName("plain")
        self.near_row.setAccessibleName("Jobs of the library like this one")
        self.near_flow = FlowLayout(self.near_row, gap=6)
        self.near_card = Card("Fill the gaps", "briefcase")
        self.near_card.add(label(TYPICAL, "body", wrap=True, tone="soft"))
        self.near_card.add(self.near_row)
        return column(self.ask_card, self.near_card, spacing=10)

    def _foot(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        self.count = label("", "caption", wrap=True)
        self.make = button("Make the job", "", True, self.presenter.make_job)
        row.addWidget(self.count, 1)
        row.addWidget(self.make)
        card.add_layout(row)
        return card

    # Showing

    def show_state(self, state: AdvertState) -> None:
        """Show a state."""
        reviewing = bool(state.lines)
        self.set_head("Read an advert", REVIEW if reviewing else "")
        self.stack.setCurrentIndex(int(reviewing))
        self.again.setVisible(reviewing)
        self.open.setVisible(not reviewing)
        self.waiting.show_progress(state.reading, 0, 0)
        self.notice.say(state.notice, state.can_undo)
        for part in (self.read, self.open):
            part.setEnabled(not state.reading)
        if not reviewing:
            self._show_typed()
            return
        jump = state.jump != self._jump
        self._jump = state.jump
        self.left.set_note(state.name)
        self.advert.show_lines(state.lines, state.chosen_lines, jump)
        self.items.show_groups(state.groups, state.chosen, jump)
        self._show_line(state)
        self._show_asked(state)
        self._show_near(state)
        self.count.setText(state.count)
        self.make.setEnabled(state.can_make)

    def _show_typed(self) -> None:
        if self.text.toPlainText() != self.presenter.typed:
            with QSignalBlocker(self.text):
                self.text.setPlainText(self.presenter.typed)

    def _show_line(self, state: AdvertState) -> None:
        free = not state.chosen and len(state.chosen_lines) == 1
        words = free and state.lines[state.chosen_lines[0]].text.strip()
        self.use.setVisible(bool(words))
        marked = sum(bool(line.mark) for line in state.lines)
        self.line_words.setText(
            "Nothing was read from this line." if words else f"Something was read from {marked} lines."
        )

    def _show_asked(self, state: AdvertState) -> None:
        if state.questions == self._asked:
            return
        self._asked = state.questions
        clear(self.ask)
        for words in state.questions:
            self.ask.addWidget(with_icon("question", words, "body"))
        self.ask_card.set_note(f"{len(state.questions)} to ask")
        self.ask_card.setVisible(bool(state.questions))

    def _show_near(self, state: AdvertState) -> None:
        if state.near == self._near:
            return
        self._near = state.near
        clear(self.near_flow)
        for one in state.near:
            chip = ChoiceChip(one.id, one.title, one.chosen)
            chip.setToolTip(plain_tip(one.why))
            chip.setAccessibleDescription(one.why)
            chip.chosen.connect(self.presenter.choose_filler)
            self.near_flow.addWidget(chip)
        self.near_card.setVisible(bool(state.near))

    # What widgets tell

    @Slot(str, str)
    def _on_wanted(self, what: str, of: str) -> None:
        ask = self.presenter
        {"choose": ask.choose_item, "accept": ask.accept, "reject": ask.reject, "change": ask.change,
         "all": ask.accept_group}[what](of)  # fmt: skip

    @Slot()
    def _on_typed(self) -> None:
        self.presenter.type_text(self.text.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter reads what was pasted, or makes the job."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.make if self.stack.currentIndex() else self.read).click()
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
        elif not self.presenter.state.lines:
            self.text.insertPlainText(event.mimeData().text())


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
