"""What the Evidence page shows of tasks and stories: pure functions from evidence rows to rows of text, and forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.presenters.forms import Field, FieldKind, Form
from desktop.words.evidence import (
    ANSWERS_TASKS,
    BEFOREHAND,
    CAME,
    DID,
    NAME,
    NOTHING_SAID,
    ONE_TRUE_THING,
    PARTLY,
    RATHER_NOT,
    SHOWS,
    SITUATION,
    STRENGTHS,
    WHERE,
    used_for,
)
from matching.drafts.material import Material
from matching.drafts.prompts import prompt_for, prompt_for_need, story_prompt
from matching.evidence import EvidenceRow, Strength
from matching.model import Standing
from records.people import Resource, Story

MOST_TICKS = 8  # parts of the job offered in a story's form; those already ticked come on top
SHORT = 70  # characters of a resource or task in a form


@dataclass(frozen=True, slots=True)
class JobChoice:
    """One job that can be picked."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class StoryShown:
    """One story as the page shows it, and what it is used for."""

    id: str
    title: str
    situation: str
    what_i_did: str
    what_came_of_it: str
    where: str = ""
    shows: tuple[str, ...] = ()  # the resources it shows, in the person's words
    tasks: tuple[str, ...] = ()  # the tasks of the job in view it is used for
    drafts: tuple[str, ...] = ()  # the drafts for the job in view that tell it

    @property
    def text(self) -> str:
        """Return the whole story in the person's words."""
        parts = (self.where, self.situation, self.what_i_did, self.what_came_of_it)
        return " ".join(f"{part.strip().rstrip('.')}." for part in parts if part.strip())

    @property
    def use(self) -> str:
        """Return what the story is used for, in words."""
        return used_for(len(self.tasks), len(self.drafts))

    @property
    def name(self) -> str:
        """Return what a screen reader says of the story."""
        return f"{self.title}. {self.text} {self.use}."


@dataclass(frozen=True, slots=True)
class TaskEvidence:
    """One task with what answers it. Without `said` and stories it is a gap, and `prompt` helps to find something."""

    task_id: str
    task: str
    said: str
    resource_id: str
    standing: Standing
    strength: Strength
    stories: tuple[StoryShown, ...]
    prompt: str = ""
    beforehand: bool = False  # a need, asked for before the job begins
    rather_not: bool = False

    @property
    def answer(self) -> str:
        """Return the person's words that answer it: what they bring, or else what they did in a story."""
        return self.said or next((story.what_i_did or story.text for story in self.stories), "")

    @property
    def story_text(self) -> str:
        """Return how strong the link is, and which stories show it."""
        if self.rather_not:
            return RATHER_NOT
        told = f"Story: {', '.join(s.title for s in self.stories)}" if self.stories else STRENGTHS[self.strength]
        return f"{PARTLY} {told}" if self.standing is Standing.PARTLY else told

    @property
    def asked(self) -> str:
        """Return what is asked, saying so where it is asked for beforehand."""
        return f"{BEFOREHAND}: {self.task}" if self.beforehand else self.task

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row."""
        if self.strength is Strength.TO_FIND:
            return f"{self.asked}: {NOTHING_SAID.casefold()}"
        return f"{self.asked}: “{self.answer}”. {self.story_text}"


def evidence_rows(material: Material) -> tuple[TaskEvidence, ...]:
    """Return the rows of the table: what is asked for beforehand, then the tasks, what matters most first."""
    return tuple(_row(material, row) for row in (*material.needs, *material.rows))


def _row(material: Material, row: EvidenceRow) -> TaskEvidence:
    kind = material.need_kind(row)
    said, resource_id = (row.resource.words, str(row.resource.id)) if row.resource else ("", "")
    ask = story_prompt() if row.strength is Strength.SAID else prompt_for_need(kind) if kind else prompt_for(row.task)
    stories = tuple(_plain(story) for story in row.stories)
    return TaskEvidence(
        str(row.task.id), row.task.words, said, resource_id, row.standing, row.strength, stories, ask, kind is not None,
        row.rather_not,
    )  # fmt: skip


def _plain(story: Story) -> StoryShown:
    return StoryShown(str(story.id), story.title, story.situation, story.what_i_did, story.what_came_of_it, story.where)


def stories_shown(
    stories: Iterable[Story], resources: Iterable[Resource], rows: Sequence[TaskEvidence],
    told_in: dict[str, tuple[str, ...]],
) -> tuple[StoryShown, ...]:  # fmt: skip
    """Return every story with what it is used for; `told_in` are the drafts that tell it, by its id."""
    said = {r.id: r.words for r in resources}
    return tuple(
        StoryShown(
            str(s.id), s.title, s.situation, s.what_i_did, s.what_came_of_it, s.where,
            tuple(said[i] for i in s.resource_ids if i in said),
            tuple(row.task for row in rows if any(one.id == s.id for one in row.stories)), told_in.get(str(s.id), ()),
        )
        for s in stories
    )  # fmt: skip


def found(stories: Iterable[StoryShown], search: str) -> tuple[StoryShown, ...]:
    """Return the stories that hold every word searched for, anywhere in them or in what they show."""
    wanted = search.casefold().split()
    return tuple(s for s in stories if all(w in f"{s.title} {s.text} {' '.join(s.shows)}".casefold() for w in wanted))


def story_form(
    story: Story | None, resources: Sequence[Resource], rows: Sequence[TaskEvidence], row: TaskEvidence | None = None
) -> Form:
    """Return the form for a story: a new one (about a row of the table, where one is open), or another telling.

    What a new story shows and answers is for the person to say: nothing is ticked, the open row only comes first.
    """
    shows = tuple(str(i) for i in story.resource_ids) if story else ()
    here = {one.task_id for one in rows}
    answers = tuple(i for i in (story.task_ids if story else ()) if i in here)
    fields = [
        Field("situation", SITUATION[0], FieldKind.WORDS, story.situation if story else "", help=SITUATION[1]),
        Field("where", WHERE[0], value=story.where if story else "", help=WHERE[1]),
        Field("did", DID[0], FieldKind.WORDS, story.what_i_did if story else "", needed=True, help=DID[1]),
        Field("came", CAME[0], FieldKind.WORDS, story.what_came_of_it if story else "", help=CAME[1]),
        Field("title", NAME[0], value=story.title if story else "", help=NAME[1]),
    ]
    if resources:
        said = row.resource_id if row and row.said else ""
        choices = tuple((str(r.id), _short(r.words)) for r in sorted(resources, key=lambda r: str(r.id) != said))
        fields.append(Field("shows", SHOWS[0], FieldKind.TICKS, shows, SHOWS[1], choices))
    ticks = _ticks(rows, answers or ((row.task_id,) if row else ()))
    if ticks:
        fields.append(Field("tasks", ANSWERS_TASKS[0], FieldKind.TICKS, answers, ANSWERS_TASKS[1], ticks))
    intro = f"{ONE_TRUE_THING} The job asks for: {row.task}" if row else ONE_TRUE_THING
    title = "Another telling" if story else "Tell a story"
    return Form(title, tuple(fields), intro=intro, said=row.said if row else "")


def _ticks(rows: Sequence[TaskEvidence], leading: Sequence[str]) -> tuple[tuple[str, str], ...]:
    first = [row for row in rows if row.task_id in leading]
    rest = [row for row in rows if row.task_id not in leading][:MOST_TICKS]
    return tuple((row.task_id, _short(row.task)) for row in (*first, *rest))


def first_words(text: str) -> str:
    """Return the first few words, as a name for the whole."""
    words = text.split()
    return " ".join(words[:6]).rstrip(".,;:") + (" …" if len(words) > 6 else "")


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHORT else plain[: SHORT - 1].rsplit(" ", 1)[0].rstrip(",;:") + " …"
