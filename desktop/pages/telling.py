"""Telling: where each employer stands, what was decided, and the words. Equal buttons, no advice, no score."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.telling import DecisionShown, EarlierRow, TellingState
from desktop.presenters.telling_view import Section
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import JobBox, PrivateBox, Said, label, line
from desktop.words.telling import EARLY, NOT_SAID, TWO_ANSWERS
from supportplans.own_view import Part


class TellingPage(Page):
    """Shows a `TellingState`."""

    title = "Telling"
    sentence = "What to tell at work, to whom, and when. It is decided by nobody else, and it can change."

    def build(self) -> None:
        """Make the list of employers and the open decision."""
        self.rules = button("What the rules say", "paper", on_click=partial(self.presenter.go_to, "rules"))
        self.tools.addWidget(self.rules)
        self.tools.addWidget(button("Another employer", "plus", on_click=self.presenter.begin))
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.list = ChoiceList("Employers")
        self.list.row_chosen.connect(self.presenter.choose_row)
        employers = Card("Employers", "door")
        employers.flush()
        employers.add(self.list, 1)
        self.detail = Card()
        self.detail.flush()
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(10)
        self.area = scrolled(self._inside, "The decision")
        self.detail.add(self.area, 1)
        self._foot()
        self.panes = TwoPanes(employers, self.detail, open_text="Open the decision", left_share=8, right_share=16)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _foot(self) -> None:
        foot = self.detail.footer()
        self.again = button("Decide again", "arrows", on_click=self.presenter.decide_again, kind="small")
        self.away = link("Take away", self.presenter.remove, "bin")
        self.now = button("Back to what stands now", "chevron-left", on_click=partial(self.presenter.read_earlier, ""),
                          kind="small")  # fmt: skip
        foot.addWidget(self.again)
        foot.addWidget(self.now)
        foot.addStretch(1)
        foot.addWidget(self.away)

    def show_state(self, state: TellingState) -> None:
        """Show a state."""
        nothing = not state.rows
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        if nothing:
            self.empty.show_part("door", "Nothing weighed up yet", "Pick one employer and write down one thing for "
                                 "and one against. There is no hurry.", "Think about telling", "begin")  # fmt: skip
            return
        self.list.show_rows(tuple((row.employer, row.caption) for row in state.rows), state.chosen, "door")
        clear(self._inside)
        if state.shown is not None:
            self._show(state.shown, state.called)

    def _show(self, shown: DecisionShown, called: str) -> None:
        for made in (self.again, self.away):
            made.setVisible(not shown.earlier_one)
        self.now.setVisible(shown.earlier_one)
        self._inside.addLayout(self._called(shown))
        if not shown.earlier_one:
            self._ways()
        if shown.early and not shown.earlier_one:
            self._inside.addWidget(JobBox(EARLY))
        if shown.two_answers and not shown.earlier_one:
            self._inside.addWidget(JobBox(TWO_ANSWERS))
        if not self.together:
            self._inside.addWidget(PrivateBox("An employer sees none of this, except words put In on Papers.",
                                              f"Only {called} and you"))  # fmt: skip
        for section in shown.sections:
            if not (shown.earlier_one and section.empty):
                self._section(section, not shown.earlier_one)
        if shown.earlier:
            self._earlier(shown.earlier)
        self._inside.addStretch(1)

    def _called(self, shown: DecisionShown) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(label(shown.employer, "h2", wrap=True))
        said = f"As it was decided on {shown.made}. To be read only." if shown.earlier_one else f"{shown.caption}."
        head.addWidget(label(said, "body", tone="soft", wrap=True))
        return head

    def _ways(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button("Weigh it up", "pencil", True, self.presenter.weigh))
        row.addWidget(button("Practise", "cards", on_click=partial(self.presenter.go_to, "rehearsal")))
        row.addWidget(button("On paper", "print", on_click=partial(self.presenter.go_to, "telling_paper")))
        row.addStretch(1)
        self._inside.addLayout(row)

    def _section(self, section: Section, change: bool) -> None:
        holder = QWidget()
        holder.setObjectName("plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(label(section.title, "h3", wrap=True), 1)
        if change:
            row.addWidget(button("Change", "pencil", on_click=partial(self.presenter.weigh, section.step.value),
                                 kind="small", name=f"Change: {section.title}"))  # fmt: skip
        self._inside.addWidget(line())
        self._inside.addWidget(holder)
        if section.empty:
            self._inside.addWidget(label(NOT_SAID, "body", tone="soft"))
        else:
            self._inside.addLayout(_parts(section.parts))

    def _earlier(self, earlier: tuple[EarlierRow, ...]) -> None:
        self._inside.addWidget(line())
        self._inside.addWidget(label("Before that", "h3"))
        for row in earlier:
            self._inside.addWidget(link(row.title, partial(self.presenter.read_earlier, row.id), "clock"), 0,
                                   Qt.AlignmentFlag.AlignLeft)  # fmt: skip
            for text in row.changed:
                self._inside.addWidget(label(text, "caption", wrap=True, tone="soft"))

    def _on_wanted(self, _code: str) -> None:
        self.presenter.begin()


def _parts(parts: tuple[Part, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 4)
    grid.setColumnStretch(1, 11)
    for number, part in enumerate(part for part in parts if part.lines):
        grid.addWidget(label(part.name, "strong", wrap=True), number, 0)
        said = QVBoxLayout()
        said.setSpacing(5)
        for words in part.lines:
            said.addWidget(Said(words) if part.said else label(words, "body", wrap=True))
        grid.addLayout(said, number, 1)
    return grid
