"""A draft's paper to the bytes of a Word file: real headings and lists, in British English, with nothing of anybody.

python-docx loads with the first file. Nothing in the properties says who made it, when, or with which program.
"""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import Any

from supportplans.blocks import Bullets, Heading
from supportplans.draft_paper import DraftPaper, PaperBlock

FACE = "Calibri"
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SIZES = {"Heading 1": 20, "Heading 2": 14, "Heading 3": 12, "Normal": 11.5}
_LEFT_OUT = ("created", "modified", "lastPrinted", "revision")  # properties that tell when and how often


def word_file(paper: DraftPaper) -> bytes:
    """Return the Word file of a paper."""
    from docx import Document

    document = Document()
    _styles(document)
    _page(document, paper)
    for block in paper.blocks:
        _add(document, block)
    _properties(document, paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: Any, block: PaperBlock) -> None:
    if isinstance(block, Bullets):
        for text in block.items:
            _told(document, text, "List Bullet")
    elif isinstance(block, Heading):
        _told(document, block.text, f"Heading {block.level}")
    else:
        _told(document, block.text, "Normal")


def _told(document: Any, text: str, style: str) -> None:
    """Add a paragraph of exactly this text; where it begins from the right, it is set from the right."""
    from docx.oxml import OxmlElement

    clean = _NOT_XML.sub("", text)
    made = document.add_paragraph(style=style)
    run = made.add_run(clean)
    if _from_the_right(clean):
        made._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def _from_the_right(text: str) -> bool:
    first = next((d for c in text if (d := unicodedata.bidirectional(c)) in ("L", "R", "AL")), "L")
    return first != "L"


def _styles(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = FACE, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]  # a face of the theme would come before ours
        fonts.set(qn("w:hAnsi"), FACE)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    document.styles["List Bullet"].paragraph_format.space_after = Pt(4)


def _page(document: Any, paper: DraftPaper) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(22)
    if paper.note:
        section.footer.paragraphs[0].text = paper.note


def _properties(document: Any, paper: DraftPaper) -> None:
    told = document.core_properties
    for name in ("author", "last_modified_by", "comments", "subject", "keywords", "category"):
        setattr(told, name, "")
    told.title, told.language = paper.title, "en-GB"
    package = document.part.package
    _drop(package.rels, "/thumbnail")  # a picture of some other page
    _drop(document.part.rels, "/stylesWithEffects")  # styles for one old Word, in another language
    part = package._core_properties_part.element
    for child in list(part):
        if any(child.tag.endswith(f"}}{name}") for name in _LEFT_OUT):
            part.remove(child)


def _drop(rels: Any, ending: str) -> None:
    for ref in [ref for ref, rel in rels.items() if rel.reltype.endswith(ending)]:
        rels.pop(ref)
