"""What to look at again in the words of a paper, beside it: kept by choice, or led to where the line is written.

Only the lines that are on the paper are looked at, so that nothing shows here that its reader does not get, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.presenters.undoing import UndoingPresenter
from desktop.words.house_wording import AGAIN_NOTICE, KEPT_NOTICE, instead, why
from desktop.words.papers import part_words, section_words
from records.consent import Line
from supportplans.house_wording import Finding, Reading
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
    """What there is to look at on a paper with `lines` lines; `rows` first to last, then what was kept."""

    rows: tuple[FindingRow, ...] = ()
    lines: int = 0
    found: tuple[tuple[str, Finding], ...] = field(default=(), repr=False)

    @property
    def still(self) -> tuple[FindingRow, ...]:
        """Return what is still to be looked at."""
        return tuple(row for row in self.rows if not row.kept)

    @property
    def kept(self) -> tuple[FindingRow, ...]:
        """Return what was kept by choice."""
        return tuple(row for row in self.rows if row.kept)


NOTHING_SEEN = WordingSeen()


def wording_seen(
    lines: Iterable[Line], choices: Iterable[KeptWording], person_id: str, reading: Reading | None = None
) -> WordingSeen:
    """Return what there is to look at in the lines of a paper; a `reading` that is kept reads only what is new."""
    on_paper = {str(line.id): line for line in lines}
    still, chosen = parted((reading or Reading()).findings(on_paper.values()), choices)
    every = [(f, False) for f in still] + [(f, True) for f in chosen]
    rows = tuple(_row(f, on_paper[f.line_id], person_id, done) for f, done in every)
    return WordingSeen(rows, len(on_paper), tuple((row.id, f) for row, (f, _) in zip(rows, every, strict=True)))


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


class LookingAgain(UndoingPresenter):
    """The part of a page of papers that keeps words by choice. Its state has a `wording`; nothing is ever blocked.

    A page says with `_lines_on_paper` what is in view, calls `look_at_words` when that may be other lines, and
    subscribes it to the topic 'wording'.
    """

    _reading: Reading | None = None

    def look_at_words(self) -> None:
        """Look through the lines of the paper in view."""
        person_id = self.session.person_id
        reading = self._reading = self._reading or Reading()
        choices = self.session.wordings.kept(person_id) if person_id else ()
        seen = wording_seen(self._lines_on_paper(), choices, person_id, reading)
        self._set(replace(self._state, wording=seen))

    def keep_words(self, row_id: str) -> None:
        """Keep some words as they are."""
        found = self._finding(row_id)
        if found is not None:
            self._run(self.session.wordings.keep(kept(found, self.session.person_id)), KEPT_NOTICE)

    def ask_words_again(self, row_id: str) -> None:
        """Take back that words were kept."""
        found = self._finding(row_id)
        if found is not None:
            self._run(self.session.wordings.ask_again(kept(found, self.session.person_id)), AGAIN_NOTICE)

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

    def _finding(self, row_id: str) -> Finding | None:
        wording: WordingSeen = self._state.wording
        return dict(wording.found).get(row_id)

    def _lines_on_paper(self) -> Iterable[Line]:
        """Return the lines of the paper in view."""
        raise NotImplementedError
