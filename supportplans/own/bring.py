"""What I bring: what the person named, in their own words and by area of life, true stories, and what they want."""

from __future__ import annotations

from collections.abc import Iterable

from matching.cards import card_of
from records.people import Preference, Resource, Story, WantToUse, Where, Wish
from supportplans.blocks import Block, Bullets, Document, Heading, Paragraph, Question, Room
from supportplans.own.paper import own_paper
from supportplans.own_view import OwnView
from supportplans.tongue import tell, to_tell

TITLE = to_tell("What I bring")
AREAS = {
    Where.HOME: to_tell("At home"), Where.CARING: to_tell("Looking after others"),
    Where.GROWING_UP: to_tell("Growing up"), Where.PAID_WORK: to_tell("Work of any kind"),
    Where.VOLUNTEERING: to_tell("Helping out"), Where.HOBBY: to_tell("For fun"), Where.STUDY: to_tell("Learning"),
    Where.LIVED_EXPERIENCE: to_tell("What I have come through"), Where.THANKED_FOR: to_tell("What I am thanked for"),
    Where.UNASKED: to_tell("What I do unasked"),
}  # fmt: skip
PICTURES = {
    Where.HOME: "home", Where.CARING: "heart", Where.GROWING_UP: "sun", Where.PAID_WORK: "briefcase",
    Where.VOLUNTEERING: "hand", Where.HOBBY: "star", Where.STUDY: "book", Where.LIVED_EXPERIENCE: "steps",
    Where.THANKED_FOR: "message", Where.UNASKED: "light",
}  # fmt: skip
GLADLY = {
    WantToUse.LOVE: to_tell("I would love to use it at work."),
    WantToUse.LIKE: to_tell("I would like to use it at work."), WantToUse.FINE: "",
    WantToUse.RATHER_NOT: to_tell("I would rather not use it at work."),
}  # fmt: skip
PILES = {
    Wish.MUST: to_tell("I must have"), Wish.LIKE: to_tell("I’d like"), Wish.FINE: to_tell("I don’t mind"),
    Wish.AVOID: to_tell("I would rather not have"), Wish.MUST_NOT: to_tell("Not for me"),
    Wish.DEPENDS: to_tell("It depends"), Wish.UNSURE: to_tell("I am not sure about"),
}  # fmt: skip


WISH_PICTURES = {Wish.MUST: "star", Wish.LIKE: "heart", Wish.DEPENDS: "question", Wish.UNSURE: "question"}


def bring(view: OwnView) -> Document:
    """Return the paper."""
    return own_paper(tell(TITLE), view.on, _blocks(view))


def _blocks(view: OwnView) -> Iterable[Block]:
    yield Heading(tell(TITLE), 1)
    if view.called:
        yield Paragraph(view.called, lead=True, mark="person")
    if not (view.resources or view.stories or view.preferences):
        yield Paragraph(tell("Nothing is written down yet. Small things count: what I can do, know, like or have."))
        yield Question(tell("I write it here"), Room.WORDS, lines=6)
    for where in Where:
        mine = [each for each in view.resources if each.where is where]
        if mine:
            yield Heading(tell(AREAS[where]), mark=PICTURES[where])
            yield Bullets("", tuple(_resource(each) for each in sorted(mine, key=lambda each: each.position)))
    yield from _stories(view.stories)
    yield from _wishes(view.preferences)


def _resource(resource: Resource) -> str:
    gladly = GLADLY[resource.want_to_use]
    end = "" if resource.words.rstrip().endswith((".", "!", "?")) or not gladly else "."
    return f"{resource.words}{end} {tell(gladly)}" if gladly else resource.words


def _stories(stories: Iterable[Story]) -> Iterable[Block]:
    told = tuple(stories)
    if told:
        yield Heading(tell("True stories"), mark="speech")
    for story in told:
        yield Heading(story.title, 3)  # its picture stands by the heading over all of them
        parts = ((tell("What happened:"), story.situation), (tell("What I did:"), story.what_i_did),
                 (tell("What came of it:"), story.what_came_of_it), (tell("Where:"), story.where))  # fmt: skip
        yield from (Paragraph(text, opening=opening) for opening, text in parts if text.strip())


def _wishes(preferences: Iterable[Preference]) -> Iterable[Block]:
    known = tuple(preferences)
    if known:
        yield Heading(tell("What I want"), mark="star")
    for wish, opening in PILES.items():
        mine = sorted((each for each in known if each.wish is wish), key=lambda each: each.position)
        said = tuple(text for each in mine if (text := _wish(each)))
        if said:
            yield Bullets(tell(opening), said, (WISH_PICTURES.get(wish, "point"),) * len(said))


def _wish(preference: Preference) -> str:
    card = card_of(preference)
    title = tell(card.title).replace("…", str(preference.value)) if card else ""
    return ": ".join(bit for bit in (title, preference.words.strip()) if bit)
