"""PostgreSQL's log names what was refused and quotes nobody (R42)."""

from __future__ import annotations

import psycopg
import pytest

from config.settings.logs import without_values
from tests.rights.conftest import Database

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("local")]
SNILS = "11223344595"
# With numbers of their own: a sequence is not put back by a rollback, and the dump of these tables names it.
WORKER = (
    "INSERT INTO staff_worker (id, last_name, first_name, patronymic, birth_date, snils, registered_at)"
    " VALUES ({id}, 'Орлова', 'Анна', '', '1980-01-01', '11223344595', now())"
)
AS_BY_ITSELF = "SET log_error_verbosity = default; SET log_min_error_statement = error"


def said(database: Database, *first: str) -> str:
    """What the log says of the same СНИЛС entered twice."""
    log = database.log
    before = len(log.read_bytes())
    with database.by("postgres") as server, server.transaction(force_rollback=True):
        for order in (*first, WORKER.format(id=-1)):
            server.execute(order.encode())
        with pytest.raises(psycopg.errors.UniqueViolation), server.transaction():
            server.execute(WORKER.format(id=-2).encode())
    return log.read_bytes()[before:].decode()


def test_r42_the_log_of_postgresql_quotes_nobody(database: Database) -> None:
    told = said(database)
    assert "worker_snils_unique" in told
    assert SNILS not in told
    assert "Орлова" not in told


def test_control_by_itself_it_does(database: Database) -> None:
    assert SNILS in said(database, AS_BY_ITSELF)


def test_r42_our_own_log_quotes_nobody_either() -> None:
    error = f'psycopg.errors.UniqueViolation: … "worker_snils_unique"\nDETAIL:  Key (snils)=({SNILS}) already exists.\n'
    told = without_values(None, "", {"event": "Internal Server Error: /x/", "exception": error})
    assert SNILS not in str(told)
    assert "worker_snils_unique" in told["exception"]
