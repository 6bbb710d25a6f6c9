"""The type scale and the grid of a look: every size and every space on a page comes from here, in points.

One unit is half the text size; every space is a multiple of it. Lines stand 1.4 text sizes apart and hold at most
some 70 letters. In large print the head and the foot grow, too; nothing is scaled, everything is set anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from supportplans.look import EASY_POINTS, Look

_LEADING = 1.4
_LETTERS = 35  # text sizes on a line: some 70 letters of this typeface
PICTURE = 1.45  # sizes of a heading that the picture beside it has


class Kind(Enum):
    """What a piece of text is; its size, weight and room follow from it."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LEAD = "lead"
    TEXT = "text"
    BOLD = "bold"
    CELL = "cell"
    HEAD = "head"  # of a table
    SMALL = "small"
    SMALL_HEAD = "small head"
    EDGE = "edge"  # in the running head and foot
    EDGE_BOLD = "edge bold"


@dataclass(frozen=True, slots=True)
class Face:
    """How one kind of text is set: points of type, of line, of room before and after."""

    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    bold: bool = False


@dataclass(frozen=True)
class Scale:
    """Every measure of a paper, from the size of its text (`text`, points) and the sheet (points)."""

    text: float
    width: float
    height: float
    card: bool = False
    easy: bool = False  # a picture stands by every line

    @classmethod
    def of(cls, look: Look) -> Scale:
        """Return the scale of a look."""
        return cls(float(look.points), *look.sheet.value, easy=look.easy)

    def on_card(self, text: float, width: float, height: float) -> Scale:
        """Return the scale of one panel of a wallet card, with its size of text."""
        return Scale(text, width, height, card=True)

    @property
    def large(self) -> bool:
        """Tell whether it is large print."""
        return self.text > EASY_POINTS

    @property
    def unit(self) -> float:
        """Return the unit of space: half the text size."""
        return self.text / 2

    @property
    def side(self) -> float:
        """Return the margin at the left and at the right."""
        return 10.0 if self.card else 48.0 if self.large else 54.0

    @property
    def line(self) -> float:
        """Return the width between the margins, for tables and boxes."""
        return self.width - 2 * self.side

    @property
    def measure(self) -> float:
        """Return the longest line of running text."""
        return min(self.line, self.text * _LETTERS)

    @property
    def sign(self) -> float:
        """Return the side of a picture beside a line of the easy layout."""
        return self.text * 1.9

    @property
    def signs(self) -> float:
        """Return the width of the column of pictures: what stands beside them begins at one line down the page."""
        if self.easy:
            return self.sign + self.unit * 2
        return self.faces[Kind.HEADING].size * PICTURE + self.unit

    @property
    def small(self) -> float:
        """Return the size of notes, of the running head and of the foot."""
        return max(14.0, self.text * 0.7) if self.large else min(self.text, max(10.5, self.text * 0.86))

    @cached_property
    def faces(self) -> dict[Kind, Face]:
        """Return how each kind of text is set."""
        u, text = self.unit, self.text
        title, heading, sub = self._headings()
        lead = text * (1.0 if self.large or self.card else 14 / 12)
        cell = max(self.small, text * 10.5 / 12) if not self.large else text
        leading = _LEADING if not self.card else 1.25
        return {
            Kind.TITLE: Face(title, title * 1.2, 0, u, True),
            Kind.HEADING: Face(heading, heading * 1.25, u * 2, u * 0.5, True),
            Kind.SUBHEADING: Face(sub, sub * 1.3, u * 1.75, u * 0.25, True),
            Kind.LEAD: Face(lead, lead * _LEADING, 0, u),
            Kind.TEXT: Face(text, text * leading, 0, u),
            Kind.BOLD: Face(text, text * leading, u * 0.5, u * 0.25, True),
            Kind.CELL: Face(text, text * (leading - 0.05)),
            Kind.HEAD: Face(text, text * (leading - 0.05), bold=True),
            Kind.SMALL: Face(cell, cell * 1.3, 0, u * 0.5),
            Kind.SMALL_HEAD: Face(cell, cell * 1.3, bold=True),
            Kind.EDGE: Face(self.small, self.small * 1.35),
            Kind.EDGE_BOLD: Face(self.small, self.small * 1.35, bold=True),
        }

    def _headings(self) -> tuple[float, float, float]:
        """Return the sizes of the three headings; large text needs less of a step."""
        if self.card:
            return self.text * 1.15, self.text * 1.1, self.text
        steps = (1.4, 1.2, 1.05) if self.large else (23 / 12, 15 / 12, 13.5 / 12)
        return self.text * steps[0], self.text * steps[1], self.text * steps[2]
