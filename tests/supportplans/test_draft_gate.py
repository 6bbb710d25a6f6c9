"""Nothing about health, benefits, support or the law leaves in a draft unless it was decided for that employer."""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.model import Job, JobId, Task, TaskId
from matching.drafts.editing import as_text, edited
from matching.drafts.making import make
from matching.drafts.material import Material
from matching.drafts.model import Block, BlockKind, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.private_words import Private
from matching.drafts.telling import Teller
from matching.evidence import EvidenceRow
from records.people import Person, PersonId, Story, StoryId
from supportplans.draft_gate import READERS, Audience, Passed, Purpose, Why, let_out, purpose_of
from supportplans.draft_paper import FILE_NAMES, OWN_COPY, clipboard_text, draft_paper
from supportplans.model import Contact, Content, DecisionId, DisclosureDecision, Reader, Stage, Telling
from supportplans.printing.pages import page_texts
from supportplans.printing.press import press
from supportplans.printing.word import word_file
from tests.matching.drafted import JOB, MAYA, materials

SAID = {
    "I was in hospital qzha.": Private.HEALTH, "My depression qzhb was bad then.": Private.HEALTH,
    "I take sertraline qzhc each day.": Private.HEALTH, "Anxiety, qzhd": Private.HEALTH,
    "I get Universal Credit qzba.": Private.BENEFITS, "Then PIP qzbb stopped": Private.BENEFITS,
    "My employment specialist qzsa came too.": Private.SUPPORT, "A support worker qzsb helped.": Private.SUPPORT,
    "I came out of prison qzra.": Private.RECORD,
}  # fmt: skip
MARKS = {text[text.index("qz") : text.index("qz") + 4]: topic for text, topic in SAID.items()}
FULL = frozenset(Content)
many = settings(max_examples=10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 500)
decisions = st.builds(
    DisclosureDecision,
    st.just(DecisionId("d")), st.just("nobody"), st.sampled_from([JOB.employer, "", "Another place"]),
    st.sampled_from(["", "k", "other"]), st.sampled_from(Stage), st.sampled_from(Telling),
    st.dictionaries(st.sampled_from(Reader), st.frozensets(st.sampled_from(Content)), max_size=5),
    st.just(("SECRET reason",)), st.just(("SECRET against",)),
    st.lists(st.sampled_from(["hospital qzha", "sertraline", "SECRET words", "prison qzra"]), max_size=2).map(tuple),
    st.sampled_from(Contact),
)  # fmt: skip
readers = st.sampled_from([a for a in Audience if a is not Audience.PERSON])


@st.composite
def planted(draw: st.DrawFn) -> Material:
    """Return any material in which private sentences with a mark of their own stand anywhere."""
    found = draw(materials())
    said = st.sampled_from([*SAID, ""])

    def with_private(text: str) -> str:
        extra = draw(said)
        return f"{text.rstrip()} {extra}" if draw(st.booleans()) else f"{extra} {text}"

    resources = {r.id: replace(r, words=with_private(r.words)) for r in found.resources}
    stories = {
        s.id: replace(s, situation=with_private(s.situation), what_i_did=with_private(s.what_i_did), where=draw(said))
        for s in found.stories
    }

    def row_of(row: EvidenceRow) -> EvidenceRow:
        resource = resources.get(row.resource.id) if row.resource else None
        return replace(row, resource=resource, stories=tuple(stories[story.id] for story in row.stories))

    return replace(
        found, resources=tuple(resources.values()), stories=tuple(stories.values()),
        rows=tuple(map(row_of, found.rows)), needs=tuple(map(row_of, found.needs)),
        wanted=tuple(replace(w, words=with_private(w.words)) for w in found.wanted),
        person=replace(found.person, notes="SECRET note"),
    )  # fmt: skip


def everything(passed: Passed, way: str) -> str:
    """Return all that can be read in what goes out one way, with its properties and its name."""
    paper, kind = draft_paper(passed), passed.draft.kind
    if way == "docx":
        with zipfile.ZipFile(io.BytesIO(word_file(paper))) as parts:
            read = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    elif way == "pdf":
        pdf = press(paper, mark_missing=True)
        read = "".join(page_texts(pdf)) + pdf.decode("latin-1")
    else:
        read = clipboard_text(paper)
    return f"{FILE_NAMES[kind]}.{way} {paper.title} {read}"


def allowed(mark: str, decision: DisclosureDecision, draft: Draft, audience: Audience) -> bool:
    """Say from the decision alone, apart from the gate, whether a mark may be read."""
    topic = MARKS[mark]
    early = {Stage.BEFORE_APPLYING, Stage.APPLICATION} | (
        {Stage.INTERVIEW} if draft.kind is DraftKind.INTERVIEW else set()
    )
    here = decision.employer in (JOB.employer, "") and decision.job_id in ("", "k") and decision.stage in early
    if not here or decision.telling in (Telling.NOTHING, Telling.UNDECIDED):
        return False
    told = [decision.matrix.get(reader, frozenset()) for reader in READERS[audience]]
    if topic is Private.SUPPORT:
        return all(Content.SERVICE_INVOLVED in t for t in told)
    if decision.telling not in (Telling.CHOSEN_WORDS, Telling.MORE) or not all(told):
        return False
    if topic is Private.HEALTH and not all(Content.CHOSEN_LABEL in t for t in told):
        return False
    chosen = {"qzha": "hospital qzha", "qzhc": "sertraline", "qzra": "prison qzra"}
    return chosen.get(mark, "-") in decision.phrases


@given(planted(), st.sampled_from(DraftKind), decisions, readers,
       st.sampled_from(["txt"] * 10 + ["pdf", "docx"]))  # fmt: skip
@many
def test_nothing_private_leaves_in_any_paper_its_properties_or_its_name_unless_it_was_decided(
    material: Material, kind: DraftKind, decision: DisclosureDecision, audience: Audience, way: str
) -> None:
    draft = make(kind, material)
    passed = let_out(draft, [decision], purpose_of(audience, JOB, MAYA))
    read = everything(passed, way)
    leaked = [mark for mark in MARKS if mark in read and not allowed(mark, decision, draft, audience)]
    assert not leaked
    assert "SECRET" not in read
    held = " ".join(h.text for h in passed.held)
    there = " ".join(s.text for s in draft.sentences)
    assert all(mark in read or mark in held for mark in MARKS if mark in there)  # nothing goes without being told of


@given(planted(), st.sampled_from(DraftKind), readers)
def test_without_any_decision_nothing_private_leaves(material: Material, kind: DraftKind, audience: Audience) -> None:
    read = everything(let_out(make(kind, material), [], purpose_of(audience, JOB, MAYA)), "txt")
    assert not [mark for mark in MARKS if mark in read]


@given(planted(), st.sampled_from(DraftKind))
def test_what_stays_in_stands_as_it_was_and_in_its_order(material: Material, kind: DraftKind) -> None:
    draft = make(kind, material)
    passed = let_out(draft, [], purpose_of(Audience.HIRERS, JOB, MAYA))
    whole = list(draft.finished.sentences)
    place = -1
    for sentence in passed.draft.sentences:
        place = whole.index(sentence, place + 1)


def said(*texts: str, kind: DraftKind = DraftKind.STATEMENT, by_hand: bool = False) -> Draft:
    source = Source(SourceKind.STORY, "s", "did")
    how = (SentenceKind.BY_HAND, ()) if by_hand else (SentenceKind.SAID, (source,))
    return Draft(kind, "k", (Block(BlockKind.PARAGRAPH, tuple(Sentence(t, *how) for t in texts)),))


def decided(**changes: object) -> DisclosureDecision:
    made = DisclosureDecision(
        DecisionId("d"), "nobody", JOB.employer, "", Stage.APPLICATION, Telling.MORE,
        {Reader.MANAGER: FULL, Reader.HR: FULL}, phrases=("I was in hospital.",), may_contact_employer=Contact.YES,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


HERE = purpose_of(Audience.HIRERS, JOB, MAYA)


def why(draft: Draft, *decisions: DisclosureDecision, purpose: Purpose = HERE) -> list[Why]:
    return [held.why for held in let_out(draft, decisions, purpose).held]


def test_each_reason_for_holding_back_is_named() -> None:
    draft = said("I was in hospital.")
    assert why(draft) == [Why.NO_DECISION]
    assert why(draft, decided(employer="Another place")) == [Why.NO_DECISION]
    assert why(draft, decided(job_id="other")) == [Why.OTHER_JOB]
    assert why(draft, decided(telling=Telling.UNDECIDED)) == [Why.UNDECIDED]
    assert why(draft, decided(telling=Telling.NOTHING)) == [Why.NOTHING]
    assert why(draft, decided(stage=Stage.OFFER)) == [Why.LATER]
    assert why(draft, decided(matrix={Reader.MANAGER: FULL})) == [Why.READER]
    assert why(draft, decided(phrases=())) == [Why.WORDS]
    assert why(draft, decided(telling=Telling.NEEDS)) == [Why.WORDS]
    assert why(draft, decided()) == []
    assert why(said("Hello.", kind=DraftKind.TALKING), decided(may_contact_employer=Contact.NO)) == [Why.NO_CONTACT]


def test_only_the_newest_decision_of_a_chain_counts() -> None:
    draft = said("I was in hospital.")
    newer = decided(id=DecisionId("e"), supersedes=DecisionId("d"), telling=Telling.NOTHING)
    assert why(draft, decided(), newer) == [Why.NOTHING]
    assert why(draft, newer, decided()) == [Why.NOTHING]


def test_where_two_decisions_count_only_what_both_allow_passes() -> None:
    assert why(said("I was in hospital."), decided(), decided(id=DecisionId("e"), phrases=())) == [Why.WORDS]


def test_what_was_decided_for_the_employer_comes_before_what_was_decided_for_any() -> None:
    anywhere = decided(id=DecisionId("e"), employer="")
    assert why(said("I was in hospital."), anywhere) == []
    assert why(said("I was in hospital."), anywhere, decided(telling=Telling.NOTHING)) == [Why.NOTHING]


def test_an_employer_is_known_by_its_name_however_it_is_spaced_or_written() -> None:
    assert why(said("I was in hospital."), decided(employer="  holbrook   SCHOOL ")) == []


def test_words_written_in_by_hand_pass_the_same_gate() -> None:
    assert why(said("I was in hospital.", by_hand=True)) == [Why.NO_DECISION]
    draft = make(DraftKind.LETTER, Material(JOB, MAYA))
    blocks = edited(draft.blocks, as_text(draft.blocks).replace("Yours sincerely,", "Yours, out of prison,"))
    assert why(replace(draft, blocks=blocks)) == [Why.NO_DECISION]


def test_private_words_that_a_broken_line_took_apart_are_held_back() -> None:
    told = "I was with the mental\nhealth team.\nI get universal\ncredit and I cook."
    story = Story(StoryId("s"), PersonId("nobody"), "", what_i_did=told)
    sentences = tuple(s for piece in Teller().story(story) for s in piece.sentences)
    draft = Draft(DraftKind.STATEMENT, "k", (Block(BlockKind.PARAGRAPH, sentences),))
    assert not clipboard_text(draft_paper(let_out(draft, [], HERE)))
    items = tuple(Block(BlockKind.ITEM, (sentence,)) for sentence in sentences)
    assert not clipboard_text(draft_paper(let_out(replace(draft, blocks=items), [], HERE)))


def test_two_sentences_that_only_stand_side_by_side_are_not_held_back() -> None:
    assert why(said("I know the mental load of a kitchen.", "Health and safety I know too.")) == []


def test_a_fixed_line_that_is_not_the_jobs_own_words_is_held_back_too() -> None:
    line = Sentence("I write with my support worker.", SentenceKind.FRAME, (Source(SourceKind.JOB, "k"),))
    assert why(Draft(DraftKind.LETTER, "k", (Block(BlockKind.PARAGRAPH, (line,)),))) == [Why.NO_DECISION]


def test_the_jobs_own_words_and_the_persons_name_stay_and_are_pointed_out() -> None:
    job = Job(JobId("k"), "Support worker", employer="City Hospital", tasks=(Task(TaskId("k.1"), "giving medicines"),))
    pip = Person(PersonId("nobody"), "Pip Ward", "Pip")
    draft = make(DraftKind.LETTER, Material(job, pip))
    passed = let_out(draft, [], purpose_of(Audience.HIRERS, job, pip))
    assert not passed.held
    assert "Support worker at City Hospital" in clipboard_text(draft_paper(passed))
    assert "Pip Ward" in clipboard_text(draft_paper(passed))
    assert "Hospital" in passed.look_at


def test_a_sentence_that_takes_part_of_it_back_is_never_parted_from_it() -> None:
    draft = said("I ran the kitchen.", "I only helped, as I was in hospital.", "Everyone ate.")
    passed = let_out(draft, [], HERE)
    assert [s.text for s in passed.draft.sentences] == ["Everyone ate."]
    assert [h.why for h in passed.held] == [Why.GOES_WITH, Why.NO_DECISION]


def test_words_that_lead_in_what_is_held_back_go_with_it() -> None:
    passed = let_out(said("I cook.", "What I would like in a job:", "Not far from the hospital."), [], HERE)
    assert [s.text for s in passed.draft.sentences] == ["I cook."]


def test_headings_over_what_was_held_back_go_with_it() -> None:
    blocks = (Block(BlockKind.HEADING, (Sentence("Cooking", SentenceKind.FRAME, (Source(SourceKind.TASK, "k.1"),)),)),)
    draft = replace(said("I was in hospital."), blocks=blocks + said("I was in hospital.").blocks)
    assert let_out(draft, [], HERE).draft.blocks == ()


def test_the_persons_own_copy_may_hold_everything_and_says_what_it_is() -> None:
    passed = let_out(said("I was in hospital."), [], purpose_of(Audience.PERSON, JOB, MAYA))
    assert "hospital" in clipboard_text(draft_paper(passed))
    assert not passed.held
    for way in ("docx", "txt", "pdf"):
        assert OWN_COPY in everything(passed, way)


def test_only_the_gate_lets_a_draft_out() -> None:
    with pytest.raises(TypeError):
        Passed(object(), said("Hello."), HERE, (), ())


def test_file_names_say_what_it_is_and_never_whose() -> None:
    assert FILE_NAMES[DraftKind.STATEMENT] == "statement"
    assert "maya" not in "".join(FILE_NAMES[kind] for kind in DraftKind)


@pytest.mark.parametrize(
    "text",
    ["I took my medication.", "I had a breakdown in 2019", "on quetiapine", "My job coach came", "I claimed PIP.",
     "I was on ESA", "my key worker", "I’m bipolar", "when I was ill", "I was sectioned", "the crisis team",
     "I see a psychiatrist", "work coach", "Access to Work pays", "my CPN", "after my surgery", "IPS"],
)  # fmt: skip
def test_many_ways_to_tell_are_known(text: str) -> None:
    assert why(said(text))


@pytest.mark.parametrize(
    "text",
    ["I cooked for forty.", "I worked as a support worker.", "I had a stroke of luck.", "I have lots of patience.",
     "I kept the log and wrote the rota.", "I like early starts and being on my feet."],
)  # fmt: skip
def test_plain_words_of_work_are_not_held_back(text: str) -> None:
    assert not why(said(text))
