"""A story about one thing somebody brings: the form that asks for it, and the story made of the answers."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters.evidence_view import story_form
from desktop.presenters.forms import Answers, Form
from records.ids import new_id
from records.people import Resource, Story, StoryId


def story_about(said: str, story: Story | None) -> Form:
    """Return the form for a story that shows what was said: a new one, or another telling of one there is."""
    return replace(story_form(story, (), ()), said=said)


def keep_story(answers: Answers, before: Story | None, about: Resource, title: str) -> Story:
    """Return the story as it was told; what it is linked with besides stays as it was."""
    story = before or Story(StoryId(new_id()), about.person_id, title, resource_ids=(about.id,))
    return replace(
        story, title=title, situation=answers["situation"], what_i_did=answers["did"], where=answers["where"],
        what_came_of_it=answers["came"],
    )  # fmt: skip
