"""Labelled facts: 'Salary: £12 an hour', or the label on one line and what it says on the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from jobs.texts.lines import Line


class Label(Enum):
    """What a label is of. OTHER is a fact with no place in a draft, such as a reference number."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    PAY = "pay"
    HOURS = "hours"
    CONTRACT = "contract"
    CLOSING = "closing"
    CONTACT = "contact"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled fact: the words after the label, and the numbers of its lines, label first."""

    label: Label
    value: str
    lines: tuple[int, ...]


_WORDS: tuple[tuple[Label, str], ...] = (
    (Label.TITLE, r"(?:job|role|post|position|vacancy) title|title|position|role|post|vacancy|job|job role"),
    (Label.EMPLOYER, r"employer(?: name)?|company(?: name)?|organisation(?: name)?|trust|school(?: name)?|recruiter"),
    (Label.PLACE, r"(?:job |work |main |office )?locations?|place(?: of work)?|work ?place|where|site"
        r"|town(?:/city)?|city"
        r"|(?:work(?:ing)? )?base|based(?: at| in)?|address|branch|store|area"),
    (Label.PAY, r"(?:starting |annual |basic |hourly |actual )?(?:salary|pay|wages?|rate)(?: range| rate"
        r"| scale| details?)?"
        r"|(?:hourly |pay )?rates?(?: of pay)?|salary/rate of pay|remuneration|salary package|pay band|what we pay"),
    (Label.HOURS, r"(?:working |weekly |contracted |contract |normal |job )?hours(?: of work| per week"
        r"| and days| ?/ ?shifts?"
        r"| & shifts?)?|(?:work(?:ing)? |shift )?patterns?|(?:working )?days(?: and (?:hours|times))?|shifts?|when"
        r"|working (?:time|week)s?|times?|hours and (?:days|pattern|times)|rota"),
    (Label.CONTRACT, r"(?:type of )?contract(?: type| term| length| status| duration)?|(?:job|employment"
        r"|position|vacancy)"
        r" (?:type|basis|status)|type|tenure|term|duration|basis"),
    (Label.CLOSING, r"(?:application )?(?:closing|deadline|expiry)(?: date"
        r"| day)?(?: for (?:receipt of )?(?:completed )?"
        r"applications?)?(?: and time)?|closes(?: on)?|apply by|apply before|applications? (?:close|deadline)"
        r"|last date"),
    (Label.CONTACT, r"contact(?: name| details?| point.*)?|tel(?:ephone)?|phone|mobile|e-?mail(?: address)?"
        r"|website|web|name"),
    (Label.OTHER, r"(?:proposed |expected )?start(?:ing)?(?: date)?|interviews?(?: dates?)?|(?:job |vacancy "
        r"|our )?ref(?:erence)?"
        r"(?: (?:no|number|code))?\.?|(?:vacancy|post|job) (?:no|number|id)\.?|(?:reports?|reporting"
        r"|responsible|accountable) to"
        r"|responsible for staff|line manager|department|dept|division|directorate|service|section|team"
        r"|(?:pay )?(?:band|grade|scale"
        r"|spine point)s?|date posted|posted(?: on| date)?|published|sector|industry|category|profession"
        r"|main area|speciality"
        r"|salary period|employer type|no\.? of (?:posts|positions|vacancies)|number of (?:posts|positions"
        r"|vacancies)|positions"
        r"|disclosure(?: status| level)?|seniority level|job function|industries|shortlisting"
        r"|training (?:provider|course)"
        r"|type of role|business area|things you need to know|working conditions|date"
        r"|source|advert (?:start|end) date|working from|remote working|car parking|accommodation|allowances?"
        r"|age range|phase"
        r"|security level|dbs(?: check)? level|who to contact|level|length|learning provider|course|standard"),
)  # fmt: skip
_START = {
    label: re.compile(
        rf"(?:the |[^\W\d_][\w ]{{1,20}} / )?(?:{words})\s*(?:[:|\t]|\s[-–—](?=\s)|\.{{3,}}|=)\s*(\S.*)$", re.I
    )
    for label, words in _WORDS
}
_ALONE = {label: re.compile(rf"(?:{words})\s*:?", re.I) for label, words in _WORDS}
LABEL_LETTERS = 45  # a label is never longer
VALUE_LINES = 4  # of what stands under a label


def labelled(lines: Sequence[Line]) -> list[Labelled]:
    """Return the labelled facts of an advert, in order."""
    names = [_alone(line) for line in lines]
    many = sum(name is not None for name in names) >= 3  # then a label needs no colon to be one
    found: list[Labelled] = []
    skip = 0
    for at, line in enumerate(lines):
        if skip > 0:
            skip -= 1
            continue
        if (fact := _on_one_line(line)) is not None:
            found.append(fact)
        elif (name := names[at]) is not None and (many or line.text.endswith(":")):
            values = list(_values(lines, names, at))
            skip = len(values)
            if values:
                said = " ".join(value.text for value in values)
                found.append(Labelled(name, said, (line.number, *(value.number for value in values))))
    return found


def _on_one_line(line: Line) -> Labelled | None:
    if ":" not in line.text[:LABEL_LETTERS] and not re.search(r" [-–—|] |\.{3}|=|\t", line.text[:LABEL_LETTERS]):
        return None
    for label, start in _START.items():
        if found := start.match(line.text):
            return Labelled(label, found.group(1).strip(), (line.number,))
    return None


def _alone(line: Line) -> Label | None:
    if len(line.text) > LABEL_LETTERS:
        return None
    return next((label for label, whole in _ALONE.items() if whole.fullmatch(line.text)), None)


def _values(lines: Sequence[Line], names: Sequence[Label | None], at: int) -> Iterator[Line]:
    """Yield the lines that are a label's value: the next one, and short ones after it up to a gap or a label."""
    for place in range(at + 1, min(at + 1 + VALUE_LINES, len(lines))):
        line = lines[place]
        first = place == at + 1
        if names[place] is not None or _on_one_line(line) is not None or len(line.text) > (160 if first else 80):
            return
        if not first and (line.gap or (line.bullet is not lines[at + 1].bullet and len(line.text) > 60)):
            return
        if not first and not re.search(r"\d|time|shift|week", line.text):
            return
        yield line
