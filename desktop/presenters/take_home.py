"""A sheet to take home: the job as the person matched it by hand, and rows for the next one; seen as it will be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.app.hand_example import hand_example
from desktop.app.way_out import Leaving, Went, own_copy
from desktop.presenters.drawn_paper import OWN, PaperPresenter, PaperState
from desktop.presenters.pressing import press_document
from supportplans.take_home import blank_sheet, own_sheet

OWN_SHEET, BLANK_SHEET = "by hand", "by hand blank"  # kinds of paper; their files are called so, too


@dataclass(frozen=True, slots=True)
class TakeHomeState(PaperState):
    """Everything the page shows. `has_own`: there is a match by hand to show as the worked example."""

    title: str = ""
    has_own: bool = False
    blank: bool = False


class TakeHomePresenter(PaperPresenter):
    """The sheet is made anew whenever the cards change. A copy is registered as the person’s own."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = TakeHomeState()
        self._wants_blank = False
        self.subscribe(("hands", "jobs", "resources", "preferences", "people", "matching"))

    def show_person(self, person_id: str) -> None:
        """Show another person's sheet."""
        self._wants_blank, self._state = False, TakeHomeState()
        self.reload()

    def come_into_view(self) -> None:
        """Show the sheet of the job that another place left in view."""
        self._state = replace(self._state, notice="")
        self.reload()

    def show_blank(self, blank: bool) -> None:
        """Show the blank sheet, or the person's own."""
        self._wants_blank = blank
        self._state = replace(self._state, notice="")
        self.reload()

    # Inside

    def _going(self) -> Leaving:
        if self._state.blank:
            return Leaving(BLANK_SHEET)
        return own_copy(OWN_SHEET, self.session.person_id, self.session.called)

    def _said(self, went: Went) -> str:
        said = super()._said(went)
        return said if self._state.blank else f"{said} {OWN}"

    def reload(self) -> None:
        """Draw the sheet anew."""
        example = hand_example(self.session)
        blank = self._wants_blank or example is None
        title = example.job if example else ""
        self._state = replace(self._state, title=title, has_own=example is not None, blank=blank)
        document = blank_sheet() if example is None or blank else own_sheet(example, self.session.today)
        self.desk.draw(partial(press_document, document, self.setting.own))
