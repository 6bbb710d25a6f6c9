"""A room with one paper in it: drawn off the interface, seen as the pages it will be, and gone only as it was seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from desktop.app.way_out import Leaving, Went
from desktop.presenters.base import Presenter
from desktop.presenters.pressing import Drawn, Press, draw, in_form
from desktop.words.papers import cannot_print
from desktop.words.shelf import too_long_words, too_much_words
from supportplans.look_store import NO_CHOICE, LookChoice
from supportplans.manager_page import TooMuchToDo
from supportplans.printing.pages import PageImage
from supportplans.printing.places import PlaceOnPage
from supportplans.printing.press import TooLong

OWN = "This is the person’s own paper: it is for them to keep."


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper as a page shows it. While another is being drawn the pages before it can still be looked at.

    `too_long` says what to do where a paper has to be one side and is more. `places` are where its lines stand.
    """

    pages: tuple[PageImage, ...] = ()
    rendering: bool = False
    too_long: str = ""
    places: Mapping[str, PlaceOnPage] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PaperState:
    """What every room with a paper in it shows."""

    paper: Shown = field(default_factory=Shown)
    notice: str = ""

    @property
    def pages(self) -> tuple[PageImage, ...]:
        """Return the pages."""
        return self.paper.pages

    @property
    def rendering(self) -> bool:
        """Tell whether the paper is being drawn."""
        return self.paper.rendering

    @property
    def can_leave(self) -> bool:
        """Tell whether what is shown is what would leave."""
        return bool(self.paper.pages) and not self.paper.rendering


class PaperDesk:
    """The paper of one presenter. A new drawing puts an older one aside, and until it is there nothing leaves."""

    def __init__(self, presenter: Presenter, show: Callable[[Shown], None], lacking: Callable[[str], None]) -> None:
        self._presenter, self._show, self._lacking = presenter, show, lacking
        self._round, self._shown = 0, Shown()
        self.drawn: Drawn | None = None
        self.fault: TooLong | TooMuchToDo | None = None  # why there are no pages, where the paper is too long

    def draw(self, press: Press, keep: bool = True) -> None:
        """Draw a paper; `keep` leaves the pages before it in view until then."""
        chores = self._presenter.chores
        self.put_aside()
        self._tell(Shown(self._shown.pages if keep else (), True))
        chores.start(partial(draw, press), done=partial(self._done, self._round),
                     failed=partial(self._failed, self._round))  # fmt: skip

    def put_aside(self) -> None:
        """Let nothing that was drawn leave any more, and hear no more of what is being drawn."""
        self._round, self.drawn, self.fault = self._round + 1, None, None
        self._presenter.chores.cancel()

    def clear(self) -> None:
        """Show no paper."""
        self.put_aside()
        self._tell(Shown())

    def print(self, going: Leaving) -> Went | None:
        """Print exactly the pages that are shown."""
        drawn = self.drawn
        return self._presenter.way_out.print(going, drawn.pressed.pdf) if drawn else None

    def save(self, going: Leaving, form: str = "pdf") -> Went | None:
        """Save exactly the pages that are shown as a PDF, or their words in another form."""
        drawn = self.drawn
        return self._presenter.way_out.save(going, form, lambda: in_form(drawn.pressed, form)) if drawn else None

    def save_locked(self, going: Leaving, left: Callable[[Went], None]) -> None:
        """Save exactly the pages that are shown as a PDF that opens with a passphrase alone."""
        drawn = self.drawn
        if drawn:
            self._presenter.way_out.save_locked(going, lambda: drawn.pressed.pdf, left)

    def _done(self, number: int, drawn: Drawn) -> None:
        if number == self._round:
            self.drawn = drawn
            self._lacking(drawn.pressed.lacking)
            self._tell(Shown(drawn.pages, places=drawn.places))

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self.fault = fault if isinstance(fault, TooLong | TooMuchToDo) else None
            self._tell(Shown(too_long=_too_long(fault)))
            if self.fault is None:
                self._presenter.report(fault)

    def _tell(self, shown: Shown) -> None:
        self._shown = shown
        self._show(shown)


def _too_long(fault: Exception) -> str:
    """Return what to do about a paper that has more on it than it may have; nothing where that is not what is wrong."""
    if isinstance(fault, TooLong):
        return too_long_words(fault.by_lines, fault.where)
    return too_much_words(fault.levels) if isinstance(fault, TooMuchToDo) else ""


class PaperPresenter(Presenter):
    """Shows one paper, and lets it leave. Subclasses call `desk.draw` and say what leaves in `_going`."""

    _state: Any

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self.desk = PaperDesk(self, self._show_paper, self._lacks)

    @property
    def state(self) -> Any:
        """Return what the page shows."""
        return self._state

    def print_paper(self) -> None:
        """Print exactly the pages that are shown."""
        if self.desk.drawn:
            self._left(self.desk.print(self._going()))

    def save_paper(self) -> None:
        """Save exactly the pages that are shown as a PDF."""
        if self.desk.drawn:
            self._left(self.desk.save(self._going()))

    @property
    def setting(self) -> LookChoice:
        """Return how papers of the person in view are set, as was chosen on Papers."""
        person: str = self.session.person_id
        choice: LookChoice = self.session.looks.choice(person) if person else NO_CHOICE
        return choice

    # Inside

    def _going(self) -> Leaving:
        """Return the paper that is shown as what leaves."""
        raise NotImplementedError

    def _said(self, went: Went) -> str:
        """Return what is said of a paper that left."""
        return f"Saved as {went.place.name}." if went.place else "Printed."

    def _left(self, went: Went | None) -> None:
        if went is not None:
            self._set(replace(self._state, notice=self._said(went)))

    def _show_paper(self, paper: Shown) -> None:
        self._set(replace(self._state, paper=paper))

    def _lacks(self, letters: str) -> None:
        """Say which letters the faces do not have."""
        if letters:
            self._state = replace(self._state, notice=cannot_print(letters))

    def _set(self, state: Any) -> None:
        self._state = state
        self.state_changed.emit(state)
