"""About me: what the person brings, in their words. What they want is the half beside it (`preferences`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.about_view import (
    MOST_GUESSES,
    ResourceShown,
    marked,
    resource_shown,
)
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.preferences import PreferencesPresenter
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.conversation import AREAS, QUESTIONS, WANTS
from jobs.activities import load_activities
from records.ids import new_id
from records.people import Resource, ResourceId, Tick, WantToUse, Where

LIKELY = 0.6  # a guess is offered if it is at least this much as strong as the best one; our choice, by eye


@dataclass(frozen=True, slots=True)
class AboutMeState:
    """Everything the page shows."""

    called: str = ""
    areas: tuple[tuple[str, str], ...] = ()
    area: str = ""
    question: str = ""
    hint: str = ""
    card_number: int = 0
    cards: int = 0
    resources: tuple[ResourceShown, ...] = ()
    guessing: bool = False
    notice: str = ""
    can_undo: bool = False


class AboutMePresenter(UndoingPresenter):
    """Everything is kept at once, word for word; guesses at activities come from a chore."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: AboutMeState = AboutMeState()
        self._number = 0  # of the conversation card
        self._guesses: dict[str, tuple[str, ...]] = {}  # words -> activity ids
        self._half: dict[str, str] = {}  # person -> words typed and not kept yet
        self.preferences = PreferencesPresenter(session, chores, prompts)
        self.preferences.place_wanted.connect(self.place_wanted)
        self.subscribe(("people", "resources", "stories"))

    @property
    def state(self) -> AboutMeState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()
        self.preferences.show_person(person_id)

    def close(self) -> None:
        """Stop listening, with the half beside this one."""
        self.preferences.close()
        super().close()

    # The conversation

    def choose_area(self, area: str) -> None:
        """Go to the first question about an area of life."""
        self._number = next(n for n, (where, _, _) in enumerate(_CARDS) if where.value == area)
        self.reload()

    def next_card(self) -> None:
        """Lay this question aside and show the next."""
        self._number = (self._number + 1) % len(_CARDS)
        self.reload()

    @property
    def half_said(self) -> str:
        """Return what was typed for the person in view and not kept yet; a page made anew shows it again."""
        return self._half.get(self.session.person_id, "")

    def type_words(self, words: str) -> None:
        """Remember what is being typed."""
        self._half[self.session.person_id] = words

    def say(self, words: str) -> bool:
        """Keep what was said, word for word. Returns whether there was anything to keep."""
        if not words.strip() or not self.session.person_id:
            return False
        where = _CARDS[self._number][0]
        place = _last_place(self._resources())
        made = Resource(ResourceId(new_id()), self.session.person_id, words.strip(), where, position=place)
        self._half.pop(self.session.person_id, None)
        if self._run(self.session.people.save_resource(made), "Kept, word for word."):
            return True
        self._half[self.session.person_id] = words
        return False

    # What I bring

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
        """Ask for other words, where it comes from, how gladly it would be used, and further activities."""
        resource = self._resource(resource_id)
        if resource is not None:
            self.prompts.fill(_resource_form(resource), partial(self._keep_resource, resource))

    def remove_resource(self, resource_id: str) -> None:
        """Take something away; undo brings it back. Stories stay."""
        resource = self._resource(resource_id)
        if resource is not None:
            self._run(self.session.people.remove_resource(resource), "Taken away. Undo brings it back.")

    def _keep_resource(self, resource: Resource, answers: Answers) -> None:
        changed = replace(resource, words=answers["words"], where=Where(answers["where"]),
                          want_to_use=WantToUse(answers["want"]))  # fmt: skip
        self._run(self.session.people.save_resource(changed), "Changed.")

    def _mark(self, resource: Resource, activity_id: str, tick: Tick | None) -> None:
        edit = self.session.people.save_resource(replace(resource, activities=marked(resource, activity_id, tick)))
        title = load_activities()[activity_id].title
        said = {Tick.TICKED: "Ticked", Tick.REFUSED: "Not mine", None: "Left open"}[tick]
        self._run(replace(edit, kind="activity.tick"), f"{said}: {title}.")

    # Reading

    def reload(self) -> None:
        """Read everything again, and guess at what is new."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(AboutMeState())
            return
        where, question, hint = _CARDS[self._number]
        self._set(
            replace(
                self._state, called=person.known_as, areas=tuple((w.value, n) for w, n in AREAS.items()),
                area=where.value, question=question, hint=hint, card_number=self._number + 1, cards=len(_CARDS),
                resources=self._shown(),
            )
        )  # fmt: skip
        self._guess()

    def _shown(self) -> tuple[ResourceShown, ...]:
        stories, activities = self.session.people.stories(self.session.person_id), load_activities()
        return tuple(
            resource_shown(r, self._guesses.get(r.words, ()), activities, stories) for r in reversed(self._resources())
        )

    def _guess(self) -> None:
        unread = tuple({r.words for r in self._resources()} - self._guesses.keys())
        if unread and not self._state.guessing:
            self._set(replace(self._state, guessing=True))
            work = partial(_guess, self.session.understanding, unread)
            self.chores.start(work, done=self._guessed, failed=self._not_guessed)

    def _guessed(self, found: dict[str, tuple[str, ...]]) -> None:
        self._guesses |= found
        self._set(replace(self._state, guessing=False, resources=self._shown()))
        self._guess()

    def _not_guessed(self, fault: Exception) -> None:
        self._set(replace(self._state, guessing=False))
        self.report(fault)

    def _resources(self) -> tuple[Resource, ...]:
        return tuple(self.session.people.resources(self.session.person_id))

    def _resource(self, resource_id: str) -> Resource | None:
        return next((r for r in self._resources() if r.id == resource_id), None)


_CARDS = tuple((where, question, hint) for where, pairs in QUESTIONS.items() for question, hint in pairs)


def _last_place(things: Sequence[Resource]) -> int:
    """Return a place after all others, so that what was taken away finds its own again."""
    return max((thing.position for thing in things), default=-1) + 1


def _guess(
    understanding: Any, sayings: tuple[str, ...], step: Callable[[int, int], None]
) -> dict[str, tuple[str, ...]]:
    found = {}
    for number, words in enumerate(sayings):
        step(number, len(sayings))
        likely = understanding.suggest(words, MOST_GUESSES + 4)
        least = LIKELY * max((s.strength for s in likely), default=0.0)
        found[words] = tuple(s.activity_id for s in likely if s.strength >= least)
    return found


def _resource_form(resource: Resource) -> Form:
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
