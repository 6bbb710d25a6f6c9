"""The starter library: UK jobs written by us, typical of the occupation and never of one workplace.

One file a family in `jobs/data/starter/`, in our own format (`jobs.own`). The jobs come from all nine major groups of
SOC 2020, and most can be reached without a degree. Facts were checked against SOC 2020 unit groups and careers
information; sentences are ours, and read with ease at about ten years of age.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jobs.imported import Imported
from jobs.model import Job
from jobs.own import read_own

ORIGIN = "starter"
FOLDER = Path(__file__).parent / "data" / "starter"


@cache
def load_starter() -> tuple[Job, ...]:
    """Return the jobs of every family, in the order of the files. Raises BadJob naming file, job and field."""
    return tuple(job for path in sorted(FOLDER.glob("*.json")) for job in read_own(path).jobs)


def starter() -> Imported:
    """Return the starter library ready to go into a file."""
    return Imported(ORIGIN, load_starter())
