"""A draft on its way out: who it is for and what is held back at the left, at the right the pages as they will be."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.evidence_out_view import OutState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.clipboard import put_privately
from desktop.widgets.fields import QuietCombo
from desktop.widgets.held_list import HeldList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import label, line
from desktop.words.evidence import NOT_TOGETHER
from desktop.words.evidence_out import AUDIENCES
from supportplans.draft_paper import TITLES

WORD, PDF, TEXT = "as a Word file", "as a PDF", "as plain text"


class EvidenceOutPage(Page):
    """Shows an `OutState`."""

    title = "Save, print or copy"
    sentence = "What goes out, and what stays. What to tell of health, money or support is decided on Telling alone."
    back_to = ("evidence", "Evidence")

    def build(self) -> None:
        """Make what is held back, the pages and the ways out."""
        self.copy = button("Copy", "copy", on_click=self._on_copy, name="Copy the words of the paper")
        self.save = MenuButton("Save", "paper", (
            (WORD, self.presenter.save_word), (PDF, self.presenter.save_pdf), (TEXT, self.presenter.save_text),
        ), "Save the paper")  # fmt: skip
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.copy, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.panes = TwoPanes(self._left(), self._paper(), open_text="See the paper", left_share=9, right_share=11)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.show_part("check-bubble", "Nothing to give yet",
                             "A draft is made for one job, of what somebody said they bring.", "Back to Evidence",
                             "evidence")  # fmt: skip
        self.empty.wanted.connect(self.presenter.go_to)
        self.body.addWidget(self.empty, 1)

    def _left(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        head.setSpacing(6)
        self.audience = QuietCombo()
        self.audience.setAccessibleName("Who it is for")
        for audience, said in AUDIENCES.items():
            self.audience.addItem(said, audience.value)
        self.audience.activated.connect(self._on_audience)
        name = label("For", "strong")
        name.setBuddy(self.audience)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(name)
        row.addWidget(self.audience, 1)
        head.addLayout(row)
        self.counts = label("", "strong", wrap=True)
        head.addWidget(self.counts)
        card.add_layout(head)
        card.add(line())
        self.held = HeldList()
        self.held.telling_wanted.connect(self.presenter.decide)
        card.add(scrolled(self.held, "What is held back"), 1)
        foot = card.footer()
        self.word = link("Fixed words of this paper", self.presenter.change_wording, "pencil")
        self.shipped = link("As shipped", self.presenter.shipped_wording, "undo", "Back to the words as shipped")
        foot.addWidget(self.word)
        foot.addStretch(1)
        foot.addWidget(self.shipped)
        return card

    def _paper(self) -> Card:
        card = Card(tone="sunken")
        head = QHBoxLayout()
        self.paper_title = label("", "h3", wrap=True)
        self.drawing = label("Drawing the pages …", "caption")
        head.addWidget(self.paper_title, 1)
        head.addWidget(self.drawing)
        card.add_layout(head)
        self.paper = PaperView()
        card.add(self.paper, 1)
        return card

    def show_state(self, state: OutState) -> None:
        """Show a state."""
        alone = self.together and state.kind is not None and state.kind.value in NOT_TOGETHER
        nothing = not state.job_title or state.kind is None or alone
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        for made in (self.copy, self.save, self.print):
            made.setVisible(not nothing)
            made.setEnabled(state.can_leave and not state.working)
        if state.kind is not None:
            self.paper_title.setText(f"{TITLES[state.kind]}, {state.job_title}" if state.job_title else "")
        with QSignalBlocker(self.audience):
            self.audience.setCurrentIndex(self.audience.findData(state.audience.value))
        self.counts.setText(state.counts)
        self.drawing.setVisible(state.working)
        self.word.setVisible(state.can_word and not self.together)
        self.shipped.setVisible(state.own_wording and not self.together)
        self.held.show_held(state.held, state.about)
        self.paper.show_pages(state.pages)

    @Slot(int)
    def _on_audience(self, place: int) -> None:
        self.presenter.choose_audience(str(self.audience.itemData(place)))

    @Slot()
    def _on_copy(self) -> None:
        self.presenter.copy_text(put_privately)
