"""The headings of a paper as an outline: no level is left out, so that a reader who goes from one to the next is led.

Boxes and steps have names that are headings too, one below the heading they stand under.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from supportplans.blocks import Heading


@dataclass
class Outline:
    """Gives each heading its level, in the order they are met. `open` are those the next one stands under.

    What was asked for stands beside what was given, so that two headings of one kind stay of one kind.
    """

    open: list[tuple[int, int]] = field(default_factory=list)

    def level(self, heading: Heading) -> int:
        """Return the level of a heading: its own, or a higher one where one would be left out."""
        while self.open and self.open[-1][0] >= heading.level:
            self.open.pop()
        given = self.open[-1][1] + 1 if self.open else min(heading.level, 2)
        self.open.append((heading.level, given))
        return given

    def under(self) -> int:
        """Return the level of a name under the last heading; it opens nothing itself."""
        return self.open[-1][1] + 1 if self.open else 2
