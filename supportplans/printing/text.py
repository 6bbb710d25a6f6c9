"""Words on paper: what people typed, set in one face and size, as one piece of the tree."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from supportplans.printing import fonts
from supportplans.printing.glue import glued
from supportplans.printing.layout import Piece, Room
from supportplans.printing.markup import markup
from supportplans.printing.scale import Face
from supportplans.printing.tag import Tag
from supportplans.printing.turned import turned_paragraph

if TYPE_CHECKING:
    from supportplans.printing.pen import Pen

_WIDE = 100_000.0  # points: a line on which anything fits
_RUNT, _RUNT_OF_HEADING = 0.12, 0.3  # of a line: a last one that is shorter looks lost
_EARLIER = (0.96, 0.92, 0.88, 0.82, 0.75, 0.65)  # the parts of a line that are tried


@cache
def style(face: Face, alignment: int = 0, broken: bool = False) -> Any:
    """Return reportlab's own style of a face, once; `alignment` 2 sets it from the right, 1 in the middle.

    With `broken`, a line may end after a hyphen.
    """
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(
        f"{face}-{alignment}-{broken}", fontName=fonts.BOLD if face.bold else fonts.REGULAR, fontSize=face.size,
        leading=face.leading, alignment=alignment, allowWidows=0, allowOrphans=0,
        embeddedHyphenation=2 if broken else 0,  # 2: also in a word that goes on to a new line
    )  # fmt: skip


def _paragraph(inside: str, face: Face, alignment: int, stays: bool, broken: bool = False) -> Any:
    """Return a paragraph; a word with a hyphen may be `broken` at it."""
    made = turned_paragraph()(inside, style(face, alignment, broken))
    if stays:
        made.style = style(face, alignment, broken)
    return made


class Words(Piece):
    """A text; `opening` comes first, in bold. Without a tag it is part of the running head or foot.

    What runs from the right stands at the right, but for what `stays` in its column: headings and names.
    """

    _runt = _RUNT

    def __init__(
        self, text: str, face: Face, tag: Tag | None = None, *,
        opening: str = "", alignment: int = 0, stays: bool = False,
    ) -> None:  # fmt: skip
        inside = f"<b>{markup(opening)}</b> {markup(text)}".rstrip() if opening else markup(text)
        set_as = partial(_paragraph, face=face, alignment=alignment, stays=stays)
        tight, *looser = glued(inside)
        last = [partial(set_as, inside, broken=True)] if "-" in text else []
        self._set([set_as(tight), *(partial(set_as, each) for each in looser), *last], face, tag)
        self.clings = text.rstrip().endswith(":")

    def _set(self, forms: list[Any], face: Face, tag: Tag | None) -> None:
        """Keep the ways to set it, the tightest first; the others are made when they are needed."""
        self._forms, self._paragraph, self.face, self.tag = forms, forms[0], face, tag
        self.before, self.after = face.before, face.after
        self._at: tuple[float, float] = (-1.0, 0.0)

    @property
    def from_right(self) -> bool:
        """Tell whether it runs from the right as a whole, and stands there."""
        return bool(self._paragraph.from_right)

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        if self._at[0] != width:
            if len(self._forms) > 1:
                self._choose(width)
            self._at = (width, float(self._paragraph.wrap(width, _WIDE)[1]))
            if self._at[1] > self.face.leading * 1.5 and not self._paragraph.style.alignment:
                self._fill_last(width)
        return self._at[1]

    def _fill_last(self, width: float) -> None:
        """Break the lines a little earlier where the last would be one short word, and no more lines come of it."""
        for part in _EARLIER:
            if self.last() >= width * self._runt:
                return
            self._paragraph.wrap(width * part, _WIDE)
            if self._paragraph.height > self._at[1]:
                break
        else:
            return
        self._paragraph.wrap(width, _WIDE)

    def last(self) -> float:
        """Return how wide the last line is, as they were broken last."""
        line = self._paragraph.blPara.lines[-1]
        return float(self._paragraph.width - (line[0] if isinstance(line, tuple | list) else line.extraSpace))

    def _choose(self, width: float) -> None:
        """Choose the tightest form none of whose words is wider than the line, or the loosest."""
        for n in range(len(self._forms)):
            self._paragraph = self._form(n)
            if self._paragraph.minWidth() <= width:
                return

    def _form(self, place: int) -> Any:
        if isinstance(self._forms[place], partial):
            self._forms[place] = self._forms[place]()
        return self._forms[place]

    def natural(self) -> float:
        """Return how wide it is on one line."""
        self.height(_WIDE)
        lines = self._paragraph.blPara.lines
        spare = (line[0] if isinstance(line, tuple | list) else line.extraSpace for line in lines)
        return max((_WIDE - each for each in spare), default=0.0)

    def least(self, loose: bool = False) -> float:
        """Return how wide its longest word is; `loose` where what belongs together may be parted."""
        return float(self._form(-1 if loose else 0).minWidth())

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut between two lines, with no line left alone on either page.

        What clings is cut only where a page has nothing else: half an opening says nothing of what comes under it.
        """
        if room.holds(self.height(width)):
            return self, None
        if self.clings and not room.fresh:
            return None, self
        parts = self._paragraph.split(width, room.left)
        self._at = (-1.0, 0.0)
        if len(parts) == 2:
            return self._of(parts[0]), self._of(parts[1])
        return (self, None) if room.fresh else (None, self)

    def _of(self, paragraph: Any) -> Words:
        made = object.__new__(type(self))
        made._set([paragraph], self.face, self.tag)
        return made

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw its lines."""
        high = self.height(width)
        if self.tag is None:
            self._paragraph.drawOn(pen.canvas, x, top - high)
            return
        if self._paragraph.turned:
            self.tag.actual = fonts.told(self._paragraph.said)
        with pen.piece(self.tag):
            self._paragraph.drawOn(pen.canvas, x, top - high)


class Headline(Words):
    """A heading: it is never last on a page, and it is among the bookmarks, by its beginning.

    No word stands alone under the rest.
    """

    heads = True
    _runt = _RUNT_OF_HEADING
    _mark: tuple[str, int] | None = None  # what goes on overleaf has none

    def __init__(self, text: str, face: Face, tag: Tag, level: int) -> None:
        super().__init__(text, face, tag, stays=True)
        self.clings, self._mark = True, (fonts.marked(text), level)

    def cut(self, width: float, room: Room) -> tuple[Piece | None, Piece | None]:
        """Cut between two lines; the first part keeps the bookmark."""
        first, rest = super().cut(width, room)
        if isinstance(first, Headline):
            first._mark = self._mark
        return first, rest

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it and remember the place."""
        if self._mark:
            pen.bookmark(*self._mark, top)
        super().draw(pen, x, top, width)
