"""Where the wheels do not run, the system's own servers do the same."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from local import database, postgres, servers
from local.datadir import DataDir
from local.supervisor import Supervisor

pytestmark = [pytest.mark.xdist_group("local")]


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    monkeypatch.setenv("AIS_SYSTEM_SERVERS", "1")
    # Under root PostgreSQL is another user, who must be able to walk there.
    base = Path(tempfile.mkdtemp(prefix="ais-", dir="/var/tmp"))
    base.chmod(0o711)
    yield DataDir(base / "system").made()
    shutil.rmtree(base)


@pytest.fixture
def supervisor(home: DataDir) -> Iterator[Supervisor]:
    supervisor = Supervisor(mark=str(home.root))
    yield supervisor
    supervisor.stop()


def test_r45_the_systems_postgres_sees_cyrillic_too(home: DataDir, supervisor: Supervisor) -> None:
    try:
        server, url = postgres.program(home, durable=False)
    except postgres.NoPostgres:
        pytest.skip("системного PostgreSQL нет")
    supervisor.start(server)
    with psycopg.connect(database.libpq(f"{url}/postgres")) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        connection.execute("CREATE EXTENSION btree_gist")
        row = connection.execute("SELECT similarity('Кузнецов', 'Кузнецова'), upper('ёлкин')").fetchone()
    assert row is not None
    assert row[0] > 0.5
    assert row[1] == "ЁЛКИН"


def test_the_systems_redis_serves_as_well(home: DataDir, supervisor: Supervisor) -> None:
    try:
        server, _ = servers.valkey(home)
    except servers.NoValkey:
        pytest.skip("системного Valkey или Redis нет")
    supervisor.start(server)
    assert server.ready()
