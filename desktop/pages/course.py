"""How it went: chart, table and level log of one agreement, with who may see it said at the top."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.course import VIEWS, ZOOMS, CourseState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, icon_button
from desktop.widgets.cards import Card
from desktop.widgets.course_chart import CourseChartView
from desktop.widgets.course_log import CourseLog
from desktop.widgets.course_table import CourseTable
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.offer_line import OfferLine
from desktop.widgets.text import IconLabel, label
from desktop.widgets.view_tabs import ViewTabs

NARROW = 860  # under this width (at 100 %) tabs, zoom and days stand one under another


class CoursePage(Page):
    """Shows a `CourseState`."""

    title = "How it went"
    sentence = "Levels, what was in force, and what happened beside them. It looks back and foretells nothing."
    back_to = ("even_keel", "Even keel")

    def build(self) -> None:
        """Make tabs, zoom and the three views."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.tabs = ViewTabs(VIEWS, "What to look at")
        self.tabs.chosen.connect(self.presenter.choose_view)
        self.zoom = ViewTabs(ZOOMS, "How much at once")
        self.zoom.chosen.connect(self.presenter.choose_zoom)
        self.stack = QStackedWidget()
        self.chart, self.table, self.log = CourseChartView(), CourseTable(), CourseLog(self.together)
        for part in (self._chart_card(), self._table_card(), self.log):
            self.stack.addWidget(part)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self.presenter.go_to)
        self.empty.show_part("boat", "No agreement yet", "Once there is one, every move of level stands here with its "
                             "day.", "Go to Even keel", "even_keel")  # fmt: skip
        self.body.addWidget(self.notice)
        self.offer = OfferLine("heart", "Look back")
        self.offer.taken.connect(partial(self.presenter.go_to, "after_it"))
        self.offer.laid_aside.connect(self.presenter.not_now)
        self.body.addWidget(self.offer)
        self.body.addWidget(self._bar())
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.empty, 1)
        self.chart.cell_told.connect(self.cell.setText)
        self.chart.wanted.connect(self.presenter.look)
        self.chart.opened.connect(self.presenter.open_line)
        self.log.chosen.connect(self.presenter.open_line)
        self.log.wanted.connect(self._on_log)

    def _bar(self) -> QWidget:
        self.bar = QWidget()
        self.bar.setObjectName("plain")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.bar)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(10)
        self._moving = QWidget()
        self._moving.setObjectName("plain")
        row = QHBoxLayout(self._moving)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.earlier = icon_button("chevron-left", "Earlier", self._on_earlier)
        self.later = icon_button("chevron-right", "Later", self._on_later)
        self.now = button("Today", on_click=self._on_today, kind="small", name="Back to today")
        self.span = label("", "strong", wrap=True)
        self.span.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for part in (self.earlier, self.later, self.now):
            row.addWidget(part)
        row.addWidget(self.span, 1)
        for one, share in ((self.tabs, 5), (self.zoom, 5), (self._moving, 8)):
            self._line.addWidget(one, share)
        return self.bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put tabs, zoom and days under each other where they have no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW) and not self.low  # low, tabs and zoom are two small boxes
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)

    def _chart_card(self) -> QWidget:
        card = Card()
        card.body.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(6)
        self.only = label("", "caption", tone="private", wrap=True)
        self.cell = label("", "body", wrap=True)
        self.cell.setMinimumHeight(self.cell.fontMetrics().height() * 2)
        head.addWidget(IconLabel("lock", "private", 15))
        head.addWidget(self.only, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addWidget(self.chart)
        inside.addStretch(1)
        card.add_layout(head)
        card.add(self.cell)
        card.add(scrolled(inside, "The chart"), 1)
        return card

    def _table_card(self) -> QWidget:
        card = Card()
        card.flush()
        card.add(self.table, 1)
        return card

    def show_state(self, state: CourseState) -> None:
        """Show a state."""
        self.set_head(self.title, f"{state.title}. It looks back and foretells nothing." if state.title else "")
        self.notice.say(state.notice, state.can_undo)
        self.offer.offer(state.offer)
        there = state.chart is not None
        self.bar.setVisible(there)
        self.stack.setVisible(there)
        self.empty.setVisible(not there)
        if state.chart is None:
            return
        shown = state.together if self.together else state.work
        self.tabs.show_view(state.view)
        self.zoom.show_view(state.zoom.value)
        self.stack.setCurrentIndex(list(VIEWS).index(state.view))
        timed = state.view != "log"
        self.zoom.setVisible(timed)
        self._moving.setVisible(timed)
        self.span.setText(state.chart.title)
        self.later.setEnabled(state.can_go_later)
        self.now.setEnabled(state.can_go_later)
        who = "you" if self.together else state.called
        self.only.setText(f"Only {who} and the specialist see this. Arrow keys read it cell by cell.")
        self.chart.show_chart(state.chart)
        self.table.show_entries(shown.table)
        self.log.show_log(shown.log, state.line, state.called)

    @Slot()
    def _on_earlier(self) -> None:
        self.presenter.look("earlier")

    @Slot()
    def _on_later(self) -> None:
        self.presenter.look("later")

    @Slot()
    def _on_today(self) -> None:
        self.presenter.look("today")

    @Slot(str)
    def _on_log(self, code: str) -> None:
        if code == "details":
            self.presenter.add_details(self.together)
        elif code == "mend":
            self.presenter.mend(self.together)
        elif code == "agree":
            self.presenter.agree()
        else:
            self.presenter.take_out()
