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


def create_database(url: str) -> None:
    """Make the database that the address names, when the embedded server lacks it."""
    name = urlsplit(url).path.lstrip("/")
    with psycopg.connect(libpq(url, "postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(f'CREATE DATABASE "{name}"')


def libpq(url: str, database: str = "") -> str:
    """The address as libpq wants it; an embedded one names a socket's folder in the place of the host."""
    parts = urlsplit(url)
    if "%2F" not in (parts.netloc or ""):
        return url if not database else parts._replace(path=f"/{database}").geturl()
    user, _, folder = parts.netloc.rpartition("@")
    return psycopg.conninfo.make_conninfo(
        host=unquote(folder), user=user, dbname=database or parts.path.lstrip("/")
    )
