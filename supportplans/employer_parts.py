"""What papers for an employer share: the head, the opening with its permission, the places to sign, the foot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from records.consent import Line, Recipient, Released
from records.words import joined
from supportplans import lines as part
from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Quote, Shape, Signatory, Signatures
from supportplans.checkcode import with_code
from supportplans.issue import Issue
from supportplans.model import Party
from supportplans.negotiation import State
from supportplans.reading import quoted
from supportplans.step_words import first_day
from supportplans.tongue import language, tell, to_tell
from supportplans.wording import STANDING, belonging_to, day

FOOTER: Final = (
    to_tell("Keep this apart from the general staff file. Return it or destroy it if asked."),
    to_tell("Any change of pay or contract is confirmed separately."),
)
NOTHING: Final = to_tell("Nothing is on this paper yet.")
AGREES: Final = to_tell("I agree to the actions against my name.")
GONE_BY: Final = to_tell("That day has gone by. Choose a new one together.")
HEADED: Final = frozenset({part.NAME, part.JOB})  # sections that stand in the opening of every paper
_ENDS = (".", "!", "?", "”", ":")


def paper(
    title: str, released: Released, issue: Issue, blocks: Iterable[Block], one_side: bool = False, plan: bool = False
) -> Document:
    """Return a paper for the reader the lines were released to, with its head, its foot and its check code.

    `title` goes into the properties of the file; it is the kind of paper and holds nothing of anybody. A page of
    `one_side` has the first line of the foot alone. A `plan` that was not agreed says so; no other paper is a draft.
    """
    copy_line = tell("Copy {n}, for {reader}", n=issue.copy_no, reader=released.recipient.name)
    foot = tuple(tell(words) for words in (FOOTER[:1] if one_side else FOOTER))
    shape = Shape.ONE_SIDE if one_side else Shape.PAGES
    said = status(title, issue, plan, bool(released.lines))
    document = Document(
        tell(title), said, copy_line, tuple(blocks), foot, draft=issue.agreed_on is None,
        version=issue.version, copy_no=issue.copy_no, dated=dated(released), shape=shape, language=language(),
    )  # fmt: skip
    return with_code(document)


def status(title: str, issue: Issue, plan: bool = True, full: bool = True) -> str:
    """Return what the paper is and its version; whether it was agreed, or of a plan that it is a draft until then.

    That stays true of the sheet in hand once both have put their names to it.

    Of a paper that is not `full`, as nothing may stand on it, neither is said.
    """
    if not full:
        return tell("{paper}, version {n}.", paper=tell(title), n=issue.version)
    if issue.agreed_on:
        agreed = day(issue.agreed_on)
        return tell("{paper}, version {n}, agreed on {day}.", paper=tell(title), n=issue.version, day=agreed)
    if plan:
        return tell("{paper}, version {n}. Draft until both have signed.", paper=tell(title), n=issue.version)
    return tell("{paper}, version {n}.", paper=tell(title), n=issue.version)


def dated(released: Released) -> str:
    """Return when it was made and until when it is good."""
    made = tell("Made on {day}.", day=day(released.on))
    return joined(" ", (made, tell("Valid until {day}.", day=day(released.until)))) if released.until else made


def names(released: Released) -> tuple[str, str]:
    """Return the full name and the name to use, each only as far as it was released."""
    found = {name_of(line): line.text for line in released.section(part.NAME)}
    full = found.get("full_name") or found.get("name", "")
    return full, found.get("name") or full


def called(released: Released) -> str:
    """Return the name to use, or 'the person'."""
    return names(released)[1] or tell("the person")


def opening(title: str, of_somebody: str, released: Released) -> Iterable[Block]:
    """Yield the title with the name, the job, whose permission it is made by, and what goes with that.

    `of_somebody` is the title with a place for {name}. Says so where nothing was released.
    """
    full, _ = names(released)
    yield Heading(tell(of_somebody, name=full) if full else tell(title), 1)
    yield from (Paragraph(line.text, lead=True) for line in released.section(part.JOB))
    if not released.lines:
        yield Paragraph(tell(NOTHING))
        return
    yield Paragraph(prepared(released))
    yield from (Paragraph(said) for said in conditions(released))


def prepared(released: Released) -> str:
    """Return when, by whose permission and for whom the paper was made."""
    _, name = names(released)
    whose = belonging_to(name) if name else tell("the person’s")
    said = tell(
        "Prepared on {day} with {whose} permission, for {reader}, and no one else.",
        day=day(released.on), whose=whose, reader=reader_of(released.recipient),
    )  # fmt: skip
    until = tell("Permission ends on {day}.", day=day(released.until)) if released.until else ""
    return joined(" ", (said, until))


def conditions(released: Released) -> tuple[str, ...]:
    """Return what goes with the permission, such as that nothing is passed on: it stands on every paper made by it."""
    said = dict.fromkeys(consent.conditions.strip() for consent in released.consents)
    return tuple(ended(words) for words in said if words)


def reader_of(to: Recipient) -> str:
    """Return a reader with role and organisation."""
    return joined(", ", (bit.strip() for bit in (to.name, to.role, to.organisation)))


def signing(released: Released, issue: Issue, statement: str = AGREES) -> Signatures:
    """Return the places to sign."""
    full, _ = names(released)
    to = released.recipient
    mine = Signatory(full or tell("The person this plan is for"), "", issue.signed_by(Party.PERSON))
    theirs = Signatory(to.name, to.role or tell("For the employer"), issue.signed_by(Party.EMPLOYER))
    return Signatures(tell(statement), (mine, theirs))


def told(released: Released, section: str, heading: str, mark: str = "") -> Iterable[Block]:
    """Yield the texts of a section under its heading; nothing where none was released."""
    found = released.section(section)
    if found:
        yield Heading(tell(heading), mark=mark)
        yield from (Quote(line.text) if line.quoted else Paragraph(line.text) for line in found)


def listed(released: Released, section: str, heading: str, mark: str = "") -> Iterable[Block]:
    """Yield a section as a list under its heading; nothing where none was released."""
    found = released.section(section)
    if found:
        yield Heading(tell(heading), mark=mark)
        yield Bullets("", tuple(spoken(line) for line in found))


def look_again(released: Released) -> tuple[str, ...]:
    """Return when this is looked at again; of a day that has gone by, that it has."""
    found = []
    for line in released.section(part.REVIEW):
        on = first_day(line.text)
        past = on is not None and on < released.on
        found.append(joined(" ", (ended(line.text), tell(GONE_BY))) if past else line.text)
    return tuple(found)


def looked_again(released: Released, heading: str) -> Iterable[Block]:
    """Yield when this is looked at again under its heading; nothing where that was not released."""
    found = look_again(released)
    if found:
        yield Heading(tell(heading), mark="calendar")
        yield from (Paragraph(words) for words in found)


def name_of(line: Line) -> str:
    """Return which part of its thing a line is."""
    return line.id.split(":")[-2]


def spoken(line: Line) -> str:
    """Return the words of a line, in quotation marks where they are somebody's own."""
    return quoted(line.text) if line.quoted else line.text


def far(line: Line) -> str:
    """Return the words of a line that says how far a thing has got; of a promise, that nobody has said it is there.

    That stays true once its day has passed: a day that was named is nobody's word that it came so.
    """
    promised = line.text.startswith(STANDING[State.PROMISED])
    return tell("{words}. Nobody has said yet that it is in place", words=line.text) if promised else line.text


def ended(text: str) -> str:
    """Return a text with a full stop, if it has nothing of the kind."""
    return text if text.rstrip().endswith(_ENDS) else text.rstrip() + "."
