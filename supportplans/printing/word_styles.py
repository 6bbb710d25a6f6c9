"""The styles a Word file is set in: Word's own names where it has them, so that an employer can change them as usual.

Sizes are points and follow the look. Everything is black on white or on a light grey, for any printer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from supportplans.look import Look, Size
from supportplans.printing.word_text import POINT, element, place

FACE: Final = "Calibri"
GREY: Final = "EDEDED"
PICTURE: Final = 1.9  # times the size of the letters that the picture by an idea is high
RULE: Final = "6E7F84"
LEAD, OPENING, SMALL, IDEA, ROOM, PICKED = (
    "Lead", "Opening", "Small Text", "Idea", "Room to Write", "Box to Tick",
)  # fmt: skip
CELL, CELL_HEAD, SMALL_CELL, SMALL_HEAD = "Table Text", "Table Head", "Small Table Text", "Small Table Head"


@dataclass(frozen=True, slots=True)
class Type:
    """How one style is set: points of its letters, of the room before and after; bold; kept with what follows."""

    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    with_next: bool = False
    line: float = 1.15  # times the height of the letters


def types(look: Look) -> dict[str, Type]:
    """Return every style by its name. No text is smaller than the size of the look, but for notes at 12 points."""
    body = max(float(look.size.value), 14.0 if look.easy else 0.0)
    small = body if look.size is not Size.STANDARD else 11.0
    large, gap = max(body * 0.3, 2.0), body * 0.6
    return {
        "Normal": Type(body, after=gap),
        "Heading 1": Type(round(body * 1.75), after=gap, bold=True, with_next=True, line=1.05),
        "Heading 2": Type(round(body + large), before=gap * 2, after=gap * 0.6, bold=True, with_next=True),
        "Heading 3": Type(round(body + 1), before=gap * 1.5, after=gap * 0.5, bold=True, with_next=True),
        "Heading 4": Type(body, before=gap, after=gap * 0.5, bold=True, with_next=True),
        "List Bullet": Type(body, after=gap * 0.5),
        "Quote": Type(body, before=2, after=gap),
        "Header": Type(small, line=1.0),
        "Footer": Type(small, line=1.0),
        LEAD: Type(round(body * 1.15), after=gap),
        OPENING: Type(body, before=gap * 0.5, after=gap * 0.4, bold=True, with_next=True),
        CELL: Type(body, before=2, after=2, line=1.0),
        CELL_HEAD: Type(body, before=2, after=2, bold=True, line=1.0),
        SMALL_CELL: Type(small, before=1, after=1, line=1.0),
        SMALL_HEAD: Type(small, before=1, after=1, bold=True, line=1.0),
        SMALL: Type(small, after=gap * 0.6),
        IDEA: Type(body, after=gap),
        ROOM: Type(body, before=gap, after=gap),
        PICKED: Type(body, after=gap * 0.6),
    }


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document: how each is set, and its id, which Word has instead of the name."""

    types: Mapping[str, Type]
    ids: Mapping[str, str]

    def give(self, paragraph: Any, name: str) -> None:
        """Give a paragraph a style; by its id, as to find that by name reads all styles."""
        paragraph._p.style = self.ids[name]


def set_styles(document: Any, look: Look, language: str) -> Styles:
    """Give a new Word document these styles and its language."""
    from docx.oxml.ns import qn

    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)
    every, known = types(look), {style.name for style in document.styles}
    for name, how in every.items():
        _style(document, name, how, new=name not in known)
    _bordered(document.styles["Quote"], "left", size=18, space=8)
    idea = document.styles[IDEA]
    room = round(idea.font.size.pt * (PICTURE + 0.7) * POINT)
    idea.paragraph_format.left_indent, idea.paragraph_format.first_line_indent = room, -room
    idea.paragraph_format.tab_stops.add_tab_stop(room)
    for edge in ("Header", "Footer"):
        document.styles[edge].paragraph_format.tab_stops.clear_all()  # Word's are for three texts on a line
    document.styles["Quote"].paragraph_format.left_indent = 11 * POINT
    _bordered(document.styles[ROOM], "bottom", size=6, space=1)
    return Styles(every, {style.name: style.style_id for style in document.styles})


def _style(document: Any, name: str, how: Type, *, new: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if new else document.styles[name]
    font, setting = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FACE, Pt(how.size), how.bold, False
    font.color.rgb = RGBColor(0, 0, 0)
    setting.space_before, setting.space_after = Pt(round(how.before)), Pt(round(how.after))
    setting.line_spacing, setting.keep_with_next, setting.widow_control = how.line, how.with_next, True
    _for_every_script(style, how)


def _for_every_script(style: Any, how: Type) -> None:
    """Set what is written from the right in the same face and size; a face of the theme would come before ours."""
    from docx.oxml.ns import qn

    fonts = style.element.rPr.rFonts
    for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[theme]
    for script in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FACE)
    inside = style.element.rPr
    for tag in ("w:szCs", "w:bCs", "w:iCs"):
        for old in inside.findall(qn(tag)):
            inside.remove(old)
    inside.find(qn("w:sz")).addnext(element("w:szCs", val=str(round(how.size * 2))))
    if how.bold:
        inside.find(qn("w:b")).addnext(element("w:bCs"))


def _bordered(style: Any, side: str, size: int, space: int) -> None:
    border(style.element.get_or_add_pPr(), (side,), size, space)


def border(properties: Any, sides: tuple[str, ...], size: int = 6, space: int = 4) -> None:
    """Draw lines at sides of paragraphs with these properties; `size` is in eighths of a point, `space` in points."""
    around = element("w:pBdr")
    for side in sides:
        around.append(element(f"w:{side}", val="single", sz=str(size), space=str(space), color=RULE))
    place(properties, around)


def ground(properties: Any) -> None:
    """Give paragraphs with these properties a light ground."""
    place(properties, element("w:shd", val="clear", color="auto", fill=GREY))


def in_the_middle(properties: Any) -> None:
    """Set letters beside the middle of a picture on their line, in paragraphs with these properties."""
    place(properties, element("w:textAlignment", val="center"))
