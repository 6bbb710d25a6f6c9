"""Reviews, days of one's own for them, and the rhythm of support in the file: rows to dataclasses, and edits."""

from __future__ import annotations

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.blind import Shown
from supportplans.bodies import TOPICS, put, removal
from supportplans.codec import decode
from supportplans.review_reasons import OwnDay
from supportplans.reviews import Review
from supportplans.rhythm import Rhythm

_TABLES = ("rhythm", "review_day", "review_shown", "review")


class ReviewStore:
    """Reads from one database; `save_*`, `remove_*` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def reviews(self, post_id: str) -> tuple[Review, ...]:
        """Return the reviews of a post, earliest first; those not held and those only begun included."""
        sql = "SELECT body FROM review WHERE post_id = ? ORDER BY on_day, rowid"
        return tuple(decode(Review, body) for body in self._bodies(sql, post_id))

    def review(self, review_id: str) -> Review | None:
        """Return one review, or None where there is none of this id."""
        found = self._bodies("SELECT body FROM review WHERE id = ?", review_id)
        return decode(Review, found[0]) if found else None

    def shown(self, review_id: str) -> Shown | None:
        """Return what both sides saw at a review, or None where the answers are still covered."""
        found = self._bodies("SELECT body FROM review_shown WHERE id = ?", review_id)
        return decode(Shown, found[0]) if found else None

    def shown_of(self, person_id: str) -> tuple[Shown, ...]:
        """Return what both sides saw at every review of a person."""
        sql = "SELECT body FROM review_shown WHERE person_id = ? ORDER BY rowid"
        return tuple(decode(Shown, body) for body in self._bodies(sql, person_id))

    def own_days(self, post_id: str) -> tuple[OwnDay, ...]:
        """Return the days somebody chose for a review, earliest first."""
        sql = "SELECT body FROM review_day WHERE post_id = ? ORDER BY on_day, rowid"
        return tuple(decode(OwnDay, body) for body in self._bodies(sql, post_id))

    def rhythms(self, post_id: str) -> tuple[Rhythm, ...]:
        """Return what was agreed about support over time, earliest first."""
        sql = "SELECT body FROM rhythm WHERE post_id = ? ORDER BY from_day, rowid"
        return tuple(decode(Rhythm, body) for body in self._bodies(sql, post_id))

    def save_review(self, review: Review) -> Edit:
        """Return the edit that adds or changes a review."""
        person = review.person_id
        return put("review", review, person, person_id=person, post_id=review.post_id, on_day=review.on.isoformat())

    def keep_shown(self, shown: Shown) -> Edit:
        """Return the edit that keeps what both sides saw. `History.record` it: seeing cannot be taken back."""
        return put("review_shown", shown, shown.person_id, person_id=shown.person_id)

    def save_own_day(self, day: OwnDay, person_id: str) -> Edit:
        """Return the edit that adds or changes a day for a review."""
        columns = {"person_id": person_id, "post_id": day.post_id, "on_day": day.on.isoformat()}
        return put("review_day", day, person_id, **columns)

    def save_rhythm(self, rhythm: Rhythm) -> Edit:
        """Return the edit that adds or changes what was agreed about support."""
        columns = {"person_id": rhythm.person_id, "post_id": rhythm.post_id, "from_day": rhythm.from_on.isoformat()}
        return put("rhythm", rhythm, rhythm.person_id, **columns)

    def remove_review(self, review: Review) -> Edit:
        """Return the edit that takes a review away, with what was shown at it."""
        changes = [RowChange.remove("review_shown", review.id)] if self.shown(review.id) else []
        return removal("review", review.person_id, *changes, RowChange.remove("review", review.id))

    def remove_rhythm(self, rhythm: Rhythm) -> Edit:
        """Return the edit that takes an entry about support away."""
        return removal("rhythm", rhythm.person_id, RowChange.remove("rhythm", rhythm.id))

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away every review, day and rhythm of a person."""
        changes: list[RowChange] = []
        for table in _TABLES:
            rows = self._db.execute(f"SELECT id FROM {table} WHERE person_id = ?", (person_id,)).fetchall()  # noqa: S608
            changes += [RowChange.remove(table, row[0]) for row in rows]
        return Edit("person.erase", tuple(changes), TOPICS, person_id)

    def _bodies(self, sql: str, *values: object) -> list[str]:
        return [row[0] for row in self._db.execute(sql, values).fetchall()]
