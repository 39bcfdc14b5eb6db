"""The system on its servers: its commands, its database filled, its parts."""

from __future__ import annotations

import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

from local import prepare, servers
from local.home import CLONE, Home
from local.processes import Program
from local.screen import say, step
from local.supervisor import Supervisor

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class System:
    """`env` is what the running servers told, and what else the settings ask."""

    def __init__(self, home: Home, supervisor: Supervisor, env: dict[str, str]) -> None:
        self.home, self.supervisor = home, supervisor
        self.env = {
            "STATIC_ROOT": str(home.folder("static")),
            "MEDIA_ROOT": str(home.folder("uploads")),
            "BEAT_FILE": str(home.root / "beat"),
            "DEMO": "1",
            **{name: os.environ[name] for name in ("STATIC_ROOT", "MEDIA_ROOT") if name in os.environ},
            **env,
        }

    def python(self, name: str, *argv: str) -> Program:
        return Program(name, [sys.executable, *argv], self.home.log(name), env=self.env, cwd=CLONE)

    def manage(self, *command: str) -> Program:
        program = self.python(command[0], str(CLONE / "manage.py"), *command)
        # The limit is for pages: a migration or a region of a million may take its time.
        program.env = {**self.env, "DB_STATEMENT_TIMEOUT": "0"}
        return program

    def celery(self, name: str, *options: str) -> Program:
        return self.python(name, "-m", "celery", "-A", "config", name, *options, "-l", "INFO")

    def fill(self) -> None:
        """A new embedded database is made aside and named last: a start broken off in the middle leaves none."""
        if "DATABASE_URL" not in self.env:
            prepare.refuse_real_people(os.environ["DATABASE_URL"])
        else:
            final = self.env["DATABASE_URL"]
            if not servers.has_database(final):
                self.env["DATABASE_URL"] = servers.fresh_database(f"{final}_new")
                self._migrate_and_load(self.env["DATABASE_URL"])
                servers.rename_database(f"{final}_new", final)
                self.env["DATABASE_URL"] = final
        self._migrate_and_load(self.env.get("DATABASE_URL") or os.environ["DATABASE_URL"])

    def _migrate_and_load(self, url: str) -> None:
        prepare.unless_migrated(url, self._migrate)
        if prepare.is_empty(url):
            say("  регион с людьми:")
            wanted = os.environ.get("WORKERS")
            size = ["--workers", wanted] if wanted else []
            self.supervisor.run(self.manage("load_demo", *size), to_terminal=True)

    def _migrate(self) -> None:
        with step("таблицы базы данных"):
            self.supervisor.run(self.manage("migrate", "--noinput"))

    def collect(self) -> None:
        def afresh() -> None:
            with step("оформление страниц"):
                self.supervisor.run(self.manage("collectstatic", "--noinput", "--clear"))

        prepare.unless_collected(Path(self.env["STATIC_ROOT"]), afresh)


def answers(url: str) -> bool:
    try:
        with DIRECT.open(url, timeout=5) as page:
            return bool(page.status == 200)
    except (OSError, urllib.error.URLError):
        return False
