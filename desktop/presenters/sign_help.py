"""What is said beside a field of signs while it is typed. It points, and never blocks."""

from __future__ import annotations

from supportplans.plain_signs import flags

AT_ONCE = 2  # more at a time would be a telling-off


def sign_help(text: str) -> tuple[str, ...]:
    """Return a sentence or two for the first words that say more than a camera would see."""
    told = {flag.words.casefold(): flag for flag in reversed(flags(text))}
    first = sorted(told.values(), key=lambda flag: flag.start)[:AT_ONCE]
    return tuple(f"“{' '.join(flag.words.split())}”: {_lower(flag.name)}. {flag.why} {flag.hint}" for flag in first)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
