"""Questions that are likely to be asked at an interview for a job, and those worth asking back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from jobs.activities import load_activities
from jobs.facets import FACETS
from jobs.model import DEMANDS, Importance, Job, NeedKind, Task
from jobs.visit_questions import VISIT_THEMES
from records.people import Where

MOST, MOST_BACK = 12, 5
WHO_SHOWS = "Who would show me the work in the first weeks?"
_WEIGHT = {Importance.ESSENTIAL: 4, Importance.IMPORTANT: 3, None: 2, Importance.OCCASIONAL: 1}


class AnswerFrom(Enum):
    """Where an answer is looked for first."""

    TASKS = "tasks"  # what answers the tasks that bring the question up
    BRINGS = "brings"  # what answers the job best
    WANTS = "wants"  # wishes the job meets
    ANY = "any"  # any story


@dataclass(frozen=True, slots=True)
class LikelyQuestion:
    """A question an employer may ask, with a kind question that helps to find a story.

    It comes up for every job (`always`) or where the job has a task of a family, activity or demand, or a need of a
    kind. `activities` and `where` also say which of the person's words can answer it.
    """

    id: str
    ask: str
    find: str
    always: bool = False
    answer: AnswerFrom = AnswerFrom.TASKS
    families: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()
    demands: frozenset[str] = frozenset()
    needs: frozenset[NeedKind] = frozenset()
    where: frozenset[Where] = frozenset()

    def comes_up_in(self, task: Task) -> bool:
        """Tell whether a task brings the question up."""
        known = load_activities()
        families = {known[a].family for a in task.activities if a in known}
        return bool(
            self.activities & set(task.activities) or self.families & families or self.demands & set(task.demands)
        )


@cache
def all_questions() -> tuple[LikelyQuestion, ...]:
    """Return every question there is, in the order of the file."""
    text = files("matching").joinpath("data/interview_questions.json").read_text(encoding="utf-8")
    return tuple(_question(row) for row in json.loads(text)["questions"])


def _question(row: dict[str, object]) -> LikelyQuestion:
    def listed(name: str) -> Iterable[str]:
        found = row.get(name, ())
        return [str(word) for word in found] if isinstance(found, list) else ()

    if unknown := set(listed("demands")) - set(DEMANDS):
        raise ValueError(f"demands that no task has: {unknown}")
    return LikelyQuestion(
        str(row["id"]), str(row["ask"]), str(row["find"]), bool(row.get("always")),
        AnswerFrom(row.get("answer", "tasks")), frozenset(listed("families")), frozenset(listed("activities")),
        frozenset(listed("demands")), frozenset(map(NeedKind, listed("needs"))), frozenset(map(Where, listed("where"))),
    )  # fmt: skip


def likely(job: Job, most: int = MOST) -> tuple[LikelyQuestion, ...]:
    """Return the questions likely for a job: the usual ones first, then by how much of the job brings them up."""
    usual = [q for q in all_questions() if q.always]
    weighed = [(_weight(job, q), n, q) for n, q in enumerate(all_questions()) if not q.always]
    chosen = sorted((w for w in weighed if w[0]), key=lambda w: (-w[0], w[1]))
    return (*usual, *(q for _, _, q in chosen))[:most]


def _weight(job: Job, question: LikelyQuestion) -> int:
    tasks = sum(_WEIGHT[task.importance] for task in job.tasks if question.comes_up_in(task))
    return tasks + 4 * sum(need.kind in question.needs for need in job.needs)


def to_ask(job: Job, most: int = MOST_BACK) -> tuple[str, ...]:
    """Return questions worth asking the employer: what is not known yet about the job."""
    open_ = [q.words for theme in VISIT_THEMES for q in theme.questions
             if q.id in FACETS and job.condition(q.id) is None]  # fmt: skip
    first = () if job.supports else (WHO_SHOWS,)
    return (*first, *open_)[:most]
