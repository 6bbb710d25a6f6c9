"""The best next question: a bar with one question, answered right there, or one button to where it is answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.match_asking import AskingRoom, AskState
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import clear
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_parts import column, label


class AskBar(QFrame):
    """Shows an `AskState`. Where there is little room, the piles come out at a press of Answer."""

    def __init__(self, room: AskingRoom, together: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        self._room, self._together = room, together
        self._shown: AskState | None = None
        self._folded = False
        self._buttons: list[Button] = []
        self._who = label("", "strong", wrap=True)
        self._text = label("", "body", wrap=True)
        self._more = link("Another one", room.another, name="Ask about another card of this kind")
        self._answer = button("Answer", on_click=self._on_answer)
        self._piles = QWidget()
        self._piles.setObjectName("plain")
        self._flow = FlowLayout(self._piles, gap=6)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addLayout(column(self._who, self._text, gap=1), 1)
        top.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._answer, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 8, 14, 8)
        whole.setSpacing(7)
        whole.addLayout(top)
        whole.addWidget(self._piles)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def fold(self, folded: bool) -> None:
        """Keep the piles folded away until they are asked for, where there is little room."""
        self._folded = folded
        self._fit()

    def show_state(self, state: AskState) -> None:
        """Show a question; while the next is thought of, the one before stays, and cannot be answered."""
        self.setEnabled(not state.thinking)
        if state == self._shown or state.thinking:
            return
        held = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._shown = state
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
        self._more.setVisible(state.more)
        self._answer.setVisible(bool(state.deed) or (bool(state.piles) and self._folded))
        self._piles.setVisible(bool(state.piles) and not self._folded)

    def _on_answer(self) -> None:
        if self._shown is not None and self._shown.piles:
            self.fold(False)
            self._to_piles()
        else:
            self._room.act()

    def _to_piles(self) -> None:
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
