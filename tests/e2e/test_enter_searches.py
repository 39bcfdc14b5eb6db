"""Enter in the organization's search of the registration form searches; nothing is sent, what was typed stays (R1).

With scripts and without; the operator's pages are there without them too (R45).
"""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Page, Route, expect

from accounts.models import User
from organizations.models import Organization
from staff.models import SignUp
from tests.e2e.people import browser, log_in
from tests.live import Live

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
ASKED = re.compile("/organizations/search/")
TYPED = {"Фамилия": "Новикова", "Имя": "Дарья", "Электронная почта": "darya@example.ru"}


def type_in(page: Page, search: str) -> None:
    page.goto("/signup/")
    for label, value in TYPED.items():
        page.get_by_label(label, exact=label == "Имя").fill(value)
    page.get_by_label("Организация").fill(search)
    page.get_by_label("Организация").press("Enter")


@pytest.mark.parametrize("script", [True, False])
def test_r1_enter_in_the_search_searches(
    live: Live, chromium: str, school12: Organization, other_school: Organization, script: bool
) -> None:
    with browser(chromium) as engine:
        page = engine.new_context(base_url=live.url, java_script_enabled=script).new_page()
        page.set_default_timeout(10_000)
        for search, found in [("Школа № 12", school12), ("гимназия", other_school)]:
            type_in(page, search)
            choice = page.get_by_role("radio", name=found.name)
            expect(choice).to_have_count(1)
            choice.check()
            for label, value in TYPED.items():
                expect(page.get_by_label(label, exact=label == "Имя")).to_have_value(value)
            expect(page.get_by_role("main")).not_to_contain_text("Проверьте, что заполнено")
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("heard", [True, False])
def test_r1_a_late_answer_of_the_search_leaves_what_is_chosen(
    live: Live, chromium: str, school12: Organization, other_school: Organization, heard: bool
) -> None:
    """The school is chosen while the answer to a longer name is still on its way. Control: the choice is not heard of."""
    with browser(chromium) as engine:
        page = engine.new_context(base_url=live.url).new_page()
        type_in(page, "Школа")
        choice = page.get_by_role("radio", name=school12.name)
        expect(choice).to_have_count(1)
        if not heard:
            page.evaluate("addEventListener('change', (event) => event.stopImmediatePropagation(), true)")
        late: list[Route] = []
        page.route(ASKED, lambda route: late.append(route))  # noqa: PLW0108 Playwright marks what it is given
        with page.expect_request(ASKED):
            page.get_by_label("Организация").press_sequentially(" № 1")
        choice.check()
        page.unroute(ASKED)  # on a slow machine one more is asked only now: it is answered at once
        for route in late:
            with suppress(Error):  # the request was taken back
                route.continue_()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        expect(page.get_by_role("radio", name=school12.name, checked=True)).to_have_count(int(heard))


def test_r45_the_operators_pages_are_shown_without_scripts(live: Live, chromium: str, gleb: User) -> None:
    """The theme keeps a page hidden until its script has run."""
    with browser(chromium) as engine:
        page = engine.new_context(base_url=live.url, java_script_enabled=False).new_page()
        page.set_default_timeout(10_000)
        log_in(page, gleb.email)
        page.goto("/admin/courses/coursegroup/")
        expect(page.get_by_role("link", name="Загрузить из Excel")).to_be_visible()
