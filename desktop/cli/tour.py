"""`tour`: the whole way with invented people, on real parts and without a screen.

It makes an encrypted file, loads jobs, ranks them, drafts evidence, follows an adjustment from asked to in place, asks
what is in force today, makes every paper there is through the gate and registers the copy, backs up, opens the
backup, and takes a picture of every screen.
"""

from __future__ import annotations

import argparse
import time
from datetime import UTC, datetime
from pathlib import Path

from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import released_plan
from desktop.cli.console import BadInput
from desktop.cli.screens import take_all
from desktop.cli.tour_papers import save_page, write_papers
from desktop.example import MANAGER, MAYA, SCHOOL, fill
from desktop.example_papers import fill_papers
from desktop.words.ranking import contribution_text
from jobs.store import JobStore
from matching.drafts.editing import as_text
from matching.drafts.making import make
from matching.drafts.material import material
from matching.drafts.model import DraftKind
from matching.model import Match, Profile
from matching.ranking import Library, rank
from matching.understanding import Understanding
from records.backup import back_up, check
from records.consent import Copy, CopyId, Released
from records.consent_store import ConsentStore
from records.file import KeelFile
from records.ids import new_id
from records.store import PeopleStore
from supportplans.course_store import CourseStore
from supportplans.documents import Issue, employer_plan, on_plan
from supportplans.in_force import How, on_day
from supportplans.printing.pages import page_images
from supportplans.printing.press import press
from supportplans.reading import lines_on
from supportplans.step_track import steps
from supportplans.store import PlanStore
from supportplans.wording import day

PASSPHRASE = "otter candle Tuesday"  # of an invented file that holds invented people only


def run(options: argparse.Namespace) -> None:
    """Walk the whole way and leave the papers and a written account in the folder."""
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "example.keel"
    if path.exists():
        raise BadInput(f"{path} is there already: name another folder, or move it away first.")
    start = time.monotonic()
    account = Account()
    with KeelFile.create(path, PASSPHRASE, MIGRATION_SETS, who="Jo Bennett") as file:
        fill(file, datetime.now(UTC).date())
        fill_papers(file, datetime.now(UTC).date())
        account.say("A file was made, encrypted; its recovery key is shown once and kept nowhere.")
        _match(file, folder, account)
        _keep_the_job(file, account)
        _paper(file, folder, account)
        made = write_papers(file, folder / "papers", options.only)
        which = "Some papers" if options.only else "Every paper"
        account.say(f"{which} for Maya in the folder papers: {made.papers} papers, {made.files} files, "
                    f"{made.pages} pages.")  # fmt: skip
        copy = back_up(file, folder)
    with KeelFile.open(copy, PASSPHRASE, MIGRATION_SETS) as again:
        account.say(f"Backed up as {copy.name} and opened again: {'whole' if not check(again.db) else 'damaged'}.")
    pictures = take_all(path, PASSPHRASE, folder, options.only)
    account.say(f"The window was opened on the file; {len(pictures)} pictures of its screens are in the folder.")
    account.say(f"That took {time.monotonic() - start:.1f} s.")
    (folder / "tour.txt").write_text(account.text, encoding="utf-8")


class Account:
    """What the tour says, on screen and in a file."""

    def __init__(self) -> None:
        self.text = ""

    def say(self, line: str) -> None:
        """Say one line."""
        print(line, flush=True)
        self.text += line + "\n"


def _match(file: KeelFile, folder: Path, account: Account) -> None:
    people = PeopleStore(file.db)
    profile = Profile(people.resources(MAYA), people.preferences(MAYA))
    jobs = JobStore(file.db).jobs()
    account.say(f"{len(jobs)} jobs are in the file, ranked for Maya; every number is a sum of named parts:")
    ranking = rank(profile, Library(jobs, Understanding()))
    by_id = {str(job.id): job for job in jobs}
    for place, row in enumerate(ranking.rows[:10], 1):
        job = by_id[row.job_id]
        where = f", {job.employer}" if job.employer else ""
        account.say(f"  {place}. {job.title}{where}: {row.score:.0f} ({row.low:.0f} to {row.high:.0f}), "
                    f"want {row.want:.0f}, bring {row.bring:.0f}, change {row.change:.0f}")  # fmt: skip
    _why(ranking.match(str(SCHOOL)), file, profile, account)
    match, maya = ranking.match(str(SCHOOL)), people.person(MAYA)
    assert maya is not None
    draft = make(DraftKind.STATEMENT, material(by_id[str(SCHOOL)], maya, profile, people.stories(MAYA), match, match))
    (folder / "draft-statement.txt").write_text(as_text(draft.finished.blocks) + "\n", encoding="utf-8")
    account.say(
        f"A draft in Maya's words: {len(draft.sentences)} sentences, each with a source, {len(draft.gaps)} gaps."
    )


def _why(match: Match, file: KeelFile, profile: Profile, account: Account) -> None:
    job = JobStore(file.db).job(match.job_id)
    assert job is not None
    account.say(f"Why {job.title} at {job.employer}:")
    for part in sorted(match.contributions, key=lambda part: -abs(part.amount))[:8]:
        account.say(f"  {part.amount:+.1f} {part.ledger.value}: {contribution_text(part, job, profile)}")


def _keep_the_job(file: KeelFile, account: Account) -> None:
    plans, today = PlanStore(file.db), datetime.now(UTC).date()
    for adjustment in plans.adjustments(MAYA):
        track = ", ".join(mark.name.lower().replace("_", " ") for mark in steps(plans.events(adjustment.id)).marks)
        account.say(f"Adjustment “{adjustment.title}”: {track}.")
    agreement = plans.agreements(MAYA)[0]
    now = on_day(CourseStore(file.db).record_for(agreement, today), today)
    names = "; ".join(item.words for item in now.items if item.how not in (How.READY, How.PROMISED)) or "none"
    account.say(f"In force today: level {agreement.ladder.number(now.level)}. Adjustments on: {names}.")


def _paper(file: KeelFile, folder: Path, account: Account) -> None:
    moment = datetime.now(UTC)
    released = released_plan(file.db, MAYA, MANAGER, moment.date(), on_plan)
    document = employer_plan(released, Issue())
    pdf = press(document)
    (folder / "work-plan.pdf").write_bytes(pdf)
    for number, page in enumerate(page_images(pdf), 1):
        save_page(page, folder / f"work-plan-page-{number}.png")
    on_it = released.only(lines_on(document))
    copy = _copy(on_it, moment, document.check_code)
    file.history.run(ConsentStore(file.db).save_copy(copy))
    account.say(f"The work plan for {MANAGER.name} holds {len(on_it.lines)} lines she may have until "
                f"{day(released.until) if released.until else 'no day'}; registered as copy 1.")  # fmt: skip


def _copy(released: Released, moment: datetime, code: str) -> Copy:
    consent = released.consents[0].id if released.consents else None
    return Copy(
        CopyId(new_id()), MAYA, released.recipient, "work plan", 1, 1, moment, "save", released.line_ids, code, consent
    )
