"""Parts of a review: who is here, one thing with what becomes of it, the two-sided answers, and what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.presenters.review_view import BothRow, ItemRow, Phase, RatingView, TakeUpRow
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import clear, row
from desktop.widgets.choice_row import ChoiceRow
from desktop.widgets.flow import FlowLayout
from desktop.widgets.helps_scale import HelpsScale
from desktop.widgets.pairs import pairs
from desktop.widgets.text import IconLabel, Said, label, line, with_icon
from desktop.words import reviews as words

_VERDICTS = [(verdict.value, said) for verdict, said in words.VERDICTS.items()]
_HELPS = [(str(int(helps)), said) for helps, said in words.HELPS.items()]


def flow(*parts: QWidget, gap: int = 12) -> QWidget:
    """Return widgets side by side, going on in the next line where there is no more room."""
    holder = QWidget()
    holder.setObjectName("plain")
    made = FlowLayout(holder, gap=gap)
    for part in parts:
        made.addWidget(part)
    return holder


class Attendance(QWidget):
    """Who is here. `toggled` carries a name."""

    toggled = Signal(str)

    def __init__(self, here: Sequence[tuple[str, bool]]) -> None:
        super().__init__()
        self.setObjectName("plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.boxes: dict[str, QCheckBox] = {}
        for name, on in here:
            box = QCheckBox(name.replace("&", "&&"))
            box.setAccessibleName(f"{name} is here")
            box.setChecked(on)
            box.setProperty("who", name)
            box.clicked.connect(self._on_clicked)
            column.addWidget(box)
            self.boxes[name] = box

    def show_here(self, here: Sequence[tuple[str, bool]]) -> None:
        """Show who is here now."""
        for name, on in here:
            if name in self.boxes:
                self.boxes[name].setChecked(on)

    def begin(self) -> bool:
        """Put the focus on the first name; tells whether there is one."""
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def _on_clicked(self) -> None:
        self.toggled.emit(str(self.sender().property("who")))


class Thing(QWidget):
    """One thing with what becomes of it. `chosen` carries (ref, code), `said` a field and what is typed beside it."""

    chosen = Signal(str, str)
    said = Signal(str, str)

    def __init__(self, item: ItemRow, typed: str) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._ref = item.ref
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.row = ChoiceRow(item.title, _VERDICTS, item.verdict)
        self.row.chosen.connect(self._on_chosen)
        self.edit = QLineEdit(typed)
        self.edit.textChanged.connect(self._on_typed)
        column.addWidget(self.row)
        column.addWidget(self.edit)
        self.show_item(item)

    def show_item(self, item: ItemRow) -> None:
        """Show another answer."""
        self.row.show_chosen(item.verdict)
        self.edit.setPlaceholderText(item.asked)
        self.edit.setAccessibleName(f"{item.title}: {item.asked}")
        self.edit.setVisible(bool(item.asked))

    def begin(self) -> bool:
        """Put the focus on the first answer."""
        return self.row.begin()

    def _on_chosen(self, code: str) -> None:
        self.chosen.emit(self._ref, code)

    def _on_typed(self, text: str) -> None:
        self.said.emit(f"said:{self._ref}", text)


class RatingPart(QWidget):
    """The two-sided answers: passing the laptop, answering, covering, and then both side by side."""

    def __init__(self, presenter: Any, rating: RatingView) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._presenter = presenter
        self._rows: dict[str, ChoiceRow] = {}
        self._first: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._build(rating)

    def show_rating(self, rating: RatingView) -> None:
        """Show other answers of the same side."""
        for each in rating.rows:
            if each.ref in self._rows:
                self._rows[each.ref].show_chosen(each.helps)

    def begin(self) -> bool:
        """Put the focus where to go on; tells whether that is in here."""
        if isinstance(self._first, ChoiceRow):
            return self._first.begin()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._first is not None

    def _build(self, rating: RatingView) -> None:
        clear(self._column)
        {Phase.NOTHING: self._nothing, Phase.PASS: self._pass, Phase.RATE: self._rate, Phase.COVERED: self._covered,
         Phase.SHOWN: self._shown}[rating.phase](rating)  # fmt: skip

    def _nothing(self, _rating: RatingView) -> None:
        self._column.addWidget(label(words.NO_ITEMS, wrap=True, tone="soft"))

    def _pass(self, rating: RatingView) -> None:
        said = words.ALONE if rating.alone else words.PASS_FIRST if rating.first else words.PASS_ON
        self._column.addWidget(_turn(said.format(side=rating.side, other=rating.other)))
        begin = button(f"{rating.side}: begin", "eye", on_click=self._presenter.begin_side)
        self._first = begin
        ways = [begin]
        if rating.alone:
            ways.append(link(f"{rating.other} is here after all", self._presenter.both_sides, "people"))
        elif rating.first:
            ways.append(link(f"{rating.other} goes first", self._presenter.other_first, "arrows"))
            ways.append(link(f"Only {rating.side} is here", self._presenter.one_side, "person"))
        self._column.addWidget(flow(*ways))
        self._column.addWidget(label(words.RATING_INTRO, wrap=True, tone="soft"))

    def _rate(self, rating: RatingView) -> None:
        self._column.addWidget(label(f"{rating.side} answers. {words.RATING_ASKED}", "h3", wrap=True))
        for each in rating.rows:
            made = ChoiceRow(each.title, _HELPS, each.helps)
            made.chosen.connect(partial(self._presenter.rate, each.ref))
            self._column.addWidget(made)
            self._rows[each.ref] = made
            self._first = self._first or made
        self._column.addWidget(flow(button(words.COVER, "eye-off", on_click=self._presenter.cover)))

    def _covered(self, rating: RatingView) -> None:
        self._column.addWidget(_turn(words.COVERED_ALONE if rating.alone else words.COVERED))
        self._first = button("Show them" if rating.alone else "Show both", "eye", on_click=self._presenter.show_both)
        self._column.addWidget(flow(self._first))

    def _shown(self, rating: RatingView) -> None:
        for number, each in enumerate(rating.both):
            if number:
                self._column.addWidget(line())
            self._column.addWidget(_both(each, self._presenter))


def _turn(said: str) -> QWidget:
    return row(IconLabel("eye-off", "sea", 28), label(said, "h3", wrap=True), spacing=12, stretch=1)


def _both(both: BothRow, presenter: Any) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(label(both.title, "strong", wrap=True))
    if both.places:
        column.addWidget(HelpsScale(both.places))
    column.addWidget(pairs([(who, f"{said}{f' ({since})' if since else ''}") for who, said, since in both.answers]))
    if both.apart:
        column.addWidget(with_icon("question", words.APART, "body", "change"))
    column.addWidget(flow(link("Change an answer", partial(presenter.change_answer, both.ref), "pencil",
                               name=f"Change an answer: {both.title}")))  # fmt: skip
    return holder


def summary(groups: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[QWidget]:
    """Yield what was said, group by group; the person's own words on their own ground."""
    for title, said in groups:
        yield label(title, "strong")
        for words_ in said:
            yield Said(words_) if title == "In my own words" else label(words_, wrap=True)
    if not groups:
        yield label("Nothing was written down.", tone="soft")


def to_take_up(rows: Sequence[TakeUpRow], begin: Callable[[str], None]) -> Iterator[QWidget]:
    """Yield each thing that is to be different, with the one step that begins it; nothing where nothing is."""
    if rows:
        yield label(words.TO_DO, "strong")
    for each in rows:
        act = button(each.act, "arrow-right", on_click=partial(begin, each.ref), kind="small", name=each.name)
        yield row(label(each.title, wrap=True), act, spacing=10, stretch=0)
