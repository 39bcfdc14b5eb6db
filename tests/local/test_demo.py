"""`make demo`: what a person does to it, and what befalls it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.local.launcher import Launcher, free_port, gone, processes, until

PARTS = {"postgres", "valkey", "local.mail", "pymap", "granian", "worker", "beat"}
Start = Callable[..., Launcher]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("local"),
    pytest.mark.skipif(sys.platform != "linux", reason="смотрит в /proc"),
]


@pytest.fixture(scope="module")
def base() -> Iterator[Path]:
    """Under root PostgreSQL is another user: the way to its data must be open to it."""
    folder = Path(tempfile.mkdtemp(prefix="ais-", dir="/var/tmp"))
    folder.chmod(0o711)
    yield folder
    assert not gone(folder)
    shutil.rmtree(folder)


@pytest.fixture
def start(base: Path) -> Iterator[Start]:
    """Starts a demo, on a free port unless told, and leaves none running."""
    started: list[Launcher] = []

    def launch(*command: str, port: int = 0) -> Launcher:
        started.append(Launcher(base, port or free_port(), *command))
        return started[-1]

    yield launch
    for demo in started:
        demo.end()


def test_make_demo_starts_answers_and_stops(base: Path, start: Start) -> None:
    demo = start("make", "demo").ready()
    assert demo.answers()
    demo.ctrl_c()
    assert gone(base) == []


def test_a_taken_port_is_said_with_the_way_out(base: Path, start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        demo = start(port=number)
        said = demo.rest()
    assert demo.process.returncode == 4
    assert f"Порт {number} занят" in said
    assert "PORT=" in said
    assert gone(base) == []


def test_a_second_start_is_refused_and_harms_nothing(base: Path, start: Start) -> None:
    first = start().ready()
    second = start()
    said = second.rest()
    assert second.process.returncode == 3
    assert f"http://localhost:{first.port}" in said
    assert first.answers()
    first.process.terminate()
    first.rest()
    assert first.process.returncode == 0
    assert gone(base) == []


def _all_anew(before: dict[str, int], now: dict[str, int]) -> bool:
    """What was killed a moment ago may be listed still: every part is there, and none is the old one."""
    return set(now) == set(before) and not set(now.values()) & set(before.values())


def test_a_part_that_is_killed_comes_back(base: Path, start: Start) -> None:
    demo = start().ready()
    # Celery comes up behind the address.
    assert until(lambda: set(demo.parts()) == PARTS), demo.parts()
    before = demo.parts()
    for pid in before.values():
        os.kill(pid, signal.SIGKILL)
    assert until(lambda: _all_anew(before, demo.parts())), (before, demo.parts())
    assert until(demo.answers)
    demo.ctrl_c()
    assert gone(base) == []


def test_a_killed_make_takes_all_with_it(base: Path, start: Start) -> None:
    """Nobody would know of a demo that went on behind a closed terminal."""
    demo = start("make", "demo").ready()
    demo.process.kill()
    demo.rest()
    assert gone(base) == []


def test_a_killed_launcher_takes_all_with_it(base: Path, start: Start) -> None:
    demo = start().ready()
    demo.process.kill()
    demo.rest()
    assert gone(base) == []


def test_after_the_worst_the_next_start_works(base: Path, start: Start) -> None:
    """The power went: nothing had time to clean up after itself."""
    demo = start().ready()
    everything = [pid for pid, command in processes().items() if str(base) in command]
    for pid in [demo.process.pid, *demo.parts().values(), *everything]:
        if pid in processes():
            os.kill(pid, signal.SIGKILL)
    demo.rest()
    again = start().ready()
    assert again.answers()
    again.ctrl_c()
    assert gone(base) == []
