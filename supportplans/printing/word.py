"""A paper to the bytes of a Word file: real headings, lists and tables, places to fill in, and nothing of anybody.

python-docx loads with the first file. Nothing in the properties says who made it, when, or with which program, and the
same paper gives the same bytes.
"""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

from supportplans.blocks import Document
from supportplans.look import STANDARD, Look
from supportplans.printing.word_blocks import Setting
from supportplans.printing.word_fields import field
from supportplans.printing.word_styles import Styles, border, set_styles
from supportplans.printing.word_text import POINT, write
from supportplans.reading import foot, head
from supportplans.reflow import reflow
from supportplans.tongue import tell, to_tell
from supportplans.tongues import spoken

PAGE = to_tell("Page {number} of {pages}")
MARGIN = 62.0  # points, 22 mm
SHORT = 84  # letters of 11 points that a line of the head has room for
LONGEST = 770  # letters times points that leave room for the count of pages
_LEFT_OUT = ("created", "modified", "lastPrinted", "revision")  # properties that tell when and how often
_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the day a zip says when it says none


@spoken
def word_file(document: Document, look: Look = STANDARD) -> bytes:
    """Return the Word file of a paper as a look sets it."""
    import docx

    told = reflow(document, look)
    begun, styles = _begun(look, told.language)
    made = docx.Document(BytesIO(begun))
    line = _page(made, look)
    Setting(made, styles, line, told.language).set(told.blocks)
    _edges(made, told, line, styles.types["Footer"].size)
    _properties(made, told)
    out = BytesIO()
    made.save(out)
    return _without_days(out.getvalue())


@cache
def _begun(look: Look, language: str) -> tuple[bytes, Styles]:
    """Return a file with our styles and nothing in it; to set them takes longer than to write a short paper."""
    import docx

    made, out = docx.Document(), BytesIO()
    styles = set_styles(made, look, language)
    made.save(out)
    return out.getvalue(), styles


def _page(made: Any, look: Look) -> float:
    """Set the page and return the width of its text in points."""
    section, (width, height) = made.sections[0], look.sheet.value
    section.page_width, section.page_height = round(width * POINT), round(height * POINT)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, round(MARGIN * POINT))
    section.header_distance = section.footer_distance = round(MARGIN / 2 * POINT)
    return width - 2 * MARGIN


def _edges(made: Any, told: Document, line: float, size: float) -> None:
    """Set the running head and foot; pages are counted on a paper that has a foot."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    section, at_foot = made.sections[0], foot(told)
    above = _lines(section.header, _beside(head(told), told))
    below = _lines(section.footer, [(text,) for text in at_foot])
    if below and len(at_foot[-1]) * size > LONGEST:  # no room for the count beside it
        below.append(section.footer.add_paragraph(style=below[-1].style))
    if above:
        border(above[-1]._p.get_or_add_pPr(), ("bottom",))
        above[-1].paragraph_format.space_after = 12 * POINT
    if below:
        border(below[0]._p.get_or_add_pPr(), ("top",))
        _count(below[-1])
        below[0].paragraph_format.space_before = 8 * POINT
    for paragraph in (*above, *below):
        paragraph.paragraph_format.tab_stops.add_tab_stop(round(line * POINT), WD_TAB_ALIGNMENT.RIGHT)


def _beside(texts: tuple[str, ...], told: Document) -> list[tuple[str, ...]]:
    """Return the lines of the head; the status and whose copy it is share one where both are short."""
    pair = (told.status, told.copy_line)
    if not all(pair) or sum(map(len, pair)) > SHORT:
        return [(text,) for text in texts]
    return [pair if text == told.status else (text,) for text in texts if text != told.copy_line]


def _lines(edge: Any, lines: list[tuple[str, ...]]) -> list[Any]:
    first = edge.paragraphs[0]
    made = [edge.add_paragraph(style=first.style) if n else first for n in range(len(lines))]
    for paragraph, texts in zip(made, lines, strict=True):
        write(paragraph, texts[0])
        for text in texts[1:]:
            paragraph.add_run("\t")
            write(paragraph, text)
    return made


def _count(paragraph: Any) -> None:
    """Say which page this is of how many, as Word counts them, at the other end of a line."""
    paragraph.add_run("\t")
    said = tell(PAGE, number="\0PAGE\0", pages="\0NUMPAGES\0")
    for n, bit in enumerate(said.split("\0")):
        if n % 2:
            field(paragraph.add_run(), bit)
        elif bit:
            paragraph.add_run(bit)


def _properties(made: Any, told: Document) -> None:
    core = made.core_properties
    for name in ("author", "last_modified_by", "comments", "subject", "keywords", "category"):
        setattr(core, name, "")
    core.title, core.language = told.title, told.language
    package = made.part.package
    _drop(package.rels, "/thumbnail")  # a picture of some other page
    _drop(made.part.rels, "/stylesWithEffects")  # styles for one old Word, in another language
    part = package._core_properties_part.element
    for child in list(part):
        if any(child.tag.endswith(f"}}{name}") for name in _LEFT_OUT):
            part.remove(child)


def _drop(rels: Any, ending: str) -> None:
    for ref in [ref for ref, rel in rels.items() if rel.reltype.endswith(ending)]:
        rels.pop(ref)


def _without_days(data: bytes) -> bytes:
    """Return the file without the day and time at which each of its parts was written."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _NO_DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
