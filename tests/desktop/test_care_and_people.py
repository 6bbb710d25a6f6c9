"""Care of the file and the people in it: backups that open, a passphrase that counts, a history without content."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.example import MAYA
from desktop.presenters.care import (
    change_passphrase,
    history_lines,
    last_backup,
    make_backup,
)
from desktop.presenters.forms import NEEDED, NEEDED_CHOICE, FieldKind
from desktop.presenters.passphrases import NOT_SAME, SHORT, check_passphrase
from desktop.presenters.people import choose_person, edit_person, new_person
from desktop.shell.chores import Chores
from desktop.words.changes import CHANGES, change_words
from jobs.model import Job, JobId, JobKind
from records.backup import check
from records.consent import Consent, ConsentId, Copy, CopyId, Recipient, ShareClass
from records.errors import WrongPassphrase
from records.file import KeelFile, data_key_of
from records.keys import SHORTEST_PASSPHRASE
from records.people import (
    Person,
    PersonId,
    Preference,
    PreferenceId,
    Resource,
    ResourceId,
    Story,
    StoryId,
    Wish,
)
from records.store import PeopleStore
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
from tests.desktop.conftest import NOW, GivenAnswers

OLD, NEW = "otter candle Tuesday", "lantern gravel Thursday"
MARK = "Qzmarker"
ANN = PersonId("ann")


# Backups


def _back_up(session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot, to: Path) -> list[str]:
    told: list[str] = []
    prompts.will_choose(to)
    make_backup(session, prompts, chores.start, told.append)
    qtbot.waitUntil(lambda: not chores.busy, timeout=30_000)
    return told


def test_a_backup_opens_again_with_everything_in_it(
    session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "copy.keel"
    target.parent.mkdir()
    told = _back_up(session, prompts, chores, qtbot, target)
    assert told == ["Backed up and checked: copy.keel. Keep its key file beside it."] and prompts.reports == []
    assert last_backup(session) == NOW
    assert b"Maya" not in target.read_bytes()
    with KeelFile.open(target, OLD, MIGRATION_SETS) as again:
        assert check(again.db) == ()
        assert PeopleStore(again.db).people() == session.people.people()
        assert PeopleStore(again.db).resources(MAYA) == session.people.resources(MAYA)


def test_an_older_backup_gives_way_to_one_that_passed_its_check(
    session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "there.keel").write_text("older")  # the system's own dialog has asked whether it may be replaced
    assert len(_back_up(session, prompts, chores, qtbot, tmp_path / "there.keel")) == 1
    with KeelFile.open(tmp_path / "there.keel", OLD, MIGRATION_SETS) as again:
        assert check(again.db) == ()
    assert {p.name for p in tmp_path.glob("there*")} == {"there.keel", "there.keel.key"}


def test_a_backup_never_takes_the_place_of_the_open_file(
    session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot
) -> None:
    assert _back_up(session, prompts, chores, qtbot, session.file.path) == []
    assert prompts.reports == ["There is something of this name already, and it was left alone; choose another name."]
    assert session.people.people() and last_backup(session) is None


def test_a_folder_that_is_not_there_gets_a_sentence(
    session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot, tmp_path: Path
) -> None:
    assert _back_up(session, prompts, chores, qtbot, tmp_path / "gone" / "copy.keel") == []
    assert len(prompts.reports) == 1 and "not foreseen" not in prompts.reports[0]
    assert last_backup(session) is None


def test_a_backup_named_without_its_ending_can_be_found_when_one_is_opened(
    session: Session, prompts: GivenAnswers, chores: Chores, qtbot: QtBot, tmp_path: Path
) -> None:
    (told,) = _back_up(session, prompts, chores, qtbot, tmp_path / "copy of May")
    assert "copy of May.keel" in told and (tmp_path / "copy of May.keel").is_file()
    assert (tmp_path / "copy of May.keel.key").is_file()


def test_leaving_the_chooser_backs_nothing_up(session: Session, prompts: GivenAnswers, chores: Chores) -> None:
    make_backup(session, prompts, chores.start, prompts.report)
    assert not chores.busy and prompts.reports == [] and last_backup(session) is None


def test_the_last_backup_is_found_however_much_happened_since(empty_session: Session) -> None:
    assert last_backup(empty_session) is None
    for kind in ("backup", *["evidence.copy"] * 210):
        empty_session.history.note(kind)
    assert len(history_lines(empty_session)) == 200
    assert last_backup(empty_session) == NOW


# The passphrase


def _change(session: Session, prompts: GivenAnswers, **typed: str) -> list[str]:
    told: list[str] = []
    prompts.will_answer(**typed)
    change_passphrase(session, prompts, told.append)
    return told


def test_a_new_passphrase_counts_and_the_old_one_no_longer_opens(session: Session, prompts: GivenAnswers) -> None:
    path, recovery = session.file.path, session.file.recovery_key
    told = _change(session, prompts, old=OLD, new=NEW, again=NEW)
    assert told == ["The new passphrase counts from now on. The recovery key stays the same."]
    with pytest.raises(WrongPassphrase):
        data_key_of(path, OLD)
    assert data_key_of(path, NEW) == data_key_of(path, recovery) == session.file.key_for_copies()


def test_a_wrong_old_passphrase_changes_nothing(session: Session, prompts: GivenAnswers) -> None:
    assert _change(session, prompts, old="not the one", new=NEW, again=NEW) == []
    assert prompts.reports == [
        "That passphrase does not open this file; check capital letters, or use the recovery key."
    ]
    assert data_key_of(session.file.path, OLD) == session.file.key_for_copies()


@pytest.mark.parametrize(
    ("new", "again", "mistake"),
    [
        ("short", "short", {"new": SHORT}),
        (NEW, NEW + " ", {"again": NOT_SAME}),
        ("", "", {"new": NEEDED, "again": NEEDED}),
        (NEW, NEW.upper(), {"again": NOT_SAME}),
    ],
)
def test_a_passphrase_that_will_not_do_gets_its_sentence_before_anything_changes(
    empty_session: Session, prompts: GivenAnswers, new: str, again: str, mistake: dict[str, str]
) -> None:
    assert _change(empty_session, prompts, old=OLD, new=new, again=again) == []
    assert prompts.mistakes == [mistake]
    assert data_key_of(empty_session.file.path, OLD) == empty_session.file.key_for_copies()


def test_no_passphrase_is_ever_shown_or_standing_in_the_form(empty_session: Session, prompts: GivenAnswers) -> None:
    change_passphrase(empty_session, prompts, prompts.report)
    assert {(f.kind, f.value) for f in prompts.forms[0].fields} == {(FieldKind.SECRET, None)}


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_passphrases_are_the_same_only_letter_by_letter(new: str, again: str) -> None:
    right = check_passphrase({"new": new, "again": again}) == {}
    assert right is (len(new) >= SHORTEST_PASSPHRASE and new == again)


# The history


def _edits(session: Session, m: str) -> list[Any]:
    """Return one change of every kind of thing, each full of the word `m`, on a person called Ann."""
    people, plans, consents = session.people, session.plans, session.consents
    reader, today = Recipient(m, m, m), NOW.date()
    adjustment = Adjustment(AdjustmentId("a"), ANN, m, m, in_the_way=m, owner=m, notes=m)
    agreement = SupportAgreement(AgreementId("k"), ANN, "", m, m, m, goes_well=m, notes=m,
                                 plans=(LevelPlan(Level.AWAY, m, (m,), (m,), (m,)),))  # fmt: skip
    decision = DisclosureDecision(DecisionId("d"), ANN, m, reasons_for=(m,), reasons_against=(m,), phrases=(m,))
    consent = Consent(ConsentId("c"), ANN, reader, frozenset({m}), today, today, m, m, m, m)
    asked = NegotiationEvent(EventId("e"), adjustment.id, 1, today, Party.PERSON, Move.ASK, m, words=m)
    story, job = Story(StoryId("s"), ANN, m, m, m, m), Job(JobId("j"), m, JobKind.VACANCY, "own", m)
    wish = Preference(PreferenceId("w"), ANN, "noise", Wish.MUST, [0, 1], m)
    resource = Resource(ResourceId("r"), ANN, m)
    return [
        people.save_person(Person(ANN, "Ann Lee", notes=m)), people.save_resource(resource),
        people.save_preference(wish), people.save_story(story), session.jobs.save_job(job),
        plans.save_adjustment(adjustment), plans.save_agreement(agreement), plans.save_decision(decision),
        lambda: plans.save_event(asked),
        plans.save_level_move(LevelMove(LevelMoveId("l"), agreement.id, 1, today, Level.AWAY, note=m), ANN),
        consents.save_consent(consent), consents.set_share(ANN, m, ShareClass.CONSENTED),
        consents.save_copy(Copy(CopyId("k"), ANN, reader, m, 1, 1, NOW, "print", frozenset({m}), m, consent.id)),
        people.remove_story(story), people.remove_preference(wish), people.remove_resource(resource),
        plans.remove_decision(decision), lambda: plans.remove_agreement(agreement),
        lambda: plans.remove_adjustment(adjustment), lambda: session.jobs.remove_job(job.id),
    ]  # fmt: skip


def test_no_line_of_the_history_holds_what_was_written(empty_session: Session) -> None:
    for edit in _edits(empty_session, MARK):
        empty_session.history.run(edit() if callable(edit) else edit)
    for _ in range(4):
        empty_session.history.undo()
    empty_session.history.redo()
    lines = history_lines(empty_session)
    assert len(lines) == 25
    assert MARK not in "\n".join(lines)
    assert MARK not in repr(empty_session.history.entries())
    assert not [line for line in lines if line.endswith(change_words("no such kind"))]


def test_a_line_says_when_by_whom_whose_and_what_kind_newest_first(empty_session: Session) -> None:
    session = empty_session
    session.history.run(session.people.save_person(Person(ANN, "Ann Lee", notes=MARK)))
    session.history.run(session.people.save_resource(Resource(ResourceId("r"), ANN, MARK)))
    session.history.undo()
    session.history.redo()
    at = NOW.astimezone()
    head = f"24 November 2026, {at.hour}.{at.minute:02}, Jo, Ann Lee, "
    said = ["brought back: something the person brings", "taken back: something the person brings",
            "something the person brings", "a person’s name"]  # fmt: skip
    assert list(history_lines(session)) == [head + words for words in said]
    assert len(history_lines(session, 2)) == 2


def test_every_kind_of_change_in_the_example_has_words_of_its_own(session: Session) -> None:
    kinds = {entry.kind for entry in session.history.entries(1000)}
    assert kinds <= set(CHANGES)
    assert all(words.strip() and words[0].islower() for words in CHANGES.values())


# People


def _everyone(session: Session) -> list[Person]:
    return list(session.people.people())


def test_a_person_needs_only_a_name(empty_session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    prompts.will_answer(name=" ")
    new_person(empty_session, prompts, opened.append)
    assert (opened, _everyone(empty_session), prompts.mistakes) == ([], [], [{"name": NEEDED}])
    prompts.will_answer(name="Zoë")
    new_person(empty_session, prompts, opened.append)
    (made,) = _everyone(empty_session)
    assert opened == [made.id]
    assert (made.name, made.called, made.known_as, made.notes) == ("Zoë", "", "Zoë", "")
    assert made.created == NOW.date()
    assert [f.id for f in prompts.forms[0].fields if f.needed] == ["name"]
    empty_session.history.undo()
    assert _everyone(empty_session) == []


@given(st.text(max_size=40), st.text(max_size=20))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_name_is_kept_as_it_was_given(
    empty_session: Session, prompts: GivenAnswers, name: str, called: str
) -> None:
    opened: list[str] = []
    prompts.will_answer(name=name, called=called)
    new_person(empty_session, prompts, opened.append)
    assert len(opened) == bool(name.strip())
    for one in opened:
        made = empty_session.people.person(one)
        assert made is not None and (made.name, made.called) == (name.strip(), called.strip())
        assert made.known_as


def test_two_people_may_have_one_name(empty_session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    for _ in range(2):
        prompts.will_answer(name="Sam Jones")
        new_person(empty_session, prompts, opened.append)
    assert len(set(opened)) == 2


def test_a_name_can_be_changed_and_nothing_else_with_it(session: Session, prompts: GivenAnswers) -> None:
    before = session.people.resources(MAYA)
    prompts.will_answer(name="Maya Okafor", called="")
    edit_person(session, prompts)
    changed = session.people.person(MAYA)
    assert changed is not None
    assert (changed.name, changed.known_as, changed.created) == ("Maya Okafor", "Maya", NOW.date() - timedelta(days=90))
    assert session.people.resources(MAYA) == before
    session.history.undo()
    assert session.called == "Maya" and session.people.person(MAYA).name == "Maya Linton"


def test_the_form_holds_the_name_there_is_and_it_cannot_be_emptied(session: Session, prompts: GivenAnswers) -> None:
    prompts.will_answer(name="")
    edit_person(session, prompts)
    assert {f.id: f.value for f in prompts.forms[0].fields} == {"name": "Maya Linton", "called": "Maya"}
    assert prompts.mistakes == [{"name": NEEDED}]
    assert session.people.person(MAYA).name == "Maya Linton"


def test_with_nobody_in_view_no_name_is_asked_for(session: Session, prompts: GivenAnswers) -> None:
    for person_id in ("", "nobody of this id"):
        session.person_id = person_id
        edit_person(session, prompts)
    assert prompts.forms == []


def test_a_person_is_chosen_by_name(session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    prompts.will_answer(person="samira")
    choose_person(session, prompts, opened.append)
    assert opened == ["samira"]
    (field,) = prompts.forms[0].fields
    assert [name for _, name in field.choices] == ["Darren Pugh", "Maya Linton", "Samira Haddad"]
    assert field.value == MAYA


def test_choosing_nobody_opens_nobody(session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    session.person_id = ""
    prompts.will_answer()
    choose_person(session, prompts, opened.append)
    assert (opened, prompts.mistakes) == ([], [{"person": NEEDED_CHOICE}])


def test_where_there_is_nobody_to_choose_a_name_is_asked_for(empty_session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    prompts.will_answer(name="Cara")
    choose_person(empty_session, prompts, opened.append)
    assert prompts.forms[0].title == "New person" and opened == [_everyone(empty_session)[0].id]


def test_a_file_open_for_reading_says_so_and_keeps_nobody(session: Session, prompts: GivenAnswers) -> None:
    opened: list[str] = []
    with KeelFile.open(session.file.path, OLD, MIGRATION_SETS) as second:
        reading = Session(second, "Sam")
        prompts.will_answer(name="Cara")
        new_person(reading, prompts, opened.append)
    assert opened == [] and len(prompts.reports) == 1
    assert "reading only" in prompts.reports[0]
