"""The facts of an advert that are words: title, employer, place, contract, how to apply, indoors or out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobs.adverts.model import Contract, Quoted, Setting

TITLE_WORDS = 10  # a title is never longer
LONGEST = 90  # characters of a line that is a name or an address and nothing else

_TITLE = re.compile(
    r"^\s*(?:job title|role title|post title|position|role|post|vacancy|job)\s*[:\-–]\s*(\S.*?)\s*$", re.I
)
_SENTENCE_END = re.compile(r"[.!?:;]\s*$|[.!?]\s+[A-Z]|£")
_SEEKS = re.compile(
    r"^(?:we are |we're |now |currently )?(?:hiring|recruiting|looking for|seeking|wanted)\b|\bwanted\b|\bneeded\b"
    r"|\bvacanc(?:y|ies)\b", re.I,
)  # fmt: skip
_EMPLOYER = re.compile(
    r"^\s*(?:employer|company(?: name)?|organisation|employer name|trust|business|school)\s*[:\-–]\s*(\S.*?)\s*$", re.I
)
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
_PLACE = re.compile(
    r"^\s*(?:(?:job |work )?location|place(?: of work)?|where|site|town|address|(?:work ?)?base|based (?:at|in))"
    r"\s*[:\-–]\s*(\S.*?)\s*$", re.I,
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
_CONTRACT_LABEL = re.compile(r"\s*(?:contract|job type|employment type|term|type|duration)\b", re.I)
_APPLY = re.compile(
    r"\bhow to apply\b|\bto apply\b|\bapply (?:now|online|today|via|by|to|on|at|in|with|here|through|direct)\b"
    r"|\bsend (?:us )?(?:your|a) (?:cv|r[eé]sum[eé]|letter|application)|\b(?:cvs?|applications?) (?:to|and)\b"
    r"|\b(?:ring|call|phone|text|message|whatsapp|email|contact|speak to|pop in)\b"
    r"(?=.*(?:\d{5}|@|\bus\b|\bnow\b|\bin\b))|\bapplication form", re.I,
)  # fmt: skip
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|www\.|https?://|\b0\d{2,4}[\s-]?\d{3}")
_SETTINGS = (
    (Setting.OUTDOORS, re.compile(r"\boutdoors?\b|\boutside\b(?! of)|\ball weathers?\b|\bin the open air\b", re.I)),
    (Setting.INDOORS, re.compile(r"\bindoors?\b|\boffice[- ]based\b|\bwarehouse[- ]based\b", re.I)),
    (Setting.HOME, re.compile(r"\bwork(?:ing)? (?:from|at) home\b|\bhome[- ]?based\b|\bhome[- ]?working\b"
        r"|\bremote(?:ly)?\b|\bhybrid\b|\bwfh\b", re.I)),
    (Setting.VEHICLE, re.compile(r"\b(?:behind the wheel|in (?:a|the|your) (?:cab|van|lorry|vehicle)"
        r"|driving (?:a|the|our) (?:van|lorry|minibus|bus|truck))\b", re.I)),
)  # fmt: skip


def read_title(lines: Sequence[str]) -> Quoted[str] | None:
    """Return what the job is called: where a line is labelled so, else the first line where it is no sentence."""
    for number, line in enumerate(lines):
        if found := _TITLE.match(line):
            return Quoted(found.group(1), (number,)) if len(found.group(1).split()) <= TITLE_WORDS else None
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None or len(lines[first].split()) > TITLE_WORDS or _SENTENCE_END.search(lines[first]):
        return None
    return Quoted(lines[first].strip(), (first,))


def read_employer(lines: Sequence[str], title: Quoted[str] | None) -> Quoted[str] | None:
    """Return whom the job is with: a labelled line, who 'is looking for' somebody, or the line under the title."""
    for cue in (_EMPLOYER, _WHO_SEEKS):
        for number, line in enumerate(lines):
            if (found := cue.match(line.strip())) and found.group(1).lower() not in ("we", "the company", "our client"):
                return Quoted(found.group(1).strip(), (number,))
    below = _below(lines, title)
    if below is not None:
        return Quoted(re.split(r"\s*[,|–]\s*", lines[below].strip())[0], (below,))
    for number, line in enumerate(lines):
        if found := _AT_WHO.search(line):
            return Quoted(found.group(1).strip(" .,"), (number,))
    return None


def _below(lines: Sequence[str], title: Quoted[str] | None) -> int | None:
    """Return the number of the line under the title where it can only be a name."""
    if title is None:
        return None
    number = next((n for n in range(title.lines[-1] + 1, len(lines)) if lines[n].strip()), None)
    if number is None:
        return None
    line = lines[number].strip()
    is_name = (
        line[:1].isupper() and len(line) <= LONGEST and not _SENTENCE_END.search(line) and not re.search(r"\d", line)
    )
    return number if is_name and len(line.split()) <= TITLE_WORDS and _KIND_OF_EMPLOYER.search(line) else None


def read_place(lines: Sequence[str]) -> Quoted[str] | None:
    """Return where the work is, as it is put: a labelled line, 'based in ...', or a line with a postcode."""
    for number, line in enumerate(lines):
        if found := _PLACE.match(line):
            return Quoted(found.group(1).rstrip("."), (number,))
    for number, line in enumerate(lines):
        if found := _BASED.search(line):
            return Quoted(found.group(1).strip(), (number,))
    short = ((n, line) for n, line in enumerate(lines) if len(line) < LONGEST and _POSTCODE.search(line))
    return next((Quoted(line.strip(), (n,)) for n, line in short), None)


def read_contract(lines: Sequence[str]) -> Quoted[Contract] | None:
    """Return how long the job lasts. Lines labelled as the contract are believed first."""
    labelled = [n for n, line in enumerate(lines) if _CONTRACT_LABEL.match(line)]
    for numbers in (labelled, range(len(lines))):
        for contract, cue in _CONTRACTS:
            found = next((n for n in numbers if cue.search(lines[n])), None)
            if found is not None:
                return Quoted(contract, (found,))
    return None


def read_apply(lines: Sequence[str]) -> Quoted[str] | None:
    """Return how people apply: the lines that say so, those with an address or a number first."""
    said = [n for n, line in enumerate(lines) if _APPLY.search(line)]
    with_contact = [n for n in said if _CONTACT.search(lines[n])]
    chosen = tuple(with_contact or [n for n in said if len(lines[n].split()) > 3])[:3]
    return Quoted(" ".join(lines[n].strip() for n in chosen), chosen) if chosen else None


def read_settings(lines: Sequence[str]) -> tuple[Quoted[Setting], ...]:
    """Return where the work is done, only where a line says it: indoors, outdoors, at home, in a vehicle."""
    found = []
    for setting, cue in _SETTINGS:
        numbers = tuple(n for n, line in enumerate(lines) if cue.search(line))
        if numbers:
            found.append(Quoted(setting, numbers[:3]))
    return tuple(found)
