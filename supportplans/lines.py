"""Every line of a person's plan that a paper could carry, each private until the person classes it.

Where a line is somebody's words, its id ends in a digest of them: words that change become a new line, which is
private again, so that an old permission never lets new words out. So lines are made in English whatever is spoken: a
permission must not change with the language (docs/translating.md). What is never a line cannot be shared at all:
notes, reasons, signs only the person notices, level notes, sureness, the reference of an award, what somebody thinks
of an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from records.consent import Line, ShareClass
from records.people import Person
from supportplans import negotiation as n
from supportplans import negotiation_days as days
from supportplans.adjustment_parts import interim_words, parts_of
from supportplans.keel import SupportAgreement
from supportplans.keel_lines import level_lines, whole_lines
from supportplans.levels import SIX, Ladder
from supportplans.meeting_lines import meeting_lines
from supportplans.model import Adjustment, DisclosureDecision, Kind, Move, NegotiationEvent, Party
from supportplans.return_lines import return_lines
from supportplans.returning import ReturnPlan
from supportplans.said import said
from supportplans.tongue import in_english
from supportplans.wording import REASONS, STANDING, day

NAME, JOB, GOES_WELL, MY_WORDS = "name", "job", "goes_well", "my_words"
AGREED, ASKED, NOT_AGREED, ASKING, ENDED = "agreed", "asked", "not_agreed", "asking", "ended"
REVIEW, NOT_HAPPENING = "review", "if_not_happening"

_SECTION = {
    n.State.IDEA: ASKING,
    **dict.fromkeys((n.State.ASKED, n.State.QUESTIONED, n.State.DEFERRED, n.State.ESCALATED, n.State.OFFERED), ASKED),
    **dict.fromkeys((n.State.REFUSED, n.State.DECLINED), NOT_AGREED),
    **dict.fromkeys(
        (n.State.AGREED, n.State.TRIAL, n.State.PROMISED, n.State.SAID_IN_PLACE, n.State.CONFIRMED), AGREED
    ),
    n.State.NOT_HAPPENING: AGREED,
}


@in_english
def lines_of(
    person: Person,
    adjustments: Iterable[tuple[Adjustment, Sequence[NegotiationEvent]]],
    agreement: SupportAgreement | None,
    decisions: Iterable[DisclosureDecision],
    shares: Mapping[str, ShareClass],
    way_back: ReturnPlan | None = None,
    met_on: date | None = None,
) -> tuple[Line, ...]:
    """Return all lines of one person's plan in one job, in the order of the paper, each id once.

    `decisions` are those about telling that count; the words the person would use are lines of theirs. `met_on` is the
    day of the meeting with the employer to tell of, else the newest one.
    """
    found = [said("person", person.id, "name", NAME, person.known_as)]
    found += [said("person", person.id, "full_name", NAME, person.name)]
    if agreement:
        found += _opening(agreement)
    found += [said("decision", d.id, "phrase", MY_WORDS, words, True) for d in decisions for words in d.phrases]
    known = tuple(adjustments)
    for adjustment, events in known:
        found += adjustment_lines(adjustment, events, agreement.ladder if agreement else SIX)
    if agreement:
        titles = {str(a.id): a.title for a, events in known if _section(a, n.standing_of(events)) == AGREED}
        found += [line for plan in agreement.level_plans for line in level_lines(agreement, plan, titles)]
        found += whole_lines(agreement)
        found += return_lines(way_back, titles) if way_back else []
        found += _closing(agreement)
    found += meeting_lines(person.id, known, met_on)
    return _classed(found, shares)


def _classed(lines: Iterable[Line], shares: Mapping[str, ShareClass]) -> tuple[Line, ...]:
    once = {line.id: line for line in reversed(list(lines)) if line.text.strip()}
    return tuple(
        Line(line.id, line.section, line.text, shares.get(line.id, ShareClass.PRIVATE), line.quoted)
        for line in reversed(once.values())
    )


def _opening(agreement: SupportAgreement) -> list[Line]:
    job = ", ".join(part for part in (agreement.job_title, agreement.employer) if part)
    return [
        said("agreement", agreement.id, "job", JOB, job),
        said("agreement", agreement.id, "goes_well", GOES_WELL, agreement.goes_well),
    ]


def _closing(agreement: SupportAgreement) -> list[Line]:
    review = f"{day(agreement.review_on)}, or sooner if the work changes." if agreement.review_on else ""
    return [
        said("agreement", agreement.id, "review", REVIEW, review),
        said("agreement", agreement.id, "raise", NOT_HAPPENING, agreement.if_not_happening),
    ]


@in_english
def adjustment_lines(adjustment: Adjustment, events: Sequence[NegotiationEvent], ladder: Ladder = SIX) -> list[Line]:
    """Return the lines of one adjustment; none once it has been taken back. They move section with its state.

    Of what is in place they tell what was confirmed, whatever change is talked about: that is one line more, so that
    no permission for the others is lost by asking.
    """
    known, events = events, n.settled(events)
    state = n.state_of(events)
    section = _section(adjustment, state)
    if not section:
        return []
    parts = (
        ("what", adjustment.title, False),
        ("when", _when(adjustment, ladder), False),
        ("owner", adjustment.owner, False),
        ("from", _from(events), False),
        ("standing", _standing(adjustment, events, state), False),
        ("change", _change(known), False),
        ("why", adjustment.in_the_way, True),
        ("interim", "" if state is n.State.CONFIRMED else interim_words(adjustment), False),
        ("answer", _answer(events, state), False),
        ("funder", adjustment.funder, False),
        ("asked", _asked(events), False),
        ("promised", _promised(events), False),
        ("review", day(adjustment.review_on) if adjustment.review_on and section != ENDED else "", False),
        *parts_of(adjustment),
    )
    return [said("adjustment", adjustment.id, part, section, text, quoted) for part, text, quoted in parts]


def _section(adjustment: Adjustment, state: n.State) -> str:
    """Return the section its lines are in: that of its state, until it has come to an end; nothing once taken back."""
    section = _SECTION.get(state, "")
    return ENDED if section in (AGREED, ASKED, ASKING) and adjustment.ended_on is not None else section


def _when(adjustment: Adjustment, ladder: Ladder) -> str:
    if adjustment.kind is Kind.JUST_IN_CASE:
        return "kept ready, just in case"
    numbers = [str(ladder.number(level)) for level in ladder.of(adjustment.levels)]
    if adjustment.kind is not Kind.SWITCHING or not numbers:
        return ""
    return (
        f"at level {numbers[0]}"
        if len(numbers) == 1
        else "at levels " + " and ".join((", ".join(numbers[:-1]), numbers[-1]))
    )


def _asked(events: Sequence[NegotiationEvent]) -> str:
    on = days.asked_on(events)
    return day(on) if on else ""


def _promised(events: Sequence[NegotiationEvent]) -> str:
    """Return who said yes or named the day last, and when; nothing where nobody is named."""
    yes = [e for e in n.current_round(events) if e.party is Party.EMPLOYER and e.move in days.PROMISES and e.who]
    return f"{yes[-1].who}, on {day(yes[-1].on)}" if yes else ""


def _from(events: Sequence[NegotiationEvent]) -> str:
    on = days.said_in_place_on(events) or days.promised_for(events) or days.confirmed_on(events)
    return day(on) if on else ""


def _standing(adjustment: Adjustment, events: Sequence[NegotiationEvent], state: n.State) -> str:
    text = STANDING[state]
    confirmed, due = days.confirmed_on(events), days.reply_due(events)
    if confirmed:
        text += f" on {day(confirmed)}"
    if due and state in (n.State.ASKED, n.State.DEFERRED):
        text += f". An answer is due by {day(due)}"
    if days.on_trial(events) and _SECTION[state] == AGREED:
        text += f". On trial{_until(adjustment.until)}"
    return text


def _change(events: Sequence[NegotiationEvent]) -> str:
    """Return how far a change has got that is talked about while the thing itself is in place."""
    since = days.change_since(events)
    if since is None:
        return ""
    state, due, promised = n.state_of(events), days.reply_due(events), days.promised_for(events)
    if state is n.State.ASKED:
        text = f"Asked for on {day(since)}, not answered yet"
    else:
        text = STANDING[state] + (f" for {day(promised)}" if state is n.State.PROMISED and promised else "")
    return text + (f". An answer is due by {day(due)}" if due and state in (n.State.ASKED, n.State.DEFERRED) else "")


def _until(last: date | None) -> str:
    return f" until {day(last)}" if last else ""


def _answer(events: Sequence[NegotiationEvent], state: n.State) -> str:
    if state is not n.State.REFUSED:
        return ""
    last = [e for e in n.counted(events) if e.move is Move.REFUSE and e.party is Party.EMPLOYER][-1]
    reason = f"Reason given: {REASONS[last.reason]}." if last.reason else ""
    change = f"What would change the answer: {last.what_would_change}" if last.what_would_change else ""
    instead = f"Offered instead: {last.alternatives}" if last.alternatives else ""
    return " ".join(part for part in (reason, change, instead) if part)
