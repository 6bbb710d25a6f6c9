"""What the place Matches has to show: everything but the rows, which it asks for one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.presenters.match_view import Wanted, Why


class Phase(Enum):
    """What the page has to show."""

    NO_PERSON = "no_person"
    NO_JOBS = "no_jobs"
    WORKING = "working"
    STOPPED = "stopped"  # before anything was compared
    READY = "ready"


@dataclass(frozen=True, slots=True)
class OriginChip:
    """One filter: jobs from here are shown where it is on."""

    origin: str
    name: str
    count: int
    on: bool


@dataclass(frozen=True, slots=True)
class MatchesState:
    """Everything the page shows but the rows, which it asks for one by one (`MatchesPresenter.row`)."""

    phase: Phase = Phase.NO_PERSON
    called: str = ""
    chips: tuple[OriginChip, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    by_points: bool = False  # points given decide what counts, not the order of the cards
    said_anything: bool = True
    count: int = 0
    declined: int = 0  # rows at the end that the person said no to
    changing: int = 0  # jobs that would need to change first
    headings: tuple[tuple[int, str], ...] = ()  # words above a row
    chosen: int = -1
    why: Why | None = None
    said_no: str = ""  # what was said of the open job, where it was declined
    changed: str = ""  # what is different about the open job since this person's match last saw it
    notice: str = ""
    can_undo: bool = False
    round: int = 0  # counts up with every new order, so that a view knows its rows are old
    progress: tuple[int, int] = (0, 0)
