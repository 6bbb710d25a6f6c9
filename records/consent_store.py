"""Consents, share classes and the register of copies in the file."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from records.consent import Answer, Consent, ConsentId, Copy, CopyId, Recipient, ShareClass
from records.database import Database
from records.days_seen import DaysSeen
from records.edits import Edit, RowChange
from records.people import PersonId

_WAS = "was:"  # stands before the id of a line that a copy tells as it had been before; no id of a line begins so


class ConsentStore:
    """Reads consents and copies from one database; `save_*` return edits."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def consents(self, person_id: str) -> tuple[Consent, ...]:
        """Return a person's consents, newest first, those withdrawn or run out included."""
        rows = self._db.execute(
            "SELECT id, person_id, recipient_name, recipient_role, organisation, line_ids, given_on,"
            " expires_on, purpose, wording, how, conditions, withdrawn_on, given, starts_on, wording_version, place,"
            " present, level, ask_again, confirmed_on, read_ids FROM consent"
            " WHERE person_id = ? ORDER BY given_on DESC, id",
            (person_id,),
        )
        seen = DaysSeen(self._db)
        return tuple(_consent(seen, *row) for row in rows.fetchall())

    def copies(self, person_id: str | None = None) -> tuple[Copy, ...]:
        """Return the copies of one person, or of everyone, newest first."""
        rows = self._db.execute(
            "SELECT id, person_id, recipient_name, recipient_role, organisation, document, version, copy_no,"
            " made_at, how, line_ids, check_code, consent_id, called_back, own, asked_on, answer, answered_on,"
            " digest, form, look, sets, pages FROM copy"
            " WHERE :person IS NULL OR person_id = :person ORDER BY made_at DESC, id",
            {"person": person_id},
        )
        return tuple(_copy(*row) for row in rows.fetchall())

    def papers_about_nobody(self) -> tuple[Copy, ...]:
        """Return the copies of papers that hold nothing of anybody, such as a blank form, newest first."""
        return tuple(copy for copy in self.copies() if not copy.person_id)

    def share_classes(self, person_id: str) -> dict[str, ShareClass]:
        """Return line id to share class; a line not in it is private."""
        rows = self._db.execute("SELECT line_id, class FROM share_class WHERE person_id = ?", (person_id,))
        return {line: ShareClass(name) for line, name in rows.fetchall()}

    def set_share(self, person_id: str, line_id: str, share: ShareClass) -> Edit:
        """Return the edit that classes one line."""
        row = {
            "id": f"{person_id}:{line_id}",
            "person_id": person_id,
            "line_id": line_id,
            "class": share.value,
        }
        return Edit("share.set", (RowChange.put("share_class", row),), frozenset({"consent"}), person_id)

    def save_consent(self, consent: Consent) -> Edit:
        """Return the edit that adds a consent, or changes it (to withdraw it, say)."""
        row: dict[str, Any] = {
            "id": consent.id,
            "person_id": consent.person_id,
            **_recipient_columns(consent.recipient),
            "purpose": consent.purpose,
            "line_ids": json.dumps(sorted(consent.line_ids)),
            "wording": consent.wording,
            "how": consent.how,
            "given_on": consent.given_on.isoformat(),
            "expires_on": consent.last_day.isoformat(),
            "withdrawn_on": _text(consent.withdrawn_on),
            "conditions": consent.conditions,
            "given": int(consent.given),
            "starts_on": _text(consent.starts_on),
            "wording_version": consent.wording_version,
            "place": consent.where,
            "present": consent.present,
            "level": consent.level,
            "ask_again": int(consent.ask_again),
            "confirmed_on": _text(consent.confirmed_on),
            "read_ids": json.dumps(sorted(consent.read_ids)),
        }
        kind = "consent.withdraw" if consent.withdrawn_on else "consent.save"
        return Edit(kind, (RowChange.put("consent", row),), frozenset({"consent"}), consent.person_id)

    def remove_consent(self, consent: Consent) -> Edit:
        """Return the edit that takes away a consent that was only talked about and never given.

        Raises ValueError for one that was given: that it was is kept.
        """
        if consent.given:
            raise ValueError("a consent that was given is withdrawn, never removed")
        gone = (RowChange.remove("consent", consent.id),)
        return Edit("consent.remove", gone, frozenset({"consent"}), consent.person_id)

    def save_copy(self, copy: Copy) -> Edit:
        """Return the edit that registers a copy, or notes that it was called back."""
        row: dict[str, Any] = {
            "id": copy.id,
            "person_id": copy.person_id or None,
            "consent_id": copy.consent_id,
            **_recipient_columns(copy.recipient),
            "document": copy.document,
            "version": copy.version,
            "copy_no": copy.copy_no,
            "made_at": copy.made_at.isoformat(),
            "how": copy.how,
            "line_ids": json.dumps([*sorted(copy.line_ids), *(_WAS + line_id for line_id in sorted(copy.was_ids))]),
            "check_code": copy.check_code,
            "called_back": _text(copy.called_back),
            "own": int(copy.own),
            "asked_on": _text(copy.asked_on),
            "answer": copy.answer.value if copy.answer else None,
            "answered_on": _text(copy.answered_on),
            "digest": copy.digest,
            "form": copy.form,
            "look": copy.look,
            "sets": copy.sets,
            "pages": copy.pages,
        }
        return Edit("copy.save", (RowChange.put("copy", row),), frozenset({"copies"}), copy.person_id)

    def remove_copy(self, copy: Copy) -> Edit:
        """Return the edit that takes a copy out of the register, because it never left."""
        return Edit("copy.stayed", (RowChange.remove("copy", copy.id),), frozenset({"copies"}), copy.person_id)


def _recipient_columns(recipient: Recipient) -> dict[str, str]:
    return {
        "recipient_name": recipient.name,
        "recipient_role": recipient.role,
        "organisation": recipient.organisation,
    }


def _consent(
    seen: DaysSeen, i: str, pid: str, name: str, role: str, organisation: str, lines: str, *rest: Any
) -> Consent:
    given, expires, purpose, wording, how, conditions, withdrawn, *more = rest
    is_given, starts, version, where, present, level, ask_again, confirmed, read = more
    return Consent(
        ConsentId(i), PersonId(pid), Recipient(name, role, organisation), frozenset(json.loads(lines)),
        date.fromisoformat(given), date.fromisoformat(expires), purpose, wording, how, conditions,
        _day(withdrawn), bool(is_given), _day(starts), version, where, present, level, bool(ask_again),
        _day(confirmed), frozenset(json.loads(read)), seen.since(pid, date.fromisoformat(given)),
    )  # fmt: skip


def _copy(i: str, pid: str | None, name: str, role: str, organisation: str, *rest: Any) -> Copy:
    document, version, copy_no, made_at, how, lines, code, consent_id, *became = rest
    called_back, own, asked, answer, answered, digest, form, look, sets, pages = became
    every = frozenset[str](json.loads(lines))
    was = frozenset(line_id for line_id in every if line_id.startswith(_WAS))
    return Copy(
        CopyId(i), PersonId(pid or ""), Recipient(name, role, organisation), document, version, copy_no,
        datetime.fromisoformat(made_at), how, every - was, code,
        ConsentId(consent_id) if consent_id else None, _day(called_back), bool(own), _day(asked),
        Answer(answer) if answer else None, _day(answered), digest, form, look, sets, pages,
        was_ids=frozenset(line_id.removeprefix(_WAS) for line_id in was),
    )  # fmt: skip


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
