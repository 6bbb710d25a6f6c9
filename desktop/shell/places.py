"""The places of the window as data: Home and the nine steps, each a presenter and a page.

This module pulls in everything that can be opened, so it is loaded after the first paint (see `desktop.bootstrap`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.pages.about_me import AboutMePage
from desktop.pages.adjustments import AdjustmentsPage
from desktop.pages.advert import AdvertPage
from desktop.pages.after_it import AfterPage
from desktop.pages.after_meeting import AfterMeetingPage
from desktop.pages.agreement_changes import ChangesPage
from desktop.pages.applying import ApplyingPage
from desktop.pages.base import Page
from desktop.pages.bring import BringPage
from desktop.pages.by_hand import ByHandPage
from desktop.pages.carving import CarvePage
from desktop.pages.checking import CheckPage
from desktop.pages.coming_back import ComingBackPage
from desktop.pages.compare import ComparePage
from desktop.pages.contact_list import ContactListPage
from desktop.pages.conversation import ConversationPage
from desktop.pages.course import CoursePage
from desktop.pages.cv import CvPage
from desktop.pages.employers import EmployersPage
from desktop.pages.even_keel import EvenKeelPage
from desktop.pages.evidence import EvidencePage
from desktop.pages.evidence_out import EvidenceOutPage
from desktop.pages.hand_over import HandOverPage
from desktop.pages.hand_over_paper import HandOverPaperPage
from desktop.pages.holding import HoldingPage, ToldWithoutPage
from desktop.pages.home import HomePage
from desktop.pages.home_report import HomeReportPage
from desktop.pages.ideas import IdeasPage
from desktop.pages.jobs import JobsPage
from desktop.pages.letters import LettersPage
from desktop.pages.matches import MatchesPage
from desktop.pages.moves_up import MovesUpPage
from desktop.pages.offer import OfferPage
from desktop.pages.paper_forms import PaperFormsPage
from desktop.pages.papers import PapersPage
from desktop.pages.post import PostPage
from desktop.pages.preference_versions import PreferenceVersionsPage
from desktop.pages.proposal import ProposalPage
from desktop.pages.review import ReviewPage
from desktop.pages.sureness import SurenessPage
from desktop.pages.take_home import TakeHomePage
from desktop.pages.telling import TellingPage
from desktop.pages.telling_paper import TellingPaperPage
from desktop.pages.telling_rehearsal import RehearsalPage
from desktop.pages.telling_rules import RulesPage
from desktop.pages.telling_weighing import WeighingPage
from desktop.pages.versions import VersionsPage
from desktop.pages.visit import VisitPage
from desktop.presenters.about_me import AboutMePresenter
from desktop.presenters.adjustments import AdjustmentsPresenter
from desktop.presenters.adverts import AdvertPresenter
from desktop.presenters.after_it import AfterPresenter
from desktop.presenters.after_meeting import AfterMeetingPresenter
from desktop.presenters.agreement_changes import ChangesPresenter
from desktop.presenters.applying import ApplyingPresenter
from desktop.presenters.base import Presenter
from desktop.presenters.bring import BringPresenter
from desktop.presenters.by_hand import ByHandPresenter
from desktop.presenters.carving import CarvePresenter
from desktop.presenters.checking import CheckPresenter
from desktop.presenters.coming_back import ComingBackPresenter
from desktop.presenters.comparing import ComparePresenter
from desktop.presenters.contact_list import ContactListPresenter
from desktop.presenters.conversation import ConversationPresenter
from desktop.presenters.course import CoursePresenter
from desktop.presenters.cv import CvPresenter
from desktop.presenters.employers import EmployersPresenter
from desktop.presenters.even_keel import EvenKeelPresenter
from desktop.presenters.evidence import EvidencePresenter
from desktop.presenters.evidence_out import EvidenceOutPresenter
from desktop.presenters.hand_over import HandOverPresenter
from desktop.presenters.hand_over_paper import HandOverPaperPresenter
from desktop.presenters.holding import HoldingPresenter, ToldWithoutPresenter
from desktop.presenters.home import HomePresenter
from desktop.presenters.home_report import HomeReportPresenter
from desktop.presenters.ideas import IdeasPresenter
from desktop.presenters.job_versions import VersionsPresenter
from desktop.presenters.jobs import JobsPresenter
from desktop.presenters.letters import LettersPresenter
from desktop.presenters.matches import MatchesPresenter
from desktop.presenters.moves_up import MovesUpPresenter
from desktop.presenters.offer import OfferPresenter
from desktop.presenters.paper_forms import PaperFormsPresenter
from desktop.presenters.papers import PapersPresenter
from desktop.presenters.post import PostPresenter
from desktop.presenters.preference_versions import PreferenceVersionsPresenter
from desktop.presenters.proposal import ProposalPresenter
from desktop.presenters.review import ReviewPresenter
from desktop.presenters.sureness import SurenessPresenter
from desktop.presenters.take_home import TakeHomePresenter
from desktop.presenters.telling import TellingPresenter
from desktop.presenters.telling_paper import TellingPaperPresenter
from desktop.presenters.telling_rehearsal import RehearsalPresenter
from desktop.presenters.telling_rules import RulesPresenter
from desktop.presenters.telling_weighing import WeighingPresenter
from desktop.presenters.visit import VisitPresenter


@dataclass(frozen=True, slots=True)
class Place:
    """One place: its name and icon in the rail, its key, and what makes it.

    `needs_person`: it shows nothing without somebody in view. `names_others` and `apart`, which is for the service
    alone, are never shown in Together.
    `within`: the place it is a room of; a room stands in no list, and Alt Left goes back.
    """

    id: str
    title: str
    icon: str
    key: str
    presenter: Callable[[Any, Any, Any], Presenter]
    page: Callable[[Any, bool], Page]
    needs_person: bool = True
    names_others: bool = False
    within: str = ""
    apart: bool = False

    @property
    def together(self) -> bool:
        """Tell whether it is shown in Together."""
        return not (self.names_others or self.apart)


PLACES: tuple[Place, ...] = (
    Place("home", "Home", "home", "Ctrl+0", HomePresenter, HomePage, needs_person=False, names_others=True),
    Place("report", "How support goes", "paper", "", HomeReportPresenter, HomeReportPage, needs_person=False,
          within="home", apart=True),
    Place("about_me", "About me", "person", "Ctrl+1", AboutMePresenter, AboutMePage),
    Place("contacts", "Contacts so far", "pencil", "", ContactListPresenter, ContactListPage, within="about_me",
          apart=True),
    Place("conversation", "A conversation", "cards", "", ConversationPresenter, ConversationPage, within="about_me"),
    Place("bring", "Each thing I bring", "hand", "", BringPresenter, BringPage, within="about_me"),
    Place("cv", "Read a CV", "paper", "", CvPresenter, CvPage, within="about_me"),
    Place("wants", "What changed", "clock", "", PreferenceVersionsPresenter, PreferenceVersionsPage, within="about_me"),
    Place("holding", "Why this record is held", "paper", "", HoldingPresenter, HoldingPage, within="about_me"),
    Place("told_without", "Told without permission", "people", "", ToldWithoutPresenter, ToldWithoutPage,
          within="about_me", apart=True),
    Place("jobs", "Jobs", "briefcase", "Ctrl+2", JobsPresenter, JobsPage, needs_person=False),
    Place("advert", "Read an advert", "paper", "", AdvertPresenter, AdvertPage, needs_person=False, within="jobs"),
    Place("employers", "Employers", "people", "", EmployersPresenter, EmployersPage, needs_person=False, within="jobs"),
    Place("visit", "After a visit or call", "pencil", "", VisitPresenter, VisitPage, needs_person=False, within="jobs"),
    Place("carve", "Put a role together", "hand", "", CarvePresenter, CarvePage, needs_person=False, within="jobs"),
    Place("compare", "Side by side", "copy", "", ComparePresenter, ComparePage, needs_person=False, within="jobs"),
    Place("versions", "Earlier versions", "clock", "", VersionsPresenter, VersionsPage, needs_person=False,
          within="jobs"),
    Place("proposal", "A proposal for the employer", "paper", "", ProposalPresenter, ProposalPage, needs_person=False,
          within="jobs"),
    Place("matches", "Matches", "rings", "Ctrl+3", MatchesPresenter, MatchesPage),
    Place("by_hand", "By hand", "cards", "", ByHandPresenter, ByHandPage, within="matches"),
    Place("take_home", "A sheet to take home", "paper", "", TakeHomePresenter, TakeHomePage, within="matches"),
    Place("guess", "Guess, then look", "question", "", MovesUpPresenter, MovesUpPage, within="matches"),
    Place("sureness", "How sure I feel", "heart", "", SurenessPresenter, SurenessPage, within="matches"),
    Place("evidence", "Evidence", "check-bubble", "Ctrl+4", EvidencePresenter, EvidencePage),
    Place("evidence_out", "Save, print or copy", "print", "", EvidenceOutPresenter, EvidenceOutPage, within="evidence"),
    Place("applying", "Applying", "arrow-right", "Ctrl+5", ApplyingPresenter, ApplyingPage),
    Place("offer", "Is this offer right for me?", "question", "", OfferPresenter, OfferPage, within="applying"),
    Place("telling", "Telling", "door", "Ctrl+6", TellingPresenter, TellingPage),
    Place("weighing", "Weighing it up", "list", "", WeighingPresenter, WeighingPage, within="telling"),
    Place("rehearsal", "Practising my words", "cards", "", RehearsalPresenter, RehearsalPage, within="telling"),
    Place("telling_paper", "My own paper", "print", "", TellingPaperPresenter, TellingPaperPage, within="telling"),
    Place("rules", "What the rules say", "paper", "", RulesPresenter, RulesPage, needs_person=False, within="telling"),
    Place("adjustments", "Adjustments", "sliders", "Ctrl+7", AdjustmentsPresenter, AdjustmentsPage),
    Place("after_meeting", "After a meeting", "pencil", "", AfterMeetingPresenter, AfterMeetingPage,
          within="adjustments"),
    Place("ideas", "Ideas", "list", "", IdeasPresenter, IdeasPage, within="adjustments"),
    Place("paper_forms", "Blank forms", "print", "", PaperFormsPresenter, PaperFormsPage, within="adjustments"),
    Place("hand_over", "Handing over", "people", "", HandOverPresenter, HandOverPage, within="adjustments"),
    Place("hand_over_paper", "Paper for the new side", "paper", "", HandOverPaperPresenter, HandOverPaperPage,
          within="adjustments"),
    Place("even_keel", "Even keel", "boat", "Ctrl+8", EvenKeelPresenter, EvenKeelPage),
    Place("course", "How it went", "clock", "", CoursePresenter, CoursePage, within="even_keel"),
    Place("after_it", "After it", "heart", "", AfterPresenter, AfterPage, within="even_keel"),
    Place("coming_back", "Coming back", "calendar", "", ComingBackPresenter, ComingBackPage, within="even_keel"),
    Place("agreement_changes", "What changed", "copy", "", ChangesPresenter, ChangesPage, within="even_keel"),
    Place("post", "In the job", "calendar", "Ctrl+J", PostPresenter, PostPage),
    Place("review", "A review", "check-bubble", "", ReviewPresenter, ReviewPage, within="post"),
    Place("papers", "Papers", "paper", "Ctrl+9", PapersPresenter, PapersPage),
    Place("letters", "Copies and letters", "copy", "", LettersPresenter, LettersPage, within="papers"),
    Place("check", "Check a paper", "search", "", CheckPresenter, CheckPage, needs_person=False, within="papers"),
)  # fmt: skip
