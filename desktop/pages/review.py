"""A review: five steps with one question at a time, in about ten minutes, by keyboard alone where somebody likes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.review_view import LEFT, NEXT, RATING, THINGS, WHO, Phase, ReviewState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card, clear, column
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.choice_row import ChoiceRow
from desktop.widgets.fields import WordsEdit
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.review_parts import Attendance, RatingPart, Thing, summary, to_take_up
from desktop.widgets.text import PrivateBox, label
from desktop.words import reviews as words

_OPEN = (Phase.PASS, Phase.RATE, Phase.COVERED)
KEYS = "Ctrl Enter goes on. Page Down and Page Up with Ctrl go forward and back. Numbers choose an answer."


class ReviewPage(Page):
    """Shows a `ReviewState`."""

    title = words.TITLE
    back_to = ("post", "In the job")

    def build(self) -> None:
        """Make the steps, the summary and the empty part."""
        self._round = -1
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.chips = QWidget()
        self.chips.setObjectName("plain")
        self.chips.setAccessibleName("Steps")
        self._chips = FlowLayout(self.chips, gap=6)
        self.body.addWidget(self.chips)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._asking())
        self.stack.addWidget(self._reading())
        self.empty = EmptyPart()
        self.empty.show_part("check-bubble", "No review is open", "Reviews begin in the place of the job.",
                             "In the job", "post")  # fmt: skip
        self.empty.wanted.connect(self.presenter.go_to)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)

    def _asking(self) -> QWidget:
        self.card = Card(" ", "check-bubble")
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
        foot.addWidget(label("What is answered is kept. You can stop at any time.", "caption"), 1)
        foot.addWidget(self.next)
        return self.card

    def _reading(self) -> QWidget:
        card = Card("What was said", "check-bubble")
        card.flush()
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(16, 12, 16, 12)
        self._lines.setSpacing(8)
        card.add(scrolled(self._lines, "What was said"), 1)
        foot = card.footer()
        foot.addWidget(link("Take away", self.presenter.remove, "bin"))
        foot.addWidget(button("Write in it again", "pencil", on_click=self.presenter.reopen))
        foot.addStretch(1)
        self.note = link("A note", self.presenter.change_notes, "lock", name="A note that stays here")
        foot.addWidget(self.note)
        self.home = button("Done", "tick", True, partial(self.presenter.go_to, "post"))
        foot.addWidget(self.home)
        return card

    # Showing

    def show_state(self, state: ReviewState) -> None:
        """Show a state."""
        self.set_head(state.title or self.title, state.sentence)
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(2 if not state.title else 0 if state.open else 1)
        self._show_steps(state)
        if state.title and state.open:
            self._show_asking(state)
        elif state.title:
            self._round = -1
            clear(self._lines)
            for part in summary(state.summary):
                self._lines.addWidget(part)
            for part in to_take_up(state.to_take_up, self._take_up):
                self._lines.addWidget(part)
            self.note.setVisible(not self.together)
            if state.notes and not self.together:
                self._lines.addWidget(PrivateBox(state.notes, "A note that stays here"))
            self._lines.addStretch(1)
            if state.notice and self.isVisible():  # what was pressed has gone, and the focus would go astray with it
                self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_steps(self, state: ReviewState) -> None:
        wide = not self.tight
        asking = bool(state.title) and state.open
        self.chips.setVisible(asking and wide)
        self.card.set_note(f"Step {state.step + 1} of {len(words.STEPS)}" if not wide else "About ten minutes in all")
        if not asking:
            return
        focused = any(chip.hasFocus() for chip in self.chips.findChildren(ChoiceChip))
        clear(self._chips)
        for number, title in enumerate(words.STEPS):
            chip = ChoiceChip(str(number), title, number == state.step)
            done = ", answered" if state.filled[number] else ""
            chip.setAccessibleName(f"Step {number + 1}: {title}{done}")
            chip.chosen.connect(self._on_step)
            self._chips.addWidget(chip)
            if focused and number == state.step:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
        last, without = state.step == len(words.STEPS) - 1, state.step == RATING and state.rating.phase in _OPEN
        self.next.setText("Write it down" if last else "Go on without" if without else "Go on")
        self.next.setAccessibleName(self.next.text())
        self.back.setEnabled(state.step > 0)

    def _show_asking(self, state: ReviewState) -> None:
        if self._round == state.round:
            self._update(state)
            return
        self._round = state.round
        clear(self._inside)
        self._parts: dict[str, QWidget] = {}
        self.card.title.setText(words.STEPS[state.step])
        {WHO: self._who, THINGS: self._things, RATING: self._rating, LEFT: self._left, NEXT: self._next}[state.step](
            state
        )
        self._inside.addStretch(1)
        self.area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._begin()

    def _begin(self) -> None:
        """Put the focus where to go on."""
        first = next(iter(self._parts.values()), None)
        if isinstance(first, QLineEdit | WordsEdit):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not (isinstance(first, Attendance | Thing | RatingPart | ChoiceRow) and first.begin()):
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _update(self, state: ReviewState) -> None:
        """Show other answers in the fields that are there."""
        for code, part in self._parts.items():
            if isinstance(part, Attendance):
                part.show_here(state.here)
            elif isinstance(part, Thing):
                part.show_item(next(item for item in state.items if item.ref == code))
            elif isinstance(part, RatingPart):
                part.show_rating(state.rating)
            elif isinstance(part, ChoiceRow):
                part.show_chosen(state.left)
        mistake = getattr(self, "mistake", None)
        if mistake is not None and "next_on" in self._parts:
            mistake.setText(state.mistake)
            mistake.setVisible(bool(state.mistake))

    def _put(self, code: str, part: QWidget) -> QWidget:
        self._parts[code] = part
        self._inside.addWidget(part)
        return part

    # The steps

    def _who(self, state: ReviewState) -> None:
        here = Attendance(state.here)
        here.toggled.connect(self.presenter.attend)
        self._put("here", here)
        self._words("other", "Somebody else? Names, with commas between them")

    def _things(self, state: ReviewState) -> None:
        if not state.items:
            self._inside.addWidget(label(words.NO_ITEMS, wrap=True, tone="soft"))
        for item in state.items:
            thing = Thing(item, self.presenter.text(f"said:{item.ref}"))
            thing.chosen.connect(self.presenter.verdict)
            thing.said.connect(self.presenter.hear)
            self._put(item.ref, thing)

    def _rating(self, state: ReviewState) -> None:
        self._put("rating", RatingPart(self.presenter, state.rating))

    def _left(self, state: ReviewState) -> None:
        choices = [(left.value, said) for left, said in words.LEFT.items()]
        left = ChoiceRow(words.LEFT_ASKED, choices, state.left)
        left.chosen.connect(self.presenter.left)
        self._put("left", left)
        self._words("in_the_way_words", "What is it, in a few words?")
        self._words("words", words.OWN_WORDS, 3)

    def _next(self, state: ReviewState) -> None:
        if state.next_planned:
            self._inside.addWidget(label(state.next_planned, wrap=True))
        self._words("next_on", "When do we look at it together again?", help_=words.NEXT_HELP)
        self.mistake = label(state.mistake, "caption", wrap=True, tone="change")
        self.mistake.setVisible(bool(state.mistake))
        self._inside.addWidget(self.mistake)

    def _words(self, field: str, question: str, lines: int = 0, help_: str = "") -> None:
        name = label(question, "strong", wrap=True)
        edit: QLineEdit | WordsEdit = WordsEdit(lines) if lines else QLineEdit()
        text = self.presenter.text(field)
        if isinstance(edit, WordsEdit):
            edit.setPlainText(text)
            edit.setProperty("field", field)
            edit.textChanged.connect(self._on_words)
        else:
            edit.setText(text)
            edit.textChanged.connect(partial(self.presenter.hear, field))
        edit.setAccessibleName(question)
        edit.setAccessibleDescription(help_)
        name.setBuddy(edit)
        self._parts[field] = edit
        more = (label(help_, "caption", wrap=True),) if help_ else ()
        self._inside.addWidget(column(name, edit, *more, spacing=5))

    # What widgets tell

    def _on_words(self) -> None:
        edit = self.sender()
        if isinstance(edit, WordsEdit):
            self.presenter.hear(str(edit.property("field")), edit.toPlainText())

    def _take_up(self, ref: str) -> None:
        self.presenter.take_up(ref, self.together)

    def _on_step(self, code: str) -> None:
        self.presenter.go_to_step(int(code))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page to the questions: the steps become a line."""
        super().resizeEvent(event)
        self._show_steps(self.presenter.state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter and Ctrl Page Down go on, Ctrl Page Up goes back."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and self.presenter.state.open:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown):
                self.presenter.next()
                return
            if event.key() == Qt.Key.Key_PageUp:
                self.presenter.back()
                return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where to go on when the room is entered."""
        super().showEvent(event)
        if self.presenter.state.open:
            self._begin()
        elif self.presenter.state.title:
            self.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the room is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenter.keep()
