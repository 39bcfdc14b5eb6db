"""The application's role changes no table and rewrites no history (R42); the backup's only reads."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import sql

from config.management.commands import grant_rights as rights
from tests.rights.conftest import ROLES, Database

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("local")]


Refused = psycopg.errors.InsufficientPrivilege


def test_no_role_is_a_superuser(database: Database) -> None:
    with database.by("postgres") as server:
        asked = (
            "SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = ANY(%s)"
        )
        assert dict(server.execute(asked, [list(ROLES)]).fetchall()) == dict.fromkeys(ROLES, False)
        owners = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"
        assert server.execute(owners).fetchall() == [("ais_owner",)]


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE staff_historicalworker SET last_name = 'Другая'",
        "DELETE FROM staff_historicalworker",
        "TRUNCATE staff_historicalworker",
        "ALTER TABLE staff_historicalworker DISABLE TRIGGER ALL",
        "UPDATE courses_historicalprogramme_profile_for SET position_id = 1",
        "DELETE FROM django_admin_log",
        "UPDATE staff_look SET what = ''",
        "UPDATE django_migrations SET name = ''",
        "TRUNCATE letters_letter",
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "DROP TABLE staff_worker",
        "ALTER TABLE courses_enrolment DISABLE TRIGGER enrolment_counts_seat",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SET ROLE ais_owner",
    ],
)
def test_r42_the_application_is_refused(database: Database, order: str) -> None:
    with database.by("ais_app") as application, pytest.raises(Refused):
        application.execute(order.encode())


def test_control_the_owner_is_not_refused(database: Database) -> None:
    with database.by("ais_owner") as owner, owner.transaction(force_rollback=True):
        owner.execute("UPDATE staff_historicalworker SET last_name = 'Другая'")
        owner.execute("CREATE TABLE mine (id int)")


def test_every_table_is_the_applications_to_work_in(database: Database) -> None:
    with database.by("ais_app") as application:
        tables = application.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        assert len(tables) > 60
        for (table,) in tables:
            if "_historical" not in table and table not in rights.READ_ONLY | rights.WRITTEN_ONCE:
                application.execute(sql.SQL("DELETE FROM {} WHERE false").format(sql.Identifier(table)))
