"""The state of the Evidence page: everything it shows, in one frozen piece."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.presenters.evidence_lines import DraftShown
from desktop.presenters.evidence_view import JobChoice, StoryShown, TaskEvidence
from desktop.words.evidence import TABLE
from matching.evidence import Strength


@dataclass(frozen=True, slots=True)
class StoriesShown:
    """All stories of the person, those that were searched for, and the one that is open."""

    all: int = 0
    rows: tuple[StoryShown, ...] = ()
    search: str = ""
    chosen: int = -1

    @property
    def open(self) -> StoryShown | None:
        """Return the story that is open."""
        return self.rows[self.chosen] if 0 <= self.chosen < len(self.rows) else None


@dataclass(frozen=True, slots=True)
class EvidenceState:
    """Everything the page shows. `view` is the table, the stories, or a kind of draft."""

    called: str = ""
    jobs: tuple[JobChoice, ...] = ()
    job_id: str = ""
    job_title: str = ""
    working: bool = False
    said_anything: bool = True
    view: str = TABLE
    rows: tuple[TaskEvidence, ...] = ()
    chosen: int = -1
    stories: StoriesShown = field(default_factory=StoriesShown)
    draft: DraftShown = field(default_factory=DraftShown)
    notice: str = ""
    can_undo: bool = False

    @property
    def answered(self) -> int:
        """Return how many rows something answers."""
        return sum(row.strength is not Strength.TO_FIND for row in self.rows)

    @property
    def told(self) -> int:
        """Return how many different stories are told for this job."""
        return len({story.id for row in self.rows for story in row.stories})

    @property
    def counts(self) -> str:
        """Return in words how far the evidence has come."""
        told = "one story told" if self.told == 1 else f"{self.told or 'no'} stories told"
        return f"{self.answered} of {len(self.rows)} tasks answered, {told}"

    @property
    def text(self) -> str:
        """Return the draft in view as it can be copied: without gaps."""
        return self.draft.out

    @property
    def row(self) -> TaskEvidence | None:
        """Return the row of the table that is open."""
        return self.rows[self.chosen] if 0 <= self.chosen < len(self.rows) else None
