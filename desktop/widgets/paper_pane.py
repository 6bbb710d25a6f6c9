"""A paper beside how it is set: the look above, the pages or their words, and under them where one is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from desktop.pages.base import scrolled
from desktop.presenters.drawn_paper import Shown
from desktop.widgets.buttons import icon_button, link
from desktop.widgets.cards import Card
from desktop.widgets.idea_finder import Choosing
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import label
from desktop.words.shelf import LANGUAGE, LETTERHEAD, LOOKS, NAMED, NAMED_NAME, NO_PAGES, SHORTEN, look_code
from supportplans.look import Look, Sheet

A4, LETTER = "A4 paper", "American Letter paper"
READ, SEE = "Read the words", "See the pages"


class PaperPane(Card):
    """`look_wanted` carries the code of a look, `letter_wanted` whether the sheet is the American one.

    `shorten_wanted`: what is on the paper is to be written in fewer words; `named_wanted`: the lines that are too long
    for it are to be seen.
    """

    look_wanted = Signal(str)
    letter_wanted = Signal(bool)
    letterhead_wanted = Signal()
    language_wanted = Signal()
    shorten_wanted = Signal()
    named_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._too_long, self._headed = "", True
        self.title = label("", "h3", wrap=True)
        self.drawing = label("Drawing the pages …", "caption")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.drawing)
        self.add_layout(head)
        self.add_layout(self._setting())
        self.view, self.words = PaperView(), QPlainTextEdit()
        self.view.moved.connect(self._show_place)
        self.words.setReadOnly(True)
        self.words.setAccessibleName("The words of the paper")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard
                                           | Qt.TextInteractionFlag.TextSelectableByMouse)  # fmt: skip
        self.words.hide()
        self.none = label(NO_PAGES, "body", wrap=True, tone="soft")
        self.shorten = link(SHORTEN, self.shorten_wanted, "boat")
        self.named = link(NAMED, self.named_wanted, "list", NAMED_NAME)
        instead = QVBoxLayout()
        instead.setContentsMargins(0, 0, 0, 0)
        for made in (self.none, self.named, self.shorten):
            instead.addWidget(made)
        for made in (self.named, self.shorten):
            instead.setAlignment(made, Qt.AlignmentFlag.AlignLeft)
        instead.addStretch(1)
        self.instead = scrolled(instead, "Why there are no pages")
        self.add(self.instead, 1)
        self.add(self.view, 1)
        self.add(self.words, 1)
        self._foot()

    def _setting(self) -> QHBoxLayout:
        self.look = Choosing("How the paper is set", 10)
        self.look.show_choices(tuple((code, words) for code, (words, _, _) in LOOKS.items()), "standard")
        self.look.picked.connect(self.look_wanted)
        self.page = MenuButton("Page", "gear", (
            (A4, self._on_a4), (LETTER, self._on_letter), (LETTERHEAD, self.letterhead_wanted.emit),
            (LANGUAGE, self.language_wanted.emit),
        ), "The sheet, a name at the top, and the language")  # fmt: skip
        for words in (A4, LETTER):
            self.page.entries[words].setCheckable(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.look, 1)
        row.addWidget(self.page)
        return row

    def _foot(self) -> None:
        self.place = label("", "caption")
        self.further = icon_button("minus", "Smaller pages", self._on_further)
        self.nearer = icon_button("plus", "Larger pages", self._on_nearer)
        self.other = link(READ, self._on_other)
        foot = self.footer()
        foot.addWidget(self.place, 1)
        for made in (self.other, self.further, self.nearer):
            foot.addWidget(made)

    def show_paper(self, title: str, paper: Shown, words: str, look: Look, headed: bool = True) -> None:
        """Show a paper, its words and how it is set; `headed` says that a name can stand at its top."""
        self.title.setText(title)
        self.drawing.setVisible(paper.rendering)
        self._too_long, self._headed = paper.too_long, headed
        self.view.show_pages(paper.pages)
        if words != self.words.toPlainText():
            self.words.setPlainText(words)
        self.look.show_choices(tuple((code, said) for code, (said, _, _) in LOOKS.items()), look_code(look))
        self.page.entries[A4].setChecked(look.sheet is Sheet.A4)
        self.page.entries[LETTER].setChecked(look.sheet is Sheet.LETTER)
        self.page.entries[LETTERHEAD].setVisible(headed)
        self._show_place()

    def _show_place(self) -> None:
        read = not self.words.isHidden()
        self.place.setText("" if read or not self.view.count else f"Page {self.view.page} of {self.view.count}")
        self.place.setVisible(bool(self.place.text()))
        for made, able in zip((self.nearer, self.further), self.view.can_zoom, strict=True):
            made.setEnabled(able)
            made.setVisible(not read and bool(self.view.count))
        self.other.setVisible(bool(self.view.count))
        self.none.setText(self._too_long or NO_PAGES)
        self.shorten.setVisible(bool(self._too_long))
        self.named.setVisible(bool(self._too_long) and self._headed)
        empty = not read and not self.view.count and self.drawing.isHidden()
        self.instead.setVisible(empty)
        self.view.setVisible(not read and not empty)

    def _on_other(self) -> None:
        read = self.words.isHidden()
        self.words.setVisible(read)
        self.view.setVisible(not read)
        said = SEE if read else READ
        self.other.setText(said)
        self.other.setAccessibleName(said)
        self._show_place()
        (self.words if read else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_nearer(self) -> None:
        self.view.nearer(1)

    def _on_further(self) -> None:
        self.view.nearer(-1)

    def _on_a4(self) -> None:
        self.letter_wanted.emit(False)

    def _on_letter(self) -> None:
        self.letter_wanted.emit(True)
