"""A draft edited by hand as plain text: what stays keeps its sources, what is changed or added is known as such.

The text has a line for each block (an item begins with a bullet) and no gaps: those are found anew each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from matching.drafts.counting import ended, split
from matching.drafts.model import HEADS, Block, BlockKind, Sentence, SentenceKind

BULLET = "• "
_TYPED = ("- ", "* ", "– ", "•")  # what people type for a bullet
NEAR = 55.0  # rapidfuzz's ratio, 0 to 100, from which a sentence is the other one in new words; our choice
SHORT_LINE = 12  # words; a longer line is no heading


def as_text(blocks: Iterable[Block]) -> str:
    """Return blocks as the text that is edited."""
    text, before = "", None
    for block in blocks:
        if block.kind is BlockKind.GAP or not block.text:
            continue
        close = block.kind is BlockKind.ITEM and before is BlockKind.ITEM
        text += ("" if before is None else "\n" if close else "\n\n") + _line(block)
        before = block.kind
    return text


def _line(block: Block) -> str:
    return BULLET + block.text if block.kind is BlockKind.ITEM else block.text


def edited(before: Sequence[Block], text: str) -> tuple[Block, ...]:
    """Return the blocks of an edited text, given the blocks it was before.

    Unchanged sentences keep their kind and sources, wherever they now stand. A changed one is `OWN_WORDING` with the
    sources of the sentence it is nearest to; a new one is `BY_HAND` and has none.
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    heads = _heads(lines, [block for block in before if block.kind in HEADS])
    known = [s for block in before if block.kind not in (*HEADS, BlockKind.GAP) for s in block.sentences]
    body = [line for n, line in enumerate(lines) if n not in heads]
    reader = _Reader(known, list(known), [s for s in known if not any(s.text in line for line in body)])
    blocks = (heads.get(n) or reader.block(line) for n, line in enumerate(lines))
    return tuple(block for block in blocks if block.sentences)


def _heads(lines: Sequence[str], left: list[Block]) -> dict[int, Block]:
    """Return the headings among some lines: first those that stayed, then those that can only be one in new words."""
    found: dict[int, Block] = {}
    for n, line in enumerate(lines):
        same = next((block for block in left if block.text == line), None)
        if same is not None:
            left.remove(same)
            found[n] = same
    for n, line in enumerate(lines):
        could_be = not ended(line) and not line.startswith(_TYPED) and len(line.split()) <= SHORT_LINE
        near = nearest(line, [block.sentences[0] for block in left]) if n not in found and could_be else None
        if near is not None:
            was = next(block for block in left if block.sentences[0] is near)
            left.remove(was)
            found[n] = replace(was, sentences=(_reworded(line, near),))
    return found


@dataclass(slots=True)
class _Reader:
    """Reads lines against the sentences there were: all, those not met yet, and those that are no longer there."""

    known: Sequence[Sentence]
    unmet: list[Sentence]
    lost: list[Sentence]

    def block(self, line: str) -> Block:
        typed = next((mark for mark in _TYPED if line.startswith(mark)), "")
        is_item = bool(typed) and not any(line.startswith(s.text) for s in self.known)
        rest = line.removeprefix(typed).strip() if is_item else line
        return Block(BlockKind.ITEM if is_item else BlockKind.PARAGRAPH, tuple(map(self._sentence, self._pieces(rest))))

    def _pieces(self, line: str) -> list[str]:
        """Return the sentences of a line; what stood as one before is one, however it looks."""
        found: list[str] = []
        longest_first = sorted({s.text for s in self.known}, key=lambda text: (-len(text), text))
        while line:
            piece = next((t for t in longest_first if line == t or line.startswith(f"{t} ")), "") or split(line)[0]
            found.append(piece)
            line = line[len(piece) :].strip()
        return found

    def _sentence(self, text: str) -> Sentence:
        same = next((s for s in (*self.unmet, *self.known) if s.text == text), None)
        if same is not None:
            if same in self.unmet:
                self.unmet.remove(same)
            return same
        near = nearest(text, self.lost)
        if near is None:
            return Sentence(text, SentenceKind.BY_HAND, ())
        self.lost.remove(near)
        return _reworded(text, near)


def _reworded(text: str, was: Sentence) -> Sentence:
    return Sentence(text, SentenceKind.OWN_WORDING if was.sources else SentenceKind.BY_HAND, was.sources)


def nearest(text: str, among: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence that a text may be in new words, or None where it is like none."""
    from rapidfuzz import fuzz

    scored = [(fuzz.ratio(text.casefold(), s.text.casefold()), -n) for n, s in enumerate(among)]
    best = max(scored, default=(0.0, 0))
    return among[-best[1]] if best[0] >= NEAR else None
