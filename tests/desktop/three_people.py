"""Three invented people who go the whole way: what each says and wants, and words that are theirs alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from records.people import Where


@dataclass(frozen=True)
class Told:
    """A story as it is told."""

    situation: str
    did: str
    came: str
    title: str


@dataclass(frozen=True)
class Somebody:
    """One invented person: what they say, what they want, and words of theirs that nobody else uses."""

    name: str
    called: str
    said: tuple[tuple[Where, str], ...]
    wishes: dict[str, str]
    depends: str
    first: str  # the card that is put first
    told: Told | None
    by_hand: str  # what they write into the draft
    own: tuple[str, ...]
    missed: str  # what the list missed about the job they choose
    cv: str = ""
    kept: tuple[str, ...] = ()  # lines of the CV that are ticked
    reason: str = field(default="")  # why a job is not for them


KAI = Somebody(
    "Kai Brannigan", "Kai",
    (
        (Where.CARING, "I looked after my mum for six years, her meds, her meals, the lot"),
        (Where.HOBBY, "I run raids for forty people on a game most nights and sort out the rows"),
        (Where.HOBBY, "Built my own PC out of bits and fixed my mates’ laptops"),
    ),
    {"early-starts": "must_not", "evenings": "like", "computers": "like", "new-people": "avoid", "mending": "like",
     "caring": "depends", "full-week": "unsure"},
    "Only if it’s not someone I love", "computers",
    Told("My mate’s laptop would not start the night before his exam.", "I took it apart and put in a new drive.",
         "He had it back by six in the morning.", "The laptop"),
    "Ring me after twelve.", ("raids", "laptop", "my mum"), "My cousin works there", reason="Too much like home",
)  # fmt: skip

DEREK = Somebody(
    "Derek Holroyd", "Derek",
    ((Where.PAID_WORK, "Drove"), (Where.HOBBY, "Allotment")),
    {"short-week": "must", "at-the-wheel": "avoid", "plants": "like", "quiet": "like", "phone": "unsure",
     "heavy-work": "depends"},
    "", "plants", None, "I turn up.", ("HGV", "Allotment", "Pontefract"), "Near the bus",
    cv="""Derek Holroyd
9 Carr Row, Pontefract
Tel: 01632 960 411

Work
HGV driver, Class 1, thirty-one years
Checked the lorry every morning and wrote up the defects
Showed new drivers the run
1990 - 2021

Interests
Leeks, shown at the Pontefract show
""",
    kept=("Checked the lorry every morning and wrote up the defects", "Showed new drivers the run"),
    reason="",
)  # fmt: skip

SELAM = Somebody(
    "Selam Tesfay", "Selam",
    (
        (Where.STUDY, "I have degree of chemistry from Asmara, I worked in laboratory with samples"),
        (Where.HOME, "I cook for my three children and I make money last until the end of month"),
        (Where.LIVED_EXPERIENCE, "I translate letters for other women in the hotel, from Tigrinya and Arabic"),
    ),
    {"daytime": "must", "weekends": "must_not", "finding-out": "like", "few-people": "unsure", "children": "fine",
     "travel": "like", "learning": "like", "faith": "like"},
    "", "finding-out",
    Told("In the hotel nobody understand the letters from the school.",
         "I read every letter and I wrote it in Tigrinya.", "All the children started school in September.",
         "Letters in the hotel"),
    "I learn quickly.", ("chemistry", "Tigrinya", "hotel"), "It is beside the school",
    reason="I must collect my children at three",
)  # fmt: skip

THREE = (KAI, DEREK, SELAM)
