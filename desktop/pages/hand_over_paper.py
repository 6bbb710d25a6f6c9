"""The hand-over sheet for the new side: what is held back at the left, the pages at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.hand_over_paper import HandOverPaperState
from desktop.presenters.papers_view import LensSection
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.findings import BesideFindings
from desktop.widgets.idea_finder import Choosing
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import PrivateBox, label

GATE = "Only lines the person said yes to, for this very reader, are on the page."


class HandOverPaperPage(Page):
    """Shows a `HandOverPaperState`. It is made of released lines and of nothing else."""

    title = "Paper for the new side"
    sentence = GATE
    back_to = ("hand_over", "Handing over")

    def build(self) -> None:
        """Make what is said of the reader, what is held back, and the pages."""
        self.save = button("Save as PDF", "open", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        self.readers = Choosing("For whom", 18)
        self.readers.picked.connect(self.presenter.choose_reader)
        for made in (self.readers, self.save, self.print):
            self.tools.addWidget(made)
        self.view = PaperView()
        self.nothing = EmptyPart()
        self.nothing.show_part("lock", "Nothing may go out yet", "Each line that may be read is chosen together on "
                               "Papers, for this reader by name.", "Choose lines on Papers", "papers")  # fmt: skip
        self.nothing.wanted.connect(self._on_wanted)
        right = QWidget()
        right.setObjectName("plain")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        self.findings = BesideFindings(self.view, self.presenter)
        column.addWidget(self.findings, 1)
        column.addWidget(self.nothing, 1)
        self.panes = TwoPanes(self._left(), right, open_text="Look at the pages", left_share=4, right_share=5,
                              back_text="Back to what is held back", quiet=True)  # fmt: skip
        self.findings.follow(self.panes)
        self.body.addWidget(self.panes, 1)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self._shown: tuple[tuple[str, ...], tuple[LensSection, ...]] | None = None

    def _left(self) -> Card:
        card = Card()
        card.flush()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(14, 10, 14, 12)
        self._rows.setSpacing(8)
        card.add(scrolled(self._rows, "What is held back"), 1)
        foot = card.footer()
        self.ask = button("Choose lines on Papers", "paper", on_click=self.presenter.ask_for_yes)
        foot.addStretch(1)
        foot.addWidget(self.ask)
        return card

    def show_state(self, state: HandOverPaperState) -> None:
        """Show a state."""
        self.set_head(self.title, f"For {state.reader}, and no one else." if state.reader else "")
        self.readers.setVisible(len(state.readers) > 1)
        self.readers.show_choices(state.readers, state.chosen)
        for made in (self.save, self.print):
            made.setEnabled(state.can_leave)
        self.findings.setVisible(bool(state.given))
        self.findings.show_wording(state.wording)
        self.view.show_pages(state.pages)
        self.nothing.setVisible(not state.given)
        self._show_held(state.said_together if self.together else state.said, state.held)
        self.notice.say(state.notice, state.can_undo)

    def _show_held(self, said: tuple[str, ...], held: tuple[LensSection, ...]) -> None:
        if (said, held) == self._shown:
            return
        self._shown = (said, held)
        clear(self._rows)
        for sentence in said:
            self._rows.addWidget(label(sentence, wrap=True))
        if held:
            self._rows.addWidget(label("Held back", "h3"))
        for section in held:
            self._rows.addWidget(label(section.title, "caption", wrap=True))
            for line in section.lines:
                box = PrivateBox(f"“{line.text}”" if line.quoted else line.text, lead="")
                box.lead.hide()
                box.setAccessibleName(line.name)
                box.setToolTip(line.part)
                self._rows.addWidget(box)
        self._rows.addStretch(1)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _on_wanted(self, _place: str) -> None:
        self.presenter.ask_for_yes()
