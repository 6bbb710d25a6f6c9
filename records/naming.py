"""Where a name stands in a file, in whatever table and letters: for whoever wants to know that it stands nowhere."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator

from records.database import Database

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    " AND name NOT GLOB '*_search*' AND name NOT GLOB 'sqlite_*'"
)


def tables_with(db: Database, name: str) -> tuple[str, ...]:
    """Return the tables in which a name stands as a whole word or words, capitals or not; the history has none."""
    stands = names(name)
    every = [row[0] for row in db.execute(f"{_TABLES} ORDER BY name").fetchall()]
    return tuple(table for table in every if any(stands(text) for text in _texts(db, table)))


def names(name: str) -> Callable[[str], bool]:
    """Return what tells whether a text has a name in it; an empty name is in none."""
    plain = _plain(name)
    found = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    return lambda text: bool(plain) and found.search(_plain(text)) is not None


def _texts(db: Database, table: str) -> Iterator[str]:
    cursor = db.execute(f'SELECT * FROM "{table}"')  # noqa: S608
    columns = [each[0] for each in cursor.description]
    for row in cursor:
        if "origin" not in columns or row[columns.index("origin")] == "own":  # what was brought in is about nobody here
            yield from (_readable(value) for value in row if isinstance(value, str))


def _readable(text: str) -> str:
    """Return what is kept as JSON with its letters as they are read."""
    if text[:1] not in ("{", "["):
        return text
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
