"""The ready-made tables are not used of other migrations; tests/rights compares them with what the migrations make."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from local import database, postgres, schema
from local.datadir import CLONE, DataDir


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


def tables_of(url: str) -> list[str]:
    with psycopg.connect(database.libpq(url)) as connection:
        found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return [name for (name,) in found.fetchall()]


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
    assert not tables_of(empty)
