"""What changed of an adjustment or a way back since both signed: told plainly, and only what may be told today."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import plan_lines
from records.consent import ShareClass
from records.database import open_in_memory
from supportplans.actions import Action
from supportplans.after_store import AfterStore
from supportplans.blocks import Document
from supportplans.employer_parts import name_of
from supportplans.funding import Costing
from supportplans.levels import Level
from supportplans.model import Adjustment, AdjustmentId, Kind
from supportplans.reading import read
from supportplans.returning import ReturnPlan, held
from supportplans.since_signed import owner
from supportplans.since_words import since_blocks
from tests.desktop.test_plan_issue import SIGNED, TODAY, Signing
from tests.supportplans.maya import AGREEMENT, MAYA, QUIET, SIDE, adjustment
from tests.supportplans.test_returning import PLAN

NEW, OLD = "Twelve quiet minutes in the office", QUIET.title
WAY = replace(PLAN, agreement_id=AGREEMENT.id)


class Changing(Signing):
    """A plan that both signed, with a way back on it, of which more can be changed."""

    way: ReturnPlan = WAY

    def share(self) -> None:
        """Let the manager have everything, the way back as well."""
        if not AfterStore(self.db).returns(AGREEMENT.id):
            self.history.run(AfterStore(self.db).save_return(self.way, MAYA.id))
        super().share()

    def change(self, adjustment_id: str, **new: Any) -> None:
        """Write something about an adjustment anew."""
        thing = self.plans.adjustment(adjustment_id)
        assert thing is not None
        self.history.run(self.plans.save_adjustment(replace(thing, **new)))

    def hold(self, *ids: str) -> None:
        """Class lines as private."""
        for line_id in ids:
            self.history.run(self.consents.set_share(MAYA.id, line_id, ShareClass.PRIVATE))

    def name_of(self, title: str) -> str:
        """Return the id of the line that is a name of an adjustment."""
        lines = (*(self.issue.before or self.released).lines, *plan_lines(self.db, MAYA.id))
        return next(line.id for line in lines if line.text == title and name_of(line) == "what")

    def since(self) -> list[str]:
        """Return what the plan says of what changed."""
        issue, now = self.issue, self.released
        return [*read(Document("", "", "", tuple(since_blocks(now, issue)), ()))][1:]


@pytest.fixture
def file() -> Iterator[Changing]:
    """Return a file with a plan that both signed."""
    with closing(open_in_memory(*MIGRATION_SETS)) as db:
        yield Changing(db)


def test_a_plan_with_a_way_back_is_agreed_as_it_was_signed(file: Changing) -> None:
    assert file.issue.agreed_on == SIGNED and file.since() == []


def test_other_words_of_an_adjustment_make_a_draft_that_tells_both(file: Changing) -> None:
    file.change("side", owner="Sam swaps the place")
    file.share()
    assert file.issue.agreed_on is None
    assert file.since() == [
        "Changed",
        "Washing-up side, not the hatch. Who does it: Sam swaps the place. Before: Ms Doyle swaps the place.",
    ]


def test_a_change_on_the_very_day_it_was_signed_is_told_as_well(file: Changing) -> None:
    file.now = file.now.replace(day=1)
    file.change("side", owner="Sam swaps the place")
    file.share()
    assert file.issue.agreed_on is None and "Before: Ms Doyle swaps the place." in file.said()


def test_one_that_has_another_name_is_told_by_both(file: Changing) -> None:
    file.change("quiet", title=NEW)
    file.share()
    told = file.since()
    assert told[:2] == ["Changed", f"What it is: {NEW}. Before: {OLD}."]


def test_what_is_told_under_another_name_does_not_say_it_again_and_neither_does_a_level_it_comes_on_at(
    file: Changing,
) -> None:
    plan = replace(AGREEMENT.plan(2), adjustments_on=frozenset({SIDE.id}))
    file.save(replace(AGREEMENT, plans=(AGREEMENT.plan(1), plan)))
    file.share()
    file.history.run(file.course.save_version(replace(file.course.versions("keel")[-1], signed_on=TODAY)))
    file.change("side", title="The washing-up side", owner="Sam swaps the place")
    file.share()
    assert file.since() == [
        "Changed", "The washing-up side",
        "Before: Washing-up side, not the hatch.",
        "Who does it: Sam swaps the place. Before: Ms Doyle swaps the place.",
    ]  # fmt: skip


def test_another_name_that_may_not_be_told_yet_is_no_end_of_the_thing_and_nothing_is_told_of_it(file: Changing) -> None:
    file.change("quiet", title=NEW, owner="Sam keeps it free")
    assert file.issue.agreed_on is None
    assert file.since() == [] and NEW not in file.said()


def test_where_the_name_it_had_was_taken_back_it_changed_and_did_not_come(file: Changing) -> None:
    file.change("quiet", title=NEW)
    file.share()
    file.hold(file.name_of(OLD))
    assert file.since()[:2] == ["Changed", f"What it is: {NEW}."] and OLD not in file.said()


def test_words_that_wait_for_a_yes_are_no_end_of_what_they_stand_for(file: Changing) -> None:
    file.change("quiet", cover="Ana stays at the hatch", owner="Sam keeps it free")
    file.save(replace(AGREEMENT, if_not_happening="Ring Jo."))
    assert file.issue.agreed_on is None and file.since() == []


def test_words_that_are_there_no_more_have_ended(file: Changing) -> None:
    file.change("quiet", expected="")
    file.share()
    assert file.since() == ["Ended", f"{OLD}. What should be different then: No mistakes in the last hour."]


def test_one_that_is_for_other_times_and_costs_something_else_and_has_other_actions_is_told_part_by_part(
    file: Changing,
) -> None:
    file.change(
        "quiet", kind=Kind.SWITCHING, levels=frozenset({Level.KNOCKED}), alternatives=("A walk", "The shed"),
        costing=Costing(Decimal(60)), actions=(Action("room", "Keep the office free", name="Sam", due=date(2027, 4, 1)),
                                               Action("key", "Hand out a key")),
    )  # fmt: skip
    file.share()
    assert file.since() == [
        "Added", OLD, "When it holds: at level 1.", "Also thought about: A walk; The shed.",
        "Who does what: Hand out a key. Who: the employer.",
        "Changed", OLD,
        "Who does what: Keep the office free. Who: Sam. By 1 April 2027. "
        "Before: Keep the staff room free. Who: Ms Doyle. By 22 February 2027.",
        "What it costs: about £60 once. Before: about £40 once, and £2.50 a month.",
    ]  # fmt: skip


def test_one_that_was_taken_away_since_is_told_as_ended_while_its_name_may_be_told(file: Changing) -> None:
    file.history.run(file.plans.remove_adjustment(SIDE))
    assert file.since() == ["Ended", "Washing-up side, not the hatch."]
    file.hold(file.name_of(SIDE.title))
    assert file.since() == [] and SIDE.title not in file.said()


def test_one_that_ended_under_another_name_is_told_as_ended_with_both(file: Changing) -> None:
    file.change("side", title="The washing-up side", ended_on=TODAY)
    file.share()
    assert file.since() == ["Ended", "The washing-up side. 10 March 2027. Before: Washing-up side, not the hatch."]


def test_a_step_of_the_way_back_that_is_held_is_told_with_its_days_as_they_were(file: Changing) -> None:
    file.history.run(AfterStore(file.db).save_return(held(WAY, len(WAY.steps) - 1), MAYA.id))
    file.share()
    told = file.since()
    assert len(told) == 2 and told[0] == "Changed" and "Before: " in told[1]
    assert told[1].startswith("Coming back to work: ")


def test_what_was_on_it_at_another_employer_is_never_told_there(file: Changing) -> None:
    other = replace(AGREEMENT, id=type(AGREEMENT.id)("other"), employer="Calder Parcels")
    file.save(other)
    file.change("side", employer="Calder Parcels")
    file.share()
    assert "Washing-up side" not in "\n".join(file.since())


# Whatever was changed, taken away and held back

_TITLES = ("A place to sit", "A place to sit down", "Somebody to ask")


@given(st.integers(0, 2**63))
@settings(max_examples=8, deadline=None)
def test_nothing_is_told_that_may_not_be_told_today_and_nothing_ended_that_stands_in_other_words(seed: int) -> None:
    chance = Random(seed)
    with closing(open_in_memory(*MIGRATION_SETS)) as db:
        file = Changing(db)
        for _ in range(chance.randint(1, 5)):
            _one_change(file, chance)
        if chance.random() < 0.7:
            file.share()
        before = file.issue.before
        assert before is not None
        known = {line.id: line for line in (*before.lines, *plan_lines(db, MAYA.id))}
        private = {i for i in sorted(known) if chance.random() < 0.3}
        file.hold(*private)
        issue, now = file.issue, file.released
        assert issue.before is not None and not private & issue.before.line_ids
        told = "\n".join(file.since())
        may = {line.text for line in (*issue.before.lines, *now.lines)}
        for line in known.values():
            if line.text not in may and not any(line.text in words for words in may):
                assert line.text not in told, line.id
        stands = {a.id for a in file.plans.adjustments(MAYA.id)}
        named = {owner(line): line.text for line in now.lines if name_of(line) == "what"}
        ended = told.rpartition("Ended\n")[2].split("\n") if "Ended\n" in told else []
        for line in (line for line in issue.before.lines if name_of(line) == "what"):
            if owner(line) in stands and owner(line) not in named and line.id not in private:
                assert f"{line.text}." not in ended or line.text in [t for i, t in named.items() if i != owner(line)]


def _one_change(file: Changing, chance: Random) -> None:
    things = file.plans.adjustments(MAYA.id)
    thing: Adjustment = chance.choice(things) if things else adjustment("more", "Something more")
    what, words = chance.randrange(5), chance.choice(_TITLES)
    if what == 0 and things:
        file.history.run(file.plans.remove_adjustment(thing))
    elif what == 1:
        new = adjustment(f"new{chance.randrange(99)}", words)
        file.history.run(file.plans.save_adjustment(replace(new, id=AdjustmentId(new.id))))
    elif what == 2:
        way = AfterStore(file.db).returns(AGREEMENT.id)[0]
        file.history.run(AfterStore(file.db).save_return(held(way, chance.randrange(len(way.steps))), MAYA.id))
    elif things:
        field = chance.choice(("title", "owner", "cover", "interim", "expected", "asked_as", "effect"))
        file.change(thing.id, **{field: words})
