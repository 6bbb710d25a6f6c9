"""What About me shows of the resources, with their activities. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.words.conversation import AREAS, WANTS
from jobs.activities import Activity
from records.people import Resource, Story, Tick, WantToUse

MOST_GUESSES = 4  # suggestions shown beside what was ticked; more is noise


@dataclass(frozen=True, slots=True)
class Chip:
    """One activity beside a resource: ticked by the person, or only a guess."""

    activity_id: str
    title: str
    ticked: bool

    @property
    def text(self) -> str:
        """Return the chip's words; a guess ends in a question mark."""
        return self.title if self.ticked else f"{self.title}?"


@dataclass(frozen=True, slots=True)
class ResourceShown:
    """Something the person brings, as said."""

    id: str
    words: str
    caption: str
    stories: int
    chips: tuple[Chip, ...]


def resource_shown(
    resource: Resource, guesses: Sequence[str], activities: Mapping[str, Activity], stories: Iterable[Story]
) -> ResourceShown:
    """Return a resource with its chips: what was ticked first, then a few guesses nobody has refused."""
    ticked = [a for a in resource.ticked if a in activities]
    open_guesses = [a for a in guesses if a in activities and a not in resource.activities][:MOST_GUESSES]
    chips = [Chip(a, resource.own_words.get(a) or activities[a].title, True) for a in ticked]
    chips += [Chip(a, activities[a].title, False) for a in open_guesses]
    told = sum(resource.id in story.resource_ids for story in stories)
    said = "" if resource.want_to_use is WantToUse.FINE else f" {WANTS[resource.want_to_use]}."  # as nobody asked yet
    caption = f"{AREAS[resource.where]}.{said}"
    return ResourceShown(str(resource.id), resource.words, caption, told, tuple(chips))


def with_mark(resource: Resource, activity_id: str, tick: Tick | None) -> Resource:
    """Return a resource with one activity ticked, refused, or (None) left open again, in no words but ours."""
    said = {**resource.activities, activity_id: tick}  # one that was there keeps its place
    kept = {a: t for a, t in said.items() if t is not None}
    own = {a: words for a, words in resource.own_words.items() if a != activity_id}
    return replace(resource, activities=kept, own_words=own)
