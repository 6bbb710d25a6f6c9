"""Pages as they will be printed, fitted to the width there is, one under another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import colour
from supportplans.printing.pages import PageImage


class PageView(QWidget):
    """One page, white as paper in every colour scheme."""

    def __init__(self, page: PageImage, name: str) -> None:
        super().__init__()
        self._image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
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
        painter.end()


class PaperView(QScrollArea):
    """All pages of one paper."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("detail")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The paper as it will be printed")
        self._shown: Sequence[PageImage] = ()
        self.show_pages(())

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
        for number, page in enumerate(pages, 1):
            column.addWidget(PageView(page, f"Page {number} of {len(pages)}"))
        column.addStretch(1)
        self.setWidget(holder)
        self.verticalScrollBar().setValue(place)
