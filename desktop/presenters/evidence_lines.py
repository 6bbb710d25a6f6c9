"""What the Evidence page shows of a draft: a line for each sentence, what it stands on, and what to look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from desktop.words.evidence import BY_HAND, OWN_WORDING, ease_words, finding_words, gaps_words, words_of
from matching.drafts.checks import Check, Checked
from matching.drafts.kept import Offer, source_gone
from matching.drafts.material import Material
from matching.drafts.model import Block, BlockKind, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind

EASE_FROM = 20  # words: of fewer no reading age can be told, and one long word would give a silly one
GONE = "What this came from is no longer there."


class Look(Enum):
    """What a sentence of the draft is, and so how it is painted."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    FRAME = "frame"  # names the job or what it asks
    SAID = "said"
    HAND = "hand"  # somebody's own wording, or added by hand
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class SourceShown:
    """One thing a sentence stands on: what it is, and its own words. `story_id` leads to the story."""

    title: str
    words: str = ""
    of_the_job: bool = False
    story_id: str = ""


@dataclass(frozen=True, slots=True)
class LineShown:
    """One sentence of the draft. `first` begins a block, `item` is part of a list; `ids` are of its sources."""

    text: str
    look: Look
    sources: tuple[SourceShown, ...]
    first: bool = True
    item: bool = False
    ids: frozenset[str] = frozenset()
    note: str = ""  # what is to be said of the sentence beside its sources

    @property
    def source(self) -> str:
        """Return where the sentence comes from, in words."""
        return "; ".join(part for part in (self.note, *(s.title for s in self.sources)) if part)

    @property
    def name(self) -> str:
        """Return what a screen reader says of the sentence."""
        return f"{self.text} ({self.source})" if self.source else self.text


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One thing to look at. `line` is its place in the draft (-1: the whole); `wrong` and `right` are a spelling."""

    check: Check
    words: str
    line: int = -1
    wrong: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class DraftShown:
    """The draft in view."""

    kind: DraftKind | None = None
    lines: tuple[LineShown, ...] = ()
    chosen: int = -1
    length: str = ""
    ease: str = ""
    gaps: str = ""
    too_long: bool = False
    limit: int = 0
    by_hand: bool = False
    editing: bool = False
    text: str = ""  # what is edited
    out: str = ""  # what is copied and saved: without gaps
    offers: tuple[Offer, ...] = ()
    findings: tuple[FindingShown, ...] = field(default=())


Known = Mapping[tuple[SourceKind, str], SourceShown]
_HEADS = {BlockKind.TITLE: Look.TITLE, BlockKind.HEADING: Look.HEADING, BlockKind.SUBHEADING: Look.SUBHEADING}
_LOOKS = {
    SentenceKind.SAID: Look.SAID, SentenceKind.JOINED: Look.SAID, SentenceKind.TICKED: Look.FRAME,
    SentenceKind.FRAME: Look.FRAME, SentenceKind.GAP: Look.GAP, SentenceKind.OWN_WORDING: Look.HAND,
    SentenceKind.BY_HAND: Look.HAND,
}  # fmt: skip


def lines_shown(draft: Draft, material: Material) -> tuple[tuple[LineShown, ...], tuple[int, ...]]:
    """Return a line for each sentence (a gap with its question is one), and for each sentence the place of its line."""
    known = _sources(material)
    lines: list[LineShown] = []
    places: list[int] = []
    for block in draft.blocks:
        gap = block.kind is BlockKind.GAP
        sentences = (replace(block.sentences[0], text=block.text),) if gap else block.sentences
        places += [len(lines) + (0 if gap else n) for n in range(len(block.sentences))]
        lines += [_line(sentence, n == 0, block, known, material) for n, sentence in enumerate(sentences)]
    return tuple(lines), tuple(places)


def _line(sentence: Sentence, first: bool, block: Block, known: Known, material: Material) -> LineShown:
    sources = tuple(_source(s, known) for s in sentence.sources if (s.kind, s.id) in known)
    ids = frozenset(s.id for s in sentence.sources if s.kind in (SourceKind.STORY, SourceKind.RESOURCE))
    look = _HEADS.get(block.kind) or _LOOKS[sentence.kind]
    item = block.kind is BlockKind.ITEM
    return LineShown(sentence.text, look, sources, first, item, ids, _note(sentence, material))


def _note(sentence: Sentence, material: Material) -> str:
    if sentence.kind is SentenceKind.BY_HAND:
        return BY_HAND
    if sentence.kind is SentenceKind.OWN_WORDING:
        return f"{OWN_WORDING}. {GONE}" if source_gone(sentence, material) else OWN_WORDING
    return ""


def _sources(material: Material) -> Known:
    called, job = material.person.known_as, material.job
    found = {
        (SourceKind.PERSON, str(material.person.id)): SourceShown(f"{called}’s name"),
        (SourceKind.JOB, str(job.id)): SourceShown("The name of the job", job.title, True),
    }
    for row in material.rows:
        found[SourceKind.TASK, str(row.task.id)] = SourceShown("The job’s task", row.task.words, True)
    for row in material.needs:
        found[SourceKind.NEED, str(row.task.id)] = SourceShown("Asked for beforehand", row.task.words, True)
    for resource in material.resources:
        shown = SourceShown(f"What {called} brings, as said on About me", resource.words)
        found[SourceKind.RESOURCE, str(resource.id)] = shown
    for wish in material.wanted:
        found[SourceKind.PREFERENCE, str(wish.id)] = SourceShown(f"What {called} would like, as said on About me",
                                                                 wish.words)  # fmt: skip
    for story in material.stories:
        shown = SourceShown(f"{called}’s story: {story.title}", story_id=str(story.id))
        found[SourceKind.STORY, str(story.id)] = shown
    words = {"situation": "situation", "did": "what_i_did", "came": "what_came_of_it", "where": "where"}
    for story in material.stories:
        for part, name in words.items():
            title = f"{called}’s story: {story.title}"
            found[SourceKind.STORY, f"{story.id}#{part}"] = SourceShown(title, getattr(story, name), False,
                                                                        str(story.id))  # fmt: skip
    return found


def _source(source: Source, known: Known) -> SourceShown:
    part = known.get((source.kind, f"{source.id}#{source.part}")) if source.part else None
    return part or known[source.kind, source.id]


def findings_shown(checked: Checked, places: Sequence[int]) -> tuple[FindingShown, ...]:
    """Return what to look at, gaps left out: they stand in the draft itself. `places` are as of `lines_shown`."""
    return tuple(
        FindingShown(f.check, finding_words(f), places[f.sentence] if f.sentence >= 0 else -1,
                     f.words if f.check is Check.SPELLING else "",
                     f.hint if f.check is Check.SPELLING else "")
        for f in checked.findings
        if f.check is not Check.GAP
    )  # fmt: skip


def counts(draft: Draft, checked: Checked) -> tuple[str, str, str]:
    """Return length, ease and gaps in words."""
    gaps = sum(block.kind is BlockKind.GAP for block in draft.blocks)
    each = max((block.limit for block in draft.blocks), default=0)
    ease = ease_words(checked.reading_age) if checked.words >= EASE_FROM else ""
    return words_of(checked.words, draft.limit, each), ease, gaps_words(gaps)
