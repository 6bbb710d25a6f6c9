"""In the job: what the job is, what changed around it, when it is looked at together, how often we are in touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from desktop.app.reviewing import adjustments_of, agreement_of, around, contact_due
from desktop.app.way_out import own_copy
from desktop.presenters import post_forms as forms
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.post_calendar import NOTHING, calendar_form, entries, said_of
from desktop.presenters.post_view import PostState, heading, shown
from desktop.presenters.review_forms import not_held_form, not_held_from
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import posts as words
from jobs.facets import Range
from records.ids import new_id
from supportplans.applications import Application, Step, since, stands
from supportplans.blind import Blind
from supportplans.calendar_file import calendar_bytes
from supportplans.posts import Changed, Post, PostId, on_day
from supportplans.review_plan import due, next_open
from supportplans.reviews import Item, Review, ReviewId, Stands
from supportplans.rhythm import ByWay, Rhythm, RhythmId, in_force, more

EARLY = timedelta(days=21)  # how much before its day a review can be held in its place


class PostPresenter(UndoingPresenter):
    """One job at a time; a person may have several, and jobs that ended stay readable."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: PostState = PostState()
        self._chosen = ""
        self.subscribe(("plans", "people", "jobs", "contacts"))

    @property
    def state(self) -> PostState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person's jobs."""
        if person_id != self._state.person_id:
            self._chosen, self._state = "", PostState(person_id=person_id)
        self.reload()

    def come_into_view(self) -> None:
        """Show the job another place left in view."""
        wanted, self.session.post_id = self.session.post_id, ""
        self._chosen = wanted or self._chosen
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    def open_thing(self, thing_id: str) -> None:
        """Open a job that another place led to."""
        self.choose_post(thing_id)

    def choose_post(self, post_id: str) -> None:
        """Show another job of the same person."""
        self._chosen = post_id
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    # The job

    def take_offer(self, application_id: str) -> None:
        """Make the job of an application that says started, at once; everything can be changed afterwards."""
        application = self.session.applications.application(application_id)
        if application is not None:
            made = self._from_application(application)
            self._keep_post(made, f"Written down: {heading(made)}. Add what is missing at any time.")

    def add(self) -> None:
        """Ask for a job by hand."""
        blank = forms.blank_post(self._state.person_id, new_id(), self.session.today)
        self.prompts.fill(
            forms.post_form(blank, "A job that began"),
            lambda given: self._keep_post(forms.post_from(blank, given), "Written down."),
        )

    def change_post(self) -> None:
        """Ask what the job is."""
        post = self._post()
        if post is not None:
            self.prompts.fill(
                forms.post_form(post), lambda given: self._keep_post(forms.post_from(post, given), "Kept.")
            )

    def change_notes(self) -> None:
        """Ask for the note that only the person and the specialist see."""
        post = self._post()
        if post is not None:
            form = Form("A note that stays here", (Field("notes", "Note", FieldKind.WORDS, post.notes),),
                        intro="It is never printed.")  # fmt: skip
            self.prompts.fill(form, lambda given: self._keep_post(replace(post, notes=given["notes"]), "Kept."))

    def end(self) -> None:
        """Ask when and how the job ended."""
        post = self._post()
        if post is not None:
            self.prompts.fill(
                forms.ended_form(post, self.session.today),
                lambda given: self._keep_post(forms.ended_from(post, given), "Written down. What was learned stays."),
            )

    def goes_on(self) -> None:
        """Take the end away again: the job goes on."""
        post = self._post()
        if post is not None:
            self._keep_post(replace(post, ended_on=None, ended=None), "The job goes on.")

    def remove(self) -> None:
        """Ask, and take a job away with everything around it; undo brings it back."""
        post = self._post()
        if post is not None:
            body = "What changed around it, its reviews and what was agreed about support go too. Undo brings it back."
            question = Question(f"Take {heading(post)} away?", body, "Keep it", "Take it away")
            self.prompts.ask(question, lambda: self._done(self.session.posts.remove_post(post), "Taken away."))

    # What changed

    def changed(self, what: str) -> None:
        """Ask what changed; what held before stands there already."""
        post, kind = self._post(), Changed(what)
        if post is not None:
            form = forms.change_form(kind, self._was(post, kind), post, self.session.today)
            self.prompts.fill(form, partial(self._keep_change, post, kind))

    def hand_over(self, change_id: str) -> None:
        """Go to the sheet that hands over what was agreed."""
        self.thing_wanted.emit(self.session.person_id, "hand_over", change_id)

    def remove_change(self, change_id: str) -> None:
        """Take a change away; undo brings it back."""
        found = next((c for c in self.session.posts.changes(self._chosen) if c.id == change_id), None)
        if found is not None:
            self._run(self.session.posts.remove_change(found), "Taken away.")

    # Reviews

    def begin_review(self) -> None:
        """Go on with a review that was begun, or begin one for all that is due."""
        post = self._post()
        if post is None:
            return
        reviews = self.session.reviews.reviews(post.id)
        begun = next((r.id for r in reversed(reviews) if r.stands is Stands.BEGUN), "")
        if not begun:
            made = self._new_review(post)
            if not self._run(self.session.reviews.save_review(made), ""):
                return
            begun = made.id
        self.open_review(begun)

    def open_review(self, review_id: str) -> None:
        """Open a review in its room."""
        self.session.review_id, self.session.post_id = review_id, self._chosen
        self.go_to("review")

    def not_held(self) -> None:
        """Ask why what is due was not held, and when it is due again."""
        post = self._post()
        if post is not None:
            today = self.session.today
            late = any(slot.days_late(today) for slot in due(around(self.session, post).slots))
            self.prompts.fill(not_held_form(today, late), partial(self._keep_not_held, post))

    def own_day(self) -> None:
        """Ask for a day for a review."""
        post = self._post()
        if post is not None:
            self.prompts.fill(
                forms.own_day_form(post),
                lambda given: self._done(
                    self.session.reviews.save_own_day(forms.own_day_from(given, new_id(), post), post.person_id),
                    "Written down.",
                ),
            )

    # The rhythm of support

    def agree_rhythm(self) -> None:
        """Ask how often we are in touch from a day on."""
        post = self._post()
        if post is not None:
            now = in_force(self.session.reviews.rhythms(post.id), self.session.today)
            form = forms.rhythm_form(now, post, self.session.who, self._state.called, self.session.today)
            self.prompts.fill(form, lambda given: self._keep_rhythm(forms.rhythm_from(given, new_id(), post)))

    def more_again(self) -> None:
        """Bring support back at once: it counts from today."""
        post = self._post()
        if post is None:
            return
        now = in_force(self.session.reviews.rhythms(post.id), self.session.today)
        way, who = (now.way, now.who) if now else (ByWay.MEET, self.session.who)
        self._keep_rhythm(Rhythm(RhythmId(new_id()), post.id, post.person_id, self.session.today, more(now), way,
                                 who, self._state.called, asked=True))  # fmt: skip

    def remove_rhythm(self, rhythm_id: str) -> None:
        """Take one entry about support away; undo brings it back."""
        found = next((r for r in self.session.reviews.rhythms(self._chosen) if r.id == rhythm_id), None)
        if found is not None:
            self._run(self.session.reviews.remove_rhythm(found), "Taken away.")

    def save_calendar(self) -> None:
        """Ask what goes into a calendar, and write it: days and neutral words, nothing of anybody."""
        post = self._post()
        if post is not None:
            self.prompts.fill(calendar_form(), partial(self._save_calendar, post))

    # Inside

    def _save_calendar(self, post: Post, given: Answers) -> None:
        """Write the file; it is registered as the person's own, although nothing in it is about anybody."""
        inside = entries(self.session, post, given["what"], given["remind"])
        said, going = NOTHING, own_copy("calendar", post.person_id, self._state.called)
        if inside:
            went = self.way_out.save(going, "ics", lambda: calendar_bytes(inside, self.session.today))
            if went is None or went.place is None:
                return
            said = said_of(len(inside), went.place.name)
        self._set(replace(self._state, notice=said, can_undo=False))

    def reload(self) -> None:
        """Read the jobs again."""
        person_id, today = self.session.person_id, self.session.today
        posts = self.session.posts.posts(person_id) if person_id else ()
        posts = tuple(sorted(posts, key=lambda post: not post.lasts(today)))
        post = next((p for p in posts if p.id == self._chosen), None) or next(iter(posts), None)
        self._chosen = post.id if post else ""
        self._set(
            replace(
                self._state, person_id=person_id, called=self.session.called,
                posts=tuple((p.id, heading(p)) for p in posts), offers=self._offers(posts),
                shown=None if post is None else shown(
                    around(self.session, post), self.session.reviews.rhythms(post.id),
                    contact_due(self.session, post), self.session.who, today,
                ),
            )
        )  # fmt: skip

    def _offers(self, posts: tuple[Post, ...]) -> tuple[tuple[str, str], ...]:
        """Return the applications that say started and are no post yet."""
        known = {p.application_id for p in posts} | {p.job_id for p in posts} - {""}
        store, found = self.session.applications, []
        for application in store.applications(self.session.person_id) if self.session.person_id else ():
            if not {str(application.id), application.job_id} & known:
                events = store.events(application.id)
                if stands(events) is Step.STARTED:
                    found.append((str(application.id), ", ".join(
                        part for part in (application.title or "A job", application.employer) if part)))  # fmt: skip
        return tuple(found)

    def _from_application(self, application: Application) -> Post:
        events = self.session.applications.events(application.id)
        job = self.session.jobs.job(application.job_id) if application.job_id else None
        hours = job.condition("hours_per_week") if job else None
        made = Post(
            PostId(new_id()), application.person_id, since(events) or self.session.today, application.title,
            application.employer, application.job_id, job.employer_id if job else "",
            application_id=str(application.id),
            hours=hours.value.low if hours and isinstance(hours.value, Range) and hours.value.low == hours.value.high
            else None,
        )  # fmt: skip
        agreement = agreement_of(self.session, made)
        return replace(made, manager=agreement.manager, deputy=agreement.deputy) if agreement else made

    def _new_review(self, post: Post) -> Review:
        slots, today = around(self.session, post).slots, self.session.today
        first = next_open(slots)
        near = (first,) if first and first.on - today <= EARLY else ()
        keys = tuple(key for slot in due(slots) or near for key in slot.keys)
        items = [Item(f"adjustment:{a.id}", a.title) for a in adjustments_of(self.session, post)]
        rated = Blind(tuple(item.ref for item in items))
        agreement = agreement_of(self.session, post)
        if agreement is not None:
            items.append(Item(f"agreement:{agreement.id}", "The support agreement: who does what at each level"))
        return Review(ReviewId(new_id()), post.id, post.person_id, today, keys, items=tuple(items), ratings=rated)

    def _was(self, post: Post, what: Changed) -> str:
        changes = [c for c in self.session.posts.changes(post.id) if c.on <= self.session.today]
        now = on_day(post, changes, self.session.today)
        first = {Changed.MANAGER: now.manager, Changed.ROLE: now.role, Changed.SITE: now.site,
                 Changed.HOURS: words.hours_words(post.hours)}.get(what, "")  # fmt: skip
        return next((c.now for c in reversed(changes) if c.what is what), first)

    def _keep_post(self, post: Post, notice: str) -> None:
        before, self._chosen = self._chosen, post.id
        if not self._run(self.session.posts.save_post(post), notice):
            self._chosen = before

    def _keep_change(self, post: Post, what: Changed, given: Answers) -> None:
        change = forms.change_from(given, new_id(), post, what)
        self._run(self.session.posts.save_change(change), "Written down. A review is due a week after it.")

    def _keep_rhythm(self, rhythm: Rhythm) -> None:
        since_ = "from today" if rhythm.from_on == self.session.today else "from then on"
        self._run(self.session.reviews.save_rhythm(rhythm), f"{words.OFTEN[rhythm.often]}, {since_}.")

    def _keep_not_held(self, post: Post, given: Answers) -> None:
        slots = around(self.session, post).slots
        keys = tuple(key for slot in due(slots) for key in slot.keys)
        made = Review(ReviewId(new_id()), post.id, post.person_id, self.session.today, keys)
        self._run(self.session.reviews.save_review(not_held_from(made, given)), "Written down, with the reason.")

    def _done(self, edit: Any, notice: str) -> None:
        self._run(edit, notice)

    def _post(self) -> Post | None:
        found: Post | None = self.session.posts.post(self._chosen) if self._chosen else None
        return found if found is not None and found.person_id == self.session.person_id else None
