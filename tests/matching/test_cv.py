"""Reading a CV: what may be something the person brings is offered; the rest is left out, in sight, with the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.texts.lines import read_lines
from matching.cv import CvLine, read_cv, without_said
from matching.cv_kinds import LeftOut, heading, left_out
from records.people import Where

PAPER = """CURRICULUM VITAE
Denise Okafor
14b Marlow Close
Easton
Bristol
BS5 6QT
Tel: 01632 960 155
denise.okafor@example.org

PERSONAL PROFILE
I am a calm and careful person who likes to keep things in order. I worked in a busy launderette for six years and then
looked after my dad at home. I am now looking for part-time work with people.

WORK EXPERIENCE
Launderette Assistant, Suds & Co, Bristol
March 2012 - June 2018
• Served customers and took service washes
• Handled cash and did the banking at the end of each
  day
Kitchen porter | Red Lion | 2009 to 2011
Duties included:
- Setting up the function room

Voluntary work
I sort donations and pack parcels on Wednesdays.

Education and qualifications
GCSE English (C), Maths (D)
Full driving licence

Interests
Sewing, gospel choir, growing tomatoes

REFERENCES
Mrs J Smith, Suds & Co
Available on request
"""
PIECES = st.sampled_from(
    [*PAPER.splitlines(), "", "Page 1 of 2", "I cook. I clean! Do I sew?", "- ", "2012", "0", "a@b.c", "keykeykey:"]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=9).map("\n".join)


def _offered(lines: tuple[CvLine, ...]) -> dict[str, Where]:
    return {line.words: line.where for line in lines if line.offered}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_a_whole_paper_is_read_sentence_by_sentence_each_in_its_area_of_life() -> None:
    work, helping = Where.PAID_WORK, Where.VOLUNTEERING
    assert _offered(read_cv(PAPER)) == {
        "I am a calm and careful person who likes to keep things in order.": work,
        "I worked in a busy launderette for six years and then looked after my dad at home.": work,
        "I am now looking for part-time work with people.": work,
        "Launderette Assistant, Suds & Co, Bristol": work,
        "Served customers and took service washes": work,
        "Handled cash and did the banking at the end of each day": work,
        "Kitchen porter | Red Lion | 2009 to 2011": work,
        "Setting up the function room": work,
        "I sort donations and pack parcels on Wednesdays.": helping,
        "GCSE English (C), Maths (D)": Where.STUDY,
        "Full driving licence": Where.STUDY,
        "Sewing, gospel choir, growing tomatoes": Where.HOBBY,
    }


def test_what_is_left_out_is_there_with_its_reason() -> None:
    why = {line.words: line.why_not for line in read_cv(PAPER) if not line.offered}
    assert why["Denise Okafor"] is LeftOut.NAME
    assert {why[w] for w in ("14b Marlow Close", "Easton", "Bristol", "BS5 6QT")} == {LeftOut.ADDRESS}
    assert {why[w] for w in ("Tel: 01632 960 155", "denise.okafor@example.org")} == {LeftOut.CONTACT}
    assert why["March 2012 - June 2018"] is LeftOut.DATES
    assert {why[w] for w in ("REFERENCES", "Mrs J Smith, Suds & Co", "Available on request")} == {LeftOut.REFERENCES}
    assert {why[w] for w in ("Interests", "Duties included:", "CURRICULUM VITAE")} == {LeftOut.HEADING}


@given(TEXTS)
def test_no_word_of_any_text_is_lost_and_none_is_added(text: str) -> None:
    found = " ".join(line.words for line in read_cv(text))
    assert _words(found) == _words(" ".join(line.text for line in read_lines(text.splitlines())))


@given(TEXTS)
def test_nothing_offered_could_reach_the_person_and_nothing_is_offered_twice(text: str) -> None:
    offered = [line.words for line in read_cv(text) if line.offered]
    assert all(left_out(words) is None for words in offered)
    assert not any("@example.org" in words or "01632" in words or "BS5 6QT" in words for words in offered)
    assert len({words.casefold() for words in offered}) == len(offered)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Jan 2010 – present", LeftOut.DATES), ("2016", LeftOut.DATES), ("01/2010 - 02/2012", LeftOut.DATES),
        ("07700 900 123", LeftOut.CONTACT), ("+44 (0)7700 900123", LeftOut.CONTACT),
        ("Mobile: see above", LeftOut.CONTACT),
        ("www.example.org/denise", LeftOut.CONTACT), ("Flat 3, The Maltings", LeftOut.ADDRESS),
        ("221 Upper Mill Road, Leeds", LeftOut.ADDRESS), ("Date of birth: 3 May 1990", LeftOut.PERSONAL),
        ("Nationality: British", LeftOut.PERSONAL), ("References available on request.", LeftOut.REFERENCES),
        ("Page 2 of 3", LeftOut.NO_WORDS), ("1 of 2", LeftOut.NO_WORDS),
    ],
)  # fmt: skip
def test_lines_that_say_nothing_somebody_brings(text: str, why: LeftOut) -> None:
    assert left_out(text) is why


@pytest.mark.parametrize(
    "text",
    [
        "Cooking", "Answered the phone", "Took £10,000 for the hospice", "3 years in park and garden upkeep",
        "Cleaner, Tesco, 2015 – 2018", "Cleaner 01.2010 - 02.2012", "I may try again", "Made 140 dinners a day",
        "Flat pack furniture", "A level maths", "Set up the web page for our club", "Drove from Wells to Bath and back",
    ],
)  # fmt: skip
def test_lines_that_may_well_be_something_somebody_brings(text: str) -> None:
    assert left_out(text) is None and read_cv(text)[0].offered


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Work Experience", Where.PAID_WORK), ("EMPLOYMENT HISTORY:", Where.PAID_WORK), ("Key skills", Where.PAID_WORK),
        ("Education & Training", Where.STUDY), ("Hobbies and interests", Where.HOBBY),
        ("Volunteering", Where.VOLUNTEERING),
        ("Unpaid work", Where.VOLUNTEERING), ("About me", Where.PAID_WORK), ("Tasks:", Where.PAID_WORK),
        ("I work in schools", None), ("Working with children", None), ("Cooking", None), ("Cleaner at a school", None),
        ("", None), ("Carer", None),
    ],
)  # fmt: skip
def test_headings_open_an_area_of_life_and_other_lines_do_not(text: str, where: Where | None) -> None:
    assert heading(text) is where


def test_a_list_point_is_no_heading_even_where_it_is_worded_like_one() -> None:
    assert _offered(read_cv("Skills\n- Computer skills\n- Languages")) == dict.fromkeys(
        ("Computer skills", "Languages"), Where.PAID_WORK
    )


def test_a_way_to_be_reached_leaves_out_its_own_sentence_alone() -> None:
    lines = read_cv("I keep bees. Write to me at bees@example.org. I sell honey.")
    assert list(_offered(lines)) == ["I keep bees.", "I sell honey."]


def test_what_was_said_before_is_not_offered_again() -> None:
    lines = without_said(read_cv("I keep bees.\nI sell honey."), ["I keep  BEES", "I mend nets."])
    assert [line.why_not for line in lines] == [LeftOut.REPEATED, None]


def test_the_same_line_is_offered_once() -> None:
    assert [line.why_not for line in read_cv("Cleaner\n\nCleaner")] == [None, LeftOut.REPEATED]


@pytest.mark.parametrize("text", ["key" * 6000, "a@" * 9000, "a-" * 9000, "0 " * 9000, "of " * 6000, "a.b" * 6000])
def test_a_line_however_odd_and_long_is_read(text: str) -> None:
    assert read_cv("\n".join([text] * 3))  # a pattern that goes round and round would never come back


def test_points_of_a_plain_list_stay_apart_however_long_the_one_before_is() -> None:
    lines = read_cv("Work\nChecked the lorry every morning and wrote up the defects\nShowed new drivers the run\n")
    assert [line.words for line in lines if line.offered] == [
        "Checked the lorry every morning and wrote up the defects", "Showed new drivers the run",
    ]  # fmt: skip
