"""A conversation: one card with its question, room for the answer, what was said in this area, and the other areas."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.conversation_view import ConversationState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.widgets.card_dots import CardDots
from desktop.widgets.cards import Card
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.resource_list import ResourceList
from desktop.widgets.saying import SayingEdit, page_step
from desktop.widgets.text import IconLabel, label

CALM = "Any card, any order. Leave out what you like, stop when you like. It stays here for next time."
KEYS = "Enter keeps it. Page Down: the next card. Page Up: the card before."
NOTHING_HERE = ("Nothing said here yet", "One true sentence is plenty.")
LARGE = 1.3  # scale of text above which the question and the answer need the room
LOOKED_THROUGH = "You have been through these cards. You can come back to any of them."


class ConversationPage(Page):
    """Shows a `ConversationState`. What is said goes to the presenter word for word."""

    title = "A conversation"
    back_to = ("about_me", "About me")

    def build(self) -> None:
        """Make the card, what was said, and the areas."""
        self._card_id: tuple[str, str] | None = None
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.panes = TwoPanes(
            self._left(), self._areas(), open_text="Another area", back_text="Back to the card", left_share=17,
            right_share=8, quiet=True,
        )  # fmt: skip
        self.body.addWidget(self.panes, 1)

    def _left(self) -> QWidget:
        holder = QWidget()
        holder.setObjectName("plain")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        talk = self._card()
        talk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(talk)
        column.addWidget(self._bring(), 1)
        self.bring.setMinimumHeight(current().px(150))
        self.middle = scrolled(holder, "The card, and what was said")
        return self.middle

    def _card(self) -> Card:
        card = Card()
        self.area, self.place, self.dots = label("", "caption", wrap=True), label("", "caption"), CardDots()
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.area, 1)
        top.addWidget(self.place)
        top.addWidget(self.dots)
        card.add_layout(top)
        self.asking, self.through = self._question(), self._end()  # no stack: it would keep room for the larger
        card.add(self.asking)
        card.add(self.through)
        return card

    def _question(self) -> QWidget:
        face = QWidget()
        face.setObjectName("plain")
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        large = current().scale > LARGE
        self.question = label("", "h2" if large else "h1", wrap=True)
        self.hint = label("", "body", wrap=True, tone="soft")
        for words in (self.question, self.hint):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            column.addWidget(words)
        self.said = SayingEdit(1 if large else 3, "What was said, word for word")
        self.said.kept.connect(self._on_keep)
        self.said.turned.connect(self._on_turned)
        self.said.textChanged.connect(self._on_typed)
        column.addWidget(self.said)
        ways = QWidget()
        ways.setObjectName("plain")
        flow = FlowLayout(ways, gap=8)
        self.keep = button("Keep it", "", True, self._on_keep)
        self.next = button("", on_click=self._on_next)
        self.before = button("Card before", "chevron-left", on_click=self._on_before)
        for part in (self.keep, self.next, self.before):
            flow.addWidget(part)
        column.addWidget(ways)
        return face

    def _end(self) -> QWidget:
        face = QWidget()
        face.setObjectName("plain")
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(IconLabel("cards", "sea", 28))
        column.addWidget(label(LOOKED_THROUGH, "h2", wrap=True))
        ways = QWidget()
        ways.setObjectName("plain")
        flow = FlowLayout(ways, gap=8)
        self.onward = button("", "", True, self._on_next)
        self.again = button("Look at these cards again", on_click=self._on_before)
        flow.addWidget(self.onward)
        flow.addWidget(self.again)
        column.addWidget(ways)
        column.addStretch(1)
        return face

    def _bring(self) -> Card:
        self.bring = Card("What I said here", "hand")
        self.bring.flush()
        self.list = ResourceList("What I said here", NOTHING_HERE)
        self.list.ticked.connect(self.presenter.tick)
        self.list.refused.connect(self.presenter.refuse)
        self.list.change_wanted.connect(self.presenter.change_resource)
        self.list.remove_wanted.connect(self.presenter.remove_resource)
        self.list.opened.connect(self.presenter.open_resource)
        self.bring.add(self.list, 1)
        return self.bring

    def _areas(self) -> Card:
        card = Card("Areas of a life", "cards")
        card.flush()
        self.areas = ChoiceList("Areas of a life")
        self.areas.row_chosen.connect(self._on_area)
        card.add(self.areas, 1)
        return card

    # Showing

    def show_state(self, state: ConversationState) -> None:
        """Show a state."""
        self.set_head("A conversation", CALM)
        self.notice.say(state.notice, state.can_undo)
        self.area.setText(state.title)
        self.place.setText("" if self.together else state.place)
        self.dots.show_marks(state.marks, state.number if state.prompt else -1)
        self.asking.setVisible(state.prompt is not None)
        self.through.setVisible(state.prompt is None)
        if state.prompt:
            self.question.setText(state.prompt.question)
            self.hint.setText(state.prompt.hint)
            self.said.setToolTip(KEYS)
        self._show_typed(state)
        self._name_next(state)
        onward = f"Go on to: {state.onward.title}" if state.onward else "Begin here again"
        self.onward.setText(onward)
        self.onward.setAccessibleName(onward)
        self.again.setVisible(state.onward is not None)
        self.before.setEnabled(state.number > 0)
        self.list.show_resources(state.said)
        rows = [(area.title, area.note) for area in state.areas]
        chosen = next((n for n, area in enumerate(state.areas) if area.where is state.where), -1)
        self.areas.show_rows(rows, chosen, "cards")

    def _show_typed(self, state: ConversationState) -> None:
        """Show what was half typed at a card that has just come up; words being typed are left alone."""
        card = (self.presenter.session.person_id, state.prompt.id if state.prompt else "")
        if card == self._card_id:
            return
        self._card_id = card
        self.said.setAccessibleDescription(f"{state.prompt.question} {KEYS}" if state.prompt else "")
        self._set_typed(self.presenter.half_said)

    def _set_typed(self, words: str) -> None:
        with QSignalBlocker(self.said):
            self.said.setPlainText(words)

    def _name_next(self, state: ConversationState) -> None:
        typed = bool(self.said.toPlainText().strip())
        words = "Keep it, next card" if typed else "Leave this card out" if state.is_open else "Next card"
        self.next.setText(words)
        self.next.setAccessibleName(words)

    # What widgets tell

    def _on_typed(self) -> None:
        self.presenter.type_words(self.said.toPlainText())
        self._name_next(self.presenter.state)

    def _on_keep(self) -> None:
        if self.presenter.say(self.said.toPlainText()):
            self._set_typed("")
            self._name_next(self.presenter.state)
        self._take_up()

    def _on_next(self) -> None:
        self._on_turned(1, False)

    def _on_before(self) -> None:
        self._on_turned(-1, False)

    def _on_area(self, row: int) -> None:
        self.presenter.choose_area(self.presenter.state.areas[row].where)
        self.panes.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the cards with the page keys, and the areas with Ctrl and a page key."""
        if step := page_step(event):
            self._on_turned(*step)
        else:
            super().keyPressEvent(event)

    def _on_turned(self, step: int, area: bool) -> None:
        if area:
            self.presenter.step_area(step)
        elif step > 0:
            self.presenter.go_on()
        else:
            self.presenter.go_back_a_card()
        self._take_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the card, unless the cursor is somewhere else altogether, such as in a form over the page."""
        super().showEvent(event)
        now = self.window().focusWidget()
        if now is None or _on_a_page(now):
            self._take_up()

    def _take_up(self) -> None:
        """Put the cursor where the answer goes, with the question in sight."""
        self.middle.ensureWidgetVisible(self.said)
        (self.said if self.presenter.state.prompt else self.onward).setFocus(Qt.FocusReason.OtherFocusReason)


def _on_a_page(widget: QWidget | None) -> bool:
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    return widget is not None
