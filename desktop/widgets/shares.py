"""How people share the room between two panes, kept for as long as the program runs and, where asked, for longer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

LEAST, MOST = 15, 85  # in a hundred: neither pane can be pushed away altogether


def _nowhere(_name: str, _share: int) -> None:
    """Keep nothing beyond this run."""


class Shares:
    """The share of the left pane by the name of its place, in a hundred."""

    def __init__(self) -> None:
        self._kept: dict[str, int] = {}
        self._keep: Callable[[str, int], None] = _nowhere

    def begin(self, kept: Mapping[str, int], keep: Callable[[str, int], None]) -> None:
        """Take up what was kept before; `keep` is told of every change from now on."""
        self._kept, self._keep = {name: _within(share) for name, share in kept.items()}, keep

    def of(self, name: str) -> int | None:
        """Return the share somebody chose, or None."""
        return self._kept.get(name)

    def choose(self, name: str, share: int) -> int:
        """Keep a share and return it, within what is possible."""
        self._kept[name] = _within(share)
        self._keep(name, self._kept[name])
        return self._kept[name]


def _within(share: int) -> int:
    return min(max(LEAST, share), MOST)


SHARES = Shares()
"""Of the running program: pages are made anew whenever the look changes, and the shares stay."""
