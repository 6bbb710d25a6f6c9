"""The forms of the Adjustments page, as data, and what their answers become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.adjustments import CAUTIONS, COSTS, KINDS, Voice
from desktop.words.levels import level_choices
from jobs.model import Job
from records.ids import new_id
from supportplans.agreement import agreement_of
from supportplans.catalogue import Suggestion, offered, suggest
from supportplans.ideas import Idea
from supportplans.keel import SupportAgreement
from supportplans.model import Adjustment, AdjustmentId, Kind

NAMELESS = "Say in a few words what it is, or pick an idea."
_IDEAS_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class AdjustmentForm:
    """Asks for an adjustment: a new one, or what is to be different about `old`."""

    person_id: str
    voice: Voice
    job: Job | None = None
    old: Adjustment | None = None
    employer: str = ""
    agreements: Sequence[SupportAgreement] = ()
    own_ideas: Sequence[Idea] = ()  # the service's, offered before the shipped ones
    begin: Adjustment | None = None  # what a new one begins with

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
            task_id=answers.get("task") or (str(idea.task.id) if idea else old.task_id),
            notes=answers.get("notes", old.notes),
        )  # fmt: skip
        return replace(made, catalogue_id=idea.idea.id, cost=idea.idea.cost, demands=idea.because) if idea else made

    def _blank(self) -> Adjustment:
        if self.begin is not None:
            return self.begin
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
        found = suggest(self.job.tasks, offered(self.own_ideas)) if self.job else ()
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
