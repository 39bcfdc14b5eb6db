"""The ready-made tables, of which a demo and the tests' databases are made, are what the migrations make."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from local import database as databases
from local import postgres, schema
from tests.rights.conftest import Database

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("local")]
# psql's word against injection, and the moments at which rows were put there.
DIFFERS = re.compile(r"\\(?:un)?restrict \w+|'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*\+\d\d'")
NOBODYS = ["--no-owner", "--no-privileges"]


@pytest.fixture(autouse=True)
def of_this_version(database: Database) -> None:
    if postgres.version(database.tools) != schema.MAJOR:
        pytest.skip(f"готовые таблицы для PostgreSQL {schema.MAJOR}, здесь другой")


def whole(tools: Path, url: str) -> str:
    command = [tools / "pg_dump", "--inserts", databases.libpq(url)]
    return DIFFERS.sub("", subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_the_file_is_what_the_migrations_make(database: Database) -> None:
    made = schema.dumped(database.tools, database.url("ais_backup"))
    assert schema.FILE.read_text() == made, "after a migration: make schema"


def test_what_is_left_out_of_a_dump_changes_nothing(database: Database) -> None:
    """PostgreSQL's own dump by its own psql, and ours by our own hand."""
    empty = databases.fresh_database(f"{database.server}_put_{os.getpid()}")
    assert schema.put(empty)
    ours = whole(database.tools, empty)
    databases.fresh_database(empty)
    of_migrations = [database.tools / "pg_dump", *NOBODYS, databases.libpq(database.url("postgres"))]
    dump = subprocess.run(of_migrations, check=True, capture_output=True)
    psql = [database.tools / "psql", "-q", "-v", "ON_ERROR_STOP=1", databases.libpq(empty)]
    subprocess.run(psql, input=dump.stdout, check=True, stdout=subprocess.DEVNULL)
    assert ours == whole(database.tools, empty)
    databases.drop_database(empty)
