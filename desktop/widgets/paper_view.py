"""Pages as they will be printed, fitted to the width there is or made larger, one under another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import colour
from supportplans.printing.pages import PageImage
from supportplans.printing.places import PlaceOnPage

MARK = "#0B3C8C"  # on paper, which is white in every colour scheme
ZOOMS = (1.0, 1.4, 2.0, 2.8)  # times the width there is
_NEARER = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PageView(QWidget):
    """One page, white as paper in every colour scheme."""

    def __init__(self, page: PageImage, name: str) -> None:
        super().__init__()
        self._image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
        self.marked: PlaceOnPage | None = None
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the page at a width."""
        return round(width * self._image.height() / max(1, self._image.width()))

    def sizeHint(self) -> QSize:
        """Return a small page."""
        return QSize(240, self.heightForWidth(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        scaled = self._image.scaled(
            (room.size() * self.devicePixelRatioF()).toSize(), Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        painter.drawImage(room, scaled)
        painter.setPen(QPen(colour("edge"), 1))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.marked is not None:
            painter.setPen(QPen(QColor(MARK), 2))
            painter.drawRoundedRect(self.place_of(self.marked).adjusted(-5, -3, 5, 3), 4, 4)
        painter.end()

    def place_of(self, place: PlaceOnPage) -> QRectF:
        """Return where a place on the page is in the view."""
        width, height = self.width(), self.heightForWidth(self.width())
        return QRectF(place.left * width, place.top * height, (place.right - place.left) * width,
                      (place.bottom - place.top) * height)  # fmt: skip

    def mark(self, place: PlaceOnPage | None) -> None:
        """Outline a place on the page, or none."""
        if place != self.marked:
            self.marked = place
            self.update()


class PaperView(QScrollArea):
    """All pages of one paper. Page keys turn pages, + and - come nearer and go back; `moved` tells that it did."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The paper as it will be printed")
        self._shown: Sequence[PageImage] = ()
        self._pages: list[PageView] = []
        self._zoom = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.show_pages(())

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """Return the page most of the view is on, from 1; 0 without any."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return next((n for n, page in enumerate(self._pages, 1) if page.geometry().bottom() >= middle), self.count)

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show other pages; the place in the paper is kept."""
        if pages is self._shown and self.widget() is not None:
            return
        self._shown = pages
        place = self.verticalScrollBar().value()
        holder = QWidget()
        holder.setObjectName("plain")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._pages = [PageView(page, f"Page {number} of {len(pages)}") for number, page in enumerate(pages, 1)]
        for page in self._pages:
            column.addWidget(page)
        column.addStretch(1)
        self.setWidget(holder)
        self._fit()
        self.verticalScrollBar().setValue(place)
        self.moved.emit()

    def mark(self, place: PlaceOnPage | None, go: bool = False) -> None:
        """Outline a place, and where asked to `go`, bring it into view; None outlines nothing."""
        for number, page in enumerate(self._pages):
            page.mark(place if place is not None and place.page == number else None)
        if go and place is not None and place.page < self.count:
            page = self._pages[place.page]
            box = page.place_of(place)
            self.ensureVisible(round(box.left()), round(page.y() + box.center().y()), 0, round(box.height() / 2) + 40)

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back."""
        target = min(max(1, self.page + pages), self.count)
        if self.count:
            self.verticalScrollBar().setValue(self._pages[target - 1].y())

    def nearer(self, steps: int = 1) -> None:
        """Come nearer, or with less than nothing go back; never less than the whole width."""
        self._zoom = min(max(0, self._zoom + steps), len(ZOOMS) - 1)
        self._fit()
        self.moved.emit()

    @property
    def can_zoom(self) -> tuple[bool, bool]:
        """Tell whether it can come nearer, and go back."""
        return self._zoom < len(ZOOMS) - 1, self._zoom > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and come nearer."""
        key = Qt.Key(event.key())
        turns = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_End: self.count,
            Qt.Key.Key_Home: -self.count,
        }
        if event.modifiers() & _WITH:
            super().keyPressEvent(event)
        elif key in turns:
            self.turn(turns[key])
        elif key in _NEARER or key == Qt.Key.Key_Minus:
            self.nearer(1 if key in _NEARER else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        near = ZOOMS[self._zoom]
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if near > 1 else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        holder = self.widget()
        if holder is not None:
            holder.setMinimumWidth(round(self.viewport().width() * near) if near > 1 else 0)

    def _on_scrolled(self, _: int) -> None:
        self.moved.emit()
