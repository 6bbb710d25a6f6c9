"""After a visit or a call: one calm screen for each theme, then one look over everything, then it is written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.visit_typed import Typed
from desktop.presenters.visit_view import ReviewGroup, VisitState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import JobBox, label
from desktop.widgets.visit_fields import VisitField
from desktop.widgets.visit_start import StartFields
from desktop.words import visits as words
from jobs.visit_questions import CHANGES, OPENING, VISIT_THEMES, Ask, VisitQuestion

PARTS = ("choose", "ask", "review", "done")
KEYS = "Ctrl Enter goes on. Page Down and Page Up with Ctrl go forward and back."


class VisitPage(Page):
    """Shows a `VisitState`."""

    title = "After a visit or a call"
    sentence = OPENING
    back_to = ("jobs", "Jobs")

    def build(self) -> None:
        """Make the four parts and the way between them."""
        self._round = -1
        self.paper = button("Print a blank form", "print", on_click=self.presenter.print_paper)
        self.save = button("Save it as PDF", on_click=self.presenter.save_paper,
                           name="Save the blank form as PDF")  # fmt: skip
        for made in (self.paper, self.save):
            made.setToolTip("Two pages to write on by hand and type in later. They name nobody.")
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.stack = QStackedWidget()
        for part in (self._choose(), self._ask(), self._review(), self._done()):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack, 1)

    # The parts

    def _choose(self) -> QWidget:
        holder, whole = _holder()
        self.choices = ChoiceList("Jobs")
        self.choices.activated.connect(self._on_chosen)
        self.choices.clicked.connect(self._on_chosen)
        self.choices_card = Card("Which job is it about?", "briefcase")
        self.choices_card.flush()
        self.choices_card.add(self.choices, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_empty)
        self.empty.show_part("briefcase", "No job of your own yet", "Add one in Jobs, or make a typical one a vacancy. "
                             "Then come back here.", "Go to Jobs", "jobs")  # fmt: skip
        whole.addWidget(self.choices_card, 1)
        whole.addWidget(self.empty, 1)
        return holder

    def _ask(self) -> QWidget:
        holder, whole = _holder()
        self.chips = QWidget()
        self.chips.setObjectName("plain")
        self.chips.setAccessibleName("Steps")
        self._chips = FlowLayout(self.chips, gap=6)
        whole.addWidget(self.chips)
        self.card = Card(" ", "question")
        self.card.flush()
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(14)
        self.area = scrolled(self._inside, "Questions")
        self.card.add(self.area, 1)
        foot = self.card.footer()
        self.back = button("Back", "chevron-left", on_click=self.presenter.back)
        self.next = button("Go on", "", True, self.presenter.next)
        self.next.setToolTip(KEYS)
        foot.addWidget(self.back)
        foot.addWidget(link("Another job", self.presenter.another_job))
        foot.addStretch(1)
        foot.addWidget(self.next)
        whole.addWidget(self.card, 1)
        return holder

    def _review(self) -> QWidget:
        holder, whole = _holder()
        self.review_card = Card(words.REVIEW, "check-bubble")
        self.review_card.flush()
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(16, 12, 16, 12)
        self._lines.setSpacing(6)
        self.review_area = scrolled(self._lines, words.REVIEW)
        self.review_card.add(self.review_area, 1)
        foot = self.review_card.footer()
        foot.addWidget(button("Back to the questions", "chevron-left", on_click=self.presenter.back))
        foot.addWidget(link("Let go of it", self.presenter.throw_away, "bin"))
        foot.addStretch(1)
        self.write = button("Write it down", "", True, self.presenter.write_down)
        foot.addWidget(self.write)
        whole.addWidget(self.review_card, 1)
        return holder

    def _done(self) -> QWidget:
        holder, whole = _holder()
        self.done_part = EmptyPart()
        self.done_part.wanted.connect(self._on_empty)
        whole.addWidget(self.done_part, 1)
        whole.addWidget(link("Another visit or call about this job", self.presenter.begin_again, "plus"), 0,
                        Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        return holder

    # Showing

    def show_state(self, state: VisitState) -> None:
        """Show a state."""
        self.set_head(self.title, _about(state) or OPENING)
        self.stack.setCurrentIndex(PARTS.index(state.part))
        self.notice.say(state.notice, state.can_undo)
        for made in (self.paper, self.save):
            made.setEnabled(not state.making)
            made.setVisible(state.part != "review" and state.section == 0)  # a small screen is for the questions
        if state.part == "choose":
            self._show_choices(state)
        elif state.part == "ask":
            self._show_ask(state)
        elif state.part == "review":
            self._show_review(state)
        else:
            self._show_done(state)

    def _show_done(self, state: VisitState) -> None:
        self.done_part.show_part("tick", state.counted, f"Each is marked: {state.stamp}.", "Open the job", "jobs")
        if self.isVisible():  # what was pressed has gone, and the focus would leave the page with it
            self.done_part.findChildren(QPushButton)[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choices(self, state: VisitState) -> None:
        self._round = -1
        self.choices.show_rows(tuple((each.title, each.second) for each in state.choices), -1, "briefcase")
        self.choices_card.setVisible(bool(state.choices))
        self.empty.setVisible(not state.choices)

    def _show_ask(self, state: VisitState) -> None:
        if self._round != state.round:
            self._round = state.round
            self._show_fields(state)
        clear(self._chips)
        self._show_chips(state)
        self._show_steps(state)

    def _show_chips(self, state: VisitState) -> None:
        for number, section in enumerate(state.sections):
            chip = ChoiceChip(str(number), section.title, number == state.section)
            said = ", answered" if section.filled else ""
            chip.setAccessibleName(f"Step {number + 1}: {section.title}{said}")
            chip.chosen.connect(self._on_step)
            self._chips.addWidget(chip)

    def _show_steps(self, state: VisitState) -> None:
        step = f"Step {state.section + 1} of {len(state.sections)}. " if self.tight else ""
        self.card.set_note(f"{step}{state.minutes}")
        self.chips.setVisible(not step)
        self.back.setEnabled(state.section > 0)
        last = state.section == len(state.sections) - 1
        self.next.setText(words.REVIEW if last else "Go on")
        self.next.setAccessibleName(self.next.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page to the questions: the steps become a line."""
        super().resizeEvent(event)
        if self.presenter.state.part == "ask":
            self._show_steps(self.presenter.state)

    def _show_fields(self, state: VisitState) -> None:
        clear(self._inside)
        first: VisitField | StartFields | None = None
        if state.section == 0:
            self.card.title.setText(words.START)
            start = StartFields(self.presenter.start, state.mistakes)
            start.told.connect(self.presenter.hear_start)
            self._inside.addWidget(start)
            first = start
        else:
            theme = VISIT_THEMES[state.section - 1]
            self.card.title.setText(theme.title)
            if any(question.ask is Ask.LEVEL for question in theme.questions):
                self._inside.addWidget(label(CHANGES, "body", wrap=True, tone="soft"))
            made = [self._show_field(question, state) for question in theme.questions]
            first = next((field for field in made if field.question.id in state.mistakes), made[0])
        self._inside.addStretch(1)
        self.area.verticalScrollBar().setValue(0)
        if first is not None and self.isVisible():
            first.begin()

    def _show_field(self, question: VisitQuestion, state: VisitState) -> VisitField:
        made = VisitField(question, self.presenter.page.get(question.id, Typed()))
        made.told.connect(self.presenter.hear)
        made.show_mistake(state.mistakes.get(question.id, ""))
        self._inside.addWidget(made)
        return made

    def _show_review(self, state: VisitState) -> None:
        clear(self._lines)
        self._round = -1
        if state.review:
            self._lines.addWidget(label(f"Each fact will be marked: {state.stamp}.", "body", wrap=True, tone="soft"))
        else:
            self._lines.addWidget(label(words.NOTHING_YET, "body", wrap=True))
        for group in state.review:
            self._show_group(group)
        if state.not_asked:
            self._lines.addWidget(label(state.not_asked, "caption", wrap=True))
        self._show_contact(state)
        self._lines.addStretch(1)
        self.write.setEnabled(bool(state.review))

    def _show_group(self, group: ReviewGroup) -> None:
        self._lines.addWidget(label(group.title, "h3"))
        self._lines.addWidget(JobBox("\n".join(group.lines)))

    def _show_contact(self, state: VisitState) -> None:
        if state.linked and state.called:
            tick = QCheckBox(f"I spoke with them for {state.called}")
            tick.setChecked(state.for_person)
            tick.toggled.connect(self.presenter.say_for_person)
            self._lines.addWidget(tick)
        if not state.linked and state.employer:
            row = QHBoxLayout()
            said = f"{state.employer} is not among your employers yet, so this does not count as a contact with them."
            row.addWidget(label(said, "body", wrap=True), 1)
            row.addWidget(button("Add them", "plus", on_click=self.presenter.add_employer, kind="small",
                                 name=f"Add {state.employer} to your employers"))  # fmt: skip
            self._lines.addLayout(row)

    # What widgets tell

    @Slot(str)
    def _on_step(self, code: str) -> None:
        self.presenter.go_to_section(int(code))

    @Slot(str)
    def _on_empty(self, _code: str) -> None:
        self.presenter.open_job()

    @Slot()
    def _on_chosen(self) -> None:
        self.presenter.choose_row(self.choices.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter and Ctrl Page Down go on, Ctrl Page Up goes back."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and self.presenter.state.part == "ask" and self._by_key(event.key()):
            return
        super().keyPressEvent(event)

    def _by_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown):
            self.presenter.next()
        elif key == Qt.Key.Key_PageUp:
            self.presenter.back()
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the room is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenter.keep()


def _about(state: VisitState) -> str:
    if state.part == "choose":
        return ""
    return f"About {state.job}, {state.employer}." if state.employer else f"About {state.job}."


def _holder() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    holder.setObjectName("plain")
    whole = QVBoxLayout(holder)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(10)
    return holder, whole
