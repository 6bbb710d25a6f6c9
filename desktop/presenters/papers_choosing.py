"""The consent lens: lines put in and held back one by one, looked for, narrowed, and seen beside another reader."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from desktop.presenters.papers_giving import Giving
from desktop.presenters.papers_view import LensLine, LensSection, Show, Standing, every_line, with_lines
from desktop.words.papers import ENDED, HEARD, NEVER, STANDINGS
from records.consent import Consent, ShareClass
from records.edits import Edit


class Choosing(Giving):
    """Every line is put in by itself; to hold back, all at once will do, too."""

    _show = Show.ALL
    _search = ""
    _beside = ""

    def move_line(self, line_id: str) -> None:
        """Put a line in that was held back, or hold back one that was in."""
        line, consent = self._line(line_id), self._consent()
        if line is None or consent is None:
            return
        if line.fixed:
            self._tell(NEVER)
        elif not self._can_choose(consent):
            self._tell(ENDED)
        else:
            said = STANDINGS["only_us"] if line.allowed else STANDINGS["in"]
            self._share(consent, frozenset({line_id}), not line.allowed, f"{said}: {line.text}")
            self._say_where(line_id)

    def may_share(self, line_id: str) -> None:
        """Say of a line that it may be shared, and not with this reader yet; or that it stays with the two of you."""
        line, consent = self._line(line_id), self._consent()
        if line is None:
            return
        if line.fixed:
            self._tell(NEVER)
            return
        may = line.standing is not Standing.MAY
        words = STANDINGS["may" if may else "only_us"]
        store, person_id = self.session.consents, self.session.person_id
        share = ShareClass.SHAREABLE if may else ShareClass.PRIVATE
        if may and line_id in self._held_by_others(consent):
            share = ShareClass.CONSENTED
        edit = store.set_share(person_id, line_id, share)
        if consent is not None and line.allowed:
            edit = store.save_consent(with_lines(consent, frozenset({line_id}), False)).then(edit)
        self._run(replace(edit, kind="share.line"), f"{words}: {line.text}")

    def keep_new(self) -> None:
        """Say of every new line that it stays with the two of you, as one change."""
        new = sorted(n.id for n in every_line(self._sections()) if n.standing is Standing.NEW)
        if new:
            edits = [self.session.consents.set_share(self.session.person_id, n, ShareClass.PRIVATE) for n in new]
            said = "The new line stays" if len(new) == 1 else f"The {len(new)} new lines stay"
            self._run(replace(reduce(Edit.then, edits), kind="share.seen"), f"{said} with the two of you.")

    def hold_all(self) -> None:
        """Hold every line back, as one change."""
        consent = self._consent()
        if consent is not None and self._can_choose(consent) and consent.line_ids:  # those of other papers, too
            self._share(consent, consent.line_ids, False, "All lines are held back.")

    def show_only(self, show: str) -> None:
        """Show lines of one standing, or all."""
        self._show = Show(show)
        self._look()

    def look_for(self, words: str) -> None:
        """Show the lines in which all these words stand."""
        if words != self._search:
            self._search = words
            self._look()

    def see_beside(self, consent_id: str) -> None:
        """Show beside each line whether another reader has it; an empty id shows none."""
        self._beside = consent_id
        if not consent_id and self._show is Show.DIFFERENT:
            self._show = Show.ALL
        self._look()

    # Inside

    def _say_where(self, line_id: str) -> None:
        """Say of a line that was put in that it does not stand on the paper in view, where that is so."""
        line = self._line(line_id)
        if line is not None and line.standing is Standing.NOT_HERE and self._state.notice:
            self._set(replace(self._state, notice=f"{HEARD[line.standing.value]}: {line.text}"))

    def _look(self) -> None:
        """Show the lens again; what is on paper stays as it is."""
        raise NotImplementedError

    def _sections(self) -> tuple[LensSection, ...]:
        """Return the whole lens, before it is narrowed."""
        raise NotImplementedError

    def _line(self, line_id: str) -> LensLine | None:
        lines = (line for section in self._sections() for line in section.lines)
        return next((line for line in lines if line.id == line_id), None)

    def _can_choose(self, consent: Consent) -> bool:
        return not consent.ended(self.session.today)

    def _held_by_others(self, consent: Consent | None) -> frozenset[str]:
        mine = consent.id if consent else ""
        return frozenset[str]().union(*(c.line_ids for c in self._consents() if c.id != mine))

    def _share(self, consent: Consent, line_ids: frozenset[str], shared: bool, notice: str) -> None:
        self._run(replace(self._shared(consent, line_ids, shared), kind="share.line"), notice)

    def _shared(self, consent: Consent, line_ids: frozenset[str], shared: bool) -> Edit:
        """Class the lines and change the permission, as one edit. A line no permission holds is private again."""
        store, person_id, others = self.session.consents, self.session.person_id, self._held_by_others(consent)
        edits: list[Edit] = [store.save_consent(with_lines(consent, line_ids, shared))]
        for line_id in sorted(line_ids):
            kept = shared or line_id in others
            edits.append(store.set_share(person_id, line_id, ShareClass.CONSENTED if kept else ShareClass.PRIVATE))
        return reduce(Edit.then, edits)
