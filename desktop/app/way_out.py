"""The one way out of the file: whatever is saved, printed or copied goes through here, and is registered first.

A paper about a person goes to somebody else only with what a gate let through, and the gate for lines is asked again
here at the last moment. The person's own papers are registered as their own copy. A paper about nobody, such as a
blank form, is registered for nobody. The name of a file, the title in a printer's queue and the words in the register
are made of the kind of paper, never of a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.app.session import Session
from desktop.presenters.forms import Prompts
from records.consent import ConsentId, Copy, CopyId, Recipient, Released, ShareClass, release
from records.errors import KeelError, ReadOnlyFile
from records.ids import new_id
from records.paths import with_ending, write_whole
from records.people import PersonId
from supportplans.call_back import PassedLetter
from supportplans.draft_gate import Passed

ANYBODY = Recipient("whoever it is given to")
NOBODY = PersonId("")
OWN_COPY = "own copy"  # what stands in the register as the role of a person's own copy
KINDS = {"pdf": "PDF (*.pdf)", "docx": "Word (*.docx)", "txt": "Text (*.txt)", "csv": "Tables (*.csv)",
         "json": "Jobs and ideas (*.json)", "ics": "Calendar (*.ics)"}  # fmt: skip
_PLAIN = re.compile(r"[a-z][a-z -]*")


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Leaving:
    """One paper about to leave.

    `document` is the kind of paper in plain small letters; `name` the name of its file where that is another one.
    `passed` is what a gate let through; a paper about a person has it, unless it is their own copy. `copy_no` 0 takes
    the next number. `still` tells, after a dialog was answered, whether what was drawn is what may go now. Raises
    ValueError for a kind that is no plain words and TypeError for a paper about a person that passed no gate.
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

    def __post_init__(self) -> None:
        if not all(_PLAIN.fullmatch(words) for words in (self.document, self.file_stem)):
            raise ValueError("a kind of paper is plain words, and never a name")
        if self.person_id and not self.own and self.passed is None:
            raise TypeError("a paper about a person goes to somebody else only through a gate")

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


def released_copy(document: str, person_id: str, released: Released, **more: object) -> Leaving:
    """Return a paper made of lines that the gate let through, for the reader they were let through to."""
    return Leaving(document, released.recipient, PersonId(person_id), released, line_ids=released.line_ids,
                   **more)  # type: ignore[arg-type]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Went:
    """That a paper left, with its number in the register and, where it was saved, the place."""

    copy_no: int
    place: Path | None = None


class WayOut:
    """Saves, prints and copies. Every method returns what went, or None where nothing did.

    Faults are told through `report`; nothing is then out, and nothing registered.
    """

    def __init__(self, session: Session, prompts: Prompts, report: Callable[[Exception], None]) -> None:
        self._session, self._prompts, self._report = session, prompts, report

    def save(self, going: Leaving, ending: str, content: Callable[[], str | bytes]) -> Went | None:
        """Ask for a place, register the copy and write it there, whole or not at all."""
        if not self._may(going):
            return None
        name = f"{going.file_stem}.{ending}"
        chosen = self._prompts.save_file(f"Save the {going.document}", name, KINDS[ending])
        if not chosen or not self._still(going):
            return None
        place = with_ending(Path(chosen), ending)

        def write(register: Callable[[], None]) -> bool:
            register()
            write_whole(place, content())
            return True

        return self._leave(going, "save", write, place)

    def print(self, going: Leaving, pdf: bytes) -> Went | None:
        """Let a printer be chosen, register the copy and print exactly these pages."""

        def hand_over(register: Callable[[], None]) -> bool:
            def leave() -> bool:
                if not self._still(going):
                    return False
                register()
                return True

            return self._prompts.print_paper(pdf, going.title, leave)

        return self._leave(going, "print", hand_over) if self._may(going) else None

    def clip(self, going: Leaving, text: str, put: Callable[[str], bool]) -> Went | None:
        """Register the copy and hand its words to `put`, which tells whether the clipboard took them."""

        def hand_over(register: Callable[[], None]) -> bool:
            register()
            return put(text)

        return self._leave(going, "copy", hand_over) if self._may(going) else None

    # Inside

    def _may(self, going: Leaving) -> bool:
        """Tell whether it may leave at all: what cannot be registered does not, unless it is about nobody."""
        if self._session.file.read_only and going.person_id:
            self._report(ReadOnlyFile())
            return False
        return self._still(going)

    def _still(self, going: Leaving) -> bool:
        passed = going.passed
        if isinstance(passed, Released) and not gate_holds(self._session, going.person_id, passed):
            going.still()  # so that whoever drew it draws anew
            return False
        return going.still()

    def _leave(
        self, going: Leaving, how: str, hand_over: Callable[[Callable[[], None]], bool], place: Path | None = None
    ) -> Went | None:
        """Hand over; `hand_over` registers first. Where it does not leave, it is not in the register either."""
        copy = self._copy(going, how)
        registered: list[Copy] = []

        def register() -> None:
            if not self._session.file.read_only:
                self._session.history.record(self._session.consents.save_copy(copy))
                registered.append(copy)

        left = False
        try:
            left = hand_over(register)
        except KeelError as fault:
            self._report(fault)
        finally:
            if not left:
                for each in registered:
                    self._session.history.record(self._session.consents.remove_copy(each))
        if not left:
            return None
        if going.person_id and not going.own:  # neither the copy nor the permission it stands on can be undone now
            self._session.history.forget()
        self._session.history.announce(frozenset({"copies"}), "copy.save")
        return Went(copy.copy_no, place)

    def _copy(self, going: Leaving, how: str) -> Copy:
        store = self._session.consents
        before = store.copies(going.person_id) if going.person_id else store.papers_about_nobody()
        number = going.copy_no or next_number(before, going.document)
        return Copy(
            CopyId(new_id()), going.person_id, going.reader, going.document, going.version, number,
            self._session.clock(), how, going.line_ids, going.check_code, _consent_id(going.passed), own=going.own,
        )  # fmt: skip


def gate_holds(session: Session, person_id: str, released: Released) -> bool:
    """Ask the gate again whether every one of these lines may go to this reader now."""
    classes = session.consents.share_classes(person_id)
    lines = [replace(line, share=classes.get(line.id, ShareClass.PRIVATE)) for line in released.lines]
    now = release(lines, session.consents.consents(person_id), released.recipient, session.today)
    return now.line_ids == released.line_ids


def next_number(copies: Sequence[Copy], document: str) -> int:
    """Return the number of the next copy of a kind of paper."""
    return max((copy.copy_no for copy in copies if copy.document == document), default=0) + 1


def next_issue(copies: Sequence[Copy], document: str, line_ids: frozenset[str]) -> tuple[int, int]:
    """Return (version, copy number) for the next paper. A version is a set of lines; a line's id holds its words."""
    mine = [copy for copy in copies if copy.document == document]
    newest = max((copy.version for copy in mine), default=1)
    same = not mine or any(copy.version == newest and copy.line_ids == line_ids for copy in mine)
    return newest if same else newest + 1, next_number(copies, document)


def _consent_id(passed: Released | Passed | PassedLetter | None) -> ConsentId | None:
    return passed.consents[0].id if isinstance(passed, Released) and passed.consents else None
