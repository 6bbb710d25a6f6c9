"""Parts of an agreement as small cards, each with its own Change; two beside each other where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.keel_parts import PartView
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import Card, column, row
from desktop.widgets.columns import CardColumns
from desktop.widgets.text import PrivateBox, label
from desktop.words.levels import NOTHING

LEAST = 420  # a column's width at 100 %


def fact(lead: str, text: str) -> QWidget:
    """Return what something is, and what is said of it, one under the other."""
    words = label(text, wrap=True)
    words.setAccessibleName(f"{lead}: {text}" if lead else text)
    return column(*((label(lead, "caption", wrap=True, tone="soft"),) if lead else ()), words, spacing=1)


class PartCard(Card):
    """One part. `changed` carries the code of what is to be changed, `added` that of a list that gets a line."""

    changed = Signal(str)
    added = Signal(str)

    def __init__(self, part: PartView, only: str, of: str = "") -> None:
        super().__init__()
        self._part = part
        self._codes: dict[Button, str] = {}
        title = label(part.title, "h3", wrap=True)
        self.setAccessibleName(f"{part.title} {of}".strip())
        self.change = self._button(part, of)
        self.add(row(title, self.change, stretch=0))
        for lead, text in part.facts:
            self.add(fact(lead, text))
        for code, words in part.items:
            self._item(code, words)
        if part.private:
            self.add(PrivateBox(part.private, only))
        if part.empty:
            self.add(label(NOTHING, tone="soft"))

    def _button(self, part: PartView, of: str) -> Button:
        if part.adds:
            made = button(part.adds, "plus", on_click=self._on_add, kind="small")
        else:
            made = button("Change", "pencil", on_click=self._on_change, kind="small",
                          name=f"Change: {part.title} {of}".strip())  # fmt: skip
            self._codes[made] = part.code
        return made

    def _item(self, code: str, words: str) -> None:
        made = link("Change", on_click=self._on_change, name=f"Change: {words}")
        self._codes[made] = code
        told = label(words, wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add(row(told, made, stretch=0))

    def _on_change(self) -> None:
        sender = self.sender()
        self.changed.emit(next((code for made, code in self._codes.items() if made is sender), self._part.code))

    def _on_add(self) -> None:
        self.added.emit(self._part.code)


class PartCards(CardColumns):
    """The cards of several parts, made anew only when something in them is different."""

    changed = Signal(str)
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__(LEAST, 2)
        self._shown: tuple[tuple[PartView, ...], str, str] | None = None
        self.parts: list[PartCard] = []

    def show_parts(self, parts: Sequence[PartView], only: str, of: str = "") -> None:
        """Show other parts; `of` is the level they are of, for a screen reader."""
        shown = (tuple(parts), only, of)
        if shown == self._shown:
            return
        self._shown = shown
        self.parts = [PartCard(part, only, of) for part in parts]
        for card in self.parts:
            card.changed.connect(self.changed)
            card.added.connect(self.added)
        self.show_cards(self.parts)
