"""The hand-over sheet for a new manager, made of nothing but what passed the gate for that very reader."""

from __future__ import annotations

from collections.abc import Iterable

from records.consent import Line, Released
from supportplans import lines as part
from supportplans.adjustment_parts import ACTION, LEADS
from supportplans.blocks import Bullets, Heading, Paragraph
from supportplans.checkcode import code_of
from supportplans.documents import conditions
from supportplans.draft_paper import DraftPaper, PaperBlock
from supportplans.wording import belonging_to, day

TITLE = "Hand-over sheet"
NOTHING = "Nothing has been released for this reader, so this paper is empty."
KEEP = "What stands here was agreed before. It carries on until it has been talked about again."
_OVER = "What ends, or has ended"
_GROUPS = (
    (part.AGREED, "What was agreed"),
    (part.ASKED, "Asked for, and still being talked about"),
    (part.NOT_AGREED, "Asked for, and not agreed"),
    (part.ASKING, "Not asked for yet"),
    (part.ENDED, _OVER),
)
_SECTIONS = frozenset({part.NAME, part.JOB, part.REVIEW, part.NOT_HAPPENING, *(section for section, _ in _GROUPS)})
_FIRST = {
    "standing": "How far it has got", "from": "From", "owner": "Who does it", "when": "When it holds",
    "interim": "Until then", "answer": "The answer", "funder": "Who pays", "why": "In their own words",
}  # fmt: skip


def on_sheet(line: Line) -> bool:
    """Tell whether a line has a place on the sheet: names, the job, what was agreed or asked, and levels by name."""
    level = line.section.startswith("level") and _name(line) == "name"
    return level or line.section in _SECTIONS


def hand_over_paper(released: Released, copy_no: int = 1) -> DraftPaper:
    """Return the sheet for the reader the lines were released to. Its title and its foot hold nothing of anybody."""
    blocks = tuple(_blocks(released))
    code = code_of((blocks, released.recipient, copy_no))
    return DraftPaper(TITLE, blocks, f"Copy {copy_no}. Check code {code}. Please return it if asked.")


def _blocks(released: Released) -> Iterable[PaperBlock]:
    names = {line.id.split(":")[-2]: line.text for line in released.section(part.NAME)}
    full = names.get("full_name") or names.get("name", "")
    yield Heading(f"{TITLE} for {full}" if full else TITLE, 1)
    yield from (Paragraph(line.text) for line in released.section(part.JOB))
    if not released.lines:
        yield Paragraph(NOTHING)
        return
    yield Paragraph(_prepared(released, names.get("name") or full))
    yield Paragraph(KEEP)
    yield from (Paragraph(said) for said in conditions(released))
    for section, heading in _GROUPS:
        yield from _group(released.section(section), heading)
    yield from _levels(released)
    for section, heading in ((part.REVIEW, "When it is looked at again"), (part.NOT_HAPPENING, "If it stops")):
        if found := released.section(section):
            yield Heading(heading, 2)
            yield from (Paragraph(line.text) for line in found)


def _prepared(released: Released, called: str) -> str:
    to = released.recipient
    whose = belonging_to(called) if called else "the person’s"
    reader = ", ".join(bit for bit in (to.name, to.role, to.organisation) if bit.strip())
    until = f" Permission ends on {day(released.until)}." if released.until else ""
    return f"Prepared on {day(released.on)} with {whose} permission, for {reader}, and no one else.{until}"


def _group(lines: Iterable[Line], heading: str) -> Iterable[PaperBlock]:
    things: dict[str, list[Line]] = {}
    for line in lines:
        things.setdefault(line.id.split(":")[1], []).append(line)
    shown = [found for found in things.values() if any(_name(line) == "what" for line in found)]
    if shown:
        yield Heading(heading, 2)
    for found in shown:
        title = next(line.text for line in found if _name(line) == "what")
        yield Heading(title, 3)
        left_out = {"what", "standing"} if heading == _OVER else {"what"}  # how far it once got says nothing now
        told = [_told(line) for line in sorted(found, key=_rank) if _name(line) not in left_out]
        if told:
            yield Bullets("", tuple(told))


def _name(line: Line) -> str:
    return line.id.split(":")[-2]


def _rank(line: Line) -> int:
    order = (*_FIRST, *LEADS)
    return order.index(_name(line)) if _name(line) in order else len(order)


def _told(line: Line) -> str:
    name = _name(line)
    words = f"“{line.text.strip('“”')}”" if line.quoted else line.text
    lead = "To do" if name.startswith(ACTION) else _FIRST.get(name) or LEADS.get(name, "")
    return f"{lead}: {words}" if lead else words


def _levels(released: Released) -> Iterable[PaperBlock]:
    """Point at the levels: their names alone, and where the rest of them stands."""
    names = [line for line in released.lines if line.section.startswith("level") and _name(line) == "name"]
    if names:
        yield Heading("When things change", 2)
        yield Paragraph("There is a plan for these levels. The work plan says what each side does at each of them.")
        yield Bullets("", tuple(f"Level {_number(line)}: {line.text}" for line in names))


def _number(line: Line) -> str:
    return line.section.removeprefix("level").split(".")[0]
