"""One page, 'what I bring': for this job, the few things that count most, and what suits me."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from matching.drafts.blocks import gap, heading, item, job_source, title
from matching.drafts.fitting import fitted
from matching.drafts.letter import NOTHING
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind, Source, SourceKind
from matching.drafts.statement import NO_WISH, grouped, wishes_told
from matching.drafts.telling import Piece, Teller

LIMIT = 250
MOST = 6


def bring(material: Material, limit: int = LIMIT) -> Draft:
    """Return one page of at most `limit` words (0: no limit)."""
    person = Source(SourceKind.PERSON, str(material.person.id))
    job = job_source(material.job)
    teller = Teller(material.agreed)
    told = [pieces for _, pieces in grouped(material, teller)[:MOST]]
    wishes = wishes_told(material, teller)
    pieces = [replace(piece, section=n, rank=piece.rank + n) for n, group in enumerate(told) for piece in group]
    pieces += [replace(piece, section=MOST + n) for n, piece in enumerate(wishes)]
    kept = fitted(pieces, limit)
    shown, suits = _items(p for p in kept if p.section < MOST), _items(p for p in kept if p.section >= MOST)
    name = material.person.name.strip() or material.person.known_as
    fixed = material.template(DraftKind.BRING)
    blocks = [title(fixed.line("title", name=name), person)]
    blocks += fixed.ordered({
        "can": [heading(fixed.line("can"), person), *shown] if shown else [gap((job,), NOTHING)],
        "suits": [heading(fixed.line("suits"), job), *suits] if suits else [],
    })  # fmt: skip
    blocks += [] if material.wanted else [gap((job,), NO_WISH)]
    return Draft(DraftKind.BRING, str(material.job.id), tuple(blocks), limit)


def _items(pieces: Iterable[Piece]) -> list[Block]:
    groups = groupby(pieces, key=lambda piece: piece.section)
    return [item(*(s for piece in group for s in piece.sentences)) for _, group in groups]
