"""Printing: pages go to the printer whole, one sheet each, in their own shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.shell.printer import paint_pages
from supportplans.blocks import Document, Heading, Paragraph
from supportplans.printing.pages import page_images
from supportplans.printing.pdf import render


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
def test_every_page_comes_out_whole_on_a_sheet_of_its_own(
    qapp: QApplication, tmp_path: Path, size: QPageSize.PageSizeId
) -> None:
    said = [Paragraph(f"Line {n} of a long plan, with enough words to fill some of the page.") for n in range(120)]
    pages = page_images(render(Document("Plan", "Draft", "Copy 1", (Heading("Plan", 1), *said), ("Keep it.",))), 60)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paint_pages(printer, pages)
    printed = page_images((tmp_path / "out.pdf").read_bytes(), 40)
    assert len(printed) == len(pages) >= 3
    for page in printed:
        ink = [n for n in range(0, len(page.rgb), 3) if page.rgb[n] < 128]
        columns, rows = {n // 3 % page.width for n in ink}, {n // 3 // page.width for n in ink}
        assert ink and min(columns) > 4 and max(columns) < page.width - 4
        assert min(rows) > 4 and max(rows) < page.height - 4
