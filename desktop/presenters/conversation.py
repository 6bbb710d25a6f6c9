"""A conversation about what somebody brings: one card at a time, any area in any order, taken up where it was left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.presenters.bringing import BringingPresenter
from desktop.presenters.conversation_view import (
    AreaShown,
    ConversationState,
    Mark,
    areas_shown,
    card_before,
    cards_of,
    marks_of,
    next_area,
    next_open,
    where_left,
)
from desktop.words.conversation import AREAS
from desktop.words.prompts import Prompt
from records.people import Where

LAID_ASIDE = "Laid aside. It can be answered at any time."


class ConversationPresenter(BringingPresenter):
    """What is said is kept at once; what is skipped is remembered in the file; words half typed wait at their card."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: ConversationState = ConversationState()
        self._half: dict[tuple[str, str], str] = {}  # (person, card) -> words typed and not kept yet
        self._skipped: Prompt | None = None  # the card that the last change laid aside
        self.subscribe(("people", "resources", "stories", "prompts"))

    @property
    def state(self) -> ConversationState:
        """Return what the page shows."""
        return self._state

    @property
    def half_said(self) -> str:
        """Return what was typed at this card and not kept yet; a page made anew shows it again."""
        return self._half.get(self._here, "")

    def show_person(self, person_id: str) -> None:
        """Take up another person's conversation where it was left."""
        marks = self._marks()
        where = where_left(self._resources(), marks)
        self._skipped = None
        self._state = ConversationState(where=where, prompt=next_open(where, "", marks))
        self.reload()

    def choose_area(self, where: Where) -> None:
        """Go to the first card of an area that is still open; to its first card where none is."""
        self._show(where, next_open(where, "", self._marks()) or cards_of(where)[0])

    def step_area(self, by: int) -> None:
        """Go to the next area (1) or the one before (-1), going round."""
        areas = tuple(AREAS)
        self.choose_area(areas[(areas.index(self._state.where) + by) % len(areas)])

    def type_words(self, words: str) -> None:
        """Remember what is being typed."""
        self._half[self._here] = words

    def say(self, words: str) -> bool:
        """Keep what was said, word for word, and stay at the card. Tells whether there was anything to keep."""
        prompt, here = self._state.prompt, self._here
        if prompt is None:
            return False
        self._skipped = None
        self._half.pop(here, None)
        if self._say(words, prompt.where, prompt.id):
            return True
        self._half[here] = words
        return False

    def go_on(self) -> None:
        """Keep what was typed, if anything was, and go on to the next open card; an unanswered one is laid aside."""
        prompt = self._state.prompt
        if prompt is None:
            self.go_onward()
            return
        if self.half_said.strip():
            if not self.say(self.half_said):
                return
        elif self._state.marks[self._state.number] is Mark.OPEN:
            if not self._run(self.session.prompts.skip(self.session.person_id, prompt.id), LAID_ASIDE):
                return
            self._skipped = prompt
        self._show(prompt.where, next_open(prompt.where, prompt.id, self._marks()), self._state.notice)

    def go_back_a_card(self) -> None:
        """Go to the card before, whatever became of it."""
        self._show(self._state.where, card_before(self._state.where, self._state.prompt))

    def go_onward(self) -> None:
        """Go to the next area that still has an open card; back to the first card where all was looked through."""
        onward = self._state.onward
        self.choose_area(onward.where if onward else self._state.where)

    def undo(self) -> None:
        """Take the last change back; a card that was laid aside is shown again."""
        card, self._skipped = self._skipped, None
        super().undo()
        if card is not None:
            self._show(card.where, card, self._state.notice)

    def reload(self) -> None:
        """Read again what was said and laid aside."""
        person = self.session.people.person(self.session.person_id) if self.session.person_id else None
        if person is None:
            self._set(ConversationState())
            return
        self._state = replace(self._state, called=person.known_as)
        self._set(self._with_record(self._state))

    def _show(self, where: Where, prompt: Prompt | None, notice: str = "") -> None:
        """Show a card, or the end of an area."""
        can_undo = bool(notice) and self._state.can_undo
        shown = replace(self._state, where=where, prompt=prompt, notice=notice, can_undo=can_undo)
        self._set(self._with_record(shown))

    def _with_record(self, state: ConversationState) -> ConversationState:
        resources, marks = self._resources(), self._marks()
        areas = areas_shown(resources, marks)
        cards = cards_of(state.where)
        onward = next_area(state.where, marks)
        said = self._shown(r for r in reversed(resources) if r.where is state.where)
        return replace(
            state, areas=areas, marks=tuple(marks[card.id] for card in cards), said=said,
            number=cards.index(state.prompt) if state.prompt else 0, onward=_of(areas, onward),
            guessing=self.guessing.working,
        )  # fmt: skip

    def _marks(self) -> dict[str, Mark]:
        return marks_of(self._resources(), self.session.prompts.skipped(self.session.person_id))

    @property
    def _here(self) -> tuple[str, str]:
        return self.session.person_id, self._state.prompt.id if self._state.prompt else ""


def _of(areas: tuple[AreaShown, ...], where: Where | None) -> AreaShown | None:
    return next((area for area in areas if area.where is where), None)
