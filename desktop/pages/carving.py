"""Put a role together: jobs and their tasks at the left, the new role at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.carving import CarveState, SourceShown
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, icon_button
from desktop.widgets.cards import Card, clear
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label

MOST_ROWS = 3  # of what was found, before it scrolls
NO_JOB = "Find one above by a word or a task. Then tick the tasks that suit."
NOTHING = "Tick the tasks that suit. Each one brings its hours along, and they can be changed."


class CarvePage(Page):
    """Shows a `CarveState`."""

    title = "Put a role together"
    sentence = "Tasks out of one or several jobs, with their part of the week, become a role somebody can do well."
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the search, the jobs with their tasks, and the role."""
        self._shown: object = None
        self.notice = Notice()
        self.search = QLineEdit()
        self.search.setAccessibleName("Find a job to take tasks from")
        self.search.setPlaceholderText("Another job, by a word or a task")
        self.search.textEdited.connect(self.presenter.search)
        self.found = ChoiceList("Jobs that were found")
        self.found.activated.connect(self._on_found)
        self.found.clicked.connect(self._on_found)
        left = QWidget()
        left.setObjectName("plain")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.found)
        self._sources = QVBoxLayout()
        self._sources.setContentsMargins(0, 0, 6, 0)
        self._sources.setSpacing(10)
        self._tasks = scrolled(self._sources, "Jobs and their tasks")
        column.addWidget(self._tasks, 1)
        self.empty = EmptyPart()
        self.empty.show_part("briefcase", "No job chosen yet", NO_JOB, "Go to Jobs", "jobs")
        self.empty.wanted.connect(self.presenter.go_to)
        column.addWidget(self.empty, 1)
        self.panes = TwoPanes(left, self._role(), open_text="The new role", left_share=6, right_share=5)
        self.body.addWidget(self.panes, 1)
        self.body.addWidget(self.notice)

    def _role(self) -> Card:
        self.role = Card("The new role", "hand")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.role.add(scrolled(self._lines, "Tasks of the new role"), 1)
        self.total = label("", "h2")
        self.make = button("Make the role", "", True, self.presenter.make)
        self.role.footer().addWidget(self.total, 1)
        self.role.footer().addWidget(self.make)
        return self.role

    def show_state(self, state: CarveState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        if self.search.text() != state.query:
            with QSignalBlocker(self.search):
                self.search.setText(state.query)
        self.found.show_rows(tuple((job.title, job.second) for job in state.found), -1, "plus")
        self.found.setVisible(bool(state.found))
        self.found.setFixedHeight(current().px(2 + 50 * min(len(state.found), MOST_ROWS)))
        self._tasks.setVisible(bool(state.sources))
        self.empty.setVisible(not state.sources)
        self.total.setText(state.total)
        self.make.setEnabled(bool(state.role))
        if (state.sources, state.role) == self._shown:
            return
        self._shown = (state.sources, state.role)
        held = self._held()
        clear(self._sources)
        for source in state.sources:
            self._sources.addWidget(self._source(source))
        self._sources.addStretch(1)
        self._show_role(state)
        self._hold(held)

    def _show_role(self, state: CarveState) -> None:
        clear(self._lines)
        for row in state.role:
            self._lines.addWidget(label(row.words, "strong", wrap=True))
            self._lines.addWidget(label(f"{row.hours}, from {row.source}", "caption", wrap=True))
        if not state.role:
            self._lines.addWidget(label(NOTHING, "body", wrap=True, tone="soft"))
        self._lines.addStretch(1)

    def _source(self, source: SourceShown) -> Card:
        card = Card(source.title, "briefcase", source.stays)
        card.wrap_title()
        away = icon_button("close", f"Put {source.title} away", partial(self.presenter.drop_job, source.id))
        card.head.addWidget(away)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for number, task in enumerate(source.tasks):
            box = QCheckBox()
            box.setChecked(task.taken)
            box.setAccessibleName(task.words)
            box.setProperty("hold", f"{source.id}|{task.id}|box")
            box.clicked.connect(partial(self._on_task, source.id, task.id))
            words = label(task.words, "body", wrap=True)
            words.setBuddy(box)
            grid.addWidget(box, number, 0)
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, number, 1)
            grid.addWidget(label(task.swap, "caption"), number, 2)
            hours = QLineEdit(task.hours)
            hours.setFixedWidth(current().px(64))
            hours.setAccessibleName(f"Hours a week: {task.words}")
            hours.setEnabled(task.taken)
            hours.setProperty("hold", f"{source.id}|{task.id}|hours")
            hours.editingFinished.connect(partial(self._on_hours, hours, source.id, task.id, task.hours))
            grid.addWidget(hours, number, 3)
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 1)
        card.add_layout(grid)
        return card

    def _held(self) -> str:
        focus = self.window().focusWidget()
        return str(focus.property("hold") or "") if focus is not None and self.isAncestorOf(focus) else ""

    def _hold(self, held: str) -> None:
        if held:
            for widget in (*self.findChildren(QCheckBox), *self.findChildren(QLineEdit)):
                if widget.property("hold") == held:
                    widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_task(self, job_id: str, task_id: str, _checked: bool = False) -> None:
        self.presenter.turn_task(job_id, task_id)

    def _on_hours(self, field: QLineEdit, job_id: str, task_id: str, before: str) -> None:
        if field.isEnabled() and field.text().strip() != before:
            self.presenter.set_hours(job_id, task_id, field.text())

    def _on_found(self) -> None:
        self.presenter.add_row(self.found.currentIndex().row())
