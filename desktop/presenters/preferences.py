"""What I want: preference cards put on piles, and the order of those that count. All of it is the person's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from typing import Any

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.presenters.preferences_view import Pile, order_of, piles
from desktop.presenters.undoing import UndoingPresenter
from desktop.words.conversation import PILES
from desktop.words.matches import card_title
from matching.cards import PreferenceCard, left
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
        """Put the card that is shown on a pile; an empty pile means not sure yet, and it comes again later."""
        card = self._state.card
        if card is None:
            return
        if not wish:
            self._skipped.setdefault(self.session.person_id, set()).add(card.id)
            self.reload()
        elif card.ask:
            self.prompts.fill(_number_form(card), partial(self._put_number, card, wish))
        else:
            self._put(card, wish, card.value)

    def move_wish(self, preference_id: str, by: int) -> None:
        """Let a wish matter more (-1) or less (1)."""
        ordered = order_of(self._preferences())
        place = next((n for n, p in enumerate(ordered) if p.id == preference_id), -1)
        if place >= 0 and 0 <= place + by < len(ordered):
            ordered.insert(place + by, ordered.pop(place))
            self._keep_order(ordered, f"‘{card_title(ordered[place + by])}’ is now {place + by + 1}.")

    def change_wish(self, preference_id: str) -> None:
        """Ask for another pile and for the person's own words."""
        wish = next((p for p in self._preferences() if p.id == preference_id), None)
        if wish is not None:
            self.prompts.fill(_wish_form(wish), partial(self._keep_wish, wish))

    def remove_wish(self, preference_id: str) -> None:
        """Put a card back into the deck."""
        wish = next((p for p in self._preferences() if p.id == preference_id), None)
        if wish is not None:
            self._run(self.session.people.remove_preference(wish), "Back in the deck.")

    def see_matches(self) -> None:
        """Go on to Matches."""
        self.go_to("matches")

    def _put_number(self, card: PreferenceCard, wish: str, answers: Answers) -> None:
        self._put(card, wish, answers["number"])

    def _put(self, card: PreferenceCard, wish: str, value: object) -> None:
        person_id = self.session.person_id
        made = Preference(PreferenceId(new_id()), person_id, card.facet, Wish(wish), value,
                          position=_last_place(self._preferences()))  # fmt: skip
        self._run(self.session.people.save_preference(made), f"‘{card_title(made)}’ is on “{PILES[wish][0]}”.")

    def _keep_wish(self, wish: Preference, answers: Answers) -> None:
        changed = replace(wish, wish=Wish(answers["wish"]), words=answers["words"])
        self._run(self.session.people.save_preference(changed), "Changed.")

    def _keep_order(self, ordered: list[Preference], notice: str) -> None:
        rest = [p for p in self._preferences() if p.wish is Wish.FINE]
        moved = [replace(p, position=n) for n, p in enumerate([*ordered, *rest]) if p.position != n]
        edits = [self.session.people.save_preference(p) for p in moved]
        if edits:
            self._run(replace(reduce(Edit.then, edits), kind="preference.order"), notice)

    # Reading

    def reload(self) -> None:
        """Read everything again."""
        if not self.session.person_id or self.session.people.person(self.session.person_id) is None:
            self._set(PreferencesState())
            return
        preferences = self._preferences()
        cards = left(preferences)
        waiting = self._waiting(cards)
        self._set(
            replace(
                self._state, card=waiting[0] if waiting else None, sorted=len(preferences), left=len(cards),
                piles=piles(preferences),
            )
        )  # fmt: skip

    def _waiting(self, cards: Sequence[PreferenceCard]) -> list[PreferenceCard]:
        """Return the cards not laid aside; once all have been, they come round again from the first."""
        skipped = self._skipped.setdefault(self.session.person_id, set())
        if all(card.id in skipped for card in cards):
            skipped.clear()
        return [card for card in cards if card.id not in skipped]

    def _preferences(self) -> tuple[Preference, ...]:
        return tuple(self.session.people.preferences(self.session.person_id))


def _last_place(things: Sequence[Preference]) -> int:
    """Return a place after all others, so that what was taken away finds its own again."""
    return max((thing.position for thing in things), default=-1) + 1


def _number_form(card: PreferenceCard) -> Form:
    field = Field("number", card.ask, FieldKind.NUMBER, card.value, help=card.caption, needed=True)
    return Form(card.title, (field,), check=_above_nothing)


def _above_nothing(answers: Answers) -> dict[str, str]:
    return {} if answers["number"] > 0 else {"number": "A number above nothing is needed here, such as 40."}


def _wish_form(wish: Preference) -> Form:
    return Form(
        card_title(wish),
        (
            Field("wish", "Which pile", FieldKind.CHOICE, wish.wish.value,
                  choices=tuple((w, title) for w, (title, _) in PILES.items())),
            Field("words", "In your own words", FieldKind.WORDS, wish.words, help="Why it matters, if you like."),
        ),
    )  # fmt: skip
