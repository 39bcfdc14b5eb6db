"""The gallery in a real browser: axe finds nothing, nothing sticks out on a phone, and no script is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page

from accounts.models import User
from tests.e2e import people
from tests.live import Live

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PARTS = ["states", "blocks", "steps", "forms", "lists", "actions"]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module", autouse=True)
def browser(chromium: str) -> Iterator[Browser]:
    """One for the module. Its event loop lives in this thread, and the tests' own queries run beside it."""
    with pytest.MonkeyPatch.context() as patch, people.browser(chromium) as opened:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield opened


def opened(browser: Browser, live: Live, user: User, **options: Any) -> Page:
    """A page of that person's, signed in."""
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    context = browser.new_context(base_url=live.url, locale="ru-RU", **options)
    context.add_cookies([{"name": "session", "value": client.cookies["session"].value, "url": live.url}])
    return context.new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_r45_axe_finds_nothing_and_nothing_sticks_out(
    width: int, scheme: Any, browser: Browser, live: Live, gleb: User, tmp_path: Path
) -> None:
    page = opened(browser, live, gleb, viewport={"width": width, "height": 900}, color_scheme=scheme)
    said: list[str] = []
    faults: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    for part in PARTS:
        page.goto(f"/ui/{part}/")
        page.screenshot(path=tmp_path / f"{part}-{width}-{scheme}.png", full_page=True)
        found = Axe().run(page, options=RULES)
        if found.violations_count:
            faults.append(f"{part}: {found.generate_report()}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{part}: wider than {width}")
    assert not faults, "\n".join(faults)
    assert not said


def test_control_axe_sees_a_planted_fault(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb)
    page.goto("/ui/states/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><input>')"
    )
    assert Axe().run(page, options=RULES).violations_count > 0


def test_r45_the_large_version_stands_on_a_phone_too(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb, viewport={"width": 390, "height": 844})
    page.goto("/ui/forms/")
    page.get_by_text("Меню", exact=True).click()
    page.get_by_role("button", name="Версия для слабовидящих").click()
    assert page.locator("html.large").count() == 1
    for part in PARTS:
        page.goto(f"/ui/{part}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, part
        assert Axe().run(page, options=RULES).violations_count == 0, part


def test_a_list_follows_what_is_typed(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb)
    page.goto("/ui/lists/")
    page.get_by_label("Фамилия или ID").fill("Белова")
    page.get_by_text("Найдено: 4 работника").wait_for()
    assert page.url.endswith("?q=%D0%91%D0%B5%D0%BB%D0%BE%D0%B2%D0%B0")
    page.get_by_role("link", name="Работник").click()
    page.locator("th[aria-sort=ascending]").wait_for()
    assert page.evaluate("document.activeElement.id") == "sort-name"
    page.reload()
    assert page.get_by_text("Найдено: 4 работника").is_visible()


def test_everything_works_without_a_script(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto("/ui/lists/")
    page.get_by_text("Меню", exact=True).click()
    assert page.get_by_role("link", name="Сменить пароль").is_visible()
    page.goto("/ui/lists/")
    page.get_by_label("Фамилия или ID").fill("Белова")
    page.get_by_role("button", name="Найти").click()
    assert page.get_by_text("Найдено: 4 работника").is_visible()
    page.get_by_role("link", name="Убрать фильтр").click()
    assert page.get_by_text("Найдено: 32 работника").is_visible()
    page.goto("/ui/forms/")
    page.get_by_label("Организация: поиск").fill("Ромашка")
    page.get_by_role("button", name="Найти").click()
    assert page.get_by_label("Детский сад № 12 «Ромашка»").is_visible()


def test_the_search_in_a_form_follows_what_is_typed(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb)
    page.goto("/ui/forms/")
    page.get_by_label("Организация: поиск").press_sequentially("0", delay=30)
    page.get_by_label("Школа № 120").wait_for()
    page.get_by_label("Детский сад").wait_for(state="detached")
    assert page.evaluate("document.activeElement.type") == "search"


def test_errors_take_the_focus(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb)
    page.goto("/ui/forms/")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    page.get_by_role("link", name="В СНИЛС 11 цифр").click()
    assert page.evaluate("document.activeElement.id") == "id_snils"
