"""Papers: the shelf at the left, the lines of one reader in the middle, and at the right exactly what will be seen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.base import Page, scrolled
from desktop.presenters.papers_shelf import Group
from desktop.presenters.papers_state import PapersState, Stage
from desktop.widgets.buttons import button, link
from desktop.widgets.cards import Card
from desktop.widgets.findings import BesideFindings
from desktop.widgets.idea_finder import Choosing
from desktop.widgets.lens_card import LensCard
from desktop.widgets.match_empty import EmptyPart
from desktop.widgets.match_split import TwoPanes
from desktop.widgets.menu_button import MenuButton
from desktop.widgets.notice import Notice
from desktop.widgets.on_paper import OnPaper
from desktop.widgets.paper_pane import PaperPane
from desktop.widgets.shelf_list import ShelfList
from desktop.widgets.text import label, line
from desktop.words import shelf as words

SHARES = {Group.EMPLOYER: (18, 9), Group.OWN: (13, 14), Group.BLANK: (7, 20)}  # the room of the left and of the paper
_READER = (Stage.ASKING, Stage.WAITING, Stage.GIVEN)


class PapersPage(Page):
    """Shows a `PapersState`."""

    title = "Papers"
    sentence = "What goes on paper, line by line. Nothing is in until the person says so."

    def build(self) -> None:
        """Make the three columns and the actions."""
        self._tools()
        self.notice = Notice()
        self.notice.undone.connect(self.presenter.undo)
        self.body.addWidget(self.notice)
        self.shelf, self.lens_card, self.on_paper = self._shelf(), LensCard(self.presenter, self.together), OnPaper()
        self.lens = self.lens_card.lens
        self.lens.rested.connect(self._on_rested)
        self.on_paper.card_wanted.connect(self.presenter.choose_card)
        self.empty = EmptyPart()
        self.empty.wanted.connect(self._on_wanted)
        inner = QWidget()
        inner.setObjectName("plain")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.shelf, 5)
        self.middle = self._middle()
        row.addWidget(self.middle, 13)
        self.pane = PaperPane()
        self.paper = self.pane.view
        self.pane.look_wanted.connect(self.presenter.choose_look)
        self.pane.letter_wanted.connect(self.presenter.choose_sheet)
        self.pane.letterhead_wanted.connect(self.presenter.write_letterhead)
        self.pane.language_wanted.connect(self.presenter.choose_language)
        self.pane.shorten_wanted.connect(self.presenter.shorten)
        self.pane.named_wanted.connect(self._on_named)
        self.findings = BesideFindings(self.pane, self.presenter)
        self.left = left = scrolled(inner, "Papers and lines")
        self.panes = TwoPanes(left, self.findings, open_text="See the paper", left_share=18, right_share=9,
                              back_text="Back to the lines")  # fmt: skip
        self.findings.follow(self.panes)
        self.panes.narrowed.connect(self._on_narrowed)
        self._on_narrowed(self.panes.narrow)
        self.body.addWidget(self.panes, 1)

    def _tools(self) -> None:
        self.take_back = button("Take back permission", "undo", on_click=self.presenter.take_back)
        self.change = button(
            "Change", "pencil", on_click=self.presenter.change_reader, name="Change what was said of the reader"
        )
        self.give = button("Read the words together", "people", True, self.presenter.give)
        self.anew = button("Ask anew", "plus", True, self.presenter.ask_anew)
        self.save = MenuButton("Save as", "paper", (
            (words.PDF, self.presenter.save_paper), (words.WORD, self.presenter.save_word),
            (words.WEB, self.presenter.save_page), (words.TEXT, self.presenter.save_text),
            (words.LOCKED, self.presenter.save_locked),
        ), "Save the paper in one of several forms")  # fmt: skip
        self.both = button(words.BOTH, "copy", on_click=self.presenter.print_both, name=words.BOTH_NAME)
        self.print = button("Print", "print", True, self.presenter.print_paper)
        # What some papers lack stands first, so that nothing slides to where Save as was: taking back asks nothing.
        for made in (self.both, self.take_back, self.change, self.give, self.anew, self.save, self.print):
            self.tools.addWidget(made)

    def _shelf(self) -> Card:
        card = Card()
        card.flush()
        self.list = ShelfList("Papers")
        self.list.chosen.connect(self.presenter.choose_paper)
        card.add(self.list, 1)
        card.add(line())
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        foot.setSpacing(4)
        self.copies = label("", "caption", wrap=True)
        self.letters = link("Copies and letters", self.presenter.letters, "copy")
        foot.addWidget(self.copies)
        foot.addWidget(self.letters)
        card.add_layout(foot)
        return card

    def _middle(self) -> QWidget:
        """Return what stands between the shelf and the paper, with the choice of paper where there is no shelf."""
        self.pick = Choosing("Which paper", 12)
        self.pick.picked.connect(self.presenter.choose_paper)
        self.letters_too = link("Copies", self.presenter.letters, "copy", "Copies and letters")
        self.picking = QWidget()
        self.picking.setObjectName("plain")
        row = QHBoxLayout(self.picking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.pick, 1)
        row.addWidget(self.letters_too)
        middle = QWidget()
        middle.setObjectName("plain")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picking)
        for part in (self.lens_card, self.on_paper, self.empty):
            column.addWidget(part, 1)
        return middle

    def show_state(self, state: PapersState) -> None:
        """Show a state."""
        self.notice.say(state.notice, state.can_undo)
        self._show_actions(state)
        self._show_shelf(state)
        for_reader = state.group is Group.EMPLOYER
        self.lens_card.setVisible(for_reader and bool(state.readers))
        self.empty.setVisible(for_reader and not state.readers)
        self._lay()
        self.panes.set_shares(*SHARES[state.group], f"papers-{state.group.value}")
        if for_reader and state.readers:
            self.lens_card.show_state(state)
        elif for_reader:
            said = words.NO_READER_SAID.format(called=state.called or "the person")
            self.empty.show_part("paper", words.NO_READER, said, "Choose a reader", "reader")
        else:
            self.on_paper.show_state(state)
        self.pane.show_paper(_paper_title(state), state.paper, state.words, state.look, for_reader)
        self.findings.show_wording(state.wording)
        self.paper.mark(state.paper.places.get(self.lens.line_id) if for_reader else None)
        self.copies.setText(_copies(state))
        for made in (self.copies, self.letters, self.letters_too):
            made.setVisible(not self.together)

    def _on_rested(self, line_id: str) -> None:
        """Outline the line the cursor is on, and go to where it stands on the paper."""
        self.paper.mark(self.presenter.state.paper.places.get(line_id), go=True)

    def _show_shelf(self, state: PapersState) -> None:
        heads = words.GROUPS if self.together else words.GROUPS_WORK
        found = (
            (heads[group.value].format(called=state.called),
             tuple((row.id, row.title, row.caption) for row in state.shelf if row.group is group))
            for group in Group
        )  # fmt: skip
        self.list.show_groups(tuple(group for group in found if group[1]), state.paper_id)
        self.pick.show_choices(tuple((row.id, f"{row.title}: {row.caption}") for row in state.shelf), state.paper_id)

    def _show_actions(self, state: PapersState) -> None:
        stage = state.stage if state.group is Group.EMPLOYER else Stage.NOBODY
        self.take_back.setVisible(stage in _READER)
        back = "Put away" if stage is Stage.ASKING else "Take back permission"
        self.take_back.setText(f" {back}")
        self.take_back.setAccessibleName(back)
        self.change.setVisible(stage is Stage.ASKING and not self.together)
        self.give.setVisible(stage is Stage.ASKING)
        self.give.setEnabled(state.allowed > 0)
        self.anew.setVisible(stage is Stage.ENDED)
        may = stage in (Stage.WAITING, Stage.GIVEN) or state.group is not Group.EMPLOYER
        for made, shown in ((self.save, may), (self.both, may and state.signed), (self.print, may)):
            made.setVisible(shown)
            made.setEnabled(state.may_leave)

    def _on_narrowed(self, narrow: bool) -> None:
        """Where there is no room for the shelf, papers are chosen over the lines."""
        self.shelf.setVisible(not (narrow or self.together))
        self.picking.setVisible(narrow or self.together)
        self._lay()

    def _lay(self) -> None:
        """Leave out the middle where a form to write on has nothing to say there."""
        group, picking = self.presenter.state.group, not self.picking.isHidden()
        self.on_paper.setVisible(group is Group.OWN or (group is Group.BLANK and picking))
        self.middle.setVisible(group is not Group.BLANK or picking)

    def _on_named(self) -> None:
        """Lead from what is said of a page that is too long to the lines it is said of."""
        self.presenter.show_named()
        self.panes.go_back()
        self.left.ensureWidgetVisible(self.lens)
        self.lens.take_up()

    def _on_wanted(self, _code: str) -> None:
        self.presenter.add_reader()


def _paper_title(state: PapersState) -> str:
    if state.group is not Group.EMPLOYER or not state.readers:
        return state.row.title if state.row else ""
    first = state.reader.split(",")[0]
    if state.stage is Stage.ENDED:
        return "Nothing can be printed"
    return f"What {first} will see" if state.stage is Stage.GIVEN else f"What {first} would see"


def _copies(state: PapersState) -> str:
    if not state.out:
        return "No copy is out."
    out = "1 copy is out." if state.out == 1 else f"{state.out} copies are out."
    return f"{out} {state.to_ask} to be asked back." if state.to_ask else out
