"""Databases on the server: made, named, migrated when needed, asked whether people are there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from urllib.parse import unquote, urlsplit

import psycopg

MARK = "ais-demo"


class NotADemo(Exception):
    """Real people may be in that database; the demo would let anybody in under their names."""


def unless_migrated(url: str, state: str, migrate: Callable[[], None]) -> None:
    """`state` says of which migrations; the mark lies in the database itself: a new or restored one has none."""
    now = f"{MARK} {state}"
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


def is_empty(url: str) -> bool:
    """Nobody is registered yet."""
    with psycopg.connect(libpq(url)) as connection:
        return not _has_people(connection)


def _name(url: str) -> str:
    return urlsplit(url).path.lstrip("/")


def _order(url: str, *orders: str) -> None:
    """Orders about databases, given on the server's own one."""
    with psycopg.connect(libpq(url, "postgres"), autocommit=True) as connection:
        for order in orders:
            connection.execute(order.encode())


def has_database(url: str) -> bool:
    with psycopg.connect(libpq(url, "postgres")) as connection:
        asked = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_name(url)])
        return asked.fetchone() is not None


def create_database(url: str) -> None:
    if not has_database(url):
        _order(url, f'CREATE DATABASE "{_name(url)}"')


def fresh_database(url: str) -> str:
    _order(url, f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)', f'CREATE DATABASE "{_name(url)}"')
    return url


def drop_database(url: str) -> None:
    _order(url, f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)')


def rename_database(url: str, to: str) -> None:
    _order(url, f'ALTER DATABASE "{_name(url)}" RENAME TO "{_name(to)}"')


def libpq(url: str, database: str = "") -> str:
    """The address as libpq wants it; an embedded one names a socket's folder in the place of the host."""
    parts = urlsplit(url)
    if "%2F" not in (parts.netloc or ""):
        return url if not database else parts._replace(path=f"/{database}").geturl()
    user, _, folder = parts.netloc.rpartition("@")
    return psycopg.conninfo.make_conninfo(
        host=unquote(folder), user=user, dbname=database or parts.path.lstrip("/")
    )
