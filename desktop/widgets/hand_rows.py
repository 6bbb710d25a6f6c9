"""Wishes beside the job, and what would need to change: each a row with a few answers under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.presenters.by_hand_view import HandChange, HandWish
from desktop.theme.tokens import current
from desktop.widgets.cards import Card, clear
from desktop.widgets.hand_things import answer, flow
from desktop.widgets.text import JobBox, Said, label, plain_tip
from desktop.words import by_hand as words
from matching.by_hand import Fits

NARROW = 560  # under this width, at 100 %, the job stands under the wish


Answer = tuple[str, str, bool, str]  # code, words, whether it was given, a tip


class AnswerRow(Card):
    """Two things beside each other and a few answers. `answered` carries the row's id and the answer's code."""

    answered = Signal(str, str)

    def __init__(
        self, row_id: str, parts: Sequence[QWidget], caption: str, answers: Sequence[Answer], about: str
    ) -> None:  # fmt: skip
        super().__init__()
        self.row_id = row_id
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(8)
        for part in parts:
            self._parts.addWidget(part, 1)
        self.add_layout(self._parts)
        self.answers = []
        for code, text, on, tip in answers:
            made = answer(text, on, f"{text}: {about}")
            made.setProperty("code", code)
            made.setToolTip(plain_tip(tip))
            made.clicked.connect(self._on_answer)
            self.answers.append(made)
        said = [label(caption, "caption")] if caption else []
        for each in said:
            each.setMinimumHeight(current().px(32))
            each.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.add(flow(*self.answers, *said))

    def _on_answer(self) -> None:
        self.answered.emit(self.row_id, str(self.sender().property("code")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two under each other where they do not fit side by side."""
        super().resizeEvent(event)
        narrow = self.width() < current().px(NARROW)
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class AnswerRows(QWidget):
    """Rows one under another; the focus stays where it was when they are made anew."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self.rows: list[AnswerRow] = []
        self._shown: object = None

    def show_wishes(self, wishes: Sequence[HandWish]) -> None:
        """Show wishes."""
        if wishes != self._shown:
            self._shown = wishes
            self._show([_wish(wish) for wish in wishes])

    def show_changes(self, changes: Sequence[HandChange]) -> None:
        """Show what would need to change."""
        if changes != self._shown:
            self._shown = changes
            self._show([_change(change) for change in changes])

    def _show(self, rows: list[AnswerRow]) -> None:
        focus = next(((r.row_id, n) for r in self.rows for n, a in enumerate(r.answers) if a.hasFocus()), None)
        clear(self._column)
        self.rows = rows
        for row in rows:
            row.answered.connect(self.answered)
            self._column.addWidget(row)
        self._column.addStretch(1)
        again = next((row for row in rows if focus and row.row_id == focus[0]), None)
        if again and focus:
            again.answers[focus[1]].setFocus(Qt.FocusReason.OtherFocusReason)


def _wish(wish: HandWish) -> AnswerRow:
    answers = [(fits.value, words.FITS[fits], wish.fits is fits, "") for fits in Fits]
    points = "1 point" if wish.worth == 1 else f"{wish.worth} points"
    caption = f"{wish.pile[0].upper()}{wish.pile[1:]}. It can bring {points}."
    return AnswerRow(wish.id, [Said(wish.words), JobBox(f"The job: {wish.says}")], caption, answers, wish.words)


def _change(change: HandChange) -> AnswerRow:
    answers = [(way.value, words.WAYS[way], change.way is way, words.WAY_TIPS[way]) for way in change.ways]
    job = JobBox(f"The job: {change.says}" if change.said else change.says)
    parts: list[QWidget] = [Said(change.said), job] if change.said else [job]
    caption = "" if change.said else "Nothing answers this task yet."
    return AnswerRow(change.about, parts, caption, answers, change.said or change.says)
