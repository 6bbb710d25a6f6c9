"""The rules packs that come with the program: one file for each country, in `data/rules`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from supportplans.codec import decode
from supportplans.rules import Pack

FOLDER = Path(__file__).parent / "data" / "rules"


def read_pack(path: Path) -> Pack:
    """Return the pack of one file. Raises ValueError or KeyError where it is not one."""
    return decode(Pack, path.read_text(encoding="utf-8"))


@cache
def shipped_packs() -> tuple[Pack, ...]:
    """Return every pack by the name of its country."""
    return tuple(sorted((read_pack(path) for path in FOLDER.glob("*.json")), key=lambda pack: pack.name))


def pack_of(country: str) -> Pack | None:
    """Return the pack of a country, or None where there is none of this code."""
    return next((pack for pack in shipped_packs() if pack.country == country), None)
