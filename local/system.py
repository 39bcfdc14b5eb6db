"""The system on its servers: its commands, its database filled, its static files collected, its parts."""

from __future__ import annotations

import hashlib
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

from local import database, schema
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
            **_bytecode(datadir),
            **{name: os.environ[name] for name in ("STATIC_ROOT", "MEDIA_ROOT") if name in os.environ},
            **env,
        }
        self._collecting: Program | None = None

    def python(self, name: str, *argv: str) -> Program:
        return Program(name, [sys.executable, *argv], self.datadir.log(name), env=self.env, cwd=CLONE)

    def manage(self, *command: str) -> Program:
        program = self.python(command[0], str(CLONE / "manage.py"), *command)
        # The limit is for pages: a migration or a region of a million may take its time.
        program.env = {**self.env, "DB_STATEMENT_TIMEOUT": "0"}
        return program

    def celery(self, name: str, *options: str) -> Program:
        """Without Django's checks: they are `make check`'s, and take a second and 15 MB of each process."""
        app = "config.celery:clock" if name == "beat" else "config"
        return self.python(name, "-m", "celery", "-A", app, "--skip-checks", name, *options, "-l", "INFO")

    def fill(self) -> None:
        """A new embedded database is made aside and named last: a start broken off in the middle leaves none."""
        if "DATABASE_URL" not in self.env:
            database.refuse_real_people(os.environ["DATABASE_URL"])
        else:
            final = self.env["DATABASE_URL"]
            if not database.has_database(final):
                self.env["DATABASE_URL"] = database.fresh_database(f"{final}_new")
                self._migrate_and_load(self.env["DATABASE_URL"], new=True)
                database.rename_database(f"{final}_new", final)
                self.env["DATABASE_URL"] = final
        self._migrate_and_load(self.env.get("DATABASE_URL") or os.environ["DATABASE_URL"])

    def _migrate_and_load(self, url: str, *, new: bool = False) -> None:
        database.unless_migrated(url, schema.fingerprint(), lambda: self._migrate(url, new=new))
        if database.is_empty(url):
            say("  регион с людьми:")
            wanted = os.environ.get("WORKERS")
            size = ["--workers", wanted] if wanted else []
            self.supervisor.run(self.manage("load_demo", *size), to_terminal=True)

    def _migrate(self, url: str, *, new: bool) -> None:
        """A new database gets its tables ready-made when they are of these very migrations."""
        with step("таблицы базы данных"):
            if not (new and schema.put(url)):
                self.supervisor.run(self.manage("migrate", "--noinput"))

    def begin_collecting(self) -> None:
        """The static files, when they have changed; beside whatever comes next, until `finish_collecting`."""
        if self._collected.exists() and self._collected.read_text() == static_fingerprint():
            return
        self._collected.unlink(missing_ok=True)
        self._collecting = self.manage("collectstatic", "--noinput", "--clear")
        self.supervisor.begin(self._collecting)

    def finish_collecting(self) -> None:
        if self._collecting:
            with step("оформление страниц"):
                self.supervisor.finish(self._collecting)
            self._collected.write_text(static_fingerprint())
            self._collecting = None

    @property
    def _collected(self) -> Path:
        """Says of which files the static ones were collected."""
        return Path(self.env["STATIC_ROOT"]).with_suffix(".mark")


def _bytecode(datadir: DataDir) -> dict[str, str]:
    """Where Python may not write it beside the sources it is kept here: without it each process takes a second more."""
    if not os.environ.get("PYTHONDONTWRITEBYTECODE"):
        return {}
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(datadir.root / "bytecode")}


def static_fingerprint() -> str:
    """Changes when a file that is collected, or what decides how, is added, removed or rewritten."""
    known = hashlib.sha256()
    decisive = ["static/**/*", "*/static/**/*", "config/settings/*.py", "requirements/demo.txt"]
    for file in sorted(file for pattern in decisive for file in CLONE.glob(pattern) if file.is_file()):
        stat = file.stat()
        known.update(f"{file}|{stat.st_mtime_ns}|{stat.st_size}\n".encode())
    return known.hexdigest()


def answers(url: str) -> bool:
    try:
        with DIRECT.open(url, timeout=5) as page:
            return bool(page.status == 200)
    except (OSError, urllib.error.URLError):
        return False
