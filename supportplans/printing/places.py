"""Where on its pages the lines of a paper stand, for showing the one somebody is on. pypdfium2 loads when needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from records.press import PRESS

LEAST = 3  # letters that a text has to have to be looked for
_EDGE = 0.09  # parts of a page at its head and foot, which say the same on every page


@dataclass(frozen=True, slots=True)
class PlaceOnPage:
    """A box on a page (from 0); the four sides are parts of the page's width and height, from its top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def places(pdf: bytes, texts: Mapping[str, str]) -> dict[str, PlaceOnPage]:
    """Return where each text stands for the first time, by its id; what is not found whole is left out."""
    import pypdfium2

    wanted = {id_: squeezed for id_, text in texts.items() if len(squeezed := _squeezed(text)) >= LEAST}
    found: dict[str, PlaceOnPage] = {}
    with PRESS, closing(pypdfium2.PdfDocument(pdf)) as document:
        for number, page in enumerate(document):
            letters = _Letters(page)
            for id_, text in wanted.items():
                place = None if id_ in found else letters.place(text, number)
                if place is not None:
                    found[id_] = place
    return found


def _squeezed(text: str) -> str:
    """Return a text without what a line end changes."""
    return "".join(text.split())


class _Letters:
    """The letters of one page, without the space between them, and which of the page's own each of them is."""

    def __init__(self, page: Any) -> None:
        self._page, self._of = page.get_size(), page.get_textpage()
        whole = str(self._of.get_text_range())
        # pypdfium2 counts as the text does, unless letters outside the first plane stand in it; then none is looked for
        self._at = [n for n, c in enumerate(whole) if not c.isspace()] if len(whole) == self._of.count_chars() else []
        self._text = "".join(whole[n] for n in self._at)

    def place(self, text: str, number: int) -> PlaceOnPage | None:
        """Return the first place of a squeezed text between head and foot, or None."""
        return next((place for place in self._places(text, number) if _EDGE < place.top < 1 - _EDGE), None)

    def _places(self, text: str, number: int) -> Iterator[PlaceOnPage]:
        at = self._text.find(text)
        while at >= 0:
            yield self._box(self._at[at : at + len(text)], number)
            at = self._text.find(text, at + 1)

    def _box(self, letters: list[int], number: int) -> PlaceOnPage:
        boxes = [self._of.get_charbox(n) for n in letters]
        width, height = self._page
        left, bottom, right, top = (pick(box[side] for box in boxes) for side, pick in enumerate((min, min, max, max)))
        return PlaceOnPage(number, left / width, 1 - top / height, right / width, 1 - bottom / height)
