"""What every test stands on: no screen, no network, folders of its own, nothing left behind."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["EVEN_KEEL_WORDS_ONLY"] = "1"  # the sentence model has tests of its own, and would slow down all others

import pytest
from hypothesis import HealthCheck, settings

CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("suite", derandomize=True, **CALM)  # the same cases each time: a red suite is never luck
settings.register_profile("long", **CALM)  # new cases each time: HYPOTHESIS_PROFILE=long, before a release
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

DATA = Path(os.environ.get("EVEN_KEEL_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")
EVAL = DATA.parent / "eval"


@pytest.fixture(scope="module", autouse=True)
def old_things_are_not_looked_through_again() -> Iterator[None]:
    """Put what is there before a room of tests out of the reach of collecting: it stays, and each look takes long."""
    gc.collect()
    gc.freeze()
    yield


class NetworkTried(AssertionError):
    """A test reached for the network, which the program must never do."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every connection attempt fail loudly."""

    def refuse(*_: object, **__: object) -> None:
        raise NetworkTried("Even Keel never opens a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def real_data() -> Path:
    """Return the folder of full-size data, or skip where it is not beside the project."""
    if not DATA.is_dir():
        pytest.skip("the full-size data folder is not beside the project")
    return DATA


@pytest.fixture
def graded_sets() -> Path:
    """Return the folder of graded sets, or skip where it is not beside the project."""
    if not EVAL.is_dir():
        pytest.skip("the graded sets are not beside the project")
    return EVAL
