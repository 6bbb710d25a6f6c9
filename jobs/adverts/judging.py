"""What one sentence of an advert is of: by its own words, and by the section it stands in."""

from __future__ import annotations

import re

from jobs.adverts import cues
from jobs.adverts.model import LineKind
from jobs.adverts.pattern import is_time
from jobs.adverts.pay import is_pay

FACT_WORDS = 9  # a sentence of hours or pay and nothing else is no longer
CHECK_WORDS = 4  # ‘DBS is required’ in a list of what is asked; a statement about checks is longer
_OF_THE_JOB = (LineKind.TASK, LineKind.ESSENTIAL, LineKind.DESIRABLE)
_ONLY_BUTTON = re.compile(r"^(?:easy apply|apply for this (?:job|role|vacancy))\b|clicked apply", re.I)
_ASKS = re.compile(r"(?:able|willing|happy|free|available|to be|must|you|can)\b", re.I)
_BUT = re.compile(r"\b(?:but|however|just)\b.{0,30}\b(?:must|need|should|ability|able|right attitude|willing)", re.I)
_POLITE = re.compile(
    r"^(?:with |kind |many )*(?:regards|thanks|thank you|yours|help wanted|join (?:us|the)|hi\b|hello|dear)\b", re.I
)
LONG_FACT_WORDS = 24  # a sentence of the closing or starting day and nothing else
_BULLET_BOILERPLATE = re.compile(r"^(?:apply|to apply|send|e?-?mail|call|ring|closing|please)\b", re.I)
_INLINE = re.compile(r"^([A-Z][A-Za-z'’ ]{2,32}):\s+(?=\S)")
_INLINE_KINDS = (
    (LineKind.DESIRABLE, re.compile(r"^(?:desirable|ideally|nice to have|bonus|advantageous|preferred)\b", re.I)),
    (LineKind.OFFER, re.compile(r"^(?:benefits?|perks|we offer|in return|you get|rewards?|what we offer|holidays?"
        r"|annual leave|pension|training)\b", re.I)),
    (LineKind.ESSENTIAL, re.compile(r"^(?:essential|requirements?|you need|you.ll need|must have|needed|required"
        r"|qualifications?|experience|skills?|about you|we need|looking for|person)\b", re.I)),
    (LineKind.TASK, re.compile(r"^(?:duties|main duties|key duties|responsibilities|tasks|the role|role|the job"
        r"|you will|job purpose|duties include)\b", re.I)),
    (LineKind.BOILERPLATE, re.compile(r"^(?:about us|how to apply|to apply|apply|note|please note|important|contact"
        r"|interested)\b", re.I)),
)  # fmt: skip


def kinds_of(sentence: str, section: LineKind | None, bullet: bool) -> list[LineKind]:
    """Return the kinds of a sentence: one as a rule, two where it tells of two things, none for a bare fact."""
    if (found := _by_rule(sentence, section, bullet)) is not None:
        return found
    if (named := _named_inline(sentence)) is not None:
        return [named]
    if section is None or section is LineKind.BOILERPLATE:
        return _alone(sentence, section, bullet)
    if section is LineKind.APPLY:
        return [LineKind.BOILERPLATE if cues.BOILERPLATE.search(sentence) and not _is_apply(sentence) else section]
    if _is_boilerplate_in(sentence, bullet):
        return [LineKind.BOILERPLATE]
    if cues.DESIRABLE.search(sentence) and section is not LineKind.OFFER:
        return _softened(sentence)
    if not bullet and _is_fact(sentence) and section is not LineKind.OFFER and not _ASKS.match(sentence):
        return []
    return [_in_section(sentence, section, bullet)]


def _by_rule(sentence: str, section: LineKind | None, bullet: bool) -> list[LineKind] | None:
    """Return the kinds of what means the same wherever it stands, or None."""
    if _POLITE.match(sentence):
        return []
    if cues.WHEN_FACT.search(sentence) and len(sentence.split()) <= LONG_FACT_WORDS:
        return []
    if cues.ANY_OTHER.search(sentence):
        return [LineKind.BOILERPLATE]
    if cues.INTERVIEW.search(sentence):
        return [LineKind.OFFER, LineKind.BOILERPLATE]
    if cues.ADJUST.search(sentence) and not bullet:
        return [LineKind.OFFER, *([LineKind.APPLY] if _is_apply(sentence) else [])]
    if _is_apply(sentence) and not (bullet and section in _OF_THE_JOB):
        return [LineKind.APPLY]
    if cues.NOT_NEEDED.search(sentence) and _BUT.search(sentence):
        return [LineKind.ESSENTIAL]
    if cues.NOT_NEEDED.search(sentence) and not cues.DESIRABLE.search(sentence):
        return [LineKind.OFFER] if cues.OFFER.search(sentence) else []
    if cues.CHECKS.search(sentence) and not bullet and (section is None or cues.OF_EVERYBODY.search(sentence)):
        return [LineKind.BOILERPLATE] if len(sentence.split()) > CHECK_WORDS else [LineKind.ESSENTIAL]
    if cues.QUESTION.search(sentence) and section is not LineKind.OFFER:
        return [LineKind.ESSENTIAL]
    return None


def _softened(sentence: str) -> list[LineKind]:
    return [LineKind.DESIRABLE, *([LineKind.OFFER] if cues.TRAINED.search(sentence) else [])]


def _is_apply(sentence: str) -> bool:
    return bool(cues.APPLY.search(sentence)) and not _ONLY_BUTTON.search(sentence)


def _named_inline(sentence: str) -> LineKind | None:
    found = _INLINE.match(sentence)
    if found is None:
        return None
    return next((kind for kind, cue in _INLINE_KINDS if cue.match(found.group(1))), None)


def _is_boilerplate_in(sentence: str, bullet: bool) -> bool:
    """Tell talk for everybody that stands below a list, with no heading of its own."""
    if bullet:
        return bool(_BULLET_BOILERPLATE.match(sentence)) and bool(cues.BOILERPLATE.search(sentence))
    strong = cues.TASK_START.match(sentence) or cues.TASK_CUE.search(sentence) or cues.STRONG_ESSENTIAL.search(sentence)
    return bool(cues.BOILERPLATE.search(sentence)) and not strong


def _in_section(sentence: str, section: LineKind, bullet: bool) -> LineKind:
    """Return the kind of a sentence in a section, which its own words may still overrule."""
    task = cues.TASK_START.match(sentence) or cues.TASK_CUE.search(sentence) or cues.TASK_OTHER_START.match(sentence)
    if section is LineKind.TASK and not task:
        if cues.STRONG_ESSENTIAL.search(sentence) or (not bullet and cues.SEEKING.search(sentence)):
            return LineKind.ESSENTIAL
        if cues.OFFER.search(sentence):
            return LineKind.OFFER
        if not bullet and cues.OF_US.match(sentence):
            return LineKind.BOILERPLATE
    if section in (LineKind.ESSENTIAL, LineKind.DESIRABLE):
        if cues.OFFER.search(sentence) and not cues.ESSENTIAL.search(sentence):
            return LineKind.OFFER
        if (
            not bullet
            and re.match(r"you(?:['’]ll| will) (?!need|have|be an?\b|bring|also need)", sentence, re.I)
            and cues.TASK_CUE.search(sentence)
        ):
            return LineKind.TASK
    if section is LineKind.OFFER and not bullet and not cues.OFFER.search(sentence):
        if cues.STRONG_ESSENTIAL.search(sentence):
            return LineKind.ESSENTIAL
        if cues.TASK_CUE.search(sentence):
            return LineKind.TASK
    return section


def _alone(sentence: str, section: LineKind | None, bullet: bool) -> list[LineKind]:
    """Return the kinds of a sentence under no heading, or in company talk; one sentence may tell of two things."""
    if _is_fact(sentence, 16) and section is None and not cues.STRONG_ESSENTIAL.search(sentence):
        return [LineKind.OFFER] if cues.OFFER.search(sentence) else []
    start = cues.TASK_START.match(sentence) or cues.TASK_OTHER_START.match(sentence)
    task = bool(start or cues.TASK_CUE.search(sentence))
    boilerplate = bool(cues.BOILERPLATE.search(sentence))
    if boilerplate and not (task and cues.TASK_CUE.search(sentence)) and not cues.STRONG_ESSENTIAL.search(sentence):
        return [LineKind.BOILERPLATE]
    if section is LineKind.BOILERPLATE and not cues.TASK_CUE.search(sentence) and not (bullet and start):
        return [LineKind.BOILERPLATE]
    if cues.DESIRABLE.search(sentence):
        return _softened(sentence)
    kinds = []
    if task:
        kinds.append(LineKind.TASK)
    if (cues.ESSENTIAL.search(sentence) or cues.WHO.search(sentence)) and not start:
        kinds.append(LineKind.ESSENTIAL)
    if cues.OFFER.search(sentence) and not start:
        kinds.append(LineKind.OFFER)
    return kinds


def _is_fact(sentence: str, most: int = FACT_WORDS) -> bool:
    said = is_pay(sentence) or is_time(sentence)
    return said and len(sentence.split()) <= most and not cues.TASK_CUE.search(sentence) and not _starts(sentence)


def _starts(sentence: str) -> bool:
    return bool(cues.TASK_START.match(sentence) or cues.TASK_OTHER_START.match(sentence))
