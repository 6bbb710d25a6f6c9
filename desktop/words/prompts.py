"""The conversation's cards: for each area of a life a few questions, none of them needed, in no order that matters.

An id stays with its question for ever: files remember by it what was answered and what was laid aside.
"""

from __future__ import annotations

from dataclasses import dataclass

from records.people import Where


@dataclass(frozen=True, slots=True)
class Prompt:
    """One card: a question in plain words, and a hint at what could be an answer."""

    id: str
    where: Where
    question: str
    hint: str


_CARDS: dict[Where, tuple[tuple[str, str, str], ...]] = {
    Where.HOME: (
        ("keep-going", "What do you keep going at home?", "Meals, bills, a garden, the washing, the peace."),
        ("lately", "What did you get done at home in the last few days?",
         "Small things count: a bin put out, a bed changed, a soup made."),
        ("put-right", "What have you put right at home?", "A tap, a zip, a squeaky door, a bill that was wrong."),
        ("make", "What can you make from what is in the cupboard?", "A dinner, a cake, a costume, a birthday."),
        ("money", "What do you do to make money go further?", "A list, a jar, a swap, knowing which shop and when."),
        ("remember", "What do you have to plan or remember?", "Bin day, the meter, school shoes, who is coming when."),
        ("show", "What at home would you like to show a visitor?",
         "Something you made, mended, grew, painted or found."),
    ),
    Where.CARING: (
        ("counted-on", "Who has counted on you, and what for?",
         "Family, a neighbour, a friend, a pet. All of it counts."),
        ("day", "What did you do in a day of looking after somebody?",
         "From first thing in the morning to last at night."),
        ("calm", "Who have you helped to feel calm, and how?",
         "A child, a nan, a friend on the phone, a frightened animal."),
        ("remember", "What did you have to remember for somebody?",
         "Tablets, appointments, what they can eat, who to ring."),
        ("speak-up", "When have you spoken up for somebody?", "At a school, a surgery, a shop, the council."),
        ("children", "What have you done with children?",
         "Fed them, walked them to school, read to them, kept them busy in the rain."),
        ("notice", "How can you tell when somebody needs a hand?", "A look, a voice, a coat left on."),
    ),
    Where.GROWING_UP: (
        ("jobs", "What jobs were yours when you were young?",
         "The shopping, a paper round, minding the little ones, feeding the hens."),
        ("good-at", "What were you good at as a child?",
         "In the playground, in the kitchen, at a game, with your hands."),
        ("place", "What did you learn from the place you grew up in?",
         "A farm, an estate, a shop, by the sea, another country, another language."),
        ("shown", "Who showed you how to do something, and what was it?",
         "A grandad, an aunt, a neighbour, a teacher."),
        ("built", "What did you make, build or collect?", "Dens, models, clothes, stickers, songs off the radio."),
        ("school", "Which part of school did you like most?",
         "A lesson, a trip, the football at break, the library, the bell."),
        ("still", "What did you love then that you still love now?", "It may be a long time ago. It still counts."),
    ),
    Where.PAID_WORK: (
        ("paid", "What have you been paid for, even once?", "A paper round counts. So does one day on a stall."),
        ("unpaid", "What work have you done without pay?",
         "In a family shop, on a farm, on a placement, for a friend."),
        ("hour", "Think of one good hour at work. What were you doing?", "Just that hour, not the whole job."),
        ("came-to", "What did people at work come to you for?",
         "The jam in the printer, an upset customer, the heavy end."),
        ("better", "What ran better after you had been there?", "A shelf, a list, a shift, a shed."),
        ("tools", "Which tools, machines or programs have you used?",
         "A till, a mop, a forklift, a phone, a sewing machine, a spreadsheet."),
        ("busy", "What did you do when it got very busy?", "Or when something went wrong, or somebody was away."),
        ("say", "What would somebody you worked with say about you?", "Their words, as you remember them."),
    ),
    Where.VOLUNTEERING: (
        ("hand", "Where have you given a hand?",
         "A lunch club, a school fair, a match day, a food bank, a mosque or church."),
        ("trusted", "What were you trusted with?", "Keys, money, children, a kitchen, the sound desk."),
        ("kept-going", "What have you helped to keep going?", "A rota, a team, a group chat, a garden."),
        ("neighbour", "What have you done for a neighbour or a friend?",
         "Took the dog out, filled in a form, drove to the tip, sat and listened."),
        ("groups", "Which groups are you part of, and what do you do there?",
         "A choir, a team, an online game, a support group, a place of faith."),
        ("set-up", "What have you helped to set up?", "A party, a trip, a collection, a stall, a petition."),
        ("ropes", "Who have you shown the ropes?", "Somebody new to a place, a club, a game, a country."),
    ),
    Where.HOBBY: (
        ("time", "What do you lose track of time with?", "Bikes, games, baking, music, fishing, mending radios."),
        ("taught", "What have you taught yourself?", "From a video, a book, or by getting it wrong first."),
        ("made", "What have you made or grown?", "A scarf, a song, a chilli plant, a model, a web page."),
        ("know", "What do you know a lot about?", "Buses, football, birds, make-up, old films, a game."),
        ("finished", "What are you glad you finished?", "A jigsaw, a run, a painting, a hard level, a shed."),
        ("outdoors", "What do you like to do outdoors?", "Walk, dig, fish, cycle, play, sit and watch the birds."),
        ("others", "What do you like to do with other people?",
         "Sing, cook, play, build, talk, dance, argue about films."),
    ),
    Where.STUDY: (
        ("stayed", "What did you learn that stayed with you?",
         "At school, on a course, in the forces, inside, on a ward."),
        ("papers", "What papers or cards do you have?",
         "Food hygiene, first aid, a driving licence, a CSCS card, an old certificate."),
        ("languages", "Which languages do you speak, read or sign?",
         "A few words count. So does the way people talk where you come from."),
        ("how", "How do you like to learn something new?",
         "By watching, by trying, from a book, with somebody beside you."),
        ("lately", "What have you learned in the last year?",
         "A recipe, a bus route, a phone, a card game, a new word."),
        ("shown", "What have you shown somebody else how to do?", "Tie a tie, cook rice, use an app, ride a bike."),
        ("next", "What would you like to learn next?", "It says something about what you would enjoy."),
    ),
    Where.LIVED_EXPERIENCE: (
        ("through", "What helped you through a hard time?",
         "A walk, a list, a person, a joke. You need not say what the time was."),
        ("kept-doing", "What did you keep doing, even then?",
         "Feeding the cat, getting to the shop, ringing a friend."),
        ("notice", "What do you notice that others may miss?", "In a room, in a face, in a machine."),
        ("look-after", "What have you learned about looking after yourself?",
         "Sleep, food, quiet, saying no, asking for a hand."),
        ("sort-out", "What have you had to sort out?", "A move, a debt, a form, a long wait, a new start."),
        ("tell", "What could you tell someone who is where you were?", "Some jobs ask for exactly that."),
        ("along", "Who did you help along the way?", "Somebody on the same ward, course, street or bus."),
    ),
    Where.THANKED_FOR: (
        ("thanks", "What do people thank you for?", "Even if it felt like nothing to you."),
        ("ask", "What do people ask you to do for them?", "Hang a shelf, read a letter, cut hair, ring the council."),
        ("without-you", "What did you do that somebody was really glad of?", "Think of one person and one day."),
        ("rings", "Who rings you first, and what about?", "A lift, a recipe, a phone that will not work, a chat."),
        ("friend", "What would a friend say you are good at?", "Their words, not yours. You may ask them."),
        ("kind-word", "What kind thing has somebody said about what you did?",
         "A teacher, a boss, a nurse, a neighbour."),
        ("left-to", "What do people leave to you?", "The driving, the map, the music, the talking, the big spider."),
    ),
    Where.UNASKED: (
        ("no-one-asks", "What do you do when no one asks?", "The thing you would tidy, mend or make anyway."),
        ("walk-past", "What do you put right as you walk past?", "A crooked picture, a bin bag, a gate left open."),
        ("free-day", "What do you do on a free day?", "First thing, and when the day is nearly over."),
        ("properly", "What do you never do by halves?", "A list, a parcel, a plait, a cup of tea."),
        ("eye", "What catches your eye?", "Colours, numbers, spelling, engines, how people are."),
        ("think", "What do you like to think about?", "How things work, what people said, what could be built."),
        ("joy", "What do you do just because you enjoy it?", "It need not be any use to anyone."),
    ),
}  # fmt: skip
PROMPTS: tuple[Prompt, ...] = tuple(
    Prompt(f"{where.value}.{name}", where, question, hint)
    for where, cards in _CARDS.items()
    for name, question, hint in cards
)
