"""How a paper looks as a page in a browser: one style sheet, in the light, in the dark, with strong contrast, printed.

The colours are those of the program. Sizes are `rem`, so that whoever sets larger text in a browser gets larger text.
Print is black on white whatever the screen shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import Final

from supportplans.look import Look, Sheet

Palette = Mapping[str, str]

LIGHT: Final[Palette] = MappingProxyType({
    "paper": "#FFFFFF", "ink": "#1B2A2E", "soft": "#46565A", "edge": "#6E7F84", "ground": "#EAEBE6",
    "said": "#FCF4E1", "bar": "#A87A1E", "focus": "#0B3C8C",
})  # fmt: skip
DARK: Final[Palette] = MappingProxyType({
    "paper": "#141B1D", "ink": "#E9EEEC", "soft": "#B4C1C0", "edge": "#84969A", "ground": "#1D2629",
    "said": "#2F291A", "bar": "#D9AE55", "focus": "#FFD966",
})  # fmt: skip
STRONG_LIGHT: Final[Palette] = MappingProxyType({
    "paper": "#FFFFFF", "ink": "#000000", "soft": "#000000", "edge": "#000000", "ground": "#FFFFFF",
    "said": "#FFFFFF", "bar": "#000000", "focus": "#000000",
})  # fmt: skip
STRONG_DARK: Final[Palette] = MappingProxyType({
    "paper": "#000000", "ink": "#FFFFFF", "soft": "#FFFFFF", "edge": "#FFFFFF", "ground": "#000000",
    "said": "#000000", "bar": "#FFFFFF", "focus": "#FFE45C",
})  # fmt: skip
TEXT_PAIRS: Final = tuple((ink, ground) for ink in ("ink", "soft") for ground in ("paper", "ground", "said"))
PART_PAIRS: Final = (("edge", "paper"), ("bar", "said"), ("focus", "paper"))
"""What is read on what, and which lines and marks have to be seen on what: for contrast to be measured."""

_SHEETS = {Sheet.A4: "A4", Sheet.LETTER: "letter"}


def style_sheet(look: Look) -> str:
    """Return the style sheet of a page; large print is large on screen and on paper. Its rules are `data/page.css`."""
    points = look.size.value
    return _template().substitute(
        light=_colours(LIGHT), dark=_colours(DARK), strong_light=_colours(STRONG_LIGHT),
        strong_dark=_colours(STRONG_DARK), percent=f"{100 * points / 12:g}", points=points, sheet=_SHEETS[look.sheet],
    )  # fmt: skip


@cache
def _template() -> Template:
    return Template(files("supportplans").joinpath("data", "page.css").read_text(encoding="utf-8"))


def _colours(palette: Palette) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in palette.items())
