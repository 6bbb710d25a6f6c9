"""What `bench` measures of keeping the job: a record of ten years, and Home for two hundred people."""

from __future__ import annotations

import tempfile
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop.app.packages import MIGRATION_SETS
from desktop.cli.bench_people import fill_caseload, fill_ten_years
from desktop.cli.bench_runs import PASSPHRASE, Bench, in_own_process, timed
from desktop.cli.screens import Camera
from records.file import KeelFile
from records.people import PersonId
from supportplans.course_store import CourseStore
from supportplans.in_force import on_day
from supportplans.keel import LevelMove, SupportAgreement
from supportplans.model import Adjustment, NegotiationEvent
from supportplans.store import PlanStore

TEN_YEARS = "ten-years"
PEOPLE = 200  # one specialist supports about twenty-five


def ten_years_open(bench: Bench) -> list[float]:
    """Open the file of a ten-year record with its passphrase and read all of its plans."""
    path = ten_years(bench)

    def once() -> None:
        with closing(KeelFile.open(path, PASSPHRASE, MIGRATION_SETS)) as file:
            _read(PlanStore(file.db))

    return timed(once)


def in_force_today(bench: Bench) -> list[float]:
    """Work out what is in force today from the newest agreement and all that was negotiated in ten years."""
    with closing(KeelFile.open(ten_years(bench), PASSPHRASE, MIGRATION_SETS)) as file:
        record = CourseStore(file.db).record_for(PlanStore(file.db).agreements(TEN_YEARS)[-1], _today())
    return timed(lambda: on_day(record, _today()), 9)


def home_shown(bench: Bench) -> list[float]:
    """Show Home for two hundred people, with nothing read or made before: the lines, the page, its last pixel."""
    with tempfile.TemporaryDirectory() as folder:
        camera = Camera(Path(folder))
        try:
            return _home_runs(camera, _caseload(bench))
        finally:
            camera.close()


def home_memory(bench: Bench) -> list[float]:
    """Return the most memory, in MB, of a process that shows Home for two hundred people (Linux, macOS)."""
    return [in_own_process(_SHOW, _caseload(bench)) / 1024]


def _home_runs(camera: Camera, path: Path) -> list[float]:
    camera.keeper.unlock(str(path), PASSPHRASE)
    camera.settle()
    house = camera.keeper.house
    assert house is not None

    def once() -> None:
        house.forget_all()
        camera.window.repaint()

    runs = []
    for _ in range(6):
        runs += timed(once, 1)
        _turn()
    return runs[1:]


def _turn() -> None:
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def _read(
    plans: PlanStore,
) -> tuple[
    tuple[Adjustment, ...], dict[str, tuple[NegotiationEvent, ...]], tuple[SupportAgreement, ...],
    dict[str, tuple[LevelMove, ...]],
]:  # fmt: skip
    adjustments, agreements = plans.adjustments(TEN_YEARS), plans.agreements(TEN_YEARS)
    events = {str(a.id): plans.events(a.id) for a in adjustments}
    return adjustments, events, agreements, {str(a.id): plans.level_moves(a.id) for a in agreements}


def ten_years(bench: Bench) -> Path:
    """Return the file of one person with 200 adjustments, 5,000 events, 40 agreements and 200 moves; made once."""
    path = bench.folder / "ten-years.keel"
    if not path.exists():
        with closing(KeelFile.create(path, PASSPHRASE, MIGRATION_SETS)) as file:
            fill_ten_years(file.db, _today(), PersonId(TEN_YEARS))
    return path


def _caseload(bench: Bench) -> Path:
    path = bench.folder / "caseload.keel"
    if not path.exists():
        with closing(KeelFile.create(path, PASSPHRASE, MIGRATION_SETS)) as file:
            fill_caseload(file.db, _today(), PEOPLE)
    return path


def _today() -> date:
    return datetime.now(UTC).date()


_SHOW = """
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["EVEN_KEEL_WORDS_ONLY"] = "1"
from desktop.cli.bench_keeping import _home_runs
from desktop.cli.screens import Camera
import tempfile
with tempfile.TemporaryDirectory() as folder:
    camera = Camera(Path(folder))
    _home_runs(camera, Path(sys.argv[1]))
    camera.close()
status = Path("/proc/self/status")
if status.is_file():
    print(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
