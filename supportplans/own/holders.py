"""Who has a line, since when, and whether it was asked back: read off the register of copies, in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from records.consent import Answer, Copy, Line, Recipient, ShareClass
from supportplans.own_view import OwnView
from supportplans.tongue import tell, to_tell
from supportplans.wording import day

ONLY_US = to_tell("Only me and my specialist")
"""The mark of everything that nobody else has."""
HOW = {"print": to_tell("printed"), "save": to_tell("saved"), "copy": to_tell("copied")}


def mark(line: Line, view: OwnView) -> str:
    """Return who has a line. A private one always begins with the mark, also where an older copy is still out."""
    out = _by_reader(copy for copy in view.copies if line.id in copy.given and copy.is_out)
    back = _by_reader(copy for copy in view.copies if line.id in copy.given and copy.called_back is not None)
    has = tuple(_has(copy) for copy in out)
    had = tuple(_had(copy) for copy in back if not has)  # where somebody has it, the register tells of the others
    if private(line):
        more = (*(tell("From before: {who}", who=each) for each in has), *had)
        return " ".join((tell(ONLY_US) + ".", *more)) if more else tell(ONLY_US)
    return " ".join(has or (tell("Nobody has this now."), _promised(line, view), *had))


def has_now(line: Line, view: OwnView) -> bool:
    """Tell whether a copy with a line is with somebody."""
    return any(line.id in copy.given and copy.is_out for copy in view.copies)


def private(line: Line) -> bool:
    """Tell whether a line is for the person and the specialist alone, today."""
    return line.share is not ShareClass.CONSENTED


def _by_reader(copies: Iterable[Copy]) -> tuple[Copy, ...]:
    """Return one copy for each reader: the oldest that was not asked back says since when they have it."""
    first: dict[Recipient, Copy] = {}
    for copy in sorted(copies, key=lambda copy: copy.made_at):
        known = first.get(copy.recipient)
        if known is None or (known.asked_on is not None and copy.asked_on is None):
            first[copy.recipient] = copy
    return tuple(first.values())


def _has(copy: Copy) -> str:
    """Return who has a copy, since when and which, as in: With Ann since 3 March 2027 (work plan, copy 1)."""
    since = tell("With {who} since {day} ({paper}, copy {number})", who=copy.recipient.name, day=day(copy.made_on),
                 paper=copy.document, number=copy.copy_no)  # fmt: skip
    if copy.asked_on is None:
        return since + "."
    return f"{since}, {tell('asked back on {day}', day=day(copy.asked_on))}."


def _had(copy: Copy) -> str:
    assert copy.called_back is not None
    return tell("{who} had it until {day}.", who=copy.recipient.name, day=day(copy.called_back))


def _promised(line: Line, view: OwnView) -> str:
    """Return for whom the person said yes to a line that nobody has yet; nothing where no permission holds."""
    said_yes = [c.recipient.name for c in view.consents if c.in_force(view.on) and line.id in c.line_ids]
    names = tell(" and ").join(dict.fromkeys(said_yes))
    return tell("I said yes for {names}.", names=names) if names else tell("No permission of mine holds.")


def asked_words(copy: Copy) -> str:
    """Return that a copy was asked back, and what came of it; nothing where it was not."""
    asked = tell("I asked for it back on {day}.", day=day(copy.asked_on)) if copy.asked_on else ""
    return " ".join(filter(None, (asked, _answer(copy))))


def _answer(copy: Copy) -> str:
    if copy.answer is None or copy.answered_on is None:
        if copy.called_back:
            return tell("It came back on {day}.", day=day(copy.called_back))
        return tell("No answer yet.") if copy.asked_on else ""
    words = {
        Answer.RETURNED: to_tell("It came back on {day}."), Answer.DESTROYED: to_tell("It was destroyed on {day}."),
        Answer.NO_ANSWER: to_tell("There was no answer by {day}."),
    }  # fmt: skip
    return tell(words[copy.answer], day=day(copy.answered_on))


def reader(to: Recipient) -> str:
    """Return a reader with role and organisation."""
    return ", ".join(bit.strip() for bit in (to.name, to.role, to.organisation) if bit.strip())
