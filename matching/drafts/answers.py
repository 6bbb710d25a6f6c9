"""Answers: one for each thing the job asks, in the order situation, what I did, what came of it, within a limit."""

from __future__ import annotations

from matching.drafts.blocks import asked_by, gap, heading, plain, told_block
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind
from matching.drafts.prompts import GAP, prompt_for, prompt_for_need, story_prompt
from matching.drafts.telling import Teller
from matching.evidence import EvidenceRow

LIMIT = 150
"""Words an answer may have where the form does not say."""


def answers(material: Material, limit: int = LIMIT) -> Draft:
    """Return an answer to each criterion, each of at most `limit` words (0: no limit).

    Every answer stands alone, so a story that answers two criteria is told in both.
    """
    blocks = [block for row in material.criteria for block in _answer(material, row, limit)]
    return Draft(DraftKind.ANSWERS, str(material.job.id), tuple(blocks))


def _answer(material: Material, row: EvidenceRow, limit: int) -> list[Block]:
    source = asked_by(material.job, row)
    body = told_block(Teller(material.agreed).row(row, stories=2), limit)
    blocks = [heading(plain(row.task.words), source, limit=limit), *body]
    if not body:
        blocks.append(missing(material, row))
    elif not row.stories:
        blocks.append(gap((source,), "No story yet shows this.", story_prompt()))
    return blocks


def missing(material: Material, row: EvidenceRow) -> Block:
    """Return the gap for something nobody has answered yet, with the question that helps."""
    kind = material.need_kind(row)
    ask = prompt_for_need(kind) if kind else prompt_for(row.task)
    return gap((asked_by(material.job, row),), f"{GAP}{plain(row.task.words)}.", ask)
