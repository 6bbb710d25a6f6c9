"""One job as it really is: title band, tasks, conditions, questions, needs, support, and the bar at the foot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.pages.base import Tall, scrolled
from desktop.presenters.job_view import JobDetail, NeedLine, ToldVisit
from desktop.widgets.buttons import Button, button, icon_button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.job_band import Band
from desktop.widgets.job_facts import FactGrid
from desktop.widgets.job_tasks import TaskTable
from desktop.widgets.match_parts import Mark, column
from desktop.widgets.match_parts import line as side_by_side
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.text import IconLabel, label, line, plain_tip
from matching.model import Standing

WIDEN = "What is not known widens the match. It never counts against anyone."
VISIT, GO_ON = "After a visit or call", "Go on with the visit or call"
MORE = (
    ("by_hand", "Match it by hand"), ("carve", "Put a role together from its tasks"),
    ("compare", "Lay it beside other jobs"), ("versions", "Earlier versions"),
    ("proposal", "A proposal for the employer"),
)  # fmt: skip
TYPICAL = "This is what is typical of the occupation, not of one employer."


class JobDetailPane(Card):
    """The right side of Jobs. `wanted` carries what was pressed: a word, and an id where it belongs to one thing."""

    wanted = Signal(str, str)

    def __init__(self, together: bool = False) -> None:
        super().__init__()
        self.flush()
        self._together, self._shown, self._narrow = together, "", False
        self._own: list[QWidget] = []  # only in jobs that can be changed
        self.tasks = TaskTable(plain=together)
        self.known, self.asked = FactGrid(plain=together), FactGrid(plain=together)
        self.needs = QVBoxLayout()
        self.supports = QVBoxLayout()
        self.told = QVBoxLayout()
        self.add(self._band())
        self.add(self._ways())
        self.area = scrolled(self._middle(), "What this job asks")
        self.add(self.area, 1)
        self.add(self._foot())
        self.tasks.opened.connect(self._on_task_opened)
        self.tasks.taken_out.connect(self._on_task_taken)
        self.tasks.picked.connect(self._show_picked)
        for grid in (self.known, self.asked):
            grid.opened.connect(self._on_fact)
            grid.forgotten.connect(self._on_forgotten)

    def _act(self, made: Button, what: str, own: bool = False) -> Button:
        made.setProperty("wants", what)
        made.clicked.connect(self._on_pressed)
        if own:
            self._own.append(made)
        return made

    def _band(self) -> Band:
        band = Band("job", "job_line")
        self.heading = label("", "h2", wrap=True)
        self.summary = label("", "body", wrap=True, tone="soft")
        self.caption = label("", "caption", wrap=True)
        self.match = self._act(button("", "rings", primary=True), "match")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 10, 16, 11)
        row.setSpacing(8)
        row.addLayout(column(self.heading, self.summary, self.caption, gap=1), 1)
        top = Qt.AlignmentFlag.AlignVCenter
        if not self._together:
            pencil = icon_button("pencil", "Change what the job is called")
            away = icon_button("bin", "Take this job away")
            row.addWidget(self._act(pencil, "heading", own=True), 0, top)
            row.addWidget(self._act(away, "remove", own=True), 0, top)
            entries = [(words, partial(self.wanted.emit, what, "")) for what, words in MORE]
            self.more = MenuButton("More", "menu", entries, "More to do with this job")
            row.addWidget(self.more, 0, top)
        if self._together:
            row.addWidget(self._act(button("By hand", "cards", name="Match it by hand"), "by_hand"), 0, top)
        row.addWidget(self.match, 0, top)
        return band

    def _ways(self) -> QWidget:
        """Return what goes on from a job of ours: to its employer, and to what a visit told."""
        holder = QWidget()
        holder.setObjectName("plain")
        self._own.append(holder)
        flow = FlowLayout(holder)
        flow.setContentsMargins(12, 5, 12, 5)
        self.visit = self._act(link(VISIT, icon="pencil"), "visit")
        flow.addWidget(self.visit)
        self.employer = self._act(link("Open the employer", icon="people"), "employer")
        self.add_employer = self._act(link("Add to your employers", icon="plus"), "add_employer")
        flow.addWidget(self.employer)
        flow.addWidget(self.add_employer)
        return holder

    def _middle(self) -> QWidget:
        holder = Tall()
        made = column(margins=(0, 0, 0, 12), gap=0)
        holder.setLayout(made)
        self.no_tasks = label("No task is written down yet. Three or four are plenty to begin with.", wrap=True)
        self.no_tasks.setContentsMargins(16, 10, 16, 4)
        made.addWidget(self.tasks)
        made.addWidget(self.no_tasks)
        made.addWidget(self._task_actions())
        made.addWidget(line())
        made.addLayout(self._conditions())
        made.addStretch(1)
        return holder

    def _task_actions(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        self._own.append(holder)
        flow = FlowLayout(holder)
        flow.setContentsMargins(12, 5, 12, 5)
        flow.addWidget(self._act(link("Add a task", icon="plus"), "new_task"))
        self.change = self._act(link("Change this task", icon="pencil"), "task")
        self.take_out = self._act(link("Take it out", icon="minus", name="Take this task out"), "remove_task")
        flow.addWidget(self.change)
        flow.addWidget(self.take_out)
        return holder

    def _conditions(self) -> QVBoxLayout:
        self.known_title, self.asked_title = label("Conditions", "h3"), label("", "h3", wrap=True)
        self.asked_mark = Mark(Standing.UNKNOWN)
        asked = side_by_side(self.asked_mark, gap=8)
        asked.addWidget(self.asked_title, 1)
        made = column(self.known_title, self.known, margins=(16, 9, 16, 0), gap=2)
        made.addSpacing(10)
        made.addLayout(asked)
        made.addWidget(self.asked)
        made.addSpacing(10)
        self.needs_title, self.supports_title = label("What is needed", "h3"), label("Support on offer", "h3")
        made.addWidget(self.needs_title)
        made.addLayout(self.needs)
        made.addWidget(self._act(link("Add something needed", icon="plus"), "new_need", own=True), 0,
                       Qt.AlignmentFlag.AlignLeft)  # fmt: skip
        made.addSpacing(8)
        made.addWidget(self.supports_title)
        made.addLayout(self.supports)
        made.addWidget(self._act(link("Add support there is", icon="plus"), "new_support", own=True), 0,
                       Qt.AlignmentFlag.AlignLeft)  # fmt: skip
        made.addSpacing(8)
        self.told_title = label("In their own words", "h3")
        made.addWidget(self.told_title)
        made.addLayout(self.told)
        return made

    def _foot(self) -> Band:
        self.foot = Band("sea_tint", "sea_line", foot=True)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(12)
        self.foot_title, self.foot_says = label("", "strong", wrap=True), label("", "caption", wrap=True)
        self.answer = self._act(button("Answer", name="Answer the first question"), "answer")
        self.vacancy = self._act(button("Make it a vacancy", "copy"), "vacancy")
        row.addWidget(IconLabel("question", "sea", 20))
        row.addLayout(column(self.foot_title, self.foot_says, gap=1), 1)
        row.addWidget(self.answer)
        row.addWidget(self.vacancy)
        return self.foot

    # Showing

    def show_job(self, job: JobDetail | None, called: str) -> None:
        """Show a job; the same job again stays where it was scrolled to."""
        if job is None:
            self.hide()
            return
        self.heading.setText(f"{job.title}, {job.employer}" if job.employer else job.title)
        self.caption.setText(job.caption)
        self.caption.setVisible(not self._together and not job.own)
        self.match.setText(" How it fits you" if self._together else f" Match for {called}")
        self.match.setAccessibleName(self.match.text().strip())
        self.match.setVisible(bool(called))
        self.summary.setText(job.summary)
        self.show_narrow(self._narrow)
        self._show_lists(job)
        for part in self._own:
            part.setVisible(job.own)
        self.visit.setText(f" {GO_ON if job.begun else VISIT}")
        self.visit.setAccessibleName(self.visit.text().strip())
        self.employer.setVisible(job.own and job.linked)
        self.add_employer.setVisible(job.own and not job.linked and bool(job.employer))
        self._show_foot(job)
        self._show_picked()
        if job.id != self._shown:
            self._shown = job.id
            self.area.verticalScrollBar().setValue(0)
        self.show()  # last: parts that are made while it is hidden are laid out once, not one by one

    def show_narrow(self, narrow: bool) -> None:
        """Leave captions out before anything else where there is little room."""
        self._narrow = narrow
        self.summary.setVisible(bool(self.summary.text()) and not narrow)

    def _show_lists(self, job: JobDetail) -> None:
        self.tasks.show_tasks(job.tasks)
        self.tasks.setVisible(bool(job.tasks))
        self.no_tasks.setVisible(not job.tasks)
        self.known.show_lines(job.known, job.own)
        self.asked.show_lines(job.asked, job.own)
        self.known_title.setVisible(bool(job.known))
        self.asked_title.setText(f"{job.ask}: not known yet")
        for part in (self.asked_title, self.asked_mark):
            part.setVisible(bool(job.asked))
        self.needs_title.setVisible(bool(job.needs) or job.own)
        self.supports_title.setVisible(bool(job.supports) or job.own)
        clear(self.needs)
        for place, need in enumerate(job.needs):
            self.needs.addLayout(self._need(place, need, job.own, "need"))
        clear(self.supports)
        for place, support in enumerate(job.supports):
            self.supports.addLayout(self._need(place, support, job.own, "support"))
        self.told_title.setVisible(bool(job.told))
        clear(self.told)
        for told in job.told:
            self.told.addLayout(self._told(told, job.own))

    def _need(self, place: int, need: NeedLine, own: bool, what: str) -> QHBoxLayout:
        source = f" {need.source}." if need.typical or not self._together else ""
        made = side_by_side(gap=8)
        made.addWidget(_wide(label(f"{need.text.rstrip('.')}.{source}", wrap=True)), 1)
        if own:
            for act, icon, name in ((what, "pencil", "Change it"), (f"remove_{what}", "minus", "Take it out")):
                pressed = button("", icon, kind="link", name=f"{name}: {need.says}")
                pressed.setProperty("of", str(place))
                pressed.setToolTip(plain_tip(name))
                made.addWidget(self._act(pressed, act))
        return made

    def _told(self, told: ToldVisit, own: bool) -> QVBoxLayout:
        foot = side_by_side(gap=8)
        foot.addWidget(label(f"{told.source}.", "caption", wrap=True), 1)
        if own and not self._together:
            out = button("", "minus", kind="link", name=f"Take these words away: {told.source}")
            out.setProperty("of", told.visit_id)
            out.setToolTip("Take these words away; the facts stay")
            foot.addWidget(self._act(out, "remove_told"))
        made = column(*(_wide(label(f"{about}: “{said}”", wrap=True)) for about, said in told.lines), gap=0)
        made.addLayout(foot)
        return made

    def _show_foot(self, job: JobDetail) -> None:
        self.foot.setVisible(not job.own or job.unknown > 0)
        self.foot_title.setText(f"{job.unknown_text}." if job.own else TYPICAL)
        self.foot_says.setText(WIDEN if job.own else "Make it a vacancy to write down what one employer says.")
        if self._together and job.own:
            self.foot_title.setText("Some things are not known yet.")
        self.answer.setVisible(job.own)
        self.vacancy.setVisible(not job.own)

    # What was pressed

    def _show_picked(self) -> None:
        for made in (self.change, self.take_out):
            made.setVisible(bool(self.tasks.task_id()))

    def _on_pressed(self) -> None:
        pressed = self.sender()
        what = str(pressed.property("wants"))
        task = self.tasks.task_id() if what in ("task", "remove_task") else ""
        self.wanted.emit(what, task or str(pressed.property("of") or ""))

    def _on_task_opened(self, task_id: str) -> None:
        self.wanted.emit("task", task_id)

    def _on_task_taken(self, task_id: str) -> None:
        self.wanted.emit("remove_task", task_id)

    def _on_fact(self, facet: str) -> None:
        self.wanted.emit("fact", facet)

    def _on_forgotten(self, facet: str) -> None:
        self.wanted.emit("forget", facet)


def _wide(made: QLabel) -> QLabel:
    made.setContentsMargins(0, 2, 0, 2)
    return made
