"""The service report: a period is chosen, the figures are seen, and they leave as a PDF or for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from desktop.app.way_out import Leaving
from desktop.presenters.base import Presenter
from desktop.words.ideas import DEMANDS
from supportplans.printing.pages import PageImage, page_images
from supportplans.printing.press import press
from supportplans.report import Period, periods, report
from supportplans.report_csv import as_csv
from supportplans.report_paper import ReportPaper, document_of, paper_of, period_words
from supportplans.report_store import ReportStore

SCREEN_DPI = 150
DOCUMENT = "service report"


@dataclass(frozen=True, slots=True)
class HomeReportState:
    """Everything the page shows. `text` is the report in words, for those who hear it."""

    periods: tuple[str, ...] = ()
    chosen: int = 0
    pages: tuple[PageImage, ...] = ()
    text: str = ""
    working: bool = False
    notice: str = ""


class HomeReportPresenter(Presenter):
    """Counts off the interface thread; nothing of a person is kept here, only figures that are safe to print."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state = HomeReportState()
        self._periods: tuple[Period, ...] = ()
        self._paper: ReportPaper | None = None
        self._pdf = b""
        self._round = 0

    @property
    def state(self) -> HomeReportState:
        """Return what the page shows."""
        return self._state

    def come_into_view(self) -> None:
        """Count anew: records may have changed since."""
        self._periods = periods(self.session.today)
        self._set(replace(self._state, periods=tuple(map(period_words, self._periods)), notice=""))
        self._count()

    def choose_period(self, place: int) -> None:
        """Count another period (from 0, the newest quarter)."""
        if 0 <= place < len(self._periods) and place != self._state.chosen:
            self._set(replace(self._state, chosen=place, notice=""))
            self._count()

    def save_pdf(self) -> None:
        """Save exactly the pages that are shown."""
        self._save("pdf", lambda: self._pdf)

    def save_csv(self) -> None:
        """Save the same figures for a spreadsheet."""
        paper = self._paper
        if paper is not None:
            self._save("csv", lambda: as_csv(paper))

    def print_report(self) -> None:
        """Print exactly the pages that are shown."""
        if self._pdf and self.way_out.print(Leaving(DOCUMENT), self._pdf):
            self._set(replace(self._state, notice="Printed. It is in the list of copies."))

    # Inside

    def _save(self, ending: str, content: Callable[[], bytes]) -> None:
        went = self.way_out.save(Leaving(DOCUMENT), ending, content) if self._pdf else None
        if went is not None and went.place is not None:
            self._set(replace(self._state, notice=f"Saved as {Path(went.place).name}. It is in the list of copies."))

    def _count(self) -> None:
        if not self._periods:
            return
        self._round, self._paper, self._pdf = self._round + 1, None, b""
        self._set(replace(self._state, working=True))
        store, period = (
            ReportStore(self.session.file.db),
            self._periods[min(self._state.chosen, len(self._periods) - 1)],
        )
        self.chores.cancel()
        work = partial(_make, store, period, self.session.today)
        self.chores.start(work, done=partial(self._made, self._round), failed=self._failed)

    def _made(self, number: int, made: tuple[ReportPaper, bytes, tuple[PageImage, ...]]) -> None:
        if number == self._round:
            self._paper, self._pdf, pages = made
            self._set(replace(self._state, pages=pages, text=_spoken(made[0]), working=False))

    def _failed(self, fault: Exception) -> None:
        self._set(replace(self._state, working=False))
        self.report(fault)

    def _set(self, state: HomeReportState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _make(
    store: ReportStore, period: Period, today: date, step: Callable[[int, int], None]
) -> tuple[ReportPaper, bytes, tuple[PageImage, ...]]:
    """Return the report in words, as a PDF and as pictures of its pages."""
    paper = paper_of(report(store.records(period, today, step), period, today), DEMANDS, today)
    pdf = press(document_of(paper))
    return paper, pdf, page_images(pdf, SCREEN_DPI)


def _spoken(paper: ReportPaper) -> str:
    """Return the report as it is read out: each figure with what it is."""
    lines = [f"{paper.title}, {paper.period}."]
    for table in paper.tables:
        lines.append(f"{table.title}.")
        for name, *cells in table.rows:
            said = (f"{head} {cell}" for head, cell in zip(table.head[1:], cells, strict=True) if cell)
            lines.append(f"{name}: {', '.join(said)}.")
    return " ".join(lines)
