"""A paper about to leave: what kind it is, for whom, by whose leave; and what left."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from records.consent import Recipient, Released
from records.people import PersonId
from supportplans.blocks import Document
from supportplans.call_back import PassedLetter
from supportplans.draft_gate import Passed
from supportplans.reading import lines_on

ANYBODY = Recipient("whoever it is given to")
NOBODY = PersonId("")
OWN_COPY = "own copy"  # what stands in the register as the role of a person's own copy
_PLAIN = re.compile(r"[a-z][a-z -]*")


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Leaving:
    """One paper about to leave.

    `line_ids` are the lines that stand on it, and `was_ids` those it tells as they had been before.
    `document` is the kind of paper in plain small letters; `name` the name of its file where that is another one.
    `passed` is what a gate let through; a paper about a person has it, unless it is their own copy. `copy_no` 0 takes
    the next number. `still` tells, after a dialog was answered, whether what was drawn is what may go now. `look` says
    how it looks, for the register. `also_for_person` registers the same bytes as the person's own copy, too, with the
    same number: what two sign, both have. Raises ValueError for a kind that is no plain words and TypeError for a paper
    about a person that passed no gate.
    """

    document: str
    reader: Recipient = ANYBODY
    person_id: PersonId = NOBODY
    passed: Released | Passed | PassedLetter | None = None
    own: bool = False
    line_ids: frozenset[str] = frozenset()
    check_code: str = ""
    version: int = 1
    copy_no: int = 0
    name: str = ""
    still: Callable[[], bool] = _always
    look: str = ""
    also_for_person: bool = False
    was_ids: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not all(_PLAIN.fullmatch(words) for words in (self.document, self.file_stem)):
            raise ValueError("a kind of paper is plain words, and never a name")
        if self.person_id and not self.own and self.passed is None:
            raise TypeError("a paper about a person goes to somebody else only through a gate")
        if self.also_for_person and (self.own or not self.person_id):
            raise ValueError("only what goes to somebody else about a person can be for both")

    @property
    def file_stem(self) -> str:
        """Return the name offered for a file, without its ending."""
        return self.name or self.document.replace(" ", "-")

    @property
    def title(self) -> str:
        """Return what stands in the printer's queue."""
        return self.document.capitalize()


def own_copy(document: str, person_id: str, called: str, **more: str | int) -> Leaving:
    """Return a paper that is the person's own: it needs no consent, and is marked as theirs."""
    return Leaving(document, Recipient(called, OWN_COPY), PersonId(person_id), own=True, **more)  # type: ignore[arg-type]


def released_copy(kind: str, person_id: str, released: Released, paper: Document) -> Leaving:
    """Return a paper made of lines that the gate let through, for the reader they were let through to.

    What is registered as given is read from the paper itself. What stands on it and is not among the lines of today is
    told as it had been before.
    """
    on_it = lines_on(paper)
    return Leaving(
        kind, released.recipient, PersonId(person_id), released, line_ids=on_it & released.line_ids,
        was_ids=on_it - released.line_ids, check_code=paper.check_code, version=paper.version, copy_no=paper.copy_no,
    )  # fmt: skip


def for_both(going: Leaving) -> Leaving:
    """Return the paper as one that two sign: one act gives it to the reader and, the same bytes, to the person."""
    return replace(going, also_for_person=True)


@dataclass(frozen=True, slots=True)
class Went:
    """That a paper left, with its number in the register and, where it was saved, the place.

    `sets` counts how often it was printed in all; `both` says that the person has their own copy of it now.
    """

    copy_no: int
    place: Path | None = None
    sets: int = 1
    both: bool = False
