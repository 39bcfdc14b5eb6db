"""The ready-made tables are what the migrations make; of any other migrations they are not used."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from local import database, postgres, schema
from local.datadir import CLONE, DataDir

# psql's word against injection, and the moments at which rows were put there.
DIFFERS = re.compile(r"\\(?:un)?restrict \w+|'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*\+\d\d'")


@pytest.fixture
def tools(test_datadir: DataDir) -> Path:
    found = postgres.binaries(test_datadir)
    if not (found / "pg_dump").exists() or postgres.version(found) != schema.MAJOR:
        pytest.skip(f"готовые таблицы для PostgreSQL {schema.MAJOR}, здесь другой")
    return found


@pytest.fixture
def empty(tables: str) -> Iterator[str]:
    url = database.fresh_database(f"{tables}_put_{os.getpid()}")
    yield url
    database.drop_database(url)


def whole(tools: Path, url: str) -> str:
    command = [tools / "pg_dump", "--inserts", database.libpq(url)]
    return DIFFERS.sub("", subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_the_file_is_what_the_migrations_make(tools: Path, tables: str) -> None:
    assert schema.FILE.read_text() == schema.dumped(tools, tables), "after a migration: make schema"


def test_what_is_left_out_of_a_dump_changes_nothing(tools: Path, tables: str, empty: str) -> None:
    """PostgreSQL's own dump by its own psql, and ours by our own hand."""
    assert schema.put(empty)
    ours = whole(tools, empty)
    database.fresh_database(empty)
    dump = subprocess.run([tools / "pg_dump", database.libpq(tables)], check=True, capture_output=True)
    psql = [tools / "psql", "-q", "-v", "ON_ERROR_STOP=1", database.libpq(empty)]
    subprocess.run(psql, input=dump.stdout, check=True, stdout=subprocess.DEVNULL)
    assert ours == whole(tools, empty)


def test_of_other_migrations_it_is_not_used(
    tools: Path, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migration that was changed, added or removed, or another package: the migrations run."""
    for folder in CLONE.glob("*/migrations"):
        shutil.copytree(folder, tmp_path / folder.relative_to(CLONE))
    (tmp_path / "requirements").mkdir()
    shutil.copy(CLONE / "requirements" / "demo.txt", tmp_path / "requirements")
    before = schema.fingerprint()
    monkeypatch.setattr(schema, "CLONE", tmp_path)
    assert schema.fingerprint() == before
    (tmp_path / "vouchers/migrations/0099_more.py").write_text("")
    assert not schema.put(empty)
    assert whole(tools, empty).count("CREATE TABLE") == 0
