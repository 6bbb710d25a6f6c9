"""What every command shares: messages, progress and the passphrase, all kept off standard output."""

from __future__ import annotations

import getpass
import io
import json
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any


class BadInput(Exception):
    """Input a command cannot use; its text is the sentence for the user."""


def speak_utf8() -> None:
    """Write UTF-8, whatever the console is set to: results hold every script there is, and others read them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def say(text: str) -> None:
    """Print one line to standard error."""
    print(text, file=sys.stderr, flush=True)


def progress(done: int, total: int) -> None:
    """Show how far a long command is, on one line, only where someone watches."""
    if sys.stderr.isatty():
        print(f"\r{done:,} of {total:,}", end="\n" if done >= total else "", file=sys.stderr, flush=True)


def ask_passphrase(path: Path) -> str:
    """Return the passphrase, typed unseen or, where there is no keyboard, the first line of input."""
    if sys.stdin.isatty():
        return getpass.getpass(f"Passphrase for {path.name}: ")
    return sys.stdin.readline().rstrip("\r\n")


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each line of a JSON Lines file with its number from 1. Raises BadInput naming the line."""
    with path.open(encoding="utf-8-sig") as handle:
        try:
            for number, line in enumerate(handle, 1):
                if line.strip():
                    yield number, _object(path, number, line)
        except UnicodeDecodeError as fault:
            raise BadInput(f"{path.name} is not plain text (UTF-8).") from fault


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except json.JSONDecodeError as fault:
        raise BadInput(f"{path.name}, line {number}: this is not JSON ({fault.msg}).") from fault
    if not isinstance(item, dict) or not isinstance(item.get("id"), str):
        raise BadInput(f"{path.name}, line {number}: an object with an 'id' is needed.")
    return item


def emit(row: dict[str, Any]) -> None:
    """Write one result as a JSON line to standard output."""
    sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def is_named(name: str, only: Collection[str]) -> bool:
    """Tell whether a paper or a screen is among those asked for."""
    return not only or any(word in name for word in only)
