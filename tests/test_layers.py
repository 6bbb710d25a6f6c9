"""The house rules that a machine can hold: arrows one way, small files, Qt and SQL in their rooms."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("records", "jobs", "matching", "supportplans", "desktop")
FILES = sorted(p for floor in FLOORS for p in (ROOT / floor).rglob("*.py"))
HEAVY = {"sklearn", "reportlab", "pypdfium2", "pikepdf", "numpy", "scipy"}
LATE_TOO = {"docx", "lxml", "charset_normalizer", "rapidfuzz", "sqlite_utils", "fontpkg_atkinson_hyperlegible"}
LATE_TOO |= {"uharfbuzz", "manimgx_fonts", "polib", "PIL"}
LATE_TOO |= {"torch"}  # only for making the sentence model's adapter and the word vectors


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", autouse=True)
def trees_let_go() -> Iterator[None]:
    """Let go of the trees: a million objects would slow each collecting of garbage in all tests that come after."""
    yield
    _tree.cache_clear()


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
    return {_module(p): {n for _, n in _imports(_tree(p)) if n in known} - {_module(p)} for p in FILES}


def _where(broken: Callable[[Path], object]) -> dict[str, object]:
    """Return what is broken, by module; modules in which nothing is are left out."""
    found = {_module(path): broken(path) for path in FILES}
    return {name: what for name, what in found.items() if what}


def test_no_file_is_over_400_lines() -> None:
    def lines(path: Path) -> int:
        return len(path.read_text(encoding="utf-8").splitlines())

    assert _where(lambda path: lines(path) if lines(path) > 400 else 0) == {}


def test_a_package_imports_only_its_own_floor_and_those_below() -> None:
    def above(path: Path) -> list[str]:
        allowed = FLOORS[: FLOORS.index(_module(path).split(".")[0]) + 1]
        roots = [(name, name.split(".")[0]) for _, name in _imports(_tree(path))]
        return [name for name, root in roots if root in FLOORS and root not in allowed]

    assert _where(above) == {}


def test_libraries_stay_in_their_rooms() -> None:
    def strays(path: Path) -> set[str]:
        name = _module(path)
        banned = {"sqlite3", "urllib", "http", "requests", "ssl"}
        banned |= set() if name.startswith("desktop") else {"PySide6"}
        banned |= set() if name.startswith("supportplans.printing") else {"reportlab"}
        banned |= set() if name.startswith("records") else {"sqlcipher3", "sqlite_utils"}
        return {n.split(".")[0] for _, n in _imports(_tree(path))} & banned

    assert _where(strays) == {}


def test_only_heavy_libraries_are_imported_inside_functions() -> None:
    def late(path: Path) -> set[str]:
        functions = (n for n in ast.walk(_tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
        return {name.split(".")[0] for f in functions for _, name in _imports(f)} - HEAVY - LATE_TOO

    assert _where(late) == {}


def test_sql_lives_only_in_stores_schemas_and_the_ground_floor() -> None:
    verbs = r"SELECT .* FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE"
    sql = re.compile(rf"^\s*({verbs})\b", re.S)

    def strays(path: Path) -> list[str]:
        if _module(path).startswith("records") or path.name == "schema.py" or path.stem.endswith("store"):
            return []
        texts = [n.value for n in ast.walk(_tree(path)) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        return [text for text in texts if sql.match(text)]

    assert _where(strays) == {}


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
