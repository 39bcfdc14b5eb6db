"""What must be true after every step: the nightly list of `check_invariants`, asked in one statement."""

from __future__ import annotations

from functools import cache

from django.db import connection

from home.invariants import every_check

# A seat without a job: the pages of these say that the seats stay («Записи в группы…»).
MAY_LEAVE_A_SEAT = {
    "staff.workplaces.actions.withdraw",
    "staff.workplaces.actions.reject",
    "staff.moves.actions.dismiss",
    "staff.moves.actions.transfer",
    "staff.moves.actions.take_back",
    "staff.reorganizing.actions.close_organization",
    "staff.reorganizing.actions.undo_closing",
}
SEATS_WITHOUT_A_JOB = """
SELECT count(*) FROM courses_enrolment e WHERE e.state = 'active' AND NOT EXISTS (
    SELECT 1 FROM staff_employment p WHERE p.worker_id = e.worker_id AND p.state IN ('current', 'awaiting'))
"""


# Of this transaction, those taken back too.
WRITTEN = """
SELECT sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
    + pg_stat_get_xact_tuples_deleted(oid))
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""


@cache
def _statement() -> str:
    """The checks as one prepared statement: planned once for a connection, asked thousands of times."""
    return " UNION ALL ".join(_told(f"{check.rule}: {check.sentence}", check.sql) for check in every_check())


def _told(sentence: str, sql: str) -> str:
    sentence = sentence.replace("'", "''")
    return f"SELECT '{sentence}: ' || min(name::text) FROM ({sql}) AS bad (name) HAVING count(*) > 0"  # noqa: S608


def written() -> int:
    """How many rows the story has written: while it stays the same, so does everything that is asked here."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return int(cursor.fetchone()[0])


def violations() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_prepared_statements WHERE name = 'every_check'")
        if cursor.fetchone() is None:
            cursor.execute(f"PREPARE every_check AS {_statement()}")
        cursor.execute("EXECUTE every_check")
        return [line for (line,) in cursor.fetchall()]


def attestations(*, whose: bool = True) -> str:
    """All of them, and the confirmed courses elsewhere, as one mark: what has not written one leaves it (R19, R20).

    whose: also whose they are; only two records made one change that.
    """
    one = "to_jsonb(a)" if whose else "to_jsonb(a) - 'worker_id'"
    said = f"md5(coalesce(string_agg(({one})::text, ';' ORDER BY a.id), ''))"
    courses = f"SELECT {said} FROM staff_courseelsewhere a WHERE state = 'confirmed'"  # noqa: S608 our own words
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {said} || ({courses}) FROM staff_attestation a")  # noqa: S608 our own words
        return str(cursor.fetchone()[0])


def seats_without_a_job() -> int:
    with connection.cursor() as cursor:
        cursor.execute(SEATS_WITHOUT_A_JOB)
        return int(cursor.fetchone()[0])
