"""No invented evidence: every sentence of a draft has a source, and a gap shows as a gap."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.model import Importance, Job, JobId, Task, TaskId
from matching.evidence import Draft, SentenceKind, draft_statement, evidence_table
from matching.model import Contribution, Ledger, Match, Standing
from records.people import PersonId, Resource, ResourceId, Story, StoryId

NOBODY = PersonId("nobody")
JOB = Job(
    JobId("k"),
    "Kitchen assistant",
    tasks=(
        Task(TaskId("k.1"), "putting deliveries away", Importance.OCCASIONAL),
        Task(TaskId("k.2"), "getting vegetables ready", Importance.ESSENTIAL),
    ),
)
CLUB = Resource(ResourceId("r1"), NOBODY, "I ran the kitchen at the lunch club")
STORY = Story(StoryId("s1"), NOBODY, "Forty dinners", "The oven went", "I made salads for forty.", "", (CLUB.id,))


def match(*answers: tuple[str, str, Standing]) -> Match:
    parts = tuple(
        Contribution(f"b{n}", Ledger.BRING, 5, 5, 5, 9, standing, "bring", resource_id=resource, task_id=task)
        for n, (resource, task, standing) in enumerate(answers)
    )
    return Match("k", 0, 0, 0, parts)


def draft(found: Match, *stories: Story) -> Draft:
    return draft_statement(JOB, evidence_table(JOB, found, [CLUB], stories))


def test_what_matters_most_comes_first_with_its_resource_and_story() -> None:
    first, second = evidence_table(JOB, match(("r1", "k.2", Standing.MET)), [CLUB], [STORY])
    assert (first.task.id, first.resource, first.stories) == ("k.2", CLUB, (STORY,))
    assert (second.task.id, second.resource, second.standing) == ("k.1", None, Standing.UNKNOWN)


def test_a_gap_shows_as_a_gap() -> None:
    gaps = draft(match(("r1", "k.2", Standing.MET))).gaps
    assert [(g.source_ids, "putting deliveries away" in g.text) for g in gaps] == [(("k.1",), True)]


def test_a_weak_likeness_is_not_taken_for_an_answer() -> None:
    assert len(draft(match(("r1", "k.2", Standing.UNKNOWN)), STORY).gaps) == 2


def test_nothing_is_told_twice() -> None:
    text = draft(match(("r1", "k.2", Standing.MET), ("r1", "k.1", Standing.PARTLY)), STORY).text
    assert text.count("lunch club") == text.count("salads for forty") == 1


answers = st.tuples(st.sampled_from(["r1", "gone"]), st.sampled_from(["k.1", "k.2", "x"]), st.sampled_from(Standing))
words = st.text(max_size=30)


@settings(max_examples=100)
@given(st.lists(answers, max_size=4), words, words, words)
def test_every_sentence_has_a_source_and_adds_no_word_to_what_was_said(
    found: list[tuple[str, str, Standing]], situation: str, did: str, came: str
) -> None:
    story = Story(StoryId("s1"), NOBODY, "t", situation, did, came, (CLUB.id,))
    said = {CLUB.words, situation, did, came}
    for sentence in draft(match(*found), story).sentences:
        assert sentence.source_ids
        if sentence.kind is SentenceKind.SAID:
            assert any(sentence.text.rstrip(".") == text.strip().rstrip(".") for text in said)
