"""The room of the service report: a period is chosen, and what leaves is in the register as a paper about nobody."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.app.session import Session
from desktop.pages.home_report import HomeReportPage
from desktop.presenters.home_report import HomeReportPresenter
from desktop.shell.chores import Chores
from tests.desktop.conftest import GivenAnswers


def test_a_report_is_counted_seen_and_leaves_as_a_paper_about_nobody(
    qtbot: QtBot, session: Session, chores: Chores, prompts: GivenAnswers, tmp_path: Path
) -> None:
    room = HomeReportPresenter(session, chores, prompts)
    page = HomeReportPage(room, False)
    qtbot.addWidget(page)
    room.come_into_view()
    assert room.state.working and not page.save.isEnabled()
    qtbot.waitUntil(lambda: not room.state.working, timeout=30_000)
    assert page.save.isEnabled() and "How support goes, July to September 2026." in room.state.text
    for name, save in (("report.pdf", room.save_pdf), ("figures.csv", room.save_csv)):
        prompts.will_choose(tmp_path / name)
        save()
        assert room.state.notice == f"Saved as {name}. It is in the list of copies."
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "figures.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert [copy.document for copy in session.consents.papers_about_nobody()] == ["service report"] * 2
    said = (tmp_path / "figures.csv").read_text(encoding="utf-8-sig")
    assert not any(person.known_as in said or person.name in said for person in session.people.people())
    before = room.state.text
    page.period.setCurrentIndex(3)
    page.period.activated.emit(3)
    qtbot.waitUntil(lambda: not room.state.working, timeout=30_000)
    assert room.state.chosen == 3 and room.state.text != before
    room.close()
