"""About me: what the person brings, in their words. What they want is the half beside it (`preferences`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.presenters.about_view import ResourceShown
from desktop.presenters.bringing import BringingPresenter
from desktop.presenters.preferences import PreferencesPresenter
from desktop.words.conversation import BEGIN, GO_ON
from records.people import Where


@dataclass(frozen=True, slots=True)
class AboutMeState:
    """Everything the page shows. `talk` names the way into the conversation."""

    called: str = ""
    where: Where = Where.HOME
    talk: str = BEGIN
    resources: tuple[ResourceShown, ...] = ()
    guessing: bool = False
    notice: str = ""
    can_undo: bool = False


class AboutMePresenter(BringingPresenter):
    """Everything is kept at once, word for word; guesses at activities come from a chore."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: AboutMeState = AboutMeState()
        self._half: dict[str, str] = {}  # person -> words typed and not kept yet
        self.preferences = PreferencesPresenter(session, chores, prompts)
        self.preferences.place_wanted.connect(self.place_wanted)
        self.subscribe(("people", "resources", "stories", "prompts"))

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

    @property
    def half_said(self) -> str:
        """Return what was typed for the person in view and not kept yet; a page made anew shows it again."""
        return self._half.get(self.session.person_id, "")

    def type_words(self, words: str) -> None:
        """Remember what is being typed."""
        self._half[self.session.person_id] = words

    def choose_where(self, where: Where) -> None:
        """Say which area of life the next words come from."""
        self._set(replace(self._state, where=where))

    def say(self, words: str) -> bool:
        """Keep what was said, word for word. Returns whether there was anything to keep."""
        before = self._half.pop(self.session.person_id, "")
        if self._say(words, self._state.where):
            return True
        self._half[self.session.person_id] = before
        return False

    def reload(self) -> None:
        """Read everything again, and guess at what is new."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(AboutMeState())
            return
        resources = self._resources()
        begun = any(r.prompt for r in resources) or bool(self.session.prompts.skipped(person.id))
        shown = self._shown(reversed(resources))
        self._set(
            replace(self._state, called=person.known_as, talk=GO_ON if begun else BEGIN, resources=shown,
                    guessing=self.guessing.working)
        )  # fmt: skip
