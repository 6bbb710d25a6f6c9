"""Why not ...? A name is typed, a job chosen, and sentences say where it stands and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.match_why_not import Said, WhyNotHit, WhyNotRoom, WhyNotState
from desktop.widgets.buttons import button
from desktop.widgets.cards import clear
from desktop.widgets.match_parts import column, label
from desktop.widgets.search_field import SearchField
from desktop.words.matches import signed


class WhyNotPane(QWidget):
    """Shows a `WhyNotState`; the field keeps its cursor while jobs are found."""

    seen = Signal()

    def __init__(self, room: WhyNotRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.field = SearchField("Why not this job? Type its name", "The name of a job")
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)
        self._inside = column(margins=(16, 0, 16, 12), gap=6)
        self._hits: tuple[WhyNotHit, ...] = ()
        head = column(label("Why not …?", "h2"), self.field, margins=(16, 12, 16, 8), gap=6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scrolled(self._inside, "Where it stands, and why"), 1)
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def show_state(self, state: WhyNotState) -> None:
        """Show a state."""
        if self.field.text() != state.query and not self.field.hasFocus():
            self.field.setText(state.query)
        clear(self._inside)
        self._hits = state.hits
        if state.job_id:
            self._show_account(state)
        elif not state.query.strip():
            words = "Any job can be asked about, also one that a filter hides or that was said no to."
            self._inside.addWidget(label(words, "caption", wrap=True))
        elif not state.hits:
            self._inside.addWidget(label("No job of that name is here. Jobs can be added on Jobs.", wrap=True))
        else:
            for hit in state.hits:
                made = button(f"{hit.title}  ({hit.second})", on_click=partial(self._room.choose, hit.job_id),
                              kind="link", name=f"Why not {hit.title}, {hit.second}")  # fmt: skip
                self._inside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside.addStretch(1)

    def _show_account(self, state: WhyNotState) -> None:
        for n, sentence in enumerate(state.where):
            self._inside.addWidget(label(sentence, "strong" if n == 0 else "body", wrap=True))
        for heading, said in (("What holds it back", state.against), ("What speaks for it", state.for_)):
            if said:
                self._inside.addWidget(label(heading, "h3"))
            for one in said:
                self._inside.addLayout(_line(one))
        if state.rest is not None:
            self._inside.addLayout(_line(state.rest))
        self._inside.addLayout(_line(Said("Match", state.total), "strong"))
        row = QHBoxLayout()
        row.addWidget(button("Show it in the list", on_click=self._on_seen, name=f"Show {state.title} in the list"))
        row.addStretch(1)
        self._inside.addLayout(row)

    def _on_typed(self, text: str) -> None:
        self._room.begin_again(text)

    def _on_enter(self) -> None:
        if self._hits:
            self._room.choose(self._hits[0].job_id)

    def _on_seen(self) -> None:
        self._room.see()
        self.seen.emit()


def _line(one: Said, role: str = "body") -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(10)
    made.addWidget(label(one.sentence, role, wrap=True), 1)
    made.addWidget(label(signed(one.points), "strong", name=f"{one.points} points"), 0, Qt.AlignmentFlag.AlignTop)
    return made
