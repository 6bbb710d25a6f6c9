"""The service's own ideas: add, change, put away, take out, bring in from a file and pass on as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.app.way_out import Leaving
from desktop.presenters import idea_forms as forms
from desktop.presenters.forms import Answers, Question
from desktop.presenters.undoing import UndoingPresenter
from jobs.imported import ImportFault
from matching.drafts.private_words import private_words
from records.ids import new_id
from supportplans.catalogue import offered
from supportplans.idea_file import new_ones, read_ideas, to_json
from supportplans.ideas import Idea, texts_of

IDEAS = "adjustment ideas"


class IdeaExchange(UndoingPresenter):
    """The part of the ideas page that keeps what is the service's own. Shipped ideas are never changed by it."""

    _chosen: str

    def _open(self) -> Idea | None:
        """Return the idea that is open."""
        raise NotImplementedError

    def new_idea(self) -> None:
        """Ask for an idea of our own and add it."""
        self.prompts.fill(forms.idea_form(), self._add)

    def change_idea(self) -> None:
        """Ask what is to be different about the open idea, where it is our own."""
        idea = self._open()
        if idea is not None and idea.own:
            self.prompts.fill(forms.idea_form(idea), partial(self._keep, idea))

    def put_away(self) -> None:
        """No longer offer the open idea, where it is our own; adjustments made of it stay as they are."""
        idea = self._open()
        if idea is not None and idea.own:
            self._run(self.session.ideas.put_away(idea), f"Put away: {idea.title}.")

    def bring_back(self) -> None:
        """Offer an idea again that was put away."""
        idea = self._open()
        if idea is not None and idea.own:
            self._run(self.session.ideas.put_away(idea, False), f"Offered again: {idea.title}.")

    def take_out(self) -> None:
        """Take an idea that was put away out of the file; undo brings it back."""
        idea = self._open()
        if idea is not None and idea.own and idea.away:
            self._run(self.session.ideas.take_out(idea), f"Taken out: {idea.title}.")

    def bring_in(self) -> None:
        """Ask for a file and add the ideas in it that are not here yet, all or nothing."""
        path = self.prompts.open_file("Bring ideas in", "Ideas (*.json)")
        if not path:
            return
        try:
            read = read_ideas(Path(path), lambda: f"own-{new_id()}")
        except ImportFault as fault:
            self.report(fault)
            return
        there = (*self.session.ideas.own(), *offered())
        fresh = new_ones(read, there)
        if not fresh:
            self._tell("Every idea in this file is here already.")
            return
        self._chosen = fresh[0].id
        left = len(read) - len(fresh)
        more = f" {left} {'was' if left == 1 else 'were'} here already." if left else ""
        self._run(self.session.ideas.save_all(fresh), f"{_count(len(fresh))} brought in.{more}")

    def pass_on(self) -> None:
        """Ask where to, and write our own ideas to a file. Nothing of any person is in it."""
        own = [idea for idea in self.session.ideas.own() if not idea.away]
        if not own:
            self._tell("There are no ideas of our own to pass on yet.")
            return
        told = dict.fromkeys(word for idea in own for text in texts_of(idea) for _, word in private_words(text))
        if told:
            self.prompts.ask(_may_tell(tuple(told)), partial(self._pass_on, own))
        else:
            self._pass_on(own)

    def _pass_on(self, own: Sequence[Idea]) -> None:
        went = self.way_out.save(Leaving(IDEAS), "json", lambda: to_json(own))
        if went is not None and went.place is not None:
            self._tell(f"{_count(len(own))} saved as {went.place.name}.")

    def _add(self, answers: Answers) -> None:
        idea = forms.idea_from(answers)
        self._chosen = idea.id
        self._run(self.session.ideas.save(idea), f"Added to our own: {idea.title}.")

    def _keep(self, old: Idea, answers: Answers) -> None:
        idea = forms.idea_from(answers, old)
        self._run(self.session.ideas.save(idea), f"Kept: {idea.title}.")

    def _tell(self, notice: str) -> None:
        self._set(replace(self._state, notice=notice, can_undo=False))


def _may_tell(told: tuple[str, ...]) -> Question:
    return Question(
        "Look at some words first?",
        f"These words could tell something private: {', '.join(f'“{word}”' for word in told[:5])}. An idea that goes "
        "to another service speaks of work and of nobody in particular.",
        "Look at them first", "Pass them on",
    )  # fmt: skip


def _count(number: int) -> str:
    return "One idea" if number == 1 else f"{number} ideas"
