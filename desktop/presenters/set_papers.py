"""Every kind of paper as the person in view has it set: its look, its language, and the name at its top."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters.pressing import Pressed, press_document
from records.consent import Released
from supportplans.issue import Issue
from supportplans.look_store import LookChoice
from supportplans.own_view import OwnView
from supportplans.papers import BlankPaper, EmployerPaper, OwnPaper
from supportplans.reading import lines_on
from supportplans.tongue import speaking
from supportplans.tongues import chosen


def press_for_reader(paper: EmployerPaper, released: Released, issue: Issue, setting: LookChoice) -> Pressed:
    """Return a paper for a reader. The name of a service stands at its top only where somebody wrote it there."""
    with speaking(chosen(setting.language)):
        document = replace(paper.make(released, issue), letterhead=setting.letterhead)
    on_it = released.only(lines_on(document))
    return replace(press_document(document, setting.others), lines={line.id: line.text for line in on_it.lines})


def press_own(paper: OwnPaper, view: OwnView, setting: LookChoice) -> Pressed:
    """Return a paper of the person's own."""
    with speaking(chosen(setting.language)):
        document = paper.make(view)
    return press_document(document, setting.own)


def press_blank(paper: BlankPaper, setting: LookChoice) -> Pressed:
    """Return a form to write on."""
    with speaking(chosen(setting.language)):
        document = paper.make()
    return press_document(document, setting.own)
