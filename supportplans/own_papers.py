"""Every paper that is the person's own: what it is called, what it is for, what makes it, and whether there is any."""

from __future__ import annotations

from supportplans.own.bring import TITLE as BRING
from supportplans.own.bring import bring
from supportplans.own.copy import TITLE as COPY
from supportplans.own.copy import own_copy
from supportplans.own.crisis import TITLE as CRISIS
from supportplans.own.crisis import crisis
from supportplans.own.match_sheet import match_sheet
from supportplans.own.telling import CARDS, REHEARSAL, WEIGHING, practice, rehearsal, weighing
from supportplans.own.wallet import TITLE as CARD
from supportplans.own.wallet import wallet
from supportplans.papers import OwnPaper, PaperKind
from supportplans.take_home import TITLE as BY_HAND
from supportplans.tongue import to_tell

OWN_PAPERS: tuple[OwnPaper, ...] = (
    OwnPaper(
        PaperKind("own-copy", "own copy", COPY, to_tell("Everything, with who has what, and my rights"), "person"),
        own_copy, lambda view: bool(view.lines or view.kept)),
    OwnPaper(
        PaperKind("own-card", "card", CARD, to_tell("For the wallet: only what I tick"), "cards"),
        wallet, lambda view: not view.card.empty),
    OwnPaper(
        PaperKind("own-crisis", "my crisis page", CRISIS, to_tell("For when it is too much: not for work"), "heart"),
        crisis, lambda view: view.agreement is not None),
    OwnPaper(
        PaperKind("own-bring", "what i bring", BRING, to_tell("What I bring and want, in my own words"), "hand"),
        bring, lambda view: bool(view.resources or view.stories or view.preferences)),
    OwnPaper(
        PaperKind("own-by-hand", "by hand", BY_HAND, to_tell("A job as I matched it, and the next one"), "pencil"),
        match_sheet, lambda view: view.example is not None),
    OwnPaper(
        PaperKind("own-weighing", "my notes", WEIGHING, to_tell("What I weighed up about telling"), "door"),
        weighing, lambda view: view.telling is not None),
    OwnPaper(
        PaperKind("own-rehearsal", "my words", REHEARSAL, to_tell("What I would say, to practise"), "check-bubble"),
        rehearsal, lambda view: view.telling is not None and bool(view.telling.cards)),
    OwnPaper(
        PaperKind("own-practice", "practice cards", CARDS, to_tell("To cut out, fold and try by myself"), "cards"),
        practice, lambda view: view.telling is not None and bool(view.telling.cards)),
)  # fmt: skip
