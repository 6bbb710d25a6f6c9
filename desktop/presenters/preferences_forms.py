"""Forms of the card sort as data: a number a card asks for, a wish and its words, a card of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import preferences as words
from desktop.words.matches import card_title
from matching.cards import PreferenceCard, is_own
from records.people import Preference, Wish


def number_form(card: PreferenceCard) -> Form:
    """Return the form for the number a card asks for."""
    field = Field("number", card.ask, FieldKind.NUMBER, card.value, help=card.caption, needed=True)
    return Form(card.title, (field,), check=_above_nothing)


def depends_form(title: str) -> Form:
    """Return the form that asks what it depends on."""
    return Form(title, (Field("words", words.ON_WHAT, FieldKind.WORDS, "", help=words.ON_WHAT_HELP),))


def wish_form(wish: Preference, cards: Sequence[PreferenceCard]) -> Form:
    """Return the form for another pile and for the person's words; a card of their own can be given a side of work."""
    if is_own(wish):
        return own_form(cards, wish)
    depends = wish.wish is Wish.DEPENDS
    asks, help_ = (words.ON_WHAT, words.ON_WHAT_HELP) if depends else (words.OWN_WORDS, words.OWN_WORDS_HELP)
    return Form(card_title(wish), (_pile(wish.wish), Field("words", asks, FieldKind.WORDS, wish.words, help=help_)))


def own_form(cards: Sequence[PreferenceCard], wish: Preference | None = None) -> Form:
    """Return the form for a card of the person's own; `cards` are those it may be about."""
    about = (("", words.ABOUT_NOTHING), *((card.id, card.title) for card in cards if card.counts))
    return Form(
        words.OWN_CARD,
        (
            Field("words", words.OWN_CARD_ASKS, FieldKind.WORDS, wish.words if wish else "",
                  help=words.OWN_CARD_HELP, needed=True),
            _pile(wish.wish if wish else Wish.LIKE),
            Field("about", words.ABOUT, FieldKind.CHOICE, "", help=words.ABOUT_HELP, choices=about),
        ),
    )  # fmt: skip


def place_form(title: str, place: int, places: int) -> Form:
    """Return the form for a place in a long order, from 1 to `places`."""

    def check(answers: Answers) -> dict[str, str]:
        right = 1 <= answers["place"] <= places and answers["place"] == int(answers["place"])
        return {} if right else {"place": f"A whole number from 1 to {places} is needed here."}

    return Form(title, (Field("place", words.TO_PLACE, FieldKind.NUMBER, place, needed=True),), check=check)


def _pile(wish: Wish) -> Field:
    choices = tuple((code, title) for code, (title, _) in words.PILES.items())
    return Field("wish", "Which pile", FieldKind.CHOICE, wish.value, choices=choices)


def _above_nothing(answers: Answers) -> dict[str, str]:
    return {} if answers["number"] > 0 else {"number": "A number above nothing is needed here, such as 40."}
