"""Changing a support agreement: its levels, the parts of a level, and what holds at every level. Undo for all of it."""

from __future__ import annotations

from abc import abstractmethod

from desktop.presenters.forms import Answers
from desktop.presenters.keel_forms import GoesToForm, NameForm, NewLevelForm
from desktop.presenters.keel_level_forms import ChangedForm, LevelForm
from desktop.presenters.keel_view import Plan
from desktop.presenters.keel_whole_forms import AgreementForm, WholeForm
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.adjustments import Voice
from desktop.words.keel import PARTS, WHOLE_PARTS
from desktop.words.levels import level_name, level_words
from supportplans.keel import SupportAgreement
from supportplans.keel_checks import Found, Place
from supportplans.level_changes import moved, new_level
from supportplans.levels import MOST, LevelId

FULL = f"There are {MOST} levels already. One has to go, or be merged, before another can come."
LAST = "One level has to stay. Give it another name instead."
_ELSEWHERE = {Place.ADJUSTMENT: "adjustments", Place.PAPERS: "papers"}


class KeelEditing(UndoingPresenter):
    """What the Even keel page changes; the page's presenter says which agreement and level are open."""

    _agreements: tuple[SupportAgreement, ...] = ()
    _plan: Plan | None = None

    @abstractmethod
    def _voice(self, you: bool = False) -> Voice: ...

    @abstractmethod
    def choose_level(self, level: LevelId) -> None:
        """Open a level."""

    def edit_level(self, you: bool = False) -> None:
        """Ask for the signs and words of the open level."""
        self.edit_part("signs", you)

    def edit_part(self, part: str, you: bool = False) -> None:
        """Ask for one part of the open level or of the whole agreement; `part` is the code of its card."""
        if self._plan is None:
            return
        if part == "basics":
            self.edit_agreement(you)
        elif part in PARTS:
            self._edit_level_part(self._plan, part, you)
        else:
            self._edit_whole(self._plan.agreement, part)

    def add_to(self, part: str) -> None:
        """Ask for another line of a list: a trigger, or somebody to get hold of."""
        if self._plan is not None:
            agreement = self._plan.agreement
            many = len(agreement.triggers if part == "triggers" else agreement.contacts)
            self._edit_whole(agreement, f"{part.removesuffix('s')}:{many}")

    def _edit_level_part(self, plan: Plan, part: str, you: bool) -> None:
        near, tasks = (*plan.agreed, *plan.open), (plan.looked.tasks if plan.looked else None) or ()
        asked = LevelForm(plan.agreement, self._state.level, self._voice(you), part, near, tasks)

        def done(answers: Answers) -> None:
            agreement = asked.agreement_with(answers)
            changes = asked.changes(answers)
            kept = self._save(agreement, f"Kept: what happens at {level_name(agreement, asked.level)}.")
            if kept and changes:
                self._ask_how(ChangedForm(agreement, asked.level, changes))

        self.prompts.fill(asked.form(), done)

    def _ask_how(self, asked: ChangedForm) -> None:
        def done(answers: Answers) -> None:
            self._save(asked.agreement_with(answers), "Kept: what is different.")

        self.prompts.fill(asked.form(), done)

    def _edit_whole(self, agreement: SupportAgreement, part: str) -> None:
        asked = WholeForm(agreement, part)

        def done(answers: Answers) -> None:
            self._save(asked.agreement_with(answers), f"Kept: {WHOLE_PARTS.get(part, asked.form().title)}.")

        self.prompts.fill(asked.form(), done)

    def edit_agreement(self, you: bool = False) -> None:
        """Ask for the frame of the agreement: job, people, days."""
        if self._plan is None:
            return
        asked = AgreementForm(self._state.person_id, self._voice(you), self._plan.agreement)

        def done(answers: Answers) -> None:
            self._save(asked.agreement(answers), "Kept: the agreement.")

        self.prompts.fill(asked.form(), done)

    # Which levels there are

    def add_level(self) -> None:
        """Ask for a level of the person's own, to stand under the open one."""
        if self._plan is None:
            return
        if len(self._plan.agreement.ladder.standing) >= MOST:
            self.prompts.report(FULL)
            return
        asked = NewLevelForm(self._plan.agreement, self._state.level)

        def done(answers: Answers) -> None:
            level = new_level(self._agreements)
            made = asked.agreement_with(answers, level)
            if self._save(made, f"Added: {level_words(made, level)}."):
                self.choose_level(level)

        self.prompts.fill(asked.form(), done)

    def rename_level(self, level: LevelId) -> None:
        """Ask for another name or shape of a level."""
        if self._plan is None:
            return
        asked = NameForm(self._plan.agreement, level)

        def done(answers: Answers) -> None:
            made = asked.agreement_with(answers)
            self._save(made, f"Kept: {level_words(made, level)}.")

        self.prompts.fill(asked.form(), done)

    def merge_level(self, level: LevelId) -> None:
        """Ask which level this one becomes part of."""
        self._goes_to(level, merge=True)

    def take_level_away(self, level: LevelId) -> None:
        """Ask where its days and adjustments go, and take a level away."""
        self._goes_to(level, merge=False)

    def _goes_to(self, level: LevelId, merge: bool) -> None:
        if self._plan is None:
            return
        before = self._plan.agreement
        if len(before.ladder.standing) < 2:
            self.prompts.report(LAST)
            return
        asked = GoesToForm(before, level, merge)

        def done(answers: Answers) -> None:
            into, gone = int(answers["into"]), level_name(before, level)
            made = asked.agreement_with(answers)
            told = f"{gone} is now part of {level_words(made, into)}." if merge else f"Taken away: {gone}."
            self._save(made, told)

        self.prompts.fill(asked.form(), done)

    def shift_level(self, level: LevelId, by: int) -> None:
        """Move a level down by one place, or up where `by` is below 0; every number follows."""
        if self._plan is None:
            return
        made = moved(self._plan.agreement, level, by)
        if made != self._plan.agreement:
            self._save(made, f"{level_name(made, level)} is now number {made.ladder.number(level)}.")

    # From a finding to its place

    def settle(self, found: Found, you: bool = False) -> None:
        """Go where something that is open can be settled."""
        if found.place in _ELSEWHERE:
            self.go_to(_ELSEWHERE[found.place])
            return
        if found.level is not None:
            self.choose_level(found.level)
        self.edit_part(found.place.value, you)

    def _save(self, agreement: SupportAgreement, notice: str) -> bool:
        return self._run(self.session.plans.save_agreement(agreement), notice)
