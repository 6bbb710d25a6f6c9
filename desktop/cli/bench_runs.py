"""What `bench` measures without a window. Every function returns its runs, in seconds."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import released_plan
from desktop.cli.bench_adverts import FOLDER
from desktop.example import MANAGER, MAYA, fill
from jobs.adverts.reading import read_advert
from jobs.imported import Imported
from jobs.importing import import_into
from jobs.model import Job, JobId, TaskId
from jobs.reading import read_jobs
from jobs.search import Search
from matching.model import Profile, Weights
from matching.next_question import next_question
from matching.ranking import Library, rank
from matching.robustness import robustness
from matching.understanding import Understanding
from records.database import Database, open_in_memory
from records.file import KeelFile
from records.people import PersonId, Preference, PreferenceId, Resource, ResourceId, Where, Wish
from supportplans.documents import Issue, employer_plan
from supportplans.printing.press import press

ONET = "onet_30_1_text.zip"
SUPPLEMENT = "onet_supplement_26_27.zip"
PASSPHRASE = "a passphrase for measuring"
NOBODY = PersonId("nobody")

WORDS = (
    "I looked after my nan for four years, her tablets, her meals, getting her up and washed.",
    "I ran the kitchen at the lunch club on Thursdays, forty dinners and two helpers.",
    "I mend bikes for people on our estate.",
    "I did the books for the bowls club and never lost a penny.",
    "I painted every room in my sister's house.",
    "I can type and I like a tidy list.",
)
TYPED = ("c", "cle", "clean", "cleaning ro", "help patients", "serve cust", "drive", "repair mach", "filing")


def no_progress(_done: int, _total: int) -> None:
    """Take progress and do nothing with it."""


def timed(run: Callable[[], object], times: int = 5) -> list[float]:
    """Return how long `run` took, each of `times` times, in seconds."""
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        runs.append(time.perf_counter() - start)
    return runs


def profile() -> Profile:
    """Return an invented person: six things said, four wishes."""
    resources = tuple(Resource(ResourceId(f"r{n}"), NOBODY, words, Where.HOME) for n, words in enumerate(WORDS))
    wishes: tuple[tuple[str, Wish, object], ...] = (
        ("time_of_day", Wish.MUST, ["day"]),
        ("noise", Wish.AVOID, [3, 4]),
        ("theme", Wish.LIKE, ["food", "fixing"]),
        ("people_contact", Wish.FINE, [1, 3]),
    )
    preferences = tuple(
        Preference(PreferenceId(f"p{n}"), NOBODY, facet, wish, value, position=n)
        for n, (facet, wish, value) in enumerate(wishes)
    )
    return Profile(resources, preferences)


@dataclass
class Bench:
    """What the measurements share: the data, a folder, and the library grown `size` times."""

    data: Path
    folder: Path
    size: int = 1
    _known: dict[str, Imported] = field(default_factory=dict)

    @cached_property
    def imported(self) -> Imported:
        """Return the O*NET library, read once, its jobs repeated `size` times under new ids."""
        if "onet" not in self._known:
            self._known["onet"] = self.read()
        onet = self._known["onet"]
        return replace(onet, jobs=tuple(_repeat(onet.jobs, self.size)))

    def read(self) -> Imported:
        """Read the O*NET zip afresh, with the supplement where it is there."""
        extra = self.data / SUPPLEMENT
        return read_jobs(self.data / ONET, no_progress, supplement=extra if extra.is_file() else None)

    @cached_property
    def with_tasks(self) -> tuple[Job, ...]:
        """Return the jobs that have tasks (923 of O*NET's)."""
        return tuple(job for job in self.imported.jobs if job.tasks)

    @cached_property
    def understanding(self) -> Understanding:
        """Return the text understanding with the vocabulary loaded."""
        return Understanding()

    @cached_property
    def library(self) -> Library:
        """Return the warm index over the jobs with tasks."""
        return Library(self.with_tasks, self.understanding)

    @cached_property
    def database(self) -> Database:
        """Return a database in memory with the library in it."""
        db = open_in_memory(*MIGRATION_SETS)
        import_into(db, self.imported, no_progress)
        return db

    def grown(self, size: int) -> Bench:
        """Return the same bench with the library `size` times as large."""
        return Bench(self.data, self.folder, size, self._known)

    def new_file(self, name: str) -> Path:
        """Return a path in the bench's folder that does not exist yet."""
        return self.folder / f"{name}-{time.monotonic_ns()}.keel"


def _repeat(jobs: tuple[Job, ...], size: int) -> Iterator[Job]:
    yield from jobs
    for copy in range(1, size):
        for job in jobs:
            tasks = tuple(replace(task, id=TaskId(f"{task.id}#{copy}")) for task in job.tasks)
            yield replace(job, id=JobId(f"{job.id}#{copy}"), tasks=tasks)


def unlock(bench: Bench) -> list[float]:
    """Open an encrypted file with its passphrase, key derivation and checks included."""
    path = bench.new_file("unlock")
    KeelFile.create(path, PASSPHRASE, MIGRATION_SETS).close()
    return timed(lambda: KeelFile.open(path, PASSPHRASE, MIGRATION_SETS).close())


def import_onet(bench: Bench) -> list[float]:
    """Read the zip and write it all into a fresh encrypted file."""

    def once() -> None:
        with closing(KeelFile.create(bench.new_file("import"), PASSPHRASE, MIGRATION_SETS)) as file:
            import_into(file.db, bench.read(), no_progress)

    return timed(once, 3)


def rank_cold(bench: Bench) -> list[float]:
    """Build the index over the whole library and rank one person, in a process that knows no word yet."""
    times = 3 if bench.size == 1 else 1
    return [in_own_process(_COLD, bench.data, bench.folder, bench.size) for _ in range(times)]


def rank_warm(bench: Bench) -> list[float]:
    """Rank one person with the index there."""
    library = bench.library
    rank(profile(), library)
    return timed(lambda: rank(profile(), library))


def rerank(bench: Bench) -> list[float]:
    """Order the whole library again after what matters was moved."""
    ranking = rank(profile(), bench.library)
    balance = random.Random(1)
    return timed(lambda: ranking.reweighted(Weights(want=(w := balance.uniform(20, 80)), bring=100 - w)), 9)


def firmness(bench: Bench) -> list[float]:
    """Find how firm the first three of the whole library are, over drawn weights and missing facts."""
    ranking = rank(profile(), bench.library)
    return timed(lambda: robustness(ranking), 9)


def asking(bench: Bench) -> list[float]:
    """Find the best next question over the whole library."""
    ranking = rank(profile(), bench.library)
    return timed(lambda: next_question(ranking), 5)


def search(bench: Bench) -> list[float]:
    """Search titles and tasks for words as they are being typed."""
    search_in = Search(bench.database)
    search_in.find("warm upp")
    return [run for words in TYPED for run in timed(partial(search_in.find, words), 3)]


def employer_pdf(bench: Bench) -> list[float]:
    """Make the employer's work plan of the example as a PDF, libraries loaded."""
    today = datetime.now(UTC).date()
    with closing(KeelFile.create(bench.new_file("pdf"), PASSPHRASE, MIGRATION_SETS)) as file:
        fill(file, today)
        document = employer_plan(released_plan(file.db, MAYA, MANAGER, today), Issue())
    press(document)
    return timed(lambda: press(document))


_HOLD = """
import sys
from pathlib import Path
from desktop.app.packages import MIGRATION_SETS
from desktop.cli.bench_runs import PASSPHRASE, profile
from jobs.store import JobStore
from matching.ranking import Library, rank
from matching.understanding import Understanding
from records.file import KeelFile
with KeelFile.open(Path(sys.argv[1]), PASSPHRASE, MIGRATION_SETS) as file:
    jobs = tuple(job for job in JobStore(file.db).jobs("onet") if job.tasks)
    rank(profile(), Library(jobs, Understanding()))
status = Path("/proc/self/status")
if status.is_file():  # on Linux, getrusage counts what the process that started this one held, too
    print(next(line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

_COLD = """
import sys
from pathlib import Path
from desktop.cli.bench_runs import Bench, profile, timed
from matching.ranking import Library, rank
from matching.understanding import Understanding
jobs = Bench(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])).with_tasks
print(*timed(lambda: rank(profile(), Library(jobs, Understanding())), 1))
"""


def resident_memory(bench: Bench) -> list[float]:
    """Return the most memory, in MB, of a process that opens the library and ranks one person (Linux, macOS)."""
    path = bench.new_file("memory")
    with closing(KeelFile.create(path, PASSPHRASE, MIGRATION_SETS)) as file:
        import_into(file.db, bench.read(), no_progress)
    return [in_own_process(_HOLD, path) / 1024]


def in_own_process(code: str, *arguments: object) -> float:
    """Return the number that Python code prints when run by itself."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def read_long_advert(_bench: Bench) -> list[float]:
    """Return how long the longest of the labelled adverts takes to be read."""
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt")]
    longest = max(texts, key=len)
    read_advert(longest)
    return timed(partial(read_advert, longest), 20)
