"""What the rules say: for the service every statement with its day and source, read together only what is in force."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.telling_rules import RuleShown, RulesState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import JobBox, label, line, with_icon
from desktop.words.rules import NONE_IN_FORCE, NOT_ADVICE, NOT_CHOSEN, TITLE


class RulesPage(Page):
    """Shows a `RulesState`. In Together nothing here can be changed."""

    title = TITLE
    sentence = NOT_ADVICE
    back_to = ("telling", "Telling")

    def build(self) -> None:
        """Make the list, the open statement, and what reading together shows."""
        self.country = button("Country", "pencil", on_click=self.presenter.choose_country)
        self.added = button("Add a rule", "plus", on_click=self.presenter.add)
        for made in (self.country, self.added):
            self.tools.addWidget(made)
            made.setVisible(not self.together)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.list = ChoiceList("Rules")
        self.list.row_chosen.connect(self.presenter.choose_row)
        left = Card("Rules", "list")
        left.flush()
        left.add(self.list, 1)
        self.detail = Card()
        self.detail.flush()
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(10)
        self.detail.add(scrolled(self._inside, "The rule"), 1)
        self._foot()
        self.panes = TwoPanes(left, self.detail, open_text="Open the rule", left_share=8, right_share=15)
        self.body.addWidget(self.panes, 1)
        self._reading = QVBoxLayout()
        self._reading.setContentsMargins(0, 0, 6, 0)
        self._reading.setSpacing(12)
        self.reading = scrolled(self._reading, TITLE)
        self.body.addWidget(self.reading, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _foot(self) -> None:
        foot = self.detail.footer()
        self.again = button("Checked again today", "tick", on_click=self.presenter.check_again, kind="small")
        self.change = button("Change", "pencil", on_click=self.presenter.change, kind="small", name="Change this rule")
        self.out = button("Leave it out", "minus", on_click=self.presenter.leave_out, kind="small")
        self.shipped = link("As it came", self.presenter.as_shipped, "undo")
        for made in (self.again, self.change, self.out):
            foot.addWidget(made)
        foot.addStretch(1)
        foot.addWidget(self.shipped)

    def show_state(self, state: RulesState) -> None:
        """Show a state."""
        nothing = not state.rows
        self.notice.say(state.notice, state.can_undo)
        self.panes.setVisible(not nothing and not self.together)
        self.reading.setVisible(not nothing and self.together)
        self.empty.setVisible(nothing)
        self.added.setVisible(not self.together and not nothing)
        self.set_head(self.title, f"{state.country}. {NOT_ADVICE}" if state.country else NOT_ADVICE)
        if nothing:
            action = "" if self.together else "Choose a country"
            self.empty.show_part("paper", "No country chosen yet", NOT_CHOSEN, action, "country")
            return
        self.list.show_rows(tuple((row.topic, row.state) for row in state.rows), state.chosen)
        clear(self._inside)
        clear(self._reading)
        if self.together:
            self._read(state)
        elif state.shown is not None:
            self._show(state.shown)

    def _read(self, state: RulesState) -> None:
        for words, source in state.in_force:
            card = Card()
            card.add(label(words, "body", wrap=True))
            card.add(label(source, "caption", wrap=True, tone="soft"))
            self._reading.addWidget(card)
        if not state.in_force:
            self._reading.addWidget(label(NONE_IN_FORCE, "body", wrap=True))
        self._reading.addStretch(1)

    def _show(self, rule: RuleShown) -> None:
        inside = self._inside
        inside.addWidget(label(rule.topic, "h2", wrap=True))
        inside.addWidget(with_icon("eye" if rule.in_force else "eye-off", rule.state, "body"))
        inside.addWidget(JobBox(rule.words))
        inside.addWidget(label(rule.source, "body", wrap=True))
        for text in (rule.checked_by, rule.address, rule.own):
            if text:
                inside.addWidget(label(text, "caption", wrap=True, tone="soft"))
        if rule.shipped:
            inside.addWidget(line())
            inside.addWidget(label("As it came with the program", "strong"))
            inside.addWidget(label(rule.shipped, "body", wrap=True, tone="soft"))
        inside.addStretch(1)
        self.out.setText(" Put it back" if rule.left_out else " Leave it out")
        self.out.setAccessibleName("Put it back" if rule.left_out else "Leave it out")
        self.shipped.setVisible(bool(rule.own))
        self.shipped.setText(" Take away" if rule.added else " As it came")
        self.shipped.setAccessibleName("Take away" if rule.added else "As it came")

    def _on_wanted(self, _code: str) -> None:
        self.presenter.choose_country()
