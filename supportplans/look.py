"""How a paper is set: its size of type, whether one idea stands on a line with a picture, and the sheet it is on.

Sizes follow clear print (12 points at least) and large print, where 18, 20 and 24 points are offered and text flows
anew instead of being blown up (knowledge: plans.md 5).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

EASY_POINTS = 14  # the least of the easy layout


class Size(Enum):
    """Points of the text of a paper."""

    STANDARD = 12
    LARGE_18 = 18
    LARGE_20 = 20
    LARGE_24 = 24


class Sheet(Enum):
    """A sheet of paper, with its width and height in points upright."""

    A4 = (595.28, 841.89)
    LETTER = (612.0, 792.0)


@dataclass(frozen=True, slots=True)
class Look:
    """One way of setting a paper."""

    size: Size = Size.STANDARD
    easy: bool = False
    sheet: Sheet = Sheet.A4

    @property
    def large(self) -> bool:
        """Tell whether it is large print, in which tables become cards."""
        return self.size is not Size.STANDARD

    @property
    def points(self) -> int:
        """Return the size of the text in points; the easy layout begins at 14."""
        return max(self.size.value, EASY_POINTS) if self.easy else self.size.value

    @property
    def plain(self) -> bool:
        """Tell whether the blocks are set as they come: neither large print nor the easy layout."""
        return not (self.large or self.easy)


STANDARD = Look()
EVERY_LOOK = tuple(Look(size, easy, sheet) for sheet in Sheet for easy in (False, True) for size in Size)
