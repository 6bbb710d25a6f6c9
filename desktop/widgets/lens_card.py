"""The lines of the record beside one reader: who that is, what was said yes to, and how lines are looked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.presenters.papers_state import PapersState, Stage
from desktop.presenters.papers_view import Show, read_together
from desktop.theme.tokens import current
from desktop.widgets.buttons import link
from desktop.widgets.cards import Card
from desktop.widgets.idea_finder import Choosing
from desktop.widgets.lens import Lens
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import label
from desktop.words.papers import NOT_GIVEN, SHOWS, put_in_words, steadier_words
from desktop.words.shelf import MEETING, NOTHING_OFF

NOTHING_FOUND = "No line is like that."
MAYBE, KEEP_NEW, HOLD_ALL = "This line may be shared later (M)", "All new lines stay with us", "All held back"
WORDS = "The words that were read"
OFF, ALL_BACK = "This line off this paper, or back on (L)", "All that is left off back on this paper"


class LensCard(Card):
    """Shows the lens of a `PapersState`; what is done in it is the presenter's."""

    def __init__(self, presenter: Any, together: bool) -> None:
        super().__init__()
        self._presenter, self._together = presenter, together
        self.flush()
        self.setMinimumHeight(current().px(300))
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(3)
        head.addLayout(self._picking())
        self.permission = label("", "caption", wrap=True)
        self.again = label("", "strong", wrap=True, tone="change")
        self.read_again = link("Read the words again", presenter.give, "people")
        for made in (self.permission, self.again, self.read_again):
            head.addWidget(made)
        head.addLayout(self._looking())
        self.add_layout(head)
        self.lens = Lens()
        self.lens.moved.connect(presenter.move_line)
        self.lens.maybe.connect(presenter.may_share)
        self.lens.off.connect(presenter.leave_off)
        self.add(self.lens, 1)
        self.none = label(NOTHING_FOUND, "body", tone="soft")
        self.none.setContentsMargins(14, 8, 14, 8)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(self.none, 1)
        self._foot()

    def _picking(self) -> QHBoxLayout:
        """Return the row that chooses a reader."""
        self.pick = Choosing("For whom", 12)
        self.pick.picked.connect(self._presenter.choose_reader)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label("For", "strong"))
        row.addWidget(self.pick, 1)
        row.addWidget(link("Another reader", self._presenter.add_reader, "plus"))
        return row

    def _looking(self) -> QHBoxLayout:
        """Return the row that looks for lines, narrows them, and sets another reader beside this one."""
        self.search = SearchField("Look for a word in the lines", "A word")
        self.search.textChanged.connect(self._presenter.look_for)
        find = QAction(self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.triggered.connect(self.search.setFocus)
        self.addAction(find)
        self.show_only = Choosing("Which lines are shown", 8)
        self.show_only.picked.connect(self._presenter.show_only)
        self.beside = Choosing("Another reader beside this one", 8)
        self.beside.picked.connect(self._presenter.see_beside)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 3)
        row.addWidget(self.show_only, 3)
        row.addWidget(self.beside, 4)
        return row

    def _foot(self) -> None:
        self.counts, self.held = label("", "strong", wrap=True), label("", "caption", wrap=True)
        said = QVBoxLayout()
        said.setSpacing(1)
        for made in (self.counts, self.held):
            made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            said.addWidget(made)
        foot = self.footer()
        foot.addLayout(said, 1)
        self.more = MenuButton("Lines", "list", (
            (OFF, self.lens.leave_off), (ALL_BACK, self._presenter.put_all_back),
            (MAYBE, self.lens.say_maybe), (KEEP_NEW, self._presenter.keep_new), (HOLD_ALL, self._presenter.hold_all),
            (MEETING, self._presenter.choose_meeting), (WORDS, self._presenter.show_words),
        ), "What to do with lines")  # fmt: skip
        foot.addWidget(self.more)

    def show_state(self, state: PapersState) -> None:
        """Show a state."""
        readers = tuple((row.id, f"{row.name}, {row.caption}") for row in state.readers)
        self.pick.show_choices(readers, state.readers[state.chosen].id if 0 <= state.chosen < len(readers) else "")
        said = f"{state.permission} {NOT_GIVEN}" if state.stage is Stage.ASKING else state.permission
        self.permission.setText(f"{state.reader}, and no one else. {said}")
        self._show_again(state)
        self._show_looking(state)
        self.lens.show_sections(read_together(state.sections) if self._together else state.sections)
        self.lens.setVisible(bool(state.sections))
        self.none.setText(NOTHING_OFF if state.show is Show.LEFT_OFF and not state.search else NOTHING_FOUND)
        self.none.setVisible(not state.sections)
        new = f", {state.new} new" if state.new else ""
        off = f", {state.left_off} left off" if state.left_off else ""
        self.counts.setText(f"{state.shared} in{off}, {state.held_back} held back{new}")
        self.held.setText(state.held)
        self.held.setVisible(bool(state.held))
        self.more.set_enabled(KEEP_NEW, state.new > 0)
        self.more.set_enabled(MEETING, state.meetings > 1)
        self.more.set_enabled(HOLD_ALL, state.allowed > 0)
        self.more.set_enabled(OFF, state.leaves_off)
        self.more.set_enabled(ALL_BACK, state.left_off > 0)
        self.more.set_enabled(WORDS, state.stage is not Stage.ASKING)

    def _show_again(self, state: PapersState) -> None:
        name = state.reader.split(",")[0]
        said = steadier_words(name) if state.ask_again else put_in_words(state.since_read) if state.since_read else ""
        self.again.setText(said)
        for made in (self.again, self.read_again):
            made.setVisible(bool(said))

    def _show_looking(self, state: PapersState) -> None:
        with QSignalBlocker(self.search):
            if self.search.text() != state.search:
                self.search.setText(state.search)
        there = {"different": bool(state.beside), "left_off": state.leaves_off, "named": state.show is Show.NAMED}
        shown = tuple((code, words) for code, words in SHOWS.items() if there.get(code, True))
        self.show_only.show_choices(shown, state.show.value)
        beside = (("", "One reader"), *((code, f"and {name}") for code, name in state.others))
        self.beside.show_choices(beside, state.beside)
        self.beside.setVisible(bool(state.others))
