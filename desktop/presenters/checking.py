"""Check a paper: a code or a file comes in, and which copy it is goes out. Nothing is changed by looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.presenters.base import Presenter
from desktop.words import checking as words
from records.consent import Copy
from records.people import Person
from supportplans.call_back import to_ask_back
from supportplans.checking import Found, by_code, by_file, typed_code
from supportplans.paper_file import read_paper


@dataclass(frozen=True, slots=True)
class PaperShown:
    """One copy the paper may be: what it is, and how it stands with it, each sentence with its icon."""

    id: str
    person_id: str
    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CheckState:
    """Everything the page shows. `of` says what was looked at: a code or a file.

    `said` is one sentence over what was found, or about why nothing was.
    """

    typed: str = ""
    of: str = ""
    reading: bool = False
    found: tuple[PaperShown, ...] = ()
    said: str = ""
    everyone: bool = False  # whether the papers of all people are looked through
    can_widen: bool = False

    @property
    def looked(self) -> bool:
        """Tell whether there is anything to show yet."""
        return bool(self.found or self.said)


@dataclass(frozen=True, slots=True)
class _Paper:
    """What is known of a paper that was looked at: the code somebody typed, or what a file holds."""

    code: str = ""
    name: str = ""
    digest: str = ""
    codes: tuple[str, ...] = ()


class CheckPresenter(Presenter):
    """Looks among the papers of the person in view; among everybody's where that is asked, and never in Together."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = CheckState()
        self._paper: _Paper | None = None
        self._together = False
        self.subscribe(("copies", "consent", "people"))

    @property
    def state(self) -> CheckState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Begin again: what was looked at is of somebody else."""
        self.chores.cancel()
        self._paper = None
        self._set(CheckState(everyone=self._alone))

    def read_together(self, together: bool) -> None:
        """Look among the papers of the person in view alone while two people read the screen."""
        self._together = together
        if together and self._state.everyone:
            self.show_person(self.session.person_id)

    # What is looked at

    def type_code(self, typed: str) -> None:
        """Remember what is being typed."""
        self._state = replace(self._state, typed=typed)

    def check(self) -> None:
        """Look which paper has the code that was typed."""
        code = typed_code(self._state.typed)
        if code:
            self._look(_Paper(code=code))
        else:
            self._paper = None
            self._set(replace(self._state, of="", found=(), said=words.NO_CODE, can_widen=False))

    def choose_file(self) -> None:
        """Ask for a file and look which paper it is."""
        path = self.prompts.open_file(words.TITLE, words.KINDS)
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Look which paper a file is; one at a time."""
        if not self._state.reading:
            self._set(replace(self._state, reading=True))
            self.chores.start(partial(_read, path), done=self._look, failed=self._not_read)

    def stop(self) -> None:
        """Stop reading a file."""
        self.chores.cancel()

    def widen(self) -> None:
        """Look among everybody's papers."""
        if not self._together:
            self._state = replace(self._state, everyone=True)
            self.reload()

    def letters(self, paper_id: str) -> None:
        """Go to what became of a copy, and the letters that ask for it back."""
        for paper in self._state.found:
            if paper.id == paper_id and paper.person_id:
                self.thing_wanted.emit(paper.person_id, "letters", paper_id)

    # Inside

    @property
    def _alone(self) -> bool:
        """Tell whether nobody is in view, and nobody else reads along: then anybody's paper may be meant."""
        return not self.session.person_id and not self._together

    def reload(self) -> None:
        """Look again at what was looked at last: meanwhile a newer one may have gone out."""
        if self._paper is not None:
            self._look(self._paper)

    def _look(self, paper: _Paper) -> None:
        self._paper = paper
        everyone = (self._state.everyone or self._alone) and not self._together
        found = self._found(paper, everyone)
        codes = {each.copy.check_code for each in found}
        shown = () if paper.code and len(codes) > 1 else tuple(self._shown(each) for each in found)
        of = words.OF_CODE.format(code=paper.code) if paper.code else words.OF_FILE.format(name=paper.name)
        self._set(replace(
            self._state, of=of, reading=False, everyone=everyone, found=shown,
            said=self._said(paper, codes, len(found), everyone),
            can_widen=not found and not everyone and not self._together,
        ))  # fmt: skip

    def _found(self, paper: _Paper, everyone: bool) -> tuple[Found, ...]:
        store = self.session.consents
        mine = () if everyone or not self.session.person_id else store.copies(self.session.person_id)
        copies = store.copies() if everyone else (*mine, *store.papers_about_nobody())
        return by_code(copies, paper.code) if paper.code else by_file(copies, paper.digest, paper.codes)

    def _said(self, paper: _Paper, codes: set[str], found: int, everyone: bool) -> str:
        if paper.code and len(codes) > 1:
            return words.SEVERAL.format(code=paper.code)
        if found:
            read_as = words.READ_AS.format(code=min(codes)) if paper.code and paper.code not in codes else ""
            shared = words.SHARED if found > 1 else ""
            return " ".join(said for said in (read_as, shared) if said)
        whose = f"{self.session.called}’s" if self.session.called else "these"
        said = words.UNKNOWN if paper.code else words.UNKNOWN_FILE
        return said[everyone].format(code=paper.code, name=paper.name, whose=whose)

    def _shown(self, found: Found) -> PaperShown:
        copy = found.copy
        person = self.session.people.person(copy.person_id) if copy.person_id else None
        lines = (
            ("person", self._about(person)),
            ("people", words.whose_line(found, person.known_as if person else "")),
            ("print" if copy.how == "print" else "paper", words.left_line(copy)),
            ("arrow-right" if found.newer else "tick", words.version_line(found)),
            ("undo", words.back_line(copy, self._to_ask(copy))),
            (words.LETTERS_ICON.get(found.letters, "search"), words.letters_line(found.letters)),
        )
        title = words.found_title(copy)
        return PaperShown(str(copy.id), str(copy.person_id), title, tuple(each for each in lines if each[1]))

    def _about(self, person: Person | None) -> str:
        """Return whom a paper is about, where that is somebody who is not in view."""
        other = person is not None and person.id != self.session.person_id
        return words.ABOUT.format(name=person.name) if person is not None and other else ""

    def _to_ask(self, copy: Copy) -> bool:
        consents = self.session.consents.consents(copy.person_id) if copy.person_id else ()
        return bool(to_ask_back((copy,), consents, self.session.today))

    def _not_read(self, fault: Exception) -> None:
        self._set(replace(self._state, reading=False))
        self.report(fault)

    def _set(self, state: CheckState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _read(path: Path, step: Callable[[int, int], None]) -> _Paper:
    """Return what a file tells. Runs as a chore."""
    step(0, 1)
    file = read_paper(path)
    step(1, 1)
    return _Paper(name=file.name, digest=file.digest, codes=file.codes)
