"""The typefaces beside Atkinson Hyperlegible: which script each writes, and where its file is.

They are Noto (SIL Open Font License), unchanged. Nothing here is read before a text needs it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A typeface: the name of its file, the code points it is asked for (none: any), and which way it runs."""

    file: str
    ranges: tuple[Range, ...] = ()
    right: bool = False


FAMILIES = (
    Family("NotoSansHebrew", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)), right=True),
    Family("NotoSansArabic", ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)),
           right=True),
    Family("NotoSansArmenian", ((0x0530, 0x058F), (0xFB13, 0xFB17))),
    Family("NotoSansDevanagari", ((0x0900, 0x097F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF))),
    Family("NotoSansBengali", ((0x0980, 0x09FF),)),
    Family("NotoSansGurmukhi", ((0x0A00, 0x0A7F),)),
    Family("NotoSansGujarati", ((0x0A80, 0x0AFF),)),
    Family("NotoSansOriya", ((0x0B00, 0x0B7F),)),
    Family("NotoSansTamil", ((0x0B80, 0x0BFF),)),
    Family("NotoSansTelugu", ((0x0C00, 0x0C7F),)),
    Family("NotoSansKannada", ((0x0C80, 0x0CFF),)),
    Family("NotoSansMalayalam", ((0x0D00, 0x0D7F),)),
    Family("NotoSansSinhala", ((0x0D80, 0x0DFF),)),
    Family("NotoSansThai", ((0x0E00, 0x0E7F),)),
    Family("NotoSansLao", ((0x0E80, 0x0EFF),)),
    Family("NotoSansMyanmar", ((0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F))),
    Family("NotoSansGeorgian", ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F))),
    Family("NotoSansEthiopic", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F))),
    Family("NotoSansKhmer", ((0x1780, 0x17FF), (0x19E0, 0x19FF))),
    Family("NotoSans"),  # Greek, Cyrillic, the rest of Latin, and marks
    Family("NotoEmoji"),
    Family("NotoSansSymbols"),
)  # fmt: skip


@cache
def file_of(family: Family) -> bytes:
    """Return the typeface's file; raises ModuleNotFoundError or OSError where it is not installed."""
    return files("manimgx_fonts").joinpath(f"{family.file}[wght].ttf").read_bytes()


@cache
def written_by(family: Family) -> frozenset[int]:
    """Return the code points a family has letters for; none where it cannot be loaded."""
    try:
        import uharfbuzz

        return frozenset(uharfbuzz.Face(file_of(family)).unicodes)
    except (ImportError, OSError):
        return frozenset()


@lru_cache(maxsize=20_000)
def family_for(cluster: str, last: Family | None) -> Family | None:
    """Return the family that writes the whole of a cluster: that of the letter before where it can, else the first."""
    needed = {ord(c) for c in cluster} - _NOT_DRAWN
    if last is not None and last.ranges and needed <= written_by(last):
        return last
    own = [f for f in FAMILIES if any(a <= ord(cluster[0]) <= b for a, b in f.ranges)]
    return next((f for f in (*own, *_ANY) if needed <= written_by(f)), None)


_ANY = tuple(f for f in FAMILIES if not f.ranges)
_NOT_DRAWN = frozenset((0x200C, 0x200D))
