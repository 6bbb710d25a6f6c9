"""What to look at again in the words of a paper: a button under the paper that turns it over to a calm list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.presenters.paper_findings import NOTHING_SEEN, FindingRow, WordingSeen
from desktop.widgets.buttons import Button, link
from desktop.widgets.cards import Card, clear, column, row
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.text import label, line
from desktop.words import house_wording as words


class BesideFindings(QWidget):
    """A paper, and behind it what there is to look at in its words; `presenter` is a `LooksAtWords`.

    The way to turn it over stands under it, or at the end of a `foot` that is there already.
    """

    def __init__(self, paper: QWidget, presenter: Any, foot: QHBoxLayout | None = None) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._paper, self.list = paper, FindingsList()
        self.list.kept.connect(presenter.keep_words)
        self.list.again.connect(presenter.ask_words_again)
        self.list.wanted.connect(presenter.go_to_words)
        self.list.hide()
        self.turn = link(" ", self._on_turn, "check-bubble")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(paper, 1)
        whole.addWidget(self.list, 1)
        self._foot = foot or QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.turn)
        if foot is None:
            whole.addLayout(self._foot)
        self._panes: TwoPanes | None = None
        self._wording = NOTHING_SEEN
        self._name()

    @property
    def open(self) -> bool:
        """Tell whether the list is shown, and not the paper."""
        return not self.list.isHidden()

    def follow(self, panes: TwoPanes) -> None:
        """Take the way over into the foot of the panes this is in while only one of them fits; it leads in, too."""
        self._panes = panes
        panes.narrowed.connect(self._on_narrowed)
        self._on_narrowed(panes.narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """Say where the way leads now."""
        super().showEvent(event)
        self._name()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say where the way leads now."""
        super().hideEvent(event)
        self._name()

    def _on_narrowed(self, narrow: bool) -> None:
        if narrow and self._panes is not None:
            self._panes.hold_in_foot(self.turn)
        else:
            self._foot.addWidget(self.turn)

    def show_wording(self, wording: WordingSeen) -> None:
        """Show what there is to look at on another paper, or on the same one once something was kept."""
        self._wording = wording
        self.list.show_wording(wording)
        self._show(self.open and wording.lines > 0)

    def show_paper(self) -> None:
        """Turn back to the paper."""
        self._show(False)

    def _show(self, findings: bool) -> None:
        self.list.setVisible(findings)
        self._paper.setVisible(not findings)
        self._name()

    @property
    def _out_of_view(self) -> bool:
        """Tell whether it is hidden, or what holds it in the panes is, as where only one of them fits."""
        at: QWidget | None = self
        while at is not None and at is not self._panes:
            if at.isHidden():
                return True
            at = at.parentWidget() if self._panes is not None else None
        return False

    def _on_turn(self) -> None:
        out_of_view = self._out_of_view
        if out_of_view and self._panes is not None:
            self._panes.go_in()
        self._show(out_of_view or not self.open)
        self.turn.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> None:
        said = words.BACK if self.open and not self._out_of_view else words.count_words(len(self._wording.still))
        self.turn.setText(f" {said}")
        self.turn.setAccessibleName(said)
        self.turn.setVisible(self._wording.lines > 0)  # a form with nobody's lines on it has no words


class FindingsList(Card):
    """Each signal carries the id of a row. What is still to be looked at stands first, then what was kept by choice."""

    kept = Signal(str)
    again = Signal(str)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.flush()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(14, 12, 14, 14)
        self._rows.setSpacing(8)
        self._area = scrolled(self._rows, "Words to look at again")
        self.add(self._area, 1)
        self._shown: WordingSeen | None = None
        self.buttons: dict[tuple[str, str], Button] = {}  # by what is said on them, and the row

    def show_wording(self, wording: WordingSeen) -> None:
        """Show other findings."""
        if wording == self._shown:
            return
        place = self._area.verticalScrollBar().value()
        held = next((key for key, made in self.buttons.items() if made.hasFocus()), None)
        before = self._shown.still if self._shown else ()
        self._shown = wording
        clear(self._rows)
        self.buttons = {}
        self._rows.addWidget(label(_opening(wording), tone="soft" if wording.still else "", wrap=True))
        self._show_rows(wording.still)
        if wording.kept:
            self._rows.addWidget(label(words.KEPT_TITLE, "h3", wrap=True))
            self._show_rows(wording.kept)
        self._rows.addStretch(1)
        self._area.verticalScrollBar().setValue(place)
        if held is not None:
            self._give_focus(held, before)

    def _show_rows(self, rows: Sequence[FindingRow]) -> None:
        before = ""
        for shown in rows:
            again = shown.line_id == before  # what stands in one line stands together
            if not again:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(shown, "" if again else shown.where))
            before = shown.line_id

    def _row(self, shown: FindingRow, where: str) -> QWidget:
        text = label("", wrap=True, name=f"{shown.before}{shown.words}{shown.after}")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(f"{escape(shown.before)}<b>{escape(shown.words)}</b>{escape(shown.after)}")
        why = [] if shown.kept else [label(f"{shown.why} {shown.instead}", tone="soft", wrap=True)]
        head = [label(where, "caption", wrap=True)] if where else []
        return column(*head, text, *why, self._deeds(shown))

    def _deeds(self, shown: FindingRow) -> QWidget:
        first = words.AGAIN if shown.kept else words.KEEP
        made = [self._deed(first, shown, self._on_again if shown.kept else self._on_keep),
                self._deed(words.GO, shown, self._on_go)]  # fmt: skip
        return row(*made, None, spacing=14)

    def _deed(self, said: str, shown: FindingRow, act: Callable[[], None]) -> Button:
        made = link(said, act, name=f"{said}: {shown.spoken}")
        self.buttons[(said, shown.id)] = made
        return made

    def _on_keep(self) -> None:
        self.kept.emit(self._pressed())

    def _on_again(self) -> None:
        self.again.emit(self._pressed())

    def _on_go(self) -> None:
        self.wanted.emit(self._pressed())

    def _pressed(self) -> str:
        return next(row_id for (_, row_id), made in self.buttons.items() if made is self.sender())

    def _give_focus(self, held: tuple[str, str], before: Sequence[FindingRow]) -> None:
        """Give the focus to the same button, or to that of the row that has come to stand in its place."""
        said, row_id = held
        place = next((n for n, shown in enumerate(before) if shown.id == row_id), 0)
        still = self._shown.still if self._shown else ()
        near = still[min(place, len(still) - 1)].id if still else row_id
        found = self.buttons.get(held) or self.buttons.get((said, near)) or next(iter(self.buttons.values()), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def _opening(wording: WordingSeen) -> str:
    if wording.still:
        return words.OWN_HELP if wording.gentle else words.HELP
    if wording.kept:
        return words.ALL_KEPT
    return words.OWN_NOTHING if wording.gentle else words.NOTHING
