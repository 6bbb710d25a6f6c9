"""What a record holds that is never a line, and so can never be shared: found in every text that no line says.

Reading it off the fields themselves, a field that is new tomorrow stands here by itself until somebody makes it a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

_NOT_SAID = ("_id", "_ids", "facet", "reference_id")
_HIDDEN = frozenset({"id", "person_id", "catalogue_id", "demands", "adjustments_on", "levels", "ref", "keys", "step"})


@dataclass(frozen=True, slots=True)
class Kept:
    """One text that stays with the person and the specialist. `part` says which field it is of, in plain words."""

    id: str
    text: str
    part: str


def kept(
    things: Iterable[object], said: Iterable[str], names: Mapping[str, str], without: Set[str] = frozenset()
) -> tuple[Kept, ...]:
    """Return every text in `things` that stands in none of the lines `said`; `names` are words for fields.

    Fields in `without` are left out; others are called as `names` says, else by the name of the field.
    """
    spoken, found = " \n ".join(said).casefold(), dict[str, Kept]()
    for number, thing in enumerate(things):
        for place, (field, text) in enumerate(_texts(thing)):
            if text.strip() and field not in without and text.casefold() not in spoken:
                row = Kept(f"only-us:{number}:{place}", text.strip(), names.get(field, field.replace("_", " ")))
                found.setdefault(f"{row.part}:{row.text}", row)
    return tuple(found.values())


def _texts(thing: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a thing and of what it holds, with the name of its field."""
    if isinstance(thing, str):
        yield field, thing
    elif is_dataclass(thing) and not isinstance(thing, type):
        for each in fields(thing):
            if each.name not in _HIDDEN and not each.name.endswith(_NOT_SAID):
                yield from _texts(getattr(thing, each.name), each.name)
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from _texts(value, field)
    elif isinstance(thing, Sequence | frozenset) and not isinstance(thing, Enum):
        for value in thing:
            yield from _texts(value, field)
