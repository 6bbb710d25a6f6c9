"""Frozen dataclasses to plain JSON values and back, by their type hints, for the bodies of stored rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
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


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, value: Any) -> Any:
    kind = getattr(kind, "__supertype__", kind)
    if get_origin(kind) in (Union, UnionType):
        return None if value is None else _made(next(k for k in get_args(kind) if k is not NoneType), value)
    if get_origin(kind) in (tuple, frozenset):
        return get_origin(kind)(_made(get_args(kind)[0], item) for item in value)
    if get_origin(kind) is Mapping:
        key, item = get_args(kind)
        return {_made(key, k): _made(item, v) for k, v in value.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _made(hints[name], item) for name, item in value.items() if name in hints})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is Decimal:
        return Decimal(value)
    return date.fromisoformat(value) if kind is date else value
