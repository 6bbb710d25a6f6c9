"""Each thing I bring: the list at the left, and at the right everything there is to say about one of them."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.base import Page, Tall, scrolled
from desktop.presenters.bring_view import BringState, ThingShown
from desktop.widgets.bring_parts import OneOf, SoundsLike, StoriesOf
from desktop.widgets.buttons import link
from desktop.widgets.cards import Card, row
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel, Said, label
from desktop.words.conversation import SURES, WANTS

NOTHING = ("hand", "Nothing said yet", "Say one thing on About me, or begin a conversation.", "Begin a conversation")
ONLY_MINE = "For you alone. It stands on no paper, and no job moves up or down by it."


class BringPage(Page):
    """Shows a `BringState`."""

    title = "Each thing I bring"
    back_to = ("about_me", "About me")

    def build(self) -> None:
        """Make the list and the parts about one thing."""
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.empty = EmptyPart()
        self.empty.show_part(*NOTHING)
        self.empty.wanted.connect(self._on_begin)
        self.body.addWidget(self.empty, 1)
        self.panes = TwoPanes(self._list(), self._detail(), open_text="Look at this one", left_share=8, right_share=15)
        self.body.addWidget(self.panes, 1)

    def _list(self) -> Card:
        card = Card("What I bring", "hand")
        card.flush()
        self.list = ChoiceList("What I bring")
        self.list.row_chosen.connect(self.presenter.choose)
        card.add(self.list, 1)
        self.card = card
        return card

    def _detail(self) -> QWidget:
        self.said = Said()
        self.where = label("", "caption")
        words = Card()
        words.add(self.said)
        change = link("Change", self._on_change, "pencil", "Change the words")
        away = link("Take away", self._on_remove, "bin", "Take this away")
        words.add(row(IconLabel("clock", "soft", 15), self.where, None, change, away))
        self.sounds = SoundsLike()
        ask = self.presenter
        self.sounds.ticked.connect(self._on_tick)
        self.sounds.refused.connect(self._on_refuse)
        self.sounds.reworded.connect(ask.reword)
        self.sounds.asked_again.connect(ask.ask_again)
        self.sounds.searched.connect(ask.search)
        self.sounds.taken.connect(ask.take_found)
        self.want = OneOf("Would I like to use it at work?", "heart", WANTS)
        self.want.chosen.connect(ask.want)
        self.sure = OneOf("How sure am I?", "lock", SURES, ONLY_MINE, private=True)
        self.sure.chosen.connect(ask.sure)
        self.sure.reveal.connect(ask.reveal)
        self.stories = StoriesOf()
        self.stories.told.connect(ask.tell_story)
        self.stories.linked.connect(ask.link_story)
        self.stories.unlinked.connect(ask.unlink_story)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for part in (words, self.sounds, self.want, self.sure, self.stories):
            column.addWidget(part)
        column.addStretch(1)
        holder = Tall()
        holder.setLayout(column)
        self.area = scrolled(holder, "About this one")
        return self.area

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """Come in at the thing that is open, where only one half fits."""
        super().showEvent(event)
        self.panes.go_in()

    def show_state(self, state: BringState) -> None:
        """Show a state."""
        self.set_head("Each thing I bring", "Tick what fits, cross what does not, or put it in your own words.")
        self.notice.say(state.notice, state.can_undo)
        self.empty.setVisible(state.thing is None)
        self.panes.setVisible(state.thing is not None)
        self.card.set_note("" if self.together else str(len(state.rows)))
        self.list.show_rows(state.rows, state.chosen, "hand")
        if state.thing is not None:
            self._show_thing(state.thing, state)

    def _show_thing(self, thing: ThingShown, state: BringState) -> None:
        if self.said.property("thing") != thing.id:
            self.said.setProperty("thing", thing.id)
            self.area.verticalScrollBar().setValue(0)
        self.said.set_words(thing.words)
        self.where.setText(thing.where)
        self.sounds.show_activities(thing.activities, thing.refused)
        self.sounds.show_found(state.search, state.found)
        self.want.show_answer(thing.want)
        hidden = thing.sure is not None and not state.revealed and not self.together
        self.sure.show_answer(thing.sure, hidden)
        self.stories.show_stories(thing.stories, thing.others)

    # What widgets tell

    def _id(self) -> str:
        thing = self.presenter.state.thing
        return thing.id if thing else ""

    def _on_tick(self, activity_id: str) -> None:
        self.presenter.tick(self._id(), activity_id)

    def _on_refuse(self, activity_id: str) -> None:
        self.presenter.refuse(self._id(), activity_id)

    def _on_change(self) -> None:
        self.presenter.change_resource(self._id())

    def _on_remove(self) -> None:
        self.presenter.remove_resource(self._id())

    def _on_begin(self) -> None:
        self.presenter.go_to("conversation")
