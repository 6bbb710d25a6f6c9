"""Nothing leaves the file but by the one way out, which registers it first and asks the gate at the last moment."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.app.plans import released_plan
from desktop.app.session import Session
from desktop.app.way_out import NOBODY, Leaving, WayOut, own_copy, released_copy
from desktop.example import MANAGER, MAYA
from records.consent import Copy, Recipient, Released
from records.errors import KeelError
from tests.desktop.conftest import NOW, GivenAnswers

ROOT = Path(__file__).resolve().parents[2]
CODE = [p for floor in ("records", "jobs", "matching", "supportplans", "desktop") for p in (ROOT / floor).rglob("*.py")]

WRITES = {"write_whole", "write_text", "write_bytes",  "savez", "save_file", "getSaveFileName", "print_paper",
          "print_", "setMimeData", "copy_privately", "copyfile", "copy2", "openUrl",
          "QPrinter", "QPdfWriter", "NamedTemporaryFile", "mkstemp"}  # fmt: skip
"""Calls by which something can get out of the file: onto a disk, to a printer, a clipboard, another program."""

EXCEPTIONS = {
    "desktop/app/way_out.py": "the one way out itself",
    "records/paths.py": "how a file is written whole; it knows no content",
    "records/file.py": "the encrypted file and its key file",
    "records/backup.py": "the backup, encrypted with the file's own key",
    "desktop/presenters/care.py": "asks where the backup goes",
    "desktop/shell/keeper.py": "asks where a new encrypted file goes; prints the recovery key, which is no record",
    "desktop/shell/asks.py": "the system's own dialogs, which the way out asks through",
    "desktop/shell/printer.py": "the printer, which the way out prints through",
    "desktop/widgets/clipboard.py": "the clipboard, which the way out copies through",
    "matching/kept_file.py": "what was worked out of public jobs, kept for speed; nobody's record is in it",
    "matching/task_index.py": "the same, of the library of jobs",
    "records/filelock.py": "says that the file is open; it holds nothing",
    "desktop/widgets/carrying.py": "a card dragged within the window carries its id alone",
    "desktop/widgets/hand_things.py": "a card dragged within the window carries its id alone",
}
"""Where such a call may stand, and why. The command line and its invented people are a room of their own."""


def _called(node: ast.Call) -> str:
    made = node.func
    return made.attr if isinstance(made, ast.Attribute) else made.id if isinstance(made, ast.Name) else ""


def _opens_to_write(node: ast.Call) -> bool:
    """Tell whether it opens a file with a mode that writes: `open(path, mode)` or `path.open(mode)`."""
    places = node.args[1:2] if isinstance(node.func, ast.Name) else node.args[:1]
    given = [*places, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
    modes = [mode.value for mode in given if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    return _called(node) == "open" and any(set(mode) & set("wax+") for mode in modes)


def _ways_out(path: Path) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    found = [_called(call) for call in calls if _called(call) in WRITES or _opens_to_write(call)]
    on_clipboard = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "setText"
                    and isinstance(call.func.value, ast.Call) and _called(call.func.value) == "clipboard"]  # fmt: skip
    return found + ["clipboard"] * len(on_clipboard)


def test_nothing_writes_a_file_a_clipboard_or_a_printer_but_the_way_out() -> None:
    found = {
        str(path.relative_to(ROOT)): ways for path in CODE if "cli" not in path.parts and (ways := _ways_out(path))
    }
    elsewhere = {place: ways for place, ways in found.items() if place not in EXCEPTIONS}
    own = {place for place in elsewhere if set(elsewhere[place]) <= {"print_paper"} and _is_page(place)}
    assert {place: ways for place, ways in elsewhere.items() if place not in own} == {}


def _is_page(place: str) -> bool:
    """A page's button calls its presenter's `print_paper`, which has to go through the way out itself."""
    return place.startswith("desktop/pages/")


def test_no_exception_is_kept_for_what_is_not_there_any_more() -> None:
    assert [place for place in EXCEPTIONS if not (ROOT / place).exists() or not _ways_out(ROOT / place)] == []


def test_a_new_way_to_write_would_be_found(tmp_path: Path) -> None:
    source = tmp_path / "leak.py"
    for leak in ("Path('x').write_text(t)", "write_whole(p, t)", "open('x', 'w')", "p.open(mode='ab')",
                 "QGuiApplication.clipboard().setText(t)", "self.prompts.print_paper(pdf, 'x')"):  # fmt: skip
        source.write_text(leak)
        assert len(_ways_out(source)) == 1, leak
    source.write_text("label.setText(t); open('x'); p.open('rb')")
    assert _ways_out(source) == []


# What it does


@pytest.fixture
def out(session: Session, prompts: GivenAnswers) -> WayOut:
    def report(fault: Exception) -> None:
        prompts.report(type(fault).__name__)

    return WayOut(session, prompts, report)


@pytest.fixture
def plan(session: Session) -> Released:
    return released_plan(session.file.db, MAYA, MANAGER, NOW.date())


def _copies(session: Session) -> tuple[Copy, ...]:
    return session.consents.copies()


def test_a_paper_about_a_person_goes_to_nobody_else_without_a_gate(plan: Released) -> None:
    with pytest.raises(TypeError):
        Leaving("work plan", MANAGER, MAYA)
    assert released_copy("work plan", MAYA, plan).reader == MANAGER
    assert own_copy("by hand", MAYA, "Maya").own


@pytest.mark.parametrize("name", ["Maya’s plan", "Work Plan", "plan.pdf", "../plan", "", "plan 2"])
def test_a_kind_of_paper_is_plain_words_so_no_name_gets_into_a_file_name(name: str) -> None:
    with pytest.raises(ValueError, match="plain words"):
        Leaving(name)


def test_what_goes_is_registered_with_its_lines_consent_and_reader(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    prompts.will_choose(tmp_path / "plan")
    went = out.save(released_copy("work plan", MAYA, plan, check_code="KEEL-1"), "pdf", lambda: b"%PDF")
    assert went is not None and went.place == tmp_path / "plan.pdf" and went.place.read_bytes() == b"%PDF"
    (copy,) = _copies(session)
    assert (copy.line_ids, copy.consent_id, copy.recipient, copy.copy_no, copy.how, copy.own, copy.check_code) == (
        plan.line_ids, "maya-doyle", MANAGER, 1, "save", False, "KEEL-1"
    )  # fmt: skip
    assert not session.history.can_undo


def test_lines_held_back_while_a_dialog_was_open_do_not_go(session: Session, plan: Released, tmp_path: Path) -> None:
    class Slow(GivenAnswers):
        def save_file(self, title: str, name: str, kinds: str) -> str:
            (consent,) = session.consents.consents(MAYA)
            session.history.record(session.consents.save_consent(replace(consent, withdrawn_on=NOW.date())))
            return str(tmp_path / "plan.pdf")

    slow = WayOut(session, Slow(), lambda fault: None)
    going = released_copy("work plan", MAYA, plan)
    assert slow.save(going, "pdf", lambda: b"%PDF") is None
    assert slow.print(going, b"%PDF") is None and slow.clip(going, "words", lambda text: True) is None
    assert _copies(session) == () and not list(tmp_path.glob("plan*"))


def test_a_line_of_another_readers_paper_does_not_pass_for_this_one(out: WayOut, plan: Released) -> None:
    other = released_copy("work plan", "samira", plan)  # the same lines, said to be somebody else's
    assert out.print(other, b"%PDF") is None


def test_a_copy_of_ones_own_and_a_paper_about_nobody_are_registered_as_such(
    out: WayOut, session: Session, prompts: GivenAnswers
) -> None:
    assert out.print(own_copy("by hand", MAYA, "Maya"), b"%PDF")
    assert out.clip(Leaving("job bank", Recipient("the bakery")), "jobs", lambda text: True)
    own, blank = sorted(_copies(session), key=lambda copy: copy.document)
    assert own.own and own.person_id == MAYA and own.recipient == Recipient("Maya", "own copy")
    assert blank.person_id == NOBODY and blank.how == "copy" and blank.recipient.name == "the bakery"


def test_a_clipboard_or_a_disk_that_takes_nothing_leaves_nothing_in_the_register(
    out: WayOut, session: Session, plan: Released, prompts: GivenAnswers, tmp_path: Path
) -> None:
    going = released_copy("work plan", MAYA, plan)
    assert out.clip(going, "words", lambda text: False) is None
    prompts.will_choose(tmp_path / "gone" / "plan.pdf")
    assert out.save(going, "pdf", lambda: b"%PDF") is None

    def broken() -> bytes:
        raise KeelError

    prompts.will_choose(tmp_path / "plan.pdf")
    assert out.save(going, "pdf", broken) is None
    assert _copies(session) == () and prompts.reports == ["CannotWrite", "KeelError"]


def test_a_name_of_another_ending_that_is_there_already_is_not_written_over(
    out: WayOut, prompts: GivenAnswers, tmp_path: Path
) -> None:
    (tmp_path / "form.pdf").write_text("mine")
    prompts.will_choose(tmp_path / "form")
    went = out.save(Leaving("blank form"), "pdf", lambda: b"%PDF")
    assert went is not None and went.place is not None and went.place.name == "form-2.pdf"
    assert (tmp_path / "form.pdf").read_text() == "mine"


def test_a_permission_that_ran_out_over_night_lets_nothing_go(out: WayOut, session: Session, plan: Released) -> None:
    (consent,) = session.consents.consents(MAYA)
    session.history.record(session.consents.save_consent(replace(consent, expires_on=date(2026, 11, 23))))
    assert out.print(released_copy("work plan", MAYA, plan), b"%PDF") is None and _copies(session) == ()
