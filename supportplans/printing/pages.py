"""A PDF as pictures of its pages, for looking at before it is printed. pypdfium2 loads when first needed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from records.press import PRESS

PageSize = tuple[float, float]  # width and height in points


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: size in pixels, and three bytes (red, green, blue) a pixel, row by row without padding."""

    width: int
    height: int
    rgb: bytes


def page_images(pdf: bytes, dpi: float = 96.0) -> tuple[PageImage, ...]:
    """Return every page as a picture at `dpi`."""
    import pypdfium2

    with PRESS, closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(_image(page, dpi) for page in document)


def page_image(pdf: bytes, number: int, dpi: float) -> PageImage:
    """Return one page (from 0) as a picture at `dpi`, where all of them would fill the memory."""
    import pypdfium2

    with PRESS, closing(pypdfium2.PdfDocument(pdf)) as document:
        return _image(document[number], dpi)


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """Return width and height of every page in points."""
    import pypdfium2

    with PRESS, closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(page.get_size() for page in document)


def _image(page: object, dpi: float) -> PageImage:
    bitmap = page.render(scale=dpi / 72, rev_byteorder=True)  # type: ignore[attr-defined]
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    data = bytes(bitmap.buffer)
    rows = (data[y * stride : y * stride + width * 3] for y in range(height))
    return PageImage(width, height, b"".join(rows))


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """Return the text of every page, for a reading view beside the pictures."""
    import pypdfium2

    with PRESS, closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(str(page.get_textpage().get_text_range()) for page in document)
