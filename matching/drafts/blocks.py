"""Blocks from pieces: headings, paragraphs, items and gaps, and the few sentences that frame what was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobs.model import Job
from matching.drafts.fitting import fitted
from matching.drafts.model import Block, BlockKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.telling import Piece
from matching.drafts.wording import capital, closed
from matching.evidence import EvidenceRow


def job_source(job: Job) -> Source:
    """Return the job as a source."""
    return Source(SourceKind.JOB, str(job.id))


def asked_by(job: Job, row: EvidenceRow) -> Source:
    """Return the task or need of a row as a source."""
    kind = SourceKind.TASK if any(task.id == row.task.id for task in job.tasks) else SourceKind.NEED
    return Source(kind, str(row.task.id))


def frame(text: str, *sources: Source) -> Sentence:
    """Return a sentence that names the job or what it asks."""
    return Sentence(text, SentenceKind.FRAME, sources)


def title(text: str, *sources: Source) -> Block:
    """Return the title of a paper."""
    return Block(BlockKind.TITLE, (frame(text, *sources),))


def heading(text: str, *sources: Source, limit: int = 0) -> Block:
    """Return a heading; `limit` is that of the section under it."""
    return Block(BlockKind.HEADING, (frame(text, *sources),), limit)


def subheading(sentence: Sentence) -> Block:
    """Return a heading of the second order."""
    return Block(BlockKind.SUBHEADING, (sentence,))


def paragraph(*sentences: Sentence) -> Block:
    """Return a paragraph of some sentences."""
    return Block(BlockKind.PARAGRAPH, sentences)


def item(*sentences: Sentence) -> Block:
    """Return one line of a list."""
    return Block(BlockKind.ITEM, sentences)


def gap(sources: Iterable[Source], *texts: str) -> Block:
    """Return a gap: what is not said yet, and a question that helps to find it."""
    found = tuple(sources)
    return Block(BlockKind.GAP, tuple(Sentence(text, SentenceKind.GAP, found) for text in texts if text))


def told(pieces: Sequence[Piece], limit: int = 0) -> tuple[Sentence, ...]:
    """Return the sentences of the pieces that fit."""
    return tuple(sentence for piece in fitted(pieces, limit) for sentence in piece.sentences)


def told_block(pieces: Sequence[Piece], limit: int = 0) -> tuple[Block, ...]:
    """Return one paragraph of the pieces that fit, or none where nothing does."""
    sentences = told(pieces, limit)
    return (paragraph(*sentences),) if sentences else ()


def asks_for(job: Job, rows: Sequence[EvidenceRow]) -> Sentence:
    """Return the sentence that names what the job asks, in the job's own words."""
    quoted = [f"“{plain(row.task.words)}”" for row in rows]
    listed = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
    return frame(f"The job asks for {listed}.", *(asked_by(job, row) for row in rows))


def plain(words: str) -> str:
    """Return a task's or a job's words in one line, with a capital and no full stop."""
    return capital(" ".join(words.split())).rstrip(".")


def line(words: str) -> str:
    """Return a task's words as a sentence of their own."""
    return closed(plain(words))


def at_employer(job: Job) -> str:
    """Return the job's title with its employer, where there is one."""
    employer = " ".join(job.employer.split())
    return f"{plain(job.title)} at {employer}" if employer else plain(job.title)
