"""The tests' databases begin as copies of one with the tables of the migrations, made once for each state of them.

It is made of local/schema.sql, a second instead of a minute; that the migrations make the same is a test of its own.
"""

from __future__ import annotations

import os

import psycopg
import pytest
from django.db import connections

from local import database, schema

OLD = "SELECT datname FROM pg_database WHERE datname LIKE 'ais\\_tables\\_%%' AND datname <> %s"


def migrated(server: str) -> str:
    """The name of that database on the server; the first test process to come makes it."""
    name = f"ais_tables_{schema.fingerprint()[:16]}"
    url = f"{server}/{name}"
    with psycopg.connect(database.libpq(url, "postgres"), autocommit=True) as turn:
        turn.execute("SELECT pg_advisory_lock(hashtext('ais_tables'))")
        if not database.has_database(url):
            for (old,) in turn.execute(OLD, [name]).fetchall():
                turn.execute(f'DROP DATABASE "{old}" WITH (FORCE)'.encode())
            new = database.fresh_database(f"{url}_new")
            if not schema.put(new):
                schema.migrate(new)
            database.rename_database(f"{url}_new", url)
    return name


@pytest.fixture(scope="session")
def tables() -> str:
    """The address of a database with the tables of the migrations and nothing else; not to be written to."""
    server = os.environ["DATABASE_URL"].rpartition("/")[0]
    return f"{server}/{migrated(server)}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, tables: str) -> None:
    """pytest-django's own fixture: Django migrates the copy all the same, and finds nothing to do."""
    connections["default"].settings_dict["TEST"]["TEMPLATE"] = tables.rpartition("/")[2]
