"""The tables of matching: how a person weighs, what they said no to or chose instead, and what they matched by hand."""

from __future__ import annotations

from records.migrations import MigrationSet, Step

_OF_PERSON = "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT"

_DECISIONS = (
    """CREATE TABLE weighting (
        id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE RESTRICT, want REAL NOT NULL CHECK (want >= 0),
        bring REAL NOT NULL CHECK (bring >= 0), method TEXT NOT NULL, points TEXT NOT NULL CHECK (json_valid(points)),
        set_by TEXT NOT NULL, set_on TEXT
    ) STRICT""",
    f"""CREATE TABLE decline (
        id TEXT PRIMARY KEY, {_OF_PERSON}, job_id TEXT NOT NULL, reason TEXT NOT NULL, said_on TEXT,
        UNIQUE (person_id, job_id)
    ) STRICT""",
    f"""CREATE TABLE choice (
        id TEXT PRIMARY KEY, {_OF_PERSON}, chosen_job_id TEXT NOT NULL, listed_job_id TEXT NOT NULL,
        what_we_missed TEXT NOT NULL, preference_id TEXT NOT NULL, on_day TEXT
    ) STRICT""",
    "CREATE INDEX choice_person ON choice (person_id)",
)

_EARLIER = (
    f"""CREATE TABLE weighting_before (
        id TEXT PRIMARY KEY, {_OF_PERSON}, number INTEGER NOT NULL, want REAL NOT NULL CHECK (want >= 0),
        bring REAL NOT NULL CHECK (bring >= 0), method TEXT NOT NULL, points TEXT NOT NULL CHECK (json_valid(points)),
        set_by TEXT NOT NULL, set_on TEXT
    ) STRICT""",
    "CREATE INDEX weighting_before_person ON weighting_before (person_id)",
)

_MEANINGS = (
    """CREATE TABLE meaning (
        id TEXT PRIMARY KEY, model TEXT NOT NULL, direction BLOB NOT NULL
    ) STRICT""",
)

_READY = (
    """CREATE TABLE task_index (
        id TEXT PRIMARY KEY, made_with TEXT NOT NULL, names TEXT NOT NULL CHECK (json_valid(names)), body BLOB NOT NULL
    ) STRICT""",
)

_BY_HAND = (
    f"""CREATE TABLE hand_match (
        id TEXT PRIMARY KEY, {_OF_PERSON}, job_id TEXT NOT NULL, on_day TEXT,
        cards TEXT NOT NULL CHECK (json_valid(cards)), UNIQUE (person_id, job_id)
    ) STRICT""",
    f"""CREATE TABLE sureness (
        id TEXT PRIMARY KEY, {_OF_PERSON}, moment TEXT NOT NULL, number INTEGER NOT NULL, on_day TEXT NOT NULL,
        answers TEXT NOT NULL CHECK (json_valid(answers)), shared INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX sureness_person ON sureness (person_id)",
)

_DRAFTS = (
    f"""CREATE TABLE draft (
        id TEXT PRIMARY KEY, {_OF_PERSON}, job_id TEXT NOT NULL, kind TEXT NOT NULL, words INTEGER,
        blocks TEXT CHECK (json_valid(blocks)), seen TEXT NOT NULL CHECK (json_valid(seen))
    ) STRICT""",
    "CREATE INDEX draft_person ON draft (person_id)",
    f"""CREATE TABLE agreed_spelling (
        id TEXT PRIMARY KEY, {_OF_PERSON}, wrong TEXT NOT NULL, right TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX agreed_spelling_person ON agreed_spelling (person_id)",
)

_TEMPLATES = (
    """CREATE TABLE draft_template (
        id TEXT PRIMARY KEY, words TEXT NOT NULL CHECK (json_valid(words)),
        sections TEXT NOT NULL CHECK (json_valid(sections))
    ) STRICT""",
)

MIGRATIONS = MigrationSet(
    "matching",
    (
        Step("2026-11 weights, jobs declined and choices", _DECISIONS),
        Step("2026-11 what tasks mean, worked out once", _MEANINGS),
        Step("2026-11 tasks ready to be compared", _READY),
        Step("2026-11 matches made by hand, and how sure somebody feels", _BY_HAND),
        Step("2026-11 drafts by hand, spellings agreed to, and what answers a task", _DRAFTS),
        Step("2026-11 earlier weights stay", _EARLIER),
        Step("2026-11 a service's own words for drafts", _TEMPLATES),
    ),
)
