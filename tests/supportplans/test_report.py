"""The service report: true figures, and nobody in it; on paper, tagged; in a spreadsheet, never a formula."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from desktop.cli.bench_people import fill_caseload
from records.consent import add_months
from records.database import Database, open_in_memory
from records.history import apply
from records.people import PersonId
from supportplans.contact_store import ContactStore
from supportplans.contacts import ContactEntry, ContactEntryId
from supportplans.model import Adjustment, AdjustmentId, EventId, Move, NegotiationEvent, Party
from supportplans.posts import Post, PostId
from supportplans.printing.press import press
from supportplans.report import Period, Records, Report, periods, report
from supportplans.report_csv import as_csv, plain
from supportplans.report_paper import BACK, document_of, paper_of, period_words
from supportplans.report_store import ReportStore

TODAY = date(2026, 11, 24)
SUMMER = Period(date(2026, 7, 1), date(2026, 9, 30))
P, E = Party.PERSON, Party.EMPLOYER
NAMES = {"noise": "Noise"}


def _asked(n: int, answer: Move, ask: date = date(2026, 8, 3)) -> tuple[Adjustment, tuple[NegotiationEvent, ...]]:
    made = Adjustment(AdjustmentId(f"a{n}"), f"p{n}", "Qtitle", "Qemployer", demands=("noise",), notes="Qnote")
    days = (0, 10 + n, 12 + n, 20 + n)
    course = [(Move.ASK, P), (answer, E)] + ([(Move.IN_PLACE, E), (Move.CONFIRM, P)] if answer is Move.ACCEPT else [])
    events = tuple(
        NegotiationEvent(EventId(f"{made.id}{k}"), made.id, k + 1, ask + timedelta(days=days[k]), party, move,
                         "Qwho", words="Qwords")
        for k, (move, party) in enumerate(course)
    )  # fmt: skip
    return made, events


def _records(yes: int, no: int) -> Records:
    pairs = [_asked(n, Move.ACCEPT if n < yes else Move.REFUSE) for n in range(yes + no)]
    return Records(adjustments=[a for a, _ in pairs], events={a.id: e for a, e in pairs})


@pytest.fixture(scope="module")
def service() -> Database:
    """A file with forty invented people in it."""
    db = open_in_memory(*MIGRATION_SETS)
    fill_caseload(db, TODAY, 40)
    return db


def _report_of(db: Database) -> Report:
    return report(ReportStore(db).records(SUMMER, TODAY, lambda *_: None), SUMMER, TODAY)


def test_waits_are_counted_from_asking_to_an_answer_and_on_to_being_in_place() -> None:
    made = report(_records(6, 0), SUMMER, TODAY)
    assert made.to_answer is not None and made.to_answer.middle == 12.5  # after 10 to 15 days
    assert made.to_in_place is not None and made.to_in_place.middle == 10
    assert report(_records(4, 0), SUMMER, TODAY).to_answer is None


def test_what_was_asked_outside_the_period_is_not_in_it() -> None:
    early = replace(SUMMER, first=date(2026, 4, 1), last=date(2026, 6, 30))
    assert report(_records(9, 9), early, TODAY).by_demand.total.whole is None


def test_answers_stand_by_what_the_work_asks_and_a_few_refusals_stay_back() -> None:
    made = report(_records(12, 7), SUMMER, TODAY)
    assert [(r.name, r.whole, r.parts) for r in made.by_demand.rows] == [("noise", 19, (12, 7))]
    few = report(_records(12, 2), SUMMER, TODAY)
    assert [(r.whole, r.parts) for r in (*few.by_demand.rows, few.by_demand.total)] == [(14, None), (14, None)]
    assert few.refusals.total.whole is None


def test_jobs_that_ended_say_how_long_they_had_lasted() -> None:
    posts = [
        Post(PostId(f"w{n}"), f"p{n}", date(2026, 5, 1), ended_on=date(2026, 7, 1 + n) if n < 6 else None)
        for n in range(12)
    ]
    made = report(Records(posts=posts), SUMMER, TODAY)
    assert (made.jobs, made.ended.count, made.started.count) == (12, 6, None)
    assert made.lengths is not None and made.lengths.middle == 64.5
    assert report(Records(posts=posts[:8]), SUMMER, TODAY).ended.count is None  # two did not end


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_only_whole_quarters_and_years_that_are_over_can_be_chosen(today: date) -> None:
    for period in periods(today):
        after = period.last + timedelta(days=1)
        assert period.last < today and period.first.day == after.day == 1
        assert after in (add_months(period.first, 3), add_months(period.first, 12))


def test_a_period_is_said_as_people_say_it() -> None:
    assert period_words(SUMMER) == "July to September 2026"
    assert period_words(Period(date(2025, 4, 1), date(2026, 3, 31))) == "April 2025 to March 2026"


# Nobody is in it


def test_no_name_no_words_and_no_day_of_a_person_is_on_any_way_out() -> None:
    paper = paper_of(report(_records(12, 7), SUMMER, TODAY), NAMES, TODAY)
    said = repr(paper) + as_csv(paper).decode("utf-8-sig")
    assert "Noise" in said and not {"Qtitle", "Qemployer", "Qnote", "Qwho", "Qwords"} & set(
        said.replace('"', " ").split()
    )
    assert "August" not in said


def test_two_services_that_differ_in_words_and_names_alone_have_the_same_report(service: Database) -> None:
    before = _report_of(service)
    entry = ContactEntry(ContactEntryId("extra"), PersonId("p001"), date(2026, 8, 8), note="Qnote")
    back = apply(service, ContactStore(service).save(entry))
    noted = _report_of(service)
    apply(service, ContactStore(service).save(replace(entry, note="another")))
    assert _report_of(service) == noted != before
    apply(service, back)
    assert "Qnote" not in repr(ReportStore(service).records(SUMMER, TODAY, lambda *_: None))


def test_nobody_at_all_gives_a_report_that_holds_everything_back() -> None:
    paper = paper_of(report(Records(), SUMMER, TODAY), NAMES, TODAY)
    figures = {cell for table in paper.tables for row in table.rows for cell in row[1:]}
    assert figures <= {BACK, ""}


# The ways out


def test_the_spreadsheet_opens_as_it_is_and_holds_no_formula(service: Database) -> None:
    data = as_csv(paper_of(_report_of(service), NAMES, TODAY))
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == data.count(b"\n")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {4} and len(rows) > 25


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
def test_what_could_be_a_formula_is_text(cell: str) -> None:
    assert plain(cell) == f"'{cell}" and plain("7 days") == "7 days"


def test_the_pdf_is_tagged_and_the_same_each_time(service: Database) -> None:
    paper = paper_of(_report_of(service), NAMES, TODAY)
    pdf = press(document_of(paper))
    assert pdf == press(document_of(paper))
    for mark in (b"/StructTreeRoot", b"/MarkInfo", b"/S /Table", b"/S /TH", b"/S /TD", b"/Lang (en-GB)"):
        assert mark in pdf
