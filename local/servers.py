"""PostgreSQL, the broker and the mail catcher: the person's own where an address is given, embedded otherwise."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

import psycopg

from local import mail, postgres, valkey
from local.home import Home
from local.supervisor import Supervisor


@dataclass(frozen=True)
class Servers:
    """What runs embedded, and the environment that the system reads."""

    env: dict[str, str]
    embedded: tuple[str, ...]


def start(home: Home, supervisor: Supervisor, *, durable: bool = True) -> Servers:
    env, embedded = {}, []
    if not os.environ.get("DATABASE_URL"):
        server, url = postgres.program(home, durable=durable)
        supervisor.start(server)
        env["DATABASE_URL"] = f"{url}/ais"
        embedded.append("PostgreSQL")
    if not os.environ.get("REDIS_URL"):
        server, env["REDIS_URL"] = valkey.program(home, durable=durable)
        supervisor.start(server)
        embedded.append("Valkey")
    if not os.environ.get("EMAIL_URL"):
        server, env["EMAIL_URL"], folder = mail.program(home)
        supervisor.start(server)
        env["DEMO_MAIL_DIR"] = str(folder)
        embedded.append("почта")
    env["SECRET_KEY"] = os.environ.get("SECRET_KEY") or home.secret_key()
    return Servers(env, tuple(embedded))


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
