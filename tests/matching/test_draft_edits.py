"""Edits by hand keep the provenance of what stays; later stories are offered and never touch what was written."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from matching.drafts.codec import blocks_from_json, blocks_to_json
from matching.drafts.editing import as_text, edited
from matching.drafts.kept import DraftId, KeptDraft, edit, leave, offers, shown, source_gone, take
from matching.drafts.making import make
from matching.drafts.material import Material, material
from matching.drafts.model import BlockKind, Draft, DraftKind, Sentence, SentenceKind
from matching.model import Profile, Standing
from records.people import Preference, PreferenceId, Resource, ResourceId, Story, StoryId, Wish
from tests.matching.drafted import JOB, MAYA, NOBODY, matched, materials
from tests.matching.people_and_jobs import cases

CLUB = Resource(ResourceId("r1"), NOBODY, "I ran the kitchen at the lunch club")
OVEN = Story(StoryId("s1"), NOBODY, "Oven", "The oven went.", "I made salads for forty.", "Everyone ate.", (CLUB.id,))
FLOOD = Story(StoryId("s2"), NOBODY, "Flood", "The cellar flooded.", "I carried it all up.", "It was dry by six.",
              (CLUB.id,))  # fmt: skip
KIND = DraftKind.STATEMENT
NEW = KeptDraft(DraftId("d"), NOBODY, "k", KIND)


def said(*stories: Story, resource: Resource = CLUB) -> Material:
    match = matched(("r1", "k.2", Standing.MET))
    return material(JOB, MAYA, Profile((resource,)), stories, match, match)


def sentence(draft: Draft, start: str) -> Sentence:
    return next(s for s in draft.sentences if s.text.startswith(start))


def by_hand(old: str, new: str, now: Material | None = None) -> tuple[KeptDraft, Draft]:
    """Return what is kept after `old` was changed into `new`, and the draft as it then stands."""
    made = make(KIND, said(OVEN))
    kept = edit(NEW, made, made, as_text(made.blocks).replace(old, new))
    later = now or said(OVEN)
    return kept, shown(kept, make(KIND, later), later)


@cases
@given(materials(), st.sampled_from(DraftKind))
def test_a_text_that_was_not_changed_keeps_every_source(given_: Material, kind: DraftKind) -> None:
    made = make(kind, given_)
    without_gaps = tuple(block for block in made.blocks if block.kind is not BlockKind.GAP)
    assert edited(made.blocks, as_text(made.blocks)) == without_gaps
    assert blocks_from_json(blocks_to_json(made.blocks)) == made.blocks


@cases
@given(materials(), st.sampled_from(DraftKind), st.text(max_size=80))
def test_any_text_can_stand_in_place_of_a_draft(given_: Material, kind: DraftKind, text: str) -> None:
    made = make(kind, given_)
    blocks = edited(made.blocks, text)
    assert "".join(as_text(blocks).split()).replace("•", "") == "".join(text.split()).replace("•", "") or any(
        line.strip().startswith(("-", "*", "–")) for line in text.splitlines()
    )
    assert edited(blocks, as_text(blocks)) == blocks


@cases
@given(materials(), st.sampled_from(DraftKind), st.randoms(use_true_random=False))
def test_sentences_moved_about_keep_their_sources(given_: Material, kind: DraftKind, random: object) -> None:
    made = make(kind, given_)
    lines = as_text(made.blocks).splitlines()
    random.shuffle(lines)  # type: ignore[attr-defined]
    moved = {(s.text, s.kind) for block in edited(made.blocks, "\n".join(lines)) for s in block.sentences}
    assert moved == {(s.text, s.kind) for s in made.sentences if s.kind is not SentenceKind.GAP}


def test_a_changed_sentence_is_known_as_own_wording_with_the_nearest_source() -> None:
    _, now = by_hand("I made salads for forty.", "I made forty salads by noon.")
    changed = sentence(now, "I made forty")
    assert changed.kind is SentenceKind.OWN_WORDING
    assert changed.sources == sentence(make(KIND, said(OVEN)), "I made salads").sources
    assert sentence(now, "Everyone ate").kind is SentenceKind.SAID


def test_a_new_sentence_is_known_as_added_by_hand() -> None:
    _, now = by_hand("Everyone ate.", "Everyone ate. My bus stops outside your door.")
    added = sentence(now, "My bus")
    assert added.kind is SentenceKind.BY_HAND and added.sources == () and added.of_the_person


def test_a_story_told_later_is_offered_and_touches_nothing() -> None:
    kept, now = by_hand("Everyone ate.", "Everyone ate well.", said(OVEN, FLOOD, resource=CLUB))
    assert "cellar" not in as_text(now.blocks)
    later = make(DraftKind.ANSWERS, said(OVEN, FLOOD))
    answers = replace(kept, kind=DraftKind.ANSWERS)
    found = offers(answers, later)
    assert [offer.text for offer in found] == ["The cellar flooded. I carried it all up. It was dry by six."]
    taken = take(answers, found[0])
    assert offers(taken, later) == ()
    assert taken.blocks is not None and taken.blocks[-1].text == found[0].text
    assert offers(leave(answers, found[0]), later) == ()


def test_what_is_taken_over_goes_with_its_story_and_own_wording_stays() -> None:
    kept, now = by_hand("I made salads for forty.", "I made forty salads by noon.", said())
    assert not any(s.text == "Everyone ate." for s in now.sentences)
    own = sentence(now, "I made forty")
    assert source_gone(own, said()) and not source_gone(own, said(OVEN))
    assert kept.blocks is not None and any("Everyone ate." in block.text for block in kept.blocks)


def test_a_lead_in_goes_with_the_last_wish_it_leads_to() -> None:
    wish = Preference(PreferenceId("p0"), NOBODY, "noise", Wish.LIKE, [0, 1], "The same few people each day.")
    match = matched(wishes=(wish,))
    with_wish = material(JOB, MAYA, Profile((CLUB,), (wish,)), (), match, match)
    made = make(KIND, with_wish)
    assert made.blocks[0].text.endswith("What I would like in a job: The same few people each day.")
    kept = edit(NEW, made, made, as_text(made.blocks) + "\n\nI can start on Monday.")
    later = shown(kept, make(KIND, said()), said())
    assert as_text(later.finished.blocks) == (
        "I am applying for the job of Kitchen assistant at Holbrook School.\n\nI can start on Monday."
    )


def test_an_undone_removal_brings_the_sentences_back() -> None:
    kept, _ = by_hand("Everyone ate.", "Everyone ate well.", said())
    assert any(s.text == "I made salads for forty." for s in shown(kept, make(KIND, said(OVEN)), said(OVEN)).sentences)


def test_gaps_are_those_of_today() -> None:
    kept, now = by_hand("Everyone ate.", "Everyone ate well.")
    assert now.gaps == make(KIND, said(OVEN)).gaps
    assert all(block.kind is not BlockKind.GAP for block in kept.blocks or ())


def test_a_heading_in_new_words_stays_a_heading() -> None:
    made = make(DraftKind.ANSWERS, said(OVEN))
    blocks = edited(
        made.blocks, as_text(made.blocks).replace("Getting vegetables ready", "Getting the vegetables ready")
    )
    heading = next(b for b in blocks if b.text == "Getting the vegetables ready")
    assert heading.kind is BlockKind.HEADING and heading.limit == 150


def test_an_untouched_draft_follows_what_is_said() -> None:
    assert shown(NEW, make(KIND, said(FLOOD)), said(FLOOD)) == make(KIND, said(FLOOD))
    assert offers(NEW, make(KIND, said(FLOOD))) == ()
