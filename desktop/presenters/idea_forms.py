"""The forms of the ideas page: one of the service's own, what a task asks, and what goes on the person's list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.ideas_view import FACET, TASK, Start, in_the_way
from desktop.words.adjustments import CAUTIONS, COSTS, KINDS, Voice
from desktop.words.ideas import DEMANDS, SWITCHING
from desktop.words.jobs import FACET_NAMES
from jobs.model import Job, Task
from records.ids import new_id
from supportplans.catalogue import for_facet
from supportplans.idea_file import TEXT_MOST, TITLE_MOST
from supportplans.ideas import Caution, Idea, Switching
from supportplans.model import Adjustment, AdjustmentId, Cost, Kind

OF_NOBODY = "Ideas belong to the service and can be passed on. Leave out names, and anything about one person."
_LONG = "This is longer than an idea can be; {most} letters at most."


def idea_form(idea: Idea | None = None) -> Form:
    """Return the form for an idea of the service's own, in the order in which the page shows one."""
    old = idea or Idea("", "")
    facets = tuple((facet, name) for facet, name in FACET_NAMES.items() if for_facet(facet))
    return Form(
        f"Change “{old.title}”" if idea else "An idea of our own",
        (
            Field("title", "What would be different", value=old.title, needed=True, help="A few words."),
            Field("practice", "What it looks like", FieldKind.WORDS, old.practice,
                  "One or two plain sentences, as the person would say it."),
            Field("demands", "For work that asks", FieldKind.TICKS, old.demands, choices=tuple(DEMANDS.items())),
            Field("facets", "For a job where this matters", FieldKind.TICKS, old.facets, choices=facets),
            Field("ask", "One way to ask", value=old.ask, help="One sentence to say, such as: Could I …?"),
            Field("cautions", "To look at first", FieldKind.TICKS, tuple(c.value for c in old.cautions),
                  choices=tuple((c.value, words) for c, words in CAUTIONS.items() if c is not Caution.NONE)),
            Field("cost", "What it costs", FieldKind.CHOICE, old.cost.value,
                  choices=tuple((cost.value, words) for cost, words in COSTS.items())),
            Field("switching", "Can it come and go?", FieldKind.CHOICE, old.switching.value,
                  choices=tuple((s.value, words) for s, words in SWITCHING.items())),
            Field("says_yes", "Who usually says yes", value=old.says_yes),
            Field("review", "What to look at later", value=old.review),
            Field("access_to_work", "Access to Work may help to pay", FieldKind.TICK, old.access_to_work),
        ),
        intro=OF_NOBODY, check=_check,
    )  # fmt: skip


def _check(answers: Answers) -> dict[str, str]:
    most = {"title": TITLE_MOST} | dict.fromkeys(("practice", "ask", "says_yes", "review"), TEXT_MOST)
    found = {name: _LONG.format(most=n) for name, n in most.items() if len(answers[name]) > n}
    if not answers["demands"] and not answers["facets"]:
        found["demands"] = "Tick one thing at least, here or below: it is how the idea is found again."
    return found


def idea_from(answers: Answers, old: Idea | None = None) -> Idea:
    """Return the own idea a form was answered with."""
    demands = (*(d for d in old.demands if d in answers["demands"]),) if old else ()  # foremost stays foremost
    return replace(
        old or Idea(f"own-{new_id()}", ""),
        title=answers["title"], practice=answers["practice"], ask=answers["ask"], says_yes=answers["says_yes"],
        review=answers["review"], demands=(*demands, *(d for d in answers["demands"] if d not in demands)),
        facets=answers["facets"], cautions=tuple(Caution(c) for c in answers["cautions"]),
        cost=Cost(answers["cost"]), switching=Switching(answers["switching"]),
        access_to_work=answers["access_to_work"], own=True,
    )  # fmt: skip


def asks_form(task: Task) -> Form:
    """Return the question what a task asks of anybody who does it."""
    field = Field("demands", "What does it ask of anybody?", FieldKind.TICKS, task.demands,
                  choices=tuple(DEMANDS.items()))  # fmt: skip
    intro = "Of anybody who does it, not of one person. Ideas are found by what is ticked here."
    return Form("What this task asks", (field,), said="", intro=f"{task.words}. {intro}")


def list_form(idea: Idea | None, starts: Sequence[Start], start: Start, said: str, voice: Voice) -> Form:
    """Return the form that puts an idea, or something in own words, on the person's list."""
    kinds = tuple((kind.value, words) for kind, words in KINDS.items())
    where = tuple((s.id, s.words if s.id else "The job as a whole") for s in starts)
    choice = (Field("start", "Where it begins", FieldKind.CHOICE, start.id, choices=where),) if len(where) > 1 else ()
    return Form(
        f"Put it on {voice.whose} list" if idea else "Something else",
        (
            Field("title", "What would be different", value=idea.title if idea else "", needed=True,
                  help="Change it until it says what would help here."),
            *choice,
            Field("in_the_way", in_the_way(voice), FieldKind.WORDS, said),
            Field("kind", "When it holds", FieldKind.CHOICE, Kind.ALWAYS.value, choices=kinds),
        ),
        keep="Put it on the list", intro=f"One way to ask: {idea.ask}" if idea and idea.ask else "",
    )  # fmt: skip


def adjustment_from(
    answers: Answers, idea: Idea | None, person_id: str, job: Job | None, employer: str, start: Start
) -> Adjustment:
    """Return the adjustment an answered form is: nothing has been asked for yet."""
    begun = Start(answers.get("start") or "" if "start" in answers else start.id)
    return Adjustment(
        AdjustmentId(new_id()), person_id, answers["title"], (job.employer if job else "") or employer,
        str(job.id) if job else "", answers["in_the_way"], begun.of if begun.kind == TASK else "",
        begun.of if begun.kind == FACET else "", Kind(answers["kind"]), cost=idea.cost if idea else None,
        catalogue_id=idea.id if idea else "",
    )  # fmt: skip
