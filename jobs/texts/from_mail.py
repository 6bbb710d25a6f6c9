"""Text out of a saved e-mail (.eml): its plain part, else its page; attachments named, and handed on as bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from jobs.texts.faults import BROKEN, TextFault
from jobs.texts.from_html import html_text
from jobs.texts.plain import decode

MOST_PARTS = 200  # of an e-mail that are looked at


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail's own text, and what is attached to it: name and bytes, unopened."""

    text: str
    attached: tuple[tuple[str, bytes], ...]


def read_mail(data: bytes, name: str) -> Mail:
    """Return the text and attachments of an e-mail. Raises TextFault where it cannot be taken apart."""
    try:
        parts = list(_parts(message_from_bytes(data)))
        plain = [text for part in parts if _is(part, "text/plain") and (text := _text(part)).strip()]
        pages = [html_text(text) for part in parts if not plain and _is(part, "text/html") and (text := _text(part))]
        attached = tuple((file, _bytes(part)) for part in parts if (file := _file_name(part)))
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError) as fault:
        raise TextFault(BROKEN, name) from fault  # the e-mail package trips over headers that break its rules
    return Mail("\n\n".join(plain or pages), attached)


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that are no containers, without recursion, up to a number."""
    todo, seen = [message], 0
    while todo and seen < MOST_PARTS:
        part = todo.pop()
        seen += 1
        inner = part.get_payload()
        if part.is_multipart() and isinstance(inner, list):
            todo += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield part


def _is(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and not _file_name(part)


def _file_name(part: Message) -> str:
    said = part.get_filename()
    named = str(said).replace("\n", " ").strip() if said else ""
    return named or ("attachment" if part.get_content_disposition() == "attachment" else "")


def _text(part: Message) -> str:
    return decode(_bytes(part), str(part.get_content_charset() or "")) or ""


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
