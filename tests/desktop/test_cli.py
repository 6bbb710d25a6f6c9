"""The command line: the whole way on real parts, and one clear sentence for anything wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.cli.__main__ import main
from desktop.cli.console import is_named
from desktop.cli.screens import FURTHER, every_screen
from desktop.cli.tour_papers import MAIN, every_paper
from desktop.example_papers import fill_papers
from desktop.presenters.paper_forms import EVERY_BLANK
from desktop.shell.places import PLACES
from jobs.store import JobStore
from records.file import KeelFile
from records.keys import Stretch
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.own_papers import OWN_PAPERS
from supportplans.printing.pages import page_texts

ROOT = Path(__file__).resolve().parents[2]
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
PASSPHRASE = "three invented words"
LIBRARY = (
    '{"format": "even-keel-jobs/1", "jobs": [{"id": "a", "title": "Boat painter",'
    ' "tasks": [{"words": "painting hulls"}]}]}'
)


def keel(*words: object, typed: str = PASSPHRASE + "\n", **around: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop.cli", *map(str, words)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, input=typed, env={**os.environ, **around},
    )  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.keel"
    KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, stretch=Stretch(n=2, r=1)).close()
    return path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.json"
    path.write_text(LIBRARY, encoding="utf-8")
    return path


def titles(path: Path) -> list[str]:
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS) as opened:
        return [job.title for job in JobStore(opened.db).jobs()]


def test_a_library_goes_in_out_to_a_backup_and_back_again(file: Path, library: Path, tmp_path: Path) -> None:
    assert keel("import", file, library).returncode == 0
    assert keel("backup", file, tmp_path / "copy.keel").returncode == 0
    assert keel("restore", tmp_path / "copy.keel", tmp_path / "new.keel").returncode == 0
    assert titles(file) == titles(tmp_path / "new.keel") == ["Boat painter"]


def test_adverts_are_read_into_lines_of_json(tmp_path: Path) -> None:
    adverts = tmp_path / "adverts.jsonl"
    text = "Cleaner\\n- Wash floors\\n£13 an hour, 10 hours a week"
    adverts.write_text('{"id": "a", "text": "' + text + '"}\n', encoding="utf-8")
    draft = json.loads(keel("advert", "--input", adverts).stdout)
    assert draft["id"] == "a" and draft["tasks"] == [1] and draft["hours_per_week"] == [10, 10]
    assert draft["pay"] == {"min": 13, "max": 13, "unit": "hour", "pro_rata": False}
    assert draft["closing"] is None and draft["contract"] is None
    adverts.write_text('{"id": "a"}\n', encoding="utf-8")
    refused = keel("advert", "--input", adverts)
    assert refused.returncode == 2 and "'text' is needed" in refused.stderr and refused.stdout == ""


def test_a_library_can_be_searched_without_a_file_in_every_script_on_every_console(library: Path) -> None:
    library.write_text(LIBRARY.replace("Boat painter", "Boat painter 船"), encoding="utf-8")
    found = keel("search", library, "hull", PYTHONIOENCODING="cp1252", PYTHONUTF8="0", LC_ALL="C")
    assert found.stdout == "Boat painter 船: painting hulls\n"


@pytest.mark.parametrize(
    ("words", "typed", "sentence"),
    [
        (("import", "FILE", "LIBRARY"), "not the passphrase\n", "does not open this file"),
        (("import", "FILE", "nothing.zip"), PASSPHRASE, "no file called nothing.zip"),
        (("backup", "nothing.keel", "x"), PASSPHRASE, "no file at this place"),
        (("backup", "FILE", "FILE"), PASSPHRASE, "left alone"),
        (("restore", "LIBRARY", "FILE"), PASSPHRASE, "key file"),
    ],
)
def test_what_goes_wrong_is_said_in_one_sentence(
    file: Path, library: Path, words: tuple[str, ...], typed: str, sentence: str
) -> None:
    places = {"FILE": str(file), "LIBRARY": str(library)}
    done = keel(*(places.get(word, word) for word in words), typed=typed)
    assert done.returncode == 2 and sentence in done.stderr
    assert "Traceback" not in done.stderr and len(done.stderr.strip().splitlines()) == 1


def test_the_tour_leaves_a_paper_that_holds_only_what_was_consented(tmp_path: Path) -> None:
    """The suite walks it with two papers and two screens; the long run makes them all."""
    only = () if LONG else ("--only", "manager-page", "blank-week", "carve-a-role", "a-form")
    done = keel("tour", tmp_path / "tour", *only)
    assert done.returncode == 0, done.stderr
    text = " ".join(page_texts((tmp_path / "tour" / "work-plan.pdf").read_bytes()))
    assert "Ten quiet minutes" in " ".join(text.split()) and "Draft" in text
    for private in ("I lie awake", "I stop humming", "look at me another way", "make up reasons"):
        assert private not in text
    made = {path.name for path in (tmp_path / "tour").rglob("*") if path.is_file()}
    assert {"manager-page-standard.pdf", "manager-page-easy-page-1.png", "manager-page.docx"} <= made
    assert {"blank-week-standard-page-1.png", "screen-19-carve-a-role.png", "screen-44-a-form.png"} <= made
    assert LONG or sum(name.endswith("-standard.pdf") for name in made) == 2
    assert LONG or sum(name.startswith("screen-") for name in made) == 2
    again = keel("tour", tmp_path / "tour")
    assert again.returncode == 2 and "there already" in again.stderr


def test_the_tour_knows_every_paper_every_place_and_every_look(session: Session) -> None:
    """What it makes where nothing is asked for by name; nothing is drawn for this."""
    fill_papers(session.file, session.today)
    papers = dict(every_paper(session))
    assert [*papers] == [paper.kind.id for paper in (*EMPLOYER_PAPERS, *OWN_PAPERS, *EVERY_BLANK)]
    assert all(paper.blocks for paper in papers.values()) and papers.keys() >= MAIN
    names = [screen.name for screen in every_screen()]
    assert len(set(names)) == len(names) == 4 + len(PLACES) + len(FURTHER) + 7
    said = " ".join(names)
    assert all(place.id.replace("_", "-") in said for place in PLACES) and FURTHER.keys() <= {p.id for p in PLACES}
    assert is_named("19-carve-a-role", ["matches", "carve"]) and not is_named("19-carve-a-role", ["matches"])


@pytest.mark.parametrize("command", ["tasks", "rank", "import", "backup", "restore", "search", "tour", "bench"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0 and "usage:" in capsys.readouterr().out
