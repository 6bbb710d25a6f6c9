"""The list of everything that can leave, and of every place in the program from which something does.

A new paper or file joins `OUTPUTS`, and the place that lets it leave `EXITS`; a test finds what was forgotten. The
property in `test_leaks` then holds for it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial

from desktop.app.leaving import released_copy
from desktop.presenters.paper_forms import EVERY_BLANK
from desktop.presenters.proposal import proposal_of
from desktop.shell.keeper import SHEET_TEXT, SHEET_TITLE
from desktop.words.ideas import DEMANDS
from jobs import bank, own
from matching.drafts.making import make
from matching.drafts.model import DraftKind
from records.consent import Copy, CopyId, release
from supportplans.blanks.visit import visit
from supportplans.blocks import Document
from supportplans.calendar_file import Entry, Summary, calendar_text
from supportplans.call_back import CallBack, Private, let_out_letter, letter, letter_paper
from supportplans.draft_gate import Audience, Passed, let_out, purpose_of
from supportplans.draft_paper import FILE_NAMES, TITLES, clipboard_text, draft_paper
from supportplans.employer_papers import EMPLOYER_PAPERS
from supportplans.idea_file import to_json
from supportplans.manager_page import TooMuchToDo
from supportplans.own_papers import OWN_PAPERS
from supportplans.own_view import OwnView
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper
from supportplans.proposal import proposal_paper
from supportplans.reading import texts
from supportplans.report import report
from supportplans.report_csv import as_csv
from supportplans.report_paper import ReportPaper, document_of, paper_of
from tests.supportplans.leak_rest import PERIOD, rest
from tests.supportplans.leaks import TODAY, Case, cores


def _nothing(_: Case) -> set[str]:
    return set()


@dataclass(frozen=True)
class Output:
    """One thing that can leave: a `paper`, which can be a file of any form, or a file of its own that `says` it.

    `may` says which of our words its reader may find in it; without it, none. `ending` is that of a file that is no
    paper.
    """

    name: str
    paper: Callable[[Case], Document | None] = lambda _: None
    may: Callable[[Case], set[str]] = _nothing
    says: Callable[[Case], Iterable[str]] = lambda _: ()
    ending: str = ""

    def all_said(self, a_case: Case) -> str:
        """Return everything it says, and what the clipboard gets of it."""
        paper = self.paper(a_case)
        told = (paper.title, paper.check_code, clipboard_text(paper), *texts(paper)) if paper is not None else ()
        return "\n".join((*told, *self.says(a_case)))


# For one reader at work


def employer_document(paper: EmployerPaper, a_case: Case) -> Document | None:
    """Return a paper for an employer as this reader gets it; None where it says what is to be shortened first."""
    lines = (line for line in a_case.lines if paper.takes(line))
    try:
        return paper.make(release(lines, a_case.consents, a_case.reader, TODAY), a_case.issue)
    except TooMuchToDo:
        return None


def _letter(a_case: Case) -> Document:
    """Return a letter into which somebody typed a line of the record and the person's name."""
    copies = tuple(
        Copy(CopyId(f"k{n}"), a_case.person.id, a_case.reader, "work plan", n, n, _MOMENT, "print",
             frozenset(x.id for x in a_case.lines), "KEEL-1", c.id)
        for n, c in enumerate(a_case.consents, 1)
    )  # fmt: skip
    typed = letter(CallBack(a_case.reader, copies), "Jo Bennett", TODAY)
    typed += "".join(f"\n\n{x.text}" for x in a_case.lines[:4]) + f"\n\nIt is about {a_case.person.name}."
    private = Private((a_case.person.name, a_case.person.known_as), tuple(x.text for x in a_case.lines))
    return letter_paper(let_out_letter(typed, a_case.reader, "Jo Bennett", private))


_MOMENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
_HIRING = tuple(audience for audience in Audience if audience is not Audience.PERSON)


def passed_draft(kind: DraftKind, a_case: Case, audience: Audience | None = None) -> Passed:
    """Return a draft of a kind as the gate lets it out, to some reader or to a given one."""
    said = rest(a_case).said
    found = said.material
    to = audience or _HIRING[a_case.seed % len(_HIRING)]
    return let_out(make(kind, found), said.decisions, purpose_of(to, found.job, found.person, found.contact),
                   said.speaking)  # fmt: skip


def _draft(kind: DraftKind, a_case: Case) -> Document:
    return draft_paper(passed_draft(kind, a_case))


def _of_a_draft(a_case: Case) -> set[str]:
    job = rest(a_case).job
    known = (job.title, job.employer, *(t.words for t in job.tasks), *(n.words for n in job.needs))
    return set(rest(a_case).said.ordinary) | cores(" ".join(known))


def _proposal(a_case: Case) -> Document:
    return proposal_paper(proposal_of(rest(a_case).job, rest(a_case).for_the_employer), TODAY)


def _of_a_proposal(a_case: Case) -> set[str]:
    job = rest(a_case).job
    carved = [task.lineage.title for task in job.tasks if task.lineage]
    told = (job.title, job.employer, *(task.words for task in job.tasks), *carved)
    return cores(" ".join(told)) | cores(repr(rest(a_case).for_the_employer))


# For another service, or about nobody


def _of_a_job(a_case: Case) -> set[str]:
    """Return what may be passed on of a job: nothing of who said it, nor the words it was said in."""
    job = rest(a_case).job
    works = [bit for t in job.tasks for bit in (t.words, *t.activities, *t.detailed)]
    told = (job.title, job.employer, job.summary, job.soc2020, *job.other_titles, *job.supports, *works)
    return cores(" ".join((*told, *(need.words for need in job.needs))))


def _ideas(a_case: Case) -> Iterator[str]:
    yield to_json(rest(a_case).ideas)


def _of_ideas(a_case: Case) -> set[str]:
    offered = [idea for idea in rest(a_case).ideas if not idea.away]
    return cores(" ".join(w for i in offered for w in (i.title, i.ask, i.practice, i.says_yes, i.review)))


def _report(a_case: Case) -> ReportPaper:
    return paper_of(report(rest(a_case).records, PERIOD, TODAY), DEMANDS, TODAY)


def _calendar(a_case: Case) -> Iterator[str]:
    entries = [Entry(x.id, TODAY, Summary.CHECK_IN, True) for x in a_case.lines]
    yield calendar_text(entries, TODAY)


def _names(a_case: Case) -> Iterator[str]:
    """Every kind of paper names its file and its title in a printer's queue; a name cannot get in."""
    yield from (*TITLES.values(), *FILE_NAMES.values())
    for paper in EMPLOYER_PAPERS:
        document = employer_document(paper, a_case)
        if document is not None:
            going = released_copy(paper.kind.document, a_case.person.id, a_case.released, document)
            yield from (going.file_stem, going.title)


@cache
def _blank(make_it: Callable[[], Document]) -> Document:
    return make_it()


# The person's own


def _own(paper: OwnPaper, a_case: Case) -> Document:
    return paper.make(rest(a_case).view)


def _without_notes(view: OwnView) -> OwnView:
    """Return a view without what the specialist wrote for the two of them: no paper has it."""
    plans = (replace(plan, agreement=replace(plan.agreement, notes="") if plan.agreement else None)
             for plan in view.plans)  # fmt: skip
    return replace(view, plans=tuple(plans))


def _mine(view: OwnView) -> tuple[object, ...]:
    return (view.called, view.name)


_OF_OWN: Mapping[str, Callable[[OwnView], tuple[object, ...]]] = {
    "own-copy": lambda view: (view,),
    "own-card": lambda view: (view.card,),
    "own-crisis": lambda view: (*_mine(view), view.agreement, view.numbers, view.helped),
    "own-bring": lambda view: (*_mine(view), view.resources, view.preferences, view.stories),
    "own-by-hand": lambda view: (*_mine(view), view.example),
    "own-weighing": lambda view: (*_mine(view), view.telling, view.rules),
    "own-rehearsal": lambda view: (*_mine(view), view.telling),
    "own-practice": lambda view: (*_mine(view), view.telling),
}
"""What a paper of the person's own is about: one that is left lying tells no more than that."""


def _of_own(paper: OwnPaper, a_case: Case) -> set[str]:
    return cores(repr(_OF_OWN[paper.kind.id](_without_notes(rest(a_case).view))))


# All of it

FOR_READERS = tuple(
    Output(paper.kind.document, partial(employer_document, paper), lambda c: c.allowed) for paper in EMPLOYER_PAPERS
)
OTHERS = (
    Output("letter asking for copies", _letter),
    *(Output(TITLES[kind].lower(), partial(_draft, kind), _of_a_draft) for kind in DraftKind),
    Output("role proposal", _proposal, _of_a_proposal),
    Output("service report", lambda c: document_of(_report(c))),
    Output("service report as a table", says=lambda c: (as_csv(_report(c)).decode(),), ending="csv"),
    Output("jobs as a table", may=_of_a_job, says=lambda c: (bank.to_csv([rest(c).job]),), ending="csv"),
    Output("jobs", may=_of_a_job, says=lambda c: (own.to_json([rest(c).job]),), ending="json"),
    Output("adjustment ideas", may=_of_ideas, says=_ideas, ending="json"),
    Output("calendar", says=_calendar, ending="ics"),
    *(Output(f"own: {paper.kind.document}", partial(_own, paper), partial(_of_own, paper)) for paper in OWN_PAPERS),
)
ABOUT_NOBODY = (
    *(Output(paper.kind.document, lambda _, p=paper: _blank(p.make)) for paper in EVERY_BLANK),
    Output("visit or call blank form", lambda _: _blank(visit)),
    Output("job bank", says=lambda _: (bank.template(),), ending="csv"),
    Output("names of files", says=_names),
    Output("recovery sheet", says=lambda _: (SHEET_TITLE, SHEET_TEXT.format(key="KEY", name="Our people"))),
)
OUTPUTS: tuple[Output, ...] = (*FOR_READERS, *OTHERS, *ABOUT_NOBODY)


def _named(papers: Iterable[EmployerPaper | BlankPaper]) -> tuple[str, ...]:
    return tuple(paper.kind.document for paper in papers)


_EVERY_OWN = tuple(f"own: {paper.kind.document}" for paper in OWN_PAPERS)
EXITS: Mapping[str, tuple[str, ...]] = {
    "app/leaving.py:own_copy": (),  # how the others are made
    "app/leaving.py:released_copy": (),
    "presenters/papers_leaving.py:_going": (*_named(EMPLOYER_PAPERS), *_EVERY_OWN, *_named(EVERY_BLANK)),
    "presenters/hand_over_paper.py:_going": ("hand-over sheet",),
    "presenters/letters.py:_going": ("letter asking for copies",),
    "presenters/evidence_out.py:_going": tuple(title.lower() for title in TITLES.values()),
    "presenters/proposal.py:_going": ("role proposal",),
    "presenters/home_report.py:print_report": ("service report",),
    "presenters/home_report.py:_save": ("service report", "service report as a table"),
    "presenters/job_exchange.py:_write": ("jobs", "jobs as a table", "job bank"),
    "presenters/idea_exchange.py:_pass_on": ("adjustment ideas",),
    "presenters/post.py:_save_calendar": ("calendar",),
    "presenters/take_home.py:_going": ("own: by hand", "by hand blank"),
    "presenters/telling_paper.py:_going": ("own: my notes", "own: my words", "own: practice cards"),
    "presenters/paper_forms.py:_going": _named(EVERY_BLANK),
    "presenters/visit.py:_save": ("visit or call blank form",),
    "presenters/visit.py:_print": ("visit or call blank form",),
    "shell/keeper.py:_print_recovery": ("recovery sheet",),
}
"""Where in `desktop` something is made to leave, by file and function, and by which outputs it is tried."""
