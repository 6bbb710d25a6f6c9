"""The gate for drafts: nothing about health, benefits, support or the law goes to an employer unless decided so.

Default deny. A sentence in which the list of private words finds something passes only where the newest decision at
Telling for this very employer lets these words go to this reader at this stage. Where something was weighed up for
this stage by itself, what was decided for a later one does not count; what was left open, or is for never, still does.
What the list does not know it cannot hold back, so a paper that passed is still to be read through by the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from jobs.model import Job
from matching.drafts.model import Block, Draft, DraftKind, Sentence, SentenceKind, SourceKind
from matching.drafts.private_words import Private, private_spans
from matching.drafts.telling import clings
from records.people import Person
from supportplans.speaking import SpeakFor, Speaking, may_speak, plain_name, standing_answers
from supportplans.telling import Contact, Content, DisclosureDecision, Reader, Stage, Telling


class Audience(Enum):
    """Who a paper is for."""

    HIRERS = "hirers"  # whoever hires there: a manager, or the people who keep the staff files
    MANAGER = "manager"
    AGENCY = "agency"
    PERSON = "person"  # the person's own copy, for nobody else


READERS: dict[Audience, tuple[Reader, ...]] = {
    Audience.HIRERS: (Reader.MANAGER, Reader.HR), Audience.MANAGER: (Reader.MANAGER,),
    Audience.AGENCY: (Reader.AGENCY,), Audience.PERSON: (),
}  # fmt: skip


class Why(Enum):
    """Why a sentence was held back."""

    NO_DECISION = "no_decision"
    OTHER_JOB = "other_job"  # decided for this employer, and for another job there
    UNDECIDED = "undecided"
    NOTHING = "nothing"  # decided to tell nothing
    LATER = "later"  # to be told at a later stage than this paper
    READER = "reader"  # not to this reader
    WORDS = "words"  # not in these words
    NO_CONTACT = "no_contact"  # the specialist may not speak with the employer
    GOES_WITH = "goes_with"  # belongs to a sentence that was held back


STAGES: dict[DraftKind, frozenset[Stage]] = {
    kind: frozenset({Stage.BEFORE_APPLYING, Stage.APPLICATION}) for kind in DraftKind
} | {DraftKind.INTERVIEW: frozenset({Stage.BEFORE_APPLYING, Stage.APPLICATION, Stage.INTERVIEW})}
"""The stages of telling at which a paper of each kind may already tell."""


@dataclass(frozen=True, slots=True)
class Held:
    """One sentence that stays behind, with the words that hold it, what they may tell of, and why."""

    text: str
    why: Why
    words: str = ""
    topic: Private | None = None


@dataclass(frozen=True, slots=True)
class Purpose:
    """Who a draft is for.

    `job_words` are the words of the job itself, which are the employer's own; `name` is the person's name. Both may
    hold what looks like a private word, and tell nothing.
    """

    audience: Audience
    employer: str = ""
    job_words: tuple[str, ...] = ()
    name: str = ""


def purpose_of(audience: Audience, job: Job, person: Person, contact: str = "") -> Purpose:
    """Return the purpose of a draft for a job; `contact` is who reads a letter."""
    words = (job.title, job.employer, contact, *(t.words for t in job.tasks), *(n.words for n in job.needs))
    return Purpose(audience, job.employer, words, person.name.strip() or person.known_as)


_KEY = object()


class Passed:
    """A draft without what was held back. Only `let_out` makes one, and only of one is any paper made."""

    __slots__ = ("draft", "held", "look_at", "purpose")

    def __init__(
        self, key: object, draft: Draft, purpose: Purpose, held: tuple[Held, ...], look_at: tuple[str, ...]
    ) -> None:
        if key is not _KEY:
            raise TypeError("only the gate lets a draft out")
        self.draft, self.purpose, self.held = draft, purpose, held
        self.look_at = look_at  # private words of the job itself, which stay in

    def __eq__(self, other: object) -> bool:
        """Tell whether exactly the same passed, for the same reader."""
        if not isinstance(other, Passed):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        """Return a hash that goes with being equal."""
        return hash((self.draft, self.purpose, self.held))


def let_out(
    draft: Draft, decisions: Iterable[DisclosureDecision], purpose: Purpose, speaking: Iterable[Speaking] = ()
) -> Passed:
    """Return the draft as it may go to this reader: without gaps, and without what may not be told there.

    `speaking` is what the person answered to 'may the specialist speak to the employer?'; talking points need it.
    """
    whole = draft.finished
    if purpose.audience is Audience.PERSON:
        return Passed(_KEY, whole, purpose, (), ())
    rule = _Rule(tuple(decisions), draft, purpose, tuple(speaking))
    judged = [rule.block(block) for block in whole.blocks]
    kept = replace(whole, blocks=tuple(block for block, _ in judged if block.sentences)).finished
    return Passed(_KEY, kept, purpose, tuple(h for _, held in judged for h in held), tuple(rule.look_at()))


def standing(decisions: Iterable[DisclosureDecision], employer: str, job_id: str) -> tuple[DisclosureDecision, ...]:
    """Return the newest decisions that count for a job at an employer; those for no employer count where none does.

    More than one may count (two chains begun apart); then only what all of them allow is allowed.
    """
    every = tuple(decisions)
    taken_over = {d.supersedes for d in every if d.supersedes}
    newest = [d for d in every if d.id not in taken_over]
    here = _for_employer(newest, employer) or _for_employer(newest, "")
    return tuple(d for d in here if d.job_id in ("", job_id))


def _for_employer(decisions: Sequence[DisclosureDecision], employer: str) -> list[DisclosureDecision]:
    return [d for d in decisions if plain_name(d.employer) == plain_name(employer)]


def _at_stage(decisions: tuple[DisclosureDecision, ...], kind: DraftKind) -> tuple[DisclosureDecision, ...]:
    """Return the decisions that count for a paper of a kind: one for a later stage only where none is for its own."""
    if not any(d.stage in STAGES[kind] for d in decisions):
        return decisions
    return tuple(d for d in decisions if d.stage in STAGES[kind] | {Stage.NEVER, Stage.NOT_DECIDED})


class _Rule:
    """What may be told in one draft."""

    def __init__(
        self, decisions: tuple[DisclosureDecision, ...], draft: Draft, purpose: Purpose,
        speaking: tuple[Speaking, ...] = (),
    ) -> None:  # fmt: skip
        self._here = standing(decisions, purpose.employer, draft.job_id)
        self._decisions = _at_stage(self._here, draft.kind)
        self._speaking = speaking
        self._elsewhere = bool(_for_employer(decisions, purpose.employer)) and not self._decisions
        self._draft, self._purpose = draft, purpose
        self._over = _over_the_gap(draft.finished.sentences)

    def block(self, block: Block) -> tuple[Block, list[Held]]:
        """Return what of a block passes, and what does not."""
        kept: list[Sentence] = []
        held: list[Held] = []
        for group in _bound(block.sentences):
            why = [self._held(sentence) for sentence in group]
            if not any(why):
                kept += group
                continue
            held += [h or Held(s.text, Why.GOES_WITH) for s, h in zip(group, why, strict=True)]
        if held and not any(s.of_the_person for s in kept):
            kept = [s for s in kept if not _only_asks(s)]  # 'The job asks for …' with nothing left to answer it
        return replace(block, sentences=tuple(kept)), held

    def look_at(self) -> Iterable[str]:
        """Return the private words that stand in the job's own words."""
        found = [s.text[a:b] for s in self._draft.finished.sentences if not s.of_the_person
                 for _, a, b in private_spans(s.text) if self._of_the_job(s, a, b)]  # fmt: skip
        return dict.fromkeys(found)

    def _held(self, sentence: Sentence) -> Held | None:
        if self._draft.kind is DraftKind.TALKING and self._no_contact():
            return Held(sentence.text, Why.NO_CONTACT)
        for topic, start, end in private_spans(sentence.text):
            if not sentence.of_the_person and self._of_the_job(sentence, start, end):
                continue
            why = self._why(topic, sentence.text, start, end)
            if why is not None:
                return Held(sentence.text, why, sentence.text[start:end], topic)
        for topic, both, start, end in self._over.get(sentence, ()):
            why = self._why(topic, both, start, end)
            if why is not None:
                return Held(sentence.text, why, both[start:end], topic)
        return None

    def _of_the_job(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell whether words that claim nothing of the person are the job's own, or one of our own questions."""
        if any(source.kind is SourceKind.QUESTION for source in sentence.sources):
            return True
        named = any(source.kind is SourceKind.PERSON for source in sentence.sources)
        theirs = (self._purpose.name,) if named else self._purpose.job_words
        return _covered(sentence.text, start, end, theirs)

    def _no_contact(self) -> bool:
        employer, job_id = self._purpose.employer, self._draft.job_id
        if standing_answers(self._speaking, employer, job_id):
            return may_speak(self._speaking, employer, job_id, SpeakFor.ARRANGING) is Contact.NO
        return not self._here or any(d.may_contact_employer is Contact.NO for d in self._here)  # of older files

    def _why(self, topic: Private, text: str, start: int, end: int) -> Why | None:
        if not self._decisions:
            return Why.OTHER_JOB if self._elsewhere else Why.NO_DECISION
        reasons = (self._against(d, topic, text, start, end) for d in self._decisions)
        return next((why for why in reasons if why is not None), None)

    def _against(self, decision: DisclosureDecision, topic: Private, text: str, start: int, end: int) -> Why | None:
        if decision.telling in (Telling.UNDECIDED, Telling.NOTHING):
            return Why.UNDECIDED if decision.telling is Telling.UNDECIDED else Why.NOTHING
        if decision.stage not in STAGES[self._draft.kind]:
            return Why.LATER
        if any(not _told_to(decision, reader, topic) for reader in READERS[self._purpose.audience]):
            return Why.READER
        if topic is Private.SUPPORT:
            return None
        chosen = decision.telling in (Telling.CHOSEN_WORDS, Telling.MORE)
        words = self._words(decision, topic)
        return None if chosen and _covered(text, start, end, words) else Why.WORDS

    def _words(self, decision: DisclosureDecision, topic: Private) -> tuple[str, ...]:
        """Return the words that may go to every reader of this paper: the chosen ones, and the person's own word."""
        told = [decision.told_to(reader) for reader in READERS[self._purpose.audience]]
        phrases = topic is not Private.HEALTH or all(Content.CHOSEN_LABEL in t for t in told)
        own = all(Content.OWN_WORD in t for t in told)
        return (*(decision.phrases if phrases else ()), *((decision.own_word,) if own else ()))


def _told_to(decision: DisclosureDecision, reader: Reader, topic: Private) -> bool:
    """Tell whether a reader may hear of a topic at all.

    Money and the law have no box of their own; they pass in chosen words alone, so any box will do.
    """
    told = decision.told_to(reader)
    if topic is Private.SUPPORT:
        return Content.SERVICE_INVOLVED in told
    health = {Content.CHOSEN_LABEL, Content.OWN_WORD}
    return bool(told & health) if topic is Private.HEALTH else bool(told)


def _covered(text: str, start: int, end: int, phrases: Iterable[str]) -> bool:
    """Tell whether a stretch of a text lies inside one of the phrases, word for word."""
    return any(
        found.start() <= start and end <= found.end()
        for phrase in phrases if phrase.strip()
        for found in re.finditer(_loose(phrase), text, re.I)
    )  # fmt: skip


def _loose(phrase: str) -> str:
    """Return a pattern for a phrase as a person types it: any blanks, either kind of apostrophe, no last full stop."""
    words = [re.escape(word).replace("'", "['’]").replace("’", "['’]") for word in phrase.strip().rstrip(".").split()]
    return r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)" if words else r"(?!)"


def _bound(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Return sentences in groups that go or stay together: none is parted from what takes part of it back."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        before = groups[-1][-1] if groups else None
        if before and before.of_the_person and sentence.of_the_person and _goes_with(before.text, sentence.text):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return groups


def _over_the_gap(sentences: Sequence[Sentence]) -> dict[Sentence, list[tuple[Private, str, int, int]]]:
    """Return the private words that begin in one sentence and end in the next, by both of them.

    Where a line was broken inside 'mental health', it was taken for the end of a sentence.
    """
    found: dict[Sentence, list[tuple[Private, str, int, int]]] = {}
    for one, two in pairwise(sentences):
        if not (one.of_the_person and two.of_the_person):
            continue
        first = one.text.rstrip(" .,;:")
        both = f"{first} {two.text}"
        over = [(topic, both, a, b) for topic, a, b in private_spans(both) if a < len(first) < b - 1]
        for sentence in (one, two) if over else ():
            found.setdefault(sentence, []).extend(over)
    return found


def _goes_with(before: str, text: str) -> bool:
    """Tell whether a sentence leans on the one before it, or is what that one leads in."""
    return clings(text) or before.endswith(":")


def _only_asks(sentence: Sentence) -> bool:
    asks = (SourceKind.TASK, SourceKind.NEED)
    return (
        sentence.kind is SentenceKind.FRAME
        and bool(sentence.sources)
        and all(source.kind in asks for source in sentence.sources)
    )
