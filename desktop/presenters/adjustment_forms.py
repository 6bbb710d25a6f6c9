"""The forms of the Adjustments page, as data, and what their answers become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import CAUTIONS, CHANNELS, COSTS, KINDS, Voice, did, move_words
from desktop.words.levels import level_choices
from jobs.model import Job
from records.ids import new_id
from supportplans.agreement import agreement_of
from supportplans.catalogue import Suggestion, suggest
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, AdjustmentId, Channel, EventId, Kind, Move, NegotiationEvent, Party, Reason
from supportplans.wording import REASONS

AHEAD = "That day has not come yet. Write down what has happened; a day to come goes under ‘starts’ or ‘by’."
NAMELESS = "Say in a few words what it is, or pick an idea."
Pair = tuple[Move, Party]
_IDEAS_AT_MOST = 12
_SAYS_NO = (Move.REFUSE, Move.DEFER)
_STARTS = (Move.PROMISE, Move.IN_PLACE)
_DUE = (Move.ASK, Move.COUNTER_OFFER, Move.DEFER, Move.QUESTION, Move.NO_REPLY)


def code_of(pair: Pair) -> str:
    """Return a move by a party as a choice's id."""
    return f"{pair[0].value}.{pair[1].value}"


@dataclass(frozen=True, slots=True)
class EventForm:
    """Asks what happened. With `known` the move is settled and only what belongs to it is asked."""

    adjustment: Adjustment
    voice: Voice
    today: date
    specialist: str = ""
    known: Pair | None = None

    def form(self, allowed: Sequence[Pair]) -> Form:
        """Return the form; its choices are the moves that the rule allows, and no others."""
        title = self._words(self.known) if self.known else "What happened?"
        return Form(title, (*self._who(allowed), *self._details()), "Add it", self.adjustment.title, check=self._check)

    def event(self, answers: Answers, number: int) -> NegotiationEvent:
        """Return the event that the answers are."""
        move, party = self.known or self._picked(answers)
        reason = answers.get("reason") if party is Party.EMPLOYER and move in _SAYS_NO else None
        due = answers.get("reply_due") if move in _DUE else None
        return NegotiationEvent(
            EventId(new_id()), self.adjustment.id, number, answers.get("on") or self.today, party, move,
            self._name(party, answers), Channel(answers.get("channel") or Channel.IN_PERSON.value),
            answers.get("words", ""), Reason(reason) if reason else None,
            answers.get("what_would_change", "") if move in _SAYS_NO else "", due,
            answers.get("starts_on") if move in _STARTS else None,
        )  # fmt: skip

    def with_stop_gap(self, answers: Answers) -> Adjustment | None:
        """Return the adjustment with the stop-gap that was named, or None where it stays as it was."""
        named = answers.get("stop_gap", self.adjustment.interim)
        return replace(self.adjustment, interim=named) if named != self.adjustment.interim else None

    def _words(self, pair: Pair) -> str:
        return move_words(*pair, self.voice, self.specialist if pair[1] is Party.SPECIALIST else "")

    def _name(self, party: Party, answers: Answers) -> str:
        said: str = answers.get("who", "")
        return said or (self.specialist if party is Party.SPECIALIST else "")

    def _picked(self, answers: Answers) -> Pair:
        move, party = str(answers["move"]).split(".")
        return Move(move), Party(party)

    def _who(self, allowed: Sequence[Pair]) -> tuple[Field, ...]:
        moves = tuple((code_of(pair), self._words(pair)) for pair in allowed)
        choice = Field("move", "What was done", FieldKind.CHOICE, None, choices=moves, needed=True)
        name = Field("who", "Who said it", help=f"Such as Ms Doyle. Leave it empty for {self.voice.object}.")
        person = self.known is not None and self.known[1] is Party.PERSON
        words = "In your own words" if person and self.voice.you else "In their own words"
        return (
            *(() if self.known else (choice,)),
            *(() if person else (name,)),
            Field("words", words, FieldKind.WORDS),
            Field("on", "On what day", FieldKind.DAY, self.today),
            Field("channel", "How", FieldKind.CHOICE, Channel.IN_PERSON.value,
                  choices=tuple((c.value, w.capitalize()) for c, w in CHANNELS.items())),
        )  # fmt: skip

    def _details(self) -> tuple[Field, ...]:
        move, open_ = (self.known[0] if self.known else None), self.known is None
        fields: list[Field] = []
        if open_ or (move in _SAYS_NO and self.known and self.known[1] is Party.EMPLOYER):
            fields += self._no(open_)
        if open_ or move in _DUE:
            fields.append(Field("reply_due", "An answer is promised by", FieldKind.DAY))
        if open_ or move in _STARTS:
            fields.append(Field("starts_on", "It starts on", FieldKind.DAY))
        return tuple(fields)

    def _no(self, open_: bool) -> list[Field]:
        only = "Only for a no, or a not yet." if open_ else ""
        reasons = tuple((r.value, words.capitalize()) for r, words in REASONS.items())
        return [
            Field("reason", "What kind of reason was given", FieldKind.CHOICE, None, only, reasons),
            Field("what_would_change", "What would change the answer", help=only),
            Field("stop_gap", "What helps until then", value=self.adjustment.interim, help=only),
        ]

    def _check(self, answers: Answers) -> Mapping[str, str]:
        on = answers.get("on")
        return {"on": AHEAD} if on is not None and on > self.today else {}


@dataclass(frozen=True, slots=True)
class AdjustmentForm:
    """Asks for an adjustment: a new one, or what is to be different about `old`."""

    person_id: str
    voice: Voice
    job: Job | None = None
    old: Adjustment | None = None
    employer: str = ""
    agreements: Sequence[SupportAgreement] = ()

    def form(self) -> Form:
        """Return the form. Ideas come only from what the job's tasks ask of anybody."""
        old = self.old or self._blank()
        near = agreement_of(old, self.agreements)
        ideas = () if self.old else self._ideas()
        fields = (
            *ideas,
            Field("title", "What would be different", value=old.title, needed=not ideas,
                  help="A few words, such as ten quiet minutes after dinner service."),
            Field("in_the_way", f"What gets in the way, in {self.voice.whose} words", FieldKind.WORDS, old.in_the_way),
            *self._tasks(old),
            Field("employer", "Employer", value=old.employer),
            Field("kind", "When it holds", FieldKind.CHOICE, old.kind.value,
                  choices=tuple((kind.value, words) for kind, words in KINDS.items())),
            Field("levels", "At which levels it comes on", FieldKind.TICKS,
                  tuple(str(level) for level in near.ladder.of(old.levels)),
                  "Only for one that comes on at some levels.",
                  level_choices(near)),
            Field("until", "Until what day", FieldKind.DAY, old.until, "Only for a trial, or for a while."),
            Field("owner", "Who does it at work", value=old.owner, help="Such as: Ms Doyle keeps the room free."),
            Field("interim", "What helps until then", value=old.interim),
            Field("review_on", "Look at it again on", FieldKind.DAY, old.review_on),
            *self._notes(old),
        )  # fmt: skip
        return Form(f"Change “{old.title}”" if self.old else "New adjustment", fields, check=self._check)

    def adjustment(self, answers: Answers) -> Adjustment:
        """Return the adjustment that the answers are."""
        old = self.old or self._blank()
        idea = self._idea(answers.get("idea"))
        kind = Kind(answers.get("kind") or old.kind.value)
        made = replace(
            old, title=answers["title"] or (idea.idea.title if idea else old.title),
            in_the_way=answers["in_the_way"], employer=answers["employer"], kind=kind,
            levels=frozenset(int(n) for n in answers["levels"]) if kind is Kind.SWITCHING else frozenset(),
            until=answers["until"] if kind in (Kind.TRIAL, Kind.TEMPORARY) else None,
            owner=answers["owner"], interim=answers["interim"], review_on=answers["review_on"],
            task_id=answers.get("task") or (str(idea.task.id) if idea else old.task_id),
            notes=answers.get("notes", old.notes),
        )  # fmt: skip
        return replace(made, catalogue_id=idea.idea.id, cost=idea.idea.cost) if idea else made

    def _blank(self) -> Adjustment:
        job_id, employer = (str(self.job.id), self.job.employer) if self.job else ("", "")
        return Adjustment(AdjustmentId(new_id()), self.person_id, "", employer or self.employer, job_id)

    def _tasks(self, old: Adjustment) -> tuple[Field, ...]:
        if not self.job or not self.job.tasks:
            return ()
        choices = (("", "The job as a whole"), *((str(t.id), t.words) for t in self.job.tasks))
        return (Field("task", "Which task it is about", FieldKind.CHOICE, old.task_id, choices=choices),)

    def _notes(self, old: Adjustment) -> tuple[Field, ...]:
        """Notes are not even asked for where the page is read together."""
        notes = Field("notes", "Notes, only for the two of you", FieldKind.WORDS, old.notes)
        return () if self.voice.you else (notes,)

    def _suggestions(self) -> tuple[Suggestion, ...]:
        first: dict[str, Suggestion] = {}
        found = suggest(self.job.tasks) if self.job else ()
        for suggestion in sorted(found, key=lambda s: -len(s.because)):
            first.setdefault(suggestion.idea.id, suggestion)
        return tuple(first.values())[:_IDEAS_AT_MOST]

    def _ideas(self) -> tuple[Field, ...]:
        choices = tuple((s.idea.id, idea_words(s)) for s in self._suggestions())
        if not choices:
            return ()
        help_ = "From what this job’s tasks ask of anybody. Leave it at none, and say it your own way below."
        none = ("", "None of these")
        return (Field("idea", "An idea to start from", FieldKind.CHOICE, "", help_, (none, *choices)),)

    def _idea(self, code: str | None) -> Suggestion | None:
        return next((s for s in self._suggestions() if s.idea.id == code), None) if code else None

    def _check(self, answers: Answers) -> Mapping[str, str]:
        named = answers["title"] or answers.get("idea")
        return {} if named else {"title": NAMELESS}


def idea_words(suggestion: Suggestion) -> str:
    """Return one idea as a choice: what it is, what it costs, and what to look at first."""
    idea = suggestion.idea
    caution = f" {CAUTIONS[idea.caution]}" if CAUTIONS[idea.caution] else ""
    return f"{idea.title}. {COSTS[idea.cost]}.{caution}"


def job_form(jobs: Sequence[Job], chosen: str) -> Form:
    """Return the question which job an adjustment is about."""
    choices = (*((str(j.id), f"{j.title}, {j.employer}" if j.employer else j.title) for j in jobs),
               ("", "None of these yet"))  # fmt: skip
    field = Field("job", "Which job is it about?", FieldKind.CHOICE, chosen, choices=choices)
    return Form("New adjustment", (field,), "Go on")


def added(pair: Pair, voice: Voice) -> str:
    """Return the sentence after an event was added."""
    move, party = pair
    if party is Party.PERSON:
        return f"Written down: {voice.object} {did(move, party)}."
    return f"Written down: {'the employer' if party is Party.EMPLOYER else 'the specialist'} {did(move, party)}."
