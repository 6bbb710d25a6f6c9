"""An edit: rows to put or to take away, in one transaction, whose inverse is another edit.

Every change a user makes is an `Edit`. Because it names whole rows by table and id, its inverse can be
read off the file just before it is applied; no package has to write an undo of its own.
Each table an edit touches has a TEXT primary key named `id`. Foreign keys restrict, never cascade, so
that an edit which removes a parent names its children too and the inverse is complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row to write (`row` holds every column) or, where `row` is None, to take away."""

    table: str
    id: str
    row: Row | None

    @classmethod
    def put(cls, table: str, row: Row) -> RowChange:
        """Return the change that writes `row`, whole, under its own `id`."""
        return cls(table, str(row["id"]), MappingProxyType(dict(row)))

    @classmethod
    def remove(cls, table: str, row_id: str) -> RowChange:
        """Return the change that takes the row `row_id` out of `table`."""
        return cls(table, row_id, None)


@dataclass(frozen=True, slots=True)
class Edit:
    """A named change. `kind` is a code such as 'resource.add', never content.

    `topics` say what may look different afterwards ('people', 'jobs', 'plans', ...); screens that show
    a topic reload on it. `person_id` says whose record it is, for the history line.
    Changes are applied in order: parents before children when putting, children first when removing.
    """

    kind: str
    changes: tuple[RowChange, ...]
    topics: frozenset[str] = frozenset()
    person_id: str = ""

    def then(self, other: Edit) -> Edit:
        """Return both edits as one that is undone as one, under this edit's name."""
        return Edit(self.kind, self.changes + other.changes, self.topics | other.topics, self.person_id)
