"""The whole way once, as a new user goes it: from a file just made to a paper with consent, through the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.bootstrap import build
from desktop.shell.house import House
from desktop.shell.keeper import Keeper
from desktop.shell.settings import Settings
from desktop.widgets.fields import FieldRow
from jobs.model import JobKind
from supportplans.due import Matter
from supportplans.negotiation import State, state_of
from supportplans.printing.pages import page_texts

PASSPHRASE = "lantern gravel Tuesday"


@pytest.fixture
def keeper(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Keeper]:
    window = build(qapp, Settings(tmp_path / "settings.ini"))
    window.resize(1366, 690)
    window.show()
    qtbot.waitUntil(lambda: window.opening.keeper is not None, timeout=30_000)
    yield window.opening.keeper
    window.close()
    window.deleteLater()


class Hands:
    """What a person does: types into the sheet that is open, waits until it is still, goes from place to place."""

    def __init__(self, qtbot: QtBot, keeper: Keeper) -> None:
        self.qtbot, self.keeper = qtbot, keeper

    @property
    def house(self) -> House:
        assert self.keeper.house is not None
        return self.keeper.house

    def still(self) -> None:
        keeper = self.keeper
        self.qtbot.waitUntil(
            lambda: not keeper.chores.busy and (keeper.house is None or not keeper.house.busy), timeout=90_000
        )

    def go(self, place: str) -> Any:
        self.house.go(place)
        self.still()
        return self.house.presenter(place)

    def answer(self, **typed: Any) -> None:
        """Fill in the open sheet and keep it."""
        sheet = self.keeper.sheet
        form = sheet.front
        rows = {row.field.id: row for row in form.findChildren(FieldRow)}
        for name, value in typed.items():
            _type(rows[name], value)
        self.qtbot.mouseClick(form.foot[-1], Qt.MouseButton.LeftButton)
        wrong = [row.mistake.text() for row in rows.values() if sheet.front is form and row.mistake.text()]
        assert wrong == []


def _type(row: FieldRow, value: Any) -> None:
    control = row.control
    if isinstance(control, QLineEdit):
        control.setText(value)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(value)
    elif isinstance(control, QCheckBox):
        control.setChecked(value)
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    else:
        words = dict(row.field.choices)
        wanted = {words[v] for v in (value if isinstance(value, tuple) else (value,))}
        for box in [*control.findChildren(QRadioButton), *control.findChildren(QCheckBox)]:
            if box.text() in wanted:
                box.setChecked(True)


def test_a_new_user_comes_from_nothing_to_a_consented_plan_on_paper(
    qtbot: QtBot, keeper: Keeper, real_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = Hands(qtbot, keeper)
    window = keeper.window

    # a file, its recovery key, a person
    keeper.begin_making()
    keeper.make(str(tmp_path / "ours.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=60_000)
    window.recovery._kept.setChecked(True)
    qtbot.mouseClick(window.recovery._go, Qt.MouseButton.LeftButton)
    keeper.deeds.do("new-person")
    hands.answer(name="Ines Okafor", called="Ines")
    assert hands.house.place == "about_me"
    person_id = hands.house.session.person_id

    # what I bring, what I want
    about = hands.go("about_me")
    page = hands.house.stack.currentWidget()
    for words in ("I kept the parish hall garden going for six years", "I drove my dad to dialysis three times a week"):
        qtbot.keyClicks(page.said, words)
        qtbot.keyClick(page.said, Qt.Key.Key_Return)
    hands.still()
    guess = next(chip for chip in about.state.resources[-1].chips if not chip.ticked)
    about.tick(about.state.resources[-1].id, guess.activity_id)
    for key in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_2, Qt.Key.Key_4):
        qtbot.keyClick(page.want.sort, key)
    hands.still()
    assert len(hands.house.session.people.preferences(person_id)) == 3

    # jobs: O*NET comes in, and one typical job becomes this job at this employer
    jobs = hands.go("jobs")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(real_data / "onet_30_1_text.zip"), ""))
    jobs.import_library()
    hands.still()
    assert hands.house.session.jobs.count("onet") > 900
    jobs.search("gardener")
    jobs.choose_row(0)
    jobs.make_vacancy()
    hands.answer(title="Gardener", employer="Millbrook Trust")
    own = hands.house.session.jobs.jobs("own")
    assert [(job.title, job.employer, job.kind) for job in own] == [("Gardener", "Millbrook Trust", JobKind.VACANCY)]
    jobs.change_fact("noise")
    hands.still()
    keeper.sheet.leave()

    # matches, in full, and why
    jobs.match_this()
    hands.still()
    matches = hands.house.presenter("matches")
    assert hands.house.place == "matches" and matches.state.count > 950
    assert matches.state.why is not None and "Gardener" in matches.state.why.heading
    first = matches.row(0)
    assert first.points.want.value + first.points.bring.value + first.points.change.value == first.points.total.value

    # evidence
    evidence = hands.go("evidence")
    assert evidence.state.rows
    evidence.choose_view("statement")
    assert evidence.state.draft.lines and evidence.state.text.startswith("I am applying for the job of Gardener")

    # telling
    telling = hands.go("telling")
    telling.begin()
    hands.answer(employer="Millbrook Trust")
    hands.go("weighing").write("phrases")
    hands.answer(phrases="I work best with a list in the morning.")
    (decision,) = hands.house.session.plans.decisions(person_id)
    assert decision.phrases == ("I work best with a list in the morning.",)

    # an adjustment through asked, answered, agreed, in place, confirmed
    plans = hands.house.session.plans
    adjustments = hands.go("adjustments")
    adjustments.new_adjustment()
    hands.answer(job=str(own[0].id))
    hands.answer(title="The day’s list on paper by nine", in_the_way="I lose the thread when it is only told")
    for move in ("ask.person", "accept.employer", "in_place.employer", "confirm.person"):
        adjustments.add_event()
        hands.answer(move=move)
        hands.answer(words="So it was.")
    (adjustment,) = plans.adjustments(person_id)
    assert state_of(plans.events(adjustment.id)) is State.CONFIRMED

    # a support agreement, one level of it, and a move
    keel = hands.go("even_keel")
    keel.new_agreement()
    hands.answer(job_title="Gardener", employer="Millbrook Trust", manager="Rhys Malik", review_on="in 4 weeks")
    keel.choose_level(2)
    keel.edit_level()
    hands.answer(signs_at_work="Leaves tools out")
    keel.edit_part("doing")
    hands.answer(i_will="Text Jo", manager_will="Shorter list that day")
    keel.move_level()
    hands.answer(level="2")
    assert int(keel.state.work.now.level) == 2

    # the paper: nothing is in until it is put in
    papers = hands.go("papers")
    papers.add_reader()
    hands.answer(name="Rhys Malik", role="head gardener", organisation="Millbrook Trust")
    hands.still()
    assert papers.state.shared == 0 and papers.state.held_back > 5
    for section in papers.state.sections:
        for line in section.lines:
            if "Shorter list" not in line.text and not line.fixed:
                papers.move_line(line.id)
    papers.give()
    hands.answer(how="on screen")
    hands.still()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plan.pdf"), ""))
    papers.save_paper()
    hands.still()
    text = " ".join(" ".join(page_texts((tmp_path / "plan.pdf").read_bytes())).split())
    assert "Ines Okafor" in text and "The day’s list on paper by nine" in text and "Draft" in text
    assert "Shorter list" not in text and "dialysis" not in text
    assert len(hands.house.session.consents.copies(person_id)) == 1

    # and taken back
    papers.take_back()
    hands.still()
    assert not papers.state.in_force and papers.state.shared == 0
    home = hands.go("home")
    assert home.state.rows(Matter.COPY) and not keeper.sheet.isVisible()
