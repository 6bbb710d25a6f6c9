"""Texts and pictures of papers that are kept, to be held against the papers of today.

Where a paper is meant to be another one now, look at it and keep it: `python -m tests.supportplans.onpaper.kept`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from supportplans.blocks import Document
from supportplans.look import STANDARD, Look, Size
from supportplans.plain import plain_text
from tests.supportplans.onpaper.every import drawn, every_paper

FOLDER = Path(__file__).parent / "keep"
DPI = 45  # enough to see where things stand, little enough to be kept
TOLERANCE = 40  # of 255: more in a blurred spot is another picture, less is another machine's way of drawing edges

PICTURED = {
    "porter/work-plan": STANDARD, "warehouse/manager-page-of-all": STANDARD, "porter/meeting-record-of-all": STANDARD,
    "porter/own-copy": Look(Size.LARGE_18), "assistant/return-calendar-of-all": STANDARD,
    "assistant/work-plan": Look(easy=True), "assistant/crisis-page-of-all": STANDARD,
    "assistant/own-crisis": Look(Size.LARGE_24), "warehouse/review-sheet-of-all": STANDARD,
    "warehouse/hand-over-of-all": Look(Size.LARGE_20), "warehouse/own-practice": STANDARD,
    "blank/blank-visit": STANDARD, "blank/blank-by-hand": STANDARD, "blank/blank-permission": STANDARD,
}  # fmt: skip
"""The papers whose first page is kept as a picture, each in a look of its own."""


def text_of(document: Document) -> str:
    """Return a paper as the text that is kept."""
    return plain_text(document).replace("\r\n", "\n").rstrip("\n") + "\n"


def text_file(name: str) -> Path:
    """Return where the text of a paper is kept."""
    return FOLDER / f"{name}.txt"


def picture_file(name: str) -> Path:
    """Return where the picture of a paper is kept."""
    return FOLDER / f"{name}.png"


def picture_of(document: Document, look: Look) -> Image.Image:
    """Return the first page in grey."""
    with pypdfium2.PdfDocument(drawn(document, look)) as pdf:
        return pdf[0].render(scale=DPI / 72).to_pil().convert("L")


def unlike(one: Image.Image, other: Image.Image) -> int:
    """Return how far two pictures are apart where they are most, 0 to 255, once fine edges are blurred."""
    if one.size != other.size:
        return 255
    blurred = ImageChops.difference(*(each.filter(ImageFilter.BoxBlur(2)) for each in (one, other)))
    return int(blurred.getextrema()[1])  # type: ignore[arg-type]


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield every file that is kept with what it holds for the papers of today."""
    for name, document in every_paper():
        yield text_file(name), text_of(document).encode()
        if name in PICTURED:
            out = BytesIO()
            picture_of(document, PICTURED[name]).save(out, "PNG", optimize=True)
            yield picture_file(name), out.getvalue()


def main() -> None:
    """Keep the papers of today and say which are new or other ones."""
    now = dict(files())
    for old in [path for path in FOLDER.rglob("*.*") if path not in now]:
        old.unlink()
    for path, content in now.items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(path.relative_to(FOLDER), file=sys.stdout)


if __name__ == "__main__":
    main()
