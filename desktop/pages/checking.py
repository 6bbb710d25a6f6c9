"""Check a paper: its code or its file at the left, and at the right which copy it is and how it stands with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.checking import CheckState, PaperShown
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.text import IconLabel, label
from desktop.widgets.waiting import Waiting
from desktop.words import checking as words


class CheckPage(Page):
    """Shows a `CheckState`."""

    title = words.TITLE
    sentence = words.SENTENCE
    back_to = ("papers", "Papers")

    def build(self) -> None:
        """Make the ways in, and room for what is found."""
        self.setAcceptDrops(True)
        self.presenter.read_together(self.together)
        self.panes = TwoPanes(self._way_in(), self._way_out(), open_text="See what was found", left_share=2,
                              right_share=3, back_text="Check another", quiet=True)  # fmt: skip
        self.body.addWidget(self.panes, 1)

    def _way_in(self) -> QWidget:
        card = Card()
        card.flush()
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(8)
        said = label(words.CODE, "strong", wrap=True)
        self.code = QLineEdit()
        self.code.setAccessibleName(words.CODE)
        self.code.setAccessibleDescription(words.CODE_HELP)
        self.code.setMaxLength(40)
        self.code.setAcceptDrops(False)  # the page takes what is dropped
        self.code.textChanged.connect(self.presenter.type_code)
        self.code.returnPressed.connect(self._check)
        said.setBuddy(self.code)
        self.check = button(words.CHECK, "search", True, self._check)
        self.choose = button(words.CHOOSE, "open", on_click=self.presenter.choose_file)
        self.waiting = Waiting(words.READING, words.STOP)
        self.waiting.stopped.connect(self.presenter.stop)
        for part in (said, self.code, label(words.CODE_HELP, "caption", wrap=True)):
            inside.addWidget(part)
        inside.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(current().px(18))
        for part in (label(words.FILE, "strong", wrap=True), label(words.FILE_HELP, "caption", wrap=True)):
            inside.addWidget(part)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.waiting)
        inside.addStretch(1)
        card.add(scrolled(inside, words.TITLE), 1)
        return card

    def _way_out(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyPart()
        self.empty.show_part("search", words.EMPTY_TITLE, words.EMPTY)
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        self.results = scrolled(self.rows, "What was found")
        column.addWidget(self.empty, 1)
        column.addWidget(self.results, 1)
        return holder

    def show_state(self, state: CheckState) -> None:
        """Show a state."""
        with QSignalBlocker(self.code):
            if self.code.text() != state.typed:
                self.code.setText(state.typed)
        for part in (self.check, self.choose):
            part.setEnabled(not state.reading)
        self.waiting.show_progress(state.reading, 0, 0)
        self.empty.setVisible(not state.looked)
        self.results.setVisible(state.looked)
        clear(self.rows)
        if state.of:
            self.rows.addWidget(label(state.of, "caption", wrap=True))
        if state.said:
            self.rows.addWidget(self._said(state))
        for paper in state.found:
            self.rows.addWidget(self._card(paper))
        self.rows.addStretch(1)
        self._tell(state)

    def _said(self, state: CheckState) -> Card:
        card = Card()
        card.add(_line("question" if not state.found else "search", state.said))
        if state.can_widen:
            card.body.addWidget(link(words.WIDEN, self.presenter.widen, "people"), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _card(self, paper: PaperShown) -> Card:
        card = Card()
        card.add(label(paper.title, "h3", wrap=True))
        for icon, sentence in paper.lines:
            card.add(_line(icon, sentence))
        if paper.person_id and not self.together:
            go = partial(self.presenter.letters, paper.id)
            made = link(words.LETTERS, go, "copy", f"{words.LETTERS}: {paper.title}")
            card.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _tell(self, state: CheckState) -> None:
        """Let a screen reader say what was found; it need not be looked for."""
        first = [f"{paper.title}. {' '.join(said for _, said in paper.lines)}" for paper in state.found[:1]]
        told = " ".join(part for part in (f"{state.of}." if state.of else "", state.said, *first) if part)
        if told and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _check(self) -> None:
        self.presenter.check()
        self.panes.go_in()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look which paper a dropped file is."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.presenter.read_file(path)
            self.panes.go_in()


def _line(icon: str, sentence: str) -> QWidget:
    """Return a sentence with its icon at its first line."""
    holder = QWidget()
    holder.setObjectName("plain")
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, "soft", 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence, "body", wrap=True), 1)
    return holder


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
