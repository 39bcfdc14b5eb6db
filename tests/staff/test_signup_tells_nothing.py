"""Registered or not: a stranger cannot tell (R1, R4, R5). The same bytes, the same queries, the same work of the hasher."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from tests.factories import EmploymentFactory, SignUpFactory, UserFactory, WorkerFactory, snils_number
from tests.hashing import Quick
from tests.staff.signing import EMAIL, typed, without_tokens

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Footprint:
    """All that an answer lets be seen or measured."""

    status: int
    goes_to: str
    body: bytes
    page_after: bytes
    queries: int
    hashes: int


@pytest.fixture
def footprint(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, dict[str, Any]], Footprint]:
    hashed: list[str] = []
    encode = Quick.encode

    def counting(self: Quick, password: str, *args: Any, **kwargs: Any) -> str:
        hashed.append(password)
        return encode(self, password, *args, **kwargs)

    monkeypatch.setattr(Quick, "encode", counting)

    def post(path: str, data: dict[str, Any]) -> Footprint:
        hashed.clear()
        client = Client()
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(path, data)
        # Counted now: the next request empties the log.
        asked, worked = len(queries), len(hashed)
        goes_to = answer.headers.get("Location", "")
        after = client.get(goes_to).content if goes_to else b""
        seen = without_tokens(answer.content), without_tokens(after)
        return Footprint(answer.status_code, goes_to, *seen, asked, worked)

    return post


def registered() -> None:
    """Дарья has an account, a workplace and her СНИЛС in the registry."""
    user = UserFactory(email=EMAIL)
    worker = WorkerFactory(
        user=user,
        last_name="Новикова",
        first_name="Дарья",
        patronymic="Олеговна",
        birth_date="1995-03-08",
        snils=snils_number(70_001),
    )
    EmploymentFactory(worker=worker)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("/signup/", None),
        ("/signup/resend/", {"email": EMAIL}),
        ("/account/password/reset/", {"email": EMAIL}),
    ],
)
def test_r1_r4_r5_known_and_unknown_look_the_same(
    footprint: Callable[..., Footprint], path: str, data: dict[str, Any] | None
) -> None:
    said = data or typed()
    unknown = footprint(path, said)
    registered()
    assert unknown.status == 302
    assert unknown.queries > 1
    assert footprint(path, said) == unknown


def test_r4_with_a_sign_up_that_waits_too(footprint: Callable[..., Footprint]) -> None:
    unknown = footprint("/signup/resend/", {"email": EMAIL})
    SignUpFactory(email=EMAIL)
    assert footprint("/signup/resend/", {"email": EMAIL}) == unknown


def test_r5_control_a_view_that_looks_up_is_noticed(
    footprint: Callable[..., Footprint], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The adapter refuses a stored link by itself; here the form alone is asked.
    monkeypatch.setattr("accounts.adapter.KEYS", set())
    settings.ACCOUNT_FORMS = {"reset_password": "allauth.account.forms.ResetPasswordForm"}
    unknown = footprint("/account/password/reset/", {"email": EMAIL})
    registered()
    assert footprint("/account/password/reset/", {"email": EMAIL}) != unknown


def test_r3_a_wrong_password_says_the_same_of_everybody(footprint: Callable[..., Footprint]) -> None:
    said = {"login": EMAIL, "password": "совсем другой пароль"}
    nobody = footprint("/account/login/", said)
    SignUpFactory(email=EMAIL)
    waiting = footprint("/account/login/", said)
    registered()
    known = footprint("/account/login/", said)
    assert nobody.body == waiting.body == known.body
    assert nobody.hashes == waiting.hashes == known.hashes == 1
    assert "не подходят" in nobody.body.decode()
    assert "задайте пароль по его ссылке" in nobody.body.decode(), (
        "the way of an unconfirmed sign-up (R3, R4)"
    )
