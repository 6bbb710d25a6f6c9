"""After a visit or a call: ten minutes of questions, each of which can be left out; then one look, and it is kept.

What is typed is kept as a draft when the room is left, so that it can be gone on with another day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from desktop.app.way_out import Leaving
from desktop.presenters.forms import Question
from desktop.presenters.undoing import UndoingPresenter
from desktop.presenters.visit_typed import Page, Typed, from_answers, to_answers
from desktop.presenters.visit_view import (
    JobChoice,
    Start,
    VisitState,
    minutes_from,
    not_asked,
    review_of,
    sections,
    stamp,
)
from desktop.words import visits as words
from desktop.words.days import read_day
from jobs.employers import Employer, EmployerId
from jobs.model import Job
from jobs.visit_questions import VISIT_THEMES
from jobs.visits import How, Visit, VisitAnswers, VisitId, nothing_in
from records.ids import new_id
from supportplans.blanks.visit import visit as visit_form
from supportplans.printing.press import press
from supportplans.wording import day

LAST = len(VISIT_THEMES)  # the number of the last step before everything is looked over


class VisitPresenter(UndoingPresenter):
    """One visit at a time. Pages tell with `hear` what stands in their fields; nothing typed is ever dropped."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: VisitState = VisitState()
        self._page: dict[str, Typed] = {}
        self._start = Start()
        self._id = ""
        self._job_id = ""
        self._saved: Visit | None = None
        self.subscribe({"visits": self.reload, "jobs": self.reload, "people": self.reload, "employers": self.reload})

    @property
    def state(self) -> VisitState:
        """Return what the page shows."""
        return self._state

    @property
    def page(self) -> Page:
        """Return what stands in the fields now; a page made anew shows it again."""
        return self._page

    @property
    def start(self) -> Start:
        """Return where it comes from, as typed."""
        return self._start

    def come_into_view(self) -> None:
        """Take up the job in view, with what was begun about it."""
        job = self._own(self.session.job_id)
        if job is not None and str(job.id) != self._job_id:
            self.choose_job(str(job.id))
        else:
            self.reload()

    def close(self) -> None:
        """Keep what was typed before the page goes away."""
        self.keep()
        super().close()

    # Which job

    def choose_row(self, place: int) -> None:
        """Begin about the job at a row (from 0), or go on with what was begun."""
        if 0 <= place < len(self._state.choices):
            self.choose_job(self._state.choices[place].id)

    def choose_job(self, job_id: str) -> None:
        """Begin about a job, or go on with what was begun about it."""
        self.keep()
        job = self._own(job_id)
        if job is None:
            return
        self._job_id = self.session.job_id = str(job.id)
        draft = next((v for v in self.session.visits.visits(job_id) if not v.written), None)
        self._open(draft, job)

    def another_job(self) -> None:
        """Show the jobs to choose from; what was typed is kept."""
        self.keep()
        self._job_id = ""
        self._set(replace(self._state, part="choose", choices=self._choices(), notice="", can_undo=False))

    # Answering

    def hear(self, question_id: str, typed: Typed) -> None:
        """Remember what stands in one question's fields."""
        self._page[question_id] = typed

    def hear_start(self, on: str, how: str, who: str) -> None:
        """Remember where it comes from."""
        self._start = replace(self._start, on=on, how=how, who=who)

    def next(self) -> None:
        """Go on to the next step, unless something here could not be read."""
        self._step(self._state.section + 1)

    def back(self) -> None:
        """Go to the step before."""
        self._step(self._state.section - 1 if self._state.part == "ask" else LAST)

    def go_to_section(self, section: int) -> None:
        """Go to any step (from 0); one past the last is the look over."""
        self._step(section)

    def keep(self) -> None:
        """Keep what was typed as a draft, if anything was and it is not kept already."""
        visit = self._visit() if self._job_id and self._state.part in ("ask", "review") else None
        if visit is None or visit == self._saved or self.session.file.read_only:
            return
        empty = nothing_in(visit.answers) and not visit.who.strip()
        if (empty and self._saved is None) or self._own(visit.job_id) is None:
            return
        before, self._saved = self._saved, visit
        if not self._run(self.session.visits.save_visit(visit), ""):
            self._saved = before

    # Keeping it

    def say_for_person(self, on: bool) -> None:
        """Note whether the employer was met for the person in view."""
        self._set(replace(self._state, for_person=on))

    def add_employer(self) -> None:
        """Make an employer of the name the job carries, so that the contact is counted."""
        job = self._own(self._job_id)
        if job is not None and job.employer.strip() and not job.employer_id:
            employer = Employer(EmployerId(new_id()), job.employer.strip())
            self._run(self.session.employers.add_for(employer), f"{employer.name} is among your employers now.")

    def write_down(self) -> None:
        """Write everything into the job, stamped, as one change."""
        mistakes = self._mistakes()
        job, visit = self._own(self._job_id), self._visit()
        if mistakes or job is None:
            self._step(self._section_of(mistakes))
            return
        if nothing_in(visit.answers):
            self._set(replace(self._state, notice=words.NOTHING_YET, can_undo=False))
            return
        person = self.session.person_id if self._state.for_person and self._state.called else ""
        count = sum(len(group.lines) for group in review_of(visit.answers))
        counted = f"{words.counted(count)} about {job.title}."
        before, self._saved = self._saved, replace(visit, written=True)
        if self._run(self.session.visits.write_down(visit, job, person), "Written down."):
            self._set(replace(self._state, part="done", counted=counted))
        else:
            self._saved = before

    def throw_away(self) -> None:
        """Ask, and let go of what was typed."""
        question = Question("Let go of what you typed here?", "The job stays as it is. What you typed about this visit "
                            "or call goes away.", "Keep it", "Let it go")  # fmt: skip
        self.prompts.ask(question, self._throw_away)

    def begin_again(self) -> None:
        """Begin another visit or call about the same job."""
        if job := self._own(self._job_id):
            self._open(None, job)

    def open_job(self) -> None:
        """Go to the job."""
        self.go_to("jobs")

    # On paper

    def save_paper(self) -> None:
        """Save the blank form as a PDF."""
        self._draw(self._save)

    def print_paper(self) -> None:
        """Print the blank form."""
        self._draw(self._print)

    def _draw(self, done: Callable[[bytes], None]) -> None:
        if not self._state.making:
            self._set(replace(self._state, making=True, notice="", can_undo=False))
            self.chores.start(
                lambda _step: press(visit_form()), done=partial(self._drawn, done), failed=self._not_drawn
            )

    def _drawn(self, done: Callable[[bytes], None], pdf: bytes) -> None:
        self._set(replace(self._state, making=False))
        done(pdf)

    def _not_drawn(self, fault: Exception) -> None:
        self._set(replace(self._state, making=False))
        self.report(fault)

    def _save(self, pdf: bytes) -> None:
        went = self.way_out.save(Leaving(words.BLANK_FORM), "pdf", lambda: pdf)
        if went is not None and went.place is not None:
            self._set(replace(self._state, notice=f"Saved as {went.place.name}. It names nobody.", can_undo=False))

    def _print(self, pdf: bytes) -> None:
        if self.way_out.print(Leaving(words.BLANK_FORM), pdf):
            self._set(replace(self._state, notice="Printed. It names nobody.", can_undo=False))

    # Inside

    def _open(self, draft: Visit | None, job: Job) -> None:
        contacts = self._contacts(job)
        answers = draft.answers if draft else VisitAnswers()
        self._id, self._saved = str(draft.id) if draft else new_id(), draft
        self._page = from_answers(answers, job)
        self._start = Start(
            day(draft.on if draft else self.session.today), draft.how.value if draft else How.WORKPLACE.value,
            draft.who if draft else "", contacts,
        )  # fmt: skip
        self._state = replace(self._state, part="ask", section=0, mistakes={}, notice="", can_undo=False,
                              for_person=False, round=self._state.round + 1)  # fmt: skip
        self._show()

    def _step(self, section: int) -> None:
        """Go to a step; a mistake in the one that is left keeps it open, with a sentence."""
        mistakes = self._mistakes()
        here = self._state.section if self._state.part == "ask" else -1
        stays = section > here >= 0 and any(self._section_of({each: ""}) == here for each in mistakes)
        part = "review" if section > LAST and not stays else "ask"
        shown = here if stays else min(max(section, 0), LAST)
        self.keep()
        self._state = replace(self._state, part=part, section=shown, mistakes=mistakes if stays else {},
                              round=self._state.round + 1, notice="", can_undo=False)  # fmt: skip
        if part == "review" and mistakes:
            self._state = replace(self._state, part="ask", section=self._section_of(mistakes), mistakes=mistakes)
        self._show()

    def _mistakes(self) -> dict[str, str]:
        """Return what is not right yet: by question, and 'on' and 'who' for where it comes from."""
        _, mistakes = to_answers(self._page)
        on = self._on()
        if on is None or on > self.session.today:
            mistakes["on"] = words.DAY_NEEDED if on is None else words.NOT_YET
        if not self._start.who.strip():
            mistakes["who"] = words.WHO_NEEDED
        return mistakes

    def _section_of(self, mistakes: dict[str, str]) -> int:
        """Return the first step in which something is not right."""
        if not mistakes or {"on", "who"} & set(mistakes):
            return 0
        themes = (n for n, t in enumerate(VISIT_THEMES, 1) if any(q.id in mistakes for q in t.questions))
        return next(themes, 0)

    def _on(self) -> date | None:
        try:
            return read_day(self._start.on, self.session.today)
        except ValueError:
            return None

    def _visit(self) -> Visit:
        answers, _ = to_answers(self._page)
        job = self._own(self._job_id)
        on = self._on() or (self._saved.on if self._saved else self.session.today)
        employer = job.employer_id if job else ""
        return Visit(VisitId(self._id), self._job_id, on, How(self._start.how), self._start.who.strip(), answers,
                     employer)  # fmt: skip

    def _throw_away(self) -> None:
        saved, job = self._saved, self._own(self._job_id)
        if saved is not None:
            self._saved = None
            self._run(self.session.visits.remove_visit(saved), "What was typed is gone.")
        if job is not None:
            notice, can_undo, kept = self._state.notice, self._state.can_undo, self._id
            self._open(None, job)
            self._id = kept  # so that an undo finds its way back
            self._set(replace(self._state, notice=notice, can_undo=can_undo))

    def reload(self) -> None:
        """Read again what may have changed elsewhere: the job, the draft, who is in view."""
        job = self._own(self._job_id)
        if job is None:
            self._job_id, self._saved = "", None
            called = self.session.called
            self._set(replace(self._state, part="choose", choices=self._choices(), called=called, mistakes={}))
            return
        there = self.session.visits.visit(self._id)
        if there != self._saved:  # an undo, for one
            self._take_up(there, job)
        self._show()

    def _take_up(self, there: Visit | None, job: Job) -> None:
        part = self._state.part
        self._saved = there
        if there is not None and not there.written:
            self._page = from_answers(there.answers, job)
            self._start = replace(self._start, on=day(there.on), how=there.how.value, who=there.who)
            part = "review" if part == "done" else part
        elif part == "done" and there is None:
            part = "ask"
        self._state = replace(self._state, part=part, round=self._state.round + 1)

    def _show(self) -> None:
        job, visit = self._own(self._job_id), self._visit()
        if job is None:
            return
        self._start = replace(self._start, contacts=self._contacts(job))
        self._set(replace(
            self._state, job=job.title, employer=job.employer, linked=bool(job.employer_id),
            called=self.session.called, sections=sections(self._page, self._start),
            minutes=minutes_from(self._state.section), page=dict(self._page), start=self._start,
            review=review_of(visit.answers), not_asked=not_asked(visit.answers), stamp=stamp(visit),
        ))  # fmt: skip

    def _contacts(self, job: Job) -> tuple[str, ...]:
        employer = self.session.employers.employer(job.employer_id) if job.employer_id else None
        return tuple(contact.name for contact in employer.contacts) if employer else ()

    def _choices(self) -> tuple[JobChoice, ...]:
        begun = {visit.job_id for visit in self.session.visits.drafts()}
        titles = sorted(self.session.jobs.titles("own"), key=lambda title: title.id not in begun)
        return tuple(
            JobChoice(t.id, t.title, ", ".join(p for p in (t.employer, "begun" if t.id in begun else "") if p))
            for t in titles
        )

    def _own(self, job_id: str) -> Job | None:
        job: Job | None = self.session.jobs.job(job_id) if job_id else None
        return job if job is not None and job.origin == "own" else None
