"""Reads a person in the exchange format `even-keel-person/1`. Faults name the place and the rule, not the content."""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeVar

from jobs.facets import BadValue, parse_value
from matching.model import Profile
from records.people import (
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    WantToUse,
    Where,
    Wish,
)

_E = TypeVar("_E", bound=Enum)


class BadPerson(Exception):
    """A person that breaks a rule of the format. `path` says where ('preferences[2].wish'), `reason` which rule."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def read_person(raw: Any, person_id: str = "person") -> tuple[Person, Profile]:
    """Return the person and their profile. Raises BadPerson."""
    data = _object(raw, "person")
    pid = PersonId(person_id)
    resources = [_resource(item, n, pid) for n, item in enumerate(_list(data, "resources"))]
    preferences = [_preference(item, n, pid) for n, item in enumerate(_list(data, "preferences"))]
    name = data.get("name", "")
    if not isinstance(name, str):
        raise BadPerson("name", "a text is needed")
    return Person(pid, name), Profile(tuple(resources), tuple(preferences))


def _resource(raw: Any, number: int, person_id: PersonId) -> Resource:
    path = f"resources[{number}]"
    data = _object(raw, path)
    return Resource(
        ResourceId(str(data.get("id", f"r{number}"))),
        person_id,
        _words(data, path),
        _enum(Where, data.get("where", "home"), f"{path}.where"),
        _enum(WantToUse, data.get("want_to_use", "fine"), f"{path}.want_to_use"),
        position=number,
    )


def _preference(raw: Any, number: int, person_id: PersonId) -> Preference:
    path = f"preferences[{number}]"
    data = _object(raw, path)
    facet, value = data.get("facet"), data.get("value")
    try:
        parse_value(str(facet), value)
    except BadValue as fault:
        raise BadPerson(f"{path}.value", str(fault)) from fault
    return Preference(
        PreferenceId(str(data.get("id", f"p{number}"))),
        person_id,
        str(facet),
        _enum(Wish, data.get("wish"), f"{path}.wish"),
        value,
        _words(data, path) if data.get("words") else "",
        number,
    )


def _object(raw: Any, path: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise BadPerson(path, "an object is needed")
    return raw


def _list(data: dict[str, Any], name: str) -> list[Any]:
    found = data.get(name, [])
    if not isinstance(found, list):
        raise BadPerson(name, "a list is needed")
    return found


def _words(data: dict[str, Any], path: str) -> str:
    words = data.get("words")
    if not isinstance(words, str) or not words.strip():
        raise BadPerson(f"{path}.words", "a text is needed")
    return words


def _enum(kind: type[_E], value: Any, path: str) -> _E:
    try:
        return kind(value)
    except ValueError as fault:
        raise BadPerson(path, "one of " + ", ".join(str(e.value) for e in kind)) from fault
