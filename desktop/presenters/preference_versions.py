"""What changed about what somebody wants, and when: each version, what it brought, and a way back to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import preference_changes as words
from records.people import Preference
from records.versions import Version, Whose, differences


@dataclass(frozen=True, slots=True)
class VersionShown:
    """One version in full: what it changed, and what has changed since."""

    title: str
    after: str
    whose: str
    changes: tuple[str, ...]
    since_heading: str
    since: tuple[str, ...]
    is_now: bool


@dataclass(frozen=True, slots=True)
class PreferenceVersionsState:
    """Everything the page shows; versions stand newest first."""

    called: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    chosen: int = -1
    shown: VersionShown | None = None
    notice: str = ""
    can_undo: bool = False


class PreferenceVersionsPresenter(UndoingPresenter):
    """Going back is a change like any other: it makes a new version, and undo takes it back."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: PreferenceVersionsState = PreferenceVersionsState()
        self._chosen = ""
        self.subscribe(("people", "preferences", "preference_versions"))

    @property
    def state(self) -> PreferenceVersionsState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's versions."""
        self._chosen, self._state = "", PreferenceVersionsState()
        self.reload()

    def choose_row(self, place: int) -> None:
        """Look at another version (row from 0)."""
        versions = self._versions()
        if 0 <= place < len(versions):
            self._chosen = versions[place].id
            self._state = replace(self._state, notice="", can_undo=False)
            self.reload()

    def note(self) -> None:
        """Ask what the version in view came after, and in whose words."""
        version = self._version()
        if version is not None:
            fields = (
                Field("after", words.AFTER_WHAT, FieldKind.WORDS, version.after, help=words.AFTER_WHAT_HELP),
                Field("whose", words.WHOSE, FieldKind.CHOICE, version.whose.value,
                      choices=words.whose_choices(self.session.called)),
            )  # fmt: skip
            self.prompts.fill(Form(words.version_title(version), fields), partial(self._keep_note, version))

    def go_back(self) -> None:
        """Put every wish as it was in the version in view."""
        version = self._version()
        if version is None or self._preferences() == version.preferences:
            return
        edit = self.session.versions.go_back(
            version, self._preferences(), self.session.today, words.back_after(version), self.session.who
        )
        self._chosen = ""
        self._run(edit, f"{words.back_after(version)}.")

    def _keep_note(self, version: Version, answers: Answers) -> None:
        noted = replace(version, after=answers["after"], whose=Whose(answers["whose"]))
        self._run(self.session.versions.save(noted), "Written down.")

    def reload(self) -> None:
        """Read the versions again."""
        versions = self._versions()
        place = next((n for n, version in enumerate(versions) if version.id == self._chosen), 0)
        rows = tuple((words.version_title(version), words.came_words(version)) for version in versions)
        self._set(
            replace(
                self._state, called=self.session.called, rows=rows, chosen=place if versions else -1,
                shown=self._shown(versions, place) if versions else None,
            )
        )  # fmt: skip

    def _shown(self, versions: Sequence[Version], place: int) -> VersionShown:
        version = versions[place]
        before = versions[place + 1].preferences if place + 1 < len(versions) else ()
        return VersionShown(
            words.version_title(version), words.came_words(version), words.whose_words(version, self.session.called),
            _lines(before, version.preferences), words.since_heading(version),
            _lines(version.preferences, self._preferences()), place == 0,
        )  # fmt: skip

    def _versions(self) -> tuple[Version, ...]:
        found: tuple[Version, ...] = self.session.versions.versions(self.session.person_id)
        return found

    def _version(self) -> Version | None:
        return next((v for v in self._versions() if v.id == self._chosen), next(iter(self._versions()), None))

    def _preferences(self) -> tuple[Preference, ...]:
        found: tuple[Preference, ...] = self.session.people.preferences(self.session.person_id)
        return found


def _lines(before: Sequence[Preference], after: Sequence[Preference]) -> tuple[str, ...]:
    return tuple(words.difference_words(difference) for difference in differences(before, after))
