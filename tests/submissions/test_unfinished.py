"""A session that ended in mid-form: what was typed waits behind the log-in, for its owner alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from lib.dates import now
from submissions import one_time
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
TYPED = {"to": "anna@example.org", "why": "Очень <долго> набирал", "password": "секрет"}


@pytest.fixture(autouse=True)
def site(settings) -> None:
    settings.ROOT_URLCONF = "tests.submissions.greeting"


def post_without_a_session(client: Client, owner: User, **headers: str) -> HttpResponse:
    form = TYPED | {"form_token": one_time.issue_token(owner.pk)}
    return client.post("/greeting/", form, headers=headers)  # type: ignore[return-value]


def test_what_was_typed_is_there_after_log_in(client: Client, gleb: User) -> None:
    answer = post_without_a_session(client, gleb)
    assert answer["Location"] == f"{reverse('account_login')}?next=/unfinished/"
    assert not Letter.objects.exists()
    assert "Введённое сохранено" in client.get(answer["Location"]).content.decode()
    client.force_login(gleb)
    page = client.get("/unfinished/").content.decode()
    assert 'action="/greeting/"' in page
    assert "anna@example.org" in page
    assert "Очень &lt;долго&gt; набирал" in page
    assert "секрет" not in page


def test_one_button_sends_it_and_it_is_gone(client: Client, gleb: User) -> None:
    post_without_a_session(client, gleb)
    client.force_login(gleb)
    form = {"to": TYPED["to"], "form_token": one_time.issue_token(gleb.pk), "_resume": "1"}
    assert client.post("/greeting/", form)["Location"] == "/greetings/"
    assert Letter.objects.get().recipient == TYPED["to"]
    assert client.get("/unfinished/")["Location"] == "/"


def test_another_person_never_sees_it(client: Client, gleb: User) -> None:
    post_without_a_session(client, gleb)
    client.force_login(factories.UserFactory())
    assert client.get("/unfinished/")["Location"] == "/"
    assert "unfinished" not in client.session
    client.force_login(gleb)
    assert client.get("/unfinished/")["Location"] == "/"


def test_a_form_without_a_name_under_it_is_not_kept(client: Client) -> None:
    for token in ("", one_time.issue_token(None), "1-forged:x:y"):
        answer = client.post("/greeting/", TYPED | {"form_token": token})
        assert answer["Location"] == f"{reverse('account_login')}?next=/greeting/"
    assert "unfinished" not in client.session


def test_it_waits_an_hour(client: Client, gleb: User, settings: Any) -> None:
    # An operator's own session ends before that (`accounts.operators.session`).
    settings.OPERATORS_IDLE_MINUTES = 120
    post_without_a_session(client, gleb)
    client.force_login(gleb)
    with time_machine.travel(now() + timedelta(minutes=59)):
        assert client.get("/unfinished/").status_code == 200
    with time_machine.travel(now() + timedelta(minutes=61)):
        assert client.get("/unfinished/").headers.get("Location") != "/greeting/"
        assert "anna@example.org" not in client.get("/unfinished/", follow=True).content.decode()


def test_htmx_is_moved_to_the_log_in_too(client: Client, gleb: User) -> None:
    answer = post_without_a_session(client, gleb, hx_request="true")
    assert answer["HX-Redirect"] == f"{reverse('account_login')}?next=/unfinished/"


def test_a_page_from_before_the_log_in_keeps_what_was_typed(gleb: User) -> None:
    """Its CSRF token died when the person logged in again in another tab."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(gleb)
    assert post_without_a_session(client, gleb)["Location"] == "/unfinished/"
    assert "anna@example.org" in client.get("/unfinished/").content.decode()
    assert post_without_a_session(client, factories.UserFactory()).status_code == 403
