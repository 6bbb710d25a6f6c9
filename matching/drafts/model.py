"""What a draft is: blocks of sentences, each sentence with its sources, so that any paper can be made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from matching.drafts.counting import words_in


class DraftKind(Enum):
    """The papers that can be drafted for a job."""

    ANSWERS = "answers"  # one answer for each thing the job asks, with a word limit each
    STATEMENT = "statement"
    LETTER = "letter"
    CV = "cv"
    INTERVIEW = "interview"
    BRING = "bring"  # one page: what I bring
    TALKING = "talking"  # talking points for the specialist with the employer


class SourceKind(Enum):
    """What a sentence can come from."""

    STORY = "story"
    RESOURCE = "resource"
    PREFERENCE = "preference"
    ACTIVITY = "activity"  # an activity the person ticked
    PERSON = "person"  # the person's name
    JOB = "job"
    TASK = "task"
    NEED = "need"
    QUESTION = "question"  # one of our own authored questions


OF_THE_PERSON = frozenset({SourceKind.STORY, SourceKind.RESOURCE, SourceKind.PREFERENCE, SourceKind.ACTIVITY})
"""Sources that tell something about the person beyond the name."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a sentence comes from: `part` names the field of a story ('did', 'came', ...), else it is empty."""

    kind: SourceKind
    id: str
    part: str = ""


class SentenceKind(Enum):
    """How near a sentence is to what was said."""

    SAID = "said"  # the person's own words; at most a capital and a full stop were added
    JOINED = "joined"  # the person's own words with 'I', 'and' or a comma added
    TICKED = "ticked"  # the name of an activity the person ticked
    FRAME = "frame"  # names the job or what it asks; claims nothing of the person
    GAP = "gap"  # nothing said yet; never part of a finished paper
    OWN_WORDING = "own_wording"  # changed by hand; sources are the nearest, suggested
    BY_HAND = "by_hand"  # added by hand; the only kind without sources


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `sources` is empty only where `kind` is BY_HAND."""

    text: str
    kind: SentenceKind
    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        if not self.sources and self.kind is not SentenceKind.BY_HAND:
            raise ValueError("a sentence that nobody wrote by hand has a source")

    @property
    def of_the_person(self) -> bool:
        """Tell whether the sentence says anything about the person, so that a gate must let it pass."""
        by_hand = self.kind in (SentenceKind.BY_HAND, SentenceKind.OWN_WORDING)
        return by_hand or any(source.kind in OF_THE_PERSON for source in self.sources)


class BlockKind(Enum):
    """What a block is on paper."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one line of a list; neighbours make one list
    GAP = "gap"  # holds GAP sentences only


HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBHEADING})


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or gap. `limit` is the most words under a heading (0: no limit)."""

    kind: BlockKind
    sentences: tuple[Sentence, ...]
    limit: int = 0

    @property
    def text(self) -> str:
        """Return the block's sentences as one text."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft for one job. `limit` is the most words of the whole (0: no limit, or a limit for each section)."""

    kind: DraftKind
    job_id: str
    blocks: tuple[Block, ...]
    limit: int = 0

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return every sentence in order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @property
    def gaps(self) -> tuple[Sentence, ...]:
        """Return what nobody has said yet."""
        return tuple(s for s in self.sentences if s.kind is SentenceKind.GAP)

    @property
    def words(self) -> int:
        """Return how many words a form would count: paragraphs and items, no headings and no gaps."""
        return counted(self.blocks)

    @property
    def finished(self) -> Draft:
        """Return the draft as it can leave: without gaps, and without headings that then stand over nothing."""
        kept = [block for block in self.blocks if block.kind is not BlockKind.GAP]
        last_first: list[Block] = []
        for block in reversed(kept):
            if not _over_nothing(block, last_first[-1] if last_first else None):
                last_first.append(block)
        return Draft(self.kind, self.job_id, tuple(reversed(last_first)), self.limit)


def _over_nothing(block: Block, below: Block | None) -> bool:
    """Tell whether a heading has nothing of its own under it."""
    if block.kind is BlockKind.HEADING:
        return below is None or below.kind in (BlockKind.TITLE, BlockKind.HEADING)
    return block.kind is BlockKind.SUBHEADING and (below is None or below.kind in HEADS)


def counted(blocks: Iterable[Block]) -> int:
    """Return how many words the paragraphs and items among some blocks have."""
    body = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return sum(words_in(block.text) for block in blocks if block.kind in body)


def sections(draft: Draft) -> tuple[tuple[Block, ...], ...]:
    """Return a draft's blocks in groups, each beginning at a title or heading (the first group may begin without)."""
    found: list[list[Block]] = []
    for block in draft.blocks:
        if block.kind in HEADS or not found:
            found.append([])
        found[-1].append(block)
    return tuple(tuple(group) for group in found)
