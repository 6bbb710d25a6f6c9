"""A draft kept in the file after an edit by hand, and how it goes on living with what the person says later.

Hand edits are never touched. What was only taken over goes when its source goes; what is new is offered, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NewType

from matching.drafts.editing import edited
from matching.drafts.material import Material
from matching.drafts.model import HEADS, Block, BlockKind, Draft, DraftKind, Sentence, SentenceKind, SourceKind
from matching.drafts.telling import Teller
from matching.drafts.wording import respelled
from records.people import PersonId

DraftId = NewType("DraftId", str)
_OWN = (SourceKind.RESOURCE, SourceKind.STORY, SourceKind.PREFERENCE)
TAKEN_OVER = frozenset({SentenceKind.SAID, SentenceKind.JOINED, SentenceKind.TICKED})


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What is kept of one draft: the limit somebody set (None: the usual one), and what was made of it by hand.

    `blocks` is None where nothing was edited by hand. `seen` are the sentences that were offered before, taken or not.
    """

    id: DraftId
    person_id: PersonId
    job_id: str
    kind: DraftKind
    limit: int | None = None
    blocks: tuple[Block, ...] | None = None
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Offer:
    """New sentences for a draft that was edited by hand, and the heading they belong under (empty for none)."""

    block: Block
    under: str = ""

    @property
    def text(self) -> str:
        """Return the new sentences as one text."""
        return self.block.text


def edit(kept: KeptDraft, shown: Draft, made: Draft, text: str) -> KeptDraft:
    """Return what is kept after an edit of the text of `shown`; `made` is the draft as it is made without edits."""
    blocks = edited(shown.blocks, text)
    before = kept.seen if kept.blocks is not None else _texts(made.sentences)
    return replace(kept, blocks=blocks, seen=before)


def shown(kept: KeptDraft, made: Draft, material: Material) -> Draft:
    """Return the draft as it stands now: hand edits as they are, without what is no longer said, with today's gaps."""
    if kept.blocks is None:
        return made
    told, there = still_told(material), _ids(material)
    spelled = (_respelled(block, material) for block in kept.blocks)
    blocks = [standing for block in spelled if (standing := _standing(block, told, there)) is not None]
    for heading, gap in _gaps(made):
        blocks.insert(_end_of_section(blocks, heading), gap)
    return replace(made, blocks=tuple(_limited(block, made) for block in blocks))


def offers(kept: KeptDraft, made: Draft) -> tuple[Offer, ...]:
    """Return what the person has said since, a block each; nothing where the draft was not edited."""
    if kept.blocks is None:
        return ()
    there = kept.seen | _texts(s for block in kept.blocks for s in block.sentences)
    found, under = [], ""
    for block in made.blocks:
        if block.kind in HEADS:
            under = block.text
        fresh = tuple(s for s in block.sentences if s.kind in TAKEN_OVER and s.text not in there)
        if fresh and block.kind not in HEADS:
            found.append(Offer(replace(block, sentences=fresh), under))
    return tuple(found)


def take(kept: KeptDraft, offer: Offer) -> KeptDraft:
    """Return the draft with an offer at the end of its section, or at the end where that is gone."""
    blocks = list(kept.blocks or ())
    blocks.insert(_end_of_section(blocks, offer.under), offer.block)
    return replace(leave(kept, offer), blocks=tuple(blocks))


def leave(kept: KeptDraft, offer: Offer) -> KeptDraft:
    """Return the draft with an offer left out for good."""
    return replace(kept, seen=kept.seen | _texts(offer.block.sentences))


def still_told(material: Material) -> frozenset[str]:
    """Return every sentence that the person's words give today, as a draft would tell it."""
    teller = Teller(material.agreed)
    pieces = [p for r in material.offered for p in teller.resource(r)]
    pieces += [p for wish in material.wanted for p in teller.preference(wish)]
    pieces += [p for story in material.stories for p in teller.story(story)]
    return _texts(s for piece in pieces for s in piece.sentences)


def source_gone(sentence: Sentence, material: Material) -> bool:
    """Tell whether a sentence in somebody's own wording leans on something that is no longer there."""
    return sentence.kind is SentenceKind.OWN_WORDING and not _stands(sentence, _ids(material))


def _ids(material: Material) -> frozenset[str]:
    said = {str(r.id) for r in material.resources} | {str(wish.id) for wish in material.wanted}
    return frozenset(said | {str(story.id) for story in material.stories})


def _stands(sentence: Sentence, there: frozenset[str]) -> bool:
    """Tell whether everything of the person that a sentence stands on is still there."""
    return all(s.id in there for s in sentence.sources if s.kind in _OWN)


def _standing(block: Block, told: frozenset[str], there: frozenset[str]) -> Block | None:
    kept = tuple(s for s in block.sentences if _follows(s, told, there))
    return replace(block, sentences=kept) if kept else None


def _follows(sentence: Sentence, told: frozenset[str], there: frozenset[str]) -> bool:
    """Tell whether a sentence may still stand: what was written by hand always, what was taken over while it is so."""
    if sentence.kind in (SentenceKind.SAID, SentenceKind.JOINED):
        return sentence.text in told
    return sentence.kind not in (SentenceKind.FRAME, SentenceKind.TICKED) or _stands(sentence, there)


def _respelled(block: Block, material: Material) -> Block:
    """Return a block with the spellings agreed to since."""
    return replace(block, sentences=tuple(replace(s, text=respelled(s.text, material.agreed)) for s in block.sentences))


def _gaps(made: Draft) -> list[tuple[str, Block]]:
    found, under = [], ""
    for block in made.blocks:
        if block.kind in HEADS:
            under = block.text
        if block.kind is BlockKind.GAP:
            found.append((under, block))
    return found


def _end_of_section(blocks: Sequence[Block], heading: str) -> int:
    """Return where the section under a heading ends; the end of all where there is no such heading."""
    start = next((n for n, block in enumerate(blocks) if block.kind in HEADS and block.text == heading), None)
    if start is None:
        return len(blocks)
    return next((n for n in range(start + 1, len(blocks)) if blocks[n].kind in HEADS), len(blocks))


def _limited(block: Block, made: Draft) -> Block:
    """Return a heading with the limit it has today."""
    if block.kind not in HEADS:
        return block
    return replace(block, limit=next((b.limit for b in made.blocks if b.kind in HEADS and b.text == block.text), 0))


def _texts(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(sentence.text for sentence in sentences)
