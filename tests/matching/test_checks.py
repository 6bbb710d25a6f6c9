"""What is looked at before a draft leaves: found where it is, and never changed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.kinder_words import kinder_words
from matching.drafts.checks import Check, Finding, checked, ease, slips
from matching.drafts.making import make
from matching.drafts.material import Material
from matching.drafts.model import Block, BlockKind, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.private_words import Private, private_words
from matching.drafts.repeats import repeated
from tests.matching.drafted import materials

SAID = (Source(SourceKind.RESOURCE, "r"),)


def draft(*texts: str, limit: int = 0, kind: DraftKind = DraftKind.STATEMENT) -> Draft:
    block = Block(BlockKind.PARAGRAPH, tuple(Sentence(text, SentenceKind.SAID, SAID) for text in texts))
    return Draft(kind, "k", (block,), limit)


def found(made: Draft, check: Check) -> Sequence[Finding]:
    return checked(made).of(check)


def test_words_are_counted_against_the_limit() -> None:
    assert found(draft("One two three.", limit=3), Check.LENGTH) == ()
    assert found(draft("One two three four.", limit=3), Check.LENGTH) == (Finding(Check.LENGTH, count=4, limit=3),)


def test_each_answer_is_counted_against_its_own_limit() -> None:
    head = Block(BlockKind.HEADING, (Sentence("Serve", SentenceKind.FRAME, SAID),), limit=2)
    body = Block(BlockKind.PARAGRAPH, (Sentence("I did that.", SentenceKind.SAID, SAID),))
    long = found(Draft(DraftKind.ANSWERS, "k", (head, body, head, head)), Check.LENGTH)
    assert long == (Finding(Check.LENGTH, 0, "Serve", count=3, limit=2),)


def test_a_long_sentence_is_found() -> None:
    assert [f.sentence for f in found(draft("Short.", "word " * 26), Check.LONG)] == [1]


def test_a_phrase_said_twice_is_found_where_it_is_said_again() -> None:
    again = found(draft("I ran the kitchen.", "It rained.", "He ran the kitchen too."), Check.REPEATED)
    assert again == (Finding(Check.REPEATED, 2, "ran the kitchen", count=2),)
    assert repeated(["The lunch club door shut.", "At the lunch club door."]) == [(1, "the lunch club door", 2)]


def test_answers_stand_alone_so_only_within_one_is_a_phrase_repeated() -> None:
    head = Block(BlockKind.HEADING, (Sentence("Serve", SentenceKind.FRAME, SAID),))
    body = Block(BlockKind.PARAGRAPH, (Sentence("I ran forty dinners twice.", SentenceKind.SAID, SAID),))
    blocks = (head, body, head, body)
    assert found(Draft(DraftKind.ANSWERS, "k", blocks), Check.REPEATED) == ()
    assert found(Draft(DraftKind.STATEMENT, "k", blocks), Check.REPEATED) != ()


def test_words_that_make_less_of_somebody_get_a_kinder_way() -> None:
    findings = found(draft("I am unskilled.", "I was just a housewife."), Check.KINDER)
    assert [(f.sentence, f.words) for f in findings] == [(0, "unskilled"), (1, "just a housewife")]
    assert all(f.hint for f in findings)


@pytest.mark.parametrize("text", ["I only helped.", "I am just in time.", "In case it rains I cover it."])
def test_a_word_that_keeps_a_sentence_true_is_left_alone(text: str) -> None:
    assert found(draft(text), Check.KINDER) == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("My tablets make me slow in the morning", Private.HEALTH),
        ("I was in hospital then", Private.HEALTH),
        ("I get Universal Credit", Private.BENEFITS),
        ("My support worker came along", Private.SUPPORT),
        ("I learnt it in prison", Private.RECORD),
    ],
)
def test_what_may_be_private_is_marked(text: str, topic: Private) -> None:
    assert topic in [t for t, _ in private_words(text)]
    assert [f.hint for f in found(draft(text), Check.PRIVATE)] == [topic.value]


@pytest.mark.parametrize(
    "text",
    [
        "I had a \ufb01t note", "I am bi\u00adpolar", "It was self\u2011harm",
        "The mental\u00a0health team", "My \uff30\uff34\uff33\uff24", "It is _bipolar_",
        "I get uni\u200bversal credit", "The mental  health team",
        "The mental-health team", "I get carer\u02bcs allowance", "I was de\u0301pressed", "bi-polar",
        "Scitzophrenia", "my depresion",
    ],
)  # fmt: skip
def test_private_words_are_known_however_they_were_typed_or_pasted(text: str) -> None:
    (_, words), *_ = private_words(text)
    assert words in text


def test_a_dash_or_an_accent_alone_is_nothing_private() -> None:
    for text in ("A well\u2013run café", "", "\u00ad", "\u0301", "😀", "___"):
        assert list(private_words(text)) == []


@pytest.mark.parametrize("text", ["I ran the kitchen", "I mind my manners", "We ate at eight", "I pipped the oranges"])
def test_what_is_plainly_not_private_is_not_marked(text: str) -> None:
    assert list(private_words(text)) == []


def test_slips_and_american_spellings_are_offered_never_changed() -> None:
    findings = found(draft("I organized it on monday.", "On Monday."), Check.SPELLING)
    assert [(f.sentence, f.words, f.hint) for f in findings] == [(0, "organized", "organised"), (0, "monday", "Monday")]


def test_no_slip_is_its_own_mending_and_no_mending_is_a_slip() -> None:
    assert [w for w, right in slips().items() if w == right or slips().get(right)] == []


def test_gaps_are_found() -> None:
    gap = Block(BlockKind.GAP, (Sentence("Nothing said yet.", SentenceKind.GAP, SAID),))
    assert [f.sentence for f in found(Draft(DraftKind.CV, "k", (gap,)), Check.GAP)] == [0]


def test_an_easy_text_has_a_lower_reading_age_than_a_hard_one() -> None:
    easy, hard = ease(["I cooked for forty."]), ease(["I administered individual accommodation budgets."])
    assert easy is not None and hard is not None and easy < hard
    assert ease([]) is None and ease(["…", "40"]) is None


def test_no_kinder_way_is_itself_a_word_to_avoid() -> None:
    assert [w.kinder for w in kinder_words() for other in kinder_words() if other.pattern.search(w.kinder)] == []


@given(materials(), st.sampled_from(DraftKind))
def test_any_draft_can_be_checked_and_every_finding_points_into_it(material: Material, kind: DraftKind) -> None:
    made = make(kind, material)
    result = checked(made)
    assert all(-1 <= f.sentence < len(made.sentences) for f in result.findings)
    assert len(result.of(Check.GAP)) == len(made.gaps)
    for finding in result.findings:
        if finding.check in (Check.KINDER, Check.SPELLING, Check.PRIVATE):
            assert finding.words in made.sentences[finding.sentence].text
