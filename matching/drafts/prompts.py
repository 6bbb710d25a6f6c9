"""Kind questions that help to find what nobody has said yet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jobs.activities import load_activities
from jobs.model import NeedKind, Task

GAP = "Nothing said yet about: "


def prompt_for(task: Task) -> str:
    """Return a question that helps to find something for a task, from the kind of work it is."""
    known = load_activities()
    activity = next((known[i] for i in task.activities if i in known), None)
    if activity is None:
        return str(_texts()["any"])
    asked = str(_texts()["families"].get(activity.family, _texts()["any"]))
    return f"{asked} It may be {activity.title[0].lower()}{activity.title[1:]}, or anything like it."


def prompt_for_need(kind: NeedKind) -> str:
    """Return a question that helps to answer something a job asks for beforehand."""
    return str(_texts()["needs"][kind.value])


def story_prompt() -> str:
    """Return the question that asks for a story where words are already said."""
    return str(_texts()["story"])


@cache
def _texts() -> Mapping[str, Any]:
    text = files("matching").joinpath("data/story_prompts.json").read_text(encoding="utf-8")
    found: Mapping[str, Any] = json.loads(text)
    return found
