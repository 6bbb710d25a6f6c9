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


@cache
def style(face: Face, alignment: int = 0) -> Any:
    """Return reportlab's own style of a face, once; `alignment` 2 sets it from the right, 1 in the middle."""
    from reportlab.lib.styles import ParagraphStyle

    return ParagraphStyle(
        f"{face}-{alignment}", fontName=fonts.BOLD if face.bold else fonts.REGULAR, fontSize=face.size,
        leading=face.leading, alignment=alignment, allowWidows=0, allowOrphans=0,
    )  # fmt: skip


def _paragraph(inside: str, face: Face, alignment: int, stays: bool) -> Any:
    made = turned_paragraph()(inside, style(face, alignment))
    if stays:
        made.style = style(face, alignment)
    return made


class Words(Piece):
    """A text; `opening` comes first, in bold. Without a tag it is part of the running head or foot.

    What runs from the right stands at the right, but for what `stays` in its column: headings and names.
    """

    def __init__(
        self, text: str, face: Face, tag: Tag | None = None, *,
        opening: str = "", alignment: int = 0, stays: bool = False,
    ) -> None:  # fmt: skip
        inside = f"<b>{markup(opening)}</b> {markup(text)}".rstrip() if opening else markup(text)
        first, *self._looser = (partial(_paragraph, each, face, alignment, stays) for each in glued(inside))
        self._set(first(), face, tag)
        self.clings = text.rstrip().endswith(":")

    def _set(self, paragraph: Any, face: Face, tag: Tag | None) -> None:
        self._paragraph, self.face, self.tag = paragraph, face, tag
        self.before, self.after = face.before, face.after
        self._at: tuple[float, float] = (-1.0, 0.0)

    @property
    def from_right(self) -> bool:
        """Tell whether it runs from the right as a whole, and stands there."""
        return bool(self._paragraph.from_right)

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        if self._at[0] != width:
            while self._looser and self._paragraph.minWidth() > width:
                self._paragraph = self._looser.pop(0)()
            self._at = (width, float(self._paragraph.wrap(width, _WIDE)[1]))
        return self._at[1]

    def natural(self) -> float:
        """Return how wide it is on one line."""
        self.height(_WIDE)
        lines = self._paragraph.blPara.lines
        spare = (line[0] if isinstance(line, tuple | list) else line.extraSpace for line in lines)
        return max((_WIDE - each for each in spare), default=0.0)

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
        made._looser = []
        made._set(paragraph, self.face, self.tag)
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
    """A heading: it is never last on a page, and it is among the bookmarks, by its beginning."""

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


class Gap(Piece):
    """Empty room of a height."""

    def __init__(self, height: float) -> None:
        self._height = height

    def height(self, width: float) -> float:
        """Return its height."""
        return self._height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Dot(Piece):
    """The dot before an item of a list, in the height of its first line; `right` where that runs from the right."""

    def __init__(self, face: Face, tag: Tag | None) -> None:
        self._face, self._tag, self.right = face, tag, False

    def height(self, width: float) -> float:
        """Return the height of a line."""
        return self._face.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it at the height of small letters."""
        size = self._face.size
        x = x + width - size * 0.7 if self.right else x
        pen.dot(x + size * 0.35, top - size * 0.74, size * 0.16, self._tag)


class Picture(Piece):
    """A picture of ours in a square; `tag` where it means something, `right` beside what runs from the right."""

    def __init__(self, name: str, size: float, tag: Tag | None = None, *, down: float = 0.0) -> None:
        self._name, self._size, self._tag, self._down, self.right = name, size, tag, down, False

    def height(self, width: float) -> float:
        """Return its height and how far down it begins."""
        return self._size + max(0.0, self._down)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it."""
        x = x + width - self._size if self.right else x
        pen.picture(self._name, x, top - self._down, self._size, self._tag)
