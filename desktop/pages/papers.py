"""Papers: readers at the left, the consent lens in the middle, and at the right exactly what the reader will see."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.papers import PapersState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.lens import Lens
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import label, line


class PapersPage(Page):
    """Shows a `PapersState`."""

    title = "Papers"
    sentence = "What goes on paper, line by line. Nothing is in until the person says so."

    def build(self) -> None:
        """Make the three columns and the actions."""
        self.take_back = button("Take back permission", "undo", on_click=self.presenter.take_back)
        self.save = button("Save as PDF", "paper", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.take_back, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        inner = QWidget()
        inner.setObjectName("plain")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        readers, lens = self._readers(), self._lens()
        readers.setMinimumHeight(current().px(190))
        lens.setMinimumHeight(current().px(240))
        self._row.addWidget(readers, 5)
        self._row.addWidget(lens, 11)
        left = scrolled(inner, "Readers and lines")
        self.panes = TwoPanes(left, self._paper(), open_text="See the paper", left_share=16, right_share=9)
        self.panes.narrowed.connect(self._on_narrowed)
        self._on_narrowed(self.panes.narrow)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _readers(self) -> Card:
        card = Card("Work plan for", "paper")
        card.flush()
        self.list = ChoiceList("Readers of the work plan")
        self.list.row_chosen.connect(self.presenter.choose_row)
        card.add(self.list, 2)
        card.footer().addWidget(link("Another reader", self.presenter.add_reader, "plus"))
        self.copies = QVBoxLayout()
        self.copies.setContentsMargins(14, 10, 14, 10)
        self.copies.setSpacing(4)
        card.add(line())
        card.add(scrolled(self.copies, "Copies"), 3)
        return card

    def _lens(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        head.setSpacing(1)
        self.reader, self.permission = label("", "h3", wrap=True), label("", "caption", wrap=True)
        head.addWidget(self.reader)
        head.addWidget(self.permission)
        card.add_layout(head)
        self.lens = Lens()
        self.lens.moved.connect(self.presenter.move_line)
        card.add(self.lens, 1)
        foot = card.footer()
        self.counts = label("", "strong")
        foot.addWidget(self.counts)
        hint = label("" if self.together else "Space moves a line.", "caption")
        foot.addWidget(hint, 1)
        foot.addWidget(link("All in", self.presenter.share_all, name="Put all lines in"))
        foot.addWidget(link("All held back", self.presenter.hold_all, name="Hold all lines back"))
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

    def show_state(self, state: PapersState) -> None:
        """Show a state."""
        nothing = not state.readers
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        for made in (self.take_back, self.save, self.print):
            made.setVisible(not nothing)
        if nothing:
            whose = state.called or "the person"
            said = f"A paper is made for one reader, by name, with the lines {whose} puts in."
            self.empty.show_part("paper", "Nobody may read anything yet", said, "Choose a reader", "reader")
            return
        self.take_back.setEnabled(state.in_force)
        self.print.setEnabled(state.in_force and state.shared > 0 and not state.rendering)
        self.save.setEnabled(state.in_force and state.shared > 0 and not state.rendering)
        self.list.show_rows(tuple((row.name, row.caption) for row in state.readers), state.chosen, "person")
        self.reader.setText(f"For {state.reader}, and no one else")
        self.permission.setText(state.permission)
        self.lens.show_sections(state.sections)
        self.counts.setText(f"{state.shared} in, {state.held_back} held back")
        first = state.reader.split(",")[0]
        self.paper_title.setText(f"What {first} will see" if state.in_force else "Nothing can be printed")
        self.drawing.setVisible(state.rendering)
        self.paper.show_pages(state.pages)
        self._show_copies(state)

    def _show_copies(self, state: PapersState) -> None:
        clear(self.copies)
        if self.together:
            return
        self.copies.addWidget(label(f"Copies out: {sum(not c.called_back for c in state.copies)}", "strong"))
        for copy in state.copies:
            end = ". Called back." if copy.called_back else ". Permission ended." if copy.ended else "."
            self.copies.addWidget(label(copy.text + end, "caption", wrap=True))
            if copy.ended and not copy.called_back:
                called = link("It has come back", self._on_called_back, "tick", f"It has come back: {copy.text}")
                called.setProperty("copy", copy.id)
                self.copies.addWidget(called)
        self.copies.addStretch(1)

    def _on_narrowed(self, narrow: bool) -> None:
        """Where there is no room beside each other, readers stand over the lines."""
        one_column = narrow or self.together
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if one_column else QBoxLayout.Direction.LeftToRight)

    def _on_called_back(self) -> None:
        self.presenter.call_back(str(self.sender().property("copy")))

    def _on_wanted(self, _code: str) -> None:
        self.presenter.add_reader()
