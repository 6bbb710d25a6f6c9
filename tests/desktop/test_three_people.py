"""Three very different people in one file, each from nothing to a paper with their own words and nobody else's."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app.meaning import OFF
from desktop.bootstrap import build
from desktop.presenters.evidence_lines import Look
from desktop.presenters.match_view import MatchRow
from desktop.shell.keeper import Keeper
from desktop.shell.settings import Settings
from desktop.widgets.text import Said
from desktop.words.by_hand import Step
from desktop.words.evidence import STORIES
from jobs.library import load_starter
from matching.by_hand import Blank, Fits
from matching.cards import card_of
from matching.drafts.model import DraftKind
from matching.model import Ledger
from records.people import PersonId, Wish
from supportplans.printing.pages import page_texts

from .said import said_by
from .test_whole_way import PASSPHRASE, Hands
from .three_people import THREE, Somebody

PICTURES = os.environ.get("KEEL_PICTURES", "")  # a folder, to have a picture of every step


@pytest.fixture
def keeper(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    """The window on a file just made, comparing by words alone."""
    monkeypatch.setenv(OFF, "1")
    window = build(qapp, Settings(tmp_path / "settings.ini"))
    window.resize(1366, 690)
    window.show()
    qtbot.waitUntil(lambda: window.opening.keeper is not None, timeout=30_000)
    made = window.opening.keeper
    made.begin_making()
    made.make(str(tmp_path / "ours.keel"), "Jo Bennett", PASSPHRASE)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.recovery, timeout=60_000)
    window.recovery._kept.setChecked(True)
    qtbot.mouseClick(window.recovery._go, Qt.MouseButton.LeftButton)
    yield made
    window.close()
    window.deleteLater()


class Way(Hands):
    """The way of one person, step by step."""

    def __init__(self, qtbot: QtBot, keeper: Keeper, who: Somebody, folder: Path, patch: pytest.MonkeyPatch) -> None:
        super().__init__(qtbot, keeper)
        self.who, self.folder, self.patch, self._number = who, folder, patch, 0
        self.person, self.job = PersonId(""), ""

    @property
    def session(self) -> Any:
        return self.house.session

    @property
    def page(self) -> Any:
        return self.house.stack.currentWidget()

    def sees(self, *texts: str) -> bool:
        """Wait until every text is on the screen, or is heard there."""
        self.still()
        self.qtbot.waitUntil(lambda: all(text in "\n".join(said_by(self.page, hidden=False)) for text in texts))
        return True

    def look(self, step: str) -> None:
        """Leave a picture, where somebody asked for pictures."""
        self.still()
        if PICTURES:
            self._number += 1
            for _ in range(5):
                QApplication.processEvents()
            path = Path(PICTURES) / f"{self.who.called.lower()}-{self._number:02}-{step}.png"
            assert self.keeper.window.grab().save(str(path))

    def go_the_way(self) -> None:
        """Go from a name to a draft about one job."""
        self.arrive()
        self.talk()
        if self.who.cv:
            self.read_cv()
        self.tick()
        self.sort()
        self.match()
        self.by_hand()
        self.evidence()

    # What they bring

    def arrive(self) -> None:
        self.keeper.deeds.do("new-person")
        self.answer(name=self.who.name, called=self.who.called)
        self.person = self.session.person_id
        self.look("about-me-empty")

    def talk(self) -> None:
        talk = self.go("conversation")
        for where, words in self.who.said:
            talk.choose_area(where)
            self.page.said.insertPlainText(words)
            self.qtbot.mouseClick(self.page.keep, Qt.MouseButton.LeftButton)
            self.still()
            assert self.sees(words)
            talk.go_on()
        self.look("conversation")

    def read_cv(self) -> None:
        cv = self.go("cv")
        cv.type_text(self.who.cv)
        cv.read_text()
        self.still()
        for line in cv.state.offered:
            if line.words in self.who.kept:
                cv.tick(line.number)
        self.look("cv")
        cv.keep()

    def tick(self) -> None:
        """Say yes to the first guess at each thing, and no to the last of those that have several."""
        about = self.go("about_me")
        for resource in about.state.resources:
            guesses = [chip for chip in resource.chips if not chip.ticked]
            if guesses:
                about.tick(resource.id, guesses[0].activity_id)
            if len(guesses) > 1:
                about.refuse(resource.id, guesses[-1].activity_id)
        self.look("about-me")

    # What they want

    def sort(self) -> None:
        wants = self.go("about_me").preferences
        open_ = dict(self.who.wishes)
        while open_:
            card = wants.state.card
            wish = open_.pop(card.id, "")
            wants.sort_card(wish)
            if wish == Wish.DEPENDS.value:
                self.answer(words=self.who.depends)
            elif wish and card.ask:
                self.answer(number="40")
        self.look("sorted")
        wants.show_order(True)
        first = next(wish for wish in wants.state.order if self.card_of(wish.id) == self.who.first)
        wants.place_wish(first.id, 0)
        self.look("in-order")

    def card_of(self, preference_id: str) -> str:
        wish = next(p for p in self.session.people.preferences(self.session.person_id) if p.id == preference_id)
        card = card_of(wish)
        return card.id if card else ""

    # How it fits

    def match(self) -> None:
        """Ask why, what would change it and why not; say no to one job and choose another."""
        matches = self.go("matches")
        first, second, third = (matches.row(row) for row in range(3))
        assert matches.state.count == len(load_starter()) and first.points.total.value > 0
        assert self._said_for(matches, self.best_told())
        matches.choose_row(0)
        self.look("matches")
        assert self.who.first in self.met_by(matches, first.job_id)
        self.nothing_cut()
        asked = matches.asking.state
        assert not self.who.depends or asked.text != self.who.depends  # the side of work is named beside the words
        for number, room in enumerate(("why", "what-would-change-it", "side-by-side", "what-counts", "why-not")):
            self.page.rooms.go(number)
            self.look(room)
        matches.why_not.ask(second.title)
        matches.why_not.choose(second.job_id)
        assert "is second among" in " ".join(matches.why_not.state.where) and matches.why_not.state.for_
        self.look("why-not-second")
        self.page.rooms.go(0)
        self.say_no(matches, second)
        matches.choose_job(third.job_id)
        self.choose(matches, first.title, third)
        self.job = self.best_told()

    def best_told(self) -> str:
        """Return the job, among the first three, that answers most of what this person said."""
        matches = self.house.presenter("matches")
        return str(max((matches.row(n).job_id for n in range(3)), key=lambda job: len(self._said_for(matches, job))))

    def _said_for(self, matches: Any, job_id: str) -> set[str]:
        matches.choose_job(job_id)
        return {quote.words for quote in matches.state.why.quotes} & self.words

    def met_by(self, matches: Any, job_id: str) -> set[str]:
        """Return the cards of which a job brings at least something."""
        parts = matches.table.match(job_id).contributions
        wants = [part for part in parts if part.ledger is Ledger.WANT and part.preference_id]
        return {self.card_of(part.preference_id) for part in wants if part.amount > 0}

    def nothing_cut(self) -> None:
        """What matters has all its lines, whether or not its scroll bar shows; somebody's words begin at the top."""
        strip = self.page.strip
        self.qtbot.waitUntil(lambda: strip.viewport().height() >= strip.widget().sizeHint().height())
        words = self.page.why.findChildren(Said)[0]
        assert words.height() <= words.sizeHint().height() + words.heightForWidth(words.width())

    def say_no(self, matches: Any, row: MatchRow) -> None:
        """Say no to a job: it goes to the end and stays there in sight, under what was said."""
        matches.choose_job(row.job_id)
        matches.decline()
        self.answer(reason=self.who.reason)
        self.still()
        last = matches.row(matches.state.count - 1)
        assert (matches.state.declined, last.job_id) == (1, row.job_id)
        matches.choose_job(row.job_id)
        assert self.sees(self.who.reason, matches.state.said_no)
        self.look("not-for-me")

    def choose(self, matches: Any, listed: str, row: MatchRow) -> None:
        """Choose another job than the list has first, and say what it missed."""
        matches.put_first()
        self.look("what-did-we-miss")
        assert listed in "".join(said_by(self.keeper.sheet, hidden=False))
        self.answer(words=self.who.missed, learn="yes")
        self.still()
        newest = min(self.session.people.preferences(self.session.person_id), key=lambda p: p.position)
        assert newest.words == self.who.missed
        assert matches.state.notice.count("changed place.") == 1
        self.look("chosen")

    def by_hand(self) -> None:
        """Lay a few cards by hand, then look where the program sees it otherwise."""
        self.session.job_id = self.job
        hand = self.go("by_hand")
        self.look("by-hand")
        hand.choose_task(0)
        hand.lay_thing(hand.state.things[0].id, False)
        hand.choose_task(1)
        hand.say_blank(Blank.NOT_SURE)
        for wish in hand.state.wishes[:2]:
            hand.lay_wish(wish.id, Fits.FITS)
        self.look("by-hand-laid")
        for step in Step:
            hand.go_to_step(step)
            self.look(f"by-hand-{step.value}")
        hand.look()
        self.still()
        assert hand.state.version is not None and hand.state.sum.total
        self.look("by-hand-and-program")

    # What shows it

    def evidence(self) -> None:
        self.session.job_id = self.job
        evidence = self.go("evidence")
        self.look("evidence")
        if self.who.told:
            told = self.who.told
            evidence.choose_view(STORIES)
            evidence.tell_story("")
            self.look("a-story")
            shows = self.session.people.resources(self.session.person_id)[-1]
            self.answer(situation=told.situation, did=told.did, came=told.came, title=told.title, shows=str(shows.id))
            self.still()
        for kind in DraftKind:
            evidence.choose_view(kind.value)
            draft = evidence.state.draft
            assert draft.lines and (len(draft.out.split()) > 12 or not draft.ease)
            assert all(line.sources for line in evidence.state.draft.lines if line.look is Look.SAID)
            self.look(f"draft-{kind.value}")
        evidence.choose_view(DraftKind.STATEMENT.value)
        evidence.edit_text()
        evidence.hear(f"{evidence.state.draft.text}\n\n{self.who.by_hand}")
        evidence.keep_text()
        out = evidence.state.draft.out
        assert self.who.by_hand in out and any(line.look is Look.HAND for line in evidence.state.draft.lines)
        self.look("draft-edited")

    def out(self) -> str:
        """Save the statement as Word and as PDF; return all their words."""
        self.house.open_person(str(self.person))
        self.session.job_id = self.job
        leaving = self.go("evidence_out")
        self.look("out")
        word, pdf = self.folder / f"{self.who.called}.docx", self.folder / f"{self.who.called}.pdf"
        for path, save in ((word, leaving.save_word), (pdf, leaving.save_pdf)):
            self.patch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
            save()
            self.still()
        self.look("saved")
        paragraphs = [p.text for p in Document(io.BytesIO(word.read_bytes())).paragraphs]
        return "\n".join([*paragraphs, *(" ".join(page.split()) for page in page_texts(pdf.read_bytes()))])

    @property
    def words(self) -> set[str]:
        """All that this person said, word for word."""
        return {words for _, words in self.who.said} | set(self.who.kept)


def test_three_people_go_the_whole_way_one_after_another_and_each_paper_holds_one_of_them(
    qtbot: QtBot, keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = [Way(qtbot, keeper, who, tmp_path, monkeypatch) for who in THREE]
    for way in ways:
        way.go_the_way()
    for way in ways:
        paper, who = way.out(), way.who
        assert who.by_hand in paper and [words for words in who.own if words in paper]
        others = [other for other in THREE if other is not who]
        assert not [words for o in others for words in (o.name, o.called, *o.own) if words in paper]
