"""'You chose A, the list says B: what did we miss?' Looked up in the background, asked calmly, learnt only on a yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.match_work import compared
from desktop.words import choosing as words
from jobs.model import Job
from matching.decisions import Choice, ChoiceId, Decline
from matching.missed import Side, better_sides, put_on_top
from matching.model import Profile, Weights
from matching.offering import offered
from records.edits import Edit
from records.ids import new_id
from records.people import Preference, PreferenceId, Wish
from records.versions import Came


@dataclass(frozen=True, slots=True)
class Missed:
    """A job somebody chose, the one the list has first, and on which sides of work the chosen one is better."""

    chosen: Job
    listed: Job
    sides: tuple[Side, ...]


def look_up(session: Any, chores: Any, job_id: str, done: Callable[[Missed | None], None]) -> None:
    """Compare, as a chore, a job with the one the list has first; nothing where they are one, or nothing was said."""
    person_id = session.person_id
    profile = Profile(session.people.resources(person_id), session.people.preferences(person_id))
    if not profile.resources and not profile.preferences:
        done(None)
        return
    kept = session.decisions.weighting(person_id)
    weights = kept.weights() if kept else Weights()
    work = partial(_compare, session, profile, weights, session.decisions.declines(person_id), job_id)
    chores.start(work, done=done, failed=lambda _: done(None))  # a question that cannot be asked is no fault to report


def _compare(
    session: Any, profile: Profile, weights: Weights, declines: Sequence[Decline], job_id: str,
    step: Callable[[int, int], None],
) -> Missed | None:  # fmt: skip
    shelf, ranking = compared(session, None, profile, weights, step)
    first = next(iter(offered(ranking, declines).rows), None)
    if first is None or first.job_id == job_id or job_id not in shelf.by_id:
        return None
    chosen, listed = shelf.by_id[job_id], shelf.by_id[first.job_id]
    matches = ranking.match(job_id), ranking.match(first.job_id)
    return Missed(chosen, listed, better_sides(chosen, listed, matches, profile.preferences))


def missed_form(missed: Missed) -> Form:
    """Return the form that asks what the list missed; every part of it can stay empty."""
    sides = tuple((side.id, words.side_words(side)) for side in missed.sides)
    ticks = (Field("sides", words.WHAT_IS_BETTER, FieldKind.TICKS, (), help=words.WHAT_IS_BETTER_HELP, choices=sides),)
    return Form(
        words.chosen_heading(missed.chosen.title, missed.listed.title),
        (
            *(ticks if sides else ()),
            Field("words", words.OWN_WORDS, FieldKind.WORDS, ""),
            Field("learn", words.LEARN, FieldKind.CHOICE, "no", help=words.LEARN_HELP, choices=words.LEARN_CHOICES),
        ),
    )


def missed_edit(session: Any, missed: Missed, answers: Answers) -> tuple[Edit, bool]:
    """Return the edit that keeps a choice, and whether the list learns from it; only a yes makes a new version."""
    picked = [side for side in missed.sides if side.id in answers.get("sides", ())]
    said = [words.side_words(side) for side in picked] + ([answers["words"]] if answers["words"] else [])
    learns = answers["learn"] == "yes" and bool(said)
    person_id = session.person_id
    now = session.people.preferences(person_id)
    own = Preference(PreferenceId(new_id()), person_id, "", Wish.LIKE, None, answers["words"])
    stands = put_on_top(person_id, now, picked, own if answers["words"] else None, new_id) if learns else now
    choice = Choice(ChoiceId(new_id()), person_id, str(missed.chosen.id), str(missed.listed.id), "; ".join(said),
                    str(stands[0].id) if learns else "", session.today)  # fmt: skip
    kept = session.decisions.save_choice(choice)
    if not learns:
        return kept, False
    after = words.after_choosing(missed.chosen.title, missed.listed.title)
    return learning(session, stands, Came.CHOSEN, after).then(kept), True


def learning(session: Any, stands: Sequence[Preference], came: Came, after: str) -> Edit:
    """Return the edit that makes these wishes the newest version, with what they came after."""
    now = {p.id: p for p in session.people.preferences(session.person_id)}
    edits = [session.people.save_preference(p) for p in stands if now.get(p.id) != p]
    start = Edit("preference.learn", (), frozenset({"preferences"}), session.person_id)
    version = session.versions.next_version(session.person_id, session.today, stands, came, after, session.who)
    edit: Edit = session.versions.begin(reduce(Edit.then, edits, start), version)
    return edit
