"""Pages to a printer, exactly as they were previewed: each page is painted whole, at the printer's own fineness."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.shell.asks import PrinterFault
from supportplans.printing.pages import PageImage, page_images

_Option = QPrintDialog.PrintDialogOption
MOST_DPI = 300  # finer than this only fills memory; text of 10 pt is crisp


def print_paper(window: QWidget, pdf: bytes, title: str, may_leave: Callable[[], bool]) -> bool:
    """Ask for a printer and print a PDF on it, whole. Returns whether all its pages went to it.

    The name in the printer's queue is the kind of paper, never a person's name. `may_leave` has the last word
    after the dialog. Raises PrinterFault where the printer stops.
    """
    printer = _chosen_printer(window, title)
    if printer is None or not may_leave():
        return False
    paint_pages(printer, page_images(pdf, min(MOST_DPI, printer.resolution())))
    return True


def print_sheet(window: QWidget, heading: str, text: str) -> bool:
    """Print a few lines of text that must never lie on the disk (the recovery key)."""
    printer = _chosen_printer(window, heading)
    if printer is None:
        return False
    document = QTextDocument()
    document.setPlainText(f"{heading}\n\n{text}")
    font = document.defaultFont()
    font.setPointSize(14)
    document.setDefaultFont(font)
    document.print_(printer)
    return True


def paint_pages(printer: QPrinter, pages: tuple[PageImage, ...]) -> None:
    """Paint pages onto a printer, one sheet each, in their own size. Raises PrinterFault where it does not take one."""
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFault()
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                printer.abort()
                raise PrinterFault()
            target = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
            target.moveTo(0, 0)
            painter.drawImage(_fitted(target, page), to_image(page))
    finally:
        painter.end()


def to_image(page: PageImage) -> QImage:
    """Return a page as a picture; it holds its own copy of the pixels."""
    return QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()


def _fitted(room: QRectF, page: PageImage) -> QRectF:
    scale = min(room.width() / page.width, room.height() / page.height)
    width, height = page.width * scale, page.height * scale
    return QRectF(room.x() + (room.width() - width) / 2, room.y(), width, height)


def _chosen_printer(window: QWidget, title: str) -> QPrinter | None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, window)
    for not_offered in (_Option.PrintPageRange, _Option.PrintSelection, _Option.PrintCurrentPage):
        dialog.setOption(not_offered, False)  # a registered copy is the whole paper, once
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
