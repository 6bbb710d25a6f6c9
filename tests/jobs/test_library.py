"""The starter library: written with care, complete, varied, and never the same sentence twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace

import pytest
from rapidfuzz import fuzz

from jobs.activities import load_activities
from jobs.facets import FACETS, Choices, FacetKind, Range
from jobs.library import FOLDER, load_starter
from jobs.model import Job, Need, NeedKind
from tests.each import of_each

JOBS = load_starter()
ACTIVITIES = load_activities()
EVERY_FACET = set(FACETS) - {"travel_minutes"}  # typical jobs are nowhere, so travel is never known
NOT_OUR_WORDS = re.compile(r"\b(suffer\w*|issues|limitations?|non-complian\w*|incapable|low-skilled|unskilled)\b", re.I)
NOT_BRITISH = re.compile(
    r"\b(trash|garbage|sidewalks?|vacation|restrooms?|faucets?|apartments?|colors?|neighbors?|labor|centers?|diapers?"
    r"|elevators?|parking lots?|cell phones?|stroller|janitor\w*|drywall|organiz\w+|\w+yze)\b",
    re.I,
)  # fmt: skip
PAY_FLOOR = 24_000  # the adult minimum wage of April 2026, 12.71 an hour, is about 24,450 for 37 hours all year
OWN_ACCOUNT = re.compile(r"\bown account\b", re.I)  # no minimum wage covers it

FAMILIES = {
    "Animals", "Building and upkeep", "Care and hospitals", "Cleaning and laundry", "Computers and words",
    "Driving and moving", "Engineering and measuring", "Factories and food making", "Farms, woods and water",
    "Food and drink", "Gardens and grounds", "Hospitals and health", "Keeping people safe", "Kitchens and cafés",
    "Money, selling and trading", "Offices and phones", "Repair and making", "Running things",
    "Schools and libraries", "Screens and arts", "Shops", "Sport, leisure and beauty", "Support and community",
    "Warehouses and deliveries", "Workshops and crafts",
}  # fmt: skip
SOC2020 = {  # unit groups checked, with their titles, so that a wrong code is seen by a reader
    "1150": "Managers and directors in retail and wholesale",
    "1211": "Managers and proprietors in agriculture and horticulture",
    "1222": "Restaurant and catering establishment managers and proprietors",
    "1224": "Leisure and sports managers and proprietors",
    "1232": "Residential, day and domiciliary care managers and proprietors",
    "2134": "Programmers and software development professionals",
    "2136": "IT quality and testing professionals",
    "2141": "Web design professionals",
    "2142": "Graphic and multimedia designers",
    "2162": "Other researchers, unspecified discipline",
    "2319": "Teaching professionals n.e.c.",
    "2492": "Newspaper, periodical and broadcast journalists",
    "3111": "Laboratory technicians",
    "3113": "Engineering technicians",
    "3114": "Building and civil engineering technicians",
    "3120": "CAD, drawing and architectural technicians",
    "3131": "IT operations technicians",
    "3132": "IT user support technicians",
    "3133": "Database administrators and web content technicians",
    "3221": "Youth and community workers",
    "3223": "Housing officers",
    "3224": "Counsellors",
    "3229": "Welfare and housing associate professionals n.e.c.",
    "3311": "Non-commissioned officers and other ranks",
    "3313": "Fire service officers (watch manager and below)",
    "3411": "Artists",
    "3412": "Authors, writers and translators",
    "3413": "Actors, entertainers and presenters",
    "3415": "Musicians",
    "3416": "Arts officers, producers and directors",
    "3417": "Photographers, audio-visual and broadcasting equipment operators",
    "3432": "Sports coaches, instructors and officials",
    "3433": "Fitness and wellbeing instructors",
    "3543": "Project support officers",
    "3544": "Data analysts",
    "3554": "Marketing associate professionals",
    "3572": "Careers advisers and vocational guidance specialists",
    "3574": "Other vocational and industrial trainers",
    "4111": "National government administrative occupations",
    "4112": "Local government administrative occupations",
    "4113": "Officers of non-governmental organisations",
    "4122": "Book-keepers, payroll managers and wages clerks",
    "4123": "Bank and post office clerks",
    "4131": "Records clerks and assistants",
    "4133": "Stock control clerks and assistants",
    "4134": "Transport and distribution clerks and assistants",
    "4135": "Library clerks and assistants",
    "4136": "Human resources administrative occupations",
    "4152": "Data entry administrators",
    "4159": "Other administrative occupations n.e.c.",
    "4211": "Medical secretaries",
    "4212": "Legal secretaries",
    "4213": "School secretaries",
    "4215": "Personal assistants and other secretaries",
    "4216": "Receptionists",
    "5112": "Horticultural trades",
    "5113": "Gardeners and landscape gardeners",
    "5114": "Groundsmen and greenkeepers",
    "5231": "Vehicle technicians, mechanics and electricians",
    "5244": "Computer system and equipment installers and servicers",
    "5315": "Plumbers and heating and ventilating installers and repairers",
    "5316": "Carpenters and joiners",
    "5319": "Construction and building trades n.e.c.",
    "5323": "Painters and decorators",
    "5411": "Upholsterers",
    "5412": "Footwear and leather working trades",
    "5413": "Tailors and dressmakers",
    "5422": "Printers",
    "5423": "Print finishing and binding workers",
    "5431": "Butchers",
    "5432": "Bakers and flour confectioners",
    "5434": "Chefs",
    "5435": "Cooks",
    "5441": "Glass and ceramics makers, decorators and finishers",
    "5442": "Furniture makers and other craft woodworkers",
    "5443": "Florists",
    "5449": "Other skilled trades n.e.c.",
    "6111": "Early education and childcare assistants",
    "6112": "Teaching assistants",
    "6113": "Educational support assistants",
    "6114": "Childminders",
    "6117": "Playworkers",
    "6121": "Pest control officers",
    "6129": "Animal care services occupations n.e.c.",
    "6131": "Nursing auxiliaries and assistants",
    "6132": "Ambulance staff (excluding paramedics)",
    "6133": "Dental nurses",
    "6134": "Houseparents and residential wardens",
    "6135": "Care workers and home carers",
    "6137": "Care escorts",
    "6138": "Undertakers, mortuary and crematorium assistants",
    "6211": "Sports and leisure assistants",
    "6212": "Travel agents",
    "6219": "Leisure and travel service occupations n.e.c.",
    "6221": "Hairdressers and barbers",
    "6222": "Beauticians and related occupations",
    "6232": "Caretakers",
    "6240": "Cleaning and housekeeping managers and supervisors",
    "6250": "Bed and breakfast and guest house owners and proprietors",
    "6311": "Police community support officers",
    "6312": "Parking and civil enforcement occupations",
    "7111": "Sales and retail assistants",
    "7112": "Retail cashiers and check-out operators",
    "7113": "Telephone salespersons",
    "7114": "Pharmacy and optical dispensing assistants",
    "7122": "Debt, rent and other cash collectors",
    "7124": "Market and street traders and assistants",
    "7125": "Visual merchandisers and related occupations",
    "7131": "Shopkeepers and owners - retail and wholesale",
    "7211": "Call and contact centre occupations",
    "7219": "Customer service occupations n.e.c.",
    "8111": "Food, drink and tobacco process operatives",
    "8120": "Metal working machine operatives",
    "8141": "Assemblers (electrical and electronic products)",
    "8143": "Routine inspectors and testers",
    "8144": "Weighers, graders and sorters",
    "8146": "Sewing machinists",
    "8149": "Assemblers and routine operatives n.e.c.",
    "8151": "Scaffolders, stagers and riggers",
    "8152": "Road construction operatives",
    "8159": "Construction operatives n.e.c.",
    "8212": "Bus and coach drivers",
    "8213": "Taxi and cab drivers and chauffeurs",
    "8214": "Delivery drivers and couriers",
    "8222": "Fork-lift truck drivers",
    "9111": "Farm workers",
    "9112": "Forestry and related workers",
    "9119": "Fishing and other elementary agriculture occupations n.e.c.",
    "9121": "Groundworkers",
    "9129": "Elementary construction occupations n.e.c.",
    "9132": "Packers, bottlers, canners and fillers",
    "9139": "Elementary process plant occupations n.e.c.",
    "9211": "Postal workers, mail sorters and messengers",
    "9219": "Elementary administration occupations n.e.c.",
    "9221": "Window cleaners",
    "9222": "Street cleaners",
    "9223": "Cleaners and domestics",
    "9224": "Launderers, dry cleaners and pressers",
    "9225": "Refuse and salvage occupations",
    "9226": "Vehicle valeters and cleaners",
    "9229": "Elementary cleaning occupations n.e.c.",
    "9231": "Security guards and related occupations",
    "9232": "School midday and crossing patrol occupations",
    "9233": "Exam invigilators",
    "9241": "Shelf fillers",
    "9249": "Elementary sales occupations n.e.c.",
    "9252": "Warehouse operatives",
    "9253": "Delivery operatives",
    "9262": "Hospital porters",
    "9263": "Kitchen and catering assistants",
    "9264": "Waiters and waitresses",
    "9265": "Bar staff",
    "9266": "Coffee shop workers",
    "9267": "Leisure and theme park attendants",
}
MAJOR_GROUPS = set("123456789")  # of SOC 2020, from managers to elementary occupations
DEGREE = re.compile(r"\b(degree|university|postgraduate|graduate)\b", re.I)
NO_DEGREE = re.compile(r"\bno degree\b|\bwithout (?:a|any) degree\b", re.I)


@of_each(JOBS, lambda job: str(job.id))
def test_a_job_has_eight_to_fifteen_tasks_that_fill_the_working_time(job: Job) -> None:
    assert 8 <= len(job.tasks) <= 15
    assert 0.9 <= sum(task.share or 0 for task in job.tasks) <= 1.1
    for task in job.tasks:
        assert task.importance and task.frequency and task.share and task.can_swap is not None and task.demands


@of_each(JOBS, lambda job: str(job.id))
def test_a_job_says_something_on_nearly_every_facet(job: Job) -> None:
    known = {condition.facet for condition in job.conditions}
    assert {"hours_per_week", "time_of_day", "pay", "place", "theme"} <= known <= EVERY_FACET
    assert len(known) >= 13


@of_each(JOBS, lambda job: str(job.id))
def test_a_job_is_told_in_short_plain_sentences(job: Job) -> None:
    assert re.fullmatch(r"\d{4}", job.soc2020) and job.id.startswith("starter:") and job.origin == "starter"
    for text in (job.summary, *(task.words for task in job.tasks)):
        assert 3 <= len(text.split()) <= 20, text
        assert not NOT_OUR_WORDS.search(text), text
    for text in (job.summary, *(task.words for task in job.tasks), *(need.words for need in job.needs), *job.supports):
        assert len(text.split()) <= 20 and not NOT_BRITISH.search(text) and text[0].isupper(), text
    assert not any(text.endswith(".") for text in (*(task.words for task in job.tasks), *job.supports))


@of_each(JOBS, lambda job: str(job.id))
def test_every_task_is_tagged_with_activities_that_exist(job: Job) -> None:
    for task in job.tasks:
        assert 1 <= len(task.activities) <= 3 and set(task.activities) <= set(ACTIVITIES), task.words
        assert len(set(task.activities)) == len(task.activities) and len(set(task.demands)) == len(task.demands)


@of_each(JOBS, lambda job: str(job.id))
def test_an_employed_job_pays_at_least_the_minimum_wage(job: Job) -> None:
    pay = job.condition("pay")
    assert pay and isinstance(pay.value, Range) and pay.value.low < pay.value.high < 60_000
    assert pay.value.low >= PAY_FLOOR or OWN_ACCOUNT.search(job.summary)


@of_each(JOBS, lambda job: str(job.id))
def test_a_typical_job_is_a_range_not_a_point(job: Job) -> None:
    for condition in job.conditions:
        if isinstance(condition.value, Choices):
            continue
        low, high = condition.value.low, condition.value.high
        assert low < high < float("inf"), condition.facet
        if FACETS[condition.facet].kind is FacetKind.LEVEL:
            assert high - low <= 3, f"{condition.facet}: from least to most says nothing"


@of_each(JOBS, lambda job: str(job.id))
def test_needs_say_when_they_are_needed(job: Job) -> None:
    assert job.needs and job.supports and job.other_titles
    assert all(need.on_the_job is not None for need in job.needs)
    theme = job.condition("theme")
    assert theme and isinstance(theme.value, Choices)
    if {"care", "children"} & set(theme.value.words):
        assert any(n.kind is NeedKind.CHECK and n.on_the_job is False for n in job.needs), "a DBS check is wanted first"
    if any("driving" in task.demands for task in job.tasks):
        assert any(need.kind is NeedKind.LICENCE for need in job.needs)


def test_every_job_has_a_unit_group_of_soc_2020() -> None:
    assert [(job.id, job.soc2020) for job in JOBS if job.soc2020 not in SOC2020] == []


def test_every_family_holds_jobs_and_no_family_is_there_twice() -> None:
    files = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    found = [f["family"] for f in files]
    assert set(found) >= FAMILIES and len(set(found)) == len(found)
    assert all(len(f["jobs"]) >= 3 and f["checked"] and f["note"] for f in files)
    assert sum(len(f["jobs"]) for f in files) == len(JOBS)


def test_no_sentence_of_needs_or_supports_is_a_stock_phrase() -> None:
    said = Counter(text for job in JOBS for text in {*job.supports, *(need.words for need in job.needs)})
    assert [text for text, times in said.items() if times > 2] == []


def test_no_title_or_id_is_there_twice() -> None:
    assert len({job.id for job in JOBS}) == len({job.title.casefold() for job in JOBS}) == len(JOBS)


def test_no_task_sentence_is_nearly_the_same_as_another() -> None:
    tasks = [task.words for job in JOBS for task in job.tasks]
    near = [(a, b) for n, a in enumerate(tasks) for b in tasks[:n] if fuzz.ratio(a, b) > 88]
    assert near == []


def test_there_are_at_least_150_jobs() -> None:
    assert len(JOBS) >= 150


def test_every_major_group_of_soc_2020_has_jobs() -> None:
    found = Counter(job.soc2020[0] for job in JOBS)
    assert set(found) == MAJOR_GROUPS
    assert min(found.values()) >= 3


def test_every_activity_is_part_of_some_job() -> None:
    used = {activity for job in JOBS for task in job.tasks for activity in task.activities}
    assert set(ACTIVITIES) - used == set()


def asks_a_degree(job: Job) -> bool:
    """Return whether a degree is wanted before the first day."""
    first = (n.words for n in job.needs if n.kind is NeedKind.QUALIFICATION and n.on_the_job is False)
    return any(DEGREE.search(words) and not NO_DEGREE.search(words) for words in first)


@pytest.mark.parametrize(
    ("words", "on_the_job", "asked"),
    [("A degree in nursing", False, True), ("Maths at GCSE; no degree", False, False), ("Degree, later", True, False)],
)
def test_a_degree_is_asked_where_it_is_wanted_first(words: str, on_the_job: bool, asked: bool) -> None:
    need = Need(NeedKind.QUALIFICATION, words, on_the_job)
    assert asks_a_degree(replace(JOBS[0], needs=(need,))) is asked


def test_most_jobs_can_be_reached_without_a_degree() -> None:
    assert sum(asks_a_degree(job) for job in JOBS) < len(JOBS) / 2
