"""Papers: readers at the left, the consent lens in the middle, and at the right exactly what the reader will see."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.papers_state import PapersState, Stage
from desktop.presenters.papers_view import read_together
from desktop.theme.icons import icon
from desktop.theme.tokens import current
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.choice_list import ChoiceList
from desktop.widgets.fields import QuietCombo
from desktop.widgets.lens import Lens
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.paper_view import PaperView
from desktop.widgets.text import label, line
from desktop.words.papers import NOT_GIVEN, SHOWS, put_in_words, steadier_words

NOTHING_FOUND = "No line is like that."
MAYBE, KEEP_NEW, HOLD_ALL = "This line may be shared later (M)", "All new lines stay with us", "All held back"
WORDS = "The words that were read"


class PapersPage(Page):
    """Shows a `PapersState`."""

    title = "Papers"
    sentence = "What goes on paper, line by line. Nothing is in until the person says so."

    def build(self) -> None:
        """Make the three columns and the actions."""
        self.take_back = button("Take back permission", "undo", on_click=self.presenter.take_back)
        self.change = button(
            "Change", "pencil", on_click=self.presenter.change_reader, name="Change what was said of the reader"
        )
        self.give = button("Read the words together", "people", True, self.presenter.give)
        self.anew = button("Ask anew", "plus", True, self.presenter.ask_anew)
        self.save = button("Save as PDF", "paper", on_click=self.presenter.save_paper)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        for made in (self.take_back, self.change, self.give, self.anew, self.save, self.print):
            self.tools.addWidget(made)
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        inner = QWidget()
        inner.setObjectName("plain")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self.readers, lens = self._readers(), self._lens()
        lens.setMinimumHeight(current().px(300))
        self._row.addWidget(self.readers, 5)
        self._row.addWidget(lens, 13)
        left = scrolled(inner, "Readers and lines")
        self.panes = TwoPanes(left, self._paper(), open_text="See the paper", left_share=18, right_share=9)
        self.panes.narrowed.connect(self._on_narrowed)
        self._on_narrowed(self.panes.narrow)
        self.body.addWidget(self.panes, 1)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        self.body.addWidget(self.empty, 1)

    def _readers(self) -> Card:
        card = Card("Work plan for", "paper")
        card.flush()
        self.list = ChoiceList("Readers of the work plan")
        self.list.row_chosen.connect(self.presenter.choose_row)
        card.add(self.list, 1)
        card.add(line())
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.setSpacing(4)
        self.copies = label("", "caption", wrap=True)
        foot.addWidget(self.copies)
        self.letters = link("Copies and letters", self.presenter.letters, "copy")
        foot.addWidget(self.letters)
        card.add_layout(foot)
        card.footer().addWidget(link("Another reader", self.presenter.add_reader, "plus"))
        return card

    def _lens(self) -> Card:
        card = Card()
        card.flush()
        head = QVBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(3)
        head.addWidget(self._picking())
        self.reader, self.permission = label("", "h3", wrap=True), label("", "caption", wrap=True)
        self.again = label("", "strong", wrap=True, tone="change")
        self.read_again = link("Read the words again", self.presenter.give, "people")
        for made in (self.reader, self.permission, self.again, self.read_again):
            head.addWidget(made)
        head.addLayout(self._looking())
        card.add_layout(head)
        self.lens = Lens()
        self.lens.moved.connect(self.presenter.move_line)
        self.lens.maybe.connect(self.presenter.may_share)
        card.add(self.lens, 1)
        self.none = label(NOTHING_FOUND, "body", tone="soft")
        self.none.setContentsMargins(14, 8, 14, 8)
        card.add(self.none)
        foot = card.footer()
        self.counts = label("", "strong", wrap=True)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.counts, 1)
        self.more = MenuButton("Lines", "list", (
            (MAYBE, self.lens.say_maybe), (KEEP_NEW, self.presenter.keep_new), (HOLD_ALL, self.presenter.hold_all),
            (WORDS, self.presenter.show_words),
        ), "What to do with lines")  # fmt: skip
        foot.addWidget(self.more)
        return card

    def _picking(self) -> QWidget:
        """Return the row that chooses a reader where there is no room for a list of them."""
        self.pick = QuietCombo()
        self.pick.setAccessibleName("Reader of the work plan")
        self.pick.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pick.setMinimumContentsLength(12)
        self.pick.activated.connect(self.presenter.choose_row)
        self.picking = QWidget()
        self.picking.setObjectName("plain")
        row = QHBoxLayout(self.picking)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(10)
        row.addWidget(self.pick, 1)
        row.addWidget(link("Another reader", self.presenter.add_reader, "plus"))
        self.letters_too = link("Copies", self.presenter.letters, "copy", "Copies and letters")
        row.addWidget(self.letters_too)
        return self.picking

    def _looking(self) -> QHBoxLayout:
        """Return the row that looks for lines, narrows them, and sets another reader beside this one."""
        self.search = QLineEdit()
        self.search.setPlaceholderText("Look for a word")
        self.search.setAccessibleName("Look for a word in the lines")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "soft"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.presenter.look_for)
        find = QAction(self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.triggered.connect(self.search.setFocus)
        self.addAction(find)
        self.show_only, self.beside = QuietCombo(), QuietCombo()
        self.show_only.setAccessibleName("Which lines are shown")
        self.beside.setAccessibleName("Another reader beside this one")
        for combo in (self.show_only, self.beside):
            combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self.show_only.activated.connect(self._on_show)
        self.beside.activated.connect(self._on_beside)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 3)
        row.addWidget(self.show_only, 3)
        row.addWidget(self.beside, 4)
        return row

    def _paper(self) -> Card:
        card = Card(tone="sunken")
        head = QHBoxLayout()
        self.paper_title = label("", "h3", wrap=True)
        self.drawing = label("Drawing the pages …", "caption")
        head.addWidget(self.paper_title, 1)
        head.addWidget(self.drawing)
        card.add_layout(head)
        self.paper = PaperView()
        card.add(self.paper, 1)
        return card

    def show_state(self, state: PapersState) -> None:
        """Show a state."""
        nothing = not state.readers
        self.panes.setVisible(not nothing)
        self.empty.setVisible(nothing)
        self.notice.say(state.notice, state.can_undo)
        self._show_actions(state)
        if nothing:
            whose = state.called or "the person"
            said = f"A paper is made for one reader, by name, with the lines {whose} puts in."
            self.empty.show_part("paper", "Nobody may read anything yet", said, "Choose a reader", "reader")
            return
        self.list.show_rows(tuple((row.name, row.caption) for row in state.readers), state.chosen, "person")
        rows = [f"{row.name}, {row.caption}" for row in state.readers]
        _fill(self.pick, [(str(n), words) for n, words in enumerate(rows)], str(state.chosen))
        self.reader.setText(f"For {state.reader}, and no one else")
        self.permission.setText(f"{state.permission} {NOT_GIVEN}" if state.stage is Stage.ASKING else state.permission)
        self._show_again(state)
        self._show_looking(state)
        self.lens.show_sections(read_together(state.sections) if self.together else state.sections)
        self.lens.setVisible(bool(state.sections))
        self.none.setVisible(not state.sections)
        self.counts.setText(
            f"{state.shared} in, {state.held_back} held back" + (f", {state.new} new" if state.new else "")
        )
        self.more.set_enabled(KEEP_NEW, state.new > 0)
        self.more.set_enabled(HOLD_ALL, state.shared > 0)
        self.more.set_enabled(WORDS, state.stage is not Stage.ASKING)
        self.paper_title.setText(_paper_title(state))
        self.drawing.setVisible(state.rendering)
        self.paper.show_pages(state.pages)
        self.copies.setText(_copies(state))
        for made in (self.copies, self.letters, self.letters_too):
            made.setVisible(not self.together)

    def _show_actions(self, state: PapersState) -> None:
        stage = state.stage
        self.take_back.setVisible(stage in (Stage.ASKING, Stage.WAITING, Stage.GIVEN))
        back = "Put away" if stage is Stage.ASKING else "Take back permission"
        self.take_back.setText(f" {back}")
        self.take_back.setAccessibleName(back)
        self.change.setVisible(stage is Stage.ASKING and not self.together)
        self.give.setVisible(stage is Stage.ASKING)
        self.give.setEnabled(state.shared > 0)
        self.anew.setVisible(stage is Stage.ENDED)
        for made in (self.save, self.print):
            made.setVisible(stage in (Stage.WAITING, Stage.GIVEN))
            made.setEnabled(state.in_force and state.shared > 0 and not state.rendering)

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
        shown = [(code, words) for code, words in SHOWS.items() if code != "different" or state.beside]
        beside = [("", "One reader"), *((code, f"and {name}") for code, name in state.others)]
        for combo, rows, chosen in ((self.show_only, shown, state.show.value), (self.beside, beside, state.beside)):
            _fill(combo, rows, chosen)
        self.beside.setVisible(bool(state.others))

    @Slot(int)
    def _on_show(self, place: int) -> None:
        self.presenter.show_only(str(self.show_only.itemData(place)))

    @Slot(int)
    def _on_beside(self, place: int) -> None:
        self.presenter.see_beside(str(self.beside.itemData(place)))

    def _on_narrowed(self, narrow: bool) -> None:
        """Where there is no room for a list of readers, they are chosen over the lines."""
        one_column = narrow or self.together
        self.readers.setVisible(not one_column)
        self.picking.setVisible(one_column)

    def _on_wanted(self, _code: str) -> None:
        self.presenter.add_reader()


def _fill(combo: QuietCombo, rows: list[tuple[str, str]], chosen: str) -> None:
    """Show rows of (code, words) with one of them chosen."""
    if [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())] != rows:
        combo.clear()
        for code, words in rows:
            combo.addItem(words, code)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))


def _paper_title(state: PapersState) -> str:
    first = state.reader.split(",")[0]
    if state.stage is Stage.ENDED:
        return "Nothing can be printed"
    return f"What {first} will see" if state.stage is Stage.GIVEN else f"What {first} would see"


def _copies(state: PapersState) -> str:
    if not state.out:
        return "No copy is out."
    out = "1 copy is out." if state.out == 1 else f"{state.out} copies are out."
    return f"{out} {state.to_ask} to be asked back." if state.to_ask else out
