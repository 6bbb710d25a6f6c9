"""What stands in the fields of a visit, and how it becomes answers: pure functions that lose nothing typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isinf

from jobs.facets import Choices, Range, Value, parse_value
from jobs.model import Frequency, Job
from jobs.visit_questions import FACET_ASKS, QUESTIONS, Ask, VisitQuestion
from jobs.visits import TaskSeen, Told, VisitAnswers

NUMBER_MISTAKE = "I could not read a number. Try 25 or 7.5, or leave it empty."
BACKWARDS = "The second is less than the first here. Swap them, or leave one empty."
LONG_MISTAKE = "I could not read how long. Try 40 min, 2 hours or 25 %, or leave it empty."
BLANK_ROWS = 3
_WORDED = {"half an hour": 30.0, "quarter of an hour": 15.0, "a quarter of an hour": 15.0, "an hour": 60.0}
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent|of 100)(?: of (?:the )?(?:time|day))?")
_HOURS = re.compile(
    r"(?:(\d+(?:\.\d+)?|a|an|one|two|three|four)\s*(?:h|hrs?|hours?))?\s*(?:and )?"
    r"(?:(\d+(?:\.\d+)?)\s*(?:m|mins?|minutes?)?)?(?: (?:each|a) (?:time|day|go))?"
)
_COUNTS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}


@dataclass(frozen=True, slots=True)
class TypedTask:
    """One row of the tasks: `task_id` where the job has it already; it counts once it is `seen`."""

    words: str = ""
    often: str = ""
    long: str = ""
    task_id: str = ""
    seen: bool = False

    @property
    def counts(self) -> bool:
        """Tell whether the row says anything."""
        return self.seen if self.task_id else bool(self.words.strip())


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one question's fields, as typed."""

    ticks: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    words: str = ""
    tasks: tuple[TypedTask, ...] = ()


Page = Mapping[str, Typed]  # question id -> what stands there


def read_long(text: str) -> tuple[float | None, float | None]:
    """Return (minutes, share of the time) of a typed length; both None for no text.

    Raises ValueError for what cannot be read. A bare number is minutes.
    """
    said = " ".join(text.casefold().replace("½", ".5").replace("about ", "").split()).rstrip(".")
    if not said:
        return None, None
    if said in _WORDED:
        return _WORDED[said], None
    if found := _SHARE.fullmatch(said):
        share = float(found[1]) / 100
        if share > 1:
            raise ValueError(LONG_MISTAKE)
        return None, share
    found = _HOURS.fullmatch(said)
    if found is None or not any(found.groups()):
        raise ValueError(LONG_MISTAKE)
    hours = _COUNTS.get(found[1] or "") or float(found[1] or 0)
    minutes = hours * 60 + float(found[2] or 0)
    if not minutes:
        raise ValueError(LONG_MISTAKE)
    return minutes, None


def to_answers(page: Page) -> tuple[VisitAnswers, dict[str, str]]:
    """Return what was answered and, by question, what could not be read; that is kept as words, so nothing is lost."""
    answers, mistakes = VisitAnswers(), dict[str, str]()
    for question in QUESTIONS.values():
        typed = page.get(question.id, Typed())
        if question.ask is Ask.TASKS:
            answers = replace(answers, tasks=_tasks(typed, mistakes))
        elif question.ask in FACET_ASKS:
            told = _told(question, typed, mistakes)
            if told != Told():
                answers = replace(answers, told={**answers.told, question.id: told})
        elif question.ask is Ask.NUMBER:
            answers = _with_day_hours(answers, typed.low.strip(), mistakes)
        else:
            answers = _with_words(answers, question, typed.words)
    return answers, mistakes


def from_answers(answers: VisitAnswers, job: Job | None) -> dict[str, Typed]:
    """Return what stands in the fields for these answers; the job's own tasks are there to be ticked."""
    page: dict[str, Typed] = {"tasks": Typed(tasks=task_rows(answers, job))}
    page |= {facet: _typed(told) for facet, told in answers.told.items()}
    page |= {note: Typed(words=words) for note, words in answers.notes.items()}
    page["day_hours"] = Typed(low=_plain(answers.day_hours))
    for name, lines in (("supports", answers.supports), ("offered", answers.offered)):
        page[name] = Typed(words="\n".join(lines))
    return page


def task_rows(answers: VisitAnswers, job: Job | None) -> tuple[TypedTask, ...]:
    """Return a row for each task of the job, for each task told of besides, and a few empty ones."""
    seen = {task.task_id: task for task in answers.tasks if task.task_id}
    known = job.tasks if job else ()
    rows = [_row(seen[t.id], t.words) if t.id in seen else TypedTask(t.words, task_id=str(t.id)) for t in known]
    there = {str(task.id) for task in known}
    more = [_row(replace(task, task_id="")) for task in answers.tasks if task.task_id not in there]
    return (*rows, *more, *(TypedTask() for _ in range(max(1, BLANK_ROWS - len(more)))))


def _row(task: TaskSeen, words: str = "") -> TypedTask:
    long = f"{task.minutes:g} min" if task.minutes else f"{task.share * 100:g} %" if task.share is not None else ""
    often = task.frequency.value if task.frequency else ""
    return TypedTask(words or task.words, often, long, task.task_id, bool(task.task_id))


def _tasks(typed: Typed, mistakes: dict[str, str]) -> tuple[TaskSeen, ...]:
    return tuple(_task(row, mistakes) for row in typed.tasks if row.counts)


def _task(row: TypedTask, mistakes: dict[str, str]) -> TaskSeen:
    often, words = Frequency(row.often) if row.often else None, row.words.strip()
    try:
        minutes, share = read_long(row.long)
    except ValueError as fault:
        mistakes["tasks"] = str(fault)
        return TaskSeen(f"{words} ({row.long.strip()})", often, task_id=row.task_id)
    return TaskSeen(words, often, minutes, share, row.task_id)


def _told(question: VisitQuestion, typed: Typed, mistakes: dict[str, str]) -> Told:
    words = typed.words.strip()
    if question.ask is Ask.TICKS:
        return Told(parse_value(question.id, typed.ticks) if typed.ticks else None, words)
    if question.ask is Ask.LEVEL:
        steps = [float(code) for code in typed.ticks]
        return Told(Range(min(steps), max(steps)) if steps else None, words)
    try:
        return Told(_range(typed.low, typed.high), words)
    except ValueError as fault:
        mistakes[question.id] = str(fault)
        unread = " to ".join(part.strip() for part in (typed.low, typed.high) if part.strip())
        return Told(None, ", ".join(part for part in (unread, words) if part))


def _range(first: str, second: str) -> Value | None:
    low, high = _number(first), _number(second)
    if low is None and high is None:
        return None
    low, high = (high if low is None else low), (low if high is None else high)
    assert low is not None and high is not None
    if low > high:
        raise ValueError(BACKWARDS)
    return Range(low, high)


def _number(text: str) -> float | None:
    said = text.casefold().replace("hours", "").replace("½", ".5").strip()
    if not said:
        return None
    try:
        number = float(said)
    except ValueError as fault:
        raise ValueError(NUMBER_MISTAKE) from fault
    if not 0 < number <= 168:  # hours of a week; `nan` and `infinity` are read by float, and are no answer
        raise ValueError(NUMBER_MISTAKE)
    return number


def _with_day_hours(answers: VisitAnswers, text: str, mistakes: dict[str, str]) -> VisitAnswers:
    try:
        number = _number(text)
        if number is not None and number > 24:
            raise ValueError(NUMBER_MISTAKE)
    except ValueError as fault:
        mistakes["day_hours"] = str(fault)
        told = answers.told.get("hours_per_week", Told())
        words = ", ".join(part for part in (told.words, f"a day: {text}") if part)
        return replace(answers, told={**answers.told, "hours_per_week": Told(told.value, words)})
    return replace(answers, day_hours=number)


def _with_words(answers: VisitAnswers, question: VisitQuestion, words: str) -> VisitAnswers:
    if question.ask is Ask.LIST:
        lines = tuple(line.strip() for line in words.splitlines() if line.strip())
        return replace(answers, **{question.id: lines})  # type: ignore[arg-type]
    if not words.strip():
        return answers
    return replace(answers, notes={**answers.notes, question.id: words.strip()})


def _typed(told: Told) -> Typed:
    value = told.value
    if isinstance(value, Choices):
        return Typed(value.words, words=told.words)
    if value is None:
        return Typed(words=told.words)
    low, high = _plain(value.low), _plain(value.high)
    steps = range(round(value.low), round(value.high) + 1) if value.low >= 0 and value.high <= 4 else range(0)
    return Typed(tuple(map(str, steps)), low, high, told.words)


def _plain(number: float | None) -> str:
    return "" if number is None or isinf(number) else f"{number:.15g}"
