"""What to look at again in the words of a paper, beside it: kept by choice, or led to where the line is written.

Only the lines that are on the paper are looked at, so that nothing shows here that its reader does not get, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.presenters.base import Presenter
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.house_wording import AGAIN_NOTICE, KEPT_NOTICE, instead, why
from desktop.words.papers import part_words, section_words
from records.consent import Line
from supportplans.house_wording import EVERY_RULE, Finding, Reading, Rule
from supportplans.wording_kept import KeptWording, kept, parted

AROUND = 60  # letters on either side of the words, enough to know the sentence by
PLACES = {
    "adjustment": "adjustments", "agreement": "even_keel", "level": "even_keel", "return": "coming_back",
    "decision": "telling", "person": "about_me",
}  # fmt: skip
"""Where a line is written, by what it is a line of."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in words: `before` and `after` are what stands around the words; `where` says which line it is."""

    id: str
    line_id: str
    where: str
    before: str
    words: str
    after: str
    why: str
    instead: str
    kept: bool = False

    @property
    def spoken(self) -> str:
        """Return the finding as a screen reader says it with what can be done."""
        return f"“{self.words}”, {self.where}"


@dataclass(frozen=True, slots=True)
class WordingSeen:
    """What there is to look at on a paper with `lines` lines; `rows` first to last, then what was kept.

    `gentle`: it is the person's own paper, where only what is hard to read is pointed at.
    """

    rows: tuple[FindingRow, ...] = ()
    lines: int = 0
    found: tuple[tuple[str, Finding], ...] = field(default=(), repr=False)
    gentle: bool = False

    @property
    def still(self) -> tuple[FindingRow, ...]:
        """Return what is still to be looked at."""
        return tuple(row for row in self.rows if not row.kept)

    @property
    def kept(self) -> tuple[FindingRow, ...]:
        """Return what was kept by choice."""
        return tuple(row for row in self.rows if row.kept)

    def words_of(self, row_id: str) -> str:
        """Return the words of a row as they stand in the line, whole; nothing where there is no such row."""
        return next((found.words for of, found in self.found if of == row_id), "")


NOTHING_SEEN = WordingSeen()


def wording_seen(
    lines: Iterable[Line], choices: Iterable[KeptWording], person_id: str, reading: Reading | None = None
) -> WordingSeen:
    """Return what there is to look at in the lines of a paper; a `reading` that is kept reads only what is new."""
    on_paper, reading = {str(line.id): line for line in lines}, reading or Reading()
    still, chosen = parted(reading.findings(on_paper.values()), choices)
    every = [(f, False) for f in still] + [(f, True) for f in chosen]
    rows = tuple(_row(f, on_paper[f.line_id], person_id, done) for f, done in every)
    found = tuple((row.id, f) for row, (f, _) in zip(rows, every, strict=True))
    return WordingSeen(rows, len(on_paper), found, reading.rules != EVERY_RULE)


def _row(found: Finding, line: Line, person_id: str, done: bool) -> FindingRow:
    where = ", ".join(part for part in (section_words(line.section), part_words(line.id)) if part)
    before, after = line.text[: found.start], line.text[found.end :]
    words = found.words
    if len(words) > 2 * AROUND:  # a long sentence is told by how it begins and ends
        words = f"{words[:AROUND].rpartition(' ')[0]} … {words[-AROUND // 2 :].partition(' ')[2]}"
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return FindingRow(str(kept(found, person_id).id), found.line_id, where, before, words, after,
                      why(found), instead(found), done)  # fmt: skip


class LooksAtWords(Presenter):
    """The part of a room with a paper that points at its words. Its state has a `wording`; nothing is ever blocked.

    A room says with `_lines_on_paper` what is in view, calls `look_at_words` when that may be other lines, and says
    where what was kept by choice is kept.
    """

    _state: Any
    _reading: Reading | None = None

    def look_at_words(self) -> None:
        """Look through the lines of the paper in view."""
        rules = self._rules_there()
        if self._reading is None or self._reading.rules != rules:
            self._reading = Reading(rules)
        seen = wording_seen(self._lines_on_paper(), self._choices(), self.session.person_id, self._reading)
        self._set(replace(self._state, wording=seen))

    def keep_words(self, row_id: str) -> None:
        """Keep some words as they are."""
        found = self._finding(row_id)
        if found is not None:
            self._keep_choice(kept(found, self.session.person_id))

    def ask_words_again(self, row_id: str) -> None:
        """Take back that words were kept."""
        found = self._finding(row_id)
        if found is not None:
            self._take_back_choice(kept(found, self.session.person_id))

    def go_to_words(self, row_id: str) -> None:
        """Go where the line is written."""
        raise NotImplementedError

    def _finding(self, row_id: str) -> Finding | None:
        wording: WordingSeen = self._state.wording
        return dict(wording.found).get(row_id)

    def _lines_on_paper(self) -> Iterable[Line]:
        """Return the lines of the paper in view."""
        raise NotImplementedError

    def _rules_there(self) -> frozenset[Rule]:
        """Return what is looked for on the paper in view."""
        return EVERY_RULE

    def _choices(self) -> Iterable[KeptWording]:
        """Return what was kept by choice."""
        raise NotImplementedError

    def _keep_choice(self, choice: KeptWording) -> None:
        raise NotImplementedError

    def _take_back_choice(self, choice: KeptWording) -> None:
        raise NotImplementedError

    def _set(self, state: Any) -> None:
        raise NotImplementedError


class LookingAgain(LooksAtWords, UndoingPresenter):
    """Such a part of a room about one person: what is kept by choice is in the file, and undo takes it back.

    A room subscribes `look_at_words` to the topic 'wording'.
    """

    def go_to_words(self, row_id: str) -> None:
        """Go where the line is written."""
        found = self._finding(row_id)
        kind, _, rest = (found.line_id if found else "").partition(":")
        if kind in PLACES:
            owner, part = rest.split(":")[:2]
            if kind == "return":
                self._open_return(owner)
            thing = f"{owner}:{part}" if kind == "level" else owner
            self.thing_wanted.emit(self.session.person_id, PLACES[kind], thing)

    def _open_return(self, plan_id: str) -> None:
        """Bring the agreement that a way back belongs to into view."""
        for agreement in self.session.plans.agreements(self.session.person_id):
            if any(plan.id == plan_id for plan in self.session.after.returns(agreement.id)):
                self.session.agreement_id = str(agreement.id)

    def _choices(self) -> Iterable[KeptWording]:
        person_id = self.session.person_id
        found: tuple[KeptWording, ...] = self.session.wordings.kept(person_id) if person_id else ()
        return found

    def _keep_choice(self, choice: KeptWording) -> None:
        self._run(self.session.wordings.keep(choice), KEPT_NOTICE)

    def _take_back_choice(self, choice: KeptWording) -> None:
        self._run(self.session.wordings.ask_again(choice), AGAIN_NOTICE)

    def _set(self, state: Any) -> None:
        UndoingPresenter._set(self, state)
