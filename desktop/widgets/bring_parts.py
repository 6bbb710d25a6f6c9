"""Parts of the room for one thing: what it sounds like, one answer of a few, and the stories that show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.bring_view import ActivityShown, StoryTold
from desktop.widgets.buttons import button, icon_button, link
from desktop.widgets.cards import Card, clear, row
from desktop.widgets.chips import Chip, ChoiceChip
from desktop.widgets.flow import FlowLayout
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.text import Said, label, plain_tip

NO_GUESS = "Nothing comes to mind. Find one below, or leave it: your own words count by themselves."
NO_STORY = "A story is one true thing you did. Nothing shows it better. Two minutes is plenty."


class _Flow(QWidget):
    """Widgets in lines, made anew when what they show has changed."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName("plain")
        if name:
            self.setAccessibleName(name)
        self.flow = FlowLayout(self, gap=8)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these widgets instead."""
        clear(self.flow)
        for part in parts:
            self.flow.addWidget(part)
        if not parts or self.parentWidget() is not None:  # shown alone it would be a window of its own
            self.setVisible(bool(parts))


class SoundsLike(Card):
    """Activities beside somebody's words: to tick, to refuse, to put in their own words, or to find by name."""

    ticked = Signal(str)
    refused = Signal(str)
    reworded = Signal(str)
    asked_again = Signal(str)
    searched = Signal(str)
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__("Sounds like", "question")
        self._shown: object = None
        self._found: object = None
        self._chips, self._not_mine = _Flow("What it sounds like"), _Flow("Not mine")
        self._none = label(NO_GUESS, wrap=True, tone="soft")
        self._no = label("Not mine. Choose one to ask again:", "caption")
        self.search = QLineEdit()
        self.search.setAccessibleName("Find another activity by name")
        self.search.setPlaceholderText("Find another: drive, sew, children …")
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self.searched)
        self._results = _Flow("What was found")
        self._nothing = label("Nothing of this name. Try one plain word.", "caption", wrap=True)
        for part in (self._none, self._chips, self._no, self._not_mine, self.search, self._results, self._nothing):
            self.add(part)

    def show_activities(self, activities: Sequence[ActivityShown], refused: Sequence[ActivityShown]) -> None:
        """Show what was ticked, guessed and refused; the focus stays on the activity it was on."""
        if self._shown == (activities, refused):
            return
        self._shown = (activities, refused)
        held = next((chip.code for chip in self._chips.findChildren(Chip) if chip.hasFocus()), "")
        self._chips.show_parts([self._chip(activity) for activity in activities])
        self._not_mine.show_parts([self._refused(activity) for activity in refused])
        self._none.setVisible(not activities)
        self._no.setVisible(bool(refused))
        for chip in self._chips.findChildren(Chip):
            if chip.code == held:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, text: str, found: Sequence[ActivityShown]) -> None:
        """Show what a search found."""
        if self.search.text() != text:
            self.search.setText(text)
        self._nothing.setVisible(bool(text.strip()) and not found)
        if self._found != found:
            self._found = found
            self._results.show_parts([self._result(activity) for activity in found])

    def _chip(self, activity: ActivityShown) -> QWidget:
        chip = Chip(activity.id, activity.text, activity.ticked)
        if activity.own:
            chip.setAccessibleDescription(f"In your words. We call it: {activity.title}")
            chip.setToolTip(plain_tip(f"We call it: {activity.title}"))
        chip.wanted.connect(self.ticked)
        chip.refused.connect(self.refused)
        pencil = icon_button("pencil", f"Say it in my own words: {activity.title}")
        pencil.clicked.connect(partial(self.reworded.emit, activity.id))
        return row(chip, pencil, spacing=3)

    def _refused(self, activity: ActivityShown) -> QWidget:
        made = button(activity.title, kind="small", name=f"Ask again: {activity.title}")
        made.clicked.connect(partial(self.asked_again.emit, activity.id))
        return made

    def _result(self, activity: ActivityShown) -> QWidget:
        made = button(activity.title, "plus", kind="small", name=f"This is mine: {activity.title}")
        made.clicked.connect(partial(self.taken.emit, activity.id))
        return made


class OneOf(Card):
    """One answer of a few, as pills; `chosen` carries it. `hide_answer` shows the question alone."""

    chosen = Signal(object)
    reveal = Signal()

    def __init__(
        self, title: str, icon: str, answers: Mapping[Any, str], note: str = "", *, private: bool = False
    ) -> None:
        super().__init__(title, icon, token="private" if private else "sea")
        self._answers = answers
        self._shown: object = ()
        self._pills = _Flow(title)
        self._hidden = row(button("Show my answer", "eye", on_click=self.reveal, kind="small"), None)
        self.add(self._pills)
        self.add(self._hidden)
        if note:
            self.add(label(note, "caption", wrap=True))

    def show_answer(self, answer: Enum | None, hidden: bool = False) -> None:
        """Show which answer was given."""
        if self._shown == (answer, hidden):
            return
        self._shown = (answer, hidden)
        held = any(pill.hasFocus() for pill in self._pills.findChildren(ChoiceChip))
        self._pills.show_parts([] if hidden else [self._pill(each, each is answer) for each in self._answers])
        self._hidden.setVisible(hidden)
        if held:
            chosen = next((pill for pill in self._pills.findChildren(ChoiceChip) if pill.isChecked()), None)
            (chosen or self._pills).setFocus(Qt.FocusReason.OtherFocusReason)

    def _pill(self, answer: Any, on: bool) -> ChoiceChip:
        pill = ChoiceChip(str(answer.value), self._answers[answer], on)
        pill.clicked.connect(partial(self.chosen.emit, answer))
        return pill


class StoriesOf(Card):
    """The stories that show a thing: told, told another way, linked, or said not to be about it."""

    told = Signal(str)
    linked = Signal(str)
    unlinked = Signal(str)

    def __init__(self) -> None:
        super().__init__("What story shows it?", "check-bubble")
        self._shown: object = None
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.add_layout(self._list)

    def show_stories(self, stories: Sequence[StoryTold], others: Sequence[tuple[str, str]]) -> None:
        """Show the stories there are, and those that could be linked (id, title)."""
        if self._shown == (stories, others):
            return
        self._shown = (stories, others)
        clear(self._list)
        if not stories:
            self._list.addWidget(label(NO_STORY, wrap=True, tone="soft"))
        for story in stories:
            change = link("Change", partial(self.told.emit, story.id), name=f"Change the story: {story.title}")
            away = link("Not about this", partial(self.unlinked.emit, story.id), name=f"Not about this: {story.title}")
            self._list.addWidget(row(label(story.title, "strong", wrap=True), change, away, stretch=0))
            self._list.addWidget(Said(story.text))
        ways = _Flow()
        parts: list[QWidget] = [button("Tell a story", "plus", on_click=partial(self.told.emit, ""))]
        if others:
            entries = [(title, partial(self.linked.emit, story_id)) for story_id, title in others]
            parts.append(MenuButton("A story told before", "open", entries))
        ways.show_parts(parts)
        self._list.addWidget(ways)
