"""The database's shape, the static files, the demo's region: done when needed, not at every start."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import psycopg

from local.home import CLONE
from local.servers import libpq

MARK = "ais-demo"
LOCK = CLONE / "requirements" / "demo.txt"


class NotADemo(Exception):
    """Real people may be in that database; the demo would let anybody in under their names."""


def fingerprint(files: Iterable[Path]) -> str:
    """Changes when a file is added, removed or rewritten."""
    known = hashlib.sha256()
    for file in sorted(files):
        stat = file.stat()
        known.update(f"{file}|{stat.st_mtime_ns}|{stat.st_size}\n".encode())
    return known.hexdigest()


def of_migrations() -> str:
    return fingerprint([*CLONE.glob("*/migrations/*.py"), LOCK])


def of_static() -> str:
    files = [
        *CLONE.glob("static/**/*"),
        *CLONE.glob("*/static/**/*"),
        *CLONE.glob("config/settings/*.py"),
        LOCK,
    ]
    return fingerprint(file for file in files if file.is_file())


def unless_migrated(url: str, migrate: Callable[[], None]) -> None:
    """The mark lies in the database itself: a new or restored one has none."""
    now = f"{MARK} {of_migrations()}"
    with psycopg.connect(libpq(url), autocommit=True) as connection:
        if _mark(connection) == now:
            return
        migrate()
        name = connection.info.dbname
        with suppress(psycopg.errors.InsufficientPrivilege):
            connection.execute(f"COMMENT ON DATABASE \"{name}\" IS '{now}'".encode())


def refuse_real_people(url: str) -> None:
    """Raises NotADemo when somebody else's database has people in it."""
    with psycopg.connect(libpq(url)) as connection:
        if not _mark(connection).startswith(MARK) and _has_people(connection):
            raise NotADemo


def _mark(connection: psycopg.Connection) -> str:
    asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    row = connection.execute(asked).fetchone()
    return (row and row[0]) or ""


def _has_people(connection: psycopg.Connection) -> bool:
    there = connection.execute("SELECT to_regclass('accounts_user') IS NOT NULL").fetchone()
    if not there or not there[0]:
        return False
    row = connection.execute("SELECT EXISTS (SELECT FROM accounts_user)").fetchone()
    return bool(row and row[0])


def unless_collected(folder: Path, collect: Callable[[], None]) -> None:
    mark = folder.with_suffix(".mark")
    now = of_static()
    if not mark.exists() or mark.read_text() != now:
        collect()
        mark.write_text(now)


def is_empty(url: str) -> bool:
    """Nobody is registered yet."""
    with psycopg.connect(libpq(url)) as connection:
        return not _has_people(connection)
