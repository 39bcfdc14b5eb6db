"""A person in a browser before a running site: what each page answered, and how long it took."""

from __future__ import annotations

import http.cookiejar
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

TOKENS = re.compile(r'<input type="hidden" name="(csrfmiddlewaretoken|form_token)" value="([^"]*)"')


@dataclass(frozen=True)
class Answer:
    address: str
    status: int
    seconds: float
    text: str
    retry_after: str


class Visitor:
    """`url` is the site's; the cookies are this person's own."""

    def __init__(self, url: str) -> None:
        self.url = url
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), cookies)

    def ask(self, address: str, form: dict[str, str] | None = None) -> Answer:
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        started = time.perf_counter()
        try:
            with self.opener.open(f"{self.url}{address}", data, timeout=60) as page:
                status, text, headers = page.status, page.read().decode(), page.headers
        except urllib.error.HTTPError as error:
            status, text, headers = error.code, error.read().decode(), error.headers
        took = time.perf_counter() - started
        return Answer(address, status, took, text, headers.get("Retry-After", ""))

    def send(self, address: str, form: dict[str, str], *, at: str = "") -> Answer:
        """Open the page, fill its form in and press its button."""
        page = self.ask(address)
        if page.status != 200:
            return page
        return self.ask(at or address, {**dict(TOKENS.findall(page.text)), **form})

    def signed_in(self, email: str) -> Visitor:
        """By the demo's own button, without a password."""
        answer = self.send("/demo/", {"email": email}, at="/demo/enter/")
        assert answer.status == 200, answer
        return self


class Crowd:
    """People who go on asking at the same time, each one thing after another."""

    def __init__(self, steps: Sequence[Callable[[], Answer]]) -> None:
        self.steps = steps
        self.answers: list[Answer] = []

    @contextmanager
    def at_work(self) -> Iterator[list[Answer]]:
        stop = threading.Event()
        threads = [threading.Thread(target=self._go_on, args=[step, stop]) for step in self.steps]
        for thread in threads:
            thread.start()
        try:
            yield self.answers
        finally:
            stop.set()
            for thread in threads:
                thread.join(timeout=120)

    def _go_on(self, step: Callable[[], Answer], stop: threading.Event) -> None:
        while not stop.is_set():
            self.answers.append(step())
            # On a fast machine five a second, in all tests of an hour, meet the limit of forgotten passwords (429).
            stop.wait(0.3)
