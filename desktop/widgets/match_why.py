"""Why a job stands where it stands: the sum, the threads, the wishes, what would need to change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.presenters.match_points import Shown, ShownMatch
from desktop.presenters.match_view import ChangeLine, Why, WishLine
from desktop.widgets.buttons import link
from desktop.widgets.match_parts import Mark, Swatch, column, frame, label, line
from desktop.widgets.match_threads import KnotLine, ThreadMap
from desktop.words.matches import LEDGERS, STANDINGS, may_move, roughly, signed, span
from matching.model import Ledger


class WhyPane(QWidget):
    """Why the open job stands there. Head and sum stay; the middle scrolls."""

    told = Signal()
    taken_back = Signal()
    wanted_first = Signal()

    def __init__(self, together: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whose = "your" if together else "the person’s"
        self._in_words = together  # instead of ranges of numbers
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._head = QWidget()
        self._firm: QLabel | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setObjectName("why-scroll")
        self._whole.addWidget(self._head)
        self._whole.addWidget(self._area, 1)

    def show_firm(self, words: str) -> None:
        """Say how firm the open job's place is."""
        if self._firm is not None:
            self._firm.setText(words)
            self._firm.setVisible(bool(words))

    def show_why(self, why: Why | None, said_no: str = "") -> None:
        """Show another explanation, from its beginning; `said_no` is what the person said of a job declined."""
        self._firm = None
        head, middle = QWidget(), QWidget()
        middle.setObjectName("plain")
        if why is not None:
            head.setLayout(self._head_of(why))
            middle.setLayout(self._middle(why, said_no))
        self._area.setAccessibleName(why.heading if why else "Why a job stands where it stands")
        self._area.setWidget(middle)
        self._swap(0, self._head, head)
        self._head = head
        self._area.verticalScrollBar().setValue(0)

    def _head_of(self, why: Why) -> QVBoxLayout:
        tag = label(why.note, "caption")
        if not why.note:  # else it shows with what holds it: shown alone it would be a window of its own
            tag.hide()
        top = QHBoxLayout()
        top.addWidget(label(why.heading, "h2", wrap=True), 1)
        top.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        made = column(margins=(16, 10, 16, 6), gap=4)
        made.addLayout(top)
        made.addWidget(label(why.caption, "caption", wrap=True))
        made.addWidget(_sum(why.points, self._in_words))
        return made

    def _swap(self, place: int, old: QWidget, new: QWidget) -> None:
        self._whole.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._whole.insertWidget(place, new)
        new.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _middle(self, why: Why, said_no: str) -> QVBoxLayout:
        made = column(margins=(16, 6, 16, 12), gap=7)
        self._firm = label("", "caption", wrap=True)
        self._firm.hide()
        above = line(gap=10)
        above.addWidget(self._firm, 1)
        if why.may_be_first:
            above.addWidget(link("This one first …", self.wanted_first), 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(above)
        if said_no:
            made.addWidget(label(said_no, "strong", wrap=True))
            made.addLayout(line(link("Take the no back", self.taken_back, "undo"), None))
        heading = f"Bring: {self._whose} words, and the tasks they answer"
        made.addLayout(_section(Ledger.BRING, heading, why.points.bring, self._in_words))
        if why.quotes or why.gaps:
            made.addWidget(ThreadMap(why.quotes, why.gaps))
        if why.more_gaps:
            made.addWidget(label(f"and {why.more_gaps} more tasks of which nothing is said yet", "caption"))
        if why.rest:
            made.addWidget(label(why.rest, "caption", wrap=True))
        if why.gaps:
            made.addLayout(line(link("Say more", self.told, "plus", "Say more on About me"), None))
        made.addSpacing(6)
        made.addLayout(_section(Ledger.WANT, f"Want: {why.wishes_heading}", why.points.want, self._in_words))
        made.addLayout(_wishes(why.wishes, self._in_words))
        made.addSpacing(6)
        made.addLayout(_section(Ledger.CHANGE, _change_heading(why.changes), why.points.change, self._in_words))
        for change in why.changes:
            _add_change(made, change)
        made.addStretch(1)
        return made


def _sum(points: ShownMatch, in_words: bool) -> QWidget:
    """Return the sum in one line; what stands there adds up."""
    held = frame("inset")
    row = QHBoxLayout(held)
    row.setContentsMargins(12, 7, 12, 7)
    row.setSpacing(7)
    signs = {Ledger.WANT: "", Ledger.BRING: "+", Ledger.CHANGE: "−"}
    for ledger, sign in signs.items():
        if sign:
            row.addWidget(label(sign, "strong"))
        row.addWidget(Swatch(ledger))
        row.addWidget(label(LEDGERS[ledger]))
        row.addWidget(label(str(abs(points.of(ledger).value)), "strong"))
    total = points.total
    row.addWidget(label("=", "strong"))
    row.addWidget(label(str(total.value), "strong"))
    ends = may_move(total.low, total.high) if in_words else f"{signed(total.low)} to {signed(total.high)}"
    if total.low != total.high:
        row.addWidget(label(f"({ends})"))
    row.addStretch(1)
    held.setAccessibleName(
        f"Want {points.want.value}, and bring {points.bring.value}, less change {abs(points.change.value)}, "
        f"make {total.value}" + ("" if total.low == total.high else f"; {ends}")
    )
    return held


def _section(ledger: Ledger, heading: str, points: Shown, in_words: bool) -> QHBoxLayout:
    ends = "" if points.low == points.high else f" ({span(points.low, points.high, ' to ')})"
    text = roughly(points.low, points.value, points.high) if in_words else f"{signed(points.value)}{ends}"
    made = line(Swatch(ledger), gap=8)
    made.addWidget(label(heading, "h3", tone=ledger.value, wrap=True), 1)
    made.addWidget(label(text, "strong", tone=ledger.value))
    return made


def _wishes(lines: tuple[WishLine, ...], in_words: bool) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for n, wish in enumerate(lines):
        grid.addWidget(Mark(wish.standing), n, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(
            label(f"“{wish.title}”", wrap=True),
            label(f"{STANDINGS[wish.standing].capitalize()}. {wish.says}", "caption", wrap=True),
            gap=0,
        )
        grid.addLayout(texts, n, 1)
        text = wish.text_in_words if in_words else wish.text
        spoken = f"{wish.title}: {STANDINGS[wish.standing]}, {text} points"
        points = label(text, "strong", tone="want", name=spoken)
        grid.addWidget(points, n, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return grid


def _change_heading(changes: tuple[ChangeLine, ...]) -> str:
    known = sum(change.known for change in changes)
    if not known:
        return "Would need to change: nothing that is known" if changes else "Would need to change: nothing"
    return f"Would need to change: {'1 thing' if known == 1 else f'{known} things'}"


def _add_change(made: QVBoxLayout, change: ChangeLine) -> None:
    if not change.known:
        made.addWidget(label(f"“{change.said}”: not known. It could take off up to {abs(change.points.low)}.",
                             "caption", wrap=True))  # fmt: skip
        return
    made.addWidget(KnotLine(change))
    then = f" Then {change.then}." if change.points.value else ""
    made.addWidget(label(f"{signed(change.points.value)}. {change.remedy}{then}", "caption", wrap=True))
