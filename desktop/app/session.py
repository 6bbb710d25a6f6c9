"""What is open just now: the file with its stores, who is in view, and the day it is. One for a file, no Qt in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from jobs.adverts.advert_store import AdvertStore
from jobs.employer_store import EmployerStore
from jobs.store import JobStore
from jobs.visit_store import VisitStore
from matching.draft_store import DraftStore
from matching.hand_store import HandStore
from matching.match_store import MatchStore
from matching.understanding import Understanding, own_understanding
from records.consent import Recipient
from records.consent_store import ConsentStore
from records.file import KeelFile, now
from records.history import History
from records.holding_store import HoldingStore
from records.prompt_store import PromptStore
from records.store import PeopleStore
from records.version_store import VersionStore
from supportplans.after_store import AfterStore
from supportplans.application_store import ApplicationStore
from supportplans.card_store import CardStore
from supportplans.contact_store import ContactStore
from supportplans.course_store import CourseStore
from supportplans.idea_store import IdeaStore
from supportplans.later_store import LaterStore
from supportplans.left_off_store import LeftOffStore
from supportplans.look_store import LookStore
from supportplans.meeting_store import MeetingStore
from supportplans.post_store import PostStore
from supportplans.review_store import ReviewStore
from supportplans.rule_store import RuleStore
from supportplans.seen_store import SeenStore
from supportplans.store import PlanStore
from supportplans.telling_store import TellingStore
from supportplans.thing_version_store import ThingVersionStore
from supportplans.version_keeping import keep_versions
from supportplans.wording_kept_store import WordingKeptStore


@dataclass
class Session:
    """An open file as pages see it. `person_id` and `job_id` are what is in view; empty for nobody, nothing."""

    file: KeelFile
    who: str = ""
    clock: Callable[[], datetime] = now
    understanding: Understanding = field(default_factory=own_understanding)
    person_id: str = ""
    job_id: str = ""
    resource_id: str = ""  # what the person brings that is open
    employer_id: str = ""  # the employer that is open
    application_id: str = ""
    post_id: str = ""  # the job somebody has that is open
    review_id: str = ""
    agreement_id: str = ""  # the support agreement that is open
    decision_id: str = ""  # what was decided about telling that is open
    draft_kind: str = ""  # the kind of draft that is to leave the file
    told: tuple[str, str] = ("", "")  # of whom, and what, a place tells the next one, such as what a new order is after
    taken_up: tuple[str, str, bool] | None = None  # what a review settled of a thing, in whose words, read together
    asking: Recipient | None = None  # a new reader whom Papers is to ask about
    incoming: Path | None = None  # a file dropped in one place, to be read in another
    people: PeopleStore = field(init=False)
    prompts: PromptStore = field(init=False)
    versions: VersionStore = field(init=False)
    jobs: JobStore = field(init=False)
    adverts: AdvertStore = field(init=False)
    employers: EmployerStore = field(init=False)
    visits: VisitStore = field(init=False)
    plans: PlanStore = field(init=False)
    applications: ApplicationStore = field(init=False)
    posts: PostStore = field(init=False)
    reviews: ReviewStore = field(init=False)
    rules: RuleStore = field(init=False)
    contacts: ContactStore = field(init=False)
    meetings: MeetingStore = field(init=False)
    laters: LaterStore = field(init=False)
    looks: LookStore = field(init=False)
    cards: CardStore = field(init=False)
    ideas: IdeaStore = field(init=False)
    course: CourseStore = field(init=False)
    after: AfterStore = field(init=False)
    tellings: TellingStore = field(init=False)
    seen: SeenStore = field(init=False)
    decisions: MatchStore = field(init=False)
    consents: ConsentStore = field(init=False)
    holdings: HoldingStore = field(init=False)
    hands: HandStore = field(init=False)
    drafts: DraftStore = field(init=False)
    wordings: WordingKeptStore = field(init=False)
    left_off: LeftOffStore = field(init=False)
    things: ThingVersionStore = field(init=False)

    def __post_init__(self) -> None:
        db = self.file.db
        self.people, self.prompts, self.jobs = PeopleStore(db), PromptStore(db), JobStore(db, lambda: self.today)
        self.versions = VersionStore(db)
        self.adverts, self.employers, self.visits = AdvertStore(db), EmployerStore(db), VisitStore(db)
        self.plans, self.consents, self.hands = PlanStore(db), ConsentStore(db), HandStore(db)
        self.drafts, self.posts, self.reviews = DraftStore(db), PostStore(db), ReviewStore(db)
        self.rules, self.tellings = RuleStore(db), TellingStore(db)
        self.contacts, self.laters, self.looks = ContactStore(db), LaterStore(db), LookStore(db)
        self.meetings, self.cards = MeetingStore(db), CardStore(db)
        self.ideas, self.wordings = IdeaStore(db), WordingKeptStore(db)
        self.holdings, self.left_off = HoldingStore(db), LeftOffStore(db)
        self.course, self.after = CourseStore(db), AfterStore(db)
        self.things = ThingVersionStore(db)
        keep_versions(self.history, db, self.who, self.clock)
        self.applications, self.seen, self.decisions = ApplicationStore(db), SeenStore(db), MatchStore(db)

    @property
    def history(self) -> History:
        """Return the history through which every change goes."""
        return self.file.history

    @property
    def today(self) -> date:
        """Return the day it is where the laptop is."""
        return self.clock().astimezone().date()

    @property
    def called(self) -> str:
        """Return what the person in view is called; nothing where nobody is."""
        person = self.people.person(self.person_id) if self.person_id else None
        return person.known_as if person else ""
