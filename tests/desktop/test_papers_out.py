"""What goes out: registered as what it is, only with permission, and called back when that ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.presenters.home import HomePresenter
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_leaving import CANNOT_REGISTER
from desktop.shell.chores import Chores
from records.errors import ChangeRefused
from records.file import KeelFile
from supportplans.due import Matter
from supportplans.model import Adjustment, AdjustmentId
from tests.desktop.conftest import NOW
from tests.desktop.papers_at_hand import (
    Remembering,
    copies_of,
    drawn,
    first_line,
    ids_in,
    presenter,
    prompts,
    put_in,
    ready,
    say_yes,
    shown_lines,
    text_of,
)

__all__ = ["presenter", "prompts", "ready"]  # fixtures


# Copies


def test_a_print_is_registered_as_what_it_is(ready: PapersPresenter, session: Session) -> None:
    ready.print_paper()
    (copy,) = copies_of(session)
    assert (copy.copy_no, copy.version, copy.how, copy.document) == (1, 1, "print", "work plan")
    assert (copy.recipient, copy.made_at, copy.consent_id) == (MANAGER, NOW, "maya-doyle")
    assert copy.line_ids == ids_in(ready)
    text = text_of(ready.prompts.printed[0])
    assert copy.check_code and copy.check_code in text and "Copy 1, for Karen Doyle" in text
    assert ready.state.notice == "Printed and registered as copy 1."
    assert ready.state.out == 1


def test_parts_of_something_whose_name_is_held_back_are_not_said_to_be_given(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    name = first_line(ready, "Washing-up side")
    of_it = {line for line in ids_in(ready) if line.split(":")[:2] == name.id.split(":")[:2]}
    assert len(of_it) > 1
    ready.move_line(name.id)
    drawn(ready, qtbot)
    ready.print_paper()
    assert copies_of(session)[-1].line_ids == ids_in(ready) - of_it


def test_undo_does_not_unregister_a_copy_that_went_out(ready: PapersPresenter, session: Session) -> None:
    ready.print_paper()
    assert not ready.state.can_undo
    while session.history.can_undo:
        before = session.history.undo_kind
        try:
            session.history.undo()
        except ChangeRefused:  # what the copy stands on cannot be taken away from under it
            break
        assert before
    assert len(copies_of(session)) == 1


def test_copies_count_up_and_a_version_is_a_set_of_lines(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.print_paper()
    drawn(ready, qtbot)
    ready.print_paper()
    drawn(ready, qtbot)
    ready.move_line(first_line(ready, "Washing-up side").id)
    drawn(ready, qtbot)
    ready.print_paper()
    drawn(ready, qtbot)
    ready.print_paper()
    assert [(c.copy_no, c.version) for c in copies_of(ready.session)] == [(1, 1), (2, 1), (3, 2), (4, 2)]
    texts = [text_of(pdf) for pdf in ready.prompts.printed]
    assert ["Copy 4, for" in text for text in texts] == [False, False, False, True]
    assert ["version 2" in text for text in texts] == [False, False, True, True]


def test_a_save_writes_what_is_shown_and_is_registered(
    ready: PapersPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    ready.prompts.will_choose(tmp_path / "plan.pdf")
    ready.save_paper()
    drawn(ready, qtbot)
    ready.print_paper()
    assert [(c.copy_no, c.version, c.how) for c in copies_of(session)] == [(1, 1, "save"), (2, 1, "print")]
    saved, printed = text_of((tmp_path / "plan.pdf").read_bytes()), text_of(ready.prompts.printed[0])
    assert "Copy 1, for" in saved and "Copy 2, for" in printed
    assert "Ten quiet minutes" in saved and ready.state.pages


def test_the_file_name_suggested_tells_nobody_whose_it_is(ready: PapersPresenter) -> None:
    ready.save_paper()
    (name,) = ready.prompts.names
    assert name == "work-plan.pdf"
    known = ("maya", "linton", "doyle", "karen", "holbrook")
    assert not any(part in name for part in known)


def test_what_did_not_go_out_is_not_registered(ready: PapersPresenter, tmp_path: Path) -> None:
    ready.prompts.printer = False
    ready.print_paper()
    ready.save_paper()  # no place was chosen
    ready.prompts.will_choose(tmp_path / "no such folder" / "plan.pdf")
    ready.save_paper()
    assert copies_of(ready.session) == []
    assert ready.prompts.reports == ["This folder is not there any more, so nothing was saved; choose another place."]
    assert not list(tmp_path.glob("*.pdf*"))


def test_what_another_place_changed_meanwhile_does_not_go_out(
    ready: PapersPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    """The line in view was private by the time the dialog was answered."""
    consent = session.consents.consents(MAYA)[0]

    class Slow(Remembering):
        def save_file(self, title: str, name: str, kinds: str) -> str:
            session.history.run(session.consents.save_consent(replace(consent, line_ids=frozenset())))
            return super().save_file(title, name, kinds)

    ready.prompts = Slow()
    ready.prompts.will_choose(tmp_path / "plan.pdf")
    ready.save_paper()
    drawn(ready, qtbot)
    assert not (tmp_path / "plan.pdf").exists() and copies_of(session) == []


def test_a_copy_that_cannot_be_registered_does_not_leave(
    ready: PapersPresenter, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    ready.prompts.will_choose(tmp_path / "plan.pdf")
    session.file.db.execute("PRAGMA busy_timeout=20")  # else five seconds are waited for the other one
    with session.file.writer() as other:
        other.execute("BEGIN IMMEDIATE")
        ready.save_paper()
        ready.print_paper()
        other.execute("ROLLBACK")
    drawn(ready, qtbot)
    assert not (tmp_path / "plan.pdf").exists() and ready.prompts.printed == [] and copies_of(session) == []
    assert len(ready.prompts.reports) == 2 and "Another program is writing" in ready.prompts.reports[0]


def test_while_the_pages_are_being_drawn_nothing_is_printed(presenter: PapersPresenter) -> None:
    presenter.move_line(shown_lines(presenter)[0].id)
    assert presenter.state.rendering
    presenter.print_paper()
    assert presenter.prompts.printed == [] and copies_of(presenter.session) == []


@pytest.fixture
def reading(session: Session) -> Iterator[Session]:
    """The same file, open a second time, and so for reading only."""
    with KeelFile.open(session.file.path, "otter candle Tuesday", MIGRATION_SETS, clock=lambda: NOW) as file:
        yield Session(file, "Jo", clock=lambda: NOW, person_id=MAYA)


def test_what_cannot_be_registered_does_not_leave_the_file(
    reading: Session, chores: Chores, prompts: Remembering, tmp_path: Path, qtbot: QtBot
) -> None:
    page = PapersPresenter(reading, chores, prompts)
    page.show_person(MAYA)
    drawn(page, qtbot)
    prompts.will_choose(tmp_path / "plan.pdf")
    page.print_paper()
    page.save_paper()
    assert (prompts.printed, prompts.names, (tmp_path / "plan.pdf").exists()) == ([], [], False)
    assert set(prompts.reports) == {CANNOT_REGISTER}


def test_letters_the_paper_cannot_write_are_named_and_shown_as_such(
    ready: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    (agreement,) = session.plans.agreements(MAYA)
    session.history.run(session.plans.save_agreement(replace(agreement, goes_well="Happiest 中 outdoors.")))
    ready.move_line(first_line(ready, "Happiest").id)
    drawn(ready, qtbot)
    assert ready.prompts.reports == []
    assert ready.state.notice.endswith("no letters for Chinese: 中. They stand as [?]. Other words would print.")
    ready.print_paper()
    assert "Happiest [?] outdoors." in text_of(ready.prompts.printed[0])


# Called back, and Home


def test_copies_of_a_permission_taken_back_are_to_be_called_back_on_home(
    ready: PapersPresenter, session: Session, chores: Chores, prompts: Remembering, qtbot: QtBot
) -> None:
    ready.print_paper()
    home = HomePresenter(session, chores, prompts)
    home.reload()
    assert home.state.rows(Matter.COPY) == () and ready.state.to_ask == 0
    ready.take_back()
    (row,) = home.state.rows(Matter.COPY)
    assert (row.person_id, row.title, row.end, row.place) == (MAYA, "Maya Linton", "call back", "letters")
    assert row.caption == "Karen Doyle holds the work plan, copy 1. The permission has ended."
    assert (ready.state.out, ready.state.to_ask) == (1, 1)
    drawn(ready, qtbot)


# Other people


def test_papers_of_two_people_never_mix(ready: PapersPresenter, session: Session, qtbot: QtBot) -> None:
    ready.print_paper()
    session.person_id = "samira"
    ready.show_person("samira")
    drawn(ready, qtbot)
    state = ready.state
    assert (state.called, state.readers, state.out, state.pages) == ("Samira", (), 0, ())
    ready.take_back()
    ready.print_paper()
    assert ready.prompts.questions == [] and len(ready.prompts.printed) == 1
    ready.prompts.will_answer(name=MANAGER.name, role=MANAGER.role, organisation=MANAGER.organisation)
    ready.add_reader()
    put_in(ready)
    say_yes(ready)
    drawn(ready, qtbot)
    ready.print_paper()
    assert {line.text for line in shown_lines(ready)} == {"Samira", "Samira Haddad"}
    assert "Maya" not in text_of(ready.prompts.printed[1])
    assert [(c.copy_no, c.person_id) for c in copies_of(session)] == [(1, "samira")]


def test_pages_still_being_drawn_are_not_shown_for_the_next_person(
    presenter: PapersPresenter, session: Session, qtbot: QtBot
) -> None:
    presenter.move_line(shown_lines(presenter)[0].id)
    session.person_id = "samira"
    presenter.show_person("samira")
    drawn(presenter, qtbot)
    assert (presenter.state.pages, presenter.state.sections[0].lines[0].text) == ((), "Samira")


def test_a_reader_is_never_offered_what_was_agreed_with_another_employer(
    presenter: PapersPresenter, session: Session
) -> None:
    other = Adjustment(AdjustmentId("till"), MAYA, "Never on the till alone", "The Corner Bakery")
    session.history.run(session.plans.save_adjustment(other))
    assert not any("Never on the till" in line.text for line in shown_lines(presenter))
    presenter.prompts.will_answer(name="Ada Reid", organisation="the corner  bakery")
    presenter.add_reader()
    texts = [line.text for line in shown_lines(presenter)]
    assert "Never on the till alone" in texts and not any("quiet minutes" in text for text in texts)


def test_a_reader_at_no_known_employer_is_offered_only_what_belongs_to_none(
    presenter: PapersPresenter, session: Session
) -> None:
    other = Adjustment(AdjustmentId("till"), MAYA, "Never on the till alone", "The Corner Bakery")
    session.history.run(session.plans.save_adjustment(other))
    presenter.prompts.will_answer(name="Ola Berg", organisation="An agency")
    presenter.add_reader()
    texts = [line.text for line in shown_lines(presenter)]
    assert "Maya Linton" in texts and not any("the till" in t or "quiet minutes" in t for t in texts)
