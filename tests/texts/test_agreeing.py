"""R1, R10, R42: who has agreed to which edition; a consent that changed is asked anew, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from accounts.operators.actions import look_as
from lib.dates import now, today
from staff.models import Worker
from tests import factories
from tests.texts.test_editions import edition
from texts import facts
from texts.actions import agree, agree_to
from texts.models import Agreement, Edition

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
ANEW = "/documents/consent/anew/"


def asked(answer: Any) -> bool:
    return answer.status_code == 302 and str(answer["Location"]).startswith(ANEW)


def test_r42_nobody_is_asked_before_a_consent_asks(anna: Worker, signed_in: SignedIn) -> None:
    assert facts.must_agree(anna.user, today()) is None
    edition(-1)
    assert signed_in(anna.user).get("/cabinet/").status_code == 200


def test_r42_a_changed_consent_is_asked_once_and_the_person_goes_on(
    anna: Worker, signed_in: SignedIn
) -> None:
    new = edition(0, asks_anew=True, changes="Добавили оценки")
    browser = signed_in(anna.user)
    first = browser.get("/cabinet/history/?page=1")
    assert asked(first)
    page = browser.get(first["Location"])
    assert "Добавили оценки" in page.text
    assert "Редакция 0" in page.text
    assert asked(browser.get("/cabinet/")), "to look at it is not to agree"
    went = browser.post(first["Location"], {"edition": str(new.pk)})
    assert went["Location"] == "/cabinet/history/?page=1"
    assert browser.get("/cabinet/").status_code == 200
    assert signed_in(anna.user).get("/cabinet/").status_code == 200
    assert Agreement.objects.get(user=anna.user).edition == new


def test_r42_what_is_open_to_whoever_does_not_agree(anna: Worker, boris: Any, signed_in: SignedIn) -> None:
    edition(0, asks_anew=True)
    browser = signed_in(anna.user)
    for page in ("/cabinet/data/", "/documents/", "/help/"):
        assert browser.get(page).status_code == 200, page
    for page in ("/cabinet/data/file/", "/cabinet/data/consent/"):
        assert "reauthenticate" in browser.get(page)["Location"], page
    assert asked(signed_in(boris.user).get("/organization/"))


def test_r42_an_operator_is_not_asked_nor_sees_it_with_anothers_eyes(
    anna: Worker, gleb: User, signed_in: SignedIn
) -> None:
    edition(0, asks_anew=True)
    desk = signed_in(gleb)
    look_as(anna.user, by=gleb, why="обращение")
    session = desk.session
    session["seen_as"] = {"user": anna.user.pk, "until": now().timestamp() + 900}
    session.save()
    assert desk.get("/cabinet/").status_code == 200


def test_r42_an_edition_that_takes_effect_at_midnight_is_asked_of_whoever_is_signed_in(
    anna: Worker, signed_in: SignedIn
) -> None:
    browser = signed_in(anna.user)
    assert browser.get("/cabinet/").status_code == 200
    session = browser.session
    session["agreed_on"] = (today() - timedelta(days=1)).isoformat()
    session.save()
    edition(0, asks_anew=True)
    assert asked(browser.get("/cabinet/"))


def test_r42_the_last_asking_edition_counts_and_a_later_mild_one_does_not(anna: Worker) -> None:
    old, asking, mild = edition(-9, asks_anew=True), edition(-5, asks_anew=True), edition(-1)
    agree(anna.user, old, by=anna.user)
    assert facts.must_agree(anna.user, today()) == mild, "the newest is read"
    agree(anna.user, asking, by=anna.user)
    assert facts.must_agree(anna.user, today()) is None
    assert facts.agreed(anna.user).edition == asking


def test_r42_two_presses_are_one_agreement(anna: Worker) -> None:
    new = edition(0, asks_anew=True)
    for _ in range(2):
        agree(anna.user, new, by=anna.user)
    assert Agreement.objects.count() == 1


def test_control_r42_without_the_constraint_two_presses_are_two(anna: Worker) -> None:
    with connection.cursor() as sql:
        sql.execute(
            "SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE texts_agreement DROP CONSTRAINT agreement_once"
        )
    new = edition(0, asks_anew=True)
    for _ in range(2):
        agree(anna.user, new, by=anna.user)
    assert Agreement.objects.count() == 2


@pytest.mark.parametrize("number", ["", "2026-11", "999999"])
def test_r1_a_form_without_an_edition_agrees_to_nothing(anna: Worker, number: str) -> None:
    agree_to(anna.user, number, by=anna.user)
    assert not Agreement.objects.exists()


def test_r42_the_withdrawal_page_says_what_was_agreed_to(anna: Worker, signed_in: SignedIn) -> None:
    first = Edition.objects.get(pk=int(facts.consent_today()))
    agree(anna.user, first, by=anna.user)
    browser, address = signed_in(anna.user), reverse("support:withdrawal")
    browser.post(reverse("account_reauthenticate"), {"password": factories.PASSWORD, "next": address})
    page = browser.get(address).text
    assert first.get_absolute_url() in page
    assert "согласие в&nbsp;редакции от&nbsp;01.11.2026" in page


def test_r42_the_address_after_it_is_ours(anna: Worker, signed_in: SignedIn) -> None:
    new = edition(0, asks_anew=True)
    browser = signed_in(anna.user)
    went = browser.post(f"{ANEW}?next=https://example.org/", {"edition": str(new.pk)})
    assert went["Location"] == "/"


def test_r42_a_page_asks_nothing_more_for_it(anna: Worker, signed_in: SignedIn) -> None:
    browser = signed_in(anna.user)
    browser.get("/cabinet/")
    with CaptureQueriesContext(connection) as said:
        browser.get("/cabinet/")
    assert not [one for one in said if "texts_" in (one["sql"] or "")]


@pytest.mark.parametrize("number", ["", "абв", "0", "9" * 30])
def test_r42_a_spoiled_form_agrees_to_nothing(number: str, anna: Worker, signed_in: SignedIn) -> None:
    edition(0, asks_anew=True)
    browser = signed_in(anna.user)
    assert browser.post(ANEW, {"edition": number}).status_code == 404
    assert not Agreement.objects.exists()
