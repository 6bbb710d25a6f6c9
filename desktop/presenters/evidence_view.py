"""What the Evidence page shows: pure functions from evidence rows and a draft to rows and sentences of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from desktop.presenters.forms import Field, FieldKind, Form
from jobs.model import Job
from matching.evidence import Draft, EvidenceRow, Sentence, SentenceKind
from matching.model import Standing

NOTHING_SAID = "Nothing said yet"
NO_STORY = "No story yet"
PARTLY = "Answers part of it."


@dataclass(frozen=True, slots=True)
class JobChoice:
    """One job that can be picked."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class StoryShown:
    """One story as the page shows it."""

    id: str
    title: str
    situation: str
    what_i_did: str
    what_came_of_it: str

    @property
    def text(self) -> str:
        """Return the whole story in the person's words."""
        return " ".join(part for part in (self.situation, self.what_i_did, self.what_came_of_it) if part)


@dataclass(frozen=True, slots=True)
class TaskEvidence:
    """One task with what answers it. Without `said` it is a gap; without stories it still wants one."""

    task_id: str
    task: str
    said: str
    resource_id: str
    standing: Standing
    stories: tuple[StoryShown, ...]

    @property
    def story_text(self) -> str:
        """Return how far the words answer the task, and which stories prove it."""
        told = f"Story: {', '.join(s.title for s in self.stories)}" if self.stories else NO_STORY
        return f"{PARTLY} {told}" if self.standing is Standing.PARTLY else told

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        if not self.said:
            return f"{self.task}: nothing said yet"
        return f"{self.task}: “{self.said}”. {self.story_text}"


class Look(Enum):
    """What a sentence of the draft is, and so what it stands on."""

    OPENING = "opening"
    JOB = "job"
    SAID = "said"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """One sentence of the draft and where it comes from, in words."""

    text: str
    look: Look
    source: str

    @property
    def name(self) -> str:
        """Return what a screen reader says of the sentence."""
        return f"{self.text} ({self.source})" if self.source else self.text


_LOOKS = {SentenceKind.OPENING: Look.OPENING, SentenceKind.JOINING: Look.JOB, SentenceKind.SAID: Look.SAID,
          SentenceKind.GAP: Look.GAP}  # fmt: skip


def evidence_row(row: EvidenceRow) -> TaskEvidence:
    """Return one row of the table."""
    stories = tuple(StoryShown(str(s.id), s.title, s.situation, s.what_i_did, s.what_came_of_it) for s in row.stories)
    said, resource_id = (row.resource.words, str(row.resource.id)) if row.resource else ("", "")
    return TaskEvidence(str(row.task.id), row.task.words, said, resource_id, row.standing, stories)


def sources_of(job: Job, rows: Iterable[EvidenceRow], called: str) -> dict[str, str]:
    """Return, for every id a sentence can name, where it comes from in words."""
    found = {str(job.id): "The name of the job"}
    for row in rows:
        found[str(row.task.id)] = f"The job’s task: {row.task.words}"
        if row.resource:
            found[str(row.resource.id)] = f"What {called} brings, as said on About me"
        found |= {str(story.id): f"{called}’s story: {story.title}" for story in row.stories}
    return found


def sentences_shown(draft: Draft, sources: Mapping[str, str]) -> tuple[SentenceShown, ...]:
    """Return the draft's sentences, each with where it comes from."""
    return tuple(_sentence(s, sources) for s in draft.sentences)


def story_form(row: TaskEvidence, story: StoryShown | None) -> Form:
    """Return the form for a story that proves the words on a task."""
    return Form(
        "Another telling" if story else "Tell a story",
        (
            Field("situation", "What was going on?", FieldKind.WORDS, story.situation if story else ""),
            Field("did", "What did you do?", FieldKind.WORDS, story.what_i_did if story else "", needed=True,
                  help="One true sentence is enough."),
            Field("came", "What came of it?", FieldKind.WORDS, story.what_came_of_it if story else ""),
            Field("title", "What would you call it?", value=story.title if story else "",
                  help="Left empty, it is called by its first words."),
        ),
        intro=f"A story is one true thing you did. The job asks for: {row.task}", said=row.said,
    )  # fmt: skip


def first_words(text: str) -> str:
    """Return the first few words, as a name for the whole."""
    words = text.split()
    return " ".join(words[:6]).rstrip(".,;:") + (" …" if len(words) > 6 else "")


def _sentence(sentence: Sentence, sources: Mapping[str, str]) -> SentenceShown:
    where = "; ".join(sources[i] for i in sentence.source_ids if i in sources)
    text = sentence.text.strip("[]") if sentence.kind is SentenceKind.GAP else sentence.text
    return SentenceShown(text, _LOOKS[sentence.kind], where)
