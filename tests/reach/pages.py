"""Pages as a browser shows them without a server: the tests' client makes them, static files come from the finders."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.urls import reverse
from django.views.i18n import JavaScriptCatalog
from playwright.sync_api import Browser, Page, Route

SITE = "http://site.test"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Also what sticks out on a phone: the page is measured at this width after axe has read it at the wide one.
WIDE, PHONE = 1280, 390
AXE = Axe().axe_script
CHECK = """async ([rules, not]) => {
  const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations'], rules: not});
  return found.violations.map(one => `${one.id}: ` + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' ¦ '));
}"""


class Reader:
    """One page of a browser, shown the answers of a Django test client one after another."""

    def __init__(self, page: Page) -> None:
        self.page, self.html = page, ""
        page.add_init_script(AXE)
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        path = unquote(urlsplit(route.request.url).path)
        if route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
            return
        if path == reverse("admin:jsi18n"):
            words = JavaScriptCatalog.as_view(packages=["django.contrib.admin"])(RequestFactory().get(path))
            route.fulfill(body=words.content, content_type="text/javascript")
            return
        static = f"/{settings.STATIC_URL.strip('/')}/"
        found: Any = finders.find(path.removeprefix(static)) if path.startswith(static) else None
        if found:
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            route.fulfill(body=Path(found).read_bytes(), content_type=kind)
        else:
            route.fulfill(status=404)

    def faults(self, answer: Any, *, passed: frozenset[str] = frozenset(), phone: bool = True) -> list[str]:
        """What axe says against this answer, and whether it sticks out on a phone. passed: rules not asked."""
        self.html = answer.content.decode()
        self.page.set_viewport_size({"width": WIDE, "height": 900})
        self.page.goto(SITE + answer.request["PATH_INFO"], wait_until="load")
        found: list[str] = self.page.evaluate(CHECK, [RULES, {rule: {"enabled": False} for rule in passed}])
        if phone:
            self.page.set_viewport_size({"width": PHONE, "height": 900})
            if (width := self.page.evaluate("document.documentElement.scrollWidth")) > PHONE:
                found.append(f"{width} px wide on a phone")
        return found


@contextmanager
def reader(browser: Browser) -> Iterator[Reader]:
    context = browser.new_context(locale="ru-RU", reduced_motion="reduce")
    try:
        yield Reader(context.new_page())
    finally:
        context.close()


def is_page(answer: Any) -> bool:
    """A whole one: not a part for htmx, a file or a way to somewhere else."""
    html = answer.get("Content-Type", "").startswith("text/html") and not answer.streaming
    return html and b"<html" in answer.content[:200]
