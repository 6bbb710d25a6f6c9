"""Evidence for one job: task by task, which resource answers it and which true story proves it; and a first draft.

Every sentence of a draft is something the person said, or a joining line from the short fixed list here that claims
nothing; a task without an answer stands as a gap. Nothing is made up, rounded up or re-worded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from jobs.model import Importance, Job, Need, Task, TaskId
from matching.model import Ledger, Match, Standing
from records.people import Resource, Story, WantToUse

_WEIGHT = {Importance.ESSENTIAL: 0, Importance.IMPORTANT: 1, None: 2, Importance.OCCASIONAL: 3}
_END = re.compile(r"[.!?…]$")


class SentenceKind(Enum):
    """What a sentence of a draft is."""

    OPENING = "opening"  # names the job
    JOINING = "joining"  # names a task of the job, claims nothing
    SAID = "said"  # the person's own words, whole
    GAP = "gap"  # nothing said yet about this task


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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft. `source_ids` name the task, resource or story it comes from; never empty."""

    text: str
    kind: SentenceKind
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A first draft of a supporting statement."""

    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """Return the draft as plain text, a paragraph a task."""
        paragraphs: list[list[str]] = []
        for sentence in self.sentences:
            if sentence.kind in (SentenceKind.OPENING, SentenceKind.JOINING, SentenceKind.GAP) or not paragraphs:
                paragraphs.append([])
            paragraphs[-1].append(sentence.text)
        return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)

    @property
    def gaps(self) -> tuple[Sentence, ...]:
        """Return the sentences that stand for something not said yet."""
        return tuple(s for s in self.sentences if s.kind is SentenceKind.GAP)


def needs_as_tasks(job: Job) -> Job:
    """Return the job with what it asks for beforehand in place of its tasks, so that evidence is found the same way."""
    asked = {need_id(job, need): need for need in job.needs}
    tasks = tuple(Task(TaskId(i), need.words, Importance.ESSENTIAL) for i, need in asked.items())
    return replace(job, tasks=tasks, needs=())


def need_id(job: Job, need: Need) -> str:
    """Return an id for something a job asks for: it stays while the words stay."""
    return f"{job.id}/need/{'-'.join(re.findall(r'[a-z0-9]+', need.words.casefold()))[:80]}"


def evidence_table(
    job: Job,
    match: Match,
    resources: Iterable[Resource],
    stories: Iterable[Story],
    picked: Mapping[str, str] | None = None,
) -> tuple[EvidenceRow, ...]:
    """Return a row for every task of the job, what matters most first.

    `picked` is what the person said answers a task (its id -> a resource's id, empty for none of what was said): it
    comes before what the match suggests.
    """
    said = {str(resource.id): resource for resource in resources}
    told = tuple(stories)
    ordered = sorted(enumerate(job.tasks), key=lambda pair: (_WEIGHT[pair[1].importance], pair[0]))
    return tuple(_row(task, match, said, told, picked or {}) for _, task in ordered)


def _row(
    task: Task, match: Match, said: dict[str, Resource], told: Sequence[Story], picked: Mapping[str, str]
) -> EvidenceRow:
    linked = tuple(story for story in told if task.id in story.task_ids)  # the person's own link comes before ours
    own = said.get(picked.get(task.id, ""))
    if own is not None:
        return EvidenceRow(task, own, linked + _proofs(own, told, linked), Standing.MET)
    if task.id in picked and picked[task.id] == "":
        return EvidenceRow(task, None, linked, Standing.MET if linked else Standing.UNKNOWN)
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


def draft_statement(job: Job, rows: Sequence[EvidenceRow]) -> Draft:
    """Return a first draft for a job from its evidence rows. A story or resource is told once, where it counts most."""
    sentences = [Sentence(f"I would like to work as: {job.title}.", SentenceKind.OPENING, (str(job.id),))]
    used: set[str] = set()
    for row in rows:
        sentences += _paragraph(row, used)
    return Draft(tuple(sentences))


def _paragraph(row: EvidenceRow, used: set[str]) -> list[Sentence]:
    task_id = str(row.task.id)
    if row.resource is None:
        return [Sentence(f"[Nothing said yet about: {row.task.words}]", SentenceKind.GAP, (task_id,))]
    found = [(str(row.resource.id), row.resource.words)]
    for story in row.stories:
        found += [(str(story.id), part) for part in (story.situation, story.what_i_did, story.what_came_of_it) if part]
    fresh = [(source, words) for source, words in found if f"{source}:{words}" not in used]
    used |= {f"{source}:{words}" for source, words in fresh}
    if not fresh:
        return []
    joining = Sentence(f"The job asks for: {_ended(row.task.words)}", SentenceKind.JOINING, (task_id,))
    return [joining, *(Sentence(_ended(words), SentenceKind.SAID, (source,)) for source, words in fresh)]


def _ended(words: str) -> str:
    said = words.strip()
    return said if _END.search(said) else f"{said}."
