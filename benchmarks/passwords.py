"""One address tries passwords on many connections at once: what the others' page costs meanwhile."""

from __future__ import annotations

import http.client
import re
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from benchmarks import region
from benchmarks.targets import YARDSTICKS

CONNECTIONS = 12


def run(seconds: float) -> None:
    """The floor's page, asked by one person: alone, during the attempts, and during them without the queue."""
    print(f"\n{'one address, 12 connections':44}{'p50 ms':>9}{'p99 ms':>9}{'÷ calm':>9}{'answers':>20}")
    calm = 0.0
    # Without the queue a page takes seconds, and two are the least to tell anything.
    seconds *= 2
    for name, environment, attacked in [
        ("nobody tries passwords", {}, False),
        ("they try", {}, True),
        ("they try, Django's hasher without the queue", {"BENCH_PLAIN_HASHER": "1"}, True),
    ]:
        with region.serving(environment) as url:
            floor = YARDSTICKS["floor"].enter()
            with trying(url, CONNECTIONS if attacked else 0) as told:
                figures = ask(url, floor.address, floor.cookie, seconds, 1)
        calm = calm or figures.p50
        answers = " ".join(f"{status}×{number}" for status, number in sorted(told.items()))
        print(f"{name:44}{figures.p50:9.1f}{figures.p99:9.1f}{figures.p50 / calm:9.2f}{answers:>20}")


@contextmanager
def trying(url: str, connections: int) -> Iterator[dict[int, int]]:
    told: dict[int, int] = {}
    over = threading.Event()
    threads = [threading.Thread(target=_try, args=[url, number, told, over]) for number in range(connections)]
    for thread in threads:
        thread.start()
    try:
        yield told
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _try(url: str, number: int, told: dict[int, int], over: threading.Event) -> None:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=60)
    connection.request("GET", "/account/login/", headers={"Host": "localhost"})
    answer = connection.getresponse()
    cookies = "; ".join(said.partition(";")[0] for said in answer.msg.get_all("Set-Cookie") or [])
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', answer.read())
    if token is None:
        raise RuntimeError("the log-in page has no form")
    headers = {
        "Cookie": cookies,
        "Host": "localhost",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    attempt = 0
    while not over.is_set():
        attempt += 1
        said = {
            "csrfmiddlewaretoken": token[1].decode(),
            "login": f"bench{number}-{attempt}@example.ru",
            "password": "неверный пароль",
        }
        connection.request("POST", "/account/login/", urlencode(said), headers)
        answer = connection.getresponse()
        answer.read()
        told[answer.status] = told.get(answer.status, 0) + 1
    connection.close()


@dataclass(frozen=True)
class Figures:
    """rate: answers a second; p50, p99: milliseconds until the last byte; bytes: the page's size."""

    rate: float
    p50: float
    p99: float
    bytes: int


def ask(url: str, path: str, cookie: str, seconds: float, clients: int) -> Figures:
    """Ask for the page as fast as it comes, from several clients at once. Raises when an answer is not 200."""
    _during(url, path, cookie, min(seconds / 4, 2), clients)
    times, size, spent = _during(url, path, cookie, seconds, clients)
    return Figures(len(times) / spent, statistics.median(times), statistics.quantiles(times, n=100)[98], size)


def _during(url: str, path: str, cookie: str, seconds: float, clients: int) -> tuple[list[float], int, float]:
    times: list[float] = []
    sizes: list[int] = []
    wrong: list[int] = []
    until = time.monotonic() + seconds

    def client() -> None:
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
        while time.monotonic() < until and not wrong:
            started = time.perf_counter()
            connection.request("GET", path, headers={"Cookie": f"session={cookie}", "Host": "localhost"})
            answer = connection.getresponse()
            sizes.append(len(answer.read()))
            times.append(1000 * (time.perf_counter() - started))
            if answer.status != http.client.OK:
                wrong.append(answer.status)
        connection.close()

    started = time.monotonic()
    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise RuntimeError(f"{path} answered {wrong[0]}")
    return times, sizes[-1], time.monotonic() - started
