"""What the visit room shows: pure functions from answers to lines that are read back before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.presenters.visit_typed import Page, Typed
from desktop.words import jobs as job_words
from desktop.words import visits as words
from jobs.facets import Choices, Value
from jobs.visit_questions import QUESTIONS, VISIT_THEMES, Ask
from jobs.visits import TaskSeen, Told, Visit, VisitAnswers


@dataclass(frozen=True, slots=True)
class JobChoice:
    """A job that a visit can be about; `second` is its employer, and whether something is begun."""

    id: str
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class Section:
    """One step of the way through: `filled` says that something was answered there."""

    title: str
    filled: bool


@dataclass(frozen=True, slots=True)
class Start:
    """Where it comes from, as typed; `contacts` are people of the employer to choose from."""

    on: str = ""
    how: str = "workplace"
    who: str = ""
    contacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """What was answered in one theme, line by line."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VisitState:
    """Everything the page shows. `part` is one of 'choose', 'ask', 'review', 'done'.

    `section` 0 is where it comes from, then come the themes. `round` counts up when the fields are to be filled anew.
    """

    part: str = "choose"
    job: str = ""
    employer: str = ""
    choices: tuple[JobChoice, ...] = ()
    sections: tuple[Section, ...] = ()
    section: int = 0
    minutes: str = ""
    page: Page = field(default_factory=dict)
    start: Start = Start()
    mistakes: Mapping[str, str] = field(default_factory=dict)
    review: tuple[ReviewGroup, ...] = ()
    not_asked: str = ""
    stamp: str = ""
    called: str = ""
    for_person: bool = False
    linked: bool = False  # whether the job belongs to an employer, so that the contact is counted
    counted: str = ""
    round: int = 0
    notice: str = ""
    can_undo: bool = False
    making: bool = False  # whether the blank form is being drawn


def sections(page: Page, start: Start) -> tuple[Section, ...]:
    """Return the steps, with what is filled already."""
    themes = (Section(t.title, any(filled(page.get(q.id)) for q in t.questions)) for t in VISIT_THEMES)
    return (Section(words.START, bool(start.who.strip())), *themes)


def filled(typed: Typed | None) -> bool:
    """Tell whether anything stands in a question's fields."""
    if typed is None:
        return False
    lines = (typed.low, typed.high, typed.words)
    return bool(typed.ticks) or any(line.strip() for line in lines) or any(row.counts for row in typed.tasks)


def minutes_from(section: int) -> str:
    """Return how long the themes from this step on take."""
    return words.minutes_left(sum(theme.minutes for theme in VISIT_THEMES[max(0, section - 1) :]))


def stamp(visit: Visit) -> str:
    """Return what every fact of the visit will be marked with."""
    return job_words.source_text(visit.provenance)


def review_of(answers: VisitAnswers) -> tuple[ReviewGroup, ...]:
    """Return what was answered, theme by theme; themes without an answer are left out."""
    groups = (ReviewGroup(theme.title, _lines(answers, [q.id for q in theme.questions])) for theme in VISIT_THEMES)
    return tuple(group for group in groups if group.lines)


def not_asked(answers: VisitAnswers) -> str:
    """Return what stays not known, in one line; nothing where all was asked."""
    left = [q.short for q in QUESTIONS.values() if not _lines(answers, [q.id])]
    return f"Not asked, so still not known: {', '.join(left).lower()}." if left else ""


def note_lines(visit: Visit) -> tuple[tuple[str, str], ...]:
    """Return what the employer said in their own words: (what it is about, the words)."""
    from_facets = [(QUESTIONS[f].short, told.words) for f, told in visit.answers.told.items()
                   if f in QUESTIONS and told.value is None and told.words]  # fmt: skip
    notes = [(q.short, visit.answers.notes[q.id]) for q in QUESTIONS.values() if visit.answers.notes.get(q.id)]
    return (*notes, *from_facets)


def value_words(facet: str, value: Value) -> str:
    """Return an answer in the words of its question."""
    question = QUESTIONS[facet]
    said = dict(question.choices)
    if isinstance(value, Choices):
        return ", ".join(said.get(word, word) for word in value.words)
    if question.ask is Ask.LEVEL:
        low, high = (said[str(round(end))] for end in (value.low, value.high))
        return low if low == high else f"{low} to {high}"
    return job_words.value_text(facet, value)


def task_words(task: TaskSeen) -> str:
    """Return a task with how often and how long."""
    often = job_words.FREQUENCY[task.frequency].lower() if task.frequency else ""
    share = job_words.share_text(task.share)
    long = f"{task.minutes:g} min each time" if task.minutes else share
    rest = ", ".join(part for part in (often, long) if part)
    return f"{task.words}: {rest}" if rest else task.words


def _lines(answers: VisitAnswers, ids: list[str]) -> tuple[str, ...]:
    return tuple(line for question_id in ids for line in _answer(answers, question_id))


def _answer(answers: VisitAnswers, question_id: str) -> list[str]:
    question = QUESTIONS[question_id]
    if question.ask is Ask.TASKS:
        return [task_words(task) for task in answers.tasks if task.words]
    if question.ask is Ask.NUMBER:
        return [f"{question.short}: {answers.day_hours:g}"] if answers.day_hours else []
    if question.ask is Ask.LIST:
        lines: tuple[str, ...] = getattr(answers, question_id)
        return [f"{question.short}: {line}" for line in lines]
    if question.ask is Ask.WORDS:
        said = answers.notes.get(question_id, "")
        return [f"{question.short}: “{said}”"] if said else []
    return _told(question_id, answers.told.get(question_id, Told()))


def _told(facet: str, told: Told) -> list[str]:
    said = value_words(facet, told.value) if told.value is not None else ""
    quoted = f"“{told.words}”" if told.words else ""
    both = ". ".join(part for part in (said, quoted) if part)
    return [f"{QUESTIONS[facet].short}: {both}"] if both else []
