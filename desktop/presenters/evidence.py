"""Evidence for one job: what answers which task, all stories, and drafts of which every sentence has a source."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.app.drafting import Matches, compare, material_of, profile_of
from desktop.presenters.evidence_drafts import DraftDeeds
from desktop.presenters.evidence_state import EvidenceState
from desktop.presenters.evidence_stories import StoryDeeds
from desktop.presenters.evidence_view import JobChoice, evidence_rows
from desktop.words.evidence import VIEWS
from jobs.model import Job
from jobs.store import JobTitle
from matching.drafts.material import Material
from matching.drafts.model import Draft
from matching.model import Profile


class EvidencePresenter(DraftDeeds, StoryDeeds):
    """The comparison of words is a chore; everything else happens at once."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: EvidenceState = EvidenceState()
        self._job: Job | None = None
        self._matches: Matches | None = None
        self._material: Material | None = None
        self._draft: Draft | None = None
        self._number = 0
        self.subscribe({"jobs": self.reload, "resources": self.reload, "preferences": self.reload,
                        "people": self.reload, "stories": self._tell_again, "drafts": self._tell_again,
                        "employers": self._tell_again})  # fmt: skip

    @property
    def state(self) -> EvidenceState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's evidence."""
        self.settle()
        self._forget_match()
        self._state = EvidenceState(view=self._state.view)
        self.reload()

    def come_into_view(self) -> None:
        """Show the job that another place left open, if it is another one."""
        wanted = self.session.job_id
        if wanted and wanted != self._state.job_id and self._state.called:
            self.choose_job(wanted)

    def choose_job(self, job_id: str) -> None:
        """Pick the job to gather evidence for."""
        if job_id == self._state.job_id:
            return
        self.settle()
        self._forget_match()
        self.session.job_id = job_id
        before = self._state
        self._state = EvidenceState(called=before.called, jobs=before.jobs, job_id=job_id, view=before.view)
        self.reload()

    def close(self) -> None:
        """Keep what is being edited; the page is going away."""
        self.settle()
        super().close()

    def choose_view(self, view: str) -> None:
        """Show the table, the stories or a kind of draft."""
        if view in VIEWS and view != self._state.view:
            self.settle()
            self._state = replace(self._state, view=view, notice="", can_undo=False)
            self._set(replace(self._state, draft=self._drafted(self._state)))

    def other_job(self) -> None:
        """Go to Jobs, to open another one."""
        self.go_to("jobs")

    # Inside

    def reload(self) -> None:
        """Read the job and what the person brings again, and compare them anew."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._forget_match()
            self._set(EvidenceState(view=self._state.view))
            return
        wanted = self._state.job_id or self.session.job_id
        choices = self._choices(wanted)
        chosen = wanted if any(c.id == wanted for c in choices) else choices[0].id if choices else ""
        self._job = self.session.jobs.job(chosen) if chosen else None
        profile = profile_of(self.session)
        title = next((c.title for c in choices if c.id == chosen), "")
        self._state = replace(self._state, called=person.known_as, jobs=choices, job_id=chosen, job_title=title,
                              said_anything=bool(profile.resources))  # fmt: skip
        self._compare(profile)

    def _choices(self, open_job: str) -> tuple[JobChoice, ...]:
        """Return our own jobs and the one that is open; a library's thousand are picked on Jobs."""
        titles = list(self.session.jobs.titles("own"))
        if not any(t.id == open_job for t in titles):
            rest = self.session.jobs.titles()
            titles += [t for t in rest if t.id == open_job] or ([] if titles else list(rest[:1]))
        return tuple(_choice(t) for t in titles)

    def _compare(self, profile: Profile) -> None:
        self._number += 1
        if self._job is None or not profile.resources:
            self._forget_match()
            self._state = replace(self._state, rows=(), chosen=-1, working=False)
            self._set(replace(self._state, draft=self._drafted(self._state), stories=self._listed_anew()))
            return
        self._set(replace(self._state, working=True))
        self.chores.start(
            partial(compare, self._job, profile, self.session.understanding),
            done=partial(self._compared, self._number), failed=partial(self._failed, self._number),
        )  # fmt: skip

    def _compared(self, number: int, matches: Matches) -> None:
        if number == self._number:  # no later question has been asked meanwhile
            self._matches = matches
            self._tell_again()

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._number:
            self._set(replace(self._state, working=False))
        self.report(fault)

    def _forget_match(self) -> None:
        self._number += 1
        self._matches = self._material = self._draft = None

    def _tell_again(self) -> None:
        """Lay table, stories and draft anew from the match there is and what is kept now."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            return
        if self._job is not None and self._matches is not None:
            self._material = material_of(self.session, self._job, self._matches)
        rows = evidence_rows(self._material) if self._material else ()
        chosen = min(max(self._state.chosen, 0), len(rows) - 1)
        self._state = replace(self._state, working=False, rows=rows, chosen=chosen)
        self._set(replace(self._state, stories=self._listed_anew(), draft=self._drafted(self._state)))


def _choice(title: JobTitle) -> JobChoice:
    return JobChoice(title.id, f"{title.title}, {title.employer}" if title.employer else title.title)
