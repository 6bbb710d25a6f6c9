"""The tables of support plans. Each row keeps its dataclass as JSON beside the columns it is looked up by."""

from __future__ import annotations

from records.migrations import MigrationSet, Step

_OF_PERSON = "person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT"
_OF_POST = "post_id TEXT NOT NULL REFERENCES post (id) ON DELETE RESTRICT"
_BODY = "body TEXT NOT NULL CHECK (json_valid(body))"

_FIRST = (
    f"CREATE TABLE decision (id TEXT PRIMARY KEY, {_OF_PERSON}, made_on TEXT, {_BODY}) STRICT",
    "CREATE INDEX decision_person ON decision (person_id)",
    f"CREATE TABLE adjustment (id TEXT PRIMARY KEY, {_OF_PERSON}, title TEXT NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX adjustment_person ON adjustment (person_id)",
    f"""CREATE TABLE negotiation_event (
        id TEXT PRIMARY KEY, adjustment_id TEXT NOT NULL REFERENCES adjustment (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0), {_BODY}, UNIQUE (adjustment_id, number)
    ) STRICT""",
    """CREATE TRIGGER negotiation_event_stays BEFORE UPDATE ON negotiation_event
        BEGIN SELECT raise(ABORT, 'events are never changed'); END""",
    f"CREATE TABLE agreement (id TEXT PRIMARY KEY, {_OF_PERSON}, version INTEGER NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX agreement_person ON agreement (person_id)",
    f"""CREATE TABLE level_move (
        id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0), {_BODY}, UNIQUE (agreement_id, number)
    ) STRICT""",
)

_LOOKING = (
    f"""CREATE TABLE application (
        id TEXT PRIMARY KEY, {_OF_PERSON}, job_id TEXT NOT NULL, next_on TEXT, closing TEXT, {_BODY}
    ) STRICT""",
    "CREATE INDEX application_person ON application (person_id)",
    f"""CREATE TABLE application_step (
        id TEXT PRIMARY KEY, application_id TEXT NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0), {_BODY}, UNIQUE (application_id, number)
    ) STRICT""",
    """CREATE TRIGGER application_step_stays BEFORE UPDATE ON application_step
        BEGIN SELECT raise(ABORT, 'events are never changed'); END""",
    f"""CREATE TABLE offer (
        id TEXT PRIMARY KEY REFERENCES application (id) ON DELETE RESTRICT, {_OF_PERSON}, {_BODY}
    ) STRICT""",
    f"CREATE TABLE money_rates (id TEXT PRIMARY KEY, {_BODY}) STRICT",
)

_SEEN = (
    f"""CREATE TABLE job_seen (
        id TEXT PRIMARY KEY, {_OF_PERSON}, job_id TEXT NOT NULL, version INTEGER NOT NULL, on_day TEXT NOT NULL
    ) STRICT""",
)

_KEEPING = (
    f"""CREATE TABLE post (
        id TEXT PRIMARY KEY, {_OF_PERSON}, started_on TEXT NOT NULL, ended_on TEXT, {_BODY}
    ) STRICT""",
    "CREATE INDEX post_person ON post (person_id)",
    f"""CREATE TABLE post_change (
        id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id) ON DELETE RESTRICT, on_day TEXT NOT NULL,
        {_BODY}
    ) STRICT""",
    "CREATE INDEX post_change_post ON post_change (post_id)",
    f"CREATE TABLE review (id TEXT PRIMARY KEY, {_OF_PERSON}, {_OF_POST}, on_day TEXT NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX review_post ON review (post_id)",
    f"CREATE TABLE review_shown (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
    """CREATE TRIGGER review_shown_stays BEFORE UPDATE ON review_shown
        BEGIN SELECT raise(ABORT, 'what both sides saw is never changed'); END""",
    f"CREATE TABLE review_day (id TEXT PRIMARY KEY, {_OF_PERSON}, {_OF_POST}, on_day TEXT NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX review_day_post ON review_day (post_id)",
    f"CREATE TABLE rhythm (id TEXT PRIMARY KEY, {_OF_PERSON}, {_OF_POST}, from_day TEXT NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX rhythm_post ON rhythm (post_id)",
    f"CREATE TABLE rule_choice (id TEXT PRIMARY KEY, {_BODY}) STRICT",
    f"CREATE TABLE rule_own (id TEXT PRIMARY KEY, country TEXT NOT NULL, {_BODY}) STRICT",
    f"""CREATE TABLE may_speak (
        id TEXT PRIMARY KEY, {_OF_PERSON}, made_on TEXT, {_BODY}
    ) STRICT""",
    "CREATE INDEX may_speak_person ON may_speak (person_id)",
    f"""CREATE TABLE contact (
        id TEXT PRIMARY KEY, {_OF_PERSON}, on_day TEXT NOT NULL, whom TEXT NOT NULL, {_BODY}
    ) STRICT""",
    "CREATE INDEX contact_person ON contact (person_id, on_day)",
    "CREATE INDEX contact_day ON contact (on_day)",
    f"CREATE TABLE home_later (id TEXT PRIMARY KEY, {_OF_PERSON}, until TEXT NOT NULL, {_BODY}) STRICT",
    "CREATE INDEX home_later_person ON home_later (person_id)",
    f"CREATE TABLE own_idea (id TEXT PRIMARY KEY, title TEXT NOT NULL, {_BODY}) STRICT",  # the service's: of nobody
    f"""CREATE TABLE agreement_version (
        id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE RESTRICT,
        number INTEGER NOT NULL CHECK (number > 0), holds_from TEXT NOT NULL, {_BODY}, UNIQUE (agreement_id, number)
    ) STRICT""",
    "CREATE INDEX agreement_version_holds ON agreement_version (agreement_id, holds_from, number)",
    """INSERT INTO agreement_version (id, agreement_id, number, holds_from, body)
        SELECT 'first-' || a.id, a.id, a.version, a.since, json_object('id', 'first-' || a.id, 'agreement_id', a.id,
            'number', a.version, 'holds_from', a.since, 'agreement', json(json_set(a.body, '$.notes', '')))
        FROM (SELECT id, version, body, coalesce(json_extract(body, '$.starts_on'),
            (SELECT min(json_extract(m.body, '$.on')) FROM level_move m WHERE m.agreement_id = agreement.id),
            date('now')) AS since FROM agreement) a""",
    """CREATE INDEX negotiation_event_moves ON negotiation_event (adjustment_id, number, json_extract(body, '$.on'),
        json_extract(body, '$.party'), json_extract(body, '$.move'), json_extract(body, '$.starts_on'),
        json_extract(body, '$.corrects'), json_extract(body, '$.instead'))""",
    f"""CREATE TABLE after_sheet (
        id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE RESTRICT,
        began TEXT NOT NULL, {_BODY}, UNIQUE (agreement_id, began)
    ) STRICT""",
    f"""CREATE TABLE return_plan (
        id TEXT PRIMARY KEY, agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE RESTRICT,
        starts_on TEXT NOT NULL, {_BODY}
    ) STRICT""",
    "CREATE INDEX return_plan_agreement ON return_plan (agreement_id, starts_on)",
    f"CREATE TABLE after_meeting (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
)

_PAPER = (
    f"CREATE TABLE paper_look (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
    f"CREATE TABLE wording_kept (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
    "CREATE INDEX wording_kept_person ON wording_kept (person_id)",
    f"CREATE TABLE wallet_card (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
    f"CREATE TABLE left_off (id TEXT PRIMARY KEY, {_OF_PERSON}, {_BODY}) STRICT",
    "CREATE INDEX left_off_person ON left_off (person_id)",
)

_VERSIONS = (
    f"""CREATE TABLE thing_version (
        id TEXT PRIMARY KEY, {_OF_PERSON}, kind TEXT NOT NULL, thing_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0), holds_from TEXT, who TEXT NOT NULL, {_BODY},
        UNIQUE (thing_id, kind, number)
    ) STRICT""",  # the thing itself may be gone: what was signed stays as long as the agreement
    "CREATE INDEX thing_version_person ON thing_version (person_id)",
    """INSERT INTO thing_version (id, person_id, kind, thing_id, number, who, body)
        SELECT 'first-' || id, person_id, 'adjustment', id, 1, '', json_set(body, '$.notes', '') FROM adjustment""",
    """INSERT INTO thing_version (id, person_id, kind, thing_id, number, who, body)
        SELECT 'first-' || r.id, a.person_id, 'return_plan', r.id, 1, '', json_set(r.body, '$.notes', '')
        FROM return_plan r JOIN agreement a ON a.id = r.agreement_id""",
)

MIGRATIONS = MigrationSet(
    "supportplans",
    (
        Step("2026-11 plans, negotiation and levels", _FIRST),
        Step("2026-11 applications and offers", _LOOKING),
        Step("2026-11 versions of jobs a match has seen", _SEEN),
        Step("2026-11 keeping the job", _KEEPING),
        Step("2026-11 on paper", _PAPER),
        Step("2026-11 versions of adjustments and ways back", _VERSIONS),
    ),
)
