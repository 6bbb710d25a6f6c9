"""Is this offer right for me? The parts of the worksheet, each with what is known and a way to write more down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.offer_view import MoneyShown, OfferState, WishRow
from desktop.widgets.buttons import button
from desktop.widgets.cards import Card
from desktop.widgets.columns import CardColumns
from desktop.widgets.text import JobBox, Said, label, line, with_icon

COLUMN = 480  # the least width of a column, at 100 %
_MARKS = {"met": "tick", "partly": "minus", "not_met": "close", "unknown": "question"}
NOTHING = "Nothing written down yet."


class OfferPage(Page):
    """Shows an `OfferState`."""

    title = "Is this offer right for me?"
    back_to = ("applying", "Applying")

    def build(self) -> None:
        """Make the cards, in two columns where there is room."""
        self._columns = CardColumns(COLUMN, 2, last_alone=True)
        self.body.addWidget(scrolled(self._columns, "The worksheet"), 1)

    def show_state(self, state: OfferState) -> None:
        """Show a state."""
        says = f"{state.title}. You decide; this only puts things side by side." if state.title else ""
        self.set_head(self.title, says)
        ask = self.presenter
        note = f"{state.to_ask} to ask about" if state.to_ask else ""
        cards = [
            self._card("The offer, beside what I want", "heart", ask.change_facts, self._offer(state)),
            self._card("What I would need there", "hand", ask.change_needs, self._needs(state), note),
            self._card("Getting there, and starting", "clock", ask.change_travel,
                       _pairs((*state.travel, *state.starting))),
            self._card("In my own words", "check-bubble", ask.change_thoughts, self._thoughts(state)),
            self._money(state.money),
        ]  # fmt: skip
        self._columns.show_cards(cards)

    def _card(
        self, title: str, icon: str, change: Callable[[], None], parts: Sequence[QWidget], note: str = ""
    ) -> Card:
        card = Card(title, icon, note)
        card.head.addWidget(button("Write down", "pencil", on_click=change, kind="small", name=f"Write down: {title}"))
        for part in parts or (label(NOTHING, "body", tone="soft"),):
            card.add(part)
        return card

    def _offer(self, state: OfferState) -> list[QWidget]:
        parts = _pairs(state.facts)
        if state.wishes:
            parts += [line(), *(_wish(row) for row in state.wishes)]
        return parts

    def _needs(self, state: OfferState) -> list[QWidget]:
        parts: list[QWidget] = []
        for need in state.needs:
            parts.append(Said(need.words))
            if need.answer:
                parts.append(JobBox(need.answer))
            else:
                parts.append(with_icon("question", "Nobody asked yet. It is good to know before saying yes."))
        return parts

    def _thoughts(self, state: OfferState) -> list[QWidget]:
        parts: list[QWidget] = []
        for title, said in (("What I like about it", state.good), ("What I am not sure about", state.unsure)):
            if said:
                parts += [label(title, "strong"), *(Said(words) for words in said)]
        return parts

    def _money(self, money: MoneyShown) -> Card:
        card = Card("Money before and after", "list")
        ask = self.presenter
        card.head.addWidget(button("My figures", "pencil", on_click=ask.change_money, kind="small"))
        rates = "Rates" if money.confirmed else "Look through the rates"
        card.head.addWidget(button(rates, "tick" if money.confirmed else "", on_click=ask.change_rates, kind="small"))
        if money.refused:
            card.add(label(money.refused, "body", wrap=True))
        else:
            card.add(label(money.result, "h2", wrap=True))
            card.add(_working(money))
        card.add(label(money.rates, "caption", wrap=True))
        card.add(line())
        card.add(label("What this leaves out", "strong"))
        for words in money.left_out:
            card.add(label(f"· {words}", "caption", wrap=True))
        card.add(label(money.not_advice, "body", wrap=True, tone="soft"))
        return card


def _pairs(pairs: Sequence[tuple[str, str]]) -> list[QWidget]:
    if not pairs:
        return []
    holder = QWidget()
    holder.setObjectName("plain")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (name, said) in enumerate(pairs):
        grid.addWidget(label(name, "strong", wrap=True), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(said, "body", wrap=True), number, 1)
    return [holder]


def _wish(row: WishRow) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    box = QHBoxLayout(holder)
    box.setContentsMargins(0, 2, 0, 2)
    box.setSpacing(10)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(label(row.wish, "body", wrap=True))
    words.addWidget(label(row.says, "caption", wrap=True))
    box.addLayout(words, 1)
    box.addWidget(with_icon(_MARKS[row.mark], row.stands), 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _working(money: MoneyShown) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    holder.setAccessibleName("The working, step by step")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    for number, step in enumerate(money.lines):
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(step.words, "strong" if step.total else "body", wrap=True))
        if step.how:
            words.addWidget(label(step.how, "caption", wrap=True))
        grid.addLayout(words, number, 0)
        amount = label(step.amount, "strong" if step.total else "body")
        grid.addWidget(amount, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return holder
