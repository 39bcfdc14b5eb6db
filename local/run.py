"""One command with servers beside it: those of the running demo, or its own for as long as it runs."""

from __future__ import annotations

import os
import subprocess

from local import leftovers, servers
from local.home import CLONE, Home
from local.screen import complain
from local.supervisor import GaveUp, Stop, Supervisor


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
            complain("Демонстрация ещё поднимается; повторите, когда она покажет адрес.")
            return 3
        return subprocess.run(argv, cwd=CLONE, env={**os.environ, **env}, check=False).returncode
    with lock:
        leftovers.end(str(home.root))
        return beside_own_servers(home, argv)


def beside_own_servers(home: Home, argv: list[str]) -> int:
    supervisor = Supervisor(mark=str(home.root))
    try:
        running = servers.start(home, supervisor)
        if "DATABASE_URL" in running.env:
            servers.create_database(running.env["DATABASE_URL"])
        supervisor.obey_signals()
        own = {"DEBUG": os.environ.get("DEBUG", "0"), "MEDIA_ROOT": str(home.folder("uploads"))}
        command = subprocess.Popen(argv, cwd=CLONE, env={**os.environ, **running.env, **own})
        try:
            return command.wait()
        except Stop:
            # The terminal's Ctrl-C has reached the command itself; SIGTERM has not.
            command.terminate()
            return command.wait()
    except GaveUp as error:
        complain(f"Не работает «{error.program.name}»:\n{error.program.last_words()}")
        return 1
    finally:
        supervisor.stop()
