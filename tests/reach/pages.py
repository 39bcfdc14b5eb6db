"""Pages as a browser shows them: the tests' client makes them, and a small server hands them over with their files."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.urls import reverse
from django.views.i18n import JavaScriptCatalog
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What sticks out on a phone is measured at this width, after axe has read the page at the wide one: so high that the
# admin's bar of buttons covers nothing.
WIDE, PHONE = 1280, 390
CHECK = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
  return found.violations.map(one => `${one.id}: ` + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' ¦ '));
}"""


class Handed(BaseHTTPRequestHandler):
    """Any address is the page that is shown just now; static files are kept by the browser from page to page."""

    html = b""

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        static = f"/{settings.STATIC_URL.strip('/')}/"
        if path == reverse("admin:jsi18n"):
            words: Any = JavaScriptCatalog.as_view(packages=["django.contrib.admin"])(
                RequestFactory().get(path)
            )
            self._say(words.content, "text/javascript", "max-age=600")
        elif path.startswith(static):
            found: Any = finders.find(path.removeprefix(static))
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            self._say(Path(found).read_bytes() if found else b"", kind, "max-age=600")
        else:
            self._say(self.html, "text/html; charset=utf-8", "no-store")

    def _say(self, body: bytes, kind: str, kept: str) -> None:
        self.send_response(200)
        for name, value in {"Content-Type": kind, "Cache-Control": kept, "Content-Length": len(body)}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing: a page has thirty files."""


class Reader:
    """One page of a browser, shown the answers of a Django test client one after another."""

    def __init__(self, page: Page, server: ThreadingHTTPServer) -> None:
        self.page, self.site = page, f"http://127.0.0.1:{server.server_port}"
        page.add_init_script(Axe().axe_script)

    def faults(self, answer: Any, *, phone: bool = True) -> list[str]:
        """What axe says against this answer, and whether it sticks out on a phone."""
        Handed.html = answer.content
        self.page.set_viewport_size({"width": WIDE, "height": 2400})
        self.page.goto(self.site + answer.request["PATH_INFO"], wait_until="load")
        found: list[str] = self.page.evaluate(CHECK, RULES)
        if phone:
            self.page.set_viewport_size({"width": PHONE, "height": 900})
            if (width := self.page.evaluate("document.documentElement.scrollWidth")) > PHONE:
                found.append(f"{width} px wide on a phone")
        return found

    def paper(self, answer: Any) -> bytes:
        """What the browser prints of this answer, on A4."""
        Handed.html = answer.content
        self.page.goto(self.site + answer.request["PATH_INFO"], wait_until="load")
        return self.page.pdf(format="A4", prefer_css_page_size=True)


@contextmanager
def reader(browser: Browser) -> Iterator[Reader]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(locale="ru-RU", reduced_motion="reduce")
    try:
        yield Reader(context.new_page(), server)
    finally:
        context.close()
        server.shutdown()
        server.server_close()


def is_page(answer: Any) -> bool:
    """A whole one: not a part for htmx, a file or a way to somewhere else."""
    html = answer.get("Content-Type", "").startswith("text/html") and not answer.streaming
    return html and b"<html" in answer.content[:200]
