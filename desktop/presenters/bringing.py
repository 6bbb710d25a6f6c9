"""What presenters share that show what somebody brings: ticks and refusals, other words, taking away, and guesses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.presenters.about_view import ResourceShown, resource_shown, with_mark
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.guessing import Guessing
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.conversation import AREAS, WANTS
from jobs.activities import load_activities
from records.ids import new_id
from records.people import Resource, ResourceId, Tick, WantToUse, Where

KEPT = "Kept, word for word."


class BringingPresenter(UndoingPresenter):
    """Changes resources of the person in view, one edit each. Subclasses show them on `reload` and `_guessed`."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self.guessing = Guessing(session.understanding, chores, self._guessed, self._not_guessed)

    def tick(self, resource_id: str, activity_id: str) -> None:
        """Say that a guess is right; or, where it was ticked, leave it open again."""
        resource = self._resource(resource_id)
        if resource is not None:
            on = resource.activities.get(activity_id) is Tick.TICKED
            self._mark(resource, activity_id, None if on else Tick.TICKED)

    def refuse(self, resource_id: str, activity_id: str) -> None:
        """Say that a guess is wrong; it is remembered and not offered again."""
        resource = self._resource(resource_id)
        if resource is not None:
            self._mark(resource, activity_id, Tick.REFUSED)

    def change_resource(self, resource_id: str) -> None:
        """Ask for other words, where it comes from, and how gladly it would be used."""
        resource = self._resource(resource_id)
        if resource is not None:
            self.prompts.fill(resource_form(resource), partial(self._keep_resource, resource))

    def remove_resource(self, resource_id: str) -> None:
        """Take something away; undo brings it back. Stories stay."""
        resource = self._resource(resource_id)
        if resource is not None:
            self._run(self.session.people.remove_resource(resource), "Taken away. Undo brings it back.")

    def open_resource(self, resource_id: str) -> None:
        """Go to everything there is to say about one thing."""
        self.session.resource_id = resource_id
        self.go_to("bring")

    def _say(self, words: str, where: Where, prompt: str = "") -> bool:
        """Keep words as they were said; tells whether there were any, and they were kept."""
        if not words.strip() or not self.session.person_id:
            return False
        made = Resource(ResourceId(new_id()), self.session.person_id, words.strip(), where,
                        position=last_place(self._resources()), prompt=prompt)  # fmt: skip
        return self._run(self.session.people.save_resource(made), KEPT)

    def _keep_resource(self, resource: Resource, answers: Answers) -> None:
        changed = replace(resource, words=answers["words"], where=Where(answers["where"]),
                          want_to_use=WantToUse(answers["want"]))  # fmt: skip
        self._run(self.session.people.save_resource(changed), "Changed.")

    def _mark(self, resource: Resource, activity_id: str, tick: Tick | None) -> None:
        edit = self.session.people.save_resource(with_mark(resource, activity_id, tick))
        title = load_activities()[activity_id].title
        said = {Tick.TICKED: "Ticked", Tick.REFUSED: "Not mine", None: "Left open"}[tick]
        self._run(replace(edit, kind="activity.tick"), f"{said}: {title}.")

    # Reading

    def _resources(self) -> tuple[Resource, ...]:
        return tuple(self.session.people.resources(self.session.person_id)) if self.session.person_id else ()

    def _resource(self, resource_id: str) -> Resource | None:
        return next((r for r in self._resources() if r.id == resource_id), None)

    def _shown(self, resources: Iterable[Resource]) -> tuple[ResourceShown, ...]:
        """Return resources with what was guessed so far, and have the rest looked at."""
        resources = tuple(resources)
        self.guessing.look_at(resource.words for resource in resources)
        stories, activities = self.session.people.stories(self.session.person_id), load_activities()
        return tuple(resource_shown(r, self.guessing.of(r.words), activities, stories) for r in resources)

    def _guessed(self) -> None:
        self.reload()

    def _not_guessed(self, fault: Exception) -> None:
        self.reload()
        self.report(fault)


def last_place(things: Iterable[Any]) -> int:
    """Return a place after all others, so that what was taken away finds its own again."""
    return max((thing.position for thing in things), default=-1) + 1


def resource_form(resource: Resource) -> Form:
    """Return the form for the words of a resource, where it comes from and how gladly it would be used."""
    return Form(
        "What I bring",
        (
            Field("words", "In your own words", FieldKind.WORDS, resource.words, needed=True),
            Field("where", "Where it comes from", FieldKind.CHOICE, resource.where.value,
                  choices=tuple((w.value, n) for w, n in AREAS.items())),
            Field("want", "At work", FieldKind.CHOICE, resource.want_to_use.value,
                  choices=tuple((w.value, n) for w, n in WANTS.items())),
        ),
    )  # fmt: skip
