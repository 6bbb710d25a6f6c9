"""`import`, `backup`, `restore` and `search`: files and libraries without the window."""

from __future__ import annotations

import argparse

from desktop.app.packages import MIGRATION_SETS
from desktop.cli.console import ask_passphrase, progress, say
from jobs.importing import import_into
from jobs.reading import read_jobs
from jobs.search import Search
from records.backup import back_up as make_backup
from records.database import open_in_memory
from records.file import KeelFile
from records.file import restore as bring_back


def import_library(options: argparse.Namespace) -> None:
    """Read a library into an encrypted file, all or nothing; an older one of the same origin is replaced."""
    imported = read_jobs(options.library, progress, supplement=options.supplement)
    for reject in imported.rejects:
        say(f"Left out: {reject.table}, line {reject.line}: {reject.reason}")
    with KeelFile.open(options.file, ask_passphrase(options.file), MIGRATION_SETS) as file:
        import_into(file.db, imported, progress)
        file.history.note("jobs.import")
    say(f"{len(imported.jobs):,} jobs are in the file, {len(imported.rejects):,} lines were left out.")


def back_up(options: argparse.Namespace) -> None:
    """Make an encrypted copy and open it to check."""
    passphrase = ask_passphrase(options.file)
    with KeelFile.open(options.file, passphrase, MIGRATION_SETS) as file:
        made = make_backup(file, options.target)
        if file.read_only is None:
            file.history.note("backup")
    say(f"Backed up and checked: {made}")


def restore(options: argparse.Namespace) -> None:
    """Check a backup, then bring it back; a file already there is moved aside, never lost."""
    bring_back(options.backup, options.file, ask_passphrase(options.backup))
    say(f"Restored and checked: {options.file}")


def search(options: argparse.Namespace) -> None:
    """Print the titles and tasks of a library that answer some words, best first."""
    db = open_in_memory(*MIGRATION_SETS)
    import_into(db, read_jobs(options.library, progress), progress)
    for hit in Search(db).find(" ".join(options.words), options.limit):
        print(hit.title if not hit.task_id else f"{hit.title}: {hit.task_words}")
