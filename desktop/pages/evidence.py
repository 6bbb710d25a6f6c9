"""Evidence: the job task by task with what answers it, all stories, and every kind of draft with its sources."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.evidence_state import EvidenceState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.draft_pane import DraftPane
from desktop.widgets.evidence_rows import EvidenceList
from desktop.widgets.evidence_stories import StoriesPane
from desktop.widgets.fields import QuietCombo
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.story_list import StoriesPanes
from desktop.widgets.text import label, line
from desktop.widgets.view_tabs import ViewTabs
from desktop.words.evidence import ABOUT, BESIDE_STORIES, NOT_TOGETHER, ONE_TRUE_THING, STORIES, TABLE, VIEWS

LOOK_AT = "What to look at"
TOLD = "told"  # the empty part for somebody who told stories and said nothing they bring
WORKING = "Looking which words answer which task …"


class EvidencePage(Page):
    """Shows an `EvidenceState`."""

    title = "Evidence"
    sentence = "Every sentence is something that was said. A gap stays a gap."

    def build(self) -> None:
        """Make the chooser, the views and the empty part."""
        self._empty_code = ""
        views = {code: words for code, words in VIEWS.items() if not (self.together and code in NOT_TOGETHER)}
        self.tabs, self.view_list = ViewTabs(views, LOOK_AT), QuietCombo()
        self.view_list.setAccessibleName(LOOK_AT)
        for code, words in views.items():
            self.view_list.addItem(words, code)
        self.rows, self.stories, self.all_stories = EvidenceList(), StoriesPane(), StoriesPanes()
        self.table = TwoPanes(self._tasks_card(), self._task_card(), open_text="Open this task", left_share=6,
                              right_share=5)  # fmt: skip
        self.draft = DraftPane(self.together)
        self.empty = EmptyPart()
        self.stack = QStackedWidget()
        for part in (self.table, self.all_stories, self.draft, self.empty):
            self.stack.addWidget(part)
        self.working, self.notice = label(WORKING, "caption"), Notice()
        self.body.addLayout(self._chooser())
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.working)
        self.body.addWidget(self.notice)
        self.out = button("Save, print or copy", "print", on_click=self.presenter.take_out)
        self.tools.addWidget(self.out)
        self._connect()

    def _connect(self) -> None:
        does = self.presenter
        self.combo.activated.connect(self._on_job)
        self.tabs.chosen.connect(does.choose_view)
        self.view_list.activated.connect(self._on_view)
        self.rows.row_chosen.connect(does.choose_task)
        self.stories.told.connect(does.tell_story)
        self.stories.taken.connect(does.remove_story)
        self.stories.opened.connect(does.open_story)
        self.stories.wanted_words.connect(does.say_more)
        self.stories.other_words.connect(does.pick_answer)
        self.all_stories.list.row_chosen.connect(does.choose_story)
        self.all_stories.search.textChanged.connect(does.search_stories)
        self.all_stories.told.connect(self._on_new_story)
        self.all_stories.detail.changed.connect(does.tell_story)
        self.all_stories.detail.taken.connect(does.remove_story)
        self.empty.wanted.connect(self._on_empty)
        self.notice.undone.connect(does.undo)
        self._connect_draft()

    def _connect_draft(self) -> None:
        does, draft = self.presenter, self.draft
        draft.view.row_chosen.connect(does.choose_sentence)
        draft.edit_wanted.connect(does.edit_text)
        draft.limit_wanted.connect(does.set_limit)
        draft.again_wanted.connect(does.begin_again)
        draft.editor.typed.connect(does.hear)
        draft.editor.kept.connect(does.keep_text)
        draft.editor.left.connect(does.leave_text)
        draft.side.place_wanted.connect(does.choose_sentence)
        draft.side.story_wanted.connect(does.open_story)
        draft.side.offer_taken.connect(does.take_offer)
        draft.side.offer_left.connect(does.leave_offer)
        draft.side.spelling_agreed.connect(does.agree_spelling)

    def _chooser(self) -> QHBoxLayout:
        self.combo = QuietCombo()
        self.combo.setAccessibleName("The job this is for")
        self.combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(24)
        self.combo_name = label("For", "strong")
        self.combo_name.setBuddy(self.combo)
        self.other = link("Another job", self.presenter.other_job, name="Another job, on Jobs")
        self.counts = label("", "body", tone="soft", wrap=True)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.combo_name)
        row.addWidget(self.combo, 2)
        row.addWidget(self.view_list, 1)
        row.addWidget(self.other)
        row.addWidget(self.counts, 1)
        return row

    def _tasks_card(self) -> Card:
        card = Card()
        card.flush()
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 8)
        head.setSpacing(0)
        head.addWidget(label("The job asks", "strong"), 42)
        head.addSpacing(current().px(32))
        head.addWidget(label("You said" if self.together else "What was said", "strong"), 58)
        card.add_layout(head)
        card.add(line())
        card.add(self.rows, 1)
        return card

    def _task_card(self) -> Card:
        card = Card()
        card.flush()
        card.add(scrolled(self.stories, "The chosen task"), 1)
        return card

    # Showing

    def show_state(self, state: EvidenceState) -> None:
        """Show a state."""
        code = _empty(state)
        self._show_empty(code, state)
        self.tabs.show_view(state.view)
        with QSignalBlocker(self.view_list):
            self.view_list.setCurrentIndex(self.view_list.findData(state.view))
        self._show_jobs(state)
        self.working.setVisible(state.working)
        self.counts.setText(state.counts if state.rows else "")
        self._make_room(state)
        if state.view == TABLE:
            self.rows.show_rows(state.rows, state.chosen)
            self.stories.show_task(state.row)
        self.all_stories.show_stories(state.stories)
        self.draft.show_draft(state.draft)
        self.set_head(self.title, ABOUT[state.draft.kind] if state.draft.kind else self.sentence)
        part = {TABLE: self.table, STORIES: self.all_stories}.get(state.view, self.draft)
        self.stack.setCurrentWidget(self.empty if code else part)
        self.out.setVisible(state.draft.kind is not None)
        self.out.setEnabled(bool(state.text) and not state.draft.editing)
        self.notice.say(state.notice, state.can_undo)

    def _make_room(self, state: EvidenceState) -> None:
        """Show what there is room for: a narrow page has its views in a list and goes without the counts."""
        narrow, shut = self.tight, _empty(state) in ("home", "jobs")
        self.tabs.setVisible(not narrow and not shut)
        self.view_list.setVisible(narrow and not shut)
        self.counts.setVisible(bool(state.rows) and not self.together and state.view == TABLE and not narrow)
        self.combo_name.setVisible(bool(state.jobs) and not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look what there is room for."""
        super().resizeEvent(event)
        self._make_room(self.presenter.state)

    def _show_jobs(self, state: EvidenceState) -> None:
        with QSignalBlocker(self.combo):
            if [job.id for job in state.jobs] != [self.combo.itemData(n) for n in range(self.combo.count())] or any(
                job.title != self.combo.itemText(n) for n, job in enumerate(state.jobs)
            ):
                self.combo.clear()
                for job in state.jobs:
                    self.combo.addItem(job.title, job.id)
            self.combo.setCurrentIndex(self.combo.findData(state.job_id))
        for part in (self.combo, self.other):
            part.setVisible(bool(state.jobs))

    def _show_empty(self, code: str, state: EvidenceState) -> None:
        if code == self._empty_code or not code:
            self._empty_code = code
            return
        self._empty_code = code
        who = "You have" if self.together else f"{state.called} has"
        parts = {
            "home": ("person", "Nobody is open", "Evidence belongs to one person. Open somebody on Home.",
                     "Go to Home"),
            "jobs": ("briefcase", "No job yet", "Evidence is for one job. Add one, or open one that is there.",
                     "Go to Jobs"),
            "about_me": ("check-bubble", f"{who} not said anything yet",
                         "One sentence about something done at home, for friends or at work is plenty.",
                         "Go to About me"),
            TOLD: ("check-bubble", "Stories told, and nothing beside them yet", BESIDE_STORIES, "Go to About me"),
            STORIES: ("check-bubble", "No story yet", ONE_TRUE_THING, "Tell a story"),
        }  # fmt: skip
        icon, title, sentence, action = parts[code]
        self.empty.show_part(icon, title, sentence, action, code)

    # What widgets tell

    @Slot(int)
    def _on_job(self, place: int) -> None:
        self.presenter.choose_job(str(self.combo.itemData(place)))

    @Slot(int)
    def _on_view(self, place: int) -> None:
        self.presenter.choose_view(str(self.view_list.itemData(place)))

    @Slot(str)
    def _on_empty(self, code: str) -> None:
        if code == STORIES:
            self.presenter.tell_story("")
        else:
            self.presenter.go_to("about_me" if code == TOLD else code)

    @Slot()
    def _on_new_story(self) -> None:
        self.presenter.tell_story("")


def _empty(state: EvidenceState) -> str:
    if not state.called:
        return "home"
    if state.view == STORIES:
        return "" if state.stories.all or state.working else STORIES
    if not state.job_id:
        return "jobs"
    if state.said_anything:
        return ""
    return TOLD if state.stories.all else "about_me"
