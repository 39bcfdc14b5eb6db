"""A real OpenID Connect provider beside the tests, and a person's browser that goes to it and back."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import requests
from django.test import Client

HEADERS = {"Accept": "text/html"}


class Gateway:
    """`url`: where the provider listens. Whoever is `known` there logs in by a name."""

    def __init__(self, url: str) -> None:
        self.url = url

    def knows(self, name: str, **claims: object) -> None:
        answer = requests.put(f"{self.url}/users/{name}", json=claims, timeout=20)
        answer.raise_for_status()

    def asked(self, browser: Client) -> str:
        """The provider's own page that the browser was sent to."""
        return browser.get("/gateway/").headers["Location"]

    def answer(self, page: str, name: str) -> dict[str, str]:
        """The person logs in there; what the provider sends the browser back with."""
        said = {"sub": name} if name else {"action": "deny"}
        back = requests.post(page, data=said, headers=HEADERS, allow_redirects=False, timeout=20)
        assert back.status_code in (302, 303), back.text
        return dict(parse_qsl(urlsplit(back.headers["Location"]).query))

    def enter(self, browser: Client, name: str):
        """There, back, and the button."""
        said = self.answer(self.asked(browser), name)
        page = browser.get("/gateway/back/", said)
        assert page.status_code == 200
        assert f'value="{said["code"]}"' in page.content.decode()
        return browser.post("/gateway/back/", said, follow=True)
