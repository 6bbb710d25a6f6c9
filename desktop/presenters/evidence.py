"""Evidence for one job: which of the person's words and stories answer which task, and a draft with its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.presenters.evidence_view import (
    JobChoice,
    SentenceShown,
    TaskEvidence,
    evidence_row,
    first_words,
    sentences_shown,
    sources_of,
    story_form,
)
from desktop.presenters.forms import Answers
from desktop.presenters.undoing import UndoingPresenter
from jobs.model import Job
from jobs.store import JobTitle
from matching.evidence import draft_statement, evidence_table
from matching.model import Match, Profile
from matching.ranking import Library, rank
from records.errors import KeelError
from records.ids import new_id
from records.people import ResourceId, Story, StoryId

OWN_PAPER = "This is the person’s own paper: it is for them to show or keep."
CANNOT_WRITE = "This folder or disk cannot be written to; choose another place."


@dataclass(frozen=True, slots=True)
class EvidenceState:
    """Everything the page shows."""

    called: str = ""
    jobs: tuple[JobChoice, ...] = ()
    job_id: str = ""
    job_title: str = ""
    working: bool = False
    said_anything: bool = True
    rows: tuple[TaskEvidence, ...] = ()
    answered: int = 0
    told: int = 0  # different stories told for this job
    chosen: int = -1
    sentences: tuple[SentenceShown, ...] = ()
    sentence: int = -1
    text: str = ""
    gaps: int = 0
    notice: str = ""
    can_undo: bool = False

    @property
    def counts(self) -> str:
        """Return in words how far the evidence has come."""
        told = "one story told" if self.told == 1 else f"{self.told or 'no'} stories told"
        return f"{self.answered} of {len(self.rows)} tasks answered, {told}"


class EvidencePresenter(UndoingPresenter):
    """The comparison of words is a chore; everything else happens at once."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: EvidenceState = EvidenceState()
        self._job: Job | None = None
        self._match: Match | None = None
        self._number = 0
        self.subscribe({"jobs": self.reload, "resources": self.reload, "preferences": self.reload,
                        "people": self.reload, "stories": self._tell_again})  # fmt: skip

    @property
    def state(self) -> EvidenceState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's evidence."""
        self._forget_match()
        self._state = EvidenceState()
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
        self._forget_match()
        self.session.job_id = job_id
        self._state = EvidenceState(called=self._state.called, jobs=self._state.jobs, job_id=job_id)
        self.reload()

    def choose_task(self, place: int) -> None:
        """Open a task (from 0) to see or tell its stories."""
        if 0 <= place < len(self._state.rows):
            self._set(replace(self._state, chosen=place, notice="", can_undo=False))

    def choose_sentence(self, place: int) -> None:
        """Show where a sentence of the draft comes from."""
        if 0 <= place < len(self._state.sentences) and place != self._state.sentence:
            self._set(replace(self._state, sentence=place))

    # Stories

    def tell_story(self, story_id: str = "") -> None:
        """Ask for a story that proves the words on the open task: a new one, or another telling of one there is."""
        row = self._open_row()
        if row is None or not row.resource_id:
            self.say_more()
            return
        before = next((s for s in row.stories if s.id == story_id), None)
        self.prompts.fill(story_form(row, before), partial(self._keep_story, story_id, row.resource_id))

    def remove_story(self, story_id: str) -> None:
        """Take a story away; undo brings it back."""
        story = next((s for s in self._stories() if s.id == story_id), None)
        if story:
            self._run(self.session.people.remove_story(story), f"Taken away: {story.title}.")

    def say_more(self) -> None:
        """Go to About me, to say something that answers a task."""
        self.go_to("about_me")

    def other_job(self) -> None:
        """Go to Jobs, to open another one."""
        self.go_to("jobs")

    def _keep_story(self, story_id: str, resource_id: str, answers: Answers) -> None:
        before = next((s for s in self._stories() if s.id == story_id), None)
        linked = before.resource_ids if before else (ResourceId(resource_id),)
        title = answers["title"] or first_words(answers["did"])
        story = Story(
            StoryId(story_id or new_id()), self.session.person_id, title, answers["situation"], answers["did"],
            answers["came"], linked,
        )  # fmt: skip
        self._run(self.session.people.save_story(story), f"Kept: {title}.")

    # The person's own copy

    def copied(self) -> None:
        """Note that the person took a copy of their own draft."""
        self._note(f"Copied. {OWN_PAPER}")

    def save_text(self) -> None:
        """Ask for a place and save the draft there as plain text, for the person."""
        path = self.prompts.save_file("Save the draft", "statement.txt", "Text (*.txt)")
        if not path:
            return
        try:
            Path(path).write_text(self._state.text + "\n", encoding="utf-8")
        except OSError:
            self.prompts.report(CANNOT_WRITE)
            return
        self._note(f"Saved. {OWN_PAPER}")

    def _note(self, notice: str) -> None:
        try:
            self.session.history.note("evidence.copy", self.session.person_id)
        except KeelError as fault:
            self.report(fault)
        self._set(replace(self._state, notice=notice, can_undo=False))

    # Inside

    def reload(self) -> None:
        """Read the job and what the person brings again, and compare them anew."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._forget_match()
            self._set(EvidenceState())
            return
        choices = self._choices(self._state.job_id or self.session.job_id)
        wanted = self._state.job_id or self.session.job_id
        chosen = wanted if any(c.id == wanted for c in choices) else choices[0].id if choices else ""
        self._job = self.session.jobs.job(chosen) if chosen else None
        profile = Profile(self.session.people.resources(person.id), self.session.people.preferences(person.id))
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
            self._set(replace(self._state, rows=(), chosen=-1, sentences=(), sentence=-1, text="", gaps=0, answered=0,
                              told=0, working=False))  # fmt: skip
            return
        self._set(replace(self._state, working=True))
        self.chores.start(
            partial(_compare, self._job, profile, self.session.understanding),
            done=partial(self._compared, self._number), failed=partial(self._failed, self._number),
        )  # fmt: skip

    def _compared(self, number: int, match: Match) -> None:
        if number == self._number:  # no later question has been asked meanwhile
            self._match = match
            self._tell_again()

    def _failed(self, number: int, fault: Exception) -> None:
        if number == self._number:
            self._set(replace(self._state, working=False))
        self.report(fault)

    def _forget_match(self) -> None:
        self._number += 1
        self._match = None

    def _tell_again(self) -> None:
        """Lay the table and the draft anew from the match there is and the stories as they are now."""
        if self._job is None or self._match is None:
            return
        rows = evidence_table(
            self._job, self._match, self.session.people.resources(self.session.person_id), self._stories()
        )
        draft = draft_statement(self._job, rows)
        shown = tuple(evidence_row(row) for row in rows)
        self._set(
            replace(
                self._state, working=False, rows=shown, answered=sum(bool(r.said) for r in shown),
                told=len({story.id for r in shown for story in r.stories}),
                chosen=min(max(self._state.chosen, 0), len(shown) - 1),
                sentences=sentences_shown(draft, sources_of(self._job, rows, self._state.called)), text=draft.text,
                gaps=len(draft.gaps), sentence=-1,
            )
        )  # fmt: skip

    def _stories(self) -> tuple[Story, ...]:
        return tuple(self.session.people.stories(self.session.person_id))

    def _open_row(self) -> TaskEvidence | None:
        rows, chosen = self._state.rows, self._state.chosen
        return rows[chosen] if 0 <= chosen < len(rows) else None


def _choice(title: JobTitle) -> JobChoice:
    return JobChoice(title.id, f"{title.title}, {title.employer}" if title.employer else title.title)


def _compare(job: Job, profile: Profile, understanding: Any, progress: Callable[[int, int], None]) -> Match:
    progress(0, 1)
    return rank(profile, Library((job,), understanding)).match(str(job.id))
