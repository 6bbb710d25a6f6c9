"""Lines left off the paper in view: its reader may have them, and the plan keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop.presenters.drawn_paper import PaperDesk
from desktop.presenters.papers_choosing import Choosing
from desktop.presenters.papers_shelf import Paper
from desktop.presenters.papers_view import Show, Standing, every_line
from desktop.words import shelf as words
from desktop.words.papers import NEVER
from records.consent import Consent, Line, Released
from records.edits import Edit
from supportplans.issue import Issue
from supportplans.left_off import LeftOff, together
from supportplans.look_store import LookChoice
from supportplans.manager_boxes import too_long_there
from supportplans.papers import EmployerPaper
from supportplans.tongue import speaking
from supportplans.tongues import chosen as chosen_tongue


class LeavingOff(Choosing):
    """A line that is in can be left off one paper and put back. The permission stays as it is."""

    _paper: Paper
    _setting: LookChoice
    _on_it: Released | None
    _issue = Issue()  # which paper it is that is in view
    desk: PaperDesk
    _named: frozenset[str] = frozenset()
    _named_on = ("", "")

    def move_line(self, line_id: str) -> None:
        """Put a line in or hold it back; one that was left off is put back on the paper."""
        line = self._line(line_id)
        if line is not None and line.standing is Standing.LEFT_OFF:
            self.leave_off(line_id)
        else:
            super().move_line(line_id)

    def leave_off(self, line_id: str) -> None:
        """Leave a line that is in off the paper in view, or put it back on."""
        line, consent = self._line(line_id), self._consent()
        if line is None or consent is None:
            return
        if line.fixed or not self._leaves_off or not line.allowed:
            self._tell(NEVER if line.fixed else words.ONLY_IN if self._leaves_off else words.HOLDS_ALL)
            return
        gone, goes = together(line_id, self._taken()), line.standing is not Standing.LEFT_OFF
        said = words.LEFT_OFF if goes else words.BACK_ON
        off = self._off(consent, self._paper).with_lines(frozenset(n.id for n in gone), goes)
        self._run(self.session.left_off.save(off), said.format(text=_stopped(gone[0].text)))

    def put_all_back(self) -> None:
        """Put every line back on the paper in view, as one change."""
        consent = self._consent()
        off = [n for n in every_line(self._sections()) if n.standing is Standing.LEFT_OFF]
        if consent is not None and off:
            choice = replace(self._off(consent, self._paper), line_ids=frozenset[str]())
            said = words.ONE_BACK if len(off) == 1 else words.ALL_BACK.format(n=len(off))
            self._run(self.session.left_off.save(choice), said)

    def show_named(self) -> None:
        """Show the lines of the levels or boxes that are said to be too long."""
        if self.desk.fault is None or self._on_it is None:
            return
        with speaking(chosen_tongue(self._setting.language)):
            self._named = too_long_there(self._on_it, self._issue, self.desk.fault)
        self._named_on = (self._paper.kind.id, self._chosen)
        self._show, self._search = Show.NAMED, ""
        self._look()

    # Inside

    @property
    def _leaves_off(self) -> bool:
        return isinstance(self._paper, EmployerPaper) and self._paper.leaves_off

    def _keep_named(self) -> None:
        """Show all lines again where those that were asked for were of another paper or reader."""
        here = self._named_on == (self._paper.kind.id, self._chosen)
        if (self._show is Show.NAMED and not here) or (self._show is Show.LEFT_OFF and not self._leaves_off):
            self._show = Show.ALL

    def _taken(self) -> Iterable[Line]:
        """Return every line the paper in view has a place for."""
        raise NotImplementedError

    def _off(self, consent: Consent, paper: Paper) -> LeftOff:
        """Return what is left off a paper for the reader of a permission."""
        choice = self.session.left_off.left_off(str(consent.person_id), consent.recipient, paper.kind.id)
        assert isinstance(choice, LeftOff)
        return choice

    def _on_paper(self, consent: Consent, paper: EmployerPaper, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return the lines that a paper has a place for and does not do without, for the gate to be asked of."""
        taken = tuple(line for line in lines if paper.takes(line))
        return self._off(consent, paper).staying(taken) if paper.leaves_off else taken

    def _stands_on(self, paper: EmployerPaper) -> Callable[[Line], bool]:
        """Return what tells of lines as they were signed, too, whether they would stand on a paper."""
        consent = self._consent()
        off = self._off(consent, paper).line_ids if consent and paper.leaves_off else frozenset[str]()
        return lambda line: paper.takes(line) and line.id not in off

    def _shared(self, consent: Consent, line_ids: frozenset[str], shared: bool) -> Edit:
        """Put what is put in on the paper in view, too: a line that was left off before is seen there again."""
        edit, off = super()._shared(consent, line_ids, shared), self._off(consent, self._paper)
        if not shared or not line_ids & off.line_ids:
            return edit
        again = {n.id for line_id in line_ids for n in together(line_id, self._taken())}
        return edit.then(self.session.left_off.save(off.with_lines(frozenset(again), False)))


def _stopped(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?")) else f"{text.rstrip()}."
