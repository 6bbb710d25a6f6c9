"""Interview notes: likely questions for this job, each with the person's story for it, and what to ask back."""

from __future__ import annotations

from jobs.activities import load_activities
from matching.drafts.blocks import (
    at_employer,
    frame,
    gap,
    heading,
    item,
    job_source,
    paragraph,
    subheading,
    title,
    told,
)
from matching.drafts.material import Material
from matching.drafts.model import Block, Draft, DraftKind, Sentence, SentenceKind, Source, SourceKind
from matching.drafts.questions import AnswerFrom, LikelyQuestion, likely, to_ask
from matching.drafts.telling import Teller
from matching.drafts.wording import closed
from matching.model import Standing
from records.people import Resource, Story

AGAIN = "The story for this, too: "
LIMIT = 0


def interview(material: Material, limit: int = LIMIT) -> Draft:
    """Return interview notes. Each answer stands alone; a story not told yet comes before one that was."""
    job = job_source(material.job)
    fixed = material.template(DraftKind.INTERVIEW)
    used: list[str] = []
    asked = [block for question in likely(material.job) for block in _asked(material, question, used)]
    blocks = [title(fixed.line("title", job=at_employer(material.job)), job)]
    blocks += fixed.ordered({
        "asked": [heading(fixed.line("asked"), job), *asked],
        "ask_back": [heading(fixed.line("ask_back"), job), *(item(frame(t, job)) for t in to_ask(material.job))],
    })  # fmt: skip
    return Draft(DraftKind.INTERVIEW, str(material.job.id), tuple(blocks), limit)


def _asked(material: Material, question: LikelyQuestion, used: list[str]) -> list[Block]:
    source = Source(SourceKind.QUESTION, question.id)
    head = subheading(frame(question.ask, source, job_source(material.job)))
    sentences = _answer(material, question, used)
    return [head, paragraph(*sentences) if sentences else gap((source,), question.find)]


def _answer(material: Material, question: LikelyQuestion, used: list[str]) -> tuple[Sentence, ...]:
    teller = Teller(material.agreed)
    if question.answer is AnswerFrom.WANTS:
        return told([piece for wish in material.wanted for piece in teller.preference(wish)])
    if question.answer is AnswerFrom.BRINGS:
        said = {row.resource.id: row.resource for row in material.answered if row.resource}
        return told([piece for resource in list(said.values())[:2] for piece in teller.resource(resource)])
    stories, resources = _found(material, question)
    story = min(stories, key=lambda s: used.count(str(s.id)), default=None)
    if story is None:
        return told(teller.resource(resources[0])) if resources else ()
    used.append(str(story.id))
    name = " ".join(story.title.split())
    if used.count(str(story.id)) == 1 or not name:
        return told(teller.story(story))
    again = Source(SourceKind.STORY, str(story.id), "title")
    return (Sentence(closed(f"{AGAIN}{name}"), SentenceKind.FRAME, (again,)),)


def _found(material: Material, question: LikelyQuestion) -> tuple[list[Story], list[Resource]]:
    """Return the stories and the resources that answer a question, nearest first.

    A task that asks for something (such as a fast pace) lends the stories that answer it well, and no bare words.
    """
    if question.answer is AnswerFrom.ANY:
        return [s for s in material.stories if _may_tell(material, s)], []
    rows = [row for row in material.criteria if not row.rather_not]
    needed = [row for row in rows if material.need_kind(row) in question.needs]
    asking = [row for row in rows if question.demands & set(row.task.demands) and row.standing is Standing.MET]
    own = _own(material, question) + [row.resource for row in needed if row.resource]
    stories = [s for r in own for s in material.stories_of(r)] + [s for row in needed + asking for s in row.stories]
    return list(dict.fromkeys(stories)), own


def _own(material: Material, question: LikelyQuestion) -> list[Resource]:
    """Return what the person ticked as what the question is about: the very activity first, then its family."""
    known = load_activities()
    near = [r for r in material.offered if question.activities & set(r.ticked) or r.where in question.where]
    families = [r for r in material.offered if question.families & {known[a].family for a in r.ticked if a in known}]
    return near + [r for r in families if r not in near]


def _may_tell(material: Material, story: Story) -> bool:
    """Tell whether a story shows something the person would use at work, or nothing in particular."""
    kept_back = {r.id for r in material.resources} - {r.id for r in material.offered}
    return not story.resource_ids or bool(set(story.resource_ids) - kept_back)
