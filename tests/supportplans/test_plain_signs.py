"""The helper points at words that judge, diagnose, guess or leave no room, and keeps quiet about what can be seen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportplans.plain_signs import Flagged, flags, listed

SEEN = (
    "Answers in one word", "Skips lunch three days running", "Comes in with no time to spare, twice in a week",
    "Leaves the kitchen without a word, more than once", "Stands by the cold store door", "Wears a coat: it is cold",
    "Depressed the button twice", "Has depressed the pedal and nothing started", "Hums at the sink",
    "Presses the panic button", "Leaves by the panic bar", "Pulls both blue crates", "Does odd jobs for Sam",
    "Puts a wedge under the unstable table", "Handles sensitive data at the desk", "Drinks weak tea",
    "Wears thick gloves in June", "Turns off the dim lamp", "Puts verbs in the past tense", "Crosses the yard twice",
    "Walks a cross the road way", "Stands beside the idle machine", "Pulls the slack rope",
    "Has withdrawn cash at lunch", "Uses alcoholic gel before each table", "Has drunk three coffees by ten",
    "Works in the trauma ward store", "Picks up bitter lemon", "Upset the tray on Monday", "Eats nothing at lunch",
    "Feels the cloth before ironing", "Writes the list clearly", "Labels are clearly marked",
    "Reads what is clearly labelled", "Makes a mess at the sink",
    "Carries fragile parcels alone", "Rings the breakdown service", "Asks for the price breakdown of the bill",
    "Bored a hole too far to the left", "Changes the burnt out bulb", "Has sectioned off the wet floor",
    "Puts toxic waste in the wrong bin", "Says never mind to each question", "Checks the tyres", "Made two lists",
    "Goes madly fast on the stairs", "Sits in the car until five past", "Talks about sadness in the play",
    "Buys feverfew for the garden", "Nods", "", "Mentally counts? Counts aloud", "Does mental arithmetic aloud",
)  # fmt: skip

SAID_MORE = (
    ("Is moody", "moody", Flagged.JUDGEMENT), ("LAZY in the afternoon", "LAZY", Flagged.JUDGEMENT),
    ("Gets aggressive at the till", "aggressive", Flagged.JUDGEMENT),
    ("in  a bad\nmood", "in  a bad\nmood", Flagged.JUDGEMENT), ("It is clearly him", "is clearly", Flagged.GUESS),
    ("Is cold towards the team", "cold towards", Flagged.JUDGEMENT), ("He can’t cope", "can’t cope", Flagged.JUDGEMENT),
    ("Very withdrawn", "withdrawn", Flagged.JUDGEMENT), ("has a bad attitude", "bad attitude", Flagged.JUDGEMENT),
    ("Comes in drunk", "drunk", Flagged.JUDGEMENT), ("not herself", "not herself", Flagged.JUDGEMENT),
    ("Is depressed again", "depressed", Flagged.DIAGNOSIS), ("Depressed.", "Depressed", Flagged.DIAGNOSIS),
    ("has a panic attack", "panic attack", Flagged.DIAGNOSIS), ("her OCD", "OCD", Flagged.DIAGNOSIS),
    ("autistic meltdown", "autistic", Flagged.DIAGNOSIS), ("may relapse", "relapse", Flagged.DIAGNOSIS),
    ("suffers from it", "suffers from", Flagged.DIAGNOSIS), ("off her meds", "off her meds", Flagged.DIAGNOSIS),
    ("Looks sad", "sad", Flagged.GUESS), ("is angry", "angry", Flagged.GUESS), ("Seems tired", "Seems", Flagged.GUESS),
    ("wants to go home", "wants to", Flagged.GUESS), ("does it on purpose", "on purpose", Flagged.GUESS),
    ("feels left out", "feels", Flagged.GUESS), ("because she is cross", "because she", Flagged.GUESS),
    ("doesn't care", "doesn't care", Flagged.GUESS), ("is stressed out", "stressed out", Flagged.GUESS),
    ("is always late", "always", Flagged.ABSOLUTE), ("never eats", "never", Flagged.ABSOLUTE),
    ("rings all the time", "all the time", Flagged.ABSOLUTE), ("Talks to nobody", "nobody", Flagged.ABSOLUTE),
)  # fmt: skip


@pytest.mark.parametrize("sentence", SEEN)
def test_what_a_camera_would_see_is_left_alone(sentence: str) -> None:
    assert flags(sentence) == ()


@pytest.mark.parametrize(("sentence", "words", "kind"), SAID_MORE)
def test_words_that_say_more_than_can_be_seen_are_pointed_out(sentence: str, words: str, kind: Flagged) -> None:
    found = flags(sentence)[0]
    assert (found.words, found.kind) == (words, kind)
    assert found.why and found.hint and found.name


def test_the_list_is_long_over_every_kind() -> None:
    kinds = list(listed().values())
    assert len(kinds) >= 350
    assert all(kinds.count(kind) >= 25 for kind in Flagged)


def test_every_phrase_of_the_list_is_found_where_it_stands_alone() -> None:
    for phrase, kind in listed().items():
        assert [flag.kind for flag in flags(phrase)] == [kind], phrase


def test_the_longer_phrase_counts_and_each_place_is_told_once() -> None:
    assert [f.words for f in flags("Stressed out, and stressed")] == ["Stressed out", "stressed"]


@given(st.text(max_size=60), st.sampled_from(sorted(listed())), st.text(max_size=60))
def test_a_place_is_where_the_words_stand_whatever_stands_around_them(before: str, phrase: str, after: str) -> None:
    text = f"{before} {phrase} {after}"
    for flag in flags(text):
        assert text[flag.start : flag.end] == flag.words
    places = [(flag.start, flag.end) for flag in flags(text)]
    assert places == sorted(places) and all(a[1] <= b[0] for a, b in pairwise(places))


def test_hints_are_themselves_what_a_camera_would_see() -> None:
    examples = {flag.hint.partition("such as: ")[2] for phrase in listed() for flag in flags(phrase)}
    assert all(not flags(example) for example in examples)
