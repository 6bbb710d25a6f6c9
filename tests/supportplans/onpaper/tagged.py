"""Reads a tagged PDF back as those who hear it get it: its tree, the text of every piece, and what belongs to nothing.

Written apart from the press, on pikepdf, so that the two can be held against each other (ISO 32000-1, 14.7 to 14.9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}
_WHITE = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Node:
    """One piece: what it is, its kids or its text, and what it says of itself."""

    role: str
    kids: tuple[Node, ...]
    text: str
    alt: str = ""
    scope: str = ""
    fields: int = 0  # form fields that hang on it

    def walk(self) -> Iterator[Node]:
        """Yield the piece and everything in it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


@dataclass
class Stretch:
    """What is drawn between two marks of a page, or outside them."""

    text: str = ""
    paints: int = 0


@dataclass
class Tagged:
    """A PDF read back. `loose` is what was drawn outside every mark; `colours` of text, and `grounds` filled in."""

    root: Node
    language: str
    title: str
    shows_title: bool
    marked: bool
    outline: tuple[tuple[int, str], ...]
    fields: dict[str, str]  # name -> what a screen reader says
    loose: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)  # pieces of pages that hang nowhere in the tree
    artifacts: list[str] = field(default_factory=list)
    fonts: dict[str, bool] = field(default_factory=dict)  # name -> embedded
    colours: set[tuple[float, ...]] = field(default_factory=set)
    grounds: set[tuple[float, ...]] = field(default_factory=set)
    sizes: set[float] = field(default_factory=set)
    lone_fields: int = 0  # fields that hang nowhere in the tree
    pages: int = 0
    properties: str = ""

    def pieces(self, *roles: str) -> list[Node]:
        """Return all pieces of these kinds in reading order."""
        return [node for node in self.root.walk() if node.role in roles]

    @property
    def text(self) -> str:
        """Return everything that is read out, in order, with spaces evened out."""
        return evened(" ".join(node.text for node in self.root.walk() if node.text))


def evened(text: str) -> str:
    """Return a text with its spaces evened out."""
    return " ".join(text.split())


def tagged(pdf: bytes) -> Tagged:
    """Read a PDF back. Raises KeyError where it has no tree."""
    with pikepdf.open(BytesIO(pdf)) as file:
        root = file.Root
        pieces: dict[tuple[int, int], Stretch] = {}
        found = Tagged(
            Node("", (), ""), str(root.get("/Lang", "")), str(file.docinfo.get("/Title", "")),
            bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            bool(root.get("/MarkInfo", {}).get("/Marked", False)), tuple(_outline(file)), _fields(root),
            pages=len(file.pages), properties=_properties(file),
        )  # fmt: skip
        numbers = {page.objgen: n for n, page in enumerate(file.pages)}
        for n, page in enumerate(file.pages):
            _read_page(page, n, pieces, found)
        used: set[tuple[int, int]] = set()
        hung: set[tuple[int, int]] = set()
        kids = _kids(root["/StructTreeRoot"], None, numbers, pieces, used, hung)
        found.root = kids[0] if len(kids) == 1 else Node("", tuple(kids), "")
        found.orphans = [pieces[key].text for key in pieces if key not in used]
        on_pages = {a.objgen for page in file.pages for a in page.get("/Annots", [])}
        found.lone_fields = len(on_pages - hung)
        return found


def _kids(
    element: Any, page: int | None, numbers: dict[Any, int], pieces: dict[tuple[int, int], Stretch],
    used: set[tuple[int, int]], hung: set[tuple[int, int]],
) -> list[Node]:  # fmt: skip
    made: list[Node] = []
    for kid in _listed(element.get("/K")):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            here = numbers.get(kid["/Pg"].objgen, page) if "/Pg" in kid else page
            made.append(_node(kid, here, numbers, pieces, used, hung))
    return made


def _node(kid: Any, page: int | None, numbers: Any, pieces: Any, used: Any, hung: Any) -> Node:
    text, count = "", 0
    for each in _listed(kid.get("/K")):
        if isinstance(each, pikepdf.Dictionary):
            kind = str(each.get("/Type", ""))
            if kind == "/OBJR":
                hung.add(each["/Obj"].objgen)
                count += 1
            elif kind == "/MCR":
                key = (numbers[each["/Pg"].objgen], int(each["/MCID"]))
                used.add(key)
                text += pieces[key].text
        elif page is not None:
            key = (page, int(each))
            used.add(key)
            text += pieces[key].text
    kids = tuple(_kids(kid, page, numbers, pieces, used, hung))
    if "/ActualText" in kid:
        text = str(kid["/ActualText"])
    scope = next((str(a["/Scope"])[1:] for a in _listed(kid.get("/A")) if "/Scope" in a), "")
    return Node(str(kid["/S"])[1:], kids, text, str(kid.get("/Alt", "")), scope, count)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


# Pages


def _read_page(page: Any, number: int, pieces: dict[tuple[int, int], Stretch], found: Tagged) -> None:
    maps = {}
    for name, font in page.get("/Resources", {}).get("/Font", {}).items():
        maps[name] = _to_unicode(font)
        found.fonts[str(font.get("/BaseFont"))] = _embedded(font)
    stack: list[tuple[Stretch, bool]] = []
    loose = Stretch()
    decode, fill, size = {}, (0.0, 0.0, 0.0), 0.0
    saved: list[Any] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        op = str(operator)
        if op in ("BDC", "BMC"):
            stack.append(_begun(operands, number, pieces, stack))
        elif op == "EMC":
            done, artifact = stack.pop()
            if artifact and not any(a for _, a in stack) and done.text.strip():
                found.artifacts.append(evened(done.text))
        elif op == "Tf":
            decode, size = maps.get(operands[0], {}), float(operands[1])
        elif op == "q":
            saved.append((decode, fill, size))
        elif op == "Q":
            decode, fill, size = saved.pop()
        elif op in ("rg", "g"):
            fill = tuple(float(o) for o in operands) * (1 if op == "rg" else 3)
        elif op in _SHOWS:
            here = stack[-1][0] if stack else loose
            said = _said(operands, decode)
            here.text += said
            if said.strip():
                found.colours.add(fill)
                found.sizes.add(round(size, 2))
        elif op in _PAINTS:
            if op in ("f", "F", "f*", "B", "B*", "b", "b*"):
                found.grounds.add(fill)
            if stack:
                stack[-1][0].paints += 1
            else:
                loose.paints += 1
    if loose.text.strip() or loose.paints:
        found.loose.append(f"page {number + 1}: {loose.text.strip()!r}, {loose.paints} drawn")


def _begun(
    operands: Any, number: int, pieces: dict[tuple[int, int], Stretch], stack: list[tuple[Stretch, bool]]
) -> tuple[Stretch, bool]:
    role = str(operands[0])
    told = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
    if "/MCID" in told:
        made = Stretch()
        pieces[(number, int(told["/MCID"]))] = made
        return made, False
    if role == "/Artifact":
        return Stretch(), True
    outer, artifact = stack[-1] if stack else (Stretch(), False)
    if "/ActualText" in told:
        outer.text += str(told["/ActualText"])
        return Stretch(), artifact  # what is drawn is said by the text beside it
    return outer, artifact


def _said(operands: Any, decode: dict[int, str]) -> str:
    parts: Iterable[Any] = operands[-1] if isinstance(operands[-1], pikepdf.Array) else (operands[-1],)
    said = ""
    for part in parts:
        if isinstance(part, pikepdf.String):
            data = bytes(part)
            wide = any(code > 255 for code in decode)
            codes = [data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2)] if wide else list(data)
            said += "".join(decode.get(code, "\ufffd") for code in codes)
    return said


def _to_unicode(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    source = font["/ToUnicode"].read_bytes().decode("latin-1")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = _text(to)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, last, many, one in re.findall(
            r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[(.*?)\]|<([0-9A-Fa-f]+)>)", block, re.S
        ):
            texts = re.findall(r"<([0-9A-Fa-f]+)>", many) if many else []
            for n, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = _text(texts[n]) if texts else chr(int(one, 16) + n)
    return found


def _text(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")


def _embedded(font: Any) -> bool:
    inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    described = inner.get("/FontDescriptor", {})
    return any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))


# The rest of the file


def _fields(root: Any) -> dict[str, str]:
    form = root.get("/AcroForm", {})
    return {str(each.get("/T", "")): str(each.get("/TU", "")) for each in form.get("/Fields", [])}


def _outline(file: Any) -> Iterator[tuple[int, str]]:
    def walk(item: Any, level: int) -> Iterator[tuple[int, str]]:
        while item is not None:
            yield level, str(item["/Title"])
            if "/First" in item:
                yield from walk(item["/First"], level + 1)
            item = item.get("/Next")

    yield from walk(file.Root.get("/Outlines", {}).get("/First"), 1)


def _properties(file: Any) -> str:
    """Return everything the file says about itself."""
    found = [str(value) for value in file.docinfo.values()]
    if "/Metadata" in file.Root:
        found.append(file.Root["/Metadata"].read_bytes().decode("utf-8", "replace"))
    return "\n".join(found)
