"""Cards that somebody laid aside: remembered for that person alone, taken back like anything else."""

from __future__ import annotations

from records.history import Changed
from records.people import Person, PersonId
from records.prompt_store import PromptStore
from tests.records.test_history import content, fresh

LEO, ANN = PersonId("leo"), PersonId("ann")


def test_a_card_laid_aside_is_remembered_for_that_person_until_it_is_undone() -> None:
    db, history, people = fresh()
    for person in (LEO, ANN):
        history.run(people.save_person(Person(person, str(person))))
    prompts = PromptStore(db)
    history.run(prompts.skip(LEO, "home.make"))
    history.run(prompts.skip(LEO, "home.make"))  # again is the same
    assert prompts.skipped(LEO) == {"home.make"} and prompts.skipped(ANN) == frozenset()
    history.undo()
    history.undo()
    assert prompts.skipped(LEO) == frozenset()


def test_erasing_a_person_takes_what_they_laid_aside_and_nothing_of_anybody_else() -> None:
    db, history, people = fresh()
    history.run(people.save_person(Person(ANN, "Ann")))
    history.run(PromptStore(db).skip(ANN, "home.make"))
    before = content(db)
    history.run(people.save_person(Person(LEO, "Leo")))
    history.run(PromptStore(db).skip(LEO, "home.make"))
    history.run(people.erase(LEO))
    assert content(db) == before


def test_whoever_shows_anything_of_a_person_hears_that_they_were_erased() -> None:
    db, history, people = fresh()
    history.run(people.save_person(Person(LEO, "Leo")))
    history.run(PromptStore(db).skip(LEO, "home.make"))
    heard: list[Changed] = []
    history.subscribe(heard.append)
    history.run(people.erase(LEO))
    assert {"prompts", "preference_versions", "holding"} <= heard[0].topics
