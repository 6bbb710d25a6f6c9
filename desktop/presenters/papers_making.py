"""Which paper is made, and how it is set."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.app.hand_example import hand_example
from desktop.app.own_view import own_view
from desktop.app.plans import issue_of
from desktop.app.way_out import next_issue
from desktop.presenters.card_forms import ask_card
from desktop.presenters.drawn_paper import PaperDesk, Shown
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.papers_left_off import LeavingOff
from desktop.presenters.papers_shelf import SHELF, group_of, outline
from desktop.presenters.papers_state import PapersState
from desktop.presenters.set_papers import press_blank, press_for_reader, press_own
from desktop.words import shelf as words
from desktop.words.papers import cannot_print
from records.consent import Released
from records.errors import KeelError
from supportplans.issue import Issue
from supportplans.look import Look
from supportplans.look_store import NO_CHOICE, LookChoice
from supportplans.own_view import OwnView
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper
from supportplans.plain import plain_text
from supportplans.tongue import speaking
from supportplans.tongues import chosen as chosen_tongue
from supportplans.tongues import offered, standings


class Making(LeavingOff):
    """What is shown is made of what the gate released and nothing else, unless it is the person's own."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = PapersState()
        self._paper = SHELF[0]
        self._setting = NO_CHOICE
        self._released: Released | None = None  # what the page is made of
        self._on_it: Released | None = None  # what of it stands on the page
        self._view: OwnView | None = None  # what the page is made of, where it is the person's own
        self._there = True
        self.desk = PaperDesk(self, self._show_paper, self._lacks)

    # Which paper, and how

    def choose_paper(self, paper_id: str) -> None:
        """Show another paper of the shelf."""
        found = next((paper for paper in SHELF if paper.kind.id == paper_id), None)
        if found is not None and found is not self._paper:
            self._paper = found
            self._state = replace(self._state, notice="", can_undo=False)
            self.desk.clear()
            self.reload()

    def choose_look(self, code: str) -> None:
        """Set papers about the person in view in another size or layout, from now on: theirs, or those for readers."""
        _, size, easy = words.LOOKS[code]
        if isinstance(self._paper, EmployerPaper):
            self._set_as(replace(self._setting, others_size=size, others_easy=easy))
        else:
            self._set_as(replace(self._setting, size=size, easy=easy))

    def choose_sheet(self, letter: bool) -> None:
        """Set them on A4 or on the American sheet."""
        self._set_as(replace(self._setting, letter=letter))

    def write_letterhead(self) -> None:
        """Ask for the name of a service at the top, with what it may tell; empty is none."""
        said = words.LETTERHEAD_WARNING.format(called=self.session.called)
        field = Field("name", words.LETTERHEAD_FIELD, value=self._setting.letterhead)
        self.prompts.fill(Form(words.LETTERHEAD_ASK, (field,), intro=said), self._keep_letterhead)

    def _keep_letterhead(self, answers: Answers) -> None:
        name = answers["name"].strip()
        self._set_as(replace(self._setting, letterhead=name))
        said = words.LETTERHEAD_SAID.format(name=name, called=self.session.called) if name else words.NO_LETTERHEAD
        self._tell(said)

    def choose_language(self) -> None:
        """Ask for the language of papers about the person, and say how far the others are."""
        fields = (Field("language", words.LANGUAGE_FIELD, FieldKind.CHOICE, chosen_tongue(self._setting.language).tag,
                        choices=offered(), needed=True),)  # fmt: skip
        far = [standing.words for standing in standings() if not standing.offered]
        about = [words.LANGUAGE_ABOUT.format(called=self.session.called), *far]
        title = words.LANGUAGE_ASK.format(called=self.session.called)
        self.prompts.fill(Form(title, fields, intro=" ".join(about)), self._keep_language)

    def _keep_language(self, answers: Answers) -> None:
        tag = answers["language"]
        self._set_as(replace(self._setting, language=tag))
        self._tell(words.LANGUAGE_SAID.format(called=self.session.called, language=dict(offered())[tag]))

    def _set_as(self, setting: LookChoice) -> None:
        """Keep a setting. In a file that is open for reading only it lasts until another person is in view."""
        if setting != self._setting:
            self._setting = setting
            with suppress(KeelError):
                self.session.history.record(self.session.looks.save(setting))
            self.reload()

    def choose_card(self) -> None:
        """Ask what stands on the person's card for the wallet."""
        ask_card(self.session, self.prompts, self._run)

    # Inside

    def _draw(self) -> None:
        paper, person = self._paper, self.session.person_id
        if self._setting.id != person:
            self._setting = self.session.looks.choice(person) if person else NO_CHOICE
        self._view, self._there = None, True
        if not person or (isinstance(paper, EmployerPaper) and self._released is None):
            self.desk.clear()
            return
        if isinstance(paper, BlankPaper):
            self.desk.draw(partial(press_blank, paper, self._setting))
            return
        if isinstance(paper, OwnPaper):
            self._draw_own(paper)
            return
        assert self._released is not None and self._on_it is not None
        made_of = self._released if self._on_it.lines else self._on_it  # where nothing would stand on it, it says so
        self.desk.draw(partial(press_for_reader, paper, made_of, self._issue, self._setting))

    def _ask_the_gate(self) -> None:
        """Find what the paper in view may be made of today, what of it stands on it, and which version that is."""
        paper, person = self._paper, self.session.person_id
        self._released = self._on_it = None
        if person and isinstance(paper, EmployerPaper) and self._consent() is not None:
            self._released = self._allowed(paper)
            issue, self._on_it = self._standing(paper, self._released)
            version, number = next_issue(self._copies(), paper.kind.document, self._on_it.line_ids)
            self._issue = replace(issue, version=version, copy_no=number)

    def _standing(self, paper: EmployerPaper, released: Released) -> tuple[Issue, Released]:
        """Return what a paper has to know besides its lines, and which of those stand on it."""
        takes = self._stands_on(paper)
        issue = issue_of(self.session.file.db, self.session.person_id, released, 1, 1, takes)
        return issue, paper.standing(released, issue)

    def _draw_own(self, paper: OwnPaper) -> None:
        with speaking(chosen_tongue(self._setting.language)):
            view = own_view(self.session, hand_example(self.session, any_job=True))
        if view is not None:
            self._view, self._there = view, paper.there(view)
            self.desk.draw(partial(press_own, paper, view, self._setting))

    @property
    def _look_now(self) -> Look:
        """Return how the paper in view is set."""
        return self._setting.others if isinstance(self._paper, EmployerPaper) else self._setting.own

    def _show_paper(self, paper: Shown) -> None:
        document = self.desk.drawn.pressed.document if self.desk.drawn else None
        if paper.too_long:
            what_to_do = words.LEAVE_OFF if self._leaves_off else words.SHORTER
            paper = replace(paper, too_long=f"{paper.too_long} {what_to_do}")
        self._set(replace(
            self._state, paper=paper, outline=outline(document), look=self._look_now, there=self._there,
            words=plain_text(document) if document else "",
        ))  # fmt: skip

    def _lacks(self, letters: str) -> None:
        said, notice = cannot_print(letters), self._state.notice
        notice = notice if said in notice else f"{notice} {said}".strip()
        self._state = replace(self._state, notice=notice)

    def _allowed(self, paper: EmployerPaper) -> Released:
        """Return what the gate lets through onto a paper for the reader in view."""
        raise NotImplementedError

    def _paper_state(self) -> dict[str, Any]:
        """Return what the state says of the paper in view."""
        signed = isinstance(self._paper, EmployerPaper) and self._paper.signed
        return {"paper_id": self._paper.kind.id, "group": group_of(self._paper), "signed": signed,
                "leaves_off": self._leaves_off}  # fmt: skip
