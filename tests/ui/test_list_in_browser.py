"""R45: a list's search stands in the address, survives F5 and «назад», and is asked once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from accounts.models import User
from tests.e2e import people
from tests.live import Live
from tests.ui.test_in_browser import opened

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture(scope="module", autouse=True)
def browser(chromium: str) -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, people.browser(chromium) as started:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield started


def asked(page: Page) -> list[str]:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url) if "q=" in request.url else None)
    return seen


def test_r45_a_search_is_asked_once_and_survives(browser: Browser, live: Live, gleb: User) -> None:
    page = opened(browser, live, gleb)
    page.goto("/ui/lists/")
    seen, field = asked(page), page.get_by_label("Фамилия или ID")
    field.fill("Белова")
    page.get_by_text("Найдено: 4 работника").wait_for()
    field.press("Enter")
    field.blur()
    page.wait_for_timeout(1000)
    assert len(seen) == 1
    field.fill("Белова Анна")
    field.press("Enter")
    page.get_by_text("Найден 1 работник").or_(page.get_by_text("Найдено: 1 работник")).wait_for()
    page.wait_for_timeout(1000)
    assert len(seen) == 2
    page.reload()
    assert page.get_by_label("Фамилия или ID").input_value() == "Белова Анна"
    page.go_back()
    page.get_by_text("Найдено: 4 работника").wait_for()
    assert page.get_by_label("Фамилия или ID").input_value() == "Белова"
    page.go_back()
    page.get_by_text("Найдено: 32 работника").wait_for()
    assert page.get_by_label("Фамилия или ID").input_value() == ""
