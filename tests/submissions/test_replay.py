"""A form posted twice does a thing once, and every click gets the first one's answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from letters.models import Letter
from lib.dates import now
from submissions import actions, one_time
from submissions.models import Submission

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(client: Client, gleb: User, settings) -> Client:
    settings.ROOT_URLCONF = "tests.submissions.greeting"
    client.force_login(gleb)
    return client


def test_r42_second_click_gets_the_first_ones_answer(page: Client, gleb: User) -> None:
    form = {"to": "anna@example.org", "form_token": one_time.issue_token(gleb.pk)}
    answers = [page.post("/greeting/", form) for _ in range(3)]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {(302, "/greetings/")}
    assert Letter.objects.count() == 1
    assert Submission.objects.get().messages[0].message == "Отправлено"


def test_same_token_with_other_data_does_nothing(page: Client, gleb: User) -> None:
    token = one_time.issue_token(gleb.pk)
    page.post("/greeting/", {"to": "anna@example.org", "form_token": token})
    answer = page.post("/greeting/", {"to": "boris@example.org", "form_token": token})
    assert answer.status_code == 409
    assert "Форма изменилась" in answer.content.decode()
    assert Letter.objects.count() == 1


def test_a_refused_action_leaves_its_token_free(page: Client, gleb: User) -> None:
    token = one_time.issue_token(gleb.pk)
    assert page.post("/greeting/", {"to": "nobody@example.org", "form_token": token}).status_code == 409
    assert not Submission.objects.exists()
    assert page.post("/greeting/", {"to": "anna@example.org", "form_token": token}).status_code == 302
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("whose", ["another", "nobody", "tampered"])
def test_a_form_that_is_not_mine_does_nothing(page: Client, gleb: User, whose: str) -> None:
    token = {
        "another": one_time.issue_token(gleb.pk + 1),
        "nobody": one_time.issue_token(None),
        "tampered": one_time.issue_token(gleb.pk).replace(str(gleb.pk), str(gleb.pk + 1), 1),
    }[whose]
    answer = page.post("/greeting/", {"to": "anna@example.org", "form_token": token})
    assert answer.status_code == 409
    assert not Letter.objects.exists()


def test_tokens_are_forgotten_after_seven_days_and_die_before(page: Client, gleb: User) -> None:
    form = {"to": "anna@example.org", "form_token": one_time.issue_token(gleb.pk)}
    page.post("/greeting/", form)
    with time_machine.travel(now() + one_time.LIVES - timedelta(minutes=1)):
        assert actions.forget_old(by=None) == 0
        assert one_time.read_token(form["form_token"])
    with time_machine.travel(now() + actions.KEPT + timedelta(minutes=1)):
        assert one_time.read_token(form["form_token"]) is None
        assert actions.forget_old(by=None) == 1


def test_two_forms_of_one_page_are_two_actions(page: Client) -> None:
    request = page.get("/unfinished/").wsgi_request
    assert str(request.form_token) != str(request.form_token)  # type: ignore[attr-defined]
