"""Every blank form that is made of nothing: what it is called, what it is for, and what makes it.

Two more ask what forms on screen ask, and are made beside those: see `desktop.presenters.paper_forms`.
"""

from __future__ import annotations

from supportplans.blanks.check_in import check_in
from supportplans.blanks.getting_to_know import getting_to_know
from supportplans.blanks.review import review
from supportplans.blanks.sharing import permission, withdrawal
from supportplans.blanks.visit import visit
from supportplans.papers import BlankPaper, PaperKind
from supportplans.take_home import blank_sheet
from supportplans.tongue import to_tell

BLANK_PAPERS: tuple[BlankPaper, ...] = (
    BlankPaper(
        PaperKind("blank-getting-to-know", "blank getting to know", to_tell("What I bring, what I want"),
                  to_tell("To get to know somebody: areas of life, and the cards"), "cards"), getting_to_know),
    BlankPaper(
        PaperKind("blank-visit", "blank visit form", to_tell("After a visit or a call"),
                  to_tell("What to ask and look for where the work is done"), "eye"), visit),
    BlankPaper(
        PaperKind("blank-by-hand", "by hand blank", to_tell("Matching a job by hand"),
                  to_tell("One job and one person, added up with a pen"), "pencil"), blank_sheet),
    BlankPaper(
        PaperKind("blank-permission", "blank permission form", to_tell("What I agree to share"),
                  to_tell("A yes to each line by itself, for one reader, signed with a pen"), "hand"), permission),
    BlankPaper(
        PaperKind("blank-withdrawal", "blank withdrawal slip", to_tell("I take back my permission"),
                  to_tell("One step, and no reason is asked for"), "undo"), withdrawal),
    BlankPaper(
        PaperKind("blank-review", "blank review sheet", to_tell("A review"),
                  to_tell("How the support works, thing by thing"), "calendar"), review),
    BlankPaper(
        PaperKind("blank-week", "blank week sheet", to_tell("My week"),
                  to_tell("For the person: how the week was, in their own words"), "heart"), check_in),
)  # fmt: skip
