"""Every fact of O*NET keeps the release and the month it is from."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

from jobs.model import Provenance, Source
from jobs.onet import read_onet

from .test_jobs import HEADER, onet_zip


def test_release_and_month_of_each_fact_are_kept(tmp_path: Path) -> None:
    dated = f"{HEADER}\tDate\n1.00\t7\tPaint the hull.\tCore\t08/2023\n1.00\t8\tMix colours.\tCore\tlately\n"
    path = onet_zip(tmp_path / "plain.zip", Task_Statements=dated)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "db.zip", "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("some folder", "db_30_1_text"), old.read(name))
    painter = read_onet(tmp_path / "db.zip").jobs[0]
    assert [task.provenance for task in painter.tasks] == [
        Provenance(Source.TYPICAL, "O*NET 30.1", date(2023, 8, 1)), Provenance(Source.TYPICAL, "O*NET 30.1"),
    ]  # fmt: skip
