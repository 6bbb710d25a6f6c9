"""No invented evidence: whatever was said, a draft says no more than that, and says where each sentence is from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.drafts.counting import split, words_in
from matching.drafts.making import make, usual_limit
from matching.drafts.material import Material
from matching.drafts.model import (
    Block,
    BlockKind,
    Draft,
    DraftKind,
    Sentence,
    SentenceKind,
    Source,
    SourceKind,
    sections,
)
from matching.drafts.telling import HEDGES, clings
from matching.drafts.verbs import words
from matching.drafts.wording import ADDED, respelled, sentences_of
from matching.model import Standing
from records.people import Resource, ResourceId, Story, StoryId, WantToUse
from tests.matching.drafted import JOB, MAYA, NOBODY, matched, materials
from tests.matching.people_and_jobs import cases

kinds = st.sampled_from(DraftKind)
limits = st.sampled_from([None, 0, 1, 8, 30, 90])
OWN = (SentenceKind.SAID, SentenceKind.JOINED)


def source_words(material: Material, source: Source) -> str:
    """Return the words a source stands for."""
    if source.kind is SourceKind.RESOURCE:
        return next(r.words for r in material.resources if r.id == source.id)
    if source.kind is SourceKind.PREFERENCE:
        return next(p.words for p in material.wanted if p.id == source.id)
    story = next(s for s in material.stories if s.id == source.id)
    return {"situation": story.situation, "did": story.what_i_did, "came": story.what_came_of_it,
            "where": story.where, "title": story.title}[source.part]  # fmt: skip


def bare(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def own_sentences(draft: Draft) -> Iterator[Sentence]:
    return (s for s in draft.sentences if s.kind in OWN)


@cases
@given(materials(), kinds, limits)
def test_every_sentence_has_a_source(material: Material, kind: DraftKind, limit: int | None) -> None:
    draft = make(kind, material, limit)
    assert all(s.sources and s.text.strip() for s in draft.sentences)


@cases
@given(materials(), kinds, limits)
def test_every_word_told_of_the_person_was_said_but_for_i_and_and(
    material: Material, kind: DraftKind, limit: int | None
) -> None:
    for sentence in own_sentences(make(kind, material, limit)):
        said = {w for s in sentence.sources for w in bare(respelled(source_words(material, s), material.agreed))}
        assert set(bare(sentence.text)) <= said | ADDED


@cases
@given(materials(), kinds, limits)
def test_nothing_is_told_in_another_order_or_shortened(material: Material, kind: DraftKind, limit: int | None) -> None:
    """A sentence told with no word added is a whole piece of what was said, from its first word to its last."""
    for sentence in own_sentences(make(kind, material, limit)):
        if sentence.kind is SentenceKind.SAID:
            whole = respelled(source_words(material, sentence.sources[0]), material.agreed)
            assert bare(sentence.text) in [bare(piece) for piece in split(whole)]


@cases
@given(materials(), kinds, limits)
def test_a_sentence_that_says_less_is_never_left_behind(material: Material, kind: DraftKind, limit: int | None) -> None:
    """Where a sentence is told, the one after it that takes part of it back is told as well."""
    draft = make(kind, material, limit)
    told = " ".join(" ".join(bare(s.text)) for s in own_sentences(draft))
    for sentence in own_sentences(draft):
        for source in sentence.sources[-1:]:
            pieces = [text for text, _ in sentences_of(source_words(material, source), material.agreed) if text]
            for one, after in pairwise(pieces):
                if one in sentence.text and pieces.count(one) == 1 and clings(after):
                    assert " ".join(bare(after)) in told


@cases
@given(materials(), kinds)
def test_hedges_survive(material: Material, kind: DraftKind) -> None:
    """Without a limit, of everything that is told every word that makes it say less is told too."""
    draft = make(kind, material, 0)
    for source in {s for sentence in own_sentences(draft) for s in sentence.sources}:
        told = [w for s in own_sentences(draft) if source in s.sources for w in bare(s.text)]
        hedges = [w for w in bare(respelled(source_words(material, source), material.agreed)) if w in HEDGES]
        assert all(told.count(hedge) >= hedges.count(hedge) for hedge in hedges)


@cases
@given(materials(), st.sampled_from([DraftKind.STATEMENT, DraftKind.BRING]), st.integers(20, 120))
def test_the_limit_of_the_whole_holds(material: Material, kind: DraftKind, limit: int) -> None:
    assert make(kind, material, limit).words <= limit


@cases
@given(materials(), st.integers(24, 120))
def test_the_limit_of_a_letter_holds_with_its_greeting_and_close(material: Material, limit: int) -> None:
    assert make(DraftKind.LETTER, material, limit).words <= limit


@cases
@given(materials(), st.integers(1, 60))
def test_the_limit_of_every_answer_holds(material: Material, limit: int) -> None:
    for section in sections(make(DraftKind.ANSWERS, material, limit)):
        assert sum(words_in(b.text) for b in section if b.kind is BlockKind.PARAGRAPH) <= limit


@cases
@given(materials(), kinds, limits)
def test_the_same_input_gives_the_same_draft(material: Material, kind: DraftKind, limit: int | None) -> None:
    assert repr(make(kind, material, limit)) == repr(make(kind, material, limit))


@cases
@given(materials(), kinds)
def test_a_story_taken_away_takes_its_sentences_along(material: Material, kind: DraftKind) -> None:
    rows = tuple(replace(row, stories=()) for row in material.rows)
    needs = tuple(replace(row, stories=()) for row in material.needs)
    draft = make(kind, replace(material, rows=rows, needs=needs, stories=()))
    assert [s for s in draft.sentences for source in s.sources if source.kind is SourceKind.STORY] == []


@cases
@given(materials(), kinds, limits)
def test_what_the_person_would_rather_not_use_is_not_told(
    material: Material, kind: DraftKind, limit: int | None
) -> None:
    kept_back = {str(r.id) for r in material.resources if r.want_to_use is WantToUse.RATHER_NOT}
    draft = make(kind, material, limit)
    assert [s for s in draft.sentences for source in s.sources if source.id in kept_back] == []


@cases
@given(materials(), kinds)
def test_a_finished_draft_has_no_gap_and_no_heading_over_nothing(material: Material, kind: DraftKind) -> None:
    blocks = make(kind, material).finished.blocks
    assert all(block.kind is not BlockKind.GAP for block in blocks)
    for block, below in zip(blocks, (*blocks[1:], None), strict=False):
        if block.kind is BlockKind.HEADING:
            assert below is not None and below.kind not in (BlockKind.HEADING, BlockKind.TITLE)


# By hand

CLUB = Resource(ResourceId("r1"), NOBODY, "ran the kitchen at the lunch club")
STORY = Story(
    StoryId("s1"), NOBODY, "Forty dinners", "The oven went at eleven. It was a Thursday.",
    "I made salads for forty. I only helped with the meat.", "Everyone ate.", (CLUB.id,), "at the lunch club",
)  # fmt: skip


def made(kind: DraftKind, *stories: Story, limit: int | None = None) -> Draft:
    from matching.drafts.material import material
    from matching.model import Profile

    match = matched(("r1", "k.2", Standing.MET))
    return make(kind, material(JOB, MAYA, Profile((CLUB,)), stories, match, match), limit)


def texts(draft: Draft, kind: BlockKind) -> list[str]:
    return [block.text for block in draft.blocks if block.kind is kind]


def test_an_answer_tells_what_was_going_on_what_i_did_and_what_came_of_it_in_this_order() -> None:
    answer = texts(made(DraftKind.ANSWERS, STORY), BlockKind.PARAGRAPH)[0]
    assert answer == (
        "I ran the kitchen at the lunch club. At the lunch club, the oven went at eleven. It was a Thursday."
        " I made salads for forty. I only helped with the meat. Everyone ate."
    )


def test_a_short_limit_keeps_what_i_did_with_what_takes_part_of_it_back() -> None:
    answer = texts(made(DraftKind.ANSWERS, STORY, limit=13), BlockKind.PARAGRAPH)[0]
    assert answer == "I made salads for forty. I only helped with the meat. Everyone ate."


def test_where_even_the_heart_does_not_fit_nothing_of_the_story_is_told() -> None:
    assert texts(made(DraftKind.ANSWERS, STORY, limit=6), BlockKind.PARAGRAPH) == []


def test_every_kind_of_draft_shows_what_nobody_has_said_yet() -> None:
    for kind in DraftKind:
        assert made(kind).gaps, kind


def test_a_gap_asks_a_question_about_the_kind_of_work() -> None:
    gaps = [g.text for g in made(DraftKind.STATEMENT, STORY).gaps]
    assert any("Who did you help, meet or calm down?" in text and "looking after customers" in text for text in gaps)


def test_a_letter_names_the_job_and_the_employer_and_is_signed() -> None:
    paragraphs = texts(made(DraftKind.LETTER, STORY), BlockKind.PARAGRAPH)
    assert paragraphs[0] == "Dear hiring team,"
    assert paragraphs[1] == "I am applying for the job of Kitchen assistant at Holbrook School."
    assert paragraphs[-1] == "Maya Linton"


def test_a_cv_puts_what_was_said_under_the_activity_that_was_ticked() -> None:
    from matching.drafts.material import Material
    from records.people import Tick

    ticked = replace(CLUB, activities={"cook-for-a-group": Tick.TICKED, "fix-bikes": Tick.REFUSED})
    draft = make(DraftKind.CV, Material(JOB, MAYA, resources=(ticked,), stories=(STORY,)))
    assert texts(draft, BlockKind.SUBHEADING) == ["Cooking meals for a group"]
    assert texts(draft, BlockKind.ITEM)[0] == "I ran the kitchen at the lunch club."
    own = replace(ticked, own_words={"cook-for-a-group": "Dinners for forty"})
    draft = make(DraftKind.CV, Material(JOB, MAYA, resources=(own,), stories=(STORY,)))
    assert texts(draft, BlockKind.SUBHEADING) == ["Dinners for forty"]


@pytest.mark.parametrize("kind", DraftKind)
def test_a_sentence_about_the_person_is_known_as_one(kind: DraftKind) -> None:
    for sentence in made(kind, STORY).sentences:
        assert sentence.of_the_person or sentence.kind in (SentenceKind.FRAME, SentenceKind.GAP)


def test_a_sentence_without_a_source_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="source"):
        Sentence("I am very good.", SentenceKind.SAID, ())


def test_headings_are_no_part_of_the_count() -> None:
    job = (Source(SourceKind.JOB, "k"),)
    head = Block(BlockKind.HEADING, (Sentence("One two", SentenceKind.FRAME, job),))
    body = Block(BlockKind.PARAGRAPH, (Sentence("One two, three – four.", SentenceKind.SAID, job),))
    assert Draft(DraftKind.CV, "k", (head, body)).words == 4


def test_only_letters_and_statements_and_the_like_have_a_limit_of_their_own() -> None:
    assert {k: usual_limit(k) > 0 for k in DraftKind}[DraftKind.ANSWERS]
    assert usual_limit(DraftKind.CV) == usual_limit(DraftKind.INTERVIEW) == 0


def test_hedges_are_plain_words() -> None:
    assert words("help a bit") - {"a"} <= HEDGES


@pytest.mark.parametrize(
    "text",
    ["Rarely on my own.", "Just the sandwiches.", "Hardly ever alone.", "I cannot say that of baking.",
     "Mainly watching.", "Someone else did the till.", "Apart from Mondays.", "My sister and I did it together.",
     "I was still learning."],
)  # fmt: skip
def test_what_takes_part_of_it_back_is_known_in_many_words(text: str) -> None:
    assert clings(text)
