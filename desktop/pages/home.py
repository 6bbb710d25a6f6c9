"""Home: what is due, from everyone's plans. Never shown while two people read the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.home import HomeRow, HomeState
from desktop.widgets.buttons import Button, button
from desktop.widgets.cards import Card
from desktop.widgets.columns import CardColumns
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.text import IconLabel, label

COLUMN = 350  # the least width of a column, at 100 %


class RowButton(Button):
    """One line of a card as a button over its whole width."""

    opened = Signal(object)

    def __init__(self, row: HomeRow) -> None:
        super().__init__("", kind="row")
        self._row = row
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 7, 14, 7)
        box.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(row.title, "strong", wrap=True))
        words.addWidget(label(row.caption, "caption", wrap=True))
        box.addLayout(words, 1)
        if row.end:
            box.addWidget(label(row.end, "strong" if row.late else "body"), 0, Qt.AlignmentFlag.AlignTop)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(part for part in (row.title, row.caption, row.end) if part))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.opened.emit(self._row)

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        box = self.layout()
        return box.sizeHint() if box else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what the words need at the least."""
        box = self.layout()
        return box.minimumSize() if box else super().minimumSizeHint()


class HomePage(Page):
    """Cards of rows; each row opens somebody at the right place."""

    title = "Home"

    def build(self) -> None:
        """Make the cards, laid out in as many columns as there is room for."""
        self.tools.addWidget(button("New person", "plus", on_click=self.presenter.add_person))
        self.cards = {
            "reviews": Card("Reviews due", "clock"),
            "awaited": Card("Answers awaited", "sliders"),
            "applications": Card("Applications out and due", "arrow-right"),
            "employers": Card("Talks with employers", "people"),
            "confirmations": Card("Waiting for the person", "check-bubble"),
            "copies": Card("Copies to call back", "copy"),
            "levels": Card("Levels moved", "boat"),
        }
        self.backup = Card()
        self._backup_words = label("", "strong", wrap=True)
        row = QHBoxLayout()
        row.addWidget(IconLabel("lock", "sea", 20))
        row.addWidget(self._backup_words, 1)
        row.addWidget(label("Ctrl B", "caption"))
        self.backup.add_layout(row)
        self._columns = CardColumns(COLUMN, 3)
        self._columns.show_cards([*self.cards.values(), self.backup])
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self._holder = scrolled(self._columns, "What is due")
        self.body.addWidget(self._holder, 1)
        self.body.addWidget(self.empty, 1)

    def show_state(self, state: HomeState) -> None:
        """Show a state."""
        self.set_head(state.heading or "Home", state.greeting)
        nobody = state.people == 0
        self.empty.setVisible(nobody)
        self._holder.setVisible(not nobody)
        if nobody:
            self.empty.show_part("person", "Nobody here yet", "Start with one person. A first name is enough.",
                                 "New person", "new")  # fmt: skip
            return
        self._fill("reviews", state.reviews, "Nothing to look at again in the next two weeks.")
        self._fill("awaited", state.awaited, "No answer is owed by an employer just now.")
        self._fill("confirmations", state.confirmations, "Nothing waits for a person’s word.")
        self._fill("copies", state.copies, "Every copy that is out has a permission behind it.")
        self._fill("applications", state.applications, "No application is out, and no next step is due.")
        self._fill("employers", state.employers, state.talks)
        if state.employers:
            self.cards["employers"].set_note(state.talks)
        self._fill("levels", state.levels, "No level has moved in the last two weeks.")
        self._backup_words.setText(state.backup)

    def _fill(self, name: str, rows: Sequence[HomeRow], nothing: str) -> None:
        card = self.cards[name]
        card.clear()
        card.set_note(str(len(rows)) if rows else "")
        if not rows:
            card.body.setContentsMargins(14, 10, 14, 10)
            card.add(label(nothing, "body", tone="soft", wrap=True))
            return
        card.flush()
        for row in rows:
            made = RowButton(row)
            made.opened.connect(self.presenter.open_row)
            card.add_row(made)

    def _on_wanted(self, _code: str) -> None:
        self.presenter.add_person()
