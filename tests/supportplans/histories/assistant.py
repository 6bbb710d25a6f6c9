"""Bronwen Tate, teaching assistant, who comes back to Year 2 after a long time at home, told by her.

The school and everybody in it are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from records.consent import Answer
from records.people import Person
from supportplans.actions import Action, Rating, Works
from supportplans.blind import Helps
from supportplans.contacts import Way, With
from supportplans.contacts import Where as At
from supportplans.episodes import AfterSheet, PlanEdit, SheetId
from supportplans.funding import Funding, Stage
from supportplans.funding import Source as Money
from supportplans.levels import Level
from supportplans.model import Channel, Kind, Move, Reason
from supportplans.posts import Changed, Onward
from supportplans.returning import held, step_on, stepped_back
from supportplans.reviews import Left, NotHeld
from supportplans.rhythm import ByWay, Often
from supportplans.speaking import SpeakFor
from supportplans.telling import Contact, Content, DecisionId, DisclosureDecision, IfAsked, Reader, Telling
from supportplans.telling import Stage as When
from supportplans.terms import Agreed, PayChange
from tests.supportplans.histories import deeds as d
from tests.supportplans.histories.assistant_plans import (
    AGREEMENT,
    BRONWEN,
    CLASS,
    DANIEL,
    FIRST_AGREEMENT,
    HALL,
    JOB,
    ON_PAPER,
    PRIYA,
    REPORTS,
    RING,
    ROOM,
    SCHOOL,
    SIAN,
    START,
    TAXI,
    THE_POST,
    TRIP,
    WAY_BACK,
    a_new_year,
    idea,
    learnt,
    with_report_weeks,
)  # fmt: skip
from tests.supportplans.histories.deeds import E, P, S
from tests.supportplans.histories.replay import On, Tale

KEEPS = (":why:", "keel:3:", "contacts", "full_name")
"""What she keeps to herself whoever reads: why she asks, the hardest level, whom to ring, her whole name."""

EVENTS: tuple[On, ...] = (
    # At home, and thinking of school again
    On("2025-01-13", d.meets(Person(BRONWEN, "Bronwen Tate", "Bron", notes="Tea at her kitchen table. No leaflets."))),
    On("2025-01-13", d.looks_at(JOB)),
    On("2025-01-13", d.begins(THE_POST)),
    On("2025-01-13", d.agrees_rhythm("bron-r1", Often.WEEKLY, way=ByWay.MEET, agreed_with="Bron", asked=True)),
    On("2025-01-15", d.in_touch("bron-k1", where=At.OUT, minutes=55,
                                note="She has kept every card the children drew.")),
    On("2025-01-20", d.decides(DisclosureDecision(
        DecisionId("bron-tell-1"), BRONWEN, SCHOOL, JOB.id, When.IN_POST, Telling.EFFECTS,
        {Reader.MANAGER: frozenset({Content.NEEDS, Content.EFFECTS}), Reader.OCCUPATIONAL_HEALTH: frozenset({
            Content.NEEDS, Content.EFFECTS, Content.SERVICE_INVOLVED})},
        ("They know I was away.", "I want to be asked the right question."), ("It is a small staff room.",),
        ("I can do mornings well. After dinner I fade.", "Tell me early and I can do nearly anything."),
        who_tells="I do, with Jo beside me", sure_before=4, sure_after=6, worries=("Being handled.",),
        matters=("That the children are not told I was poorly.",), with_whom="Jo",
        if_asked=(IfAsked("Are you better now?", "I am here, and I am glad of it."),),
        rather_not=("What the hospital was like.",), revisit_on=date(2025, 9, 1),
    ))),
    On("2025-01-20", d.lets_speak("bron-speak-1", SCHOOL, SpeakFor.ADJUSTMENTS, Contact.ONLY_WITH_ME)),
    On("2025-01-20", d.lets_speak("bron-speak-1", SCHOOL, SpeakFor.ARRANGING, Contact.YES)),
    On("2025-01-27", d.changes(Changed.ADVICE, "", "The adviser writes: mornings first, and build up", "bron-n1",
                               note="A kind letter, for once.")),
    On("2025-02-03", d.agrees(FIRST_AGREEMENT)),
    On("2025-02-03", d.level(Level.AWAY, P, "Since the autumn.")),
    On("2025-02-03", d.wants(idea(
        TAXI, "A taxi on the two earliest mornings", kind=Kind.TEMPORARY, until=date(2026, 4, 13),
        in_the_way="Two buses at seven, packed, and I arrive with nothing left.", owner="I order it",
        funding=Funding(Money.ACCESS_TO_WORK, reference="ATW 77 4401").moved(Stage.TO_APPLY, date(2025, 2, 3)),
        actions=(Action("bron-a1", "Send the form", P, "", date(2025, 2, 10)),),
    ))),
    On("2025-02-10", d.pays(TAXI, Stage.APPLIED)),
    On("2025-02-10", d.amends(TAXI, lambda a: replace(a, actions=(replace(a.actions[0], done_on=date(2025, 2, 10)),)))),
    On("2025-02-10", d.wants(idea(
        START, "Start at a quarter past nine", task_id=f"{JOB.id}.1", condition_facet="time_of_day",
        in_the_way="The gate at half past eight is forty goodbyes at once.", owner="Priya Nair does the cover list",
        asked_as="Could I come in after the gate, at a quarter past nine?", expected="Whole mornings, without a break",
        pay_change=PayChange("Three and three quarter hours a week fewer"),
    ))),
    On("2025-02-12", d.says(START, P, Move.ASK, "Could I come in after the gate?", who="Bron", present=("Jo Bennett",),
                            reply_due=date(2025, 2, 19), view="I had it on a card and did not need the card.")),
    On("2025-02-14", d.plans_way_back(WAY_BACK)),
    On("2025-02-19", d.says(START, E, Move.ACCEPT, "Of course. Dawn will write about the hours.", who="Priya Nair")),
    On("2025-02-19", d.amends(START, agreed=Agreed("In by 9.15 every day", "Priya Nair", "inclusion lead", True),
                              pay_change=PayChange("Three and three quarter hours a week fewer", date(2025, 2, 19)))),
    On("2025-02-21", d.permits("bron-c1", PRIYA, "To plan my way back", keeps=KEEPS)),
    On("2025-02-21", d.permits("bron-c2", SIAN, "So that she need not ask me twice",
                               keeps=(*KEEPS, "level", "triggers", "keeps_steady"), months=3)),
    d.hands_out("2025-02-21", "bron-copy-1", "bron-c1", 1),
    d.hands_out("2025-02-21", "bron-copy-2", "bron-c2", 2),
    # Back, step by step, with one step back
    On("2025-02-24", d.level(Level.COMING_BACK, P, "Two mornings. I knew every name.")),
    On("2025-02-24", d.says(START, E, Move.IN_PLACE, "From today.", who="Priya Nair")),
    On("2025-02-26", d.in_touch("bron-k2", way=Way.MET, where=At.WORK, minutes=20, with_employer=True)),
    On("2025-02-28", d.wants(idea(
        ROOM, "The book corner to myself at morning play", task_id=f"{JOB.id}.2", condition_facet="noise",
        in_the_way="The staff room at play is louder than the yard.", owner="Priya Nair puts the sign up",
    ))),
    On("2025-02-28", d.says(ROOM, P, Move.ASK, "May I sit in the book corner at play?", who="Bron")),
    On("2025-02-28", d.says(ROOM, E, Move.IN_PLACE, "Take it from Monday. There is a sign.", who="Priya Nair",
                            starts_on=date(2025, 3, 3))),
    On("2025-03-07", d.says(ROOM, P, Move.CONFIRM, "Fifteen minutes of nobody. Lovely.")),
    On("2025-03-10", d.says(START, P, Move.CONFIRM, "Two weeks of it.")),
    On("2025-03-12", d.on_the_way_back("bron-back", lambda p, r: stepped_back(
        p, step_on(p, r.today).place, r.today, "Four mornings came too soon"))),  # type: ignore[union-attr]
    On("2025-03-12", d.in_touch("bron-k3", way=Way.PHONE, minutes=30,
                                note="Cried a bit, then laughed at the hamster.")),
    On("2025-03-21", d.reviews("bron-v1", ("advice:bron-n1", "six_monthly:10", "level:bron-keel.1"), ((START,
                                                            Helps.FULLY, Helps.FULLY),
                                                                (ROOM, Helps.MOSTLY, Helps.FULLY)),
                               attended=("Bron", "Priya Nair", "Jo Bennett"), in_the_way=Left.PARTLY,
                               in_the_way_words="The dinner hall. It rings for an hour afterwards.",
                               words="Going back a step was the bravest thing.", next_on=date(2025, 5, 2))),
    d.both_see("2025-03-21", "bron-v1"),
    On("2025-03-24", d.wants(idea(
        HALL, "No duty in the dinner hall", task_id=f"{JOB.id}.4", condition_facet="noise",
        in_the_way="Two hundred children and a tin roof.", effect="After the hall I get the reading groups muddled.",
        owner="Priya Nair does the duty list", alternatives=("Ear defenders",), review_on=date(2025, 6, 13),
    ))),
    On("2025-03-24", d.says(HALL, P, Move.ASK, "Could somebody else do the hall?", who="Bron",
                            reply_due=date(2025, 4, 4))),
    On("2025-04-04", d.says(HALL, E, Move.REFUSE, "There are only four of us for it.", who="Gareth Onslow",
                            reason=Reason.EFFECT_ON_OTHERS, what_would_change="A fifth pair of hands.",
                            alternatives="Playground duty instead, every other week.")),
    On("2025-04-07", d.amends(START, pay_change=PayChange("Three and three quarter hours a week fewer",
                                                          date(2025, 2, 19), date(2025, 4, 7)))),
    On("2025-04-14", d.pays(TAXI, Stage.AWARDED, award_ends=date(2026, 4, 13))),
    On("2025-04-14", d.changes(Changed.AWARD, "", "A taxi on two mornings is paid for a year", "bron-n2")),
    On("2025-04-22", d.says(TAXI, P, Move.ASK, "The taxi can wait in the lay-by, if the school does not mind.")),
    On("2025-04-22", d.says(TAXI, E, Move.IN_PLACE, "No trouble at all.", who="Gareth Onslow")),
    On("2025-04-23", d.on_the_way_back("bron-back", lambda p, r: held(
        p, step_on(p, r.today).place, "The week after Easter"))),
    On("2025-04-28", d.says(HALL, P, Move.COUNTER_OFFER, "The yard every day, and the hall never.", who="Bron")),
    On("2025-04-29", d.says(HALL, E, Move.ACCEPT_TRIAL, "Till the summer. Mr Hale takes the hall.",
                            who="Gareth Onslow")),
    On("2025-04-29", d.amends(HALL, title="The yard instead of the dinner hall", kind=Kind.TRIAL,
                              until=date(2025, 7, 18), cover="Mr Hale takes the hall, and was asked.")),
    On("2025-05-01", d.says(HALL, E, Move.IN_PLACE, "It is on the list.", who="Priya Nair")),
    On("2025-05-06", d.reviews("bron-v2", ("own:after-bron-v1", "award:bron-n2"), attended=("Bron", "Jo Bennett"),
                               in_the_way=Left.NO, words="I sang in assembly. Nobody made anything of it.")),
    On("2025-05-09", d.says(TAXI, P, Move.CONFIRM, "He plays the radio low.")),
    On("2025-05-12", d.pays(TAXI, Stage.CLAIMED)),
    On("2025-05-19", d.level(Level.STEADY, P, "All of it, every day, since the bank holiday.")),
    On("2025-05-23", d.says(HALL, P, Move.CONFIRM, "The yard is weather. I like weather.")),
    On("2025-05-28", d.pays(TAXI, Stage.PAID)),
    On("2025-06-02", d.agrees_rhythm("bron-r2", Often.FORTNIGHTLY, way=ByWay.PHONE, agreed_with="Bron and Priya")),
    On("2025-06-09", d.rewrites(with_report_weeks)),
    On("2025-06-10", d.both_sign()),
    d.asks_back("2025-06-10", "bron-copy-2"),
    On("2025-06-16", d.level(REPORTS, P, "Thirty reports.")),
    On("2025-06-23", d.wants(idea(
        RING, "A ring before school when I ask for it", kind=Kind.JUST_IN_CASE, owner="Priya Nair",
        in_the_way="Some mornings I need one sentence to get through the door.",
    ))),
    On("2025-06-23", d.says(RING, E, Move.OFFER, "Text me a full stop and I ring.", who="Priya Nair",
                            channel=Channel.MESSAGE)),
    On("2025-06-23", d.says(RING, P, Move.ACCEPT, "A full stop. I like that.")),
    d.answers("2025-06-24", "bron-copy-2", Answer.NO_ANSWER),
    On("2025-07-04", d.level(Level.STEADY, P, "Thirty reports in.")),
    On("2025-07-11", d.says(RING, E, Move.IN_PLACE, "Any day from half past seven.", who="Priya Nair")),
    On("2025-07-14", d.reviews("bron-v3", ("six_monthly:11",), ((HALL, Helps.FULLY, Helps.FULLY), (TAXI, Helps.MOSTLY,
                                                                                               Helps.NOT_AT_ALL)),
                               attended=("Bron", "Priya Nair", "Jo Bennett"), in_the_way=Left.NO,
                               words="I finished a school year. I had stopped thinking I would.",
                               notes="Priya thought the taxi was a favour. They talked.")),
    d.both_see("2025-07-14", "bron-v3"),
    On("2025-07-16", d.says(HALL, E, Move.ACCEPT, "It stays. The yard is happier.", who="Gareth Onslow")),
    On("2025-07-16", d.says(RING, P, Move.CONFIRM, "Two rings in June. Both worked.")),
    On("2025-07-21", d.agrees_rhythm("bron-r3", Often.MONTHLY, way=ByWay.PHONE, agreed_with="Bron and Priya")),
    # The first permission has run out with the summer
    d.asks_back("2025-08-22", "bron-copy-1"),
    d.answers("2025-09-02", "bron-copy-1", Answer.RETURNED),
    On("2025-09-03", d.decides_again(
        "bron-tell-2", "bron-tell-1", telling=Telling.CHOSEN_WORDS, matrix={
            Reader.MANAGER: frozenset({Content.NEEDS, Content.EFFECTS, Content.SIGNS}),
            Reader.COLLEAGUES: frozenset({Content.NEEDS}),
        }, phrases=("I work in the book corner at play. Come and find me there.",), sure_after=8,
        reasons_for=("They guess, and guess wrong.",), revisit_on=date(2026, 9, 1),
    )),
    On("2025-09-08", d.came_of_it("bron-tell-2", "Mr Hale said: so that is why. He brings me tea now.")),
    On("2025-09-08", d.permits("bron-c3", PRIYA, "To keep the year as we agreed it", keeps=KEEPS, months=12)),
    d.hands_out("2025-09-08", "bron-copy-3", "bron-c3", 3),
    # Paper in the morning; covering the class
    On("2025-09-15", d.wants(idea(
        ON_PAPER, "Changes of the day on paper by half past eight", in_the_way="Told at the gate it is gone by nine.",
        owner="Priya Nair leaves it in the tray", interim="Mr Hale tells me twice", interim_on=date(2025, 9, 22),
    ))),
    On("2025-09-15", d.says(ON_PAPER, P, Move.ASK, "On paper, before the bell?", who="Bron")),
    On("2025-09-17", d.says(ON_PAPER, E, Move.ASK_INFORMATION, "Would a message do?", who="Priya Nair")),
    On("2025-09-18", d.says(ON_PAPER, P, Move.GIVE_INFORMATION, "A message I read once and lose.", who="Bron")),
    On("2025-09-19", d.says(ON_PAPER, E, Move.PROMISE, "In your tray, from October.", who="Priya Nair",
                            starts_on=date(2025, 10, 1))),
    On("2025-10-06", d.says(ON_PAPER, E, Move.IN_PLACE, "Every day since Wednesday.", who="Priya Nair")),
    On("2025-10-08", d.puts_right(ON_PAPER, 5, "It was Thursday: Wednesday she was on a course.", on=date(2025, 10, 6),
                                  starts_on=date(2025, 10, 2))),
    On("2025-10-13", d.says(ON_PAPER, P, Move.CONFIRM, "A yellow slip. I keep them.")),
    On("2025-10-15", d.wants(idea(
        CLASS, "Not asked to take the whole class", kind=Kind.SWITCHING, levels=frozenset({Level.EARLY_SIGNS}),
        task_id=f"{JOB.id}.5", in_the_way="Thirty faces in a fog.", owner="Gareth Onslow does the cover list",
    ))),
    On("2025-10-15", d.says(CLASS, P, Move.ASK, "When it is a fog, please not the whole class.", who="Bron",
                            reply_due=date(2025, 10, 24))),
    On("2025-10-22", d.says(CLASS, E, Move.DEFER, "The governors meet in November.", who="Gareth Onslow",
                            reason=Reason.BUSINESS_NEED, reply_due=date(2025, 11, 14))),
    On("2025-11-10", d.in_touch("bron-k4", way=Way.PHONE, minutes=25, note="Thin voice. The dog had not been out.")),
    # The winter
    On("2025-11-12", d.level(Level.KNOCKED, P, "Not staying for cake.")),
    On("2025-11-17", d.says(CLASS, S, Move.NO_REPLY, "Friday has passed.", who="Jo Bennett")),
    On("2025-11-18", d.level(Level.EARLY_SIGNS, E, "", said_by="Priya Nair", signs=("Loses her place in a story",))),
    On("2025-11-19", d.level(Level.EARLY_SIGNS, P, "That was a cold, not a fog. Not yet.", mends=7, taken_out=True)),
    On("2025-11-20", d.says(CLASS, S, Move.ESCALATE, "To Mr Onslow himself.", who="Jo Bennett", channel=Channel.EMAIL)),
    On("2025-11-24", d.says(CLASS, E, Move.ACCEPT, "Agreed. You should not have had to wait.", who="Gareth Onslow")),
    On("2025-11-27", d.level(Level.EARLY_SIGNS, P, "Now it is.", signs=("Asks the same thing twice before dinner",))),
    On("2025-11-27", d.agrees_rhythm("bron-r4", Often.WEEKLY, agreed_with="Bron", asked=True)),
    On("2025-11-28", d.says(CLASS, E, Move.IN_PLACE, "Off the list till you say.", who="Gareth Onslow")),
    On("2025-11-28", d.in_touch("bron-k5", where=At.OUT, minutes=50)),
    On("2025-12-04", d.says(CLASS, P, Move.CONFIRM, "They asked Mr Hale and never looked at me.")),
    On("2025-12-08", d.level(Level.AWAY, P, "At home until January.")),
    On("2025-12-12", d.in_touch("bron-k6", where=At.OUT, minutes=60, note="Hamster picture on the fridge.")),
    On("2025-12-19", d.in_touch("bron-k7", way=Way.PHONE, minutes=15)),
    On("2026-01-06", d.level(Level.COMING_BACK, P, "Mornings this week.")),
    On("2026-01-07", d.not_held("bron-v4", ("level:bron-keel.9",), NotHeld.PERSON_LATER, not_held_words="After a week.",
                                next_on=date(2026, 1, 21))),
    On("2026-01-19", d.level(Level.STEADY, P, "Whole days again.")),
    On("2026-01-23", d.reviews("bron-v5", ("level:bron-keel.9", "six_monthly:12"), ((CLASS, Helps.FULLY,
                                                            Helps.PARTLY),),
                               attended=("Bron", "Priya Nair", "Gareth Onslow", "Jo Bennett"), in_the_way=Left.PARTLY,
                               in_the_way_words="December is too long.", words="Five weeks, not five months.")),
    d.both_see("2026-01-23", "bron-v5"),
    On("2026-01-26", d.looks_back(AfterSheet(
        SheetId("bron-after"), AGREEMENT, date(2025, 11, 12), "I did not take the dog out.", date(2025, 11, 5),
        "Being believed the second time.", "Advent, all of it.",
        "It came, and it went. I had a plan with my name on it.",
        (PlanEdit("manager_will", int(Level.EARLY_SIGNS), "Cross one thing off my list, whatever it is"),),
    ))),
    On("2026-02-02", d.rewrites(learnt)),
    On("2026-02-02", d.takes_up("bron-after", 0)),
    On("2026-02-03", d.both_sign()),
    On("2026-02-09", d.agrees_rhythm("bron-r5", Often.FORTNIGHTLY, way=ByWay.PHONE, agreed_with="Bron")),
    # The award ends; a trip not asked for after all
    On("2026-03-16", d.wants(idea(TRIP, "The museum by train, not by coach", in_the_way="Fifty songs in a tin box."))),
    On("2026-03-16", d.says(TRIP, P, Move.ASK, "May I come by train and meet you there?", who="Bron")),
    On("2026-03-20", d.says(TRIP, P, Move.WITHDRAW, "I want to hear the songs, this once.", view="I was glad I went.")),
    On("2026-04-14", d.amends(TAXI, ended_on=date(2026, 4, 13), ended_why="I take the later bus now.")),
    On("2026-04-14", d.changes(Changed.AWARD, "A taxi on two mornings", "The award has ended", "bron-n3")),
    On("2026-04-24", d.reviews("bron-v6", ("award:bron-n3",), attended=("Bron", "Jo Bennett"), in_the_way=Left.NO,
                               words="I like the later bus. There is a man with a parrot.")),
    On("2026-05-11", d.agrees_rhythm("bron-r6", Often.MONTHLY, way=ByWay.PHONE, agreed_with="Bron and Priya")),
    On("2026-06-15", d.level(REPORTS, P, "Thirty-one this year.")),
    On("2026-07-03", d.level(Level.STEADY, P, "In, and with jokes in them.")),
    # A new year, another to answer to
    On("2026-09-01", d.changes(Changed.MANAGER, "Priya Nair", "Daniel Reeve", "bron-n4")),
    On("2026-09-01", d.changes(Changed.ROLE, "Year 2", "Year 4", "bron-n5", note="She chose it.")),
    On("2026-09-03", d.goes_through("bron-n4", START, Onward.ON)),
    On("2026-09-03", d.goes_through("bron-n4", ROOM, Onward.AGAIN, "Year 4 has no book corner", day=date(2026, 9, 18))),
    On("2026-09-03", d.goes_through("bron-n4", HALL, Onward.ON)),
    On("2026-09-03", d.goes_through("bron-n4", ON_PAPER, Onward.ON)),
    On("2026-09-03", d.goes_through("bron-n4", CLASS, Onward.ON)),
    On("2026-09-03", d.goes_through("bron-n4", RING, Onward.ENDS, "Priya rang; that was the point of it.",
                                    day=date(2026, 9, 30))),
    On("2026-09-03", d.handed_over("bron-n4")),
    On("2026-09-03", d.decides_again(
        "bron-tell-3", "bron-tell-2", sure_after=9, phrases=("Ask me for mornings first.",
                                                            "A yellow slip, and I am away."),
        reasons_for=("Priya will tell him something; better it is mine.",), revisit_on=date(2027, 3, 1),
    )),
    d.withdraws("2026-09-04", "bron-c3"),
    d.asks_back("2026-09-04", "bron-copy-3"),
    On("2026-09-07", d.rewrites(a_new_year)),
    On("2026-09-07", d.permits("bron-c4", DANIEL, "So that nothing is lost in September", keeps=KEEPS)),
    d.hands_out("2026-09-07", "bron-copy-4", "bron-c4", 4),
    d.answers("2026-09-11", "bron-copy-3", Answer.DESTROYED),
    On("2026-09-18", d.says(ROOM, P, Move.NOT_CONFIRMED, "There is no corner up here.", who="Bron")),
    On("2026-09-22", d.says(ROOM, E, Move.OFFER, "The music room, with the key.", who="Daniel Reeve")),
    On("2026-09-23", d.says(ROOM, P, Move.ACCEPT, "With the key.")),
    On("2026-09-28", d.says(ROOM, E, Move.IN_PLACE, "The key is on your hook.", who="Daniel Reeve")),
    On("2026-10-02", d.reviews("bron-v7", ("manager:bron-n4", "role:bron-n5", "six_monthly:13"), ((ROOM, Helps.MOSTLY,
                                                            Helps.MOSTLY),
                                                                               (ON_PAPER, Helps.PARTLY, Helps.FULLY)),
                               attended=("Bron", "Daniel Reeve", "Jo Bennett"), in_the_way=Left.PARTLY,
                               in_the_way_words="The slip comes at nine.",
                               words="Long division. Who knew I would love it?")),
    d.both_see("2026-10-02", "bron-v7"),
    On("2026-10-05", d.says(ROOM, P, Move.CONFIRM, "I hum to the piano.")),
    On("2026-10-05", d.amends(ON_PAPER, ratings=(Rating(P, Works.PARTLY, date(2026, 10, 2), "Nine is too late."),))),
    On("2026-10-12", d.says(ON_PAPER, P, Move.NOT_CONFIRMED, "At nine again, three times.", who="Bron")),
    On("2026-11-02", d.in_touch("bron-k8", With.PERSON, way=Way.PHONE, minutes=20, note="Choir on Thursdays again.")),
    On("2026-11-13", d.says(ON_PAPER, E, Move.PROMISE, "I write it the night before.", who="Daniel Reeve",
                            starts_on=date(2026, 11, 23))),
)  # fmt: skip

ASSISTANT = Tale(BRONWEN, AGREEMENT, THE_POST.id, EVENTS)
