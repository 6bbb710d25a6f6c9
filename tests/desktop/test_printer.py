"""Printing: what was previewed comes out, whole and at its own size; what does not come out is not said to have."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from reportlab.pdfgen.canvas import Canvas

from desktop.presenters.forms import PrintRun
from desktop.shell import printer as printer_module
from desktop.shell.asks import WindowPrompts
from desktop.shell.print_dialogs import OtherPaper, Printing
from desktop.shell.print_pages import (
    PrinterFault,
    PrintingStopped,
    chosen_pages,
    lay_paper,
    paper_name,
    print_pages,
    print_words,
    ranges_words,
    shrinking,
)
from desktop.shell.printer import A4, PaperPrinter
from desktop.shell.settings import Settings
from desktop.shell.sheet import Sheet
from desktop.words import papers_out as words
from jobs.imported import Cancelled
from supportplans.printing.pages import PageImage, page_image, page_images, page_sizes, page_texts
from tests.desktop.conftest import NOW

LETTER, CARD = (612.0, 792.0), (241.0, 153.0)
LYING = (A4[1], A4[0])
DPI = 150  # of the printer in these tests
NEAR, FAR = 0.12, 0.4  # of pages that are the same, and that are not


def pdf_of(*sizes: tuple[float, float]) -> bytes:
    """Return a PDF with pages of these sizes, each with words in its corners and a box near its edge."""
    out = BytesIO()
    canvas = Canvas(out)
    for number, (width, height) in enumerate(sizes, 1):
        canvas.setPageSize((width, height))
        canvas.setFont("Helvetica", 14)
        canvas.drawString(30, height - 40 - 15 * number, f"Page {number}, top")
        canvas.drawRightString(width - 30, 15 + 15 * number, f"Page {number}, foot")
        canvas.setFillColorRGB(0.1, 0.4 + 0.1 * (number % 3), 0.6)
        canvas.rect(12, height / 2, 40 + 30 * number, 9, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def onto_file(path: Path, kind: type[QPrinter] = QPrinter, size: tuple[float, float] = A4) -> QPrinter:
    """Return a printer that prints onto a PDF."""
    printer = kind(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(DPI)
    lay_paper(printer, size)
    return printer


def no_step(done: int, pages: int) -> None:
    """Hear of a page."""


def array(page: PageImage) -> np.ndarray[Any, Any]:
    """Return how dark a page is, dot by dot, from 0 to 255."""
    return 255 - np.frombuffer(page.rgb, np.uint8).reshape(page.height, page.width, 3).astype(int)


def difference(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> float:
    """Return which part of the ink of two pages is not in the same place: 0 for one page twice, 1 for nothing shared.

    Pages may be of sizes a dot apart, as Qt counts paper in whole points.
    """
    assert max(abs(a - b) for a, b in zip(one.shape, other.shape, strict=True)) <= 1
    high, wide = np.minimum(one.shape, other.shape)[:2]
    one, other = one[:high, :wide], other[:high, :wide]
    return float(np.abs(one - other).sum() / (one.sum() + other.sum()))


@pytest.mark.parametrize("size", [A4, LETTER, LYING, CARD], ids=["a4", "letter", "lying", "card"])
def test_what_is_printed_is_what_was_previewed_at_its_own_size(
    qapp: QApplication, tmp_path: Path, size: tuple[float, float]
) -> None:
    pdf = pdf_of(size, size)
    print_pages(onto_file(tmp_path / "out.pdf", size=size), pdf, (0, 1), no_step)
    printed = (tmp_path / "out.pdf").read_bytes()
    for (width, height), (was_width, was_height) in zip(page_sizes(printed), page_sizes(pdf), strict=True):
        assert abs(width - was_width) < 1 and abs(height - was_height) < 1
    one, two = (array(page) for page in page_images(pdf, 72))
    first, second = (array(page) for page in page_images(printed, 72))
    assert difference(one, first) < NEAR < FAR < difference(one, second)
    assert difference(two, second) < NEAR < FAR < difference(two, first)


def test_a_lying_page_among_standing_ones_is_turned_and_not_shrunk(qapp: QApplication, tmp_path: Path) -> None:
    pdf = pdf_of(A4, LYING)
    printer = onto_file(tmp_path / "out.pdf")
    assert shrinking(printer, pdf) == 1
    print_pages(printer, pdf, (0, 1), no_step)
    printed = array(page_images((tmp_path / "out.pdf").read_bytes(), 72)[1])
    assert difference(printed, np.rot90(array(page_image(pdf, 1, 72)), -1)) < NEAR


def test_a_page_shrinks_only_where_the_paper_is_smaller_and_never_grows(qapp: QApplication, tmp_path: Path) -> None:
    def by(paper: QPageSize.PageSizeId, size: tuple[float, float]) -> float:
        printer = onto_file(tmp_path / "out.pdf")
        printer.setPageSize(QPageSize(paper))
        return shrinking(printer, pdf_of(size))

    kinds = QPageSize.PageSizeId
    assert by(kinds.A4, A4) == by(kinds.A3, A4) == by(kinds.A4, CARD) == by(kinds.Letter, LETTER) == 1
    assert by(kinds.Letter, A4) == pytest.approx(792 / 841.89, abs=0.002)
    assert by(kinds.A4, LETTER) == pytest.approx(595.28 / 612, abs=0.002)
    assert (paper_name(A4), paper_name(LYING), paper_name(LETTER)) == ("A4", "A4", "Letter")
    assert paper_name(CARD) == "54 by 85 mm"


def test_the_pages_chosen_are_printed_and_told_as_they_are_read(qapp: QApplication, tmp_path: Path) -> None:
    printer = onto_file(tmp_path / "out.pdf")
    assert chosen_pages(printer, 3) == (0, 1, 2)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert chosen_pages(printer, 3) == (1, 2)
    printer.setPageRanges(QPageRanges.fromString("1,3-5,9"))
    assert chosen_pages(printer, 5) == (0, 2, 3, 4)
    assert ranges_words((0, 2, 3, 4), 5) == "1, 3-5" and ranges_words((0, 1), 2) == ""
    print_pages(printer, pdf_of(A4, A4, A4), (0, 2), no_step)
    printed = page_images((tmp_path / "out.pdf").read_bytes(), 72)
    assert len(printed) == 2 and difference(array(printed[1]), array(page_image(pdf_of(A4, A4, A4), 2, 72))) < NEAR


def test_sets_come_out_one_after_the_other_each_on_a_sheet_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    class BothSides(QPrinter):
        def duplex(self) -> QPrinter.DuplexMode:
            return QPrinter.DuplexMode.DuplexLongSide

    for kind, sheets in ((QPrinter, 6), (BothSides, 7)):  # an empty side ends the first set
        printer = onto_file(tmp_path / "out.pdf", kind)
        printer.setCopyCount(2)
        print_pages(printer, pdf_of(CARD, CARD, CARD), (0, 1, 2), no_step)
        assert len(page_sizes((tmp_path / "out.pdf").read_bytes())) == sheets


# Where it goes wrong


class Jams(QPrinter):
    """A printer that takes two pages and no more."""

    taken = 1

    def newPage(self) -> bool:
        self.taken += 1
        return self.taken <= 2 and super().newPage()


class Aborts(QPrinter):
    """A printer that its own queue stops while the second page is on its way."""

    stands = QPrinter.PrinterState.Active

    def newPage(self) -> bool:
        self.stands = QPrinter.PrinterState.Aborted
        return super().newPage()

    def printerState(self) -> QPrinter.PrinterState:
        return self.stands


def test_a_printer_that_fails_says_how_many_pages_may_be_out(qapp: QApplication, tmp_path: Path) -> None:
    for printer, done in (
        (onto_file(tmp_path / "no folder" / "out.pdf"), 0),
        (onto_file(tmp_path / "jams.pdf", Jams), 2),
        (onto_file(tmp_path / "aborts.pdf", Aborts), 1),
    ):
        with pytest.raises(PrinterFault) as fault:
            print_pages(printer, pdf_of(A4, A4, A4), (0, 1, 2), no_step)
        assert (fault.value.done, fault.value.pages) == (done, 3)
    assert list(tmp_path.iterdir()) == []  # not half a file


def test_printing_stops_at_the_next_page_and_says_how_many_went_before(qapp: QApplication, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def stops(done: int, pages: int) -> None:
        heard.append((done, pages))
        if done == 1:
            raise Cancelled()

    with pytest.raises(PrintingStopped) as stopped:
        print_pages(onto_file(tmp_path / "out.pdf"), pdf_of(A4, A4, A4), (0, 1, 2), stops)
    assert stopped.value.done == 1 and heard == [(0, 3), (1, 3)] and not (tmp_path / "out.pdf").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a disk be made full for one program")
def test_a_full_disk_under_a_printer_that_prints_onto_a_file_is_found_out(qapp: QApplication, tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, before[1]))
    try:
        with pytest.raises(PrinterFault):
            print_pages(onto_file(tmp_path / "out.pdf"), pdf_of(A4, A4), (0, 1), no_step)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "out.pdf").exists()


def test_a_few_words_come_out_on_one_sheet_or_the_printer_is_told_of(qapp: QApplication, tmp_path: Path) -> None:
    print_words(onto_file(tmp_path / "out.pdf"), "Recovery key\n\nABCD-EFGH\n\n" + "Keep it locked away. " * 20)
    (page,) = page_texts((tmp_path / "out.pdf").read_bytes())
    said = " ".join(page.split())  # where a line ends depends on the size of type that is in use
    assert said.startswith("Recovery key") and "ABCD-EFGH" in said and said.count("locked away") == 20
    (page,) = page_images((tmp_path / "out.pdf").read_bytes(), 36)
    inked = np.argwhere(array(page).sum(axis=2) > 60)
    assert inked.min() >= 27 and inked[:, 1].max() <= page.width - 27  # 2 cm at each side
    with pytest.raises(PrinterFault):
        print_words(onto_file(tmp_path / "gone" / "out.pdf"), "Recovery key")


# The whole way, behind the system's dialog


class Desk:
    """A window with the running program's prompts; the system's dialog is answered by `choose`."""

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.choose: Callable[[QPrinter], Any] = lambda printer: None
        self.offered: list[dict[str, Any]] = []
        self.left: list[PrintRun] = []
        self.let = True
        desk = self

        class Answered(QPrintDialog):
            def exec(self) -> int:
                printer = self.printer()
                desk.offered.append({
                    "sets": printer.copyCount(), "two": printer.duplex(), "title": printer.docName(),
                    "ranges": self.testOption(QPrintDialog.PrintDialogOption.PrintPageRange),
                    "last": self.maxPage(), "size": printer.pageLayout().pageSize().id(),
                })  # fmt: skip
                printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
                printer.setOutputFileName(str(tmp_path / "out.pdf"))
                printer.setResolution(72)
                answer = desk.choose(printer)
                return int(QDialog.DialogCode.Accepted if answer is None else QDialog.DialogCode.Rejected)

        monkeypatch.setattr(printer_module, "QPrintDialog", Answered)
        self.window = QWidget()
        self.sheet = Sheet(self.window, NOW.date)
        self.settings = Settings(tmp_path / "settings.ini")
        self.prompts = WindowPrompts(self.window, self.sheet, PaperPrinter(self.settings), lambda: False)

    def print(self, *sizes: tuple[float, float], sets: int = 1) -> bool:
        return self.prompts.print_paper(pdf_of(*sizes), "Work plan", self._leave, sets)

    def _leave(self, run: PrintRun) -> bool:
        self.left.append(run)
        return self.let

    @property
    def said(self) -> str:
        """Return the sentence over the page."""
        card = self.sheet.front
        return "" if card is None else " ".join(part.text() for part in card.findChildren(QLabel))


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a window with a printer."""
    return Desk(tmp_path, monkeypatch)


def test_the_whole_paper_goes_once_unless_something_else_is_chosen(desk: Desk, tmp_path: Path) -> None:
    assert desk.print(A4, A4)
    (offered,) = desk.offered
    assert (offered["sets"], offered["title"], offered["ranges"], offered["last"]) == (1, "Work plan", True, 2)
    assert desk.left == [PrintRun(1, "")] and len(page_sizes((tmp_path / "out.pdf").read_bytes())) == 2

    def twice_from_two(printer: QPrinter) -> None:
        printer.setCopyCount(2)
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)

    desk.choose = twice_from_two
    assert desk.print(LETTER, LETTER, sets=2)
    assert desk.offered[1]["sets"] == 2 and desk.offered[1]["size"] == QPageSize.PageSizeId.Letter
    assert desk.left[1] == PrintRun(2, "2") and len(page_sizes((tmp_path / "out.pdf").read_bytes())) == 2


def test_nothing_leaves_where_the_dialog_is_left_the_gate_says_no_or_no_page_is_chosen(
    desk: Desk, tmp_path: Path
) -> None:
    desk.choose = lambda printer: "left"
    assert not desk.print(A4) and desk.left == []

    def no_page(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(7, 9)

    desk.choose = no_page
    assert not desk.print(A4, A4) and desk.left == [] and words.NO_PAGES in desk.said
    desk.choose, desk.let = (lambda printer: None), False
    assert not desk.print(A4) and desk.left == [PrintRun()]
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    ("answer", "printed_on"), [("leave", None), ("smaller", (595, 842)), ("own", (612, 792))]
)  # fmt: skip
def test_other_paper_in_the_printer_is_asked_about_before_anything_is_printed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, printed_on: tuple[float, float] | None
) -> None:
    asked: list[str] = []

    class Answered(OtherPaper):
        def exec(self) -> int:
            asked.append(self.said.text())
            QTimer.singleShot(0, getattr(self, answer).click)
            return int(super().exec())

    monkeypatch.setattr(printer_module, "OtherPaper", Answered)
    desk.choose = lambda printer: printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4)) and None
    assert desk.print(LETTER) is bool(printed_on)
    assert "made for Letter, and the printer is set to A4" in asked[0] and "97 per cent" in asked[0]
    assert bool(desk.left) is bool(printed_on)
    assert not printed_on or page_sizes((tmp_path / "out.pdf").read_bytes()) == (printed_on,)


def test_a_printer_that_jams_half_way_is_told_honestly_and_one_that_takes_nothing_too(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.choose = lambda printer: printer.setOutputFileName(str(tmp_path / "gone" / "out.pdf"))
    assert not desk.print(A4) and words.NOT_PRINTED in desk.said
    desk.sheet.leave_all()
    desk.choose = lambda printer: None
    monkeypatch.setattr(printer_module, "QPrinter", Jams)
    assert not desk.print(A4, A4, A4)
    assert "stopped after page 2 of 3" in desk.said and "Nothing was written down as given" in desk.said


def test_leaving_the_dialog_that_counts_the_pages_stops_the_printing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Left(Printing):
        def show_progress(self, done: int, pages: int) -> None:
            super().show_progress(done, pages)
            if self.isVisible():
                self.reject()

    monkeypatch.setattr(printer_module, "Printing", Left)
    assert not desk.print(*[A4] * 40)
    assert words.STOPPED in desk.said


def test_both_sides_are_used_for_more_than_one_page_and_the_choice_is_remembered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    asked: list[QPrinter.DuplexMode] = []

    class Hears(QPrinter):
        def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:
            asked.append(duplex)

    printer = PaperPrinter(settings)
    modes = QPrinter.DuplexMode
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(printer_module, "QPrinter", Hears)
        for size, count in ((A4, 1), (A4, 2), (LYING, 2)):
            printer.prepared("Work plan", size, count, 1)
        settings.two_sided = False
        printer.prepared("Work plan", A4, 2, 1)
    assert asked == [modes.DuplexNone, modes.DuplexLongSide, modes.DuplexShortSide, modes.DuplexNone]
    assert not Settings(tmp_path / "settings.ini").two_sided
