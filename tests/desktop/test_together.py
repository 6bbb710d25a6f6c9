"""Read together: in every place and room only the person in view, in words, menus, tips and accessible names alike."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.packages import MIGRATION_SETS
from desktop.app.session import Session
from desktop.bootstrap import build
from desktop.example import MAYA, SCHOOL, WORKSHOP, fill
from desktop.example_employers import HOLBROOK, WHEELHOUSE
from desktop.shell.chores import Chores
from desktop.shell.house import House
from desktop.shell.keeper import Keeper
from desktop.shell.places import PLACES, Place
from desktop.shell.settings import Settings
from desktop.shell.window import Window
from desktop.theme.apply import apply
from desktop.theme.tokens import Theme
from jobs.employer_store import EmployerStore
from jobs.employers import Channel, Meeting, MeetingId
from records.consent import Consent, ConsentId, Copy, CopyId, Recipient
from records.consent_store import ConsentStore
from records.file import KeelFile
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
from supportplans.after_store import AfterStore
from supportplans.application_store import ApplicationStore
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId
from supportplans.contact_store import ContactStore
from supportplans.contacts import ContactEntry, ContactEntryId
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
from supportplans.negotiation import allowed_moves
from supportplans.post_store import PostStore
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId
from supportplans.returning import ReturnPlan, ReturnPlanId
from supportplans.review_reasons import OwnDay, OwnDayId
from supportplans.review_store import ReviewStore
from supportplans.reviews import Review, ReviewId
from supportplans.store import PlanStore

from .conftest import NOW, PASSPHRASE, QUICK, GivenAnswers
from .said import said_by, said_by_form, said_by_menu

STRANGER = PersonId("stranger")
OTHERS = ("quill", "zebulon", "darren", "samira", "haddad", "pugh")  # in every word of or about anybody else
PRIVATE = "between-us"  # in every note that is for the specialist's own eyes
READ_TOGETHER = tuple(place for place in PLACES if place.together)
LEAVES = re.compile(r"print|save|export|open a file|bring|copy|choose a file|stop", re.IGNORECASE)


def fill_strangers(file: KeelFile) -> None:
    """Write somebody else into the file, wherever a person can stand, and private notes wherever notes can stand."""
    run, people, plans = file.history.run, PeopleStore(file.db), PlanStore(file.db)
    today = NOW.date()
    run(people.save_person(Person(STRANGER, "Zebulon Quillfeather", "Quill", notes="quill notes")))
    run(people.save_resource(Resource(ResourceId("q-r"), STRANGER, "I wash up at the quill café.")))
    wish = Preference(PreferenceId("q-p"), STRANGER, "noise", Wish.MUST, [0, 1], "quill quiet")
    run(people.save_preference(wish))
    run(people.save_story(Story(StoryId("q-s"), STRANGER, "quill story", "quill", "quill", "quill")))
    for job in (SCHOOL, WORKSHOP):
        _plans(file, plans, str(job))
    consents = ConsentStore(file.db)
    reader = Recipient("Quill Reader", "quill", "Holbrook Primary School")
    run(consents.save_consent(Consent(ConsentId("q-c"), STRANGER, reader, frozenset({"q"}), today, today)))
    run(consents.save_copy(Copy(CopyId("q-k"), STRANGER, reader, "quill plan", 1, 1, NOW, "print", frozenset(), "Q",
                                ConsentId("q-c"))))  # fmt: skip
    post = Post(PostId("q-post"), STRANGER, today, "quill job", "Holbrook Primary School", manager="quill manager")
    run(PostStore(file.db).save_post(post))
    run(ReviewStore(file.db).save_review(Review(ReviewId("q-v"), post.id, STRANGER, today, words="quill words")))
    _employers(file)
    _notes(file, people, plans)


def _plans(file: KeelFile, plans: PlanStore, job: str) -> None:
    run, today = file.history.run, NOW.date()
    employer = "Holbrook Primary School"
    ask = Adjustment(AdjustmentId(f"q-{job}"), STRANGER, "quill adjustment", employer, job, "quill", notes="quill")
    run(plans.save_adjustment(ask))
    run(plans.save_event(NegotiationEvent(EventId(f"q-e{job}"), ask.id, 1, today, Party.PERSON, Move.ASK, "quill")))
    plan = LevelPlan(Level.STEADY, "quill level", ("quill",), ("quill",), ("quill",), ("quill",))
    run(plans.save_agreement(SupportAgreement(AgreementId(f"q-a{job}"), STRANGER, job, "quill job", employer,
                                              "quill manager", plans=(plan,), notes="quill")))  # fmt: skip
    run(plans.save_decision(DisclosureDecision(DecisionId(f"q-d{job}"), STRANGER, employer, job, phrases=("quill",))))
    applications = ApplicationStore(file.db)
    application = Application(ApplicationId(f"q-ap{job}"), STRANGER, job, "quill vacancy", employer, next_step="quill")
    run(applications.save_application(application))
    run(applications.add_event(Happened(StepId(f"q-st{job}"), application.id, 1, Step.FOUND, today, "quill", "quill")))


def _employers(file: KeelFile) -> None:
    run, today = file.history.run, NOW.date()
    for employer in (HOLBROOK, WHEELHOUSE):
        talk = Meeting(MeetingId(f"q-{employer}"), employer, today, Channel.PHONE, "Quill Contact", "Said to Quill.",
                       ("a quill offer",), STRANGER)  # fmt: skip
        run(EmployerStore(file.db).save_meeting(talk))


def _notes(file: KeelFile, people: PeopleStore, plans: PlanStore) -> None:
    """Put a private note wherever one can stand about Maya or about an employer."""
    run = file.history.run
    maya = people.person(MAYA)
    assert maya is not None
    run(people.save_person(replace(maya, notes=PRIVATE)))
    for adjustment in plans.adjustments(MAYA):
        run(plans.save_adjustment(replace(adjustment, notes=PRIVATE)))
    for agreement in plans.agreements(MAYA):
        moved = LevelMove(LevelMoveId("q-move"), agreement.id, 4, NOW.date(), Level.STEADY, note=PRIVATE)
        run(plans.save_agreement(replace(agreement, notes=PRIVATE)))
        run(plans.save_level_move(moved, MAYA))
    employers = EmployerStore(file.db)
    for employer in employers.employers():
        run(employers.save_employer(replace(employer, notes=PRIVATE)))
    posts, reviews = PostStore(file.db), ReviewStore(file.db)
    for post in posts.posts(MAYA):
        run(posts.save_post(replace(post, notes=PRIVATE)))
        for review in reviews.reviews(post.id):
            run(reviews.save_review(replace(review, notes=PRIVATE)))
        for rhythm in reviews.rhythms(post.id):
            run(reviews.save_rhythm(replace(rhythm, note=PRIVATE)))
        change = PostChange(ChangeId("q-c"), post.id, NOW.date(), Changed.POLICY, now="A new till", note=PRIVATE)
        run(posts.save_change(change))
        run(reviews.save_own_day(OwnDay(OwnDayId("q-d"), post.id, NOW.date(), PRIVATE), MAYA))
    for adjustment in plans.adjustments(MAYA):
        events = plans.events(adjustment.id)
        talk = NegotiationEvent(EventId(f"n-{adjustment.id}"), adjustment.id, len(events) + 1, NOW.date(), Party.PERSON,
                                Move.QUESTION, "Maya", note=PRIVATE)  # fmt: skip
        if (Move.QUESTION, Party.PERSON) in allowed_moves(events):
            run(plans.save_event(talk))
    keel = plans.agreements(MAYA)[0]
    run(AfterStore(file.db).save_return(ReturnPlan(ReturnPlanId("q-w"), keel.id, NOW.date(), notes=PRIVATE), MAYA))
    run(ContactStore(file.db).save(ContactEntry(ContactEntryId("q-n"), MAYA, NOW.date(), note=PRIVATE)))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("strangers") / "hush.keel"
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW, stretch=QUICK) as file:
        fill(file, NOW.date())
        fill_strangers(file)
    return path


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, made: Path, tmp_path: Path) -> Iterator[House]:
    """Return the open house with Maya in view, read together; somebody else was in view before."""
    settings = Settings(tmp_path / "settings.ini")
    settings.who = "Jo Bennett"
    window: Window = build(qapp, settings)
    window.resize(1366, 690)
    window.show()
    qtbot.waitUntil(lambda: window.opening.keeper is not None, timeout=30_000)
    keeper: Keeper = window.opening.keeper
    keeper.unlock(str(made), PASSPHRASE)
    qtbot.waitUntil(lambda: keeper.house is not None, timeout=30_000)
    opened = keeper.house
    assert opened is not None
    opened.rail.search.setText("Zebulon")
    opened.open_person(str(STRANGER))
    _settle(qtbot, opened)
    opened.open_person(str(MAYA))
    _settle(qtbot, opened)
    window.looks.set_together(True)
    yield opened
    window.looks.set_together(False)
    window.close()
    window.deleteLater()
    apply(qapp, Theme())


@pytest.fixture
def walked(qtbot: QtBot, house: House) -> House:
    """Return the same house after the work view has been everywhere, for somebody else and then for Maya."""
    window = house.window()
    assert isinstance(window, Window)
    window.looks.set_together(False)
    for person in (STRANGER, MAYA):
        house.open_person(str(person))
        _everywhere(qtbot, house)
    window.looks.set_together(True)
    return house


def _settle(qtbot: QtBot, house: House) -> None:
    qtbot.waitUntil(lambda: not house.busy, timeout=60_000)
    QApplication.processEvents()


def _everywhere(qtbot: QtBot, house: House) -> None:
    for place in PLACES:
        house.session.job_id = str(SCHOOL)
        house.go(place.id)
    _settle(qtbot, house)


def _leaks(texts: set[str], words: tuple[str, ...] = (*OTHERS, PRIVATE)) -> list[str]:
    return sorted(text for text in texts if any(word in text.casefold() for word in words))


def test_no_place_or_room_says_anything_of_anybody_else(qtbot: QtBot, walked: House, made: Path) -> None:
    house = walked
    window = house.window()
    assert isinstance(window, Window)
    for job in (SCHOOL, WORKSHOP):
        for place in READ_TOGETHER:
            house.session.job_id, house.session.employer_id = str(job), str(HOLBROOK)
            house.go(place.id)
            _settle(qtbot, house)
            assert house.place == place.id
            seen = said_by(window, hidden=False)
            assert _leaks(seen | said_by(house.stack.currentWidget())) == [], place.id
            assert not [text for text in seen if made.stem in text or str(made.parent) in text], place.id
            assert not [text for text in seen if re.search(r"\b\d+ (people|persons|others)\b", text)], place.id
            assert any("Maya" in text for text in seen), place.id
        assert _leaks(said_by(window)) == [], job  # every page there was, and what is hidden in it


def test_a_room_for_the_service_alone_is_left_when_reading_together_begins(qtbot: QtBot, house: House) -> None:
    window = house.window()
    assert isinstance(window, Window)
    for place in (p for p in PLACES if not p.together):
        window.looks.set_together(False)
        house.go(place.id)
        window.looks.set_together(True)
        assert house.place == "about_me", place.id
        house.go(place.id)
        assert house.place == "about_me", place.id


def test_the_list_of_people_is_back_in_the_work_view(qtbot: QtBot, house: House) -> None:
    window = house.window()
    assert isinstance(window, Window)
    assert house.rail.people.model().rowCount() == 0
    window.looks.set_together(False)
    assert house.rail.people.model().rowCount() == 4 and house.rail.search.text() == ""


def test_a_change_made_before_is_not_offered_to_be_taken_back(qtbot: QtBot, house: House) -> None:
    window = house.window()
    assert isinstance(window, Window)
    window.looks.set_together(False)
    people = house.session.people
    stranger = people.person(STRANGER)
    assert stranger is not None
    house.session.history.run(people.save_person(replace(stranger, notes="quill once more")))
    assert "Undo: a person’s name" in {t.strip() for t in said_by(house.status, hidden=False)}
    window.looks.set_together(True)
    assert not [text for text in said_by(house.status, hidden=False) if "Undo" in text]


def test_no_menu_and_no_key_reaches_anybody_else(qtbot: QtBot, house: House) -> None:
    window = house.window()
    assert isinstance(window, Window)
    menu = window.more_menu()
    assert _leaks(said_by_menu(menu)) == []
    keeper: Keeper = window.opening.keeper
    for action in window.actions():
        if action.property("id") in ("lock", "together", "close-file", "quit"):
            continue
        if action.property("id"):
            keeper.deeds.do(str(action.property("id")))
        assert not keeper.sheet.is_open or _leaks(said_by(keeper.sheet)) == [], action.text()
        keeper.sheet.leave()
    for key in range(10):
        house._by_key(next(place.id for place in PLACES if place.key == f"Ctrl+{key}"))
        assert house.place != "home"


def _press_all(page: QWidget) -> None:
    """Press every button there is or comes, once: made anew by a press, it is the same one by name and order."""
    pressed: set[tuple[str, int]] = set()
    for _ in range(200):
        for called, button in _buttons(page).items():
            if called not in pressed:
                pressed.add(called)
                if not LEAVES.search(called[0]):
                    button.click()
                    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what it made anew is gone
                    break
        else:
            return


def _buttons(page: QWidget) -> dict[tuple[str, int], QAbstractButton]:
    found: dict[tuple[str, int], QAbstractButton] = {}
    counts: Counter[str] = Counter()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            name = button.accessibleName() or button.text()
            found[name, counts[name]] = button
            counts[name] += 1
    return found


@pytest.mark.parametrize("place", READ_TOGETHER, ids=lambda place: str(place.id))
def test_no_form_behind_a_button_asks_with_anybody_elses_name(
    qtbot: QtBot, qapp: QApplication, made: Path, chores: Chores, place: Place, tmp_path: Path
) -> None:
    path = tmp_path / made.name
    for ending in ("", ".key"):
        shutil.copy(f"{made}{ending}", f"{path}{ending}")
    apply(qapp, Theme(together=True))
    with KeelFile.open(path, PASSPHRASE, MIGRATION_SETS, who="Jo", clock=lambda: NOW) as file:
        session = Session(file, "Jo Bennett", clock=lambda: NOW)
        session.person_id, session.job_id, session.employer_id = MAYA, str(SCHOOL), str(HOLBROOK)
        prompts = GivenAnswers()
        presenter = place.presenter(session, chores, prompts)
        presenter.show_person(MAYA)
        presenter.come_into_view()
        page = place.page(presenter, True)
        qtbot.addWidget(page)
        page.resize(1238, 640)
        page.show()
        qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)
        _press_all(page)
        qtbot.waitUntil(lambda: not chores.busy, timeout=60_000)
        said = set[str]().union(*(said_by_form(form) for form in prompts.forms))
        said |= {text for q in prompts.questions for text in (q.title, q.body)} | set(prompts.reports)
        assert _leaks(said | said_by(page)) == []
        page.close()
        presenter.close()
    apply(qapp, Theme())
