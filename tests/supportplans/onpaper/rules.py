"""What has to be true of every paper in every look, as rules that name what is wrong.

They are our own, after ISO 14289-1 and clear print (knowledge: plans.md 5). That a paper keeps them is no claim that it
conforms to a standard.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from supportplans.blocks import Document, Heading, Shape
from supportplans.look import Look
from supportplans.printing.fonts import tidy
from supportplans.reading import read
from supportplans.reflow import reflow
from tests.supportplans.onpaper.tagged import Tagged, evened

LEAST_CONTRAST = 4.5  # of text to what is behind it (WCAG 2.1, 1.4.3)
LEAST_SIZE = {Shape.PAGES: 9.0, Shape.ONE_SIDE: 9.0, Shape.CARD: 8.0}  # points, of anything on a paper
LEAST_LARGE = 14.0  # points of the smallest thing in large print
_NEUTRAL = re.compile(r"[a-z]\d+")
_ROWS = {"TR", "THead", "TBody", "TFoot", "Caption"}


def broken(paper: Tagged, document: Document, look: Look) -> list[str]:
    """Return what is wrong with a paper, one sentence each; nothing where all is well."""
    return [words for rule in RULES for words in rule(paper, document, look)]


def says_what_the_model_says(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """What is read out is the model's text, in the model's order."""
    want = "".join("".join(tidy(text) for text in read(reflow(document, look))).split())
    got = "".join("".join(node.text for node in paper.root.walk() if node.role != "Lbl").split())
    if want != got:
        at = next((n for n, (a, b) in enumerate(zip(want, got, strict=False)) if a != b), min(len(want), len(got)))
        yield f"it reads {got[max(0, at - 20) : at + 30]!r} where the model says {want[max(0, at - 20) : at + 30]!r}"


def is_marked(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """The file says that it is tagged, in which language it is and what it is called."""
    if not paper.marked or paper.root.role != "Document":
        yield "the file does not say that it is tagged"
    if paper.language != document.language:
        yield f"its language is {paper.language!r}"
    if paper.title != document.title or not paper.shows_title:
        yield f"its title is {paper.title!r}, shown: {paper.shows_title}"


def has_a_place_for_all(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Whatever is drawn is a piece of the tree or an artifact."""
    yield from (f"outside every mark: {words}" for words in paper.loose)
    yield from (f"in no piece of the tree: {words!r}" for words in paper.orphans)
    if paper.lone_fields:
        yield f"{paper.lone_fields} fields hang on no piece of the tree"


def steps_down_its_headings(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Headings begin with one title, and none is skipped on the way down."""
    levels = [int(node.role[1]) for node in paper.root.walk() if re.fullmatch(r"H[1-6]", node.role)]
    if levels and (levels[0] != 1 or levels.count(1) != 1):
        yield f"its headings are {levels}"
    yield from (f"a heading {b} under {a}" for a, b in itertools.pairwise(levels) if b > a + 1)


def heads_its_tables(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Tables are rows of as many cells, and head cells say what they are the head of."""
    for table in paper.pieces("Table"):
        if any(kid.role not in _ROWS for kid in table.kids):
            yield f"a table holds {[kid.role for kid in table.kids]}"
        rows = [node for node in table.walk() if node.role == "TR"]
        if len({len(row.kids) for row in rows}) > 1 or any(k.role not in ("TH", "TD") for r in rows for k in r.kids):
            yield "the rows of a table are not alike"
        heads = [node for node in table.walk() if node.role == "TH"]
        if not heads or any(head.scope not in ("Column", "Row", "Both") for head in heads):
            yield "a table without heads, or a head without a scope"


def lists_its_lists(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """A list holds items, and an item its words."""
    for node in paper.pieces("L"):
        if not node.kids or any(kid.role != "LI" for kid in node.kids):
            yield f"a list holds {[kid.role for kid in node.kids]}"
    for node in paper.pieces("LI"):
        if "LBody" not in [kid.role for kid in node.kids]:
            yield "an item of a list without its words"


def tells_its_pictures(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """A picture in the tree says what it shows."""
    yield from ("a picture that says nothing" for node in paper.pieces("Figure") if not node.alt.strip())


def carries_its_faces(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Every face is in the file."""
    yield from (f"{name} is not embedded" for name, there in paper.fonts.items() if not there)


def can_be_seen(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Text stands out from what is behind it, in black and white, too."""
    white = (1.0, 1.0, 1.0)
    light = [ground for ground in (*paper.grounds, white) if _light(ground) > 0.5]
    dark = [ground for ground in paper.grounds if _light(ground) <= 0.5]
    for colour in paper.colours:
        behind = light if _light(colour) <= 0.5 else dark
        if any(_contrast(colour, ground) < LEAST_CONTRAST for ground in behind):
            yield f"text of {colour} does not stand out"


def is_large_enough(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Nothing is smaller than can be read."""
    least = LEAST_LARGE if look.large else LEAST_SIZE[reflow(document, look).shape]
    yield from (f"something is set in {size} points" for size in sorted(paper.sizes) if size < least)


def opens_at_its_headings(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Bookmarks are headings of the paper, in their order, and nothing else."""
    heads = [evened(node.text) for node in paper.root.walk() if re.fullmatch(r"H[1-6]", node.role)]
    marks = [evened(title) for _, title in paper.outline]
    rest = iter(heads)
    if any(mark not in rest for mark in marks):
        yield f"the bookmarks {marks} are not among the headings {heads}"
    wanted = [b for b in document.blocks if isinstance(b, Heading) and b.level == 2]
    if wanted and not marks:
        yield "it has headings and no bookmarks"


def names_its_fields(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """A field is called by something on the paper, and its name in the file says nothing."""
    words = "".join(paper.text.split())
    for name, spoken in paper.fields.items():
        if not _NEUTRAL.fullmatch(name):
            yield f"a field is named {name!r}"
        if not spoken.strip():
            yield f"the field {name} says nothing"
        elif not _is_on(spoken, words):
            yield f"the field {name} says {spoken!r}, which is not on the paper"


def _is_on(spoken: str, words: str) -> bool:
    """Tell whether something, or the two halves of it (what a column asks of a row), stands on the paper."""
    cuts = [0, *(cut.start() + 1 for cut in re.finditer("[,:] ", spoken))]
    halves = [(spoken[:cut].rstrip(",: "), spoken[cut:].strip()) for cut in cuts]
    return any(all("".join(half.split()) in words for half in both) for both in halves)


def counts_its_pages(paper: Tagged, document: Document, look: Look) -> Iterator[str]:
    """Where there are several pages, each says which it is."""
    if paper.pages > 1 and sum(f"of {paper.pages}" in words for words in paper.artifacts) < paper.pages:
        yield "not every page says which it is"


def _light(colour: tuple[float, ...]) -> float:
    """Return how light a colour is, 0 to 1 (relative luminance of WCAG 2.1)."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


RULES: tuple[Callable[[Tagged, Document, Look], Iterator[str]], ...] = (
    says_what_the_model_says, is_marked, has_a_place_for_all, steps_down_its_headings, heads_its_tables,
    lists_its_lists, tells_its_pictures, carries_its_faces, can_be_seen, is_large_enough, opens_at_its_headings,
    names_its_fields, counts_its_pages,
)  # fmt: skip
