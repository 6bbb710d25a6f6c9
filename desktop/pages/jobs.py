"""Jobs: those that can be opened at the left, what one of them really asks at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QListWidget, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page
from desktop.presenters.jobs import KINDS_OF_FILE, JobsState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.job_chips import JobChips
from desktop.widgets.job_detail import JobDetailPane
from desktop.widgets.job_list import JobList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label, line
from desktop.widgets.waiting import Waiting
from jobs.texts.intake import SUFFIXES

ROOMS = ("by_hand", "carve", "compare", "versions", "proposal")
BRING_IN, PASS_ON, EMPTY_TABLE = "Bring jobs in …", "Pass jobs on …", "An empty table to fill in …"
RENEW = "Renew the library that comes along"


class JobsPage(Page):
    """Shows a `JobsState`."""

    title = "Jobs"
    sentence = "What each job really asks for, task by task, and how we know."

    def build(self) -> None:
        """Make the list with its search, the job, the empty part, and the lines under them."""
        self._opened: object = ()
        self._round = -1
        self.setAcceptDrops(not self.together)
        self.search = SearchField("Find a job by a task, a place or a word", "Task, place or word")
        self.chips = JobChips("Which jobs", counts=not self.together)
        self.list = JobList(plain=self.together)
        self.nothing = self._nothing()
        self.detail = JobDetailPane(self.together)
        self.panes = TwoPanes(self._list_card(), self.detail, open_text="Open this job", left_share=2, right_share=5)
        self.empty = EmptyPart()
        self.empty.show_part("briefcase", "No jobs yet", "Add one job to begin with. A name is enough: what is not "
                             "known yet becomes a question to ask.", "Add a job", "new")  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.waiting = Waiting("Bringing jobs in …", "Stop bringing jobs in; nothing of them is kept")
        self.rejects = self._rejects_card()
        self.notice = Notice()
        for part in (self.rejects, self.waiting, self.notice):
            self.body.addWidget(part)
        self._add_actions()
        self._connect()
        self._on_narrowed(self.panes.narrow)

    def _add_actions(self) -> None:
        entries = (
            (BRING_IN, self.presenter.import_library), (PASS_ON, self.presenter.pass_on),
            (EMPTY_TABLE, self.presenter.save_template), (RENEW, self.presenter.renew_library),
        )  # fmt: skip
        self.bring_in = MenuButton("In and out", "open", entries, "Bring jobs in, or pass them on")
        self.bring_in.setToolTip("A library as .zip, .csv or .json. It can be dropped on this page too.")
        self.advert = button("Read an advert", "paper", on_click=self.presenter.read_advert)
        self.advert.setToolTip("Paste, drop or open an advert, and look through what it says.")
        self.employers = button("Employers", "people", on_click=self.presenter.open_employers)
        self.new = button("New job", "plus", on_click=self.presenter.new_job)
        self.tools.addWidget(self.bring_in)
        self.tools.addWidget(self.advert)
        self.tools.addWidget(self.employers)
        self.tools.addWidget(self.new)
        self.bring_in.setVisible(not self.together)  # once it has its place: before, it would be a window of its own

    def _connect(self) -> None:
        self.search.textEdited.connect(self.presenter.search)
        self.search.returnPressed.connect(self._on_search_done)
        self.chips.chosen.connect(self.presenter.choose_origin)
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.list.activated.connect(self._on_opened)
        self.panes.narrowed.connect(self._on_narrowed)
        self.detail.wanted.connect(self._on_wanted)
        self.empty.wanted.connect(self._on_empty)
        self.waiting.stopped.connect(self.presenter.stop_import)
        self.notice.undone.connect(self.presenter.undo)

    def _list_card(self) -> Card:
        card = Card()
        card.flush()
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 10)
        top.setSpacing(8)
        top.addWidget(self.search)
        top.addWidget(self.chips)
        card.add_layout(top)
        card.add(line())
        card.add(self.nothing)
        card.add(self.list, 1)
        self.count = label("", "caption")
        self.foot = QWidget()
        self.foot.setObjectName("plain")
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(line())
        foot.addWidget(self.count)
        self.count.setContentsMargins(14, 7, 14, 7)
        card.add(self.foot)
        return card

    def _nothing(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        made = QVBoxLayout(holder)
        made.setContentsMargins(14, 8, 14, 14)
        made.addWidget(label("No job or task is found by these words.", "strong", wrap=True))
        made.addWidget(label("Try another word for the same work, or fewer words.", wrap=True, tone="soft"))
        made.addWidget(link("Show all jobs", self.presenter.show_all), 0, Qt.AlignmentFlag.AlignLeft)
        made.addStretch(1)
        return holder

    def _rejects_card(self) -> Card:
        card = Card("Lines that were left out", "list")
        card.head.addWidget(button("Put away", on_click=self.presenter.put_rejects_away, kind="small",
                                   name="Put the lines that were left out away"))  # fmt: skip
        card.flush()
        self.reject_lines = QListWidget()
        self.reject_lines.setAccessibleName("Lines that were left out")
        self.reject_lines.setMaximumHeight(self.fontMetrics().lineSpacing() * 6)
        card.add(self.reject_lines)
        return card

    # Showing

    def show_state(self, state: JobsState) -> None:
        """Show a state."""
        self.stack.setCurrentWidget(self.panes if state.total else self.empty)
        if self.search.text() != state.query:
            with QSignalBlocker(self.search):
                self.search.setText(state.query)
        self.chips.show_chips(state.chips)
        if state.round != self._round:
            self._round = state.round
            self.list.show_rows(state.rows, state.chosen)
        else:
            self.list.choose(state.chosen)
        self.nothing.setVisible(not state.rows)
        self.list.setVisible(bool(state.rows))
        self.count.setText(_counted(state))
        if (state.detail, state.called) != self._opened:  # progress is told often, and a job is a lot to show
            self._opened = (state.detail, state.called)
            self.detail.show_job(state.detail, state.called)
        self.waiting.show_progress(state.importing, *state.progress)
        for entry in (BRING_IN, RENEW):
            self.bring_in.set_enabled(entry, not state.importing)
        self._show_rejects(state.rejects)
        self.notice.say(state.notice, state.can_undo)

    def _show_rejects(self, rejects: tuple[str, ...]) -> None:
        self.rejects.setVisible(bool(rejects))
        if self.reject_lines.count() != len(rejects):
            self.reject_lines.clear()
            self.reject_lines.addItems(rejects)

    # What widgets tell

    @Slot(str, str)
    def _on_wanted(self, what: str, of: str) -> None:
        ask = self.presenter
        plain = {"match": ask.match_this, "heading": ask.change_heading, "remove": ask.remove_job,
                 "new_task": ask.new_task, "new_need": ask.new_need, "new_support": ask.new_support,
                 "visit": ask.after_visit, "employer": ask.open_employers, "add_employer": ask.add_employer,
                 "answer": ask.answer_next, "vacancy": ask.make_vacancy}  # fmt: skip
        of_one = {"task": ask.change_task, "remove_task": ask.remove_task, "fact": ask.change_fact,
                  "forget": ask.forget_fact, "remove_told": ask.remove_told}  # fmt: skip
        at_place = {"need": ask.change_need, "remove_need": ask.remove_need, "support": ask.change_support,
                    "remove_support": ask.remove_support}  # fmt: skip
        if what in ROOMS:
            ask.go_to_room(what)
        elif what in plain:
            plain[what]()
        elif what in at_place:
            at_place[what](int(of))
        else:
            of_one[what](of)

    @Slot(str)
    def _on_empty(self, _code: str) -> None:
        self.presenter.new_job()

    @Slot(bool)
    def _on_narrowed(self, narrow: bool) -> None:
        self.detail.show_narrow(narrow)
        self.foot.setVisible(not narrow and not self.together)

    @Slot()
    def _on_opened(self) -> None:
        self.panes.go_in()

    @Slot()
    def _on_search_done(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of a kind we can read."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring the jobs of a dropped file in, or read it where it is an advert."""
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            is_advert = path.suffix.lower() in SUFFIXES
            (self.presenter.read_advert if is_advert else self.presenter.import_from)(path)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path and path.suffix.lower() in (*KINDS_OF_FILE, *SUFFIXES) else None


def _counted(state: JobsState) -> str:
    if not state.rows:
        return "Typical ones are marked “typical”."
    if state.query.strip():
        return f"{len(state.rows)} found, nearest first." if len(state.rows) != 1 else "One found."
    return f"{len(state.rows)} jobs. Typical ones are marked “typical”." if len(state.rows) != 1 else "One job."
