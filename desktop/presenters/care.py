"""Care of the file: backups, a new passphrase, when it locks, and what was changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.app.session import Session
from desktop.presenters.base import fault_sentence
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Prompts
from desktop.presenters.passphrases import ADVICE, check_passphrase
from desktop.words.changes import change_words
from desktop.words.days import clock_time
from records.backup import back_up
from records.errors import KeelError
from records.paths import ENDING
from supportplans.wording import day

_RECENT, _ALL = 200, 10**9  # lines of history looked through for the last backup: first few, then all
_ACTIONS = {"do": "", "undo": "taken back: ", "redo": "brought back: "}


def make_backup(session: Session, prompts: Prompts, start: Callable[..., None], told: Callable[[str], None]) -> None:
    """Ask where to, copy the file there encrypted, open the copy to check it; as a chore through `start`."""
    moment = session.clock().astimezone()
    name = f"{session.file.path.stem} backup {moment:%Y-%m-%d}.keel"
    chosen = prompts.save_file("Back up to", name, "Even Keel files (*.keel)")
    if not chosen:
        return

    def done(made: Path) -> None:
        if session.file.read_only is None:
            session.history.note("backup")
        session.history.announce(frozenset({"backup"}), "backup")
        told(f"Backed up and checked: {made.name}. Keep its key file beside it.")

    def failed(fault: Exception) -> None:
        prompts.report(fault_sentence(fault))

    target = _with_ending(Path(chosen))
    start(lambda step: back_up(session.file, target, over=True), done=done, failed=failed)


def _with_ending(target: Path) -> Path:
    """Return the name with its ending, without which the file would not be offered when one is opened."""
    named = target.is_dir() or target.suffix.casefold() == ENDING
    return target if named else target.with_name(target.name + ENDING)


def last_backup(session: Session) -> datetime | None:
    """Return when the last backup was made from this program, or None; it may lie far back in the history."""
    for limit in (_RECENT, _ALL):
        lines = session.history.entries(limit)
        found = next((entry.at for entry in lines if entry.kind == "backup"), None)
        if found is not None or len(lines) < limit:
            return found
    return None


def change_passphrase(session: Session, prompts: Prompts, told: Callable[[str], None]) -> None:
    """Ask for the old and the new passphrase and lock the file with the new one."""

    def keep(answers: Answers) -> None:
        try:
            session.file.change_passphrase(answers["old"], answers["new"])
        except KeelError as fault:
            prompts.report(fault_sentence(fault))
            return
        told("The new passphrase counts from now on. The recovery key stays the same.")

    prompts.fill(
        Form(
            "New passphrase",
            (
                Field("old", "Passphrase until now, or the recovery key", FieldKind.SECRET, needed=True),
                Field("new", "New passphrase", FieldKind.SECRET, help=ADVICE, needed=True),
                Field("again", "New passphrase again", FieldKind.SECRET, needed=True),
            ),
            keep="Change it",
            intro="Backups made before keep the passphrase they were made with.",
            check=check_passphrase,
        ),
        keep,
    )


def history_lines(session: Session, limit: int = 200) -> tuple[str, ...]:
    """Return what was changed, newest first: when, by whom, whose record, what kind. Never what was in it."""
    names = {str(p.id): p.name for p in session.people.people()}
    lines = []
    for entry in session.history.entries(limit):
        at = entry.at.astimezone()
        whose = names.get(entry.person_id, "")
        what = _ACTIONS.get(entry.action, "") + change_words(entry.kind)
        said = (f"{day(at.date())}, {clock_time(at)}", entry.who, whose, what)
        lines.append(", ".join(part for part in said if part))
    return tuple(lines)
