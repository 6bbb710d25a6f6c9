"""`python -m desktop.cli COMMAND`: tasks, rank, advert, import, backup, restore, search, tour, bench,
learn, words.

Standard output carries only a command's results; progress and messages go to standard error. Bad input ends
in one clear sentence and exit status 2.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from desktop.cli import files, graded, learning, vocabulary, words
from desktop.cli.console import BadInput, say, speak_utf8
from desktop.words.errors import sentence_for
from jobs.imported import ImportFault
from matching.exchange import BadPerson
from matching.understanding import Blend
from records.errors import KeelError

TOUR, BENCH = "desktop.cli.tour", "desktop.cli.bench"
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    parser = argparse.ArgumentParser(prog="run.py", description="Even Keel, without its window.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (_graded, _files, _looking, _making):
        add(commands)
    return parser


def _graded(commands: Commands) -> None:
    """Add what answers in JSON lines, to be graded elsewhere."""
    tasks = commands.add_parser("tasks", help="score tasks against what people say, as JSON lines")
    tasks.add_argument("--input", type=Path, required=True, help="JSON lines with words and a pool of tasks")
    _understanding(tasks)
    tasks.set_defaults(run=graded.tasks)

    rank = commands.add_parser("rank", help="rank jobs for people, as JSON lines")
    rank.add_argument("--input", type=Path, required=True, help="JSON lines with a person each")
    rank.add_argument("--jobs", type=Path, required=True, help="NCS CSV, O*NET text zip, or our own JSON")
    _understanding(rank)
    rank.set_defaults(run=graded.rank)

    advert = commands.add_parser("advert", help="read job adverts into drafts, as JSON lines")
    advert.add_argument("--input", type=Path, required=True, help="JSON lines with an id and a text each")
    advert.set_defaults(run=graded.advert)


def _files(commands: Commands) -> None:
    """Add what is done with an encrypted file."""
    importing = commands.add_parser("import", help="read a job library into an encrypted file")
    importing.add_argument("file", type=Path, help="the encrypted file")
    importing.add_argument("library", type=Path, help="O*NET text zip, NCS CSV, or our own JSON")
    importing.add_argument("--supplement", type=Path, help="a second O*NET zip with more tables")
    importing.set_defaults(run=files.import_library)

    backup = commands.add_parser("backup", help="make an encrypted copy and check that it opens")
    backup.add_argument("file", type=Path)
    backup.add_argument("target", type=Path, help="a folder or a file name")
    backup.set_defaults(run=files.back_up)

    restore = commands.add_parser("restore", help="bring a backup back as a file, after checking it")
    restore.add_argument("backup", type=Path)
    restore.add_argument("file", type=Path)
    restore.set_defaults(run=files.restore)


def _looking(commands: Commands) -> None:
    """Add what looks at libraries and at the program itself."""
    search = commands.add_parser("search", help="search titles and tasks of a job library")
    search.add_argument("library", type=Path, help="O*NET text zip, NCS CSV, or our own JSON")
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=int, default=20)
    search.set_defaults(run=files.search)

    walk = commands.add_parser("tour", help="walk through the program with invented people")
    walk.add_argument("folder", type=Path, nargs="?", default=Path("tour"))
    walk.add_argument("--only", nargs="*", default=[], help="words of the names of papers and screens to make")
    walk.set_defaults(run=_with_window(TOUR))

    looking = commands.add_parser("vocabulary", help="see which tasks no activity fits, and which are mixed up")
    looking.add_argument("library", type=Path, nargs="?", help="O*NET text zip, NCS CSV or our own JSON; else ours")
    looking.add_argument("--show", type=int, default=20, help="so many tasks and pairs are shown")
    looking.add_argument("--words-only", action="store_true", help="leave the sentence model out")
    looking.set_defaults(run=vocabulary.run)


def _making(commands: Commands) -> None:
    """Add what makers of the program use."""
    teach = commands.add_parser("learn", help="make the adapter or the word vectors anew (for their makers)")
    teach.add_argument("what", choices=("adapter", "table"), help="the sentence model's adapter, or the word vectors")
    teach.add_argument("--onet", type=Path, help="O*NET text zip: its tasks, and its links of tasks to work activities")
    teach.add_argument("--out", type=Path, help="where it is written, if not in its own place")
    teach.set_defaults(run=learning.run)

    telling = commands.add_parser("words", help="write the catalogues of what papers say, for translators")
    telling.add_argument("--folder", type=Path, help="where they are written, if not in their own place")
    telling.set_defaults(run=words.run)

    measure = commands.add_parser("bench", help="measure speed and memory")
    measure.add_argument("--data", type=Path, help="folder with the O*NET zip (default: ../shared/data)")
    measure.add_argument("--only", nargs="*", default=[], help="names of single measurements")
    measure.set_defaults(run=_with_window(BENCH))


def _with_window(module: str) -> Callable[[argparse.Namespace], None]:
    """Return a command whose module is loaded as it is run, because it loads the window: that takes over a second."""

    def run(options: argparse.Namespace) -> None:
        import_module(module).run(options)

    return run


def _understanding(command: argparse.ArgumentParser) -> None:
    """Add what chooses the parts of understanding, so that each can be measured by leaving it out."""
    command.add_argument("--words-only", action="store_true", help="leave the sentence model out")
    parts = [part.name for part in fields(Blend)]
    command.add_argument("--leave-out", nargs="*", default=[], choices=parts, help="parts of likeness to do without")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = build_parser().parse_args(arguments)
    try:
        options.run(options)
    except (BadInput, BadPerson) as fault:
        say(str(fault))
        return 2
    except (KeelError, ImportFault) as fault:
        say(sentence_for(fault))
        return 2
    except OSError as fault:
        say(f"{fault.filename or 'A file'} could not be read or written: {fault.strerror}.")
        return 2
    except KeyboardInterrupt:
        say("Stopped. Nothing was left half done.")
        return 130
    return 0


if __name__ == "__main__":
    speak_utf8()
    sys.exit(main())
