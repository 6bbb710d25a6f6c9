"""Puts a theme on the program: fonts once, then palette and style sheet, again at every switch."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme.tokens import FAMILY, Theme, use

_SHEET = Path(__file__).with_name("style.qss")
_ASSETS = Path(__file__).resolve().parents[1] / "assets"
_DRAWINGS = ("tick", "chevron")  # a style sheet can only show a mark from a file, so there is one for each scheme
_WORD = re.compile(r"\$(pt|px)\(([\w.]+)\)|\$(\w+)")
_PALETTE = {
    QPalette.ColorRole.Window: "canvas", QPalette.ColorRole.WindowText: "ink", QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken", QPalette.ColorRole.Text: "ink", QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink", QPalette.ColorRole.Highlight: "sea",
    QPalette.ColorRole.HighlightedText: "sea_on", QPalette.ColorRole.Link: "sea",
    QPalette.ColorRole.ToolTipBase: "surface", QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "soft",
}  # fmt: skip


def apply(app: QApplication, theme: Theme) -> None:
    """Make the whole program look like `theme`; painters are told by the repaint that follows."""
    load_fonts()
    use(theme)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(theme.font("body"))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet does not reach."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, QColor(theme.colours[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["soft"]))
    return made


def sheet(theme: Theme) -> str:
    """Return the style sheet with every `$token`, `$pt(role)` and `$px(n)` filled in."""

    def fill(found: re.Match[str]) -> str:
        kind, inside, token = found.groups()
        if kind == "pt":
            return f"{theme.points(inside)}pt"
        if kind == "px":
            return f"{theme.px(float(inside))}px"
        return _drawing(token, theme) if token in _DRAWINGS else theme.colours[token]

    return _WORD.sub(fill, _SHEET.read_text(encoding="utf-8"))


def _drawing(name: str, theme: Theme) -> str:
    return (_ASSETS / f"{name}-{theme.scheme}.svg").as_posix()


@cache
def load_fonts() -> tuple[str, ...]:
    """Load the two faces we use into Qt; returns their families (empty where the files are missing)."""
    import fontpkg_atkinson_hyperlegible as package

    folder = Path(package.__file__).parent / "files"
    families: list[str] = []
    for face in ("Regular", "Bold"):
        number = QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegible-{face}.ttf"))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(name for name in families if name == FAMILY)


def system_scheme() -> str:
    """Return the scheme the system asks for: 'high', 'dark' or 'light'."""
    hints = QGuiApplication.styleHints()
    wish = getattr(hints, "accessibility", lambda: None)()
    if wish is not None and wish.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
