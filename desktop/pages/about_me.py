"""About me: at the left what the person brings, in their words; at the right what they want (`want_pane`)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.pages.want_pane import WantPane
from desktop.presenters.about_me import AboutMeState
from desktop.presenters.about_view import ResourceShown
from desktop.theme.tokens import current
from desktop.widgets.about_parts import ResourceBox
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.chips import ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel, label


class AboutMePage(Page):
    """Shows an `AboutMeState`. What was said goes to the presenter word for word."""

    title = "About me"

    def build(self) -> None:
        """Make the conversation, and the list of what was said, beside the card sort."""
        self._resources: object = None
        self._person = ""
        self._boxes: list[ResourceBox] = []
        self._nothing = QWidget()
        self._areas: object = None
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.want = WantPane(self.presenter.preferences, self.together)
        self.panes = TwoPanes(self._left(), self.want, open_text="What I want", left_share=17, right_share=12)
        self.body.addWidget(self.panes, 1)

    def _left(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        talk = self._conversation()
        talk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(talk)
        column.addWidget(self._bring(), 1)
        self.bring.setMinimumHeight(current().px(190))
        return scrolled(holder, "What I bring, and a question")

    def _conversation(self) -> Card:
        card = Card()
        self._area_row = QWidget()
        self._area_row.setObjectName("plain")
        self._area_row.setAccessibleName("Areas of a life")
        self._area_flow = FlowLayout(self._area_row, gap=6)
        card.add(self._area_row)
        self.question, self.hint = label("", "h2", wrap=True), label("", "caption", wrap=True)
        self.number = label("", "caption")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel("cards", "sea", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.question)
        words.addWidget(self.hint)
        head.addLayout(words, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        card.add_layout(head)
        self.said = QLineEdit()
        self.said.setAccessibleName("What was said, word for word")
        self.said.returnPressed.connect(self._on_say)
        self.said.textEdited.connect(self.presenter.type_words)
        self.keep = button("Keep it", "", True, self._on_say)
        row = QHBoxLayout()
        row.addWidget(self.said, 1)
        row.addWidget(self.keep)
        row.addWidget(button("Another card", on_click=self.presenter.next_card))
        card.add_layout(row)
        return card

    def _bring(self) -> Card:
        self.bring = Card("What I bring", "hand")
        self.bring.flush()
        self._said_list = QVBoxLayout()
        self._said_list.setContentsMargins(12, 6, 12, 6)
        self._said_list.setSpacing(10)
        self._said_area = scrolled(self._said_list, "What I bring")
        self.bring.add(self._said_area, 1)
        guess = label("A dashed box is only a guess until it is ticked.", "caption", wrap=True)
        self.bring.footer().addWidget(guess, 1)
        self._guessing = label("Looking for activities …", "caption")
        self.bring.footer().addWidget(self._guessing)
        return self.bring

    # Showing

    def show_state(self, state: AboutMeState) -> None:
        """Show a state."""
        whose = "Your own words, kept as you say them." if self.together else (
            f"{state.called}’s own words, kept as they were said. Tick what fits."
        )  # fmt: skip
        self.set_head("About me", whose if state.called else "")
        self.notice.say(state.notice, state.can_undo)
        if self._person != self.presenter.session.person_id:  # words of one person never stay for the next
            self._person = self.presenter.session.person_id
            self.said.setText(self.presenter.half_said)
        self._show_areas(state)
        self.question.setText(state.question)
        self.hint.setText(state.hint)
        self.number.setText("" if self.together else f"Card {state.card_number} of {state.cards}")
        self.said.setAccessibleDescription(state.question)
        self._show_resources(state)
        self._guessing.setVisible(state.guessing)

    def _show_areas(self, state: AboutMeState) -> None:
        if self._areas == (state.areas, state.area):
            return
        self._areas = (state.areas, state.area)
        clear(self._area_flow)
        for code, words in state.areas:
            chip = ChoiceChip(code, words, code == state.area)
            chip.chosen.connect(self.presenter.choose_area)
            self._area_flow.addWidget(chip)

    def _show_resources(self, state: AboutMeState) -> None:
        said = len(state.resources)
        ticked = sum(chip.ticked for r in state.resources for chip in r.chips)
        self.bring.set_note("" if self.together or not said else f"{said} said, {ticked} ticked")
        if self._resources == (state.resources, state.called):
            return
        self._resources = (state.resources, state.called)
        place = self._said_area.verticalScrollBar().value()
        kept = {box.resource: box for box in self._boxes}
        self._boxes = [kept.pop(r) if r in kept else self._box(r) for r in state.resources]
        while self._said_list.takeAt(0) is not None:  # boxes of what did not change are laid again, not made again
            pass
        held = [(box.resource.id, chip.code) for box in kept.values() for chip in box.chips() if chip.hasFocus()]
        for gone in [*kept.values(), self._nothing]:
            gone.deleteLater()
        self._nothing = self._empty() if not state.resources else QWidget()
        self._said_list.addWidget(self._nothing)
        self._nothing.setVisible(not state.resources)
        for box in self._boxes:
            self._said_list.addWidget(box)
        self._said_list.addStretch(1)
        for box in self._boxes:
            for chip in box.chips():
                if (box.resource.id, chip.code) in held:
                    chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._said_area.verticalScrollBar().setValue(place)

    def _empty(self) -> EmptyPart:
        empty = EmptyPart()
        empty.show_part("hand", "Nothing said yet", "Two minutes is plenty. Unpaid life counts like paid work.")
        return empty

    def _box(self, resource: ResourceShown) -> ResourceBox:
        box = ResourceBox(resource)
        box.ticked.connect(self.presenter.tick)
        box.refused.connect(self.presenter.refuse)
        box.change_wanted.connect(self.presenter.change_resource)
        box.remove_wanted.connect(self.presenter.remove_resource)
        return box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a number key on to the card to be sorted, wherever on the page the focus is but in a text."""
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 and not event.modifiers():
            self.want.sort.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _on_say(self) -> None:
        if self.presenter.say(self.said.text()):
            with QSignalBlocker(self.said):
                self.said.setText("")
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
