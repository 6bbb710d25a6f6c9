"""Papers: line by line what one reader will see, the page beside it, and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.app.plans import agreements_at, kept_to_us
from desktop.presenters.drawn_paper import Shown
from desktop.presenters.paper_findings import LookingAgain
from desktop.presenters.papers_leaving import LeavingPapers
from desktop.presenters.papers_meeting import ChoosingMeeting
from desktop.presenters.papers_shelf import SHELF, Group, ShelfRow, shelf_rows
from desktop.presenters.papers_state import PapersState, ReaderRow, Stage
from desktop.presenters.papers_view import LensSection, Seen, Standing, every_line, held_counts, lens, narrowed
from desktop.words.agreements import made_of, names_apart
from desktop.words.papers import consent_words, reader_words
from desktop.words.shelf import held_words
from records.consent import Consent, Line, Released, release
from supportplans.call_back import to_ask_back
from supportplans.house_papers import on_own_paper
from supportplans.house_wording import EVERY_RULE, READABLE, Rule
from supportplans.papers import EmployerPaper
from supportplans.papers import every_line as takes_all
from supportplans.wording import day

OF_OWN = ("resources", "preferences", "stories", "hands", "jobs", "matching", "rules", "wallet_card")
"""Topics that papers of the person's own are made of, besides those of every paper."""


class PapersPresenter(ChoosingMeeting, LeavingPapers, LookingAgain):
    """The shelf of papers, the permissions of one person, and what one reader may have on the paper in view."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._whole: tuple[LensSection, ...] = ()
        self.subscribe(("plans", "consent", "copies", "people"))
        self.subscribe({"wording": self.look_at_words, "left_off": self.reload})
        self.subscribe(dict.fromkeys(OF_OWN, self._own_changed))

    def _own_changed(self) -> None:
        """Draw the person's own paper anew, where it is one that is in view."""
        if self._state.group is Group.OWN:
            self.reload()

    @property
    def state(self) -> PapersState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's papers."""
        self._chosen, self._beside, self._search, self._state = "", "", "", PapersState()
        self._met_on = None
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open the reader of a permission, or of a copy, that another place led to, or ask about a new one."""
        copies = self.session.consents.copies(self.session.person_id)
        behind = next((copy.consent_id for copy in copies if copy.id == thing_id), None)
        self._chosen = str(behind or thing_id)
        self.reload()
        asking, self.session.asking = self.session.asking, None
        if asking is not None:
            self.ask_about(asking)

    def choose_row(self, place: int) -> None:
        """Show what another reader may have (row from 0)."""
        if 0 <= place < len(self._state.readers):
            self.choose_reader(self._state.readers[place].id)

    def choose_reader(self, consent_id: str) -> None:
        """Show what the reader of another permission may have."""
        if any(row.id == consent_id for row in self._state.readers):
            self._chosen = consent_id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def letters(self) -> None:
        """Go to the copies that are out, and the letters that ask for them back."""
        self.go_to("letters")

    def shorten(self) -> None:
        """Go to where what is on a paper was written."""
        self.go_to("even_keel")

    # Inside

    def reload(self) -> None:
        """Read lines, permissions and copies again, and make the pages anew."""
        self.desk.put_aside()  # first of all: what was drawn may not be what may go out now
        consents, today = self._consents(), self.session.today
        if not any(c.id == self._chosen for c in consents):
            first = min(consents, key=lambda c: c.ended(today), default=None)  # the newest that counts, or may yet
            self._chosen = str(first.id) if first else ""
        place = next((n for n, c in enumerate(consents) if c.id == self._chosen), -1)
        chosen = consents[place] if place >= 0 else None
        if not any(c.id == self._beside and c is not chosen for c in consents):
            self._beside = ""
        self._ask_the_gate()
        self._whole = self._seen(chosen) if self.session.person_id else ()
        self._keep_named()
        self._state = replace(
            self._state, called=self.session.called, chosen=place, stage=_stage(chosen, today),
            shelf=self._shelf(chosen), meetings=len(self._meetings()), **self._paper_state(),
            readers=tuple(ReaderRow(str(c.id), c.recipient.name, _caption(c, today), c.in_force(today))
                          for c in consents),
            others=tuple((str(c.id), c.recipient.name) for c in consents if c is not chosen and not c.ended(today)),
            reader=reader_words(chosen.recipient) if chosen else "", held=self._held(chosen),
            permission=self._permission(chosen) if chosen else "", **self._again(chosen), **self._outside(consents),
        )  # fmt: skip
        self._look()
        self._draw()
        self.look_at_words()

    def _permission(self, consent: Consent) -> str:
        """Return what was said yes to and, of several agreements with the reader's employer, which one it is about."""
        there = agreements_at(self.session.file.db, self.session.person_id, consent.recipient.organisation)
        which = made_of(there, names_apart(there)[0]) if there else ""
        return " ".join(part for part in (consent_words(consent), which) if part)

    def _look(self) -> None:
        if self._beside != self._state.beside:
            self._whole = self._seen(self._consent())
        lines = every_line(self._whole)
        self._set(replace(
            self._state, sections=narrowed(self._whole, self._show, self._search, self._named), show=self._show,
            search=self._search, beside=self._beside, lines=len(lines), shared=sum(line.shared for line in lines),
            new=sum(line.standing is Standing.NEW for line in lines),
            left_off=sum(line.standing is Standing.LEFT_OFF for line in lines),
            not_here=sum(line.standing is Standing.NOT_HERE for line in lines),
        ))  # fmt: skip

    def _show_paper(self, paper: Shown) -> None:
        super()._show_paper(paper)
        if self._view is not None:  # which lines stand on a paper of one's own is known once it is drawn
            self.look_at_words()

    def _lines_on_paper(self) -> Iterable[Line]:
        if self._view is not None:
            document = self.desk.drawn.pressed.document if self.desk.drawn else None
            return on_own_paper(document, self._view.lines) if document else ()
        return self._on_it.lines if self._on_it else ()

    def _rules_there(self) -> frozenset[Rule]:
        return EVERY_RULE if self._view is None else READABLE

    def _sections(self) -> tuple[LensSection, ...]:
        return self._whole

    def _seen(self, consent: Consent | None) -> tuple[LensSection, ...]:
        session, every, consents = self.session, self._lines(), self._consents()
        lines = tuple(line for line in every if self._takes(line))
        other = next((c for c in consents if c.id == self._beside), None)
        classes = session.consents.share_classes(session.person_id)
        off = self._off(consent, self._paper).off(lines) if consent else frozenset[str]()
        on_it = self._on_it.line_ids if self._on_it else None
        seen = Seen(classes, consent, session.today, other, consents, off, on_it)
        return lens(lines, seen, kept_to_us(session.file.db, session.person_id, every) if consent else ())

    def _takes(self, line: Line) -> bool:
        paper = self._paper
        return paper.takes(line) if isinstance(paper, EmployerPaper) else takes_all(line)

    def _taken(self) -> tuple[Line, ...]:
        return tuple(line for line in self._lines() if self._takes(line))

    def _shelf(self, consent: Consent | None) -> tuple[ShelfRow, ...]:
        lines = self._lines() if consent else ()
        reader, copies = consent.recipient if consent else None, self._copies()
        made = {copy.document for copy in copies if copy.recipient == reader}
        on_it = {} if consent is None else {
            paper.kind.id: self._standing(paper, self._let_out(consent, paper, lines))[1].line_ids
            for paper in SHELF if isinstance(paper, EmployerPaper) and paper.kind.document in made
        }  # fmt: skip
        return shelf_rows(SHELF, copies, reader, on_it)

    def _held(self, consent: Consent | None) -> str:
        """Return how many lines are held back, why, and how many that are in have no place on the paper."""
        if consent is None or not isinstance(self._paper, EmployerPaper):
            return ""
        every = self._gate(consent, self._lines())
        not_here = sum(line.standing is Standing.NOT_HERE for line in every_line(self._whole))
        no_place = sum(not self._takes(line) for line in every.lines) + not_here
        return held_words(held_counts(self._whole), no_place)

    def _again(self, consent: Consent | None) -> dict[str, Any]:
        """Return what is to be read or asked again."""
        if consent is None or not consent.in_force(self.session.today):
            return {"since_read": 0, "ask_again": False}
        read = consent.read_ids or (frozenset() if consent.wording_version else consent.line_ids)
        return {"since_read": len(consent.line_ids - read), "ask_again": consent.ask_again and not self._hard()}

    def _outside(self, consents: tuple[Consent, ...]) -> dict[str, Any]:
        """Return how many copies others have, and how many of those are to be asked back."""
        copies = self._copies()
        to_ask = to_ask_back(copies, consents, self.session.today)
        return {"out": sum(copy.is_out and copy.consent_id is not None for copy in copies), "to_ask": len(to_ask)}

    def _allowed(self, paper: EmployerPaper) -> Released:
        consent = self._consent()
        assert consent is not None
        return self._let_out(consent, paper, self._lines())

    def _let_out(self, consent: Consent, paper: EmployerPaper, lines: tuple[Line, ...]) -> Released:
        """Return what the gate lets through onto a paper."""
        return self._gate(consent, self._on_paper(consent, paper, lines))

    def _gate(self, consent: Consent, lines: tuple[Line, ...]) -> Released:
        """Return what the gate lets through; of one only talked about, what it would let through, to look at."""
        today = self.session.today
        settled = consent.in_force(today) or consent.ended(today)
        looked_at = consent if settled else replace(consent, given=True, starts_on=None)
        return release(lines, (looked_at,), consent.recipient, today)

    def _where(self) -> str:
        consent = self._consent()
        return consent.recipient.organisation if consent else ""


def _stage(consent: Consent | None, today: date) -> Stage:
    if consent is None:
        return Stage.NOBODY
    if not consent.given:
        return Stage.ASKING
    if consent.in_force(today):
        return Stage.GIVEN
    return Stage.ENDED if consent.ended(today) else Stage.WAITING


def _caption(consent: Consent, today: date) -> str:
    if not consent.given:
        return "not given yet"
    if consent.in_force(today):
        return f"until {day(consent.last_day)}"
    if consent.withdrawn_on:
        return "taken back"
    return "ended" if consent.ended(today) else f"from {day(consent.starts_on or consent.given_on)}"
