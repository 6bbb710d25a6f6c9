"""Task by task: the job's words at the left, what answers them at the right, a thread between the two."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from desktop.presenters.evidence_view import TaskEvidence
from desktop.theme.tokens import colour
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_paint import paint_mark, paint_thread
from desktop.widgets.match_row import sized
from desktop.widgets.row_view import WRAP, RowDelegate, RowView, height_of, paint_ground
from desktop.words.evidence import NOTHING_SAID
from matching.model import Standing

WIDE = 420  # design pixels from which both stand side by side


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a row stand; `height` is that of the whole row."""

    task: QRectF
    said: QRectF
    story: QRectF
    height: float
    wide: bool


def places(row: TaskEvidence, font: QFont, width: float) -> Places:
    """Return the places of a row's parts, from the row's own top left corner."""
    scale = scale_of(font)
    wide, pad, side = width >= WIDE * scale, 6 * scale, 14 * scale
    whole = width - 2 * side
    left = whole * 0.42 if wide else whole
    right = whole - left - 34 * scale if wide else whole - 24 * scale
    x = side + left + 34 * scale if wide else side + 24 * scale
    words = f"“{row.answer}”" if row.answer else NOTHING_SAID
    task = height_of(row.task, font, left - 20 * scale) + 2 * pad
    indent = 26 * scale if row.answer else 40 * scale
    said = height_of(words, font, right - indent) + 2 * pad
    story = height_of(row.story_text, sized(font, 10 / 11), right - 12 * scale) + 3 * scale if row.answer else 0.0
    top, top_said = 8 * scale, 8 * scale if wide else 8 * scale + task + 6 * scale
    if wide:
        task = said = max(task, said)
    end = max(top + task, top_said + said + story) + 9 * scale
    return Places(
        QRectF(side, top, left, task), QRectF(x, top_said, right, said),
        QRectF(x + 12 * scale, top_said + said + 2 * scale, right - 12 * scale, story), end, wide,
    )  # fmt: skip


class EvidenceDelegate(RowDelegate):
    """Paints `TaskEvidence`s."""

    def height(self, row: TaskEvidence, font: QFont, width: float) -> float:
        """Return how tall a row is."""
        return places(row, font, width).height

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: TaskEvidence) -> None:
        """Paint a row."""
        rect, scale = QRectF(option.rect), scale_of(option.font)
        paint_ground(painter, rect, option, scale)
        found = places(row, option.font, rect.width())
        task, said = found.task.translated(rect.topLeft()), found.said.translated(rect.topLeft())
        _box(painter, task, "job", "job_line")
        _words(painter, task.adjusted(10 * scale, 0, -10 * scale, 0), row.task, option.font, "ink")
        if found.wide:
            start, end = QPointF(task.right() + 3, task.center().y()), QPointF(said.left() - 3, said.center().y())
        else:
            start = QPointF(task.left() + 8 * scale, said.center().y())
            end = QPointF(said.left() - 3, said.center().y())
        paint_thread(painter, start, end, row.standing if row.answer else Standing.UNKNOWN)
        if row.answer:
            _paint_said(painter, said, row.answer, option.font, scale)
            story = found.story.translated(rect.topLeft())
            _words(painter, story, row.story_text, sized(option.font, 10 / 11), "soft")
        else:
            _paint_gap(painter, said, option.font, scale)


def _box(painter: QPainter, rect: QRectF, ground: str, edge: str) -> None:
    painter.setPen(QPen(colour(edge), 1))
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _words(painter: QPainter, rect: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(rect, WRAP, text)


def paint_said(painter: QPainter, rect: QRectF, text: str, font: QFont, scale: float) -> None:
    """Paint the person's own words: warm, quoted, with the bar."""
    _box(painter, rect, "said", "said_line")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("said_bar"))
    painter.drawRoundedRect(QRectF(rect.x() + 6, rect.y() + 6, 3, rect.height() - 12), 1, 1)
    _words(painter, rect.adjusted(16 * scale, 0, -10 * scale, 0), text, font, "ink")


def _paint_said(painter: QPainter, rect: QRectF, words: str, font: QFont, scale: float) -> None:
    paint_said(painter, rect, f"“{words}”", font, scale)


def _paint_gap(painter: QPainter, rect: QRectF, font: QFont, scale: float) -> None:
    paint_gap(painter, rect, NOTHING_SAID, font, scale)


def paint_gap(painter: QPainter, rect: QRectF, text: str, font: QFont, scale: float) -> None:
    """Paint something not said yet: a dashed edge, the ring with a question mark, and the words for it."""
    pen = QPen(colour("edge"), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    side = 17 * scale
    paint_mark(painter, QRectF(rect.x() + 9 * scale, rect.center().y() - side / 2, side, side), Standing.UNKNOWN)
    _words(painter, rect.adjusted(34 * scale, 0, -6 * scale, 0), text, font, "soft")


class EvidenceList(RowView):
    """The tasks of one job with what answers them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Tasks of the job, and what answers each", EvidenceDelegate, parent)
        self.setAccessibleDescription("Arrow keys move; the stories of the task follow below.")
