"""Text that people typed as markup that prints exactly that text: the one door from words to the press.

Everything is escaped, so that no text can become markup; what no face can write stands as a visible mark.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from supportplans.printing import fonts


def markup(text: str) -> str:
    """Return user text as markup that prints exactly that text."""
    return escape(fonts.codes(text)).replace("\n", "<br/>")
