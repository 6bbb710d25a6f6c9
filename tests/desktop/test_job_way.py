"""From an advert to a weighed offer, as a new user goes it: reviewed, ranked, carved, applied for, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.shell.keeper import Keeper
from jobs.model import JobKind, Source
from supportplans.due import Matter

from .test_whole_way import PASSPHRASE, Hands, keeper

__all__ = ["keeper"]  # a fixture

ADVERT = """Garden Centre Assistant
Fernlea Garden Centre, Wells
£12.75 an hour
20 hours a week, Monday to Friday, 9am to 1pm
Closing date: 11 December 2026

What you will do
* Water and feed the plants in the glasshouse
* Put out new deliveries and take old stock away
* Help customers choose plants for their garden
* Work at the till when it is busy

You will need
* To be able to lift bags of compost
* To like talking with people

We offer
* Staff discount
* A buddy for the first month

To apply, ring Ruth on 01632 960 188.
"""


def test_an_advert_becomes_a_job_that_is_ranked_carved_applied_for_and_weighed(
    qtbot: QtBot, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = Hands(qtbot, keeper)
    window = keeper.window
    keeper.begin_making()
    keeper.make(str(tmp_path / "ours.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=60_000)
    window.recovery._kept.setChecked(True)
    qtbot.mouseClick(window.recovery._go, Qt.MouseButton.LeftButton)
    keeper.deeds.do("new-person")
    hands.answer(name="Ines Okafor", called="Ines")
    about, page = hands.go("about_me"), hands.house.stack.currentWidget()
    qtbot.keyClicks(page.said, "I kept the parish hall garden going for six years")
    qtbot.keyClick(page.said, Qt.Key.Key_Return)
    hands.still()
    qtbot.keyClick(page.want.sort, Qt.Key.Key_2)
    assert about.state.resources

    # the advert, pasted and looked through
    advert = hands.go("advert")
    page = hands.house.stack.currentWidget()
    page.text.setPlainText(ADVERT)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.still()
    for group in ("facts", "tasks", "needs", "offers"):
        advert.accept_group(group)
    if advert.state.near:
        advert.choose_filler(advert.state.near[0].id)
    qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    hands.still()
    assert hands.house.place == "jobs"
    session = hands.house.session
    job = session.jobs.job(session.job_id)
    assert job is not None and job.title == "Garden Centre Assistant" and len(job.tasks) == 4
    hours = job.condition("hours_per_week")
    assert hours is not None and hours.provenance.source is Source.ADVERT

    # ranked for Ines, among all the others
    matches = hands.go("matches")
    assert matches.state.count == session.jobs.count()
    assert matches.row(matches.state.chosen).job_id == str(job.id) and matches.state.why is not None

    # carved: without the till
    jobs = hands.go("jobs")
    jobs.go_to_room("carve")
    carving = hands.house.presenter("carve")
    for task in job.tasks[:3]:
        carving.turn_task(str(job.id), str(task.id))
        carving.set_hours(str(job.id), str(task.id), "4")
    carving.make()
    hands.answer(title="Plants and customers")
    role = session.jobs.job(session.job_id)
    assert (
        role is not None
        and role.kind is JobKind.CARVED
        and [t.words for t in role.tasks] == [t.words for t in job.tasks[:3]]
    )
    matches = hands.go("matches")
    assert matches.row(matches.state.chosen).job_id == str(role.id)

    # a proposal for Ruth that names nobody
    jobs.go_to_room("proposal")
    hands.still()
    proposal = hands.house.presenter("proposal")
    proposal.write()
    hands.answer(gains="The till is always free")
    hands.still()
    target = tmp_path / "role.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    proposal.save_paper()
    assert target.read_bytes().startswith(b"%PDF") and b"Ines" not in target.read_bytes()

    # applied for, offered, and weighed
    matches.go_for()
    applying = hands.house.presenter("applying")
    applying.begin()
    hands.answer(step="applied", next_step="Ring Ruth", next_on="in 1 week")
    applying.happened("offer")
    hands.answer(words="Twelve hours, mornings.")
    applying.weigh()
    hands.still()
    assert hands.house.place == "offer"
    offer = hands.house.presenter("offer")
    offer.change_needs()
    hands.answer(needs="To sit down now and then")
    offer.change_rates()
    hands.answer(right=True)
    offer.change_money()
    hands.answer(standard="424.90", low="600", high="660", now_award="424.90")
    assert offer.state.to_ask == 1 and offer.state.money.result.endswith("more a month.")
    home = hands.go("home")
    assert home.state.rows(Matter.APPLICATION)[0].title.startswith("Ines: Plants and customers")
