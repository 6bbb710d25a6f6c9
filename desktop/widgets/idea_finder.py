"""Finding ideas: where it begins and what gets in the way there; words, what work asks, cost, what can come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.ideas_view import Start
from desktop.widgets.buttons import icon_button
from desktop.widgets.cards import column, row
from desktop.widgets.fields import QuietCombo
from desktop.widgets.flow import FlowLayout
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label, plain_tip
from desktop.words.adjustments import COSTS
from desktop.words.ideas import ANY_COST, ANY_DEMAND, COME_AND_GO, SHELVES
from supportplans.ideas import Search

Choice = tuple[str, str]
BEGIN = "Begin at a task or a condition of the job"


class Choosing(QuietCombo):
    """A list of (id, words). `picked` tells the id that was chosen by hand."""

    picked = Signal(str)

    def __init__(self, name: str, least: int = 12) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)
        self._choices: Sequence[Choice] = ()
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: Sequence[Choice], chosen: str) -> None:
        """Show choices with one of them chosen, without telling anybody."""
        with QSignalBlocker(self):
            if choices != self._choices:
                self._choices = choices
                self.clear()
                for code, words in choices:
                    self.addItem(words, code)
                    self.setItemData(self.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole)
            self.setCurrentIndex(max(0, self.findData(chosen)))
            self.setToolTip(plain_tip(self.currentText()))

    def _on_activated(self, place: int) -> None:
        self.picked.emit(str(self.itemData(place) or ""))


class StartRow(QWidget):
    """A task or a condition of the job, and what gets in the way there."""

    begun = Signal(str)
    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._narrow = False
        self.where = Choosing(BEGIN, 18)
        self.where.picked.connect(self.begun)
        self.words = QLineEdit()
        self.words.textEdited.connect(self.said)
        self.ask, self.head = label("", "caption", wrap=True), label(BEGIN, "caption", wrap=True)
        self.ask.setBuddy(self.words)
        self.head.setBuddy(self.where)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(column(self.head, self.where, spacing=2), 5)
        line.addWidget(column(self.ask, self.words, spacing=2), 6)

    def set_narrow(self, narrow: bool) -> None:
        """Give room to the list: the words above leave, and the question stands in its field."""
        self._narrow = narrow
        self.ask.setVisible(not narrow)
        self.head.setVisible(not narrow)
        self.words.setPlaceholderText(self.ask.text() if narrow else "")

    def show_start(self, starts: Sequence[Start], chosen: str, said: str, question: str) -> None:
        """Show where it can begin, and what was said there."""
        self.where.show_choices(tuple((s.id, s.words) for s in starts), chosen)
        self.ask.setText(question)
        self.words.setAccessibleName(question)
        self.words.setPlaceholderText(question if self._narrow else "")
        if self.words.text() != said:
            with QSignalBlocker(self.words):
                self.words.setText(said)


class IdeaFilters(QWidget):
    """Words and choices that narrow the list. Each signal carries what was chosen."""

    searched = Signal(str)
    demand = Signal(str)
    cost = Signal(str)
    shelf = Signal(str)
    fluctuates = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.search = SearchField("Find an idea by its words", "Find by a word, such as stool")
        self.search.textChanged.connect(self.searched)
        self._demand, self._cost = Choosing("What work asks", 9), Choosing("Cost", 8)
        self._shelf = Choosing("Whose ideas", 8)
        self._fluctuates = QCheckBox(COME_AND_GO)
        self._demand.picked.connect(self.demand)
        self._cost.picked.connect(self.cost)
        self._shelf.picked.connect(self.shelf)
        self._fluctuates.clicked.connect(self.fluctuates)
        self.choices = QWidget()
        self.choices.setObjectName("plain")
        self.fold = icon_button("list", "Narrow the list", self._on_fold)
        self.fold.setCheckable(True)
        flow = FlowLayout(self.choices, gap=8)
        for made in (self._demand, self._cost, self._shelf, self._fluctuates):
            flow.addWidget(made)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 10)
        outer.setSpacing(8)
        outer.addWidget(row(self.search, self.fold, stretch=0))
        outer.addWidget(self.choices)

    def set_narrow(self, narrow: bool) -> None:
        """Fold the choices away where there is little room, behind a button beside the words."""
        self.fold.setVisible(narrow)
        self.choices.setVisible(not narrow or self.fold.isChecked())

    def _on_fold(self) -> None:
        self.choices.setVisible(self.fold.isChecked())

    def show_search(self, search: Search, shelf: str, demands: Sequence[Choice]) -> None:
        """Show what is looked for, without telling anybody."""
        if self.search.text() != search.words:
            with QSignalBlocker(self.search):
                self.search.setText(search.words)
        self._demand.show_choices((("", ANY_DEMAND), *demands), search.demand)
        costs = (("", ANY_COST), *((cost.value, words) for cost, words in COSTS.items()))
        self._cost.show_choices(costs, search.cost.value if search.cost else "")
        self._shelf.show_choices(tuple(SHELVES.items()), shelf)
        self._fluctuates.setChecked(search.fluctuates)
