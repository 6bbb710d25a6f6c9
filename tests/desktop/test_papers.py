"""Papers: what is shown as In is what is released and what is printed, and every copy is registered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.plans import kept_to_us, plan_lines, released_plan
from desktop.app.session import Session
from desktop.example import MANAGER, MAYA
from desktop.pages.papers import PapersPage
from desktop.presenters.forms import Answers, Form
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.papers_state import Stage
from desktop.presenters.papers_view import LensLine, Seen, Show, Standing, lens, narrowed, read_together, with_lines
from desktop.shell.chores import Chores
from desktop.words.papers import reader_words
from records.consent import Consent, ConsentId, Copy, Line, Recipient, ShareClass, release
from records.edits import Edit
from records.people import Person, PersonId
from supportplans.documents import on_plan
from supportplans.episodes import AfterSheet, SheetId
from supportplans.keel import AgreementId, LevelMove, LevelMoveId, LevelPlan, SupportAgreement
from supportplans.levels import Level
from supportplans.model import (
    Adjustment,
    AdjustmentId,
    DecisionId,
    DisclosureDecision,
    EventId,
    Move,
    NegotiationEvent,
    Party,
)
from supportplans.printing.pages import page_texts
from supportplans.returning import Dated, ReturnPlan, ReturnPlanId
from tests.desktop.conftest import NOW, GivenAnswers

ZED = PersonId("zed")
BOSS = Recipient("Ada Orme", "manager", "Orme Ltd")
EVERYTHING_EXCEPT = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


class Remembering(GivenAnswers):
    """Given answers that also keep the file names that were suggested."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def save_file(self, title: str, name: str, kinds: str) -> str:
        self.names.append(name)
        return super().save_file(title, name, kinds)


@pytest.fixture
def prompts() -> Remembering:
    return Remembering()


@pytest.fixture
def presenter(session: Session, chores: Chores, prompts: Remembering) -> PapersPresenter:
    """Maya's papers, her manager's open; the pages may still be being drawn."""
    made = PapersPresenter(session, chores, prompts)
    made.show_person(MAYA)
    return made


@pytest.fixture
def ready(presenter: PapersPresenter, qtbot: QtBot) -> PapersPresenter:
    """The same, with the pages drawn."""
    _drawn(presenter, qtbot)
    return presenter


def _drawn(page: PapersPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.chores.busy, timeout=30_000)
    assert not page.state.rendering


def _lines(page: PapersPresenter) -> list[LensLine]:
    """Return the lines that can be shared."""
    return [line for section in page.state.sections for line in section.lines if not line.fixed]


def _in(page: PapersPresenter) -> set[str]:
    return {line.id for line in _lines(page) if line.shared}


def _copies(session: Session) -> list[Copy]:
    return sorted(session.consents.copies(session.person_id), key=lambda copy: copy.copy_no)


def _text(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def _another(page: PapersPresenter, name: str = "Sam Oduya") -> None:
    """Choose another reader; nothing is given yet."""
    page.prompts.will_answer(name=name, role="deputy")
    page.add_reader()


def _say_yes(page: PapersPresenter, **said: str) -> None:
    page.prompts.will_answer(**{"how": "on screen", **said})
    page.give()


def _put_in(page: PapersPresenter, ids: set[str] | None = None) -> None:
    """Put lines (all, where none are named) in for the reader in view, as if each had been moved by itself."""
    consent = next(c for c in page.session.consents.consents(page.session.person_id) if c.id == page._chosen)
    every = {line.id for line in _lines(page)} if ids is None else ids
    edit = page.session.consents.save_consent(with_lines(consent, frozenset(every), True))
    for line_id in sorted(every):
        edit = Edit.then(edit, page.session.consents.set_share(consent.person_id, line_id, ShareClass.CONSENTED))
    page.session.history.run(edit)


def _first_line(page: PapersPresenter, word: str) -> LensLine:
    return next(line for line in _lines(page) if word in line.text)


# In and held back


def test_for_a_new_reader_every_line_starts_held_back(ready: PapersPresenter, qtbot: QtBot) -> None:
    _another(ready)
    _drawn(ready, qtbot)
    state = ready.state
    assert (state.reader, state.shared, state.held_back) == ("Sam Oduya, deputy", 0, len(_lines(ready)))
    assert state.notice == "Every line is held back until you put it in." and state.stage is Stage.ASKING
    ready.give()
    assert (
        ready.state.notice.startswith("Every line is held back. Put in the first one") and len(ready.prompts.forms) == 1
    )
    ready.print_paper()
    ready.save_paper()
    assert (ready.prompts.printed, ready.prompts.names, _copies(ready.session)) == ([], [], [])


def test_a_reader_is_one_person_by_name_for_a_while(presenter: PapersPresenter) -> None:
    presenter.prompts.will_answer(name=" ", organisation="Holbrook Primary School")
    presenter.add_reader()
    assert set(presenter.prompts.mistakes[0]) == {"name"} and len(presenter.state.readers) == 1
    presenter.prompts.will_answer(name="Sam Oduya", months="3")
    presenter.add_reader()
    asked = presenter.session.consents.consents(MAYA)[0]
    assert (asked.given, asked.given_on, asked.expires_on, asked.how) == (False, NOW.date(), date(2027, 2, 24), "")
    assert asked.conditions == "It is not passed on to anybody else"


def test_nothing_is_given_before_the_words_were_read_and_somebody_said_yes(
    ready: PapersPresenter, qtbot: QtBot
) -> None:
    _another(ready)
    ready.move_line(_first_line(ready, "Maya Linton").id)
    _drawn(ready, qtbot)
    assert ready.state.shared == 1 and ready.state.pages and not ready.state.in_force
    reader = Recipient("Sam Oduya", "deputy")
    assert released_plan(ready.session.file.db, MAYA, reader, NOW.date()).lines == ()
    ready.print_paper()
    _say_yes(ready, where="the library", present="Jo Bennett")
    _drawn(ready, qtbot)
    assert ready.state.notice == "Sam Oduya may have 1 line now." and ready.state.in_force
    assert ready.state.permission == (
        "Said yes 24 November 2026, on screen, at the library, with Jo Bennett. Ends 24 May 2027. "
        "It is not passed on to anybody else."
    )
    ready.print_paper()
    assert [copy.recipient for copy in _copies(ready.session)] == [reader]


def test_exactly_what_was_read_is_kept(presenter: PapersPresenter) -> None:
    _another(presenter)
    for word in ("Maya Linton", "Ten quiet minutes"):
        presenter.move_line(_first_line(presenter, word).id)
    _say_yes(presenter)
    form, kept = presenter.prompts.forms[-1], presenter.session.consents.consents(MAYA)[0]
    assert kept.wording == form.said and kept.wording_version and len(kept.read_ids) == 2
    for said in (
        "I am Maya.", "Sam Oduya, deputy", "these 2 lines", "Ten quiet minutes in the staff room", "24 May 2027",
        "It is not passed on", "I can take this back on any day", "cannot be unread", "the same support",
    ):  # fmt: skip
        assert said in kept.wording
    assert all(field.value is None for field in form.fields if field.choices)  # nothing is ticked beforehand


def test_the_words_that_were_read_can_be_looked_at_later(presenter: PapersPresenter) -> None:
    _another(presenter)
    presenter.show_words()
    assert len(presenter.prompts.forms) == 1  # nothing was read yet
    presenter.move_line(_lines(presenter)[0].id)
    _say_yes(presenter, where="the library")
    presenter.show_words()
    form, kept = presenter.prompts.forms[-1], presenter.session.consents.consents(MAYA)[0]
    assert form.said == kept.wording and "at the library" in form.intro and form.fields == ()


def test_a_yes_needs_a_way_it_was_said_and_a_spoken_one_somebody_who_heard_it(presenter: PapersPresenter) -> None:
    _another(presenter)
    presenter.move_line(_lines(presenter)[0].id)
    presenter.prompts.will_answer()
    presenter.give()
    _say_yes(presenter, how="spoken")
    assert [set(m) for m in presenter.prompts.mistakes[1:]] == [{"how"}, {"present"}] and not presenter.state.in_force
    _say_yes(presenter, how="spoken", present="Jo Bennett")
    assert presenter.state.in_force


def test_lines_that_change_while_the_words_are_read_are_not_given(presenter: PapersPresenter) -> None:
    _another(presenter)
    first, second = _lines(presenter)[:2]
    presenter.move_line(first.id)

    class Meanwhile(Remembering):
        def fill(self, form: Form, done: Callable[[Answers], None]) -> None:
            presenter.move_line(second.id)
            done({"how": "on screen", "where": "", "present": ""})

    presenter.prompts = Meanwhile()
    presenter.give()
    assert presenter.state.stage is Stage.ASKING
    assert presenter.state.notice == "The lines have changed meanwhile. Read the words again."


def test_a_line_put_in_later_counts_at_once_and_the_words_are_offered_again(presenter: PapersPresenter) -> None:
    _another(presenter)
    first, second = _lines(presenter)[:2]
    presenter.move_line(first.id)
    _say_yes(presenter)
    presenter.move_line(second.id)
    assert (presenter.state.shared, presenter.state.since_read) == (2, 1)
    _say_yes(presenter)
    kept = presenter.session.consents.consents(MAYA)[0]
    assert presenter.state.since_read == 0 and "these 2 lines" in kept.wording and kept.confirmed_on == NOW.date()


def test_the_button_that_puts_away_what_was_never_given_is_called_so_aloud_too(
    presenter: PapersPresenter, qtbot: QtBot
) -> None:
    page = PapersPage(presenter)
    qtbot.addWidget(page)
    assert page.take_back.accessibleName() == "Take back permission"
    _another(presenter)
    assert (page.take_back.text().strip(), page.take_back.accessibleName()) == ("Put away", "Put away")


def test_what_was_only_talked_about_is_put_away_and_comes_back_with_undo(
    presenter: PapersPresenter, session: Session
) -> None:
    before = session.consents.share_classes(MAYA)
    _another(presenter)
    new = next(line for line in _lines(presenter) if line.standing is Standing.NEW)
    presenter.move_line(new.id)
    presenter.take_back()
    assert presenter.state.notice == "Put away. Nothing was given to Sam Oduya." and len(presenter.state.readers) == 1
    assert session.consents.share_classes(MAYA) == {**before, new.id: ShareClass.PRIVATE}
    presenter.undo()
    assert len(presenter.state.readers) == 2


# When things are hard


def _move_level(session: Session, level: Level) -> None:
    (agreement,) = session.plans.agreements(MAYA)
    number = len(session.plans.level_moves(agreement.id)) + 1
    move = LevelMove(LevelMoveId(f"hard{number}"), agreement.id, number, NOW.date(), int(level))
    session.history.run(session.plans.save_level_move(move, MAYA))


@pytest.mark.parametrize("level", [Level.CRISIS_LOOMING, Level.AWAY])
def test_a_yes_given_while_things_are_hard_is_short_and_asked_again_when_steadier(
    presenter: PapersPresenter, session: Session, level: Level
) -> None:
    _move_level(session, level)
    _another(presenter)
    asked = session.consents.consents(MAYA)[0]
    assert asked.expires_on == date(2026, 12, 24) and "Things are hard just now" in presenter.prompts.forms[0].intro
    presenter.move_line(_lines(presenter)[0].id)
    _say_yes(presenter)
    kept = session.consents.consents(MAYA)[0]
    assert kept.ask_again and kept.level and presenter.state.in_force and not presenter.state.ask_again
    _move_level(session, Level.STEADY)
    assert presenter.state.ask_again
    _say_yes(presenter)
    assert not presenter.state.ask_again and not session.consents.consents(MAYA)[0].ask_again


def test_a_line_goes_out_and_in_again_and_says_so(presenter: PapersPresenter) -> None:
    line = _first_line(presenter, "quiet minutes")
    before = _in(presenter)
    presenter.move_line(line.id)
    assert _in(presenter) == before - {line.id} and presenter.state.notice == f"Only us: {line.text}"
    presenter.move_line(line.id)
    assert _in(presenter) == before and presenter.state.notice == f"In: {line.text}"
    presenter.undo()
    presenter.undo()
    assert _in(presenter) == before
    presenter.move_line("no such line")
    assert _in(presenter) == before


def test_all_held_back_is_one_change_and_nothing_puts_all_in(presenter: PapersPresenter, session: Session) -> None:
    before = _in(presenter)
    presenter.hold_all()
    assert (_in(presenter), presenter.state.shared) == (set(), 0)
    assert {line.share for line in plan_lines(session.file.db, MAYA)} == {ShareClass.PRIVATE}
    presenter.undo()
    assert _in(presenter) == before and not hasattr(presenter, "share_all")


# The lens


def test_new_lines_come_first_until_somebody_says_so(presenter: PapersPresenter, session: Session) -> None:
    assert presenter.state.sections[0].title == "New since last time"
    new = [line.id for line in presenter.state.sections[0].lines]
    assert len(new) == presenter.state.new > 1
    presenter.move_line(new[0])
    presenter.may_share(new[1])
    assert presenter.state.new == len(new) - 2
    standings = {line.id: line.standing for line in _lines(presenter)}
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
    before = _in(presenter)
    presenter.move_line(last.lines[0].id)
    presenter.may_share(last.lines[0].id)
    assert _in(presenter) == before and presenter.state.notice.startswith("This stays with the two of you.")


def test_lines_are_found_by_word_and_by_standing(presenter: PapersPresenter) -> None:
    whole = len(_lines(presenter))
    presenter.look_for("QUIET minutes")
    assert _lines(presenter) and all("quiet minutes" in line.text.lower() for line in _lines(presenter))
    assert presenter.state.lines == whole  # counts are of the whole record
    presenter.look_for("")
    presenter.show_only("in")
    assert {line.standing for line in _lines(presenter)} == {Standing.IN}
    presenter.show_only("new")
    presenter.look_for("no such word")
    assert presenter.state.sections == ()


def test_two_readers_are_seen_side_by_side_and_where_they_differ(presenter: PapersPresenter) -> None:
    _another(presenter)
    line = _first_line(presenter, "quiet minutes")
    presenter.move_line(line.id)
    presenter.see_beside("maya-doyle")
    beside = {n.id: n for n in _lines(presenter)}
    assert beside[line.id].shared and beside[line.id].other is True
    presenter.show_only("different")
    differing = _lines(presenter)
    assert line.id not in {n.id for n in differing} and all(n.other is not n.shared for n in differing)
    assert differing[0].name.endswith("The other reader: in")
    presenter.see_beside("")
    assert presenter.state.show is Show.ALL and all(n.other is None for n in _lines(presenter))


def test_four_hundred_lines_are_narrowed_whole() -> None:
    lines = [Line(f"agreement:a:job:{n}", "job", f"line {n}", ShareClass.CONSENTED) for n in range(400)]
    seen = Seen({line.id: line.share for line in lines}, None, NOW.date())
    sections = lens(lines, seen)
    assert sum(len(s.lines) for s in sections) == 400
    assert [n.text for s in narrowed(sections, Show.MAY, "line 399") for n in s.lines] == ["line 399"]


def test_what_one_reader_loses_another_keeps(presenter: PapersPresenter, session: Session) -> None:
    _another(presenter)
    line = _first_line(presenter, "quiet minutes")
    presenter.move_line(line.id)
    presenter.move_line(line.id)  # in for Sam Oduya, and out again
    assert _in(presenter) == set()
    presenter.choose_row(next(n for n, row in enumerate(presenter.state.readers) if row.name == MANAGER.name))
    assert line.id in _in(presenter)
    presenter.move_line(line.id)  # now nobody has it
    assert session.consents.share_classes(MAYA)[line.id] is ShareClass.PRIVATE


def test_words_that_change_are_held_back_until_somebody_says_so(presenter: PapersPresenter, session: Session) -> None:
    person, held_back = session.people.person(MAYA), presenter.state.held_back
    assert person is not None
    session.history.run(session.people.save_person(replace(person, called="May")))
    changed = [line for line in _lines(presenter) if line.part.endswith("first name")]
    assert [(line.text, line.shared) for line in changed] == [("May", False)]
    assert presenter.state.held_back == held_back + 1


def test_a_screen_reader_hears_whether_a_line_is_in(presenter: PapersPresenter) -> None:
    line = _first_line(presenter, "After an hour")
    assert line.name.startswith("In: “After an hour") and line.name.endswith("”, why, my words")
    presenter.move_line(line.id)
    assert _first_line(presenter, "After an hour").name.startswith("Only us: “")


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


# What is printed is what was let through


def _marked_plan() -> tuple[SupportAgreement, list[Adjustment], DisclosureDecision]:
    """Return a plan in which every text has a word that stands nowhere else."""
    words = (f"qz{n:02}mark" for n in range(100))

    def some() -> tuple[str, ...]:
        return next(words), f"{next(words)} again"

    plans = tuple(LevelPlan(level, next(words), some(), some(), some(), some(), some(), some())
                  for level in (Level.KNOCKED, Level.EARLY_SIGNS))  # fmt: skip
    agreement = SupportAgreement(AgreementId("zkeel"), ZED, "", next(words), next(words), goes_well=next(words),
                                 plans=plans, if_not_happening=next(words), notes=next(words))  # fmt: skip
    adjustments = [
        Adjustment(AdjustmentId(f"zadj{n}"), ZED, next(words), next(words), in_the_way=next(words),
                   interim=next(words), owner=next(words), funder=next(words), notes=next(words))
        for n in range(2)
    ]  # fmt: skip
    decision = DisclosureDecision(
        DecisionId("zdec"), ZED, next(words), reasons_for=some(), reasons_against=some(), phrases=some(),
        who_tells=next(words),
    )  # fmt: skip
    return agreement, adjustments, decision


@pytest.fixture
def marked(empty_session: Session, chores: Chores, prompts: Remembering) -> PapersPresenter:
    """Papers of a person whose every line can be told from the others, all held back for one reader."""
    session, run = empty_session, empty_session.history.run
    agreement, adjustments, decision = _marked_plan()
    run(session.people.save_person(Person(ZED, "Quillon Brackwater", "Zedonk", notes="qznotes")))
    run(session.plans.save_agreement(agreement))
    for adjustment in adjustments:
        run(session.plans.save_adjustment(adjustment))
    for n, (party, move) in enumerate(((Party.PERSON, Move.ASK), (Party.EMPLOYER, Move.ACCEPT)), 1):
        event = NegotiationEvent(EventId(f"zev{n}"), AdjustmentId("zadj0"), n, NOW.date(), party, move, words="qzsaid")
        run(session.plans.save_event(event))
    run(session.plans.save_decision(decision))
    session.person_id = ZED
    made = PapersPresenter(session, chores, prompts)
    made.show_person(ZED)
    _another(made, BOSS.name)
    made.move_line(_lines(made)[0].id)
    _say_yes(made)
    made.hold_all()
    return made


def _choose(page: PapersPresenter, ids: set[str], classed: set[str]) -> None:
    """Let the reader in view have these lines, as one edit; those not `classed` are listed, but private."""
    (consent,) = page.session.consents.consents(ZED)
    edit = page.session.consents.save_consent(replace(consent, line_ids=frozenset(ids)))
    for line in plan_lines(page.session.file.db, ZED):
        share = ShareClass.CONSENTED if line.id in classed else ShareClass.PRIVATE
        edit = Edit.then(edit, page.session.consents.set_share(ZED, line.id, share))
    page.session.history.run(edit)


@given(st.data())
@settings(max_examples=8, suppress_health_check=EVERYTHING_EXCEPT)
def test_no_line_held_back_can_be_read_in_the_paper(marked: PapersPresenter, qtbot: QtBot, data: st.DataObject) -> None:
    every = {line.id: line for line in filter(on_plan, plan_lines(marked.session.file.db, ZED))}
    pick = st.sets(st.sampled_from(sorted(every)), min_size=1)
    shared, private = data.draw(pick), data.draw(st.sets(st.sampled_from(sorted(every)), max_size=3))
    _choose(marked, shared, set(every) - private)
    _drawn(marked, qtbot)
    assert _in(marked) == shared - private
    assert _in(marked) == released_plan(marked.session.file.db, ZED, _reader(marked), NOW.date()).line_ids
    before = len(marked.prompts.printed)
    marked.print_paper()
    assert len(marked.prompts.printed) == before + bool(_in(marked))
    if _in(marked):
        text = _text(marked.prompts.printed[-1])
        assert [line.text for i, line in every.items() if i not in _in(marked) and _tells(line) in text] == []
        assert not any(word in text for word in ("qznotes", "qzsaid"))
        assert frozenset(_in(marked)) == _copies(marked.session)[-1].line_ids


def _reader(page: PapersPresenter) -> Recipient:
    return page.session.consents.consents(ZED)[0].recipient


def _tells(line: Line) -> str:
    """Return the word by which a line would be known on paper; some say nothing of their own."""
    own = "qz" in line.text or line.text in ("Zedonk", "Quillon Brackwater")
    return line.text.split(",")[0] if own else "\0"


def test_every_line_that_is_in_can_be_read_in_the_paper(marked: PapersPresenter, qtbot: QtBot) -> None:
    _put_in(marked)
    _drawn(marked, qtbot)
    marked.print_paper()
    text = _text(marked.prompts.printed[0])
    lines = filter(on_plan, plan_lines(marked.session.file.db, ZED))
    lost = {line.text for line in lines if _tells(line) not in text + "\0"}
    assert lost <= {"Zedonk", marked.session.plans.adjustments(ZED)[1].owner}  # nobody owns what is not agreed yet
    assert "qznotes" not in text


def test_what_is_never_a_line_is_never_offered(marked: PapersPresenter) -> None:
    agreement, adjustments, decision = _marked_plan()
    private = [agreement.notes, *(a.notes for a in adjustments), decision.who_tells, *decision.reasons_for]
    private += [*decision.reasons_against, *(s for plan in agreement.plans for s in plan.signs_i_notice)]
    offered = " ".join(line.text for line in _lines(marked))
    assert not [words for words in private if words in offered]


# Permissions that have ended


def _later(session: Session, days: int) -> None:
    session.clock = lambda: NOW + timedelta(days=days)


def _nothing_goes_out(page: PapersPresenter, qtbot: QtBot) -> None:
    _drawn(page, qtbot)
    assert (page.state.shared, page.state.in_force, _in(page)) == (0, False, set())
    page.move_line(_lines(page)[0].id)
    assert page.state.notice == "This permission has ended. Ask for a new one first."
    page.print_paper()
    page.save_paper()
    assert (_in(page), page.prompts.printed, page.prompts.names, _copies(page.session)) == (set(), [], [], [])


def test_a_permission_that_has_run_out_holds_everything_back(presenter: PapersPresenter, qtbot: QtBot) -> None:
    _later(presenter.session, 365)
    presenter.reload()
    assert presenter.state.readers[0].caption == "ended"
    _nothing_goes_out(presenter, qtbot)


def test_a_permission_taken_back_holds_everything_back(presenter: PapersPresenter, qtbot: QtBot) -> None:
    presenter.take_back()
    assert presenter.state.readers[0].caption == "taken back" and presenter.state.stage is Stage.ENDED
    assert presenter.state.permission == "Given 21 November 2026, on screen. Taken back 24 November 2026."
    _nothing_goes_out(presenter, qtbot)


def test_the_last_day_of_a_permission_counts(presenter: PapersPresenter, qtbot: QtBot) -> None:
    last = presenter.session.consents.consents(MAYA)[0].expires_on
    for days, in_force in ((0, True), (1, False)):
        _later(presenter.session, (last - NOW.date()).days + days)
        presenter.reload()
        assert presenter.state.in_force is in_force
    _drawn(presenter, qtbot)


def test_a_permission_that_begins_later_lets_nothing_out_before(presenter: PapersPresenter, qtbot: QtBot) -> None:
    presenter.prompts.will_answer(name="Sam Oduya", starts="1 December 2026")
    presenter.add_reader()
    presenter.move_line(_lines(presenter)[0].id)
    _say_yes(presenter)
    assert presenter.state.stage is Stage.WAITING and presenter.state.readers[0].caption == "from 1 December 2026"
    _drawn(presenter, qtbot)
    presenter.print_paper()
    assert presenter.prompts.printed == []
    _later(presenter.session, 7)
    presenter.reload()
    assert presenter.state.stage is Stage.GIVEN
    _drawn(presenter, qtbot)


def test_taking_back_is_one_step_and_tells_of_the_copies_out(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.print_paper()
    _drawn(ready, qtbot)
    ready.take_back()
    assert (
        ready.prompts.questions == [] and not ready.state.in_force and (ready.state.out, ready.state.to_ask) == (1, 1)
    )
    assert ready.state.notice == (
        "Taken back. Nothing more goes to Karen Doyle. What has been read cannot be unread. "
        "A copy is out: a letter that asks for it back is ready."
    )
    assert not ready.state.can_undo and not ready.session.history.can_undo  # a yes again is a new yes
    ready.undo()
    assert not ready.state.in_force and ready.state.shared == 0
    ready.take_back()  # once is enough
    assert len(ready.session.consents.consents(MAYA)) == 1


def test_asking_anew_begins_with_nothing_in(ready: PapersPresenter, qtbot: QtBot) -> None:
    ready.ask_anew()
    assert len(ready.state.readers) == 1  # there is one in force
    ready.take_back()
    ready.ask_anew()
    assert (ready.state.stage, ready.state.shared, ready.state.reader) == (Stage.ASKING, 0, reader_words(MANAGER))
    assert len(ready.state.readers) == 2
    _drawn(ready, qtbot)


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
