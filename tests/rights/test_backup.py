"""The role of the backup reads everything and writes nothing."""

from __future__ import annotations

import subprocess

import psycopg
import pytest

from local import database as databases
from tests.rights.conftest import NAME, Database

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("local")]


Refused = psycopg.errors.InsufficientPrivilege


def test_the_backup_writes_nothing(database: Database) -> None:
    with database.by("ais_backup") as backup, pytest.raises(Refused):
        backup.execute("DELETE FROM staff_worker")


def test_the_backup_reads_everything(database: Database) -> None:
    address = psycopg.conninfo.conninfo_to_dict(databases.libpq(database.url("ais_backup")))
    order = [database.tools / "pg_dump", "-h", str(address["host"]), "-U", "ais_backup", NAME]
    dumped = subprocess.run(order, check=True, capture_output=True).stdout
    assert b"COPY public.staff_historicalworker" in dumped
