"""`make demo`: the whole system on this machine, as in production, until Ctrl-C."""

from __future__ import annotations

import os
import subprocess
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


class Demo:
    def __init__(self, home: Home, supervisor: Supervisor, host: str, port: int) -> None:
        self.home, self.supervisor, self.host, self.port = home, supervisor, host, port
        self.address = os.environ.get("SITE_URL") or f"http://localhost:{port}"
        self.env: dict[str, str] = {}

    def run(self) -> None:
        say("АИС «Кадры в образовании»: запускаем")
        with step("серверы"):
            running = servers.start(self.home, self.supervisor)
        self.env = {
            **running.env,
            "DEBUG": "0",
            "DEMO": "1",
            "SITE_URL": self.address,
            "ALLOWED_HOSTS": os.environ.get("ALLOWED_HOSTS") or f"localhost,127.0.0.1,{self.host}",
            "STATIC_ROOT": os.environ.get("STATIC_ROOT") or str(self.home.folder("static")),
            "MEDIA_ROOT": str(self.home.folder("uploads")),
            "BEAT_FILE": str(self.home.root / "beat"),
        }
        self._fill()
        self._serve()
        self._tell(running)
        self.supervisor.watch()

    def _fill(self) -> None:
        """A new embedded database is made aside and named last: a start broken off in the middle leaves none."""
        if "DATABASE_URL" in self.env:
            final = self.env["DATABASE_URL"]
            if not servers.has_database(final):
                self.env["DATABASE_URL"] = servers.fresh_database(f"{final}_new")
                self._migrate_and_load(self.env["DATABASE_URL"])
                servers.rename_database(f"{final}_new", final)
                self.env["DATABASE_URL"] = final
        self._migrate_and_load(self.env.get("DATABASE_URL") or os.environ["DATABASE_URL"])
        prepare.unless_collected(Path(self.env["STATIC_ROOT"]), self._collect)

    def _migrate_and_load(self, url: str) -> None:
        prepare.unless_migrated(url, self._migrate)
        if prepare.is_empty(url):
            say("  регион с людьми:")
            wanted = os.environ.get("WORKERS")
            size = ["--workers", wanted] if wanted else []
            self.supervisor.run(self._manage("load_demo", *size), to_terminal=True)

    def _migrate(self) -> None:
        with step("таблицы базы данных"):
            self.supervisor.run(self._manage("migrate", "--noinput"))

    def _collect(self) -> None:
        with step("оформление страниц"):
            self.supervisor.run(self._manage("collectstatic", "--noinput", "--clear"))

    def _serve(self) -> None:
        with step("сайт и фоновые задачи"):
            self.supervisor.start(self._web())
            for name, command in (
                ("worker", ["worker", "--concurrency", "2", "--without-gossip", "--without-mingle"]),
                ("beat", ["beat", "--pidfile", "", "-s", str(self.home.root / "beat")]),
            ):
                self.supervisor.start(
                    self._python(name, "-m", "celery", "-A", "config", *command, "-l", "INFO")
                )

    def _web(self) -> Program:
        listen = ["--host", self.host, "--port", str(self.port)]
        size = [
            "--workers",
            "2",
            "--blocking-threads",
            "2",
            "--respawn-failed-workers",
            "--workers-kill-timeout",
            "3",
        ]
        program = self._python(
            "web", "-m", "granian", "--interface", "wsgi", *listen, *size, "config.wsgi:application"
        )
        program.ready = lambda: self._answers("/readyz")
        return program

    def _answers(self, path: str) -> bool:
        host = "127.0.0.1" if self.host == "0.0.0.0" else self.host  # noqa: S104 compared, not bound
        try:
            with DIRECT.open(f"http://{host}:{self.port}{path}", timeout=5) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def _manage(self, *command: str) -> Program:
        program = self._python(command[0], str(CLONE / "manage.py"), *command)
        # The limit is for pages: a migration or a region of a million may take its time.
        program.env = {**self.env, "DB_STATEMENT_TIMEOUT": "0"}
        return program

    def _python(self, name: str, *argv: str) -> Program:
        return Program(name, [sys.executable, *argv], self.home.log(name), env=self.env, cwd=CLONE)

    def _tell(self, running: servers.Servers) -> None:
        self.home.remember({"pid": os.getpid(), "address": self.address, "env": self.env})
        logins = ""
        if (CLONE / "demo/management/commands/demo_logins.py").exists():
            logins = self._logins()
        say(f"\n  Откройте {self.address}\n")
        if logins:
            say(logins)
        own = ", ".join(running.embedded)
        say(f"  Данные и журналы: {self.home.root}" + (f" (встроенные: {own})" if own else ""))
        say("  Остановить: Ctrl-C. Данные сохранятся.\n")

    def _logins(self) -> str:
        command = [sys.executable, str(CLONE / "manage.py"), "demo_logins"]
        said = subprocess.run(
            command, cwd=CLONE, env={**os.environ, **self.env}, capture_output=True, text=True, check=False
        )
        return said.stdout
