"""What I want: preference cards put on piles, and the order of those that count. All of it is the person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.presenters import preferences_forms as forms
from desktop.presenters.forms import Answers
from desktop.presenters.preferences_view import (
    Pile,
    WishShown,
    in_order,
    is_open,
    last_place,
    order_of,
    piles,
    reordered,
)
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.matches import card_title
from desktop.words.preferences import is_now, on_pile
from matching.cards import PreferenceCard, left, whole_deck
from records.edits import Edit
from records.ids import new_id
from records.people import Preference, PreferenceId, Wish


@dataclass(frozen=True, slots=True)
class PreferencesState:
    """Everything the card sort shows."""

    card: PreferenceCard | None = None
    sorted: int = 0
    left: int = 0
    piles: tuple[Pile, ...] = ()
    order: tuple[WishShown, ...] = ()
    ordering: bool = False  # whether the order is in view, and not the piles
    notice: str = ""
    can_undo: bool = False


class PreferencesPresenter(UndoingPresenter):
    """The card sort. Each card put on a pile, moved or taken back is one change with its undo."""

    def __init__(self, session: Any, chores: Any, prompts: Any) -> None:
        super().__init__(session, chores, prompts)
        self._state: PreferencesState = PreferencesState()
        self._skipped: dict[str, set[str]] = {}  # person -> cards put under the deck for now
        self.subscribe(("people", "preferences"))

    @property
    def state(self) -> PreferencesState:
        """Return what the card sort shows."""
        return self._state

    def show_person(self, person_id: str) -> None:
        """Show another person."""
        self._state = replace(self._state, notice="", can_undo=False)
        self.reload()

    # Sorting

    def sort_card(self, wish: str) -> None:
        """Put the card that is shown on a pile; no pile lays it aside, and it comes again later."""
        card = self._state.card
        if card is None:
            return
        if not wish:
            self._skipped.setdefault(self.session.person_id, set()).add(card.id)
            self.reload()
        elif card.ask and not is_open(wish):
            self.prompts.fill(forms.number_form(card), partial(self._put_number, card, wish, ""))
        elif wish == Wish.DEPENDS.value:
            self.prompts.fill(forms.depends_form(card.title), partial(self._put_depends, card))
        else:
            self._put(card, wish, card.value)

    def add_own(self) -> None:
        """Ask for a card of the person's own."""
        if self.session.person_id:
            self.prompts.fill(forms.own_form(self._cards_left()), partial(self._keep_own, None))

    def move_to_pile(self, preference_id: str, wish: str) -> None:
        """Put a sorted card on another pile."""
        found = self._wish(preference_id)
        if found is None or found.wish.value == wish:
            return
        if wish == Wish.DEPENDS.value:
            self.prompts.fill(forms.depends_form(card_title(found)), partial(self._keep_depends, found))
        else:
            self._save(replace(found, wish=Wish(wish)), on_pile(card_title(found), wish))

    def change_wish(self, preference_id: str) -> None:
        """Ask for another pile and for the person's own words."""
        wish = self._wish(preference_id)
        if wish is not None:
            self.prompts.fill(forms.wish_form(wish, self._cards_left()), partial(self._keep_wish, wish))

    def remove_wish(self, preference_id: str) -> None:
        """Put a card back into the deck."""
        wish = self._wish(preference_id)
        if wish is not None:
            self._run(self.session.people.remove_preference(wish), "Back in the deck.")

    # The order

    def show_order(self, ordering: bool) -> None:
        """Show the cards that count in their order, or all piles again."""
        self._set(replace(self._state, ordering=ordering))

    def move_wish(self, preference_id: str, by: int) -> None:
        """Let a wish matter more (-1) or less (1)."""
        place = self._place(preference_id)
        if place >= 0 and 0 <= place + by < len(self._state.order):
            self.place_wish(preference_id, place + by)

    def place_wish(self, preference_id: str, to: int) -> None:
        """Give a wish a place in the order (from 0; what is too far is the end)."""
        ordered = order_of(self._preferences())
        place = self._place(preference_id)
        to = max(0, min(to, len(ordered) - 1))
        if place >= 0 and to != place:
            ordered.insert(to, ordered.pop(place))
            self._keep_order(ordered, is_now(card_title(ordered[to]), to + 1))

    def ask_place(self, preference_id: str) -> None:
        """Ask for the place of a wish: the short way in a long order."""
        place = self._place(preference_id)
        if place >= 0:
            wish = self._state.order[place]
            form = forms.place_form(wish.title, place + 1, len(self._state.order))
            self.prompts.fill(form, lambda answers: self.place_wish(preference_id, int(answers["place"]) - 1))

    # Elsewhere

    def see_matches(self) -> None:
        """Go on to Matches."""
        self.go_to("matches")

    def see_versions(self) -> None:
        """Go to what changed, and when."""
        self.go_to("wants")

    # Keeping

    def _put_number(self, card: PreferenceCard, wish: str, words: str, answers: Answers) -> None:
        self._put(card, wish, answers["number"], words)

    def _put_depends(self, card: PreferenceCard, answers: Answers) -> None:
        self._put(card, Wish.DEPENDS.value, card.value, answers["words"])

    def _put(self, card: PreferenceCard, wish: str, value: object, words: str = "") -> None:
        self._save(self._new(card.facet, wish, value, words), on_pile(card.title, wish))

    def _new(self, facet: str, wish: str, value: object, words: str) -> Preference:
        place = last_place(self._preferences())
        return Preference(PreferenceId(new_id()), self.session.person_id, facet, Wish(wish), value, words, place)

    def _keep_depends(self, wish: Preference, answers: Answers) -> None:
        words = answers["words"] or wish.words
        self._save(replace(wish, wish=Wish.DEPENDS, words=words), on_pile(card_title(wish), Wish.DEPENDS.value))

    def _keep_wish(self, wish: Preference, answers: Answers) -> None:
        if "about" in answers:
            self._keep_own(wish, answers)
        else:
            self._save(replace(wish, wish=Wish(answers["wish"]), words=answers["words"]), "Changed.")

    def _keep_own(self, wish: Preference | None, answers: Answers) -> None:
        """Keep a card of the person's own; about a card that asks, ask for its number first."""
        card = next((c for c in self._cards_left() if c.id == answers["about"] and c.counts), None)
        made = wish or self._new("", answers["wish"], None, "")
        made = replace(made, wish=Wish(answers["wish"]), words=answers["words"])
        if card is None:
            self._save(made, on_pile(card_title(made), answers["wish"]))
        elif card.ask and not is_open(answers["wish"]):
            asked = partial(self._keep_about, made, card)
            self.prompts.fill(forms.number_form(card), asked)
        else:
            self._keep_about(made, card, {"number": card.value})

    def _keep_about(self, made: Preference, card: PreferenceCard, answers: Answers) -> None:
        self._save(replace(made, facet=card.facet, value=answers["number"]), on_pile(card.title, made.wish.value))

    def _save(self, wish: Preference, notice: str) -> None:
        self._run(self.session.people.save_preference(wish), notice)

    def _keep_order(self, ordered: list[Preference], notice: str) -> None:
        edits = [self.session.people.save_preference(p) for p in reordered(self._preferences(), ordered)]
        if edits:
            self._run(replace(reduce(Edit.then, edits), kind="preference.order"), notice)

    # Reading

    def reload(self) -> None:
        """Read everything again."""
        if not self.session.person_id or self.session.people.person(self.session.person_id) is None:
            self._set(PreferencesState())
            return
        preferences, cards = self._preferences(), self._cards_left()
        waiting, shown = self._waiting(cards), piles(preferences)
        self._set(
            replace(
                self._state, card=waiting[0] if waiting else None, sorted=len(preferences), left=len(cards),
                piles=shown, order=in_order(shown),
            )
        )  # fmt: skip

    def _waiting(self, cards: Sequence[PreferenceCard]) -> list[PreferenceCard]:
        """Return the cards not laid aside; once all have been, they come round again from the first."""
        skipped = self._skipped.setdefault(self.session.person_id, set())
        if all(card.id in skipped for card in cards):
            skipped.clear()
        return [card for card in cards if card.id not in skipped]

    def _cards_left(self) -> tuple[PreferenceCard, ...]:
        return left(self._preferences(), whole_deck())

    def _place(self, preference_id: str) -> int:
        return next((n for n, wish in enumerate(self._state.order) if wish.id == preference_id), -1)

    def _wish(self, preference_id: str) -> Preference | None:
        return next((p for p in self._preferences() if p.id == preference_id), None)

    def _preferences(self) -> tuple[Preference, ...]:
        return tuple(self.session.people.preferences(self.session.person_id))
