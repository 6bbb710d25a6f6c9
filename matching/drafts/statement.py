"""A supporting statement: why this job, then what answers it, told once and in the order of what matters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from matching.drafts.answers import missing
from matching.drafts.blocks import asks_for, at_employer, frame, gap, job_source, paragraph
from matching.drafts.fitting import fitted
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind, Sentence
from matching.drafts.telling import Piece, Teller
from matching.evidence import EvidenceRow, Strength

LIMIT = 500
NO_WISH = "Nothing said yet about why you would like this job. What about it would you enjoy?"

Group = tuple[list[EvidenceRow], tuple[Piece, ...]]


def statement(material: Material, limit: int = LIMIT) -> Draft:
    """Return a supporting statement of at most `limit` words (0: no limit). What nobody has said shows as gaps."""
    fixed = material.template(DraftKind.STATEMENT)
    opening = frame(fixed.line("opening", job=at_employer(material.job)), job_source(material.job))
    teller = Teller(material.agreed)
    wishes = wishes_told(material, teller)
    groups = grouped(material, teller)
    body = within(opening, led_in(fixed.line("wishes"), wishes), groups, limit, material)
    gaps = [missing(material, row) for row in material.criteria if row.strength is Strength.TO_FIND or row.rather_not]
    if not material.wanted:
        gaps.insert(0, gap((job_source(material.job),), NO_WISH))
    return Draft(DraftKind.STATEMENT, str(material.job.id), (*body, *gaps), limit)


def wishes_told(material: Material, teller: Teller) -> tuple[Piece, ...]:
    """Return the wishes this job meets, in the person's words."""
    return tuple(piece for wish in material.wanted for piece in teller.preference(wish))


def grouped(material: Material, teller: Teller, stories: int = 1) -> list[Group]:
    """Return what answers the job, each thing once, with all that it answers."""
    groups: list[Group] = []
    for row in material.answered:
        pieces = teller.row(row, stories)
        if pieces:
            groups.append(([row], pieces))
            continue
        alike = next((rows for rows, _ in groups if _same(rows[0], row)), None)
        if alike is not None and len(alike) < 3:
            alike.append(row)
    return groups


def _same(one: EvidenceRow, other: EvidenceRow) -> bool:
    return one.resource == other.resource and bool(one.resource or set(one.stories) & set(other.stories))


def within(
    opening: Sentence, wishes: tuple[Piece, ...], groups: list[Group], limit: int, material: Material
) -> list[Block]:
    """Return the paragraphs that fit: an opening, what is liked about the job, and an answer for each group."""
    pieces: list[Piece] = [Piece((opening,), 0, "opening", heart=True), *wishes]
    for n, (rows, told) in enumerate(groups, 1):
        first = replace(told[0], sentences=(asks_for(material.job, rows), *told[0].sentences))
        # what matters more to the job comes before more of what matters less
        pieces += [replace(piece, rank=piece.rank + min(n, 5) - 1, section=n) for piece in (first, *told[1:])]
    return paragraphs(fitted(pieces, limit))


def led_in(words: str, wishes: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return wishes with a few words before the first, so that a fragment ('The same few people') can be read."""
    if not wishes:
        return ()
    first = wishes[0].sentences
    return (replace(wishes[0], sentences=(frame(words, *first[0].sources), *first)), *wishes[1:])


def paragraphs(pieces: Iterable[Piece]) -> list[Block]:
    """Return a paragraph for each section of some pieces."""
    return [paragraph(*(s for piece in group for s in piece.sentences))
            for _, group in groupby(pieces, key=lambda piece: piece.section)]  # fmt: skip
