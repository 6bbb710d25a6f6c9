"""Choosing what stands on a card for the wallet: from the person's own plan, or in their own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from desktop.app.session import Session
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Prompts
from desktop.words import card as words
from records.edits import Edit
from supportplans.card import FOUND, MOST, Candidate, CardChoice, Side, candidates, names_work, work_names
from supportplans.keel import SupportAgreement
from supportplans.which_agreement import meant

Run = Callable[[Edit, str], object]
"""What makes a change and says so in a sentence, such as `UndoingPresenter._run`: it can be undone."""


def ask_card(session: Session, prompts: Prompts, run: Run) -> None:
    """Ask the person in view what stands on their card, and keep it."""
    person = session.people.person(session.person_id) if session.person_id else None
    if person is not None:
        agreement = meant(session.plans.agreements(person.id))
        form = card_form(session.cards.choice(person.id), agreement, (person.known_as, person.name))
        prompts.fill(form, partial(_keep, session, agreement, run))


def _keep(session: Session, agreement: SupportAgreement | None, run: Run, given: Answers) -> None:
    choice = card_from(session.person_id, given)
    run(session.cards.save(choice), words.kept_words(left_out(choice, agreement)))


def card_form(choice: CardChoice, agreement: SupportAgreement | None, names: Iterable[str]) -> Form:
    """Return the form. What was chosen before is ticked, and nothing else."""
    known = {side: [c for c in candidates(agreement) if c.side is side] for side in Side}
    fields = [_name(choice, names)]
    for side in Side:
        fields += _side(side, choice.of(side), known[side])
    fields.append(Field("anywhere", words.ANYWHERE, FieldKind.TICK, choice.anywhere))
    return Form(words.TITLE, tuple(fields), keep=words.KEEP, intro=f"{FOUND} {words.INTRO}", check=_check)


def _name(choice: CardChoice, names: Iterable[str]) -> Field:
    offered = dict.fromkeys(name for name in (*names, choice.name) if name)
    choices = (("", words.NO_NAME), *((name, name) for name in offered))
    return Field("name", words.NAME, FieldKind.CHOICE, choice.name, choices=choices)


def _side(side: Side, chosen: tuple[str, ...], found: list[Candidate]) -> Iterable[Field]:
    """Yield the boxes of what is in the plan, and a field for the person's own words."""
    offered = {each.text: words.offered_words(each.text, each.levels) for each in found}
    if offered:
        ticked = tuple(text for text in chosen if text in offered)
        yield Field(side.value, words.SIDES[side], FieldKind.TICKS, ticked, words.TICK_HELP, tuple(offered.items()))
    own = tuple(text for text in chosen if text not in offered)
    label = words.OWN[side] if offered else words.SIDES[side]
    yield Field(f"own_{side.value}", label, FieldKind.LIST, own,
                words.RING_HELP if side is Side.RING else words.OWN_HELP)  # fmt: skip


def _said(given: Answers, side: Side) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*given.get(side.value, ()), *given[f"own_{side.value}"])))


def _check(given: Answers) -> dict[str, str]:
    found = {}
    for side in Side:
        texts = _said(given, side)
        if len(texts) > MOST:
            found[f"own_{side.value}"] = words.TOO_MANY
        elif any(len(text) > words.LONGEST for text in texts):
            found[f"own_{side.value}"] = words.TOO_LONG
    return found


def card_from(person_id: str, given: Answers) -> CardChoice:
    """Return what was chosen."""
    seem, please, dont, ring = (_said(given, side) for side in Side)
    return CardChoice(person_id, given["name"] or "", seem, please, dont, ring, bool(given["anywhere"]))


def left_out(choice: CardChoice, agreement: SupportAgreement | None) -> tuple[str, ...]:
    """Return what a card for anywhere leaves out, as it names work."""
    names = work_names(agreement)
    texts = (text for side in Side for text in choice.of(side))
    return tuple(text for text in texts if names_work(text, names)) if choice.anywhere else ()
