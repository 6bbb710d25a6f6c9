"""Text in a Word file: exactly the words, set from the right where they begin in a script that is written so."""

from __future__ import annotations

from typing import Any, Final

from supportplans.sendable import from_the_right, sendable

POINT: Final = 12700  # Word measures lengths in these


def element(tag: str, **values: str) -> Any:
    """Return an element of a Word file."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def write(paragraph: Any, text: str, opening: str = "") -> None:
    """Write into a paragraph, `opening` first and in bold."""
    clean = [sendable(opening), sendable(text)]
    right = from_the_right(" ".join(clean))
    if right:
        paragraph._p.get_or_add_pPr().insert_element_before(element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr")
    for bold, words in ((True, clean[0]), (None, clean[1])):
        if words:
            run = paragraph.add_run(f"{words} " if bold and clean[1] else words)
            run.bold = bold
            if right:
                run._r.get_or_add_rPr().append(element("w:rtl"))
