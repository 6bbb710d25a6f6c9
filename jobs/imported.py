"""What a library is once it is read, and what can go wrong: shared by all that read one. Knows no file of ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jobs.model import Job

Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """Raised by a progress callback when the user stops; nothing is then kept."""


class ImportFault(Exception):
    """A library that cannot be read at all. `reason` is a code, `name` the file's or table's name."""

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.name = name


@dataclass(frozen=True, slots=True)
class Reject:
    """One line left out: the table's name, the line's number from 1, and why."""

    table: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A library as read, and what was left out of it."""

    origin: str
    jobs: tuple[Job, ...]
    rejects: tuple[Reject, ...] = ()


def no_progress(_done: int, _total: int) -> None:
    """Take progress and do nothing with it."""
