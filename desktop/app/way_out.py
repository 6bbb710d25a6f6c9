"""The one way out of the file: whatever is saved, printed or copied goes through here, and is registered first.

A paper about a person goes to somebody else only with what a gate let through, and the gate for lines is asked again
here at the last moment. The person's own papers are registered as their own copy. A paper about nobody, such as a
blank form, is registered for nobody. The name of a file, the title in a printer's queue and the words in the register
are made of the kind of paper, never of a name. The register holds a digest of the very bytes that left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial, reduce
from pathlib import Path

from desktop.app.leaving import ANYBODY, NOBODY, OWN_COPY, Leaving, Went, for_both, own_copy, released_copy
from desktop.app.session import Session
from desktop.presenters.forms import Answers, PrintRun, Prompts
from desktop.presenters.passphrases import lock_form
from records.consent import ConsentId, Copy, CopyId, Recipient, Released, ShareClass, release
from records.edits import Edit
from records.errors import KeelError, NoRoomThere, NoSpace, ReadOnlyFile
from records.ids import new_id
from records.paths import with_ending, write_whole
from supportplans.call_back import PassedLetter
from supportplans.draft_gate import Passed
from supportplans.printing.locked import locked

__all__ = ["ANYBODY", "KINDS", "NOBODY", "OWN_COPY", "Leaving", "WayOut", "Went", "for_both", "gate_holds",
           "next_issue", "next_number", "own_copy", "released_copy"]  # fmt: skip
KINDS = {"pdf": "PDF (*.pdf)", "docx": "Word (*.docx)", "txt": "Text (*.txt)", "html": "Web page (*.html)",
         "csv": "Tables (*.csv)", "json": "Jobs and ideas (*.json)", "ics": "Calendar (*.ics)"}  # fmt: skip
LOCKED_PDF = "locked pdf"  # what stands in the register as the form of a PDF with a passphrase
_HandOver = Callable[[Callable[[PrintRun], None]], bool]


class WayOut:
    """Saves, prints and copies. Every method returns what went, or None where nothing did.

    Faults are told through `report`; nothing is then out, and nothing registered.
    """

    def __init__(self, session: Session, prompts: Prompts, report: Callable[[Exception], None]) -> None:
        self._session, self._prompts, self._report = session, prompts, report

    def save(self, going: Leaving, ending: str, content: Callable[[], str | bytes]) -> Went | None:
        """Ask for a place, register the copy and write it there, whole or not at all."""
        return self._save(going, ending, ending, content) if self._may(going) else None

    def save_locked(self, going: Leaving, content: Callable[[], bytes], left: Callable[[Went], None]) -> None:
        """Ask for a passphrase, twice, and save a PDF that opens with it alone; `left` hears what went, if anything.

        The passphrase is kept nowhere.
        """

        def keep(answers: Answers) -> None:
            went = self._save(going, "pdf", LOCKED_PDF, lambda: locked(content(), answers["new"]))
            if went is not None:
                left(went)

        if self._may(going):
            self._prompts.fill(lock_form(going.document), keep)

    def print(self, going: Leaving, pdf: bytes) -> Went | None:
        """Let a printer be chosen, register the copy and print exactly these pages.

        For both, two sets are offered. Where but one is printed, it is the reader's, and nothing else is registered.
        """

        def hand_over(register: Callable[[PrintRun], None]) -> bool:
            def leave(run: PrintRun) -> bool:
                if not self._still(going):
                    return False
                register(run)
                return True

            return self._prompts.print_paper(pdf, going.title, leave, 2 if going.also_for_person else 1)

        return self._leave(going, self._copy(going, "print", "print", pdf), hand_over) if self._may(going) else None

    def clip(self, going: Leaving, text: str, put: Callable[[str], bool]) -> Went | None:
        """Register the copy and hand its words to `put`, which tells whether the clipboard took them."""

        def hand_over(register: Callable[[PrintRun], None]) -> bool:
            register(PrintRun())
            return put(text)

        copy = partial(self._copy, going, "copy", "txt", text.encode())
        return self._leave(going, copy(), hand_over) if self._may(going) else None

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

    def _save(self, going: Leaving, ending: str, form: str, content: Callable[[], str | bytes]) -> Went | None:
        name = f"{going.file_stem}.{ending}"
        chosen = self._prompts.save_file(f"Save the {going.document}", name, KINDS[ending])
        if not chosen or not self._still(going):
            return None
        place = with_ending(Path(chosen), ending)
        try:
            made = content()
        except KeelError as fault:
            self._report(fault)
            return None
        whole = made.encode() if isinstance(made, str) else made

        def write(register: Callable[[PrintRun], None]) -> bool:
            register(PrintRun())
            _write(place, whole)
            return True

        return self._leave(going, self._copy(going, "save", form, whole), write, place)

    def _leave(self, going: Leaving, copy: Copy, hand_over: _HandOver, place: Path | None = None) -> Went | None:
        """Hand over; `hand_over` registers first. Where it does not leave, it is not in the register either."""
        store, history = self._session.consents, self._session.history
        registered: list[Copy] = []
        sets = 0

        def register(run: PrintRun) -> None:
            nonlocal sets
            sets = run.sets
            if not self._session.file.read_only:
                copies = self._shares(going, copy, run)
                history.record(reduce(Edit.then, (store.save_copy(each) for each in copies)))
                registered.extend(copies)

        left = False
        try:
            left = hand_over(register)
        except KeelError as fault:
            self._report(fault)
        finally:
            if not left and registered:
                history.record(reduce(Edit.then, (store.remove_copy(each) for each in registered)))
        if not left:
            return None
        if going.person_id and not going.own:  # neither the copy nor the permission it stands on can be undone now
            history.forget()
        history.announce(frozenset({"copies"}), "copy.save")
        return Went(copy.copy_no, place, sets, len(registered) > 1)

    def _shares(self, going: Leaving, copy: Copy, run: PrintRun) -> tuple[Copy, ...]:
        """Return who gets what of it: of what is printed for both, one set is the person's and the rest the reader's.

        A file is the same file for both.
        """
        copy = replace(copy, pages=run.pages, sets=run.sets)
        if not going.also_for_person or (copy.how == "print" and run.sets < 2):
            return (copy,)
        mine = replace(copy, id=CopyId(new_id()), recipient=self._person(going), own=True, consent_id=None, sets=1)
        return (replace(copy, sets=max(1, run.sets - 1)), mine)

    def _person(self, going: Leaving) -> Recipient:
        person = self._session.people.person(going.person_id)
        return Recipient(person.known_as if person else "", OWN_COPY)

    def _copy(self, going: Leaving, how: str, form: str, whole: bytes) -> Copy:
        store = self._session.consents
        before = store.copies(going.person_id) if going.person_id else store.papers_about_nobody()
        number = going.copy_no or next_number(before, going.document)
        return Copy(
            CopyId(new_id()), going.person_id, going.reader, going.document, going.version, number,
            self._session.clock(), how, going.line_ids, going.check_code, _consent_id(going.passed), own=going.own,
            digest=hashlib.sha256(whole).hexdigest(), form=form, look=going.look, was_ids=going.was_ids,
        )  # fmt: skip


def _write(place: Path, whole: bytes) -> None:
    try:
        write_whole(place, whole)
    except NoSpace as fault:  # of that disk; where there is none for the record, registering has said so
        raise NoRoomThere(place) from fault


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
