"""The service report as tables of words: one content for the screen, for paper and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from supportplans.report import NO_DEMAND, Held, Period, Report, Share
from supportplans.report_safe import LEAST, SafeTable, Spread
from supportplans.wording import REASONS, day

TITLE = "How support goes"
BACK, TOGETHER = "held back", "Together"
INTRO = "Counts of a service over a period. No person is in it: no name, no words anybody wrote, no single day."
FOOT = (
    f"A number under {LEAST} is held back, and so are the numbers it could be worked out from.",
    "Reports of periods that overlap, such as a year and its quarters, are not to be given to one reader.",
)
_OTHERS = "Others, held back one by one"
_WAYS = {"met": "Met", "phone": "Phone or video call", "message": "Message", "email": "E-mail", "letter": "Letter",
         "work": "At work", "out": "Out and about, or at home", "service": "At our service"}  # fmt: skip
_HELD = {Held.ON_TIME.value: "Within a week of their day", Held.LATER.value: "Later", Held.NOT.value: "Not held"}


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


def period_words(period: Period) -> str:
    """Return a period as it is read: July to September 2026."""
    first, last = day(period.first).split(" ", 1)[1], day(period.last).split(" ", 1)[1]
    month, year = first.rsplit(" ", 1)
    return f"{month} to {last}" if last.endswith(year) else f"{first} to {last}"


def paper_of(report: Report, demands: Mapping[str, str], made_on: date) -> ReportPaper:
    """Return the report in words; `demands` says what each demand of work is called."""
    tables = (*_adjustments(report, demands), *_jobs(report), *_employers(report), *_people(report))
    return ReportPaper(TITLE, period_words(report.period), f"As known on {day(made_on)}", INTRO, tables, FOOT)


def _adjustments(report: Report, demands: Mapping[str, str]) -> Iterator[Figures]:
    names = {**demands, NO_DEMAND: "Not tied to one demand", TOGETHER: TOGETHER}
    yield Figures(
        "How long it takes", ("From and to", "Middle (median)", "Middle half"),
        (("Asked, to a first answer", *_days(report.to_answer)),
         ("Answered, to in place as the person says", *_days(report.to_in_place))),
        "Adjustments asked for in the period.",
    )  # fmt: skip
    rows, bars = [], []
    for row in (*report.by_demand.rows, report.by_demand.total):
        yes = row.parts[0] if row.parts else None
        rows.append((names.get(row.name, "Something else"), _number(row.whole), _number(yes), _rate(row.parts)))
        bars.append(row.parts[0] / row.whole if row.parts and row.whole else None)
    note = _OTHERS + " stand in the total." if report.by_demand.held_back else ""
    yield Figures("What was agreed, by what the work asks", ("The work asks for", "Asked", "Agreed", "Of all"),
                  tuple(rows), note, tuple(bars))  # fmt: skip
    reasons = {reason.value: words.capitalize() for reason, words in REASONS.items()}
    yield _counts("Reasons given for a no", "Reason", report.refusals, reasons)


def _jobs(report: Report) -> Iterator[Figures]:
    yield _counts("Reviews", "Held", report.reviews, _HELD)
    lasted = _days(report.lengths)
    yield Figures(
        "Jobs", ("What", "Figure"),
        (("Jobs people had", _number(report.jobs)), ("Begun in the period", _number(report.started.count)),
         ("Ended in the period", _number(report.ended.count)), ("Those that ended had lasted, middle", lasted[0]),
         ("The middle half of them", lasted[1]),
         ("Contacts in the first four weeks of a job, middle", _middle(report.first_support))),
    )  # fmt: skip


def _employers(report: Report) -> Iterator[Figures]:
    a_week = BACK if report.employer_a_week is None else f"{report.employer_a_week:.1f}"
    first = _days(report.first_employer)
    yield Figures(
        "Talks with employers", ("What", "Figure"),
        (("Talks a week", a_week), ("From meeting a person to the first talk, middle", first[0]),
         ("The middle half of them", first[1])),
    )  # fmt: skip
    yield _counts("How employers were spoken with", "How", report.employer_ways, _WAYS)


def _people(report: Report) -> Iterator[Figures]:
    yield _counts("Where and how time with people is spent", "Contacts", report.places, _WAYS)
    yield Figures(
        "Telling an employer, or not", ("What", "People"),
        (("People in the record", _number(report.people)), ("Talked about in the period", _of(report.told)),
         ("Talked about again", _of(report.revisited))),
    )  # fmt: skip


def _counts(title: str, what: str, table: SafeTable, names: Mapping[str, str]) -> Figures:
    total = table.total.whole
    rows = [(names.get(row.name, row.name), _number(row.whole), _percent(row.whole, total)) for row in table.rows]
    bars = [row.whole / total if row.whole and total else None for row in table.rows]
    note = f"{_OTHERS} stand in the total." if table.held_back and total else ""
    return Figures(title, (what, "Count", "Of all"), (*rows, (TOGETHER, _number(total), "")), note, (*bars, None))


def _number(count: int | None) -> str:
    return BACK if count is None else str(count)


def _percent(count: int | None, of: int | None) -> str:
    return f"{100 * count / of:.0f}%" if count is not None and of else ""


def _rate(parts: tuple[int, ...] | None) -> str:
    return _percent(parts[0], sum(parts)) if parts else BACK


def _of(share: Share) -> str:
    return _number(share.count)


def _middle(found: Spread | None) -> str:
    return BACK if found is None else f"{found.middle:g}"


def _days(found: Spread | None) -> tuple[str, str]:
    if found is None:
        return BACK, BACK
    return _in_days(found.middle), f"{found.low:.0f} to {_in_days(found.high)}"


def _in_days(count: float) -> str:
    return "1 day" if count == 1 else f"{count:.0f} days"
