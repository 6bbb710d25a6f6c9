"""What every ranking promises: nobody left out, one order, sums that add up, the same again to the byte."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.app.packages import MIGRATION_SETS
from matching.decisions import Choice, Decline, DeclineId, Weighting
from matching.model import NEVER_HIDDEN, Contribution, Ledger, Match, Profile, Weights
from matching.offering import offered
from matching.ranking import Library, Ranked, rank
from records.people import Person, Preference, Resource, Story, Wish
from tests.matching.people_and_jobs import NOBODY, cases, libraries, profiles, weights

ROOT = Path(__file__).resolve().parents[2]
NEGATIVE = (Wish.AVOID, Wish.MUST_NOT)
REASON = "I would be the only one there"


@cases
@given(profiles(), libraries(), weights, st.sampled_from([None, *Wish]))
def test_every_job_is_placed_whatever_was_answered(p: Profile, lib: Library, w: Weights, pile: Wish | None) -> None:
    if pile is not None:  # all cards on one pile: all negative, all unsure
        p = replace(p, preferences=tuple(replace(one, wish=pile) for one in p.preferences))
    for person in (p, Profile()):
        assert sorted(row.job_id for row in rank(person, lib, w).rows) == sorted(str(job.id) for job in lib.jobs)


def test_no_number_about_a_person_has_a_place_to_stand() -> None:
    numbers = [
        f"{kind.__name__}.{f.name}"
        for kind in (Person, Resource, Preference, Story, Decline, Choice, Profile)
        for f in dataclasses.fields(kind)
        if re.search(r"\b(int|float)\b", str(f.type)) and f.name != "position"
    ]
    assert numbers == []
    assert {f.name for f in dataclasses.fields(Weighting) if "float" in str(f.type)} == {"want", "bring", "points"}
    assert all("job_id" in {f.name for f in dataclasses.fields(kind)} for kind in (Ranked, Match))


def test_no_table_keeps_a_score() -> None:
    text = " ".join(sql for one in MIGRATION_SETS for step in one.steps for sql in step.statements)
    assert not re.search(r"\b\w*(score|rating|readiness|employability|rank)\w*\b", text, re.IGNORECASE)


@cases
@given(profiles(), libraries(), weights, st.data())
def test_the_order_shown_is_score_order_under_every_filter_and_page(
    p: Profile, lib: Library, w: Weights, data: st.DataObject
) -> None:
    ids = [str(job.id) for job in lib.jobs]
    some = data.draw(st.lists(st.sampled_from(ids), unique=True) if ids else st.just([]))
    ranking = rank(p, lib, w)
    place = {row.job_id: n for n, row in enumerate(ranking.rows)}
    said_no = [Decline(DeclineId(i), NOBODY, i, REASON) for i in some[:1]]
    whole = offered(ranking, said_no)
    filtered = whole.where(lambda row: row.job_id in some)
    pages = [row for n in range(len(ids) + 1) for row in whole.page(n, 2)]
    for rows in (ranking.rows, whole.rows, filtered.rows, tuple(pages), rank(p, lib.only(some), w).rows):
        shown = [row.score for row in rows]
        assert shown == sorted(shown, reverse=True)
    for rows in (whole.rows, filtered.rows, tuple(pages)):
        assert [place[row.job_id] for row in rows] == sorted(place[row.job_id] for row in rows)
    assert tuple(pages) == whole.rows


@cases
@given(profiles(), libraries(), weights)
def test_contributions_sum_to_the_score_and_what_is_weighty_can_not_hide(p: Profile, lib: Library, w: Weights) -> None:
    ranking = rank(p, lib, w)
    for row in ranking.rows:
        match = ranking.match(row.job_id)
        assert abs(sum(c.amount for c in match.contributions) - row.score) < 1e-9
        assert abs(match.score - row.score) < 1e-9 and abs(match.low - row.low) < 1e-9
        over = {c.id for c in match.contributions if abs(c.amount) > NEVER_HIDDEN * (w.want + w.bring)}
        assert over <= match.weighty


@cases
@given(profiles(), libraries(), weights)
def test_the_three_ledgers_are_never_netted(p: Profile, lib: Library, w: Weights) -> None:
    ranking = rank(p, lib, w)

    def part(match: Match, ledger: Ledger) -> list[Contribution]:
        return [c for c in match.contributions if c.ledger is ledger]

    for row in ranking.rows:
        match = ranking.match(row.job_id)
        assert all(c.amount >= 0 for c in part(match, Ledger.WANT) + part(match, Ledger.BRING))
        assert all(c.amount <= 0 for c in part(match, Ledger.CHANGE))
        assert row.want >= 0 and row.bring >= 0 and row.change <= 0
        assert abs(row.want + row.bring + row.change - row.score) < 1e-9


@cases
@given(profiles(), libraries(), st.data())
def test_a_declined_job_stays_under_its_reason_and_is_not_offered_again(
    p: Profile, lib: Library, data: st.DataObject
) -> None:
    ids = [str(job.id) for job in lib.jobs]
    no = data.draw(st.lists(st.sampled_from(ids), unique=True) if ids else st.just([]))
    declines = [Decline(DeclineId(i), NOBODY, i, REASON, date(2026, 11, 23)) for i in no]
    found = offered(rank(p, lib), declines)
    assert {row.job_id for row in found.rows} | set(no) == set(ids)
    assert [(row.job_id, said.job_id, said.reason) for row, said in found.declined] == [
        (row.job_id, row.job_id, REASON) for row, _ in found.declined
    ]
    assert {row.job_id for row, _ in found.declined} == set(no) and not set(found.top) & set(no)


PERSON = {
    "resources": [{"words": "I did the dinners at the lunch club", "want_to_use": "love"},
                  {"words": "I mend bikes for people on our estate"}, {"words": "wrote it all down"}],
    "preferences": [{"facet": "noise", "wish": "avoid", "value": [3, 4]},
                    {"facet": "theme", "wish": "like", "value": ["food", "fixing"]},
                    {"facet": "time_of_day", "wish": "must", "value": ["day"]}],
}  # fmt: skip


def test_the_same_input_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    asked = tmp_path / "people.jsonl"
    asked.write_text(json.dumps({"id": "a", "person": PERSON}) + "\n", encoding="utf-8")
    family = sorted((ROOT / "jobs/data/starter").glob("*.json"))[0]
    command = [sys.executable, "-m", "desktop.cli", "rank", "--input", str(asked), "--jobs", str(family)]
    outputs = {
        subprocess.run(
            command, cwd=ROOT, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1 and len(outputs.pop()) > 1000
