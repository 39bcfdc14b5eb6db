"""The site goes on while Valkey does not answer, and comes back by itself after PostgreSQL was restarted."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.local.launcher import Launcher, free_port, gone, until
from tests.local.visitor import Answer, Crowd, Visitor

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("local"),
    pytest.mark.skipif(sys.platform != "linux", reason="смотрит в /proc"),
]
# How long Valkey stays silent. Before the mend the first pages took 7 s.
SILENT_SECONDS = 12.0
PAGES = {
    "anna@demo.example": ["/cabinet/", "/cabinet/catalogue/"],
    "boris@demo.example": ["/organization/", "/organization/workers/"],
    "gleb@demo.example": ["/admin/"],
}


@pytest.fixture(scope="module")
def demo() -> Iterator[Launcher]:
    """The whole system as a person starts it; under root PostgreSQL is another user, who must get to its data."""
    folder = Path(tempfile.mkdtemp(prefix="ais-", dir="/var/tmp"))
    folder.chmod(0o711)
    started = Launcher(folder, free_port())
    try:
        yield started.ready()
    finally:
        started.end()
        assert not gone(folder)
        shutil.rmtree(folder)


@pytest.fixture
def crowd(demo: Launcher) -> Crowd:
    """A worker, a Responsible and an operator at their pages, strangers at theirs and at their forms, one who asks
    for health."""
    url = f"http://127.0.0.1:{demo.port}"
    steps: list[Callable[[], Answer]] = []
    for email, pages in PAGES.items():
        person = Visitor(url).signed_in(email)
        steps += [partial(person.ask, page) for page in pages]
    # Each with cookies of its own: a page asked at the same time would change the one that a form was made with.
    passer_by, stranger, forgetful, watchman = (Visitor(url) for _ in range(4))
    steps += [
        lambda: passer_by.ask("/"),
        # Counted by the limits of attempts, which live in Valkey.
        lambda: stranger.send(
            # Another's each time: on a slow machine one address would meet its limit of wrong passwords (429).
            "/account/login/",
            {"login": f"nobody{time.monotonic_ns()}@demo.example", "password": "неверный-пароль"},
        ),
        # Stores a letter and gives the worker a hint through Valkey.
        lambda: forgetful.send(
            "/account/password/reset/", {"email": f"who{time.monotonic_ns()}@demo.example"}
        ),
        lambda: watchman.ask("/healthz"),
        lambda: watchman.ask("/readyz"),
    ]
    return Crowd(steps)


def longest(answers: Sequence[Answer]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for answer in answers:
        found[answer.address] = max(found[answer.address], answer.seconds)
    return dict(found)


def second(answers: Sequence[Answer]) -> dict[str, float]:
    """The longest but one of each page: one answer may be late because other tests have the machine."""
    found: dict[str, list[float]] = defaultdict(list)
    for answer in answers:
        found[answer.address].append(answer.seconds)
    return {page: sorted(seconds)[-2] for page, seconds in found.items() if len(seconds) > 1}


def _usual(crowd: Crowd, answers: list[Answer]) -> dict[str, float]:
    """How long each page takes while all is well, once every one of them has answered, however slow the machine."""
    deadline = time.monotonic() + 120
    time.sleep(6)
    while len(usual := longest(answers)) < len(crowd.steps):
        assert time.monotonic() < deadline, usual
        time.sleep(0.5)
    answers.clear()
    return usual


def test_r7_valkey_that_does_not_answer_slows_nobody_down(demo: Launcher, crowd: Crowd) -> None:
    """SIGSTOP: connections are taken and nothing is ever said."""
    with crowd.at_work() as answers:
        usual = _usual(crowd, answers)
        valkey = demo.parts()["valkey"]
        os.kill(valkey, signal.SIGSTOP)
        try:
            time.sleep(SILENT_SECONDS)
        finally:
            os.kill(valkey, signal.SIGCONT)
    # Twice the usual, since on a busy machine a log-in alone takes a second and a half; without the mend it took 7.
    slow = {page: (usual[page], late) for page, late in second(answers).items() if late > 2 * usual[page] + 1}
    assert slow == {}
    assert longest(answers)["/healthz"] < 0.5 + 2 * usual["/healthz"]
    assert {(answer.address, answer.status) for answer in answers if answer.status != 200} == set()


def _goes_down_and_up(demo: Launcher, *, sig: signal.Signals) -> None:
    was = demo.parts()["postgres"]
    os.kill(was, sig)
    assert until(lambda: demo.parts().get("postgres", was) != was)
    assert until(demo.answers)


def _all_well(crowd: Crowd, answers: list[Answer]) -> bool:
    """The last answer of every page is the page: a pool asks PostgreSQL again after a second or two."""
    last = {answer.address: answer.status for answer in list(answers)}
    return len(last) == len(crowd.steps) and set(last.values()) == {200}


@pytest.mark.parametrize("sig", [signal.SIGINT, signal.SIGQUIT], ids=["restarted", "crashed"])
def test_r7_a_restart_of_postgresql_is_no_500(demo: Launcher, crowd: Crowd, sig: signal.Signals) -> None:
    with crowd.at_work() as answers:
        time.sleep(3)
        assert {answer.status for answer in answers} == {200}
        answers.clear()
        _goes_down_and_up(demo, sig=sig)
        assert until(lambda: _all_well(crowd, answers))
        during = list(answers)
        answers.clear()
        time.sleep(4)
    away = [answer for answer in during if answer.status != 200]
    assert {answer.status for answer in away} <= {503}, {answer.address for answer in away}
    ours = [answer for answer in away if answer.address != "/readyz"]
    assert all(answer.retry_after and "Система временно недоступна" in answer.text for answer in ours)
    assert {answer.status for answer in during if answer.address == "/healthz"} == {200}
    # Every process had connections that the restart has cut; nobody meets one once PostgreSQL is back.
    assert {(answer.address, answer.status) for answer in answers if answer.status != 200} == set()
