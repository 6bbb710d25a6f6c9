"""The fixed words of a kind of paper, as a service wants them: changed, seen on the page, and back to those shipped."""

from __future__ import annotations

from functools import partial

from desktop.presenters.evidence_out_view import OutState
from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import evidence_out as words
from matching.drafts.model import DraftKind
from matching.drafts.templates import Template, mistake, parts, phrases
from supportplans.draft_paper import TITLES

ORDER = "order"


class WordingDeeds(UndoingPresenter):
    """What can be done with the fixed words of the paper in view."""

    _state: OutState

    def change_wording(self) -> None:
        """Ask for the fixed words of this kind of paper and for the order of its parts."""
        kind = self._state.kind
        if kind is not None and phrases(kind):
            self.prompts.fill(wording_form(self._template(kind)), partial(self._keep_wording, kind))

    def shipped_wording(self) -> None:
        """Go back to the words as they were shipped."""
        kind = self._state.kind
        if kind is not None and kind in self.session.drafts.templates():
            self._run(self.session.drafts.remove_template(kind), words.SHIPPED)

    def _keep_wording(self, kind: DraftKind, answers: Answers) -> None:
        made = template_of(kind, answers)
        by_hand = self.session.drafts.draft(self.session.person_id, self.session.job_id, kind).blocks is not None
        self._run(self.session.drafts.save_template(made), words.WORDED_BY_HAND if by_hand else words.WORDED)

    def _template(self, kind: DraftKind) -> Template:
        found: Template | None = self.session.drafts.templates().get(kind)
        return found or Template(kind)


def wording_form(template: Template) -> Form:
    """Return the form for the fixed words of a kind of paper."""
    kind = template.kind
    fields = [
        Field(p.id, p.name, value=template.words.get(p.id, p.words), help=words.slots_help(p.slots), needed=True)
        for p in phrases(kind)
    ]
    names = {p.id: p.name for p in parts(kind)}
    if len(names) > 1:
        order = tuple(names[i] for i in (template.order or names) if i in names)
        fields.append(Field(ORDER, words.ORDER, FieldKind.LIST, order, help=words.ORDER_HELP))
    return Form(f"The fixed words: {TITLES[kind].lower()}", tuple(fields), intro=words.WORDING_INTRO,
                check=partial(_mistakes, kind))  # fmt: skip


def template_of(kind: DraftKind, answers: Answers) -> Template:
    """Return the template that was answered; lines as shipped are not kept, so that later shipped words come in."""
    said = {p.id: " ".join(answers[p.id].split()) for p in phrases(kind)}
    changed = {p.id: said[p.id] for p in phrases(kind) if said[p.id] != p.words}
    ids = {p.name.casefold(): p.id for p in parts(kind)}
    order = tuple(ids[name.casefold()] for name in answers.get(ORDER, ()))
    return Template(kind, changed, () if order == tuple(ids.values()) else order)


def _mistakes(kind: DraftKind, answers: Answers) -> dict[str, str]:
    found = {p.id: mistake(p, answers[p.id]) for p in phrases(kind)}
    names = [p.name for p in parts(kind)]
    said = answers.get(ORDER)
    if said is not None and sorted(n.casefold() for n in said) != sorted(n.casefold() for n in names):
        found[ORDER] = words.ORDER_MISTAKE.format(names="; ".join(names))
    return {field: sentence for field, sentence in found.items() if sentence}
