"""The header in a real browser: one row at 1280 px, and with large letters its menu is never under its name (R45)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from organizations.models import Responsible
from tests.e2e import people
from tests.live import Live

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser(chromium: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with people.browser(chromium) as opened:
        yield opened


@pytest.fixture
def home(browser: Browser, live: Live, boris: Responsible) -> Page:
    """The Responsible's home: the longest menu there is, and the switch between two roles beside it."""
    client = Client()
    client.force_login(boris.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = browser.new_context(base_url=live.url, viewport={"width": 1280, "height": 700}).new_page()
    cookie: Any = {"name": "session", "value": client.cookies["session"].value, "url": live.url}
    page.context.add_cookies([cookie])
    page.goto("/organization/")
    return page


def test_r45_the_header_is_two_rows_at_1280(home: Page) -> None:
    entries = home.locator(".sections .section-links a, .sections .roles")
    assert entries.count() > 6
    tops = {round(box["y"]) for box in (entries.nth(i).bounding_box() for i in range(entries.count())) if box}
    assert len(tops) == 1
    assert home.evaluate("document.querySelector('.top-row').offsetHeight") < 80


@pytest.mark.parametrize("width", [390, 320])
def test_r45_large_letters_do_not_cover_the_menu(home: Page, width: int) -> None:
    home.set_viewport_size({"width": width, "height": 800})
    home.locator(".phone-menu > summary").click()
    home.locator(".phone-panel .look-form button").click()
    home.wait_for_selector("html.large")
    name = home.evaluate(
        "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('.brand-name'));"
        " const box = range.getBoundingClientRect(); return [box.right, box.bottom]; })()"
    )
    menu = home.locator(".phone-menu > summary").bounding_box()
    assert menu
    assert name[0] <= menu["x"] or name[1] <= menu["y"]
    assert home.evaluate("document.documentElement.scrollWidth") <= width
