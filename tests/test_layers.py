"""The house rules that a machine can hold: arrows one way, small files, Qt and SQL in their rooms."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("records", "jobs", "matching", "supportplans", "desktop")
FILES = sorted(p for floor in FLOORS for p in (ROOT / floor).rglob("*.py"))
HEAVY = {"sklearn", "reportlab", "pypdfium2", "numpy", "scipy"}
LATE_TOO = {"docx", "lxml", "charset_normalizer", "rapidfuzz", "sqlite_utils", "fontpkg_atkinson_hyperlegible"}
LATE_TOO |= {"torch"}  # only for making the sentence model's adapter and the word vectors


def _module(path: Path) -> str:
    name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    return name.removesuffix(".__init__")


def _imports(tree: ast.AST) -> list[tuple[ast.stmt, str]]:
    found: list[tuple[ast.stmt, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [(node, node.module)]
            found += [(node, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def _all_imports() -> dict[str, set[str]]:
    known = {_module(p) for p in FILES}
    graph: dict[str, set[str]] = {}
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        graph[_module(path)] = {n for _, n in _imports(tree) if n in known} - {_module(path)}
    return graph


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_no_file_is_over_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_a_package_imports_only_its_own_floor_and_those_below(path: Path) -> None:
    allowed = FLOORS[: FLOORS.index(_module(path).split(".")[0]) + 1]
    above = [n for _, n in _imports(ast.parse(path.read_text())) if n.split(".")[0] in FLOORS
             and n.split(".")[0] not in allowed]  # fmt: skip
    assert above == []


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    name = _module(path)
    roots = {n.split(".")[0] for _, n in _imports(ast.parse(path.read_text()))}
    assert "PySide6" not in roots or name.startswith("desktop")
    assert "reportlab" not in roots or name.startswith("supportplans.printing")
    assert not roots & {"sqlcipher3", "sqlite_utils"} or name.startswith("records")
    assert not roots & {"sqlite3", "urllib", "http", "requests", "ssl"}


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_only_heavy_libraries_are_imported_inside_functions(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late = [
        name.split(".")[0]
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for _, name in _imports(function)
    ]
    assert set(late) <= HEAVY | LATE_TOO


@pytest.mark.parametrize("path", FILES, ids=_module)
def test_sql_lives_only_in_stores_schemas_and_the_ground_floor(path: Path) -> None:
    if _module(path).startswith("records") or path.name in ("schema.py",) or path.stem.endswith("store"):
        pytest.skip("its room may hold SQL")
    text = [n.value for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Constant)
            and isinstance(n.value, str)]  # fmt: skip
    verbs = r"SELECT .* FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE"
    sql = re.compile(rf"^\s*({verbs})\b", re.S)
    assert [t for t in text if sql.match(t)] == []


def test_there_is_no_import_cycle() -> None:
    graph = _all_imports()
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path, name))
        if name not in done:
            for below in sorted(graph[name]):
                visit(below, (*path, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_nothing_pumps_events_by_hand() -> None:
    assert [p for p in FILES if "processEvents" in p.read_text(encoding="utf-8")
            and "cli" not in p.parts] == []  # fmt: skip


def test_style_lives_in_one_sheet() -> None:
    assert [p for p in FILES if ".setStyleSheet(" in p.read_text() and "theme" not in p.parts] == []
