"""Home: what is due, from everyone's plans. Never shown while two people read the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.home import HomeState
from desktop.presenters.home_view import HomeCard, HomeRow
from desktop.theme.icons import icon as make_icon
from desktop.widgets.buttons import Button, button, link
from desktop.widgets.cards import Card, column, row
from desktop.widgets.columns import CardColumns
from desktop.widgets.fields import QuietCombo
from desktop.widgets.flow import FlowLayout
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.notice import Notice
from desktop.widgets.text import IconLabel, label, plain_tip
from desktop.words import home as words

COLUMN = 350  # the least width of a column, at 100 %
Deed = Callable[[HomeRow], None]


class RowButton(Button):
    """One line of a card as a button over its whole width. L puts it away for later."""

    opened = Signal(object)
    put_away = Signal(object)

    def __init__(self, row: HomeRow) -> None:
        super().__init__("", kind="row")
        self._row = row
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 7, 4, 7)
        box.setSpacing(10)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(label(row.title, "strong", wrap=True))
        if row.caption:
            said.addWidget(label(row.caption, "caption", wrap=True))
        box.addLayout(said, 1)
        if row.end:
            box.addWidget(label(row.end, "strong" if row.late else "body"), 0, Qt.AlignmentFlag.AlignTop)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(part for part in (row.title, row.caption, row.end) if part))
        self.setAccessibleDescription("Enter opens it, L puts it away for later.")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.opened.emit(self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the line away with L."""
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.put_away.emit(self._row)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return what the words need."""
        box = self.layout()
        return box.sizeHint() if box else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Say that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width."""
        box = self.layout()
        return box.totalHeightForWidth(width) if box else super().heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Return what the words need at the least."""
        box = self.layout()
        return box.minimumSize() if box else super().minimumSizeHint()


class HomePage(Page):
    """Cards of lines; each line opens somebody at the right place, with the thing it is about."""

    title = "Home"

    def build(self) -> None:
        """Make what stays; the cards come and go with what is due."""
        self.head_title.setWordWrap(True)
        self.only = QuietCombo()
        self.only.setAccessibleName("Whose lines are shown")
        self.only.activated.connect(self._on_only)
        self.tools.addWidget(self.only)
        deeds = (("In touch", "pencil", self.presenter.log_contact),
                 ("Report", "paper", partial(self.presenter.go_to, "report")),
                 ("New person", "plus", self.presenter.add_person))  # fmt: skip
        for words_, icon, deed in deeds:
            made = button(words_, icon, on_click=deed)
            made.setToolTip(f"{words_}, Ctrl K" if words_ == "In touch" else words_)
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.cards: dict[str, Card] = {}
        self._columns = CardColumns(COLUMN, 3)
        self._quiet = label("", "body", wrap=True, tone="soft")
        self._empty = EmptyPart()
        self._empty.wanted.connect(self._on_wanted)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self._columns)
        inner.addWidget(self._quiet)
        inner.addStretch(1)
        self._holder = scrolled(inner, "What is due")
        self._backup, self._talks = label("", "caption"), label("", "caption")
        self._away = link("", self._on_away)
        foot = QWidget()
        foot.setObjectName("plain")
        flow = FlowLayout(foot, gap=16)
        for icon, said in (("lock", self._backup), ("people", self._talks)):
            flow.addWidget(row(IconLabel(icon, "sea", 16), said))
        flow.addWidget(self._away)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._holder, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(foot)
        self._away_shown = False

    def show_state(self, _: Any) -> None:
        """Show the presenter's state: it is read when the page is looked at, and not before."""
        state: HomeState = self.presenter.state
        self.set_head(state.heading or "Home", state.greeting)
        self.notice.say(state.notice, state.can_undo)
        self._show_names(state)
        self._show_cards(state)
        nothing = not state.cards and not self._away_shown
        self._empty.setVisible(nothing)
        self._holder.setVisible(not nothing)
        if nothing and not state.people:
            self._empty.show_part("person", words.NOBODY_TITLE, words.NOBODY, "New person", "new")
        elif nothing:
            self._empty.show_part("boat", words.NOTHING_TITLE, words.NOTHING_HERE if state.only else words.NOTHING)
        self._quiet.setText(state.quiet)
        self._quiet.setVisible(bool(state.quiet))
        self._backup.setText(state.backup)
        self._talks.setText(state.talks)
        many = len(state.away)
        self._away.setText("Close what was put away" if self._away_shown else f"{many} put away for later")
        self._away.setVisible(bool(many))

    def _show_names(self, state: HomeState) -> None:
        self.only.blockSignals(True)
        self.only.clear()
        for code, name in (("", words.EVERYONE), *state.names):
            self.only.addItem(name, code)
        self.only.setCurrentIndex(max(0, self.only.findData(state.only)))
        self.only.blockSignals(False)
        self.only.setVisible(len(state.names) > 1 or bool(state.only))

    def _show_cards(self, state: HomeState) -> None:
        self._away_shown = self._away_shown and bool(state.away)
        shown = [self._card(card) for card in state.cards]
        self.cards = {card.matter.value: made for card, made in zip(state.cards, shown, strict=True)}
        if self._away_shown:
            self.cards["away"] = self._away_card(state.away)
        self._columns.show_cards(list(self.cards.values()))

    def _card(self, card: HomeCard) -> Card:
        said = words.CARDS[card.matter]
        made = Card(said.title, said.icon, str(card.count))
        made.flush()
        for part in self._rows(card.rows, "clock", "Put away for later", self.presenter.later):
            made.add_row(part)
        if card.more or card.open:
            more = link(
                words.more(card.more) if card.more else "Fewer", partial(self.presenter.toggle_card, card.matter)
            )
            more.setAccessibleName(f"{said.title}: {more.text()}")
            made.add_row(column(more, margins=(8, 1, 8, 2)))
        return made

    def _away_card(self, rows: tuple[HomeRow, ...]) -> Card:
        made = Card("Put away for later", "clock", str(len(rows)))
        made.flush()
        for part in self._rows(rows, "undo", "Bring back", self.presenter.bring_back):
            made.add_row(part)
        return made

    def _rows(self, rows: tuple[HomeRow, ...], icon: str, deed: str, act: Deed) -> Iterator[QWidget]:
        for each in rows:
            made = RowButton(each)
            made.opened.connect(self.presenter.open_row)
            made.put_away.connect(act)
            yield row(made, _beside(icon, f"{deed}: {each.title}", partial(act, each)), spacing=0, stretch=0)

    def _on_only(self) -> None:
        self.presenter.show_only(str(self.only.currentData() or ""))

    def _on_away(self) -> None:
        self._away_shown = not self._away_shown
        self.show_state(None)

    def _on_wanted(self, _code: str) -> None:
        self.presenter.add_person()


def _beside(icon: str, name: str, act: Callable[[], None]) -> Button:
    """Return a quiet button beside a line: an icon in soft ink, its words as a tip."""
    made = button("", kind="link", on_click=act, name=name)
    made.setIcon(make_icon(icon, "soft"))
    made.setToolTip(plain_tip(name))
    return made
