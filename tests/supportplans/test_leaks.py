"""Whatever leaves for somebody else holds nothing that the person did not let this very reader have.

`HYPOTHESIS_PROFILE=long` tries ten thousand records, which takes one core a little under three minutes; the suite tries
some hundreds, and looks into the bytes of a few.
"""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from random import Random
from typing import get_args, get_type_hints

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.app.leaving import own_copy
from desktop.presenters.paper_forms import EVERY_BLANK
from desktop.presenters.set_papers import press_for_reader
from records.consent import Consent, ConsentId, Recipient, Released, ShareClass
from records.people import PersonId
from supportplans.blocks import Document, Heading, Paragraph, Question
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.issue import Issue
from supportplans.own_papers import OWN_PAPERS
from supportplans.own_view import OwnView
from supportplans.papers import EmployerPaper
from supportplans.printing.locked import locked
from supportplans.printing.too_long import TooLong
from tests.supportplans.leak_files import FORMS, PASSPHRASE, everything_in
from tests.supportplans.leak_outputs import ABOUT_NOBODY, FOR_READERS, OTHERS, Output
from tests.supportplans.leaks import TODAY, Case, Marks, case, cores

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
MANY, SOME = (10_000, 40) if LONG else (200, 5)
records = st.integers(0, 2**63).map(lambda seed: case(Random(seed)))


@given(records, st.integers(0, len(OTHERS) - 1))
@settings(max_examples=MANY)
def test_no_output_says_what_its_reader_was_not_given(a_case: Case, first: int) -> None:
    """All papers for one reader at work, and one thing more that can leave; the long run takes all of them."""
    for output in (*FOR_READERS, *(OTHERS if LONG else OTHERS[first : first + 1])):
        assert cores(output.all_said(a_case)) <= output.may(a_case), output.name


def test_what_is_about_nobody_says_nothing_of_anybody() -> None:
    for seed in range(3):
        a_case = case(Random(seed))
        assert not any(cores(output.all_said(a_case)) for output in ABOUT_NOBODY)


@given(records, st.integers(0, len(FORMS) - 1))
@settings(max_examples=SOME)
def test_no_file_holds_it_either_in_its_text_its_properties_or_its_parts(a_case: Case, first: int) -> None:
    """Each paper in one form, all forms among all papers; the long run takes every form of each."""
    for place, output in enumerate(FOR_READERS):
        _look_into(output, a_case, first + place)


@given(records, st.integers(0, len(FORMS) - 1))
@settings(max_examples=SOME if LONG else 1)
def test_no_file_of_anything_else_that_leaves_holds_it_either(a_case: Case, first: int) -> None:
    for place, output in enumerate(OTHERS):
        _look_into(output, a_case, first + place)


def _look_into(output: Output, a_case: Case, turn: int) -> None:
    document = output.paper(a_case)
    for name in FORMS if LONG else (_ROUND[turn % len(_ROUND)],):
        if document is not None:
            assert cores(_file(document, name)) <= output.may(a_case), f"{output.name} as {name}"


_ROUND = tuple(FORMS)


def _file(document: Document, form: str) -> str:
    try:
        return everything_in(FORMS[form](document))
    except TooLong:  # a page of one side with too much on it does not leave
        return ""


# What is the person's own, and what is nobody's


def test_a_paper_for_somebody_else_is_made_of_what_the_gate_let_through_and_can_see_nothing_else() -> None:
    for paper in EMPLOYER_PAPERS:
        assert _made_of(paper.make) == [Released, Issue], paper.kind.id
    for own in OWN_PAPERS:
        assert _made_of(own.make) == [OwnView], own.kind.id
    for blank in EVERY_BLANK:
        assert _made_of(blank.make) == [], blank.kind.id
    assert get_type_hints(press_for_reader)["paper"] is EmployerPaper
    seen = {kind for made in get_type_hints(Released).values() for kind in (made, *get_args(made))}
    assert OwnView not in seen and not {OwnView, EmployerPaper} & set(get_type_hints(Issue).values())


def test_the_papers_of_ones_own_share_no_name_with_those_for_others_and_need_a_gate_to_leave_for_them() -> None:
    others = {paper.kind.document for paper in EMPLOYER_PAPERS}
    kinds = [paper.kind for paper in (*EMPLOYER_PAPERS, *OWN_PAPERS, *EVERY_BLANK)]
    assert len({kind.id for kind in kinds}) == len({kind.document for kind in kinds}) == len(kinds)
    for own in OWN_PAPERS:
        assert own.kind.document not in others and not isinstance(own, EmployerPaper)
        going = own_copy(own.kind.document, "me", "Maya")
        assert going.own and going.reader.name == "Maya" and going.passed is None
        with pytest.raises(TypeError):
            replace(going, own=False, reader=Recipient("Ada Orme"))  # nothing lets it go to somebody else


def _made_of(make: object) -> list[object]:
    """Return the kinds of what a paper is made of."""
    hints = get_type_hints(make)
    assert hints.pop("return") is Document
    return list(hints.values())


# That this test can fail

_HEAD = Heading("Work plan", 1)


def test_a_word_that_gets_into_a_paper_is_found_in_every_form_wherever_it_stands() -> None:
    marks = Marks(Random(1))
    words = [marks.word() for _ in range(40)]
    document = Document("Work plan", "", "", (_HEAD, *map(Paragraph, words)), ("Foot.",))
    for form in FORMS:
        assert len(cores(_file(document, form))) == 40, form
    titled = Document(words[0], "", "", (_HEAD, Heading(words[1])), ("Foot.",), letterhead=words[2])
    asked = replace(titled, blocks=(*titled.blocks, Question(words[3])))
    for form in FORMS:
        found = cores(_file(asked, form)) | (cores(words[0]) if form == "text" else set())  # a text has no title
        assert found == cores(" ".join(words[:4])), form
    assert cores("".join(reversed(words[1]))) == cores(words[1])


def test_a_word_that_no_eye_sees_on_a_pdf_is_found_too() -> None:
    """In what a picture or a field is called, in what the file says of itself, in what a piece is said to read as."""
    marks, out = Marks(Random(2)), BytesIO()
    words = [f"qz{n:05}x" for n in range(100, 105)]
    with pikepdf.open(BytesIO(FORMS["PDF"](Document("Plan", blocks=(_HEAD,), footer=("Foot.",))))) as pdf:
        pdf.Root.StructTreeRoot["/Alt"] = pikepdf.String("\u2026" + words[0])
        pdf.Root["/AcroForm"] = pikepdf.Dictionary(Fields=[pikepdf.Dictionary(T=words[1], TU="\u2026" + words[2])])
        pdf.Root.Metadata = pdf.make_stream(pdf.Root.Metadata.read_bytes().replace(b"Plan", words[3].encode()))
        said = ("\ufeff" + words[4]).encode("utf-16-be").hex()
        pdf.pages[0].contents_add(f"/Span <</ActualText <{said}>>> BDC EMC".encode())
        pdf.save(out, compress_streams=True)
    found = everything_in(locked(out.getvalue(), PASSPHRASE))
    assert cores(found) == set(words) and not cores(found) & cores(marks.word())


def test_the_records_tried_are_of_every_kind() -> None:
    """Some let much through, some nothing; every class, and every kind of line, comes up."""
    tried = [case(Random(seed)) for seed in range(250)]
    let = [len(a_case.released.lines) for a_case in tried]
    assert 0 in let and max(let) > 20 and sum(n > 0 for n in let) > 60
    assert {line.share for a_case in tried for line in a_case.lines} == set(ShareClass)
    kinds = {(line.id.split(":")[0], line.id.split(":")[-2]) for a_case in tried for line in a_case.lines}
    assert len(kinds) > 20
    assert any(c.withdrawn_on == TODAY for a_case in tried for c in a_case.consents)
    printed = [cores(FOR_READERS[0].all_said(a_case)) for a_case in tried]
    assert sum(map(len, printed)) > 500  # what was let through does get onto paper


def test_with_the_gate_left_open_the_leak_would_be_seen() -> None:
    """The same papers made as if every line had been let through are told from honest ones."""
    told = 0
    for seed in range(40):
        honest = case(Random(seed))
        lines = tuple(replace(line, share=ShareClass.CONSENTED) for line in honest.lines)
        every = frozenset(line.id for line in lines)
        yes = Consent(ConsentId("c"), PersonId("me"), honest.reader, every, TODAY, TODAY)
        leaking = replace(honest, lines=lines, consents=(yes,))
        told += bool(cores(FOR_READERS[0].all_said(leaking)) - honest.allowed)
    assert told == 40
