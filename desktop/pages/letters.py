"""Copies and letters: who has what at the left, and at the right the letter that asks for it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.letters import LettersState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.clipboard import put_privately
from desktop.widgets.findings import BesideFindings
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.text import PrivateBox, label, line
from desktop.words import letters as words


class LettersPage(Page):
    """Shows a `LettersState`."""

    title = "Copies and letters"
    sentence = "Every paper that went out, who has it, and what became of it. What has been read cannot be unread."
    back_to = ("papers", "Papers")

    def build(self) -> None:
        """Make readers, copies, the letter and the ways out."""
        copy = partial(self.presenter.copy_text, put_privately)
        self.copy = button("Copy", "copy", on_click=copy, name="Copy the letter")
        self.save = MenuButton("Save", "paper", (
            ("as a Word file", self.presenter.save_word), ("as a PDF", self.presenter.save_pdf),
            ("as plain text", self.presenter.save_text),
        ), "Save the letter")  # fmt: skip
        self.print = button("Print", "print", True, self.presenter.print_letter, name="Print the letter")
        for made in (self.copy, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        inner = QWidget()
        inner.setObjectName("plain")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._readers(), 5)
        row.addWidget(self._copies(), 9)
        self.panes = TwoPanes(inner, self._letter(), open_text="See the letter", back_text="Back to the copies",
                              left_share=13, right_share=11)  # fmt: skip
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.show_part("copy", "No copy is out", words.NO_COPIES, "Back to Papers", "papers")
        self.empty.wanted.connect(self.presenter.go_to)
        self.body.addWidget(self.empty, 1)

    def _readers(self) -> Card:
        card = Card("Who has a copy", "people")
        card.flush()
        self.list = ChoiceList("Who has a copy")
        self.list.row_chosen.connect(self.presenter.choose_row)
        card.add(self.list, 1)
        card.footer().addWidget(link("Check a paper", self._on_check, "search"))
        return card

    def _copies(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        self.reader = label("", "h3", wrap=True)
        head.addWidget(self.reader)
        card.add_layout(head)
        card.add(line())
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(14, 10, 14, 10)
        self.rows.setSpacing(6)
        card.add(scrolled(self.rows, "Copies"), 1)
        return card

    def _letter(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        self.letter_title = label("", "h3", wrap=True)
        head.addWidget(self.letter_title)
        card.add_layout(head)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The letter")
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._on_text)
        foot = card.footer()
        self.anew = link("As it was drafted", self.presenter.write_anew, "undo")
        foot.addWidget(self.anew)
        self.findings = BesideFindings(self.text, self.presenter, foot)
        self.findings.list.wanted.connect(self._on_wanted)
        card.add(self.findings, 3)
        self.held = QVBoxLayout()
        self.held.setContentsMargins(14, 8, 14, 8)
        self.held.setSpacing(6)
        self.held_area = scrolled(self.held, "Held back")
        card.add(self.held_area, 1)
        return card

    def show_state(self, state: LettersState) -> None:
        """Show a state."""
        nothing = not state.readers
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        for made in (self.copy, self.save, self.print):
            made.setVisible(not nothing)
            made.setEnabled(state.asks and bool(state.text.strip()))
        self.list.show_rows(state.readers, state.chosen, "person")
        self.reader.setText(state.reader)
        self._show_copies(state)
        first = state.reader.split(",")[0]
        self.letter_title.setText(f"A letter to {first}" if state.asks else words.NONE)
        with QSignalBlocker(self.text):
            if self.text.toPlainText() != state.text:
                self.text.setPlainText(state.text)
        self.findings.setVisible(state.asks)
        self.findings.show_wording(state.wording)
        self.anew.setVisible(state.asks)
        clear(self.held)
        self.held_area.setVisible(bool(state.held))
        if state.held:
            self.held.addWidget(label(words.HELD, "strong", wrap=True))
        for part in state.held:
            box = PrivateBox(part, lead="")
            box.lead.hide()
            self.held.addWidget(box)
        self.held.addStretch(1)

    def _show_copies(self, state: LettersState) -> None:
        clear(self.rows)
        for copy in state.copies:
            self.rows.addWidget(label(copy.text, "strong", wrap=True))
            self.rows.addWidget(label(copy.standing, "caption", wrap=True))
            if copy.open:
                ask = partial(self.presenter.say_answer, copy.id)
                self.rows.addWidget(link("What became of it", ask, "pencil", f"What became of it: {copy.text}"))
        self.rows.addStretch(1)

    @Slot()
    def _on_check(self) -> None:
        self.presenter.go_to("check")

    @Slot(str)
    def _on_wanted(self, row_id: str) -> None:
        """Show the letter with these words marked in it."""
        words_there = self.presenter.state.wording.words_of(row_id)
        self.findings.show_paper()
        found = self.text.document().find(words_there)
        if not found.isNull():
            self.text.setTextCursor(found)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_text(self) -> None:
        self.presenter.write(self.text.toPlainText())
