"""A typeface that grows: letters set together by the shaper become one letter more, with the text it stands for.

What the shaper (HarfBuzz) makes of a script, joined, stacked or moved, is kept as a new glyph made of old ones, and a
code of a private plane names it. To reportlab it is a letter like any other: it has a width, it can be broken after
and is embedded where it is used. The PDF says of every code what text it is, so that text drawn is text found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from struct import pack, pack_into, unpack_from
from typing import Any
from weakref import WeakKeyDictionary


@dataclass(frozen=True, slots=True)
class Part:
    """A glyph of the typeface, and how far it is moved (units of the typeface)."""

    glyph: int
    across: int
    up: int


@cache
def grown_font() -> Any:
    """Return the kind of font, made once, as reportlab loads with the first paper."""
    from reportlab.pdfbase.ttfonts import TTEncoding, TTFont

    class Grown(TTFont):  # type: ignore[misc]
        """A font with glyphs of our own, asked for by private codes."""

        def __init__(self, name: str, data: bytes) -> None:
            self.fontName, self.face = name, _grown_face()(BytesIO(data))
            self.face.name = name.encode()
            self.encoding = TTEncoding()
            self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
            self._asciiReadable, self.shapable = 0, False
            self.told: dict[int, str] = {}

        def grow(self, code: int, parts: tuple[Part, ...], advance: int, told: str) -> None:
            """Let `code` draw these parts, `advance` units wide, and stand for the text `told`."""
            self.face.charToGlyph[code] = self.face.grow(parts, advance)
            self.face.charWidths[code] = advance * 1000 / self.face.unitsPerEm
            self.told[code] = told

        def addObjects(self, doc: Any) -> None:
            state = self.state[doc]
            state.frozen = 1
            for n, subset in enumerate(state.subsets):
                name = self.getSubsetInternalName(n, doc)[1:]
                doc.idToObject["BasicFonts"].dict[name] = self._subset(doc, n, subset, name)
            del self.state[doc]

        def _subset(self, doc: Any, n: int, subset: list[int], name: str) -> Any:
            """Return the PDF font of up to 256 codes, and give it to the document (ISO 32000-1, 9.6.3 and 9.10.3)."""
            from reportlab.pdfbase import pdfdoc

            made = pdfdoc.PDFTrueTypeFont()
            made.Name, made.BaseFont = name, f"{_letters(n)}+{self.fontName}"
            made.FirstChar, made.LastChar = 0, len(subset) - 1
            made.Widths = pdfdoc.PDFArray([self.face.getCharWidth(code) for code in subset])
            stream = pdfdoc.PDFStream()
            stream.content = _to_unicode([self.told.get(code, " ") for code in subset])
            if doc.compression:
                stream.filters = [pdfdoc.PDFZCompress]
            made.ToUnicode = doc.Reference(stream, f"toUnicodeCMap:{made.BaseFont}")
            made.FontDescriptor = self.face.addSubsetObjects(doc, made.BaseFont, subset)
            doc.Reference(made, name)
            return made

    return Grown


def _letters(number: int) -> str:
    """Return the six letters that mark a part of a typeface."""
    return "".join("ABCDEFGHIJ"[int(d)] for d in f"{number:06d}")


def _to_unicode(texts: list[str]) -> str:
    rows = [f"<{n:02X}> <{text.encode('utf-16-be').hex().upper()}>" for n, text in enumerate(texts)]
    blocks: list[str] = []
    for start in range(0, len(rows), 100):  # at most a hundred in one block
        part = rows[start : start + 100]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join([
        "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def", "1 begincodespacerange", "<00> <FF>",
        "endcodespacerange", *blocks, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end",
    ])  # fmt: skip


@cache
def _grown_face() -> Any:
    from reportlab.pdfbase.ttfonts import TTFontFace

    class GrownFace(TTFontFace):  # type: ignore[misc]
        """A face whose outlines stand last in its bytes, so that more can be put after them."""

        _ttf_data: Any
        glyphPos: Any  # noqa: N815 (reportlab's name)
        hmetrics: Any

        def __init__(self, file: BytesIO) -> None:
            super().__init__(file)
            start, length = self.get_table_pos("glyf")
            outlines = self._ttf_data[start : start + length]
            self._ttf_data = bytearray(self._ttf_data)
            self.table["glyf"] = {"offset": len(self._ttf_data), "length": length}
            self._ttf_data += outlines
            self.glyphPos, self.hmetrics = list(self.glyphPos), list(self.hmetrics)
            self._made: dict[tuple[tuple[Part, ...], int], int] = {}
            self._allow_parts()

        def _allow_parts(self) -> None:
            """Say in the face's limits that glyphs may be made of many parts, and those of parts again."""
            start, _ = self.get_table_pos("maxp")
            for place, least in ((10, 8000), (12, 800), (28, 64), (30, 6)):
                now = unpack_from(">H", self._ttf_data, start + place)[0]
                pack_into(">H", self._ttf_data, start + place, max(now, least))

        def get_table(self, tag: str) -> bytes:
            return bytes(super().get_table(tag))

        def grow(self, parts: tuple[Part, ...], advance: int) -> int:
            """Return the glyph made of these parts: one there is, or a new one."""
            if len(parts) == 1 and not (parts[0].across or parts[0].up):
                glyph = parts[0].glyph
                if self.hmetrics[glyph][0] == advance:
                    return glyph
            key = (parts, advance)
            if key not in self._made:
                self._made[key] = self._append(parts, advance)
            return self._made[key]

        def _append(self, parts: tuple[Part, ...], advance: int) -> int:
            boxes = [(p, box) for p in parts if (box := self._box(p)) is not None]
            data, left = b"", 0
            if boxes:
                left, low = (min(box[n] for _, box in boxes) for n in (0, 1))
                right, high = (max(box[n] for _, box in boxes) for n in (2, 3))
                data = pack(">hhhhh", -1, left, low, right, high) + _components([p for p, _ in boxes])
            data += b"\0" * (-len(data) % 4)
            self._ttf_data += data
            self.table["glyf"]["length"] += len(data)
            self.glyphPos.append(self.glyphPos[-1] + len(data))
            self.hmetrics.append((advance, left & 0xFFFF))
            return len(self.glyphPos) - 2

        def _box(self, part: Part) -> tuple[int, int, int, int] | None:
            """Return a part's left, bottom, right and top; None where there is nothing to draw."""
            start = self.get_table_pos("glyf")[0] + self.glyphPos[part.glyph]
            if self.glyphPos[part.glyph + 1] == self.glyphPos[part.glyph]:
                return None
            x1, y1, x2, y2 = unpack_from(">hhhh", self._ttf_data, start + 2)
            return x1 + part.across, y1 + part.up, x2 + part.across, y2 + part.up

    return GrownFace


def _components(parts: list[Part]) -> bytes:
    """Return a compound glyph's parts as a TrueType file has them: words, as distances, and whether more follow."""
    last = len(parts) - 1
    return b"".join(
        pack(">HHhh", 0x0003 | (0x0020 if n < last else 0), p.glyph, p.across, p.up) for n, p in enumerate(parts)
    )
