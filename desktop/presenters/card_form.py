"""What stands on a card for the wallet: ticked from the person's plan, or written. Nothing is ticked beforehand."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.presenters.forms import Answers, Field, FieldKind, Form
from desktop.words import shelf as words
from supportplans.card import FOUND, MOST, Candidate, CardChoice, Side

_WRITTEN = "-written"  # the field beside a part, for what is in nobody's plan


def card_form(choice: CardChoice, found: Iterable[Candidate]) -> Form:
    """Return the form of a card; `found` is what the person's plan has to choose from."""
    candidates = tuple(found)
    fields = [Field("name", words.CARD_NAME, value=choice.name, help=words.CARD_NAME_HELP)]
    for side in Side:
        fields += _part(side, choice, [each for each in candidates if each.side is side])
    fields.append(Field("anywhere", words.CARD_ANYWHERE, FieldKind.TICK, choice.anywhere))
    return Form(words.CARD_TITLE, tuple(fields), intro=FOUND, check=_check)


def _part(side: Side, choice: CardChoice, found: list[Candidate]) -> list[Field]:
    """Return the ticks of one part, where there is anything to tick, and a line to write in."""
    offered = {each.text: words.card_line(each.text, each.levels) for each in found}
    on, own = choice.of(side), [text for text in choice.of(side) if text not in offered]
    ticks = Field(side.value, words.CARD_PARTS[side.value], FieldKind.TICKS, tuple(t for t in on if t in offered),
                  choices=tuple(offered.items()))  # fmt: skip
    label = words.CARD_WRITE if offered else words.CARD_PARTS[side.value]
    written = Field(side.value + _WRITTEN, label, FieldKind.LIST, tuple(own), help=words.CARD_ONE_A_LINE)
    return [ticks, written] if offered else [written]


def chosen(answers: Answers, person_id: str) -> CardChoice:
    """Return what was chosen."""
    parts = {side.value: _of(answers, side) for side in Side}
    return CardChoice(person_id, answers["name"].strip(), **parts, anywhere=answers["anywhere"])


def _of(answers: Answers, side: Side) -> tuple[str, ...]:
    return (*answers.get(side.value, ()), *answers.get(side.value + _WRITTEN, ()))


def _check(answers: Answers) -> dict[str, str]:
    return {side.value + _WRITTEN: words.CARD_TOO_MANY.format(most=MOST)
            for side in Side if len(_of(answers, side)) > MOST}  # fmt: skip
