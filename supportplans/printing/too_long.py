"""What is said of a paper that has to be one side, or one card, and is more."""

from __future__ import annotations

from records.errors import KeelError


class TooLong(KeelError):
    """It is `by_lines` lines too long. `where` names the boxes or panels to shorten, the longest first."""

    def __init__(self, by_lines: int, where: tuple[str, ...]) -> None:
        super().__init__()
        self.by_lines, self.where = by_lines, where
