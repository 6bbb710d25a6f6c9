"""One step of weighing up as the page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.presenters.telling_view import answered_at_all
from desktop.words.rules import told
from desktop.words.telling import (
    CONTACTS,
    EARLY,
    NOT_SAID,
    READERS,
    SPEAK_FOR,
    STAGES,
    TELLINGS,
    TWO_ANSWERS,
    content_words,
)
from desktop.words.telling_steps import ASKS, RATHER_NOT, SENTENCES, SURE, TITLES, Ask, Step, said_count
from supportplans.rules import Statement
from supportplans.speaking import Speaking
from supportplans.telling import (
    Content,
    DisclosureDecision,
    Reader,
    Stage,
    Telling,
    early_and_more,
    offered,
    two_answers,
)
from supportplans.wording import day


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step in the list: its title and what is in it so far."""

    step: Step
    title: str
    caption: str


@dataclass(frozen=True, slots=True)
class Column:
    """One thing to write down, with its prompts and what was said."""

    field: str
    title: str
    prompts: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """One question with its answers, none of them set apart. `chosen` is empty until the person answered."""

    id: str
    title: str
    options: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who may hear what: titles of columns and rows, and the ticks as (reader, content)."""

    readers: tuple[tuple[str, str], ...]
    contents: tuple[tuple[str, str], ...]
    ticked: frozenset[tuple[str, str]]
    no_one: bool


@dataclass(frozen=True, slots=True)
class StepShown:
    """The open step. Which parts there are depends on the step; the others are empty."""

    step: Step
    title: str
    sentence: str
    columns: tuple[Column, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    choices: tuple[Choices, ...] = ()
    matrix: Matrix | None = None
    facts: tuple[tuple[str, str], ...] = ()
    facts_on: str = ""
    early: str = ""
    early_facts: tuple[tuple[str, str], ...] = ()
    two_answers: str = ""
    revisit: str = ""
    closed: bool = False  # only the person opens it


def step_rows(decision: DisclosureDecision, speaking: Speaking | None, called: str) -> tuple[StepRow, ...]:
    """Return every step with what is in it; how sure somebody feels is never told here."""
    return tuple(StepRow(step, TITLES[step], _caption(step, decision, speaking, called) or NOT_SAID) for step in Step)


def _caption(step: Step, decision: DisclosureDecision, speaking: Speaking | None, called: str) -> str:
    if step in SURE:
        return f"Only for {called}"
    if step is Step.MEANS:
        return f"Gone through on {day(decision.facts_on)}" if decision.facts_on else ""
    if step is Step.DECIDE:
        return TELLINGS[decision.telling] if answered_at_all(decision) else ""
    if step is Step.WHO:
        return _who(decision)
    if step is Step.SPEAK:
        return f"Answered on {day(speaking.made_on)}" if speaking and speaking.made_on else ""
    if step is Step.AGAIN and decision.revisit_on:
        return f"Look again on {day(decision.revisit_on)}"
    count = sum(len(_lines(decision, ask)) for ask in ASKS[step])
    count += len(decision.if_asked) if step is Step.WORDS else 0
    return said_count(count) if count else ""


def _who(decision: DisclosureDecision) -> str:
    told_ = [READERS[reader] for reader in Reader if decision.told_to(reader)]
    return "No one" if decision.no_one else ", ".join(told_)


def _lines(decision: DisclosureDecision, ask: Ask) -> tuple[str, ...]:
    value = getattr(decision, ask.field)
    return value if isinstance(value, tuple) else ((value,) if value.strip() else ())


def step_shown(
    step: Step, decision: DisclosureDecision, speaking: Speaking | None, facts: Sequence[Statement],
    early: Sequence[Statement], opened: bool,
) -> StepShown:  # fmt: skip
    """Return the open step. What the rules say is given by the caller, and only what is in force today."""
    warned = early_and_more(decision) and step in (Step.DECIDE, Step.WHO)
    return StepShown(
        step, TITLES[step], SENTENCES[step],
        columns=tuple(Column(a.field, a.title, a.prompts, _lines(decision, a)) for a in ASKS.get(step, ())),
        questions=tuple((q.question, q.answer) for q in decision.if_asked) if step is Step.WORDS else (),
        choices=_choices(step, decision, speaking, opened),
        matrix=_matrix(decision) if step is Step.WHO else None,
        facts=told(facts) if step is Step.MEANS else (),
        facts_on=day(decision.facts_on) if step is Step.MEANS and decision.facts_on else "",
        early=EARLY if warned else "", early_facts=told(early) if warned else (),
        two_answers=TWO_ANSWERS if two_answers(decision) and step in (Step.DECIDE, Step.WHO) else "",
        revisit=_revisit(step, decision, speaking), closed=step in SURE and not opened,
    )  # fmt: skip


def _choices(step: Step, decision: DisclosureDecision, speaking: Speaking | None, opened: bool) -> tuple[Choices, ...]:
    if step in SURE and opened:
        number = decision.sure_before if step is Step.SURE_BEFORE else decision.sure_after
        options = (*((str(n), str(n)) for n in range(11)), ("", RATHER_NOT))
        return (Choices(step.value, "0 is not sure at all, 10 is quite sure", options,
                        "" if number is None else str(number)),)  # fmt: skip
    if step is Step.DECIDE:
        said = answered_at_all(decision)
        tellings = tuple((t.value, TELLINGS[t]) for t in Telling)
        stages = tuple((s.value, STAGES[s].capitalize()) for s in Stage)
        when = decision.stage.value if said or decision.stage is not Stage.NOT_DECIDED else ""
        much = decision.telling.value if decision.decided_on or decision.telling is not Telling.UNDECIDED else ""
        return (Choices("telling", "How much", tellings, much), Choices("stage", "When", stages, when))
    if step is Step.SPEAK:
        options = tuple((c.value, words) for c, words in CONTACTS.items())
        answers = speaking.answers if speaking else {}
        other = f": {speaking.other}" if speaking and speaking.other else ""
        return tuple(
            Choices(f"speak:{about.value}", words + (other if about.value == "other" else ""), options,
                    answers[about].value if about in answers else "")
            for about, words in SPEAK_FOR.items()
        )  # fmt: skip
    return ()


def _matrix(decision: DisclosureDecision) -> Matrix:
    contents = tuple((c.value, content_words(c, decision.own_word)) for c in offered(decision))
    ticked = frozenset((r.value, c.value) for r in Reader for c in Content if c in decision.told_to(r))
    return Matrix(tuple((r.value, READERS[r]) for r in Reader), contents, ticked, decision.no_one)


def _revisit(step: Step, decision: DisclosureDecision, speaking: Speaking | None) -> str:
    on = speaking.revisit_on if step is Step.SPEAK and speaking else None
    on = decision.revisit_on if step is Step.AGAIN else on
    return day(on) if on else ""
