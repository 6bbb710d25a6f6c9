"""Tables of jobs. `number` ties a row to its search index and survives copying; `id` is ours."""

from __future__ import annotations

from records.migrations import MigrationSet, Step


def _index(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return a full-text index over a table's columns and the triggers that keep it true."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{c}" for c in columns) for row in ("new", "old"))
    search = f"{table}_search"
    add = f"INSERT INTO {search} (rowid, {names}) VALUES (new.number, {new});"  # noqa: S608  (our own names)
    drop = f"INSERT INTO {search} ({search}, rowid, {names}) VALUES ('delete', old.number, {old});"  # noqa: S608
    return (
        f"CREATE VIRTUAL TABLE {search} USING fts5({names}, content='{table}', content_rowid='number',"
        " tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3')",
        f"CREATE TRIGGER {search}_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {search}_drop AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {search}_change AFTER UPDATE ON {table} BEGIN {drop} {add} END",
    )


_JOB = """CREATE TABLE job (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL,
    origin TEXT NOT NULL, employer TEXT NOT NULL, summary TEXT NOT NULL, other_titles TEXT NOT NULL,
    supports TEXT NOT NULL, soc2020 TEXT NOT NULL, version INTEGER NOT NULL
) STRICT"""

_TASK = """CREATE TABLE task (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    job_id TEXT NOT NULL REFERENCES job (id) ON DELETE RESTRICT, position INTEGER NOT NULL,
    words TEXT NOT NULL, importance TEXT, frequency TEXT, share REAL, activities TEXT NOT NULL,
    demands TEXT NOT NULL, can_swap INTEGER, detailed TEXT NOT NULL, provenance TEXT NOT NULL
) STRICT"""

_CONDITION = """CREATE TABLE condition (
    id TEXT PRIMARY KEY, job_id TEXT NOT NULL REFERENCES job (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL, words TEXT NOT NULL,
    provenance TEXT NOT NULL
) STRICT"""

_NEED = """CREATE TABLE need (
    id TEXT PRIMARY KEY, job_id TEXT NOT NULL REFERENCES job (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, on_the_job INTEGER,
    provenance TEXT NOT NULL
) STRICT"""

_ADVERT = """CREATE TABLE advert (
    id TEXT PRIMARY KEY REFERENCES job (id) ON DELETE RESTRICT,
    words TEXT NOT NULL, name TEXT NOT NULL, on_day TEXT NOT NULL, closing TEXT, apply TEXT NOT NULL,
    contract TEXT, place TEXT NOT NULL, settled TEXT NOT NULL
) STRICT"""

_EMPLOYER = """CREATE TABLE employer (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, does TEXT NOT NULL, sites TEXT NOT NULL,
    contacts TEXT NOT NULL, notes TEXT NOT NULL
) STRICT"""

_MEETING = """CREATE TABLE meeting (
    id TEXT PRIMARY KEY, employer_id TEXT NOT NULL REFERENCES employer (id) ON DELETE RESTRICT,
    on_day TEXT NOT NULL, channel TEXT NOT NULL, with_whom TEXT NOT NULL, said TEXT NOT NULL,
    offered TEXT NOT NULL, person_id TEXT REFERENCES person (id) ON DELETE RESTRICT
) STRICT"""

_VISIT = """CREATE TABLE visit (
    id TEXT PRIMARY KEY, job_id TEXT NOT NULL REFERENCES job (id) ON DELETE RESTRICT,
    employer_id TEXT REFERENCES employer (id) ON DELETE RESTRICT, on_day TEXT NOT NULL,
    how TEXT NOT NULL, who TEXT NOT NULL, answers TEXT NOT NULL, written INTEGER NOT NULL
) STRICT"""

_VERSION = """CREATE TABLE job_version (
    id TEXT PRIMARY KEY, job_id TEXT NOT NULL, version INTEGER NOT NULL, until TEXT NOT NULL, body TEXT NOT NULL
) STRICT"""

MIGRATIONS = MigrationSet(
    "jobs",
    (
        Step(
            "2026-11 jobs, tasks, conditions, needs",
            (
                _JOB,
                "CREATE INDEX job_origin ON job (origin)",
                _TASK,
                "CREATE INDEX task_job ON task (job_id)",
                _CONDITION,
                "CREATE INDEX condition_job ON condition (job_id)",
                _NEED,
                "CREATE INDEX need_job ON need (job_id)",
                *_index("job", ("title", "other_titles")),
                *_index("task", ("words",)),
            ),
        ),
        Step("2026-11 adverts beside their jobs", (_ADVERT,)),
        Step(
            "2026-11 employers, meetings and visits",
            (
                _EMPLOYER,
                _MEETING,
                "CREATE INDEX meeting_employer ON meeting (employer_id)",
                "CREATE INDEX meeting_day ON meeting (on_day)",
                _VISIT,
                "CREATE INDEX visit_job ON visit (job_id)",
                "ALTER TABLE job ADD COLUMN employer_id TEXT REFERENCES employer (id) ON DELETE RESTRICT",
                "CREATE INDEX job_employer ON job (employer_id)",
                "ALTER TABLE job ADD COLUMN support_sources TEXT NOT NULL DEFAULT '[]'",
            ),
        ),
        Step(
            "2026-11 lineage of carved tasks, earlier versions of jobs",
            (
                "ALTER TABLE task ADD COLUMN lineage TEXT NOT NULL DEFAULT ''",
                _VERSION,
                "CREATE INDEX job_version_job ON job_version (job_id)",
            ),
        ),
    ),
)
