"""The system on its servers: its commands, its database filled, its parts."""

from __future__ import annotations

import os
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from local import database
from local.console import say, step
from local.datadir import CLONE, DataDir
from local.processes import Program
from local.supervisor import Supervisor

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class System:
    """`env` is what the running servers told, and what else the settings ask."""

    def __init__(self, datadir: DataDir, supervisor: Supervisor, env: dict[str, str]) -> None:
        self.datadir, self.supervisor = datadir, supervisor
        self.env = {
            "STATIC_ROOT": str(datadir.folder("static")),
            "MEDIA_ROOT": str(datadir.folder("uploads")),
            "BEAT_FILE": str(datadir.root / "beat"),
            "DEMO": "1",
            **{name: os.environ[name] for name in ("STATIC_ROOT", "MEDIA_ROOT") if name in os.environ},
            **env,
        }

    def python(self, name: str, *argv: str) -> Program:
        return Program(name, [sys.executable, *argv], self.datadir.log(name), env=self.env, cwd=CLONE)

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
            database.refuse_real_people(os.environ["DATABASE_URL"])
        else:
            final = self.env["DATABASE_URL"]
            if not database.has_database(final):
                self.env["DATABASE_URL"] = database.fresh_database(f"{final}_new")
                self._migrate_and_load(self.env["DATABASE_URL"])
                database.rename_database(f"{final}_new", final)
                self.env["DATABASE_URL"] = final
        self._migrate_and_load(self.env.get("DATABASE_URL") or os.environ["DATABASE_URL"])

    def _migrate_and_load(self, url: str) -> None:
        database.unless_migrated(url, self._migrate)
        if database.is_empty(url):
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

        unless_collected(Path(self.env["STATIC_ROOT"]), afresh)


def answers(url: str) -> bool:
    try:
        with DIRECT.open(url, timeout=5) as page:
            return bool(page.status == 200)
    except (OSError, urllib.error.URLError):
        return False


def unless_collected(folder: Path, collect: Callable[[], None]) -> None:
    mark = folder.with_suffix(".mark")
    now = of_static()
    if not mark.exists() or mark.read_text() != now:
        collect()
        mark.write_text(now)


def of_static() -> str:
    files = [
        *CLONE.glob("static/**/*"),
        *CLONE.glob("*/static/**/*"),
        *CLONE.glob("config/settings/*.py"),
        database.LOCK,
    ]
    return database.fingerprint(file for file in files if file.is_file())
