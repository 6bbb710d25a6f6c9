"""Everything that can leave is in the list that is tried for leaks, and each thing in it could be caught leaking."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import desktop
from desktop.app.way_out import KINDS
from desktop.presenters.paper_forms import EVERY_BLANK
from matching.drafts.model import DraftKind
from supportplans.draft_gate import Audience
from supportplans.draft_paper import draft_paper
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.own_papers import OWN_PAPERS
from supportplans.reading import texts
from tests.supportplans.leak_outputs import EXITS, OTHERS, OUTPUTS, passed_draft
from tests.supportplans.leak_rest import rest
from tests.supportplans.leaks import case, cores

ROOM = Path(desktop.__file__).parent
LEAVES = {"Leaving", "own_copy", "released_copy", "print_sheet"}
"""What makes something that leaves. The last is the sheet with the key of the file, which is nobody's record."""
_PAPER_FORMS = {"pdf", "docx", "txt", "html"}  # those of `leak_files.FORMS`


def _named(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _makes(node: ast.AST) -> bool:
    """Tell whether a call makes something that leaves, or hands on what makes it."""
    return isinstance(node, ast.Call) and any(_named(each) in LEAVES for each in (node.func, *node.args))


def exits(source: str) -> Iterator[str]:
    """Yield the functions of a module that make something that leaves."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(_makes(inner) for inner in ast.walk(node)):
            yield node.name


def _every_exit() -> set[str]:
    files = [path for path in ROOM.rglob("*.py") if "cli" not in path.relative_to(ROOM).parts]
    return {
        f"{path.relative_to(ROOM).as_posix()}:{name}"
        for path in files if any(word in (source := path.read_text(encoding="utf-8")) for word in LEAVES)
        for name in exits(source)
    }  # fmt: skip


def test_every_place_that_lets_something_leave_says_by_which_outputs_it_is_tried() -> None:
    assert _every_exit() == set(EXITS)
    names = {output.name for output in OUTPUTS}
    assert {name for outputs in EXITS.values() for name in outputs} == names - {"names of files"}


def test_a_new_place_that_lets_something_leave_would_be_found() -> None:
    for leak in ("Leaving('list')", "way_out.Leaving('list')", "partial(own_copy, 'list')", "print_sheet(w, t, k)"):
        assert list(exits(f"def _new():\n    return {leak}")) == ["_new"], leak
    assert list(exits("def _new(going: Leaving) -> Leaving:\n    return replace(going)")) == []


def test_every_kind_of_file_that_can_be_written_is_among_those_that_are_tried() -> None:
    assert {output.ending for output in OUTPUTS if output.ending} | _PAPER_FORMS == set(KINDS)


def test_every_kind_of_paper_and_of_draft_is_in_the_list_once() -> None:
    names = [output.name for output in OUTPUTS]
    assert len(set(names)) == len(names)
    kinds = [paper.kind.document for paper in (*EMPLOYER_PAPERS, *EVERY_BLANK)]
    kinds += [f"own: {paper.kind.document}" for paper in OWN_PAPERS]
    assert set(kinds) <= set(names)


def test_what_is_tried_does_say_something_so_that_a_leak_could_be_seen() -> None:
    """Each output that may say some words says some of them; a report has figures."""
    cases = [case(Random(seed)) for seed in range(3)]
    for output in OTHERS:
        if any(output.may(each) for each in cases):
            assert any(cores(output.all_said(each)) for each in cases), output.name
    report = next(output for output in OTHERS if output.name == "service report as a table")
    assert len(re.findall(r'"\d+"', "".join(report.all_said(each) for each in cases))) > 5


def test_with_the_gate_for_drafts_left_open_the_leak_would_be_seen() -> None:
    for kind in DraftKind:
        told = set[str]()
        for seed in range(3):
            a_case = case(Random(seed))
            mine = draft_paper(passed_draft(kind, a_case, Audience.PERSON))  # which holds everything
            told |= cores(" ".join(texts(mine))) & rest(a_case).said.private
        assert told, kind
