"""What a line of a CV is: a heading, dates, an address, a way to reach somebody, or words that may be a resource."""

from __future__ import annotations

import re
from enum import Enum

from records.people import Where


class LeftOut(Enum):
    """Why a line is not offered as something the person brings. It is shown all the same."""

    HEADING = "heading"
    DATES = "dates"
    NAME = "name"
    ADDRESS = "address"
    CONTACT = "contact"
    PERSONAL = "personal"
    REFERENCES = "references"
    NO_WORDS = "no_words"  # a page number, a sign
    REPEATED = "repeated"


MOST_HEADING_WORDS = 6
_HEADS: tuple[tuple[Where, re.Pattern[str]], ...] = tuple(
    (where, re.compile(words))
    for where, words in (
        (Where.VOLUNTEERING, r"volunt\w{1,8}|unpaid|community|charity|clubs?|societies|memberships?"),
        (Where.STUDY, r"education(?:al)?|qualifications?|training|courses?|certificat\w{1,6}|academic|schools?"
                      r"|languages?|learning|licen[cs]es?|awards?"),
        (Where.HOBBY, r"interests?|hobby|hobbies|leisure|pastimes?|spare|outside|activities"),
        (Where.PAID_WORK, r"work|working|employment|careers?|jobs?|placements?|internships?|apprenticeships?"
                          r"|positions?|roles?|skills?|strengths?|abilities|achievements?|profile|summary|statement"
                          r"|objectives?|competenc\w{1,4}|duties|responsibilit\w{1,4}|about|attributes|qualities"
                          r"|experience|history|background|aims?|overview|caring"),
    )
)  # fmt: skip
_BESIDE = re.compile(
    r"my|me|key|other|relevant|main|core|personal|professional|previous|past|recent|current|further|additional|general"
    r"|it|computer|technical|transferable|soft|the|of|in|at|and|held|development|record|section|paid|life|time|home"
    r"|included?|includes|were|are|as|follows|details|information"
)
_JOINS = re.compile(r"[&/,\s–—-]+")
_EDGES = " :.-–—_•"
_TITLE = re.compile(r"(?:curriculum vitae|c\.?v|r[eé]sum[eé])(?: (?:of|for|[-–]) .{1,40})?", re.I)
_DETAILS = re.compile(r"(?:my )?(?:personal|contact) (?:details|information)|contact(?: me)?|details", re.I)
_REFERENCES = re.compile(
    r"(?:references?|referees?)(?: (?:and|available|on|upon|request|can be|details|contact)\b.*)?", re.I
)
_ON_REQUEST = re.compile(r"\breferences?\b.{0,40}\b(?:request|available|supplied|provided)\b|\breferees?\b", re.I)
_PERSONAL = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\b|born(?: on|:)|nationality|marital status|gender|national insurance"
    r"|ni n(?:o|umber)\b|place of birth|passport)|^(?:age|(?:full |first |last |sur)?name)\s*:",
    re.I,
)
_REACHED = re.compile(
    r"\S@\S{1,80}?\.\w|\bwww\.|https?://|\blinkedin\b|\b\w[\w-]{1,60}\.(?:com|co\.uk|org|net)\b"
    r"|^(?:tel(?:ephone)?|phone|mob(?:ile)?|e-?mail|address|web(?:site)?|twitter|facebook)"
    r"(?: (?:no\.?|number|address))?\s*:",
    re.I,
)
_PHONE = re.compile(r"(?<![\d£.,])(?:\+|\(?0)[\d()\s.-]{8,}\d(?!\d)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_STREET = re.compile(
    r"(?i:flat|apartment) ?\d+\w?\b.*|\d{1,4}[a-z]?,? (?:[A-Z][\w’'-]{1,30},? ){1,4}?(?i:street|road|lane|avenue|close"
    r"|drive|way|court|place|terrace|crescent|gardens?|grove|hill|row|park|square|mews|walk|st|rd|ave|house)\b.*"
)
_MONTH_OF_YEAR = re.compile(r"\b\d{1,2}[./-](?:19|20)\d\d\b")
_DATE_WORDS = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|present|now|current|currently|ongoing|today|date|dates"
    r"|from|to|until|till|since|years?|months?|weeks?|and|\d{1,4}(?:st|nd|rd|th)?)\b",
    re.I,
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PAGE = re.compile(r"page \d+(?: of \d+)?|\d+ (?:of|/) \d+", re.I)


def heading(text: str) -> Where | None:
    """Return which area of life a heading opens, or None where the line is no heading of a CV."""
    words = [word for word in _JOINS.split(text.strip(_EDGES).casefold()) if word]
    if not words or len(words) > MOST_HEADING_WORDS:
        return None
    named = [where for where, head in _HEADS for word in words if head.fullmatch(word)]
    if named and all(_BESIDE.fullmatch(w) or any(head.fullmatch(w) for _, head in _HEADS) for w in words):
        return named[0]
    is_label = text.rstrip().endswith(":") and len(words) <= 4 and not any(map(str.isdigit, text))
    return Where.PAID_WORK if is_label else None


def opens_references(text: str) -> bool:
    """Tell whether a line opens the part with references."""
    return bool(_REFERENCES.fullmatch(text.strip(_EDGES)))


def opens_details(text: str) -> bool:
    """Tell whether a line is the title of the paper, or opens the part with an address and the like."""
    tidy = text.strip(_EDGES)
    return bool(_DETAILS.fullmatch(tidy) or _TITLE.fullmatch(tidy))


def left_out(text: str) -> LeftOut | None:
    """Return why a line of a CV is not offered; None where it may be something the person brings."""
    if _REACHED.search(text) or _PHONE.search(_MONTH_OF_YEAR.sub("", text)):
        return LeftOut.CONTACT
    if _POSTCODE.search(text) or _STREET.fullmatch(text):
        return LeftOut.ADDRESS
    if _PERSONAL.search(text):
        return LeftOut.PERSONAL
    if _ON_REQUEST.search(text):
        return LeftOut.REFERENCES
    if _PAGE.fullmatch(text.strip()):
        return LeftOut.NO_WORDS
    if not _LETTERS.search(_DATE_WORDS.sub("", text)):
        return LeftOut.DATES if _DATE_WORDS.search(text) else LeftOut.NO_WORDS
    return None


def is_name_like(text: str) -> bool:
    """Tell whether a line is two to four words that all begin large, as names do."""
    return 2 <= len(text.split()) <= 4 and _all_large(text)


def is_town_like(text: str) -> bool:
    """Tell whether a line is one to three words that all begin large, as towns and counties do."""
    return 1 <= len(text.split()) <= 3 and _all_large(text)


def _all_large(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split()) and not any(map(str.isdigit, text))
