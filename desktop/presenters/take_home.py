"""A sheet to take home: the job as the person matched it by hand, and rows for the next one; seen as it will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.app.way_out import Leaving, Went, own_copy
from desktop.presenters.base import Presenter
from desktop.presenters.take_home_view import example_of
from jobs.model import Job
from matching.by_hand import Cards
from matching.by_hand_sum import Table
from matching.model import Profile, Weights
from matching.weights import in_order
from supportplans.blocks import Document
from supportplans.printing.fonts import MissingGlyphs
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.pdf import render
from supportplans.take_home import Example, blank_sheet, own_sheet

SCREEN_DPI = 110
OWN_SHEET, BLANK_SHEET = "by hand", "by hand blank"  # kinds of paper; their files are called so, too
OWN = "This is the person’s own paper: it is for them to keep."


@dataclass(frozen=True, slots=True)
class TakeHomeState:
    """Everything the page shows. `has_own`: there is a match by hand to show as the worked example."""

    title: str = ""
    has_own: bool = False
    blank: bool = False
    pages: tuple[PageImage, ...] = ()
    rendering: bool = False
    notice: str = ""


class TakeHomePresenter(Presenter):
    """The sheet is made anew whenever the cards change. A copy is registered as the person’s own."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = TakeHomeState()
        self._pdf = b""
        self._round = 0
        self._wants_blank = False
        self.subscribe(("hands", "jobs", "resources", "preferences", "people", "matching"))

    @property
    def state(self) -> TakeHomeState:
        """Return what the page shows."""
        return self._state

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

    def print_paper(self) -> None:
        """Print exactly the pages that are shown."""
        if self._pdf:
            self._left(self.way_out.print(self._going(), self._pdf))

    def save_paper(self) -> None:
        """Save exactly the pages that are shown as a PDF."""
        if self._pdf:
            pdf = self._pdf
            self._left(self.way_out.save(self._going(), "pdf", lambda: pdf))

    # Inside

    def _going(self) -> Leaving:
        if self._state.blank:
            return Leaving(BLANK_SHEET)
        return own_copy(OWN_SHEET, self.session.person_id, self.session.called)

    def _left(self, went: Went | None) -> None:
        if went is not None:
            said = f"Saved as {went.place.name}." if went.place else "Printed."
            self._set(replace(self._state, notice=said if self._state.blank else f"{said} {OWN}"))

    def reload(self) -> None:
        """Draw the sheet anew."""
        self._round, self._pdf = self._round + 1, b""
        example = self._example()
        blank = self._wants_blank or example is None
        title = example.job if example else ""
        self._set(replace(self._state, title=title, has_own=example is not None, blank=blank, rendering=True))
        document = blank_sheet() if example is None or blank else own_sheet(example, self.session.today)
        self.chores.cancel()
        self.chores.start(partial(_draw, document), done=partial(self._drawn, self._round),
                          failed=partial(self._failed, self._round))  # fmt: skip

    def _example(self) -> Example | None:
        person_id = self.session.person_id
        job: Job | None = self.session.jobs.job(self.session.job_id) if self.session.job_id and person_id else None
        match = self.session.hands.match(person_id, str(job.id)) if job is not None else None
        if job is None or match is None:
            return None
        people = self.session.people
        profile = Profile(people.resources(person_id), people.preferences(person_id))
        weighting = self.session.decisions.weighting(person_id)
        ordered = in_order(profile.preferences, ())
        weights = weighting.weights() if weighting else Weights()
        tasks = [str(task.id) for task in job.tasks]
        things, wishes = ({str(each.id) for each in some} for some in (profile.resources, profile.preferences))
        cards: Cards = match.cards.kept_to(tasks, things, wishes)
        return example_of(job, profile, cards, Table.laid(tasks, profile.resources, ordered, weights))

    def _drawn(self, number: int, drawn: tuple[bytes, tuple[PageImage, ...]]) -> None:
        if number == self._round:
            self._pdf = drawn[0]
            self._set(replace(self._state, pages=drawn[1], rendering=False))

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self._set(replace(self._state, rendering=False, pages=()))
            self.report(fault)

    def _set(self, state: TakeHomeState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _draw(document: Document, _step: Callable[[int, int], None]) -> tuple[bytes, tuple[PageImage, ...]]:
    """Return the sheet as PDF and as pictures; letters the faces lack stand as [?]."""
    try:
        pdf = render(document)
    except MissingGlyphs:
        pdf = render(document, mark_missing=True)
    return pdf, page_images(pdf, SCREEN_DPI)
