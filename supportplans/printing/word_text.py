"""Text in a Word file: exactly the words, set from the right where they begin in a script that is written so."""

from __future__ import annotations

from typing import Any, Final

from supportplans.sendable import from_the_right, sendable

POINT: Final = 12700  # Word measures lengths in these
ORDER: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
"""The properties of a paragraph in the order of the standard (ECMA-376, CT_PPr)."""


def element(tag: str, **values: str) -> Any:
    """Return an element of a Word file."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def place(properties: Any, made: Any) -> None:
    """Put an element among the properties of a paragraph where Word wants it: it opens no file with another order."""
    name = made.tag.split("}")[1]
    properties.insert_element_before(made, *(f"w:{after}" for after in ORDER[ORDER.index(name) + 1 :]))


def write(paragraph: Any, text: str, opening: str = "") -> None:
    """Write into a paragraph, `opening` first and in bold."""
    clean = [sendable(opening), sendable(text)]
    right = from_the_right(" ".join(clean))
    if right:
        place(paragraph._p.get_or_add_pPr(), element("w:bidi"))
    for bold, words in ((True, clean[0]), (None, clean[1])):
        if words:
            run = paragraph.add_run(f"{words} " if bold and clean[1] else words)
            run.bold = bold
            if right:
                run._r.get_or_add_rPr().append(element("w:rtl"))
