"""Forms of Applying as data, and the applications and events they are answered with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words.applying import ASKED, LEARNED, LEARNED_HELP, STEPS, WAYS, WHO
from supportplans.applications import Application, ApplicationId, Happened, Step, StepId, Way, Who

ALREADY = (Step.FOUND, Step.TALKED_ABOUT, Step.APPLIED, Step.INTERVIEW, Step.OFFER)
FUTURE = "This day is still to come. Write it as the next step, or take the day it happened."


def new_form(title: str, employer: str, closing: date | None) -> Form:
    """Return the form that begins an application; a job in view stands in it already."""
    steps = tuple((step.value, STEPS[step]) for step in ALREADY)
    return Form(
        "A job to go for",
        (
            Field("title", "What is the job?", value=title, needed=True),
            Field("employer", "Who is the employer?", value=employer),
            Field("way", "How did we come by it?", FieldKind.CHOICE, "", choices=_ways()),
            Field("closing", "Closes on", FieldKind.DAY, closing),
            Field("step", "How far is it?", FieldKind.CHOICE, Step.FOUND.value, choices=steps),
            *_next(Application(ApplicationId(""), "")),
        ),
        keep="Write it down",
    )


def application_from(answers: Answers, application_id: str, person_id: str, job_id: str) -> Application:
    """Return the application a new form was answered with."""
    return Application(
        ApplicationId(application_id), person_id, job_id, answers["title"], answers["employer"],
        Way(answers["way"]) if answers["way"] else None, answers["closing"], answers["next_step"], answers["next_on"],
        Who(answers["next_who"]),
    )  # fmt: skip


def change_form(application: Application) -> Form:
    """Return the form for what is next, and for the facts of an application."""
    return Form(
        "What is next",
        (
            *_next(application),
            Field("title", "The job", value=application.title, needed=True),
            Field("employer", "The employer", value=application.employer),
            Field("way", "How did we come by it?", FieldKind.CHOICE, application.way.value if application.way else "",
                  choices=_ways()),
            Field("closing", "Closes on", FieldKind.DAY, application.closing),
        ),
    )  # fmt: skip


def changed(application: Application, answers: Answers) -> Application:
    """Return the application with the answers of a change form."""
    made = application_from(answers, application.id, application.person_id, application.job_id)
    return replace(made, id=application.id)


def step_form(step: Step, today: date, sent: Sequence[str], said: Happened | None = None) -> Form:
    """Return the form for something that happened; `sent` are drafts and copies that may have gone along."""
    fields = [
        Field("on", "When?", FieldKind.DAY, said.on if said else today, needed=True),
        Field("words", ASKED.get(step, "What was said or done?"), FieldKind.WORDS, said.words if said else ""),
    ]
    if step is Step.APPLIED and sent:
        choices = tuple((words, words) for words in sent)
        fields.append(Field("sent", "What went to them?", FieldKind.TICKS, said.sent if said else (), choices=choices))
    if step in (Step.NOT_THIS_TIME, Step.WITHDRAWN, Step.INTERVIEW, Step.NOTE):
        learned = said.learned if said else ""
        fields.append(Field("learned", LEARNED, FieldKind.WORDS, learned, help=LEARNED_HELP))
    if said is not None:
        fields.append(Field("struck", "It did not happen: leave it out", FieldKind.TICK, False))
    return Form(STEPS[step], tuple(fields), keep="Write it down", check=lambda answers: _not_ahead(answers, today))


def event_from(
    answers: Answers, event_id: str, application_id: str, number: int, step: Step, corrects: StepId | None = None
) -> Happened:
    """Return the event a step form was answered with."""
    return Happened(
        StepId(event_id), ApplicationId(application_id), number, step, answers["on"], answers["words"],
        answers.get("learned", ""), tuple(answers.get("sent", ())), corrects, bool(answers.get("struck")),
    )  # fmt: skip


def _not_ahead(answers: Answers, today: date) -> dict[str, str]:
    return {"on": FUTURE} if answers["on"] and answers["on"] > today else {}


def _ways() -> tuple[tuple[str, str], ...]:
    return (("", "Not said"), *((way.value, words.capitalize()) for way, words in WAYS.items()))


def _next(application: Application) -> tuple[Field, ...]:
    who = tuple((one.value, words.capitalize()) for one, words in WHO.items())
    return (
        Field("next_step", "What is the next step?", value=application.next_step,
              help="One small thing, such as “Ring and ask about the hours”."),
        Field("next_on", "Until when?", FieldKind.DAY, application.next_on),
        Field("next_who", "Who does it?", FieldKind.CHOICE, application.next_who.value, choices=who),
    )  # fmt: skip
