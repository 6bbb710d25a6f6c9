"""Applying: the jobs a person goes for, what happened with each, what is next, and what was learned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters import applying_forms as forms
from desktop.presenters.applying_view import ApplicationRow, ApplicationShown, heading, row, shown
from desktop.presenters.forms import Answers, Question
from desktop.presenters.found_out import Sides, found_out_edit, found_out_form, sides_of
from desktop.presenters.missed import Missed, look_up, missed_edit, missed_form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.applying import CALM, STEPS
from desktop.words.choosing import KEPT, LEARNT, LIST_AGREES, choice_facts, list_says
from records.ids import new_id
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId, counted, due, is_open
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class ApplyingState:
    """Everything the page shows."""

    called: str = ""
    rows: tuple[ApplicationRow, ...] = ()
    chosen: int = -1
    shown: ApplicationShown | None = None
    job: str = ""  # the job in view that is not among the applications yet
    missed: str = ""  # a calm line where the list has another job first
    notice: str = ""
    can_undo: bool = False


class ApplyingPresenter(UndoingPresenter):
    """Keeps every step; corrections are steps too. Open applications stand first, what is due soonest on top."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: ApplyingState = ApplyingState()
        self._chosen = ""
        self._missed: Missed | None = None
        self.subscribe(("plans", "people", "jobs", "matching"))

    @property
    def state(self) -> ApplyingState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's applications."""
        self._chosen, self._state, self._missed = "", ApplyingState(), None
        self.reload()

    def come_into_view(self) -> None:
        """Open the application for the job another place left in view, if there is one."""
        found = self.session.applications.of_job(self.session.person_id, self.session.job_id)
        if found is not None:
            self._chosen = found.id
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open an application that another place led to."""
        self._chosen = ApplicationId(thing_id)
        self.reload()

    def choose_row(self, place: int) -> None:
        """Open another application (row from 0)."""
        if 0 <= place < len(self._state.rows):
            self._chosen = self._state.rows[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def begin(self) -> None:
        """Ask for a job to go for, beginning with the one in view."""
        job = self.session.jobs.job(self.session.job_id) if self.session.job_id and self._state.job else None
        advert = self.session.adverts.advert(str(job.id)) if job else None
        form = forms.new_form(job.title if job else "", job.employer if job else "", advert.closing if advert else None)
        self.prompts.fill(form, partial(self._add, str(job.id) if job else ""))

    def change(self) -> None:
        """Ask what is next, and for the facts."""
        application = self._application()
        if application is not None:
            self.prompts.fill(forms.change_form(application), partial(self._change_to, application))

    def happened(self, step: str) -> None:
        """Ask when something happened and what was said."""
        application = self._application()
        if application is not None:
            kind = Step(step)
            form = forms.step_form(kind, self.session.today, self._sent())
            self.prompts.fill(form, partial(self._add_event, application, kind, None))

    def correct(self, number: int) -> None:
        """Ask what an event (from 1, as shown) should have said; the first version stays in the file."""
        application = self._application()
        events = counted(self._events()) if application else ()
        if application is not None and 1 <= number <= len(events):
            event = events[number - 1]
            form = forms.step_form(event.step, self.session.today, self._sent(), event)
            self.prompts.fill(form, partial(self._add_event, application, event.step, event.id))

    def remove(self) -> None:
        """Ask, and take an application away with everything that happened; undo brings it back."""
        application = self._application()
        if application is not None:
            question = Question(f"Take {heading(application)} away?", "What happened with it goes too. Undo brings "
                                "it back.", "Keep it", "Take it away")  # fmt: skip
            self.prompts.ask(question, partial(self._remove, application))

    def ask_missed(self) -> None:
        """Ask what the list missed, once it is looked up that it has another job first."""
        application = self._application()
        if application is None or not application.job_id:
            return
        if self._missed is not None and str(self._missed.chosen.id) == application.job_id:
            self.prompts.fill(missed_form(self._missed), partial(self._keep_missed, self._missed))
        else:
            self._look_up(application.job_id, self._looked_up)

    def leave_missed(self) -> None:
        """Say nothing about it; nothing is kept."""
        self._missed = None
        self.reload()

    def found_out(self) -> None:
        """Ask what a job that was started is like, and go to Matches with what was learnt."""
        application = self._application()
        if application is not None:
            sides = sides_of(self.session, application)
            form = found_out_form(heading(application), sides)
            self.prompts.fill(form, partial(self._keep_found_out, application, sides))

    def weigh(self) -> None:
        """Go to the worksheet of the offer."""
        if self._application() is not None:
            self.session.application_id = self._chosen
            self.go_to("offer")

    def in_the_job(self) -> None:
        """Go to the job that began, or to where it can be written down."""
        application = self._application()
        if application is not None:
            posts = self.session.posts.posts(application.person_id)
            found = next((p for p in posts if application.id == p.application_id), None)
            found = found or next((p for p in posts if p.job_id and p.job_id == application.job_id), None)
            self.session.post_id = found.id if found else ""
            self.go_to("post")

    def see_job(self) -> None:
        """Open the job in Jobs."""
        application = self._application()
        if application is not None and application.job_id:
            self.session.job_id = application.job_id
            self.go_to("jobs")

    # Inside

    def reload(self) -> None:
        """Read the applications again."""
        person_id, today = self.session.person_id, self.session.today
        found = self._sorted(self.session.applications.applications(person_id)) if person_id else []
        if not any(application.id == self._chosen for application, _ in found):
            self._chosen = found[0][0].id if found else ""
        place = next((n for n, (application, _) in enumerate(found) if application.id == self._chosen), -1)
        job = self.session.jobs.job(self.session.job_id) if self.session.job_id else None
        new = job is not None and not any(a.job_id == job.id for a, _ in found)
        self._set(
            replace(
                self._state, called=self.session.called, rows=tuple(row(a, events, today) for a, events in found),
                chosen=place, shown=self._shown(*found[place]) if place >= 0 else None,
                job=job.title if job is not None and new else "", missed=self._missed_line(),
            )
        )  # fmt: skip

    def _shown(self, application: Application, events: tuple[Happened, ...]) -> ApplicationShown:
        choices = self.session.decisions.choices(self.session.person_id) if application.job_id else ()
        choice = next((c for c in choices if c.chosen_job_id == application.job_id), None)
        listed = self.session.jobs.job(choice.listed_job_id) if choice else None
        facts = choice_facts(listed.title if listed else "", choice.what_we_missed) if choice else ()
        return shown(application, events, self.session.today, facts)

    def _missed_line(self) -> str:
        application = self._application()
        if self._missed is None or application is None or str(self._missed.chosen.id) != application.job_id:
            return ""
        return list_says(self._missed.listed.title)

    def _sorted(self, found: tuple[Application, ...]) -> list[tuple[Application, tuple[Happened, ...]]]:
        pairs = [(application, self.session.applications.events(application.id)) for application in found]
        far = self.session.today.replace(year=9999)
        return sorted(pairs, key=lambda pair: (not is_open(pair[1]), due(*pair) or far))

    def _add(self, job_id: str, answers: Answers) -> None:
        made = forms.application_from(answers, new_id(), self.session.person_id, job_id)
        self._chosen = made.id
        first = Happened(StepId(new_id()), made.id, 1, Step(answers["step"]), self.session.today)
        edit = self.session.applications.save_application(made)
        if self._run(edit.then(self.session.applications.add_event(first)), "Written down.") and job_id:
            self._look_up(job_id, self._heard_missed)

    def _look_up(self, job_id: str, told: Callable[[Missed | None], None]) -> None:
        """Look up what the list missed; nobody is told of it where another person is in view by then."""
        asked = self.session.person_id
        look_up(self.session, self.chores, job_id, lambda found: told(found) if self._is_here(asked) else None)

    def _is_here(self, person_id: str) -> bool:
        return bool(self.session.person_id == person_id)

    def _heard_missed(self, missed: Missed | None) -> None:
        self._missed = missed
        self.reload()

    def _looked_up(self, missed: Missed | None) -> None:
        if missed is None:
            self._set(replace(self._state, notice=LIST_AGREES, can_undo=False))
        else:
            self._heard_missed(missed)

    def _keep_missed(self, missed: Missed, answers: Answers) -> None:
        edit, learns = missed_edit(self.session, missed, answers)
        self._missed = None
        self._run(edit, LEARNT if learns else KEPT)

    def _keep_found_out(self, application: Application, sides: Sides, answers: Answers) -> None:
        edit, new = found_out_edit(self.session, application, heading(application), sides, answers)
        self.session.told = (application.person_id, new)
        if self._run(edit, new or "Written down.") and new:
            self.session.job_id = ""
            self.go_to("matches")

    def _change_to(self, application: Application, answers: Answers) -> None:
        edit = self.session.applications.save_application(forms.changed(application, answers))
        self._run(edit, "Written down.")

    def _add_event(self, application: Application, step: Step, corrects: StepId | None, answers: Answers) -> None:
        number = len(self.session.applications.events(application.id)) + 1
        event = forms.event_from(answers, new_id(), application.id, number, step, corrects)
        notice = "Put right." if corrects else CALM.get(step, f"{STEPS[step]}: written down.")
        self._run(self.session.applications.add_event(event), notice)

    def _remove(self, application: Application) -> None:
        self._run(self.session.applications.remove_application(application), "Taken away.")

    def _application(self) -> Application | None:
        found: Application | None = self.session.applications.application(self._chosen) if self._chosen else None
        return found

    def _events(self) -> tuple[Happened, ...]:
        events: tuple[Happened, ...] = self.session.applications.events(self._chosen)
        return events

    def _sent(self) -> tuple[str, ...]:
        """Return what may have gone along: drafts that were copied or saved, and copies that were registered."""
        person = self.session.person_id
        drafts = [e.at for e in self.session.history.entries() if e.kind == "evidence.copy" and e.person_id == person]
        said = [f"My draft of {day(at.astimezone().date())}" for at in drafts]
        said += [f"{copy.document.capitalize()}, copy {copy.copy_no}" for copy in self.session.consents.copies(person)]
        return tuple(dict.fromkeys(said))[:6]
