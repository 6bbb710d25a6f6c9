"""The job Maya has in the example: a good month, a review with two views of one thing, and a new rule about breaks."""

from __future__ import annotations

from datetime import date, timedelta

from records.file import KeelFile
from supportplans.blind import Blind, Helps, cover, rate, show
from supportplans.model import Party
from supportplans.post_store import PostStore
from supportplans.posts import Changed, ChangeId, Post, PostChange, PostId
from supportplans.review_store import ReviewStore
from supportplans.reviews import Item, Left, NotHeld, Review, ReviewId, Stands, Verdict
from supportplans.rhythm import ByWay, Often, Rhythm, RhythmId

MAYA, POST = "maya", PostId("maya-post")
SINCE = 40  # days from the first day to today
QUIET = "adjustment:quiet"


def fill_post(file: KeelFile, today: date) -> None:
    """Write Maya's job with what happened around it."""
    run, posts, reviews = file.history.run, PostStore(file.db), ReviewStore(file.db)
    started = today - timedelta(days=SINCE)
    run(posts.save_post(Post(
        POST, MAYA, started, "Kitchen assistant", "Holbrook Primary School", "holbrook-kitchen", "holbrook",
        "Karen Doyle", "Holbrook Primary School, the kitchen", "", 25, deputy="Sam Oduya",
        pay="By the month, term time", application_id="maya-a1",
    )))  # fmt: skip
    run(posts.save_change(PostChange(
        ChangeId("maya-c1"), POST, today - timedelta(days=3), Changed.POLICY, "Everybody at once, at 1.30",
        "Breaks are taken in two groups, at 1.15 and at 1.45",
    )))  # fmt: skip
    for rhythm in _rhythms(started):
        run(reviews.save_rhythm(rhythm))
    for review in _reviews(started):
        run(reviews.save_review(review))
        if review.ratings.items:
            run(reviews.keep_shown(show(review.ratings, review.id, MAYA, review.on)))


def _rhythms(started: date) -> tuple[Rhythm, ...]:
    return (
        Rhythm(RhythmId("maya-s1"), POST, MAYA, started, Often.WEEKLY, ByWay.AT_WORK, "Jo Bennett", "Maya"),
        Rhythm(RhythmId("maya-s2"), POST, MAYA, started + timedelta(days=31), Often.FORTNIGHTLY, ByWay.PHONE,
               "Jo Bennett", "Maya"),
    )  # fmt: skip


def _reviews(started: date) -> tuple[Review, ...]:
    here = ("Maya", "Karen Doyle", "Jo Bennett")
    ratings = Blind((QUIET,))
    for side, helps in ((Party.PERSON, Helps.PARTLY), (Party.EMPLOYER, Helps.FULLY)):
        ratings = cover(rate(ratings, side, QUIET, helps), side)
    return (
        Review(ReviewId("maya-v1"), POST, MAYA, started + timedelta(days=2), ("day_3:1",), Stands.HELD, here[::2],
               in_the_way=Left.YES, in_the_way_words="The noise at dinner time.",
               words="Everybody was kind. My feet hurt."),
        Review(ReviewId("maya-v2"), POST, MAYA, started + timedelta(days=7), ("week_1:1",), Stands.NOT_HELD,
               not_held=NotHeld.EMPLOYER_COULD_NOT, not_held_words="Two of the team were off.",
               next_on=started + timedelta(days=14)),
        Review(ReviewId("maya-v3"), POST, MAYA, started + timedelta(days=31), ("month_1:1",), Stands.HELD, here,
               (Item(QUIET, "Ten quiet minutes in the staff room at 1.35", Verdict.CHANGE,
                     "A sign on the door, so that nobody comes in."),),
               ratings, Left.PARTLY, "The quiet minutes are short when the door keeps opening.",
               "I am good at this. I want to stay."),
    )  # fmt: skip
