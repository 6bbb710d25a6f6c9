"""The best next question: a bar with one question, answered right there, or one button to where it is answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.match_asking import AskingRoom, AskState
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_parts import column, label


class AskBar(QFrame):
    """Shows an `AskState`. Where there is little room, all of it is folded behind one small button."""

    unfolded = Signal(bool)  # where there is little room: it needs all there is, or no more

    def __init__(self, room: AskingRoom, together: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        self._room, self._together = room, together
        self._shown: AskState | None = None
        self._low = self._folded = False
        self._buttons: list[Button] = []
        self._who = label("", "strong", wrap=True)
        self._text = label("", "body", wrap=True)
        self._more = link("Another one", room.another, name="Ask about another card of this kind")
        self._answer = button("Answer", on_click=room.act)
        self._open = button("Best next question …", "question", on_click=self._on_open, kind="small")
        self._piles = QWidget()
        self._piles.setObjectName("plain")
        self._flow = FlowLayout(self._piles, gap=6)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addLayout(column(self._who, self._text, gap=1), 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._answer, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close = link("Not now", self._on_close)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 7, 14, 7)
        whole.setSpacing(7)
        whole.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(top)
        whole.addWidget(self._piles)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def fold(self, folded: bool) -> None:
        """Fold the question away until it is asked for, where there is little room."""
        if folded != self._low:
            self._low = self._folded = folded
            self._fit()

    def show_state(self, state: AskState) -> None:
        """Show a question; while the next is thought of, the one before stays, and cannot be answered."""
        self.setEnabled(not state.thinking)
        if state == self._shown or state.thinking:
            return
        held = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._shown, self._folded = state, self._low
        who = "Ask yourself" if self._together and state.piles else state.who
        self._who.setText(f"Best next question. {who}" if state.who else "")
        self._text.setText(f"{state.text}. {state.caption}" if state.piles else state.text)
        self._answer.setText(state.deed or "Answer")
        self._answer.setAccessibleName(f"{state.deed or 'Answer'}: {state.text}")
        clear(self._flow)
        self._buttons = [
            button(words, on_click=partial(self._room.put, code), kind="small", name=f"{state.text}: {words}")
            for code, words in state.piles
        ]
        for made in self._buttons:
            self._flow.addWidget(made)
        self._fit()
        if held and self._piles.isVisible():
            self._to_piles()

    def _fit(self) -> None:
        state = self._shown or AskState()
        self.setVisible(bool(state.who))
        self._open.setVisible(self._folded)
        for part in (self._who, self._text):
            part.setVisible(not self._folded)
        self._more.setVisible(state.more and not self._folded)
        self._answer.setVisible(bool(state.deed) and not self._folded)
        self._piles.setVisible(bool(state.piles) and not self._folded)
        self._close.setVisible(self._low and not self._folded)
        self.unfolded.emit(self._low and not self._folded and bool(state.who))

    def _on_open(self) -> None:
        self._folded = False
        self._fit()
        self._to_piles()

    def _on_close(self) -> None:
        self._folded = True
        self._fit()
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_piles(self) -> None:
        first = self._buttons[0] if self._buttons else self._answer
        first.setFocus(Qt.FocusReason.OtherFocusReason)
