"""Whose plan a thing is of where a person has plans with several employers."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def own(organisation: str, employers: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether a thing of an employer may be offered to a reader at an organisation.

    Where there are several employers, a reader is offered what is of their own and what is of none; with one, and to
    nobody in particular, everything.
    """
    if not organisation or len({plain(employer) for employer in employers if employer}) < 2:
        return lambda _: True
    return lambda employer: not employer or plain(employer) == plain(organisation)


def plain(name: str) -> str:
    """Return a name as it counts: small letters and single spaces."""
    return " ".join(name.casefold().split())
