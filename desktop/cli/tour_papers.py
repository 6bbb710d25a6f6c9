"""The full set of papers for Maya in the example: every kind, the main ones in every look, and in every form."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.app.hand_example import hand_example
from desktop.app.own_view import own_view
from desktop.app.plans import issue_of, plan_lines
from desktop.app.session import Session
from desktop.cli.console import BadInput, is_named
from desktop.example import MANAGER, MAYA
from desktop.example_papers import DEPUTY
from desktop.presenters.paper_forms import EVERY_BLANK
from desktop.presenters.pressing import FORMS, Pressed, in_form, press_document
from records.consent import Recipient, release
from records.file import KeelFile
from supportplans.blocks import Document
from supportplans.employer_papers import CRISIS_PAGE, EMPLOYER_PAPERS, MANAGER_PAGE, WORK_PLAN
from supportplans.look import Look, Size
from supportplans.own_papers import OWN_PAPERS
from supportplans.papers import EmployerPaper
from supportplans.printing.pages import PageImage, page_images

LOOKS = {"large-18": Look(Size.LARGE_18), "large-24": Look(Size.LARGE_24), "easy": Look(easy=True)}
MAIN = frozenset({WORK_PLAN.kind.id, MANAGER_PAGE.kind.id, CRISIS_PAGE.kind.id, "own-copy", "own-crisis", "own-card"})
DPI = 72
_QUICK = 80  # the picture is written at once instead of as small as can be


@dataclass(frozen=True, slots=True)
class Set:
    """What was written: how many papers, files and pages."""

    papers: int
    files: int
    pages: int


def write_papers(file: KeelFile, folder: Path, only: Collection[str] = ()) -> Set:
    """Write papers into a folder, each page as a picture beside it, and return how many there are.

    `only` are words; where there are any, a paper is written if its name has one of them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    session = Session(file, "Jo Bennett", person_id=MAYA)
    files = pages = 0
    papers = tuple((name, document) for name, document in every_paper(session) if is_named(name, only))
    for name, document in papers:
        standard = press_document(document)
        others = LOOKS if name in MAIN else {}
        pages += _write(standard, folder, f"{name}-standard")
        pages += sum(
            _write(press_document(document, look), folder, f"{name}-{called}") for called, look in others.items()
        )
        files += 1 + len(others) + (0 if name.startswith("blank") else _other_forms(standard, folder / name))
    return Set(len(papers), files, pages)


def every_paper(session: Session) -> Iterator[tuple[str, Document]]:
    """Yield each paper for Maya with its name; nothing is drawn."""
    for paper in EMPLOYER_PAPERS:
        yield paper.kind.id, _employer(session, paper, DEPUTY if paper is MANAGER_PAGE else MANAGER)
    view = own_view(session, hand_example(session, any_job=True))
    assert view is not None
    yield from ((own.kind.id, own.make(view)) for own in OWN_PAPERS)
    yield from ((blank.kind.id, blank.make()) for blank in EVERY_BLANK)


def _employer(session: Session, paper: EmployerPaper, reader: Recipient) -> Document:
    """Return a paper for a reader, of what the gate lets through to them and of nothing else."""
    db = session.file.db
    lines = (line for line in plan_lines(db, MAYA, reader.organisation) if paper.takes(line))
    released = release(lines, session.consents.consents(MAYA), reader, session.today)
    return paper.make(released, issue_of(db, MAYA, released, 1, 1))


def _write(pressed: Pressed, folder: Path, name: str) -> int:
    (folder / f"{name}.pdf").write_bytes(pressed.pdf)
    images = page_images(pressed.pdf, DPI)
    for number, page in enumerate(images, 1):
        save_page(page, folder / f"{name}-page-{number}.png")
    return len(images)


def _other_forms(pressed: Pressed, path: Path) -> int:
    others = [form for form in FORMS if form != "pdf"]
    for form in others:
        path.with_suffix(f".{form}").write_bytes(in_form(pressed, form))
    return len(others)


def save_page(page: PageImage, path: Path) -> None:
    """Write a page as a picture. Raises BadInput where it cannot be written."""
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    if not image.save(str(path), None, _QUICK):
        raise BadInput(f"{path} could not be written.")
