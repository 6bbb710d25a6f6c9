"""Lists, single ideas with their pictures, and rows of what is done when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from supportplans.blocks import Bullets, Idea, Step
from supportplans.printing.layout import Piece, Stack
from supportplans.printing.pen import Pen
from supportplans.printing.pictures import meaning
from supportplans.printing.rows import Gaps, Ground, Row
from supportplans.printing.scale import Kind, Scale
from supportplans.printing.signs import Dot, Gap, Picture
from supportplans.printing.tag import Tag
from supportplans.printing.text import Words

_STEP_NAMES = 0.34  # the part of the line that the names of steps take at most
_LETTERS = 1.9  # letters on a line, for each text size it is long


def bullets(block: Bullets, scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield the opening of a list and its items."""
    if block.opening:
        opening = Words(block.opening, scale.faces[Kind.BOLD], parent.add("P"))
        opening.clings = True
        yield opening
    yield from items(block.items, block.marks, scale, parent)


def items(texts: Sequence[str], marks: Sequence[str], scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield the items of a list with a dot or a picture before each; no single line of it stands alone on a page."""
    if not texts:
        return
    whole = parent.add("L")
    for n, text in enumerate(texts):
        made = _item(text, marks[n] if n < len(marks) else "", scale, whole.add("LI"))
        last = len(texts) - 1
        made.after = scale.unit if n == last else scale.unit * 0.35
        made.clings = n < last and n in (0, last - 1) and _is_short(texts[n if n == 0 else last], scale)
        yield made


def _is_short(text: str, scale: Scale) -> bool:
    """Tell whether a text is about one line: a longer one may be the first or the last of a list on a page."""
    return len(text) < scale.measure / scale.text * _LETTERS


def _item(text: str, mark: str, scale: Scale, tag: Tag) -> Row:
    face = scale.faces[Kind.TEXT]
    label = tag.add("Lbl", actual="" if mark else "•")
    words = Words(text, face, tag.add("LBody"))
    if not mark:
        return _beside(Dot(face, label), words, scale.text * 1.15)
    size = scale.text * 1.35
    said = meaning(mark)
    figure = label.add("Figure", alt=said) if said else None
    picture = Picture(mark, size, figure, down=(face.leading - size) / 2)
    return _beside(picture, words, size + scale.unit * 1.3)


def _beside(sign: Dot | Picture, words: Words, wide: float, down: float = 0.0) -> Row:
    """Return a text with its dot or picture before it: at the right of one that runs from the right."""
    text, sign.right = Stack([Gap(down), words] if down else [words]), words.from_right
    cells, shares = ([text, Stack([sign])], [0, wide]) if words.from_right else ([Stack([sign]), text], [wide, 0])
    return Row(cells, shares, fixed=True, keep=0)


def idea(block: Idea, scale: Scale, parent: Tag) -> Piece:
    """Return one thing said by itself, with its picture at the left."""
    face, size = scale.faces[Kind.TEXT], scale.text * 1.9
    said = meaning(block.mark)
    picture = Picture(block.mark, size, parent.add("Figure", alt=said) if said else None)
    words = Words(block.text, face, parent.add("P"))
    down = max(0.0, (size - face.leading) / 2)
    made = _beside(picture, words, size + scale.unit * 2, down)
    made.after = scale.unit * 1.2
    return made


def steps(rows: Sequence[Step], scale: Scale, parent: Tag) -> Iterable[Piece]:
    """Yield rows of what is done when, with thin lines between them."""
    unit, most = scale.unit, scale.line * _STEP_NAMES
    named = [_named(step, scale, parent.add("Sect")) for step in rows]
    wide = min(most, max((each.wide for each in named), default=0.0))
    for n, (step, name) in enumerate(zip(rows, named, strict=True)):
        last = n == len(rows) - 1
        cells = [Stack([name.piece]), Stack(list(items(step.items, (), scale, name.tag)))]
        gaps = Gaps(0, unit * (0.7 if n else 0.5), unit * (0.3 if last else 0.7), unit * 2)
        made = Row(cells, [wide, 0], gaps, None if last else _under(gaps.between), fixed=True)
        made.after = unit if last else 0.0
        yield made


@dataclass(frozen=True, slots=True)
class _Named:
    """The name of a step as it is set, how wide it is on one line, and the part of the tree that it begins."""

    piece: Piece
    wide: float
    tag: Tag


def _named(step: Step, scale: Scale, tag: Tag) -> _Named:
    face, size, gap = scale.faces[Kind.HEAD], scale.text * 1.65, scale.unit * 1.6
    said = meaning(step.mark)
    figure = tag.add("Figure", alt=said) if said else None
    words = Words(step.name, face, tag.add("P"))
    wide = words.natural() + 1
    if not step.mark:
        return _Named(words, wide, tag)
    lift = (size - face.leading) / 2
    picture = Picture(step.mark, size, figure, down=-lift)
    row = Row([Stack([picture]), Stack([words])], [size + gap, 0], fixed=True, keep=0)
    return _Named(row, wide + size + gap, tag)


def _under(gap: float) -> Ground:
    """Return a line under a row whose cells stand this far apart."""

    def ground(pen: Pen, x: float, top: float, widths: list[float], height: float) -> None:
        pen.rule(x, top - height, x + sum(widths) + gap)

    return ground
