"""Lets PostgreSQL plan as it would with hundreds of thousands of workers, over a region of a thousand."""

from __future__ import annotations

from django.apps import apps
from django.db import connection

from lib.counted_tables import analyze

# These do not grow with the number of workers.
FIXED = {
    "organizations_district",
    "organizations_organizationtype",
    "staff_position",
    "courses_provider",
    "courses_programme",
    "courses_programme_profile_for",
    "vouchers_vouchertemplate",
    "vouchers_templateblock",
    "courses_frdotemplate",
    "django_content_type",
    "auth_permission",
    "auth_group",
}


def growing() -> list[str]:
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return sorted(tables - FIXED)


def multiply(factor: int) -> dict[str, int]:
    """Every growing table is told to be `factor` times longer; returns the rows that PostgreSQL now expects.

    Inside the caller's transaction: nobody else plans by it. What refers to a growing table has as many more values,
    and none of them is common any more.
    """
    with connection.cursor() as cursor:
        # The server's own vacuum may hold a table for a moment.
        cursor.execute("SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = '60s'")
        analyze()
        cursor.execute(COUNTS, [growing()])
        before = {name: max(0.0, rows) for name, rows in cursor.fetchall()}
        cursor.execute(DISTINCT, [growing(), growing()])
        cursor.execute(LONGER, [factor, growing()])
        cursor.execute(LONGER_INDEXES, [factor, growing()])
    return {name: int(rows * factor) for name, rows in before.items()}


COUNTS = "SELECT relname, reltuples FROM pg_class WHERE relname = ANY(%s) AND relkind = 'r'"
LONGER = """
UPDATE pg_class SET reltuples = pg_class.reltuples * %s
WHERE relname = ANY(%s) AND relkind = 'r' AND reltuples > 0 AND relnamespace = 'public'::regnamespace
"""
LONGER_INDEXES = """
UPDATE pg_class SET reltuples = pg_class.reltuples * %s
FROM pg_index JOIN pg_class AS owner ON owner.oid = pg_index.indrelid
WHERE pg_class.oid = pg_index.indexrelid AND owner.relname = ANY(%s) AND pg_class.reltuples > 0
"""
DISTINCT = """
UPDATE pg_statistic AS s SET
    stadistinct = CASE WHEN s.stadistinct > 0 THEN -s.stadistinct / t.reltuples ELSE s.stadistinct END,
    stakind1 = CASE WHEN s.stakind1 = 1 THEN 0 ELSE s.stakind1 END,
    stakind2 = CASE WHEN s.stakind2 = 1 THEN 0 ELSE s.stakind2 END,
    stakind3 = CASE WHEN s.stakind3 = 1 THEN 0 ELSE s.stakind3 END
FROM pg_class AS t, pg_constraint AS c, pg_class AS other
WHERE t.oid = s.starelid AND t.relname = ANY(%s) AND t.reltuples > 0
    AND c.conrelid = t.oid AND c.contype = 'f' AND s.staattnum = ANY(c.conkey)
    AND other.oid = c.confrelid AND other.relname = ANY(%s)
"""
