"""A table altered beside the running web locks out nobody who is signed in."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from django.db import NotSupportedError, connection, transaction

from lib import prepared

pytestmark = pytest.mark.django_db(transaction=True)
ALL = "SELECT * FROM told WHERE number = %s"


def beside(statement: str) -> None:
    """Said by another connection, as `migrate` does: ours hears nothing of it."""
    parameters = connection.get_connection_params()
    named = {
        name: parameters[name]
        for name in ("host", "port", "user", "password", "dbname")
        if name in parameters
    }
    with psycopg.connect(**named, autocommit=True) as other:
        other.execute(statement)


@pytest.fixture(autouse=True)
def told() -> Iterator[None]:
    beside("CREATE TABLE told (number int, word varchar(9)); INSERT INTO told VALUES (1, 'да')")
    for _ in range(5):
        assert prepared.fetch(ALL, [1]) == [(1, "да")]
    beside("ALTER TABLE told ALTER word TYPE varchar(99)")
    yield
    connection.close()
    beside("DROP TABLE told")


def test_an_altered_table_is_planned_anew() -> None:
    assert prepared.fetch(ALL, [1]) == [(1, "да")]


def test_control_the_old_plan_is_refused() -> None:
    with pytest.raises(NotSupportedError, match="cached plan"):
        prepared._fetch(ALL, [1])


def test_in_a_transaction_its_rollback_forgets_the_plan() -> None:
    with pytest.raises(NotSupportedError), transaction.atomic():
        prepared.fetch(ALL, [1])
    assert prepared.fetch(ALL, [1]) == [(1, "да")]
