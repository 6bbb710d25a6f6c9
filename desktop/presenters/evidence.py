"""Evidence for one job: which of the person's words and stories answer which task, and a draft with its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.presenters.base import Presenter
from jobs.model import Job
from matching.evidence import Draft, EvidenceRow, Sentence, SentenceKind, draft_statement, evidence_table
from matching.model import Match, Profile, Standing
from matching.ranking import Library, rank
from records.errors import KeelError
from records.ids import new_id
from records.people import ResourceId, Story, StoryId


@dataclass(frozen=True, slots=True)
class JobChoice:
    """One job that can be picked."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class StoryShown:
    """One story as its form shows it."""

    id: str
    title: str
    situation: str
    what_i_did: str
    what_came_of_it: str


@dataclass(frozen=True, slots=True)
class TaskEvidence:
    """One task with what answers it. Without `said` it is a gap; without stories it still wants one."""

    task_id: str
    task: str
    said: str
    resource_id: str
    standing: Standing
    stories: tuple[StoryShown, ...]

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        if not self.said:
            return f"{self.task}: nothing said yet"
        told = ", ".join(s.title for s in self.stories) or "no story yet"
        return f"{self.task}: “{self.said}”. Story: {told}"


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """One sentence of the draft and where it comes from, in words."""

    text: str
    gap: bool
    said: bool
    source: str
    starts_paragraph: bool


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
    told: int = 0
    chosen: int = -1
    sentences: tuple[SentenceShown, ...] = ()
    sentence: int = -1
    text: str = ""
    gaps: int = 0
    notice: str = ""
    mistake: str = ""


class EvidencePresenter(Presenter):
    """The comparison of words is a chore; everything else happens at once."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = EvidenceState()
        self._job: Job | None = None
        self._match: Match | None = None
        self._number = 0
        self.subscribe({"jobs": self._reload, "resources": self._reload, "preferences": self._reload,
                        "people": self._reload, "stories": self._tell_again})  # fmt: skip

    @property
    def state(self) -> EvidenceState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's evidence."""
        self._state = EvidenceState(job_id=self._state.job_id)
        self._reload()

    def choose_job(self, job_id: str) -> None:
        """Pick the job to gather evidence for."""
        self._state = replace(self._state, job_id=job_id, chosen=-1, sentence=-1, notice="", mistake="")
        self._reload()

    def choose_task(self, place: int) -> None:
        """Open a task (from 0) to see or tell its story."""
        if 0 <= place < len(self._state.rows):
            self._set(replace(self._state, chosen=place, notice="", mistake=""))

    def choose_sentence(self, place: int) -> None:
        """Show where a sentence of the draft comes from."""
        if 0 <= place < len(self._state.sentences):
            self._set(replace(self._state, sentence=place))

    def tell_story(self, story_id: str, title: str, situation: str, did: str, came: str) -> bool:
        """Keep a story for the open task's resource: a new one for an empty id. Returns whether it was kept."""
        row = self._state.rows[self._state.chosen] if 0 <= self._state.chosen < len(self._state.rows) else None
        if row is None or not row.resource_id:
            return self._mistake("A story proves something the person brings. Say that first, on About me.")
        if not did.strip():
            return self._mistake("What did you do? One true sentence is enough.")
        before = next((s for s in self._stories() if s.id == story_id), None)
        linked = before.resource_ids if before else (ResourceId(row.resource_id),)
        name = title.strip() or _first_words(did)
        story = Story(StoryId(story_id or new_id()), self.session.person_id, name, situation.strip(), did.strip(),
                      came.strip(), linked)  # fmt: skip
        return self._run(self.session.people.save_story(story), f"Kept: {name}.")

    def remove_story(self, story_id: str) -> None:
        """Take a story away; undo brings it back."""
        story = next((s for s in self._stories() if s.id == story_id), None)
        if story:
            self._run(self.session.people.remove_story(story), f"Taken away: {story.title}.")

    def copied(self) -> None:
        """Note that the person took a copy of their own draft."""
        self._note("Copied. This is the person’s own paper: it is for them to show or keep.")

    def save_text(self) -> None:
        """Ask for a place and save the draft there as plain text, for the person."""
        path = self.prompts.save_file("Save the draft", "statement.txt", "Text (*.txt)")
        if not path:
            return
        try:
            Path(path).write_text(self._state.text + "\n", encoding="utf-8")
        except OSError:
            self._mistake("This folder or disk cannot be written to; choose another place.")
            return
        self._note("Saved. This is the person’s own paper: it is for them to show or keep.")

    # Inside

    def _note(self, notice: str) -> None:
        try:
            self.session.history.note("evidence.copy", self.session.person_id)
        except KeelError as fault:
            self.report(fault)
        self._set(replace(self._state, notice=notice, mistake=""))

    def _stories(self) -> tuple[Story, ...]:
        return tuple(self.session.people.stories(self.session.person_id))

    def _reload(self) -> None:
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(EvidenceState())
            return
        choices = self._choices()
        wanted = self._state.job_id or getattr(self.session, "job_id", "")
        chosen = wanted if any(c.id == wanted for c in choices) else choices[0].id if choices else ""
        self._job = self.session.jobs.job(chosen) if chosen else None
        people = self.session.people
        profile = Profile(people.resources(person.id), people.preferences(person.id))
        title = next((c.title for c in choices if c.id == chosen), "")
        self._state = replace(self._state, called=person.known_as, jobs=choices, job_id=chosen, job_title=title,
                              said_anything=bool(profile.resources))  # fmt: skip
        self._compare(profile)

    def _choices(self) -> tuple[JobChoice, ...]:
        titles = sorted(self.session.jobs.titles(), key=lambda t: t.origin != "own")
        return tuple(JobChoice(t.id, f"{t.title}, {t.employer}" if t.employer else t.title) for t in titles)

    def _compare(self, profile: Profile) -> None:
        self._number += 1
        if self._job is None:
            self._match = None
            self._set(replace(self._state, rows=(), sentences=(), text="", gaps=0, working=False))
            return
        self._set(replace(self._state, working=True))
        self.chores.start(
            partial(_compare, self._job, profile, self.session.understanding),
            done=partial(self._compared, self._number), failed=self._failed,
        )  # fmt: skip

    def _compared(self, number: int, match: Match) -> None:
        if number == self._number:
            self._match = match
            self._tell_again()

    def _failed(self, fault: Exception) -> None:
        self._set(replace(self._state, working=False))
        self.report(fault)

    def _tell_again(self) -> None:
        """Lay the table and the draft anew from the match there is and the stories as they are now."""
        if self._job is None or self._match is None:
            return
        resources = self.session.people.resources(self.session.person_id)
        stories = self._stories()
        rows = evidence_table(self._job, self._match, resources, stories)
        draft = draft_statement(self._job, rows)
        shown = tuple(_row(row) for row in rows)
        self._set(
            replace(
                self._state, working=False, rows=shown, answered=sum(bool(r.said) for r in shown),
                told=sum(bool(r.stories) for r in shown),
                chosen=min(max(self._state.chosen, 0), len(shown) - 1),
                sentences=_sentences(draft, _sources(self._job, rows, self._state.called)), text=draft.text,
                gaps=len(draft.gaps), sentence=-1,
            )
        )  # fmt: skip

    def _run(self, edit: Any, notice: str) -> bool:
        self._state = replace(self._state, notice=notice, mistake="")
        try:
            self.session.history.run(edit)
        except KeelError as fault:
            self._state = replace(self._state, notice="")
            self.report(fault)
            return False
        return True

    def _mistake(self, sentence: str) -> bool:
        self._set(replace(self._state, mistake=sentence, notice=""))
        return False

    def _set(self, state: EvidenceState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _compare(job: Job, profile: Profile, understanding: Any, progress: Callable[[int, int], None]) -> Match:
    progress(0, 1)
    return rank(profile, Library((job,), understanding)).match(str(job.id))


def _row(row: EvidenceRow) -> TaskEvidence:
    stories = tuple(StoryShown(str(s.id), s.title, s.situation, s.what_i_did, s.what_came_of_it) for s in row.stories)
    said, resource_id = (row.resource.words, str(row.resource.id)) if row.resource else ("", "")
    return TaskEvidence(str(row.task.id), row.task.words, said, resource_id, row.standing, stories)


def _sources(job: Job, rows: tuple[EvidenceRow, ...], called: str) -> dict[str, str]:
    """Return, for every id a sentence can name, where it comes from in words."""
    found = {str(job.id): "The name of the job"}
    for row in rows:
        found[str(row.task.id)] = f"The job’s task: {row.task.words}"
        if row.resource:
            found[str(row.resource.id)] = f"What {called} brings, as said on About me"
        found |= {str(story.id): f"{called}’s story: {story.title}" for story in row.stories}
    return found


def _sentences(draft: Draft, sources: dict[str, str]) -> tuple[SentenceShown, ...]:
    return tuple(_sentence(s, sources) for s in draft.sentences)


def _sentence(sentence: Sentence, sources: dict[str, str]) -> SentenceShown:
    where = "; ".join(sources[i] for i in sentence.source_ids if i in sources)
    said = sentence.kind is SentenceKind.SAID
    return SentenceShown(sentence.text, sentence.kind is SentenceKind.GAP, said, where, not said)


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
