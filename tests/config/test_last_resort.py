"""The error page cannot fail: with no template, no settings and no request there are still words (R43)."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client
from django.views import defaults

from config import errors
from staff.signup import views as public

pytestmark = pytest.mark.django_db


def broken(*_: Any, **__: Any) -> Any:
    raise RuntimeError("broken")


def test_a_page_that_fails_shows_our_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "find", broken)
    answer = Client(raise_request_exception=False).get("/signup/")
    assert answer.status_code == 500
    assert "support@" in answer.content.decode()


@pytest.mark.parametrize(("room", "name"), [(defaults, "server_error"), (errors, "outage_answer")])
def test_when_the_error_page_fails_too_words_remain(
    monkeypatch: pytest.MonkeyPatch, room: Any, name: str
) -> None:
    monkeypatch.setattr(public, "find", broken)
    monkeypatch.setattr(room, name, broken)
    answer = Client(raise_request_exception=False).get("/signup/")
    assert answer.status_code == 500
    assert "Страница не открылась не по вашей вине" in answer.content.decode()


def test_it_needs_nothing_of_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(defaults, "server_error", broken)
    assert errors.server_error(HttpRequest()).status_code == 500
