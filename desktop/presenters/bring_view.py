"""What the room for one thing shows: the person's words, what it sounds like, how glad and how sure, and stories."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.presenters.about_view import MOST_GUESSES
from desktop.words.conversation import AREAS
from jobs.activities import Activity
from matching.said_as import said_as
from records.people import HowSure, Resource, Story, WantToUse

SHORT = 70  # characters of somebody's words that stand for them in a list


@dataclass(frozen=True, slots=True)
class ActivityShown:
    """One activity: ticked, or only a guess. `own` is what the person calls it, where they put it so."""

    id: str
    title: str
    ticked: bool
    own: str = ""

    @property
    def text(self) -> str:
        """Return the chip's words: the person's in quotation marks; a guess ends in a question mark."""
        return f"“{self.own}”" if self.own else self.title if self.ticked else f"{self.title}?"


@dataclass(frozen=True, slots=True)
class StoryTold:
    """One story about a thing, told."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ThingShown:
    """Everything there is to say about one thing. `others` are stories (id, title) that are not about it yet."""

    id: str
    words: str
    where: str
    want: WantToUse
    sure: HowSure | None
    activities: tuple[ActivityShown, ...]
    refused: tuple[ActivityShown, ...]
    stories: tuple[StoryTold, ...]
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BringState:
    """Everything the page shows. `revealed`: the person lets the answer to 'how sure' be seen just now."""

    called: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    chosen: int = -1
    thing: ThingShown | None = None
    revealed: bool = False
    search: str = ""
    found: tuple[ActivityShown, ...] = ()
    guessing: bool = False
    notice: str = ""
    can_undo: bool = False


def thing_shown(
    resource: Resource, guesses: Sequence[str], activities: Mapping[str, Activity], stories: Iterable[Story]
) -> ThingShown:
    """Return one thing: what was ticked first, then a few guesses nobody has refused."""
    told = tuple(stories)
    ticked = [a for a in resource.ticked if a in activities]
    open_ = [a for a in guesses if a in activities and a not in resource.activities][:MOST_GUESSES]
    chips = [ActivityShown(a, activities[a].title, True, resource.own_words.get(a, "")) for a in ticked]
    chips += [ActivityShown(a, activities[a].title, False) for a in open_]
    refused = tuple(ActivityShown(a, activities[a].title, False) for a in resource.refused if a in activities)
    about = tuple(_told(story) for story in told if resource.id in story.resource_ids)
    others = tuple((str(story.id), story.title) for story in told if resource.id not in story.resource_ids)
    return ThingShown(str(resource.id), resource.words, AREAS[resource.where], resource.want_to_use, resource.how_sure,
                      tuple(chips), refused, about, others)  # fmt: skip


def row_of(resource: Resource, activities: Mapping[str, Activity]) -> tuple[str, str]:
    """Return a thing as a row of the list: its first words, and what was ticked or where it comes from."""
    words = " ".join(resource.words.split())
    short = words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0].rstrip(",.;:") + " …"
    ticked = ", ".join(said_as(resource, a) for a in resource.ticked if a in activities)
    return short, ticked or AREAS[resource.where]


def _told(story: Story) -> StoryTold:
    parts = (story.situation, story.what_i_did, story.what_came_of_it)
    return StoryTold(str(story.id), story.title, " ".join(part for part in parts if part))
