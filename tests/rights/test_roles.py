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
        "INSERT INTO support_destruction (worker_id) VALUES (1)",
        "DELETE FROM support_destruction",
        "ALTER FUNCTION support_erase OWNER TO ais_app",
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


PERSON = """
INSERT INTO staff_worker (id, last_name, first_name, patronymic, birth_date, snils, registered_at)
VALUES (-7, 'Орлова', 'Анна', '', '1980-01-01', '11223344595', now());
INSERT INTO staff_historicalworker (history_id, id, last_name, first_name, patronymic, birth_date, snils, registered_at,
    history_date, history_type)
VALUES (-7, -7, 'Соколова', 'Анна', '', '1980-01-01', '11223344595', now(), now(), '+');
INSERT INTO accounts_user (id, email, name, password, is_active, is_staff, is_superuser, operator_role, date_joined,
    session_round)
VALUES (-7, 'gleb@example.ru', 'Глеб', '!', true, true, false, 'administrator', now(), 1);
"""


def test_r42_the_application_destroys_by_the_function_only(database: Database) -> None:
    """Which leaves an act; the role itself still rewrites no history."""
    with database.by("ais_app") as application, application.transaction(force_rollback=True):
        application.execute(PERSON.encode())
        with pytest.raises(Refused), application.transaction():
            application.execute("UPDATE staff_historicalworker SET last_name = 'Никто' WHERE id = -7")
        said = application.execute(
            "SELECT act, gone_files FROM support_erase(-7, -7, 'срок', NULL)"
        ).fetchall()
        told = application.execute("SELECT id, worker_id, why FROM support_destruction").fetchall()
        names = application.execute("SELECT last_name FROM staff_historicalworker WHERE id = -7").fetchall()
        assert (told, names) == ([(said[0][0], -7, "срок")], [("Данные",)])
    with database.by("postgres") as server:
        # A sequence is not put back by a rollback, and the dump of these tables names it.
        server.execute("SELECT setval('support_destruction_id_seq', 1, false)")
