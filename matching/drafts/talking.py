"""Talking points for the specialist with the employer: the job's task, what the person said of it, what to ask."""

from __future__ import annotations

from matching.drafts.answers import missing
from matching.drafts.blocks import (
    asked_by,
    at_employer,
    frame,
    gap,
    heading,
    item,
    job_source,
    plain,
    subheading,
    title,
    told_block,
)
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind
from matching.drafts.prompts import story_prompt
from matching.drafts.questions import to_ask
from matching.drafts.statement import wishes_told
from matching.drafts.telling import Teller
from matching.evidence import EvidenceRow, Strength

LIMIT = 0


def talking(material: Material, limit: int = LIMIT) -> Draft:
    """Return talking points. They have no limit; each task of the job that something answers has its place."""
    job = job_source(material.job)
    teller = Teller(material.agreed)
    fixed = material.template(DraftKind.TALKING)
    blocks = [title(fixed.line("title", job=at_employer(material.job)), job)]
    shown = [block for row in material.answered for block in _point(material, teller, row)]
    wishes = [item(*piece.sentences) for piece in wishes_told(material, teller)]
    asks = [item(frame(text, job)) for text in to_ask(material.job)]
    find = [missing(material, row) for row in material.criteria if row.strength is Strength.TO_FIND or row.rather_not]
    found = {"shows": shown, "wants": wishes, "ask": asks, "find": find}
    blocks += fixed.ordered({part: [heading(fixed.line(part), job), *body] for part, body in found.items() if body})
    return Draft(DraftKind.TALKING, str(material.job.id), tuple(blocks), limit)


def _point(material: Material, teller: Teller, row: EvidenceRow) -> list[Block]:
    body = told_block(teller.row(row, stories=2))
    if not body:
        return []
    source = asked_by(material.job, row)
    ask = [] if row.stories else [gap((source,), "No story yet shows this.", story_prompt())]
    return [subheading(frame(plain(row.task.words), source)), *body, *ask]
