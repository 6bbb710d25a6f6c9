"""How firm the first three are, and the best next question, answered right there or taken to whom it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.match_room import Host, Room
from desktop.presenters.match_table import Table
from desktop.presenters.match_wishes import card_on, is_open_pile
from desktop.words.asking import ABOVE_NOTHING, WHAT_MATTERS_FORM, fact_asked, said_of, what_matters_asked
from desktop.words.jobs import FACET_NAMES
from desktop.words.matches import card_title
from desktop.words.preferences import ON_WHAT, ON_WHAT_HELP, PILES, on_pile
from desktop.words.standing import FEW_JOBS, NOTHING_SAID, VERDICTS, among_first
from matching.cards import PreferenceCard, deck
from matching.next_question import WHAT_MATTERS, NextQuestion, Side, next_question, next_questions
from matching.offering import TOP
from matching.robustness import Robustness, robustness
from records.people import Preference, Wish


@dataclass(frozen=True, slots=True)
class AskState:
    """How firm the order is in words, and one question. With `piles` it is a card to be put on one of them."""

    thinking: bool = False
    verdict: str = ""
    says: str = ""
    who: str = ""
    text: str = ""
    caption: str = ""
    piles: tuple[tuple[str, str], ...] = ()  # code and words
    deed: str = ""  # the words of the one button there is without piles
    more: bool = False  # there is another card about the same side of work


@dataclass(frozen=True, slots=True)
class Thought:
    """What was found out about one order."""

    firm: Robustness | None
    question: NextQuestion | None


class AskingRoom(Room):
    """Thinks after each new order, off the interface thread; answers change the order, and the next question comes."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, AskState())
        self._thought = Thought(None, None)
        self._asked: dict[str, frozenset[str]] = {}  # by person: sides of work left open today
        self._named: dict[str, frozenset[str]] = {}  # by person: sides of work they said matter
        self._card = 0

    def forget(self) -> None:
        """Think of nobody any more."""
        super().forget()
        self._thought, self._card = Thought(None, None), 0
        self.show(AskState())

    def job_opened(self) -> None:
        """Go on as before: the order is the same."""

    def lay(self) -> None:
        """Think about the order on the table."""
        table = self.host.table
        self._thought, self._card = Thought(None, None), 0
        if table is None or not table.among:
            self.show(AskState())
            return
        self.show(replace(self.state, thinking=True))
        person = table.person_id
        self.work(partial(think, table, self._asked.get(person, frozenset()), self._named.get(person)), self._think)

    def note_of(self, job_id: str) -> str:
        """Return how often a job is among the first three, in words; nothing where that was not looked at."""
        firm = self._thought.firm
        return among_first(firm.top[job_id]) if firm and job_id in firm.top else ""

    def put(self, pile: str) -> None:
        """Put the card that is asked about on a pile; where that leaves it open, something else is asked next."""
        question, table = self._thought.question, self.host.table
        if question is None or table is None or not self.state.piles:
            return
        if is_open_pile(pile):
            self._asked[table.person_id] = self._asked.get(table.person_id, frozenset()) | {question.facet}
        card = _about(question, table.ranking.profile.preferences)[self._card]
        if isinstance(card, Preference):
            wish = replace(card, wish=Wish(pile))
        else:
            wish = card_on(table.person_id, self.host.session.people.preferences(table.person_id), card, pile)
        fields = _fields(card, pile)
        if fields:
            form = Form(card.title if isinstance(card, PreferenceCard) else card_title(card), fields, check=_numbers)
            self.host.prompts.fill(form, partial(self._keep, wish))
        else:
            self._keep(wish, {})

    def another(self) -> None:
        """Ask about another card of the same side of work."""
        question, table = self._thought.question, self.host.table
        if question is not None and table is not None:
            self._card = (self._card + 1) % len(_about(question, table.ranking.profile.preferences))
            self._show()

    def act(self) -> None:
        """Answer a question that no pile answers: say what matters, or go to the job that has to say."""
        question = self._thought.question
        if question is None:
            return
        if question.side is Side.EMPLOYER:
            self.host.see(question.job_id)
            self.host.session.job_id = question.job_id
            self.host.go_to("jobs")
        elif question.facet == WHAT_MATTERS:
            choices = tuple((facet, name) for facet, name in FACET_NAMES.items())
            field = Field("facets", WHAT_MATTERS_FORM[1], FieldKind.TICKS, (), choices=choices)
            self.host.prompts.fill(Form(WHAT_MATTERS_FORM[0], (field,), keep="These"), self._named_some)

    # What comes of it

    def _think(self, thought: Thought) -> None:
        self._thought = thought
        self._show()

    def _show(self) -> None:
        table, question = self.host.table, self._thought.question
        firm = self._thought.firm
        verdict, says = VERDICTS[firm.verdict] if firm else FEW_JOBS
        if table is not None and not _said(table):
            verdict, says = NOTHING_SAID
        state = AskState(verdict=verdict, says=says)
        if table is not None and question is not None:
            state = _asked(state, table, question, self._card)
        self.show(state)

    def _keep(self, wish: Preference, answers: Answers) -> None:
        kept = replace(wish, value=answers.get("number", wish.value), words=answers.get("words", wish.words))
        notice = on_pile(card_title(kept), kept.wish.value)
        self.host.keep(self.host.session.people.save_preference(kept), notice)

    def _named_some(self, answers: Answers) -> None:
        table = self.host.table
        if table is not None:
            self._named[table.person_id] = frozenset(answers["facets"])
            self.lay()


def think(table: Table, asked: frozenset[str], named: frozenset[str] | None) -> Thought:
    """Return how firm the first three are and what to ask next: a few tenths of a second, for a chore."""
    firm = robustness(table.ranking, table.among) if len(table.among) > TOP and _said(table) else None
    best = next_question(table.ranking, table.among, asked, named)
    if best is not None and best.side is Side.PERSON and best.facet in asked:  # open, and was to stay so today
        others = next_questions(table.ranking, table.among, asked, named)
        best = next((q for q in others if q.moves > 0 and (q.side is Side.EMPLOYER or q.facet not in asked)), None)
    return Thought(firm, best)


def _said(table: Table) -> bool:
    profile = table.ranking.profile
    return bool(profile.resources or profile.preferences)


def _asked(state: AskState, table: Table, question: NextQuestion, number: int) -> AskState:
    if question.side is Side.EMPLOYER:
        job = table.job(question.job_id)
        who, text = fact_asked(job, question.facet)
        return replace(state, who=who, text=f"{job.title}: {text}", deed="Answer in Jobs")
    who = f"Ask {table.called}"
    if question.facet == WHAT_MATTERS:
        return replace(state, who=who, text=what_matters_asked(table.called), deed="Choose")
    about = _about(question, table.ranking.profile.preferences)
    card = about[number]
    title = card_title(card) if isinstance(card, Preference) else card.title
    caption = said_of(card) if isinstance(card, Preference) else card.caption
    piles = tuple((pile, words) for pile, (words, _) in PILES.items())
    return replace(state, who=who, text=title, caption=caption, piles=piles, more=len(about) > 1)


def _about(question: NextQuestion, preferences: Sequence[Preference]) -> list[PreferenceCard | Preference]:
    """Return the open wishes and the cards that a question to the person is about."""
    by_id = {card.id: card for card in deck()}
    unsettled = [p for p in preferences if str(p.id) in question.preference_ids]
    return [*unsettled, *(by_id[card] for card in question.cards)]


def _fields(card: PreferenceCard | Preference, pile: str) -> tuple[Field, ...]:
    """Return what has to be asked besides the pile: a number, or on what it depends."""
    if pile == Wish.DEPENDS.value:
        said = card.words if isinstance(card, Preference) else ""
        return (Field("words", ON_WHAT, FieldKind.LINE, said, help=ON_WHAT_HELP),)
    if isinstance(card, PreferenceCard) and card.ask and not is_open_pile(pile):
        return (Field("number", card.ask, FieldKind.NUMBER, card.value, help=card.caption, needed=True),)
    return ()


def _numbers(answers: Answers) -> dict[str, str]:
    return {"number": ABOVE_NOTHING} if "number" in answers and answers["number"] <= 0 else {}
