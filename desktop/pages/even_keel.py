"""Even keel: the level in force, ten weeks of levels, who does what at each, and a page for each side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.even_keel import EvenKeelState
from desktop.presenters.keel_view import KeelView
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.keel_ladder import KeelLadder
from desktop.widgets.keel_levels import KeelLevels
from desktop.widgets.keel_now import LevelNow
from desktop.widgets.keel_open import KeelOpen
from desktop.widgets.keel_parts import PartCards
from desktop.widgets.keel_side import KeelSide
from desktop.widgets.level_chart import LevelChart
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel, label
from desktop.widgets.view_tabs import ViewTabs
from desktop.words.keel import VIEWS
from supportplans.levels import LevelId

ROOMS = (
    ("course", "How it went"), ("after_it", "After it"), ("coming_back", "Coming back"),
    ("agreement_changes", "What changed"),
)  # fmt: skip
NARROW = 720  # under this width (at 100 %) one card stands under another


class EvenKeelPage(Page):
    """Shows an `EvenKeelState`; read together it shows the view that holds nothing private."""

    title = "Even keel"
    sentence = "Who does what, level by level. Only the person moves a level."

    def build(self) -> None:
        """Make the views of an agreement, the choice between them, and the empty part."""
        self.now, self.chart, self.levels = LevelNow(), LevelChart(), KeelLevels()
        self.whole, self.ladder, self.open, self.side = PartCards(), KeelLadder(), KeelOpen(), KeelSide()
        self.tabs = ViewTabs(VIEWS, "Views of the agreement")
        self.empty, self.notice = EmptyPart(), Notice()
        self._pick = QWidget()
        self._pick.setObjectName("plain")
        self._picks: dict[str, Button] = {}
        self._pick_flow = FlowLayout()
        self._papers = label("", "caption", wrap=True)
        box = QVBoxLayout(self._pick)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._pick_flow)
        box.addWidget(self._papers)
        self._views = {"levels": self._level_by_level(), "whole": self._at_every_level(), "ladder": self.ladder,
                       "open": self.open, "side": self.side}  # fmt: skip
        self._full = scrolled(self._content(), "The agreement")
        self.stack = QStackedWidget()
        self.stack.addWidget(self._full)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)
        self.moving = button("Move level", "boat", True, self._on_move)
        self.tools.addWidget(self.moving)
        self._connect()

    def _connect(self) -> None:
        self.notice.undone.connect(self.presenter.undo)
        self.tabs.chosen.connect(self.presenter.choose_view)
        self.levels.level_chosen.connect(self.presenter.choose_level)
        self.levels.changing.connect(self._on_change)
        self.levels.foot.ordering.connect(self._on_ordering)
        self.levels.table.level_chosen.connect(self._follow)
        self.whole.changed.connect(self._on_change)
        self.whole.added.connect(self.presenter.add_to)
        self.ladder.wanted.connect(self._on_level)
        self.ladder.adding.connect(self.presenter.add_level)
        self.open.wanted.connect(self._on_settle)
        self.empty.wanted.connect(self._on_wanted)

    def _content(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(12)
        made.addWidget(self._pick)
        made.addWidget(self.tabs)
        for view in self._views.values():
            made.addWidget(view)
        made.addStretch(1)
        return made

    def _level_by_level(self) -> QWidget:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(14)
        self._top.addWidget(self.now, 4)
        self._top.addWidget(self._chart_card(), 7)
        return _plain(self._top, self.levels)

    def _at_every_level(self) -> QWidget:
        self.new = button("Start another agreement", "plus", on_click=self._on_new, kind="small")
        return _plain(self.whole, row(self.new, None))

    def _chart_card(self) -> Card:
        card = Card()
        self._only = label("", "caption", tone="private")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(label("Ten weeks of levels", "strong"), 1)
        head.addWidget(IconLabel("lock", "private", 15))
        head.addWidget(self._only)
        card.add_layout(head)
        card.add(self.chart)
        card.body.addStretch(1)
        card.add(self._ways())
        return card

    def _ways(self) -> QWidget:
        """Return the ways into the rooms of this place."""
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, 14)
        for room, words in ROOMS:
            flow.addWidget(link(words, partial(self.presenter.go_to, room)))
        flow.addWidget(link("The job", self.presenter.open_job, name="The job this is for"))
        return holder

    # Showing

    def show_state(self, state: EvenKeelState) -> None:
        """Show a state."""
        view = state.together if self.together else state.work
        self.notice.say(state.notice, state.can_undo)
        self.moving.setVisible(view is not None)
        self.stack.setCurrentIndex(0 if view else 1)
        if view is None:
            self._show_empty(state)
            return
        self.head_sentence.setText(view.sentence)
        self._show_picks(state)
        self.now.show_now(view.now)
        self.chart.show_chart(view.chart)
        self._only.setText(view.only)
        self.levels.show_levels(view.rows, state.level, view.mover, view.only)
        self.whole.show_parts(view.whole, view.only)
        self.ladder.show_levels(view.rows)
        self.open.show_rows(view.open)
        self._show_view(state.view, view)

    def _show_view(self, code: str, view: KeelView) -> None:
        self.tabs.show_view(code)
        if code in view.sides:
            self.side.show_side(view.sides[code])
        shown = "side" if code in view.sides else code
        for name, part in self._views.items():
            part.setVisible(name == shown)

    def _show_picks(self, state: EvenKeelState) -> None:
        self._pick.setVisible(len(state.agreements) > 1)
        self._papers.setText(state.papers)
        self._papers.setVisible(bool(state.papers))
        if list(self._picks) != [code for code, _ in state.agreements]:
            clear(self._pick_flow)
            self._picks = {}
            for code, words in state.agreements:
                made = button(words, on_click=self._on_pick, kind="answer", name=f"Show the agreement with {words}")
                made.setCheckable(True)
                self._picks[code] = made
                self._pick_flow.addWidget(made)
        for code, made in self._picks.items():
            made.setChecked(code == state.agreement_id)

    def _show_empty(self, state: EvenKeelState) -> None:
        if state.person_id and state.called:
            self.empty.show_part("boat", "No agreement yet",
                                 "It says who does what when things are steady, and when they are not. "
                                 "The name of the job is plenty to begin with.", "Start one", "new")  # fmt: skip
        else:
            self.empty.show_part("person", "Nobody is open",
                                 "An agreement belongs to one person. Open somebody on Home.",
                                 "Go to Home", "home")  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two cards at the top side by side, or one under the other."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW)
        side = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(side)

    # What widgets tell

    @Slot()
    def _on_move(self) -> None:
        self.presenter.move_level(self.together)

    @Slot()
    def _on_new(self) -> None:
        self.presenter.new_agreement(self.together)

    @Slot(str)
    def _on_change(self, part: str) -> None:
        self.presenter.edit_part(part, self.together)

    @Slot()
    def _on_ordering(self) -> None:
        self.presenter.choose_view("ladder")

    @Slot(object)
    def _on_settle(self, found: object) -> None:
        self.presenter.settle(found, self.together)

    @Slot(object, str)
    def _on_level(self, level: LevelId, what: str) -> None:
        presenter = self.presenter
        if what in ("up", "down"):
            presenter.shift_level(level, -1 if what == "up" else 1)
            return
        {"name": presenter.rename_level, "merge": presenter.merge_level, "away": presenter.take_level_away}[what](level)

    @Slot()
    def _on_pick(self) -> None:
        code = next((code for code, made in self._picks.items() if made is self.sender()), "")
        self.presenter.choose_agreement(code)

    @Slot(object)
    def _follow(self, level: object) -> None:
        """Keep the row that the arrow keys reached in sight."""
        table = self.levels.table
        rect = table.visualRect(table.currentIndex())
        inside = self._full.widget()
        if inside is not None:
            middle = table.viewport().mapTo(inside, rect.center())
            self._full.ensureVisible(middle.x(), middle.y(), 0, rect.height())

    @Slot(str)
    def _on_wanted(self, code: str) -> None:
        if code == "new":
            self.presenter.new_agreement(self.together)
        else:
            self.presenter.go_to(code)


def _plain(*parts: QWidget | QLayout) -> QWidget:
    """Return widgets and layouts one under another."""
    holder = QWidget()
    holder.setObjectName("plain")
    made = QVBoxLayout(holder)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(12)
    for part in parts:
        if isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    return holder
