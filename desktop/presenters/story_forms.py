"""A story about one thing somebody brings: the form that asks for it, and the story made of the answers."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from records.ids import new_id
from records.people import Resource, Story, StoryId


def story_about(said: str, story: Story | None) -> Form:
    """Return the form for a story that shows what was said: a new one, or another telling of one there is."""
    before = story or Story(StoryId(""), "", "")  # type: ignore[arg-type]
    return Form(
        "Another telling" if story else "Tell a story",
        (
            Field("situation", "What was going on?", FieldKind.WORDS, before.situation),
            Field("where", "Where was it, and when?", value=before.where),
            Field("did", "What did you do?", FieldKind.WORDS, before.what_i_did, needed=True,
                  help="One true sentence is enough."),
            Field("came", "What came of it?", FieldKind.WORDS, before.what_came_of_it),
            Field("title", "What would you call it?", value=before.title,
                  help="Left empty, it is called by its first words."),
        ),
        intro="A story is one true thing you did.", said=said,
    )  # fmt: skip


def keep_story(answers: Answers, before: Story | None, about: Resource, title: str) -> Story:
    """Return the story as it was told; what it is linked with besides stays as it was."""
    story = before or Story(StoryId(new_id()), about.person_id, title, resource_ids=(about.id,))
    return replace(
        story, title=title, situation=answers["situation"], what_i_did=answers["did"], where=answers["where"],
        what_came_of_it=answers["came"],
    )  # fmt: skip
