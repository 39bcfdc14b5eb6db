"""A few impatient clients, each on a connection of its own."""

from __future__ import annotations

import http.client
import statistics
import threading
import time
from dataclasses import dataclass
from urllib.parse import urlsplit


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
