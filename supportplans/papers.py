"""What kinds of paper there are, and what each is made of.

A paper for an employer is made of `Released` and can see nothing else. `takes` tells which lines it has a place for;
which of them stand on it is read from the paper itself (`standing`, `reading.lines_on`), and that is what is registered
as given. The person's own papers are made of `OwnView`, and blank ones of nothing. The kinds themselves stand in
`employer_papers`, `own_papers` and `blank_papers`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from records.consent import Line, Released
from supportplans.blocks import Document
from supportplans.documents import Issue
from supportplans.manager_page import TooMuchToDo
from supportplans.own_view import OwnView
from supportplans.reading import lines_on


def every_line(_: Line) -> bool:
    """Take every line."""
    return True


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: `document` is what the register calls it, in plain small letters; `use` one sentence."""

    id: str
    document: str
    title: str
    use: str
    mark: str = "paper"


@dataclass(frozen=True, slots=True)
class EmployerPaper:
    """A paper for one named reader."""

    kind: PaperKind
    make: Callable[[Released, Issue], Document]
    takes: Callable[[Line], bool] = every_line
    signed: bool = False  # whether it has places to sign

    @property
    def leaves_off(self) -> bool:
        """Tell whether lines can be left off it; what two people sign holds all that its reader may have."""
        return not self.signed

    def standing(self, released: Released, issue: Issue) -> Released:
        """Return what stands on the paper of what was let through, also where it has too much on it to leave.

        A level of which nothing but its name may be told, say, has a place on a plan and does not stand on it.
        """
        try:
            document = self.make(released, issue)
        except TooMuchToDo as fault:
            return released.only(lines_on(fault.page)) if fault.page else released
        return released.only(lines_on(document))


def _always(_: OwnView) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class OwnPaper:
    """A paper of the person's own. `there` tells whether anything is written down that it could be made of.

    One with nothing in it is still a whole paper, which says so.
    """

    kind: PaperKind
    make: Callable[[OwnView], Document]
    there: Callable[[OwnView], bool] = _always


@dataclass(frozen=True, slots=True)
class BlankPaper:
    """A form with nothing of anybody on it."""

    kind: PaperKind
    make: Callable[[], Document]
