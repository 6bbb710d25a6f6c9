"""The labelled adverts: how much of each list and fact the reader gets right, so that no change makes it worse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cli.bench_adverts import FACTS, FOLDER, AdvertScores, score
from jobs.adverts.items import items
from jobs.adverts.model import LineKind
from jobs.adverts.reading import read_advert

LEAST = {
    LineKind.TASK: 0.92, LineKind.ESSENTIAL: 0.89, LineKind.DESIRABLE: 0.93, LineKind.OFFER: 0.82,
    LineKind.BOILERPLATE: 0.80, LineKind.APPLY: 0.80,
}  # fmt: skip
EXACT = {"hours_per_week": 0.9, "pay": 0.9, "closing": 0.9, "contract": 0.9, "title": 0.75, "employer": 0.75}
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
LINES = [line for text in TEXTS for line in text.splitlines()]


@pytest.fixture(scope="module")
def scores() -> AdvertScores:
    return score()


@pytest.mark.parametrize("kind", LEAST)
def test_the_lines_of_each_list_are_found(scores: AdvertScores, kind: LineKind) -> None:
    assert scores.lists[kind].f1 >= LEAST[kind]


@pytest.mark.parametrize("fact", EXACT)
def test_facts_are_exact_in_so_many_adverts(scores: AdvertScores, fact: str) -> None:
    assert scores.facts[fact] >= EXACT[fact] * scores.adverts and fact in FACTS


def test_the_set_is_whole(scores: AdvertScores) -> None:
    assert scores.adverts == len(TEXTS) >= 40


@settings(max_examples=120)
@given(
    st.lists(st.sampled_from(LINES) | st.text(max_size=80), max_size=40), st.sampled_from(["\n", "\r\n", " ", "\n\n"])
)
def test_lines_of_adverts_in_any_order_are_read_and_every_item_quotes_its_lines(lines: list[str], between: str) -> None:
    draft = read_advert(between.join(lines))
    for item in items(draft):
        assert item.lines and set(item.lines) <= set(range(len(draft.lines)))
        assert draft.quote(item.lines).strip()
    for said in draft.statements:
        assert any(char.isalnum() for char in said.words)


@pytest.mark.parametrize(
    "line",
    ["£1,000 - ", "you will ", "call ", "12 hours ", "closing date ", "apply by ", "a, ", "join The Big ", "1", "("],
)
def test_an_endless_line_is_read_all_the_same(line: str) -> None:
    assert len(read_advert(line * (100_000 // len(line))).lines) == 1
