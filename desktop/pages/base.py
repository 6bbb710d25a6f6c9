"""What all pages share: a head with title, one sentence and actions; a body; and a presenter they only show."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme.tokens import current
from desktop.widgets.buttons import Button, button
from desktop.widgets.head_tools import HeadTools
from desktop.widgets.notice import Notice
from desktop.widgets.room import is_low
from desktop.widgets.text import label, plain_tip
from desktop.widgets.view_tabs import ViewTabs

SIDE, GAP = 20, 16  # pixels at either side of a page, and between its title and its deeds
TIGHT = 760  # under this width, at 100 %, a page goes without the sentence under its title


class Page(QWidget):
    """A passive page: `show_state(state)` shows, and widget signals call the presenter's methods.

    Subclasses build their parts in `build()` (into `self.body`, a QVBoxLayout, and `self.tools`, a QHBoxLayout at
    the right of the head) and show a state in `show_state(state)`. `together` says that it is read by two people.
    """

    title = ""
    sentence = ""
    back_to: tuple[str, str] | None = None  # for a room: the id and name of the place it is in

    def __init__(self, presenter: Any, together: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.presenter = presenter
        self.together = together
        self._late = False  # whether there is a newer state than the one shown
        self.low = False  # whether there are few lines of text, so that all but the work says less
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(SIDE, 12, SIDE, 12)
        outer.setSpacing(12)
        self.head_title = label(self.title, "h1")
        self.head_sentence = label(self.sentence, "body", wrap=True, tone="soft")
        self.tools = HeadTools()
        outer.addLayout(self._head())
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)
        self.build()
        self._notice_last()
        presenter.state_changed.connect(self._on_state)
        self.show_state(presenter.state)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        self._titles = QBoxLayout(QBoxLayout.Direction.TopToBottom)  # the way back, and the title under or beside it
        self._titles.setSpacing(2)
        self._back: Button | None = None
        if self.back_to:
            place, name = self.back_to
            back = button(f"Back to {name}", "chevron-left", on_click=partial(self.presenter.go_to, place), kind="link")
            self._titles.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
            self._back = back
        self._titles.addWidget(self.head_title, 1)
        words.addLayout(self._titles)
        words.addWidget(self.head_sentence)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addLayout(self.tools)
        head.setAlignment(self.tools, Qt.AlignmentFlag.AlignTop)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page to its work: the sentence under the title leaves first."""
        super().resizeEvent(event)
        low = is_low(self.height())
        if low != self.low:
            self.low = low
            self.fit_height()
        self._fit_sentence()
        self._fit_tools()

    @property
    def tight(self) -> bool:
        """Tell whether there is little room in width or in lines: steps are told in a line, and views in one box."""
        return self.low or self.width() < current().px(TIGHT)

    def _fit_sentence(self) -> None:
        self.head_sentence.setVisible(bool(self.head_sentence.text()) and not self.tight)

    def fit_height(self) -> None:
        """Give a low page to its work: the way back stands beside the title, views are one box, gaps are small."""
        gap = 8 if self.low else 12
        self._outer.setContentsMargins(SIDE, gap, SIDE, gap)
        self._outer.setSpacing(gap)
        directions = QBoxLayout.Direction
        self._titles.setDirection(directions.LeftToRight if self.low else directions.TopToBottom)
        self._titles.setSpacing(gap if self.low else 2)
        if self._back is not None:
            words = self._back.accessibleName()
            self._back.setText("" if self.low else f" {words}")
            self._back.setToolTip(plain_tip(words) if self.low else "")
        for tabs in self.findChildren(ViewTabs):
            tabs.set_folded(self.low)

    def event(self, event: QEvent) -> bool:
        """Look what the deeds can say whenever one of them comes, goes or says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_tools()
        return super().event(event)

    def _fit_tools(self) -> None:
        self.tools.fit(self.width() - self._titles.sizeHint().width() - GAP - 2 * SIDE)

    def build(self) -> None:
        """Make the parts of the page, once."""

    def _notice_last(self) -> None:
        """Put what is said of a change at the foot: as it comes and goes, nothing moves under the hand."""
        for place in range(self.body.count()):
            item = self.body.itemAt(place)
            notice = item.widget() if item is not None else None
            if isinstance(notice, Notice):
                self.body.removeWidget(notice)
                self.body.addWidget(notice)
                return

    def show_state(self, state: Any) -> None:
        """Show a state."""

    def set_head(self, title: str, sentence: str = "") -> None:
        """Show another title and sentence."""
        self.head_title.setText(title)
        self.head_sentence.setText(sentence)
        self._fit_sentence()

    @Slot(object)
    def _on_state(self, state: Any) -> None:
        self._late = out_of_sight(self)
        if not self._late:
            self.show_state(state)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another place was in view."""
        super().showEvent(event)
        if self._late:
            self._late = False
            self.show_state(self.presenter.state)


def out_of_sight(widget: QWidget) -> bool:
    """Tell whether a widget lies behind another place of an open window: what it shows can wait until it is seen."""
    return not widget.isVisible() and widget.window().isVisible()


class Tall(QWidget):
    """What a scroll area scrolls: as tall as its words at the width it has, and no taller.

    A layout with wrapped words asks for the height they would need at its least width; that leaves the foot blank.
    """

    def minimumSizeHint(self) -> QSize:
        """Return the least width alone; the scroll area asks for the height at the width there is.

        It does so only where words wrap. Where none do, the least height is what keeps parts from lying on each other.
        """
        least, layout = super().minimumSizeHint(), self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0 if wraps else least.height())


def scrolled(inner: QWidget | QLayout, name: str = "") -> QScrollArea:
    """Return a scroll area around a widget or layout: up and down only, no frame, reached by keyboard."""
    if isinstance(inner, QLayout):
        holder: QWidget = Tall()
        holder.setLayout(inner)
    else:
        holder = inner
    if not holder.objectName():
        holder.setObjectName("plain")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    holder.setAutoFillBackground(False)
    if name:
        area.setAccessibleName(name)
    area.setWidget(holder)
    return area
