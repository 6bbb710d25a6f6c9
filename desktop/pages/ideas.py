"""Ideas: where it begins at the top, the ideas for it at the left, one of them in full at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel

from desktop.pages.base import Page
from desktop.presenters.ideas import IdeasState
from desktop.presenters.ideas_view import in_the_way
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, column
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.idea_detail import IdeaDetail
from desktop.widgets.idea_finder import IdeaFilters, StartRow
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, line
from desktop.words.adjustments import Voice

OTHER_JOB = "Ideas for another job"


class IdeasPage(Page):
    """Shows an `IdeasState`. Read together it leaves out what keeps the service's own ideas."""

    title = "Ideas"
    sentence = "Begin at one task or condition, say what gets in the way there, and see what could be asked for."
    back_to = ("adjustments", "Adjustments")

    def build(self) -> None:
        """Make where it begins, the list with its search, and the idea."""
        self.own_words = button("Something else", "pencil", on_click=self._on_something_else,
                                name="Something else, in own words")  # fmt: skip
        ours = (("Add an idea of our own", self.presenter.new_idea),
                ("Bring ideas in from a file", self.presenter.bring_in),
                ("Pass our own ideas on as a file", self.presenter.pass_on))  # fmt: skip
        other = (OTHER_JOB, self.presenter.choose_job)
        self.more = MenuButton("More", "menu", (other,) if self.together else (other, *ours))
        for made in (self.own_words, self.more):
            self.tools.addWidget(made)
        self.start = StartRow()
        self.start.begun.connect(self.presenter.begin_at)
        self.start.said.connect(self.presenter.say)
        self.body.addWidget(self.start)
        self.list = ChoiceList("Ideas")
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.detail = IdeaDetail(self.together)
        self.detail.wanted.connect(self._on_wanted)
        self.detail.idea_wanted.connect(self.presenter.open_idea)
        right = column(self.detail)  # which pane is shown is the panes' to say, and not the idea's
        self.panes = TwoPanes(self._list_card(), right, open_text="Read this idea", left_share=5, right_share=6)
        for part in (self.start, self.filters):
            self.panes.narrowed.connect(part.set_narrow)
            part.set_narrow(self.panes.narrow)
        self.list.activated.connect(self._on_opened)
        self.body.addWidget(self.panes, 1)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)

    def _list_card(self) -> Card:
        card = Card()
        card.flush()
        self.filters = IdeaFilters()
        self.filters.searched.connect(self.presenter.search)
        self.filters.shelf.connect(self.presenter.choose_shelf)
        self.filters.demand.connect(self._on_demand)
        self.filters.cost.connect(self._on_cost)
        self.filters.fluctuates.connect(self._on_fluctuates)
        card.add(self.filters)
        card.add(line())
        self.hint: QLabel = label("", wrap=True, tone="soft")
        self.hint.setContentsMargins(14, 10, 14, 10)
        card.add(self.hint)
        card.add(self.list, 1)
        foot = card.footer()
        self.count = label("", "caption")
        self.mark = link("What does this task ask?", self.presenter.mark_task, "tick")
        self.all = link("Show all", self.presenter.look_at_all, "undo")
        foot.addWidget(self.count, 1)
        foot.addWidget(self.mark)
        foot.addWidget(self.all)
        return card

    def show_state(self, state: IdeasState) -> None:
        """Show a state."""
        voice = Voice(state.called or "the person", self.together)
        self.set_head(self.title, f"For {state.job}." if state.job else self.sentence)
        self.more.set_enabled(OTHER_JOB, state.other_jobs)
        self.own_words.setVisible(bool(state.called))
        self.start.setVisible(len(state.starts) > 1)
        self.start.show_start(state.starts, state.start, state.in_the_way, in_the_way(voice))
        self.filters.show_search(state.search, state.shelf, state.demands)
        self.hint.setText(state.hint)
        self.hint.setVisible(bool(state.hint))
        self.list.show_rows(tuple((row.title, row.second) for row in state.rows), state.chosen)
        self.count.setText("One idea" if len(state.rows) == 1 else f"{len(state.rows)} ideas")
        self.mark.setVisible(state.can_mark)
        self.all.setVisible(state.narrowed)
        self.detail.show_idea(state.shown, voice.whose if state.called else "")
        self.notice.say(state.notice, state.can_undo)

    @Slot(str)
    def _on_demand(self, demand: str) -> None:
        self.presenter.narrow(demand=demand)

    @Slot(str)
    def _on_cost(self, cost: str) -> None:
        self.presenter.narrow(cost=cost)

    @Slot(bool)
    def _on_fluctuates(self, on: bool) -> None:
        self.presenter.narrow(fluctuates=on)

    @Slot()
    def _on_something_else(self) -> None:
        self.presenter.something_else(self.together)

    @Slot(str)
    def _on_wanted(self, what: str) -> None:
        ask = self.presenter
        {"list": partial(ask.put_on_list, self.together), "change": ask.change_idea, "away": ask.put_away,
         "back": ask.bring_back, "out": ask.take_out}[what]()  # fmt: skip

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)
