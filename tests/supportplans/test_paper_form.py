"""A blank form on paper: every question in its order, room to write, tagged, and nothing out of any file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from supportplans.blocks import Document, Heading, Paragraph, Question, Room
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from tests.supportplans.test_draft_outputs import pieces

ASKED = (
    Question("Which one is it?"),
    Question("How was it?", Room.BOXES, "Tick one", ("In person", "By phone", "A long way of saying it " * 7)),
    Question("In their own words", Room.WORDS),
    Question("On what day?", Room.DAY),
    Question("It can go on", Room.BOX),
)


def form(questions: tuple[Question, ...] = ASKED) -> Document:
    opening = (Heading("After a meeting", 1), Paragraph("What was said & done <here>."))
    return Document("After a meeting", blocks=(*opening, *questions), footer=("Type it in later.",), draft=False)


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_each_piece_is_tagged_and_read_in_the_order_of_the_page() -> None:
    read = [(role, spaced(words)) for role, words in pieces(press(form()))]
    assert read[0] == ("H1", "After a meeting")
    assert ("LBody", "In person") in read and ("P", "On what day?") in read
    assert ("P", "It can go on") in read
    said = [words for _, words in read]
    places = [next(n for n, words in enumerate(said) if words.startswith(q.label)) for q in ASKED]
    assert places == sorted(places)


def test_the_same_form_gives_the_same_bytes_and_the_file_says_its_language_and_title() -> None:
    pdf = press(form())
    assert pdf == press(form())
    read = pdf.decode("latin-1")
    assert "/StructTreeRoot" in read and "(en-GB)" in read and "/DisplayDocTitle true" in read


def test_marks_of_markup_stand_as_they_are() -> None:
    assert "What was said & done <here>." in spaced(" ".join(page_texts(press(form()))))


def test_many_questions_go_on_overleaf_and_every_page_has_its_number_and_foot() -> None:
    pages = page_texts(press(form(ASKED * 5)))
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in spaced(text)
        assert "Type it in later." in text


words = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=60)
questions = st.builds(Question, words, st.sampled_from(Room), words, st.lists(words, max_size=8).map(tuple),
                      st.integers(1, 6))  # fmt: skip


@settings(max_examples=25)
@given(st.lists(questions, max_size=25).map(tuple))
def test_whatever_is_asked_is_on_the_paper_in_its_order(asked: tuple[Question, ...]) -> None:
    said = [spaced(text) for _, text in pieces(press(form(asked)))]
    at = 0
    for question in asked:
        at = said.index(spaced(question.label), at) + 1
