"""Papers for an employer: whatever was let through, a paper says that and our own words, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Line, Released, ShareClass, release
from supportplans.blocks import (
    Bullets,
    Columns,
    Document,
    Heading,
    Panels,
    Question,
    Room,
    Steps,
    Table,
    Together,
)
from supportplans.documents import Issue, Signed
from supportplans.employer_papers import (
    CRISIS_PAGE,
    EMPLOYER_PAPERS,
    HAND_OVER,
    MANAGER_PAGE,
    MEETING_RECORD,
    RETURN_CALENDAR,
    REVIEW_SHEET,
    WORK_PLAN,
)
from supportplans.employer_parts import FOOTER, name_of
from supportplans.keel import ContactPerson, SupportAgreement
from supportplans.lines import lines_of
from supportplans.model import AdjustmentId
from supportplans.papers import EmployerPaper
from supportplans.reading import foot, read, texts
from supportplans.return_lines import RETURN
from supportplans.rule_packs import shipped_packs
from supportplans.rules import Topic
from supportplans.tongue import Tongue, speaking
from tests.each import of_each
from tests.supportplans.leak_outputs import employer_document
from tests.supportplans.leaks import Case, case
from tests.supportplans.maya import AGREEMENT, DECISION, MANAGER, MAYA, PLANNED, SIDE, TODAY, E, P, consent
from tests.supportplans.pseudo import PSEUDO, untold

seeds = st.integers(0, 2**63)  # of a random record: a record itself would be far too long to be printed
RING = (ContactPerson("Jo Bennett", "01632 960 144", "", "weekdays 9 to 5"), ContactPerson("Ania", "01632 960 170"))
WHOLE = replace(AGREEMENT, contacts=RING, colleagues_are_told="Maya is on washing-up.", crisis_words=("Ring Jo",))
NUMBERS = tuple(s for pack in shipped_packs() if pack.country == "gb" for s in pack.statements if s.topic is
                Topic.EMERGENCY)  # fmt: skip


def all_of(agreement: SupportAgreement = WHOLE) -> list[Line]:
    """Return every line of Maya's plan, each let through."""
    lines = lines_of(MAYA, PLANNED, agreement, (DECISION,), {})
    return [replace(line, share=ShareClass.CONSENTED) for line in lines]


def let_out(lines: list[Line]) -> Released:
    return release(lines, [consent(frozenset(line.id for line in lines))], MANAGER, TODAY)


def made(paper: EmployerPaper, lines: list[Line] | None = None, issue: Issue | None = None) -> Document:
    every = all_of() if lines is None else lines
    return paper.make(let_out([line for line in every if paper.takes(line)]), issue or Issue(3, 2, numbers=NUMBERS))


def said(paper: EmployerPaper, lines: list[Line] | None = None, issue: Issue | None = None) -> tuple[str, ...]:
    return read(made(paper, lines, issue))


# Whatever the lines


@given(seeds)
@settings(max_examples=60)
def test_every_text_is_a_line_that_was_let_through_or_our_own_words(seed: int) -> None:
    a_case = case(Random(seed))
    written = _written(a_case)
    for paper in EMPLOYER_PAPERS:
        with speaking(PSEUDO):
            document = employer_document(paper, a_case)
            if document is None:
                continue
            told = (document.title, *texts(document), *foot(document))
        found = [untold(_without(text, written | {document.check_code})) for text in told]
        assert [text for text in found if text] == [], paper.kind.id


def _without(text: str, written: frozenset[str]) -> str:
    for words in sorted(written, key=len, reverse=True):
        text = text.replace(words, " ")
    return text


def _written(a_case: Case) -> frozenset[str]:
    """Return all that somebody wrote and this reader may have, and what lines say in words that are kept."""
    before = a_case.issue.before
    lines = (*a_case.released.lines, *(before.lines if before else ()))
    found = {line.text.strip().strip('“”"') for line in lines} | {line.text.strip() for line in lines}
    found |= {line.text.strip().rstrip(".") for line in lines}
    found |= {bit for line in lines if line.section == RETURN for bit in re.split("; |: ", line.text.rstrip("."))}
    reader = a_case.reader
    found |= {reader.name, reader.role, reader.organisation, *(c.conditions.strip() for c in a_case.released.consents)}
    return frozenset(text for text in found if len(text) > 1)


@given(seeds)
@settings(max_examples=60)
def test_no_heading_stands_over_nothing(seed: int) -> None:
    a_case = case(Random(seed))
    for paper in EMPLOYER_PAPERS:
        document = employer_document(paper, a_case)
        blocks = document.blocks if document else (Heading("", 1),)
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, Heading) and block.level > 1:
                assert following is not None and not _heads(following, block.level), (paper.kind.id, block.text)
            if isinstance(block, Bullets | Steps | Panels | Columns | Table):
                assert _holds_something(block), paper.kind.id


def _heads(block: object, level: int) -> bool:
    return isinstance(block, Heading) and block.level <= level


def _holds_something(block: Bullets | Steps | Panels | Columns | Table) -> bool:
    match block:
        case Bullets(_, items):
            return all(item.strip() for item in items) and bool(items)
        case Steps(steps):
            return all(step.items for step in steps) and bool(steps)
        case Panels(panels):
            return all(panel.blocks for panel in panels) and abs(sum(block.widths) - 1) < 1e-9
        case Columns(columns):
            return all(columns)
        case Table(head, rows, widths):
            columns_ = list(zip(*rows, strict=True))
            return len(head) == len(widths) and abs(sum(widths) - 1) < 1e-9 and all(any(c) for c in columns_)


@given(seeds)
@settings(max_examples=60)
def test_an_adjustment_whose_name_is_held_back_is_left_out_whole(seed: int) -> None:
    a_case = case(Random(seed))
    named = {_owner(line) for line in a_case.released.lines if _owner(line) and name_of(line) == "what"}
    before = a_case.issue.before
    named |= {_owner(line) for line in (before.lines if before else ()) if name_of(line) == "what"}
    silent = [line for line in a_case.released.lines if _owner(line) and _owner(line) not in named]
    for paper in EMPLOYER_PAPERS:
        document = employer_document(paper, a_case)
        words = "\n".join(texts(document)) if document else ""
        assert not [line.text for line in silent if "qz" in line.text and line.text in words], paper.kind.id


def _owner(line: Line) -> str:
    return line.id.split(":")[1] if line.id.startswith("adjustment:") else ""


@of_each(EMPLOYER_PAPERS, lambda paper: paper.kind.id)
def test_a_paper_of_nothing_says_so_and_names_nobody_but_its_reader(paper: EmployerPaper) -> None:
    document = made(paper, [])
    assert "Maya" not in repr(document) and document.copy_line == "Copy 2, for Karen Doyle"
    assert read(document)[1] == "Nothing is on this paper yet."
    assert len(read(document)) == 2
    both = made(paper, [], Issue(3, 2, (Signed(P, TODAY), Signed(E, TODAY))))
    assert both.status == f"{document.title}, version 3."  # nobody agreed to nothing


@of_each(EMPLOYER_PAPERS, lambda paper: paper.kind.id)
def test_every_print_says_what_it_is_how_far_it_got_and_for_how_long(paper: EmployerPaper) -> None:
    document, alone = made(paper), paper.signed and paper is not WORK_PLAN
    draft = " Draft until both have signed." if paper in (WORK_PLAN, RETURN_CALENDAR) else ""  # a sheet is no draft
    assert document.status == f"{document.title}, version 3.{draft}" and document.draft
    assert document.dated == "Made on 10 March 2027. Valid until 12 August 2027."
    assert document.footer == (FOOTER[:1] if paper is MANAGER_PAGE else FOOTER) and "Maya" not in document.title
    both = made(paper, issue=Issue(3, 2, (Signed(P, TODAY), Signed(E, TODAY))))
    agreed = f"{document.title}, version 3, agreed on 10 March 2027."
    assert both.status == (document.status if alone else agreed) and both.draft is alone


def test_each_kind_is_one_of_its_own_and_its_name_in_the_register_is_plain() -> None:
    assert len({paper.kind.id for paper in EMPLOYER_PAPERS}) == len(EMPLOYER_PAPERS) == 7
    assert all(paper.kind.document.replace(" ", "").replace("-", "").isalpha() for paper in EMPLOYER_PAPERS)


# Work plan


def test_a_plan_says_where_it_stands() -> None:
    words = said(WORK_PLAN)
    at = words.index("Where this stands")
    assert words[at + 1 : at + 4] == (
        "This is a draft until Maya and Karen Doyle have both signed it.",
        "2 things that were asked for are not agreed.",
        "Looked at again: 22 March 2027, or sooner if the work changes.",
    )  # fmt: skip
    one = said(WORK_PLAN, issue=Issue(signed=(Signed(P, TODAY),)))
    assert "Maya has signed this version. It is a draft until Karen Doyle has, too." in one


def test_a_day_for_looking_again_that_has_gone_by_is_told_as_gone_by() -> None:
    late = replace(WHOLE, review_on=TODAY - timedelta(days=1))
    past = "9 March 2027, or sooner if the work changes. That day has gone by. Choose a new one together."
    for paper in (WORK_PLAN, HAND_OVER, MANAGER_PAGE):
        assert sum(past in words for words in said(paper, all_of(late))) == (2 if paper is WORK_PLAN else 1)
        on_it = said(paper, all_of(replace(WHOLE, review_on=TODAY)))
        assert "gone by" not in "".join(on_it) and "10 March 2027, or sooner" in "".join(on_it)


def test_the_table_of_what_was_agreed_has_a_column_only_for_what_is_there() -> None:
    tables = [block for block in made(WORK_PLAN).blocks if isinstance(block, Table)]
    assert [table.head for table in tables] == [("What", "Who does it", "From", "In place?")]
    planned = [(replace(a, review_on=TODAY) if a.id == SIDE.id else a, events) for a, events in PLANNED]
    lines = [replace(n, share=ShareClass.CONSENTED) for n in lines_of(MAYA, planned, None, (), {})]
    (table,) = [block for block in made(WORK_PLAN, lines).blocks if isinstance(block, Table)]
    assert table.head[-1] == "Looked at again" and [row[-1] for row in table.rows] == ["", "10 March 2027"]


def test_we_never_speaks_for_an_employer_who_has_not_answered() -> None:
    asked = lines_of(MAYA, PLANNED[2:3], WHOLE, (DECISION,), {})
    lines = [replace(line, share=ShareClass.CONSENTED) for line in asked]
    for paper in EMPLOYER_PAPERS:
        assert not [text for text in said(paper, lines) if "we " in f"{text.lower()} "], paper.kind.id


def test_papers_that_are_signed_by_themselves_are_not_signed_with_the_plan() -> None:
    both = Issue(3, 2, (Signed(P, TODAY), Signed(E, TODAY)))
    for paper in (REVIEW_SHEET, MEETING_RECORD):
        document = made(paper, issue=both)
        assert document.draft and "Signed on 10 March 2027" not in read(document)
    assert read(made(WORK_PLAN, issue=both)).count("Signed on 10 March 2027") == 2


# Crisis page


def test_the_crisis_page_begins_with_the_emergency_rule_and_keeps_the_order_of_contacts() -> None:
    words = said(CRISIS_PAGE)
    assert words.index("If somebody is in danger, ring for help first. Then come back to this page.") < words.index(
        "What to do at work"
    )
    assert words.index("1. Jo Bennett, 01632 960 144, weekdays 9 to 5.") < words.index("2. Ania, 01632 960 170.")
    assert words[-2:] == ("“Maya is on washing-up.”", "No more than that.")


def test_numbers_stand_on_it_with_their_source_only_while_they_count() -> None:
    assert any("999" in text for text in said(CRISIS_PAGE))
    assert any(text.startswith("Numbers checked on ") for text in said(CRISIS_PAGE))
    without = " ".join(said(CRISIS_PAGE, issue=Issue()))
    assert "999" not in without and "checked on" not in without


def test_whom_to_ring_at_work_tells_nothing_of_what_is_hard() -> None:
    """A line for help with one kind of trouble says what kind it is: it stands on the person's own page alone."""
    for pack in shipped_packs():
        found = " ".join(f"{s.words} {s.source}" for s in pack.statements if s.topic is Topic.EMERGENCY).casefold()
        assert not any(word in found for word in ("mental", "samaritans", "despair", "distress", "lifeline"))


def test_every_country_has_an_emergency_number_with_a_source_and_a_day() -> None:
    for pack in shipped_packs():
        found = [s for s in pack.statements if s.topic is Topic.EMERGENCY]
        ears = [s for s in pack.statements if s.topic is Topic.LISTENING]
        assert any("999" in s.words for s in found) and any("116 123" in s.words for s in ears), pack.country
        assert all(s.source and s.checked_on and s.expires_on for s in found)
        assert ("112" in found[0].words) == (pack.country == "ie")


# Review sheet and hand-over


def test_the_review_sheet_asks_the_same_of_everything_that_was_agreed() -> None:
    document = made(REVIEW_SHEET)
    words = read(document)
    assert [text for text in words if text[:2] in ("1.", "2.", "3.")] == [
        "1. Ten quiet minutes in the staff room at 1.35", "2. Washing-up side, not the hatch, at level 2",
    ]  # fmt: skip
    assert words.count("What becomes of it?") == words.count("By when") == 2
    assert words.count("How it goes, in Maya’s words") == 2
    last = document.blocks[-1]  # no page holds signatures and nothing else
    assert isinstance(last, Together) and last.blocks[0] == Question("The next day to look at this together", Room.DAY)


def test_the_hand_over_sheet_names_levels_and_points_at_the_plan() -> None:
    words = said(HAND_OVER)
    assert words[words.index("When things change") + 2] == "Level 1: A bit knocked"
    assert "In their own words: “I like to see the week before it starts.”" in words
    assert AdjustmentId("yard") in {_owner(line) for line in all_of()} and "Ten minutes at 1.15" in words


# Our own words


class Heard(dict[str, str]):
    """A catalogue that keeps what is told and changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def get(self, key: str, default: object = None) -> None:  # type: ignore[override]
        self.words.add(key)


def test_our_own_sentences_are_short_and_blame_nobody() -> None:
    heard = Heard()
    with speaking(Tongue("en-GB", heard)):
        for paper in EMPLOYER_PAPERS:
            for issue in (Issue(numbers=NUMBERS), Issue(signed=(Signed(P, TODAY),)), Issue(signed=(Signed(E, TODAY),))):
                made(paper, issue=issue)
            made(paper, [])
    assert len(heard.words) > 100
    for words in heard.words | {s.words for pack in shipped_packs() for s in pack.statements if s in NUMBERS}:
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"(?<=[.!?:]) ", words)), words
        assert not re.search(r"suffer|issue|limitation|client|patient|illness|problem|!|must", words.lower()), words
