"""The service report as tables of words: one content for the screen, for paper and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from supportplans.blocks import Block, Document, Heading, Paragraph, Table, Together
from supportplans.report import NO_DEMAND, Held, Period, Report, Share
from supportplans.report_safe import LEAST, SafeTable, Spread
from supportplans.tongue import tell, tell_count, to_tell
from supportplans.wording import REASONS, day

TITLE = to_tell("How support goes")
BACK, TOGETHER = to_tell("held back"), to_tell("Together")
INTRO = to_tell(
    "Counts of a service over a period. No person is in it: no name, no words anybody wrote, no single day."
)
_FIGURE = 0.18  # the part of the line that a column of figures takes
FOOT = (
    to_tell("A number under {least} is held back, and so are the numbers it could be worked out from."),
    to_tell("Reports of periods that overlap, such as a year and its quarters, are not to be given to one reader."),
)
_OTHERS = to_tell("Others, held back one by one, stand in the total.")
_WAYS = {
    "met": to_tell("Met"), "phone": to_tell("Phone or video call"), "message": to_tell("Message"),
    "email": to_tell("E-mail"), "letter": to_tell("Letter"), "work": to_tell("At work"),
    "out": to_tell("Out and about, or at home"), "service": to_tell("At our service"),
}  # fmt: skip
_HELD = {
    Held.ON_TIME.value: to_tell("Within a week of their day"), Held.LATER.value: to_tell("Later"),
    Held.NOT.value: to_tell("Not held"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figures:
    """One table: what it is about, its head and its rows. `bars` are parts of a whole, 0 to 1, to be drawn beside."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    bars: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """The whole report in words."""

    title: str
    period: str
    made: str
    intro: str
    tables: tuple[Figures, ...]
    foot: tuple[str, ...]


def document_of(paper: ReportPaper) -> Document:
    """Return a report as a paper."""
    opening: tuple[Block, ...] = (
        Heading(paper.title, 1),
        Paragraph(f"{paper.period}. {paper.made}.", lead=True),
        Paragraph(paper.intro),
    )
    notes = tuple(Paragraph(note, small=True) for note in paper.foot)
    blocks = (*opening, *(_together(table) for table in paper.tables), *notes)
    return Document(paper.title, blocks=blocks, footer=(f"{paper.title}, {paper.period}",), draft=False)


def _together(found: Figures) -> Together:
    note = (Paragraph(found.note, small=True),) if found.note else ()
    return Together((Heading(found.title), _table(found), *note))


def _table(found: Figures) -> Table:
    figures = len(found.head) - 1
    each = _FIGURE * {1: 1.6, 2: 1.2}.get(figures, 1.0)
    total = bool(found.rows) and found.rows[-1][0] == tell(TOGETHER)
    return Table(
        found.head, found.rows, (1 - figures * each, *[each] * figures), caption=found.title, row_heads=True,
        figures=True, total=total, bars=found.bars,
    )  # fmt: skip


def period_words(period: Period) -> str:
    """Return a period as it is read: July to September 2026."""
    first, last = day(period.first).split(" ", 1)[1], day(period.last).split(" ", 1)[1]
    month, year = first.rsplit(" ", 1)
    return tell("{first} to {last}", first=month if last.endswith(year) else first, last=last)


def paper_of(report: Report, demands: Mapping[str, str], made_on: date) -> ReportPaper:
    """Return the report in words; `demands` says what each demand of work is called."""
    tables = (*_adjustments(report, demands), *_jobs(report), *_employers(report), *_people(report))
    made, foot = tell("As known on {day}", day=day(made_on)), (tell(FOOT[0], least=LEAST), *map(tell, FOOT[1:]))
    return ReportPaper(tell(TITLE), period_words(report.period), made, tell(INTRO), tables, foot)


def _adjustments(report: Report, demands: Mapping[str, str]) -> Iterator[Figures]:
    names = {**demands, NO_DEMAND: tell("Not tied to one demand"), TOGETHER: tell(TOGETHER)}
    yield Figures(
        tell("How long it takes"), (tell("From and to"), tell("Middle (median)"), tell("Middle half")),
        ((tell("Asked, to a first answer"), *_days(report.to_answer)),
         (tell("Answered, to in place as the person says"), *_days(report.to_in_place))),
        tell("Adjustments asked for in the period."),
    )  # fmt: skip
    rows, bars = [], []
    for row in (*report.by_demand.rows, report.by_demand.total):
        yes = row.parts[0] if row.parts else None
        rows.append((names.get(row.name, tell("Something else")), _number(row.whole), _number(yes), _rate(row.parts)))
        bars.append(row.parts[0] / row.whole if row.parts and row.whole else None)
    note = tell(_OTHERS) if report.by_demand.held_back else ""
    head = (tell("The work asks for"), tell("Asked"), tell("Agreed"), tell("Of all"))
    yield Figures(tell("What was agreed, by what the work asks"), head, tuple(rows), note, tuple(bars))
    reasons = {reason.value: tell(words).capitalize() for reason, words in REASONS.items()}
    yield _counts(tell("Reasons given for a no"), tell("Reason"), report.refusals, reasons)


def _jobs(report: Report) -> Iterator[Figures]:
    yield _counts(tell("Reviews"), tell("Held"), report.reviews, _HELD)
    lasted = _days(report.lengths)
    yield Figures(
        tell("Jobs"), (tell("What"), tell("Figure")),
        ((tell("Jobs people had"), _number(report.jobs)),
         (tell("Begun in the period"), _number(report.started.count)),
         (tell("Ended in the period"), _number(report.ended.count)),
         (tell("Those that ended had lasted, middle"), lasted[0]),
         (tell("The middle half of them"), lasted[1]),
         (tell("Contacts in the first four weeks of a job, middle"), _middle(report.first_support))),
    )  # fmt: skip


def _employers(report: Report) -> Iterator[Figures]:
    a_week = tell(BACK) if report.employer_a_week is None else f"{report.employer_a_week:.1f}"
    first = _days(report.first_employer)
    yield Figures(
        tell("Talks with employers"), (tell("What"), tell("Figure")),
        ((tell("Talks a week"), a_week), (tell("From meeting a person to the first talk, middle"), first[0]),
         (tell("The middle half of them"), first[1])),
    )  # fmt: skip
    yield _counts(tell("How employers were spoken with"), tell("How"), report.employer_ways, _WAYS)


def _people(report: Report) -> Iterator[Figures]:
    yield _counts(tell("Where and how time with people is spent"), tell("Contacts"), report.places, _WAYS)
    yield Figures(
        tell("Telling an employer, or not"), (tell("What"), tell("People")),
        ((tell("People in the record"), _number(report.people)),
         (tell("Talked about in the period"), _of(report.told)),
         (tell("Talked about again"), _of(report.revisited))),
    )  # fmt: skip


def _counts(title: str, what: str, table: SafeTable, names: Mapping[str, str]) -> Figures:
    total = table.total.whole
    rows = [(tell(names.get(row.name, row.name)), _number(row.whole), _percent(row.whole, total)) for row in table.rows]
    bars = [row.whole / total if row.whole and total else None for row in table.rows]
    note = tell(_OTHERS) if table.held_back and total else ""
    head = (what, tell("Count"), tell("Of all"))
    return Figures(title, head, (*rows, (tell(TOGETHER), _number(total), "")), note, (*bars, None))


def _number(count: int | None) -> str:
    return tell(BACK) if count is None else str(count)


def _percent(count: int | None, of: int | None) -> str:
    return f"{100 * count / of:.0f}%" if count is not None and of else ""


def _rate(parts: tuple[int, ...] | None) -> str:
    return _percent(parts[0], sum(parts)) if parts else tell(BACK)


def _of(share: Share) -> str:
    return _number(share.count)


def _middle(found: Spread | None) -> str:
    return tell(BACK) if found is None else f"{found.middle:g}"


def _days(found: Spread | None) -> tuple[str, str]:
    if found is None:
        return tell(BACK), tell(BACK)
    return _in_days(found.middle), tell("{low} to {high}", low=f"{found.low:.0f}", high=_in_days(found.high))


def _in_days(count: float) -> str:
    return tell_count("1 day", "{count} days", round(count))
