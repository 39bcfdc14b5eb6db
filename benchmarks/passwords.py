"""One address tries passwords on many connections at once: what the others' page costs meanwhile."""

from __future__ import annotations

import http.client
import re
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

from benchmarks import region
from benchmarks.pages import YARDSTICKS

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
                p50, p99 = ask(url, floor.address, floor.cookie, seconds)
        calm = calm or p50
        answers = " ".join(f"{status}×{number}" for status, number in sorted(told.items()))
        print(f"{name:44}{p50:9.1f}{p99:9.1f}{p50 / calm:9.2f}{answers:>20}")


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


def ask(url: str, path: str, cookie: str, seconds: float) -> tuple[float, float]:
    """Ask for the page again and again: the median and the 99th percentile, in ms. Raises when an answer is not 200."""
    _during(url, path, cookie, min(seconds / 4, 2))
    times = _during(url, path, cookie, seconds)
    return statistics.median(times), statistics.quantiles(times, n=100)[98]


def _during(url: str, path: str, cookie: str, seconds: float) -> list[float]:
    times: list[float] = []
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        started = time.perf_counter()
        connection.request("GET", path, headers={"Cookie": f"session={cookie}", "Host": "localhost"})
        answer = connection.getresponse()
        answer.read()
        times.append(1000 * (time.perf_counter() - started))
        if answer.status != http.client.OK:
            raise RuntimeError(f"{path} answered {answer.status}")
    connection.close()
    return times
