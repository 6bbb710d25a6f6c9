"""What is registered is exactly what stands on the paper, in whatever form, and whoever asks later reads that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.own_view import own_view
from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_view import Standing
from records.consent import Copy, ShareClass
from supportplans.call_back import to_ask_back
from supportplans.employer_papers import EMPLOYER_PAPERS, MANAGER_PAGE
from supportplans.own.holders import mark
from supportplans.reading import lines_on, read
from tests.desktop.papers_at_hand import (
    copies_of,
    drawn,
    first_line,
    ids_in,
    presenter,
    prompts,
    put_in,
    ready,
    shown_lines,
    text_of,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures


def _choose(page: PapersPresenter, paper_id: str, qtbot: QtBot) -> None:
    page.choose_paper(paper_id)
    drawn(page, qtbot)


def _words(page: PapersPresenter) -> str:
    assert page.desk.drawn is not None and page.desk.drawn.pressed.document is not None
    return "\n".join(read(page.desk.drawn.pressed.document))


def _of_document(page: PapersPresenter) -> frozenset[str]:
    assert page.desk.drawn is not None and page.desk.drawn.pressed.document is not None
    return lines_on(page.desk.drawn.pressed.document)


def test_what_is_said_to_be_in_is_what_stands_on_each_paper_and_what_is_registered(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    lines = plan_lines(session.file.db, MAYA)
    put_in(ready, {n.id for n in lines if not n.section.startswith("level") or n.section.startswith("level1")})
    for paper in EMPLOYER_PAPERS:
        _choose(ready, paper.kind.id, qtbot)
        assert ready.state.may_leave, paper.kind.id
        on_it, words = ids_in(ready), _words(ready)
        assert on_it == _of_document(ready) and ready.state.shared == len(on_it) > 0, paper.kind.id
        assert all(line.text.strip("“”.") in words for line in shown_lines(ready) if line.shared), paper.kind.id
        ready.print_paper()
        (copy,) = (copy for copy in copies_of(session) if copy.document == paper.kind.document)
        assert copy.line_ids == on_it, paper.kind.id
        drawn(ready, qtbot)
        assert ready.state.row is not None and ready.state.row.caption == "Version 1, copy 1", paper.kind.id


def test_each_form_registers_the_same(ready: PapersPresenter, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    some = {line.id for line in shown_lines(ready)[-3:]}
    ready.hold_all()
    put_in(ready, some)  # a short paper is drawn soon
    drawn(ready, qtbot)
    on_it = ids_in(ready)
    ready.print_both()
    for save in (ready.save_paper, ready.save_word, ready.save_page, ready.save_text, ready.save_locked):
        drawn(ready, qtbot)
        ready.prompts.will_choose(tmp_path / save.__name__)
        ready.prompts.will_answer(new="otter candle Tuesday", again="otter candle Tuesday")
        save()
    copies = copies_of(session)
    assert {copy.form for copy in copies} == {"print", "pdf", "docx", "html", "txt", "locked pdf"} and len(copies) == 7
    assert all(copy.line_ids == on_it and copy.version == 1 for copy in copies)


def test_a_line_that_is_in_and_does_not_stand_on_the_paper_says_so_and_nobody_is_said_to_have_it(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    _choose(ready, MANAGER_PAGE.kind.id, qtbot)
    thing = first_line(ready, "quiet minutes").id.rsplit(":", 2)[0]
    far = next(line for line in shown_lines(ready) if line.id.startswith(f"{thing}:standing"))
    assert far.standing is Standing.NOT_HERE and far.held is None and far.allowed and not far.shared
    assert far.name.startswith("In, and not on this paper as things are: Yes, confirmed")
    assert ready.state.not_here >= 1 and "no place on this paper" in ready.state.held
    assert far.text not in ready.state.words
    ready.print_paper()
    assert far.id not in copies_of(session)[-1].given
    (line,) = (line for line in plan_lines(session.file.db, MAYA) if line.id == far.id)
    view = own_view(session)
    assert view is not None and mark(line, view).startswith("Nobody has this now.")
    ready.move_line(far.id)  # it can be held back like any other
    assert next(n for n in shown_lines(ready) if n.id == far.id).standing is Standing.ONLY_US
    assert ready.state.notice == f"Only us: {far.text}"
    ready.move_line(far.id)
    assert ready.state.notice == f"In, and not on this paper as things are: {far.text}" and ready.state.can_undo
    drawn(ready, qtbot)


def test_where_nothing_that_is_in_could_stand_on_it_the_paper_is_one_of_nothing(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    far = next(line for line in shown_lines(ready) if ":standing:" in line.id and line.shared)
    ready.hold_all()
    ready.move_line(far.id)
    drawn(ready, qtbot)
    assert (ready.state.shared, ready.state.allowed, ready.state.may_leave) == (0, 1, False)
    assert "Nothing is on this paper yet." in ready.state.words
    ready.print_paper()
    assert copies_of(session) == []


# Words of before


@pytest.fixture
def changed(ready: PapersPresenter, session: Session, qtbot: QtBot) -> PapersPresenter:
    """The work plan, after both signed it and one line of it was put in other words."""
    (agreement,) = session.plans.agreements(MAYA)
    before = replace(agreement, goes_well="Forty dinners a day.")
    session.history.run(session.plans.save_agreement(before))
    put_in(ready, {first_line(ready, "Forty dinners").id})
    newest = session.course.versions(agreement.id)[-1]
    session.history.run(session.course.save_version(replace(newest, agreement=before, signed_on=session.today)))
    session.history.run(session.plans.save_agreement(replace(before, goes_well="Fifty dinners a day.")))
    put_in(ready, {first_line(ready, "Fifty dinners").id})
    drawn(ready, qtbot)
    return ready


def _before(copy: Copy) -> bool:
    return any(":goes_well:" in line_id for line_id in copy.was_ids)


def test_words_of_before_that_a_plan_tells_are_registered_as_such_and_make_no_other_version(
    changed: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    changed.print_paper()
    assert "Fifty dinners a day. Before: Forty dinners a day." in text_of(changed.prompts.printed[-1])
    (copy,) = copies_of(session)
    assert _before(copy) and copy.line_ids == ids_in(changed) and copy.given == copy.line_ids | copy.was_ids
    assert session.consents.copies(MAYA) == (copy,)  # it is read back as it was written
    (agreement,) = session.plans.agreements(MAYA)
    newest = session.course.versions(agreement.id)[-1]
    session.history.run(session.course.save_version(replace(newest, agreement=agreement, signed_on=session.today)))
    drawn(changed, qtbot)
    changed.print_paper()
    assert [(c.version, _before(c)) for c in copies_of(session)] == [(1, True), (1, False)]


def test_who_read_the_words_of_before_has_them_and_is_asked_for_the_copy_once_they_are_held_back(
    changed: PapersPresenter, session: Session
) -> None:
    changed.print_paper()
    (copy,) = copies_of(session)
    (agreement,) = session.plans.agreements(MAYA)
    session.history.run(session.plans.save_agreement(replace(agreement, goes_well="Forty dinners a day.")))
    view = own_view(session)
    assert view is not None
    line = next(line for line in view.lines if line.text == "Forty dinners a day.")
    assert line.id in copy.was_ids and mark(line, view).startswith(f"With {MANAGER.name} since")
    (consent,) = (c for c in session.consents.consents(MAYA) if c.recipient == MANAGER)
    assert to_ask_back((copy,), (consent,), session.today) == ()
    less = replace(consent, line_ids=consent.line_ids - {line.id})
    session.history.run(session.consents.save_consent(less))
    session.history.run(session.consents.set_share(MAYA, line.id, ShareClass.PRIVATE))
    assert to_ask_back((copy,), (less,), session.today) == (copy,)
