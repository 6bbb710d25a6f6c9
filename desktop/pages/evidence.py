"""Evidence: task by task what answers it at the left, with its stories; a first draft with its sources at the right."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.pages.base import Page, scrolled
from desktop.presenters.evidence import EvidenceState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.clipboard import copy_privately
from desktop.widgets.draft_view import DraftView
from desktop.widgets.evidence_rows import EvidenceList
from desktop.widgets.evidence_stories import StoriesPane
from desktop.widgets.fields import QuietCombo
from desktop.widgets.job_band import Band
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label, line

WORKING = "Looking which words answer which task …"
CHOOSE = "Choose a sentence to see where it comes from."


class EvidencePage(Page):
    """Shows an `EvidenceState`."""

    title = "Evidence"
    sentence = "Every sentence is something that was said. A gap stays a gap."

    def build(self) -> None:
        """Make the table with its stories, the draft and the empty part."""
        self._empty_code = ""
        self.rows, self.stories, self.draft = EvidenceList(), StoriesPane(), DraftView()
        self.panes = TwoPanes(self._tasks_card(), self._draft_card(), open_text="Read the draft", left_share=6,
                              right_share=5)  # fmt: skip
        self.empty = EmptyPart()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panes)
        self.stack.addWidget(self.empty)
        self.body.addLayout(self._chooser())
        self.body.addWidget(self.stack, 1)
        self.working = label(WORKING, "caption")
        self.body.addWidget(self.working)
        self.notice = Notice()
        self.body.addWidget(self.notice)
        self.copy = button("Copy", "copy", on_click=self._on_copy, name="Copy the draft")
        self.save = button("Save as text", "paper", on_click=self.presenter.save_text, name="Save the draft as text")
        self.tools.addWidget(self.copy)
        self.tools.addWidget(self.save)
        self._connect()
        self._on_narrowed(self.panes.narrow)

    def _connect(self) -> None:
        self.combo.activated.connect(self._on_job)
        self.rows.row_chosen.connect(self.presenter.choose_task)
        self.draft.row_chosen.connect(self.presenter.choose_sentence)
        self.stories.told.connect(self.presenter.tell_story)
        self.stories.taken.connect(self.presenter.remove_story)
        self.stories.wanted_words.connect(self.presenter.say_more)
        self.empty.wanted.connect(self.presenter.go_to)
        self.notice.undone.connect(self.presenter.undo)
        self.panes.narrowed.connect(self._on_narrowed)

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
        card.add(self.rows, 3)
        card.add(line())
        card.add(scrolled(self.stories, "Stories of the chosen task"), 2)
        return card

    def _draft_card(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.addWidget(label("First draft", "strong"))
        card.add_layout(head)
        card.add(line())
        card.add(self.draft, 1)
        self.foot = Band("sea_tint", "sea_line", foot=True)
        inside = QVBoxLayout(self.foot)
        inside.setContentsMargins(16, 9, 16, 9)
        inside.setSpacing(1)
        self.source_title = label("Where this comes from", "strong")
        self.source = label(CHOOSE, "body", wrap=True)
        inside.addWidget(self.source_title)
        inside.addWidget(self.source)
        card.add(self.foot)
        self.foot.setVisible(not self.together)
        return card

    # Showing

    def show_state(self, state: EvidenceState) -> None:
        """Show a state."""
        code = _empty(state)
        self._show_empty(code, state)
        self.stack.setCurrentWidget(self.empty if code else self.panes)
        self._show_jobs(state)
        self.working.setVisible(state.working)
        self.counts.setText(state.counts if state.rows else "")
        self.counts.setVisible(bool(state.rows) and not self.together and not self.panes.narrow)
        self.rows.show_rows(state.rows, state.chosen)
        self.stories.show_task(state.rows[state.chosen] if 0 <= state.chosen < len(state.rows) else None)
        self.draft.show_rows(state.sentences, state.sentence)
        shown = state.sentences[state.sentence] if 0 <= state.sentence < len(state.sentences) else None
        self.source.setText(f"{shown.source}." if shown and shown.source else CHOOSE)
        for made in (self.copy, self.save):
            made.setEnabled(bool(state.text))
        self.notice.say(state.notice, state.can_undo)

    def _show_jobs(self, state: EvidenceState) -> None:
        with QSignalBlocker(self.combo):
            if [job.id for job in state.jobs] != [self.combo.itemData(n) for n in range(self.combo.count())] or any(
                job.title != self.combo.itemText(n) for n, job in enumerate(state.jobs)
            ):
                self.combo.clear()
                for job in state.jobs:
                    self.combo.addItem(job.title, job.id)
            self.combo.setCurrentIndex(self.combo.findData(state.job_id))
        for part in (self.combo_name, self.combo, self.other):
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
        }  # fmt: skip
        icon, title, sentence, action = parts[code]
        self.empty.show_part(icon, title, sentence, action, code)

    # What widgets tell

    @Slot(int)
    def _on_job(self, place: int) -> None:
        self.presenter.choose_job(str(self.combo.itemData(place)))

    @Slot()
    def _on_copy(self) -> None:
        copy_privately(self.presenter.state.text)
        self.presenter.copied()

    @Slot(bool)
    def _on_narrowed(self, narrow: bool) -> None:
        self.head_sentence.setVisible(not narrow)
        self.counts.setVisible(not narrow and not self.together)
        self.combo_name.setVisible(not narrow)


def _empty(state: EvidenceState) -> str:
    if not state.called:
        return "home"
    if not state.job_id:
        return "jobs"
    return "" if state.said_anything else "about_me"
