"""Real sending processes on the tests' database, to be raced and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

from letters import actions
from letters.models import Letter
from letters.states import LetterState
from tests.letters.smtp import Server
from tests.test_house import ROOT

WORKER = ["-m", "celery", "-A", "config", "worker", "--without-mingle", "--without-gossip", "-l", "ERROR"]
COMMAND = ["manage.py", "send_letters"]


def environment(smtp: Server | None, **more: str) -> dict[str, str]:
    folder, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    return os.environ | {
        "DATABASE_URL": f"{folder}/{connection.settings_dict['NAME']}",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": str(ROOT),
        **({"EMAIL_URL": smtp.url} if smtp else {}),
        **more,
    }


@contextmanager
def process(smtp: Server | None, *argv: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    started = subprocess.Popen(
        [sys.executable, *argv],
        cwd=ROOT,
        env=environment(smtp, **more),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield started
    finally:
        if started.poll() is None:
            os.killpg(started.pid, signal.SIGKILL)
        started.wait()


def children(parent: int) -> list[int]:
    try:
        return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
    except FileNotFoundError:
        return []


def at_work(pids: list[int], smtp: Server) -> list[int]:
    """Those that hold a connection to the mail server."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    sockets = {f"socket:[{line[9]}]" for line in lines if line[2].endswith(f":{smtp.port:04X}")}
    found = []
    for pid in pids:
        with suppress(OSError):
            if sockets & {os.readlink(fd) for fd in Path(f"/proc/{pid}/fd").iterdir()}:
                found.append(pid)
    return found


def wait_until(
    happened: Callable[[], object], seconds: float = 30, meanwhile: Callable[[], object] = lambda: None
) -> None:
    until = time.monotonic() + seconds
    while not happened():
        meanwhile()
        assert time.monotonic() < until, "это не случилось вовремя"
        time.sleep(0.02)


def queue(count: int, *, start: int = 0) -> None:
    from django.db import transaction

    with transaction.atomic():
        for number in range(start, start + count):
            actions.queue("letters/check", f"person{number}@example.org")


def leases_end() -> None:
    """Two minutes pass for the letters that a dead sender holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE letters_letter SET lease_until = now() - interval '1 second' WHERE state = 'sending'"
        )


def unsent() -> int:
    return Letter.objects.exclude(state=LetterState.SENT).count()
