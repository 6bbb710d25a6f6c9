"""Read a CV: its sentences as things to tick, left-out lines in sight, and nothing kept until it is ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from pathlib import Path
from typing import Any

from desktop.presenters.bringing import last_place
from desktop.presenters.cv_view import Changed, CvState, tick_lines
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.conversation import AREAS
from desktop.words.cv import CUT, NOTHING_FOUND, kept_words
from jobs.texts.intake import Taken, take_file, take_text
from matching.cv import CvLine, read_cv, without_said
from records.edits import Edit
from records.ids import new_id
from records.people import PersonId, Resource, ResourceId, Where

KINDS = "CVs (*.docx *.pdf *.txt);;All files (*)"


@dataclass(frozen=True, slots=True)
class _Reading:
    """A CV as it was read, and what was made of it so far; `person_id` is whose it is."""

    person_id: PersonId
    name: str
    lines: tuple[CvLine, ...]
    ticked: frozenset[int] = frozenset()
    changed: tuple[tuple[int, Changed], ...] = ()

    @property
    def changes(self) -> dict[int, Changed]:
        """Return what was made of lines, by number."""
        return dict(self.changed)

    def now(self, number: int) -> Changed:
        """Return a line as it stands now."""
        line = self.lines[number]
        return self.changes.get(number, Changed(line.words, line.where))


class CvPresenter(UndoingPresenter):
    """One CV at a time, of the person in view. Keeping is one change, and undoing it brings the ticks back."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: CvState = CvState()
        self._typed: dict[str, str] = {}  # person -> text pasted and not read yet
        self._reading: _Reading | None = None
        self._kept: _Reading | None = None  # what the last change kept

    @property
    def state(self) -> CvState:
        """Return what the page shows."""
        return self._state

    @property
    def typed(self) -> str:
        """Return text that was pasted or typed and not read yet; a page made anew shows it again."""
        return self._typed.get(self.session.person_id, "")

    def show_person(self, person_id: str) -> None:
        """Begin with another person; nothing of the one before stays."""
        self.chores.cancel()
        self._reading = self._kept = None
        self._show(CvState(called=self.session.called))

    # Taking it in

    def type_text(self, text: str) -> None:
        """Remember what is being typed."""
        self._typed[self.session.person_id] = text

    def read_text(self) -> None:
        """Read what was pasted or typed."""
        text = self.typed
        if text.strip():
            self._take(lambda: take_text(text))

    def open_cv(self) -> None:
        """Ask for a file and read it."""
        path = self.prompts.open_file("Open a CV", KINDS)
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Read a file; one at a time."""
        self._take(lambda: take_file(path))

    def stop(self) -> None:
        """Stop reading."""
        self.chores.cancel()

    def begin_again(self) -> None:
        """Lay this CV aside and take another."""
        self._reading = self._kept = None
        self._show(CvState(called=self._state.called))

    def _take(self, take: Callable[[], Taken]) -> None:
        person_id = self.session.person_id
        if self._state.reading or not person_id:
            return
        said = [resource.words for resource in self.session.people.resources(person_id)]
        self._show(replace(self._state, reading=True, notice="", can_undo=False))
        self.chores.start(partial(_read, take, said, person_id), done=self._taken, failed=self._not_taken)

    def _taken(self, found: tuple[_Reading, bool]) -> None:
        reading, cut = found
        if reading.person_id != self.session.person_id:  # somebody else came into view meanwhile
            return
        self._reading, self._kept = reading, None
        self._typed.pop(reading.person_id, None)
        notice = CUT if cut else "" if any(line.offered for line in reading.lines) else NOTHING_FOUND
        self._show(CvState(called=self._state.called, notice=notice))

    def _not_taken(self, fault: Exception) -> None:
        self._show(replace(self._state, reading=False))
        self.report(fault)

    # Looking through it

    def tick(self, number: int) -> None:
        """Tick a line, or take its tick away."""
        if self._reading is not None and 0 <= number < len(self._reading.lines):
            self._reading = replace(self._reading, ticked=self._reading.ticked ^ {number})
            self._show(replace(self._state, notice="", can_undo=False))

    def tick_all(self) -> None:
        """Tick everything that is offered; where all of it is ticked, take those ticks away."""
        if self._reading is None:
            return
        offered = frozenset(n for n, line in enumerate(self._reading.lines) if line.offered)
        ticked = self._reading.ticked
        self._reading = replace(self._reading, ticked=ticked - offered if offered <= ticked else ticked | offered)
        self._show(replace(self._state, notice="", can_undo=False))

    def change(self, number: int) -> None:
        """Ask for other words, and where it comes from; that ticks the line."""
        if self._reading is not None and 0 <= number < len(self._reading.lines):
            form = _line_form(self._reading.lines[number], self._reading.now(number))
            self.prompts.fill(form, partial(self._changed_line, number))

    def _changed_line(self, number: int, answers: Answers) -> None:
        if self._reading is None:
            return
        changes = self._reading.changes | {number: Changed(answers["words"], Where(answers["where"]))}
        self._reading = replace(
            self._reading, changed=tuple(changes.items()), ticked=self._reading.ticked | {number}
        )  # fmt: skip
        self._show(replace(self._state, notice="", can_undo=False))

    # Keeping

    def keep(self) -> None:
        """Keep what is ticked, all as one change."""
        reading = self._reading
        if reading is None or not reading.ticked or reading.person_id != self.session.person_id:
            return
        first = last_place(self.session.people.resources(reading.person_id))
        chosen = [reading.now(number) for number in sorted(reading.ticked)]
        edits = [
            self.session.people.save_resource(
                Resource(ResourceId(new_id()), reading.person_id, one.words, one.where, position=first + place)
            )
            for place, one in enumerate(chosen)
        ]
        self._reading, self._kept = None, reading
        if not self._run(replace(reduce(Edit.then, edits), kind="cv.keep"), kept_words(len(edits))):
            self._reading, self._kept = reading, None
        self._show(self._state)

    def undo(self) -> None:
        """Take back all that was kept of the CV; it is there again with its ticks."""
        kept, self._kept = self._kept, None
        super().undo()
        if kept is not None:
            self._reading = kept
        self._show(self._state)

    def _show(self, state: CvState) -> None:
        """Show a state with the lines as they stand."""
        reading = self._reading
        if reading is None:
            lines: Sequence[CvLine] = ()
            self._set(replace(state, read=False, name="", offered=(), left_out=(), ticked=0))
            return
        lines, changes, ticked = reading.lines, reading.changes, reading.ticked
        self._set(
            replace(
                state, read=True, reading=False, name=reading.name, ticked=len(ticked),
                offered=tick_lines(lines, changes, ticked, offered=True),
                left_out=tick_lines(lines, changes, ticked, offered=False),
            )
        )  # fmt: skip


def _read(
    take: Callable[[], Taken], said: list[str], person_id: PersonId, step: Callable[[int, int], None]
) -> tuple[_Reading, bool]:
    step(0, 2)
    taken = take()
    step(1, 2)
    return _Reading(person_id, taken.name, without_said(read_cv(taken.text), said)), taken.cut


def _line_form(line: CvLine, now: Changed) -> Form:
    return Form(
        "What it says",
        (
            Field("words", "In your own words", FieldKind.WORDS, now.words, needed=True),
            Field("where", "Where it comes from", FieldKind.CHOICE, now.where.value,
                  choices=tuple((where.value, words) for where, words in AREAS.items())),
        ),
        intro=f"In the CV: {line.words}",
    )  # fmt: skip
