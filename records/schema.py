"""The ground floor's own tables."""

from __future__ import annotations

from records.migrations import MigrationSet, Step

_FIRST = (
    """CREATE TABLE person (
        id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), called TEXT NOT NULL,
        notes TEXT NOT NULL, created TEXT
    ) STRICT""",
    """CREATE TABLE resource (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        words TEXT NOT NULL, where_from TEXT NOT NULL, want_to_use TEXT NOT NULL,
        activities TEXT NOT NULL, position INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX resource_person ON resource (person_id)",
    """CREATE TABLE preference (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        facet TEXT NOT NULL, wish TEXT NOT NULL, value TEXT NOT NULL, words TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX preference_person ON preference (person_id)",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        title TEXT NOT NULL, situation TEXT NOT NULL, what_i_did TEXT NOT NULL,
        what_came_of_it TEXT NOT NULL, resource_ids TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX story_person ON story (person_id)",
    """CREATE TABLE share_class (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        line_id TEXT NOT NULL, class TEXT NOT NULL, UNIQUE (person_id, line_id)
    ) STRICT""",
    """CREATE TABLE consent (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        recipient_name TEXT NOT NULL, recipient_role TEXT NOT NULL, organisation TEXT NOT NULL,
        purpose TEXT NOT NULL, line_ids TEXT NOT NULL, wording TEXT NOT NULL, how TEXT NOT NULL,
        given_on TEXT NOT NULL, expires_on TEXT NOT NULL, withdrawn_on TEXT, conditions TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX consent_person ON consent (person_id)",
    """CREATE TABLE copy (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        consent_id TEXT REFERENCES consent (id) ON DELETE RESTRICT,
        recipient_name TEXT NOT NULL, recipient_role TEXT NOT NULL, organisation TEXT NOT NULL,
        document TEXT NOT NULL, version INTEGER NOT NULL, copy_no INTEGER NOT NULL,
        made_at TEXT NOT NULL, how TEXT NOT NULL, line_ids TEXT NOT NULL, check_code TEXT NOT NULL,
        called_back TEXT
    ) STRICT""",
    "CREATE INDEX copy_person ON copy (person_id)",
    """CREATE TABLE history (
        id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, at TEXT NOT NULL, who TEXT NOT NULL,
        kind TEXT NOT NULL, action TEXT NOT NULL, person_id TEXT NOT NULL
    ) STRICT""",
)

_STORIES = (
    "ALTER TABLE story ADD COLUMN where_it_was TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE story ADD COLUMN task_ids TEXT NOT NULL DEFAULT '[]'",
)
_ANSWERS = ("ALTER TABLE resource ADD COLUMN tasks TEXT NOT NULL DEFAULT '{}'",)

_VERSIONS = (
    """CREATE TABLE preference_version (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0), day TEXT, kind TEXT NOT NULL, after TEXT NOT NULL,
        whose TEXT NOT NULL, who TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
        UNIQUE (person_id, number)
    ) STRICT""",
    """INSERT INTO preference_version
        SELECT 'first-' || person_id, person_id, 1, NULL, 'sorted', '', 'person', '', json_group_array(json_object(
            'id', id, 'facet', facet, 'wish', wish, 'value', json(value), 'words', words, 'position', position))
        FROM preference GROUP BY person_id""",
)

_CONVERSATION = (
    "ALTER TABLE resource ADD COLUMN own_words TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE resource ADD COLUMN how_sure TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE resource ADD COLUMN prompt TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE prompt_skipped (
        id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
        prompt TEXT NOT NULL, UNIQUE (person_id, prompt)
    ) STRICT""",
)

_OF_PERSON = "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT"

_PERMISSION = (
    "ALTER TABLE consent ADD COLUMN given INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE consent ADD COLUMN starts_on TEXT",
    "ALTER TABLE consent ADD COLUMN wording_version TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent ADD COLUMN place TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent ADD COLUMN present TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent ADD COLUMN level TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE consent ADD COLUMN ask_again INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE consent ADD COLUMN confirmed_on TEXT",
    "ALTER TABLE consent ADD COLUMN read_ids TEXT NOT NULL DEFAULT '[]'",
    """CREATE TRIGGER consent_stays_withdrawn BEFORE UPDATE ON consent
        WHEN old.withdrawn_on IS NOT NULL AND new.withdrawn_on IS NOT old.withdrawn_on
        BEGIN SELECT raise(ABORT, 'a permission taken back stays taken back'); END""",
    """CREATE TABLE copy_now (
        id TEXT PRIMARY KEY, person_id TEXT REFERENCES person (id) ON DELETE RESTRICT,
        consent_id TEXT REFERENCES consent (id) ON DELETE RESTRICT,
        recipient_name TEXT NOT NULL, recipient_role TEXT NOT NULL, organisation TEXT NOT NULL,
        document TEXT NOT NULL, version INTEGER NOT NULL, copy_no INTEGER NOT NULL,
        made_at TEXT NOT NULL, how TEXT NOT NULL, line_ids TEXT NOT NULL, check_code TEXT NOT NULL,
        called_back TEXT, own INTEGER NOT NULL DEFAULT 0, asked_on TEXT, answer TEXT, answered_on TEXT
    ) STRICT""",
    """INSERT INTO copy_now (id, person_id, consent_id, recipient_name, recipient_role, organisation, document,
        version, copy_no, made_at, how, line_ids, check_code, called_back, own)
        SELECT id, person_id, consent_id, recipient_name, recipient_role, organisation, document, version, copy_no,
            made_at, how, line_ids, check_code, called_back, recipient_role = 'own copy' FROM copy""",
    "DROP TABLE copy",
    "ALTER TABLE copy_now RENAME TO copy",
    "CREATE INDEX copy_person ON copy (person_id)",
    f"""CREATE TABLE holding (
        id TEXT PRIMARY KEY, {_OF_PERSON}, on_day TEXT NOT NULL, basis TEXT NOT NULL, told_on TEXT,
        notice_version TEXT NOT NULL, how TEXT NOT NULL, who TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE told_without (
        id TEXT PRIMARY KEY, {_OF_PERSON}, on_day TEXT NOT NULL, reader TEXT NOT NULL, what TEXT NOT NULL,
        risk TEXT NOT NULL, decider TEXT NOT NULL, no_asking TEXT NOT NULL, person_told TEXT NOT NULL
    ) STRICT""",
    """CREATE TRIGGER told_without_stays BEFORE UPDATE ON told_without
        BEGIN SELECT raise(ABORT, 'what was told is never changed'); END""",
)

_WHAT_LEFT = (
    "ALTER TABLE copy ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE copy ADD COLUMN form TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE copy ADD COLUMN look TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE copy ADD COLUMN sets INTEGER NOT NULL DEFAULT 1 CHECK (sets > 0)",
    "ALTER TABLE copy ADD COLUMN pages TEXT NOT NULL DEFAULT ''",
)

MIGRATIONS = MigrationSet(
    "records",
    (
        Step("2026-11 people, consent and history", _FIRST),
        Step("2026-11 where a story was, and what it answers", _STORIES),
        Step("2026-11 versions of preferences", _VERSIONS),
        Step("2026-11 which tasks of which jobs a thing answers, as the person said", _ANSWERS),
        Step("2026-11 a conversation, own words for activities, how sure", _CONVERSATION),
        Step("2026-11 permission in full, and what became of each copy", _PERMISSION),
        Step("2026-11 what exactly left, letter for letter", _WHAT_LEFT),
    ),
)
