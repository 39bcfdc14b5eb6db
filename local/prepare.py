"""The database's shape, the static files, the demo's region: done when needed, not at every start."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

import psycopg

from local.home import CLONE
from local.servers import libpq

LOCK = CLONE / "requirements" / "demo.txt"


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
    mark = f"migrations {of_migrations()}"
    with psycopg.connect(libpq(url), autocommit=True) as connection:
        asked = (
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        )
        row = connection.execute(asked).fetchone()
        if row and row[0] == mark:
            return
        migrate()
        name = connection.info.dbname
        try:
            connection.execute(f"COMMENT ON DATABASE \"{name}\" IS '{mark}'")
        except psycopg.errors.InsufficientPrivilege:
            return


def unless_collected(folder: Path, collect: Callable[[], None]) -> None:
    mark = folder.with_suffix(".mark")
    now = of_static()
    if not mark.exists() or mark.read_text() != now:
        collect()
        mark.write_text(now)


def is_empty(url: str) -> bool:
    """Nobody is registered yet."""
    with psycopg.connect(libpq(url)) as connection:
        row = connection.execute("SELECT EXISTS (SELECT FROM accounts_user)").fetchone()
        return not (row and row[0])
