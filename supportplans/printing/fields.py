"""Fields to fill in on the screen, written with an embedded face (ISO 32000-1, 12.7).

reportlab's own fields name a face that does not travel with the file, so they are written here. A field shows nothing
of its own: the line or box that a pen needs is on the page, and an empty field prints as exactly that. Its name is q1,
q2 and so on; what it is called to those who hear it is its label.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from supportplans.printing.fonts import REGULAR, tidy

_PRINTED = 4  # annotation flag: printed with the page
_MANY_LINES = 1 << 12  # field flag: more than one line
_FACE = "KeelFace"
_CODES = range(32, 256)


class Fields:
    """The fields of one paper, in the order they are put there. `size` is points of what is typed in."""

    def __init__(self, canvas: Any, size: float) -> None:
        self._canvas, self._size = canvas, size
        self._made: list[Any] = []

    def text(self, label: str, spot: tuple[float, float, float, float], lines: int = 1) -> Any:
        """Put a field to type in at left, foot, width and height in points, and return it.

        Without `lines` it has as many as fit, in type as small as it takes.
        """
        size = min(self._size, spot[3] * 0.72) if lines else 0
        more = {"DA": self._string(f"/{_FACE} {size:g} Tf 0 g"), "Ff": 0 if lines == 1 else _MANY_LINES}
        return self._field("Tx", label, spot, more | {"AP": {"N": self._shown("/Tx BMC EMC", spot)}})

    def tick(self, label: str, spot: tuple[float, float, float, float]) -> Any:
        """Put a box to tick at left, foot, width and height in points, and return it."""
        states = {"Yes": self._shown(_cross(spot[2], spot[3]), spot), "Off": self._shown("", spot)}
        return self._field("Btn", label, spot, {"AS": self._name("Off"), "V": self._name("Off"), "AP": {"N": states}})

    def write(self) -> None:
        """Write the form into the file, where there is a field at all."""
        if not self._made:
            return
        document = self._canvas._doc
        face = self._dict({"Font": self._dict({_FACE: document.Reference(self._face())})})
        form = {"Fields": self._array([document.Reference(made) for made in self._made]), "DR": face}
        document.Catalog.AcroForm = self._dict(form | {"DA": self._string(f"/{_FACE} {self._size:g} Tf 0 g")})

    def _field(self, kind: str, label: str, spot: tuple[float, float, float, float], more: dict[str, Any]) -> Any:
        left, foot, width, height = spot
        states = {name: self._states(shown) for name, shown in more.pop("AP").items()}
        made = self._dict(
            {
                "Type": self._name("Annot"), "Subtype": self._name("Widget"), "FT": self._name(kind),
                "T": self._string(f"q{len(self._made) + 1}"), "TU": self._string(label), "F": _PRINTED,
                "Rect": self._array([_short(n) for n in (left, foot, left + width, foot + height)]),
                "P": self._page(), "AP": self._dict(states), **more,
            }
        )  # fmt: skip
        self._canvas._annotationrefs.append(self._canvas._doc.Reference(made))
        self._made.append(made)
        return made

    def _states(self, shown: Any) -> Any:
        return self._dict(shown) if isinstance(shown, dict) else shown

    def _page(self) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFObjectReference

        return PDFObjectReference(f"Page{self._canvas.getPageNumber()}")

    def _shown(self, code: str, spot: tuple[float, float, float, float]) -> Any:
        """Return what a field shows, as a picture of its own."""
        from reportlab.pdfbase.pdfdoc import PDFStream

        about = {"Type": self._name("XObject"), "Subtype": self._name("Form"), "Resources": self._dict({})}
        about["BBox"] = self._array([0, 0, _short(spot[2]), _short(spot[3])])
        return self._canvas._doc.Reference(PDFStream(self._dict(about), code, filters=[]))

    def _face(self) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFStream, PDFStreamFilterZCompress

        data, about, widths = _face_file()
        stream = PDFStream(self._dict({"Length1": len(data)}), data, filters=[PDFStreamFilterZCompress()])
        name = self._name("AtkinsonHyperlegible")
        told = self._dict({"Type": self._name("FontDescriptor"), "FontName": name, **self._described(about)})
        told.dict["FontFile2"] = self._canvas._doc.Reference(stream)
        return self._dict(
            {
                "Type": self._name("Font"), "Subtype": self._name("TrueType"), "BaseFont": name,
                "FirstChar": _CODES.start, "LastChar": _CODES.stop - 1, "Widths": self._array(list(widths)),
                "Encoding": self._name("WinAnsiEncoding"), "FontDescriptor": self._canvas._doc.Reference(told),
            }
        )  # fmt: skip

    def _described(self, about: dict[str, Any]) -> dict[str, Any]:
        return {name: self._array(value) if isinstance(value, list) else value for name, value in about.items()}

    @staticmethod
    def _name(text: str) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFName

        return PDFName(text)

    @staticmethod
    def _string(text: str) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFString

        return PDFString(tidy(text))

    @staticmethod
    def _dict(items: dict[str, Any]) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFDictionary

        return PDFDictionary(items)

    @staticmethod
    def _array(items: list[Any]) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray

        return PDFArray(items)


def _short(number: float) -> float:
    return round(number, 2)


def _cross(width: float, height: float) -> str:
    """Return two strokes across a box."""
    x, y = round(width * 0.22, 2), round(height * 0.22, 2)
    right, top = round(width - x, 2), round(height - y, 2)
    return f"1.5 w 1 J {x} {y} m {right} {top} l {x} {top} m {right} {y} l S"


@cache
def _face_file() -> tuple[bytes, dict[str, Any], tuple[int, ...]]:
    """Return the whole face, what is told of it, and the widths of the letters of Western Europe."""
    from reportlab.pdfbase import pdfmetrics

    font: Any = pdfmetrics.getFont(REGULAR)
    face = font.face
    data = files("fontpkg_atkinson_hyperlegible").joinpath("files", "AtkinsonHyperlegible-Regular.ttf").read_bytes()
    about = {"Flags": 32, "FontBBox": [round(n) for n in face.bbox], "ItalicAngle": 0, "Ascent": round(face.ascent),
             "Descent": round(face.descent), "CapHeight": round(face.capHeight), "StemV": 80}  # fmt: skip
    letters = (bytes((code,)).decode("cp1252", "ignore") for code in _CODES)
    widths = tuple(round(face.charWidths.get(ord(c), face.defaultWidth)) if c else 0 for c in letters)
    return data, about, widths
