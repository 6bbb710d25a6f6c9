"""`bench`: speed and memory as medians, against what we set out to reach on two cores.

Each measurement is a function that returns its runs in seconds (or megabytes). Memory and the cold index are
measured in processes of their own, so that nothing read before counts for or against them. The O*NET zip is the
user's own and is never part of the project; without it, measurements that need it say so.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.cli import bench_adverts, bench_keeping, bench_papers, bench_questions, bench_runs, bench_window
from desktop.cli.console import BadInput, say


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table: `most` is the figure to stay under, in `unit` (s, ms or MB)."""

    name: str
    most: float
    unit: str
    run: Callable[[bench_runs.Bench], list[float]]


MEASUREMENTS = (
    Measurement("start to first paint, warm", 0.5, "s", bench_window.first_paint),
    Measurement("unlock", 0.6, "s", bench_runs.unlock),
    Measurement("import the O*NET zip into the encrypted file", 15, "s", bench_runs.import_onet),
    Measurement("longest stop of the window during that import", 100, "ms", bench_window.import_stop),
    Measurement("rank one person against all O*NET jobs, cold index", 2, "s", bench_runs.rank_cold),
    Measurement("rank one person against all O*NET jobs, warm", 150, "ms", bench_runs.rank_warm),
    Measurement("re-rank after a weight change, whole library", 50, "ms", bench_runs.rerank),
    Measurement("how firm the first three are, whole library", 100, "ms", bench_runs.firmness),
    Measurement("best next question, whole library", 500, "ms", bench_runs.asking),
    Measurement("search as you type over all tasks", 30, "ms", bench_runs.search),
    Measurement("read a long job advert", 50, "ms", bench_runs.read_long_advert),
    Measurement("employer PDF", 300, "ms", bench_runs.employer_pdf),
    Measurement("one page as PDF", 300, "ms", bench_papers.one_page),
    Measurement("one page as PDF, the first of a start", 300, "ms", bench_papers.first_page),
    Measurement("a plan of twenty pages as PDF", 1, "s", bench_papers.twenty_pages),
    Measurement("that plan as a Word file", 1, "s", bench_papers.twenty_pages_word),
    Measurement("that plan as a page for a browser", 300, "ms", bench_papers.twenty_pages_web),
    Measurement("locking the PDF of that plan", 300, "ms", bench_papers.twenty_pages_locked),
    Measurement("open a record of ten years: 5,000 events, 40 agreements", 1, "s", bench_keeping.ten_years_open),
    Measurement("what is in force today, in that record", 20, "ms", bench_keeping.in_force_today),
    Measurement("Home for 200 people, read and painted", 300, "ms", bench_keeping.home_shown),
    Measurement("resident memory with Home for 200 people", 350, "MB", bench_keeping.home_memory),
    Measurement("resident memory with the O*NET library open", 350, "MB", bench_runs.resident_memory),
)

GROWING = (
    ("rank, cold index", "s", bench_runs.rank_cold),
    ("rank, warm", "ms", bench_runs.rank_warm),
    ("re-rank", "ms", bench_runs.rerank),
    ("search as you type", "ms", bench_runs.search),
)
SIZES = (1, 4, 16)


def run(options: argparse.Namespace) -> None:
    """Measure everything (or `--only` some names) and print Markdown tables to standard output."""
    if options.only == ["advert"]:  # needs no library
        bench_adverts.print_table(bench_adverts.score())
        return
    if options.only == ["questions"]:
        bench_questions.print_table()
        return
    if options.only == ["papers"]:
        bench_papers.print_table()
        return
    data = options.data or Path(__file__).resolve().parents[3] / "shared" / "data"
    if not (data / bench_runs.ONET).is_file():
        raise BadInput(f"Name the folder that holds {bench_runs.ONET}: bench --data FOLDER")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}; medians.\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = bench_runs.Bench(data, Path(folder))
        _table(bench, options.only)
        if not options.only:
            bench_papers.print_table()
            _growth(bench)
            bench_adverts.print_table(bench_adverts.score())
            bench_questions.print_table()


def _table(bench: bench_runs.Bench, only: list[str]) -> None:
    print("| what | median | to reach |\n|---|---|---|")
    for measurement in MEASUREMENTS:
        if only and not any(word in measurement.name for word in only):
            continue
        say(f"measuring: {measurement.name}")
        median = statistics.median(measurement.run(bench))
        figure = _figure(median, measurement.unit)
        print(f"| {measurement.name} | {figure} | {measurement.most:g} {measurement.unit} |", flush=True)


def _growth(bench: bench_runs.Bench) -> None:
    print("\n| how it grows | " + " | ".join(f"library x{size}" for size in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    rows: dict[str, list[str]] = {name: [] for name, _, _ in GROWING}
    for size in SIZES:
        larger = bench.grown(size)
        for name, unit, measure in GROWING:
            say(f"measuring: {name}, library x{size}")
            rows[name].append(_figure(statistics.median(measure(larger)), unit))
    for name, figures in rows.items():
        print(f"| {name} | " + " | ".join(figures) + " |", flush=True)


def _figure(seconds_or_mb: float, unit: str) -> str:
    if unit == "MB":
        return f"{seconds_or_mb:.0f} MB"
    return f"{seconds_or_mb:.2f} s" if unit == "s" else f"{seconds_or_mb * 1000:.1f} ms"
