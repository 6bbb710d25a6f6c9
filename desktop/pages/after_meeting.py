"""After a meeting: who was there, once; then adjustment by adjustment what was said of it. By keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.after_meeting import AfterMeetingState
from desktop.widgets.buttons import button, link
from desktop.widgets.capture_fields import MeetingFields, SaidFields
from desktop.widgets.capture_list import CaptureList
from desktop.widgets.cards import Card, clear
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import label
from desktop.words import after_meeting as words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AfterMeetingPage(Page):
    """Shows an `AfterMeetingState`."""

    title = "After a meeting"
    sentence = words.SENTENCE
    back_to = ("adjustments", "Adjustments")

    def build(self) -> None:
        """Make the row of the meeting, the list, and the fields of what was said."""
        self._round = -1
        self.notice, self.empty = Notice(), EmptyPart()
        self.notice.undone.connect(self.presenter.undo)
        self.meeting = MeetingFields()
        self.meeting.told.connect(self.presenter.hear_meeting)
        self.panes = TwoPanes(self._list_card(), self._said_card(), open_text="What was said", left_share=4,
                              right_share=5, back_text="Back to the list", quiet=True)  # fmt: skip
        self.panes.went_in.connect(self.meeting.setHidden)
        self.write = button("Write it down", "", True, self._on_write)
        self.write.setToolTip("Ctrl Enter")
        self.tools.addWidget(self.write)
        whole = QWidget()
        whole.setObjectName("plain")
        stack = QVBoxLayout(whole)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(10)
        stack.addWidget(self.meeting)
        stack.addWidget(self.panes, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(whole)
        self.stack.addWidget(self.empty)
        self.empty.show_part("sliders", "No adjustments yet", "Write down the first one in Adjustments. Then what was "
                             "said of it goes here.", "Go to Adjustments", "adjustments")  # fmt: skip
        self.empty.wanted.connect(self.presenter.go_to)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.stack, 1)

    def _list_card(self) -> QWidget:
        card = Card()
        card.flush()
        self.list = CaptureList("Adjustments")
        self.list.setAccessibleDescription(words.KEYS)
        self.list.row_chosen.connect(self.presenter.choose_row)
        self.list.pressed.connect(self._on_letter)
        self.list.into.connect(self._on_into)
        self.list.away.connect(self.presenter.let_go)
        card.add(self.list, 1)
        card.footer().addWidget(label(words.KEYS, "caption", wrap=True), 1)
        return card

    def _said_card(self) -> QWidget:
        card = Card()
        card.flush()
        self.about = label("", "h2", wrap=True)
        self.way = label("", "caption", wrap=True)
        self._chips = QWidget()
        self._chips.setObjectName("plain")
        self._chips.setAccessibleName("What was answered")
        self._flow = FlowLayout(self._chips, gap=6)
        self.missing = label("", "caption", wrap=True, tone="change")
        self.fields = SaidFields()
        self.fields.told.connect(self.presenter.hear)
        self.fields.left.connect(self._on_next)
        self.fields.kept.connect(self._on_write)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        for part in (self.about, self.way, self._chips, self.missing, self.fields):
            inside.addWidget(part)
        inside.addStretch(1)
        self.area = scrolled(inside, "What was said")
        card.add(self.area, 1)
        foot = card.footer()
        self.ready = label("", "caption", wrap=True)
        foot.addWidget(self.ready, 1)
        foot.addWidget(link("Let go of this one", self.presenter.let_go, "bin"))
        foot.addWidget(button("Next one", "", on_click=self._on_next))
        return card

    # Showing

    def show_state(self, state: AfterMeetingState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        self.stack.setCurrentIndex(0 if state.rows else 1)
        self.write.setVisible(bool(state.rows))
        if not state.rows:
            return
        rows = tuple((each.title, each.together if self.together else each.second) for each in state.rows)
        place = next((n for n, each in enumerate(state.rows) if each.id == state.chosen), -1)
        self.list.show_rows(rows, place)
        self.ready.setText(words.counted(state.ready))
        self.meeting.show_draft(state.draft, state.mistakes)
        if self._round != state.round:
            self._round = state.round
            self._show_said(state)

    def _show_said(self, state: AfterMeetingState) -> None:
        self.about.setText(state.title)
        self.way.setText(state.in_the_way)
        self.way.setVisible(bool(state.in_the_way))
        clear(self._flow)
        for each in state.answers:
            if state.answer not in ("", each.code):
                continue
            said = each.together if self.together else each.words
            chip = ChoiceChip(each.code, f"{each.key}   {said}", each.code == state.answer)
            chip.setAccessibleName(f"{said}, key {each.key}")
            chip.chosen.connect(self._on_answer)
            self._flow.addWidget(chip)
        if state.answer:
            self._flow.addWidget(link("Another answer", self._on_another))
        self._chips.updateGeometry()
        self.missing.setText(state.mistakes.get("answer", ""))
        self.missing.setVisible("answer" in state.mistakes)
        fields = [each for each in state.fields if each.id != "note" or not self.together]
        self.fields.show_fields(fields, state.typed, state.mistakes)

    # What widgets tell

    @Slot(str)
    def _on_letter(self, key: str) -> None:
        if self.presenter.press(key):
            self._on_into()

    @Slot(str)
    def _on_answer(self, code: str) -> None:
        self.presenter.answer(code)
        self._on_into()

    @Slot()
    def _on_another(self) -> None:
        self.presenter.answer("")
        self._to_list()

    @Slot()
    def _on_into(self) -> None:
        self.panes.go_in()
        self.fields.begin(self.presenter.state.mistakes)
        focus = self.window().focusWidget()
        if focus is not None and self.area.isAncestorOf(focus):
            self.area.ensureWidgetVisible(focus, 0, focus.height())

    @Slot()
    def _on_next(self) -> None:
        self.presenter.next()
        self._to_list()

    @Slot()
    def _on_write(self) -> None:
        self.presenter.write_down()
        mistakes = self.presenter.state.mistakes
        if "on" in mistakes:
            self.meeting.rows["on"].control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif mistakes and "answer" not in mistakes:
            self._on_into()
        else:
            self._to_list()

    def _to_list(self) -> None:
        self.panes.go_back()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter writes down, Escape goes back to the list, Ctrl Page Down goes on to the next one."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() in _ENTER:
            self._on_write()
        elif ctrl and event.key() == Qt.Key.Key_PageDown:
            self._on_next()
        elif event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self._to_list()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list: one letter is all it takes."""
        super().showEvent(event)
        if not event.spontaneous() and self.presenter.state.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the room is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.presenter.keep()
