"""The house wording points at words to look at again, leaves ordinary ones alone, and never changes a letter."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import polib
from hypothesis import given
from hypothesis import strategies as st

from desktop.app.plans import plan_lines
from matching.drafts.counting import words_in
from records.consent import Line
from supportplans import adjustment_parts as parts
from supportplans import lines as part
from supportplans.catalogue import catalogue
from supportplans.house_lists import listed
from supportplans.house_sentences import MOST
from supportplans.house_wording import Reading, Rule, findings
from supportplans.keel_lines import LEVEL_PARTS, MAY_SAY
from supportplans.said import said
from supportplans.wording import REASONS, STANDING, day
from supportplans.wording_kept import kept, parted
from tests.each import of_each
from tests.supportplans.ordinary_lines import NOT_YET, ORDINARY
from tests.supportplans.test_histories import TALES, lived

Wrong = tuple[str, Rule, str, str]  # what was written, the rule, the words that are pointed at, what is offered

POINTED_AT: tuple[Wrong, ...] = (
    ("My depression is worse in winter", Rule.CONDITION, "depression", ""),
    ("Starts later while the lithium settles", Rule.CONDITION, "lithium", ""),
    ("I see my therapist on Tuesdays", Rule.CONDITION, "therapist", ""),
    ("My autism is known to Sam", Rule.CONDITION, "autism", ""),
    ("He has a panic attack in the lift", Rule.CONDITION, "panic attack", ""),
    ("I am hearing voices", Rule.CONDITION, "hearing voices", ""),
    ("It is your fault that I was late", Rule.BLAME, "your fault", "Say what happened, and what would help next time."),
    ("My manager has failed to answer", Rule.BLAME, "manager has failed to", ""),
    ("They ignored my letter", Rule.BLAME, "They ignored my", ""),
    ("The employer is bound by law to do it", Rule.BLAME, "bound by law", ""),
    ("This is discrimination", Rule.BLAME, "discrimination", ""),
    ("I will go to a tribunal", Rule.BLAME, "tribunal", ""),
    ("My solicitor will write", Rule.BLAME, "My solicitor", ""),
    ("I will sue you", Rule.BLAME, "I will sue you", ""),
    ("Under the Equality Act this is due", Rule.BLAME, "Under the Equality Act", ""),
    ("She suffers in the cold", Rule.DEFICIT, "suffers", "“live with”, or say what helps"),
    ("He has issues with the till", Rule.DEFICIT, "issues", "say what it was"),
    ("To avoid a relapse", Rule.DEFICIT, "relapse", ""),
    ("During an episode she goes home", Rule.DEFICIT, "episode", ""),
    ("He was non-compliant", Rule.DEFICIT, "non-compliant", ""),
    ("Her limitations are known", Rule.DEFICIT, "limitations", ""),
    ("She is wheelchair-bound", Rule.DEFICIT, "wheelchair-bound", "“uses a wheelchair”"),
    ("He did not engage with the plan", Rule.DEFICIT, "did not engage", ""),
    ("A lazy worker on Mondays", Rule.JUDGEMENT, "lazy", ""),
    ("He is difficult in the mornings", Rule.JUDGEMENT, "difficult", ""),
    ("She is moody after lunch", Rule.JUDGEMENT, "moody", ""),
    ("She is a bit thick", Rule.JUDGEMENT, "thick", ""),
    ("Hard to work with when it is busy", Rule.JUDGEMENT, "Hard to work with", ""),
    ("It is not unusual to swap", Rule.NEGATIVE, "not unusual", ""),
    ("I don’t never ring on Sundays", Rule.NEGATIVE, "don’t never", ""),
    ("Nobody does nothing here", Rule.NEGATIVE, "Nobody does nothing", ""),
    ("It is not impossible to move", Rule.NEGATIVE, "not impossible", ""),
    ("It starts on 03/03/27", Rule.DATE, "03/03/27", "3 March 2027"),
    ("It starts on 3.4.2027.", Rule.DATE, "3.4.2027", "3 April 2027"),
    ("From 2027-03-03 on", Rule.DATE, "2027-03-03", "3 March 2027"),
    ("From 3/25/2027 on", Rule.DATE, "3/25/2027", "25 March 2027"),
    ("It ends by 4/3", Rule.DATE, "4/3", "4 March"),
    ("On 3rd March 2027 we talk", Rule.DATE, "3rd March 2027", "3 March 2027"),
    ("On March 3, 2027 we talk", Rule.DATE, "March 3, 2027", "3 March 2027"),
    ("On the 3rd of March", Rule.DATE, "the 3rd of March", "3 March"),
    ("On 3 Mar 2027", Rule.DATE, "3 Mar 2027", "3 March 2027"),
    ("On May 3 and not before", Rule.DATE, "May 3", "3 May"),
    ("Ask OH about the chair", Rule.SHORT, "OH", "occupational health"),
    ("HR keeps the list", Rule.SHORT, "HR", ""), ("AtW pays for it", Rule.SHORT, "AtW", "Access to Work"),
    ("A note for my GP", Rule.SHORT, "GP", ""), ("My ES comes on Monday", Rule.SHORT, "ES", "employment specialist"),
    ("A break, e.g. at ten", Rule.SHORT, "e.g.", "such as"), ("Bring pens, cups, etc.", Rule.SHORT, "etc.", ""),
    ("It costs approx. £40", Rule.SHORT, "approx.", "about"), ("It takes 2 hrs", Rule.SHORT, "hrs", "hours"),
    ("The XRT list hangs there", Rule.SHORT, "XRT", ""),
    ("I start at ten and stay until six on most days, but on Fridays I go home at four, as the bus goes early then.",
     Rule.LONG, "I start at ten and stay until six on most days, but on Fridays I go home at four, as the bus goes "
     "early then.", ""),
)  # fmt: skip


def _line(text: str, section: str = part.AGREED, quoted: bool = False) -> Line:
    return said("adjustment", "a", "what", section, text, quoted)


def _found(text: str, section: str = part.AGREED, quoted: bool = False) -> list[tuple[Rule, str]]:
    return [(f.rule, f.words) for f in findings([_line(text, section, quoted)])]


@of_each(POINTED_AT, lambda wrong: wrong[0])
def test_words_to_look_at_again_are_pointed_at_with_another_way(wrong: Wrong) -> None:
    text, rule, words, instead = wrong
    found = findings([_line(text)])
    assert [(f.rule, f.words) for f in found] == [(rule, words)], found
    assert found[0].instead == instead if instead else True
    assert text[found[0].start : found[0].end] == words


@of_each(ORDINARY, str)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert _found(text) == []


@of_each(NOT_YET, str)
def test_what_is_asked_for_may_speak_of_a_yes_to_come(text: str) -> None:
    assert _found(text, part.ASKING) == []


def test_what_is_only_asked_for_says_neither_we_nor_agreed() -> None:
    for section in (part.ASKING, part.ASKED, part.NOT_AGREED):
        assert _found("We talk on Fridays", section) == [(Rule.UNSETTLED, "We")]
        assert _found("It was agreed for May", section)[0][0] is Rule.UNSETTLED
        assert _found("Priya has promised it", section)[0][0] is Rule.UNSETTLED
    assert _found("We talk on Fridays", part.AGREED) == []


def test_signs_are_what_can_be_seen_and_not_what_might_be_felt() -> None:
    assert _found("Seems worried at the till", "level2.signs") == [(Rule.GUESS, "Seems"), (Rule.GUESS, "worried")]
    assert _found("I get worried at the till", "level2.i_will") == []


def test_somebodys_own_words_are_only_asked_whether_they_tell_more_than_meant() -> None:
    own = "I'm lazy, e.g. on 3rd March, and my depression isn't unusual"
    assert _found(own, quoted=True) == [(Rule.CONDITION, "depression")]
    assert _found("Say “I was lazy on 3/3/27” and wait") == []
    assert _found("Say “my depression is back” and wait") == [(Rule.CONDITION, "depression")]


def test_what_is_better_not_said_may_stand_there_as_it_would_be_said() -> None:
    assert _found("Ask whether I am lazy", "level2.do_not_do") == []
    assert _found("You’re being difficult", "level2.do_not_say", quoted=True) == []


def test_the_names_of_people_jobs_and_firms_are_as_they_are() -> None:
    job = _line("Support worker, Depression Alliance and HR Smith Ltd", part.JOB)
    assert findings([job]) == ()
    told = _line("Depression Alliance has a side door")
    assert [f.words for f in findings([told])] == ["Depression"]
    assert findings([job, told]) == ()


def test_the_same_words_of_a_line_are_told_once() -> None:
    assert _found("Lazy on Monday, lazy on Friday") == [(Rule.JUDGEMENT, "Lazy")]


def test_where_two_rules_find_the_same_words_only_the_first_is_told() -> None:
    assert _found("He suffers from depression") == [(Rule.DEFICIT, "suffers"), (Rule.CONDITION, "depression")]
    assert _found("a mental illness") == [(Rule.DEFICIT, "mental illness")]


def test_a_long_sentence_says_how_many_words_it_has() -> None:
    (found,) = findings([_line(" ".join(["word"] * 23) + ". Short one.")])
    assert (found.rule, found.count, found.words) == (Rule.LONG, 23, " ".join(["word"] * 23) + ".")


def test_a_long_sentence_is_told_though_there_is_more_to_find_in_it() -> None:
    assert [rule for rule, _ in _found("HR says " + "word " * 20)] == [Rule.SHORT, Rule.LONG]


def test_the_papers_of_three_long_histories_have_nothing_to_look_at() -> None:
    lines = {line.id: line for name, tale in TALES.items() for line in plan_lines(lived(name).db, tale.person_id)}
    assert len(lines) > 350
    assert findings(lines.values()) == ()


IDEA_TEXTS = tuple(
    _line(text, section)
    for idea in catalogue()
    for section, text in ((part.ASKING, idea.title), (part.AGREED, idea.practice), (part.AGREED, idea.ask),
                          (part.AGREED, idea.says_yes), (part.AGREED, idea.review))
    if text
)  # fmt: skip


def test_our_ideas_and_the_hints_for_signs_have_nothing_to_look_at() -> None:
    assert len(IDEA_TEXTS) > 800
    assert findings(IDEA_TEXTS) == ()
    hints = json.loads(files("supportplans").joinpath("data/sign_hints.json").read_text(encoding="utf-8"))["groups"]
    examples = [hint["hint"].partition("such as: ")[2] for hint in hints]
    assert findings(_line(text, "level2.signs") for text in examples if text) == ()


def test_nothing_a_paper_says_of_its_own_has_anything_to_look_at() -> None:
    said_there = files("supportplans").joinpath("data/tongues/papers.pot").read_text(encoding="utf-8")
    told = [entry.msgid for entry in polib.pofile(said_there)]
    assert len(told) > 500
    assert findings(_line(text) for text in told) == ()


OURS = tuple(dict.fromkeys((
    *STANDING.values(), *REASONS.values(), *parts.LEADS.values(), *parts.SOURCES.values(), *parts.STAGES.values(),
    *parts.WORKS.values(), *parts.OWNERS.values(), *MAY_SAY.values(), *(p.opening for p in LEVEL_PARTS),
)))  # fmt: skip


@given(st.lists(st.sampled_from(OURS), min_size=1, max_size=6), st.dates(date(2000, 1, 1), date(2099, 1, 1)))
def test_a_text_made_of_our_own_words_has_nothing_to_look_at(words: list[str], on: date) -> None:
    sentences = (said[:1].upper() + said[1:] for said in words)  # by their capitals they are told apart
    assert _found(". ".join((*sentences, f"It starts on {day(on)}."))) == []


LISTED = tuple(listed("short")), ("depression", "lazy", "suffers", "your fault", "not unusual", "3/3/27", "We agreed")
SECTIONS = (part.AGREED, part.ASKED, "level2.signs", part.NAME, part.MY_WORDS)
TEXTS = st.lists(st.text(max_size=25) | st.sampled_from((*LISTED[0], *LISTED[1])), max_size=6).map(" ".join)


@given(st.lists(st.tuples(TEXTS, st.sampled_from(SECTIONS), st.booleans()), max_size=3))
def test_every_place_lies_in_its_line_and_holds_the_words_that_are_told(made: list[tuple[str, str, bool]]) -> None:
    lines = [_line(*given_line) for given_line in made]
    texts = {line.id: line.text for line in lines}
    found = findings(lines)
    for f in found:
        assert 0 <= f.start < f.end <= len(texts[f.line_id])
        assert texts[f.line_id][f.start : f.end] == f.words
        assert f.rule is not Rule.LONG or f.count == words_in(f.words) > MOST
    assert findings(lines) == found
    assert [line.text for line in lines] == [text for text, _, _ in made]


@given(st.lists(st.lists(st.tuples(TEXTS, st.sampled_from(SECTIONS)), max_size=3), max_size=4))
def test_looking_again_and_again_finds_what_looking_once_does(papers: list[list[tuple[str, str]]]) -> None:
    reading = Reading()
    for paper in papers:
        lines = [_line(text, section) for text, section in paper]
        assert reading.findings(lines) == findings(lines)


@given(TEXTS, TEXTS)
def test_what_was_kept_does_not_come_back_until_the_words_change(text: str, other: str) -> None:
    found = findings([_line(text)])
    choices = [kept(f, "ann") for f in found]
    assert parted(found, choices) == ((), found)
    assert parted(found, choices[1:])[0] == found[:1]
    changed = findings([_line(text + " again " + other)])
    assert parted(changed, choices) == (changed, ())


def test_keeping_one_of_two_words_keeps_only_that_one() -> None:
    found = findings([_line("Lazy and moody")])
    still, chosen = parted(found, [kept(found[0], "ann")])
    assert ([f.words for f in still], [f.words for f in chosen]) == (["moody"], ["Lazy"])
