"""Colours, type sizes and spacing as data; every painter and the style sheet read these and nothing else.

Source: the design's measured table. Contrast is measured anew by a test (WCAG 2.x formula).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont

FAMILY = "Atkinson Hyperlegible"
SCHEMES = ("light", "dark", "high")
SCALES = (1.0, 1.15, 1.3, 1.5, 2.0)

# token, light, dark, high contrast
_TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("canvas", "#F3F3EF", "#141B1D", "#000000"),
    ("surface", "#FFFFFF", "#1D2629", "#000000"),
    ("sunken", "#EAEBE6", "#182023", "#000000"),
    ("rail", "#E3EAE8", "#10171A", "#000000"),
    ("rail_on", "#FFFFFF", "#243034", "#1A1A1A"),
    ("ink", "#1B2A2E", "#E9EEEC", "#FFFFFF"),
    ("soft", "#46565A", "#B4C1C0", "#FFFFFF"),
    ("line", "#D3D8D4", "#37454A", "#FFFFFF"),
    ("edge", "#6E7F84", "#84969A", "#FFFFFF"),
    ("sea", "#0E5A60", "#7FCFC9", "#FFE45C"),
    ("sea_on", "#FFFFFF", "#0B2325", "#000000"),
    ("sea_tint", "#DCECEA", "#203A3B", "#1F1C00"),
    ("sea_line", "#A9CCC9", "#3C6664", "#FFE45C"),
    ("said", "#FCF4E1", "#2F291A", "#000000"),
    ("said_line", "#E3CE9F", "#5E5030", "#FFFFFF"),
    ("said_bar", "#A87A1E", "#D9AE55", "#FFFFFF"),
    ("job", "#E8F0F3", "#1B3036", "#000000"),
    ("job_line", "#BFD3DA", "#3A5A64", "#FFFFFF"),
    ("job_bar", "#3F7486", "#7FB6C8", "#FFFFFF"),
    ("want", "#66468A", "#C3A6E6", "#E7C9FF"),
    ("want_tint", "#EEE8F4", "#332B40", "#000000"),
    ("bring", "#0F6B6B", "#74CCC5", "#8FFFF2"),
    ("bring_tint", "#DDEEEC", "#1E3A39", "#000000"),
    ("change", "#8A5A00", "#E4B254", "#FFD08A"),
    ("change_tint", "#F8ECD3", "#3A3018", "#000000"),
    ("private", "#4F4A63", "#C2BBDA", "#FFFFFF"),
    ("private_tint", "#ECEAF1", "#2D2A39", "#000000"),
    ("l0", "#2B6A4C", "#7CC79D", "#FFFFFF"),
    ("l0t", "#E1EFE6", "#1E3528", "#000000"),
    ("l1", "#35628F", "#8FBBE8", "#FFFFFF"),
    ("l1t", "#E2EBF4", "#1F3042", "#000000"),
    ("l2", "#865600", "#E4B254", "#FFFFFF"),
    ("l2t", "#F8ECD3", "#3A3018", "#000000"),
    ("l3", "#7A3E69", "#DDA0CB", "#FFFFFF"),
    ("l3t", "#F4E5EF", "#3B2736", "#000000"),
    ("l4", "#4A5562", "#B3BECA", "#FFFFFF"),
    ("l4t", "#E6E9EC", "#2C343C", "#000000"),
    ("l5", "#0E6970", "#74CCD2", "#FFFFFF"),
    ("l5t", "#DBEDEE", "#1C393C", "#000000"),
    ("lon", "#FFFFFF", "#12191B", "#000000"),
    ("focus", "#0B3C8C", "#FFD966", "#FFE45C"),
    ("rest_bar", "#DDE1DE", "#37454A", "#000000"),
    ("rest_edge", "#DDE1DE", "#37454A", "#FFFFFF"),
)  # fmt: skip
COLOURS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {scheme: MappingProxyType({row[0]: row[n] for row in _TABLE}) for n, scheme in enumerate(SCHEMES, 1)}
)

# what stands on what, and the least contrast it may have
CONTRAST_PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "canvas", 7), ("ink", "surface", 7), ("ink", "rail", 7), ("ink", "said", 7),
    ("ink", "job", 7), ("ink", "sea_tint", 7), ("ink", "l0t", 7), ("ink", "l1t", 7),
    ("ink", "l2t", 7), ("ink", "l3t", 7), ("ink", "l4t", 7), ("ink", "l5t", 7),
    ("soft", "surface", 4.5), ("soft", "canvas", 4.5), ("soft", "rail", 4.5), ("soft", "said", 4.5),
    ("soft", "job", 4.5), ("soft", "sunken", 4.5), ("soft", "sea_tint", 4.5), ("sea", "surface", 4.5),
    ("sea", "canvas", 4.5), ("sea", "rail", 4.5), ("sea", "sea_tint", 4.5), ("sea_on", "sea", 4.5),
    ("want", "surface", 4.5), ("want", "want_tint", 4.5), ("bring", "surface", 4.5), ("bring", "bring_tint", 4.5),
    ("change", "surface", 4.5), ("change", "change_tint", 4.5), ("private", "surface", 4.5),
    ("private", "private_tint", 4.5),
    ("private", "canvas", 4.5), ("l0", "l0t", 4.5), ("lon", "l0", 4.5), ("l1", "l1t", 4.5),
    ("lon", "l1", 4.5), ("l2", "l2t", 4.5), ("lon", "l2", 4.5), ("l3", "l3t", 4.5),
    ("lon", "l3", 4.5), ("l4", "l4t", 4.5), ("lon", "l4", 4.5), ("l5", "l5t", 4.5),
    ("lon", "l5", 4.5), ("edge", "surface", 3), ("edge", "canvas", 3), ("said_bar", "said", 3),
    ("job_bar", "job", 3), ("focus", "surface", 3), ("focus", "canvas", 3), ("focus", "rail", 3),
    ("focus", "said", 3), ("focus", "job", 3),
)  # fmt: skip

# role: points at work, points in Together, bold
ROLES: Mapping[str, tuple[float, float, bool]] = MappingProxyType(
    {
        "caption": (10, 13, False), "body": (11, 15, False), "strong": (11, 15, True), "h3": (12, 15, True),
        "h2": (14, 17, True), "h1": (19, 20, True), "number": (14, 20, True),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: a colour scheme, a text scale (1.0 to 2.0), and whether the page is read together."""

    scheme: str = "light"
    scale: float = 1.0
    together: bool = False
    colours: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "colours", COLOURS[self.scheme])

    def points(self, role: str) -> float:
        """Return the size of a text role in points."""
        work, together, _ = ROLES[role]
        return round((together if self.together else work) * self.scale, 2)

    def px(self, size: float) -> int:
        """Return a size drawn at 100 % in pixels as it is at this text scale."""
        return round(size * self.scale * (15 / 11 if self.together else 1))

    def font(self, role: str) -> QFont:
        """Return the font of a role, with figures of one width."""
        font = QFont(FAMILY)
        font.setPointSizeF(self.points(role))
        font.setBold(ROLES[role][2])
        if role == "number":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


class _Now:
    """The theme in use: set by `desktop.theme.apply` alone, read by painters."""

    theme = Theme()


def current() -> Theme:
    """Return the theme in use."""
    return _Now.theme


def use(theme: Theme) -> None:
    """Make a theme the one in use. Only `desktop.theme.apply` calls this."""
    _Now.theme = theme


def colour(token: str) -> QColor:
    """Return a token's colour in the theme in use."""
    return QColor(_Now.theme.colours[token])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, 'contrast ratio')."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour_name: str) -> float:
    parts = [int(colour_name[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
