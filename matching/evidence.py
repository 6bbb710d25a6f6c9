"""Evidence for one job: task by task, which resource answers it and which true stories show it.

What the person said themselves comes before what the match suggests: a story linked to a task, and (in the match, see
`Resource.tasks`) words that answer it or do not. A task without an answer is a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from jobs.model import Importance, Job, Need, Task, TaskId
from matching.model import Ledger, Match, Standing
from records.people import Resource, Story, WantToUse

_WEIGHT = {Importance.ESSENTIAL: 0, Importance.IMPORTANT: 1, None: 2, Importance.OCCASIONAL: 3}


class Strength(Enum):
    """How strong the link between a task and the person's words is."""

    SHOWN = "shown"  # a true story shows it
    SAID = "said"  # said, without a story yet
    TO_FIND = "to_find"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One task (or need) of the job with its best answer. No resource and no story is a gap."""

    task: Task
    resource: Resource | None
    stories: tuple[Story, ...]
    standing: Standing

    @property
    def strength(self) -> Strength:
        """Return how strong the link is."""
        if self.stories:
            return Strength.SHOWN
        return Strength.SAID if self.resource else Strength.TO_FIND

    @property
    def rather_not(self) -> bool:
        """Tell whether the person would rather not use at work what answers this; drafts then leave it out."""
        return self.resource is not None and self.resource.want_to_use is WantToUse.RATHER_NOT


def needs_as_tasks(job: Job) -> Job:
    """Return the job with what it asks for beforehand in place of its tasks, so that evidence is found the same way."""
    asked = {need_id(job, need): need for need in job.needs}
    tasks = tuple(Task(TaskId(i), need.words, Importance.ESSENTIAL) for i, need in asked.items())
    return replace(job, tasks=tasks, needs=())


def need_id(job: Job, need: Need) -> str:
    """Return an id for something a job asks for: it stays while the words stay."""
    return f"{job.id}/need/{'-'.join(re.findall(r'[a-z0-9]+', need.words.casefold()))[:80]}"


def evidence_table(
    job: Job, match: Match, resources: Iterable[Resource], stories: Iterable[Story]
) -> tuple[EvidenceRow, ...]:
    """Return a row for every task of the job, what matters most first."""
    said = {str(resource.id): resource for resource in resources}
    told = tuple(stories)
    ordered = sorted(enumerate(job.tasks), key=lambda pair: (_WEIGHT[pair[1].importance], pair[0]))
    return tuple(_row(task, match, said, told) for _, task in ordered)


def _row(task: Task, match: Match, said: dict[str, Resource], told: Sequence[Story]) -> EvidenceRow:
    linked = tuple(story for story in told if task.id in story.task_ids)  # the person's own link comes before ours
    answers = [
        part
        for part in match.contributions
        if part.ledger is Ledger.BRING and part.task_id == task.id and part.standing is not Standing.UNKNOWN
        and part.resource_id in said
    ]  # fmt: skip
    best = max(answers, key=lambda part: (not _rather_not(said[part.resource_id]), part.amount), default=None)
    if best is None:
        first = next((said[i] for story in linked for i in story.resource_ids if i in said), None)
        return EvidenceRow(task, first, linked, Standing.MET if linked else Standing.UNKNOWN)
    resource = said[best.resource_id]
    standing = Standing.MET if linked else best.standing
    return EvidenceRow(task, resource, linked + _proofs(resource, told, linked), standing)


def _proofs(resource: Resource, told: Sequence[Story], linked: tuple[Story, ...]) -> tuple[Story, ...]:
    return tuple(story for story in told if resource.id in story.resource_ids and story not in linked)


def _rather_not(resource: Resource) -> bool:
    return resource.want_to_use is WantToUse.RATHER_NOT
