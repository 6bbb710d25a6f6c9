"""Rooms of the place Matches: each shows one thing about the order on the table, and works only while it is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from desktop.presenters.match_table import Table
from records.edits import Edit


class Host(Protocol):
    """What a room may ask of the place it is in."""

    session: Any
    chores: Any
    prompts: Any

    @property
    def table(self) -> Table | None:
        """Return the order on the table; None while there is none."""

    @property
    def open_job(self) -> str:
        """Return the id of the job that is open; empty where none is."""

    def keep(self, edit: Edit, notice: str) -> bool:
        """Make a change that can be undone, and say so; tell whether it was made."""

    def see(self, job_id: str) -> None:
        """Open a job, whatever filter hides it."""

    def go_to(self, place: str) -> None:
        """Go to another place."""

    def report(self, fault: Exception) -> None:
        """Tell of a fault."""


class Room(QObject):
    """One room. `state` is frozen; `state_changed` tells of another. Subclasses work in `lay`."""

    state_changed = Signal(object)

    def __init__(self, host: Host, state: Any) -> None:
        super().__init__()
        self.host = host
        self.state = state
        self.is_open = False
        self._number = 0

    def enter(self) -> None:
        """Come into view."""
        if not self.is_open:
            self.is_open = True
            self.lay()

    def leave(self) -> None:
        """Go out of view; what is under way is for nobody any more."""
        self.is_open = False
        self._number += 1

    def forget(self) -> None:
        """Let go of what belongs to one person: another comes into view."""
        self._number += 1

    def order_changed(self) -> None:
        """Hear that another order is on the table."""
        self._number += 1
        if self.is_open:
            self.lay()

    def job_opened(self) -> None:
        """Hear that another job is open; most rooms show it."""
        self.order_changed()

    def lay(self) -> None:
        """Show what there is to show about the order and the job that is open."""
        raise NotImplementedError

    def show(self, state: Any) -> None:
        """Show another state."""
        self.state = state
        self.state_changed.emit(state)

    def work(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Work something out off the interface thread; what comes too late is dropped."""
        self._number += 1
        number = self._number

        def if_wanted(hear: Callable[[Any], None], result: Any) -> None:
            if number == self._number:
                hear(result)

        self.host.chores.start(
            lambda _: work(), done=partial(if_wanted, done), failed=partial(if_wanted, self.host.report)
        )
