"""Nothing in the program writes a file, a clipboard or a printer but the one way out, and a new leak would be found."""

from __future__ import annotations

import ast
from pathlib import Path

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
