"""All stories of the person in a list, searchable; the open one beside it with what it shows and is used for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.evidence_state import StoriesShown
from desktop.presenters.evidence_view import StoryShown
from desktop.theme.tokens import colour, current
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card, clear
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_parts import line as row_of
from desktop.widgets.match_row import sized
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.row_view import WRAP, RowDelegate, RowView, height_of, paint_ground
from desktop.widgets.text import JobBox, Said, label, line
from desktop.words.evidence import CAME, DID, SITUATION, WHERE

NONE_FOUND = "No story holds these words."
LINES = 2  # of a story's text in the list


class StoryDelegate(RowDelegate):
    """Paints a story's name, its first lines and what it is used for."""

    def height(self, row: StoryShown, font: QFont, width: float) -> float:
        """Return how tall a row is."""
        return sum(part.height() for part in self._parts(row, font, width)) + 20 * scale_of(font)

    def _parts(self, row: StoryShown, font: QFont, width: float) -> tuple[QRectF, QRectF, QRectF]:
        scale = scale_of(font)
        room = width - 30 * scale
        title = height_of(row.title, sized(font, 1, bold=True), room)
        text = min(height_of(row.text, font, room), height_of("\n".join(["x"] * LINES), font, room))
        use = height_of(row.use, sized(font, 10 / 11), room)
        top = 8 * scale
        return (QRectF(16 * scale, top, room, title), QRectF(16 * scale, top + title + 2 * scale, room, text),
                QRectF(16 * scale, top + title + text + 4 * scale, room, use))  # fmt: skip

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: StoryShown) -> None:
        """Paint a row."""
        rect, font = QRectF(option.rect), option.font
        paint_ground(painter, rect, option, scale_of(font))
        title, text, use = (part.translated(rect.topLeft()) for part in self._parts(row, font, rect.width()))
        for where, words, how, tone in (
            (title, row.title, sized(font, 1, bold=True), "ink"), (use, row.use, sized(font, 10 / 11), "soft"),
        ):  # fmt: skip
            painter.setFont(how)
            painter.setPen(colour(tone))
            painter.drawText(where, WRAP, words)
        painter.setFont(font)
        painter.setPen(colour("ink"))
        painter.save()
        painter.setClipRect(text)
        painter.drawText(text, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), row.text)
        painter.restore()


class StoryList(RowView):
    """The stories that were searched for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Stories", StoryDelegate, parent)
        self.setAccessibleDescription("Arrow keys move; the story follows beside.")


class StoryDetail(QWidget):
    """The open story. `changed` asks for another telling, `taken` takes it away; both carry its id."""

    changed = Signal(str)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._shown: StoryShown | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(6)

    def show_story(self, story: StoryShown | None) -> None:
        """Show another story."""
        if story == self._shown:
            return
        self._shown = story
        clear(self._column)
        if story is None:
            return
        change = button("Tell it another way", "pencil", kind="small", on_click=self._on_change)
        away = button("Take away", "bin", kind="small", on_click=self._on_take, name=f"Take away: {story.title}")
        self._column.addWidget(label(story.title, "h2", wrap=True))
        self._column.addLayout(row_of(change, away, None))
        for question, words in ((WHERE[0], story.where), (SITUATION[0], story.situation),
                                (DID[0], story.what_i_did), (CAME[0], story.what_came_of_it)):  # fmt: skip
            if words:
                self._part(question, Said(words))
        self._list("It shows", tuple(Said(words) for words in story.shows), "Nothing is ticked yet.")
        self._list("Parts of this job it is told for", tuple(JobBox(task) for task in story.tasks), "None yet.")
        drafts = label(", ".join(story.drafts) or "None yet.", wrap=True, tone="" if story.drafts else "soft")
        self._part("Drafts for this job that tell it", drafts)
        self._column.addStretch(1)

    def _part(self, title: str, widget: QWidget) -> None:
        self._column.addWidget(label(title, "caption", tone="soft"))
        self._column.addWidget(widget)

    def _list(self, title: str, widgets: tuple[QWidget, ...], empty: str) -> None:
        self._part(title, widgets[0] if widgets else label(empty, tone="soft"))
        for widget in widgets[1:]:
            self._column.addWidget(widget)

    def _on_change(self) -> None:
        if self._shown:
            self.changed.emit(self._shown.id)

    def _on_take(self) -> None:
        if self._shown:
            self.taken.emit(self._shown.id)


class StoriesPanes(TwoPanes):
    """The list with its search at the left, the open story at the right."""

    told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.list, self.detail = StoryList(), StoryDetail()
        self.tell = button("Tell a story", "plus", kind="small")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search in all stories")
        self.search.setAccessibleName("Search in all stories")
        self.search.setClearButtonEnabled(True)
        self.nothing = label(NONE_FOUND, wrap=True, tone="soft")
        self.nothing.setContentsMargins(16, 12, 16, 12)
        beside = Card()
        beside.flush()
        beside.add(scrolled(self.detail, "The open story"), 1)
        super().__init__(self._list_card(), beside, open_text="Read the story", left_share=5, right_share=6,
                         parent=parent)  # fmt: skip
        self.tell.clicked.connect(self.told)

    def _list_card(self) -> Card:
        card = Card()
        card.flush()
        head = row_of(self.search, self.tell, gap=current().px(8))
        head.setContentsMargins(12, 8, 12, 8)
        card.add_layout(head)
        card.add(line())
        card.add(self.nothing)
        card.add(self.list, 1)
        return card

    def show_stories(self, stories: StoriesShown) -> None:
        """Show the stories that were searched for."""
        if self.search.text() != stories.search:
            with QSignalBlocker(self.search):
                self.search.setText(stories.search)
        self.nothing.setVisible(not stories.rows)
        self.list.setVisible(bool(stories.rows))
        self.list.show_rows(stories.rows, stories.chosen)
        self.detail.show_story(stories.open)
