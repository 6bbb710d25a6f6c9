"""The forms of the Jobs page as data, and how their answers become facts, tasks and needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from math import isinf
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import jobs as words
from jobs.facets import FACETS, BadValue, Choices, Facet, FacetKind, Range, Value, parse_value
from jobs.model import (
    Condition,
    Frequency,
    Importance,
    Job,
    Need,
    NeedKind,
    Provenance,
    Source,
    Task,
    TaskId,
)

_YES_NO = {None: "", True: "yes", False: "no"}
NAME_HELP = "Such as “Kitchen assistant”."
LEVEL_CHOICES = tuple((str(n), name.capitalize()) for n, name in enumerate(words.LEVELS))
SOURCE_CHOICES = (("advert", "An advert"), ("visit", "A visit"), ("employer", "The employer said so"))
WEEKENDS = (("no", "No weekends"), ("yes", "Weekends"), ("no yes", "Some weekends, perhaps"))
NUMBERS = {
    "hours_per_week": ("Hours a week, from", "Hours a week, to"),
    "pay": ("Pounds a year, from", "Pounds a year, to"),
    "travel_minutes": ("Minutes one way, from", "Minutes one way, to"),
}
THIS = "this one"
UNREAD = "I could not fit this in. Choose or type something, or leave it and ask later."
BACKWARDS = "The second is less than the first here. Swap them, or leave one empty."
SHARE_MISTAKE = "A part of the time is between 0 and 100. Leave it empty where it is not known."


def job_form(title: str = "", employer: str = "", summary: str = "", new: bool = True) -> Form:
    """Return the form for a new job, or for another heading of one there is."""
    return Form(
        "A new job" if new else "What the job is called",
        (
            Field("title", "What is the job called?", value=title, help=NAME_HELP, needed=True),
            Field("employer", "Who is the employer?", value=employer),
            Field("summary", "What is it, in a sentence?", FieldKind.WORDS, summary),
        ),
        keep="Add the job" if new else "Keep it",
        intro="Only a name is needed. What is not known yet becomes a question to ask." if new else "",
    )


def vacancy_form(job: Job) -> Form:
    """Return the form that makes a vacancy of a typical job."""
    return Form(
        "Make it a vacancy",
        (
            Field("title", "What is the job called there?", value=job.title, help=NAME_HELP, needed=True),
            Field("employer", "Who is the employer?"),
        ),
        keep="Make it a vacancy",
        intro="The tasks and conditions come along, marked as typical until somebody at the employer is asked.",
    )


def fact_form(job: Job, facet_id: str) -> Form:
    """Return the form for one facet, chosen by the kind of its values; what is known already stands in it."""
    facet, known = FACETS[facet_id], job.condition(facet_id)
    value = known.value if known else None
    fields = (
        *_value_fields(facet, value),
        Field("said", "How it was said", value=known.words if known else "",
              help="In their words, such as “Loud 12.00 to 1.15, else calm”."),
        *_source_fields(known.provenance if known else None),
    )  # fmt: skip
    if known:
        fields = (*fields, Field("forget", "Not known after all: ask again", FieldKind.TICK, False))
    return Form(words.FACET_NAMES[facet_id], fields, intro=words.QUESTIONS[facet_id],
                check=partial(_check_fact, facet_id))  # fmt: skip


def condition_from(facet_id: str, answers: Answers, today: date) -> Condition:
    """Return the condition a fact form was answered with. Raises BadValue where there is no value in it."""
    value = parse_value(facet_id, _raw(FACETS[facet_id], answers))
    return Condition(facet_id, value, answers["said"], provenance_from(answers, today))


def task_form(task: Task | None = None) -> Form:
    """Return the form for a new task, or for one there is."""
    share = task.share * 100 if task and task.share is not None else None
    return Form(
        "A task" if task else "A new task",
        (
            Field("words", "What is done?", value=task.words if task else "", needed=True,
                  help="In plain words, such as “Put deliveries away”."),
            _known_or_not("frequency", "How often?", words.FREQUENCY, task.frequency if task else None),
            Field("share", "How much of the working time? (of 100)", FieldKind.NUMBER, share),
            _known_or_not("importance", "How much is it needed?", words.IMPORTANCE, task.importance if task else None),
            Field("can_swap", "Could somebody else take it on?", FieldKind.CHOICE,
                  _YES_NO[task.can_swap] if task else "",
                  choices=(("", "Not known"), ("yes", "Yes, it can be swapped"), ("no", "No"))),
            *_source_fields(task.provenance if task else None),
        ),
        keep="Keep it" if task else "Add the task", check=_check_task,
    )  # fmt: skip


def task_from(answers: Answers, task_id: str, before: Task | None, today: date) -> Task:
    """Return the task a task form was answered with; activities and demands stay as they were."""
    share = answers["share"]
    old = before or Task(TaskId(task_id), "")
    return Task(
        old.id, answers["words"],
        Importance(answers["importance"]) if answers["importance"] else None,
        Frequency(answers["frequency"]) if answers["frequency"] else None,
        None if share is None else share / 100,
        old.activities, old.demands, {"yes": True, "no": False}.get(answers["can_swap"]), old.detailed,
        provenance_from(answers, today),
    )  # fmt: skip


def need_form(need: Need | None = None) -> Form:
    """Return the form for something the job needs before or soon after starting, or for one there is."""
    kinds = tuple((kind.value, words.NEEDS[kind]) for kind in NeedKind)
    return Form(
        "Something the job needs",
        (
            Field("words", "What is needed?", value=need.words if need else "", needed=True,
                  help="Such as “Food hygiene, level 2”."),
            Field("kind", "What kind of thing is it?", FieldKind.CHOICE, need.kind.value if need else "qualification",
                  choices=kinds),
            Field("on_the_job", "Can it be got after starting?", FieldKind.CHOICE,
                  _YES_NO[need.on_the_job] if need else "", choices=(("", "Not known"), ("yes", "Yes"), ("no", "No"))),
            *_source_fields(need.provenance if need else None),
        ),
    )  # fmt: skip


def need_from(answers: Answers, today: date) -> Need:
    """Return the need a need form was answered with."""
    later = {"yes": True, "no": False}.get(answers["on_the_job"])
    return Need(NeedKind(answers["kind"]), answers["words"], later, provenance_from(answers, today))


def pass_on_form(job: Job | None, origins: Mapping[str, int]) -> Form:
    """Return the form that asks which jobs are passed on, and as what."""
    which = [(THIS, f"This one: {job.title}")] if job else []
    which += [(origin, f"{words.origin_name(origin)}, all {count}") for origin, count in origins.items()]
    return Form(
        "Pass jobs on",
        (
            Field("which", "Which jobs?", FieldKind.CHOICE, which[0][0] if which else None, choices=tuple(which),
                  needed=True),
            Field("kind", "As what?", FieldKind.CHOICE, "json",
                  choices=(("json", "For another Even Keel, with everything"), ("csv", "A table for a spreadsheet"))),
        ),
        keep="Choose where",
        intro="Only the jobs go along. Nothing about any person does, nor who told us a fact.",
    )  # fmt: skip


def support_form(support: str = "", known: Provenance | None = None) -> Form:
    """Return the form for one support that is on offer there."""
    field = Field("words", "What support is there?", value=support, needed=True,
                  help="Such as “A buddy for the first month”.")  # fmt: skip
    return Form("Support on offer", (field, *_source_fields(known)))


def _value_fields(facet: Facet, value: Value | None) -> tuple[Field, ...]:
    chosen = value.words if isinstance(value, Choices) else ()
    if facet.kind is FacetKind.YES_NO:
        return (Field("value", "What is it?", FieldKind.CHOICE, " ".join(chosen) or None, choices=WEEKENDS),)
    if facet.kind is FacetKind.CHOICES:
        choices = tuple((word, words.choice_word(facet.id, word).capitalize()) for word in facet.choices)
        return (Field("value", "What is it? Tick all that are so.", FieldKind.TICKS, chosen, choices=choices),)
    ends = (value.low, value.high) if isinstance(value, Range) else (None, None)
    if facet.kind is FacetKind.LEVEL:
        low, high = (None if end is None else str(round(end)) for end in ends)
        return (
            Field("low", "At the least", FieldKind.CHOICE, low, choices=LEVEL_CHOICES),
            Field("high", "At the most", FieldKind.CHOICE, high, choices=LEVEL_CHOICES,
                  help="Choose one only where it does not change."),
        )  # fmt: skip
    low_end, high_end = (None if end is None or isinf(end) else end for end in ends)
    first, second = NUMBERS[facet.id]
    return (
        Field("low", first, FieldKind.NUMBER, low_end),
        Field("high", second, FieldKind.NUMBER, high_end, help="Leave one empty where there is no such end."),
    )


def _raw(facet: Facet, answers: Answers) -> object:
    """Return the answers in exchange form, as `parse_value` takes it."""
    if facet.choices:
        value = answers["value"]
        return tuple(value.split()) if isinstance(value, str) else value
    low, high = answers["low"], answers["high"]
    if facet.kind is FacetKind.LEVEL:
        low, high = (None if end in (None, "") else float(end) for end in (low, high))
        low, high = (high if low is None else low), (low if high is None else high)
    return None if low is None and high is None else (low, high)


def provenance_from(answers: Answers, today: date) -> Provenance:
    """Return where a fact came from, as the fields every form of a fact has were answered; today for no day."""
    return Provenance(Source(answers["source"]), answers["where"], answers["on_day"] or today)


def _source_fields(known: Provenance | None) -> tuple[Field, Field, Field]:
    known = known if known and known.source is not Source.TYPICAL else None
    source = known.source.value if known else "employer"
    return (
        Field("source", "How do we know?", FieldKind.CHOICE, source, choices=SOURCE_CHOICES),
        Field("where", "Where, or who said it?", value=known.detail if known else "",
              help="A line of the advert, or a name."),
        Field("on_day", "Which day was that?", FieldKind.DAY, known.on if known else None,
              help="Such as 3 March 2027. Leave it empty for today."),
    )  # fmt: skip


def _known_or_not(field_id: str, label: str, names: Mapping[Any, str], value: Any) -> Field:
    choices = (("", "Not known"), *((str(code.value), name) for code, name in names.items()))
    now = "" if value is None else str(value.value)
    return Field(field_id, label, FieldKind.CHOICE, now, choices=choices)


def _check_fact(facet_id: str, answers: Answers) -> Mapping[str, str]:
    if answers.get("forget"):
        return {}
    field = "value" if FACETS[facet_id].choices else "high"
    try:
        parse_value(facet_id, _raw(FACETS[facet_id], answers))
    except BadValue as fault:
        return {field: BACKWARDS if "larger" in fault.reason else UNREAD}
    return {}


def _check_task(answers: Answers) -> Mapping[str, str]:
    share = answers["share"]
    return {"share": SHARE_MISTAKE} if share is not None and not 0 <= share <= 100 else {}
