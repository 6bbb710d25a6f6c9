"""A sheet over the page: one form or one question, and nothing else to think about until it is answered or left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.presenters.forms import Answers, Form, Question, read
from desktop.shell.sheet_card import SheetCard
from desktop.theme.tokens import colour
from desktop.widgets.fields import FormFields
from desktop.widgets.text import label


class Sheet(QWidget):
    """Covers its parent while a card is open. Escape leaves the card, Ctrl Enter keeps what was written.

    Cards lie one over another, so that a sentence about a fault takes nothing away that was being written.
    """

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self._cards: list[SheetCard] = []
        self._covered = False
        self._faults = 0  # told so far
        middle = QHBoxLayout(self)
        middle.setContentsMargins(16, 16, 16, 16)
        middle.addStretch(1)
        self._place = QVBoxLayout()
        middle.addLayout(self._place, 20)
        middle.addStretch(1)
        parent.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether something waits for an answer, in sight or not."""
        return bool(self._cards)

    @property
    def front(self) -> SheetCard | None:
        """Return the card in front, or None where the page is free."""
        return self._cards[-1] if self._cards else None

    def show_form(self, form: Form, done: Callable[[Answers], None]) -> None:
        """Open a form; `done` hears the answers once nothing is amiss. After a fault the form is still there."""
        fields = FormFields(form)

        def keep() -> None:
            answers, mistakes = read(form, fields.typed(), self._today())
            fields.show_mistakes(mistakes)
            if mistakes:
                card.look_at(self.window().focusWidget())
            else:
                told = self._faults
                done(answers)
                if self._faults == told:
                    self._drop(card)

        answers = [("Leave it", "", self.leave), (form.keep, "primary", keep)]
        card = SheetCard(form.title, fields, answers, keep, form.quick)
        fields.submitted.connect(keep)
        self._lay(card)
        fields.begin()

    def show_question(self, question: Question, done: Callable[[], None]) -> None:
        """Ask before something that cannot be undone; the safe answer has the focus."""

        def act() -> None:
            self.leave()
            done()

        body = label(question.body, "body", wrap=True)
        answers = [(question.safe, "", self.leave), (question.act, "primary", act)]
        self._lay(SheetCard(question.title, body, answers, None))

    def show_notice(self, title: str, sentence: str) -> None:
        """Say one sentence that has to be read; any key of leaving closes it."""
        body = label(sentence, "body", wrap=True)
        self._lay(SheetCard(title, body, [("All right", "primary", self.leave)], self.leave))

    def show_fault(self, title: str, sentence: str) -> None:
        """Say one sentence about what did not work; a form that was being kept stays under it."""
        self._faults += 1
        self.show_notice(title, sentence)

    def cover(self) -> None:
        """Take the sheet out of sight, behind the lock or the curtain; what is written in it stays."""
        self._covered = True
        self.hide()

    def uncover(self) -> None:
        """Show the sheet again if anything waits for an answer."""
        self._covered = False
        self._show()

    def leave(self) -> None:
        """Close the card in front; nothing is kept, and the focus goes back to where it was."""
        if self._cards:
            self._drop(self._cards[-1])

    def leave_all(self) -> None:
        """Close every card: what they are about goes away."""
        while self._cards:
            self.leave()

    def _lay(self, card: SheetCard) -> None:
        card.before = self.window().focusWidget()
        for under in self._cards:
            under.hide()
        self._cards.append(card)
        self._place.addWidget(card)
        self._show()
        card.foot[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, card: SheetCard) -> None:
        if card not in self._cards:
            return
        focus = self.window().focusWidget()
        held = focus is None or card.isAncestorOf(focus)  # else somebody has taken the focus on already
        place = self._cards.index(card)
        self._cards.remove(card)
        if place < len(self._cards):
            self._cards[place].before = card.before
        self._place.removeWidget(card)
        card.hide()
        card.wipe()
        card.deleteLater()
        if self._cards:
            self._cards[-1].show()
        else:
            self.hide()
        if held and card.before is not None and isValid(card.before):
            _focus_near(card.before)

    def _show(self) -> None:
        self._fit()
        self.setVisible(self.is_open and not self._covered)
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
        """Escape leaves, Ctrl Enter keeps; in a quick form Enter does."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        keep = self.front.keep if self.front else None
        quick = self.front is not None and self.front.quick
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and keep and (quick or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            keep()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key inside the card in front, round and round."""
        stops = self.front.stops() if self.front else []
        if not stops:
            return super().focusNextPrevChild(forward)
        now = self.window().focusWidget()
        place = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stop = stops[(place + (1 if forward else -1)) % len(stops)]
        stop.setFocus(reason)
        if self.front is not None:
            self.front.look_at(stop)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil the page so that the sheet stands out."""
        veil = QColor(colour("canvas"))
        veil.setAlpha(225)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


def _focus_near(before: QWidget) -> None:
    """Focus what had the focus before; where the answer took it out of sight, the next stop in sight beside it.

    The next one, as what stands before it may take back what was just said.
    """
    before.setFocus(Qt.FocusReason.OtherFocusReason)
    part: QWidget | None = before
    while part is not None and not part.isVisible():
        part = part.parentWidget()
    if part is before or part is None:
        return
    every = part.findChildren(QWidget)
    place = every.index(before)
    beside = (made for made in (*every[place:], *reversed(every[:place])) if made.isVisible() and made.isEnabled())
    near = next((made for made in beside if made.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if near is not None:
        near.setFocus(Qt.FocusReason.OtherFocusReason)
