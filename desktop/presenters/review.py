"""One review: five short steps, each kept as it is answered, to be put down and taken up again at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.app.reviewing import around
from desktop.presenters import review_view as view
from desktop.presenters.forms import Answers, Field, FieldKind, Form, Question
from desktop.presenters.post_view import heading
from desktop.presenters.undoing import UndoingPresenter
from desktop.words import reviews as words
from desktop.words.days import DAY_MISTAKE, read_day
from supportplans.blind import Blind, Helps, Shown, cover, rate, show
from supportplans.model import Adjustment, Party
from supportplans.posts import Post, on_day
from supportplans.review_plan import next_open
from supportplans.reviews import Left, Review, Stands, Verdict, ratings_for
from supportplans.wording import day

PAST = "This day is past or today. Choose one to come, or leave it empty."
SIDES = (Party.PERSON, Party.EMPLOYER)


class ReviewPresenter(UndoingPresenter):
    """Ratings stay blind: a side sees its own answers while it has the laptop, and both only once both are covered."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: view.ReviewState = view.ReviewState()
        self._id = ""
        self._at: Party | None = None  # who sits at the laptop
        self._typed: dict[str, str] = {}
        self._step = 0
        self._reading = True
        self._round = 0
        self.subscribe(("plans", "people"))

    @property
    def state(self) -> view.ReviewState:
        """Return what the page shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show nothing of anybody who was here before; what was typed for them is kept first."""
        if not self.keep():  # a day that cannot be read is no reason to lose the rest
            self._typed.pop("next_on", None)
            self.keep()
        self._id, self._typed, self._at = "", {}, None
        self._state = view.ReviewState()
        self.reload()

    def come_into_view(self) -> None:
        """Open the review another place left in view; the answers of nobody are in sight."""
        self.keep()
        wanted, self.session.review_id = self.session.review_id, ""
        self._at = None
        review = self.session.reviews.review(wanted or self._id)
        if wanted and review is not None:
            self._id, self._typed = wanted, {}
            self._reading = review.stands is not Stands.BEGUN
            self._step = int(review.step or 0)
        self._fresh()

    def close(self) -> None:
        """Keep what was typed before the page goes away."""
        self.keep()
        super().close()

    # Going through it

    def go_to_step(self, step: int) -> None:
        """Go to a step (from 0); what was typed is kept, and answers of nobody stay in sight."""
        if self.keep():
            self._step, self._at = min(max(step, 0), len(words.STEPS) - 1), None
            self._fresh()

    def next(self) -> None:
        """Go on, and after the last step write it down."""
        if self._step == len(words.STEPS) - 1:
            self.finish()
        else:
            self.go_to_step(self._step + 1)

    def back(self) -> None:
        """Go to the step before."""
        self.go_to_step(self._step - 1)

    def hear(self, field: str, text: str) -> None:
        """Remember what stands in a field; `said:<ref>` is beside a thing."""
        self._typed[field] = text

    def keep(self) -> bool:
        """Keep what was typed, whoever is in view by now; tells False where a day could not be read."""
        review = self.session.reviews.review(self._id) if self._id else None
        if review is None or self._reading:
            return True
        made, mistake = self._with_typed(review)
        if mistake:
            self._set(replace(self._state, mistake=mistake))
            return False
        made = replace(made, step=str(self._step))
        self._typed = {}
        if made != replace(review, step=made.step) and not self.session.file.read_only:
            self._run(self.session.reviews.save_review(made), "")
        return True

    def finish(self) -> None:
        """Write it down as held."""
        review = self._review()
        if review is None or not self.keep():
            return
        kept = self._review() or review
        self._reading = True
        edit = self.session.reviews.save_review(replace(kept, stands=Stands.HELD))
        for adjustment in self._rated(kept):
            edit = edit.then(self.session.plans.save_adjustment(adjustment))
        if not self._run(edit, "Written down."):
            self._reading = False
        self._fresh()

    def reopen(self) -> None:
        """Write in it again; the two-sided answers stay as they were shown."""
        self._reading, self._step, self._at = False, 0, None
        self._fresh()

    def take_up(self, ref: str, you: bool = False) -> None:
        """Begin what was settled of a thing, in its own place: a change is asked for, an end said, another found."""
        review = self._review()
        item = next((i for i in review.items if i.ref == ref), None) if review else None
        if item is None or item.verdict is None:
            return
        if ref.startswith(view.ADJUSTMENT):
            self.session.taken_up = (item.verdict.value, item.said, you)
            self.thing_wanted.emit(self.session.person_id, "adjustments", ref.removeprefix(view.ADJUSTMENT))
        else:
            self.thing_wanted.emit(self.session.person_id, "even_keel", ref.partition(":")[2])

    def change_notes(self) -> None:
        """Ask for the note that only the person and the specialist see."""
        review = self._review()
        if review is not None:
            form = Form("A note that stays here", (Field("notes", "Note", FieldKind.WORDS, review.notes),),
                        intro="It is never printed.")  # fmt: skip
            self.prompts.fill(form, lambda given: self._keep_notes(given["notes"]))

    def _keep_notes(self, notes: str) -> None:
        review = self._review()
        if review is not None:
            self._run(self.session.reviews.save_review(replace(review, notes=notes)), "Kept.")

    def remove(self) -> None:
        """Ask, and take the review away; undo brings it back."""
        review = self._review()
        if review is not None:
            question = Question("Take this review away?", "What was said in it goes too. Undo brings it back.",
                                "Keep it", "Take it away")  # fmt: skip
            self.prompts.ask(question, partial(self._remove, review))

    # Answers

    def attend(self, name: str) -> None:
        """Note that somebody is here, or is not after all."""
        review = self._review()
        if review is not None:
            here = review.attended
            self._save(replace(review, attended=tuple(n for n in here if n != name) if name in here else (*here, name)))

    def verdict(self, ref: str, code: str) -> None:
        """Note what becomes of a thing."""
        review = self._review()
        if review is not None:
            item = next(i for i in review.items if i.ref == ref)
            said = self._typed.pop(f"said:{ref}", item.said)
            self._save(review.with_item(ref, Verdict(code) if code else None, said))

    def left(self, code: str) -> None:
        """Note whether something is still in the way."""
        review = self._review()
        if review is not None:
            self._save(replace(review, in_the_way=Left(code) if code else None))

    # Two sides, blind

    def begin_side(self) -> None:
        """The side whose turn it is has the laptop."""
        review = self._review()
        self._at = review.ratings.turn if review else None
        self._fresh()

    def other_first(self) -> None:
        """Let the other side answer first."""
        self._change_blind(lambda blind: replace(blind, sides=tuple(reversed(blind.sides))))

    def one_side(self) -> None:
        """Only the side whose turn it is answers: the other is not here."""
        self._change_blind(lambda blind: replace(blind, sides=tuple(s for s in blind.sides if s is blind.turn)))

    def both_sides(self) -> None:
        """Both answer after all."""
        self._change_blind(
            lambda blind: replace(blind, sides=(*blind.sides, *(s for s in SIDES if s not in blind.sides)))
        )

    def rate(self, ref: str, code: str) -> None:
        """Note how well a thing works, by whoever has the laptop."""
        side = self._at
        if side is not None:
            self._change_blind(lambda blind: rate(blind, side, ref, Helps(int(code)) if code else None), fresh=False)

    def cover(self) -> None:
        """Cover the answers of whoever has the laptop, and pass it on.

        Undo reaches no further back than this: whoever has the laptop next could take the other side's turn with it.
        """
        review, side = self._review(), self._at
        if review is not None and side is not None:
            self._at = None
            made = replace(review, ratings=cover(review.ratings, side), step=str(self._step))
            record = partial(self.session.history.record, self.session.reviews.save_review(made), forgetting=True)
            self._change(record, "", False)
            self._fresh()

    def show_both(self) -> None:
        """Show both sides' answers. What was seen cannot be unseen, so undo does not take this back."""
        review = self._review()
        if review is not None and review.ratings.turn is None:
            shown = show(review.ratings, review.id, review.person_id, self.session.today)
            self._mine = True
            try:
                self.session.history.record(self.session.reviews.keep_shown(shown))
            except Exception as fault:
                self.report(fault)
            finally:
                self._mine = False
            self._fresh()

    def change_answer(self, ref: str) -> None:
        """Ask for other answers after both were shown; what was shown first stays readable beside them."""
        review, names = self._review(), self._names()
        if review is not None and self._shown() is not None:
            choices = (("", words.NOTHING_SAID.capitalize()), *((str(int(h)), said) for h, said in words.HELPS.items()))
            fields = tuple(
                Field(side.value, names[side], FieldKind.CHOICE, _code(review.ratings.answer(side, ref)),
                      choices=choices)
                for side in review.ratings.sides
            )  # fmt: skip
            intro = "What was shown first stays beside it, for both to see."
            self.prompts.fill(Form(words.RATING_ASKED, fields, intro=intro), partial(self._change_shown, ref))

    # Inside

    def reload(self) -> None:
        """Read the review again."""
        review, post = self._review(), self._post()
        if review is None or post is None:
            self._set(view.ReviewState(notice=self._state.notice, can_undo=self._state.can_undo, round=self._round))
            return
        shown, names = self._shown(), self._names()
        slots = around(self.session, post).slots if post.lasts(self.session.today) else ()
        first = next_open(s for s in slots if not set(s.keys) & set(review.keys) and s.on > self.session.today)
        self._set(
            replace(
                self._state, title=words.TITLE, sentence=view.sentence(review, heading(post)), open=not self._reading,
                step=self._step, filled=view.filled(review, shown), here=self._here(review, post),
                items=tuple(view.item_row(item) for item in review.items),
                rating=view.rating_view(review, shown, self._at, names),
                left=review.in_the_way.value if review.in_the_way else "", mistake="",
                next_planned=view.next_planned(first), summary=view.summary(review, shown, names),
                to_take_up=view.take_up_rows(review), notes=review.notes,
                round=self._round,
            )
        )  # fmt: skip

    def text(self, field: str) -> str:
        """Return what stands in a field, for a page that makes it anew."""
        review = self._review()
        if review is None or field in self._typed:
            return self._typed.get(field, "")
        if field == "next_on":
            return day(review.next_on) if review.next_on else ""
        if field == "other":
            known = {name for name, _ in self._state.here}
            return ", ".join(name for name in review.attended if name not in known)
        if field.startswith("said:"):
            return next((i.said for i in review.items if i.ref == field.removeprefix("said:")), "")
        return str(getattr(review, field))

    def _rated(self, review: Review) -> Iterator[Adjustment]:
        """Yield the adjustments with what both sides said of them here, in place of what they said that day before."""
        for ref in review.ratings.items:
            found = self.session.plans.adjustment(ref.removeprefix("adjustment:"))
            said = ratings_for(ref, review, self._shown())
            if found is not None and said:
                earlier = tuple(r for r in found.ratings if r.on != review.on or r.by not in {s.by for s in said})
                yield replace(found, ratings=(*earlier, *said))

    def _fresh(self) -> None:
        self._round += 1
        self.reload()

    def _here(self, review: Review, post: Post) -> tuple[tuple[str, bool], ...]:
        now = on_day(post, self.session.posts.changes(post.id), review.on)
        names = (self.session.called, now.manager, self.session.who, post.deputy)
        return tuple((name, name in review.attended) for name in dict.fromkeys(names) if name)

    def _names(self) -> dict[Party, str]:
        post = self._post()
        manager = on_day(post, self.session.posts.changes(post.id), self.session.today).manager if post else ""
        return {side: words.side_name(side, self.session.called, manager) for side in SIDES}

    def _with_typed(self, review: Review) -> tuple[Review, str]:
        typed = self._typed
        made = replace(
            review, in_the_way_words=typed.get("in_the_way_words", review.in_the_way_words).strip(),
            words=typed.get("words", review.words).strip(),
        )  # fmt: skip
        for item in review.items:
            if f"said:{item.ref}" in typed:
                made = made.with_item(item.ref, item.verdict, typed[f"said:{item.ref}"].strip())
        if "other" in typed:
            known = tuple(name for name, on in self._state.here if on)
            others = (name.strip() for name in typed["other"].split(","))
            made = replace(made, attended=(*known, *(name for name in others if name)))
        if "next_on" in typed:
            try:
                on = read_day(typed["next_on"], self.session.today)
            except ValueError:
                return review, DAY_MISTAKE
            if not view.today_or_after(on, self.session.today):
                return review, PAST
            made = replace(made, next_on=on)
        return made, ""

    def _change_blind(self, change: Callable[[Blind], Blind], fresh: bool = True) -> None:
        review = self._review()
        if review is not None:
            self._save(replace(review, ratings=change(review.ratings)))
            if fresh:
                self._fresh()

    def _change_shown(self, ref: str, given: Answers) -> None:
        review = self._review()
        if review is not None:
            blind = review.ratings
            for side in blind.sides:
                code = given[side.value]
                blind = rate(blind, side, ref, Helps(int(code)) if code else None, shown=True)
            self._run(self.session.reviews.save_review(replace(review, ratings=blind)), "Kept, beside what it was.")
            self._fresh()

    def _save(self, review: Review) -> None:
        self._run(self.session.reviews.save_review(replace(review, step=str(self._step))), "")

    def _remove(self, review: Review) -> None:
        if self._run(self.session.reviews.remove_review(review), "Taken away."):
            self.go_to("post")

    def _review(self) -> Review | None:
        found: Review | None = self.session.reviews.review(self._id) if self._id else None
        return found if found is not None and found.person_id == self.session.person_id else None

    def _shown(self) -> Shown | None:
        found: Shown | None = self.session.reviews.shown(self._id) if self._id else None
        return found

    def _post(self) -> Post | None:
        review = self._review()
        found: Post | None = self.session.posts.post(review.post_id) if review else None
        return found


def _code(helps: Helps | None) -> str:
    return "" if helps is None else str(int(helps))
