"""Making a draft of any kind, and the limit each has where nobody set one."""

from __future__ import annotations

from collections.abc import Callable

from matching.drafts import answers, bring, cv, interview, letter, statement, talking
from matching.drafts.material import Material
from matching.drafts.model import Draft, DraftKind

_MAKERS: dict[DraftKind, tuple[Callable[[Material, int], Draft], int]] = {
    DraftKind.ANSWERS: (answers.answers, answers.LIMIT),
    DraftKind.STATEMENT: (statement.statement, statement.LIMIT),
    DraftKind.LETTER: (letter.letter, letter.LIMIT),
    DraftKind.CV: (cv.cv, cv.LIMIT),
    DraftKind.INTERVIEW: (interview.interview, interview.LIMIT),
    DraftKind.BRING: (bring.bring, bring.LIMIT),
    DraftKind.TALKING: (talking.talking, talking.LIMIT),
}


def make(kind: DraftKind, material: Material, limit: int | None = None) -> Draft:
    """Return a draft; the same input gives the same draft. `limit` is in words, 0 for none, None for the usual one."""
    maker, usual = _MAKERS[kind]
    return maker(material, usual if limit is None else limit)


def usual_limit(kind: DraftKind) -> int:
    """Return the words a draft of a kind has where nobody set a limit (0: no limit); for answers, the words of each."""
    return _MAKERS[kind][1]
