"""What the Matches page shows of one match: pure functions from a match, its job and the person's words.

Every number is a whole point that adds up to the number above it; every sentence speaks of a contribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.presenters.match_points import Shown, ShownMatch, shown_match, shown_parts
from desktop.words import matches as words
from desktop.words.jobs import FACET_NAMES
from jobs.model import Job
from matching.model import Contribution, Ledger, Match, Profile, Standing, Weights
from matching.weights import in_order, shares
from matching.whole_points import adding_up
from records.people import Preference, Resource

MOST_THREADS = 8  # joined pairs drawn; the rest are one line with their points
MOST_GAPS = 3
ANSWERED = (Standing.MET, Standing.PARTLY)
CLOSE = 2  # points; jobs this near each other are as good as level


@dataclass(frozen=True, slots=True)
class Wanted:
    """One card of 'What matters', in the person's order."""

    id: str
    place: int
    title: str
    wish: str
    points: int
    last: bool

    @property
    def name(self) -> str:
        """Return what a screen reader says of the card."""
        return f"{self.place}. {self.title}, {self.wish}, {self.points} points"


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One job in the list. `reason` says what would need to change first, where a must is broken.

    `place` counts from 1 among the jobs offered; 0 for one the person said no to.
    """

    job_id: str
    place: int
    title: str
    employer: str
    points: ShownMatch
    would_change: bool
    reason: str

    @property
    def name(self) -> str:
        """Return what a screen reader says of the row: everything it shows, in words."""
        points = self.points
        ends = (words.span(p.low, p.high, " to ") for p in (points.want, points.bring, points.change))
        want, bring, change = ends
        held = f" Would need to change first: {self.reason}." if self.would_change else ""
        where = f", {self.employer}" if self.employer else ""
        number = f"{self.place}." if self.place else "Not for me."
        return (
            f"{number} {self.title}{where}. Match {points.total.value}, {points.total.low} to "
            f"{points.total.high}. Want {want}, bring {bring}, change {change}.{held}"
        )

    @property
    def name_in_words(self) -> str:
        """Return the same for two people at one screen, with words instead of ranges of numbers."""
        parts = (self.points.want, self.points.bring, self.points.change)
        want, bring, change = (words.roughly(p.low, p.value, p.high) for p in parts)
        total = self.points.total
        moves = words.may_move(total.low, total.high)
        held = f" Would need to change first: {self.reason}." if self.would_change else ""
        number = f"{self.place}." if self.place else "Not for me."
        return (
            f"{number} {self.title}. Match {total.value}{', ' if moves else ''}{moves}. "
            f"Want {want}, bring {bring}, change {change}.{held}"
        )


@dataclass(frozen=True, slots=True)
class Thread:
    """One task a quote answers. An empty `task_id` is the job as a whole."""

    task_id: str
    task: str
    standing: Standing
    points: int
    most: int

    @property
    def text(self) -> str:
        """Return the points as shown: '12', or '7 of 10' where it could have been more."""
        return str(self.points) if self.points >= self.most else f"{self.points} of {self.most}"


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's own words and the threads that run from them."""

    resource_id: str
    words: str
    threads: tuple[Thread, ...]

    def name(self, thread: Thread) -> str:
        """Return what a screen reader says of one thread."""
        how = {Standing.MET: "answered", Standing.PARTLY: "partly answered"}.get(thread.standing, "touched")
        return f"{thread.task}: {how} by “{self.words}”, {thread.text} points"


@dataclass(frozen=True, slots=True)
class WishLine:
    """One wish against this job."""

    title: str
    says: str
    standing: Standing
    points: Shown
    most: int

    @property
    def text(self) -> str:
        """Return the points: '14', '2 of 6', or '0 to 5' for what is not known yet."""
        if self.points.low != self.points.high and self.standing is Standing.UNKNOWN:
            return f"{self.points.value} ({words.span(self.points.low, self.points.high, ' to ')})"
        return str(self.points.value) if self.points.value >= self.most else f"{self.points.value} of {self.most}"

    @property
    def text_in_words(self) -> str:
        """Return the points without a range: '0 so far' for what is not known yet."""
        if self.standing is Standing.UNKNOWN:
            return words.roughly(self.points.low, self.points.value, self.points.high)
        return self.text


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One clash of this wish with this condition, and what could change it. `then` is the total if it did."""

    said: str
    says: str
    points: Shown
    remedy: str
    then: int
    known: bool


@dataclass(frozen=True, slots=True)
class Why:
    """Why a job stands where it stands."""

    job_id: str
    heading: str
    caption: str
    note: str
    points: ShownMatch
    quotes: tuple[Quote, ...]
    gaps: tuple[str, ...]
    more_gaps: int
    rest: str
    wishes: tuple[WishLine, ...]
    wishes_heading: str
    changes: tuple[ChangeLine, ...]
    may_be_first: bool = False  # it is offered, and others stand before it


def wanted(profile: Profile, weights: Weights) -> tuple[Wanted, ...]:
    """Return the person's wishes in their order, with the points each can bring; these add up to Want's share."""
    ordered = in_order(profile.preferences, weights.order)
    exact = [weights.want * share for share in shares(ordered, weights.points)]
    points = adding_up(exact, round(sum(exact)))
    return tuple(
        Wanted(str(p.id), n, words.card_title(p), words.WISHES[p.wish], worth, n == len(ordered))
        for n, (p, worth) in enumerate(zip(ordered, points, strict=True), 1)
    )


def match_row(match: Match, job: Job, place: int) -> MatchRow:
    """Return a row of the list."""
    reason = broken_reason(match, job) if match.would_need_to_change else ""
    return MatchRow(str(job.id), place, job.title, job.employer, shown_match(match), match.would_need_to_change, reason)


def broken_reason(match: Match, job: Job) -> str:
    """Return what the job asks that breaks the person's heaviest must, in words."""
    broken = [c for c in match.contributions if c.ledger is Ledger.CHANGE and c.standing is Standing.NOT_MET]
    worst = min(broken, key=lambda c: c.amount, default=None)
    return f"{FACET_NAMES[worst.facet]}: {words.job_says(job, worst.facet)}" if worst else ""


def why(match: Match, job: Job, profile: Profile, place: int, note: str, called: str, offered: bool = True) -> Why:
    """Return the whole explanation of one match; a job that is not `offered` has the place it would have."""
    points = shown_match(match)
    parts = {ledger: [c for c in match.contributions if c.ledger is ledger] for ledger in Ledger}
    brought = shown_parts(parts[Ledger.BRING], points.bring)
    quotes, drawn = _quotes(parts[Ledger.BRING], brought, profile.resources, job, match.weighty)
    gaps = _gaps(parts[Ledger.BRING], job) if profile.resources else ()
    wishes = _wish_lines(parts[Ledger.WANT], points.want, profile.preferences, job)
    heading = f"Why {job.title} {'is' if offered else 'would be'} {words.ordinal(place)}"
    return Why(
        str(job.id), heading, _caption(job), note, points, quotes,
        gaps[:MOST_GAPS], max(0, len(gaps) - MOST_GAPS),
        _rest([c for c in parts[Ledger.BRING] if c.id not in drawn], brought, profile, job, called),
        wishes, _wishes_heading(wishes), _change_lines(parts[Ledger.CHANGE], points, profile.preferences, job),
        offered and place > 1,
    )  # fmt: skip


def tail_start(changing: Sequence[bool]) -> int:
    """Return the row from which every job would need to change first; the number of rows where none does."""
    start = len(changing)
    while start and changing[start - 1]:
        start -= 1
    return start


def _caption(job: Job) -> str:
    tasks = f"{len(job.tasks)} task{'' if len(job.tasks) == 1 else 's'} known" if job.tasks else "No task known yet"
    return f"{job.employer}. {tasks}." if job.employer else f"{tasks}. {job.summary}".strip()


def _quotes(
    parts: Sequence[Contribution], shown: dict[str, Shown], resources: Iterable[Resource], job: Job,
    weighty: frozenset[str] = frozenset(),
) -> tuple[tuple[Quote, ...], set[str]]:  # fmt: skip
    """Return the quotes with their threads, strongest first, and the ids of the contributions drawn."""
    said = {str(r.id): r.words for r in resources}
    joined = [
        c for c in parts
        if c.resource_id in said and shown[c.id].value > 0 and (c.standing in ANSWERED or c.id in weighty)
    ]  # fmt: skip
    best = sorted(joined, key=lambda c: (c.id not in weighty, -c.amount))[: max(MOST_THREADS, len(weighty))]
    by_quote: dict[str, list[Contribution]] = {}
    for part in best:
        by_quote.setdefault(part.resource_id, []).append(part)
    tasks = {str(t.id): t.words for t in job.tasks}
    quotes = tuple(
        Quote(
            resource_id,
            said[resource_id],
            tuple(
                Thread(c.task_id, tasks.get(c.task_id, "The job as a whole"), c.standing, shown[c.id].value,
                       max(round(c.most), shown[c.id].value))
                for c in group
            ),
        )
        for resource_id, group in by_quote.items()
    )  # fmt: skip
    return quotes, {part.id for part in best}


def _gaps(parts: Sequence[Contribution], job: Job) -> tuple[str, ...]:
    answered = {c.task_id for c in parts if c.standing in ANSWERED}
    return tuple(task.words for task in job.tasks if str(task.id) not in answered)


def _rest(left: Sequence[Contribution], shown: dict[str, Shown], profile: Profile, job: Job, called: str) -> str:
    points = sum(shown[c.id].value for c in left)
    if not profile.resources:
        return f"{called} has not said anything about this yet, so it may be anything."
    if not job.tasks:
        return f"No task of this job is known yet, so {points} points stand in for it. It may be more or less."
    return f"Smaller likenesses, together: {points}" if points else ""


def _wish_lines(
    parts: Sequence[Contribution], whole: Shown, preferences: Iterable[Preference], job: Job
) -> tuple[WishLine, ...]:
    wishes, shown = {str(p.id): p for p in preferences}, shown_parts(parts, whole)
    return tuple(
        WishLine(words.wish_title(wishes[c.preference_id]), words.job_says(job, c.facet), c.standing, shown[c.id],
                 max(round(c.most), shown[c.id].value))
        for c in parts
    )  # fmt: skip


def _wishes_heading(lines: Sequence[WishLine]) -> str:
    counts = [(sum(line.standing is s for line in lines), words.STANDINGS[s]) for s in Standing]
    return ", ".join(f"{count} {word}" for count, word in counts if count) or "no wish said yet"


def _change_lines(
    parts: Sequence[Contribution], points: ShownMatch, preferences: Iterable[Preference], job: Job
) -> tuple[ChangeLine, ...]:
    wishes, shown = {str(p.id): p for p in preferences}, shown_parts(parts, points.change)
    return tuple(
        ChangeLine(
            words.wish_title(wishes[c.preference_id]), f"{FACET_NAMES[c.facet]}: {words.job_says(job, c.facet)}",
            shown[c.id], words.REMEDIES.get(c.remedy, ""), points.total.value - shown[c.id].value,
            c.standing is not Standing.UNKNOWN,
        )
        for c in parts
        if shown[c.id].low or shown[c.id].value
    )  # fmt: skip
