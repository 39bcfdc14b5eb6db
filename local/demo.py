"""`make demo`: the whole system on this machine, as in production, until Ctrl-C. `make dev`: the same, for its authors."""

from __future__ import annotations

import os

from local import servers
from local.home import Home
from local.processes import Program
from local.screen import say, step
from local.supervisor import Supervisor
from local.system import System, answers


class Demo:
    """`dev`: pages reload with their source, and errors are shown whole."""

    def __init__(
        self, home: Home, supervisor: Supervisor, host: str, port: int, *, dev: bool = False
    ) -> None:
        self.home, self.supervisor, self.host, self.port, self.dev = home, supervisor, host, port, dev
        self.address = os.environ.get("SITE_URL") or f"http://localhost:{port}"

    def run(self) -> None:
        say("АИС «Кадры в образовании»: запускаем")
        with step("серверы"):
            running = servers.start(self.home, self.supervisor)
        system = System(self.home, self.supervisor, {**running.env, **self._site()})
        system.fill()
        if not self.dev:
            system.collect()
        logins = system.manage("demo_logins")
        logins.log.unlink(missing_ok=True)
        with step("сайт и фоновые задачи"):
            self.supervisor.begin(logins)
            self.supervisor.start(self._web(system))
            size = ["--concurrency", "2", "--without-gossip", "--without-mingle"]
            self.supervisor.start(system.celery("worker", *size))
            self.supervisor.start(system.celery("beat", "--pidfile", "", "-s", str(self.home.root / "beat")))
            self.supervisor.finish(logins)
        self.home.remember({"pid": os.getpid(), "address": self.address, "env": system.env})
        self._tell(logins.log.read_text(), running)
        self.supervisor.watch()

    def _site(self) -> dict[str, str]:
        return {
            "DEBUG": "1" if self.dev else "0",
            "SITE_URL": self.address,
            "ALLOWED_HOSTS": os.environ.get("ALLOWED_HOSTS") or f"localhost,127.0.0.1,{self.host}",
        }

    def _web(self, system: System) -> Program:
        host = "127.0.0.1" if self.host == "0.0.0.0" else self.host  # noqa: S104 compared, not bound
        if self.dev:
            program = system.python("web", "manage.py", "runserver", f"{self.host}:{self.port}")
        else:
            listen = ["--interface", "wsgi", "--host", self.host, "--port", str(self.port)]
            size = ["--workers", "2", "--blocking-threads", "4", "--respawn-failed-workers"]
            # A worker told to stop while it was still starting would be waited for for ever.
            stop = ["--workers-kill-timeout", "3"]
            program = system.python("web", "-m", "granian", *listen, *size, *stop, "config.wsgi:application")
        program.ready = lambda: answers(f"http://{host}:{self.port}/readyz")
        return program

    def _tell(self, logins: str, running: servers.Servers) -> None:
        own = ", ".join(running.embedded)
        say(f"\n  Откройте {self.address}\n\n{logins}")
        say(f"  Данные и журналы: {self.home.root}" + (f" (встроенные: {own})" if own else ""))
        say("  Остановить: Ctrl-C. Данные сохранятся.\n")
