"""The jobs people have, and what changed around them, in the file: rows to dataclasses, and edits."""

from __future__ import annotations

from datetime import date

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import TOPICS, put, removal
from supportplans.codec import decode
from supportplans.posts import Post, PostChange

_OF_POST = ("rhythm", "review_day", "review", "post_change")  # tables whose rows belong to one post


class PostStore:
    """Reads from one database; `save_*`, `remove_*` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def posts(self, person_id: str) -> tuple[Post, ...]:
        """Return a person's posts, the newest start first."""
        sql = "SELECT body FROM post WHERE person_id = ? ORDER BY started_on DESC, rowid DESC"
        return tuple(decode(Post, body) for body in self._bodies(sql, person_id))

    def post(self, post_id: str) -> Post | None:
        """Return one post, or None where there is none of this id."""
        found = self._bodies("SELECT body FROM post WHERE id = ?", post_id)
        return decode(Post, found[0]) if found else None

    def lasting(self, today: date) -> tuple[Post, ...]:
        """Return every post of everybody that lasts on `today`, by person."""
        sql = (
            "SELECT body FROM post WHERE started_on <= :day AND (ended_on IS NULL OR ended_on >= :day)"
            " ORDER BY person_id, started_on, rowid"
        )
        rows = self._db.execute(sql, {"day": today.isoformat()}).fetchall()
        return tuple(decode(Post, row[0]) for row in rows)

    def every(self) -> tuple[Post, ...]:
        """Return every post of everybody, ended ones included, the earliest start first."""
        return tuple(decode(Post, body) for body in self._bodies("SELECT body FROM post ORDER BY started_on, rowid"))

    def changes(self, post_id: str) -> tuple[PostChange, ...]:
        """Return what changed around a post, earliest first."""
        sql = "SELECT body FROM post_change WHERE post_id = ? ORDER BY on_day, rowid"
        return tuple(decode(PostChange, body) for body in self._bodies(sql, post_id))

    def save_post(self, post: Post) -> Edit:
        """Return the edit that adds or changes a post."""
        ended = post.ended_on.isoformat() if post.ended_on else None
        days = {"started_on": post.started_on.isoformat(), "ended_on": ended}
        return put("post", post, post.person_id, person_id=post.person_id, **days)

    def save_change(self, change: PostChange) -> Edit:
        """Return the edit that adds or changes a change around a post."""
        owner = self.post(change.post_id)
        columns = {"post_id": change.post_id, "on_day": change.on.isoformat()}
        return put("post_change", change, owner.person_id if owner else "", **columns)

    def remove_change(self, change: PostChange) -> Edit:
        """Return the edit that takes a change away."""
        owner = self.post(change.post_id)
        return removal("post_change", owner.person_id if owner else "", RowChange.remove("post_change", change.id))

    def remove_post(self, post: Post) -> Edit:
        """Return the edit that takes a post away with its changes, reviews and rhythm of support, as one."""
        return removal("post", post.person_id, *self._belonging(post.id), RowChange.remove("post", post.id))

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every post of a person."""
        removals = [self.remove_post(post) for post in self.posts(person_id)]
        return Edit("person.erase", tuple(c for r in removals for c in r.changes), TOPICS, person_id)

    def _belonging(self, post_id: str) -> list[RowChange]:
        sql = "SELECT id FROM review_shown WHERE id IN (SELECT id FROM review WHERE post_id = ?)"
        found = [RowChange.remove("review_shown", row[0]) for row in self._db.execute(sql, (post_id,)).fetchall()]
        for table in _OF_POST:
            rows = self._db.execute(f"SELECT id FROM {table} WHERE post_id = ?", (post_id,)).fetchall()  # noqa: S608
            found += [RowChange.remove(table, row[0]) for row in rows]
        return found

    def _bodies(self, sql: str, *values: object) -> list[str]:
        return [row[0] for row in self._db.execute(sql, values).fetchall()]
