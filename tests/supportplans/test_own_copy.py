"""The own copy: everything there is, each line once, with who has it and since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from records.consent import Answer, ShareClass
from supportplans.blocks import (
    Bullets,
    Heading,
    Panels,
    Paragraph,
)
from supportplans.keel import LevelPlan
from supportplans.levels import Level
from supportplans.lines import adjustment_lines
from supportplans.look import EVERY_LOOK
from supportplans.model import Adjustment, AdjustmentId
from supportplans.only_us import Kept
from supportplans.own.copy import own_copy
from supportplans.own.glance import STAYS, glance
from supportplans.own.holders import ONLY_US, mark
from supportplans.own.telling import weighing
from supportplans.own_view import OwnKept, OwnPlan, OwnView
from supportplans.reading import read
from supportplans.reflow import reflow
from tests.supportplans.own_at_hand import (
    AGREEMENT,
    FULL,
    HATCH,
    HR,
    KAREN,
    RULE,
    TODAY,
    WALKS,
    consent_for,
    copy_of,
    line,
    lists,
    whole,
)

words = st.text("abcß éЖ<&12", min_size=1, max_size=9).map(str.strip).filter(bool)
sections = st.sampled_from(["keeps_steady", "triggers", "level2.i_will", "level3.signs", "review"])
made_lines = st.lists(
    st.builds(line, words, st.sampled_from(ShareClass), sections), max_size=8, unique_by=lambda each: each.id
).map(tuple)


@st.composite
def views(draw: st.DrawFn) -> OwnView:
    """Return a view with lines of every class, copies that are out, asked back and come back, and permissions."""
    lines = draw(made_lines)
    rows = tuple(Kept(f"k{n}", text, "view") for n, text in enumerate(draw(st.lists(words, max_size=3))))
    copies = []
    for number in range(draw(st.integers(0, 3))):
        on_it = tuple(each for each in lines if draw(st.booleans()))
        asked = draw(st.sampled_from([{}, {"asked_on": TODAY}, {"asked_on": TODAY, "answer": Answer.RETURNED,
                                      "answered_on": TODAY, "called_back": TODAY}]))  # fmt: skip
        copies.append(copy_of(on_it, draw(st.sampled_from([KAREN, HR])), number + 1, **asked))
    permitted = (consent_for(tuple(each for each in lines if draw(st.booleans()))),)
    return OwnView(
        "Maya", "Maya", TODAY, (OwnPlan("", lines, AGREEMENT),), (OwnKept("Me", rows, TODAY),), tuple(copies), permitted
    )


@settings(max_examples=30, deadline=None)
@given(views())
def test_every_line_is_on_the_own_copy_under_who_has_it(view: OwnView) -> None:
    found = [(group.opening, item, picture) for group in lists(own_copy(view))
             for item, picture in zip(group.items, group.marks, strict=False)]  # fmt: skip
    for each in view.lines:
        mine = [(opening, picture) for opening, item, picture in found if item.endswith(each.text)]
        out = any(each.id in copy.line_ids and copy.is_out for copy in view.copies)
        picture = "people" if out else "key" if each.share is ShareClass.CONSENTED else "lock"
        assert (mark(each, view), picture) in mine
    private = [each.text for each in view.lines if each.share is not ShareClass.CONSENTED]
    for text in (*private, "I lie awake from three", "Words stop reaching me"):
        assert any(opening.startswith(ONLY_US) and item.endswith(text) for opening, item, _ in found)


@settings(max_examples=20, deadline=None)
@given(views())
def test_what_is_in_no_line_stands_under_a_heading_that_says_once_that_only_the_two_have_it(view: OwnView) -> None:
    blocks = own_copy(view).blocks
    after = blocks[blocks.index(Heading(STAYS, mark="lock")) :] if view.kept else ()
    assert not view.kept or after[1] == Paragraph(
        "Only me and my specialist have this. None of it can go on a paper for anybody else."
    )
    for row in (row for each in view.kept for row in each.rows):
        assert any(item.endswith(row.text) and set(group.marks) == {"lock"}
                   for group in after if isinstance(group, Bullets) for item in group.items)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(views())
def test_the_first_page_says_of_every_reader_what_they_have_since_when_and_what_they_do_not_have(view: OwnView) -> None:
    told = [block for block in glance(view) if isinstance(block, Bullets)]
    for copy in (copy for copy in view.copies if copy.is_out):
        (mine,) = (group for group in told if group.opening.startswith(copy.recipient.name))
        assert any(f"Has since {copy.made_at.day} November 2026: work plan, copy {copy.copy_no}" in item
                   for item in mine.items)  # fmt: skip
        had = {id_ for c in view.copies if c.is_out and c.recipient == copy.recipient for id_ in c.line_ids}
        lacks = sum(each.id not in had for each in view.lines)
        said_so = f"Does not have {lacks} line" if lacks else "Has every line of my plan."
        assert any(said_so in item for item in mine.items)
    names = {group.opening for group in told}
    assert all(any(name.startswith(c.recipient.name) for name in names) for c in view.consents if c.in_force(view.on))


def test_the_first_page_names_the_headings_of_which_a_reader_has_nothing() -> None:
    plan = OwnPlan("", (WALKS, HATCH, line("Noise", ShareClass.PRIVATE, "triggers")), None)
    (karen, alone) = (block for block in glance(replace(FULL, plans=(plan,))) if isinstance(block, Bullets))
    assert karen.items == (
        "Has since 1 November 2026: work plan, copy 1, with 1 line.", "I said yes to 1 line, until 1 May 2027.",
        "Does not have 2 lines of my plan. Nothing under “What can change things”.",
    )  # fmt: skip
    assert karen.marks == ("people", "key", "lock")
    assert alone.items == ("2 lines of my plan.", "Everything under “What stays between me and my specialist”.")
    nobody = whole(own_copy(replace(FULL, plans=(plan,), copies=(), consents=())))
    assert "Nobody but the two of us has anything of mine." in nobody


def test_of_a_letter_or_a_draft_it_is_not_said_how_many_lines_it_has() -> None:
    sent = replace(FULL, copies=(copy_of((), HR, document="letter"),), consents=())
    has = next(block for block in glance(sent) if isinstance(block, Bullets)).items[0]
    assert has == "Has since 1 November 2026: letter, copy 1."


def test_the_name_of_a_level_is_told_in_its_heading_alone_where_the_same_people_have_it() -> None:
    named = replace(AGREEMENT, plans=(LevelPlan(Level.STEADY, name="Even"),))
    lines = (
        replace(line("Even", ShareClass.CONSENTED, "level0.name"), id="level:keel.0:name:1"),
        replace(line("Hums", ShareClass.CONSENTED, "level0.signs"), id="level:keel.0:signs:2"),
    )
    told = own_copy(replace(FULL, plans=(OwnPlan("", lines, named),), copies=(copy_of(lines),)))
    assert Heading("Level 0: Even") in told.blocks and "What I call it: Even" not in whole(told)
    apart = own_copy(replace(FULL, plans=(OwnPlan("", lines, named),), copies=(copy_of(lines[1:]),)))
    assert "What I call it: Even" in whole(apart)


def test_sections_of_one_line_stand_together_and_each_line_says_what_it_is() -> None:
    lines = (line("Sam", ShareClass.PRIVATE, "deputy"), line("In May", ShareClass.PRIVATE, "review"))
    told = own_copy(replace(FULL, plans=(OwnPlan("", lines),)))
    assert Heading("More of my plan") in told.blocks
    assert Bullets(ONLY_US, ("Who stands in for my manager: Sam", "When we look at this again: In May"),
                   ("lock",) * 2) in told.blocks  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(views())
def test_every_copy_that_went_out_is_told_with_its_reader_its_day_and_what_became_of_it(view: OwnView) -> None:
    document = own_copy(view)
    for copy in view.copies:
        row = f"Work plan, copy {copy.copy_no}."
        assert row in whole(document) and copy.recipient.name in whole(document)
        assert ("I asked for it back on 24 November 2026." in whole(document)) or copy.asked_on is None
    if not view.copies:
        assert "No paper about me has gone out." in whole(document)


@settings(max_examples=30, deadline=None)
@given(views())
def test_large_print_and_the_easy_layout_lose_no_word_of_the_own_copy(view: OwnView) -> None:
    document = own_copy(view)
    for look in EVERY_LOOK[1:4]:
        said_there = " ".join(read(reflow(document, look)))
        for each in view.lines:
            assert each.text in said_there


def test_a_shared_line_says_who_has_it_since_when_and_on_which_copy() -> None:
    assert mark(WALKS, FULL) == "With Karen Doyle since 1 November 2026 (work plan, copy 1)."
    twice = replace(FULL, copies=(copy_of((WALKS,)), copy_of((WALKS,), number=2), copy_of((WALKS,), HR, 3)))
    assert mark(WALKS, twice).count("Karen Doyle") == 1 and "With Bo Ek since 3 November" in mark(WALKS, twice)


def test_a_line_that_was_asked_back_says_so_and_one_that_came_back_is_had_no_more() -> None:
    asked = replace(FULL, copies=(copy_of((WALKS,), asked_on=TODAY),))
    assert mark(WALKS, asked).endswith("(work plan, copy 1), asked back on 24 November 2026.")
    back = copy_of((WALKS,)).answered(Answer.RETURNED, TODAY)
    assert mark(WALKS, replace(FULL, copies=(back,))).endswith("Karen Doyle had it until 24 November 2026.")


def test_a_line_made_private_after_it_went_out_is_private_and_says_who_still_has_it() -> None:
    private = replace(WALKS, share=ShareClass.PRIVATE)
    said_so = mark(private, FULL)
    assert said_so.startswith(ONLY_US) and "With Karen Doyle since" in said_so


def test_a_yes_that_nothing_went_out_on_names_the_reader_and_no_yes_says_so() -> None:
    assert mark(WALKS, replace(FULL, copies=())) == "Nobody has this now. I said yes for Karen Doyle."
    assert "No permission of mine holds." in mark(WALKS, replace(FULL, copies=(), consents=()))


def test_the_own_copy_tells_the_way_back_the_rights_the_rules_with_their_source_and_the_next_dates() -> None:
    said_there = whole(own_copy(FULL))
    for words in ("One step: I tell my specialist", "cannot be unread", "I can have all of it erased",
                  "You can keep it to yourself. (A code of practice)", "legal advice. Checked on 24 November 2026.",
                  "3 March 2027: We look at my plan again.",
                  "Notes that my specialist writes are not on this paper"):  # fmt: skip
        assert words in said_there
    assert "What the rules say" not in whole(own_copy(replace(FULL, rules=())))


def test_the_day_rules_were_checked_on_is_said_once_and_beside_each_where_they_differ() -> None:
    assert whole(weighing(replace(FULL, rules=(RULE, replace(RULE, id="other"))))).count("hecked on") == 1
    later = replace(RULE, id="other", checked_on=TODAY + timedelta(1))
    told = whole(weighing(replace(FULL, rules=(RULE, later))))
    assert "(A code of practice, checked on 24 November 2026)" in told and "checked on 25 November 2026)" in told


def test_words_on_a_copy_that_have_changed_since_are_said_to_be_older() -> None:
    old = line("Running to work", ShareClass.CONSENTED)
    assert "Some words on it have changed since." in whole(own_copy(replace(FULL, copies=(copy_of((old,)),))))
    assert "have changed since" not in whole(own_copy(FULL))


def test_each_adjustment_stands_in_a_box_with_its_name_and_no_part_is_lost() -> None:
    quiet = Adjustment(AdjustmentId("quiet"), "maya", "Ten quiet minutes", in_the_way="Noise", owner="Karen")
    lines = [each for each in adjustment_lines(quiet, ()) if each.text]
    classed = tuple(replace(e, share=ShareClass.PRIVATE if e.quoted else ShareClass.CONSENTED) for e in lines)
    document = own_copy(replace(FULL, plans=(OwnPlan("", classed),), copies=()))
    (box,) = (panel for block in document.blocks if isinstance(block, Panels) for panel in block.panels)
    assert box.heading == "Ten quiet minutes"
    assert any(isinstance(b, Bullets) and b.opening == ONLY_US and "Noise" in b.items[0] for b in box.blocks)
    apart = own_copy(replace(FULL, plans=(OwnPlan("", (replace(classed[0], share=ShareClass.PRIVATE), *classed[1:])),)))
    (box,) = (panel for block in apart.blocks if isinstance(block, Panels) for panel in block.panels)
    assert isinstance(box.blocks[0], Bullets) and box.blocks[0].items[0] == "Ten quiet minutes"


def test_plans_with_two_employers_stand_each_under_its_own_heading() -> None:
    two = replace(FULL, plans=(OwnPlan("Kitchen", (WALKS,)), OwnPlan("Warehouse", (HATCH,))))
    heads = [(b.text, b.level) for b in own_copy(two).blocks if isinstance(b, Heading)]
    assert ("Kitchen", 2) in heads and ("Warehouse", 2) in heads and ("What keeps me steady", 3) in heads


def test_what_is_kept_stands_under_what_it_belongs_to_with_its_day_and_who_said_it() -> None:
    said_so = (Kept("a", "Yes, just say.", "words"), Kept("b", "Ann", "who"), Kept("c", "I was glad", "view"))
    document = own_copy(replace(FULL, kept=(OwnKept("Ten quiet minutes", said_so, date(2026, 11, 7), "Ann"),)))
    assert Heading("Ten quiet minutes", 3) in document.blocks
    (mine,) = (group for group in lists(document) if "Yes, just say." in " ".join(group.items))
    assert mine.items == ("7 November 2026. Ann: “Yes, just say.”", "7 November 2026. What I think of it: I was glad")
