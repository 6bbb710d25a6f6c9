"""Drafts on the Evidence page: made, looked at, edited by hand, offered what is new, taken out."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters.evidence_lines import DraftShown, counts, findings_shown, lines_shown
from desktop.presenters.evidence_state import EvidenceState
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.evidence import VIEWS
from matching.drafts.checks import Check, checked
from matching.drafts.editing import as_text
from matching.drafts.kept import KeptDraft, edit, leave, offers, shown, take
from matching.drafts.making import make, usual_limit
from matching.drafts.material import Material
from matching.drafts.model import Draft, DraftKind, SourceKind

MOST_WORDS = 5_000
BACK = Question(
    "Go back to the first draft?",
    "What was written by hand in this draft goes. Undo brings it back.",
    "Keep what was written", "Go back to the first draft",
)  # fmt: skip


class DraftDeeds(UndoingPresenter):
    """What can be done with drafts. The page's presenter is made of this and of `StoryDeeds`."""

    _state: EvidenceState
    _material: Material | None
    _draft: Draft | None
    _typed = ""

    def choose_sentence(self, place: int) -> None:
        """Show where a sentence of the draft comes from."""
        draft = self._state.draft
        if 0 <= place < len(draft.lines) and place != draft.chosen:
            self._set(replace(self._state, draft=replace(draft, chosen=place)))

    # By hand

    def edit_text(self) -> None:
        """Begin to edit the draft as text."""
        if self._draft is not None:
            self._typed = as_text(self._draft.blocks)
            draft = replace(self._state.draft, editing=True, text=self._typed)
            self._set(replace(self._state, draft=draft, notice="", can_undo=False))

    def hear(self, text: str) -> None:
        """Hear what stands in the editor, so that it is kept whatever comes next."""
        self._typed = text

    def settle(self) -> None:
        """Keep what is being edited, before something else comes into view."""
        if self._state.draft.editing:
            self.keep_text()

    def leave_text(self) -> None:
        """Leave the text as it was."""
        self._set(replace(self._state, draft=replace(self._state.draft, editing=False, text="")))

    def keep_text(self) -> None:
        """Keep the edited text; what stayed keeps its sources."""
        made, text = self._made(), self._typed
        if made is None or self._draft is None or text == as_text(self._draft.blocks):
            self.leave_text()
            return
        self._state = replace(self._state, draft=replace(self._state.draft, editing=False, text=""))
        self._save(edit(self._kept(), self._draft, made, text), "Kept as you wrote it.")

    def begin_again(self) -> None:
        """Ask, and go back to the draft as it is made without edits."""
        if self._state.draft.by_hand:
            self.prompts.ask(BACK, self._begin_again)

    def _begin_again(self) -> None:
        self._save(replace(self._kept(), blocks=None, seen=frozenset()), "This is the first draft again.")

    def take_offer(self, place: int) -> None:
        """Put in something that was said since the edit."""
        if 0 <= place < len(self._state.draft.offers):
            self._save(take(self._kept(), self._state.draft.offers[place]), "Put in.")

    def leave_offer(self, place: int) -> None:
        """Leave out something that was said since the edit; it is not offered again."""
        if 0 <= place < len(self._state.draft.offers):
            self._save(leave(self._kept(), self._state.draft.offers[place]), "Left out.")

    def agree_spelling(self, place: int) -> None:
        """Agree to the spelling of a finding; the person's words stay as they said them everywhere else."""
        findings = self._state.draft.findings
        if 0 <= place < len(findings) and findings[place].check is Check.SPELLING:
            one = findings[place]
            edit_ = self.session.drafts.agree(self.session.person_id, one.wrong, one.right)
            self._run(edit_, f"Drafts now spell it “{one.right}”.")

    def set_limit(self) -> None:
        """Ask how many words there may be."""
        kind = self._state.draft.kind
        if kind is None:
            return
        usual = usual_limit(kind)
        each = " for each answer" if kind is DraftKind.ANSWERS else ""
        help_ = f"Left empty: {usual} words{each}." if usual else "Left empty: as many as there are."
        field = Field("words", f"How many words may there be{each}?", FieldKind.NUMBER, self._kept().limit, help=help_)
        self.prompts.fill(Form("Word limit", (field,), check=_limit_mistake), self._keep_limit)

    def _keep_limit(self, answers: Answers) -> None:
        said = answers["words"]
        limit = int(said) if said is not None else None
        self._save(replace(self._kept(), limit=limit), f"At most {limit} words." if limit else "The usual limit.")

    # Out of the file

    def take_out(self) -> None:
        """Go to where the draft in view is saved, printed or copied, with what is held back of it."""
        kind = self._state.draft.kind
        if kind is not None:
            self.settle()
            self.session.draft_kind, self.session.job_id = kind.value, self._state.job_id
            self.go_to("evidence_out")

    # Inside

    def _drafted(self, state: EvidenceState) -> DraftShown:
        """Return the draft of the view, as it stands now; what is chosen and being edited stays."""
        self._draft = None
        if state.view not in {kind.value for kind in DraftKind} or self._material is None:
            return DraftShown()
        kind = DraftKind(state.view)
        kept, made = self._kept(kind), self._made(kind)
        assert made is not None
        self._draft = draft = shown(kept, made, self._material)
        looked = checked(draft)
        length, ease, gaps = counts(draft, looked)
        same = state.draft.kind is kind
        lines, places = lines_shown(draft, self._material)
        return DraftShown(
            kind, lines, min(state.draft.chosen, len(lines) - 1) if same else -1, length, ease, gaps,
            bool(looked.of(Check.LENGTH)), draft.limit, kept.blocks is not None, same and state.draft.editing,
            state.draft.text if same else "", as_text(draft.finished.blocks), offers(kept, made),
            findings_shown(looked, places),
        )  # fmt: skip

    def _told_in(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the drafts for this job that tell each story."""
        told: dict[str, list[str]] = {}
        for kind in DraftKind:
            made = self._made(kind)
            if made is None or self._material is None:
                continue
            draft = shown(self._kept(kind), made, self._material)
            ids = {s.id for sentence in draft.sentences for s in sentence.sources if s.kind is SourceKind.STORY}
            for story_id in ids:
                told.setdefault(story_id, []).append(VIEWS[kind.value])
        return {story_id: tuple(names) for story_id, names in told.items()}

    def _made(self, kind: DraftKind | None = None) -> Draft | None:
        kind = kind or self._state.draft.kind
        if kind is None or self._material is None:
            return None
        return make(kind, self._material, self._kept(kind).limit)

    def _kept(self, kind: DraftKind | None = None) -> KeptDraft:
        kind = kind or self._state.draft.kind
        assert kind is not None and self._material is not None
        person_id, job_id = str(self._material.person.id), str(self._material.job.id)
        kept: KeptDraft = self.session.drafts.draft(person_id, job_id, kind)
        return kept

    def _save(self, kept: KeptDraft, notice: str) -> None:
        self._run(self.session.drafts.save_draft(kept), notice)


def _limit_mistake(answers: Answers) -> dict[str, str]:
    said = answers["words"]
    if said is not None and not 1 <= said <= MOST_WORDS:
        return {"words": f"Give a whole number from 1 to {MOST_WORDS}, or leave it empty."}
    return {}
