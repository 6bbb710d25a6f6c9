"""About me: at the left what the person brings, in their words; at the right what they want (`want_pane`)."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.pages.want_pane import WantPane
from desktop.presenters.about_me import AboutMeState
from desktop.theme.tokens import current
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, row
from desktop.widgets.fields import QuietCombo
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.resource_list import ResourceList
from desktop.widgets.text import label
from desktop.words.conversation import AREAS, NOTHING_SAID

FEW_LETTERS = 16  # of the longest area of life that are always in sight


class AboutMePage(Page):
    """Shows an `AboutMeState`. What was said goes to the presenter word for word."""

    title = "About me"

    def build(self) -> None:
        """Make the line to type in, and the list of what was said, beside the card sort."""
        self._person = ""
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
        talk = self._saying()
        talk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(talk)
        column.addWidget(self._bring(), 1)
        self.bring.setMinimumHeight(current().px(190))
        return scrolled(holder, "What I bring")

    def fit_height(self) -> None:
        """Where lines are few what was said scrolls with the line to type in, and not inside of it."""
        super().fit_height()
        self.list.show_whole(self.low)

    def _saying(self) -> Card:
        card = Card()
        self.said = QLineEdit()
        self.said.setAccessibleName("What was said, word for word")
        self.said.setPlaceholderText("Type what is said, word for word")
        self.said.returnPressed.connect(self._on_say)
        self.said.textEdited.connect(self.presenter.type_words)
        self.keep = button("Keep it", "", True, self._on_say)
        card.add(row(self.said, self.keep, stretch=0))
        self.where = QuietCombo()
        self.where.setAccessibleName("Where it comes from")
        for where, words in AREAS.items():
            self.where.addItem(words, where)
        self.where.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.where.setMinimumContentsLength(FEW_LETTERS)
        self.where.activated.connect(self._on_where)
        self.talk = button("", "cards", on_click=self._on_talk)
        ways = QWidget()
        ways.setObjectName("plain")
        flow = FlowLayout(ways, gap=10)
        flow.addWidget(row(label("From", "caption"), self.where))
        flow.addWidget(self.talk)
        self.cv = button("Read a CV", "paper", on_click=self._on_cv)
        flow.addWidget(self.cv)
        card.add(ways)
        return card

    def _bring(self) -> Card:
        self.bring = Card("What I bring", "hand")
        self.bring.flush()
        self.list = ResourceList("What I bring", NOTHING_SAID)
        self.list.ticked.connect(self.presenter.tick)
        self.list.refused.connect(self.presenter.refuse)
        self.list.change_wanted.connect(self.presenter.change_resource)
        self.list.remove_wanted.connect(self.presenter.remove_resource)
        self.list.opened.connect(self.presenter.open_resource)
        self.bring.add(self.list, 1)
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
        self.where.setCurrentIndex(list(AREAS).index(state.where))
        self.talk.setText(f" {state.talk}")
        self.talk.setAccessibleName(state.talk)
        ticked = sum(chip.ticked for r in state.resources for chip in r.chips)
        self.bring.set_note(
            "" if self.together or not state.resources else f"{len(state.resources)} said, {ticked} ticked"
        )
        self.list.show_resources(state.resources)
        self._guessing.setVisible(state.guessing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass a number key on to the card to be sorted, wherever on the page the focus is but in a text."""
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 and not event.modifiers():
            self.want.sort.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _on_where(self) -> None:
        self.presenter.choose_where(self.where.currentData())

    def _on_talk(self) -> None:
        self.presenter.go_to("conversation")

    def _on_cv(self) -> None:
        self.presenter.go_to("cv")

    def _on_say(self) -> None:
        if self.presenter.say(self.said.text()):
            with QSignalBlocker(self.said):
                self.said.setText("")
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
