"""The stories that prove one task: told in the person's words, with a way to tell another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.evidence_view import StoryShown, TaskEvidence
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import clear
from desktop.widgets.match_parts import line
from desktop.widgets.text import Said, label

NO_STORY = "A story is one true thing you did. Nothing proves these words better. Two minutes is plenty."
NO_WORDS = "Is there anything like it: at home, at school, for friends, in a job long ago?"


class StoriesPane(QWidget):
    """What belongs to the chosen task. `told` asks for a story (of this id, or a new one), `taken` takes one away."""

    told = Signal(str)
    taken = Signal(str)
    wanted_words = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._shown: TaskEvidence | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 9, 14, 10)
        self._column.setSpacing(6)

    def show_task(self, row: TaskEvidence | None) -> None:
        """Show another task's stories."""
        if row == self._shown:
            return
        self._shown = row
        clear(self._column)
        if row is None:
            return
        if row.said:
            self._show_stories(row)
        else:
            self._show_gap(row)
        self._column.addStretch(1)

    def _show_gap(self, row: TaskEvidence) -> None:
        self._column.addWidget(label(f"Nothing said yet about: {row.task}", "strong", wrap=True))
        self._column.addWidget(label(NO_WORDS, wrap=True, tone="soft"))
        say = link("Say it on About me", self.wanted_words, "plus")
        self._column.addWidget(say, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_stories(self, row: TaskEvidence) -> None:
        count = len(row.stories)
        title = "The story that proves it" if count == 1 else "The stories that prove it" if count else "No story yet"
        tell = button("Tell another story" if count else "Tell a story", "plus", kind="small")
        tell.clicked.connect(self._on_tell)
        self._column.addLayout(line(label(title, "h3"), None, tell))
        if not count:
            self._column.addWidget(label(NO_STORY, wrap=True, tone="soft"))
        for story in row.stories:
            self._column.addLayout(self._head(story))
            self._column.addWidget(Said(story.text))

    def _head(self, story: StoryShown) -> QHBoxLayout:
        change = _of(link("Change", name=f"Change the story: {story.title}"), story)
        away = _of(link("Take away", name=f"Take the story away: {story.title}"), story)
        change.clicked.connect(self._on_change)
        away.clicked.connect(self._on_take)
        made = line(gap=8)
        title = label(story.title, "strong", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        made.addWidget(title, 1)
        made.addWidget(change)
        made.addWidget(away)
        return made

    def _on_tell(self) -> None:
        self.told.emit("")

    def _on_change(self) -> None:
        self.told.emit(str(self.sender().property("story")))

    def _on_take(self) -> None:
        self.taken.emit(str(self.sender().property("story")))


def _of(made: Button, story: StoryShown) -> Button:
    made.setProperty("story", story.id)
    return made
