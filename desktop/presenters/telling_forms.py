"""The forms of Telling, and how answers become a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.telling import ASIDE, STAGES
from desktop.words.telling_steps import ASKS, Ask
from supportplans.speaking import Speaking
from supportplans.telling import DisclosureDecision, IfAsked, Stage

WHERE = "Name an employer, or a kind such as “any shop”; or choose a vacancy."


def new_form(employer: str, job_id: str, jobs: Sequence[tuple[str, str]]) -> Form:
    """Return the form that begins a weighing. `jobs` are (id, words) of vacancies the person looks at."""
    vacancy = Field("job", "Which vacancy", FieldKind.CHOICE, job_id, choices=(("", "none in particular"), *jobs))
    stages = tuple((stage.value, words) for stage, words in STAGES.items())
    return Form(
        "Think about telling",
        (
            Field("employer", "Which employer", value=employer, help="Or a kind, such as “any shop”."),
            *((vacancy,) if jobs else ()),
            Field("stage", "When would it be", FieldKind.CHOICE, "", "Each time can be weighed up by itself.",
                  (("", "say that later"), *stages)),
        ),
        keep="Begin", intro=ASIDE, check=_somewhere,
    )  # fmt: skip


def _somewhere(given: Answers) -> Mapping[str, str]:
    return {} if given["employer"] or given.get("job") else {"employer": WHERE}


def ask_of(field: str) -> Ask:
    """Return what is asked for a field of the decision."""
    return next(ask for asks in ASKS.values() for ask in asks if ask.field == field)


def ask_form(ask: Ask, decision: DisclosureDecision) -> Form:
    """Return the form for one thing to write down, in the person's own words."""
    value = getattr(decision, ask.field)
    several = isinstance(value, tuple)
    kind = FieldKind.LIST if several else FieldKind.WORDS if ask.field == "outcome" else FieldKind.LINE
    words = Field(ask.field, ask.title, kind, value, "One a line." if several else "")
    return Form(ask.title, (words,), intro=" ".join(ask.prompts))


def with_said(decision: DisclosureDecision, field: str, given: Answers, today: date) -> DisclosureDecision:
    """Return the decision with what was written down."""
    made: DisclosureDecision = replace(decision, **{field: given[field]})
    return replace(made, outcome_on=today if made.outcome else None) if field == "outcome" else made


def question_form(one: IfAsked) -> Form:
    """Return the form for a question somebody may ask, and the answer to it."""
    return Form(
        "If they ask",
        (
            Field("question", "They may ask", value=one.question, needed=True),
            Field("answer", "I answer", FieldKind.WORDS, one.answer, "Left empty: to be thought about."),
        ),
    )


def other_form(speaking: Speaking) -> Form:
    """Return the form that says what ‘something else’ is."""
    return Form("About something else", (Field("other", "What it is about", value=speaking.other),))


def day_form(title: str, value: date | None) -> Form:
    """Return the form for a day to look again."""
    return Form(title, (Field("revisit", "When do we look at this again?", FieldKind.DAY, value),))


def stage_of(given: Answers) -> Stage:
    """Return the stage somebody chose, or that it is to be said later."""
    return Stage(given["stage"]) if given.get("stage") else Stage.NOT_DECIDED
