"""A draft on its way out, as the page shows it, and the drawing of it. Pure but for the pages; knows no window."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from desktop.app.way_out import OWN_COPY
from desktop.presenters.pressing import Pressed, press_document
from desktop.words import evidence_out as words
from desktop.words.scripts import by_script
from matching.drafts.model import HEADS, DraftKind
from records.consent import Recipient
from supportplans.draft_gate import Audience, Passed, Why
from supportplans.draft_paper import draft_paper
from supportplans.printing.pages import PageImage


@dataclass(frozen=True, slots=True)
class HeldShown:
    """One sentence that is held back, with the reason."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class OutState:
    """Everything the page shows. `kind` is None where there is nobody, no job or nothing said."""

    called: str = ""
    job_title: str = ""
    kind: DraftKind | None = None
    audience: Audience = Audience.HIRERS
    working: bool = False
    counts: str = ""
    held: tuple[HeldShown, ...] = ()
    about: tuple[str, ...] = ()
    pages: tuple[PageImage, ...] = ()
    can_leave: bool = False
    can_word: bool = False  # whether this kind of paper has fixed words
    own_wording: bool = False  # whether they are the service's own
    notice: str = ""
    can_undo: bool = False


def line_ids(passed: Passed) -> frozenset[str]:
    """Return an id for each sentence that goes out; other words have another id."""
    kind = passed.draft.kind.value
    return frozenset(f"draft:{kind}:{_digest(s.text)}" for s in passed.draft.sentences)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def pressed(passed: Passed) -> Pressed:
    """Return the paper of what passed. Runs as a part of a chore."""
    return press_document(draft_paper(passed))


def told(passed: Passed) -> int:
    """Return how many sentences go out; headings are none."""
    return sum(len(block.sentences) for block in passed.draft.blocks if block.kind not in HEADS)


def held_shown(passed: Passed) -> tuple[HeldShown, ...]:
    """Return what is held back, sentence by sentence; a paper that stays as a whole is one row."""
    if passed.held and all(h.why is Why.NO_CONTACT for h in passed.held):
        return (HeldShown(words.ALL_OF_IT, words.why_words(passed.held[0], passed.purpose.employer)),)
    return tuple(HeldShown(h.text, words.why_words(h, passed.purpose.employer)) for h in passed.held)


def about(passed: Passed, lacking: str) -> tuple[str, ...]:
    """Return what is to be known of the paper before it goes."""
    if passed.purpose.audience is Audience.PERSON:
        told = [words.OWN]
    else:
        told = [words.DECIDE if passed.held else words.NOTHING_HELD, words.look_at_words(passed.look_at),
                words.READ_THROUGH]  # fmt: skip
    if lacking:
        told.append(words.CANNOT_SHOW.format(letters=by_script(lacking)))
    if not passed.draft.blocks:
        told.insert(0, words.NOTHING_LEFT)
    return tuple(sentence for sentence in told if sentence)


def recipient(passed: Passed, called: str, contact: str) -> Recipient:
    """Return who a copy is registered for."""
    audience = passed.purpose.audience
    if audience is Audience.PERSON:
        return Recipient(called, OWN_COPY)
    named = contact if contact and audience is not Audience.AGENCY else words.READER_NAMES[audience]
    return Recipient(named, "", passed.purpose.employer)


def usual_audience(kind: DraftKind) -> Audience:
    """Return whom a kind of paper is for where nobody said: interview notes are the person's own."""
    return Audience.PERSON if kind is DraftKind.INTERVIEW else Audience.HIRERS
