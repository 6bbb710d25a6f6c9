"""The lines of a day put into words: whose, what, when, and where each opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.words.adjustments import NOBODY_SAID
from desktop.words.applying import STANDS
from desktop.words.days import days_between
from desktop.words.hand_over import CHANGES, NOT_HANDED_OVER
from desktop.words.home import CARDS, ENDS, STATES, coming, ended, when_past
from desktop.words.posts import OFTEN
from desktop.words.reviews import WHYS
from desktop.words.scripts import in_line
from records.people import Person
from supportplans.applications import Step
from supportplans.due import Due, Matter
from supportplans.due_plans import WAITS
from supportplans.posts import Changed
from supportplans.review_plan import Why
from supportplans.rhythm import Often
from supportplans.wording import day

SHOWN = 4  # lines of a card before the rest waits behind a button


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One line of a card. Opening it opens the person at a place, and the thing there. `id` names the line."""

    person_id: str
    title: str
    caption: str
    end: str
    place: str
    late: bool = False
    thing: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class HomeCard:
    """The lines of one kind that are shown; `count` is all there are, `open` whether all of them are shown."""

    matter: Matter
    rows: tuple[HomeRow, ...]
    count: int
    open: bool = False

    @property
    def more(self) -> int:
        """Return how many lines wait behind the button."""
        return self.count - len(self.rows)


def cards_of(rows: Iterable[tuple[Matter, HomeRow]], opened: frozenset[Matter]) -> tuple[HomeCard, ...]:
    """Return a card for each kind that has a line; a card that was opened shows all, others the first few."""
    found = []
    for matter, group in groupby(rows, key=lambda pair: pair[0]):
        every = tuple(row for _, row in group)
        full = matter in opened or len(every) == SHOWN + 1  # a button for one line takes the room of the line
        found.append(HomeCard(matter, every if full else every[:SHOWN], len(every), matter in opened))
    return tuple(found)


def rows_of(lines: Iterable[Due], people: Mapping[str, Person], today: date) -> list[tuple[Matter, HomeRow]]:
    """Return each line in words; a line about somebody who is not there is left out."""
    return [(line.matter, row_of(line, people[line.person_id], today)) for line in lines if line.person_id in people]


def row_of(line: Due, person: Person, today: date) -> HomeRow:
    """Return one line in words."""
    title, caption, end, place = _WORDS[line.matter](line, person, today)
    return HomeRow(str(person.id), title, caption, end, place, line.late(today) and line.matter is not Matter.ENDING,
                   line.thing_id, line.id)  # fmt: skip


_Words = tuple[str, str, str, str]  # title, caption, end and place
_Wording = Callable[[Due, Person, date], _Words]


def _about(line: Due, person: Person) -> str:
    return f"{in_line(person.known_as)}: {line.about}"


def _joined(*parts: str, by: str = ", ") -> str:
    return by.join(part for part in parts if part)


def _stretch(line: Due, today: date) -> str:
    return days_between(line.since, today) if line.since else ""


def _answer(line: Due, person: Person, today: date) -> _Words:
    promised = f"Answer promised by {day(line.on)}" if line.on else ""
    return _about(line, person), _joined(line.where, promised, by=". "), _stretch(line, today), "adjustments"


def _promised(line: Due, person: Person, today: date) -> _Words:
    said = f"Promised for {day(line.on)}" if line.on else STATES[line.detail]
    if line.on and line.on <= today and line.detail == "promised":
        said = f"{said}. {NOBODY_SAID}"
    end = coming(line.on, today) if line.on else _stretch(line, today)
    return _about(line, person), _joined(line.where, said, by=". "), end, "adjustments"


def _confirm(line: Due, person: Person, today: date) -> _Words:
    said = STATES.get(line.detail, f"Only {person.known_as} can say")
    return _about(line, person), f"{_joined(line.where, said, by='. ')}.", _stretch(line, today), "adjustments"


def _hand_over(line: Due, person: Person, today: date) -> _Words:
    title = f"{in_line(person.known_as)}: {CHANGES[Changed(line.detail)]}"
    end = coming(line.on, today) if line.on else when_past(line.since, today) if line.since else ""
    return title, _joined(line.about.rstrip("."), line.where, NOT_HANDED_OVER, by=". "), end, "hand_over"


def _action(line: Due, person: Person, today: date) -> _Words:
    return _about(line, person), line.where, coming(line.on, today) if line.on else "", "adjustments"


def _review(line: Due, person: Person, today: date) -> _Words:
    end = coming(line.on, today) if line.on else ""
    if line.detail == "adjustment":
        return person.name, line.about, end, "adjustments"
    if line.detail == "agreement":
        return person.name, _joined("Support agreement", line.where), end, "even_keel"
    if line.detail == "telling":
        return person.name, _joined("Telling", line.where), end, "telling"
    return person.name, _joined(WHYS[Why(line.detail)], line.where), end, "post"


def _contact(line: Due, person: Person, today: date) -> _Words:
    last = f"last {when_past(line.since, today)}" if line.since else "not yet"
    end = coming(line.on, today) if line.on else ""
    return person.name, f"{OFTEN[Often(line.detail)]} as agreed, {last}", end, "post"


def _level(line: Due, person: Person, today: date) -> _Words:
    title = f"{in_line(person.known_as)} moved to {line.detail}, {line.about}"
    if line.detail == WAITS:
        title = f"{in_line(person.known_as)}: {line.about}, as somebody else says. It waits for a yes"
    since = f"Since {day(line.since)}." if line.since else ""
    return title, _joined(line.where, since, by=". "), when_past(line.since, today) if line.since else "", "even_keel"


def _application(line: Due, person: Person, today: date) -> _Words:
    heading = _joined(line.about or "A job", line.where)
    stands = STANDS[Step(line.detail)]
    said = _joined(stands, _stretch(line, today) if line.since and line.since < today else "").capitalize()
    next_step = f"Next: {line.then}" if line.on and line.then else ""
    end = coming(line.on, today) if line.on else ""
    return f"{in_line(person.known_as)}: {heading}", _joined(said, next_step, by=". "), end, "applying"


def _copy(line: Due, person: Person, today: date) -> _Words:
    why = "A line in it was taken back." if line.detail == "less" else "The permission has ended."
    said = f"{line.where} holds the {line.about}. {why}"
    return person.name, said, f"asked {when_past(line.since, today)}" if line.since else "call back", "letters"


def _consent(line: Due, person: Person, today: date) -> _Words:
    return person.name, f"For {_joined(line.about, line.where)}", ended(line.on or today, today), "papers"


def _ending(line: Due, person: Person, today: date) -> _Words:
    end = ended(line.on or today, today)
    if not line.about:  # beside a way back
        return person.name, ENDS[line.detail], end, "even_keel"
    return _about(line, person), _joined(ENDS[line.detail], line.where), end, "adjustments"


def _first(line: Due, person: Person, today: date) -> _Words:
    met = "First met today" if line.since == today else f"{_stretch(line, today)} since the first meeting"
    return person.name, f"{met}, no employer spoken with yet", "", "jobs"


_WORDS: dict[Matter, _Wording] = {
    Matter.ANSWER: _answer, Matter.PROMISED: _promised, Matter.CONFIRM: _confirm, Matter.ACTION: _action,
    Matter.HAND_OVER: _hand_over,
    Matter.REVIEW: _review, Matter.CONTACT: _contact, Matter.LEVEL: _level, Matter.APPLICATION: _application,
    Matter.COPY: _copy, Matter.CONSENT: _consent, Matter.ENDING: _ending, Matter.FIRST: _first,
}  # fmt: skip
assert set(_WORDS) == set(CARDS) == set(Matter)
