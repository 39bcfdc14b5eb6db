"""The database's own list of what must be impossible, and what a person hears when it says no."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from lib.constraints import explained

pytestmark = pytest.mark.django_db
LIST = Path(__file__).with_name("constraints.txt")
HEARD = {
    "reason": "a person can meet it, even if only in a race: it has its sentence",
    "code": "only a mistake of ours can reach it: a plain sentence, and its name in the log",
}

# Django's own tables and foreign keys apart; those of ours that Django cannot express are named by us.
IN_DATABASE = """
WITH ours AS (
    SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relname !~ '^(auth|django|account|mfa|usersessions)_' AND c.relname !~ 'historical'
)
SELECT conname FROM pg_constraint JOIN ours ON ours.oid = conrelid
WHERE contype IN ('c', 'u', 'x') OR contype = 'f' AND conname !~ '_fk_'
UNION
SELECT i.relname FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN ours ON ours.oid = indrelid
WHERE indisunique AND NOT indisprimary
UNION
SELECT tgname FROM pg_trigger JOIN ours ON ours.oid = tgrelid WHERE NOT tgisinternal AND tgname !~ '^guard_'
"""


def in_database() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(IN_DATABASE)
        return {name for (name,) in cursor.fetchall()}


def listed() -> dict[str, str]:
    lines = [line.split("#")[0].split() for line in LIST.read_text().splitlines()]
    return {name: heard for heard, name in filter(None, lines)}


def test_the_database_holds_exactly_the_constraints_of_the_list() -> None:
    """A constraint dropped or added by a migration is a decision: change constraints.txt with it."""
    assert in_database() == listed().keys()


def test_every_constraint_that_a_person_can_meet_has_its_sentence() -> None:
    """R43: an unexplained one would be a page 500."""
    assert set(listed().values()) <= HEARD.keys()
    promised = {name for name, heard in listed().items() if heard == "reason"}
    assert promised - explained() == set()
    assert explained() - promised == set()


def test_control_a_dropped_constraint_is_noticed() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE courses_coursegroup DROP CONSTRAINT group_seats_not_oversold")
    assert listed().keys() - in_database() == {"group_seats_not_oversold"}
