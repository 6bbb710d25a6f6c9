"""Handing over in the window: line by line, undoable, and on paper only what the new side may have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.plans import plan_lines
from desktop.app.session import Session
from desktop.example import MAYA, SCHOOL
from desktop.pages.hand_over import HandOverPage
from desktop.pages.hand_over_paper import HandOverPaperPage
from desktop.presenters.hand_over import HandOverPresenter
from desktop.presenters.hand_over_paper import HandOverPaperPresenter
from desktop.presenters.papers import PapersPresenter
from desktop.shell.chores import Chores
from desktop.words import house_wording
from records.consent import Consent, ConsentId, Recipient, ShareClass
from records.edits import Edit
from supportplans.employer_papers import HAND_OVER
from supportplans.left_off import together
from supportplans.posts import Changed, ChangeId, Onward, Post, PostChange, PostId
from supportplans.printing.pages import page_texts
from tests.desktop.conftest import NOW, GivenAnswers

POST = Post(PostId("p"), str(MAYA), date(2026, 9, 7), "Kitchen assistant", "Holbrook Primary School", str(SCHOOL),
            manager="Karen Doyle")  # fmt: skip
PRIYA = Recipient("Priya Shah", "Kitchen manager", "Holbrook Primary School")
CHANGE = PostChange(ChangeId("c"), POST.id, date(2026, 11, 20), Changed.MANAGER, "Karen Doyle", PRIYA.name)


@pytest.fixture
def unchanged(session: Session) -> Session:
    """Return the example with nothing changed around any job."""
    edits = [session.posts.remove_change(c) for p in session.posts.posts(MAYA) for c in session.posts.changes(p.id)]
    for edit in edits:
        session.history.record(edit)
    return session


@pytest.fixture
def changed(unchanged: Session) -> Session:
    unchanged.history.run(unchanged.posts.save_post(POST))
    unchanged.history.run(unchanged.posts.save_change(CHANGE))
    return unchanged


@pytest.fixture
def presenter(changed: Session, chores: Chores, prompts: GivenAnswers) -> HandOverPresenter:
    made = HandOverPresenter(changed, chores, prompts)
    made.show_person(MAYA)
    return made


@pytest.fixture
def paper(changed: Session, chores: Chores, prompts: GivenAnswers) -> HandOverPaperPresenter:
    made = HandOverPaperPresenter(changed, chores, prompts)
    made.show_person(MAYA)
    return made


def kept(session: Session) -> PostChange:
    (change,) = session.posts.changes(POST.id)
    return change


def say_yes(session: Session, reader: Recipient, words: str = "") -> None:
    lines = [line for line in plan_lines(session.file.db, MAYA, reader.organisation) if words in line.text]
    ids = frozenset(line.id for line in lines)
    consent = Consent(ConsentId("k"), MAYA, reader, ids, NOW.date(), date(2027, 5, 20))
    shares = [session.consents.set_share(MAYA, line_id, ShareClass.CONSENTED) for line_id in ids]
    session.history.run(reduce(Edit.then, shares, session.consents.save_consent(consent)))


def test_a_new_manager_opens_a_sheet_with_all_that_was_agreed(presenter: HandOverPresenter) -> None:
    state = presenter.state
    assert (state.title, state.total, state.done) == ("New manager: Priya Shah", 2, 0)
    assert [heading for heading, _ in state.groups] == ["In place", "Agreed, not in place yet"]
    assert ("Asked for", "7 November 2026") in state.lines[0].facts
    assert any("still names Karen Doyle" in sentence for sentence in state.about)


def test_without_a_change_nothing_is_opened(unchanged: Session, chores: Chores, prompts: GivenAnswers) -> None:
    made = HandOverPresenter(unchanged, chores, prompts)
    made.show_person(MAYA)
    assert made.state.changes == ()
    made.finish()
    made.all_carry_on()
    assert prompts.forms == [] and not unchanged.history.can_undo


def test_each_line_is_marked_and_the_mark_is_undone_with_the_day_it_set(
    presenter: HandOverPresenter, session: Session, prompts: GivenAnswers
) -> None:
    before = {a.id: a for a in session.plans.adjustments(MAYA)}
    first = presenter.state.lines[0].id
    prompts.will_answer(day="8 December 2026", note="Once Priya knows the rota")
    presenter.say(first, Onward.AGAIN)
    now = {str(a.id): a for a in session.plans.adjustments(MAYA)}
    assert now[first].review_on == date(2026, 12, 8)
    assert presenter.state.lines[0].said.startswith("Talk about it again on 8 December 2026.")
    presenter.undo()
    assert {a.id: a for a in session.plans.adjustments(MAYA)} == before and kept(session).marks == ()


def test_changing_ones_mind_takes_the_day_back(
    presenter: HandOverPresenter, session: Session, prompts: GivenAnswers
) -> None:
    first, before = presenter.state.lines[0].id, session.plans.adjustments(MAYA)
    for day in ("8 December 2026", "15 December 2026"):
        prompts.will_answer(day=day)
        presenter.say(first, Onward.AGAIN)
    prompts.will_answer(day="30 November 2026")
    presenter.say(first, Onward.ENDS)
    presenter.say(first, Onward.ON)
    assert session.plans.adjustments(MAYA) == before


def test_the_sheet_is_finished_only_when_every_line_was_gone_through(
    presenter: HandOverPresenter, session: Session, prompts: GivenAnswers
) -> None:
    presenter.finish()
    assert prompts.forms == []
    presenter.all_carry_on()
    assert presenter.state.done == presenter.state.total == 2
    prompts.will_answer()
    presenter.finish()
    assert kept(session).handed_over == NOW.date() and presenter.state.handed_over
    presenter.open_again()
    assert kept(session).handed_over is None
    presenter.undo()
    assert kept(session).handed_over == NOW.date()


def test_it_was_not_gone_through_on_a_day_to_come(
    presenter: HandOverPresenter, session: Session, prompts: GivenAnswers
) -> None:
    presenter.all_carry_on()
    prompts.will_answer(on="24 December 2026")
    presenter.finish()
    assert "on" in prompts.mistakes[0] and kept(session).handed_over is None


# On paper


def test_the_new_manager_is_a_new_reader_from_whom_everything_is_held_back(
    paper: HandOverPaperPresenter, prompts: GivenAnswers
) -> None:
    assert paper.state.given == 0 and paper.state.pages == ()
    assert any("has not said yes to anything for Priya Shah" in said for said in paper.state.said)
    assert any(said.startswith("You have not said yes") for said in paper.state.said_together)
    assert paper.state.held
    paper.print_paper()
    paper.save_paper()
    assert prompts.printed == []


def test_who_was_the_manager_before_a_new_rule_is_no_new_reader(
    paper: HandOverPaperPresenter, changed: Session
) -> None:
    changed.history.run(changed.posts.save_change(replace(CHANGE, what=Changed.POLICY, was="", now="No radios")))
    assert paper.state.reader.startswith("Karen Doyle")
    assert not any("new reader" in said for said in paper.state.said)


def test_a_yes_for_the_old_manager_is_no_yes_for_the_new(paper: HandOverPaperPresenter, changed: Session) -> None:
    say_yes(changed, Recipient("Karen Doyle", "Kitchen manager", "Holbrook Primary School"))
    assert paper.state.given == 0 and paper.state.pages == ()


def test_what_was_said_yes_to_is_on_the_page_and_nothing_else(
    qtbot: QtBot, paper: HandOverPaperPresenter, changed: Session, prompts: GivenAnswers
) -> None:
    say_yes(changed, PRIYA, "Washing-up")
    qtbot.waitUntil(lambda: bool(paper.state.pages), timeout=30_000)
    drawn = paper.desk.drawn
    assert drawn is not None
    pdf = drawn.pressed.pdf
    said = " ".join(" ".join(page_texts(pdf)).split())
    assert "Washing-up side, not the hatch" in said and "Maya" not in said and "quiet minutes" not in said
    assert b"Maya" not in pdf
    given = next(c for c in changed.consents.consents(MAYA) if c.recipient == PRIYA)
    paper.print_paper()
    assert prompts.printed == [pdf] and paper.state.notice == "Printed and registered as copy 1."
    copy = changed.consents.copies(MAYA)[0]
    there = {i for i in given.line_ids if not i.startswith("event:")}  # what was said at a meeting is on no sheet
    assert (copy.document, copy.recipient, copy.line_ids) == ("hand-over sheet", PRIYA, there)


def test_what_belongs_to_a_thing_that_may_not_be_named_is_told_as_in_and_not_on_the_sheet(
    paper: HandOverPaperPresenter, changed: Session, prompts: GivenAnswers
) -> None:
    say_yes(changed, PRIYA, "On a bad day")
    assert paper.state.given == 0 and not paper.state.can_leave and "said yes to 1 of" in paper.state.said[-1]
    last = paper.state.held[-1]
    assert last.title == "In, and not on this paper as things are"
    assert [line.text[:12] for line in last.lines] == ["On a bad day"]
    paper.print_paper()
    assert prompts.printed == [] and changed.consents.copies(MAYA) == ()


def test_what_was_left_off_the_sheet_among_papers_is_not_on_it_here(
    paper: HandOverPaperPresenter, changed: Session
) -> None:
    say_yes(changed, PRIYA, "Washing-up")
    given = paper.state.given
    lines = plan_lines(changed.file.db, MAYA, PRIYA.organisation)
    (gone, *_) = (line for line in lines if "Washing-up" in line.text and HAND_OVER.takes(line))
    off = changed.left_off.left_off(MAYA, PRIYA, HAND_OVER.kind.id)
    changed.history.run(changed.left_off.save(off.with_lines(frozenset(n.id for n in together(gone.id, lines)), True)))
    assert paper.state.given < given and gone.id not in {n.id for s in paper.state.held for n in s.lines}


def test_the_words_of_the_sheet_are_looked_through_and_kept_by_choice(
    paper: HandOverPaperPresenter, changed: Session
) -> None:
    adjustment = next(a for a in changed.plans.adjustments(MAYA) if "Washing-up" in a.title)
    changed.history.run(changed.plans.save_adjustment(replace(adjustment, title="Washing-up side, as HR says")))
    say_yes(changed, PRIYA, "Washing-up")
    (row, *_) = paper.state.wording.still
    assert row.words == "HR"
    paper.keep_words(row.id)
    assert [kept.words for kept in paper.state.wording.kept] == ["HR"] and paper.state.can_undo
    paper.undo()
    assert paper.state.wording.still[0] == row


def test_a_yes_taken_back_empties_the_page_at_once(
    qtbot: QtBot, paper: HandOverPaperPresenter, changed: Session, prompts: GivenAnswers
) -> None:
    say_yes(changed, PRIYA, "Washing-up")
    qtbot.waitUntil(lambda: bool(paper.state.pages), timeout=30_000)
    (consent, *_) = [c for c in changed.consents.consents(MAYA) if c.recipient == PRIYA]
    ended = replace(consent, withdrawn_on=NOW.date())
    changed.history.run(changed.consents.save_consent(ended))
    assert paper.state.pages == () and paper.state.given == 0
    paper.print_paper()
    assert prompts.printed == []


# The pages


def test_the_page_answers_with_three_words_a_line(qtbot: QtBot, presenter: HandOverPresenter) -> None:
    page = HandOverPage(presenter)
    qtbot.addWidget(page)
    assert not page.finish.isEnabled()
    buttons = [b for b in page.lines.findChildren(type(page.rest)) if b.property("key")]
    assert len(buttons) == 6
    buttons[0].click()
    assert presenter.state.done == 1
    assert page.count.text() == "1 of 2 gone through"


def test_the_paper_page_shows_what_is_held_back_and_where_to_ask(qtbot: QtBot, paper: HandOverPaperPresenter) -> None:
    page = HandOverPaperPage(paper)
    qtbot.addWidget(page)
    assert not page.print.isEnabled() and not page.nothing.isHidden() and not page.ask.isHidden()
    with qtbot.waitSignal(paper.thing_wanted) as asked:
        page.nothing.wanted.emit("papers")
    assert asked.args == [MAYA, "papers", ""]


def test_where_one_pane_fits_the_way_to_the_words_leads_in_from_what_is_held_back(
    qtbot: QtBot, paper: HandOverPaperPresenter, changed: Session
) -> None:
    say_yes(changed, PRIYA, "Washing-up")
    page = HandOverPaperPage(paper)
    qtbot.addWidget(page)
    page.resize(500, 600)
    page.show()
    assert page.panes.narrow and not page.findings.isVisible() and page.findings.turn.isVisible()
    assert page.findings.turn.accessibleName() == "Its words: nothing to look at"
    page.findings.turn.click()
    assert page.findings.list.isVisible() and page.findings.turn.accessibleName() == house_wording.BACK
    page.findings.turn.click()
    assert page.view.isVisible()


def test_papers_asks_about_the_new_reader_by_name_and_opens_one_who_was_asked_about(
    paper: HandOverPaperPresenter, changed: Session, chores: Chores, prompts: GivenAnswers
) -> None:
    papers = PapersPresenter(changed, chores, prompts)
    papers.show_person(MAYA)
    paper.thing_wanted.connect(lambda _person, _place, thing: papers.open_thing(thing))
    prompts.will_answer()
    paper.ask_for_yes()
    made = next(c for c in changed.consents.consents(MAYA) if not c.given)
    assert (made.recipient.name, made.recipient.organisation) == (PRIYA.name, POST.employer)
    papers.choose_row(1)
    paper.ask_for_yes()
    assert len(prompts.forms) == 1 and papers.state.readers[papers.state.chosen].id == made.id


def test_the_level_an_adjustment_comes_on_at_is_called_by_its_name(presenter: HandOverPresenter) -> None:
    facts = [fact for _, rows in presenter.state.groups for row in rows for fact in row.facts]
    assert ("Comes on at", "2 Early signs") in facts
