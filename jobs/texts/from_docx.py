"""Text out of a Word file (.docx), tables and all. Its parts are weighed before any is opened."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import takewhile
from typing import Any

from jobs.texts.faults import BOMB, BROKEN, LOCKED, OLD_WORD, UNKNOWN, TextFault
from jobs.texts.tables import table_lines

MOST_PARTS, MOST_UNPACKED = 3_000, 80_000_000  # parts, and bytes of all of them once unpacked
MOST_XML = 20_000_000  # bytes of one part of text
MOST_TIMES = 200  # how much larger than its packed form the whole may be; Word's own stay below 30
_ENCRYPTED = 0x1  # the flag in a zip's directory


_BAD_ZIP = (
    zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error, KeyError,
)  # fmt: skip
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TABLE, _ROW, _CELL, _BOX = (f"{_W}{tag}" for tag in ("p", "tbl", "tr", "tc", "txbxContent"))
_CONTROL, _CONTROL_CONTENT = f"{_W}sdt", f"{_W}sdtContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def docx_text(data: bytes, name: str, most: int) -> str:
    """Return the text of a Word file, at most about `most` characters. Raises TextFault."""
    _weigh(data, name)
    from docx import Document
    from lxml.etree import LxmlError

    try:
        document = Document(BytesIO(data))
        return _joined(_lines(document), most)
    except (KeyError, ValueError, AttributeError, TypeError, IndexError, LxmlError, OSError, EOFError,
            zipfile.BadZipFile, NotImplementedError, RecursionError) as fault:  # fmt: skip
        raise TextFault(BROKEN, name) from fault


def _weigh(data: bytes, name: str) -> None:
    """Look at the directory of the zip, then at what comes out of it, before a library reads any of it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            parts = file.infolist()
            _check(parts, len(data), name)
            for part in parts:
                _unpack(file, part, name)
    except _BAD_ZIP as fault:
        raise TextFault(BROKEN, name) from fault


def _check(parts: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    names = {part.filename for part in parts}
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise TextFault(LOCKED, name)
    if "word/document.xml" not in names and not any(n.startswith("word/") for n in names):
        raise TextFault(OLD_WORD if "content.xml" in names else UNKNOWN, name)
    total = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or total > min(MOST_UNPACKED, MOST_TIMES * packed + MOST_XML):
        raise TextFault(BOMB, name)


def _unpack(file: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Read one part bit by bit and stop where it grows beyond what its kind can be."""
    most = MOST_XML if part.filename.endswith((".xml", ".rels")) else MOST_UNPACKED
    got = 0
    with file.open(part) as stream:
        while bit := stream.read(1 << 16):
            got += len(bit)
            if got > most:
                raise TextFault(BOMB, name)


def _joined(lines: Iterator[str], most: int) -> str:
    found: list[str] = []
    length = 0
    for line in lines:
        found.append(line)
        length += len(line) + 1
        if length > most:
            break
    return "\n".join(found)


def _lines(document: Any) -> Iterator[str]:
    yield from _inside(document.element.body, document)


def _inside(container: Any, document: Any) -> Iterator[str]:
    """Walk paragraphs and tables in order, and into content controls, which many forms are made of."""
    for block in container:
        if block.tag == _P:
            yield from _paragraph(block, document)
        elif block.tag == _TABLE:
            yield from table_lines([_cells(row, document) for row in block.iterchildren(_ROW)])
        elif block.tag == _CONTROL:
            for content in block.iterchildren(_CONTROL_CONTENT):
                yield from _inside(content, document)


def _cells(row: Any, document: Any) -> list[str]:
    """Return the texts of a row. Spans are not unrolled: a file may claim a cell a million columns wide."""
    return ["\n".join(_inside(cell, document)) for cell in row.iterchildren(_CELL)]


def _paragraph(element: Any, document: Any) -> Iterator[str]:
    """Yield a paragraph's words, '- ' before them where it stands in a list, then what its text boxes hold."""
    from docx.text.paragraph import Paragraph

    paragraph = Paragraph(element, document)
    text = str(paragraph.text)
    listed = element.pPr is not None and element.pPr.numPr is not None
    yield f"- {text}" if text.strip() and (listed or "List" in _style(element)) else text
    for box in element.iter(_BOX):
        above = [each.tag for each in takewhile(lambda each: each is not element, box.iterancestors())]
        if _FALLBACK not in above and _P not in above:  # not its second form for old programs, not a box in a box
            yield from _inside(box, document)


def _style(element: Any) -> str:
    return str(element.style or "")
