"""A person at a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from tests import factories
from tests.servers import Mailbox


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        try:
            yield chromium
        finally:
            chromium.close()


def sit_down(chromium: Browser, url: str, *, phone: bool = False, scripts: bool = True) -> Page:
    """A browser of the person's own; a click that finds nothing in ten seconds is a failure."""
    viewport = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    context = chromium.new_context(
        viewport=viewport,  # type: ignore[arg-type]
        locale="ru-RU",
        base_url=url,
        java_script_enabled=scripts,
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    return page


def log_in(page: Page, email: str, password: str = factories.PASSWORD) -> None:
    page.goto("/account/login/")
    page.get_by_label("Электронная почта").fill(email)
    page.get_by_label("Пароль", exact=True).fill(password)
    page.get_by_role("button", name="Войти").click()
    page.wait_for_url(re.compile(r"/(cabinet|organization|admin)/"))


def link_in_letter(mailbox: Mailbox, to: str, part: str) -> str:
    """The address of that page in the newest letter that has one, as the person reads it."""
    for letter in reversed(mailbox.wait(to=to)):
        body = letter.get_body(("plain",))
        found = re.search(rf"https?://\S*{part}\S*", body.get_content() if body else "")
        if found:
            return found[0]
    raise AssertionError(f"no letter to {to} has a link to {part}")
