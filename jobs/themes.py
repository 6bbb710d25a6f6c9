"""Which themes a job is about, read from its title, summary and tasks by plain word stems.

Our own list. A stem counts at a word's start; a title hit counts as TITLE_WEIGHT task hits. A theme is kept where
it makes up a fair share of the job, so that one stray word does not make a plumber a musician.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from jobs.facets import THEMES

TITLE_WEIGHT = 3.0
LEAST_SHARE = 0.18  # of the hits of all themes, for a theme to count
LEAST_HITS = 1.5

STEMS: dict[str, str] = {
    "animals": "animal dog cat horse pet pets puppy kennel cattery vet veterinar livestock cattle sheep pig"
    " poultry zoo stable equine groomer wildlife fish fisher beekeep farm",
    "plants": "plant garden tree lawn grass flower florist crop horticultur nursery weed prun seed hedge"
    " landscap botan arboricult forest greenkeep grower vineyard",
    "food": "food cook chef kitchen bak meal cater cafe restaurant butcher barista menu recipe dish brew"
    " fishmonger waiter waitress grocer diet",
    "care": "care carer caring nurs patient elderly wash dress bath hoist disabled dementia hospital residential"
    " palliative midwi health therapist",
    "children": "child children baby babies nursery pupil school toddler nanny creche playwork young teen"
    " classroom early",
    "making": "mak sew knit weav tailor garment furniture pottery ceramic leather jewel craft assembl"
    " manufactur production blacksmith weld cabinet upholster",
    "fixing": "repair fix mend mainten servic restor mechanic technician fault fitter replac overhaul",
    "building": "build brick plaster roof carpenter joiner plumb construct concrete scaffold tiler tiling paint"
    " decorat floor glaz site excavat demolit",
    "driving": "driv driver vehicle lorry van taxi bus coach truck tram train deliver chauffeur courier forklift",
    "computers": "computer software web website program coding code data database network cyber server"
    " digital app apps developer ict it user",
    "office": "office admin clerk secretar recept filing file diary paperwork correspondence letters email minutes"
    " appointment invoice typing records spreadsheet",
    "shops": "shop retail store till sales customer stock shelf shelves merchandis counter cashier checkout",
    "arts": "art artist draw paint design illustrat sculpt gallery museum theatre act actor danc film photograph"
    " costume creative exhibition stage",
    "sport": "sport fitness coach swim gym football athlet exercis leisure outdoor jockey trainer",
    "cleaning": "clean wash mop laundr launder vacuum polish hygien dust sweep valet housekeep dry-clean rubbish"
    " refuse waste",
    "warehouse": "warehouse pack picker picking pallet load unload storage dispatch parcel stock goods forklift"
    " removals",
    "science": "scien laborator lab chemi biolog physic research experiment sample microscop geolog test"
    " analys meteorolog",
    "helping": "help support advis advice counsel mentor guid assist encourag welfare benefits refer advoca"
    " volunteer community",
    "music": "music song sing instrument orchestra band dj piano sound compos record",
    "writing": "writ edit journalis author copy proofread publish report translat blog script",
    "money": "money account finance financ bank tax payroll budget cash book-keep bookkeep insur invest audit"
    " pension loan invoice payment",
    "beauty": "beauty hair nail make-up makeup salon skin barber tattoo massage spa wax style",
    "nature": "nature conservation environment river coast countryside wildlife woodland ranger forest ecolog"
    " marine habitat sea",
    "safety": "safety secur police fire rescue guard protect emergenc inspect prison patrol crime soldier"
    " lifeguard coastguard paramedic",
}


_WHOLE = frozenset(
    [
        "it",
        "art",
        "act",
        "app",
        "apps",
        "bus",
        "cat",
        "dog",
        "pig",
        "pet",
        "van",
        "sea",
        "dj",
        "gym",
        "lab",
        "spa",
        "wax",
        "mak",
        "bak",
        "cook",
        "care",
        "code",
        "data",
    ]
)  # short stems that would begin many other words: only with a plain ending
_ENDINGS = ("", "s", "e", "ed", "er", "ers", "es", "ing")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def themes_of(title: str, summary: str, tasks: Iterable[str]) -> tuple[str, ...]:
    """Return the themes of a job, in the facet's order; empty where nothing says so (not known)."""
    hits = dict.fromkeys(THEMES, 0.0)
    for text, weight in ((title, TITLE_WEIGHT), (summary, 1.0), *((task, 1.0) for task in tasks)):
        for theme in {t for word in _WORD.findall(text.lower()) for t in _themes_of_word(word)}:
            hits[theme] += weight
    total = sum(hits.values())
    return tuple(t for t in THEMES if hits[t] >= LEAST_HITS and hits[t] >= LEAST_SHARE * total)


@cache
def _themes_of_word(word: str) -> frozenset[str]:
    return frozenset(theme for theme, stems in STEMS.items() if any(_begins(word, s) for s in stems.split()))


def _begins(word: str, stem: str) -> bool:
    if stem in _WHOLE:
        return word.startswith(stem) and word[len(stem) :] in _ENDINGS
    return word.startswith(stem)
