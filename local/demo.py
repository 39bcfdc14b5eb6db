"""`make demo`: the whole system on this machine, as in production, until Ctrl-C. `make dev`: the same, for its authors."""

from __future__ import annotations

import errno
import os
import socket

from local import servers
from local.console import say, step
from local.datadir import DataDir
from local.processes import Program
from local.supervisor import Supervisor
from local.system import System, answers


class Demo:
    """`dev`: pages reload with their source, and errors are shown whole."""

    def __init__(
        self, datadir: DataDir, supervisor: Supervisor, host: str, port: int, *, dev: bool = False
    ) -> None:
        self.datadir, self.supervisor, self.host, self.port, self.dev = datadir, supervisor, host, port, dev
        self.address = os.environ.get("SITE_URL") or f"http://localhost:{port}"

    def run(self) -> None:
        say("АИС «Кадры в образовании»: запускаем")
        with step("серверы"):
            running = servers.start(self.datadir, self.supervisor)
        system = System(self.datadir, self.supervisor, {**running.env, **self._site()})
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
            self.supervisor.start(
                system.celery("beat", "--pidfile", "", "-s", str(self.datadir.root / "beat"))
            )
            self.supervisor.finish(logins)
        self.datadir.remember({"pid": os.getpid(), "address": self.address, "env": system.env})
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
        say(f"  Данные и журналы: {self.datadir.root}" + (f" (встроенные: {own})" if own else ""))
        say("  Остановить: Ctrl-C. Данные сохранятся.\n")


def port_taken(host: str, port: int) -> bool:
    """Is the port taken, also by a neighbour on the other «localhost»: the browser may try ::1 first."""
    return _taken(socket.AF_INET, host, port) or _taken(socket.AF_INET6, "::1", port)


def _taken(family: socket.AddressFamily, host: str, port: int) -> bool:
    try:
        with socket.socket(family) as probe:
            probe.settimeout(1)
            # macOS lets one bind beside a server that listens on all addresses.
            if probe.connect_ex((host, port)) == 0:
                return True
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        return error.errno == errno.EADDRINUSE
    return False


def next_free_port(host: str, port: int) -> int:
    """The next port after this one that is free."""
    candidates = (number for number in range(port + 1, 65536) if not port_taken(host, number))
    return next(candidates, 8123)
