"""What stands on somebody's card for the wallet, in the file."""

from __future__ import annotations

from dataclasses import replace

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put
from supportplans.card import CardChoice
from supportplans.codec import decode

TOPICS = frozenset({"wallet_card"})


class CardStore:
    """Reads from one database; `save` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def choice(self, person_id: str) -> CardChoice:
        """Return what a person chose; nothing where nothing was chosen yet."""
        found = self._db.execute("SELECT body FROM wallet_card WHERE id = ?", (person_id,)).fetchone()
        return decode(CardChoice, found[0]) if found else CardChoice(person_id)

    def save(self, choice: CardChoice) -> Edit:
        """Return the edit that keeps a choice."""
        return replace(put("wallet_card", choice, choice.id, person_id=choice.id), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes a person's card away."""
        return Edit("person.erase", (RowChange.remove("wallet_card", person_id),), TOPICS, person_id)
