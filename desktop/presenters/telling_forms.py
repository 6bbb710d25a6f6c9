"""The forms of Telling, and how answers become a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.telling import ASIDE, CONTACTS, CONTENTS, READERS, STAGES, TELLINGS
from supportplans.model import Contact, Content, DisclosureDecision, Reader, Stage, Telling

_SURE = tuple((str(n), str(n)) for n in range(11))
_SURE_HELP = "Your own number, 0 to 10. It is nobody else’s business."


def new_form(employer: str) -> Form:
    """Return the form that begins a decision."""
    return Form(
        "Think about telling",
        (
            Field("employer", "Which employer", value=employer, help="Or a kind, such as “any shop”.", needed=True),
            _sure("sure_before", "How sure do you feel now", None),
        ),
        keep="Begin", intro=ASIDE,
    )  # fmt: skip


def weigh_form(decision: DisclosureDecision) -> Form:
    """Return the form that weighs it up."""
    return Form(
        "What speaks for it, what against",
        (
            Field("reasons_for", "What could be good about telling", FieldKind.LIST, decision.reasons_for,
                  "One a line."),
            Field("reasons_against", "What could be hard about telling", FieldKind.LIST, decision.reasons_against,
                  "One a line."),
            _sure("sure_before", "How sure do you feel before deciding", decision.sure_before),
        ),
        intro=ASIDE,
    )  # fmt: skip


def matrix_form(decision: DisclosureDecision) -> Form:
    """Return the form that says how much, when, and who may hear what."""
    contents = tuple((c.value, words) for c, words in CONTENTS.items())
    readers = tuple(
        Field(f"reader_{r.value}", f"{READERS[r]} may hear", FieldKind.TICKS,
              tuple(c.value for c in decision.matrix.get(r, frozenset())), choices=contents)
        for r in Reader
    )  # fmt: skip
    return Form(
        "What, when, and to whom",
        (
            Field("telling", "How much", FieldKind.CHOICE, decision.telling.value, choices=_of(TELLINGS)),
            Field("stage", "When", FieldKind.CHOICE, decision.stage.value, choices=_of(STAGES)),
            *readers,
        ),
    )


def words_form(decision: DisclosureDecision) -> Form:
    """Return the form for the words and who says them."""
    return Form(
        "The words, and who says them",
        (
            Field("phrases", "The words I would use", FieldKind.LIST, decision.phrases, "One sentence a line."),
            Field("who_tells", "Who says it, and how", value=decision.who_tells),
            Field("may_contact", "May the specialist speak with the employer?", FieldKind.CHOICE,
                  decision.may_contact_employer.value, choices=_of(CONTACTS)),
            _sure("sure_after", "How sure do you feel now", decision.sure_after),
            Field("revisit", "When do we look at this again?", FieldKind.DAY, decision.revisit_on),
        ),
    )  # fmt: skip


def decided(decision: DisclosureDecision, answers: Answers) -> DisclosureDecision:
    """Return the decision with the answers of any of the forms in it."""
    made = decision
    for name in ("reasons_for", "reasons_against", "phrases", "who_tells", "employer"):
        if name in answers:
            made = replace(made, **{name: answers[name]})
    if "sure_before" in answers:
        made = replace(made, sure_before=_number(answers["sure_before"]))
    if "sure_after" in answers:
        made = replace(made, sure_after=_number(answers["sure_after"]))
    if "telling" in answers:
        made = replace(
            made, telling=Telling(answers["telling"]), stage=Stage(answers["stage"]), matrix=_matrix(answers)
        )
    if "may_contact" in answers:
        made = replace(made, may_contact_employer=Contact(answers["may_contact"]), revisit_on=answers["revisit"])
    return made


def _number(said: str | None) -> int | None:
    return int(said) if said else None


def _matrix(answers: Answers) -> dict[Reader, frozenset[Content]]:
    told = {r: frozenset(Content(c) for c in answers[f"reader_{r.value}"]) for r in Reader}
    return {reader: contents for reader, contents in told.items() if contents}


def _sure(name: str, title: str, value: int | None) -> Field:
    stands = "" if value is None else str(value)
    return Field(name, title, FieldKind.CHOICE, stands, _SURE_HELP, (("", "not asked"), *_SURE))


def _of(words: Mapping[Any, str]) -> tuple[tuple[str, str], ...]:
    return tuple((_code(one), said) for one, said in words.items())


def _code(one: Enum) -> str:
    return str(one.value)
