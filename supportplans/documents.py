"""The work plan for an employer, made of nothing but what passed the gate.

`employer_plan` takes `records.consent.Released` and cannot see anything else. Each part appears only if one of
its lines was released. The word 'agreed' is used only of what the employer has said yes to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from records.consent import Line, Recipient, Released
from supportplans import keel_lines
from supportplans import lines as part
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Quote,
    Signatory,
    Signatures,
    Table,
)
from supportplans.checkcode import with_code
from supportplans.keel_lines import LEVEL_PARTS
from supportplans.model import Party
from supportplans.return_lines import RETURN
from supportplans.said import level_numbers, level_section
from supportplans.wording import belonging_to, day

TITLE = "Work plan"
FOOTER = (
    "Keep this apart from the general staff file. Please return it if asked.",
    "A change of pay or contract counts only when it is confirmed separately, in writing.",
)


@dataclass(frozen=True, slots=True)
class Signed:
    """That one side signed, and when."""

    party: Party
    on: date


@dataclass(frozen=True, slots=True)
class Issue:
    """Which version and copy this is, and who has signed that version."""

    version: int = 1
    copy_no: int = 1
    signed: tuple[Signed, ...] = ()

    @property
    def agreed_on(self) -> date | None:
        """Return the day the later of person and employer signed, or None while either has not."""
        days = {s.party: s.on for s in self.signed}
        both = [days[p] for p in (Party.PERSON, Party.EMPLOYER) if p in days]
        return max(both) if len(both) == 2 else None

    def signed_by(self, party: Party) -> str:
        """Return 'Signed on …', or nothing."""
        return next((f"Signed on {day(s.on)}" for s in self.signed if s.party is party), "")


def employer_plan(released: Released, issue: Issue) -> Document:
    """Return the work plan for the reader the lines were released to."""
    to = released.recipient
    document = Document(
        TITLE,
        _status(issue),
        f"Copy {issue.copy_no}, for {to.name}",
        tuple(_blocks(released, issue)),
        FOOTER,
        draft=issue.agreed_on is None,
        version=issue.version,
        copy_no=issue.copy_no,
    )
    return with_code(document)


def _status(issue: Issue) -> str:
    if issue.agreed_on:
        return f"Version {issue.version}, agreed on {day(issue.agreed_on)}."
    return f"Draft, version {issue.version}. Not yet agreed."


def _blocks(released: Released, issue: Issue) -> Iterable[Block]:
    yield from _opening(released)
    if not released.lines:
        yield Paragraph("Nothing has been released for this reader, so this paper is empty.")
        return
    yield from _texts(released, part.GOES_WELL, "What goes well")
    yield from _texts(released, part.MY_WORDS, "In my own words")
    yield from _table(released, part.AGREED, "What we agreed")
    yield from _requests(released)
    yield from _listed(released, keel_lines.KEEPS_STEADY, "What keeps me steady")
    yield from _listed(released, keel_lines.TRIGGERS, "What can change things")
    yield from _levels(released)
    yield from _texts(released, keel_lines.WHO_SAYS, "Who says which level it is")
    yield from _listed(released, RETURN, "Coming back to work, step by step")
    yield from _listed(released, keel_lines.CRISIS, "If it is more than a level can hold")
    yield from _listed(released, keel_lines.CONTACTS, "Whom to get hold of, in this order")
    yield from _listed(released, keel_lines.ABSENCE, "A day away, and keeping in touch")
    yield from _texts(released, keel_lines.COLLEAGUES, "What colleagues are told, word for word")
    yield from _texts(released, part.REVIEW, "When we look at this again")
    yield from _texts(released, part.NOT_HAPPENING, "If something is not happening")
    yield from _signing(released, issue)


def _names(released: Released) -> tuple[str, str]:
    """Return the full name and the name to use, each only as far as it was released."""
    found = {line.id.split(":")[-2]: line.text for line in released.section(part.NAME)}
    full = found.get("full_name") or found.get("name", "")
    return full, found.get("name") or full


def _opening(released: Released) -> Iterable[Block]:
    full, called = _names(released)
    yield Heading(f"{TITLE} for {full}" if full else TITLE, 1)
    for line in released.section(part.JOB):
        yield Paragraph(line.text, lead=True)
    whose = belonging_to(called) if called else "the person’s"
    until = f" Permission ends on {day(released.until)}." if released.until else ""
    if released.lines:
        reader = _reader(released.recipient)
        yield Paragraph(
            f"Prepared on {day(released.on)} with {whose} permission, for {reader}, and no one else.{until}"
        )
        yield from (Paragraph(said) for said in conditions(released))


def conditions(released: Released) -> tuple[str, ...]:
    """Return what goes with the permission, such as that nothing is passed on: it stands on every paper made by it."""
    said = dict.fromkeys(consent.conditions.strip() for consent in released.consents)
    return tuple(_ended(words) for words in said if words)


def _reader(to: Recipient) -> str:
    return ", ".join(bit.strip() for bit in (to.name, to.role, to.organisation) if bit.strip())


def _texts(released: Released, section: str, heading: str) -> Iterable[Block]:
    found = released.section(section)
    if found:
        yield Heading(heading)
        for line in found:
            yield Quote(line.text) if line.quoted else Paragraph(line.text)


def _listed(released: Released, section: str, heading: str) -> Iterable[Block]:
    found = released.section(section)
    if found:
        yield Heading(heading)
        yield Bullets("", tuple(line.text for line in found))


def _grouped(lines: Iterable[Line]) -> list[dict[str, str]]:
    """Return the released parts of each adjustment; one whose title was held back is left out whole."""
    groups: dict[str, dict[str, str]] = {}
    for line in lines:
        _, owner, name, _ = line.id.split(":")
        groups.setdefault(owner, {})[name] = line.text
    return [group for group in groups.values() if "what" in group]


def _what(group: dict[str, str]) -> str:
    return ", ".join(bit for bit in (group["what"], group.get("when", "")) if bit)


def _table(released: Released, section: str, heading: str) -> Iterable[Block]:
    groups = _grouped(released.section(section))
    if not groups:
        return
    yield Heading(heading)
    rows = tuple((_what(g), g.get("owner", "–"), g.get("from", "–"), g.get("standing", "–")) for g in groups)
    yield Table(("What", "Who does it", "From", "In place?"), rows, (0.36, 0.24, 0.18, 0.22))
    yield from _reasons(groups)


def _reasons(groups: list[dict[str, str]]) -> Iterable[Block]:
    for group in groups:
        if "why" in group:
            yield Paragraph(f"Why I asked, in my own words: {group['what']}")
            yield Quote(group["why"])
        if "funder" in group:
            yield Paragraph(f"Who pays for it: {group['what']}: {group['funder']}")
        if "interim" in group:
            yield Paragraph(f"For now: {group['interim']}")
        yield from _details(group)


def _details(group: dict[str, str]) -> Iterable[Block]:
    """Return the rest of what was released of one adjustment: who does what, money, terms, how it does."""
    doing = tuple(text for name, text in group.items() if name.startswith(ACTION))
    if doing:
        yield Bullets(f"Who does what: {group['what']}", doing)
    said = tuple(f"{lead}: {group[name]}" for name, lead in LEADS.items() if name in group)
    if said:
        yield Bullets(f"More about: {group['what']}", said)


def _requests(released: Released) -> Iterable[Block]:
    headings = (
        (part.ASKING, "What I would like to ask for"),
        (part.ASKED, "Asked for, and still being talked about"),
        (part.NOT_AGREED, "Asked for, and not agreed"),
        (part.ENDED, "What ends, or has ended"),
    )
    for section, heading in headings:
        groups = _grouped(released.section(section))
        if groups:
            yield Heading(heading)
        for group in groups:
            said = (_what(group), group.get("standing", "") if section != part.ENDED else "", group.get("answer", ""))
            yield Paragraph(" ".join(_ended(bit) for bit in said if bit))
            yield from _reasons([group])


def _ended(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?", "”")) else text.rstrip() + "."


def _levels(released: Released) -> Iterable[Block]:
    found = [(n, _level(released, n)) for n in level_numbers(line.section for line in released.lines)]
    if any(blocks for _, blocks in found):
        yield Heading("When things change")
    for number, blocks in found:
        if blocks:
            names = [line.text for line in released.section(level_section(number, "name"))]
            yield Heading(f"Level {number}" + (f": {names[0]}" if names else ""), 3)
            yield from blocks


def _level(released: Released, number: int) -> list[Block]:
    found: list[Block] = []
    for told in LEVEL_PARTS[1:]:  # the name is in the heading
        section = released.section(level_section(number, told.id))
        if section:
            found.append(Bullets(told.opening, tuple(_spoken(line) for line in section)))
    return found


def _spoken(line: Line) -> str:
    return "“" + line.text.strip('“”" ') + "”" if line.quoted else line.text


def _signing(released: Released, issue: Issue) -> Iterable[Block]:
    full, _ = _names(released)
    to = released.recipient
    yield Signatures(
        "I agree to the actions against my name.",
        (
            Signatory(full or "The person this plan is for", "", issue.signed_by(Party.PERSON)),
            Signatory(to.name, to.role or "For the employer", issue.signed_by(Party.EMPLOYER)),
        ),
    )
