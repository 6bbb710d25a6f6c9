"""The door: what stands before an open file. Make one, open one, look at the example; or unlock the one at hand.

It knows no job and no plan, so that it can be painted before anything heavy is loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.pages.base import scrolled
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.initial import Initial
from desktop.widgets.secret import secret_field
from desktop.widgets.text import IconLabel, label

PROMISE = "The file is encrypted. Nothing leaves this laptop unless you print it or save a copy."


class Door(QWidget):
    """Passive: shows one of its panels and tells what was wanted. Secrets are handed over once and wiped."""

    unlock_wanted = Signal(str, str)  # path, secret
    open_wanted = Signal()
    make_wanted = Signal()
    example_wanted = Signal()
    forget_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Even Keel, opening")
        self._path = ""
        self._stack = QStackedWidget()
        self.welcome, self.unlock = QWidget(), QWidget()
        for panel in (self.welcome, self.unlock):
            panel.setObjectName("plain")
            self._stack.addWidget(panel)
        outer = QVBoxLayout()
        outer.setContentsMargins(24, 16, 24, 16)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._stack, 30)
        middle.addStretch(1)
        outer.addLayout(middle, 30)
        outer.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(outer))
        self._build_welcome()
        self._build_unlock()

    def show_welcome(self, recent: Sequence[Path] = ()) -> None:
        """Show the first choice; files opened before come first."""
        self._recent_card.setVisible(bool(recent))
        self._recent_card.clear()
        for path in recent:
            row = QHBoxLayout()
            opened = link(path.stem, self._on_recent, "lock", f"Open {path.stem}")
            opened.setProperty("path", str(path))
            row.addWidget(opened)
            row.addWidget(label(str(path.parent), "caption"), 1)
            self._recent_card.add_layout(row)
        self.fit()
        self._stack.setCurrentWidget(self.welcome)
        self._make.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unlock(self, path: Path, *, locked: bool = False, mistake: str = "") -> None:
        """Ask for the passphrase of a file. `locked` says that it is still open behind the door."""
        self._path = str(path)
        self._name.setText("Locked" if locked else "Open your file")
        self._where.setText(path.name if not locked else "Everything is as you left it.")
        self._other.setVisible(not locked)
        self._secret.setText("")
        self._see.setChecked(False)
        self.show_mistake(mistake)
        self.set_busy(False)
        self.fit()
        self._stack.setCurrentWidget(self.unlock)
        self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_mistake(self, sentence: str) -> None:
        """Say in one sentence why it did not open, and let another try follow."""
        self._mistake.setText(sentence)
        self._mistake.setVisible(bool(sentence))
        self.set_busy(False)
        if sentence:
            self._secret.setAccessibleDescription(sentence)
            self._secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Show that a file is being opened; meanwhile no other can be."""
        self.welcome.setEnabled(not busy)
        self._other.setEnabled(not busy)
        self._open.setEnabled(not busy)
        self._open.setText("Opening …" if busy else "Open")
        self._secret.setEnabled(not busy)

    def fit(self) -> None:
        """Follow the size of the text."""
        self._stack.setMaximumWidth(current().px(640))

    # Parts

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label("Even Keel", "h1"))
        names.addWidget(label("From your own words to work that fits, and stays.", "body", tone="soft", wrap=True))
        row.addWidget(Initial(52))
        row.addLayout(names, 1)
        return row

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("lock", "soft", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(PROMISE, "caption", wrap=True), 1)
        return row

    def _build_welcome(self) -> None:
        whole = QVBoxLayout(self.welcome)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addLayout(self._head())
        self._recent_card = Card("Opened before", "clock")
        whole.addWidget(self._recent_card)
        self._make = button("Make a file", "plus", True, self.make_wanted.emit)
        choices = (
            ("New here", "Make your own encrypted file, for everyone you support. It takes a minute.", self._make),
            ("You have a file", "Choose a file whose name ends in .keel, from this laptop or a stick.",
             button("Open a file", "open", on_click=self.open_wanted.emit)),
            ("Only looking", "Walk around with invented people. Nothing of it is kept.",
             button("Look at the example", "eye", on_click=self.example_wanted.emit)),
        )  # fmt: skip
        card = Card()
        for title, said, made in choices:
            row = QHBoxLayout()
            row.setSpacing(16)
            words = QVBoxLayout()
            words.setSpacing(1)
            words.addWidget(label(title, "h3"))
            words.addWidget(label(said, "body", tone="soft", wrap=True))
            row.addLayout(words, 1)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
            holder = QWidget()
            holder.setObjectName("plain")
            holder.setLayout(row)
            card.add_row(holder)
        whole.addWidget(card)
        whole.addLayout(self._promise())
        whole.addStretch(1)

    def _build_unlock(self) -> None:
        whole = QVBoxLayout(self.unlock)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addLayout(self._head())
        card = Card()
        self._name, self._where = label("Open your file", "h2"), label("", "body", tone="soft", wrap=True)
        card.add(self._name)
        card.add(self._where)
        ask = label("Passphrase, or recovery key", "strong")
        self._secret = secret_field("Passphrase, or recovery key")
        ask.setBuddy(self._secret)
        card.add(ask)
        card.add(self._secret)
        self._see = QCheckBox("Show what I type")
        self._see.toggled.connect(self._show_secret)
        card.add(self._see)
        self._mistake = label("", "body", wrap=True, tone="change")
        card.add(self._mistake)
        self._open = button("Open", "", True, self._on_open)
        self._secret.returnPressed.connect(self._on_open)
        self._other = link("Another file", self._on_other)
        row = QHBoxLayout()
        row.addWidget(self._other)
        row.addStretch(1)
        row.addWidget(self._open)
        card.add_layout(row)
        whole.addWidget(card)
        whole.addLayout(self._promise())
        whole.addStretch(1)

    # What was wanted

    def _on_open(self) -> None:
        secret = self._secret.text()
        if not secret:
            self.show_mistake("Type the passphrase, or the recovery key from its sheet.")
            return
        self._secret.setText("")  # unlike clear(), this leaves nothing for undo to bring back
        self._see.setChecked(False)
        self._mistake.hide()
        self.set_busy(True)
        self.unlock_wanted.emit(self._path, secret)

    def _on_recent(self) -> None:
        self.show_unlock(Path(str(self.sender().property("path"))))

    def _on_other(self) -> None:
        self._stack.setCurrentWidget(self.welcome)

    def _show_secret(self, shown: bool) -> None:
        self._secret.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
