"""Jakub Wren, order picker in a parcel hub, whose manager changes twice and whose hub moves once, told by him.

The hub and everybody in it are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from records.consent import Answer
from records.people import Person
from supportplans.actions import Action
from supportplans.blind import Helps
from supportplans.contacts import Way, With
from supportplans.contacts import Where as At
from supportplans.episodes import AfterSheet, PlanEdit, SheetId
from supportplans.funding import Costing, Funding, Stage
from supportplans.funding import Source as Money
from supportplans.levels import Level
from supportplans.model import Channel, Cost, Kind, Move, Reason
from supportplans.posts import Changed, Onward
from supportplans.reviews import Left, NotHeld
from supportplans.rhythm import ByWay, Often
from supportplans.speaking import SpeakFor
from supportplans.telling import Contact, Content, DecisionId, DisclosureDecision, IfAsked, Reader, Telling
from supportplans.telling import Stage as When
from supportplans.terms import PayChange, SafetyCheck
from tests.supportplans.histories import deeds as d
from tests.supportplans.histories.deeds import E, P, S
from tests.supportplans.histories.replay import On, Tale
from tests.supportplans.histories.warehouse_plans import (
    AGREEMENT,
    AISLE,
    ALAN,
    BUS,
    CHRIS,
    FIRST_AGREEMENT,
    HEADSET,
    HUB,
    JAKUB,
    JOB,
    NIGHTS,
    PAIR,
    RATE,
    ROTA,
    SHABNAM,
    THE_POST,
    idea,
    only_i_say,
    with_chris,
    with_shabnam,
)  # fmt: skip

KEEPS = (":why:", "keel:3:", "keel:4:", "contacts")

EVENTS: tuple[On, ...] = (
    # With Alan Prout
    On("2023-11-27", d.meets(Person(JAKUB, "Jakub Wren", "Jakub", notes="He likes a paper he can keep."))),
    On("2023-11-27", d.looks_at(JOB)),
    On("2023-11-29", d.decides(DisclosureDecision(
        DecisionId("jakub-tell-1"), JAKUB, HUB, JOB.id, When.INTERVIEW, Telling.MORE,
        {Reader.AGENCY: frozenset({Content.HISTORY, Content.NEEDS}), Reader.MANAGER: frozenset({Content.NEEDS})},
        ("I want to be straight.",), ("Straight is not always met with straight.",),
        ("Some months I was not at work.",), who_tells="I do", sure_before=5, sure_after=5, revisit_on=date(2024, 2, 1),
    ))),
    On("2023-12-04", d.begins(THE_POST)),
    On("2023-12-04", d.agrees_rhythm("jakub-r1", Often.WEEKLY, way=ByWay.AT_WORK, agreed_with="Jakub")),
    On("2023-12-06", d.reviews("jakub-v1", ("day_3:1",), attended=("Jakub", "Jo Bennett"), in_the_way=Left.YES,
                               in_the_way_words="The sorter. I feel it in my teeth.",
                               words="The aisles are like streets.")),
    On("2023-12-11", d.reviews("jakub-v2", ("week_1:1",), attended=("Jakub", "Jo Bennett"), in_the_way=Left.YES)),
    On("2023-12-18", d.came_of_it("jakub-tell-1", "The agency put it on a form. Everybody had it.")),
    On("2023-12-18", d.decides_again(
        "jakub-tell-2", "jakub-tell-1", stage=When.IN_POST, telling=Telling.NEEDS, sure_after=7,
        matrix={Reader.MANAGER: frozenset({Content.NEEDS})}, phrases=("I count better where it is quiet.",),
        reasons_against=("Forms travel.",), if_asked=(IfAsked("What was that on the form?",
                                                            "That is for me to tell."),),
        revisit_on=date(2025, 1, 6),
    )),
    On("2023-12-18", d.lets_speak("jakub-speak-1", HUB, SpeakFor.ADJUSTMENTS, Contact.YES)),
    On("2024-01-08", d.wants(idea(
        AISLE, "Aisles 1 to 12, away from the sorter", task_id=f"{JOB.id}.1", condition_facet="noise",
        in_the_way="Near the sorter I lose the number between the shelf and the box.", owner="The shift manager",
        effect="Near the sorter three boxes in a hundred were wrong; far from it none.", cost=Cost.NONE,
        carry_over="It is about the sorter, not about the walk.",
    ))),
    On("2024-01-08", d.says(AISLE, P, Move.ASK, "Can I pick far from the sorter?", who="Jakub",
                            present=("Jo Bennett",))),
    On("2024-01-10", d.says(AISLE, E, Move.ACCEPT, "One to twelve. Somebody has to.", who="Alan Prout")),
    On("2024-01-15", d.says(AISLE, E, Move.IN_PLACE, "Set in the scanner.", who="Alan Prout")),
    On("2024-01-22", d.says(AISLE, P, Move.CONFIRM, "No mistake for a week.")),
    On("2024-01-24", d.reviews("jakub-v3", ("month_1:1",), ((AISLE, Helps.FULLY, Helps.FULLY),),
                               attended=("Jakub", "Alan Prout", "Jo Bennett"), in_the_way=Left.PARTLY)),
    d.both_see("2024-01-24", "jakub-v3"),
    On("2024-02-05", d.wants(idea(
        NIGHTS, "No days and nights in one week", in_the_way="My body does not know if it is soup or bread.",
        condition_facet="time_of_day", owner="The planning office", interim="Ania swaps one shift",
    ))),
    On("2024-02-05", d.says(NIGHTS, P, Move.ASK, "Days or nights, not both in one week.", who="Jakub",
                            reply_due=date(2024, 2, 19))),
    On("2024-02-16", d.says(NIGHTS, E, Move.COUNTER_OFFER, "Two days free between them.", who="Alan Prout")),
    On("2024-02-19", d.says(NIGHTS, P, Move.ACCEPT, "Two is good.")),
    On("2024-02-26", d.says(NIGHTS, E, Move.PROMISE, "From the March rota.", who="Alan Prout", starts_on=date(2024, 3,
                                                            11))),
    On("2024-03-11", d.says(NIGHTS, E, Move.IN_PLACE, "", who="Alan Prout")),
    On("2024-03-18", d.agrees(FIRST_AGREEMENT)),
    On("2024-03-18", d.permits("jakub-c1", ALAN, "To keep what we agreed", keeps=KEEPS, months=12)),
    d.hands_out("2024-03-18", "jakub-copy-1", "jakub-c1", 1),
    On("2024-03-20", d.both_sign()),
    On("2024-03-25", d.says(NIGHTS, P, Move.CONFIRM, "I sleep like bread.")),
    On("2024-04-15", d.agrees_rhythm("jakub-r2", Often.MONTHLY, way=ByWay.PHONE, agreed_with="Jakub and Alan")),
    On("2024-05-20", d.wants(idea(
        PAIR, "Ania works beside me", kind=Kind.SWITCHING, levels=frozenset({Level.EARLY_SIGNS}), owner="Ania Nowy",
        in_the_way="Alone in the aisle I count and count.", task_id=f"{JOB.id}.1",
    ))),
    On("2024-05-20", d.says(PAIR, P, Move.ASK, "When it is loud inside, may Ania come?", who="Jakub")),
    On("2024-05-21", d.says(PAIR, E, Move.ACCEPT, "If she wants. She wants.", who="Alan Prout")),
    On("2024-06-03", d.level(Level.EARLY_SIGNS, E, "", said_by="Alan Prout", signs=("Does not hear his name",))),
    On("2024-06-04", d.says(PAIR, E, Move.IN_PLACE, "Today.", who="Ania Nowy")),
    On("2024-06-06", d.level(Level.STEADY, P, "I had a plug in my ear. Nobody asked me.")),
    On("2024-06-10", d.rewrites(only_i_say)),
    On("2024-06-10", d.says(PAIR, P, Move.CONFIRM, "She was good. The reason was wrong.")),
    On("2024-06-12", d.both_sign()),
    On("2024-09-23", d.in_touch("jakub-k1", way=Way.PHONE, minutes=10, note="Whistled down the line.")),
    On("2024-11-04", d.level(Level.EARLY_SIGNS, E, "", said_by="Alan Prout")),
    On("2024-11-04", d.in_touch("jakub-k2", With.EMPLOYER, way=Way.PHONE, minutes=15, note="Told him the rule again.")),
    # With Shabnam Aziz
    On("2025-01-06", d.changes(Changed.MANAGER, "Alan Prout", "Shabnam Aziz", "jakub-n1")),
    d.withdraws("2025-01-06", "jakub-c1"),
    d.asks_back("2025-01-06", "jakub-copy-1"),
    On("2025-01-13", d.says(AISLE, P, Move.NOT_CONFIRMED, "Aisle 30. Nobody told her.", who="Jakub")),
    On("2025-01-15", d.level(Level.KNOCKED, P, "Six days beside the sorter.")),
    On("2025-01-16", d.decides_again(
        "jakub-tell-3", "jakub-tell-2", phrases=("I count better where it is quiet.", "Ask Ania, she knows."),
        sure_after=8, reasons_for=("She asks before she says.",), revisit_on=date(2026, 6, 1),
    )),
    On("2025-01-20", d.rewrites(with_shabnam)),
    On("2025-01-20", d.permits("jakub-c2", SHABNAM, "So that she knows what we had", keeps=KEEPS)),
    d.hands_out("2025-01-20", "jakub-copy-2", "jakub-c2", 2),
    On("2025-01-20", d.goes_through("jakub-n1", AISLE, Onward.AGAIN, "It was lost", day=date(2025, 2, 3))),
    On("2025-01-20", d.goes_through("jakub-n1", NIGHTS, Onward.ON)),
    On("2025-01-20", d.goes_through("jakub-n1", PAIR, Onward.ON)),
    On("2025-01-20", d.handed_over("jakub-n1")),
    On("2025-01-21", d.says(AISLE, E, Move.PROMISE, "By Monday.", who="Shabnam Aziz", starts_on=date(2025, 1, 27))),
    On("2025-01-27", d.says(AISLE, E, Move.IN_PLACE, "It is in the scanner and on my wall.", who="Shabnam Aziz")),
    On("2025-01-31", d.in_touch("jakub-k3", way=Way.MET, where=At.WORK, minutes=30)),
    On("2025-02-03", d.says(AISLE, P, Move.CONFIRM, "Streets again.")),
    d.answers("2025-02-04", "jakub-copy-1", Answer.NO_ANSWER),
    On("2025-02-10", d.level(Level.STEADY, P, "Whistling.")),
    On("2025-02-12", d.reviews("jakub-v4", ("manager:jakub-n1", "six_monthly:1"), ((AISLE, Helps.FULLY, Helps.FULLY),
                                                                               (NIGHTS, Helps.MOSTLY, Helps.PARTLY)),
                               attended=("Jakub", "Shabnam Aziz", "Jo Bennett"), in_the_way=Left.NO,
                               words="She put it on the wall. Now it is not only in my head.")),
    d.both_see("2025-02-12", "jakub-v4"),
    # The hourly rate
    On("2025-06-02", d.changes(Changed.POLICY, "Orders counted by the shift", "Orders counted by the hour",
                               "jakub-n2")),
    On("2025-06-05", d.wants(idea(
        RATE, "My count over the shift, not by the hour", task_id=f"{JOB.id}.1",
        in_the_way="I start slow and I end right. The hour does not see the end.", owner="Shabnam Aziz",
        expected="The same boxes by six, and no red light at ten.",
        actions=(Action("jakub-a1", "Send the sheet of May to the area office", E, "Shabnam Aziz", date(2025, 6, 20)),),
    ))),
    On("2025-06-05", d.says(RATE, P, Move.ASK, "Count me at six, not at ten.", who="Jakub", reply_due=date(2025, 6,
                                                            19))),
    On("2025-06-19", d.says(RATE, E, Move.REFUSE, "The rule is for everybody.", who="Shabnam Aziz",
                            reason=Reason.POLICY,
                            what_would_change="A word from the area office.", view="Her face said another thing.")),
    On("2025-06-23", d.says(RATE, S, Move.ESCALATE, "To the area office, with the sheet of May.", who="Jo Bennett",
                            channel=Channel.EMAIL)),
    On("2025-06-30", d.level(Level.KNOCKED, P, "Red light at ten, each day.")),
    On("2025-07-07", d.says(RATE, E, Move.OFFER, "By the half shift.", who="The area office")),
    On("2025-07-08", d.says(RATE, P, Move.REFUSE, "Half is two hours more of red.", who="Jakub")),
    On("2025-07-14", d.says(RATE, P, Move.COUNTER_OFFER, "By the shift, for two months. Then look at the sheet.")),
    On("2025-07-21", d.says(RATE, E, Move.ACCEPT_TRIAL, "Until the end of September.", who="The area office")),
    On("2025-07-21", d.amends(RATE, kind=Kind.TRIAL, until=date(2025, 9, 30))),
    On("2025-07-21", d.amends(RATE, lambda a: replace(a, actions=(replace(a.actions[0], done_on=date(2025, 6, 18)),)))),
    On("2025-07-28", d.says(RATE, E, Move.IN_PLACE, "No light on his lane.", who="Shabnam Aziz")),
    On("2025-08-04", d.says(RATE, P, Move.CONFIRM, "No red. More boxes.")),
    On("2025-08-04", d.level(Level.STEADY, P, "Good.")),
    On("2025-09-24", d.says(RATE, E, Move.ACCEPT, "The sheet says it. Keep it.", who="Shabnam Aziz")),
    On("2025-10-06", d.wants(idea(
        HEADSET, "A headset that takes the sorter away", cost=Cost.MEDIUM, owner="Shabnam Aziz",
        in_the_way="In the peak they need me near the sorter.", costing=Costing(Decimal(140)),
        funding=Funding(Money.ACCESS_TO_WORK, reference="ATW 80 2214").moved(Stage.APPLIED, date(2025, 10, 6)),
        safety=SafetyCheck("Can he hear the trucks?", "Shabnam Aziz"),
    ))),
    On("2025-10-06", d.says(HEADSET, P, Move.ASK, "With a headset I can help near the sorter.", who="Jakub")),
    On("2025-10-13", d.says(HEADSET, E, Move.QUESTION, "Will you hear a truck?", who="Shabnam Aziz")),
    On("2025-10-20", d.says(HEADSET, P, Move.GIVE_INFORMATION, "It lets voices and beeps in. We tried.", who="Jakub")),
    On("2025-10-22", d.says(HEADSET, E, Move.ACCEPT, "Tried with the truck. Good.", who="Shabnam Aziz")),
    On("2025-10-22", d.amends(HEADSET, safety=SafetyCheck("Can he hear the trucks?", "Shabnam Aziz", date(2025, 10,
                                                            22)))),
    On("2025-10-31", d.pays(HEADSET, Stage.DECLINED)),
    On("2025-11-03", d.pays(HEADSET, Stage.RECONSIDERING)),
    On("2025-11-24", d.pays(HEADSET, Stage.AWARDED, award_ends=date(2026, 11, 30))),
    On("2025-12-01", d.says(HEADSET, E, Move.IN_PLACE, "It came.", who="Shabnam Aziz")),
    On("2025-12-08", d.says(HEADSET, P, Move.CONFIRM, "The sorter is a sea, far away.")),
    On("2025-12-10", d.pays(HEADSET, Stage.CLAIMED)),
    # The hub moves
    On("2026-02-02", d.changes(Changed.SITE, "Hub 4", "Hub 7", "jakub-n3")),
    On("2026-02-04", d.wants(idea(
        BUS, "Home twenty minutes earlier, until the bus runs later", kind=Kind.TEMPORARY, until=date(2026, 5, 31),
        in_the_way="The last bus from Hub 7 goes before I stop.", owner="Shabnam Aziz",
        pay_change=PayChange("Twenty minutes a shift not worked"),
    ))),
    On("2026-02-04", d.says(BUS, P, Move.ASK, "Twenty minutes, until June.", who="Jakub")),
    On("2026-02-05", d.says(BUS, E, Move.ACCEPT, "Yes. I will ask pay how.", who="Shabnam Aziz")),
    On("2026-02-09", d.says(BUS, E, Move.IN_PLACE, "", who="Shabnam Aziz")),
    On("2026-02-16", d.says(BUS, P, Move.CONFIRM, "I am on it.")),
    On("2026-02-23", d.wants(idea(ROTA, "The rota two weeks ahead", in_the_way="I plan my sleep by it."))),
    On("2026-02-23", d.says(ROTA, P, Move.ASK, "Two weeks, please.", who="Jakub")),
    On("2026-03-02", d.says(ROTA, E, Move.REFUSE, "No.", who="The planning office", reason=Reason.NONE_GIVEN)),
    On("2026-03-09", d.says(ROTA, P, Move.WITHDRAW, "One week is what they have. I keep my breath.")),
    On("2026-03-16", d.level(Level.KNOCKED, P, "New hub, new echo.")),
    On("2026-03-20", d.level(Level.EARLY_SIGNS, P, "I count three times.", signs=("Counts a row three times",))),
    On("2026-03-23", d.agrees_rhythm("jakub-r3", Often.WEEKLY, agreed_with="Jakub", asked=True)),
    On("2026-03-24", d.in_touch("jakub-k4", where=At.OUT, minutes=60, note="Walked by the river. He named the birds.")),
    On("2026-03-26", d.level(Level.AWAY, P, "Home.")),
    On("2026-04-13", d.level(Level.COMING_BACK, P, "Counting rows.")),
    On("2026-04-27", d.level(Level.STEADY, P, "Whistling.")),
    On("2026-04-28", d.level(Level.STEADY, P, "It was Friday, not Monday.", mends=12, on=date(2026, 4, 24))),
    # With Chris Weld
    On("2026-05-05", d.looks_back(AfterSheet(
        SheetId("jakub-after"), AGREEMENT, date(2026, 3, 16), "I left my soup.", date(2026, 3, 12), "Ania. The river.",
        "My name over the speaker.", "A hub has a voice. I did not know this one yet.",
        (PlanEdit("signs_at_work", int(Level.KNOCKED), "Leaves his soup"),),
    ))),
    On("2026-05-11", d.changes(Changed.MANAGER, "Shabnam Aziz", "Chris Weld", "jakub-n4",
                               note="He gave her his chess book.")),
    On("2026-05-18", d.rewrites(with_chris)),
    On("2026-05-18", d.takes_up("jakub-after", 0)),
    On("2026-05-18", d.permits("jakub-c3", CHRIS, "So that a third manager need not start again", keeps=KEEPS,
                               months=7)),
    d.hands_out("2026-05-18", "jakub-copy-3", "jakub-c3", 3),
    *(On("2026-05-19", d.goes_through("jakub-n4", name, Onward.ON)) for name in (AISLE, NIGHTS, PAIR, RATE, HEADSET)),
    On("2026-05-19", d.goes_through("jakub-n4", BUS, Onward.ENDS, "The bus runs later from June", day=date(2026, 5,
                                                            31))),
    On("2026-05-19", d.handed_over("jakub-n4")),
    d.asks_back("2026-05-20", "jakub-copy-2"),
    d.answers("2026-05-22", "jakub-copy-2", Answer.RETURNED),
    On("2026-06-01", d.decides_again("jakub-tell-4", "jakub-tell-3", sure_after=9, revisit_on=date(2026, 12, 7))),
    On("2026-06-08", d.not_held("jakub-v5", ("manager:jakub-n4", "site:jakub-n3"), NotHeld.EMPLOYER_COULD_NOT,
                                next_on=date(2026, 6, 22))),
    On("2026-06-24", d.reviews("jakub-v6", ("manager:jakub-n4", "site:jakub-n3", "six_monthly:4"),
                               ((AISLE, Helps.MOSTLY, Helps.FULLY), (HEADSET, Helps.FULLY, Helps.A_LITTLE)),
                               attended=("Jakub", "Chris Weld", "Jo Bennett"), in_the_way=Left.PARTLY,
                               in_the_way_words="The echo in row 9.", words="Three managers, one paper. It held.")),
    d.both_see("2026-06-24", "jakub-v6"),
    On("2026-07-06", d.agrees_rhythm("jakub-r4", Often.MONTHLY, way=ByWay.PHONE, agreed_with="Jakub and Chris")),
    On("2026-09-14", d.says(NIGHTS, P, Move.NOT_CONFIRMED, "One day between. Twice.", who="Jakub")),
    On("2026-09-21", d.says(NIGHTS, E, Move.PROMISE, "From October.", who="Chris Weld", starts_on=date(2026, 10, 5))),
    On("2026-10-26", d.says(NIGHTS, P, Move.NOT_CONFIRMED, "October came. The rota is as before.", who="Jakub")),
    On("2026-11-09", d.in_touch("jakub-k5", way=Way.PHONE, minutes=20, note="He teaches two new ones to count.")),
)  # fmt: skip

WAREHOUSE = Tale(JAKUB, AGREEMENT, THE_POST.id, EVENTS)
