"""Frozen dataclasses to plain JSON values and back, by their type hints, for the bodies of stored rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: object) -> str:
    """Return a dataclass as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def decode(kind: type[T], text: str) -> T:
    """Return the dataclass `kind` that `text` holds. Fields that are absent keep their defaults."""
    made: T = _made(kind, json.loads(text))
    return made


def decode_all(kind: type[T], text: str) -> tuple[T, ...]:
    """Return the dataclasses `kind` that a JSON list holds, in its order."""
    return tuple(_made(kind, value) for value in json.loads(text))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _made(kind: Any, value: Any) -> Any:
    return _maker(kind)(value)


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """Return what makes a value of `kind` from its JSON form; worked out once, as a record holds thousands."""
    kind = getattr(kind, "__supertype__", kind)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _maybe(_maker(next(k for k in inside if k is not NoneType)))
    if origin in (tuple, frozenset):
        return _several(origin, _maker(inside[0]))
    if origin is Mapping:
        return _mapping(*(_maker(part) for part in inside))
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    if kind is Decimal:
        return Decimal
    return date.fromisoformat if kind is date else _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def _maybe(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else make(value)


def _several(kind: Any, make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return kind if make is _as_it_is else lambda value: kind(map(make, value))


def _mapping(key: Callable[[Any], Any], item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: {key(k): item(v) for k, v in value.items()}


def _enum(kind: type[Enum]) -> Callable[[Any], Any]:
    known = {member.value: member for member in kind}
    return lambda value: known[value] if value in known else kind(value)


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    made: dict[str, Callable[[Any], Any]] = {}  # of the fields that are not as they stand in JSON
    known: set[str] = set()

    def make(value: dict[str, Any]) -> Any:
        if not known:  # only now, as a kind may hold one of its own
            makers = {name: _maker(hint) for name, hint in get_type_hints(kind).items()}
            made.update({name: maker for name, maker in makers.items() if maker is not _as_it_is})
            known.update(makers)
        if not known.issuperset(value):
            value = {name: item for name, item in value.items() if name in known}
        return kind(**value | {name: make_one(value[name]) for name, make_one in made.items() if name in value})

    return make
