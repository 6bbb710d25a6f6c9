"""Papers: line by line what one reader will see, the page beside it, and the way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from desktop.app.plans import kept_to_us, plan_lines
from desktop.app.way_out import Leaving, Went, next_issue, released_copy
from desktop.presenters.drawn_paper import PaperDesk, Shown
from desktop.presenters.papers_choosing import Choosing
from desktop.presenters.papers_state import PapersState, ReaderRow, Stage
from desktop.presenters.papers_view import LensSection, Seen, Standing, every_line, lens, narrowed
from desktop.presenters.pressing import Drawn, Pressed, press_document
from desktop.words.papers import cannot_print, consent_words, reader_words
from records.consent import Consent, Line, Released, release
from records.errors import ReadOnlyFile
from supportplans.call_back import to_ask_back
from supportplans.documents import Issue, employer_plan
from supportplans.wording import day

WORK_PLAN = "work plan"


class PapersPresenter(Choosing):
    """Whatever is printed is made from what the gate released, and nothing else."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = PapersState()
        self.desk = PaperDesk(self, self._show_paper, self._lacks)
        self._released: Released | None = None  # what the page is made of
        self._whole: tuple[LensSection, ...] = ()
        self.subscribe(("plans", "consent", "copies", "people"))

    @property
    def state(self) -> PapersState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's papers."""
        self._chosen, self._beside, self._search, self._state = "", "", "", PapersState()
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
            self._chosen = self._state.readers[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def letters(self) -> None:
        """Go to the copies that are out, and the letters that ask for them back."""
        self.go_to("letters")

    # Paper

    def print_paper(self) -> None:
        """Register the copy and print exactly the pages that are shown."""
        drawn = self._ready()
        if drawn is not None:
            self._left("Printed", self.desk.print(self._going(drawn)))

    def save_paper(self) -> None:
        """Register the copy and save exactly the pages that are shown as a PDF."""
        drawn = self._ready()
        if drawn is not None:
            self._left("Saved", self.desk.save(self._going(drawn)))

    def _left(self, done: str, went: Went | None) -> None:
        if went is not None:
            self._tell(f"{done} and registered as copy {went.copy_no}.")

    def _ready(self) -> Drawn | None:
        """Return the paper as it is shown, if it may go out now; else say why not."""
        if self.session.file.read_only:  # what cannot be registered does not leave the file
            self.report(ReadOnlyFile())
            return None
        drawn = self.desk.drawn
        if drawn is None or not self._still(drawn):
            return None
        if not self._released or not self._released.lines:
            self._tell("Every line is held back, so there is nothing to print yet.")
            return None
        return drawn

    def _still(self, drawn: Drawn) -> bool:
        """Tell whether the gate would let exactly this go out now; where it would not, draw anew what it would."""
        consent = self._consent()
        given = consent is not None and consent.in_force(self.session.today)
        same = given and self.desk.drawn is drawn and self._allowed() == self._released
        if not same:
            self.reload()  # a day has gone by, say, and permissions end with days
        return same

    def _going(self, drawn: Drawn) -> Leaving:
        released, document = self._released, drawn.pressed.document
        assert released is not None and document is not None
        return released_copy(
            WORK_PLAN, self.session.person_id, released, check_code=document.check_code,
            version=document.version, copy_no=document.copy_no, still=lambda: self._still(drawn),
        )  # fmt: skip

    # Inside

    def reload(self) -> None:
        """Read lines, permissions and copies again, and make the pages anew."""
        self.desk.put_aside()  # first of all: what was drawn may not be what may go out now
        consents, today = self._consents(), self.session.today
        if not any(c.id == self._chosen for c in consents):
            self._chosen = str(consents[0].id) if consents else ""
        place = next((n for n, c in enumerate(consents) if c.id == self._chosen), -1)
        chosen = consents[place] if place >= 0 else None
        if not any(c.id == self._beside and c is not chosen for c in consents):
            self._beside = ""
        self._whole = self._seen(chosen) if self.session.person_id else ()
        self._state = replace(
            self._state, called=self.session.called, chosen=place, stage=_stage(chosen, today),
            readers=tuple(ReaderRow(str(c.id), c.recipient.name, _caption(c, today), c.in_force(today))
                          for c in consents),
            others=tuple((str(c.id), c.recipient.name) for c in consents if c is not chosen and not c.ended(today)),
            reader=reader_words(chosen.recipient) if chosen else "",
            permission=consent_words(chosen) if chosen else "", **self._again(chosen), **self._outside(consents),
        )  # fmt: skip
        self._look()
        self._draw()

    def _look(self) -> None:
        if self._beside != self._state.beside:
            self._whole = self._seen(self._consent())
        lines = every_line(self._whole)
        self._set(replace(
            self._state, sections=narrowed(self._whole, self._show, self._search), show=self._show,
            search=self._search, beside=self._beside, lines=len(lines), shared=sum(line.shared for line in lines),
            new=sum(line.standing is Standing.NEW for line in lines),
        ))  # fmt: skip

    def _sections(self) -> tuple[LensSection, ...]:
        return self._whole

    def _seen(self, consent: Consent | None) -> tuple[LensSection, ...]:
        session, lines = self.session, self._lines()
        other = next((c for c in self._consents() if c.id == self._beside), None)
        seen = Seen(session.consents.share_classes(session.person_id), consent, session.today, other)
        return lens(lines, seen, kept_to_us(session.file.db, session.person_id, lines) if consent else ())

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

    def _draw(self) -> None:
        if self._consent() is None:
            self._released = None
            self.desk.clear()
            return
        self._released = released = self._allowed()
        version, number = next_issue(self._copies(), WORK_PLAN, released.line_ids)
        self.desk.draw(partial(_press, released, Issue(version, number)))

    def _show_paper(self, paper: Shown) -> None:
        self._set(replace(self._state, paper=paper))

    def _lacks(self, letters: str) -> None:
        said, notice = cannot_print(letters), self._state.notice
        notice = notice if said in notice else f"{notice} {said}".strip()
        self._state = replace(self._state, notice=notice)

    def _allowed(self) -> Released:
        """Return what the gate lets through; of one only talked about, what it would let through, to look at."""
        consent = self._consent()
        assert consent is not None
        today = self.session.today
        settled = consent.in_force(today) or consent.ended(today)
        looked_at = consent if settled else replace(consent, given=True, starts_on=None)
        return release(self._lines(), (looked_at,), consent.recipient, today)

    def _lines(self) -> tuple[Line, ...]:
        consent = self._consent()
        where = consent.recipient.organisation if consent else ""
        return plan_lines(self.session.file.db, self.session.person_id, where)


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


def _press(released: Released, issue: Issue) -> Pressed:
    return press_document(employer_plan(released, issue))
