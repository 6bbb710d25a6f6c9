"""A covering letter: one page that names the job, says why, and tells what answers it best."""

from __future__ import annotations

from matching.drafts.blocks import at_employer, frame, gap, job_source, paragraph
from matching.drafts.counting import words_in
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.statement import NO_WISH, grouped, led_in, wishes_told, within
from matching.drafts.telling import Teller

LIMIT = 300
MOST = 3
"""So many things are told in a letter; the rest is for the form or the meeting."""
NOTHING = "Nothing said yet that answers this job. One true sentence about something you did is enough to begin."


def letter(material: Material, limit: int = LIMIT) -> Draft:
    """Return a covering letter of at most `limit` words (0: no limit)."""
    job = job_source(material.job)
    reader = " ".join(material.contact.split()) or "hiring team"
    fixed = material.template(DraftKind.LETTER)
    hello = frame(fixed.line("greeting", reader=reader), job)
    opening = frame(fixed.line("opening", job=at_employer(material.job)), job)
    ending = [paragraph(frame(fixed.line(part), job)) for part in ("thanks", "ending")] + [_signed(material)]
    teller = Teller(material.agreed)
    wishes = wishes_told(material, teller)
    groups = grouped(material, teller)[:MOST]
    used = words_in(hello.text) + sum(words_in(block.text) for block in ending)
    body = within(opening, led_in(fixed.line("wishes"), wishes), groups, max(1, limit - used) if limit else 0, material)
    blocks = [paragraph(hello), *body, *ending, *_gaps(material, bool(groups))]
    return Draft(DraftKind.LETTER, str(material.job.id), tuple(blocks), limit)


def _signed(material: Material) -> Block:
    name = Sentence(material.person.name.strip() or material.person.known_as, SentenceKind.FRAME,
                    (Source(SourceKind.PERSON, str(material.person.id)),))  # fmt: skip
    return paragraph(name)


def _gaps(material: Material, answered: bool) -> list[Block]:
    job = (job_source(material.job),)
    found = []
    if not material.contact.strip():
        found.append(gap(job, "Who will read this? A name here is better than “hiring team”."))
    if not material.wanted:
        found.append(gap(job, NO_WISH))
    if not answered:
        found.append(gap(job, NOTHING))
    return found
