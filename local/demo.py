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

# Threads and not processes: a letter waits for SMTP, not for a core, and each process takes 80 MB.
WORKER = ["--pool", "threads", "--concurrency", "2", "--without-gossip", "--without-mingle"]


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
            env, embedded = servers.start(self.datadir, self.supervisor)
        system = System(self.datadir, self.supervisor, {**env, **self._site()})
        if not self.dev:
            system.begin_collecting()
        system.fill()
        system.finish_collecting()
        with step("сайт"):
            self.supervisor.start(self._web(system))
        self.datadir.remember({"pid": os.getpid(), "address": self.address, "env": system.env})
        say(f"\n  Откройте {self.address}\n")
        # Nobody waits for the rest: a letter stored meanwhile is sent as soon as it is up.
        self.supervisor.start(system.celery("worker", *WORKER))
        self.supervisor.start(system.celery("beat", "--pidfile", "", "-s", str(self.datadir.root / "beat")))
        self.supervisor.run(system.python("logins", "-m", "demo.personas"), to_terminal=True)
        own = f" (встроенные: {', '.join(embedded)})" if embedded else ""
        say(f"  Данные и журналы: {self.datadir.root}{own}")
        say("  Остановить: Ctrl-C. Данные сохранятся.\n")
        self.supervisor.watch()

    def _site(self) -> dict[str, str]:
        return {
            "DEBUG": "1" if self.dev else "0",
            "SITE_URL": self.address,
            "PROMETHEUS_MULTIPROC_DIR": str(self.datadir.emptied("metrics")),
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


def port_taken(host: str, port: int) -> bool:
    """Also by a neighbour on the other «localhost»: the browser may try ::1 first."""
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
    """The first free one after it."""
    candidates = (number for number in range(port + 1, 65536) if not port_taken(host, number))
    return next(candidates, 8123)
