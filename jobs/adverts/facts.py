"""The facts of an advert that are words: title, employer, place, contract, how to apply, indoors or out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobs.adverts.labels import Label, Labelled
from jobs.adverts.model import Contract, Quoted, Setting
from jobs.adverts.sections import is_opening
from jobs.texts.lines import Line

TITLE_WORDS = 10  # a title is never longer
LONGEST = 90  # characters of a line that is a name or an address and nothing else

_GENERIC = re.compile(
    r"vacancy notice.*|(?:job|role|vacancy|post|position) ?(?:summary|description|advert\w*|vacancy|details|opportunity"
    r"|overview|profile|pack)?|vacanc(?:y|ies)"
    r"|(?:we are|we[’']re|now|urgently)? ?(?:hiring|recruiting)(?: now)?|help wanted|staff wanted"
    r"|situations? vacant|join (?:us|our team|the team)"
    r"|current vacancies|work with us|advert\w*|recruitment|employment opportunity"
    r"|(?:an )?exciting opportunity|new", re.I,
)  # fmt: skip
_WANTED = re.compile(
    r"^\W*(?:an? |urgent\w*[:!]? )?([A-Za-z][^.!?£]{2,60}?)\s+(?:wanted|needed|required|vacancy|vacancies)\b", re.I
)
_SEEKING = re.compile(
    r"\b(?:looking (?:for|to (?:appoint|recruit|employ|hire))|seeking(?: to (?:appoint|recruit))?"
    r"|recruiting(?: for)?|hiring|appoint|require|recruit"
    r"|in need of|need)\s+(?:an?|some|two|three|several|our next|another"
    r"|more)?\s*(?:[a-z][a-z-]*,?\s+(?:(?:and|&|,)\s+)?){0,6}"
    r"((?:[A-Z][\w/&’'-]*)(?:\s+(?:and|of|&|[A-Z][\w/&’'-]*)){0,5})"
)
_SENTENCE_END = re.compile(r"[.!?:;]\s*$|[.!?]\s+[A-Z]|£")
_WHO = r"((?:The )?[A-Z][\w&’'.-]*(?:\s+(?:and|of|the|for|on|&|[A-Z0-9][\w&’'.-]*)){0,6})"
_WHO_SEEKS = re.compile(
    rf"^{_WHO}(?:,[^,]{{3,60}},)?\s+(?:is|are)\s+(?:now |currently |actively )?(?:looking|seeking|recruiting|hiring)\b"
)
_AT_WHO = re.compile(rf"\b(?:[Ww]ork(?:ing)?|[Jj]oin(?: the team)?|[Cc]areer|role|job)\s+(?:at|for|with)\s+{_WHO}")
_KIND_OF_EMPLOYER = re.compile(
    r"\b(?:ltd|limited|plc|llp|nhs|trust|council|school|academy|college|university|hospital|care home|hotel|caf[eé]"
    r"|nursery|bakery|farm|garage|charity|group|services|society|association|cic|surgery|stores?|supermarket|inn|pub"
    r"|restaurant|centre|recruitment|foundation|primary|& sons?)\b", re.I,
)  # fmt: skip
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_BASED = re.compile(
    r"\b[Bb]ased (?:at|in) (?:our |the )?([A-Z][\w’'&. -]{2,50}?)(?=[,.;(]|\s+(?:and|for|with|as|to|on|where)\b|$)"
)
_CONTRACTS = (
    (Contract.APPRENTICESHIP, re.compile(r"\bapprentice(?:ship)?\b", re.I)),
    (Contract.BANK, re.compile(r"\bbank (?:staff|worker|post|contract|shifts?|position)|\bzero[- ]hours?\b"
        r"|\bas and when\b|\bcasual\b", re.I)),
    (Contract.FIXED_TERM, re.compile(r"\bfixed[- ]term|\bFTC\b|\bmaternity (?:cover|leave)|\b\d+[- ]months? (?:contract"
        r"|fixed)", re.I)),
    (Contract.TEMPORARY, re.compile(r"\btemporary\b|\btemp\b|\bseasonal\b|\btemp[- ]to[- ]perm\b", re.I)),
    (Contract.PERMANENT, re.compile(r"\bpermanent\b|\bperm\b", re.I)),
)  # fmt: skip
_NOBODY = ("we", "the company", "our client", "this", "our")
_COMMA = re.compile(r"\s*[,|–·]\s*")
_SMALL = ("and", "of", "the", "for", "on", "in", "at", "&", "-")
_NO_NAME = re.compile(
    r"\b(?:part|full)[- ]time\b|\bpermanent\b|\btemporary\b|\bhours?\b|\bpay\b|\bremote\b|\bhybrid\b|\bband\b|\bgrade\b"
    r"|\bclosing\b|\bwanted\b|\bdays?\b|\bnights?\b|\bshifts?\b|\bimmediate\b|\bapply\b|\bjob\b|\bsalary\b"
    r"|\bcontract\b", re.I,
)  # fmt: skip
_IS_JOB = re.compile(
    r"\b(?:assistants?|workers?|officers?|cleaners?|carers?|drivers?|operatives?|supervisors?|managers?"
    r"|receptionists?|porters?"
    r"|chefs?|cooks?|administrators?|caretakers?|technicians?|fitters?|gardeners?|support|navigators?"
    r"|coordinators?|advisers?"
    r"|advisors?|attendants?|pickers?|packers?|nurses?|teachers?|clerks?|engineers?|apprentices?|helpers?"
    r"|labourers?|operators?)\b",
    re.I,
)
_SETTINGS = (
    (Setting.OUTDOORS, re.compile(r"\boutdoors?\b|\boutside\b(?! of)|\ball weathers?\b|\bin the open air\b", re.I)),
    (Setting.INDOORS, re.compile(r"\bindoors?\b|\boffice[- ]based\b|\bwarehouse[- ]based\b", re.I)),
    (Setting.HOME, re.compile(r"\bwork(?:ing)? (?:from|at) home\b|\bhome[- ]?based\b|\bhome[- ]?working\b"
        r"|\bremote(?:ly)?\b|\bhybrid\b|\bwfh\b", re.I)),
    (Setting.VEHICLE, re.compile(r"\b(?:behind the wheel|in (?:a|the|your) (?:cab|van|lorry|vehicle)"
        r"|driving (?:a|the|our) (?:van|lorry|minibus|bus|truck))\b", re.I)),
)  # fmt: skip


def read_title(lines: Sequence[Line], labels: Sequence[Labelled]) -> Quoted[str] | None:
    """Return what the job is called: a labelled title, the first line where it is a name, or who is looked for."""
    for fact in labels:
        if fact.label is Label.TITLE and len(fact.value.split()) <= TITLE_WORDS:
            return Quoted(fact.value, fact.lines)
    others = {number for fact in labels for number in fact.lines}
    first = next((line for line in lines if not _GENERIC.fullmatch(line.text.rstrip("!: "))), None)
    if first and first.number not in others and not is_opening(first.text):
        if _names_employer(first.text):
            first = _next_name(lines, first, others) or first  # whom it is with stands above what it is
        if named := _title_of(first.text):
            return Quoted(named, (first.number,))
    for line in lines:
        if found := _SEEKING.search(line.text):
            return Quoted(found.group(1).strip(" ,"), (line.number,))
    return None


def _title_of(text: str) -> str | None:
    """Return the title a line holds: ‘CLEANER wanted’, ‘Carer - up to £14’, or the line itself where it is a name."""
    if (found := _WANTED.match(text)) and len(found.group(1).split()) <= TITLE_WORDS:
        return found.group(1).strip(" -–:,")
    if cut := _cut(text):
        return cut
    return text if len(text.split()) <= TITLE_WORDS and not _SENTENCE_END.search(text) else None


def _cut(text: str) -> str | None:
    """Return the title before a dash where what follows is no part of it: ‘Carer - up to £14’, ‘Cook – Leeds’."""
    parts = re.split(r"\s+[-–—|]\s+", text, maxsplit=1)
    if (
        len(parts) < 2
        or len(parts[0].split()) > TITLE_WORDS
        or not parts[0][:1].isalpha()
        or _SENTENCE_END.search(parts[0])
    ):
        return None
    return parts[0] if _SENTENCE_END.search(parts[1]) else None


def _names_employer(text: str) -> bool:
    return bool(_KIND_OF_EMPLOYER.search(text)) and not _IS_JOB.search(text) and not _SENTENCE_END.search(text)


def _next_name(lines: Sequence[Line], first: Line, others: set[int]) -> Line | None:
    """Return the line near the top that can be the title where the first one names the employer."""
    near = [line for line in lines if line.number > first.number and line.number not in others][:3]
    return next((line for line in near if _IS_JOB.search(line.text) and len(line.text.split()) <= TITLE_WORDS), None)


def read_employer(lines: Sequence[Line], labels: Sequence[Labelled], title: Quoted[str] | None) -> Quoted[str] | None:
    """Return whom the job is with: a label, who 'is looking for' somebody, or the line under the title."""
    for fact in labels:
        if fact.label is Label.EMPLOYER:
            return Quoted(fact.value, fact.lines)
    for line in lines:
        if (found := _WHO_SEEKS.match(line.text)) and found.group(1).lower() not in _NOBODY:
            return Quoted(found.group(1).strip(), (line.number,))
    facts_at = {number for fact in labels for number in fact.lines}
    above = lines[0] if lines and title and lines[0].number < title.lines[0] else None
    if above is not None and above.number not in facts_at and _names_employer(above.text):
        return Quoted(_COMMA.split(above.text)[0], (above.number,))
    below = _below(lines, title, facts_at)
    if below is not None:
        return Quoted(_COMMA.split(below.text)[0], (below.number,))
    for line in lines:
        if found := _AT_WHO.search(line.text):
            return Quoted(found.group(1).strip(" .,"), (line.number,))
    return None


def _below(lines: Sequence[Line], title: Quoted[str] | None, facts_at: set[int]) -> Line | None:
    """Return the line under the title where it can only be a name."""
    if title is None:
        return None
    line = next((line for line in lines if line.number > title.lines[-1]), None)
    if (
        line is None
        or line.number in facts_at
        or line.bullet
        or is_opening(line.text)
        or len(line.text) > LONGEST
        or len(line.text.split()) > TITLE_WORDS
    ):
        return None
    name = _COMMA.split(line.text)[0]
    is_name = name[:1].isupper() and not _SENTENCE_END.search(line.text) and not re.search(r"\d", name)
    capitals = all(word[:1].isupper() or word.lower() in _SMALL for word in name.split())
    known = _KIND_OF_EMPLOYER.search(name) or (capitals and not _NO_NAME.search(name))
    return line if is_name and known else None


def read_place(
    lines: Sequence[Line], labels: Sequence[Labelled], employer: Quoted[str] | None = None
) -> Quoted[str] | None:
    """Return where the work is, as it is put: a label, 'based in ...', or a line with a postcode."""
    for fact in labels:
        if fact.label is Label.PLACE:
            return Quoted(fact.value.rstrip("."), fact.lines)
    for line in lines:
        if found := _BASED.search(line.text):
            return Quoted(found.group(1).strip(), (line.number,))
    if employer is not None and len(employer.lines) == 1:
        own = next(line for line in lines if line.number == employer.lines[0])
        after = own.text[own.text.find(employer.value) + len(employer.value) :].strip()
        if re.match(r"[,|·–]", after) and len(after) <= LONGEST and not _SENTENCE_END.search(after):
            return Quoted(after.lstrip(",|·– "), (own.number,))
    short = (line for line in lines if len(line.text) < LONGEST and _POSTCODE.search(line.text))
    return next((Quoted(line.text, (line.number,)) for line in short), None)


def read_contract(lines: Sequence[Line], labels: Sequence[Labelled]) -> Quoted[Contract] | None:
    """Return how long the job lasts. What is labelled as the contract is believed first."""
    named = [(fact.value, fact.lines) for fact in labels if fact.label is Label.CONTRACT]
    for said in (named, [(line.text, (line.number,)) for line in lines]):
        for contract, cue in _CONTRACTS:
            for value, numbers in said:
                if cue.search(value):
                    return Quoted(contract, numbers)
    return None


def read_settings(lines: Sequence[Line]) -> tuple[Quoted[Setting], ...]:
    """Return where the work is done, only where a line says it: indoors, outdoors, at home, in a vehicle."""
    found = []
    for setting, cue in _SETTINGS:
        numbers = tuple(line.number for line in lines if cue.search(line.text))
        if numbers:
            found.append(Quoted(setting, numbers[:3]))
    return tuple(found)
