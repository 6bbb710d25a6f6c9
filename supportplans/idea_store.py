"""The service's own ideas in the file. They belong to nobody in particular, and never stand in for a shipped one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import TOPICS, put
from supportplans.catalogue import catalogue
from supportplans.codec import decode
from supportplans.ideas import Idea


class ShippedIdea(ValueError):
    """An own idea was to be kept under the id of a shipped one."""


class IdeaStore:
    """Reads from one database; `save`, `save_all`, `put_away` and `take_out` return edits."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def own(self) -> tuple[Idea, ...]:
        """Return the service's own ideas, those put away included, in the order they were added."""
        rows = self._db.execute("SELECT body FROM own_idea ORDER BY rowid").fetchall()
        return tuple(decode(Idea, row[0]) for row in rows)

    def save(self, idea: Idea) -> Edit:
        """Return the edit that adds or changes an own idea. Raises ShippedIdea for the id of a shipped one."""
        if any(shipped.id == idea.id for shipped in catalogue()):
            raise ShippedIdea(idea.id)
        return put("own_idea", replace(idea, own=True), "", title=idea.title)

    def save_all(self, ideas: Iterable[Idea]) -> Edit:
        """Return the edit that adds ideas as one change. Raises ShippedIdea."""
        return reduce(Edit.then, (self.save(idea) for idea in ideas), Edit("own_idea.save", (), TOPICS))

    def put_away(self, idea: Idea, away: bool = True) -> Edit:
        """Return the edit that no longer offers an own idea, or offers it again; what was made of it stays."""
        return self.save(replace(idea, away=away))

    def take_out(self, idea: Idea) -> Edit:
        """Return the edit that takes an own idea out of the file."""
        return Edit("own_idea.remove", (RowChange.remove("own_idea", idea.id),), TOPICS)
