"""What matters: the person's wishes as cards in their order, moved with Alt and the arrows or two small buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from desktop.presenters.match_view import Wanted
from desktop.theme.tokens import colour
from desktop.widgets.cards import clear
from desktop.widgets.match_columns import scale_of
from desktop.widgets.match_parts import Lines, PlaceDisc, column, frame, label

MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class WantedCard(QFrame):
    """One wish. Alt Left and Alt Right move it; the two arrows show while it has the focus."""

    moved = Signal(str, int)

    def __init__(self, wanted: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = wanted
        self.setObjectName("wanted")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(wanted.name)
        self.setAccessibleDescription("Alt Left: matters more. Alt Right: matters less.")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(PlaceDisc(wanted.place))
        row.addLayout(column(Lines(wanted.title, 2), label(f"{wanted.wish}, {wanted.points}", "caption"), gap=0), 1)
        self._arrows = [self._arrow(-1, wanted.place > 1), self._arrow(1, not wanted.last)]
        for arrow in self._arrows:
            row.addWidget(arrow)
            arrow.hide()
        self.setMinimumWidth(round(150 * scale_of(self.font())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline that parts this card from the one before."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()

    def _arrow(self, by: int, can: bool) -> QToolButton:
        arrow = QToolButton()
        arrow.setArrowType(Qt.ArrowType.LeftArrow if by < 0 else Qt.ArrowType.RightArrow)
        arrow.setAccessibleName(f"{self.wanted.title}: {'matters more' if by < 0 else 'matters less'}")
        arrow.setToolTip("Matters more (Alt Left)" if by < 0 else "Matters less (Alt Right)")
        arrow.setMinimumSize(24, 24)
        arrow.setEnabled(can)
        arrow.setProperty("by", by)
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same; one stop a card is enough
        arrow.clicked.connect(self._on_arrow)
        return arrow

    def _on_arrow(self) -> None:
        self.moved.emit(self.wanted.id, int(self.sender().property("by")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow."""
        by = MOVES.get(Qt.Key(event.key()))
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.wanted.id, by)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus when clicked, so that the arrows show."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the arrows."""
        super().focusInEvent(event)
        self._show_arrows(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the arrows away."""
        super().focusOutEvent(event)
        self._show_arrows(False)

    def _show_arrows(self, shown: bool) -> None:
        for arrow in self._arrows:
            arrow.setVisible(shown)


class WantedStrip(QScrollArea):
    """All cards in one line that scrolls sideways where it is longer than the page."""

    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wanted-strip")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._inside = frame("plain")
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setWidget(self._inside)
        self.horizontalScrollBar().rangeChanged.connect(self._on_range)
        self._shown: tuple[Wanted, ...] = ()

    def show_wanted(self, called: str, wanted: tuple[Wanted, ...]) -> None:
        """Show the wishes; the focus stays on the wish that had it."""
        if wanted == self._shown:
            return
        self._shown = wanted
        held = self._focused()
        clear(self._row)
        head = frame("plain")
        head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        head.setLayout(
            column(label("What matters", "strong"), label(f"to {called}, in order", "caption"), margins=(14, 8, 14, 8),
                   gap=0)
        )  # fmt: skip
        self._row.addWidget(head)
        for one in wanted:
            made = WantedCard(one)
            made.moved.connect(self.moved)
            self._row.addWidget(made, 1)
            if one.id == held:
                made.show()  # what is not shown yet cannot take the focus
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(made)
        if not wanted:
            self._row.addWidget(label("No wishes said yet: every job’s Want is open.", "caption"), 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_inside"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar where it is needed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow cards that turn out higher once they have their look."""
        seen = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return seen

    def _on_range(self, _least: int, _most: int) -> None:
        self._fit()

    def _fit(self) -> None:
        bar = self.horizontalScrollBar()
        longer = bar.maximum() > 0 or self._inside.minimumSizeHint().width() > self.width()
        under = bar.sizeHint().height() if longer else 0
        tall = max(round(62 * scale_of(self.font())), self._inside.sizeHint().height())
        self.setFixedHeight(tall + under)

    def _focused(self) -> str:
        cards = self._inside.findChildren(WantedCard)
        return next((c.wanted.id for c in cards if c.hasFocus()), "")
