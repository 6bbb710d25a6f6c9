"""One piece of a paper and what it is to those who hear it: the tree that is written into a file, while it grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

_KEPT_EMPTY = frozenset({"TD", "TH"})  # a table keeps its shape where a cell is empty


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's content: the page from 1, and the number of the stretch on it from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a form on a page from 1; `field` is its dictionary, which is told its place in the tree."""

    page: int
    field: Any


@dataclass(slots=True)
class Tag:
    """One piece of a paper and what it is: H1, P, L, LI, Lbl, LBody and so on.

    `alt` says what a picture means, `actual` what a drawn sign stands for; `scope` is that of a TH, `summary` what a
    table is about.
    """

    role: str
    kids: list[Tag | Mark | Place] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    scope: str = ""
    summary: str = ""

    def add(self, role: str, *, alt: str = "", actual: str = "", scope: str = "", summary: str = "") -> Tag:
        """Return a new piece inside this one, after those there are."""
        made = Tag(role, [], alt, actual, scope, summary)
        self.kids.append(made)
        return made

    @property
    def there(self) -> bool:
        """Tell whether there is anything of it, or its place matters."""
        return self.role in _KEPT_EMPTY or any(not isinstance(kid, Tag) or kid.there for kid in self.kids)
