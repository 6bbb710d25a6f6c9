"""Pages to a printer, exactly as they were previewed: the system's dialog, what it was asked, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from desktop.presenters.forms import PrintRun
from desktop.shell.chores import Chores
from desktop.shell.print_dialogs import OtherPaper, Printing
from desktop.shell.print_pages import (
    chosen_pages,
    lay_out,
    lay_paper,
    paper_name,
    print_pages,
    print_words,
    ranges_words,
    sheet_size,
    shrinking,
)
from desktop.shell.settings import Settings
from supportplans.printing.pages import PageSize, page_sizes

_Option = QPrintDialog.PrintDialogOption
_Duplex = QPrinter.DuplexMode
A4 = (595.28, 841.89)  # points
MayLeave = Callable[[PrintRun], bool]


class NoPages(Exception):
    """Not one page of the paper was among those that were chosen."""


class PaperPrinter:
    """Prints papers. It remembers, from one to the next, which printer was taken and whether both sides are used."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __call__(self, window: QWidget, pdf: bytes, title: str, may_leave: MayLeave, sets: int = 1) -> bool:
        """Ask for a printer and print a PDF on it. Returns whether all the chosen pages went to it.

        The name in the printer's queue is the kind of paper, never a person's name. `may_leave` has the last word
        after the dialog. Raises PrinterFault, PrintingStopped or NoPages.
        """
        sizes = page_sizes(pdf)
        printer = self.prepared(title, sizes[0], len(sizes), sets)
        dialog = QPrintDialog(printer, window)
        dialog.setOption(_Option.PrintPageRange, len(sizes) > 1)
        for not_offered in (_Option.PrintSelection, _Option.PrintCurrentPage):
            dialog.setOption(not_offered, False)
        dialog.setMinMax(1, len(sizes))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self._remember(printer, len(sizes))
        if not _paper_settled(window, printer, pdf, sizes[0]):
            return False
        pages = chosen_pages(printer, len(sizes))
        if not pages:
            raise NoPages()
        if not may_leave(PrintRun(max(1, printer.copyCount()), ranges_words(pages, len(sizes)))):
            return False
        _run(window, title, printer, pdf, pages)
        return True

    def prepared(self, title: str, size: tuple[float, float], pages: int, sets: int) -> QPrinter:
        """Return a printer as it is offered: the one taken last, sheets of the paper's own size, both sides used."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._settings.printer in QPrinterInfo.availablePrinterNames():
            printer.setPrinterName(self._settings.printer)
        lay_paper(printer, size)
        printer.setDocName(title)
        printer.setCopyCount(sets)
        printer.setDuplex(_sides(size, self._settings.two_sided) if pages > 1 else _Duplex.DuplexNone)
        return printer

    def _remember(self, printer: QPrinter, pages: int) -> None:
        self._settings.printer = printer.printerName()
        can = QPrinterInfo(printer).supportedDuplexModes()
        if pages > 1 and any(mode != _Duplex.DuplexNone for mode in can):  # else nothing was chosen about it
            self._settings.two_sided = printer.duplex() != _Duplex.DuplexNone


def print_sheet(window: QWidget, heading: str, text: str) -> bool:
    """Print a few lines of text that must never lie on the disk (the recovery key). Raises PrinterFault."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    lay_paper(printer, A4)
    printer.setDocName(heading)
    dialog = QPrintDialog(printer, window)
    for not_offered in (_Option.PrintPageRange, _Option.PrintSelection, _Option.PrintCurrentPage):
        dialog.setOption(not_offered, False)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    print_words(printer, f"{heading}\n\n{text}")
    return True


def _sides(size: tuple[float, float], two_sided: bool) -> _Duplex:
    """Return how the sheet turns: on its long edge, and for pages that lie on the short one, so that it reads on."""
    if not two_sided:
        return _Duplex.DuplexNone
    return _Duplex.DuplexLongSide if size[0] <= size[1] else _Duplex.DuplexShortSide


def _paper_settled(window: QWidget, printer: QPrinter, pdf: bytes, size: PageSize) -> bool:
    """Ask, where the printer is set to paper that is too small, and tell whether to go on."""
    scale = shrinking(printer, pdf)
    if scale == 1:
        return True
    info = QPrinterInfo(printer)
    own = info.isNull() or lay_out(size).pageSize().id() in {each.id() for each in info.supportedPageSizes()}
    asked = OtherPaper(window, paper_name(size), paper_name(sheet_size(printer)), scale, own)
    answer = asked.exec()
    if answer == OtherPaper.OWN_SIZE:
        lay_paper(printer, size)
    return answer != QDialog.DialogCode.Rejected


def _run(window: QWidget, title: str, printer: QPrinter, pdf: bytes, pages: tuple[int, ...]) -> None:
    """Print off the interface thread behind a dialog that counts the pages and can stop it; raises what it raised."""
    chores, faults = Chores(), list[Exception]()
    dialog = Printing(window, title, chores.cancel)
    dialog.show_progress(0, len(pages))

    def failed(fault: Exception) -> None:
        faults.append(fault)
        dialog.done(QDialog.DialogCode.Rejected)

    chores.start(
        partial(print_pages, printer, pdf, pages), failed=failed, progress=dialog.show_progress,
        done=lambda _: dialog.done(QDialog.DialogCode.Accepted),
    )  # fmt: skip
    dialog.exec()
    dialog.deleteLater()
    if faults:
        raise faults[0]
