"""A passkey from its page to the log-in, in a browser whose authenticator is made of software."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from staff.models import Worker
from tests.e2e.people import browser
from tests.factories import PASSWORD
from tests.live import Live

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
ABLE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def log_in(page: Page) -> None:
    page.goto("/account/login/")
    page.get_by_label("Электронная почта").fill("anna@example.ru")
    page.get_by_label("Пароль").fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()


def test_a_passkey_is_added_and_entered_with(live: Live, chromium: str, anna: Worker) -> None:
    with browser(chromium) as engine:
        page = engine.new_context(base_url=live.url).new_page()
        page.set_default_timeout(10_000)
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        devices.send("WebAuthn.addVirtualAuthenticator", {"options": ABLE})
        log_in(page)
        page.goto("/account/2fa/webauthn/add/")
        page.get_by_label("Пароль").fill(PASSWORD)
        page.get_by_role("button", name="Подтвердить").click()
        page.get_by_role("button", name="Добавить ключ").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Запасные коды")
        page.context.clear_cookies()
        log_in(page)
        page.get_by_role("button", name="Войти с ключом").click()
        page.wait_for_url("**/cabinet/")
        assert complaints == []


def test_where_the_browser_has_none_the_page_says_so(live: Live, chromium: str, anna: Worker) -> None:
    with browser(chromium) as engine:
        page = engine.new_context(base_url=live.url).new_page()
        page.set_default_timeout(10_000)
        page.add_init_script("delete window.PublicKeyCredential")
        log_in(page)
        page.goto("/account/2fa/webauthn/add/")
        page.get_by_label("Пароль").fill(PASSWORD)
        page.get_by_role("button", name="Подтвердить").click()
        expect(page.get_by_role("main")).to_contain_text("не умеет ключи доступа")
        expect(page.get_by_role("button", name="Добавить ключ")).to_be_hidden()
