"""Files that earlier versions saved, kept here for ever: each opens, is brought up to date, and holds what it held.

`all-N.keel` was saved with the schemas of version N of every package; its people are invented.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import plan_lines, released_plan
from desktop.example import MANAGER, MAYA, SCHOOL
from jobs.adverts.advert_store import AdvertStore
from jobs.employer_store import EmployerStore
from jobs.store import JobStore
from matching.draft_store import DraftStore
from matching.drafts.model import DraftKind
from matching.hand_store import HandStore
from records.backup import check
from records.consent_store import ConsentStore
from records.file import KeelFile
from records.people import HowSure
from records.prompt_store import PromptStore
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.agreement import in_force
from supportplans.agreement_versions import last_signed
from supportplans.application_store import ApplicationStore
from supportplans.applications import Step, stands
from supportplans.card_store import CardStore
from supportplans.course_store import CourseStore
from supportplans.house_wording import Rule
from supportplans.left_off_store import LeftOffStore
from supportplans.levels import Level
from supportplans.look import Size
from supportplans.look_store import LookStore
from supportplans.model import Adjustment
from supportplans.negotiation import State, state_of
from supportplans.post_store import PostStore
from supportplans.review_store import ReviewStore
from supportplans.store import PlanStore
from supportplans.thing_version_store import ThingVersionStore
from supportplans.wording_kept_store import WordingKeptStore

SAVED = sorted((Path(__file__).parent / "saved").glob("all-*.keel"))
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)  # later days would end permissions


@pytest.mark.parametrize("saved", SAVED, ids=lambda path: str(path.stem))
def test_a_file_of_an_earlier_version_opens_and_holds_what_it_held(saved: Path, tmp_path: Path) -> None:
    for name in (saved.name, f"{saved.name}.key"):
        shutil.copy(saved.with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / saved.name, "otter candle Tuesday", MIGRATION_SETS, clock=lambda: NOON) as file:
        assert file.read_only is None and check(file.db) == ()
        people, plans = PeopleStore(file.db), PlanStore(file.db)
        assert [p.name for p in people.people()] == ["Darren Pugh", "Maya Linton", "Samira Haddad"]
        assert people.resources(MAYA)[0].ticked and people.stories(MAYA)
        assert [p.position for p in people.preferences(MAYA)] == list(range(6))
        job = JobStore(file.db).job(SCHOOL)
        assert job is not None and len(job.tasks) == 5 and job.condition("noise") is not None
        states = {a.id: state_of(plans.events(a.id)) for a in plans.adjustments(MAYA)}
        assert states == {"quiet": State.CONFIRMED, "side": State.PROMISED}
        agreement = plans.agreements(MAYA)[0]
        now = in_force(agreement, plans.adjustments(MAYA), plans.level_moves(agreement.id), DAY)
        assert now.level == Level.EARLY_SIGNS and len(agreement.plans) == 6
        assert plans.decisions(MAYA) and ConsentStore(file.db).consents(MAYA)
        released = released_plan(file.db, MAYA, MANAGER, DAY)
        assert 0 < len(released.lines) < len(plan_lines(file.db, MAYA))


def test_an_advert_kept_with_its_job_is_still_there(tmp_path: Path) -> None:
    for name in ("all-2.keel", "all-2.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-2.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        advert = AdvertStore(file.db).advert("garden")
        assert advert is not None and advert.closing == date(2026, 12, 11) and len(advert.settled) > 10
        assert advert.text.startswith("Garden Centre Assistant") and JobStore(file.db).job("garden") is not None


def test_an_employer_kept_with_its_job_and_a_talk_is_still_there(tmp_path: Path) -> None:
    for name in ("all-3.keel", "all-3.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-3.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        store = EmployerStore(file.db)
        employer = store.employer("holbrook")
        assert employer is not None and employer.contacts[0].decides and employer.sites[0].name == "Kitchen"
        assert [title.id for title in store.vacancies("holbrook")] == [SCHOOL]
        (talk,) = store.meetings(person_id=MAYA)
        assert talk.on == date(2026, 10, 15) and talk.offered == ("A half day to try the work",)


def test_applications_and_carved_roles_are_still_there(tmp_path: Path) -> None:
    for name in ("all-4.keel", "all-4.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-4.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        store = ApplicationStore(file.db)
        newest, oldest = store.applications(MAYA)
        assert stands(store.events(newest.id)) is Step.TALKED_ABOUT and stands(store.events(oldest.id)) is Step.STARTED
        offer = store.offer(oldest.id)
        assert offer is not None and offer.hours == "25"
        role = JobStore(file.db).job("salads")
        assert role is not None and [t.lineage.job_id for t in role.tasks if t.lineage] == [SCHOOL, SCHOOL]


def test_a_draft_by_hand_and_where_a_story_was_are_still_there(tmp_path: Path) -> None:
    for name in ("all-5.keel", "all-5.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-5.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        (story,) = PeopleStore(file.db).stories(MAYA)
        assert (story.where, story.task_ids) == ("At the lunch club", (f"{SCHOOL}.2",))
        store = DraftStore(file.db)
        kept = store.draft(MAYA, SCHOOL, DraftKind.CV)
        assert kept.limit == 400 and kept.blocks is not None
        assert [block.text for block in kept.blocks] == ["Maya Linton", "I can start at nine."]
        assert store.agreed(MAYA) == {"organized": "organised"}


def test_a_conversation_and_what_a_person_says_of_a_thing_are_still_there(tmp_path: Path) -> None:
    for name in ("all-6.keel", "all-6.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-6.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        bikes = PeopleStore(file.db).resources(MAYA)[1]
        assert bikes.own_words == {"fix-bikes": "Keeping the estate’s bikes on the road"}
        assert bikes.how_sure is HowSure.QUITE and bikes.prompt == "hobby.time"
        assert PromptStore(file.db).skipped(MAYA) == {"hobby.made"}


def test_a_services_own_words_for_papers_are_still_there(tmp_path: Path) -> None:
    for name in ("all-7.keel", "all-7.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-7.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        own = DraftStore(file.db).templates()[DraftKind.CV]
        assert own.line("skills") == "What I can bring" and own.order == ("learnt", "skills", "also")


def test_a_job_with_its_reviews_levels_of_ones_own_and_a_way_back_are_still_there(tmp_path: Path) -> None:
    for name in ("all-8.keel", "all-8.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-8.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        (post,) = PostStore(file.db).posts(MAYA)
        assert post.manager == MANAGER.name and len(PostStore(file.db).changes(post.id)) == 1
        not_held = [review.not_held is not None for review in ReviewStore(file.db).reviews(post.id)]
        assert sorted(not_held) == [False, False, True] and ReviewStore(file.db).rhythms(post.id)
        (agreement,) = PlanStore(file.db).agreements("darren")
        assert AfterStore(file.db).sheets(agreement.id) and AfterStore(file.db).returns(agreement.id)
        assert CourseStore(file.db).versions(agreement.id)


def test_how_papers_are_set_what_is_left_off_and_what_exactly_left_are_still_there(tmp_path: Path) -> None:
    for name in ("all-9.keel", "all-9.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-9.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        looks = LookStore(file.db).choice(MAYA)
        assert (looks.size, looks.others_easy, looks.letterhead) == (Size.LARGE_24, True, "Harbour Support")
        assert CardStore(file.db).choice(MAYA).please[0] == "Give me ten quiet minutes"
        (kept,) = WordingKeptStore(file.db).kept(MAYA)
        off = LeftOffStore(file.db).left_off(MAYA, MANAGER, "crisis-page")
        assert kept.rule is Rule.LONG and off.line_ids == {kept.line_id}
        (copy,) = (copy for copy in ConsentStore(file.db).copies(MAYA) if copy.id == "copy-9")
        assert (copy.digest, copy.form, copy.look) == ("ab" * 32, "pdf", "24 points")
        assert (copy.sets, copy.pages) == (2, "1 to 3")
        assert HandStore(file.db).matches(MAYA)


def test_what_an_adjustment_was_when_the_plan_was_signed_is_still_there(tmp_path: Path) -> None:
    for name in ("all-10.keel", "all-10.keel.key"):
        shutil.copy(SAVED[0].with_name(name), tmp_path / name)
    with KeelFile.open(tmp_path / "all-10.keel", "otter candle Tuesday", MIGRATION_SETS) as file:
        (agreement,) = PlanStore(file.db).agreements(MAYA)
        signed = last_signed(CourseStore(file.db).versions(agreement.id))
        was, now = ThingVersionStore(file.db).versions(MAYA)["side"]
        assert signed is not None and was.id in {thing.version for thing in signed.signed_with or ()}
        assert isinstance(was.thing, Adjustment) and isinstance(now.thing, Adjustment)
        assert (was.holds_from, was.thing.owner) == (None, "Ms Doyle swaps the place")
        assert (now.holds_from, now.thing.owner) == (DAY, "Sam swaps the place")


def test_at_least_one_file_of_each_version_is_kept() -> None:
    newest = max(len(s.steps) for s in MIGRATION_SETS)
    assert len(SAVED) >= newest, "a schema step was added: save a file with it"
