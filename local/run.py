"""One command with servers beside it: those of the running demo, or its own for as long as it runs."""

from __future__ import annotations

import os
import subprocess

from local import leftovers, servers
from local.home import CLONE, Home
from local.screen import complain
from local.supervisor import Stop, Supervisor
from local.system import System


def main(argv: list[str]) -> int:
    kind = "demo"
    if argv[:1] == ["--kind"]:
        kind, argv = argv[1], argv[2:]
    if argv[:1] == ["--"]:
        argv = argv[1:]
    home = Home.of(kind)
    lock = home.lock()
    if lock is None:
        env = home.remembered().get("env")
        if not env:
            complain("Серверы этой копии ещё поднимаются; повторите через минуту.")
            return 3
        return subprocess.run(argv, cwd=CLONE, env={**env, **os.environ}, check=False).returncode
    with lock:
        leftovers.end(str(home.root))
        return beside_own_servers(home, argv, fill=kind == "demo")


def beside_own_servers(home: Home, argv: list[str], *, fill: bool) -> int:
    supervisor = Supervisor(mark=str(home.root))
    supervisor.obey_signals()
    try:
        running = servers.start(home, supervisor)
        system = System(home, supervisor, running.env)
        if fill:
            system.fill()
        elif "DATABASE_URL" in running.env:
            servers.create_database(running.env["DATABASE_URL"])
        home.remember({"pid": os.getpid(), "env": system.env})
        return _beside(argv, system.env)
    finally:
        supervisor.stop()
        home.forget()


def _beside(argv: list[str], env: dict[str, str]) -> int:
    """The terminal is the command's: its Ctrl-C reaches it by itself, SIGTERM is passed on."""
    command = subprocess.Popen(argv, cwd=CLONE, env={**env, **os.environ})
    while True:
        try:
            return command.wait()
        except Stop as stop:
            if not stop.by_keyboard:
                command.terminate()
