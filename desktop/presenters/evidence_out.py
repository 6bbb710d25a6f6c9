"""A draft out of the file: seen as the pages it will be, what is held back beside it, then saved, printed or copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.app.drafting import Matches, compare, draft_of, letter_reader, material_of, profile_of
from desktop.app.way_out import Leaving, Went, next_issue
from desktop.presenters import evidence_out_view as view
from desktop.presenters.drawn_paper import PaperDesk, Shown
from desktop.presenters.evidence_out_view import OutState
from desktop.presenters.evidence_wording import WordingDeeds
from desktop.presenters.pressing import Drawn
from desktop.words import evidence_out as words
from jobs.model import Job
from matching.drafts.model import DraftKind
from matching.drafts.templates import phrases
from records.errors import ReadOnlyFile
from records.people import PersonId
from supportplans.blocks import Document
from supportplans.draft_gate import Audience, Passed, let_out, purpose_of
from supportplans.draft_paper import FILE_NAMES, TITLES, clipboard_text


class EvidenceOutPresenter(WordingDeeds):
    """Whatever goes out is made of what the gate for drafts let out, and nothing else."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: OutState = OutState()
        self._job: Job | None = None
        self._matches: Matches | None = None
        self._drawn_from: Passed | None = None  # what the paper in view was made of
        self._round = 0
        self.desk = PaperDesk(self, self._show_paper, self._lacks)
        self._lacking = ""
        self.subscribe({"jobs": self.reload, "resources": self.reload, "preferences": self.reload,
                        "people": self.reload, "stories": self._draw, "drafts": self._draw, "employers": self._draw,
                        "plans": self._draw})  # fmt: skip

    @property
    def state(self) -> OutState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's draft."""
        self._state = OutState()
        self._forget()

    def come_into_view(self) -> None:
        """Show the draft that Evidence left in view."""
        kind = DraftKind(self.session.draft_kind) if self.session.draft_kind else DraftKind.STATEMENT
        if kind is not self._state.kind:
            self._state = OutState(kind=kind, audience=view.usual_audience(kind))
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def choose_audience(self, audience: str) -> None:
        """Say who the paper is for."""
        if Audience(audience) is not self._state.audience:
            self._state = replace(self._state, audience=Audience(audience), notice="", can_undo=False)
            self._draw()

    def decide(self) -> None:
        """Go to Telling, where it is decided what may be told."""
        self.go_to("telling")

    # Out

    def save_word(self) -> None:
        """Register the copy and save it as a Word file."""
        self._save("docx")

    def save_pdf(self) -> None:
        """Register the copy and save exactly the pages that are shown."""
        self._save("pdf")

    def save_text(self) -> None:
        """Register the copy and save its words as plain text."""
        paper = self._ready()
        if paper is not None:
            text = (clipboard_text(paper) + "\n").encode()
            self._left("save", self.way_out.save(self._going(), "txt", lambda: text))

    def print_paper(self) -> None:
        """Register the copy and print exactly the pages that are shown."""
        if self._ready() is not None:
            self._left("print", self.desk.print(self._going()))

    def copy_text(self, put: Callable[[str], bool]) -> None:
        """Register the copy and hand its words to `put`, which tells whether the clipboard took them."""
        paper = self._ready()
        if paper is None:
            return

        def put_or_say(text: str) -> bool:
            taken = put(text)
            if not taken:
                self.prompts.report(words.NOT_COPIED)
            return taken

        self._left("copy", self.way_out.clip(self._going(), clipboard_text(paper), put_or_say))

    def _save(self, ending: str) -> None:
        if self._ready() is not None:
            self._left("save", self.desk.save(self._going(), ending))

    def _left(self, how: str, went: Went | None) -> None:
        if went is not None:
            self._tell(words.registered(how, went.place.name if went.place else "", went.copy_no))

    # Inside

    def reload(self) -> None:
        """Read the job and what the person brings again, and compare them anew."""
        self._forget()
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        self._job = self.session.jobs.job(self.session.job_id) if self.session.job_id and person else None
        if person is None or self._job is None or self._state.kind is None:
            self._set(OutState(called=person.known_as if person else "", kind=self._state.kind))
            return
        self._set(replace(self._state, called=person.known_as, job_title=self._job.title, working=True))
        work = partial(compare, self._job, profile_of(self.session), self.session.understanding)
        self.chores.start(work, done=partial(self._compared, self._round), failed=partial(self._failed, self._round))

    def _compared(self, number: int, matches: Matches) -> None:
        if number == self._round:
            self._matches = matches
            self._draw()

    def _draw(self) -> None:
        """Ask the gate anew and draw what it lets out."""
        passed = self._passed()
        if passed is None:
            return
        self._drawn_from = passed
        self._state = replace(
            self._state, can_word=bool(phrases(passed.draft.kind)), held=view.held_shown(passed),
            own_wording=passed.draft.kind in self.session.drafts.templates(),
            counts=words.counts(view.told(passed), len(passed.held)),
        )  # fmt: skip
        self.desk.draw(partial(view.pressed, passed))

    def _show_paper(self, paper: Shown) -> None:
        drawn, passed = self.desk.drawn, self._drawn_from
        about = view.about(passed, self._lacking) if drawn is not None and passed is not None else self._state.about
        there = drawn is not None and passed is not None and bool(passed.draft.blocks)
        self._set(replace(self._state, pages=paper.pages, working=paper.rendering, about=about, can_leave=there))

    def _lacks(self, letters: str) -> None:
        self._lacking = letters

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._round:
            self._set(replace(self._state, working=False, pages=(), can_leave=False))
            self.report(fault)

    def _passed(self) -> Passed | None:
        """Return the draft in view as the gate lets it out now."""
        if self._job is None or self._matches is None or self._state.kind is None:
            return None
        found = material_of(self.session, self._job, self._matches)
        if found is None:
            return None
        draft = draft_of(self.session, self._state.kind, found)
        purpose = purpose_of(self._state.audience, self._job, found.person, found.contact)
        return let_out(
            draft,
            self.session.plans.decisions(found.person.id),
            purpose,
            self.session.tellings.speaking(found.person.id),
        )

    def _ready(self) -> Document | None:
        """Return the paper as it is shown, if it may go out now; else say why not."""
        if self.session.file.read_only:  # what cannot be registered does not leave the file
            self.report(ReadOnlyFile())
            return None
        drawn, passed = self.desk.drawn, self._drawn_from
        if drawn is None or passed is None or not passed.draft.blocks or not self._still(drawn):
            return None
        return drawn.pressed.document

    def _still(self, drawn: Drawn) -> bool:
        """Tell whether the gate would let exactly this go out now; where it would not, draw anew what it would."""
        same = drawn is self.desk.drawn and self._passed() == self._drawn_from
        if not same:
            self._draw()
            self._tell(words.CHANGED)
        return same

    def _going(self) -> Leaving:
        drawn, passed = self.desk.drawn, self._drawn_from
        assert drawn is not None and passed is not None
        kind, person_id = passed.draft.kind, self.session.person_id
        document, line_ids = TITLES[kind].lower(), view.line_ids(passed)
        version, number = next_issue(self.session.consents.copies(person_id), document, line_ids)
        contact = letter_reader(self.session, self._job) if self._job else ""
        reader = view.recipient(passed, self._state.called, contact)
        return Leaving(
            document, reader, PersonId(person_id), passed, passed.purpose.audience is Audience.PERSON,
            line_ids, "", version, number, FILE_NAMES[kind], lambda: self._still(drawn),
        )  # fmt: skip

    def _forget(self) -> None:
        self._round += 1
        self._matches, self._drawn_from = None, None
        self.desk.put_aside()

    def _tell(self, notice: str) -> None:
        self._set(replace(self._state, notice=notice, can_undo=False))
