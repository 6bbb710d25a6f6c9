"""Which jobs (filter chips with counts) and the balance between Want and Bring."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QWidget

from desktop.presenters.match_state import OriginChip
from desktop.widgets.cards import clear
from desktop.widgets.match_parts import label


class FilterChips(QWidget):
    """One tick box for each origin. Space ticks."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._shown: tuple[OriginChip, ...] = ()

    def show_chips(self, chips: tuple[OriginChip, ...]) -> None:
        """Show the origins; the focus stays where it was."""
        if chips == self._shown:
            return
        boxes = self.findChildren(QCheckBox)
        if [c.origin for c in chips] == [b.property("origin") for b in boxes]:
            for box, chip in zip(boxes, chips, strict=True):
                with QSignalBlocker(box):
                    box.setText(f"{chip.name} {chip.count}")
                    box.setChecked(chip.on)
        else:
            self._build(chips)
        self._shown = chips

    def _build(self, chips: tuple[OriginChip, ...]) -> None:
        clear(self._row)
        for chip in chips:
            box = QCheckBox(f"{chip.name} {chip.count}")
            box.setAccessibleName(f"{chip.name}, {chip.count} jobs")
            box.setProperty("origin", chip.origin)
            box.setChecked(chip.on)
            box.clicked.connect(self._on_clicked)
            self._row.addWidget(box)
        self._row.addStretch(1)

    def _on_clicked(self) -> None:
        self.chosen.emit(str(self.sender().property("origin")))


class QuietSlider(QSlider):
    """A slider that the wheel moves only while it has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead, unless the slider was chosen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class BalanceSlider(QWidget):
    """How many of the hundred points Want can reach; Bring can reach the rest."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "caption")
        self._slider = QuietSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 20)
        self._slider.setPageStep(2)
        self._slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._slider.setAccessibleName("Balance between Want and Bring")
        self._slider.setMinimumWidth(90)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(label("Bring", "caption", tone="bring"))
        row.addWidget(self._slider, 2)
        row.addWidget(label("Want", "caption", tone="want"))
        self._slider.valueChanged.connect(self._on_value)

    def show_balance(self, want: int) -> None:
        """Show the balance, without telling anybody."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(want / 5))
        text = "Want and Bring count the same." if want == 50 else f"Want counts {want}, Bring {100 - want}."
        self._words.setText(text)
        self._slider.setAccessibleDescription(text)

    def _on_value(self, steps: int) -> None:
        self.moved.emit(steps * 5)
