"""Coming back: the weeks at the left, the open step with all that can be done with it, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.coming_back import ComingBackState
from desktop.presenters.coming_back_view import StepShown, WayShown
from desktop.widgets.buttons import Button, button, icon_button, link
from desktop.widgets.cards import Card, clear, column, row
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.return_calendar import ReturnCalendar
from desktop.widgets.text import IconLabel, label, line, with_icon
from desktop.words.returning import EMPTY


class ComingBackPage(Page):
    """Shows a `ComingBackState`."""

    title = "Coming back"
    back_to = ("even_keel", "Even keel")

    def build(self) -> None:
        """Make the calendar, the open step and the empty part."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.rules = button("First day and rules", "pencil", on_click=self.presenter.edit)
        self.tools.addWidget(self.rules)
        self.calendar = ReturnCalendar()
        self.calendar.step_chosen.connect(self.presenter.choose_step)
        left, right = Card(), Card()
        for card in (left, right):
            card.flush()
        left.add(self.calendar, 1)
        self._dates = QWidget()
        self._dates.setObjectName("plain")
        self._dates_flow = FlowLayout(self._dates)
        self.add = button("Add a step", "plus", on_click=self.presenter.add_step)
        self.note = button("Fit note", "plus", on_click=self._on_note, name="Add a fit note")
        self.award = button("Award", "plus", on_click=self._on_award, name="Add an award")
        for made in (self.add, self.note, self.award):
            self._dates_flow.addWidget(made)
        left.footer().addWidget(self._dates, 1)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(10)
        self.area = scrolled(self._inside, "The open step")
        right.add(self.area, 1)
        self.panes = TwoPanes(left, right, open_text="The step", left_share=5, right_share=4)
        self.calendar.activated.connect(self.panes.go_in)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)

    def show_state(self, state: ComingBackState) -> None:
        """Show a state."""
        where = f"{state.title}. {state.way.title}" if state.way else EMPTY
        self.set_head(self.title, where)
        self.notice.say(state.notice, state.can_undo)
        self.rules.setVisible(state.way is not None)
        self.stack.setCurrentIndex(int(state.way is None))
        if state.way is None:
            words = ("Start one", "start") if state.has_agreement else ("Go to Even keel", "even_keel")
            title = "No way back yet" if state.has_agreement else "No agreement yet"
            self.empty.show_part("calendar", title, EMPTY, *words)
            return
        self.calendar.show_weeks(state.way.weeks, state.place)
        focus = self.window().focusWidget()
        here = focus is not None and self.area.isAncestorOf(focus)
        self._show(state, state.way)
        if here:  # what was pressed has been made anew, and the focus would go astray with it
            self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, state: ComingBackState, way: WayShown) -> None:
        clear(self._inside)
        add = self._inside.addWidget
        if way.step:
            self._step(way.step, state.steps)
        else:
            add(label("The first step comes next: which weeks, which days, how many hours.", "body", wrap=True))
        for head, lines, note in (("Fit notes", way.notes, True), ("Awards", way.awards, False)):
            if lines:
                add(line())
                add(label(head, "strong"))
            for place, words in enumerate(lines):
                add(self._dated(words, note, place))
        if way.rules:
            add(line())
        for head, text in way.rules:
            add(column(label(head, "strong", wrap=True), label(text, "body", wrap=True)))
        self._findings(way.open)
        self._inside.addStretch(1)

    def _step(self, step: StepShown, steps: int) -> None:
        add = self._inside.addWidget
        add(label(f"{step.title}, {step.days}", "h2", wrap=True))
        if step.again:
            add(with_icon("undo", f"{step.again}."))
        for head, text in step.facts:
            add(column(label(head, "strong"), label(text, "body", wrap=True), spacing=1))
        deeds = QWidget()
        deeds.setObjectName("plain")
        flow = FlowLayout(deeds)
        for made in self._deeds(step, steps):
            flow.addWidget(made)
        add(deeds)

    def _deeds(self, step: StepShown, steps: int) -> Sequence[Button]:
        found = [
            button("Hold a week", "clock", on_click=self.presenter.hold, name="Hold this step for one more week"),
            button("One step back", "undo", on_click=self.presenter.step_back, name="Go one step back for a week"),
            button("Change", "pencil", on_click=self.presenter.edit_step, name="Change this step"),
        ]
        if step.place > 0:
            found.append(icon_button("chevron-up", "Move this step earlier", partial(self.presenter.move_step, -1)))
        if step.place < steps - 1:
            found.append(icon_button("chevron-down", "Move this step later", partial(self.presenter.move_step, 1)))
        found.append(icon_button("bin", "Take this step out", self.presenter.remove_step))
        return found

    def _dated(self, words: str, note: bool, place: int) -> QWidget:
        change = link("Change", partial(self.presenter.dates, note, place), name=f"Change: {words}")
        away = icon_button("close", f"Take away: {words}", partial(self.presenter.remove_dates, note, place))
        return row(label(words, "body", wrap=True), change, away, stretch=0)

    def _findings(self, lines: Sequence[str]) -> None:
        if lines:
            self._inside.addWidget(line())
            self._inside.addWidget(label("Still open", "strong"))
        for words in lines:
            self._inside.addWidget(row(*_finding(words), stretch=1))

    @Slot()
    def _on_note(self) -> None:
        self.presenter.dates(True)

    @Slot()
    def _on_award(self) -> None:
        self.presenter.dates(False)

    @Slot(str)
    def _on_wanted(self, code: str) -> None:
        if code == "start":
            self.presenter.start()
        else:
            self.presenter.go_to(code)


def _finding(words: str) -> tuple[QWidget, QWidget]:
    return IconLabel("question", "change", 16), label(words, "body", wrap=True)
