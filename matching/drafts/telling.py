"""What was said as pieces that can be told or left out, each piece whole.

A sentence that takes back part of the one before ('I only helped', 'not every week'), or that leans on it ('She
could not walk'), is never parted from it: leaving it out alone would make more of what was said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from matching.drafts.counting import ended, split, words_in
from matching.drafts.model import Sentence, SentenceKind, Source, SourceKind
from matching.drafts.verbs import words
from matching.drafts.wording import joined, placed, respelled, sentences_of
from matching.evidence import EvidenceRow
from records.people import Preference, Resource, Story

HEDGES = words(
    "help helped helping bit sometimes support supported only mostly nearly almost tried try usually not never little"
    " maybe perhaps part some shadowed assisted once occasionally partly under rarely seldom hardly barely scarcely"
    " mainly cannot watched watching learning trying else alongside together probably possibly briefly apart"
)
"""Words that make a sentence say less than it would without them; they are never left behind."""

_LEANS = re.compile(
    r"^(but|though|although|except|only|just|well|or|and|so|then|because|which|with|without|he|she|they|it|that|this|these"
    r"|those|until|unless|mind you|to be fair)\b|n[’']t\b",
    re.I,
)

_BULLETS = re.compile(r"^\s*[•*·–-]\s+", re.M)  # of a list that was pasted in


@dataclass(frozen=True, slots=True)
class Piece:
    """Sentences that are told together or not at all.

    `rank` 0 stays longest; `heart` is the heart of its `group`; `section` is the paragraph it belongs to.
    """

    sentences: tuple[Sentence, ...]
    rank: int
    group: str
    heart: bool = False
    section: int = 0

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return sum(words_in(sentence.text) for sentence in self.sentences)


@dataclass(slots=True)
class Teller:
    """Tells each thing once, so that a draft does not repeat itself."""

    agreed: Mapping[str, str] = field(default_factory=dict)
    told: set[Source] = field(default_factory=set)

    def row(self, row: EvidenceRow, stories: int = 1) -> tuple[Piece, ...]:
        """Return what answers a task: the resource, then up to so many stories. Nothing the person would not use."""
        if row.rather_not:
            return ()
        pieces = list(self.resource(row.resource)) if row.resource else []
        for story in row.stories[:stories]:
            pieces += self.story(story)
        return tuple(pieces)

    def resource(self, resource: Resource) -> tuple[Piece, ...]:
        """Return a resource in the person's words."""
        source = Source(SourceKind.RESOURCE, str(resource.id))
        return self._pieces(resource.words, source, (1, 5), heart=True)

    def preference(self, preference: Preference) -> tuple[Piece, ...]:
        """Return a wish in the person's words."""
        return self._pieces(preference.words, Source(SourceKind.PREFERENCE, str(preference.id)), (2, 5), heart=True)

    def story(self, story: Story) -> tuple[Piece, ...]:
        """Return a story: what was going on and where, what I did, what came of it."""
        group = str(story.id)
        start = self._situation(story)
        did = self._pieces(story.what_i_did, Source(SourceKind.STORY, group, "did"), (0, 3), heart=True)
        came = self._pieces(story.what_came_of_it, Source(SourceKind.STORY, group, "came"), (1, 4))
        return start + did + came

    def _situation(self, story: Story) -> tuple[Piece, ...]:
        group = str(story.id)
        place = Source(SourceKind.STORY, group, "where")
        start = self._pieces(story.situation, Source(SourceKind.STORY, group, "situation"), (2, 4))
        if not story.where.strip() or place in self.told:
            return start
        first = start[0].sentences[0] if start else None
        whole = placed(respelled(story.where, self.agreed), first.text) if first else None
        if first is None or whole is None:
            return self._pieces(story.where, place, (3, 4)) + start
        self.told.add(place)
        opening = Sentence(whole, SentenceKind.JOINED, (place, *first.sources))
        return (Piece((opening, *start[0].sentences[1:]), start[0].rank, group), *start[1:])

    def _pieces(self, words: str, source: Source, ranks: tuple[int, int], *, heart: bool = False) -> tuple[Piece, ...]:
        if source in self.told:
            return ()
        self.told.add(source)
        found = _bound(_sentences(_BULLETS.sub("", words), source, self.agreed))
        return tuple(Piece(group, ranks[min(n, 1)], source.id, heart and n == 0) for n, group in enumerate(found))


def _sentences(words: str, source: Source, agreed: Mapping[str, str]) -> list[Sentence]:
    found: list[Sentence] = []
    before_was_open = False
    for raw, (text, added) in zip(split(respelled(words, agreed)), sentences_of(words, agreed), strict=True):
        if not text:
            continue
        both = joined(found[-1].text, text) if found and before_was_open else None
        kind = SentenceKind.JOINED if added or both else SentenceKind.SAID
        made = Sentence(both or text, kind, (source,))
        found[-1:] = [made] if both else [*found[-1:], made]
        before_was_open = not ended(raw)
    return found


def _bound(sentences: list[Sentence]) -> list[tuple[Sentence, ...]]:
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if groups and clings(sentence.text):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [tuple(group) for group in groups]


def clings(text: str) -> bool:
    """Tell whether a sentence may not be parted from the one before it."""
    return bool(_LEANS.search(text)) or bool(HEDGES & set(re.findall(r"[a-z]+", text.casefold())))
