"""Activities: plain-language kinds of work that both tasks and a person's resources can be tagged with.

They are authored data, a folder for each family in `jobs/data/activities/`. An activity holds what people
say about their lives (`lay`) and how tasks are written in job descriptions (`work`): the bridge between the
two that a person can read and correct.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jobs.facets import THEMES

FOLDER = Path(__file__).parent / "data" / "activities"
_ID = re.compile(r"[a-z]+(-[a-z]+)*")


class BadActivities(ValueError):
    """The vocabulary breaks a rule. Carries the file's or activity's id and the rule, for its authors."""

    def __init__(self, where: str, rule: str) -> None:
        super().__init__(f"{where}: {rule}")
        self.where = where
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Activity:
    """One kind of work.

    `title` is what a person would tick; `family` groups activities on screen; `lay` are phrases from lives
    lived, `work` phrases as tasks are written; `themes` is a subset of `jobs.facets.THEMES`.
    """

    id: str
    title: str
    family: str
    lay: tuple[str, ...]
    work: tuple[str, ...]
    themes: tuple[str, ...] = ()


def load_activities() -> dict[str, Activity]:
    """Return the vocabulary by activity id, in the order of its files. Read once; the dict is a fresh copy.

    Raises `BadActivities` when a file breaks a rule.
    """
    return dict(_vocabulary())


def families() -> dict[str, tuple[str, ...]]:
    """Return the ids of the activities of each family, in order."""
    found: dict[str, list[str]] = {}
    for activity in _vocabulary().values():
        found.setdefault(activity.family, []).append(activity.id)
    return {family: tuple(ids) for family, ids in found.items()}


def read_activities(paths: Iterable[Path]) -> dict[str, Activity]:
    """Read and check files of activities; the folder of each is its family.

    Raises `BadActivities` on a broken rule and OSError on a missing file.
    """
    found: dict[str, Activity] = {}
    for path in paths:
        for activity in _read_family(path):
            if activity.id in found:
                raise BadActivities(activity.id, "the id is used twice")
            found[activity.id] = activity
    return found


@cache
def _vocabulary() -> Mapping[str, Activity]:
    return read_activities(sorted(FOLDER.glob("*/*.json")))


def _read_family(path: Path) -> list[Activity]:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        rows = raw["activities"]
        return [_activity(path.parent.name, row) for row in rows]
    except (KeyError, TypeError, json.JSONDecodeError) as error:
        raise BadActivities(path.stem, "the file is not a family of activities") from error


def _activity(family: str, row: Mapping[str, object]) -> Activity:
    activity = Activity(
        id=str(row["id"]),
        title=str(row["title"]),
        family=family,
        lay=_phrases(row["lay"]),
        work=_phrases(row["work"]),
        themes=_phrases(row["themes"]),
    )
    _check(activity)
    return activity


def _phrases(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(isinstance(phrase, str) and phrase.strip() for phrase in raw):
        raise TypeError("a list of phrases is needed")
    return tuple(raw)


def _check(activity: Activity) -> None:
    if not _ID.fullmatch(activity.id):
        raise BadActivities(activity.id, "an id is words in lower case joined by hyphens")
    if not set(activity.themes) <= set(THEMES):
        raise BadActivities(activity.id, "a theme is not known")
    if not activity.lay or not activity.work:
        raise BadActivities(activity.id, "both kinds of phrases are needed")
    phrases = activity.lay + activity.work
    if len({phrase.casefold() for phrase in phrases}) != len(phrases):
        raise BadActivities(activity.id, "a phrase stands twice")
