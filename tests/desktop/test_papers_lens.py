"""Papers: the lens holds the whole record, and what it shows as In is what the gate lets through."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.plans import kept_to_us, plan_lines
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.pages.papers import PapersPage
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_view import Seen, Show, Standing, lens, narrowed, read_together, with_lines
from records.consent import Consent, ConsentId, Line, Recipient, ShareClass, release
from records.people import PersonId
from supportplans.episodes import AfterSheet, SheetId
from supportplans.returning import Dated, ReturnPlan, ReturnPlanId
from tests.desktop.conftest import NOW
from tests.desktop.papers_at_hand import (
    another_reader,
    first_line,
    ids_allowed,
    ids_in,
    presenter,
    prompts,
    ready,
    shown_lines,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures

ZED = PersonId("zed")
BOSS = Recipient("Ada Orme", "manager", "Orme Ltd")


def test_a_line_goes_out_and_in_again_and_says_so(presenter: PapersPresenter) -> None:
    line = first_line(presenter, "quiet minutes")
    before = ids_in(presenter)
    presenter.move_line(line.id)
    assert ids_allowed(presenter) == before - {line.id} and presenter.state.notice == f"Only us: {line.text}"
    presenter.move_line(line.id)
    assert ids_in(presenter) == before and presenter.state.notice == f"In: {line.text}"
    presenter.undo()
    presenter.undo()
    assert ids_in(presenter) == before
    presenter.move_line("no such line")
    assert ids_in(presenter) == before


def test_all_held_back_is_one_change_and_nothing_puts_all_in(presenter: PapersPresenter, session: Session) -> None:
    before = ids_in(presenter)
    presenter.hold_all()
    assert (ids_in(presenter), presenter.state.shared) == (set(), 0)
    assert {line.share for line in plan_lines(session.file.db, MAYA)} == {ShareClass.PRIVATE}
    presenter.undo()
    assert ids_in(presenter) == before and not hasattr(presenter, "share_all")


def test_new_lines_come_first_until_somebody_says_so(presenter: PapersPresenter, session: Session) -> None:
    assert presenter.state.sections[0].title == "New since last time"
    new = [line.id for line in presenter.state.sections[0].lines]
    assert len(new) == presenter.state.new > 1
    presenter.move_line(new[0])
    presenter.may_share(new[1])
    assert presenter.state.new == len(new) - 2
    standings = {line.id: line.standing for line in shown_lines(presenter)}
    assert (standings[new[0]], standings[new[1]]) == (Standing.IN, Standing.MAY)
    presenter.keep_new()
    assert presenter.state.new == 0 and presenter.state.sections[0].title == "Name"
    assert session.consents.share_classes(MAYA)[new[2]] is ShareClass.PRIVATE
    presenter.undo()
    assert presenter.state.new == len(new) - 2


def test_what_is_never_on_a_paper_stands_at_the_end_and_cannot_be_moved(presenter: PapersPresenter) -> None:
    last = presenter.state.sections[-1]
    assert last.title.startswith("Only us") and all(line.fixed for line in last.lines)
    assert any("I stop answering" in line.text or line.part == "signs only I notice" for line in last.lines)
    before = ids_in(presenter)
    presenter.move_line(last.lines[0].id)
    presenter.may_share(last.lines[0].id)
    assert ids_in(presenter) == before and presenter.state.notice.startswith("This stays with the two of you.")


def test_lines_are_found_by_word_and_by_standing(presenter: PapersPresenter) -> None:
    whole = len(shown_lines(presenter))
    presenter.look_for("QUIET minutes")
    assert shown_lines(presenter) and all("quiet minutes" in line.text.lower() for line in shown_lines(presenter))
    assert presenter.state.lines == whole  # counts are of the whole record
    presenter.look_for("")
    presenter.show_only("in")
    assert {line.standing for line in shown_lines(presenter)} == {Standing.IN}
    presenter.show_only("new")
    presenter.look_for("no such word")
    assert presenter.state.sections == ()


def test_two_readers_are_seen_side_by_side_and_where_they_differ(presenter: PapersPresenter) -> None:
    another_reader(presenter)
    line = first_line(presenter, "quiet minutes")
    presenter.move_line(line.id)
    presenter.see_beside("maya-doyle")
    beside = {n.id: n for n in shown_lines(presenter)}
    assert beside[line.id].shared and beside[line.id].other is True
    presenter.show_only("different")
    differing = shown_lines(presenter)
    assert line.id not in {n.id for n in differing} and all(n.other is not n.shared for n in differing)
    assert differing[0].name.endswith("The other reader: in")
    presenter.see_beside("")
    assert presenter.state.show is Show.ALL and all(n.other is None for n in shown_lines(presenter))


def test_four_hundred_lines_are_narrowed_whole() -> None:
    lines = [Line(f"agreement:a:job:{n}", "job", f"line {n}", ShareClass.CONSENTED) for n in range(400)]
    seen = Seen({line.id: line.share for line in lines}, None, NOW.date())
    sections = lens(lines, seen)
    assert sum(len(s.lines) for s in sections) == 400
    assert [n.text for s in narrowed(sections, Show.MAY, "line 399") for n in s.lines] == ["line 399"]


def test_what_one_reader_loses_another_keeps(presenter: PapersPresenter, session: Session) -> None:
    another_reader(presenter)
    line = first_line(presenter, "quiet minutes")
    presenter.move_line(line.id)
    presenter.move_line(line.id)  # in for Sam Oduya, and out again
    assert ids_in(presenter) == set()
    presenter.choose_row(next(n for n, row in enumerate(presenter.state.readers) if row.name == MANAGER.name))
    assert line.id in ids_in(presenter)
    presenter.move_line(line.id)  # now nobody has it
    assert session.consents.share_classes(MAYA)[line.id] is ShareClass.PRIVATE


def test_words_that_change_are_held_back_until_somebody_says_so(presenter: PapersPresenter, session: Session) -> None:
    person, held_back = session.people.person(MAYA), presenter.state.held_back
    assert person is not None
    session.history.run(session.people.save_person(replace(person, called="May")))
    changed = [line for line in shown_lines(presenter) if line.part.endswith("first name")]
    assert [(line.text, line.shared) for line in changed] == [("May", False)]
    assert presenter.state.held_back == held_back + 1


def test_a_screen_reader_hears_whether_a_line_is_in(presenter: PapersPresenter) -> None:
    line = first_line(presenter, "After an hour")
    assert line.name.startswith("In: “After an hour") and line.name.endswith("”, why, my words")
    presenter.move_line(line.id)
    assert first_line(presenter, "After an hour").name.startswith("Only us: “")


IDS = st.sets(st.integers(0, 11))


@given(IDS, IDS, st.integers(-3, 3), st.booleans())
@settings(max_examples=60)
def test_in_is_what_the_gate_lets_through_whatever_was_chosen(
    classed: set[int], listed: set[int], ends: int, taken_back: bool
) -> None:
    today = NOW.date()
    classes = [ShareClass.CONSENTED if n in classed else ShareClass.PRIVATE for n in range(12)]
    lines = [Line(f"agreement:a:job:{n}", "job", f"line {n}", share) for n, share in enumerate(classes)]
    consent = Consent(
        ConsentId("c"), ZED, BOSS, frozenset(f"agreement:a:job:{n}" for n in listed), today - timedelta(days=5),
        today + timedelta(days=ends), withdrawn_on=today if taken_back else None,
    )  # fmt: skip
    classes_by_id = {line.id: line.share for line in lines}
    sections = lens(lines, Seen(classes_by_id, consent, today))
    shown = {line.id for section in sections for line in section.lines if line.shared}
    assert shown == release(lines, (consent,), BOSS, today).line_ids
    assert shown == (set() if taken_back or ends < 0 else {f"agreement:a:job:{n}" for n in classed & listed})
    nobody = lens(lines, Seen(classes_by_id, None, today))
    assert not any(line.shared for section in nobody for line in section.lines)


@given(IDS, IDS)
@settings(max_examples=30)
def test_putting_in_and_taking_out_are_each_others_inverse(first: set[int], moved: set[int]) -> None:
    ids = frozenset(str(n) for n in moved)
    consent = Consent(ConsentId("c"), ZED, BOSS, frozenset(str(n) for n in first), NOW.date(), NOW.date())
    assert with_lines(consent, ids, True).line_ids == consent.line_ids | ids
    assert with_lines(with_lines(consent, ids, True), ids, False).line_ids == consent.line_ids - ids


@pytest.mark.parametrize("together", [False, True])
def test_read_together_the_lens_leaves_notes_out_and_nothing_else(
    ready: PapersPresenter, qtbot: QtBot, together: bool
) -> None:
    session = ready.session
    person = session.people.person(MAYA)
    session.history.run(session.people.save_person(replace(person, notes="between us")))
    page = PapersPage(ready, together)
    qtbot.addWidget(page)
    page.show_state(ready.state)
    model = page.lens.model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert any("between us" in text for text in said) is not together
    assert any("signs only I notice" in text for text in said)
    held = [line for section in ready.state.sections for line in section.lines if line.part != "note"]
    assert [line for section in read_together(ready.state.sections) for line in section.lines] == held


def test_the_lens_shows_what_is_written_around_the_job_as_ours_alone_and_never_a_code(ready: PapersPresenter) -> None:
    session = ready.session
    (agreement,) = session.plans.agreements(MAYA)
    back = ReturnPlan(ReturnPlanId("b"), agreement.id, session.today, fit_notes=(Dated(session.today, session.today,
                      "zz fit note"),), notes="zz note")  # fmt: skip
    sheet = AfterSheet(SheetId("s"), agreement.id, session.today, first_sign="zz sign")
    session.history.run(session.after.save_return(back, MAYA))
    session.history.run(session.after.save_sheet(sheet, MAYA))
    kept = kept_to_us(session.file.db, MAYA, plan_lines(session.file.db, MAYA))
    said = {row.text for row in kept}
    assert {"zz fit note", "zz note", "zz sign"} <= said
    assert not [text for text in said if text.startswith(("adjustment:", "agreement:", "day_3"))]
