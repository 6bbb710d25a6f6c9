"""The weeks of a way back as a table: days and hours, duties, and whether a fit note and an award cover them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.presenters.coming_back_view import WeekShown
from desktop.theme.tokens import current
from desktop.widgets.tall_rows import fit_rows
from desktop.words.returning import HEADS

_SHARES = (28, 32, 32, 4, 4)  # of the room that the heads leave over
BESIDE = 20  # pixels of a head that its words cannot have, at 100 %


class ReturnCalendar(QTableView):
    """Rows are weeks. `step_chosen` carries the place of the step a week belongs to."""

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("course")
        self.setAccessibleName("The way back, week by week")
        self._rows = QStandardItemModel(self)
        self._weeks: tuple[WeekShown, ...] = ()
        self._quiet = False
        self.setModel(self._rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(True)

    def show_weeks(self, weeks: Sequence[WeekShown], place: int) -> None:
        """Show other weeks with the cursor on the first of a step."""
        self._quiet = True
        if tuple(weeks) != self._weeks:
            self._weeks = tuple(weeks)
            self._rows.clear()
            self._rows.setHorizontalHeaderLabels(list(HEADS))
            for week in weeks:
                items = [QStandardItem(text) for text in week.cells]
                for item in items:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self._rows.appendRow(items)
            self._fit()
        here = self.currentIndex().row()
        if not (0 <= here < len(self._weeks) and self._weeks[here].place == place):
            first = next((n for n, week in enumerate(self._weeks) if week.place == place), -1)
            self.setCurrentIndex(self._rows.index(first, 0) if first >= 0 else QModelIndex())
        self._quiet = False

    def currentChanged(
        self, now: QModelIndex | QPersistentModelIndex, before: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which step was chosen."""
        super().currentChanged(now, before)
        if now.isValid() and not self._quiet and now.row() < len(self._weeks):
            self.step_chosen.emit(self._weeks[now.row()].place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let rows be as tall as their words at the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_rows"):
            self._fit()

    def _fit(self) -> None:
        words = QFontMetrics(current().font("strong"))
        least = [words.horizontalAdvance(head) + current().px(BESIDE) for head in HEADS]
        left_over = max(0, self.viewport().width() - sum(least))
        for place, share in enumerate(_SHARES):
            self.setColumnWidth(place, least[place] + left_over * share // sum(_SHARES))
        self.verticalHeader().setMinimumSectionSize(current().px(32))
        fit_rows(self)
