"""Questions that help somebody name what they bring: areas of a life, a few questions each, none of them needed."""

from __future__ import annotations

from records.people import WantToUse, Where

AREAS: dict[Where, str] = {
    Where.HOME: "Home", Where.CARING: "Helping people", Where.HOBBY: "Hobbies",
    Where.VOLUNTEERING: "Clubs, volunteering",
    Where.STUDY: "Learning", Where.PAID_WORK: "Paid work", Where.LIVED_EXPERIENCE: "Hard times",
}  # fmt: skip
WANTS: dict[WantToUse, str] = {
    WantToUse.LOVE: "I’d love to use this", WantToUse.LIKE: "I’d like to use this",
    WantToUse.FINE: "I wouldn’t mind using this", WantToUse.RATHER_NOT: "I’d rather not use this",
}  # fmt: skip
QUESTIONS: dict[Where, tuple[tuple[str, str], ...]] = {
    Where.HOME: (
        ("What do you keep going at home?", "Meals, bills, a garden, a boiler, the peace."),
        ("What do people ask you to do for them?", "Hang a shelf, read a letter, cut hair, ring the council."),
        ("What do you do when no one asks?", "The thing you would tidy, mend or make anyway."),
        ("What can you make out of nearly nothing?", "A dinner, a dress, a den, a day out."),
    ),
    Where.CARING: (
        ("Who has counted on you, and what for?", "Family, neighbours, a club, a friend, a dog. All of it counts."),
        ("Who have you calmed down, and how?", "A child, a nan, a frightened animal, a row."),
        ("What did you have to remember for somebody?", "Tablets, appointments, what they can eat, who may ring."),
    ),
    Where.HOBBY: (
        ("What do you lose track of time with?", "Bikes, games, baking, music, fishing, mending radios."),
        ("What have you taught yourself?", "From a video, a book, or by getting it wrong."),
        ("What do others thank you for?", "Even if it felt like nothing to you."),
    ),
    Where.VOLUNTEERING: (
        ("Where have you given a hand?", "A lunch club, a school fair, a match day, a food bank, a mosque or church."),
        ("What were you trusted with?", "Keys, money, children, a kitchen, the sound desk."),
        ("When did you keep something going?", "A rota, a team, a group chat, a garden."),
    ),
    Where.STUDY: (
        ("What did you learn that stayed with you?", "At school, on a course, in the forces, inside, on the ward."),
        ("Have you any papers to show?", "Food hygiene, first aid, a licence, a CSCS card, an old certificate."),
        ("What would you like to know more about?", "It says something about what you would do well."),
    ),
    Where.PAID_WORK: (
        ("What have you been paid for, even once?", "A paper round counts. So does cash in hand for one day."),
        ("Which part of a job did you do better than most?", "Think of one hour, not the whole job."),
        ("What did people come to you for?", "The jam in the printer, the awkward customer, the heavy end."),
        ("What did you put right at work?", "Something that ran better after you."),
    ),
    Where.LIVED_EXPERIENCE: (
        ("What got you through?", "A walk, a list, a person, a joke. These are skills too."),
        ("What do you notice that others miss?", "In a room, in a face, in a machine."),
        ("What could you tell someone who is where you were?", "Some jobs ask for exactly that."),
    ),
}
