"""Blocks as JSON and back, exactly."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from matching.drafts.model import Block, BlockKind, Sentence, SentenceKind, Source, SourceKind


def blocks_to_json(blocks: Iterable[Block]) -> str:
    """Return blocks as JSON; the same blocks give the same text."""
    return json.dumps([_block(block) for block in blocks], ensure_ascii=False)


def blocks_from_json(text: str) -> tuple[Block, ...]:
    """Return the blocks of a JSON made by `blocks_to_json`. Raises ValueError or KeyError for anything else."""
    return tuple(_read_block(raw) for raw in json.loads(text))


def _block(block: Block) -> dict[str, Any]:
    return {"kind": block.kind.value, "limit": block.limit, "sentences": [_sentence(s) for s in block.sentences]}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    sources = [[s.kind.value, s.id, s.part] for s in sentence.sources]
    return {"text": sentence.text, "kind": sentence.kind.value, "sources": sources}


def _read_block(raw: dict[str, Any]) -> Block:
    return Block(BlockKind(raw["kind"]), tuple(_read_sentence(s) for s in raw["sentences"]), raw["limit"])


def _read_sentence(raw: dict[str, Any]) -> Sentence:
    sources = tuple(Source(SourceKind(kind), source_id, part) for kind, source_id, part in raw["sources"])
    return Sentence(raw["text"], SentenceKind(raw["kind"]), sources)
