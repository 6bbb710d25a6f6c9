"""A mark in everything that was typed about a person, in every table, so that it is found wherever it gets."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from records.database import Database, transaction

Wanted = Callable[[str, str], bool]
MARK = "qzplantedqz"
FACTS = {"meeting": {"with_whom", "offered"}}  # what the employer said of themselves, and who said it
NOT_THEIRS = {"history"}  # who changed which kind of thing when; never what was in it


def _columns(db: Database, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def _of_person(db: Database, person_id: str) -> dict[str, set[str]]:
    """Return the ids of the rows of each table that are about a person, directly or through another row."""
    ids, found, grown = {person_id}, dict[str, set[str]](), True
    while grown:
        grown = False
        for table in db.table_names():
            columns = _columns(db, table)
            refers = [column for column in columns if column.endswith("_id")]
            if "id" not in columns or table in NOT_THEIRS:
                continue
            for row in db.execute(f"SELECT id, {', '.join(refers) or 'id'} FROM {table}").fetchall():  # noqa: S608
                mine = row[0] == person_id if table == "person" else bool(ids & set(row[1:]))
                if mine and row[0] not in found.setdefault(table, set()):
                    found[table].add(row[0])
                    ids.add(row[0])
                    grown = True
    return found


def _marked(value: Any, name: str, wanted: Wanted) -> Any:
    """Return a value with the mark in every text of it that is wanted."""
    if isinstance(value, dict):
        return {key: _marked(each, key, wanted) for key, each in value.items()}
    if isinstance(value, list):
        return [_marked(each, name, wanted) for each in value]
    return f"{value} {MARK}" if isinstance(value, str) and wanted(name, value) else value


def _planted(text: str, name: str, wanted: Wanted) -> str:
    try:
        held = json.loads(text)
    except ValueError:
        held = text
    if isinstance(held, dict | list):
        return json.dumps(_marked(held, name, wanted), ensure_ascii=False)
    return str(_marked(text, name, wanted))


def typed(_: str, text: str) -> bool:
    """Tell whether somebody typed a text: whatever has a space in it."""
    return " " in text


def plant(db: Database, person_id: str, wanted: Wanted = typed) -> int:
    """Put the mark into every text about a person that is wanted, by the name of its field and what it says.

    Returns into how many tables.
    """
    tables = set()
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%'"
    for (name,) in db.execute(triggers).fetchall():
        db.execute(f"DROP TRIGGER {name}")  # they keep what must never change from being planted
    with transaction(db):
        for table, ids in _of_person(db, person_id).items():
            left = FACTS.get(table, set())
            texts = [c for c in _columns(db, table) if c != "id" and not c.endswith("_id") and c not in left]
            for row_id in ids:
                row = db.execute(f"SELECT {', '.join(texts)} FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608
                for column, value in zip(texts, row, strict=True):
                    if isinstance(value, str) and (now := _planted(value, column, wanted)) != value:
                        tables.add(table)
                        db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (now, row_id))  # noqa: S608
    return len(tables)
