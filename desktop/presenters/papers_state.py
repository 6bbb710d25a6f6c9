"""What the page of papers shows, as one frozen state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.presenters.drawn_paper import PaperState
from desktop.presenters.paper_findings import NOTHING_SEEN, WordingSeen
from desktop.presenters.papers_shelf import Group, ShelfRow
from desktop.presenters.papers_view import LensSection, Show
from supportplans.look import STANDARD, Look


class Stage(Enum):
    """How far the permission in view has got."""

    NOBODY = "nobody"  # no reader yet
    ASKING = "asking"  # lines are being chosen; nothing is given
    WAITING = "waiting"  # given, and begins on a later day
    GIVEN = "given"
    ENDED = "ended"  # taken back, or run out


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One reader in the list."""

    id: str
    name: str
    caption: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class PapersState(PaperState):
    """Everything the page shows.

    `since_read` counts lines put in since the words were read aloud; `ask_again` says that a yes was given while
    things were hard, and that they are steadier now. `out` and `to_ask` count the copies that others have, and those
    of them to be asked back.
    """

    called: str = ""
    shelf: tuple[ShelfRow, ...] = ()
    paper_id: str = ""
    group: Group = Group.EMPLOYER
    signed: bool = False  # whether the paper has places to sign
    look: Look = STANDARD
    there: bool = True  # whether anything is written down that a paper of the person's own could be made of
    outline: tuple[str, ...] = ()  # what stands on a paper that has no lens
    words: str = ""  # the paper as it is read
    wording: WordingSeen = NOTHING_SEEN  # what to look at again in the words of its lines
    held: str = ""  # how many lines are held back, and why
    readers: tuple[ReaderRow, ...] = ()
    chosen: int = -1
    stage: Stage = Stage.NOBODY
    reader: str = ""
    permission: str = ""
    since_read: int = 0
    ask_again: bool = False
    sections: tuple[LensSection, ...] = ()
    show: Show = Show.ALL
    search: str = ""
    beside: str = ""
    others: tuple[tuple[str, str], ...] = ()  # other readers to look at beside this one: id, name
    lines: int = 0
    shared: int = 0
    not_here: int = 0  # lines that are in and, as things are, do not stand on the paper in view
    left_off: int = 0  # lines that the reader in view may have and the paper in view does without
    leaves_off: bool = False  # whether lines can be left off the paper in view
    new: int = 0
    meetings: int = 0  # how many there are to choose from, where the paper in view tells of one
    out: int = 0
    to_ask: int = 0
    can_undo: bool = False

    @property
    def in_force(self) -> bool:
        """Tell whether something may go out to the reader in view."""
        return self.stage is Stage.GIVEN

    @property
    def row(self) -> ShelfRow | None:
        """Return the paper in view."""
        return next((row for row in self.shelf if row.id == self.paper_id), None)

    @property
    def may_leave(self) -> bool:
        """Tell whether the paper in view may leave as it is shown."""
        allowed = self.group is not Group.EMPLOYER or (self.in_force and self.shared > 0)
        return allowed and self.can_leave

    @property
    def held_back(self) -> int:
        """Return how many lines the reader in view does not have."""
        return self.lines - self.allowed

    @property
    def allowed(self) -> int:
        """Return how many lines the reader in view may have."""
        return self.shared + self.left_off + self.not_here
