"""What would change it: the smallest changes that lift the open job, each with where it would then stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from desktop.presenters.match_room import Host, Room
from desktop.presenters.match_table import Table
from desktop.words.lifting import DEEDS, NOTHING_LIFTS, if_words, then_words, there_already
from matching.possible_changes import Way
from matching.what_if import WhatIf, what_would_lift

PLACES = {
    Way.ADJUST: "adjustments", Way.SUPPORT: "adjustments", Way.SWAP: "adjustments", Way.CARVE: "carve",
    Way.ASK: "jobs", Way.LEARN: "about_me",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LiftLine:
    """One way to lift a job: what would have to be so, where it would then stand, and where to begin."""

    if_: str
    then: str
    deed: str
    place: str


@dataclass(frozen=True, slots=True)
class LiftState:
    """Everything the room shows."""

    heading: str = ""
    working: bool = False
    lines: tuple[LiftLine, ...] = ()
    nothing: str = ""


class LiftingRoom(Room):
    """Every 'if' is ranked again before it is shown; that is a chore."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, LiftState())

    def forget(self) -> None:
        """Show nothing of anybody."""
        super().forget()
        self.show(LiftState())

    def lay(self) -> None:
        """Work out what would lift the open job."""
        table, job_id = self.host.table, self.host.open_job
        if table is None or not job_id:
            self.show(LiftState())
            return
        heading = f"What would lift {table.job(job_id).title}"
        self.show(LiftState(heading, working=True))
        self.work(partial(what_would_lift, table.ranking, job_id, table.among), partial(self._found, table, heading))

    def act(self, number: int) -> None:
        """Go where a change begins, with the job in view."""
        if 0 <= number < len(self.state.lines):
            self.host.session.job_id = self.host.open_job
            self.host.go_to(self.state.lines[number].place)

    def _found(self, table: Table, heading: str, found: tuple[WhatIf, ...]) -> None:
        job_id = self.host.open_job
        nothing = ""
        if not found:
            first = job_id in table.among and table.place(job_id) == 1
            nothing = there_already(table.job(job_id).title) if first else NOTHING_LIFTS
        self.show(LiftState(heading, lines=tuple(_line(table, one) for one in found), nothing=nothing))


def _line(table: Table, found: WhatIf) -> LiftLine:
    job = table.job(found.job_id)
    said = if_words(found.changes, job, table.called)
    way = found.changes[0].way
    return LiftLine(said, then_words(found), DEEDS[way], PLACES[way])
