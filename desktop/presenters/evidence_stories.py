"""Stories on the Evidence page: told, told another way, taken away, searched, and linked to what they show."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from desktop.presenters.evidence_state import EvidenceState, StoriesShown
from desktop.presenters.evidence_view import StoryShown, first_words, found, stories_shown, story_form
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.evidence import STORIES
from records.ids import new_id
from records.people import Resource, ResourceId, Story, StoryId, Tick

NONE_OF_THESE = "None of these"


class StoryDeeds(UndoingPresenter):
    """What can be done with stories. The page's presenter is made of this and of `DraftDeeds`."""

    _state: EvidenceState
    _every: tuple[StoryShown, ...] = ()

    def choose_task(self, place: int) -> None:
        """Open a task (from 0) to see or tell its stories."""
        if 0 <= place < len(self._state.rows):
            self._set(replace(self._state, chosen=place, notice="", can_undo=False))

    def choose_story(self, place: int) -> None:
        """Open a story of the list."""
        stories = self._state.stories
        if 0 <= place < len(stories.rows) and place != stories.chosen:
            self._set(replace(self._state, stories=replace(stories, chosen=place)))

    def search_stories(self, text: str) -> None:
        """Show the stories that hold every word of a text."""
        if text != self._state.stories.search:
            open_ = self._state.stories.open
            self._set(replace(self._state, stories=self._listed(text, open_.id if open_ else "")))

    def open_story(self, story_id: str) -> None:
        """Show one story among all of them."""
        self._set(replace(self._state, view=STORIES, stories=self._listed("", story_id)))

    def tell_story(self, story_id: str = "") -> None:
        """Ask for a story: a new one about the open task, or another telling of one there is."""
        before = next((s for s in self._stories() if s.id == story_id), None)
        row = self._state.row if self._state.view != STORIES and before is None else None
        form = story_form(before, self._resources(), self._state.rows, row)
        self.prompts.fill(form, partial(self._keep_story, story_id))

    def remove_story(self, story_id: str) -> None:
        """Take a story away; undo brings it back."""
        story = next((s for s in self._stories() if s.id == story_id), None)
        if story:
            self._run(self.session.people.remove_story(story), f"Taken away: {story.title}.")

    def pick_answer(self) -> None:
        """Ask which of the person's words answer the open task, where the program's guess is not right."""
        row = self._state.row
        if row is None or not self._resources():
            return
        choices = (*((str(r.id), r.words) for r in self._resources()), ("", NONE_OF_THESE))
        field = Field("words", "Which words answer it best?", FieldKind.CHOICE, row.resource_id, choices=choices)
        form = Form("What answers this", (field,), intro=f"The job asks for: {row.task}")
        self.prompts.fill(form, partial(self._keep_answer, row.task_id))

    def say_more(self) -> None:
        """Go to About me, to say something that answers a task."""
        self.go_to("about_me")

    def _keep_answer(self, task_id: str, answers: Answers) -> None:
        """Keep the person's word: what answers the task, and that what was suggested does not."""
        chosen, row = answers["words"] or "", self._state.row
        suggested = row.resource_id if row and row.task_id == task_id else ""
        changed = [new for old in self._resources() if (new := _answering(old, task_id, chosen, suggested)) != old]
        if changed:
            edit = self.session.people.save_resource(changed[0])
            for resource in changed[1:]:
                edit = edit.then(self.session.people.save_resource(resource))
            self._run(edit, "Kept: these words answer it." if chosen else "Kept: nothing said answers it yet.")

    def _keep_story(self, story_id: str, answers: Answers) -> None:
        before = next((s for s in self._stories() if s.id == story_id), None)
        title = answers["title"] or first_words(answers["did"])
        story = Story(
            StoryId(story_id or new_id()), self.session.person_id, title, answers["situation"], answers["did"],
            answers["came"], tuple(ResourceId(i) for i in answers.get("shows", ())), answers["where"],
            self._task_links(before, answers.get("tasks", ())),
        )  # fmt: skip
        self._run(self.session.people.save_story(story), f"Kept: {title}.")

    def _task_links(self, before: Story | None, ticked: tuple[str, ...]) -> tuple[str, ...]:
        """Return a story's tasks: those of other jobs as they were, and those of this one as they were ticked."""
        here = {row.task_id for row in self._state.rows}
        elsewhere = tuple(i for i in before.task_ids if i not in here) if before else ()
        return elsewhere + tuple(ticked)

    def _listed_anew(self) -> StoriesShown:
        """Return the stories as they are now, with what each is used for; the open one stays open."""
        self._every = stories_shown(self._stories(), self._resources(), self._state.rows, self._told_in())
        open_ = self._state.stories.open
        return self._listed(self._state.stories.search, open_.id if open_ else "")

    def _listed(self, search: str, open_id: str) -> StoriesShown:
        rows = found(self._every, search)
        place = next((n for n, story in enumerate(rows) if story.id == open_id), 0 if rows else -1)
        return StoriesShown(len(self._every), rows, search, place)

    def _told_in(self) -> dict[str, tuple[str, ...]]:
        raise NotImplementedError

    def _stories(self) -> tuple[Story, ...]:
        return tuple(self.session.people.stories(self.session.person_id))

    def _resources(self) -> tuple[Resource, ...]:
        return tuple(self.session.people.resources(self.session.person_id))


def _answering(resource: Resource, task_id: str, chosen: str, suggested: str) -> Resource:
    """Return a resource with the person's word on a task; where none is chosen, nothing answers it."""
    ticks = dict(resource.tasks)
    if resource.id == chosen:
        ticks[task_id] = Tick.TICKED
    elif not chosen or resource.id == suggested:
        ticks[task_id] = Tick.REFUSED
    elif ticks.get(task_id) is Tick.TICKED:
        del ticks[task_id]
    return replace(resource, tasks=ticks)
