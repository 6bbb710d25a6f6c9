"""How sure somebody feels, before and after: opened and answered by the person, seen by others if they share it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import sureness as words
from matching.sureness import Asked, Moment, Sure, Sureness, SurenessId, shared_only
from records.ids import new_id
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class SurenessShown:
    """What was said at one moment, in words."""

    id: str
    title: str
    lines: tuple[str, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class SurenessState:
    """Everything the page may show. `own` is empty until the person opens it; `shared` is what they share."""

    called: str = ""
    opened: bool = False
    own: tuple[SurenessShown, ...] = ()
    shared: tuple[SurenessShown, ...] = ()
    notice: str = ""
    can_undo: bool = False


class SurenessPresenter(UndoingPresenter):
    """Closed whenever the room is entered. Only the page that is read together opens it."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: SurenessState = SurenessState()
        self.subscribe(("sureness", "people"))

    @property
    def state(self) -> SurenessState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's room, closed."""
        self._state = SurenessState()
        self.reload()

    def come_into_view(self) -> None:
        """Be closed, whoever was here before."""
        self._state = replace(self._state, opened=False, notice="", can_undo=False)
        self.reload()

    def open(self) -> None:
        """Show the person what they said."""
        self._state = replace(self._state, opened=True)
        self.reload()

    def shut(self) -> None:
        """Close it again."""
        self.come_into_view()

    def say(self, moment: Moment) -> None:
        """Ask how sure the person feels; each question may stay without an answer."""
        choices = (("", words.RATHER_NOT), *((sure.value, said) for sure, said in words.ANSWERS.items()))
        fields = tuple(
            Field(asked.value, question, FieldKind.CHOICE, "", choices=choices)
            for asked, question in words.QUESTIONS.items()
        )
        title = f"{words.TITLE}: {words.MOMENTS[moment].lower()}"
        self.prompts.fill(Form(title, fields, intro=words.INTRO), partial(self._keep, moment))

    def share(self, sureness_id: str, shared: bool) -> None:
        """Let others see what was said at one moment, or take that back."""
        found = self._find(sureness_id)
        if found is not None:
            edit = self.session.hands.save_sureness(replace(found, shared=shared))
            self._run(edit, words.SHARED if shared else words.CLOSED)

    def remove(self, sureness_id: str) -> None:
        """Take away what was said at one moment; undo brings it back."""
        found = self._find(sureness_id)
        if found is not None:
            self._run(self.session.hands.remove_sureness(found), "Taken away.")

    def _keep(self, moment: Moment, answers: Answers) -> None:
        said = {asked: Sure(answers[asked.value]) for asked in Asked if answers[asked.value]}
        if not said:
            return
        number = max((one.number for one in self._all()), default=0) + 1
        made = Sureness(SurenessId(new_id()), self.session.person_id, moment, number, self.session.today, said)
        self._run(self.session.hands.save_sureness(made), words.KEPT)

    def _all(self) -> tuple[Sureness, ...]:
        found: tuple[Sureness, ...] = self.session.hands.sureness(self.session.person_id)
        return found

    def _find(self, sureness_id: str) -> Sureness | None:
        return next((one for one in self._all() if one.id == sureness_id), None)

    def reload(self) -> None:
        """Read what may be shown, and nothing else."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(SurenessState())
            return
        own = _shown(self._all()) if self._state.opened else ()
        self._set(replace(self._state, called=person.known_as, own=own, shared=_shown(shared_only(self._all()))))


def _shown(found: Iterable[Sureness]) -> tuple[SurenessShown, ...]:
    return tuple(
        SurenessShown(
            str(one.id), f"{words.MOMENTS[one.moment]}, {day(one.on)}",
            tuple(f"{words.QUESTIONS[asked]}: {words.ANSWERS[one.answers[asked]].lower()}" for asked in Asked
                  if asked in one.answers),
            one.shared,
        )
        for one in found
    )  # fmt: skip
