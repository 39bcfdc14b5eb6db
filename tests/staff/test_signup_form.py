"""The form of a sign-up and the page after it: posted twice, opened by somebody signed in, filled with garbage (R3, R42)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from staff.models import SignUp
from tests.staff.signing import EMAIL, latest, typed

pytestmark = pytest.mark.django_db


def test_r42_a_form_posted_twice_signs_up_once(client: Client) -> None:
    page = client.get("/signup/").content.decode()
    token = page.partition('name="form_token" value="')[2].partition('"')[0]
    said = typed() | {"form_token": token}
    first, second = client.post("/signup/", said), client.post("/signup/", said)
    assert first.headers["Location"] == second.headers["Location"] == "/signup/sent/"
    assert SignUp.objects.count() == 1
    assert latest().recipient == EMAIL


def test_r3_the_page_after_says_where_the_letter_went_and_what_next(client: Client) -> None:
    client.post("/signup/", typed())
    page = client.get("/signup/sent/").content.decode()
    assert EMAIL in page
    assert "Повторить код" in page
    assert EMAIL not in Client().get("/signup/sent/").content.decode()


def test_r3_a_signed_in_person_does_not_sign_up(client: Client, anna: Any, signed_in: Any) -> None:
    assert signed_in(anna.user).get("/signup/").headers["Location"] == "/"


@pytest.mark.parametrize(
    "path", ["/signup/", "/signup/resend/", "/documents/consent/", "/signup/resend/sent/"]
)
def test_the_public_pages_open(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("value", ["\x00", "\ud800", "9" * 400, "' OR 1=1 --", "infinity", "🙂"])
def test_no_garbage_breaks_the_form(client: Client, value: str) -> None:
    sent = {name: value.encode("utf-8", "replace").decode() for name in typed()}
    assert client.post("/signup/", sent).status_code == 200
    assert (
        client.post(
            "/signup/", sent | {"find": "1", "search": value.encode("utf-8", "replace").decode()}
        ).status_code
        == 200
    )
