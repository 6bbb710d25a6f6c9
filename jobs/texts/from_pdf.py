"""Text out of a PDF, page by page. A PDF of pictures has none; that is said, not guessed at."""

from __future__ import annotations

import re
from contextlib import closing
from typing import Any

from jobs.texts.faults import BROKEN, LOCKED, NO_TEXT, TextFault
from records.press import PRESS

MOST_PAGES = 40
LEAST_LETTERS = 20  # below it the pages are pictures with a stray number on them
_PASSWORD = 4  # PDFium's number for a file that wants one
_HYPHEN = re.compile("(?<=[a-z])(?:\ufffe|\x02|\xad)[ ]*\r?\n?(?=[a-z])")  # where a word goes on in the next line


def pdf_text(data: bytes, name: str, most: int) -> str:
    """Return the text of a PDF, at most about `most` characters. Raises TextFault: locked, broken or no text."""
    import pypdfium2

    try:
        with PRESS, closing(pypdfium2.PdfDocument(data)) as document:
            text = _pages(document, most)
    except pypdfium2.PdfiumError as fault:
        locked = getattr(fault, "err_code", None) == _PASSWORD or "password" in str(fault).lower()
        raise TextFault(LOCKED if locked else BROKEN, name) from None
    if sum(map(str.isalpha, text)) < LEAST_LETTERS:
        raise TextFault(NO_TEXT, name)
    return text


def _pages(document: Any, most: int) -> str:
    found: list[str] = []
    length = 0
    for number in range(min(len(document), MOST_PAGES)):
        text = _page(document, number, most)
        found.append(text)
        length += len(text)
        if length > most:
            break
    return "\n".join(found)


def _page(document: Any, number: int, most: int) -> str:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        count = min(text.count_chars(), most)
        said = str(text.get_text_range(0, count)) if count > 0 else ""
    return _HYPHEN.sub("", said)
