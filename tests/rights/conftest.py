"""A database made as docker-compose makes it: by its own script, migrated by the owner, used by the application."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from local import database as databases
from local import postgres
from local.datadir import CLONE, DataDir

NAME = "ais_rights"
ROLES = ("ais_owner", "ais_app", "ais_backup")


@dataclass(frozen=True)
class Database:
    tools: Path
    server: str

    def url(self, role: str) -> str:
        folder = self.server.rpartition("@")[2].rpartition("/")[0]
        return f"postgres://{role}@{folder}/{NAME}"

    @property
    def folder(self) -> Path:
        """The socket's: inside the home of the process that started the server."""
        return Path(str(psycopg.conninfo.conninfo_to_dict(databases.libpq(self.server))["host"]))

    @property
    def log(self) -> Path:
        return DataDir(self.folder.parent).log("postgres")

    def by(self, role: str) -> psycopg.Connection[Any]:
        return psycopg.connect(databases.libpq(self.url(role)), autocommit=True)

    def manage(self, *command: str, role: str = "ais_owner") -> str:
        env = {**os.environ, "DATABASE_URL": self.url(role), "DB_STATEMENT_TIMEOUT": "0"}
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=CLONE, env=env, check=False, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def script(self, user: str) -> None:
        """What PostgreSQL's image runs when it makes its data."""
        params = psycopg.conninfo.conninfo_to_dict(databases.libpq(self.url(user)))
        given = {f"{role}_PASSWORD": role for role in ("OWNER", "APP", "BACKUP")}
        env = {"PATH": f"{self.tools}:/usr/bin:/bin", "PGHOST": str(params["host"])}
        env |= {"POSTGRES_USER": user, "POSTGRES_DB": NAME, **given}
        subprocess.run([CLONE / "deploy/postgres/roles.sh"], env=env, check=True)


# Migrated once: its tests are one group, and each leaves it as it was.
@pytest.fixture(scope="session")
def database(test_datadir: DataDir) -> Iterator[Database]:
    made = Database(postgres.binaries(test_datadir), os.environ["DATABASE_URL"])
    if not (made.tools / "psql").exists() or "%2F" not in made.server:
        pytest.skip("нужен свой PostgreSQL с psql: роли заводит суперпользователь")
    # The roles and the database belong to the one server of all the test processes: one after another.
    with (
        (made.folder / "rights.lock").open("w") as turn,
        psycopg.connect(databases.libpq(made.server, "postgres"), autocommit=True) as server,
    ):
        fcntl.flock(turn, fcntl.LOCK_EX)
        server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)".encode())
        server.execute(f"CREATE DATABASE {NAME}".encode())
        made.script("postgres")
        made.script("postgres")
        made.manage("migrate", "--noinput")
        made.manage("grant_rights")
        yield made
        server.execute(f"DROP DATABASE {NAME} WITH (FORCE)".encode())
        for role in ROLES:
            server.execute(f"DROP OWNED BY {role}; DROP ROLE {role}".encode())
