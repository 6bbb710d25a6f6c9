"""A sheet over the page: one form or one question, and nothing else to think about until it is answered or left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.presenters.forms import Answers, Form, Question, read
from desktop.theme.tokens import colour, current
from desktop.widgets.buttons import button
from desktop.widgets.cards import clear
from desktop.widgets.fields import FormFields
from desktop.widgets.text import label, line

WIDTH = 620  # of a sheet at most, at 100 %


class Sheet(QWidget):
    """Covers its parent while it is open. Escape leaves it, Ctrl Enter keeps what was written."""

    closed = Signal()

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self._before: QWidget | None = None
        self._keep: Callable[[], None] | None = None
        self._covered = False
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(16, 16, 16, 16)
        middle.addStretch(1)
        middle.addWidget(self._card, 20)
        middle.addStretch(1)
        parent.installEventFilter(self)
        self.hide()

    def show_form(self, form: Form, done: Callable[[Answers], None]) -> None:
        """Open a form; `done` hears the answers once nothing is amiss."""
        fields = FormFields(form)

        def keep() -> None:
            answers, mistakes = read(form, fields.typed(), self._today())
            fields.show_mistakes(mistakes)
            if not mistakes:
                self.leave()
                done(answers)

        fields.submitted.connect(keep)
        self._open(form.title, fields, [("Leave it", "", self.leave), (form.keep, "primary", keep)], keep)
        fields.begin()

    def show_question(self, question: Question, done: Callable[[], None]) -> None:
        """Ask before something that cannot be undone; the safe answer has the focus."""

        def act() -> None:
            self.leave()
            done()

        body = label(question.body, "body", wrap=True)
        self._open(question.title, body, [(question.safe, "", self.leave), (question.act, "primary", act)], None)
        self._foot[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notice(self, title: str, sentence: str) -> None:
        """Say one sentence that has to be read; any key of leaving closes it."""
        self._open(title, label(sentence, "body", wrap=True), [("All right", "primary", self.leave)], self.leave)
        self._foot[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        """Take the sheet out of sight while the window is locked; what is written in it stays."""
        self._covered = self._covered or self.isVisible()
        self.hide()

    def uncover(self) -> None:
        """Show the sheet again if it was open when the window was locked."""
        if self._covered:
            self._covered = False
            self.show()
            self.raise_()

    def leave(self) -> None:
        """Close the sheet; nothing is kept, and the focus goes back to where it was."""
        self.hide()
        self._keep = None
        self._covered = False
        for field in self.findChildren(QLineEdit):
            field.setText("")  # a passphrase typed here is not kept, hidden or not
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def _open(
        self, title: str, inside: QWidget, answers: list[tuple[str, str, Callable[[], None]]],
        keep: Callable[[], None] | None,
    ) -> None:  # fmt: skip
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self._keep = keep
        clear(self._inside)
        head = _padded(label(title, "h2", wrap=True), 18, 14, 18, 12)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside.addWidget(head)
        self._inside.addWidget(line())
        area = Fitting(_padded(inside, 18, 14, 18, 14), title)
        self._inside.addWidget(area, 1)
        self._inside.addWidget(line())
        self._foot = [button(words, kind=kind, on_click=act, primary=kind == "primary") for words, kind, act in answers]
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 12, 18, 14)
        foot.setSpacing(10)
        foot.addStretch(1)
        for made in self._foot:
            foot.addWidget(made)
        self._inside.addLayout(foot)
        self._card.setAccessibleName(title)
        self._card.setMaximumWidth(current().px(WIDTH))
        self._fit()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Ctrl Enter keeps."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._keep:
            self._keep()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key inside the sheet."""
        moved = super().focusNextPrevChild(forward)
        now = self.window().focusWidget()
        if now is not None and not self.isAncestorOf(now):
            self._foot[-1 if not forward else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the page so that the sheet stands out."""
        veil = QColor(colour("canvas"))
        veil.setAlpha(225)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


class Fitting(QScrollArea):
    """A scroll area that asks for as much height as what is in it, and scrolls only where that is not to be had."""

    def __init__(self, inside: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._inside = inside
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when what is inside was laid out anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return what is inside, at the width of the sheet."""
        inside, width = self._inside, current().px(WIDTH) - 4
        box = inside.layout()
        tall = box.totalHeightForWidth(width) if box and box.hasHeightForWidth() else inside.sizeHint().height()
        return QSize(width, tall)


def _padded(inside: QWidget, left: int, top: int, right: int, bottom: int) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    box = QVBoxLayout(holder)
    box.setContentsMargins(left, top, right, bottom)
    box.addWidget(inside)
    return holder
