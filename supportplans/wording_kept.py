"""Findings of the house wording that were kept by choice. The choice is about these words in this line, and no others.

A line's id ends in a digest of its words, so as soon as they are other words, the finding is asked about again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NewType

from supportplans.house_wording import Finding, Rule, plain_words

KeptWordingId = NewType("KeptWordingId", str)


@dataclass(frozen=True, slots=True)
class KeptWording:
    """That somebody chose to keep some words; `id` names the words of the line by a digest."""

    id: KeptWordingId
    person_id: str
    line_id: str
    rule: Rule


def kept(finding: Finding, person_id: str) -> KeptWording:
    """Return the choice to keep what was found."""
    return KeptWording(_id(finding), person_id, finding.line_id, finding.rule)


def parted(found: Iterable[Finding], choices: Iterable[KeptWording]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what is still to be looked at, and what was kept by choice, each in its order."""
    every, ids = tuple(found), {choice.id for choice in choices}
    return tuple(f for f in every if _id(f) not in ids), tuple(f for f in every if _id(f) in ids)


def _id(finding: Finding) -> KeptWordingId:
    digest = hashlib.sha256(plain_words(finding.words).encode("utf-8", "replace")).hexdigest()[:12]
    return KeptWordingId(f"{finding.line_id}:{finding.rule.value}:{digest}")
