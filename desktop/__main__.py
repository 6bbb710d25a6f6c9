"""`python -m desktop`: opens the program. Its window is not built yet, and it says so and shows the tour."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from desktop.cli.__main__ import main as command
from desktop.cli.console import say


def main() -> int:
    """Say what there is, and walk through it in a fresh folder."""
    say("The window is not there yet; here is the tour of everything behind it.")
    folder = Path(tempfile.mkdtemp(prefix="even-keel-tour-"))
    status = command(["tour", str(folder)])
    say(f"The papers are in {folder}.")
    return status


if __name__ == "__main__":
    sys.exit(main())
