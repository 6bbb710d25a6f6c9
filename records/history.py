"""History: runs edits, one transaction each, keeps their inverses for undo, and leaves a line for each.

A line says who, when and what kind of change; never what was in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from records.database import Database, transaction
from records.edits import Edit, RowChange
from records.errors import ReadOnlyFile
from records.ids import new_id

Action = Literal["do", "undo", "redo"]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Changed:
    """What listeners hear after a change: the topics that may look different, and what happened."""

    topics: frozenset[str]
    kind: str
    action: Action
    person_id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history."""

    at: datetime
    who: str
    kind: str
    action: str
    person_id: str


class History:
    """Runs edits on one database. A failing edit leaves data, undo and redo as they were."""

    def __init__(self, db: Database, who: str, clock: Callable[[], datetime], *, read_only: bool = False) -> None:
        self._db = db
        self._who = who
        self._clock = clock
        self._read_only = read_only
        self._undo: list[Edit] = []
        self._redo: list[Edit] = []
        self._listeners: list[Callable[[Changed], None]] = []
        self._along: list[tuple[str, Callable[[Edit], Edit]]] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a change to bring back."""
        return bool(self._redo)

    @property
    def undo_kind(self) -> str:
        """Return the kind of the change that undo would take back, or nothing."""
        return self._undo[-1].kind if self._undo else ""

    def carry(self, topic: str, along: Callable[[Edit], Edit]) -> None:
        """Let every change of a topic carry a further edit, asked for once the change is in; undone with it."""
        self._along.append((topic, along))

    def run(self, edit: Edit) -> None:
        """Apply an edit. Raises ReadOnlyFile, NoSpace, ChangeRefused ... and then nothing has changed."""
        inverse = self._apply(edit, "do")
        self._undo.append(inverse)
        self._redo.clear()
        self._tell(edit, "do")

    def record(self, edit: Edit, *, forgetting: bool = False) -> None:
        """Apply an edit that tells of something outside the file, such as a copy that went out.

        Undo does not take it back, because what it tells of cannot be taken back. With `forgetting`, neither can
        what came before. Raises as `run` does.
        """
        self._apply(edit, "do")
        if forgetting:
            self.forget()
        self._tell(edit, "do")

    def undo(self) -> None:
        """Take the last change back; does nothing where there is none."""
        self._move(self._undo, self._redo, "undo")

    def redo(self) -> None:
        """Bring the last undone change back; does nothing where there is none."""
        self._move(self._redo, self._undo, "redo")

    def forget(self) -> None:
        """Forget what could be undone, after a change that cannot be (an import, say)."""
        self._undo.clear()
        self._redo.clear()

    def note(self, kind: str, person_id: str = "") -> None:
        """Leave a line about something that is no edit, such as a print or an import."""
        with transaction(self._db):
            self._write_line(kind, "do", person_id)

    def announce(self, topics: frozenset[str], kind: str) -> None:
        """Tell listeners that something changed outside an edit."""
        self._tell(Edit(kind, (), topics), "do")

    def subscribe(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `listener` after every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def entries(self, limit: int = 200) -> tuple[Entry, ...]:
        """Return the newest lines first."""
        rows = self._db.execute(
            "SELECT at, who, kind, action, person_id FROM history ORDER BY number DESC LIMIT ?", (limit,)
        ).fetchall()
        return tuple(Entry(datetime.fromisoformat(at), *rest) for at, *rest in rows)

    def _move(self, source: list[Edit], target: list[Edit], action: Action) -> None:
        if source:
            edit = source[-1]
            inverse = self._apply(edit, action)
            source.pop()
            target.append(inverse)
            self._tell(edit, action)

    def _apply(self, edit: Edit, action: Action) -> Edit:
        if self._read_only:
            raise ReadOnlyFile()
        with transaction(self._db):
            inverse = apply(self._db, edit)
            if action == "do":
                for topic, along in self._along:
                    if topic in edit.topics:
                        inverse = replace(inverse, changes=apply(self._db, along(edit)).changes + inverse.changes)
            self._write_line(edit.kind, action, edit.person_id)
        return inverse

    def _write_line(self, kind: str, action: str, person_id: str) -> None:
        self._db.execute(
            "INSERT INTO history (id, number, at, who, kind, action, person_id) VALUES"
            " (?, (SELECT coalesce(max(number), 0) + 1 FROM history), ?, ?, ?, ?, ?)",
            (new_id(), self._clock().isoformat(), self._who, kind, action, person_id),
        )

    def _tell(self, edit: Edit, action: Action) -> None:
        """Tell every listener; a fault of one is raised only after all have heard."""
        changed = Changed(edit.topics, edit.kind, action, edit.person_id)
        faults: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(changed)
            except Exception as fault:
                faults.append(fault)
        if faults:
            raise faults[0]


def apply(db: Database, edit: Edit) -> Edit:
    """Write an edit's rows and return its inverse. Call inside a transaction."""
    undone = [_apply_one(db, change) for change in edit.changes]
    return Edit(edit.kind, tuple(reversed(undone)), edit.topics, edit.person_id)


def _apply_one(db: Database, change: RowChange) -> RowChange:
    before = _row(db, change.table, change.id)
    if change.row is None:
        db.execute(f"DELETE FROM {_name(change.table)} WHERE id = ?", (change.id,))  # noqa: S608
    elif before is None:
        _insert(db, change.table, dict(change.row))
    else:
        _update(db, change.table, dict(change.row))
    return RowChange(change.table, change.id, before)


def _row(db: Database, table: str, row_id: str) -> dict[str, Any] | None:
    cursor = db.execute(f"SELECT * FROM {_name(table)} WHERE id = ?", (row_id,))  # noqa: S608
    found = cursor.fetchone()
    return dict(zip((c[0] for c in cursor.description), found, strict=True)) if found else None


def _insert(db: Database, table: str, row: dict[str, Any]) -> None:
    columns = ", ".join(_name(c) for c in row)
    marks = ", ".join(":" + _name(c) for c in row)
    db.execute(f"INSERT INTO {_name(table)} ({columns}) VALUES ({marks})", row)  # noqa: S608


def _update(db: Database, table: str, row: dict[str, Any]) -> None:
    pairs = ", ".join(f"{_name(c)} = :{_name(c)}" for c in row)
    db.execute(f"UPDATE {_name(table)} SET {pairs} WHERE id = :id", row)  # noqa: S608


def _name(text: str) -> str:
    """Return a table or column name that is safe to stand in SQL; ours are plain small letters."""
    if not _NAME.fullmatch(text):
        raise ValueError("not a table or column name")
    return text
