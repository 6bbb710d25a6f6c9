"""What leaves is what was released, line by line, and a paper says plainly what it is."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import ShareClass, release
from supportplans.blocks import Document, Heading, Signatures, Table
from supportplans.checkcode import verifies
from supportplans.documents import Issue, Signed, employer_plan
from supportplans.lines import lines_of
from supportplans.model import AdjustmentId
from supportplans.printing import fonts
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.reading import texts
from tests.supportplans.maya import (
    AGREEMENT,
    DECISION,
    MANAGER,
    MAYA,
    PLANNED,
    TODAY,
    E,
    P,
    all_lines,
    consent,
    released,
)
from tests.supportplans.test_draft_outputs import close_up, pieces

BOTH = (Signed(P, TODAY), Signed(E, TODAY))
chosen = st.sets(st.sampled_from([line.id for line in all_lines()])).map(frozenset)


def planted(allowed: frozenset[str]) -> tuple[Document, list[str], list[str]]:
    """Return a plan whose every line carries a mark of its own, with the marks let through and held back."""
    marks = {line.id: f"zq{n}x" for n, line in enumerate(all_lines())}
    shares = dict.fromkeys(allowed, ShareClass.CONSENTED)
    lines = lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), shares)
    marked = [replace(line, text=f"{marks[line.id]} {line.text}") for line in lines]
    document = employer_plan(release(marked, [consent(allowed)], MANAGER, TODAY), Issue())
    return document, [marks[i] for i in allowed], [m for i, m in marks.items() if i not in allowed]


@given(chosen)
@settings(max_examples=60, deadline=None)
def test_the_paper_of_a_random_choice_holds_no_line_that_was_held_back(allowed: frozenset[str]) -> None:
    document, _, held = planted(allowed)
    everything = repr(document)
    assert not [mark for mark in held if mark in everything]
    assert "SECRET" not in everything


@given(chosen)
@settings(max_examples=15, deadline=None)
def test_the_printed_bytes_and_properties_hold_no_line_that_was_held_back(allowed: frozenset[str]) -> None:
    document, _, held = planted(allowed)
    pdf = press(document)
    readable = "".join(page_texts(pdf)) + pdf.decode("latin-1")
    assert not [mark for mark in held if mark in readable]
    assert "SECRET" not in readable
    with closing(pypdfium2.PdfDocument(pdf)) as made:
        assert "Maya" not in repr(made.get_metadata_dict())
        assert "Maya" not in "".join(mark.get_title() for mark in made.get_toc())


def test_nothing_is_released_until_somebody_says_so() -> None:
    lines = lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {})
    assert {line.share for line in lines} == {ShareClass.PRIVATE}
    empty = employer_plan(release(lines, [consent(frozenset(line.id for line in lines))], MANAGER, TODAY), Issue())
    assert "Maya" not in repr(empty)
    assert not any(isinstance(block, Signatures) for block in empty.blocks)


def test_words_that_change_are_private_again() -> None:
    ids = frozenset(line.id for line in all_lines())
    edited = replace(AGREEMENT, goes_well="Something new and close to the heart")
    lines = lines_of(MAYA, PLANNED, edited, (DECISION,), dict.fromkeys(ids, ShareClass.CONSENTED))
    out = release(lines, [consent(ids)], MANAGER, TODAY)
    assert "close to the heart" not in repr(employer_plan(out, Issue()))


def test_private_fields_are_not_even_lines() -> None:
    assert "SECRET" not in repr(all_lines())
    assert len({line.id for line in all_lines()}) == len(all_lines())


def test_a_paper_is_a_draft_until_both_have_signed() -> None:
    for signed in ((), BOTH[:1], BOTH[1:]):
        draft = employer_plan(released(), Issue(3, 1, signed))
        assert draft.draft
        assert draft.status == "Work plan, version 3. Draft until both have signed."
        assert draft.status in page_texts(press(draft))[0]
    agreed = employer_plan(released(), Issue(3, 1, BOTH))
    assert (agreed.draft, agreed.status) == (False, "Work plan, version 3, agreed on 10 March 2027.")


def test_agreed_is_only_said_of_what_the_employer_agreed_to() -> None:
    document = employer_plan(released(), Issue())
    tables = [block for block in document.blocks if isinstance(block, Table)]
    cells = [row[0] for table in tables for row in table.rows]
    assert cells == ["Ten quiet minutes in the staff room at 1.35", "Washing-up side, not the hatch, at level 2"]
    asked_only = lines_of(MAYA, PLANNED[2:3], None, (), {})
    ids = frozenset(line.id for line in asked_only)
    shares = dict.fromkeys(ids, ShareClass.CONSENTED)
    lines = lines_of(MAYA, PLANNED[2:3], None, (), shares)
    early = employer_plan(release(lines, [consent(ids)], MANAGER, TODAY), Issue())
    assert "we agreed" not in " ".join(texts(early)).lower()


def test_a_paper_has_one_title_and_names_its_reader() -> None:
    document = employer_plan(released(), Issue(copy_no=3))
    assert [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1] == ["Work plan for Maya Linton"]
    assert document.copy_line == "Copy 3, for Karen Doyle"
    assert "12 August 2027" in repr(document.blocks)


def test_the_check_code_belongs_to_what_the_paper_says() -> None:
    document = employer_plan(released(), Issue())
    assert verifies(document)
    assert document.check_code in page_texts(press(document))[0]
    assert not verifies(replace(document, copy_no=2))
    assert not verifies(replace(document, blocks=(*document.blocks[:-1], Heading("Changed"))))


def test_code_is_short_and_has_no_letters_that_look_alike() -> None:
    codes = [employer_plan(released(), Issue(copy_no=n)).check_code for n in range(1, 60)]
    assert all(len(code) == 9 and not set(code[5:]) & set("01IO") for code in codes)
    assert len(set(codes)) == len(codes)


def test_what_came_to_an_end_is_not_among_what_was_agreed_nor_named_at_a_level() -> None:
    gone = tuple((replace(a, ended_on=TODAY) if a.id == "side" else a, events) for a, events in PLANNED)
    level = replace(AGREEMENT.plan(2), adjustments_on=frozenset({AdjustmentId("side"), AdjustmentId("quiet")}))
    agreement = replace(AGREEMENT, plans=(level,))
    lines = lines_of(MAYA, gone, agreement, (DECISION,), {})
    titles = {line.text: line.section for line in lines if line.id.split(":")[2] == "what"}
    assert titles["Washing-up side, not the hatch"] == "ended"
    assert [line.text for line in lines if line.section == "level2.on"] == [PLANNED[0][0].title]
    given = [line.id for line in lines]
    lines = lines_of(MAYA, gone, agreement, (DECISION,), dict.fromkeys(given, ShareClass.CONSENTED))
    words = texts(employer_plan(release(lines, [consent(frozenset(given))], MANAGER, TODAY), Issue()))
    assert words.index("What ends, or has ended") > words.index("What we agreed")
    assert words[words.index("What ends, or has ended") + 1] == "Washing-up side, not the hatch, at level 2"


def test_what_was_done_until_then_is_not_told_once_the_thing_is_confirmed() -> None:
    quiet, events = PLANNED[0]
    helped = replace(quiet, interim="Five minutes at the yard door.")
    for known, told in ((events, False), (events[:-1], True)):
        lines = lines_of(MAYA, [(helped, known)], None, (), {})
        assert any(line.text == helped.interim for line in lines) is told


def test_the_work_plan_is_tagged_and_read_out_in_the_order_of_the_paper() -> None:
    lines = lines_of(MAYA, PLANNED, AGREEMENT, (DECISION,), {})
    ids = frozenset(line.id for line in lines)
    shared = tuple(replace(line, share=ShareClass.CONSENTED) for line in lines)
    document = employer_plan(release(shared, [consent(ids)], MANAGER, TODAY), Issue())
    pdf = press(document)
    found = pieces(pdf)
    assert {role for role, _ in found} == {"H1", "H2", "H3", "P", "LBody", "TH", "TD"}
    read = close_up("".join(words for role, words in found if role != "Lbl"))
    told = [t.strip("“”") for t in texts(replace(document, status="", copy_line="", dated="", footer=()))]
    places = [read.find(close_up(fonts.marked(text))) for text in told]
    assert -1 not in places
    assert [text for role, text in found if role == "H1"] == ["Work plan for Maya Linton "]
    assert document.copy_line not in read and document.footer[0] not in read  # what every page repeats is passed over
    with closing(pypdfium2.PdfDocument(pdf)) as made:
        assert made.get_metadata_dict()["Creator"] == "" and made.get_metadata_dict()["Title"] == "Work plan"
