"""The database says no by a constraint's name, whatever was written: as if that constraint were broken just now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

FAILS = """
CREATE FUNCTION pg_temp.says_no() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'нарушено' USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[0], TABLE = TG_TABLE_NAME;
END $$
"""
OF_TABLE = """
SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass
    AND (contype IN ('c', 'u', 'x') OR contype = 'f' AND conname !~ '_fk_')
UNION
SELECT i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid
    WHERE indrelid = %s::regclass AND indisunique AND NOT indisprimary
"""


def of_table(table: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(OF_TABLE, [table, table])
        return sorted(name for (name,) in cursor.fetchall())


@contextmanager
def breaking(table: str, name: str) -> Iterator[None]:
    """In this block every write into the table breaks that constraint. Inside a test's own transaction only."""
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION IF EXISTS pg_temp.says_no() CASCADE")
        cursor.execute(FAILS)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        cursor.execute(
            f"CREATE TRIGGER says_no BEFORE INSERT OR UPDATE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION pg_temp.says_no('{name}')"
        )
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER IF EXISTS says_no ON {table}")
