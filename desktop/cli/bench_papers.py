"""What `bench` measures of papers: every kind in several looks, a plan of twenty pages, and its other forms."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.cli.bench_keeping import TEN_YEARS, ten_years
from desktop.cli.bench_runs import PASSPHRASE, Bench, in_own_process, timed
from desktop.cli.console import say
from desktop.cli.tour_papers import every_paper
from desktop.example import MAYA, fill
from desktop.example_papers import fill_papers
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, add_months, release
from records.file import KeelFile
from records.people import PersonId
from supportplans.blocks import Document
from supportplans.employer_papers import MANAGER_PAGE, WORK_PLAN
from supportplans.issue import Issue
from supportplans.look import STANDARD, Look, Size
from supportplans.printing.locked import locked
from supportplans.printing.pages import page_sizes
from supportplans.printing.press import press
from supportplans.printing.word import word_file
from supportplans.web_page import web_file

LOOKS: Mapping[str, Look] = {
    "standard": STANDARD, "18 points": Look(Size.LARGE_18), "24 points": Look(Size.LARGE_24), "easy": Look(easy=True),
}  # fmt: skip
PAGES = 20  # of the plan that is measured: one that grew over years


def print_table() -> None:
    """Print how long every kind of paper of the example takes in several looks, with its pages."""
    print(f"\n| a paper, of the example | {' | '.join(LOOKS)} |\n|---|{'---|' * len(LOOKS)}", flush=True)
    with tempfile.TemporaryDirectory() as folder, _example(Path(folder) / "papers.keel") as session:
        for name, document in every_paper(session):
            say(f"measuring: {name}")
            print(f"| {name} | {' | '.join(_cell(document, look) for look in LOOKS.values())} |", flush=True)


def _cell(document: Document, look: Look) -> str:
    """Return the time of a paper, its pages, and the time of each."""
    pages = len(page_sizes(press(document, look)))
    each = statistics.median(timed(partial(press, document, look))) * 1000
    return f"{each:.0f} ms, {pages} page{'' if pages == 1 else 's'}" + (f" of {each / pages:.0f}" if pages > 1 else "")


def twenty_pages(bench: Bench) -> list[float]:
    """Make a plan of twenty pages as PDF, libraries loaded."""
    return _of_plan(bench, press)


def twenty_pages_word(bench: Bench) -> list[float]:
    """Make the same plan as a Word file."""
    return _of_plan(bench, word_file)


def twenty_pages_web(bench: Bench) -> list[float]:
    """Make the same plan as a page for a browser."""
    return _of_plan(bench, web_file)


def twenty_pages_locked(bench: Bench) -> list[float]:
    """Lock the finished PDF of the same plan."""
    pdf = press(_plan(bench))
    locked(pdf, PASSPHRASE)
    return timed(lambda: locked(pdf, PASSPHRASE))


def one_page(bench: Bench) -> list[float]:
    """Make the manager's one page of the example as PDF, libraries loaded."""
    with _example(bench.new_file("page")) as session:
        document = dict(every_paper(session))[MANAGER_PAGE.kind.id]
    press(document)
    return timed(lambda: press(document))


def first_page(bench: Bench) -> list[float]:
    """Make the same page as the first paper of a process, with the loading of what draws it and of its letters."""
    path = bench.new_file("first")
    with _example(path):
        pass
    return [in_own_process(_FIRST, path) for _ in range(5)]


def _of_plan(bench: Bench, make: Callable[[Document], bytes]) -> list[float]:
    document = _plan(bench)
    make(document)
    return timed(lambda: make(document))


def _plan(bench: Bench) -> Document:
    """Return a work plan of twenty pages: of the record of ten years, as many lines as fill them."""
    with closing(KeelFile.open(ten_years(bench), PASSPHRASE, MIGRATION_SETS)) as file:
        lines = [replace(x, share=ShareClass.CONSENTED) for x in plan_lines(file.db, PersonId(TEN_YEARS))]
    low, high = 1, len(lines)
    while low < high:
        middle = (low + high) // 2
        enough = len(page_sizes(press(_plan_of(lines[:middle])))) >= PAGES
        low, high = (low, middle) if enough else (middle + 1, high)
    return _plan_of(lines[:low])


def _plan_of(lines: list[Line]) -> Document:
    today, reader = _today(), Recipient("Ada Orme", "manager")
    ids = frozenset(line.id for line in lines)
    yes = Consent(ConsentId("all"), PersonId(TEN_YEARS), reader, ids, today, add_months(today, 6))
    return WORK_PLAN.make(release(lines, (yes,), reader, today), Issue())


@contextmanager
def _example(path: Path) -> Iterator[Session]:
    """Yield a session on a new file with the example and all that its papers are made of."""
    with closing(KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo Bennett")) as file:
        fill(file, _today())
        fill_papers(file, _today())
        yield Session(file, "Jo Bennett", person_id=MAYA)


def _today() -> date:
    return datetime.now(UTC).date()


_FIRST = """
import sys, time
from datetime import date
from pathlib import Path
from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import issue_of, plan_lines
from desktop.cli.bench_runs import PASSPHRASE
from desktop.example import MAYA
from desktop.example_papers import DEPUTY
from records.consent import release
from records.consent_store import ConsentStore
from records.file import KeelFile
from supportplans.employer_papers import MANAGER_PAGE
with KeelFile.open(Path(sys.argv[1]), PASSPHRASE, MIGRATION_SETS) as file:
    today = date.today()
    lines = [line for line in plan_lines(file.db, MAYA, DEPUTY.organisation) if MANAGER_PAGE.takes(line)]
    released = release(lines, ConsentStore(file.db).consents(MAYA), DEPUTY, today)
    document = MANAGER_PAGE.make(released, issue_of(file.db, MAYA, released, 1, 1))
assert "reportlab" not in sys.modules
begun = time.perf_counter()
from supportplans.printing.press import press
press(document)
print(time.perf_counter() - begun)
"""
