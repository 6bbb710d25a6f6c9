"""Reads any library the program knows, by what the file is rather than what it is called."""

from __future__ import annotations

import zipfile
from pathlib import Path

from jobs.bank import is_bank, read_bank
from jobs.imported import Imported, ImportFault, Progress, no_progress
from jobs.ncs import read_ncs
from jobs.onet import read_onet
from jobs.own import read_own


def read_jobs(path: Path, progress: Progress = no_progress, supplement: Path | None = None) -> Imported:
    """Return the jobs of an O*NET text zip, an NCS CSV, a job bank's table or our own JSON.

    Raises ImportFault for anything else.
    """
    if not path.is_file():
        raise ImportFault("not_a_file", path.name)
    if zipfile.is_zipfile(path):
        return read_onet(path, progress, supplement)
    with path.open("rb") as handle:
        start = handle.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        return read_own(path, progress)
    lines = start.decode("cp1252", errors="replace").splitlines()
    head = next((line for line in lines if line.strip() and not line.lstrip('"').startswith("#")), "")
    return read_bank(path, progress) if is_bank(head.replace('"', "")) else read_ncs(path, progress)
