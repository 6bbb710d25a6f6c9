"""Saves the example with the schemas of today, to be kept and opened for ever (`test_saved_files`).

A file that is kept is never made anew: after a new step, `python -m tests.desktop.saved_now N` makes `all-N`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import released_plan
from desktop.example import MANAGER, MAYA, fill
from desktop.example_papers import fill_papers
from jobs.store import JobStore
from records.consent import Copy, CopyId
from records.consent_store import ConsentStore
from records.database import transaction
from records.file import KeelFile
from records.keys import Stretch
from supportplans.course_store import CourseStore
from supportplans.house_wording import Rule
from supportplans.left_off import nothing_off
from supportplans.left_off_store import LeftOffStore
from supportplans.look import Size
from supportplans.look_store import LookChoice, LookStore
from supportplans.store import PlanStore
from supportplans.version_keeping import keep_versions
from supportplans.wording_kept import KeptWording, KeptWordingId
from supportplans.wording_kept_store import WordingKeptStore

SAVED = Path(__file__).parent / "saved"
PASSPHRASE = "otter candle Tuesday"
DAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def save(path: Path) -> None:
    """Write a new file with invented people and something in every table that the example fills."""
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo Bennett", stretch=Stretch(n=2**10)) as file:
        fill(file, DAY)
        fill_papers(file, DAY)
        _set_papers(file)
        _give_a_copy(file)
        _say_it_anew(file)
        with transaction(file.db):
            JobStore(file.db).remove_origin("starter")  # two megabytes that every version can make anew
        file.compact()


def _set_papers(file: KeelFile) -> None:
    line = next(line for line in released_plan(file.db, MAYA, MANAGER, DAY).lines if line.section == "agreed")
    looks = LookChoice(MAYA, Size.LARGE_24, letterhead="Harbour Support", others_easy=True)
    kept = KeptWording(KeptWordingId(f"{line.id}:long:saved"), MAYA, line.id, Rule.LONG)
    off = nothing_off(MAYA, MANAGER, "crisis-page").with_lines(frozenset({line.id}), True)
    for edit in (LookStore(file.db).save(looks), WordingKeptStore(file.db).keep(kept), LeftOffStore(file.db).save(off)):
        file.history.run(edit)


def _give_a_copy(file: KeelFile) -> None:
    released = released_plan(file.db, MAYA, MANAGER, DAY)
    copy = Copy(
        CopyId("copy-9"), MAYA, MANAGER, "work plan", 1, 1, NOON, "print", released.line_ids, "KEEL-2345",
        released.consents[0].id, digest="ab" * 32, form="pdf", look="24 points", sets=2, pages="1 to 3",
    )  # fmt: skip
    file.history.run(ConsentStore(file.db).save_copy(copy))


def _say_it_anew(file: KeelFile) -> None:
    """Sign the plan, and give something on it other words after that."""
    keep_versions(file.history, file.db, "Jo Bennett", lambda: NOON)
    course, plans = CourseStore(file.db), PlanStore(file.db)
    side = next(a for a in plans.adjustments(MAYA) if a.id == "side")
    newest = course.versions(plans.agreements(MAYA)[0].id)[-1]
    file.history.run(course.save_version(replace(newest, signed_on=DAY)))
    file.history.run(plans.save_adjustment(replace(side, owner="Sam swaps the place")))


if __name__ == "__main__":
    save(SAVED / f"all-{int(sys.argv[1])}.keel")
