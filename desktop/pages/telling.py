"""Telling: what was weighed up, what was decided, and the words. Equal buttons, no advice, no score."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.telling import DecisionShown, TellingState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import PrivateBox, Said, label, line
from desktop.words.telling import NOT_SAID


class TellingPage(Page):
    """Shows a `TellingState`."""

    title = "Telling"
    sentence = "What to tell at work, to whom, and when. It is decided by nobody else, and it can change."

    def build(self) -> None:
        """Make the list of employers and the open decision."""
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
        foot = self.detail.footer()
        foot.addWidget(button("Decide again", "arrows", on_click=self.presenter.decide_again, kind="small"))
        foot.addStretch(1)
        foot.addWidget(link("Take away", self.presenter.remove, "bin"))
        self.panes = TwoPanes(employers, self.detail, open_text="Open the decision", left_share=6, right_share=17)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

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
        head = QVBoxLayout()
        head.setSpacing(1)
        head.addWidget(label(shown.employer, "h2", wrap=True))
        caption = f"{shown.telling}, {shown.stage}." + (f" Look again on {shown.revisit}." if shown.revisit else "")
        head.addWidget(label(caption, "body", tone="soft", wrap=True))
        self._inside.addLayout(head)
        if not self.together:
            self._inside.addWidget(PrivateBox("Nothing on this page is ever printed, except words put In on Papers.",
                                              f"Only {called} and you"))  # fmt: skip
        self._section("What speaks for it, what against", self.presenter.weigh_up)
        self._inside.addLayout(_reasons(shown))
        self._section("What, and to whom", self.presenter.choose_matrix)
        self._inside.addLayout(_matrix(shown))
        self._section("The words, and who says them", self.presenter.choose_words)
        for phrase in shown.phrases:
            self._inside.addWidget(Said(phrase))
        if not shown.phrases:
            self._inside.addWidget(label(NOT_SAID, "body", tone="soft"))
        facts = (("Who says it", shown.who_tells or NOT_SAID),
                 ("May the specialist speak with the employer?", shown.may_contact), ("How sure", shown.sure),
                 ("Decided", shown.made or NOT_SAID))  # fmt: skip
        self._inside.addLayout(_facts(facts))
        if shown.earlier and not self.together:
            self._inside.addWidget(label("Before that", "strong"))
            for text in shown.earlier:
                self._inside.addWidget(label(text, "caption", wrap=True))
        self._inside.addStretch(1)

    def _section(self, title: str, change: Callable[[], None]) -> None:
        holder = QWidget()
        holder.setObjectName("plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(label(title, "h3", wrap=True), 1)
        row.addWidget(button("Change", "pencil", on_click=change, kind="small", name=f"Change: {title}"))
        self._inside.addWidget(line())
        self._inside.addWidget(holder)

    def _on_wanted(self, _code: str) -> None:
        self.presenter.begin()


def _reasons(shown: DecisionShown) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for place, (title, reasons) in enumerate((("Good about telling", shown.reasons_for),
                                               ("Hard about telling", shown.reasons_against))):  # fmt: skip
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(title, "strong"))
        _fill(column, reasons)
        column.addStretch(1)
        grid.addLayout(column, 0, place)
        grid.setColumnStretch(place, 1)
    return grid


def _fill(column: QVBoxLayout, said: Sequence[str]) -> None:
    for words in said:
        column.addWidget(Said(words))
    if not said:
        column.addWidget(label(NOT_SAID, "body", tone="soft"))


def _matrix(shown: DecisionShown) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for number, row in enumerate(shown.matrix):
        grid.addWidget(label(row.reader, "strong"), number, 0)
        told = label(row.text, "body", wrap=True, tone="" if row.told else "soft")
        told.setAccessibleName(f"{row.reader} may hear {row.text}")
        grid.addWidget(told, number, 1)
    return grid


def _facts(facts: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for number, (name, said) in enumerate(facts):
        grid.addWidget(label(name, "strong", wrap=True), number, 0)
        grid.addWidget(label(said, "body", wrap=True), number, 1)
    return grid
