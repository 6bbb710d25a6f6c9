"""How many answers it takes until the first three jobs are right and stay so: people made up by chance, asked in turn.

Each of them has said a few things they bring, and has wishes nobody knows yet on four to eight sides of work. They
answer what `matching.next_question` asks. The three jobs are right when they are those the engine would give if it
knew everything; what counts is from which answer on they stay so. One answer is the piles of all cards of one facet
(two to four cards; for kinds of work, thirteen), or, once, which facets matter.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobs.library import load_starter
from matching.cards import deck
from matching.model import Profile
from matching.next_question import ASK_FOR_NUMBERS, WHAT_MATTERS, Side, next_questions
from matching.next_question import next_question as best_question
from matching.offering import TOP
from matching.ranking import Library, Ranking, rank
from matching.understanding import Understanding
from records.people import PersonId, Preference, PreferenceId, Resource, ResourceId, Wish

SOMEBODY = PersonId("somebody")
SAID = (
    "I looked after my nan for four years, her tablets and her meals",
    "I ran the kitchen at the lunch club on Thursdays",
    "I mend bikes for people on our estate",
    "I did the books for the bowls club",
    "I painted every room in my sister's house",
    "I can type and I like a tidy list",
    "I walk three dogs each morning",
    "I grew all our veg on the allotment",
    "I taught my cousin to read",
    "I sort out people's phones and laptops",
    "I drove the minibus for the day centre",
    "I kept the hostel kitchen clean",
)
PILES, ODDS = (Wish.MUST, Wish.LIKE, Wish.AVOID, Wish.MUST_NOT), (0.15, 0.5, 0.25, 0.1)
MOST_ANSWERS = 16


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person made up by chance: what they said, and the wishes they have not told yet, in their order."""

    resources: tuple[Resource, ...]
    wishes: tuple[Preference, ...]


def somebody(seed: int) -> Somebody:
    """Return the person of a seed: always the same one."""
    chance = random.Random(seed)
    said = chance.sample(SAID, chance.randint(2, 5))
    facets = chance.sample(sorted({card.facet for card in deck()}), chance.randint(4, 8))
    if "theme" not in facets and chance.random() < 0.7:  # most people have a kind of work in mind
        facets[0] = "theme"
    wishes = []
    for place, facet in enumerate(facets):
        card = chance.choice([c for c in deck() if c.facet == facet])
        value = ASK_FOR_NUMBERS.get(facet, card.value)
        pile = chance.choices(PILES, ODDS)[0]
        wishes.append(Preference(PreferenceId(card.id), SOMEBODY, facet, pile, value, position=place))
    resources = tuple(Resource(ResourceId(f"r{n}"), SOMEBODY, words) for n, words in enumerate(said))
    return Somebody(resources, tuple(wishes))


def library() -> Library:
    """Return the starter library, ready to be ranked."""
    return Library(load_starter(), Understanding())


def right_after(person: Somebody, jobs: Library, *, what_matters_first: bool = True) -> tuple[int, ...]:
    """Return how many of the right three stand first after 0, 1, 2 ... answers."""
    truth = _first(rank(Profile(person.resources, person.wishes), jobs))
    return tuple(len(truth & _first(ranking)) for ranking in _asked(person, jobs, what_matters_first))


def _asked(person: Somebody, jobs: Library, what_matters_first: bool) -> Iterator[Ranking]:
    hidden = {wish.facet: wish for wish in person.wishes}
    asked, named = (set() if what_matters_first else {WHAT_MATTERS}), None
    ranking = rank(Profile(person.resources), jobs)
    yield ranking
    for _ in range(MOST_ANSWERS):
        facet = _next_of_person(ranking, asked, named)
        if facet is None:
            return
        asked.add(facet)
        if facet == WHAT_MATTERS:
            named = frozenset(hidden)
        elif facet in hidden:
            told = (*ranking.profile.preferences, hidden[facet])
            ranking = rank(replace(ranking.profile, preferences=told), jobs)
        yield ranking


def _next_of_person(ranking: Ranking, asked: set[str], named: frozenset[str] | None) -> str | None:
    """Return what to ask the person next: facts of jobs that nobody knows cannot be answered here."""
    best = best_question(ranking, asked=asked, named=named)
    if best is None or best.side is Side.PERSON:
        return best.facet if best else None
    theirs = (q for q in next_questions(ranking, asked=asked, named=named) if q.side is Side.PERSON)
    return next((q.facet for q in theirs), None)


def _first(ranking: Ranking) -> frozenset[str]:
    return frozenset(row.job_id for row in ranking.rows[:TOP])


def stays(right: Sequence[int], need: int = TOP) -> int:
    """Return after how many answers at least `need` of the three are right and stay so."""
    wrong = [n for n, found in enumerate(right) if found < need]
    return wrong[-1] + 1 if wrong else 0


def print_table(people: int = 100) -> None:
    """Print the curve: the share of people whose first three are right for good, after so many answers."""
    jobs = library()
    print(f"\n| first three right and staying so, {people} simulated people | " + _cells(range(2, MOST_ANSWERS + 1, 2)))
    print("|---|" + "---|" * (MOST_ANSWERS // 2))
    for first, name in ((True, "asked first what matters"), (False, "not asked what matters")):
        runs = [right_after(somebody(seed), jobs, what_matters_first=first) for seed in range(people)]
        for need in (TOP, TOP - 1):
            ends = [stays(run, need) for run in runs]
            shares = (f"{sum(end <= n for end in ends) / people:.2f}" for n in range(2, MOST_ANSWERS + 1, 2))
            print(f"| {name}, {'all three' if need == TOP else 'two of three'} | " + _cells(shares), flush=True)


def _cells(cells: Iterator[str] | range) -> str:
    return " | ".join(str(cell) for cell in cells) + " |"
