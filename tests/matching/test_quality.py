"""The engine is good without the sentence model: measured on the graded sets, with their scorer and command line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli.__main__ import main

ROOT = Path(__file__).resolve().parents[2]


def measured(kind: str, gold: Path, scorer: Path, out: Path, *command: str) -> dict[str, float]:
    """Run one command of the program, score its output and return the figures."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop.cli", *command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    out.write_text(done.stdout, encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, str(scorer), kind, str(gold), str(out)], capture_output=True, text=True, check=True
    )
    return {name: float(figure) for name, figure in re.findall(r"(\S+) (\d\.\d+)", scored.stdout)}


def test_plain_words_find_their_tasks(graded_sets: Path, tmp_path: Path) -> None:
    gold = graded_sets / "plain_words_dev.jsonl"
    found = measured("words", gold, graded_sets / "score.py", tmp_path / "out", "tasks", "--input", str(gold))
    assert found["ndcg@10"] > 0.64 and found["hit@5"] > 0.7 and found["empty"] == 0


def test_people_find_their_jobs(graded_sets: Path, real_data: Path, tmp_path: Path) -> None:
    gold, jobs = graded_sets / "vignettes_dev.jsonl", real_data / "ncs_job_profiles_2019.csv"
    command = ("rank", "--input", str(gold), "--jobs", str(jobs))
    found = measured("people", gold, graded_sets / "score.py", tmp_path / "out", *command)
    assert found["ndcg@10"] > 0.80 and found["empty"] == 0


@pytest.mark.parametrize("text", ["{broken", "[]", '{"id": "a"}', '{"id": "a", "words": "x", "pool": [3]}', "\x00"])
def test_bad_input_is_one_clear_sentence_and_exit_status_2(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(text + "\n", encoding="utf-8")
    status, done = main(["tasks", "--input", str(path)]), capsys.readouterr()
    assert status == 2 and done.out == ""
    assert "in.jsonl, line 1" in done.err and "Traceback" not in done.err
