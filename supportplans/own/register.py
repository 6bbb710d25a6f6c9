"""The register of copies and of permissions, in the person's words: what went where, and what holds today."""

from __future__ import annotations

from collections.abc import Iterable

from records.consent import Consent, Copy
from supportplans.blocks import Block, Heading, Paragraph, Table
from supportplans.own.holders import HOW, asked_words, reader
from supportplans.own.paper import ended
from supportplans.own_view import OwnView
from supportplans.tongue import tell, tell_count
from supportplans.wording import day


def register(view: OwnView) -> Iterable[Block]:
    """Yield what went out, newest first, and what is permitted."""
    yield Heading(tell("What went out, and who has it"), mark="paper")
    if view.copies:
        head = (tell("What"), tell("For whom"), tell("When and how"), tell("Where it is now"))
        newest = sorted(view.copies, key=lambda copy: copy.made_at, reverse=True)
        yield Table(head, tuple(_copy(copy, view) for copy in newest), (0.24, 0.26, 0.22, 0.28), small=True)
    else:
        yield Paragraph(tell("No paper about me has gone out."))
    yield Heading(tell("What I said yes to"), mark="key")
    if not view.consents:
        yield Paragraph(tell("I have not given permission for anything."))
        return
    names = (tell("For whom"), tell("What for"), tell("How it stands"))
    yield Table(names, tuple(_consent(consent, view) for consent in view.consents), (0.32, 0.3, 0.38), small=True)


def _copy(copy: Copy, view: OwnView) -> tuple[str, str, str, str]:
    what = tell("{paper}, copy {number}", paper=tell(copy.document.capitalize()), number=copy.copy_no)
    code = tell("Code {code}.", code=copy.check_code) if copy.check_code else ""
    when = tell("{day}, {how}", day=day(copy.made_on), how=tell(HOW.get(copy.how, copy.how)))
    return (" ".join(filter(None, (ended(what), _lines(copy), code))), reader(copy.recipient), when, _now(copy, view))


def _lines(copy: Copy) -> str:
    count = len(copy.given)
    return tell_count("1 line of mine.", "{count} lines of mine.", count) if count else ""


def _now(copy: Copy, view: OwnView) -> str:
    """Return where a copy is, as far as anybody knows, and whether what it says has changed since."""
    there = tell("They have it.") if copy.is_out and copy.asked_on is None else ""
    known = {line.id for line in view.lines}
    older = copy.is_out and bool(copy.line_ids - known)
    changed = tell("Some words on it have changed since.") if older else ""
    return " ".join(filter(None, (there, asked_words(copy), changed)))


def _consent(consent: Consent, view: OwnView) -> tuple[str, str, str]:
    return reader(consent.recipient), consent.purpose, _stands(consent, view)


def _stands(consent: Consent, view: OwnView) -> str:
    if not consent.given:
        return tell("We are talking about it. I have not said yes.")
    lines = tell_count("1 line", "{count} lines", len(consent.line_ids))
    given = tell("I said yes on {day}, to {lines}.", day=day(consent.given_on), lines=lines)
    if consent.withdrawn_on:
        return f"{given} {tell('I took it back on {day}.', day=day(consent.withdrawn_on))}"
    if consent.ended(view.on):
        return f"{given} {tell('It ended on {day}.', day=day(consent.last_day))}"
    condition = ended(consent.conditions) if consent.conditions.strip() else ""
    return " ".join(filter(None, (given, tell("It ends on {day}.", day=day(consent.last_day)), condition)))
