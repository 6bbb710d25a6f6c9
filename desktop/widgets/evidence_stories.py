"""What belongs to one task: words that answer it, stories that show it, or a question that helps to find one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.evidence_view import StoryShown, TaskEvidence
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_parts import line
from desktop.widgets.text import JobBox, Said, label
from desktop.words.evidence import BEFOREHAND, NOTHING_SAID, RATHER_NOT, STRENGTHS
from matching.evidence import Strength


class StoriesPane(QWidget):
    """What belongs to the chosen task.

    `told` asks for a story (of this id, or a new one), `opened` shows one among all, `taken` takes one away;
    `other_words` asks which words answer the task better, `wanted_words` for new ones.
    """

    told = Signal(str)
    taken = Signal(str)
    opened = Signal(str)
    wanted_words = Signal()
    other_words = Signal()

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
        self._column.addWidget(label(BEFOREHAND if row.beforehand else "The job asks", "caption", tone="soft"))
        self._column.addWidget(JobBox(row.task))
        if row.said:
            self._show_words(row)
        self._show_stories(row)
        self._column.addStretch(1)

    def _show_words(self, row: TaskEvidence) -> None:
        other = link("Other words answer it better", self.other_words)
        self._column.addLayout(line(label("What was said", "caption", tone="soft"), None, other))
        self._column.addWidget(Said(row.said))
        if row.rather_not:
            self._column.addWidget(label(RATHER_NOT, wrap=True, tone="soft"))

    def _show_stories(self, row: TaskEvidence) -> None:
        count = len(row.stories)
        title = "The story that shows it" if count == 1 else "The stories that show it" if count else self._wanting(row)
        self._column.addWidget(label(title, "h3", wrap=True))
        for story in row.stories:
            self._column.addLayout(self._head(story))
            self._column.addWidget(Said(story.text))
        if not count:
            self._column.addWidget(label(row.prompt, wrap=True))
        tell = button("Tell another story" if count else "Tell a story", "plus", kind="small")
        tell.clicked.connect(self._on_tell)
        ways = [tell] if row.said else [tell, link("Say it on About me", self.wanted_words, "plus"),
                                        link("Something said answers it", self.other_words)]  # fmt: skip
        holder = QWidget()
        holder.setObjectName("plain")
        flow = FlowLayout(holder, gap=current().px(10))
        for way in ways:
            flow.addWidget(way)
        self._column.addWidget(holder)

    def _wanting(self, row: TaskEvidence) -> str:
        return STRENGTHS[Strength.SAID] if row.said else NOTHING_SAID

    def _head(self, story: StoryShown) -> QHBoxLayout:
        change = _of(link("Change", name=f"Change the story: {story.title}"), story)
        away = _of(link("Take away", name=f"Take the story away: {story.title}"), story)
        change.clicked.connect(self._on_change)
        away.clicked.connect(self._on_take)
        made = line(gap=8)
        title = label(story.title, "strong", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        made.addWidget(title, 1)
        made.addWidget(_opening(story, self._on_open))
        made.addWidget(change)
        made.addWidget(away)
        return made

    def _on_tell(self) -> None:
        self.told.emit("")

    def _on_open(self) -> None:
        self.opened.emit(str(self.sender().property("story")))

    def _on_change(self) -> None:
        self.told.emit(str(self.sender().property("story")))

    def _on_take(self) -> None:
        self.taken.emit(str(self.sender().property("story")))


def _opening(story: StoryShown, on_click: Callable[[], None]) -> Button:
    return _of(link("Open", on_click, name=f"Open the story: {story.title}"), story)


def _of(made: Button, story: StoryShown) -> Button:
    made.setProperty("story", story.id)
    return made
