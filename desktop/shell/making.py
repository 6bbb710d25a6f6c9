"""Making a file: where, who, the passphrase twice; then the recovery key, shown this once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.app.synced import copied_by
from desktop.pages.base import scrolled
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.secret import secret_field
from desktop.widgets.text import label
from records.keys import SHORTEST_PASSPHRASE

GOOD_PASSPHRASE = "Three or four words that do not belong together are strong, such as four things on your table."
COPIED = (
    "{name} copies this folder to the internet. What is in your file stays locked there, too. "
    "Open it on one laptop at a time, or choose a folder that is on this laptop alone."
)


def passphrase_mistake(first: str, second: str) -> str:
    """Return what is not right yet about a passphrase typed twice, or nothing."""
    if len(first) < SHORTEST_PASSPHRASE:
        return f"This is short: {SHORTEST_PASSPHRASE} letters at least. {GOOD_PASSPHRASE}"
    return "" if first == second else "The two are not the same. Type the passphrase again."


class Making(QWidget):
    """The panel that makes a file. `wanted` carries path, the specialist's name and the passphrase."""

    wanted = Signal(str, str, str)
    place_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Make a file")
        card = Card("Make your file", "lock")
        self._card = card
        self._path = QLineEdit()
        self._who = QLineEdit()
        self._first, self._second = secret_field("Passphrase"), secret_field("Passphrase again")
        card.add(_named("Where it is kept", self._path, ""))
        self._copied = label("", "caption", wrap=True, tone="soft")
        self._path.textChanged.connect(self._say_copied)
        card.add(self._copied)
        card.add(link("Choose another place", self.place_wanted.emit, "open"))
        card.add(_named("Your name", self._who, "As people know you at work. It stands in the history of changes."))
        card.add(_named("Passphrase", self._first, GOOD_PASSPHRASE))
        card.add(_named("Passphrase again", self._second, ""))
        self._see = QCheckBox("Show what I type")
        self._see.toggled.connect(self._show_secret)
        card.add(self._see)
        self._mistake = label("", "body", wrap=True, tone="change")
        self._mistake.hide()
        card.add(self._mistake)
        self._make = button("Make it", "", True, self._on_make)
        self._second.returnPressed.connect(self._on_make)
        row = QHBoxLayout()
        row.addWidget(link("Back", self.left.emit))
        row.addStretch(1)
        row.addWidget(self._make)
        card.add_layout(row)
        centred(self, card)

    def begin(self, path: Path, who: str) -> None:
        """Start with a suggestion for where, and the name given before."""
        self.show_place(path)
        self._wipe()
        self._see.setChecked(False)
        self._who.setText(who)
        self.show_mistake("")
        self._card.setMaximumWidth(current().px(640))
        self._who.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, path: Path) -> None:
        """Show another place for the file."""
        self._path.setText(str(path))

    def _say_copied(self, path: str) -> None:
        name = copied_by(Path(path))
        self._copied.setText(COPIED.format(name=name) if name else "")
        self._copied.setVisible(bool(name))

    def show_mistake(self, sentence: str) -> None:
        """Say in one sentence what is not right yet."""
        self._mistake.setText(sentence)
        self._mistake.setVisible(bool(sentence))
        self._make.setEnabled(True)
        self._make.setText("Make it")

    def _on_make(self) -> None:
        first, second = self._first.text(), self._second.text()
        path = self._path.text().strip()
        mistake = passphrase_mistake(first, second) if path else "Choose where the file is to be kept."
        if mistake:
            self.show_mistake(mistake)
            return
        self._wipe()
        self._see.setChecked(False)
        self._mistake.hide()
        self._make.setEnabled(False)
        self._make.setText("Making it …")
        named = path if path.endswith(".keel") else f"{path}.keel"
        self.wanted.emit(named, self._who.text().strip(), first)

    def _wipe(self) -> None:
        """Let the passphrase go; setText leaves nothing for undo to bring back, as clear() would."""
        self._first.setText("")
        self._second.setText("")

    def _show_secret(self, shown: bool) -> None:
        for field in (self._first, self._second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class Recovery(QWidget):
    """The recovery key, once. It can be printed or written down by hand; it is never saved."""

    print_wanted = Signal(str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Recovery key")
        card = Card("Your recovery key", "lock", "shown this once")
        self._card = card
        card.add(label("If the passphrase is ever lost, only this key opens the file. Nobody else has it, "
                       "and no help desk can make another.", "body", wrap=True))  # fmt: skip
        self._key = label("", "h1", wrap=True)
        self._key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        card.add(self._key)
        card.add(label("Keep the sheet locked away at work, apart from the laptop. Letters and numbers only: "
                       "there is no letter O, I, L or U in it.", "caption", wrap=True))  # fmt: skip
        self._kept = QCheckBox("I have it on paper")
        self._kept.toggled.connect(self._on_kept)
        card.add(self._kept)
        row = QHBoxLayout()
        row.addWidget(button("Print the sheet", "print", on_click=self._on_print))
        row.addStretch(1)
        self._go = button("Go on", "", True, self._on_done)
        row.addWidget(self._go)
        card.add_layout(row)
        centred(self, card)

    def show_key(self, key: str) -> None:
        """Show a key in groups."""
        self._key.setText(key)
        self._key.setAccessibleName("Recovery key: " + " ".join(key))
        self._kept.setChecked(False)
        self._go.setEnabled(False)
        self._card.setMaximumWidth(current().px(640))
        self._kept.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def waiting(self) -> bool:
        """Tell whether a key is shown that nobody has yet."""
        return bool(self._key.text())

    def forget(self) -> None:
        """Let the key go."""
        self._key.setText("")
        self._key.setAccessibleName("")

    def _on_kept(self, kept: bool) -> None:
        self._go.setEnabled(kept)

    def _on_print(self) -> None:
        self.print_wanted.emit(self._key.text())

    def _on_done(self) -> None:
        self.forget()
        self.done.emit()


def centred(panel: QWidget, card: QWidget) -> None:
    """Put a card in the middle of a panel; where it is taller than the panel, it scrolls."""
    inside = QVBoxLayout()
    inside.setContentsMargins(24, 16, 24, 16)
    inside.addStretch(2)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, 30)
    row.addStretch(1)
    inside.addLayout(row)
    inside.addStretch(3)
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(inside))


def _named(name: str, field: QLineEdit, help_text: str) -> QWidget:
    holder = QWidget()
    holder.setObjectName("plain")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    title = label(name, "strong")
    title.setBuddy(field)
    field.setAccessibleName(name)
    column.addWidget(title)
    column.addWidget(field)
    if help_text:
        field.setAccessibleDescription(help_text)
        column.addWidget(label(help_text, "caption", wrap=True))
    return holder
