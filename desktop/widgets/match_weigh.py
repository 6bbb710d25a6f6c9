"""What counts how much: who set it, sliders and swing questions, and what keeping it would do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.match_swing import StepShown, SwingShown
from desktop.presenters.match_weighing import Slider, WeighingRoom, WeighingState
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import clear
from desktop.widgets.match_filters import BalanceSlider, QuietSlider
from desktop.widgets.match_parts import column, frame, label
from matching.swing import Said


class WeighPane(QWidget):
    """Shows a `WeighingState`. What is tried stands at the foot, with the two buttons that end it."""

    def __init__(self, room: WeighingRoom, together: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._together = room, together
        self._stamp = label("", "caption", wrap=True)
        self.balance = BalanceSlider()
        self.balance.moved.connect(room.set_balance)
        self.wishes = WishSliders()
        self.wishes.moved.connect(room.slide)
        self._after, self._swing, self._earlier = column(gap=0), column(gap=6), column(gap=4)
        inside = column(margins=(16, 12, 16, 12), gap=10)
        inside.addWidget(label("What counts how much", "h2", wrap=True))
        inside.addWidget(self._stamp)
        inside.addLayout(self._after)
        inside.addWidget(self.balance)
        inside.addWidget(self.wishes)
        inside.addLayout(self._swing)
        inside.addLayout(self._earlier)
        inside.addStretch(1)
        self._foot = frame("tint")
        self._says = label("", "strong", wrap=True)
        self._says.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 7, 14, 7)
        foot.setSpacing(8)
        foot.addWidget(self._says, 1)
        foot.addWidget(button("Leave it", on_click=room.leave_it, name="Leave it as it was"))
        foot.addWidget(button("Keep it", "tick", on_click=partial(room.keep, together), primary=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside, "What counts how much"), 1)
        whole.addWidget(self._foot)
        room.state_changed.connect(self.show_state)
        self.show_state(room.state)

    def show_state(self, state: WeighingState) -> None:
        """Show a state."""
        self._stamp.setText(state.stamp)
        self.balance.show_balance(state.want)
        self.wishes.show_sliders(state.sliders)
        self._show_swing(state)
        self._show_earlier(state)
        clear(self._after)
        if state.sliders:
            self._after.addLayout(_before_and_after(state))
        self._says.setText(f"If kept: {state.after_says}")
        self._foot.setVisible(state.trying)

    def _show_swing(self, state: WeighingState) -> None:
        clear(self._swing)
        if state.swing is not None:
            self._swing.addWidget(self._question(state.swing))
        elif state.can_swing:
            text = "Which matters more, in the words of the first jobs?"
            ask = button("Ask me", on_click=self._room.begin_swing, kind="small", name=f"Ask me: {text}")
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(label(text, wrap=True), 1)
            row.addWidget(ask)
            self._swing.addLayout(row)
        elif state.swing_says and state.sliders:
            self._swing.addWidget(label(state.swing_says, "caption", wrap=True))
        if state.by_points:
            back = link("Let the order of the cards decide", self._room.by_order, "undo")
            self._swing.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _question(self, swing: SwingShown) -> QFrame:
        held = frame("inset")
        made = column(margins=(12, 9, 12, 9), gap=7)
        held.setLayout(made)
        made.addWidget(label(f"Question {swing.number}. If you could have only one, which first?", "strong", wrap=True))
        for step, said in ((swing.first, Said.FIRST), (swing.second, Said.SECOND)):
            made.addLayout(self._step(step, said))
        row = QHBoxLayout()
        row.addWidget(button("All the same", on_click=partial(self._room.say, Said.SAME), kind="small"))
        row.addStretch(1)
        row.addWidget(link("Stop asking", self._room.leave_it))
        made.addLayout(row)
        return held

    def _step(self, step: StepShown, said: Said) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        words = column(label(step.title, "strong", wrap=True),
                       label(f"From {step.from_} to {step.to}", wrap=True), gap=0)  # fmt: skip
        row.addLayout(words, 1)
        row.addWidget(button("This first", on_click=partial(self._room.say, said), kind="small",
                             name=f"This first: {step.name}"))  # fmt: skip
        return row

    def _show_earlier(self, state: WeighingState) -> None:
        clear(self._earlier)
        if state.earlier:
            self._earlier.addWidget(label("Set before", "strong"))
        for one in state.earlier:
            row = QHBoxLayout()
            row.addWidget(label(one.words, "caption", wrap=True), 1)
            use = partial(self._room.use_earlier, one.number)
            row.addWidget(link("Look at these", use, name=f"Look at these: {one.words}"))
            self._earlier.addLayout(row)


class WishSliders(QWidget):
    """One slider for each wish; the words at its end say how much it counts. The wheel moves none by chance."""

    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._ids: tuple[str, ...] = ()
        self._sliders: list[QuietSlider] = []
        self._ends: list[QLabel] = []

    def show_sliders(self, sliders: tuple[Slider, ...]) -> None:
        """Show the wishes; a slider being moved stays where it is."""
        if tuple(one.id for one in sliders) != self._ids:
            self._build(sliders)
        for n, (slider, one) in enumerate(zip(self._sliders, sliders, strict=True)):
            with QSignalBlocker(slider):
                if not slider.isSliderDown():
                    slider.setValue(one.share)
            words = f"{one.share} of 100"
            slider.setAccessibleDescription(f"{words}, {one.points} points")
            self._ends[n].setText(words)

    def _build(self, sliders: tuple[Slider, ...]) -> None:
        clear(self._grid)
        self._ids, self._sliders, self._ends = tuple(one.id for one in sliders), [], []
        for n, one in enumerate(sliders):
            slider = QuietSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, 100)
            slider.setPageStep(10)
            slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            slider.setAccessibleName(f"How much counts: {one.title}")
            slider.setProperty("wish", one.id)
            slider.valueChanged.connect(self._on_value)
            self._grid.addWidget(label(one.title, wrap=True), n, 0)
            self._grid.addWidget(slider, n, 1)
            end = label("", "caption")
            self._grid.addWidget(end, n, 2)
            self._sliders.append(slider)
            self._ends.append(end)

    def _on_value(self, value: int) -> None:
        self.moved.emit(str(self.sender().property("wish")), value)


def _before_and_after(state: WeighingState) -> QGridLayout:
    """Return the first three now and then, side by side; what would change is in heavier type."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(1)
    for place, words in ((1, "The first three now"), (2, "If kept" if state.trying else "")):
        grid.addWidget(label(words, "caption"), 0, place)
        grid.setColumnStretch(place, 1)
    for row in state.after:
        grid.addWidget(label(f"{row.place}."), row.place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(row.now, wrap=True, name=f"Now {row.place}. {row.now}"), row.place, 1)
        if not state.trying:
            continue
        role = "body" if row.now == row.then else "strong"
        grid.addWidget(label(row.then, role, wrap=True, name=f"If kept {row.place}. {row.then}"), row.place, 2)
    return grid
