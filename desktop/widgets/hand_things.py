"""What the person brings as cards: dragged onto a task, or laid on the open one by a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDrag, QFont, QFontMetrics, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.presenters.by_hand_view import HandThing
from desktop.theme.tokens import current
from desktop.widgets.buttons import Button
from desktop.widgets.cards import clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.hand_tasks import THING
from desktop.widgets.text import Said, label
from desktop.words import by_hand as words

RATHER_NOT = "You would rather not use this."


class AnswerButton(Button):
    """One of a few answers. It has room for its words in bold from the start, so that nothing moves when pressed."""

    def sizeHint(self) -> QSize:
        """Return the size with the words in bold."""
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setBold(True)
        words_in_bold = QFontMetrics(bold).horizontalAdvance(self.text()) + current().px(16) + 6
        return QSize(max(hint.width(), words_in_bold), hint.height())


def answer(text: str, on: bool, name: str) -> Button:
    """Return a button that is one of a few answers; the chosen one is pressed in."""
    made = AnswerButton(text, kind="answer")
    made.setAccessibleName(name)
    made.setCheckable(True)
    made.setChecked(on)
    return made


def flow(*widgets: QWidget, gap: int = 6) -> QWidget:
    """Return widgets that go on in the next line where there is no more room."""
    holder = QWidget()
    holder.setObjectName("plain")
    made = FlowLayout(holder, gap=gap)
    for widget in widgets:
        made.addWidget(widget)
    return holder


class ThingCard(QFrame):
    """One thing in the person's words, with two answers under it."""

    laid = Signal(str, bool)
    taken = Signal(str, QPixmap, QPoint)

    def __init__(self, thing: HandThing, task: str) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._id, self._from = thing.id, QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip("Drag it onto a task, or press a button.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        said = Said(thing.words)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(said)
        if thing.rather_not:
            column.addWidget(label(RATHER_NOT, "caption", wrap=True))
        quoted = f"“{words.short(thing.words)}” and “{task}”"
        self.whole = answer(words.ANSWERS, thing.on == "whole", f"Answers it: {quoted}")
        self.part = answer(words.IN_PART, thing.on == "part", f"In part: {quoted}")
        self.whole.clicked.connect(self._on_whole)
        self.part.clicked.connect(self._on_part)
        column.addWidget(flow(self.whole, self.part))
        for made in (self.whole, self.part):
            made.setEnabled(bool(task))

    def _on_whole(self) -> None:
        self.laid.emit(self._id, False)

    def _on_part(self) -> None:
        self.laid.emit(self._id, True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag begins."""
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell that the card was taken up, once the mouse has gone far enough with it."""
        far = (event.position().toPoint() - self._from).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self.taken.emit(self._id, self.grab(), self._from)


def carried(thing_id: str) -> QMimeData:
    """Return what a dragged card carries: the id of a thing, in a form that no other program reads."""
    data = QMimeData()
    data.setData(THING, QByteArray(thing_id.encode("utf-8")))
    return data


class ThingCards(QWidget):
    """All the cards. `laid` carries the id of a thing, and whether it answers in part."""

    laid = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self.cards: list[ThingCard] = []
        self._drag: QDrag | None = None
        self._shown: tuple[Sequence[HandThing], str] = ((), "")

    def show_things(self, things: Sequence[HandThing], task: str) -> None:
        """Show the things beside a task; whatever has the focus keeps it."""
        if (things, task) == self._shown:
            return
        self._shown = things, task
        focus = self._focus()
        clear(self._column)
        self.cards = [ThingCard(thing, task) for thing in things]
        for card in self.cards:
            card.laid.connect(self.laid)
            card.taken.connect(self._on_taken)
            self._column.addWidget(card)
        self._column.addStretch(1)
        if focus and focus[0] < len(self.cards):
            card = self.cards[focus[0]]
            (card.part if focus[1] else card.whole).setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Give the focus to the first answer."""
        if self.cards:
            self.cards[0].whole.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str, QPixmap, QPoint)
    def _on_taken(self, thing_id: str, picture: QPixmap, spot: QPoint) -> None:
        """Begin to drag once the card's own event is over: what is dropped makes the cards anew, this one too."""
        if self._drag is None:
            self._drag = QDrag(self)
            self._drag.setMimeData(carried(thing_id))
            self._drag.setPixmap(picture)
            self._drag.setHotSpot(spot)
            QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        if self._drag is not None:
            self._drag.exec(Qt.DropAction.CopyAction)
        self._drag = None  # Qt lets it go itself

    def _focus(self) -> tuple[int, bool] | None:
        for place, card in enumerate(self.cards):
            if card.whole.hasFocus() or card.part.hasFocus():
                return place, card.part.hasFocus()
        return None
