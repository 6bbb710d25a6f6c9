"""A skills-first CV: what I can do, each skill with the sentences that show it; places and times only if told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jobs.activities import load_activities
from matching.drafts.blocks import gap, heading, item, plain, subheading, title
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.telling import Piece, Teller
from records.people import Resource, Where

CONTACT = "Your telephone number and e-mail go here."
NOTHING = "Nothing said yet about what you bring. One true sentence is enough to begin."


LIMIT = 0


def cv(material: Material, limit: int = LIMIT) -> Draft:
    """Return a skills-first CV. It has no limit: it is as long as what was said."""
    person = Source(SourceKind.PERSON, str(material.person.id))
    teller = Teller(material.agreed)
    learnt = [r for r in material.offered if r.where is Where.STUDY]
    skilled = [r for r in material.offered if r.where is not Where.STUDY]
    blocks = [title(material.person.name.strip() or material.person.known_as, person), gap((person,), CONTACT)]
    blocks += material.template(DraftKind.CV).ordered({
        "skills": _skills(material, teller, [r for r in skilled if r.ticked], person),
        "also": _listed("also", material, teller, [r for r in skilled if not r.ticked], person),
        "learnt": _listed("learnt", material, teller, learnt, person),
    })  # fmt: skip
    if not material.offered:
        blocks.append(gap((person,), NOTHING))
    return Draft(DraftKind.CV, str(material.job.id), tuple(blocks), limit)


def _skills(material: Material, teller: Teller, resources: list[Resource], person: Source) -> list[Block]:
    blocks: list[Block] = []
    for activity, group in by_skill(material, resources).items():
        shown = evidence_items(material, teller, group)
        if shown:
            blocks += [subheading(skill(activity, group)), *shown]
    return [heading(material.template(DraftKind.CV).line("skills"), person), *blocks] if blocks else []


def _listed(part: str, material: Material, teller: Teller, resources: list[Resource], person: Source) -> list[Block]:
    shown = evidence_items(material, teller, resources)
    return [heading(material.template(DraftKind.CV).line(part), person), *shown] if shown else []


def by_skill(material: Material, resources: Iterable[Resource]) -> dict[str, list[Resource]]:
    """Return resources under the activity ticked for each that this job asks most, in the order of the job."""
    asked = list(dict.fromkeys(a for row in material.rows for a in row.task.activities))
    place = {activity: n for n, activity in enumerate(asked)}
    known = load_activities()
    groups: dict[str, list[Resource]] = {}
    for resource in resources:
        ticked = [a for a in resource.ticked if a in known]
        if ticked:
            groups.setdefault(min(ticked, key=lambda a: place.get(a, len(asked))), []).append(resource)
    return dict(sorted(groups.items(), key=lambda pair: place.get(pair[0], len(asked))))


def skill(activity: str, resources: Sequence[Resource]) -> Sentence:
    """Return the name of a skill: the activity as the person ticked it, or as they put it in their own words."""
    ticked = tuple(Source(SourceKind.RESOURCE, str(r.id), activity) for r in resources)
    own = next((" ".join(words.split()) for r in resources if (words := r.own_words.get(activity, "")).strip()), "")
    sources = (Source(SourceKind.ACTIVITY, activity), *ticked)
    return Sentence(plain(own or load_activities()[activity].title), SentenceKind.TICKED, sources)


def evidence_items(material: Material, teller: Teller, resources: Iterable[Resource]) -> list[Block]:
    """Return a line for each resource and each story that shows it, in the person's words."""
    blocks = []
    for resource in resources:
        told = [teller.resource(resource), *(teller.story(story) for story in material.stories_of(resource))]
        blocks += [item(*_sentences(pieces)) for pieces in told if pieces]
    return blocks


def _sentences(pieces: Iterable[Piece]) -> list[Sentence]:
    return [sentence for piece in pieces for sentence in piece.sentences]
