"""Rows that keep a dataclass as JSON beside the columns they are looked up by, and the edits that change them."""

from __future__ import annotations

from typing import Any

from records.edits import Edit, RowChange
from supportplans.codec import encode

TOPICS = frozenset({"plans"})


def put(table: str, thing: Any, owner: str, **columns: object) -> Edit:
    """Return the edit that adds or changes the row of a thing with an `id`; `owner` is the person's id."""
    row = {"id": thing.id, **columns, "body": encode(thing)}
    return Edit(f"{table}.save", (RowChange.put(table, row),), TOPICS, owner)


def removal(table: str, person_id: str, *changes: RowChange) -> Edit:
    """Return the edit that takes rows away as one."""
    return Edit(f"{table}.remove", changes, TOPICS, person_id)
