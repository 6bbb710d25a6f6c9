"""A paper as one page for a browser: no script, nothing from outside, and nothing that could be taken for markup.

The page is built as a tree and written out by the standard library, so that no text can become markup. What may be
loaded or run is forbidden in the page itself, but for its own style sheet, named by its digest. Places to write have
names; nothing typed into them is kept or sent anywhere, they are for filling in before printing.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from xml.etree import ElementTree

from supportplans.blocks import Document
from supportplans.look import STANDARD, Look
from supportplans.reading import foot, head
from supportplans.reflow import reflow
from supportplans.sendable import direction, on_one_line
from supportplans.tongues import spoken
from supportplans.web_blocks import Weaver, add
from supportplans.web_style import style_sheet

Element = ElementTree.Element
FROM_THE_RIGHT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_ONLY_ITSELF = "default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@spoken
def web_page(document: Document, look: Look = STANDARD) -> str:
    """Return the page of a paper as a look sets it."""
    told = reflow(document, look)
    page = ElementTree.Element("html", lang=told.language, dir=_direction(told.language))
    _top(page, told, style_sheet(look))
    body = add(page, "body")
    _edge(body, "header", head(told))
    Weaver().weave(add(body, "main"), told.blocks)
    _edge(body, "footer", foot(told))
    return f"<!DOCTYPE html>\n{ElementTree.tostring(page, encoding='unicode', method='html')}\n"


def web_file(document: Document, look: Look = STANDARD) -> bytes:
    """Return the page as the bytes of a file."""
    return web_page(document, look).encode("utf-8")


def _top(page: Element, told: Document, style: str) -> None:
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    top = add(page, "head")
    add(top, "meta", charset="utf-8")
    add(top, "meta", {"http-equiv": "Content-Security-Policy"}, content=_ONLY_ITSELF.format(digest=digest))
    for name, content in (("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
                          ("referrer", "no-referrer"), ("robots", "noindex")):  # fmt: skip
        add(top, "meta", name=name, content=content)
    add(top, "title").text = on_one_line(told.title)
    add(top, "style").text = style


def _edge(body: Element, tag: str, texts: Iterable[str]) -> None:
    told = tuple(texts)
    if told:
        edge = add(body, tag)
        for text in told:
            add(edge, "p", dir=direction(text)).text = on_one_line(text)


def _direction(language: str) -> str:
    return "rtl" if language.split("-")[0].lower() in FROM_THE_RIGHT else "ltr"
