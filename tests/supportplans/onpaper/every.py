"""Every paper there is, of the three long histories and of nobody: what kept texts, rules and pictures look at."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, cached_property
from pathlib import Path

from desktop.app.own_view import own_view
from desktop.app.packages import MIGRATION_SETS
from desktop.app.plans import issue_of, plan_lines
from desktop.app.session import Session
from records.consent import Consent, ConsentId, Line, Recipient, Released, ShareClass, release
from records.file import KeelFile
from records.keys import Stretch
from records.people import PersonId
from supportplans.blank_papers import BLANK_PAPERS
from supportplans.blocks import Document
from supportplans.documents import Issue
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.look import STANDARD, Look
from supportplans.manager_page import DOING
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import EmployerPaper
from supportplans.printing.press import press
from tests.supportplans.histories.assistant import ASSISTANT
from tests.supportplans.histories.porter import PORTER
from tests.supportplans.histories.replay import SPECIALIST, Replay, Tale
from tests.supportplans.histories.warehouse import WAREHOUSE


@dataclass(frozen=True)
class Moment:
    """A history on a day on which somebody may read something of it."""

    tale: Tale
    day: str


MOMENTS: Mapping[str, Moment] = {
    "porter": Moment(PORTER, "2026-11-20"),
    "assistant": Moment(ASSISTANT, "2026-11-20"),
    "warehouse": Moment(WAREHOUSE, "2026-11-20"),
}
BLANK = "blank"
_AT_A_GLANCE = ("level1", "level2")
_DEEDS = frozenset(part for part, _ in DOING)
_SECOND = Issue(2, 1)
PASSPHRASE = "otter candle Tuesday"  # of a file that holds invented people only


@dataclass(frozen=True)
class ForReader:
    """A paper for a reader, with what was let through to them."""

    paper: EmployerPaper
    released: Released
    issue: Issue = _SECOND

    @cached_property
    def document(self) -> Document:
        """Return the paper."""
        return self.paper.make(self.released, self.issue)


def papers_of(name: str) -> Mapping[str, Document]:
    """Return every paper of a history by what it is: one for each reader who may read something, and the person's."""
    for_employers, own = _all_of(name)
    return {**{paper: made.document for paper, made in for_employers.items()}, **own}


def for_readers(name: str) -> Mapping[str, ForReader]:
    """Return the papers of a history that are for somebody else."""
    return _all_of(name)[0]


@cache
def _all_of(name: str) -> tuple[Mapping[str, ForReader], Mapping[str, Document]]:
    moment = MOMENTS[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.keel"
        with KeelFile.create(
            path, "otter candle Tuesday", MIGRATION_SETS, who=SPECIALIST, stretch=Stretch(n=2)
        ) as file:
            replay = Replay(moment.tale, file.db).until(moment.day)
            session = Session(file, SPECIALIST, clock=lambda: replay.now)
            session.person_id = moment.tale.person_id  # type: ignore[assignment]
            return dict(_for_employers(replay)), dict(_own(session))


@cache
def blank_papers() -> Mapping[str, Document]:
    """Return every paper with nothing of anybody on it."""
    return {paper.kind.id: paper.make() for paper in BLANK_PAPERS}


def every_paper() -> Iterator[tuple[str, Document]]:
    """Yield each paper with its name, such as porter/work-plan-1."""
    for name in MOMENTS:
        yield from ((f"{name}/{paper}", document) for paper, document in papers_of(name).items())
    yield from ((f"{BLANK}/{paper}", document) for paper, document in blank_papers().items())


@cache
def drawn(document: Document, look: Look = STANDARD) -> bytes:
    """Return a paper as PDF: drawn once, however many tests look at it."""
    return press(document, look)


def _for_employers(replay: Replay) -> Iterator[tuple[str, ForReader]]:
    """Yield the work plan as its reader has it now, and every paper as one would have it who may read every line."""
    consents = replay.consents.consents(replay.person_id)
    reader = next(c.recipient for c in consents if c.in_force(replay.today))
    lines = plan_lines(replay.db, replay.person_id, reader.organisation)
    work_plan = EMPLOYER_PAPERS[0]
    released = release(lines, consents, reader, replay.today)
    yield work_plan.kind.id, ForReader(work_plan, released, issue_of(replay.db, replay.person_id, released, 2, 1))
    whole = tuple(replace(line, share=ShareClass.CONSENTED) for line in lines)
    given = _all(replay, reader, whole)
    for paper in EMPLOYER_PAPERS:
        taken = [line for line in whole if paper.takes(line)]
        if paper.kind.id == "manager-page":
            taken = list(_shortened(taken))
        yield f"{paper.kind.id}-of-all", ForReader(paper, release(taken, (given,), reader, replay.today))


def _all(replay: Replay, reader: Recipient, lines: Iterable[Line]) -> Consent:
    ids, day = frozenset(line.id for line in lines), replay.today
    return Consent(ConsentId("all"), PersonId(replay.person_id), reader, ids, day, day + timedelta(days=90))


def _shortened(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what two people would choose for a page of one side: of each part of a level a line, and two deeds.

    What is said at a level comes from the first that has something, as a page at a glance needs one way of saying it.
    """
    seen, deeds = set[str](), Counter[str]()
    for line in lines:
        level, _, part = line.section.partition(".")
        if not level.startswith("level"):
            yield line
            continue
        if level not in _AT_A_GLANCE:
            continue
        where = part if part in ("say", "do_not_say") else line.section
        if where not in seen and not (part in _DEEDS and deeds[level] == 2):
            seen.add(where)
            deeds[level] += part in _DEEDS
            yield line


def _own(session: Session) -> Iterator[tuple[str, Document]]:
    view = own_view(session)
    assert view is not None
    for paper in OWN_PAPERS:
        if paper.there(view):
            yield paper.kind.id, paper.make(view)
