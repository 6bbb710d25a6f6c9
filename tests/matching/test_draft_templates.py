"""Fixed words of drafts: a service's own, never a fact, and always back to those shipped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.drafts.making import make
from matching.drafts.material import Material
from matching.drafts.model import BlockKind, DraftKind, SentenceKind
from matching.drafts.templates import Template, mistake, parts, phrase, phrases
from tests.matching.drafted import JOB, MAYA, materials

THANKS, OPENING = phrase(DraftKind.LETTER, "thanks"), phrase(DraftKind.LETTER, "opening")


@pytest.mark.parametrize("kind", DraftKind)
def test_the_shipped_words_pass_their_own_check(kind: DraftKind) -> None:
    assert [mistake(p, p.words) for p in phrases(kind) if mistake(p, p.words)] == []


@given(materials(), st.sampled_from(DraftKind))
@settings(max_examples=30)
def test_every_fixed_line_that_is_changed_changes_and_nothing_else_does(material: Material, kind: DraftKind) -> None:
    before = make(kind, material, 0)
    words = {p.id: p.words.replace("I am applying", "I am writing").replace("What", "Whatever") for p in phrases(kind)}
    after = make(kind, replace(material, templates={kind: Template(kind, words)}), 0)
    assert len(before.sentences) == len(after.sentences)
    changed = [(a, b) for a, b in zip(before.sentences, after.sentences, strict=True) if a.text != b.text]
    assert all(a.sources == b.sources and a.kind is b.kind is SentenceKind.FRAME for a, b in changed)


@given(materials(), st.sampled_from([kind for kind in DraftKind if len(parts(kind)) > 1]))
@settings(max_examples=30)
def test_parts_change_places_and_none_is_lost(material: Material, kind: DraftKind) -> None:
    order = tuple(p.id for p in reversed(parts(kind)))
    before = make(kind, material)
    after = make(kind, replace(material, templates={kind: Template(kind, order=order)}))
    assert sorted(b.text for b in before.blocks) == sorted(b.text for b in after.blocks)
    heads = [b.text for b in before.blocks if b.kind is BlockKind.HEADING]
    assert [b.text for b in after.blocks if b.kind is BlockKind.HEADING] == heads[::-1]


def test_slots_are_filled_and_braces_in_what_fills_them_stay() -> None:
    job = replace(JOB, title="chef {reader}")
    letter = make(DraftKind.LETTER, Material(job, MAYA, contact="Ms {job}"))
    assert letter.blocks[0].text == "Dear Ms {job},"
    assert "Chef {reader} at Holbrook School" in letter.blocks[1].text


@pytest.mark.parametrize(
    "words",
    ["I have worked in kitchens.", "I am hard-working.", "My references are good.", "She is a fine cook.",
     "A reliable worker.", "Ten years of it", "I was in hospital.", "My support worker helped.", "Born in 1980",
     "For {name}", "", "They have a licence"],
)  # fmt: skip
def test_no_fixed_line_can_claim_praise_or_tell_something_private(words: str) -> None:
    assert mistake(THANKS, words).endswith(".")


@pytest.mark.parametrize(
    "words",
    ["Thank you for your time.", "I look forward to hearing from you.", "I would be glad to come and talk.",
     "Thank you. I hope to hear from you.", "Kind regards,"],
)  # fmt: skip
def test_plain_courtesy_can_stand(words: str) -> None:
    assert mistake(THANKS, words) == ""


def test_what_has_to_be_named_stays_named() -> None:
    assert mistake(OPENING, "I am applying.") == "Keep {job} in this line once, and no other words in braces."
    assert mistake(OPENING, "I am writing about {job} and {reader}.")
    assert mistake(OPENING, "I am writing about the job of {job}.") == ""
