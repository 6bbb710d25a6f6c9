"""What is registered as given is exactly what stands on the paper: read from the paper, in both directions.

Random records have a word of its own in nearly every line, so that a line is found wherever it stands.
"""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

import supportplans
from records.consent import Consent, ConsentId, Line, Released, ShareClass, release
from records.words import Words, each_once, joined, lines_in, made_of, put_in
from supportplans.blocks import Document
from supportplans.employer_papers import EMPLOYER_PAPERS, HAND_OVER, MANAGER_PAGE, MEETING_RECORD, WORK_PLAN
from supportplans.issue import Issue
from supportplans.look import Look, Size
from supportplans.manager_page import TooMuchToDo
from supportplans.papers import EmployerPaper
from supportplans.reading import lines_on, read
from supportplans.reflow import reflow
from supportplans.return_lines import TALK
from supportplans.said import level_section, said
from supportplans.tongue import speaking
from tests.each import of_each
from tests.supportplans.leaks import TODAY, Case, case, cores
from tests.supportplans.maya import MANAGER, MAYA
from tests.supportplans.onpaper.every import MOMENTS, for_readers
from tests.supportplans.pseudo import PSEUDO

seeds = st.integers(0, 2**32)


def _of(paper: EmployerPaper, a_case: Case) -> Document:
    """Return a paper as this reader gets it, also where it has too much on it."""
    released = release([n for n in a_case.lines if paper.takes(n)], a_case.consents, a_case.reader, TODAY)
    try:
        return paper.make(released, a_case.issue)
    except TooMuchToDo as fault:
        assert fault.page is not None
        return fault.page


def _there(line: Line, words: str) -> bool:
    """Tell whether a line stands in what is read: by its own word, else by its text."""
    mine = cores(line.text)
    return mine <= cores(words) if mine else _bare(line.text) in words


def _bare(text: str) -> str:
    """Return words without marks, and without those that a heading says for all lines of their kind."""
    return text.removeprefix(TALK).strip().strip('“”"').rstrip(".")


@given(seeds)
@settings(max_examples=100)
def test_what_is_registered_stands_on_the_paper_and_what_stands_on_it_is_registered(seed: int) -> None:
    a_case = case(Random(seed))
    for paper in EMPLOYER_PAPERS:
        document = _of(paper, a_case)
        on_it, words = lines_on(document), "\n".join(read(document))
        before = a_case.issue.before.lines if a_case.issue.before else ()
        lines = {line.id: line for line in (*before, *a_case.released.lines)}
        assert on_it <= lines.keys(), paper.kind.id
        for line in lines.values():
            there = _there(line, words)
            assert there or line.id not in on_it, (paper.kind.id, "registered, and not there", line)
            if there and line.id not in on_it and cores(line.text):
                others = [lines[n].text for n in on_it if cores(line.text) <= cores(lines[n].text)]
                assert others, (paper.kind.id, "there, and not registered", line)


@of_each(MOMENTS, str)
def test_of_long_histories_it_is_so_on_every_paper(name: str) -> None:
    """Where the same words stand on the paper by another line, a line of these words need not be on it."""
    for paper, made in for_readers(name).items():
        on_it, words = lines_on(made.document), "\n".join(read(made.document))
        before = made.issue.before.line_ids if made.issue.before else frozenset()
        assert on_it <= made.released.line_ids | before, paper
        assert on_it & made.released.line_ids == made.paper.standing(made.released, made.issue).line_ids, paper
        lost = [line for line in made.released.lines if line.id in on_it and _bare(line.text) not in words]
        assert not lost, (paper, "registered, and not there")
        for line in made.released.lines:
            if line.id not in on_it and _bare(line.text) in words:
                others = [n.text for n in made.released.lines if n.id in on_it and _bare(line.text) in n.text]
                assert others, (paper, "there, and not registered", line)


@given(seeds, st.sampled_from((Look(Size.LARGE_18), Look(easy=True), Look(Size.LARGE_24, easy=True))))
@settings(max_examples=20)
def test_in_every_look_and_language_the_same_lines_stand_on_it(seed: int, look: Look) -> None:
    """A look may cut a text into sentences, so what is looked for there are the words of a line, one by one."""
    a_case = case(Random(seed))
    for paper in EMPLOYER_PAPERS:
        document = _of(paper, a_case)
        before = a_case.issue.before.lines if a_case.issue.before else ()
        on_it = [n for n in (*before, *a_case.released.lines) if n.id in lines_on(document)]
        words = " ".join(read(reflow(document, look)))
        lost = [n.text for n in on_it if not all(_bare(word) in words for word in _bare(n.text).split())]
        assert not lost, (paper.kind.id, look)
        with speaking(PSEUDO):
            assert lines_on(_of(paper, a_case)) == lines_on(document), paper.kind.id


# The gaps there were


def _let_through(paper: EmployerPaper, lines: list[Line]) -> Released:
    told = [replace(line, share=ShareClass.CONSENTED) for line in lines if paper.takes(line)]
    yes = Consent(ConsentId("c"), MAYA.id, MANAGER, frozenset(n.id for n in told), TODAY, TODAY + timedelta(days=9))
    return release(told, (yes,), MANAGER, TODAY)


def _left_out(paper: EmployerPaper, *lines: Line) -> set[str]:
    """Return the texts of the lines that were let through and do not stand on the paper."""
    released = _let_through(paper, list(lines))
    on_it = paper.standing(released, Issue())
    assert set(on_it.lines) <= set(released.lines)
    return {line.text for line in released.lines} - {line.text for line in on_it.lines}


JOB = said("agreement", "a", "job", "job", "Kitchen helper, Holbrook")


def _level(name: str, words: str, number: int = 2) -> Line:
    return said("level", f"a:{number}", name, level_section(number, name), words, name == "say")


def _agreed(name: str, words: str, thing: str = "x") -> Line:
    return said("adjustment", thing, name, "agreed", words)


def test_a_level_of_which_only_the_name_may_be_told_does_not_stand_on_the_plan() -> None:
    assert _left_out(WORK_PLAN, JOB, _level("name", "Loud")) == {"Loud"}
    assert _left_out(WORK_PLAN, JOB, _level("name", "Loud"), _level("signs", "Hums")) == set()


def test_of_a_full_name_and_one_to_use_the_managers_page_says_one() -> None:
    full, called = (said("person", "m", part, "name", words) for part, words in
                    (("full_name", "Maya Linton"), ("name", "May")))  # fmt: skip
    assert _left_out(MANAGER_PAGE, full, called) == {"Maya Linton"}
    assert _left_out(MANAGER_PAGE, full) == _left_out(WORK_PLAN, full, called) == set()


def test_how_far_a_thing_is_stands_on_the_managers_page_only_where_it_is_not_there_yet() -> None:
    assert _left_out(MANAGER_PAGE, _agreed("what", "Ten minutes"), _agreed("standing", "Yes, confirmed")) == {
        "Yes, confirmed"
    }
    assert _left_out(MANAGER_PAGE, _agreed("what", "Ten minutes"), _agreed("standing", "Promised")) == set()


def test_what_comes_on_at_a_level_stands_there_by_name_and_without_how_far_it_is() -> None:
    thing = _agreed("what", "The washing-up side")
    left = _left_out(MANAGER_PAGE, JOB, thing, _agreed("standing", "Promised"), _agreed("when", "at level 2"),
                     _level("on", "The washing-up side"))  # fmt: skip
    assert left == {"Promised", "at level 2"}


def test_the_same_words_at_two_levels_are_said_once_and_given_twice() -> None:
    assert _left_out(MANAGER_PAGE, JOB, _level("say", "Shall we walk?"), _level("say", "Shall we walk?", 3)) == set()


def test_how_far_a_thing_got_that_has_ended_stands_on_no_paper() -> None:
    lines = [
        replace(line, section="ended") for line in (_agreed("what", "Ten minutes"), _agreed("standing", "Promised"))
    ]
    for paper in (WORK_PLAN, HAND_OVER):
        assert _left_out(paper, JOB, *lines) == {"Promised"}


def test_a_next_step_is_on_the_record_of_a_meeting_only_with_what_was_said() -> None:
    parts = (("said", "Ten minutes: asked for"), ("next", "Write it down"), ("next_by", "3 December 2026"))
    said_then = [said("event", "e", name, "meeting.2026-11-01", words) for name, words in parts]
    assert _left_out(MEETING_RECORD, JOB, *said_then[1:]) == {"Write it down", "3 December 2026"}
    assert _left_out(MEETING_RECORD, JOB, said_then[0], said_then[2]) == {"3 December 2026"}
    assert _left_out(MEETING_RECORD, JOB, *said_then) == set()


def test_words_of_before_that_a_plan_tells_stand_on_it_too() -> None:
    old, new = (said("agreement", "a", "goes_well", "goes_well", words) for words in ("Forty dinners", "Fifty dinners"))
    issue = Issue(before=_let_through(WORK_PLAN, [old]), before_on=TODAY - timedelta(days=30))
    assert lines_on(WORK_PLAN.make(_let_through(WORK_PLAN, [new]), issue)) == {old.id, new.id}


# How it is known


@given(st.lists(st.tuples(st.text(max_size=4), st.sets(st.sampled_from("abc"), max_size=2)), max_size=4), st.text())
def test_whatever_is_made_of_words_knows_all_their_lines_and_says_the_same(
    made: list[tuple[str, set[str]]], other: str
) -> None:
    texts: list[str] = [Words(text, of) for text, of in made]
    full = [text for text in texts if text]
    assert joined(", ", texts) == ", ".join(full) and lines_in(joined(", ", texts)) == lines_in(*full)
    assert set(each_once(texts)) == set(texts) and lines_in(*each_once(texts)) == lines_in(*texts)
    for text in texts:
        shapes = (text + other, other + text, text.strip(), text.rstrip("."), made_of(other, (text,)),
                  put_in("{a}{b}", a=other, b=text))  # fmt: skip
        assert [lines_in(shape) for shape in shapes] == [lines_in(text)] * len(shapes)
        assert (shapes[0], shapes[1], shapes[5]) == (str(text) + other, other + str(text), other + str(text))
        assert (repr(text), hash(text)) == (repr(str(text)), hash(str(text)))  # a check code stays what it was


def test_no_room_that_makes_papers_of_lines_puts_words_together_so_that_they_forget_theirs() -> None:
    """An f-string, a join, a format or a replace makes a text that knows no line; `records.words` has what to use."""
    every = {path: path.read_text(encoding="utf-8") for path in Path(supportplans.__path__[0]).rglob("*.py")}
    rooms = [path for path, text in every.items() if "Released" in text and "supportplans.blocks" in text]
    rooms += [path for path in every if path.name == "reading.py"]
    assert len(rooms) > 9
    assert [
        (path.name, node.lineno) for path in rooms for node in ast.walk(ast.parse(every[path])) if _forgets(node)
    ] == []


_FORGET = {"join", "format", "format_map", "replace", "lower", "upper", "title", "capitalize", "casefold", "swapcase",
           "removesuffix", "lstrip", "splitlines", "translate"}  # fmt: skip


def _forgets(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in _FORGET
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod))
