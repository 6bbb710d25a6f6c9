"""How papers about a person are set, kept in the file: that somebody reads large print is theirs, not the laptop's."""

from __future__ import annotations

from dataclasses import dataclass, replace

from records.database import Database
from records.edits import Edit, RowChange
from supportplans.bodies import put
from supportplans.codec import decode
from supportplans.look import Look, Sheet, Size
from supportplans.tongue import ENGLISH

TOPICS = frozenset({"paper_look"})


@dataclass(frozen=True, slots=True)
class LookChoice:
    """The look chosen for one person's papers. `id` is the person's.

    Who reads large print at home may have an employer who does not: `others_*` is how papers for a reader are set.
    The name of a service can tell something about a person, so there is no `letterhead` until somebody writes it.
    """

    id: str
    size: Size = Size.STANDARD
    easy: bool = False
    letter: bool = False  # the American sheet
    letterhead: str = ""
    language: str = ENGLISH.tag
    others_size: Size = Size.STANDARD
    others_easy: bool = False

    @property
    def sheet(self) -> Sheet:
        """Return the sheet that all papers are on."""
        return Sheet.LETTER if self.letter else Sheet.A4

    @property
    def own(self) -> Look:
        """Return how the person's own papers are set, and forms to write on."""
        return Look(self.size, self.easy, self.sheet)

    @property
    def others(self) -> Look:
        """Return how papers for a reader are set."""
        return Look(self.others_size, self.others_easy, self.sheet)


NO_CHOICE = LookChoice("")


class LookStore:
    """Reads from one database; `save` and `erase` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def choice(self, person_id: str) -> LookChoice:
        """Return what was chosen for a person; the standard look where nothing was."""
        found = self._db.execute("SELECT body FROM paper_look WHERE id = ?", (person_id,)).fetchone()
        return decode(LookChoice, found[0]) if found else LookChoice(person_id)

    def save(self, choice: LookChoice) -> Edit:
        """Return the edit that keeps a choice."""
        return replace(put("paper_look", choice, choice.id, person_id=choice.id), topics=TOPICS)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes a person's choice away."""
        return Edit("person.erase", (RowChange.remove("paper_look", person_id),), TOPICS, person_id)
