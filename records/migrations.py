"""Migrations: named steps per package, each in one transaction with its own record of having been done.

Steps are SQL text only, never today's dataclasses, so a step means the same for ever. They run statement by
statement: `executescript` would commit the open transaction first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_RECORD = """
CREATE TABLE IF NOT EXISTS migration (
    package TEXT NOT NULL, step TEXT NOT NULL, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (package, step)
) STRICT
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One named change of the tables."""

    name: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MigrationSet:
    """The steps of one package, in order; steps are only ever added at the end."""

    package: str
    steps: tuple[Step, ...]


def applied(db: Any) -> set[tuple[str, str]]:
    """Return (package, step) of everything done in this database."""
    there = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone()
    if not there:
        return set()
    return {(row[0], row[1]) for row in db.execute("SELECT package, step FROM migration").fetchall()}


def pending(db: Any, sets: Sequence[MigrationSet]) -> list[tuple[str, Step]]:
    """Return what is still to be done, in order."""
    done = applied(db)
    return [(s.package, step) for s in sets for step in s.steps if (s.package, step.name) not in done]


def unknown(db: Any, sets: Sequence[MigrationSet]) -> set[tuple[str, str]]:
    """Return steps done by a newer program than this one."""
    return applied(db) - {(s.package, step.name) for s in sets for step in s.steps}


def apply(db: Any, package: str, step: Step) -> None:
    """Do one step and record it. Call inside a transaction."""
    db.execute(_RECORD)
    for statement in step.statements:
        db.execute(statement)
    db.execute("INSERT INTO migration (package, step) VALUES (?, ?)", (package, step.name))
