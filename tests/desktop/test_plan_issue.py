"""What a paper is told of the version signed last: as it was on that day, through the gate of today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import issue_of, plan_lines, released_plan
from records.consent import Consent, ConsentId, Copy, CopyId, Released, ShareClass, release
from records.consent_store import ConsentStore
from records.database import Database, open_in_memory
from records.history import History
from records.store import PeopleStore
from supportplans.after_store import AfterStore
from supportplans.course_store import CourseStore
from supportplans.documents import employer_plan
from supportplans.employer_papers import MANAGER_PAGE
from supportplans.issue import Issue
from supportplans.keel import SupportAgreement
from supportplans.moves import Move
from supportplans.reading import read
from supportplans.rule_store import RuleStore
from supportplans.store import PlanStore
from supportplans.version_keeping import keep_versions
from tests.supportplans.maya import AGREEMENT, MANAGER, MAYA, PLANNED, E, P, events_of
from tests.supportplans.test_returning import PLAN

SIGNED, TODAY = date(2027, 3, 1), date(2027, 3, 10)


@dataclass
class Signing:
    """A file in which Maya's plan was written down, shared as a whole, and signed by both on the first of March."""

    db: Database

    def __post_init__(self) -> None:
        self.now = datetime(2027, 2, 20, 10, tzinfo=UTC)
        self.history = History(self.db, "Jo Bennett", lambda: self.now)
        self.plans, self.course, self.consents = PlanStore(self.db), CourseStore(self.db), ConsentStore(self.db)
        keep_versions(self.history, self.db, "Jo Bennett", lambda: self.now)
        self.history.run(PeopleStore(self.db).save_person(MAYA))
        for adjustment, events in PLANNED:
            self.history.run(self.plans.save_adjustment(adjustment))
            for event in events:
                self.history.run(self.plans.save_event(event))
        self.save(AGREEMENT)
        self.share()
        self.now = datetime(2027, 3, 1, 10, tzinfo=UTC)
        self.history.run(self.course.save_version(replace(self.course.versions("keel")[-1], signed_on=SIGNED)))
        self.now = datetime(2027, 3, 10, 10, tzinfo=UTC)

    def save(self, agreement: SupportAgreement) -> None:
        """Keep an agreement as it is now."""
        self.history.run(self.plans.save_agreement(agreement))

    def share(self) -> None:
        """Let the manager have every line there is, besides those there were."""
        known = [c.line_ids for c in self.consents.consents(MAYA.id)]
        ids = frozenset(line.id for line in plan_lines(self.db, MAYA.id)).union(*known)
        given = Consent(ConsentId("c"), MAYA.id, MANAGER, ids, date(2027, 2, 1), date(2027, 7, 1))
        self.history.run(self.consents.save_consent(given))
        for line_id in ids:
            self.history.run(self.consents.set_share(MAYA.id, line_id, ShareClass.CONSENTED))

    def take_back(self, words: str) -> None:
        """Hold a line back that is known by words in it, then and now."""
        for line in (*(self.issue.before or self.released).lines, *plan_lines(self.db, MAYA.id)):
            if words in line.text:
                self.history.run(self.consents.set_share(MAYA.id, line.id, ShareClass.PRIVATE))

    @property
    def released(self) -> Released:
        """Return what the manager may have today."""
        return released_plan(self.db, MAYA.id, MANAGER, TODAY)

    @property
    def issue(self) -> Issue:
        """Return which paper would go out now."""
        return issue_of(self.db, MAYA.id, self.released, 3, 1)

    def said(self) -> str:
        """Return all the plan says."""
        return "\n".join(read(employer_plan(self.released, self.issue)))


@pytest.fixture
def file() -> Iterator[Signing]:
    """Return a file with a plan that both signed."""
    with closing(open_in_memory(*MIGRATION_SETS)) as db:
        yield Signing(db)


def test_a_plan_that_both_signed_as_it_stands_is_agreed(file: Signing) -> None:
    issue = file.issue
    assert issue.before_on == issue.agreed_on == SIGNED
    assert "Since this was last signed" not in file.said()
    assert "Maya and Karen Doyle have both signed this version." in file.said()


def test_a_change_makes_a_draft_of_it_that_says_what_changed(file: Signing) -> None:
    file.save(replace(AGREEMENT, if_not_happening="Ring Jo Bennett."))
    file.share()
    assert file.issue.agreed_on is None and file.issue.before_on == SIGNED
    assert "If something is not happening: Ring Jo Bennett. Before: Tell Ms Doyle" in file.said()


def test_an_answer_since_then_is_told_from_the_day_it_was_signed(file: Signing) -> None:
    menu = events_of("menu", (P, Move.ASK), (E, Move.ACCEPT))[1]
    file.history.run(file.plans.save_event(replace(menu, on=TODAY)))
    file.share()
    assert "Changed\nMenu changes told by Friday: Agreed, no date yet." in file.said()


def test_what_was_taken_back_since_is_told_neither_as_it_was_nor_as_it_is(file: Signing) -> None:
    file.save(replace(AGREEMENT, goes_well="Something new", if_not_happening=""))
    file.share()
    assert "forty dinners" in file.said()
    file.take_back("forty dinners")
    file.take_back("Monday five minutes")
    assert "forty dinners" not in file.said() and "Monday five minutes" not in file.said()


def test_a_reader_who_is_not_the_manager_of_the_plan_has_not_signed_it(file: Signing) -> None:
    file.save(replace(AGREEMENT, manager="Sam Oduya"))
    assert file.issue.agreed_on is None and file.issue.signed[0].on == SIGNED


def test_where_no_versions_were_kept_a_way_back_counts_only_where_this_reader_had_been_given_it(file: Signing) -> None:
    file.history.run(AfterStore(file.db).save_return(PLAN, MAYA.id))
    file.share()
    assert "Added\nComing back to work" in file.said()
    file.db.execute("UPDATE thing_version SET holds_from = NULL")
    file.db.execute("UPDATE agreement_version SET body = json_remove(body, '$.signed_with')")
    assert "Added\nComing back to work" in file.said()
    ids = file.released.line_ids
    at = datetime(2027, 3, 1, 9, tzinfo=UTC)
    copy = Copy(CopyId("k"), MAYA.id, MANAGER, "work plan", 1, 1, at, "print", ids, "KEEL-1", ConsentId("c"))
    file.history.run(file.consents.save_copy(copy))
    assert "Since this was last signed" not in file.said()


def test_without_a_signed_version_there_is_nothing_before(file: Signing) -> None:
    for version in file.course.versions("keel"):
        file.history.run(file.course.save_version(replace(version, signed_on=None)))
    assert (file.issue.before, file.issue.before_on, file.issue.signed) == (None, None, ())


def test_emergency_numbers_are_those_of_the_chosen_country_while_they_count(file: Signing) -> None:
    assert file.issue.numbers == ()
    file.history.run(RuleStore(file.db).save_country("ie"))
    assert "112" in file.issue.numbers[0].words
    late = released_plan(file.db, MAYA.id, MANAGER, date(2027, 6, 30))
    assert issue_of(file.db, MAYA.id, late, 1, 1).numbers == ()


def test_a_paper_of_some_lines_is_agreed_where_those_are_as_they_were_signed(file: Signing) -> None:
    file.save(replace(AGREEMENT, if_not_happening="Ring Jo Bennett."))
    file.share()
    lines = [line for line in plan_lines(file.db, MAYA.id) if MANAGER_PAGE.takes(line)]
    released = release(lines, file.consents.consents(MAYA.id), MANAGER, TODAY)
    assert issue_of(file.db, MAYA.id, released, 3, 1, MANAGER_PAGE.takes).agreed_on == SIGNED
    assert issue_of(file.db, MAYA.id, released, 3, 1).agreed_on is None


def test_a_page_is_told_which_levels_are_steady_and_which_adjustments_are_not_always_on(file: Signing) -> None:
    assert (file.issue.steady, file.issue.at_times) == (frozenset({0}), frozenset({"side"}))
