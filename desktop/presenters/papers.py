"""Papers: line by line what one reader will see, the page beside it, and the register of what went out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.app.plans import plan_lines
from desktop.app.way_out import Leaving, Went, next_issue, released_copy
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.papers_draw import Paper, draw
from desktop.presenters.papers_view import CopyShown, LensSection, copies_shown, lens, with_lines
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.papers import WORDING, cannot_print, consent_words, reader_words
from records.consent import (
    DEFAULT_MONTHS,
    MOST_MONTHS,
    Consent,
    ConsentId,
    Copy,
    Line,
    Recipient,
    Released,
    ShareClass,
    add_months,
    release,
)
from records.edits import Edit
from records.errors import ReadOnlyFile
from records.ids import new_id
from supportplans.documents import Issue
from supportplans.printing.pages import PageImage
from supportplans.wording import day

WORK_PLAN = "work plan"


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One reader in the list."""

    id: str
    name: str
    caption: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class PapersState:
    """Everything the page shows."""

    called: str = ""
    readers: tuple[ReaderRow, ...] = ()
    chosen: int = -1
    reader: str = ""
    permission: str = ""
    in_force: bool = False
    sections: tuple[LensSection, ...] = ()
    shared: int = 0
    held_back: int = 0
    pages: tuple[PageImage, ...] = ()
    rendering: bool = False
    copies: tuple[CopyShown, ...] = ()
    notice: str = ""
    can_undo: bool = False


class PapersPresenter(UndoingPresenter):
    """Whatever is printed is made from what the gate released, and nothing else."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: PapersState = PapersState()
        self._chosen = ""
        self._round = 0
        self._paper: Paper | None = None
        self.subscribe(("plans", "consent", "copies", "people"))

    @property
    def state(self) -> PapersState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's papers."""
        self._chosen, self._state = "", PapersState()
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open the reader of a permission, or of a copy, that another place led to."""
        copies = self.session.consents.copies(self.session.person_id)
        behind = next((copy.consent_id for copy in copies if copy.id == thing_id), None)
        self._chosen = str(behind or thing_id)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Show what another reader may have (row from 0)."""
        if 0 <= place < len(self._state.readers):
            self._chosen = self._state.readers[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    # Permission

    def add_reader(self) -> None:
        """Ask who is to read the plan, what for, and how the person said yes. Every line starts held back."""
        self.prompts.fill(_reader_form(), self._add)

    def move_line(self, line_id: str) -> None:
        """Put a line in that was held back, or hold back one that was in."""
        consent = self._consent()
        if consent is None or not consent.in_force(self.session.today):
            self._tell("This permission has ended. Ask for a new one first.")
            return
        line = next((n for s in self._state.sections for n in s.lines if n.id == line_id), None)
        if line is not None:
            words = "Held back" if line.shared else "In"
            self._share(consent, frozenset({line_id}), not line.shared, f"{words}: {line.text}")

    def share_all(self) -> None:
        """Put every line in, as one change."""
        self._share_every(True, "All lines are in. Look through them together.")

    def hold_all(self) -> None:
        """Hold every line back, as one change."""
        self._share_every(False, "All lines are held back.")

    def take_back(self) -> None:
        """Ask, then end the permission: nothing more can be printed for this reader."""
        consent = self._consent()
        if consent is None:
            return
        out = sum(c.consent_id == consent.id and c.called_back is None for c in self._copies())
        held = f"{out} {'copy is' if out == 1 else 'copies are'} out, to be called back. " if out else ""
        question = Question(
            f"Take back permission for {consent.recipient.name}?",
            f"Nothing more can be printed for this reader. {held}What has been read cannot be unread.",
            "Keep as it is", "Take it back",
        )  # fmt: skip
        self.prompts.ask(question, partial(self._take_back, consent))

    def call_back(self, copy_id: str) -> None:
        """Note that a copy has come back or was destroyed."""
        copy = next((c for c in self._copies() if c.id == copy_id), None)
        if copy is not None:
            edit = self.session.consents.save_copy(replace(copy, called_back=self.session.today))
            self._run(replace(edit, kind="copy.call_back"), f"Called back: copy {copy.copy_no}.")

    # Paper

    def print_paper(self) -> None:
        """Register the copy and print exactly the pages that are shown."""
        paper = self._ready()
        if paper is not None:
            self._left("Printed", self.way_out.print(self._going(paper), paper.pdf))

    def save_paper(self) -> None:
        """Register the copy and save exactly the pages that are shown as a PDF."""
        paper = self._ready()
        if paper is not None:
            self._left("Saved", self.way_out.save(self._going(paper), "pdf", lambda: paper.pdf))

    def _left(self, done: str, went: Went | None) -> None:
        if went is not None:
            self._tell(f"{done} and registered as copy {went.copy_no}.")

    # Inside

    def _add(self, answers: Answers) -> None:
        today = self.session.today
        until = add_months(today, int(answers["months"]))
        reader = Recipient(answers["name"], answers["role"], answers["organisation"])
        wording = WORDING.format(reader=reader_words(reader), until=day(until))
        made = Consent(ConsentId(new_id()), self.session.person_id, reader, frozenset(), today, until,
                       answers["purpose"], wording, answers["how"])  # fmt: skip
        self._chosen = str(made.id)
        self._run(self.session.consents.save_consent(made), "Every line is held back until you put it in.")

    def _share_every(self, shared: bool, notice: str) -> None:
        consent = self._consent()
        if consent is not None and consent.in_force(self.session.today):
            every = frozenset(line.id for section in self._state.sections for line in section.lines)
            self._share(consent, every, shared, notice)

    def _share(self, consent: Consent, line_ids: frozenset[str], shared: bool, notice: str) -> None:
        """Class the lines and change the permission, as one edit. A line no permission holds is private again."""
        store, person_id = self.session.consents, self.session.person_id
        others = frozenset[str]().union(*(c.line_ids for c in store.consents(person_id) if c.id != consent.id))
        edits = [store.save_consent(with_lines(consent, line_ids, shared))]
        for line_id in sorted(line_ids):
            kept = shared or line_id in others
            edits.append(store.set_share(person_id, line_id, ShareClass.CONSENTED if kept else ShareClass.PRIVATE))
        self._run(replace(reduce(Edit.then, edits), kind="share.line"), notice)

    def _take_back(self, consent: Consent) -> None:
        ended = replace(consent, withdrawn_on=self.session.today)
        notice = f"Taken back. Nothing more goes to {consent.recipient.name}."
        record = partial(self.session.history.record, self.session.consents.save_consent(ended), forgetting=True)
        self._change(record, notice, False)

    def _ready(self) -> Paper | None:
        """Return the paper as it is shown, if it may go out now; else say why not."""
        if self.session.file.read_only:  # what cannot be registered does not leave the file
            self.report(ReadOnlyFile())
            return None
        if self._paper is None or not self._still(self._paper):
            return None
        if not self._paper.released.lines:
            self._tell("Every line is held back, so there is nothing to print yet.")
            return None
        return self._paper

    def _still(self, paper: Paper) -> bool:
        """Tell whether the gate would let exactly this go out now; where it would not, draw anew what it would."""
        same = self._consent() is not None and self._released() == paper.released
        if not same:
            self.reload()  # a day has gone by, say, and permissions end with days
        return same

    def _going(self, paper: Paper) -> Leaving:
        document = paper.document
        return released_copy(
            WORK_PLAN, self.session.person_id, paper.released, check_code=document.check_code,
            version=document.version, copy_no=document.copy_no, still=lambda: self._still(paper),
        )  # fmt: skip

    def _tell(self, notice: str) -> None:
        self._set(replace(self._state, notice=notice, can_undo=False))

    def reload(self) -> None:
        """Read lines, permissions and copies again, and make the pages anew."""
        self._paper = None  # first of all: what was drawn may not be what may go out now
        person_id, today = self.session.person_id, self.session.today
        consents = self._consents()
        if not any(c.id == self._chosen for c in consents):
            self._chosen = str(consents[0].id) if consents else ""
        place = next((n for n, c in enumerate(consents) if c.id == self._chosen), -1)
        chosen = consents[place] if place >= 0 else None
        sections = lens(self._lines(), chosen, today) if person_id else ()
        shared = sum(line.shared for section in sections for line in section.lines)
        self._set(
            replace(
                self._state, called=self.session.called, chosen=place,
                readers=tuple(ReaderRow(str(c.id), c.recipient.name, _caption(c, today), c.in_force(today))
                              for c in consents),
                reader=reader_words(chosen.recipient) if chosen else "",
                permission=consent_words(chosen) if chosen else "", in_force=bool(chosen and chosen.in_force(today)),
                sections=sections, shared=shared,
                held_back=sum(len(section.lines) for section in sections) - shared,
                copies=copies_shown(self._copies(), consents, today),
            )
        )  # fmt: skip
        self._draw()

    def _draw(self) -> None:
        self._round += 1
        self._paper = None
        if self._consent() is None:
            self._set(replace(self._state, pages=(), rendering=False))
            return
        released = self._released()
        version, number = next_issue(self._copies(), WORK_PLAN, released.line_ids)
        self._set(replace(self._state, rendering=True))
        self.chores.cancel()  # an older drawing is for nobody any more
        work = partial(draw, released, Issue(version, number))
        self.chores.start(work, done=partial(self._drawn, self._round), failed=partial(self._not_drawn, self._round))

    def _drawn(self, number: int, paper: Paper) -> None:
        if number == self._round:
            self._paper = paper
            said, notice = cannot_print(paper.lacking), self._state.notice
            notice = notice if said in notice else f"{notice} {said}".strip()
            self._set(replace(self._state, pages=paper.pages, rendering=False, notice=notice))

    def _not_drawn(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self._set(replace(self._state, rendering=False, pages=()))
            self.report(fault)

    def _released(self) -> Released:
        consent = self._consent()
        assert consent is not None
        return release(self._lines(), (consent,), consent.recipient, self.session.today)

    def _lines(self) -> tuple[Line, ...]:
        consent = self._consent()
        where = consent.recipient.organisation if consent else ""
        return plan_lines(self.session.file.db, self.session.person_id, where)

    def _consent(self) -> Consent | None:
        return next((c for c in self._consents() if c.id == self._chosen), None)

    def _consents(self) -> tuple[Consent, ...]:
        return tuple(self.session.consents.consents(self.session.person_id)) if self.session.person_id else ()

    def _copies(self) -> tuple[Copy, ...]:
        return tuple(self.session.consents.copies(self.session.person_id)) if self.session.person_id else ()


def _caption(consent: Consent, today: Any) -> str:
    if consent.in_force(today):
        return f"until {day(consent.expires_on)}"
    return "taken back" if consent.withdrawn_on else "ended"


def _reader_form() -> Form:
    months = tuple((str(n), f"{n} months" if n > 1 else "1 month") for n in (1, 3, DEFAULT_MONTHS, MOST_MONTHS))
    return Form(
        "Who may read the plan?",
        (
            Field("name", "Name", help="One person, by name. A firm cannot be asked to keep a promise.", needed=True),
            Field("role", "What they do"),
            Field("organisation", "Where", help="The employer, written as on Adjustments and Even keel."),
            Field("purpose", "What for", value="To agree and keep adjustments"),
            Field("how", "How the yes is given", FieldKind.CHOICE, "on screen",
                  choices=(("on screen", "on screen, together"), ("in ink", "in ink, on the paper"),
                           ("spoken", "spoken, with somebody there"))),
            Field("months", "For how long", FieldKind.CHOICE, str(DEFAULT_MONTHS), choices=months),
        ),
        keep="Choose the lines",
        intro="Lines are put in one by one. The yes can be taken back at any time.",
    )  # fmt: skip
