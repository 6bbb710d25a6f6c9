"""Pages onto a printer: each painted whole, at its own size, at the printer's own fineness, one in memory at a time.

Everything here may run off the interface thread: Qt lets a printer be painted on from any thread, one at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from jobs.imported import Cancelled
from supportplans.printing.pages import PageImage, PageSize, page_image, page_sizes

MOST_DPI = 300  # finer than this only fills memory; text of 10 pt is crisp
SAME = 3.0  # points (1 mm) by which two sizes of paper may differ and still be one
_NAMES = {QPageSize.PageSizeId.A4: "A4", QPageSize.PageSizeId.Letter: "Letter", QPageSize.PageSizeId.A5: "A5",
          QPageSize.PageSizeId.A3: "A3", QPageSize.PageSizeId.Legal: "Legal"}  # fmt: skip
_STOPPED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)
_END = b"%%EOF"  # of every PDF that is whole
MARGIN = 57  # points (2 cm) around a sheet of words
_MM = 25.4 / 72
Step = Callable[[int, int], None]


class PrinterFault(Exception):
    """A printer that does not take a page. `done` pages of `pages` went to it before, and may be out."""

    def __init__(self, done: int = 0, pages: int = 0) -> None:
        super().__init__("PrinterFault")
        self.done, self.pages = done, pages


class PrintingStopped(Exception):
    """Printing was stopped by whoever started it; `done` pages went to the printer before, and may be out."""

    def __init__(self, done: int) -> None:
        super().__init__("PrintingStopped")
        self.done = done


def lay_out(size: PageSize) -> QPageLayout:
    """Return a sheet of a page's own size, upright or lying, without margins."""
    short, long = sorted(size)
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    lying = QPageLayout.Orientation.Landscape if size[0] > size[1] else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", fuzzy), lying, QMarginsF())


def lay_paper(printer: QPrinter, size: PageSize) -> None:
    """Ask the printer for sheets of a page's own size, without margins of its own."""
    sheet = lay_out(size)
    printer.setFullPage(True)
    printer.setPageSize(sheet.pageSize())
    printer.setPageOrientation(sheet.orientation())


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return which pages are to be printed, from 0, of a paper of `count` pages."""
    pages = range(count)
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return tuple(pages)
    ranges = printer.pageRanges()
    if not ranges.isEmpty():
        return tuple(n for n in pages if ranges.contains(n + 1))
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return tuple(n for n in pages if first <= n + 1 <= last)


def ranges_words(pages: Sequence[int], count: int) -> str:
    """Return which pages (from 0) as they are read, such as '1, 3-5'; nothing where it is all of them."""
    if len(pages) == count:
        return ""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(r[0] + 1) if len(r) == 1 else f"{r[0] + 1}-{r[-1] + 1}" for r in runs)


def shrinking(printer: QPrinter, pdf: bytes) -> float:
    """Return by how much the largest page has to shrink to fit on the printer's paper: 1 where it need not."""
    room = sheet_size(printer)
    return min(_scale(room, size) for size in page_sizes(pdf))


def sheet_size(printer: QPrinter) -> PageSize:
    """Return width and height of the printer's paper in points."""
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    return sheet.width(), sheet.height()


def paper_name(size: PageSize) -> str:
    """Return what a size of paper is called, such as 'A4', or its measures."""
    short, long = sorted(size)
    return _NAMES.get(lay_out(size).pageSize().id()) or f"{short * _MM:.0f} by {long * _MM:.0f} mm"


def print_pages(printer: QPrinter, pdf: bytes, pages: Sequence[int], step: Step) -> None:
    """Print these pages (from 0) as often as the printer was asked to.

    `step(done, of)` hears each page and may raise Cancelled. Raises PrinterFault where the printer stops and
    PrintingStopped where `step` did; the printer is then told to throw away what it has (not every one can), and where
    it prints onto a file, no half file stays.
    """
    run, sizes = _in_order(printer, pages), page_sizes(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFault(0, len(run))
    done, whole = 0, False
    try:
        for done, page in enumerate(run):
            step(done, len(run))
            if done and not printer.newPage():
                raise PrinterFault(done, len(run))
            if page is not None:
                dpi = min(MOST_DPI, printer.resolution())
                _paint(painter, printer, sizes[page], page_image(pdf, page, dpi))
            if printer.printerState() in _STOPPED:
                raise PrinterFault(done, len(run))
        step(len(run), len(run))
        whole = True
    except Cancelled as stopped:
        raise PrintingStopped(done) from stopped
    finally:
        if not whole:
            printer.abort()
        painter.end()
        if not whole and printer.outputFileName():
            Path(printer.outputFileName()).unlink(missing_ok=True)
    _must_be_whole(printer, len(run))


def print_words(printer: QPrinter, text: str) -> None:
    """Print a few lines on one sheet. Raises PrinterFault where it does not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFault(0, 1)
    font = QFont(painter.font())
    font.setPointSize(14)
    painter.setFont(font)
    edge = printer.resolution() * MARGIN / 72
    room = printer.pageLayout().fullRectPixels(printer.resolution()).toRectF().adjusted(edge, edge, -edge, -edge)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), text)
    painter.end()
    _must_be_whole(printer, 1)


def _must_be_whole(printer: QPrinter, pages: int) -> None:
    """Raise PrinterFault where a printer says it failed, or left half a file: Qt says nothing of a full disk."""
    path = Path(printer.outputFileName())
    if printer.outputFileName() and path.is_file() and _END not in _last_of(path):
        path.unlink(missing_ok=True)
        raise PrinterFault(0, pages)
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise PrinterFault(pages, pages)


def _last_of(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 64))
        return file.read()


def _in_order(printer: QPrinter, pages: Sequence[int]) -> tuple[int | None, ...]:
    """Return the sheets to paint, None for an empty side: a second set begins on a sheet of its own."""
    if printer.supportsMultipleCopies():
        return tuple(pages)
    two_sided = printer.duplex() != QPrinter.DuplexMode.DuplexNone
    between = (None,) if two_sided and len(pages) % 2 else ()
    return tuple(pages) + (*between, *pages) * (printer.copyCount() - 1)


def _paint(painter: QPainter, printer: QPrinter, size: PageSize, page: PageImage) -> None:
    room = sheet_size(printer)
    scale, dots = _scale(room, size), printer.resolution() / 72
    turned = _turned(room, size)
    across, down = (size[1], size[0]) if turned else size
    width, height = across * scale * dots, down * scale * dots
    left = max(0.0, (room[0] * dots - width) / 2)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.save()
    painter.translate(left, 0)
    if turned:
        painter.translate(width, 0)
        painter.rotate(90)
        width, height = height, width
    painter.drawImage(QRectF(0, 0, width, height), to_image(page))
    painter.restore()


def _turned(room: PageSize, size: PageSize) -> bool:
    """Tell whether a page lies where the sheet stands, or the other way round."""
    return (room[0] > room[1]) != (size[0] > size[1]) and abs(size[0] - size[1]) > SAME


def _scale(room: PageSize, size: PageSize) -> float:
    across, down = (size[1], size[0]) if _turned(room, size) else size
    if across <= room[0] + SAME and down <= room[1] + SAME:
        return 1.0
    return min(room[0] / across, room[1] / down)


def to_image(page: PageImage) -> QImage:
    """Return a page as a picture; it holds its own copy of the pixels."""
    return QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
