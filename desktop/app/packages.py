"""Every package's tables, in the order in which they are made."""

from __future__ import annotations

import jobs.schema
import matching.schema
import records.schema
import supportplans.schema

MIGRATION_SETS = (
    records.schema.MIGRATIONS,
    jobs.schema.MIGRATIONS,
    matching.schema.MIGRATIONS,
    supportplans.schema.MIGRATIONS,
)
