"""People, resources, preferences and stories in the file: rows to dataclasses, and edits that change them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from records.database import Database
from records.edits import Edit, RowChange
from records.people import (
    HowSure,
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    Story,
    StoryId,
    Tick,
    WantToUse,
    Where,
    Wish,
)

OF_A_PERSON = (
    "prompt_skipped", "story", "preference", "preference_version", "resource", "copy", "consent", "share_class",
    "holding", "told_without",
)  # fmt: skip
"""Tables with rows of one person, what stands on others first."""

ERASED = frozenset(
    {"people", "resources", "preferences", "preference_versions", "stories", "prompts", "consent", "copies", "holding"}
)
"""What there is less of once a person was erased."""


class PeopleStore:
    """Reads people from one database; `save_*` and `remove_*` return edits and change nothing themselves."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def people(self) -> tuple[Person, ...]:
        """Return everyone, by name."""
        rows = self._db.execute("SELECT id, name, called, notes, created FROM person ORDER BY name COLLATE NOCASE, id")
        return tuple(_person(*row) for row in rows.fetchall())

    def person(self, person_id: str) -> Person | None:
        """Return one person, or None where there is none of this id."""
        row = self._db.execute(
            "SELECT id, name, called, notes, created FROM person WHERE id = ?", (person_id,)
        ).fetchone()
        return _person(*row) if row else None

    def resources(self, person_id: str) -> tuple[Resource, ...]:
        """Return what a person brings, in the order it was put."""
        rows = self._db.execute(
            "SELECT id, person_id, words, where_from, want_to_use, activities, position, tasks, own_words, how_sure,"
            " prompt FROM resource"
            " WHERE person_id = ? ORDER BY position, id",
            (person_id,),
        )
        return tuple(_resource(*row) for row in rows.fetchall())

    def preferences(self, person_id: str) -> tuple[Preference, ...]:
        """Return what a person wants, what matters most first."""
        rows = self._db.execute(
            "SELECT id, person_id, facet, wish, value, words, position FROM preference"
            " WHERE person_id = ? ORDER BY position, id",
            (person_id,),
        )
        return tuple(_preference(*row) for row in rows.fetchall())

    def stories(self, person_id: str) -> tuple[Story, ...]:
        """Return a person's stories, by title."""
        rows = self._db.execute(
            "SELECT id, person_id, title, situation, what_i_did, what_came_of_it, resource_ids, where_it_was, task_ids"
            " FROM story"
            " WHERE person_id = ? ORDER BY title COLLATE NOCASE, id",
            (person_id,),
        )
        return tuple(_story(*row) for row in rows.fetchall())

    def save_person(self, person: Person) -> Edit:
        """Return the edit that adds or changes a person."""
        row = {
            "id": person.id,
            "name": person.name,
            "called": person.called,
            "notes": person.notes,
            "created": person.created.isoformat() if person.created else None,
        }
        return _put("person", "people", row, person.id)

    def save_resource(self, resource: Resource) -> Edit:
        """Return the edit that adds or changes a resource."""
        row = {
            "id": resource.id,
            "person_id": resource.person_id,
            "words": resource.words,
            "where_from": resource.where.value,
            "want_to_use": resource.want_to_use.value,
            "activities": json.dumps({a: t.value for a, t in resource.activities.items()}),
            "position": resource.position,
            "tasks": json.dumps({task: t.value for task, t in resource.tasks.items()}),
            "own_words": json.dumps(dict(resource.own_words)),
            "how_sure": resource.how_sure.value if resource.how_sure else "",
            "prompt": resource.prompt,
        }
        return _put("resource", "resources", row, resource.person_id)

    def save_preference(self, preference: Preference) -> Edit:
        """Return the edit that adds or changes a preference."""
        row = {
            "id": preference.id,
            "person_id": preference.person_id,
            "facet": preference.facet,
            "wish": preference.wish.value,
            "value": json.dumps(preference.value),
            "words": preference.words,
            "position": preference.position,
        }
        return _put("preference", "preferences", row, preference.person_id)

    def save_story(self, story: Story) -> Edit:
        """Return the edit that adds or changes a story."""
        row = {
            "id": story.id,
            "person_id": story.person_id,
            "title": story.title,
            "situation": story.situation,
            "what_i_did": story.what_i_did,
            "what_came_of_it": story.what_came_of_it,
            "resource_ids": json.dumps(list(story.resource_ids)),
            "where_it_was": story.where,
            "task_ids": json.dumps(list(story.task_ids)),
        }
        return _put("story", "stories", row, story.person_id)

    def erase(self, person_id: str) -> Edit:
        """Return the edit that takes away a person with everything the ground floor holds of them."""
        rows = [
            RowChange.remove(table, row_id)
            for table in OF_A_PERSON
            for (row_id,) in self._db.execute(f"SELECT id FROM {table} WHERE person_id = ?", (person_id,)).fetchall()
        ]
        return Edit("person.erase", (*rows, RowChange.remove("person", person_id)), ERASED, person_id)

    def remove_resource(self, resource: Resource) -> Edit:
        """Return the edit that takes a resource away."""
        return _remove("resource", "resources", resource.id, resource.person_id)

    def remove_preference(self, preference: Preference) -> Edit:
        """Return the edit that takes a preference away."""
        return _remove("preference", "preferences", preference.id, preference.person_id)

    def remove_story(self, story: Story) -> Edit:
        """Return the edit that takes a story away."""
        return _remove("story", "stories", story.id, story.person_id)


def _put(table: str, topic: str, row: dict[str, Any], person_id: str) -> Edit:
    return Edit(f"{table}.save", (RowChange.put(table, row),), frozenset({topic}), person_id)


def _remove(table: str, topic: str, row_id: str, person_id: str) -> Edit:
    return Edit(f"{table}.remove", (RowChange.remove(table, row_id),), frozenset({topic}), person_id)


def _person(person_id: str, name: str, called: str, notes: str, created: str | None) -> Person:
    day = date.fromisoformat(created) if created else None
    return Person(PersonId(person_id), name, called, notes, day)


def _resource(
    rid: str, pid: str, words: str, where: str, want: str, activities: str, position: int, tasks: str, own: str,
    sure: str, prompt: str,
) -> Resource:  # fmt: skip
    ticks, answers = ({key: Tick(t) for key, t in json.loads(said).items()} for said in (activities, tasks))
    how_sure = HowSure(sure) if sure else None
    return Resource(ResourceId(rid), PersonId(pid), words, Where(where), WantToUse(want), ticks, position, answers,
                    json.loads(own), how_sure, prompt)  # fmt: skip


def _preference(i: str, pid: str, facet: str, wish: str, value: str, words: str, position: int) -> Preference:
    return Preference(PreferenceId(i), PersonId(pid), facet, Wish(wish), json.loads(value), words, position)


def _story(
    i: str, pid: str, title: str, situation: str, did: str, came: str, resources: str, where: str, tasks: str
) -> Story:
    ids = tuple(ResourceId(r) for r in json.loads(resources))
    return Story(StoryId(i), PersonId(pid), title, situation, did, came, ids, where, tuple(json.loads(tasks)))
