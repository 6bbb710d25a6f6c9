"""Takes a text in, an advert or a CV: pasted, or a file of text, web page, PDF, Word or e-mail, told by what is in it.

Every way in ends in text or in one `TextFault` with a code; nothing else is raised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from jobs.texts import faults
from jobs.texts.faults import TextFault
from jobs.texts.from_docx import docx_text
from jobs.texts.from_html import html_text
from jobs.texts.from_mail import read_mail
from jobs.texts.from_pdf import pdf_text
from jobs.texts.plain import clean, decode

MOST_CHARACTERS = 200_000  # of a text: an advert or a CV is never longer, and the rest is not read
MOST_BYTES = 50_000_000  # of a file; a larger one is not opened
FEW_WORDS = 40  # an e-mail of fewer only says 'see attached'
SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".eml")
"""The kinds of file that an open dialog offers."""

_PAGE = re.compile(r"<(?:!doctype html|html|head|body|div|p|br|table|ul|h[1-6])\b", re.I)
_MAIL = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}")
_MAIL_FIELDS = re.compile(rb"^(?:from|to|subject|received|mime-version|message-id|return-path):", re.I | re.M)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


@dataclass(frozen=True, slots=True)
class Taken:
    """A text and the file it came in (empty where pasted). `cut`: it was longer than is read.

    `attachments` are the names of what an e-mail brought along; `opened` the one of them that was read.
    """

    text: str
    name: str = ""
    cut: bool = False
    attachments: tuple[str, ...] = ()
    opened: str = ""


def take_text(text: str) -> Taken:
    """Take pasted text in. Raises TextFault where there is no word in it."""
    return _taken(text, "")


def take_file(path: Path) -> Taken:
    """Take a file in. Raises TextFault."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TextFault(faults.TOO_LARGE, path.name)
        data = path.read_bytes()
    except (OSError, ValueError) as fault:
        raise TextFault(faults.NOT_THERE, path.name) from fault
    return take_bytes(data, path.name)


def take_bytes(data: bytes, name: str) -> Taken:
    """Take a file's bytes in; its kind is told from what is in it, by its name only where that leaves it open."""
    if len(data) > MOST_BYTES:
        raise TextFault(faults.TOO_LARGE, name)
    if not data.strip(b"\x00 \t\r\n"):
        raise TextFault(faults.EMPTY, name)
    if b"%PDF-" in data[:1024]:
        return _taken(pdf_text(data, name, MOST_CHARACTERS + 1), name)
    if data.startswith(b"PK\x03\x04"):
        return _taken(docx_text(data, name, MOST_CHARACTERS + 1), name)
    if reason := _not_read(data, name):
        raise TextFault(reason, name)
    if name.lower().endswith(".eml") or _is_mail(data):
        return _mail(data, name)
    return _text_or_page(data, name)


def _not_read(data: bytes, name: str) -> str:
    """Return why a kind of file is not read, or nothing."""
    if data.startswith(_OLE):
        return faults.LOCKED if "EncryptedPackage".encode("utf-16-le") in data else faults.OLD_WORD
    if data.startswith(b"{\\rtf"):
        return faults.OLD_WORD
    if data.startswith(_PICTURES) and b"\x00" in data[:200]:
        return faults.PICTURE
    return faults.BROKEN if name.lower().endswith((".pdf", ".docx")) else ""


def _is_mail(data: bytes) -> bool:
    head = data[:8000]
    return bool(_MAIL.match(head)) and len(_MAIL_FIELDS.findall(head)) >= 3


def _text_or_page(data: bytes, name: str) -> Taken:
    text = decode(data)
    if text is None:
        raise TextFault(faults.UNKNOWN, name)
    if name.lower().endswith((".html", ".htm", ".xhtml", ".mht")) or _PAGE.search(text[:2000]):
        text = decode(data, _named_encoding(data)) or ""
        return _taken(html_text(text), name)
    return _taken(text, name)


def _named_encoding(data: bytes) -> str:
    found = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,30})", data[:4000], re.I)
    return found.group(1).decode("ascii") if found else ""


def _mail(data: bytes, name: str) -> Taken:
    mail = read_mail(data, name)
    names = tuple(file for file, _ in mail.attached)
    if len(mail.text.split()) < FEW_WORDS:
        for file, inner in mail.attached:
            if (found := _attached(file, inner)) is not None:
                taken = _taken(f"{mail.text}\n\n{found.text}".strip(), name)
                return replace(taken, cut=taken.cut or found.cut, attachments=names, opened=file)
    if not mail.text.strip():
        raise TextFault(faults.NO_WORDS_IN_MAIL, name)
    return replace(_taken(mail.text, name), attachments=names)


def _attached(file: str, inner: bytes) -> Taken | None:
    """Return what an attached file says, or None where it is no kind that is read; an e-mail in one is not opened."""
    if not file.lower().endswith((".pdf", ".docx", ".txt", ".html", ".htm")) or _is_mail(inner):
        return None
    try:
        return take_bytes(inner, file)
    except TextFault:
        return None


def _taken(text: str, name: str) -> Taken:
    tidy = clean(text[: MOST_CHARACTERS * 2])
    if not any(map(str.isalnum, tidy)):
        raise TextFault(faults.EMPTY, name)
    return Taken(tidy[:MOST_CHARACTERS], name, len(text) > MOST_CHARACTERS)
