"""Forms about the job somebody has as data, and the posts, changes and rhythms they are answered with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import posts as words
from supportplans.posts import Changed, ChangeId, Ended, Post, PostChange, PostId
from supportplans.review_reasons import OwnDay, OwnDayId
from supportplans.rhythm import ByWay, Often, Rhythm, RhythmId

TOO_EARLY = "The last day is before the first. One of the two needs another look."
AHEAD_OF_END = "The job ends before this day."
DAY_ASKED = "Such as 3 March 2027, yesterday, or in 2 weeks."
BEFORE = "This day is before the job began."


def post_form(post: Post, title: str = "The job") -> Form:
    """Return the form for what a job is. What holds on the first day stands here; later changes are their own."""
    return Form(
        title,
        (
            Field("job_title", "What is the job?", value=post.job_title, needed=True),
            Field("employer", "Who is the employer?", value=post.employer),
            Field("started_on", "The first day", FieldKind.DAY, post.started_on, needed=True, help=DAY_ASKED),
            Field("manager", "The manager on the first day", value=post.manager),
            Field("deputy", "Who stands in for the manager?", value=post.deputy),
            Field("site", "Where is it?", value=post.site),
            Field("role", "The role, if it has a name of its own", value=post.role),
            Field("hours", "Hours a week", FieldKind.NUMBER, post.hours),
            Field("pay", "How is it paid?", value=post.pay, help="Such as: by the hour, every four weeks."),
        ),
        keep="Write it down",
        check=lambda given: {"started_on": TOO_EARLY} if words.clash(given["started_on"], post.ended_on) else {},
    )


def post_from(post: Post, given: Answers) -> Post:
    """Return the post with the answers of its form."""
    return replace(post, **{name: given[name] for name in (
        "job_title", "employer", "started_on", "manager", "deputy", "site", "role", "hours", "pay")})  # fmt: skip


def change_form(what: Changed, was: str, post: Post, today: date) -> Form:
    """Return the short form for a change: what it is now, and since when."""
    asked = Field("now", words.ASKED[what], value="", needed=True, help=words.ASKED_HELP.get(what, ""))
    before = (Field("was", "And before?", value=was),) if what in _KNOWN or was else ()
    fields = (asked, Field("on", "Since when?", FieldKind.DAY, today, needed=True, help=DAY_ASKED), *before)
    return Form(f"{words.CHANGED[what]}: what changed", fields, keep="Write it down",
                check=lambda given: {"on": BEFORE} if given["on"] < post.started_on else {})  # fmt: skip


_KNOWN = (Changed.MANAGER, Changed.ROLE, Changed.SITE, Changed.HOURS)


def change_from(given: Answers, change_id: str, post: Post, what: Changed) -> PostChange:
    """Return the change a form was answered with."""
    return PostChange(ChangeId(change_id), post.id, given["on"], what, given.get("was", ""), given["now"])


def ended_form(post: Post, today: date) -> Form:
    """Return the form for the end of a job, which blames nobody."""
    choices = tuple((kind.value, said) for kind, said in words.ENDED.items())
    return Form(
        "The job came to its end",
        (
            Field("ended_on", "The last day", FieldKind.DAY, post.ended_on or today, needed=True, help=DAY_ASKED),
            Field("ended", "How did it end?", FieldKind.CHOICE, (post.ended or Ended.OWN_CHOICE).value,
                  choices=choices),
        ),
        keep="Write it down", intro=words.ENDED_INTRO,
        check=lambda given: {"ended_on": TOO_EARLY} if words.clash(post.started_on, given["ended_on"]) else {},
    )  # fmt: skip


def ended_from(post: Post, given: Answers) -> Post:
    """Return the post with its end."""
    return replace(post, ended_on=given["ended_on"], ended=Ended(given["ended"]))


def rhythm_form(current: Rhythm | None, post: Post, who: str, person: str, today: date) -> Form:
    """Return the form for another rhythm, beginning with the one that holds."""
    often = current.often if current else Often.WEEKLY
    way = current.way if current else ByWay.MEET
    return Form(
        "How often are we in touch?",
        (
            Field("often", "How often?", FieldKind.CHOICE, often.value,
                  choices=tuple((one.value, said) for one, said in words.OFTEN.items())),
            Field("way", "Which way?", FieldKind.CHOICE, way.value,
                  choices=tuple((one.value, said) for one, said in words.WAYS.items())),
            Field("who", "Who gets in touch?", value=current.who if current and current.who else who),
            Field("agreed_with", "Agreed with whom?", value=current.agreed_with if current else person),
            Field("from_on", "From when?", FieldKind.DAY, max(today, post.started_on), needed=True, help=DAY_ASKED),
        ),
        keep="Write it down", intro=words.FADES,
        check=lambda given: {"from_on": BEFORE} if given["from_on"] < post.started_on else {},
    )  # fmt: skip


def rhythm_from(given: Answers, rhythm_id: str, post: Post) -> Rhythm:
    """Return the rhythm a form was answered with."""
    return Rhythm(
        RhythmId(rhythm_id), post.id, post.person_id, given["from_on"], Often(given["often"]), ByWay(given["way"]),
        given["who"], given["agreed_with"],
    )  # fmt: skip


def own_day_form(post: Post) -> Form:
    """Return the form for a day of one's own for a review."""

    def check(given: Answers) -> dict[str, str]:
        if given["on"] < post.started_on:
            return {"on": BEFORE}
        return {"on": AHEAD_OF_END} if post.ended_on is not None and given["on"] > post.ended_on else {}

    field = Field("on", "Which day?", FieldKind.DAY, None, needed=True, help=DAY_ASKED)
    return Form("A day for a review", (field,), keep="Write it down", check=check)


def own_day_from(given: Answers, day_id: str, post: Post) -> OwnDay:
    """Return the day a form was answered with."""
    return OwnDay(OwnDayId(day_id), post.id, given["on"])


def blank_post(person_id: str, post_id: str, today: date) -> Post:
    """Return a post with nothing in it yet."""
    return Post(PostId(post_id), person_id, today)
