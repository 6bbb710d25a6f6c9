"""One thing somebody brings, looked at closely: what it sounds like, how glad, how sure, and which story shows it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters.about_view import with_mark
from desktop.presenters.bring_view import ActivityShown, BringState, row_of, thing_shown
from desktop.presenters.bringing import BringingPresenter
from desktop.presenters.evidence_view import first_words
from desktop.presenters.forms import Answers, Field, Form
from desktop.presenters.story_forms import keep_story, story_about
from desktop.words.conversation import WANTS
from jobs.activities import load_activities
from jobs.finding_activities import find_activities
from records.people import HowSure, Resource, Story, Tick, WantToUse

MOST_LETTERS = 60  # of what somebody calls an activity
TOO_LONG = "A few words are enough here, such as: getting my nan up and dressed."


class BringPresenter(BringingPresenter):
    """Every answer is kept at once and can be taken back. How sure somebody is stays with them: see `HowSure`."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: BringState = BringState()
        self.subscribe(("people", "resources", "stories"))

    @property
    def state(self) -> BringState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's things."""
        self._state = BringState()
        self.reload()

    def come_into_view(self) -> None:
        """Open the thing another place left open."""
        wanted = self.session.resource_id
        if any(resource.id == wanted for resource in self._newest()):
            self._open(wanted)

    def choose(self, place: int) -> None:
        """Open a thing of the list, by its place from 0."""
        things = self._newest()
        if 0 <= place < len(things) and place != self._state.chosen:
            self._open(str(things[place].id))

    # What it sounds like

    def reword(self, activity_id: str) -> None:
        """Ask how the person would put an activity; in their words it is theirs, and speaks for itself in a match."""
        resource = self._thing()
        if resource is not None:
            title = load_activities()[activity_id].title
            form = _reword_form(resource, title, resource.own_words.get(activity_id, ""))
            self.prompts.fill(form, partial(self._keep_words, resource, activity_id))

    def ask_again(self, activity_id: str) -> None:
        """Leave open again what was refused."""
        resource = self._thing()
        if resource is not None:
            self._mark(resource, activity_id, None)

    def search(self, text: str) -> None:
        """Look for an activity by name."""
        self._set(replace(self._state, search=text, found=self._found(text)))

    def take_found(self, activity_id: str) -> None:
        """Tick an activity that was searched for."""
        resource = self._thing()
        if resource is not None:
            self._state = replace(self._state, search="", found=())
            self._mark(resource, activity_id, Tick.TICKED)

    def _keep_words(self, resource: Resource, activity_id: str, answers: Answers) -> None:
        title, words = load_activities()[activity_id].title, answers["words"]
        ticked = with_mark(resource, activity_id, Tick.TICKED)
        own = {**ticked.own_words, activity_id: words} if words not in ("", title) else ticked.own_words
        edit = self.session.people.save_resource(replace(ticked, own_words=own))
        self._run(replace(edit, kind="activity.words"), f"In your words: {words}." if words else f"Ticked: {title}.")

    # How glad, how sure

    def want(self, want: WantToUse) -> None:
        """Say how gladly it would be used at work."""
        resource = self._thing()
        if resource is not None and resource.want_to_use is not want:
            self._run(self.session.people.save_resource(replace(resource, want_to_use=want)), f"Kept: {WANTS[want]}.")

    def sure(self, sure: HowSure) -> None:
        """Say how sure one is; the same answer again takes it away."""
        resource = self._thing()
        if resource is not None:
            self._state = replace(self._state, revealed=True)
            said = None if resource.how_sure is sure else sure
            edit = self.session.people.save_resource(replace(resource, how_sure=said))
            self._run(replace(edit, kind="resource.sure"), "Kept for you." if said else "No answer kept.")

    def reveal(self) -> None:
        """Let the answer be seen, until another thing is opened."""
        self._set(replace(self._state, revealed=True))

    # Stories

    def tell_story(self, story_id: str = "") -> None:
        """Ask for a story that shows it: a new one, or another telling of one there is."""
        resource = self._thing()
        if resource is not None:
            before = self._story(story_id)
            self.prompts.fill(story_about(resource.words, before), partial(self._keep_story, resource, before))

    def link_story(self, story_id: str) -> None:
        """Say that a story there is shows this, too."""
        resource, story = self._thing(), self._story(story_id)
        if resource is not None and story is not None and resource.id not in story.resource_ids:
            linked = replace(story, resource_ids=(*story.resource_ids, resource.id))
            self._run(self.session.people.save_story(linked), f"{story.title}: shows this, too.")

    def unlink_story(self, story_id: str) -> None:
        """Say that a story is not about this. The story stays."""
        resource, story = self._thing(), self._story(story_id)
        if resource is not None and story is not None:
            rest = tuple(i for i in story.resource_ids if i != resource.id)
            edit = self.session.people.save_story(replace(story, resource_ids=rest))
            self._run(edit, f"Not about this: {story.title}.")

    def _keep_story(self, resource: Resource, before: Story | None, answers: Answers) -> None:
        story = keep_story(answers, before, resource, answers["title"] or first_words(answers["did"]))
        self._run(self.session.people.save_story(story), f"Kept: {story.title}.")

    # Reading

    def reload(self) -> None:
        """Read everything again; the thing that is open stays open while it is there."""
        self._open(self._state.thing.id if self._state.thing else self.session.resource_id, self._state.revealed)

    def _open(self, resource_id: str, revealed: bool = False) -> None:
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(BringState())
            return
        things, activities = self._newest(), load_activities()
        place = next((n for n, thing in enumerate(things) if thing.id == resource_id), 0 if things else -1)
        thing = things[place] if things else None
        self.session.resource_id = str(thing.id) if thing else ""
        self.guessing.look_at([thing.words] if thing else [])
        stories = self.session.people.stories(person.id)
        same = self._state.thing is not None and thing is not None and self._state.thing.id == thing.id
        state = self._state if same or self._state.thing is None else replace(self._state, search="", found=())
        self._state = replace(
            state, called=person.known_as, rows=tuple(row_of(each, activities) for each in things), chosen=place,
            thing=thing_shown(thing, self.guessing.of(thing.words), activities, stories) if thing else None,
            revealed=revealed and same, guessing=self.guessing.working,
        )  # fmt: skip
        self._set(replace(self._state, found=self._found(self._state.search)))

    def _newest(self) -> tuple[Resource, ...]:
        return tuple(reversed(self._resources()))

    def _thing(self) -> Resource | None:
        return self._resource(self._state.thing.id) if self._state.thing else None

    def _story(self, story_id: str) -> Story | None:
        return next((s for s in self.session.people.stories(self.session.person_id) if s.id == story_id), None)

    def _found(self, text: str) -> tuple[ActivityShown, ...]:
        thing = self._thing()
        ticked = thing.ticked if thing else ()
        return tuple(ActivityShown(a.id, a.title, False) for a in find_activities(text) if a.id not in ticked)


def _short_enough(answers: Answers) -> dict[str, str]:
    return {"words": TOO_LONG} if len(answers["words"]) > MOST_LETTERS else {}


def _reword_form(resource: Resource, title: str, own: str) -> Form:
    return Form(
        "How would you say it?",
        (Field("words", "In your own words", value=own or title, help=f"Left empty, it is called: {title}."),),
        intro=f"We call it: {title}", said=resource.words, check=_short_enough,
    )  # fmt: skip
