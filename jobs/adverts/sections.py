"""Headings: which lines only open a section, and of what kind of lines that section is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from jobs.adverts import cues
from jobs.adverts.model import LineKind
from jobs.texts.lines import Line


class Opens(Enum):
    """What a heading opens besides a section of one kind."""

    FACTS = "facts"  # hours, pay and the like: its lines are of no kind unless their own words say so
    SAME = "same"  # a heading within a section, which goes on
    ASKED = "asked"  # qualifications, skills, experience: asked for, unless the section is of what is desirable


_PART, _WHOLE_NUMBER = re.compile(r"\d+\.\d"), re.compile(r"\d+[.)]?\s*$")
_STATES = re.compile(r"£|\d|@")
PARAGRAPH = 60  # characters from which a line is of a paragraph, not of a list
HEADING_WORDS, OPENING_WORDS, BARE_WORDS = 9, 26, 5  # most words: of a heading, with a colon, with no other sign

_YOU = r"you(?:['’`]ll| will| would|['’`]d|['’`]re| are)?"
_KINDS: tuple[tuple[LineKind | Opens, str], ...] = (
    (LineKind.DESIRABLE, r"desirable|nice[- ]to[- ]haves?|(?:it )?(?:would be|is|are|will be"
        r"|['’]d be) (?:also )?(?:an? |great |nice |a real )?"
        r"(?:advantage|bonus|plus|helpful|useful|desirable|good|if)|preferred|preferable|ideally|bonus points"
        r"|helpful,? but|not essential"
        r"|an advantage|a bonus|a plus|it helps if|even better|(?:it )?would be great if|great if|good to have"
        r"|it would be great|extras?\b"),
    (LineKind.OFFER, r"benefits?\b|(?:annual leave|holidays?)(?: entitlement)?$|\bwe(?:['’]ll| will"
        r"| can)? (?:also )?(?:offer|give|provide)|what(?:['’]s| is) in it for|rewards?\b|perks"
        r"|in return|why (?:join|work|choose|us|apply|you)|(?:reward|benefits?|pay) package"
        r"|what " + _YOU + r" (?:get|receive|earn|gain)"
        r"|" + _YOU + r" (?:get|receive|also get|benefit from)|looking after you|what(?:['’]s| is) on offer"
        r"|on offer|the good stuff|the package"
        r"|what (?:they|we)(?:['’]ll| will)? (?:offer|give|provide|do for)|our offer|support (?:we offer|available"
        r"|on offer)|training (?:and|&) (?:support|development)"
        r"|how we(?:['’]ll| will) (?:support|help)"),
    (LineKind.ESSENTIAL, r"essential|(?:what|who) we(?:['’]re| are)? (?:looking|after|need|want)|(?:are "
        r"|we['’]re |we are )?(?:looking|searching) for"
        r"|about you\b|who you are|requirements?\b|" + _YOU + r" (?:also )?(?:need|have|be (?:someone|an?|the)|bring)\b"
        r"|what " + _YOU + r" (?:need|bring)|what you['’]?ll bring|person spec\w*|person profile"
        r"|must[- ]haves?|must have|(?:the )?(?:right|ideal|successful|perfect)"
        r" (?:person|candidate|applicant)|criteria|(?:is|does) this (?:you|sound)|(?:you|we|applicants"
        r"|candidates|they) (?:should|must)|could this be you|are you\b|you\?|you$|(?:applicants?"
        r"|candidates?) (?:must|should|will)|we['’]d expect|we (?:would )?expect|we need"
        r"|(?:desired|required|key|your) (?:skills|experience|attributes|qualities)|what (?:it takes|makes)"
        r"|who(?:['’]s| is) it for|eligibility"
        r"|(?:in order )?to be (?:successful|considered)|you are|we['’]d (?:like|love)|we would (?:like|love)"
        r"|candidate (?:profile|requirements)|your profile|tick these boxes"),
    (Opens.ASKED, r"skills|qualifications|qualifications? (?:and|&|/)? ?\w*|experience|knowledge|aptitudes?"
        r"|attributes|abilities|personal (?:qualities|attributes|skills|circumstances)|qualities"
        r"|education|training|competenc(?:y|ies)|behaviours|attainments?|special requirements"
        r"|other requirements|other|physical (?:requirements|skills|demands)|communication|physical"
        r"|values and behaviours"),
    (LineKind.TASK, r"duties|responsibilit\w*|accountabilit\w*|what " + _YOU + r" (?:be )?(?:actually )?do(?:ing)?\b"
        r"|what (?:the (?:job|role|work)|it|this role) (?:involves|includes|is)|(?:about )?(?:the|this|your"
        r"|our) (?:role|job|post|work|position|opportunity)\b"
        r"|(?:job|role|position) (?:overview|purpose|summary|description|outline|profile|details)|role (?:and"
        r"|overview)|day[- ]to[- ]day|(?:key|main|daily|typical|weekly|regular|your|core|specific|principal"
        r"|general) (?:tasks|areas|activities|work)"
        r"|purpose of (?:the )?(?:job|role|post)|" + _YOU + r" (?:be )?(?:also )?(?:help|do|working"
        r"|responsible|expected|involved)|" + _YOU + r"(?: be)?:|a? ?(?:typical|normal|usual) (?:day|shift"
        r"|week)|(?:role|job|work|post|it|which|that|this|week|day|shift) (?:will )?(?:includes?|involves?)"
        r"|tasks\b|day in the life"
        r"|how " + _YOU + r" (?:help|spend|make)|your (?:day|week|shift|mission)|(?:assistant|worker|holder"
        r"|candidate|officer|operative|cleaner|driver|porter|applicant) will|scope of|the role\b|what(?:['’]s"
        r"| is) involved|overview"),
    (LineKind.APPLY, r"how (?:to|do i|you can) apply|to apply|apply(?: now| today| here)?$|appl(?:y|ications?"
        r"|ying)\b(?! form)|next steps"
        r"|contact\b|interested|get in touch|enquiries|informal (?:chat|discussion|visit)|for (?:more"
        r"|further) information"
        r"|want to (?:apply|join|know more)"),
    (LineKind.BOILERPLATE, r"working (?:for|at|with) (?:us\b|our\b|(?-i:the (?:[A-Z]))|(?-i:[A-Z]))"
        r"|(?:employer )?certification|accreditation"
        r"|about (?:us|our|the (?:company|trust|school|council"
        r"|organisation|team|charity|employer|home|business|centre|hospital|caf[eé]|college|department|service"
        r"|area|recruiter|client))|who we are|our (?:company|story|values|vision|commitment|culture|team"
        r"|mission|people|history|school|home)|meet the"
        r"|equal(?:ity|ities)?\b|diversity|inclusion|safeguarding|data protection|privacy"
        r"|(?:additional|further|important\b(?! stuff)|other|more|useful) (?:information|details|info)|contact"
        r"|interested|company (?:description|overview|profile|information|background)|disclaimer|please note"
        r"|note|important\b(?! stuff)|safer recruitment|disclosure|rehabilitation|visas?|sponsorship|interviews?"
        r"|what happens next|recruitment process|background|introduction|about (?-i:[A-Z])\w+"),
    (Opens.FACTS, r"hours|pay\b|salary|wages?|location|where|when|shifts?|contract|closing|start date"
        r"|key (?:facts|details|information)|job (?:details|facts)|the (?:details|basics|hours|pay|facts)"
        r"|at a glance|working (?:hours|pattern|days)|terms|details|vacancy(?: details)?|times|days"
        r"|where you(?:['’]ll| will) (?:work|be)|things you need to know|working conditions|employer details"
        r"|the important stuff"),
)  # fmt: skip
_INSIDE = tuple((kind, re.compile(rf"\b(?:{words})", re.I)) for kind, words in _KINDS)
_BEFORE = (
    r"(?:(?:the|our|your|detailed|full|complete|key|main|some|general|role|job|post|position|core|other"
    r"|specific|overall"
    r"|principal|summary of|details of|\d+\.?|[a-z][.)]) )*"
)
_STARTS = tuple((kind, re.compile(rf"{_BEFORE}(?:{words})", re.I)) for kind, words in _KINDS)
_OF_A_HEADING = re.compile(
    r"(?:['’`]s|s|of|for|the|this|a|an|and|&|in|to|at|with|us|we|our|you|your|job|role|post|position|work"
    r"|person|candidate|duties|skills"
    r"|responsibilit\w+|experience|knowledge|qualifications?|training|requirements?|criteria|attributes"
    r"|abilities|include|are|is|be|will|do|doing|need"
    r"|needed|offer|get|looking|overview|summary|description|main|key|team|apply|information|essential"
    r"|desirable|have|must|purpose|tasks|accountabilities"
    r"|what|who|how|it|opportunit\w+|statement|involves|benefits|rewards|package|details|personal|qualities"
    r"|specification|profile|about|organisation|trust|school|college|hospital|home|caf[eé]|charity|department"
    r"|council|service|involved|employer|development|support|company|education|up|on|from|that|if|working"
    r"|hours|pay|/|-|–)"
)  # fmt: skip


def heading(line: Line, after: Line | None, section: LineKind | Opens | None) -> LineKind | Opens | None:
    """Return what a line opens where it is a heading, or None where it is not one."""
    text = line.text.strip()
    words = text.split()
    if line.bullet and after is not None and _PART.match(after.mark) and _WHOLE_NUMBER.match(line.mark):
        return Opens.SAME  # ‘1. Working with people’ above ‘1.1 Build trust’
    if line.bullet and not (text.endswith(":") and len(words) <= HEADING_WORDS):
        return None
    if text.endswith((":", ":-", ": -")) and len(words) <= OPENING_WORDS:
        return _named(text, section) or (Opens.SAME if section is not None else Opens.FACTS)
    if len(words) > HEADING_WORDS or (text.endswith((".", ";", ",", "!")) and not _whole(text)):
        return None
    if _whole(text) and (text[:1].isupper() or line.gap):
        return _named(text, section)
    if text.endswith("?"):
        named = _opening(text) or _inside(text)
        return _settle(named, section) if named else None
    before_list = after is not None and after.bullet and not line.bullet and not after.gap
    if before_list and (text[:1].isupper() or line.gap) and (named := _opening(text)):
        return _settle(named, section)
    if _set_off(line, text, words) and (named := _opening(text) or _inside(text)):
        return _settle(named, section)
    return _unknown(line, after, text, words, section)


def _set_off(line: Line, text: str, words: Sequence[str]) -> bool:
    """Tell whether a line is put as headings are: capitals, a mark, every word with a capital."""
    capitals = sum(word[:1].isupper() for word in words if len(word) > 3)
    long = sum(len(word) > 3 for word in words)
    return line.marked or (text.isupper() and len(words) <= HEADING_WORDS) or (long > 1 and capitals == long)


def _whole(text: str) -> bool:
    """Tell whether a line is made of nothing but what headings are made of: ‘Main duties of the job’."""
    for kind, start in _STARTS:
        if found := start.match(text):
            rest = re.findall(r"[^\W_]+(?:['’`]\w+)?", text[found.end() :])
            if all(_OF_A_HEADING.fullmatch(word.lower()) for word in rest) and len(rest) <= (
                1 if kind is Opens.FACTS else 6
            ):
                return kind is not Opens.FACTS or len(text.split()) <= 4
    return False


def is_opening(text: str) -> bool:
    """Tell whether a text alone, with no bullet and no mark, is the heading of a section and no job's title."""
    return _whole(text) or (text.endswith(":") and _opening(text) is not None)


def _named(text: str, section: LineKind | Opens | None) -> LineKind | Opens | None:
    named = _opening(text) or _inside(text)
    return _settle(named, section) if named else None


def _settle(named: LineKind | Opens, section: LineKind | Opens | None) -> LineKind | Opens:
    if named is not Opens.ASKED:
        return named
    return section if section is LineKind.DESIRABLE else LineKind.ESSENTIAL


def _opening(text: str) -> LineKind | Opens | None:
    return next((kind for kind, start in _STARTS if start.match(text)), None)


def _inside(text: str) -> LineKind | Opens | None:
    """Return the kind of the cue that stands last: ‘As a cleaner you will need to:’ speaks of its end."""
    found = [(hit.end(), -place, kind) for place, (kind, cue) in enumerate(_INSIDE) for hit in cue.finditer(text)]
    strong = [each for each in found if each[2] not in (Opens.FACTS, Opens.ASKED)]
    return max(strong or found, key=lambda each: each[:2])[2] if found else None


def _unknown(
    line: Line, after: Line | None, text: str, words: Sequence[str], section: LineKind | Opens | None
) -> Opens | None:
    """Return what a heading of no words we know opens: among tasks the next group of them, elsewhere nothing known."""
    if after is None or len(words) > BARE_WORDS or cues.TASK_START.match(text) or not text[:1].isupper():
        return None
    if cues.ESSENTIAL.search(text) or cues.OFFER.search(text) or cues.DESIRABLE.search(text) or _STATES.search(text):
        return None
    before_list = after.bullet and not line.bullet
    paragraph = not after.gap and len(after.text) > PARAGRAPH and (line.gap or _set_off(line, text, words))
    if section is LineKind.TASK and (before_list or paragraph):
        return Opens.SAME
    return Opens.FACTS if (before_list or paragraph or line.gap) and section is not None else None
