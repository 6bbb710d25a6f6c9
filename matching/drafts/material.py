"""What a draft is made of: one job, what the person said, and which of it answers what the job asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jobs.model import Importance, Job, NeedKind
from matching.drafts.model import DraftKind
from matching.drafts.templates import Template
from matching.evidence import EvidenceRow, Strength, evidence_table, need_id, needs_as_tasks
from matching.model import Ledger, Match, Profile, Standing
from records.people import Person, Preference, Resource, Story, WantToUse, Wish


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a draft may say. `rows` are of the job's tasks and `needs` of its needs, what matters most first.

    `wanted` are wishes in the person's words that this job meets; `agreed` are spellings the person agreed to
    (as written -> as it should be); `contact` is who reads the letter, empty where not known.
    """

    job: Job
    person: Person
    rows: tuple[EvidenceRow, ...] = ()
    needs: tuple[EvidenceRow, ...] = ()
    resources: tuple[Resource, ...] = ()
    stories: tuple[Story, ...] = ()
    wanted: tuple[Preference, ...] = ()
    contact: str = ""
    agreed: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[DraftKind, Template] = field(default_factory=dict)  # a service's own; else as shipped

    def template(self, kind: DraftKind) -> Template:
        """Return the fixed words of a kind of draft."""
        return self.templates.get(kind) or Template(kind)

    @property
    def important(self) -> tuple[EvidenceRow, ...]:
        """Return the tasks that matter; all of them where none is said to matter more."""
        chosen = tuple(row for row in self.rows if row.task.importance is not Importance.OCCASIONAL)
        return chosen or self.rows

    @property
    def criteria(self) -> tuple[EvidenceRow, ...]:
        """Return what an application has to answer: first what the job asks for beforehand, then its tasks."""
        return self.needs + self.important

    @property
    def answered(self) -> tuple[EvidenceRow, ...]:
        """Return the criteria that something answers and may be told: what answers well and a story shows first."""
        found = [row for row in self.criteria if row.strength is not Strength.TO_FIND and not row.rather_not]
        return tuple(sorted(found, key=lambda row: (row.standing is Standing.PARTLY, row.strength is Strength.SAID)))

    @property
    def offered(self) -> tuple[Resource, ...]:
        """Return what the person would use at work."""
        return tuple(r for r in self.resources if r.want_to_use is not WantToUse.RATHER_NOT)

    def need_kind(self, row: EvidenceRow) -> NeedKind | None:
        """Return what kind of need a row is about; None for a task."""
        return next((need.kind for need in self.job.needs if need_id(self.job, need) == row.task.id), None)

    def stories_of(self, resource: Resource) -> tuple[Story, ...]:
        """Return the stories that show a resource."""
        return tuple(story for story in self.stories if resource.id in story.resource_ids)


def material(
    job: Job, person: Person, profile: Profile, stories: Iterable[Story], match: Match, needs_match: Match,
    contact: str = "", agreed: Mapping[str, str] | None = None, templates: Mapping[DraftKind, Template] | None = None,
) -> Material:  # fmt: skip
    """Return what a draft is made of. `needs_match` is the match with `evidence.needs_as_tasks(job)`."""
    told = tuple(stories)
    return Material(
        job, person, evidence_table(job, match, profile.resources, told),
        evidence_table(needs_as_tasks(job), needs_match, profile.resources, told),
        profile.resources, told, _wanted(profile.preferences, match), contact, dict(agreed or {}),
        dict(templates or {}),
    )  # fmt: skip


def _wanted(preferences: Iterable[Preference], match: Match) -> tuple[Preference, ...]:
    met = {part.preference_id for part in match.contributions
           if part.ledger is Ledger.WANT and part.standing is Standing.MET}  # fmt: skip
    return tuple(p for p in preferences if p.wish is Wish.LIKE and p.words.strip() and p.id in met)
